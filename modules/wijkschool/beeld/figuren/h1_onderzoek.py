"""Figure of § 1.4: the field study in numbers. They count different things, so there are no bars."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import BEIDE, LETTER, VRAAG, Figuur
from wijkschool.inhoud.tabellen import frame, lees_tabel

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

INKT: Final = "#1b2a2e"
HOE: Final = {"precies": "precies", "ongeveer": "ongeveer", "meer_dan": "ruim"}
GEEN: Final = "geen getal"
BREED: Final = 27
"""How many letters of an explanation fit on a line beside the number, on a phone."""
KOLOM: Final = 92
"""Pixels: how wide the column of numbers is."""


def _onderzoek() -> pd.DataFrame:
    """Return what the report counts, with the number as it is drawn and the explanation cut in lines."""
    alle = lees_tabel("veldonderzoek")
    rijen = frame("veldonderzoek").reset_index(names="nr")
    rijen["getal"] = ["–" if r.woorden else f"{r.aantal}" for r in alle]
    rijen["stellig"] = rijen.hoe.map(HOE).fillna(GEEN)
    teksten = [f"Het rapport zegt ‘{r.woorden}’. {r.uitleg}" if r.woorden else r.uitleg for r in alle]
    rijen["regels"] = [textwrap.wrap(tekst, BREED) for tekst in teksten]
    return rijen


def onderzoek_tabel() -> pd.DataFrame:
    """Return what the report counts as the learner sees it."""
    rijen = _onderzoek()
    rijen["getal"] = rijen.getal.replace("–", GEEN)
    rijen["stellig"] = rijen.stellig.where(rijen.woorden.isna(), rijen.woorden)
    tabel = rijen[["naam", "getal", "stellig", "uitleg", "herkomst", "plaats"]]
    kolommen = ["Wat", "Aantal", "Hoe het rapport het zegt", "Uitleg", "Herkomst", "Plaats in het rapport"]
    return tabel.set_axis(kolommen, axis=1)


def teken_onderzoek() -> alt.LayerChart:
    """Draw a row per count: the number, how sure it is, what it counts. Source: WRR 2005, § 1.4, r. 505-523."""
    import altair as alt  # noqa: PLC0415 - see the module basis

    rijen = _onderzoek()[["id", "nr", "getal", "stellig", "naam", "regels"]]
    y = alt.Y("nr:O", axis=None, scale=alt.Scale(type="band", paddingInner=0, paddingOuter=0))
    basis = alt.Chart(rijen)
    leeg = "datum.getal == '–'"
    breed = {"x": alt.value(0), "x2": alt.value(KOLOM - 12)}
    vol = basis.transform_filter(f"!({leeg})").mark_rect(cornerRadius=4, height=58, fill=VRAAG)
    gat = basis.transform_filter(leeg).mark_rect(
        cornerRadius=4, height=58, fill="white", stroke=BEIDE, strokeWidth=1.4, strokeDash=[4, 3]
    )
    midden = alt.value((KOLOM - 12) / 2)
    letter = alt.condition(leeg, alt.value(INKT), alt.value("white"))
    regel = basis.mark_text(align="left", baseline="top", dy=-14, lineHeight=15, fontSize=LETTER, color=INKT)
    return (
        alt.layer(
            vol.encode(y=y, **breed),
            gat.encode(y=y, **breed),
            basis.mark_text(dy=-16, fontSize=LETTER - 1).encode(y=y, x=midden, text="stellig", color=letter),
            basis.mark_text(dy=8, fontSize=26, fontWeight="bold").encode(
                y=y, x=midden, text="getal", color=letter
            ),
            basis.mark_text(
                align="left", baseline="top", dy=-31, fontSize=LETTER, fontWeight="bold", color=INKT
            ).encode(y=y, x=alt.value(KOLOM), text="naam"),
            regel.encode(y=y, x=alt.value(KOLOM), text="regels"),
        )
        .properties(width="container", height=len(rijen) * 84)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="onderzoek-in-getallen",
            titel="Het onderzoek in getallen",
            vraag="Hoeveel gesprekken, mensen en plaatsen zitten er achter het rapport, en wat is niet geteld?",
            beschrijving=(
                "Zes regels onder elkaar. Op vier regels staat een getal: ongeveer 170 interviews, ruim 300 "
                "mensen in die interviews, 28 casussen en 2 wijken die extra zijn onderzocht. Twee regels "
                "hebben een leeg vak met een stippellijn: van de andere gesprekken en van de "
                "bijeenkomsten geeft het rapport geen getal. Er staan geen staven, want de getallen tellen elk "
                "iets anders. Een hoog getal maakt het onderzoek niet representatief."
            ),
            plaats="§ 1.4, r. 505-523",
            herkomst="per rij in de tabel",
            bronnen=("veldonderzoek",),
            gegevens=onderzoek_tabel,
            teken=teken_onderzoek,
        ),
    )
}
