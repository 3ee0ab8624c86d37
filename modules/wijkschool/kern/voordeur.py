"""One family and nine institutions: talks, hours and euros a month, before and after one plan with one regisseur.

Source: De wetten, r. 42 (one family, one plan, one regisseur; a mandate low in the organisation, the family as a
whole, budgets together, power to push through beside direction, backing; a team with one point of contact; less
money lost on consultation); WRR 2005, § 3.3.6, r. 2892-2898 (institutions may not share everything, people
consent when they see the good of it). The source gives no number at all.
Modelkeuze: every number here, that each pair of institutions may consult, what stays for a specialist to discuss,
how many decisions get stuck, and which institutions share nothing without an agreement with the family.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Instantie(StrEnum):
    """The nine institutions around the invented family. Their ids are forever."""

    SCHOOL = "school"
    LEERPLICHT = "leerplicht"
    JEUGDHULP = "jeugdhulp"
    SCHULDHULP = "schuldhulp"
    GGZ = "ggz"
    HUISARTS = "huisarts"
    POLITIE = "politie"
    CORPORATIE = "corporatie"
    SOCIALE_DIENST = "sociale_dienst"


class Mandaat(StrEnum):
    """What the regisseur may decide. Source: De wetten, r. 42 (mandate, power to push through, backing)."""

    VRAGEN = "vragen"
    EIGEN = "eigen"
    GEDEKT = "gedekt"


DISCREET: Final = frozenset({Instantie.JEUGDHULP, Instantie.GGZ, Instantie.HUISARTS, Instantie.POLITIE})
"""Who in this model shares nothing without an agreement with the family (modelkeuze)."""
REGISSEUR: Final = "regisseur"
AANVRAGEN: Final = "aanvragen"
"""The two parts of the hours that belong to no institution."""
BESLUITEN: Final = 4
"""Decisions a month that touch more than one institution (modelkeuze)."""
BLIJFT_LIGGEN: Final = {Mandaat.VRAGEN: 2, Mandaat.EIGEN: 1, Mandaat.GEDEKT: 0}
"""How many of these get stuck, by mandate; without a regisseur all of them (modelkeuze)."""
REGIEGESPREKKEN: Final = 4
"""Talks of the regisseur with the family in a month (modelkeuze)."""
VAKGESPREKKEN: Final = 1
"""Talks that a specialist within the plan still has with the family (modelkeuze)."""
GESPREK: Final = 60
OVERLEG: Final = 30
TEAM: Final = 60
VRAAG: Final = 30
AANVRAAG: Final = 120
"""Minutes of one talk, consultation of two, team meeting, question to a superior, application (modelkeuze)."""
HONDERD: Final = 100
TIEN: Final = 10


@dataclass(frozen=True, kw_only=True)
class Aanpak:
    """How things are done. ``overleg``: percentage 0-100, in tens, of the pairs that consult in a month.

    ``gesprekken``: talks a month of an institution that works by itself. ``regie_uren``: hours a month for
    arranging, beside talks and meetings. ``tarief``: euro an hour. Raises ``ValueError`` (Dutch) out of range.
    """

    in_plan: frozenset[Instantie]
    mandaat: Mandaat
    potten_samen: bool
    afspraak: bool
    gesprekken: int
    overleg: int
    regie_uren: int
    tarief: int

    def __post_init__(self) -> None:
        """Check the ranges."""
        if self.gesprekken < VAKGESPREKKEN:
            raise ValueError(f"Elke instantie voert minstens {VAKGESPREKKEN} gesprek per maand.")
        if not 0 <= self.overleg <= HONDERD or self.overleg % TIEN:
            raise ValueError("Kies voor het overleg een percentage van 0 tot en met 100, in tientallen.")
        if min(self.regie_uren, self.tarief) < 0:
            raise ValueError("Uren en tarief zijn nooit minder dan nul.")


def voor(aanpak: Aanpak) -> Aanpak:
    """Return the same family without a plan: everyone apart, with the purses apart."""
    return replace(aanpak, in_plan=frozenset(), potten_samen=False)


def echt_samen(aanpak: Aanpak) -> frozenset[Instantie]:
    """Return who truly works within the plan: without an agreement those who share nothing stay apart."""
    return aanpak.in_plan if aanpak.afspraak else aanpak.in_plan - DISCREET


def los(aanpak: Aanpak) -> frozenset[Instantie]:
    """Return who still works apart."""
    return frozenset(Instantie) - echt_samen(aanpak)


def aanspreekpunten(aanpak: Aanpak) -> int:
    """Return how many parties the family deals with: who is apart, and the regisseur for the rest."""
    return len(los(aanpak)) + bool(echt_samen(aanpak))


def gesprekken_met_gezin(aanpak: Aanpak) -> int:
    """Return the talks with the family in a month."""
    samen = len(echt_samen(aanpak))
    return len(los(aanpak)) * aanpak.gesprekken + (REGIEGESPREKKEN + samen * VAKGESPREKKEN if samen else 0)


def paren(partijen: int) -> int:
    """Return how many pairs of parties there are: each with each, once."""
    return partijen * (partijen - 1) // 2


def blijft_liggen(aanpak: Aanpak) -> int:
    """Return how many of the decisions get stuck."""
    return BLIJFT_LIGGEN[aanpak.mandaat] if echt_samen(aanpak) else BESLUITEN


def minuten(aanpak: Aanpak) -> Mapping[str, int]:
    """Return the minutes a month of each institution, of the regisseur, and of applications to separate purses."""
    samen = echt_samen(aanpak)
    met_anderen = (aanspreekpunten(aanpak) - 1) * OVERLEG * aanpak.overleg // HONDERD
    vragen = BESLUITEN * VRAAG if aanpak.mandaat is Mandaat.VRAGEN else 0
    apart = aanpak.gesprekken * GESPREK + met_anderen
    in_team = VAKGESPREKKEN * GESPREK + TEAM + vragen
    uit: dict[str, int] = {wie.value: in_team if wie in samen else apart for wie in Instantie}
    uit[REGISSEUR] = aanpak.regie_uren * 60 + REGIEGESPREKKEN * GESPREK + TEAM + met_anderen if samen else 0
    uit[AANVRAGEN] = 0 if samen and aanpak.potten_samen else BESLUITEN * AANVRAAG
    return uit


def euro(aanpak: Aanpak) -> float:
    """Return what all the hours of a month cost. What the family gains is not in it."""
    return sum(minuten(aanpak).values()) * aanpak.tarief / 60
