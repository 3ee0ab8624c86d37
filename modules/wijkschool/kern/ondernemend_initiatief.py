"""The four working ingredients of the second half of law 4: an opportunity, an agreement, and what then follows.

Source: De wetten, r. 43-50. Per ingredient the text names an occasion, something to do, and an effect. It names no
research and no figure, so an effect here follows or does not: it has no size.

Modelkeuze: the five opportunities (invented); to cut what the text asks up into six agreements; that an effect
needs each agreement that its sentence names; that an opportunity used for another ingredient yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Bestanddeel(StrEnum):
    """A working ingredient. Source: De wetten, r. 47-50."""

    ONDERNEMERS = "ondernemers"
    ACTIVERING = "activering"
    WERK_MET_WERK = "werk_met_werk"
    ECONOMIE = "economie"


class Kans(StrEnum):
    """An invented opportunity in an invented wijk (modelkeuze). Their ids are forever: saved answers use them."""

    ATELIERS = "ateliers"
    HANDEN = "handen"
    FLATS = "flats"
    TERREIN = "terrein"
    MUUR = "muur"


class Afspraak(StrEnum):
    """Something that the text asks for. Source: De wetten, r. 47-50; the cut is ours."""

    SCHOLING = "scholing"
    KLIMAAT = "klimaat"
    KLUSSEN = "klussen"
    PLEKKEN = "plekken"
    TEGENPRESTATIE = "tegenprestatie"
    BEGELEIDING = "begeleiding"


class Effect(StrEnum):
    """What the text says may follow. Source: De wetten, r. 47-50."""

    WIJKECONOMIE = "wijkeconomie"
    WERK_EN_STAGES = "werk_en_stages"
    IMAGO = "imago"
    LEEFBAARHEID = "leefbaarheid"
    BEWONERS_ACTIEF = "bewoners_actief"
    BUREN_GEHOLPEN = "buren_geholpen"
    KANS_OP_WERK = "kans_op_werk"
    GOODWILL = "goodwill"
    BEGELEID = "begeleid"


HOOGSTENS_AFSPRAKEN: Final = 4
"""How many agreements there is time for; the source says nothing of this (modelkeuze)."""


@dataclass(frozen=True)
class Regel:
    """A sentence of the text as a rule: with these agreements, these effects follow."""

    bestanddeel: Bestanddeel
    nodig: frozenset[Afspraak]
    effecten: tuple[Effect, ...]
    plaats: str
    als_zij_draaien: bool = False
    """Whether the sentence sets the condition that the entrepreneurs keep doing well."""


def _r(
    bestanddeel: Bestanddeel, nodig: Iterable[Afspraak], *effecten: Effect, plaats: str, als: bool = False
) -> Regel:
    return Regel(bestanddeel, frozenset(nodig), effecten, plaats, als_zij_draaien=als)


REGELS: Final = (
    _r(Bestanddeel.ONDERNEMERS, {Afspraak.SCHOLING}, Effect.WIJKECONOMIE, Effect.WERK_EN_STAGES,
       plaats="wetten: r. 47", als=True),
    _r(Bestanddeel.ONDERNEMERS, {Afspraak.SCHOLING, Afspraak.KLIMAAT}, Effect.IMAGO, Effect.LEEFBAARHEID,
       plaats="wetten: r. 47"),
    _r(Bestanddeel.ACTIVERING, {Afspraak.KLUSSEN}, Effect.BEWONERS_ACTIEF, Effect.BUREN_GEHOLPEN,
       plaats="wetten: r. 48"),
    _r(Bestanddeel.WERK_MET_WERK, {Afspraak.PLEKKEN}, Effect.KANS_OP_WERK, plaats="wetten: r. 49"),
    _r(Bestanddeel.ECONOMIE, {Afspraak.TEGENPRESTATIE}, Effect.GOODWILL, plaats="wetten: r. 50"),
    _r(Bestanddeel.ECONOMIE, {Afspraak.BEGELEIDING}, Effect.BEGELEID, plaats="wetten: r. 50"),
)  # fmt: skip
"""What follows from what, sentence by sentence. Source: De wetten, r. 47-50."""

PAST_BIJ: Final[Mapping[Kans, Bestanddeel | None]] = MappingProxyType({
    Kans.ATELIERS: Bestanddeel.ONDERNEMERS,
    Kans.HANDEN: Bestanddeel.ACTIVERING,
    Kans.FLATS: Bestanddeel.WERK_MET_WERK,
    Kans.TERREIN: Bestanddeel.ECONOMIE,
    Kans.MUUR: None,
})  # fmt: skip
"""Which ingredient an opportunity is an occasion for, or none of the four (afleiding: the cases are invented)."""


@dataclass(frozen=True)
class Plan:
    """A plan: per opportunity the ingredient it is used for (``None``: none of the four), and what is agreed.

    An opportunity that is absent has not been decided on. Raises ``ValueError`` (Dutch) at more than
    ``HOOGSTENS_AFSPRAKEN`` agreements.
    """

    keuze: Mapping[Kans, Bestanddeel | None]
    afspraken: frozenset[Afspraak] = frozenset()

    def __post_init__(self) -> None:
        if len(self.afspraken) > HOOGSTENS_AFSPRAKEN:
            raise ValueError(f"Er is tijd voor hoogstens {HOOGSTENS_AFSPRAKEN} afspraken.")

    @property
    def passend(self) -> frozenset[Kans]:
        """The opportunities that are used for the ingredient they fit."""
        return frozenset(kans for kans, gekozen in self.keuze.items() if gekozen is PAST_BIJ[kans])

    @property
    def in_gebruik(self) -> frozenset[Bestanddeel]:
        """The ingredients for which there is an occasion."""
        return frozenset(past for kans in self.passend if (past := PAST_BIJ[kans]))


def vraagt(bestanddeel: Bestanddeel) -> frozenset[Afspraak]:
    """Return everything that the text asks for at this ingredient; never empty."""
    return frozenset[Afspraak]().union(*(regel.nodig for regel in REGELS if regel.bestanddeel is bestanddeel))


def gevolgen(plan: Plan, *, draaien: bool) -> tuple[Regel, ...]:
    """Return the sentences whose conditions this plan meets, in the order of the text.

    ``draaien``: whether the entrepreneurs keep doing well, a condition that stands in one sentence only.
    """
    return tuple(
        regel
        for regel in REGELS
        if regel.bestanddeel in plan.in_gebruik
        and regel.nodig <= plan.afspraken
        and (draaien or not regel.als_zij_draaien)
    )


def effecten(plan: Plan, *, draaien: bool) -> frozenset[Effect]:
    """Return what the text says may follow from this plan. None of it has been measured there."""
    return frozenset(effect for regel in gevolgen(plan, draaien=draaien) for effect in regel.effecten)
