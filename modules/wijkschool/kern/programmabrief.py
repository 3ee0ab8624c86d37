"""A programme letter put to the lessons of Reinout Kleinhans, and which of them it answers.

Source: document ``wijkaanpak_watchen``, r. 9-29 (an interview without a date; one expert's judgement, no proof
per lesson). Modelkeuze: that a lesson is a question to a letter, which question belongs to which sender, that each
counts alike, and that a lesson of several parts is answered only when all its parts are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MINSTENS_JAREN: Final = 10
"""Source: wijkaanpak_watchen, r. 24."""


class Afzender(StrEnum):
    """Who writes the letter."""

    GEMEENTE = "gemeente"
    RIJK = "rijk"


class Aanpak(StrEnum):
    """What the money is for: new or again, and in a structure for once or in the daily work (r. 23)."""

    NIEUW_EENMALIG = "nieuw_eenmalig"
    NIEUW_INGEBED = "nieuw_ingebed"
    HERHALEN_EENMALIG = "herhalen_eenmalig"
    HERHALEN_INGEBED = "herhalen_ingebed"


class Bestuur(StrEnum):
    """On whom the programme hangs (r. 24)."""

    EEN_BESTUURDER = "een_bestuurder"
    NETWERK_ZONDER_RAAD = "netwerk_zonder_raad"
    NETWERK_MET_RAAD = "netwerk_met_raad"


class Rijksrol(StrEnum):
    """What a ministry lays down (r. 23)."""

    DOEL_EN_AANPAK = "doel_en_aanpak"
    ALLEEN_DOEL = "alleen_doel"
    DOEL_EN_VRAGEN = "doel_en_vragen"


class Kracht(StrEnum):
    """What went with the people he saw achieve something (r. 13)."""

    BLIJFT = "blijft"
    GEZAG = "gezag"
    POSITIE = "positie"
    ZICHTBAAR = "zichtbaar"


class Inbreng(StrEnum):
    """What residents themselves bring (r. 25)."""

    KENNIS = "kennis"
    KUNDE = "kunde"
    INZET = "inzet"


class Vraag(StrEnum):
    """The lessons as questions; their ids are those of ``datasets/kleinhans.csv``."""

    HONKVAST = "honkvast"
    ENERGIE = "energie"
    HERHALEN_INBEDDEN = "herhalen_inbedden"
    DOELEN_EN_INVULLING = "doelen_en_invulling"
    TIEN_JAAR = "tien_jaar"
    MINDER_POLITIEK_GEVOELIG = "minder_politiek_gevoelig"
    INZET_BEWONERS = "inzet_bewoners"
    INTEGRAAL = "integraal"
    INVESTEREN_IN_MENSEN = "investeren_in_mensen"


DRIE_LESSEN: Final = (Vraag.HERHALEN_INBEDDEN, Vraag.TIEN_JAAR, Vraag.INZET_BEWONERS)
"""The three that the interview itself lists. Source: wijkaanpak_watchen, r. 23-25."""

ALLEEN_VOOR: Final[Mapping[Vraag, Afzender]] = {
    Vraag.HONKVAST: Afzender.GEMEENTE,
    Vraag.INZET_BEWONERS: Afzender.GEMEENTE,
    Vraag.INTEGRAAL: Afzender.GEMEENTE,
    Vraag.DOELEN_EN_INVULLING: Afzender.RIJK,
    Vraag.INVESTEREN_IN_MENSEN: Afzender.RIJK,
}
"""Questions for one sender. The last two are the source's (r. 23, r. 29), the first three modelkeuze."""


@dataclass(frozen=True)
class Brief:
    """A letter, in what it promises; ``jaren`` is 1 or more. Raises ``ValueError`` (Dutch) otherwise."""

    afzender: Afzender
    jaren: int
    aanpak: Aanpak
    bestuur: Bestuur
    naar_wie_het_weet: bool
    mensen: frozenset[Kracht] = frozenset()
    bewoners: frozenset[Inbreng] = frozenset()
    in_samenhang: bool = False
    rijksrol: Rijksrol = Rijksrol.DOEL_EN_AANPAK
    investeert: bool = False

    def __post_init__(self) -> None:
        """Refuse a programme without a year."""
        if self.jaren < 1:
            raise ValueError("Een programma duurt minstens één jaar.")


def vragen(afzender: Afzender) -> tuple[Vraag, ...]:
    """Return the questions for this sender, in the order of the source."""
    return tuple(vraag for vraag in Vraag if ALLEEN_VOOR.get(vraag, afzender) is afzender)


def antwoorden(brief: Brief) -> dict[Vraag, bool]:
    """Return per question for this sender whether the letter answers it."""
    alles = {
        Vraag.HONKVAST: brief.mensen == frozenset(Kracht),
        Vraag.ENERGIE: brief.naar_wie_het_weet,
        Vraag.HERHALEN_INBEDDEN: brief.aanpak is Aanpak.HERHALEN_INGEBED,
        Vraag.DOELEN_EN_INVULLING: brief.rijksrol is Rijksrol.DOEL_EN_VRAGEN,
        Vraag.TIEN_JAAR: brief.jaren >= MINSTENS_JAREN,
        Vraag.MINDER_POLITIEK_GEVOELIG: brief.bestuur is Bestuur.NETWERK_MET_RAAD,
        Vraag.INZET_BEWONERS: brief.bewoners == frozenset(Inbreng),
        Vraag.INTEGRAAL: brief.in_samenhang,
        Vraag.INVESTEREN_IN_MENSEN: brief.investeert,
    }
    return {vraag: alles[vraag] for vraag in vragen(brief.afzender)}
