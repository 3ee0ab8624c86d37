"""Two models of one buurt side by side: the ladder of the guide, and the research that the WRR report tells of.

Source: Schoon-heel-veilig (000), r. 15-21 (the ladder; cohesion determines the nuisance that people feel), and WRR
2005, § 5.3.2, r. 6055-6065, by ``kern.schoonheelveilig``. Modelkeuze: which effort belongs to which step, to put
'less nuisance' and 'less behaviour that lets a buurt run down' under one aim, and the names for how two answers
stand. The guide names clean, whole and safe side by side and nowhere says that one brings about the other: there
it is silent.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from wijkschool.kern.ladder import HELE_BASIS, Buurt, Trede, Verwachting, verwacht
from wijkschool.kern.schoonheelveilig import Oordeel, Punt, oordeel


class Inzet(StrEnum):
    """Where a plan begins. Their ids are forever."""

    SCHOON_HEEL = "schoon_heel"
    INSTANTIES = "instanties"
    CONTACT = "contact"


class Doel(StrEnum):
    """What a plan is for. Their ids are forever."""

    VEILIG = "veilig"
    OVERLAST = "overlast"
    ZELFREDZAAM = "zelfredzaam"


class Ladderwoord(StrEnum):
    """What the guide says: it can yield now, it comes too early, the step is done, or nothing."""

    KAN_NU = "kan_nu"
    TE_VROEG = "te_vroeg"
    AL_GEDAAN = "al_gedaan"
    ZWIJGT = "zwijgt"


class Verhouding(StrEnum):
    """How the two answers stand to each other."""

    EENS = "eens"
    BOTST = "botst"
    EEN_ZWIJGT = "een_zwijgt"
    BEIDE_ZWIJGEN = "beide_zwijgen"


TREDE: Final = {Inzet.SCHOON_HEEL: Trede.BASIS, Inzet.INSTANTIES: Trede.BASIS, Inzet.CONTACT: Trede.SAMENHANG}
PUNT: Final = {
    Inzet.SCHOON_HEEL: Punt.SCHOON_HEEL,
    Inzet.CONTACT: Punt.SOCIALE_KWALITEIT,
    Doel.VEILIG: Punt.VEILIGHEID,
    Doel.OVERLAST: Punt.GEDRAG,
}
"""The points of the report; on reliable professionals and on self-reliance § 5.3.2 has none."""


def ladder(inzet: Inzet, doel: Doel, *, basis_op_orde: bool) -> Ladderwoord:
    """Return what the guide says of an effort for an aim, in a buurt without cohesion as yet.

    Source: r. 11, r. 15 and r. 21. It links work on the basis to self-reliance only; it links cohesion to nuisance
    and, as the second step, to self-reliance. For safety it says that the basis, and so safety, comes first.
    """
    if inzet is not Inzet.CONTACT and doel is not Doel.ZELFREDZAAM:
        return Ladderwoord.ZWIJGT
    if inzet is Inzet.CONTACT and doel is Doel.VEILIG and basis_op_orde:
        return Ladderwoord.ZWIJGT  # then it is safe already, and the guide says nothing of more
    return Ladderwoord(_verwacht(inzet, basis_op_orde=basis_op_orde).value)


def onderzoek(inzet: Inzet, doel: Doel) -> Oordeel:
    """Return what § 5.3.2 says of the same: a link, none confirmed, or nothing; the basis plays no part in it."""
    van, naar = PUNT.get(inzet), PUNT.get(doel)
    return oordeel(van, naar) if van and naar else Oordeel.ZWIJGT


def verhouding(gids: Ladderwoord, wrr: Oordeel) -> Verhouding:
    """Return how two answers stand to each other: they clash when only one of them expects something."""
    stil = (gids is Ladderwoord.ZWIJGT, wrr is Oordeel.ZWIJGT)
    if any(stil):
        return Verhouding.BEIDE_ZWIJGEN if all(stil) else Verhouding.EEN_ZWIJGT
    ziet_iets = gids in (Ladderwoord.KAN_NU, Ladderwoord.AL_GEDAAN)
    return Verhouding.EENS if ziet_iets is (wrr is Oordeel.GEVONDEN) else Verhouding.BOTST


def _verwacht(inzet: Inzet, *, basis_op_orde: bool) -> Verwachting:
    return verwacht(Buurt(basis=HELE_BASIS if basis_op_orde else frozenset()), TREDE[inzet])
