"""Stay or move on: who of three has been how long in a buurt, over twelve years.

Source: Kleinhans, r. 9 and r. 13 (what worked came down to people who stay; moving on is not handy where relations
count); WRR 2005, bijlage 1, r. 11121-11124 (trekker and rugdekker go together), r. 11636-11647 (hold trekkers and
arrange their succession; who stays too long becomes a part of the problem), r. 11738-11740 (coordinators move on
in some towns), and § 4.3.1, r. 5155-5157 (too much moving on is a weak spot). No source gives the numbers here.

Modelkeuze: twelve years, all three begin in year 1, a successor begins at once when succession is arranged and
else after one empty year, and someone knows the buurt only when ``inwerken`` years have passed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

JAREN: Final = 12
"""How many years the model looks ahead (modelkeuze)."""


class Rol(StrEnum):
    """Who changes: a trekker from the buurt, the coordinator of the municipality, a rugdekker higher up."""

    TREKKER = "trekker"
    COORDINATOR = "coordinator"
    RUGDEKKER = "rugdekker"


@dataclass(frozen=True)
class Afspraak:
    """How many years someone stays (1 to 12), and whether the succession is arranged.

    Raises ``ValueError`` (Dutch) for another number of years.
    """

    blijft: int
    opvolging: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.blijft <= JAREN:
            raise ValueError(f"Iemand blijft 1 tot en met {JAREN} jaar.")


Team = Mapping[Rol, Afspraak]
"""An agreement for each of the three roles."""


def dienstjaren(afspraak: Afspraak) -> tuple[int, ...]:
    """Return for each of the twelve years which year of service it is: from 1; 0 when the place is empty."""
    ronde = [*range(1, afspraak.blijft + 1), *([] if afspraak.opvolging else [0])]
    return tuple(ronde[jaar % len(ronde)] for jaar in range(JAREN))


def rooster(team: Team) -> tuple[dict[Rol, int], ...]:
    """Return per year the year of service of each role."""
    per_rol = {rol: dienstjaren(team[rol]) for rol in Rol}
    return tuple({rol: per_rol[rol][jaar] for rol in Rol} for jaar in range(JAREN))


def wissels(afspraak: Afspraak) -> int:
    """Return how often someone new comes after the first."""
    return dienstjaren(afspraak).count(1) - 1


def leeg(team: Team) -> int:
    """Return how many years a place is empty, all roles together."""
    return sum(jaar[rol] == 0 for jaar in rooster(team) for rol in Rol)


def zonder_rugdekker(team: Team) -> int:
    """Return in how many years there is a trekker, and no rugdekker. Source: WRR, bijlage 1, r. 11121-11124."""
    return sum(jaar[Rol.TREKKER] > 0 and jaar[Rol.RUGDEKKER] == 0 for jaar in rooster(team))


def te_lang(team: Team, grens: int) -> int:
    """Return in how many years the trekker is there longer than ``grens`` years."""
    return sum(jaar[Rol.TREKKER] > grens for jaar in rooster(team))


def tegelijk(team: Team) -> int:
    """Return in how many years, the first left out, two or three of them are new at once."""
    return sum(list(jaar.values()).count(1) > 1 for jaar in rooster(team)[1:])


def niemand_kent(team: Team, inwerken: int) -> int:
    """Return in how many years nobody knows the buurt: all three in their first ``inwerken`` years, or away.

    The first ``inwerken`` years of all are left out: then that cannot be otherwise.
    """
    return sum(max(jaar.values()) <= inwerken for jaar in rooster(team)[inwerken:])
