"""What a figure is, and what all drawings share.

Altair is imported only where a chart is made: that happens once, at set-up (see ``beeld.bouw``), so that a
learner's kernel never pays for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

# Dark enough for 4.5:1 on white; told apart in grey and by shape as well.
VRAAG, INSTITUTIONEEL, BEIDE, LIJN = "#0b5c6b", "#9a3b12", "#4d4d4d", "#b8c4c7"
LETTER = 13


@dataclass(frozen=True)
class Keuze:
    """A filter that the learner can set: the Vega parameter it drives and its options (value, label)."""

    parameter: str
    label: str
    opties: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Figuur:
    """A figure: what it is called, the question it answers, what it shows in words, and how it is made.

    ``gegevens`` returns the table below the figure (columns in Dutch, as the learner sees them); ``teken`` the
    Altair chart; ``bronnen`` are the datasets it rests on; ``plaats`` the place in the report. ``telt`` says that
    the table gives counts instead of a row per row of the first dataset. ``model`` names the modules whose code
    works the figure out: its table then has a row per outcome, and it may rest on no dataset at all.
    """

    naam: str
    titel: str
    vraag: str
    beschrijving: str
    plaats: str
    herkomst: str
    bronnen: tuple[str, ...]
    gegevens: Callable[[], pd.DataFrame]
    teken: Callable[[], alt.Chart | alt.LayerChart]
    keuze: Keuze | None = None
    telt: bool = False
    model: tuple[ModuleType, ...] = ()
