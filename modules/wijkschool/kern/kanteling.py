"""The same request of residents through two organisations: one by trade, and one that has been tilted.

Source: WRR 2005, § 4.4, r. 5297-5307 (loketten per column or one; the price of tilting; smaller changes),
§ 4.4.1, r. 5312-5317 and r. 5342-5363 (heavier coordination, the coordinator between two sides, the goalpost that
a wethouder decides on), § 4.4.2, r. 5401-5413 (what a tilted organisation should bring), § 6.8, r. 10877-10915
(tekstbox 6.7: unrest, lost expertise, teams loose from the organisation for a while); De wetten, r. 95 (structure
alone is not enough). The sources give no number and no such model.
Modelkeuze: the four requests, which trades they touch, every day and every hand-over, that a specialist sits
outside a tilted team, that a team costs one round to call together, and that both attitudes work alike in the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Vak(StrEnum):
    """A trade within the municipality."""

    GROEN = "groen"
    SPORT = "sport"
    VERGUNNINGEN = "vergunningen"
    VERKEER = "verkeer"
    REINIGING = "reiniging"
    VASTGOED = "vastgoed"
    WELZIJN = "welzijn"
    FINANCIEN = "financien"
    BRANDVEILIGHEID = "brandveiligheid"
    BOUWREGELS = "bouwregels"


SPECIALISTEN: Final = frozenset({Vak.BRANDVEILIGHEID, Vak.BOUWREGELS})
"""Trades that few people know, and that no theme team has of its own (modelkeuze)."""


class Verzoek(StrEnum):
    """A request. The goalpost is told in WRR 2005, § 4.4.1, r. 5358-5363; its trades and the rest are invented."""

    DOELPAAL = "doelpaal"
    FEEST = "feest"
    BUURTKAMER = "buurtkamer"
    DAKKAPEL = "dakkapel"


VAKKEN: Final = {
    Verzoek.DOELPAAL: (Vak.GROEN, Vak.SPORT),
    Verzoek.FEEST: (Vak.VERGUNNINGEN, Vak.VERKEER, Vak.REINIGING),
    Verzoek.BUURTKAMER: (Vak.VASTGOED, Vak.WELZIJN, Vak.FINANCIEN, Vak.BRANDVEILIGHEID),
    Verzoek.DAKKAPEL: (Vak.BOUWREGELS,),
}


class Hulp(StrEnum):
    """What holds the organisation by trade together. Source: § 4.4.1, r. 5332-5363; § 6.8, r. 10909-10915."""

    GEEN = "geen"
    COORDINATOR = "coordinator"
    GEDEKT = "gedekt"
    TEAM = "team"


class Fase(StrEnum):
    """How long ago the other organisation was tilted. Source: § 6.8, r. 10887-10895."""

    NET = "net"
    LATER = "later"


class Houding(StrEnum):
    """Where an official begins. Source: De wetten, r. 95."""

    REGELS = "regels"
    VRAAG = "vraag"


@dataclass(frozen=True)
class Route:
    """The way of a request: loketten the resident sees, hand-overs, times sent back, rounds of searching."""

    vakken: int
    loketten: int
    overdrachten: int
    terug: int
    zoeken: int = 0

    @property
    def wachtrondes(self) -> int:
        """How often the request lies still."""
        return self.overdrachten + self.terug + self.zoeken


def teruggestuurd(verzoek: Verzoek, houding: Houding) -> int:
    """Return how often a trade answers that this is not its own: never when all begin at the question."""
    return len(VAKKEN[verzoek]) - 1 if houding is Houding.REGELS else 0


def functioneel(verzoek: Verzoek, hulp: Hulp, houding: Houding) -> Route:
    """Return the way through the organisation by trade: a trade after a trade, unless a team sits together."""
    aantal = len(VAKKEN[verzoek])
    overdrachten = min(1, aantal - 1) if hulp is Hulp.TEAM else aantal - 1
    terug = 0 if hulp is Hulp.GEDEKT else teruggestuurd(verzoek, houding)
    return Route(aantal, aantal if hulp is Hulp.GEEN else 1, overdrachten, terug)


def gekanteld(verzoek: Verzoek, fase: Fase, houding: Houding) -> Route:
    """Return the way through the tilted organisation: one team, and specialists who sit elsewhere.

    Just after the tilt there is a round of searching who does what, and one more for each specialist.
    """
    buiten = len(SPECIALISTEN & set(VAKKEN[verzoek]))
    zoeken = 1 + buiten if fase is Fase.NET else 0
    return Route(len(VAKKEN[verzoek]), 1, buiten, teruggestuurd(verzoek, houding), zoeken)


def dagen(route: Route, werk: int, wacht: int) -> int:
    """Return how many days a request takes: ``werk`` per trade, ``wacht`` for each time that it lies still.

    Raises ``ValueError`` (Dutch) when either is below zero.
    """
    if min(werk, wacht) < 0:
        raise ValueError("Een aantal dagen is nooit minder dan nul.")
    return route.vakken * werk + route.wachtrondes * wacht
