"""Social rented homes spread over a region: how they lie before and after, and whether everyone has a place.

Source: document ``wetten``, r. 79-80: build more social rented homes in the municipalities around, instead of dear
ones; it can spread them more evenly; carrying it out is hard, since the interests of city and region differ; and
rehousing needs regulating. Modelkeuze, all of it beyond that: the region and its numbers, that every social home
built around takes the place of a dear one (so no area grows), how many a municipality builds of its own accord,
and the two measures (the largest share, and how many homes would have to lie elsewhere). The model counts homes.
It knows nothing of people or of problems.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True)
class Gebied:
    """An area with its homes. Raises ``ValueError`` (Dutch) when the numbers cannot be."""

    id: str
    naam: str
    woningen: int
    sociaal: int
    wil: int | None = None
    """How many social homes it builds of its own accord; ``None``: it is no municipality around the city."""

    def __post_init__(self) -> None:
        if self.woningen < 1:
            raise ValueError(f"{self.naam} heeft minstens één woning nodig.")
        if not 0 <= self.sociaal <= self.woningen:
            raise ValueError(
                f"{self.naam} kan niet minder dan 0 of meer dan {self.woningen} sociale woningen hebben."
            )

    @property
    def aandeel(self) -> float:
        """The share of social homes, 0..100."""
        return 100 * self.sociaal / self.woningen


REGIO: Final = (
    Gebied("oostkwartier", "Oostkwartier", 2_000, 1_400),
    Gebied("rest", "Rest van de stad", 8_000, 2_400),
    Gebied("eikendam", "Eikendam", 4_000, 400, wil=100),
    Gebied("zevenbroek", "Zevenbroek", 3_000, 450, wil=50),
    Gebied("molenkamp", "Molenkamp", 3_000, 550, wil=150),
)
"""An invented region: a city with an aandachtswijk, and three municipalities around it."""
AANDACHTSWIJK: Final = REGIO[0]
RANDGEMEENTEN: Final = tuple(gebied for gebied in REGIO if gebied.wil is not None)


@dataclass(frozen=True)
class Plan:
    """What one wants: fewer social homes in the aandachtswijk, and how many each municipality around builds."""

    minder: int
    bouw: Mapping[str, int]
    samen: bool
    """The municipalities bear it together; otherwise none builds more than it would of its own accord."""


@dataclass(frozen=True)
class Verdeling:
    """The region after a plan. ``tekort``: households that lose a social home and find none built for them."""

    gebieden: tuple[Gebied, ...]
    gebouwd: Mapping[str, int]
    tekort: int


def voer_uit(plan: Plan) -> Verdeling:
    """Return the region after the plan. Raises ``ValueError`` (Dutch) for numbers that do not fit the region."""
    if plan.minder < 0 or any(aantal < 0 for aantal in plan.bouw.values()):
        raise ValueError("Een aantal woningen is nooit minder dan 0.")
    if vreemd := set(plan.bouw) - {gebied.id for gebied in RANDGEMEENTEN}:
        raise ValueError(f"Dit is geen randgemeente: {', '.join(sorted(vreemd))}.")
    gebouwd = {
        gebied.id: plan.bouw.get(gebied.id, 0) if plan.samen else min(plan.bouw.get(gebied.id, 0), gebied.wil or 0)
        for gebied in RANDGEMEENTEN
    }
    verschil = {AANDACHTSWIJK.id: -plan.minder, **gebouwd}
    gebieden = tuple(replace(gebied, sociaal=gebied.sociaal + verschil.get(gebied.id, 0)) for gebied in REGIO)
    return Verdeling(gebieden, gebouwd, max(0, plan.minder - sum(gebouwd.values())))


def gelijk_aandeel(gebieden: Sequence[Gebied]) -> float:
    """Return the share, 0..100, that every area would have if social homes were spread evenly."""
    return 100 * sum(g.sociaal for g in gebieden) / sum(g.woningen for g in gebieden)


def scheefheid(gebieden: Sequence[Gebied]) -> float:
    """Return which part of the social homes, in percent, would have to lie elsewhere for equal shares."""
    sociaal = sum(g.sociaal for g in gebieden)
    if not sociaal:
        return 0.0
    gelijk = gelijk_aandeel(gebieden) / 100
    return 100 * sum(max(0.0, g.sociaal - gelijk * g.woningen) for g in gebieden) / sociaal
