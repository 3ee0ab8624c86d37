"""Five uses of a network, who sits at the table in three examples, and which groups get attention together.

Source: Netwerken (001), r. 2-23. The page begins in the middle of a list, so there may have been more uses.
Modelkeuze: to hold a table against the parties that an example names (the source does not say that its lists are
complete), and to read 'at the same time' as: in the same year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Functie(StrEnum):
    """What a network is used for. Source: r. 2-23. Their ids are forever."""

    DOORVERWIJZEN = "doorverwijzen"
    GRIP = "grip"
    PERSPECTIEF = "perspectief"
    DRAAGVLAK = "draagvlak"
    ELK_WAT_WILS = "voor_elk_wat_wils"


class Partij(StrEnum):
    """The parties that the three examples name, and the residents, whom none of them names."""

    POLITIE = "politie"
    JEUGDWERK = "jeugdwerk"
    OPENBARE_RUIMTE = "openbare_ruimte"
    GEMEENTE = "gemeente"
    ONDERNEMERS = "ondernemers"
    WINKELSTRAATMANAGER = "winkelstraatmanager"
    PANDEIGENAREN = "pandeigenaren"
    SCHOLEN = "scholen"
    ONDERWIJS = "onderwijs"
    FONDSEN = "fondsen"
    BEWONERS = "bewoners"


class Voorbeeld(StrEnum):
    """The three examples of getting a grip together. Source: r. 7-12."""

    VEILIGHEID = "veiligheid"
    WINKELS = "winkels"
    SPORT = "sport"


class Groep(StrEnum):
    """The four groups of residents. Source: r. 19-21."""

    NIEUWBOUW = "nieuwbouw"
    OUDEREN = "ouderen"
    JONGEREN = "jongeren"
    PROBLEMEN = "problemen"


class Beurt(StrEnum):
    """When something is done."""

    NU = "nu"
    LATER = "later"
    NIET = "niet"


GENOEMD: Final = {
    Voorbeeld.VEILIGHEID: frozenset({Partij.POLITIE, Partij.JEUGDWERK, Partij.OPENBARE_RUIMTE}),
    Voorbeeld.WINKELS: frozenset(
        {
            Partij.ONDERNEMERS,
            Partij.WINKELSTRAATMANAGER,
            Partij.GEMEENTE,
            Partij.PANDEIGENAREN,
            Partij.POLITIE,
        }
    ),
    Voorbeeld.SPORT: frozenset({Partij.SCHOLEN, Partij.ONDERWIJS, Partij.GEMEENTE, Partij.FONDSEN}),
}
"""Who is named in each example. Source: r. 8-12."""


@dataclass(frozen=True)
class Maatregel:
    """Something that is done for at least one group. Raises ``ValueError`` (Dutch) for none."""

    naam: str
    groepen: frozenset[Groep]

    def __post_init__(self) -> None:
        if not self.groepen:
            raise ValueError("Een maatregel is voor minstens één groep.")


def ontbreekt(voorbeeld: Voorbeeld, aan_tafel: frozenset[Partij]) -> frozenset[Partij]:
    """Return who is named in the example and does not sit at the table."""
    return GENOEMD[voorbeeld] - aan_tafel


def niet_genoemd(voorbeeld: Voorbeeld, aan_tafel: frozenset[Partij]) -> frozenset[Partij]:
    """Return who sits at the table and is not named; that is no mistake: the source gives examples."""
    return aan_tafel - GENOEMD[voorbeeld]


def aandacht(plan: Iterable[tuple[Maatregel, Beurt]]) -> dict[Groep, Beurt]:
    """Return per group when it first gets something: now, later or not at all.

    Source: r. 18-23: groups that are dealt with one after the other can easily feel passed over.
    """
    uit = dict.fromkeys(Groep, Beurt.NIET)
    for maatregel, beurt in plan:
        for groep in maatregel.groepen:
            uit[groep] = min(uit[groep], beurt, key=tuple(Beurt).index)
    return uit
