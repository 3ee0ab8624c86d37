"""The two tracks: which one fits a buurt, in which phase it is, and when one may switch.

Source: WRR 2005, § 6.3, r. 8894-8910 (why two); § 6.3.1, r. 8961-8988 (what each does); § 6.3.2, r. 9009-9067
(positions, jumps and thresholds); § 6.3.3, r. 9166-9169 (herovering only where samenhang lags so far behind that a
catching-up under a tight lead is wanted). For the shift, § 4.5, r. 5560-5562 names a later moment than § 6.3.2, r.
9049-9051.

Modelkeuze: one track per buurt at a time (in the report the second one holds for every buurt, § 6.3.1, r.
8922-8930); that a switch without an agreed handover is told apart (the report warns, it sets no condition); every
number of a position.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wijkschool.kern.beleidsmenu import Spoor
from wijkschool.kern.spanningsvelden import Dimensie, Positie, velden_van

TOEN: Final = "huidig"
"""The id of the policy of 2005 among the positions."""


class Samenhang(StrEnum):
    """How far the samenhang of a buurt goes. Where 'too far behind' begins, the report does not say."""

    GENOEG = "genoeg"
    MINDER = "minder"
    VER_ACHTER = "ver_achter"


class Herstel(StrEnum):
    """How far the catching-up of a herovering has come. Source: § 6.3.2, r. 9049-9051; § 4.5, r. 5560-5562."""

    NOG_NIET = "nog_niet"
    BEGINT = "begint"
    BIJNA_KLAAR = "bijna_klaar"


class Fase(StrEnum):
    """Where a buurt stands on its track. Source: WRR 2005, § 6.3.2, r. 9045-9060."""

    HEROVEREN = "heroveren"
    OVERGANG = "overgang"
    KANSGEDREVEN = "kansgedreven"


class Wissel(StrEnum):
    """Whether one may switch to kansgedreven policy now."""

    NIET_NODIG = "niet_nodig"
    NOG_NIET = "nog_niet"
    MET_RISICO = "met_risico"
    KAN = "kan"


class Drempel(StrEnum):
    """The thresholds for change, by the ids of ``datasets/drempels.csv``. Source: § 4.3, r. 5071-5074."""

    ONBEGRIP = "onbegrip"
    REMMEND_SYSTEEM = "remmend_systeem"
    KORTE_HORIZON = "korte_horizon"
    ONZEKERE_SLEUTELHOUDER = "onzekere_sleutelhouder"

    @property
    def dimensie(self) -> Dimensie:
        """Inhoud: a threshold of inspiratie. Proces: one of vertrouwen."""
        return Dimensie.INHOUD if self in (Drempel.ONBEGRIP, Drempel.REMMEND_SYSTEEM) else Dimensie.PROCES


class Lezing(StrEnum):
    """The two things that the report says about the inhoud of herovering."""

    OP_MAAT = "op_maat"
    """Cut to the buurt and integraal. Source: WRR 2005, § 6.3.2, r. 9015-9019."""
    UNIFORM = "uniform"
    """Uniform and functioneel, at first. Source: WRR 2005, § 6.3.1, r. 8963-8966."""


@dataclass(frozen=True)
class Kenmerken:
    """What is known of a buurt and of the organisation around it.

    ``herstel`` and ``overdracht`` (agreed who takes over what, and when) matter only where ``samenhang`` lags far
    behind; ``drempels`` are those that still stand.
    """

    samenhang: Samenhang
    herstel: Herstel = Herstel.NOG_NIET
    overdracht: bool = False
    drempels: frozenset[Drempel] = frozenset()


@dataclass(frozen=True)
class Moment:
    """A moment on the way: the id of the policy, where it stands on the four fields, and whether it is now."""

    beleid: str
    positie: Positie
    nu: bool


def spoor(kenmerken: Kenmerken) -> Spoor:
    """Return the track: herovering only where samenhang lags far behind. Source: § 6.3.3, r. 9166-9168."""
    return Spoor.HEROVERING if kenmerken.samenhang is Samenhang.VER_ACHTER else Spoor.KANSGEDREVEN


def fase(kenmerken: Kenmerken) -> Fase:
    """Return the phase: the second one begins when recovery begins to show. Source: § 6.3.2, r. 9049-9051."""
    if spoor(kenmerken) is Spoor.KANSGEDREVEN:
        return Fase.KANSGEDREVEN
    return Fase.HEROVEREN if kenmerken.herstel is Herstel.NOG_NIET else Fase.OVERGANG


def wissel(kenmerken: Kenmerken) -> Wissel:
    """Return whether one may switch to kansgedreven policy.

    The report names one moment: visible recovery (§ 6.3.2, r. 9049-9051). Without a handover the gains may be lost
    (§ 6.3.1, r. 8966-8971; § 6.6.1, r. 10258-10262): a warning, which is told apart here (modelkeuze).
    """
    nu = fase(kenmerken)
    if nu is Fase.KANSGEDREVEN:
        return Wissel.NIET_NODIG
    if nu is Fase.HEROVEREN:
        return Wissel.NOG_NIET
    return Wissel.KAN if kenmerken.overdracht else Wissel.MET_RISICO


def te_slechten(nu: Fase) -> frozenset[Drempel]:
    """Return the thresholds that the jump of this phase has to take. Source: WRR 2005, § 6.3.2, r. 9045-9057.

    Herovering first takes those of inspiratie; the transition those of vertrouwen as well; kansgedreven policy in
    other buurten both at once.
    """
    if nu is Fase.HEROVEREN:
        return frozenset(drempel for drempel in Drempel if drempel.dimensie is Dimensie.INHOUD)
    return frozenset(Drempel)


def in_de_weg(kenmerken: Kenmerken) -> tuple[Drempel, ...]:
    """Return which thresholds that still stand are in the way of the jump of now, in the order of the report."""
    nu = te_slechten(fase(kenmerken))
    return tuple(drempel for drempel in Drempel if drempel in nu & kenmerken.drempels)


def weg(
    kenmerken: Kenmerken, posities: Mapping[str, Positie], lezing: Lezing = Lezing.OP_MAAT
) -> tuple[Moment, ...]:
    """Return the way over the four fields, from the policy of 2005: over herovering, or straight to kansgedreven.

    ``posities`` gives the position of ``huidig``, ``herovering`` and ``kansgedreven`` (numbers: modelkeuze).
    Exactly one moment is now; in the transition that is still herovering. Source: WRR 2005, § 6.3.2, r.
    9015-9060. Raises ``ValueError`` (Dutch) when a position is missing.
    """
    route = (TOEN, str(Spoor.HEROVERING), str(Spoor.KANSGEDREVEN))
    if mist := [naam for naam in route if naam not in posities]:
        raise ValueError(f"Geef ook de positie van {', '.join(mist)}.")
    hier = spoor(kenmerken)
    if hier is Spoor.KANSGEDREVEN:
        route = (TOEN, str(Spoor.KANSGEDREVEN))
    plekken = dict(posities)
    if lezing is Lezing.UNIFORM:  # then the inhoud of herovering stays where policy stood
        for veld in velden_van(Dimensie.INHOUD):
            plekken["herovering"] = plekken["herovering"].met(veld, posities[TOEN].van(veld))
    return tuple(Moment(naam, plekken[naam], naam == hier) for naam in route)
