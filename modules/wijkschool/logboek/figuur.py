"""What a figure of the wijkdossier is, and what those that fill one in share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

Deel = TypeVar("Deel")

Invullers = Mapping[str, Mapping[str, Any]]
"""Per filler by name the answers by exercise; ``""`` is the learner, alone or with others."""
JIJ: Final = "jij"
HOOGST: Final = 760
"""How high a figure may be, in px. With its title it must fit on a page: A4 has 979 px between our margins."""


@dataclass(frozen=True)
class Figuur:
    """A figure: its title, the same in words (``alt``), the Vega-Lite specification, and its table."""

    naam: str
    titel: str
    alt: str
    spec: dict[str, Any]
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


def stand_van(antwoorden: Mapping[str, Any], oefening: str) -> Mapping[str, Any]:
    """Return how a game was set; empty when there is no sound answer."""
    antwoord = antwoorden.get(oefening)
    stand = antwoord.get("stand") if isinstance(antwoord, dict) else None
    return stand if isinstance(stand, dict) else {}


def letters_van(invullers: Invullers) -> dict[str, str]:
    """Return per filler the letter that stands for it in a figure: none when there is one."""
    return {naam: chr(65 + nr) if len(invullers) > 1 else "" for nr, naam in enumerate(invullers)}


def noem(invuller: str, jij: str = JIJ) -> str:
    """Return what a filler is called: the learner ``jij``, and a colleague whose file bears that name not."""
    if not invuller:
        return jij
    return f"{invuller} (collega)" if invuller.strip().casefold() == JIJ else invuller


def titel_met(titel: str, invullers: Invullers, nr: int = 0, aantal: int = 1) -> str:
    """Return the title, with which part it is (from 0), and which letter stands for whom if there are several."""
    titel = f"{titel}, deel {nr + 1} van {aantal}" if aantal > 1 else titel
    if len(invullers) == 1:
        return titel
    sleutel = ", ".join(f"{letter} is {noem(naam)}" for naam, letter in letters_van(invullers).items())
    return f"{titel}. {sleutel}"


def naam_met(naam: str, nr: int, aantal: int) -> str:
    """Return the name of a part (from 0) of a figure: each its own, and the plain one when there is one part."""
    return f"{naam}-{nr + 1}" if aantal > 1 else naam


def in_delen(delen: Sequence[Deel], rijen: Callable[[Deel], int], hoogstens: int) -> list[list[Deel]]:
    """Divide what stands in a figure over as few figures as fit on a page, about equally long, in the same order.

    ``rijen`` counts the rows of one thing; one that is longer than ``hoogstens`` by itself stands alone.
    """

    def met(grens: int) -> list[list[Deel]]:
        uit: list[list[Deel]] = []
        vol = 0
        for deel in delen:
            if not uit or vol + rijen(deel) > grens:
                uit.append([])
                vol = 0
            uit[-1].append(deel)
            vol += rijen(deel)
        return uit

    nodig = len(met(hoogstens))
    return next(uit for grens in range(1, hoogstens + 1) if len(uit := met(grens)) <= nodig)


def in_woorden(zinnen: list[str], slot: str = "Getallen zijn onze schaal (modelkeuze).") -> str:
    """Return the description of a figure: its sentences, and what its numbers are worth."""
    return " ".join([*zinnen, slot])


def cijfer(waarde: object) -> int | None:
    """Return a mark of 0-5 as a number; ``None`` for anything else."""
    return int(waarde) if isinstance(waarde, str) and waarde in tuple("012345") else None
