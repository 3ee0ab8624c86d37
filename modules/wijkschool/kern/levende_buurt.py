"""The levende en lerende buurt: a plane of inspiratie (inhoud) and vertrouwen (proces), with four quarters.

Source: WRR 2005, § 6.2, r. 8802-8832 (two features, four quarters); § 6.2, r. 8848-8856 (a policy that begins with
proces and takes it that inhoud follows); bijlage 2, r. 11944-11967 (a mark of 1 to 5 on both, no border between
enough and too little). The report says 'enough' and gives no number: the border, the steps and what a step yields
are modelkeuze.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wijkschool.kern.spanningsvelden import Dimensie

LAAGST: Final = 1
HOOGST: Final = 5
GENOEG: Final = 3
"""From which mark on something counts as enough: the middle of the scale of bijlage 2 (modelkeuze)."""
UITERSTE: Final = 75
"""Where the marks 1 and 5 lie in the plane: off the border, so that the names of the quarters stay free."""


class Kwadrant(StrEnum):
    """The four quarters of the plane. Source: WRR 2005, § 6.2, r. 8806-8825."""

    LOS_ZAND = "los_zand"
    PROFETEN = "profeten"
    GEZELLIGHEID = "gezelligheid"
    LEVEND = "levend"


class Aanloop(StrEnum):
    """Where an effort goes: to neither dimension, to one, or to both."""

    GEEN = "geen"
    INHOUD = "inhoud"
    PROCES = "proces"
    BEIDE = "beide"


@dataclass(frozen=True)
class Stand:
    """How a buurt stands: two marks of 1 to 5. Raises ``ValueError`` (Dutch) for anything else."""

    inspiratie: int
    vertrouwen: int

    def __post_init__(self) -> None:
        for naam, cijfer in (("inspiratie", self.inspiratie), ("vertrouwen", self.vertrouwen)):
            if type(cijfer) is not int or not LAAGST <= cijfer <= HOOGST:
                raise ValueError(f"{naam} moet een heel cijfer zijn van {LAAGST} tot en met {HOOGST}.")


@dataclass(frozen=True)
class Inspanning:
    """Steps of work on each dimension, 0 or more. Raises ``ValueError`` (Dutch) for less."""

    inspiratie: int = 0
    vertrouwen: int = 0

    def __post_init__(self) -> None:
        if min(self.inspiratie, self.vertrouwen) < 0:
            raise ValueError("Een inspanning telt nul of meer stappen.")

    @property
    def stappen(self) -> int:
        """All steps together."""
        return self.inspiratie + self.vertrouwen

    @property
    def aanloop(self) -> Aanloop:
        """Where the work goes."""
        if self.inspiratie and self.vertrouwen:
            return Aanloop.BEIDE
        return Aanloop.INHOUD if self.inspiratie else Aanloop.PROCES if self.vertrouwen else Aanloop.GEEN


def kwadrant(stand: Stand, genoeg: int = GENOEG) -> Kwadrant:
    """Return the quarter in which a buurt stands; a mark of ``genoeg`` (2..5) or higher is enough.

    Source: WRR 2005, § 6.2, r. 8806-8823. Raises ``ValueError`` (Dutch) for another border.
    """
    _grens(genoeg)
    if stand.inspiratie >= genoeg:
        return Kwadrant.LEVEND if stand.vertrouwen >= genoeg else Kwadrant.PROFETEN
    return Kwadrant.GEZELLIGHEID if stand.vertrouwen >= genoeg else Kwadrant.LOS_ZAND


def ontbreekt(plek: Kwadrant) -> frozenset[Dimensie]:
    """Return what a quarter lacks: inhoud is inspiratie, proces vertrouwen. Source: § 6.2, r. 8802-8823."""
    zonder_inhoud = {Dimensie.INHOUD} if plek in (Kwadrant.LOS_ZAND, Kwadrant.GEZELLIGHEID) else set()
    zonder_proces = {Dimensie.PROCES} if plek in (Kwadrant.LOS_ZAND, Kwadrant.PROFETEN) else set()
    return frozenset(zonder_inhoud | zonder_proces)


def na(stand: Stand, werk: Inspanning, *, volgt_vanzelf: bool) -> Stand:
    """Return how a buurt stands after an effort: a step is one mark, up to 5 (modelkeuze).

    ``volgt_vanzelf`` is the assumption of the procesbenadering, that one dimension comes along with the other: the
    report names it an assumption, and finds that few sparks fly. Source: WRR 2005, § 6.2, r. 8848-8856.
    """
    meest = max(werk.inspiratie, werk.vertrouwen)
    inspiratie, vertrouwen = (meest, meest) if volgt_vanzelf else (werk.inspiratie, werk.vertrouwen)
    return Stand(min(stand.inspiratie + inspiratie, HOOGST), min(stand.vertrouwen + vertrouwen, HOOGST))


def plek_in_het_vlak(stand: Stand, genoeg: int = GENOEG) -> tuple[float, float]:
    """Return (vertrouwen, inspiratie) on -75..75, so that 0 lies between too little and enough (modelkeuze).

    Vertrouwen goes across: the report calls a start with proces horizontal. Source: § 6.2, r. 8848-8850.
    """
    _grens(genoeg)
    midden = genoeg - 0.5

    def plek(cijfer: int) -> float:
        ruimte = HOOGST - midden if cijfer > midden else midden - LAAGST
        return UITERSTE * (cijfer - midden) / ruimte

    return plek(stand.vertrouwen), plek(stand.inspiratie)


def _grens(genoeg: int) -> None:
    if type(genoeg) is not int or not LAAGST < genoeg <= HOOGST:
        raise ValueError(f"De grens moet een heel cijfer zijn van {LAAGST + 1} tot en met {HOOGST}.")
