"""Figures of § 6.5.2 and § 6.8: who may stay away from a vote, and where you meet them before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import INSTITUTIONEEL, LETTER, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STIJLEN: Final = {
    "afhankelijk": "Afhankelijk",
    "afzijdig": "Afzijdig",
    "afwachtend": "Afwachtend",
    "actief": "Actief",
}
STIL: Final = ("afzijdig", "afwachtend")
"""The styles of which § 6.8, r. 10786-10789 asks whether they would come."""
INKT: Final = "#1b2a2e"
KLEUR: Final = {"afzijdig": INSTITUTIONEEL, "afwachtend": "#d9a441", "afhankelijk": "#7fa9b0", "actief": VRAAG}
SOORTEN: Final = {
    "achterstand_nood": "achterstand, met acute nood",
    "achterstand_herstel": "achterstand, bijna hersteld",
    "middenstand_dorp": "middenstand of dorp",
    "voorstand": "voorstand",
}
RISICO: Final = {
    "achterstand_nood": "§ 6.8, r. 10784-10789",
    "achterstand_herstel": "§ 6.8, r. 10786-10791",
    "middenstand_dorp": "§ 6.8, r. 10786-10791",
    "voorstand": "§ 6.8, r. 10659-10660; § 6.8, r. 10786-10791",
}
"""Per kind of buurt the places that name a risk of a vote there (derived)."""


def stemmers_tabel() -> pd.DataFrame:
    """Return per invented buurt the four styles in percent, and what the two quiet ones are together."""
    rijen = frame("buurten")
    tabel = rijen.assign(
        soort=rijen.type.map(SOORTEN),
        stil=rijen[list(STIL)].sum(axis=1),
        plaats=rijen.type.map(RISICO),
    ).astype(str)
    kolommen = ["naam", "soort", *STIJLEN, "stil", "plaats"]
    koppen = ["Buurt (verzonnen)", "Soort buurt", *STIJLEN.values(), "Afzijdig en afwachtend samen"]
    return tabel[kolommen].set_axis([*koppen, "Plaats in het rapport"], axis=1)


def teken_stemmers() -> alt.LayerChart:
    """Draw per buurt the shares of the four styles as one bar, the two that may stay away first.

    Source: WRR 2005, § 6.8, r. 10784-10791 (who may stay away). The buurten and their percentages are invented.
    """
    import altair as alt  # noqa: PLC0415 - only where a chart is made, see basis

    rijen = frame("buurten")
    rijen = rijen.assign(stil=rijen[list(STIL)].sum(axis=1))
    volgorde = list(rijen.sort_values("stil", ascending=False, kind="stable").naam)
    stapel = [*STIL, "afhankelijk", "actief"]
    hoogte = 40
    y = alt.Y("naam:N", sort=volgorde, axis=None, scale=alt.Scale(paddingInner=0.58, paddingOuter=0.29))
    gekozen = alt.param(name="type", value="alle")
    zichtbaar = alt.condition("type == 'alle' || datum.type == type", alt.value(1), alt.value(0.14))
    basis = alt.Chart(rijen).transform_calculate(kop="datum.naam + ': ' + datum.stil + ' procent'")
    lang = (
        alt.Chart(rijen)
        .transform_fold(stapel, as_=["stijl", "procent"])
        .transform_calculate(nr=f"indexof({stapel}, datum.stijl)")
        .encode(y=y, order=alt.Order("nr:Q"), opacity=zichtbaar)
    )
    schaal = {"stack": "zero", "axis": None, "scale": alt.Scale(domain=[0, 100])}
    balken = lang.mark_bar(height=17, stroke="white", strokeWidth=1).encode(
        x=alt.X("procent:Q", **schaal),
        color=alt.Color(
            "stijl:N",
            title=None,
            sort=stapel,
            scale=alt.Scale(domain=stapel, range=[KLEUR[stijl] for stijl in stapel]),
            legend=alt.Legend(
                orient="bottom",
                direction="vertical",
                columns=2,
                columnPadding=36,
                symbolType="square",
                symbolSize=180,
                labelFontSize=LETTER,
                labelExpr=f"{STIJLEN}[datum.value]",
            ),
        ),
    )
    licht = alt.condition(
        alt.FieldOneOfPredicate("stijl", ["afzijdig", "actief"]), alt.value("white"), alt.value(INKT)
    )
    getallen = lang.mark_text(fontSize=11).encode(
        x=alt.X("procent:Q", bandPosition=0.5, **schaal), text="procent:Q", color=licht
    )
    helft = (
        alt.Chart(rijen)
        .mark_tick(color=INKT, thickness=2, size=25)
        .encode(y=y, x=alt.XDatum(50, axis=None), opacity=zichtbaar)
    )
    koppen = basis.mark_text(align="left", dy=-17, fontSize=LETTER, color=INKT).encode(
        y=y, x=alt.value(0), text="kop:N", opacity=zichtbaar
    )
    return (
        alt.layer(balken, helft, getallen, koppen)
        .add_params(gekozen)
        .properties(width="container", height=len(rijen) * hoogte)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="wie-stemt-mee",
            titel="Wie bepaalt de uitslag als sommigen wegblijven?",
            vraag="Hoe groot is in elke buurt de groep die misschien niet komt stemmen?",
            beschrijving=(
                "Vijftien verzonnen buurten, elk met één balk van honderd procent. Links in de balk staan de "
                "afzijdige en de afwachtende stijl, rechts de afhankelijke en de actieve. Boven de balk staat "
                "hoeveel procent de eerste twee samen zijn. Van hen vraagt het rapport zich af of zij komen "
                "stemmen op thema’s. In acht van de vijftien buurten is dat meer dan de helft. Het streepje in "
                "elke balk is de helft. Alle getallen zijn verzonnen. Dat deze groep misschien wegblijft, staat "
                "in het rapport; dat het ook bij buurtrechten kan, leiden wij af."
            ),
            plaats="§ 6.8, r. 10784-10791",
            herkomst="buurten: verzonnen; het risico: bron; bij buurtrechten: afleiding",
            bronnen=("buurten",),
            gegevens=stemmers_tabel,
            teken=teken_stemmers,
            keuze=Keuze("type", "Laat zien", (("alle", "alle buurten"), *SOORTEN.items())),
        ),
    )
}
