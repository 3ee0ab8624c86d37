"""What kind of evidence a text gives for its own law: decided from four things that a reader can look up in it.

Source: document ``wetten``, r. 23-25 (a law rests on research or on 'tacit knowledge'; r. 25 puts the two side by
side), and r. 27-97 for what each text gives. Modelkeuze: the five kinds and their order, the four questions, that
research counts only when it is about the law itself or stands below the text without saying for which sentence,
and that practice counts only when the text names it and tells what it gave.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Soort(StrEnum):
    """A kind of evidence, from what says most to nothing. The names are those of ``datasets/wetten.csv``."""

    GENOEMD_ONDERZOEK = "genoemd_onderzoek"
    ONDERZOEK = "onderzoek"
    PRAKTIJKKENNIS = "praktijkkennis"
    REDENERING = "redenering"
    GEEN = "geen"


class Onderzoek(StrEnum):
    """Whether the text calls on research."""

    GEEN = "geen"
    ZONDER_NAAM = "zonder_naam"
    MET_NAAM = "met_naam"


class Over(StrEnum):
    """What that research is about, as far as the text tells."""

    WET = "wet"
    NIET_GEZEGD = "niet_gezegd"
    ANDERS = "anders"


@dataclass(frozen=True)
class Bevinding:
    """What a reader finds in the text of a law. Raises ``ValueError`` (Dutch) when answers do not fit together."""

    stelt: bool
    """The text below the heading says that it works, or why it would."""
    onderzoek: Onderzoek
    over: Over | None
    praktijk: bool
    """The text names a practice and tells what it gave."""

    def __post_init__(self) -> None:
        if (self.onderzoek is Onderzoek.GEEN) != (self.over is None):
            raise ValueError("Zeg waar het onderzoek over gaat, en alleen als de tekst onderzoek noemt.")


def soort(bevinding: Bevinding) -> Soort:
    """Return the kind of evidence. The first that holds counts, from what says most."""
    if bevinding.over in (Over.WET, Over.NIET_GEZEGD):
        return Soort.GENOEMD_ONDERZOEK if bevinding.onderzoek is Onderzoek.MET_NAAM else Soort.ONDERZOEK
    if bevinding.praktijk:
        return Soort.PRAKTIJKKENNIS
    return Soort.REDENERING if bevinding.stelt else Soort.GEEN


_ALLEEN_TEKST: Final = Bevinding(stelt=True, onderzoek=Onderzoek.GEEN, over=None, praktijk=False)
_ANDER_ONDERZOEK: Final = Bevinding(stelt=True, onderzoek=Onderzoek.ZONDER_NAAM, over=Over.ANDERS, praktijk=False)

BEVINDINGEN: Final[Mapping[str, Bevinding]] = MappingProxyType(
    {
        "wet1": _ALLEEN_TEKST,
        # The name stands in the other part of the guide: schoon_heel_veilig, r. 21.
        "wet2": Bevinding(stelt=True, onderzoek=Onderzoek.MET_NAAM, over=Over.WET, praktijk=False),
        "wet3": _ALLEEN_TEKST,
        "wet4": _ALLEEN_TEKST,
        "wet6": Bevinding(stelt=True, onderzoek=Onderzoek.GEEN, over=None, praktijk=True),
        "wet7": _ANDER_ONDERZOEK,
        "wet8": Bevinding(stelt=False, onderzoek=Onderzoek.GEEN, over=None, praktijk=False),
        "wet9": _ANDER_ONDERZOEK,
        "wet10": _ANDER_ONDERZOEK,
        "wet11": _ALLEEN_TEKST,
        "wet12": Bevinding(stelt=True, onderzoek=Onderzoek.MET_NAAM, over=Over.NIET_GEZEGD, praktijk=False),
        "wet_kantelen": Bevinding(stelt=True, onderzoek=Onderzoek.MET_NAAM, over=Over.ANDERS, praktijk=False),
    }
)
"""What we find in the text of each law (afleiding). The ids are those of ``datasets/wetten.csv``."""


def gelijke_antwoorden(een: Bevinding, ander: Bevinding) -> int:
    """Return on how many of the four questions two readers agree."""
    return sum(
        (
            een.stelt == ander.stelt,
            een.onderzoek is ander.onderzoek,
            een.over is ander.over,
            een.praktijk == ander.praktijk,
        )
    )
