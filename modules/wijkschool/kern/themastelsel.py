"""The themastelsel: citizens vote on themes, and that becomes an agenda and places in the council.

Source: WRR 2005, § 6.8, r. 10743-10779 (list, signatures, vote), r. 10803-10831 (tekstbox 6.6: one vote with
buurtrechten), r. 10849-10851 (a theme per wethouder), r. 10903-10909 (at most five priorities), r. 10926-10936
(thematic members of the council). The source gives no rule for places, no number of places and no rule for the
length of the list: dividing in proportion (``buurtrechten.naar_rato``) is modelkeuze.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wijkschool.kern.buurtrechten import naar_rato

HANDTEKENINGEN: Final = 50
"""More than this many put a theme of citizens on the list ("zeg"). Source: WRR 2005, § 6.8, r. 10771-10772."""
HOOGSTENS_PRIORITEITEN: Final = 5
"""On how many themes a college keeps hammering at most. Source: WRR 2005, § 6.8, r. 10903-10905."""


@dataclass(frozen=True)
class Aanvulling:
    """A theme that citizens bring, and how many signatures they have with it."""

    thema: str
    handtekeningen: int


def themalijst(van_partijen: Sequence[str], aanvullingen: Iterable[Aanvulling] = ()) -> tuple[str, ...]:
    """Return the list of themes: those of the parties, then those of citizens with more than fifty signatures."""
    genoeg = [a.thema for a in aanvullingen if a.handtekeningen > HANDTEKENINGEN]
    return tuple(dict.fromkeys([*van_partijen, *genoeg]))


def themascores(rechten: Mapping[str, int], thema_van: Mapping[str, str]) -> dict[str, int]:
    """Return per theme the rights of the plans below it; no right is lost and none is counted twice.

    Makers choose the theme themselves (§ 6.8, r. 10807-10813). Raises ``ValueError`` (Dutch) when one has none.
    """
    if zonder := [plan for plan in rechten if plan not in thema_van]:
        raise ValueError(f"Zet elk plan onder een thema; dat mist nog bij: {', '.join(zonder)}.")
    scores = dict.fromkeys((thema_van[plan] for plan in rechten), 0)
    for plan, aantal in rechten.items():
        scores[thema_van[plan]] += aantal
    return scores


def agenda(stemmen: Mapping[str, int], hoogstens: int) -> tuple[str, ...]:
    """Return the themes with most votes, highest first, at most ``hoogstens``; never one without votes.

    At a tie the order of the list decides (modelkeuze). Raises ``ValueError`` (Dutch) below 1.
    """
    if hoogstens < 1:
        raise ValueError("Kies minstens 1 prioriteit.")
    volgorde = sorted(stemmen, key=lambda thema: -stemmen[thema])
    return tuple(thema for thema in volgorde if stemmen[thema])[:hoogstens]


def zetels(stemmen: Mapping[str, int], themas: Iterable[str], aantal: int) -> dict[str, int]:
    """Divide thematic places over the themes in proportion to their votes; they add up exactly (modelkeuze)."""
    return naar_rato(aantal, {thema: stemmen[thema] for thema in themas})


def portefeuilles(themas: Sequence[str], wethouders: int) -> tuple[tuple[str, ...], ...]:
    """Return per wethouder the themes, dealt out in order: every theme goes to exactly one (modelkeuze).

    Source: WRR 2005, § 6.8, r. 10849-10851 gives every wethouder a theme; who has none here gets an empty tuple.
    Raises ``ValueError`` (Dutch) without a wethouder.
    """
    if wethouders < 1:
        raise ValueError("Een college heeft minstens 1 wethouder.")
    return tuple(tuple(themas[nr::wethouders]) for nr in range(wethouders))
