"""What every kind of exercise shares: a question, its key, and how a kind is made known to the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from wijkschool.inhoud.fouten import InhoudFout, VeldFout
from wijkschool.inhoud.plaats import STANDAARDBRON
from wijkschool.kern.spanningsvelden import Herkomst

Id = Annotated[str, Field(min_length=1, max_length=80)]
"""The id of a part of an exercise: of an option, a card, a dish."""
Tekst = Annotated[str, Field(min_length=1)]
"""A text for learners; never empty."""


class Deel(BaseModel):
    """A part of a question or of a key. Unknown fields are refused; white space around a text is dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Uitleg(Deel):
    """A part of a key that tells why; ``plaats`` is ``None`` only when the key is modelkeuze."""

    uitleg: Tekst
    plaats: Tekst | None = None


class Vraag(BaseModel):
    """What the learner is asked; every kind adds its own fields. Texts are Dutch, never empty.

    ``id`` is forever: saved answers hang on it. ``versie`` (1 or more) goes up when the meaning changes.
    Exercises of one lesson with the same ``pool`` are each other's alternatives for another try.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    id: str
    versie: int = Field(ge=1)
    soort: str
    titel: str
    opdracht: str
    hint: str | None = None
    pool: Id | None = None

    @property
    def zonder_sleutel(self) -> bool:
        """Whether this question has no key although its kind may have one: it is about the own buurt."""
        return bool(getattr(self, "eigen", False))


class Sleutel(BaseModel):
    """The key: the worked answer and where the source proves it (``plaats`` in document ``bron``).

    ``plaats`` is ``None`` only with ``herkomst: modelkeuze``: of our own choice no source can be the proof.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    id: str
    uitwerking: str
    herkomst: Herkomst
    plaats: str | None = None
    bron: str = STANDAARDBRON
    verder_lezen: str | None = None

    @model_validator(mode="after")
    def _plaats_tenzij_modelkeuze(self) -> Sleutel:
        if self.plaats is None and self.herkomst is not Herkomst.MODELKEUZE:
            raise VeldFout(*plaats_ontbreekt(self.herkomst))
        return self


def plaats_ontbreekt(herkomst: Herkomst) -> tuple[str, str]:
    """Return what is wrong, and the remedy (Dutch), when a claim of this standing has no place in a source."""
    wat = f"het veld 'plaats' ontbreekt, en dat kan niet bij 'herkomst: {herkomst}'"
    return wat, "Voeg een regel 'plaats: …' toe. Alleen wat wij zelf kozen (modelkeuze) heeft er geen nodig."


@dataclass(frozen=True)
class Soort:
    """A kind of exercise. ``sleutel`` is ``None`` when it needs no key.

    ``controleer`` finds what does not fit between question and key: ``(place in the key, what, remedy)``.
    """

    naam: str
    vraag: type[Vraag]
    sleutel: type[Sleutel] | None
    controleer: Callable[[Any, Any], list[tuple[tuple, str, str]]]


@dataclass(frozen=True)
class Oefening:
    """A question that may be shown, with its key if it has one."""

    vraag: Vraag
    sleutel: Sleutel | None


@dataclass(frozen=True)
class LesOefeningen:
    """The sound exercises of a lesson by id, in the order of the file, and the mistakes in the others."""

    oefeningen: dict[str, Oefening]
    fouten: tuple[InhoudFout, ...]
