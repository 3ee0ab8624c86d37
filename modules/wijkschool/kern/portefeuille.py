"""A portfolio of projects: keep, look first, stop or replace, each with a reason that holds.

Source: De wetten, r. 83: stand still and find out what works, collect proof, make criteria to stop on purpose. A
project stops because the money is gone, or because it did too little beside the goals of its plan. What does not
work is traded for what does (new for old). De wetten, r. 84: two databanks hold interventions with a proven
effect, and others that are only described well in theory.

Modelkeuze: that one threshold in percent of the goal decides, a time in which a project is not yet judged, the
extra cost of measuring, and all of ``grond``. No source gives a number or a rule. A goal that was reached is not
yet reached by the project: the model cannot see that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

METEN_KOST: Final = 5
"""What it costs to find out what a project does, in thousands of euros a year (modelkeuze)."""


class Kennis(StrEnum):
    """What is known of a method. Source: De wetten, r. 84 (proven, or described well in theory)."""

    BEWEZEN = "bewezen"
    BESCHREVEN = "beschreven"
    ONBEKEND = "onbekend"


class Besluit(StrEnum):
    """What is decided. The two reasons to stop are those of De wetten, r. 83."""

    HOUDEN = "houden"
    METEN = "meten"
    STOP_EFFECT = "stop_effect"
    STOP_GELD = "stop_geld"
    VERVANGEN = "vervangen"


class Grond(StrEnum):
    """Why a decision holds or does not; ``KLOPT`` has those that hold."""

    HAALT_GRENS = "haalt_grens"
    NOG_TE_VROEG = "nog_te_vroeg"
    EERST_METEN = "eerst_meten"
    SCHIET_TEKORT = "schiet_tekort"
    GELD_OP = "geld_op"
    NIEUW_VOOR_OUD = "nieuw_voor_oud"
    TOCH_TEKORT = "toch_tekort"
    NIET_TE_ZEGGEN = "niet_te_zeggen"
    AL_GEMETEN = "al_gemeten"
    TE_VROEG = "te_vroeg"
    TOCH_GEHAALD = "toch_gehaald"
    GELD_GENOEG = "geld_genoeg"
    GEEN_VERVANGER = "geen_vervanger"
    VERVANGER_NIET_BEWEZEN = "vervanger_niet_bewezen"


KLOPT: Final = frozenset({
    Grond.HAALT_GRENS,
    Grond.NOG_TE_VROEG,
    Grond.EERST_METEN,
    Grond.SCHIET_TEKORT,
    Grond.GELD_OP,
    Grond.NIEUW_VOOR_OUD,
})  # fmt: skip


@dataclass(frozen=True)
class Vervanger:
    """What could come instead; ``kosten`` in thousands of euros a year."""

    naam: str
    kennis: Kennis
    kosten: int


@dataclass(frozen=True)
class Project:
    """A project: its years, what of its goal was reached, what is known of its method, and what it costs.

    ``doel`` and ``gehaald`` are numbers of people or households; ``None``: no goal was set, or nothing measured.
    ``kosten`` in thousands of euros a year. Raises ``ValueError`` (Dutch) for what cannot be.
    """

    naam: str
    jaren: int
    doel: int | None
    gehaald: int | None
    kennis: Kennis
    kosten: int
    vervanger: Vervanger | None = None

    def __post_init__(self) -> None:
        if self.jaren < 1 or self.kosten < 0:
            raise ValueError("Een project loopt minstens 1 jaar en kost niet minder dan niets.")
        if (self.doel is not None and self.doel < 1) or (self.gehaald is not None and self.gehaald < 0):
            raise ValueError("Een doel is minstens 1, en wat gehaald is niet minder dan 0.")

    @property
    def procent(self) -> float | None:
        """How much of the goal was reached, in percent; ``None`` when that cannot be said."""
        return None if self.doel is None or self.gehaald is None else 100 * self.gehaald / self.doel


@dataclass(frozen=True)
class Criteria:
    """When a project does too little: below ``grens`` percent of its goal, after ``proeftijd`` years."""

    grens: int
    proeftijd: int

    def __post_init__(self) -> None:
        if not 0 <= self.grens <= 100 or self.proeftijd < 0:  # noqa: PLR2004  percent
            raise ValueError("De grens ligt van 0 tot en met 100 procent, en een proeftijd is niet negatief.")


Keuzes = tuple[tuple[Project, Besluit], ...]


def schiet_tekort(project: Project, criteria: Criteria) -> bool:
    """Return whether a project did too little beside its goal, and had its time."""
    procent = project.procent
    return procent is not None and project.jaren >= criteria.proeftijd and procent < criteria.grens


def kosten(project: Project, besluit: Besluit) -> int:
    """Return what a decision costs, in thousands of euros a year; replacing by nothing costs nothing."""
    if besluit is Besluit.VERVANGEN:
        return project.vervanger.kosten if project.vervanger else 0
    extra = METEN_KOST if besluit is Besluit.METEN else 0
    return project.kosten + extra if besluit in {Besluit.HOUDEN, Besluit.METEN} else 0


def totaal(keuzes: Keuzes) -> int:
    """Return what all decisions cost together, in thousands of euros a year."""
    return sum(kosten(project, besluit) for project, besluit in keuzes)


def grond(project: Project, besluit: Besluit, criteria: Criteria, ruimte: int) -> Grond:
    """Return why a decision holds or not. ``ruimte``: money that all other decisions leave, can be below 0."""
    if besluit is Besluit.STOP_GELD:
        return Grond.GELD_OP if project.kosten > ruimte else Grond.GELD_GENOEG
    if besluit is Besluit.METEN:
        return Grond.EERST_METEN if project.procent is None else Grond.AL_GEMETEN
    if project.procent is None:
        return Grond.NIET_TE_ZEGGEN
    tekort, vroeg = schiet_tekort(project, criteria), project.jaren < criteria.proeftijd
    if besluit is Besluit.HOUDEN:
        return Grond.TOCH_TEKORT if tekort else Grond.NOG_TE_VROEG if vroeg else Grond.HAALT_GRENS
    if not tekort:
        return Grond.TE_VROEG if vroeg else Grond.TOCH_GEHAALD
    return Grond.SCHIET_TEKORT if besluit is Besluit.STOP_EFFECT else _inruilen(project.vervanger)


def _inruilen(nieuw: Vervanger | None) -> Grond:
    if nieuw is None:
        return Grond.GEEN_VERVANGER
    return Grond.NIEUW_VOOR_OUD if nieuw.kennis is Kennis.BEWEZEN else Grond.VERVANGER_NIET_BEWEZEN


def gronden(keuzes: Keuzes, criteria: Criteria, budget: int) -> tuple[Grond, ...]:
    """Return of every decision, in order, why it holds or not within a budget (thousands of euros a year)."""
    samen = totaal(keuzes)
    return tuple(
        grond(project, besluit, criteria, budget - (samen - kosten(project, besluit)))
        for project, besluit in keuzes
    )
