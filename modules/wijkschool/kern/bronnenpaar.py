"""Two positions from the sources side by side: is it one question, where do they differ, and how many witnesses.

Source: the documents themselves. ``wetten`` r. 30-32 and ``schoon_heel_veilig`` r. 14-20 are the same paragraph,
and so are ``wetten`` r. 88 and ``schoon_heel_veilig`` r. 42; in ``schoon_heel_veilig`` r. 21-23 Kleinhans is one
of the researchers. Modelkeuze: to count documents as witnesses, and the four kinds of difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Soort(StrEnum):
    """Where two positions differ; the ids are those of ``datasets/spanningen_tussen_bronnen.csv``."""

    TEGENSPRAAK = "tegenspraak"
    ANDERE_NADRUK = "andere_nadruk"
    ANDER_ONDERWERP = "ander_onderwerp"
    BINNEN_EEN_BRON = "binnen_een_bron"


GIDS: Final = frozenset({"wetten", "schoon_heel_veilig"})
"""Two parts of one guide that share whole paragraphs."""
SPREEKT_MEE: Final = frozenset({"schoon_heel_veilig", "wijkaanpak_watchen"})
"""Two documents in which the same expert speaks: other documents, and yet not wholly apart."""


@dataclass(frozen=True)
class Standpunt:
    """What a document holds: ``naam`` tells it from all others, ``bron`` is the id of the document."""

    naam: str
    bron: str


@dataclass(frozen=True)
class Spanning:
    """Two positions on one question that do not fit, and how they differ.

    Raises ``ValueError`` (Dutch) when the kind does not fit the documents: within one document is one document.
    """

    onderwerp: str
    een: Standpunt
    twee: Standpunt
    soort: Soort

    def __post_init__(self) -> None:
        """Refuse a kind that the documents contradict."""
        if (self.een.bron == self.twee.bron) != (self.soort is Soort.BINNEN_EEN_BRON):
            raise ValueError(f"Bij ‘{self.onderwerp}’ past de soort niet bij de bronnen.")


def zoek(spanningen: Iterable[Spanning], een: Standpunt, twee: Standpunt) -> Spanning | None:
    """Return the tension between these two, in whatever order, or ``None``: they answer other questions."""
    paar = {een, twee}
    return next((spanning for spanning in spanningen if {spanning.een, spanning.twee} == paar), None)


def vragen(spanningen: Iterable[Spanning], standpunt: Standpunt) -> tuple[str, ...]:
    """Return the questions on which this position is an answer, in the order given."""
    return tuple(s.onderwerp for s in spanningen if standpunt in (s.een, s.twee))


def getuigen(bronnen: Iterable[str]) -> int:
    """Return how many witnesses these documents are: the two parts of the guide count as one."""
    return len({"gids" if bron in GIDS else bron for bron in bronnen})


def zelfde_kenner(bronnen: Iterable[str]) -> bool:
    """Return whether the same expert speaks in more than one of these documents."""
    return set(bronnen) >= SPREEKT_MEE
