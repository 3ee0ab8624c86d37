"""What a dataset is: the model of a row, the key, what must be complete, and what its users must know."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wijkschool.inhoud.rijen.basis import Rij

Keuring = Callable[[Sequence[Any]], Iterator[tuple[int, str, str]]]
"""Checks a whole table: gives per mistake the index of the row, what is wrong, and the remedy (Dutch)."""


@dataclass(frozen=True)
class Verwijzing:
    """A column whose cells name rows of a table (also the same one); ``lijst``: several, joined by ``; ``."""

    kolom: str
    tabel: str
    lijst: bool = False


@dataclass(frozen=True)
class Tabel:
    """A dataset: what it is, for its users, and how it is checked."""

    model: type[Rij]
    """The model of a row."""
    sleutel: tuple[str, ...]
    """The columns that together name a row."""
    titel: str
    """Title, in Dutch."""
    beschrijving: str
    """What it holds, in Dutch, for who uses the file without the course."""
    documenten: tuple[str, ...] = ("wrr",)
    """The documents it rests on: ids of ``bronnen``; none for what is ours. The first is that of a bare place."""
    opmerking: str | None = None
    """What a user must know before relying on it, in Dutch; shown to learners below a figure made from it."""
    groep: str | None = None
    """A column, or ``""`` for the whole table: each group must have all of ``volledig``."""
    volledig: tuple[tuple[str, ...], ...] = ()
    """Values of the last columns of the key; with ``alleen`` there may be no others."""
    alleen: bool = False
    verwijzingen: tuple[Verwijzing, ...] = ()
    """References to other tables. A column ``bron…`` refers to ``bronnen`` without being named here."""
    keur: Keuring | None = None
    """What must hold over all rows together."""

    @property
    def bron(self) -> str:
        """The document of a place that names none."""
        return self.documenten[0] if self.documenten else "wrr"
