"""Who votes in an invented buurt, and for what: what the game and the figure of a vote with buurtrechten share.

Source: WRR 2005, § 6.5.2, r. 10048-10155 (tekstbox 6.4); § 6.8, r. 10786-10789 (who may stay away). Plans, weights
and turnout are modelkeuze; the weights lean on § 5.4.1 (who comes where). Model: ``kern.buurtrechten``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, cast

from wijkschool.inhoud.rijen.cursus import BuurtRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.buurtrechten import HEEL, Groep, naar_rato

STIJLEN: Final = ("afhankelijk", "afzijdig", "afwachtend", "actief")
STIL: Final = ("afzijdig", "afwachtend")
"""The styles of which the report asks whether they would come (§ 6.8, r. 10786-10789)."""


@dataclass(frozen=True)
class Voorstel:
    """An invented plan: its name, and what of every ten rights each style gives to it (modelkeuze)."""

    naam: str
    kort: str
    gewichten: tuple[int, int, int, int]


VOORSTELLEN: Final = {
    "buurtwacht": Voorstel("Buurtwacht in de avond", "Buurtwacht", (5, 2, 1, 2)),
    "speelveld": Voorstel("Speeltuin met trapveld", "Speeltuin", (1, 4, 3, 1)),
    "huiswerk": Voorstel("Huiswerkklas op school", "Huiswerkklas", (1, 3, 0, 3)),
    "groen": Voorstel("Groen in eigen beheer", "Groen", (3, 0, 1, 4)),
    "terras": Voorstel("Terras bij het park", "Terras", (0, 1, 5, 0)),
}


@lru_cache(maxsize=1)
def _rijen() -> dict[str, BuurtRij]:
    return {rij.id: rij for rij in cast("tuple[BuurtRij, ...]", lees_tabel("buurten"))}


def buurtnaam(buurt: str) -> str:
    """Return the name of an invented buurt. Raises ``KeyError`` when there is none with this id."""
    return _rijen()[buurt].naam


def volwassenen(buurt: str) -> dict[str, int]:
    """Return how many residents of 18 and older (modelkeuze: they vote) have each style; they add up."""
    rij = _rijen()[buurt]
    totaal = rij.inwoners * (HEEL - rij.jonger_dan_18) // HEEL
    return naar_rato(totaal, {stijl: getattr(rij, stijl) for stijl in STIJLEN})


def stemgroepen(
    bewoners: Mapping[str, int], opkomst_stil: int, opkomst_rest: int, gewichten: Mapping[str, Sequence[int]]
) -> list[Groep]:
    """Return the four groups that vote. Turnout in percent: of the two styles of ``STIL``, and of the other two.

    ``gewichten``: per plan or theme the weight of each style, in the order of ``STIJLEN``.
    """
    return [
        Groep(
            stijl,
            bewoners[stijl],
            opkomst_stil if stijl in STIL else opkomst_rest,
            {naam: gewicht[nr] for naam, gewicht in gewichten.items()},
        )
        for nr, stijl in enumerate(STIJLEN)
    ]
