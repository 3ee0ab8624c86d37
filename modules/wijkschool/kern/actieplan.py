"""An action plan on the instrumentenbord: which of the twelve steps are done, by whom, and what the plan lacks.

Source: WRR 2005, bijlage 1, r. 10972-11814. Four activities with three steps each, in that order on paper, while
chance decides much of it in practice (r. 10983-10987; r. 10996-11001). Who a step asks for: a kaderafspraak all
parties (r. 11202-11204), colouring in the residents (r. 11271-11273), rugdekking people higher up (r.
11531-11533). Trekker and rugdekker: r. 11121-11124; known to the others: r. 11535-11537. A third of the residents:
r. 11107-11109, one town. Goals: r. 11373-11379. What a plan lays down: r. 11359-11361. Three conclusions: r.
11519-11523. Modelkeuze: that the next step is the first in paper order that does not stand yet; that after 'leren'
and 'creëren' you name the step to go back to yourself; that five years is long, the wish in one klankbordgroep (r.
11653-11656).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

STAPPEN: Final = tuple(f"{nummer}{letter}" for nummer in "1234" for letter in "abc")
"""The twelve steps, in the order they have on paper."""
TERUG_NAAR: Final = STAPPEN[:6]
"""The steps one can go back to: those of inspireren and actieplan (modelkeuze)."""
EEN_DERDE: Final = 3
"""One in so many residents stands behind the plan, at least: what Rotterdam learnt."""
LANG: Final = 5
"""The years after which a klankbordgroep would rather replace its members."""


class Wie(StrEnum):
    """Who did a step; ``NIEMAND`` when it is still open."""

    NIEMAND = "niemand"
    OVERHEID = "overheid"
    SPELERS = "sociale_spelers"
    BEWONERS = "bewoners"
    SAMEN = "samen"


class Toestand(StrEnum):
    """How a step stands: ``ANDERS`` is done, but without those whom the source asks for."""

    OPEN = "open"
    ANDERS = "anders"
    GEDAAN = "gedaan"


class Rugdekker(StrEnum):
    """Who covers the trekker's back."""

    GEEN = "geen"
    GELIJKE = "gelijke"
    HOGER = "hoger"


class Bekend(StrEnum):
    """Who knows of the support."""

    NIEMAND = "niemand"
    TWEE = "twee"
    ALLEN = "allen"


class Doel(StrEnum):
    """What kind of goal the plan has."""

    GEEN = "geen"
    EIGEN_WERK = "eigen_werk"
    ONHAALBAAR = "onhaalbaar"
    RESULTAAT = "resultaat"


class Conclusie(StrEnum):
    """What thinking it over led to."""

    GEEN = "geen"
    DOORGAAN = "doorgaan"
    LEREN = "leren"
    CREEREN = "creeren"


class Inhoud(StrEnum):
    """What a plan for carrying out lays down, besides its goal."""

    MIDDELEN = "middelen"
    TIJD = "tijd"
    VERANTWOORDELIJKE = "verantwoordelijke"
    VROEGE_WINST = "vroege_winst"


class Gemis(StrEnum):
    """Something that the plan lacks at this point."""

    TREKKER = "trekker"
    RUGDEKKER = "rugdekker"
    HOGEROP = "hogerop"
    BEKEND = "bekend"
    DRAAGVLAK = "draagvlak"
    DOEL = "doel"
    DOEL_EIGEN_WERK = "doel_eigen_werk"
    DOEL_ONHAALBAAR = "doel_onhaalbaar"
    VASTGELEGD = "vastgelegd"
    VROEGE_WINST = "vroege_winst"
    NAGEDACHT = "nagedacht"
    ROTATIE = "rotatie"


VRAAGT: Final[Mapping[str, frozenset[Wie]]] = MappingProxyType(
    {
        "2a": frozenset({Wie.SAMEN}),
        "2b": frozenset({Wie.BEWONERS, Wie.SAMEN}),
        "3b": frozenset({Wie.OVERHEID, Wie.SPELERS, Wie.SAMEN}),
    }
)
"""Of whom the source says that a step is theirs. Of the other steps it leaves open who does them."""


