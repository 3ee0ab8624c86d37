"""What a sentence about the Rotterdamwet can carry: nothing, use, a change, or a change by the law.

Source: De wetten, r. 66-67 (the heading says that the law helps; the text tells why it came) and r. 25 (a working
ingredient has an effect, supported by research or by experience). From the source: the reasons in ``IN_DE_TEKST``;
``gidslat``, the bar that the guide sets, is our reading (afleiding) of r. 25.

Modelkeuze: the five questions to a sentence, the four levels of ``Draagt``, and that only a comparison with like
places, in research that can be found, makes a cause plausible. No source gives such a scale. A sentence is never
proof.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final


class Onderwerp(StrEnum):
    """What the sentence is about."""

    OVERLAST = "overlast"
    WERK = "werk"
    OPVANG = "opvang"
    WONINGWAARDE = "woningwaarde"


IN_DE_TEKST: Final = frozenset({Onderwerp.OVERLAST, Onderwerp.WERK, Onderwerp.OPVANG})
"""The subjects that the text names as reasons for the law. Source: De wetten, r. 67."""


class Vertelt(StrEnum):
    """What the sentence tells: why the law came, that it was used, or how things are for residents."""

    AANLEIDING = "aanleiding"
    TOEPASSING = "toepassing"
    UITKOMST = "uitkomst"


class Moment(StrEnum):
    """When was looked: once, or before the law and after."""

    EEN_KEER = "een_keer"
    VOOR_EN_NA = "voor_en_na"


class Vergelijking(StrEnum):
    """What the change is compared with, from weak to strong."""

    GEEN = "geen"
    STAD = "stad"
    GELIJKE_WIJKEN = "gelijke_wijken"


class Steun(StrEnum):
    """What the sentence rests on, from weak to strong. The guide accepts experience too (De wetten, r. 25)."""

    GEEN = "geen"
    ERVARING = "ervaring"
    ONDERZOEK = "onderzoek"


class Draagt(IntEnum):
    """How far you may go with the sentence (modelkeuze)."""

    NIETS = 0
    GEBRUIKT = 1
    VERANDERD = 2
    DOOR_DE_WET = 3


class Bewering(IntEnum):
    """What someone wants to say; the number is the ``Draagt`` it needs. No sentence carries the last one."""

    GEBRUIKT = 1
    VERANDERD = 2
    DOOR_DE_WET = 3
    OPGELOST = 4


class Past(StrEnum):
    """A claim beside what the sentence carries."""

    TE_GROOT = "te_groot"
    PRECIES = "precies"
    KAN_MEER = "kan_meer"


@dataclass(frozen=True)
class Zin:
    """A sentence, by what it tells. ``eromheen``: whether it also looks at the places around."""

    onderwerp: Onderwerp
    vertelt: Vertelt
    moment: Moment = Moment.EEN_KEER
    vergelijking: Vergelijking = Vergelijking.GEEN
    eromheen: bool = False
    steun: Steun = Steun.GEEN

    @property
    def verandering(self) -> bool:
        """Whether it tells of a change for residents: an outcome, before and after."""
        return self.vertelt is Vertelt.UITKOMST and self.moment is Moment.VOOR_EN_NA

    @property
    def hoort_bij_de_wet(self) -> bool:
        """Whether its subject is one that the text gives as a reason for the law."""
        return self.onderwerp in IN_DE_TEKST


def draagt(zin: Zin) -> Draagt:
    """Return how far the sentence carries; what rests on nothing carries nothing."""
    if zin.steun is Steun.GEEN or zin.vertelt is Vertelt.AANLEIDING:
        return Draagt.NIETS
    if zin.vertelt is Vertelt.TOEPASSING:
        return Draagt.GEBRUIKT
    if not zin.verandering:
        return Draagt.NIETS
    stevig = zin.vergelijking is Vergelijking.GELIJKE_WIJKEN and zin.steun is Steun.ONDERZOEK
    return Draagt.DOOR_DE_WET if stevig else Draagt.VERANDERD


def gidslat(zin: Zin) -> bool:
    """Return whether the sentence has what the guide itself asks of a law: an effect, and support for it."""
    return zin.verandering and zin.steun is not Steun.GEEN


def weeg(bewering: Bewering, zin: Zin) -> Past:
    """Return whether a claim goes further than the sentence, exactly as far, or less far."""
    verschil = int(bewering) - int(draagt(zin))
    if verschil > 0:
        return Past.TE_GROOT
    return Past.PRECIES if verschil == 0 else Past.KAN_MEER


def kies_bewering(naam: str) -> Bewering:
    """Return the claim of this name, in small letters. Raises ``ValueError`` (Dutch) when there is none."""
    try:
        return Bewering[naam.upper()]
    except KeyError:
        namen = ", ".join(bewering.name.lower() for bewering in Bewering)
        raise ValueError(f"Deze bewering bestaat niet. Kies uit: {namen}.") from None
