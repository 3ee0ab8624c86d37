"""The route of a complaint from the buurtmeldpunt to the council, as a state machine.

Source: WRR 2005, § 6.8, r. 10711-10741 (tekstbox 6.5): meldpunt, wijkcoördinator with a budget and fixed terms,
then griffier or ombudsman who look at the procedure and not at the substance, a request with signatures ("say 25")
and an overview, the council, which can call the wethouder to account. The source names no term and does not say
what an adequate reply is: a term is a control of the game, and whether a reply is adequate is told by its caller.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

HANDTEKENINGEN: Final = 25
"""How many residents sign, as an example. Source: WRR 2005, § 6.8, r. 10733-10737 ("zeg")."""


class Toestand(StrEnum):
    """Where a case is, in the order of the route."""

    MELDPUNT = "meldpunt"
    COORDINATOR = "coordinator"
    AFGEHANDELD = "afgehandeld"
    VERSTREKEN = "verstreken"
    ONDERZOEK = "onderzoek"
    RAAD = "raad"
    AANGESPROKEN = "aangesproken"


class Loket(StrEnum):
    """Who looks at the procedure. Source: WRR 2005, § 6.8, r. 10727-10733."""

    GRIFFIER = "griffier"
    OMBUDSMAN = "ombudsman"


@dataclass(frozen=True)
class Zaak:
    """A complaint, wish or question on its way. ``termijn`` and ``dagen`` in whole days, 0 or more.

    Raises ``ValueError`` (Dutch) for a term below 1 and for anything below 0.
    """

    termijn: int
    toestand: Toestand = Toestand.MELDPUNT
    dagen: int = 0
    handtekeningen: int = 0
    overzicht: bool = False

    def __post_init__(self) -> None:
        if self.termijn < 1 or self.dagen < 0 or self.handtekeningen < 0:
            raise ValueError("Geef een termijn van minstens 1 dag, en geen getal onder 0.")

    @property
    def te_weinig(self) -> int:
        """How many signatures are still needed, 0 or more."""
        return max(0, HANDTEKENINGEN - self.handtekeningen)

    @property
    def klaar(self) -> bool:
        """Whether the route ends here."""
        return self.toestand in (Toestand.AFGEHANDELD, Toestand.AANGESPROKEN)


def meld(zaak: Zaak) -> Zaak:
    """Pass the case from the buurtmeldpunt to the wijkcoördinator (r. 10717-10727)."""
    return replace(_in(zaak, Toestand.MELDPUNT, "al gemeld"), toestand=Toestand.COORDINATOR)


def reageer(zaak: Zaak, dag: int, *, adequaat: bool) -> Zaak:
    """Let the wijkcoördinator reply on day ``dag`` (r. 10727-10729).

    An adequate reply within the term settles the case; otherwise the term passes, for a poor reply says nothing.
    """
    _in(zaak, Toestand.COORDINATOR, "niet bij de wijkcoördinator")
    if adequaat and dag <= zaak.termijn:
        return replace(zaak, toestand=Toestand.AFGEHANDELD, dagen=dag)
    return verstrijk(zaak)


def verstrijk(zaak: Zaak) -> Zaak:
    """Let the term pass without an adequate reply (r. 10727-10729)."""
    _in(zaak, Toestand.COORDINATOR, "niet bij de wijkcoördinator")
    return replace(zaak, toestand=Toestand.VERSTREKEN, dagen=zaak.termijn + 1)


def onderzoek(zaak: Zaak, loket: Loket, *, over_inhoud: bool = False) -> Zaak:
    """Let griffier or ombudsman look at the procedure and write the overview (r. 10727-10737).

    Raises ``ValueError`` (Dutch) when the term has not passed, and when the substance is to be judged.
    """
    Loket(loket)
    _in(zaak, Toestand.VERSTREKEN, "niet over de termijn heen")
    if over_inhoud:
        raise ValueError("De griffier of de ombudsman kijkt alleen naar de gang van zaken, niet naar de inhoud.")
    return replace(zaak, toestand=Toestand.ONDERZOEK, overzicht=True)


def teken(zaak: Zaak, aantal: int) -> Zaak:
    """Let residents sign (r. 10733-10735). The source names no moment; here: any time before the council."""
    if zaak.klaar or zaak.toestand is Toestand.RAAD:
        raise ValueError("Tekenen heeft nu geen zin meer.")
    return replace(zaak, handtekeningen=zaak.handtekeningen + aantal)


def leg_voor(zaak: Zaak) -> Zaak:
    """Put the request before the council, with signatures and overview (r. 10733-10737)."""
    _in(zaak, Toestand.ONDERZOEK, "nog niet onderzocht door griffier of ombudsman")
    if zaak.te_weinig:
        wat = "is nog 1 handtekening" if zaak.te_weinig == 1 else f"zijn nog {zaak.te_weinig} handtekeningen"
        raise ValueError(f"Er {wat} nodig.")
    return replace(zaak, toestand=Toestand.RAAD)


def spreek_aan(zaak: Zaak) -> Zaak:
    """Let the council call the wethouder to account, which it can do and need not (r. 10737-10739)."""
    return replace(_in(zaak, Toestand.RAAD, "nog niet in de raad"), toestand=Toestand.AANGESPROKEN)


def _in(zaak: Zaak, toestand: Toestand, anders: str) -> Zaak:
    if zaak.toestand is not toestand:
        raise ValueError(f"Deze stap kan nu niet: de zaak is {anders}.")
    return zaak
