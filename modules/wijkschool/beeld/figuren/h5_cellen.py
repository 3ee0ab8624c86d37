"""The tables of § 5.2-5.4 as cells: what the figures of chapter 5 draw, and what a learner reads below them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import pandas as pd

STIJLEN = {
    "afhankelijk": "afhankelijk",
    "afzijdig": "afzijdig",
    "afwachtend": "afwachtend",
    "actief": "actief",
    "gem_nl": "gemiddeld in Nederland",
}
BREED = 36
"""How many letters of a statement fit on a line of a phone."""
BOVEN = "-{} - 14 * (length(datum.regels) - 1)"
"""How far above its marks the last line of a statement stands; a first line stands higher."""
INKT = "#1b2a2e"


def cellen_van(tabel: str, namen: dict[str, str]) -> pd.DataFrame:
    """Return the cells of a table, with as text the name of the column, the value (``–``: missing), the lines."""
    rijen = frame(tabel)
    tekst = [
        "–" if r.status == "ontbreekt" else f"{r.waarde:.0f}" + ("?" if r.status == "onzeker" else "")
        for r in rijen.itertuples()
    ]
    regels = [textwrap.wrap(rij, BREED) for rij in rijen.rij]
    return rijen.assign(naam=rijen.kolom.map(namen), tekst=tekst, regels=regels)


def tabel_van(
    cellen: pd.DataFrame, paragraaf: str, koppen: tuple[str, str], opmerking: dict[str, str]
) -> pd.DataFrame:
    """Return the cells as the learner reads them, one row per cell, with the line where each stands."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    return pd.DataFrame(
        {
            koppen[0]: r.rij,
            koppen[1]: r.naam,
            "Procent": "ontbreekt" if r.status == "ontbreekt" else f"{r.waarde:.0f}",
            "Hoe zeker": r.status,
            "Plaats in het rapport": f"{paragraaf}, r. {r.regel}",
            "Opmerking": opmerking.get(r.rij, "") if r.kolom == "gem_nl" else "",
        }
        for r in cellen.itertuples()
    )
