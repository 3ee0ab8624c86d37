"""The history of policy for city and countryside: what happened when, and how sure that is.

Source: WRR 2005, § 2.2, r. 638-1204 (city) and § 2.3, r. 1206-1462 (countryside). The report draws no timeline:
that is ours (modelkeuze), as is ``MARGE``. The waves are of the city only: § 2.3.1, r. 1213-1219 says that policy
for the countryside did not come about in waves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MARGE: Final = 5
"""How many years an 'ongeveer' may be off, either way (modelkeuze)."""
TIEN: Final = 10
GEEN_GOLF: Final = 0
"""As a filter: what the source names no wave for."""
_TIENTALLEN: Final = {1950: "vijftig", 1960: "zestig", 1970: "zeventig", 1980: "tachtig", 1990: "negentig"}


class Gebied(StrEnum):
    """City or countryside."""

    STAD = "stad"
    PLATTELAND = "platteland"


class Precisie(StrEnum):
    """How sure a year is: from the source by the year, by the decade, ours, or not told at all."""

    JAAR = "jaar"
    DECENNIUM = "decennium"
    ONGEVEER = "ongeveer"
    ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Gebeurtenis:
    """Something in the history. ``van`` and ``tot`` are years; ``golf`` is 1, 2, 3, or ``None``: none named.

    Raises ``ValueError`` (Dutch) when the years do not fit ``precisie``, or the end lies before the beginning.
    """

    id: str
    gebied: Gebied
    van: int | None
    tot: int | None
    precisie: Precisie
    naam: str
    soort: str
    golf: int | None
    wat: str
    plaats: str
    herkomst: str = "bron"

    def __post_init__(self) -> None:
        if (self.van is None) != (self.precisie == Precisie.ONBEKEND):
            raise ValueError(f"{self.id}: zonder jaar hoort de precisie 'onbekend', en andersom.")
        if self.tot is not None and (self.van is None or self.tot < self.van):
            raise ValueError(f"{self.id}: het einde ligt voor het begin.")


def wanneer(van: int | None, tot: int | None, precisie: str) -> str:
    """Return in Dutch when something was, no firmer than the source: ``1974``, ``jaren zeventig``, ``rond 1977``.

    Years that are no whole decades stand as years, whatever their ``precisie``.
    """
    if van is None:
        return "jaar onbekend"
    if precisie == Precisie.DECENNIUM and van in _TIENTALLEN:
        woord = _TIENTALLEN[van]
        if tot is None:
            return f"vanaf de jaren {woord}"
        laatste = _TIENTALLEN.get(tot - tot % TIEN, woord)
        return f"jaren {woord}" if laatste == woord else f"jaren {woord} en {laatste}"
    jaren = str(van) if tot in (None, van) else f"{van}-{tot}"
    if precisie == Precisie.ONGEVEER:
        return f"rond {jaren}" if tot is None else f"ongeveer {jaren}"
    return jaren


def begin(een: Gebeurtenis) -> tuple[int, int] | None:
    """Return the first and the last year in which it can have begun, or ``None`` when no year is told."""
    if een.van is None:
        return None
    if een.precisie == Precisie.DECENNIUM:
        return een.van, een.van + TIEN - 1 if een.tot is None else een.tot
    if een.precisie == Precisie.ONGEVEER:
        return een.van - MARGE, een.van + MARGE
    return een.van, een.van


def zeker_eerder(een: Gebeurtenis, ander: Gebeurtenis) -> bool | None:
    """Return whether ``een`` began before ``ander``; ``None`` when the years leave that open."""
    links, rechts = begin(een), begin(ander)
    if links is None or rechts is None or not (links[1] < rechts[0] or rechts[1] < links[0]):
        return None
    return links[1] < rechts[0]


def kies(
    gebeurtenissen: Iterable[Gebeurtenis],
    *,
    gebied: str | None = None,
    golf: int | None = None,
    soort: str | None = None,
    alleen_jaar: bool = False,
) -> tuple[Gebeurtenis, ...]:
    """Return what fits every filter that is given, in order of time; what has no year comes last.

    ``golf`` is 1, 2, 3 or ``GEEN_GOLF``; ``alleen_jaar`` keeps what the source gives a year.
    """
    gevonden = [
        een
        for een in gebeurtenissen
        if gebied in (None, een.gebied)
        and golf in (None, een.golf or GEEN_GOLF)
        and soort in (None, een.soort)
        and not (alleen_jaar and een.precisie != Precisie.JAAR)
    ]
    return tuple(sorted(gevonden, key=lambda een: (een.van is None, een.van or 0, een.tot or een.van or 0)))
