"""What a figure of the wijkdossier is, and what those that fill one in share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

Invullers = Mapping[str, Mapping[str, Any]]
"""Per filler by name the answers by exercise; ``""`` is the learner, alone or with others."""
JIJ: Final = "jij"


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


def titel_met(titel: str, invullers: Invullers) -> str:
    """Return the title, with which letter stands for whom when there are several fillers."""
    if len(invullers) == 1:
        return titel
    sleutel = ", ".join(f"{letter} is {naam or JIJ}" for naam, letter in letters_van(invullers).items())
    return f"{titel}. {sleutel}"


def in_woorden(zinnen: list[str], slot: str = "Getallen zijn onze schaal (modelkeuze).") -> str:
    """Return the description of a figure: its sentences, and what its numbers are worth."""
    return " ".join([*zinnen, slot])


def cijfer(waarde: object) -> int | None:
    """Return a mark of 0-5 as a number; ``None`` for anything else."""
    return int(waarde) if isinstance(waarde, str) and waarde in tuple("012345") else None
