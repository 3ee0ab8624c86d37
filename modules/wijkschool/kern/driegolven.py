"""A change in three waves: the leaders with full support, the next with half, the last on their own money.

Source: WRR 2005, § 6.4.2, r. 9590-9622. From the source: 15 percent is always against, 70 percent says the right
words and does little, 15 percent can be set in motion; the first wave is supported as much as possible and takes
two to three years; only when it succeeds comes the next; the contribution can then be halved; the third pays
itself.

Modelkeuze: amounts, how many take part in the second wave, that all others of the middle group come in the third,
and that those who are against stay out. The source does not say whether the contribution is halved per participant
or for the wave as a whole: both readings are here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

KOPLOPERS: Final = 15
"""Percent that can be set in motion. A rule of experience. Source: WRR 2005, § 6.4.2, r. 9591-9595."""
MIDDEN: Final = 70
"""Percent that says the right words but does little."""
TEGEN: Final = 15
"""Percent that is always against."""
JAREN: Final = (2, 3)
"""How long the first wave takes, from and to. Source: WRR 2005, § 6.4.2, r. 9607-9608."""
DEELBAAR: Final = 20
"""A number of people in whole twenties falls apart in whole groups of 15, 70 and 15 percent."""


class Halvering(StrEnum):
    """What is halved in the second wave; the source does not say which."""

    PER_DEELNEMER = "per_deelnemer"
    HELE_GOLF = "hele_golf"


@dataclass(frozen=True)
class Groepen:
    """How many lead, look on, and are against."""

    koplopers: int
    midden: int
    tegen: int


@dataclass(frozen=True)
class Golf:
    """A wave: who takes part, and what the government pays in whole euros; ``gaat_door``: whether it comes.

    ``per_deelnemer`` is rounded down to a whole euro; ``overheid`` is the exact sum of the wave.
    """

    nummer: int
    deelnemers: int
    per_deelnemer: int
    overheid: int
    gaat_door: bool = True


@dataclass(frozen=True)
class Plan:
    """What has to be chosen: how many are involved, and how the waves go.

    ``betrokkenen`` is a positive multiple of 20. ``steun`` is what each leader gets in whole euros, an even number
    of 0 or more. ``tweede`` is how many take part in the second wave: 0 up to the middle group. ``geslaagd``:
    whether the first wave succeeds. Raises ``ValueError`` (Dutch) for anything else.
    """

    betrokkenen: int
    steun: int
    tweede: int
    geslaagd: bool = True
    halvering: Halvering = Halvering.PER_DEELNEMER

    def __post_init__(self) -> None:
        if self.betrokkenen < DEELBAAR or self.betrokkenen % DEELBAAR:
            raise ValueError(f"Reken met {DEELBAAR} betrokkenen, of een veelvoud daarvan.")
        if self.steun < 0 or self.steun % 2:
            raise ValueError("De steun per koploper is een even aantal euro’s, van 0 of meer.")
        if not 0 <= self.tweede <= self.groepen.midden:
            raise ValueError("In de tweede golf passen niet meer deelnemers dan de middengroep telt.")

    @property
    def groepen(self) -> Groepen:
        """The three groups. Source: WRR 2005, § 6.4.2, r. 9591-9594."""
        return Groepen(*(self.betrokkenen * deel // 100 for deel in (KOPLOPERS, MIDDEN, TEGEN)))


def golven(plan: Plan) -> tuple[Golf, Golf, Golf]:
    """Return the three waves. Without success of the first, the others do not come and cost nothing."""
    groepen, door = plan.groepen, plan.geslaagd
    eerste = Golf(1, groepen.koplopers, plan.steun, groepen.koplopers * plan.steun)
    overheid = eerste.overheid // 2
    if plan.halvering is Halvering.PER_DEELNEMER:
        overheid = plan.tweede * plan.steun // 2
    if not door or not plan.tweede:
        overheid = 0
    wie = plan.tweede if door else 0
    tweede = Golf(2, wie, overheid // wie if wie else 0, overheid, gaat_door=door)
    return eerste, tweede, Golf(3, groepen.midden - wie if door else 0, 0, 0, gaat_door=door)


def overheid(plan: Plan) -> int:
    """Return what the government pays in all waves together, in whole euros."""
    return sum(golf.overheid for golf in golven(plan))


def iedereen_tegelijk(plan: Plan) -> int:
    """Return what it would cost to give all who are not against the full support at once (our comparison)."""
    return (plan.groepen.koplopers + plan.groepen.midden) * plan.steun
