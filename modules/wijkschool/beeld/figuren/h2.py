"""The figure of chapter 2: the history of policy for city and countryside, and how sure each year is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, cast

from wijkschool.beeld.figuren.basis import INSTITUTIONEEL, LETTER, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.tijdlijn import wanneer

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from wijkschool.inhoud.rijen.rapport import TijdlijnRij

BEGIN: Final = 1930
"""Where the drawing begins; what is older stands at the edge, with its year in words."""
EINDE: Final = 2012
RAPPORT: Final = 2005
RIJ: Final = 36
"""The height of a row: a line for its name, and one for its mark."""
OMLAAG: Final = 9
"""How far the mark of a row lies below its middle."""
INKT, BAND, BAND_RAND = "#1b2a2e", "#dcebee", "#7d9ba1"
GEBIEDEN: Final = ("stad", "platteland")
PRECISIES: Final = {
    "jaar": "het jaar staat in de bron",
    "decennium": "de bron noemt tien jaren",
    "ongeveer": "het jaar is van ons",
    "onbekend": "de bron noemt geen tijd",
}
TEKENS: Final = {
    "jaar": "dik of dicht: het jaar staat in de bron",
    "decennium": "dun: de bron noemt tien jaren",
    "ongeveer": "stippels of open: het jaar is van ons",
}
SOORTEN: Final = (
    ("programma", "programma’s"),
    ("wet", "wetten"),
    ("publicatie", "boeken, nota’s en onderzoek"),
    ("instelling", "instellingen"),
    ("gebeurtenis", "gebeurtenissen"),
    ("gedachte", "gedachten"),
    ("ontwikkeling", "ontwikkelingen"),
    ("alle", "alles (een lange figuur)"),
)


def _rijen() -> list[TijdlijnRij]:
    """Return the rows: city before countryside, each in order of time, and without a year last."""
    rijen = cast("tuple[TijdlijnRij, ...]", lees_tabel("tijdlijn"))
    return sorted(rijen, key=lambda r: (GEBIEDEN.index(r.gebied), r.van is None, r.van or 0, r.tot or r.van or 0))


def tijdlijn_tabel() -> pd.DataFrame:
    """Return the whole timeline as the learner sees it; what the source does not tell is said in words."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    return pd.DataFrame(
        {
            "Wat": r.naam,
            "Waar": r.gebied,
            "Wanneer": wanneer(r.van, r.tot, r.precisie),
            "Hoe zeker": PRECISIES[r.precisie],
            "Soort": r.soort,
            "Golf": "geen genoemd" if r.golf is None else f"golf {r.golf}",
            "Uitleg": r.wat,
            "Herkomst": str(r.herkomst),
            "Plaats in het rapport": r.plaats,
        }
        for r in _rijen()
    )


def _te_tekenen() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows as they are drawn, and the waves: golf; start, slot, midden (years); zeker (yes or no)."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    rijen = _rijen()
    tekens = pd.DataFrame(_teken(nr, rij) for nr, rij in enumerate(rijen))
    golven = sorted((r for r in rijen if r.id in {"golf_1", "golf_2", "golf_3"}), key=lambda r: r.golf or 0)
    banden = pd.DataFrame(
        {
            "golf": f"golf {r.golf}",
            "start": r.van,
            "slot": RAPPORT if r.tot is None else r.tot + 1,
            "midden": ((r.van or 0) + (r.tot or RAPPORT) + 1) / 2,
            "zeker": r.precisie != "ongeveer",
        }
        for r in golven
    )
    return tekens, banden


def _teken(nr: int, rij: TijdlijnRij) -> dict[str, Any]:
    laatste = rij.tot or rij.van
    if rij.van is not None and rij.tot is None and rij.precisie == "decennium":
        laatste = rij.van + 9  # the ten years in which it began
    oud = laatste is not None and laatste < BEGIN
    start, slot = (None, None) if laatste is None or oud else (max(rij.van or 0, BEGIN), min(laatste, EINDE))
    if start != slot and slot is not None:
        slot += 1  # a period runs to the end of its last year
    rand = f"◀ {wanneer(rij.van, rij.tot, rij.precisie)}" if oud else ""
    return {
        "nr": nr,
        "label": rij.naam if rij.gebied == "stad" else f"Platteland: {rij.naam}",
        "gebied": rij.gebied,
        "soort": rij.soort,
        "precisie": rij.precisie,
        "start": start,
        "slot": slot,
        "rand": "? geen tijd in de bron" if laatste is None else rand,
        "vorm": "open" if rij.precisie == "ongeveer" else "dicht",
    }


def _zo_hoog_als_de_rijen(tekens: pd.DataFrame) -> list[dict[str, Any]]:
    """Return what makes the drawing in the browser as high as its rows, whatever kind is chosen.

    Vega-Lite can do so itself (``height={"step": RIJ}``), but warns when the width is that of the page.
    """
    aantallen = tekens.soort.value_counts().to_dict() | {"alle": len(tekens)}
    hoogte = {"name": "height", "update": f"{RIJ} * {json.dumps(aantallen)}[soort]"}
    return [{"op": "remove", "path": "/height"}, {"op": "add", "path": "/signals/-", "value": hoogte}]


