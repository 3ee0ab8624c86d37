"""Tables 3.1 and 3.2 of the report, with what is left of each cell in our text.

Source: WRR 2005, § 3.6, r. 4282-4335 (table 3.1: what involvement of residents may give) and § 3.6, r. 4383-4457
(table 3.2: conditions for policy aimed at the buurt). Table 3.1 lost its layout, so that the column of some cells
has to be derived. Table 3.2 breaks off in a word (§ 3.6, r. 4457): of most cells only headings earlier in the
chapter are left, and which words stood in the cell cannot be determined. How we name the degrees is modelkeuze.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

RIJEN_3_2: Final = (
    "Achterstandsbuurten",
    "Middenstandsbuurten en dorpen",
    "Voorstandsbuurten",
    "Integraal beleid",
    "Coproductie bij de voorbereiding",
    "Gepaste afstand bij de uitvoering",
)
"""The rows of table 3.2: three for differentiation to the kind of buurt, then the other three conditions."""


class TabelNr(StrEnum):
    """The two tables of the chapter."""

    MEERWAARDE = "3.1"
    VOORWAARDEN = "3.2"


class Zekerheid(StrEnum):
    """How sure something about a cell is."""

    LETTERLIJK = "letterlijk"
    AFGELEID = "afgeleid"
    NIET_TE_BEPALEN = "niet te bepalen"


class Rest(StrEnum):
    """What is left of a cell's own words: all, a part, or nothing."""

    HEEL = "heel"
    AFGEBROKEN = "afgebroken"
    VERLOREN = "verloren"


@dataclass(frozen=True)
class Cel:
    """A cell: where it stands, what we take it to say, and where that comes from.

    ``herkomst`` is that of the dataset; ``inhoud`` is ``None`` exactly when that cannot be determined. ``partij``
    is for whom (table 3.1 only). Raises ``ValueError`` (Dutch) when these do not agree.
    """

    tabel: TabelNr
    rij: str
    kolom: str
    inhoud: str | None
    herkomst: Zekerheid
    plaats: str
    partij: str | None = None
    opmerking: str | None = None

    def __post_init__(self) -> None:
        if (self.inhoud is None) != (self.herkomst is Zekerheid.NIET_TE_BEPALEN):
            raise ValueError(f"{self.rij}: een cel is leeg als zij niet te bepalen is, en anders niet.")
        if (self.partij is None) == (self.tabel is TabelNr.MEERWAARDE):
            raise ValueError(f"{self.rij}: alleen een cel van tabel 3.1 heeft een partij.")

    @property
    def rest(self) -> Rest:
        """What is left of the words of this cell itself.

        All words of table 3.1 are there. A cell of table 3.2 that is derived lost its words; a part is left where
        its place is also in § 3.6, where the table stands.
        """
        if self.inhoud is None:
            return Rest.VERLOREN
        if self.tabel is TabelNr.MEERWAARDE or self.herkomst is Zekerheid.LETTERLIJK:
            return Rest.HEEL
        return Rest.AFGEBROKEN if "§ 3.6" in self.plaats else Rest.VERLOREN

    @property
    def woorden(self) -> Zekerheid:
        """How sure the words of the cell are: literal, or not to be determined (also when they break off)."""
        return Zekerheid.LETTERLIJK if self.rest is Rest.HEEL else Zekerheid.NIET_TE_BEPALEN

    @property
    def vak(self) -> Zekerheid:
        """How sure it is that this content belongs in this row and column: as sure as the dataset says."""
        return self.herkomst

    @property
    def partijen(self) -> frozenset[str]:
        """The parties apart, in small letters: ``Overheid en politie`` is two; empty in table 3.2."""
        return frozenset(self.partij.casefold().split(" en ")) if self.partij else frozenset()


def kies(
    cellen: Iterable[Cel],
    *,
    tabel: TabelNr,
    kolom: str | None = None,
    rij: str | None = None,
    partij: str | None = None,
) -> tuple[Cel, ...]:
    """Return the cells of a table, of one column, one row or one party when given, in their own order."""
    return tuple(
        cel
        for cel in cellen
        if cel.tabel is tabel
        and kolom in (None, cel.kolom)
        and rij in (None, cel.rij)
        and (partij is None or partij.casefold() in cel.partijen)
    )


def tel_resten(cellen: Iterable[Cel]) -> dict[Rest, int]:
    """Return per rest how many cells, in the order of ``Rest``; zeros included."""
    aantallen = dict.fromkeys(Rest, 0)
    for cel in cellen:
        aantallen[cel.rest] += 1
    return aantallen
