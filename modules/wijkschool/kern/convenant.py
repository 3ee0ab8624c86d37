"""The sum below a convenant with corporaties: how heavy a task is, and who pays whom.

Source: WRR 2005, § 6.4.2, r. 9485-9548, a thought experiment. From the source: indicators that are not largely in
the corporatie's own hand count by its share of the homes in the buurt; the figure is multiplied by a weight per
resident; all corporaties owe an equal effort, for instance a part of their turnover; out of a common pot the
heaviest tasks receive the most and the light ones pay.

Afleiding: what is largely in its own hand counts fully. Modelkeuze: every scale, that the pot is paid out in
proportion to the weight of the tasks, that the number of residents may count, and rounding to whole euros. The
source gives no formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

HEEL = 100
"""Percent."""


@dataclass(frozen=True)
class Taak:
    """What a corporatie has agreed for one buurt.

    ``eigen``: points for what it has in its own hand; ``gedeeld``: points for what depends on others too; both 0
    or more. ``bezit``: its share of the homes, 0..100 percent. ``gewicht``: the weight per resident in percent,
    more than 0; 100 is an ordinary buurt. ``bewoners``: how many there are, 1 or more, or ``None`` when that does
    not count. Raises ``ValueError`` (Dutch) for anything else.
    """

    eigen: int
    gedeeld: int
    bezit: int
    gewicht: int
    bewoners: int | None = None

    def __post_init__(self) -> None:
        if self.eigen < 0 or self.gedeeld < 0:
            raise ValueError("Een inspanning is nooit minder dan 0 punten.")
        if not 0 <= self.bezit <= HEEL:
            raise ValueError("Het bezit in een buurt ligt tussen 0 en 100 procent.")
        if self.gewicht <= 0 or (self.bewoners is not None and self.bewoners < 1):
            raise ValueError("Het gewicht en het aantal bewoners zijn meer dan 0.")

    @property
    def cijfer(self) -> Fraction:
        """The figure of the effort. Source: WRR 2005, § 6.4.2, r. 9498-9504."""
        return self.eigen + Fraction(self.gedeeld * self.bezit, HEEL)

    @property
    def zwaarte(self) -> Fraction:
        """The figure times the weight. Source: WRR 2005, § 6.4.2, r. 9506-9516."""
        return self.cijfer * Fraction(self.gewicht, HEEL) * (self.bewoners or 1)


@dataclass(frozen=True)
class Corporatie:
    """A corporatie: its turnover in whole euros (0 or more, else ``ValueError``) and its task in each buurt."""

    naam: str
    omzet: int
    taken: tuple[Taak, ...]

    def __post_init__(self) -> None:
        if self.omzet < 0:
            raise ValueError("De omzet is 0 euro of meer.")

    @property
    def zwaarte(self) -> Fraction:
        """The weight of all its tasks. Source: WRR 2005, § 6.4.2, r. 9526-9527 (per buurt, so per corporatie)."""
        return sum((taak.zwaarte for taak in self.taken), Fraction(0))


@dataclass(frozen=True)
class Afrekening:
    """What a corporatie puts into the pot and gets out of it, in whole euros of 0 or more."""

    naam: str
    inleg: int
    uitkering: int

    @property
    def netto(self) -> int:
        """What it receives on balance; below 0 it pays."""
        return self.uitkering - self.inleg


def vereffen(corporaties: Sequence[Corporatie], procent: int) -> tuple[Afrekening, ...]:
    """Return what each puts in (``procent`` of its turnover, 0..100) and gets out, in the same order.

    The pot goes out in proportion to ``zwaarte``, in whole euros, to the last one: what all receive on balance
    sums to 0. When nobody has a task, everyone gets the own money back. Raises ``ValueError`` (Dutch).
    """
    if not 0 <= procent <= HEEL:
        raise ValueError("De inleg is een percentage van 0 tot en met 100.")
    inleg = [corporatie.omzet * procent // HEEL for corporatie in corporaties]
    zwaarten = [corporatie.zwaarte for corporatie in corporaties]
    uit = verdeel(sum(inleg), zwaarten) if any(zwaarten) else inleg
    return tuple(
        Afrekening(corporatie.naam, erin, eruit)
        for corporatie, erin, eruit in zip(corporaties, inleg, uit, strict=True)
    )


def verdeel(bedrag: int, delen: Sequence[Fraction]) -> list[int]:
    """Divide whole euros in proportion to ``delen``: each gets its part rounded up or down, and nothing is lost.

    Those who lose most by rounding down get the euros that are left, the first of equals first. Raises
    ``ValueError`` (Dutch) for an amount or part below 0, or when all parts are 0.
    """
    if bedrag < 0 or any(deel < 0 for deel in delen) or not any(delen):
        raise ValueError("Verdeel 0 euro of meer over delen, waarvan er minstens één boven 0 ligt.")
    precies = [bedrag * Fraction(deel) / sum(delen) for deel in delen]
    uit = [int(getal) for getal in precies]
    # A stable sort: of equals the first comes first.
    achteraan = sorted(range(len(delen)), key=lambda nr: uit[nr] - precies[nr])
    for nr in achteraan[: bedrag - sum(uit)]:
        uit[nr] += 1
    return uit


def zwaarste(corporaties: Sequence[Corporatie]) -> int | None:
    """Return the index of the heaviest task; ``None`` when two share it or nobody has a task."""
    zwaarten = [corporatie.zwaarte for corporatie in corporaties]
    hoogst = max(zwaarten, default=Fraction(0))
    return zwaarten.index(hoogst) if hoogst and zwaarten.count(hoogst) == 1 else None