def teken_tijdlijn() -> alt.LayerChart:
    """Draw a row per event: its name, and below that a mark on the years; behind the city stand the three waves.

    Source: WRR 2005, § 2.2.1, r. 648-657 (waves); § 2.3.1, r. 1213-1219 (none for the countryside). Solid is from
    the source, open or dashed is a year of ours; a thin line is a decade.
    """
    import altair as alt  # noqa: PLC0415 - see ``basis``

    tekens, banden = _te_tekenen()
    gekozen = alt.param(name="soort", value=SOORTEN[0][0])
    y = alt.Y("nr:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    jaren = alt.Axis(
        title=None, orient="top", values=[1940, 1960, 1980, 2000], format="d", labelFontSize=LETTER,
        labelPadding=24, gridColor="#cfd8da", domain=False, tickSize=0,
    )  # fmt: skip
    schaal = alt.Scale(domain=[BEGIN, EINDE], nice=False, zero=False)
    x = alt.X("start:Q", axis=jaren, scale=schaal)
    basis = alt.Chart(tekens).transform_filter("soort == 'alle' || datum.soort == soort")
    stad = basis.transform_filter("datum.gebied == 'stad'")
    lagen: list[alt.Chart] = []
    for band in banden.itertuples():
        van, tot = alt.XDatum(band.start, scale=schaal), alt.X2Datum(band.slot)
        lagen.append(stad.mark_rect(color=BAND).encode(y=y, x=van, x2=tot))
        for jaar in {band.start, band.slot} - {RAPPORT}:  # the report gives the third wave no end
            rand = stad.mark_rule(color=BAND_RAND, strokeDash=[1, 0] if band.zeker else [3, 4])
            boven = alt.Y("nr:O", axis=None, bandPosition=0, scale=alt.Scale(paddingInner=0, paddingOuter=0))
            onder = alt.Y2("nr:O", bandPosition=1)
            lagen.append(rand.encode(x=alt.XDatum(jaar, scale=schaal), y=boven, y2=onder))
    lagen.append(
        alt.Chart(banden)
        .mark_text(fontSize=LETTER, color=VRAAG, fontWeight="bold", dy=-10)
        .encode(x=alt.X("midden:Q", axis=jaren, scale=schaal), y=alt.value(0), text="golf:N")
    )
    kleur = alt.Color(
        "gebied:N",
        scale=alt.Scale(domain=list(GEBIEDEN), range=[VRAAG, INSTITUTIONEEL]),
        legend=None,
    )
    streep = alt.StrokeDash(
        "precisie:O",
        sort=list(TEKENS),
        title=None,
        scale=alt.Scale(domain=list(TEKENS), range=[[1, 0], [1, 0], [3, 4]]),
        legend=alt.Legend(
            orient="bottom", direction="vertical", columns=1, labelFontSize=LETTER, labelLimit=280, symbolSize=400,
            symbolStrokeColor=INKT, labelExpr=f"{TEKENS}[datum.value]",
        ),
    )  # fmt: skip
    dikte = alt.StrokeWidth(
        "precisie:O", sort=list(TEKENS), title=None, scale=alt.Scale(domain=list(TEKENS), range=[6, 2, 3])
    )
    lijnen = basis.transform_filter("isValid(datum.start) && datum.slot > datum.start").mark_rule(yOffset=OMLAAG)
    lagen.append(lijnen.encode(y=y, x=x, x2="slot:Q", color=kleur, strokeDash=streep, strokeWidth=dikte))
    punten = basis.transform_filter("isValid(datum.start) && datum.slot == datum.start")
    vorm = alt.Shape("gebied:N", scale=alt.Scale(domain=list(GEBIEDEN), range=["circle", "square"]), legend=None)
    for welke, gevuld in (("dicht", True), ("open", False)):
        deel = punten.transform_filter(f"datum.vorm == '{welke}'")
        deel = deel.mark_point(size=90, filled=gevuld, opacity=1, strokeWidth=2, yOffset=OMLAAG)
        lagen.append(deel.encode(y=y, x=x, color=kleur, shape=vorm))
    naam = basis.mark_text(align="left", fontSize=12, dy=-8, color=INKT, limit=alt.expr("width - 4"))
    lagen.append(naam.encode(y=y, x=alt.value(2), text="label:N"))
    zonder = basis.transform_filter("datum.rand != ''").mark_text(align="left", fontSize=12, dy=OMLAAG)
    lagen.append(zonder.encode(y=y, x=alt.value(2), text="rand:N", color=kleur))
    return (
        alt.layer(*lagen)
        .add_params(gekozen)
        .properties(
            width="container",
            height=RIJ * int(tekens.soort.value_counts().max()),
            usermeta={"embedOptions": {"patch": _zo_hoog_als_de_rijen(tekens)}},
        )
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="tijdlijn",
            titel="Stad en platteland op één tijdlijn",
            vraag="Wat gebeurde er wanneer, in welke golf, en hoe zeker is het jaar?",
            beschrijving=(
                "Elke rij is iets uit hoofdstuk 2 van het rapport. Een punt is één jaar, een lijn een periode. "
                "Eerst komt de stad, met ronde punten, dan het platteland, met vierkante. Dicht of dik: het "
                "jaar staat in de bron. Dun: de bron noemt alleen tien jaren. Open of met stippels: het jaar "
                "kozen wij. Een vraagteken: de bron noemt geen tijd. Wat ouder is dan 1930, staat links met het "
                "jaar erbij. Achter de stad liggen drie banden: de golven van de wijkaanpak. De eerste heeft "
                "stippels als rand, want haar grenzen zijn van ons. De derde heeft rechts geen rand, want het "
                "rapport noemt geen einde. Achter het platteland ligt geen band: het beeld van golven past daar "
                "niet."
            ),
            plaats="§ 2.2.1, r. 648-657; § 2.3.1, r. 1213-1219; § 2.3.2, r. 1309-1312",
            herkomst="per rij: zie de tabel; de tijdlijn zelf: modelkeuze",
            bronnen=("tijdlijn",),
            gegevens=tijdlijn_tabel,
            teken=teken_tijdlijn,
            keuze=Keuze("soort", "Laat zien", SOORTEN),
        ),
    )
}
