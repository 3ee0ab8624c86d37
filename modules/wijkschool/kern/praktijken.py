"""The practices that chapter 3 tells of: find them by a feature, and count them with what the source leaves out.

Source: WRR 2005, § 3.1, r. 1621-1632 (the four leefbaarheidsterreinen and what is told of each); § 3.6,
r. 4276-4279: the cases were chosen because they succeeded, and what they gave is hard to count.

What counts as one practice is our own choice (modelkeuze), and so is what a filter does with a practice of more
than one terrein or kind of buurt: it is found under its own name only. So a count says something about what the
chapter tells, and nothing about how often something works.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

NIET_GEZEGD: Final = "niet_gezegd"
"""The value of a feature on which the source is silent."""


class Terrein(StrEnum):
    """The four leefbaarheidsterreinen, in the order of the report; ``BREED``: told at more than one."""

    FYSIEK = "fysieke_inrichting"
    VEILIGHEID = "veiligheid"
    ONDERWIJS = "onderwijs_opvang"
    SOCIAAL = "sociale_infrastructuur"
    BREED = "breed"


class Initiatief(StrEnum):
    """Who began, as far as the source says so; ``SAMEN``: parties that began together."""

    BEWONERS = "bewoners"
    VERENIGING = "vereniging"
    SAMEN = "samen"
    GEMEENTE = "gemeente"
    CORPORATIE = "corporatie"
    SCHOOL = "school"
    POLITIE = "politie"
    WELZIJN = "welzijn"
    ONDERNEMERS = "ondernemers"
    RIJK = "rijk"


class SoortBuurt(StrEnum):
    """The kinds of buurt of § 3.2.3, r. 1863-1866, and ``GEMENGD``: told of more than one kind."""

    ACHTERSTAND = "achterstand"
    MIDDENSTAND = "middenstand"
    DORP = "dorp"
    VOORSTAND = "voorstand"
    GEMENGD = "gemengd"


class Kenmerk(StrEnum):
    """A feature to sort by."""

    TERREIN = "terrein"
    INITIATIEF = "initiatief"
    BUURTTYPE = "buurttype"

    @property
    def waarden(self) -> tuple[str, ...]:
        """All values of the feature in a fixed order, silence last."""
        soort = {Kenmerk.TERREIN: Terrein, Kenmerk.INITIATIEF: Initiatief, Kenmerk.BUURTTYPE: SoortBuurt}[self]
        return (*(str(waarde) for waarde in soort), NIET_GEZEGD)


@dataclass(frozen=True)
class Praktijk:
    """A practice as the source tells it; ``None`` is what the source does not say.

    Raises ``ValueError`` (Dutch) for an unknown terrein, initiatief or kind of buurt.
    """

    id: str
    naam: str
    wat: str
    plaats: str
    herkomst: str = "bron"
    terrein: str | None = None
    initiatief: str | None = None
    buurttype: str | None = None
    waar: str | None = None
    resultaat: str | None = None

    def __post_init__(self) -> None:
        for kenmerk in Kenmerk:
            waarde = getattr(self, kenmerk.value)
            if waarde is not None and (waarde == NIET_GEZEGD or waarde not in kenmerk.waarden):
                raise ValueError(
                    f"{self.id}: deze waarde bestaat niet bij {kenmerk}. Zwijgt de bron, laat haar dan leeg."
                )

    def van(self, kenmerk: Kenmerk) -> str:
        """Return the value of a feature, ``NIET_GEZEGD`` when the source is silent."""
        return getattr(self, Kenmerk(kenmerk).value) or NIET_GEZEGD

    def noemt(self, woord: str) -> bool:
        """Return whether all words of ``woord`` stand in what is told of this practice; case does not matter."""
        tekst = " ".join(filter(None, (self.naam, self.waar, self.wat, self.resultaat))).casefold()
        return all(deel in tekst for deel in woord.casefold().split())


def vind(
    praktijken: Iterable[Praktijk], waarden: Mapping[Kenmerk, str] | None = None, woord: str = ""
) -> tuple[Praktijk, ...]:
    """Return the practices that have all these values and name all these words, in their own order.

    ``NIET_GEZEGD`` as a value finds those on which the source is silent. Raises ``ValueError`` (Dutch) for a value
    that the feature does not have.
    """
    gevraagd = dict(waarden or {})
    for kenmerk, waarde in gevraagd.items():
        if waarde not in Kenmerk(kenmerk).waarden:
            raise ValueError(f"Bij {kenmerk} bestaat deze waarde niet.")
    return tuple(p for p in praktijken if all(p.van(k) == w for k, w in gevraagd.items()) and p.noemt(woord))


def tel(praktijken: Iterable[Praktijk], kenmerk: Kenmerk) -> dict[str, int]:
    """Return per value how many practices have it, in the fixed order, silence last; zeros included."""
    aantallen = dict.fromkeys(Kenmerk(kenmerk).waarden, 0)
    for praktijk in praktijken:
        aantallen[praktijk.van(kenmerk)] += 1
    return aantallen


@dataclass(frozen=True)
class Stilte:
    """On how many (``zwijgt``) of how many (``van``) practices the source is silent; 0 <= zwijgt <= van."""

    zwijgt: int
    van: int

    def __post_init__(self) -> None:
        if not 0 <= self.zwijgt <= self.van:
            raise ValueError("Er kunnen niet meer praktijken zonder antwoord zijn dan er praktijken zijn.")

    @property
    def gezegd(self) -> int:
        """On how many the source does say it."""
        return self.van - self.zwijgt

    @property
    def procent(self) -> int | None:
        """The silent share in whole percents, a half upwards; ``None`` when there is nothing to count."""
        return math.floor(100 * self.zwijgt / self.van + 0.5) if self.van else None


def stilte(praktijken: Iterable[Praktijk], kenmerk: Kenmerk) -> Stilte:
    """Return how often the source is silent on a feature."""
    alle = tuple(praktijken)
    return Stilte(tel(alle, kenmerk)[NIET_GEZEGD], len(alle))


def bladzijde(praktijken: tuple[Praktijk, ...], nummer: int, per: int) -> tuple[int, int, tuple[Praktijk, ...]]:
    """Return (number, how many pages, the practices on it): a number outside the pages becomes the nearest one.

    No practices are one empty page. Raises ``ValueError`` (Dutch) when ``per`` is less than 1.
    """
    if per < 1:
        raise ValueError("Op een bladzijde past minstens één praktijk.")
    aantal = max(1, math.ceil(len(praktijken) / per))
    nummer = min(max(1, nummer), aantal)
    return nummer, aantal, praktijken[(nummer - 1) * per : nummer * per]