@dataclass(frozen=True)
class Plan:
    """An action plan so far. ``draagvlak`` in percent of the residents, ``jaren`` that the trekker has been at it.

    Raises ``ValueError`` (Dutch) for a step, a share or a number of years that cannot be.
    """

    wie: Mapping[str, Wie] = field(default_factory=dict)
    trekker: bool = False
    rugdekker: Rugdekker = Rugdekker.GEEN
    bekend: Bekend = Bekend.NIEMAND
    draagvlak: int = 0
    doel: Doel = Doel.GEEN
    inhoud: frozenset[Inhoud] = frozenset()
    conclusie: Conclusie = Conclusie.GEEN
    terug: str | None = None
    jaren: int = 0

    def __post_init__(self) -> None:
        if onbekend := set(self.wie) - set(STAPPEN):
            raise ValueError(f"De stap {min(onbekend)} bestaat niet: de stappen zijn 1a tot en met 4c.")
        if self.terug is not None and self.terug not in TERUG_NAAR:
            raise ValueError("Je gaat terug naar een stap van 1a tot en met 2c.")
        if not 0 <= self.draagvlak <= 100:  # noqa: PLR2004 - percent
            raise ValueError("Het draagvlak is een percentage van 0 tot en met 100.")
        if self.jaren < 0:
            raise ValueError("Het aantal jaren kan niet onder nul zijn.")


def toestand(plan: Plan, stap: str) -> Toestand:
    """Return how a step stands."""
    wie = plan.wie.get(stap, Wie.NIEMAND)
    if wie is Wie.NIEMAND:
        return Toestand.OPEN
    return Toestand.GEDAAN if wie in VRAAGT.get(stap, Wie) else Toestand.ANDERS


def begonnen(plan: Plan) -> tuple[str, ...]:
    """Return the steps that somebody did, as the source asks or not."""
    return tuple(stap for stap in STAPPEN if toestand(plan, stap) is not Toestand.OPEN)


def overgeslagen(plan: Plan) -> tuple[str, ...]:
    """Return the open steps that come on paper before a step that is done. The source does not forbid that."""
    gedaan = begonnen(plan)
    verst = STAPPEN.index(gedaan[-1]) if gedaan else 0
    return tuple(stap for stap in STAPPEN[:verst] if stap not in gedaan)


def gaat_terug(plan: Plan) -> bool:
    """Return whether measuring led to a conclusion with which you go back."""
    return toestand(plan, "3a") is Toestand.GEDAAN and plan.conclusie in {Conclusie.LEREN, Conclusie.CREEREN}


def volgende(plan: Plan) -> str | None:
    """Return the next step: the one you go back to, else the first on paper that does not stand, if any."""
    if gaat_terug(plan) and plan.terug is not None:
        return plan.terug
    return next((stap for stap in STAPPEN if toestand(plan, stap) is not Toestand.GEDAAN), None)


def koppel(plan: Plan) -> bool:
    """Return whether a trekker has a rugdekker higher up, and all parties know of it."""
    return plan.trekker and plan.rugdekker is Rugdekker.HOGER and plan.bekend is Bekend.ALLEN


def gemis(plan: Plan) -> tuple[Gemis, ...]:
    """Return what the plan lacks, of what can be asked at this point: nothing about steps not yet reached."""
    gedaan = set(begonnen(plan))
    uit: list[Gemis] = []
    if any(stap >= "1c" for stap in gedaan):
        uit += _gemis_koppel(plan)
    if "1b" in gedaan and plan.draagvlak * EEN_DERDE < 100:  # noqa: PLR2004 - percent
        uit.append(Gemis.DRAAGVLAK)
    if "2c" in gedaan:
        uit += _gemis_uitvoering(plan)
    if "3a" in gedaan and plan.conclusie is Conclusie.GEEN:
        uit.append(Gemis.NAGEDACHT)
    if plan.trekker and plan.jaren > LANG and "4a" not in gedaan:
        uit.append(Gemis.ROTATIE)
    return tuple(uit)


def uitvoering_volledig(plan: Plan) -> bool:
    """Return whether there is a plan for carrying out with all that it lays down, and a goal that holds."""
    return toestand(plan, "2c") is not Toestand.OPEN and not _gemis_uitvoering(plan)


def _gemis_koppel(plan: Plan) -> list[Gemis]:
    uit = [] if plan.trekker else [Gemis.TREKKER]
    if plan.rugdekker is Rugdekker.GEEN:
        return [*uit, Gemis.RUGDEKKER]
    if plan.rugdekker is Rugdekker.GELIJKE:
        uit.append(Gemis.HOGEROP)
    if plan.bekend is not Bekend.ALLEN:
        uit.append(Gemis.BEKEND)
    return uit


def _gemis_uitvoering(plan: Plan) -> list[Gemis]:
    per_doel = {
        Doel.GEEN: Gemis.DOEL,
        Doel.EIGEN_WERK: Gemis.DOEL_EIGEN_WERK,
        Doel.ONHAALBAAR: Gemis.DOEL_ONHAALBAAR,
    }
    uit = [per_doel[plan.doel]] if plan.doel in per_doel else []
    if not {Inhoud.MIDDELEN, Inhoud.TIJD, Inhoud.VERANTWOORDELIJKE} <= plan.inhoud:
        uit.append(Gemis.VASTGELEGD)
    if Inhoud.VROEGE_WINST not in plan.inhoud:
        uit.append(Gemis.VROEGE_WINST)
    return uit
