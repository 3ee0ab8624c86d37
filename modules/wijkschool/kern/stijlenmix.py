"""A mix of the four burgerschapsstijlen, and what the tables of chapter 5 lead one to expect of it.

Source: WRR 2005, § 5.4.1, r. 6207-6329 (the styles); tables 5.3-5.6 (§ 5.4.2, r. 6339-6769 and r. 6782-7017;
§ 5.4.3, r. 7128-7236). The report gives a figure per style and warns that a style predicts little and is no
person (§ 5.4.1, r. 6216-6226), and that hardly any buurt is of one style (§ 5.4.3, r. 7075-7078).

Modelkeuze: to weigh the figures per style by their shares in a buurt. The report does not do so. A style that is
in the mix and whose figure is missing leaves no expectation: nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

GEHEEL: Final = 100
"""What the shares of a mix add up to, in percent."""


class Stijl(StrEnum):
    """The four burgerschapsstijlen, in the order of the report (§ 5.4.1, r. 6214). Their ids are forever."""

    AFHANKELIJK = "afhankelijk"
    AFZIJDIG = "afzijdig"
    AFWACHTEND = "afwachtend"
    ACTIEF = "actief"


@dataclass(frozen=True)
class Mix:
    """The shares of the four styles in a buurt, each a whole percentage of 0..100.

    Raises ``ValueError`` (Dutch) for anything else. The shares need not add up to 100: see ``over``.
    """

    afhankelijk: int
    afzijdig: int
    afwachtend: int
    actief: int

    def __post_init__(self) -> None:
        for stijl in Stijl:
            deel = self.deel(stijl)
            if not isinstance(deel, int) or isinstance(deel, bool) or not 0 <= deel <= GEHEEL:
                raise ValueError(f"Het aandeel {stijl} moet een heel getal zijn van 0 tot en met {GEHEEL}.")

    def deel(self, stijl: Stijl) -> int:
        """Return the share of a style, 0..100."""
        return getattr(self, Stijl(stijl).value)

    @property
    def over(self) -> int:
        """How much there is too much of (positive) or too little (negative); 0 when the mix adds up."""
        return sum(self.deel(stijl) for stijl in Stijl) - GEHEEL

    @property
    def klopt(self) -> bool:
        """Whether the shares add up to 100."""
        return self.over == 0

    @property
    def aanwezig(self) -> tuple[Stijl, ...]:
        """The styles with a share above 0, in the order of the report."""
        return tuple(stijl for stijl in Stijl if self.deel(stijl))

    @property
    def grootste(self) -> tuple[Stijl, ...]:
        """The style with the largest share; several when they are equal."""
        hoogst = max(self.deel(stijl) for stijl in Stijl)
        return tuple(stijl for stijl in Stijl if self.deel(stijl) == hoogst)


@dataclass(frozen=True)
class Stelling:
    """A row of a table: a figure per style (``None``: lost in our text), and the Dutch mean as printed.

    Raises ``ValueError`` (Dutch) unless there is a place for each of the four styles.
    """

    naam: str
    per_stijl: Mapping[Stijl, float | None]
    nederland: float | None

    def __post_init__(self) -> None:
        if set(self.per_stijl) != set(Stijl):
            raise ValueError(f"Geef bij ‘{self.naam}’ voor elke stijl een waarde, of niets: {', '.join(Stijl)}.")

    @property
    def bereik(self) -> tuple[float, float] | None:
        """The lowest and the highest figure of the four styles; ``None`` when one of the four is missing."""
        waarden = [waarde for waarde in self.per_stijl.values() if waarde is not None]
        return (min(waarden), max(waarden)) if len(waarden) == len(Stijl) else None

    @property
    def nederland_kan(self) -> bool:
        """Whether the printed mean can be right: it may not lie outside the four styles together.

        ``True`` as long as nothing can be said, for want of figures. It is ``False`` for the first row of table
        5.3: 48, below all four (§ 5.4.2, r. 6414-6562).
        """
        if self.nederland is None or self.bereik is None:
            return True
        return self.bereik[0] <= self.nederland <= self.bereik[1]


def verwachting(mix: Mix, stelling: Stelling) -> float | None:
    """Return the weighted mean of the styles in this mix, in the unit of the row (modelkeuze).

    ``None`` when the figure of a style in the mix is missing. Raises ``ValueError`` (Dutch) when the shares do not
    add up to 100.
    """
    if not mix.klopt:
        raise ValueError("De vier aandelen zijn samen geen 100. Dan valt er niets te verwachten.")
    som = 0.0
    for stijl in mix.aanwezig:
        waarde = stelling.per_stijl[stijl]
        if waarde is None:
            return None
        som += mix.deel(stijl) * waarde
    return som / GEHEEL


def ontbreekt(mix: Mix, stelling: Stelling) -> tuple[Stijl, ...]:
    """Return the styles in the mix whose figure is missing: they leave this row without an expectation."""
    return tuple(stijl for stijl in mix.aanwezig if stelling.per_stijl[stijl] is None)
