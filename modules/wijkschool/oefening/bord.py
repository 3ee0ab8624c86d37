"""The board on which a model of the sources is played: controls in, and what follows from them in blocks.

A game (``Spel``) stands in ``oefening/spellen/<naam>.py``. It says which controls there are and computes, with a
model of ``kern``, what follows from a setting. It knows nothing of HTML: ``static/speel.js`` draws controls and
blocks, the same for all games and for everyone: with the keyboard, on a phone, for a screen reader, on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Literal

Stand = Mapping[str, Any]
"""A complete setting: for every control its value (int, str, or tuple of str), sound and within its bounds."""
Toon = Literal["gewoon", "goed", "let_op"]


@dataclass(frozen=True, kw_only=True)
class Regelaar:
    """A control. Texts are Dutch, for the learner."""

    soort: ClassVar[str]
    id: str
    """Unique within the game; saved answers hang on it."""
    label: str
    """What is set here, as a question or a noun."""
    uitleg: str | None = None
    """One sentence of help."""
    groep: str | None = None
    """The heading under which controls that follow each other stand together."""
    niet_in_de_bron: str | None = None
    """Set when the source leaves this open: what the source does say. Shown as 'Dit staat niet in de bron'."""


@dataclass(frozen=True, kw_only=True)
class Schuif(Regelaar):
    """A whole number, with a slider and a field: from ``van`` to ``tot``, in steps of ``stap`` from ``van``."""

    soort: ClassVar[str] = "schuif"
    van: int
    tot: int
    begin: int
    stap: int = 1
    eenheid: str = ""


@dataclass(frozen=True, kw_only=True)
class Keus(Regelaar):
    """One of a few options ``(id, text)``."""

    soort: ClassVar[str] = "keus"
    opties: tuple[tuple[str, str], ...]
    begin: str


def opties_van(namen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the options of a control from names by id; an id may be a member of a ``StrEnum``."""
    return tuple((str(id_), naam) for id_, naam in namen.items())


@dataclass(frozen=True, kw_only=True)
class Vinkjes(Regelaar):
    """Any of a few options ``(id, text)``, at most ``hoogstens``; the value is a tuple of ids."""

    soort: ClassVar[str] = "vinkjes"
    opties: tuple[tuple[str, str], ...]
    begin: tuple[str, ...] = ()
    hoogstens: int | None = None


@dataclass(frozen=True, kw_only=True)
class Schrijf(Regelaar):
    """A text of at most 2,000 characters: a name, an action."""

    soort: ClassVar[str] = "schrijf"
    begin: str = ""


@dataclass(frozen=True, kw_only=True)
class Blok:
    """A part of what is shown. ``titel`` is its heading; ``plaats`` and ``herkomst`` where it rests on."""

    soort: ClassVar[str]
    titel: str | None = None
    plaats: str | None = None
    herkomst: str | None = None
    bron: str | None = None


@dataclass(frozen=True, kw_only=True)
class Zinnen(Blok):
    """Sentences, each ``(text, tone)``; a tone is also told in a word, never by colour alone."""

    soort: ClassVar[str] = "zinnen"
    zinnen: tuple[tuple[str, Toon], ...]


@dataclass(frozen=True, kw_only=True)
class Tabel(Blok):
    """A table; the first cell of a row is its heading. Cells are texts, numbers already written in Dutch."""

    soort: ClassVar[str] = "tabel"
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Staven(Blok):
    """Bars ``(label, value, text)`` on a scale ``van``-``tot``; ``text`` is what stands beside the bar.

    A value of ``None`` is missing: no bar, only the text.
    """

    soort: ClassVar[str] = "staven"
    staven: tuple[tuple[str, float | None, str], ...]
    van: float = 0
    tot: float = 100


@dataclass(frozen=True, kw_only=True)
class Vlak(Blok):
    """A plane of two axes -100..100; ``x_as``, ``y_as``: (name of the low end, name of the high end).

    ``punten``: ``(label, x, y)``. ``kwadranten``: the names of the quarters, from left above, by row, or none.
    """

    soort: ClassVar[str] = "vlak"
    x_as: tuple[str, str]
    y_as: tuple[str, str]
    punten: tuple[tuple[str, float, float], ...]
    kwadranten: tuple[str, str, str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class Stappen(Blok):
    """Steps or states in order, each ``(name, state, text)``."""

    soort: ClassVar[str] = "stappen"
    stappen: tuple[tuple[str, Literal["klaar", "nu", "open", "dicht", "mis"], str], ...]


@dataclass(frozen=True)
class Uitkomst:
    """What follows from a setting.

    ``samenvatting`` is one sentence that is spoken at a change. ``waarden`` are named results (numbers, texts, yes
    or no) on which an exercise can set goals. ``verborgen`` are the ids of controls that this setting leaves out:
    they keep their value, but are not asked.
    """

    samenvatting: str
    blokken: tuple[Blok, ...]
    waarden: Mapping[str, float | str | bool] = field(default_factory=dict)
    verborgen: frozenset[str] = frozenset()

    def als_dict(self) -> dict[str, Any]:
        """Return it as plain dicts and lists, fit for JSON."""
        return {
            "samenvatting": self.samenvatting,
            "blokken": [{"soort": blok.soort} | asdict(blok) for blok in self.blokken],
            "verborgen": sorted(self.verborgen),
        }


@dataclass(frozen=True)
class Spel:
    """A game: its controls, and what follows from a setting.

    ``reken`` gets a sound ``Stand`` and never raises. ``vergelijk``, when given, gets the settings of several
    fillers by name (the learner's own under ``Jij``) and returns what they have in common and where they differ.
    """

    regelaars: Callable[[], tuple[Regelaar, ...]]
    reken: Callable[[Stand], Uitkomst]
    vergelijk: Callable[[Mapping[str, Stand]], Uitkomst] | None = None


def begin(regelaars: tuple[Regelaar, ...], stand: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the setting at the start: of every control its own, or that of ``stand``."""
    eigen = {regelaar.id: regelaar.begin for regelaar in regelaars}  # type: ignore[attr-defined]
    gegeven = {naam: tuple(w) if isinstance(w, list) else w for naam, w in (stand or {}).items()}
    return eigen | gegeven
