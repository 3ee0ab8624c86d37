"""A buurt that slides over fifteen years: small work every year from some year on, or one large effort.

Source: De wetten (002), r. 70 (decline goes slowly and is hard to turn at some point; where it has come that far,
only large investments bring improvement) and r. 72 (small work on time prevents that; large investments are
costly). Modelkeuze: everything that is a number. The source gives no pace, no point from which it is hard to turn,
no effect and no price. Also ours: that the pace stays the same, that small work does nothing at or below that
point, and that a buurt slides on after the large effort.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

JAREN: Final = 15
HOOGST: Final = 100
BEGIN: Final = 70
"""How the buurt stands in year 0, on a scale of 0..100 (modelkeuze)."""


@dataclass(frozen=True)
class Aannames:
    """What the source leaves open; points on a scale of 0..100 and units of money, all 0 or more.

    ``daling``: points lost a year. ``grens``: at or below it small work does nothing. What small work does and
    costs is a year, the large effort once. Raises ``ValueError`` (Dutch) for less than 0.
    """

    daling: int = 3
    grens: int = 45
    effect_klein: int = 4
    kosten_klein: int = 2
    effect_groot: int = 35
    kosten_groot: int = 30

    def __post_init__(self) -> None:
        if min(getattr(self, veld.name) for veld in fields(self)) < 0:
            raise ValueError("Een aanname mag niet onder nul liggen.")


@dataclass(frozen=True)
class Plan:
    """Small work every year from ``klein_vanaf``, one large effort in ``groot_in``; years 1..15, or ``None``.

    Raises ``ValueError`` (Dutch) for another year.
    """

    klein_vanaf: int | None = None
    groot_in: int | None = None

    def __post_init__(self) -> None:
        for jaar in (self.klein_vanaf, self.groot_in):
            if jaar is not None and not 1 <= jaar <= JAREN:
                raise ValueError(f"Kies een jaar van 1 tot en met {JAREN}.")


NIETS: Final = Plan()


def verloop(plan: Plan, aannames: Aannames) -> tuple[int, ...]:
    """Return how the buurt stands in the years 0..15, each 0..100."""
    standen = [BEGIN]
    for jaar in range(1, JAREN + 1):
        stand = standen[-1] - aannames.daling
        if plan.klein_vanaf and jaar >= plan.klein_vanaf and standen[-1] > aannames.grens:
            stand += aannames.effect_klein
        if jaar == plan.groot_in:
            stand += aannames.effect_groot
        standen.append(max(0, min(HOOGST, stand)))
    return tuple(standen)


def kosten(plan: Plan, aannames: Aannames) -> int:
    """Return what a plan costs in fifteen years, in units; small work is paid for also where it does nothing."""
    klein = (JAREN + 1 - plan.klein_vanaf) * aannames.kosten_klein if plan.klein_vanaf else 0
    return klein + (aannames.kosten_groot if plan.groot_in else 0)


def eerste_jaar_onder(plan: Plan, aannames: Aannames) -> int | None:
    """Return the first year in which the buurt stands at or below ``grens``, or ``None``."""
    standen = verloop(plan, aannames)
    return next((jaar for jaar, stand in enumerate(standen) if stand <= aannames.grens), None)
