"""Figure of bijlage 1: the instrumentenbord, twelve steps in four activities. The drawing of figure 1 is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

ACTIVITEITEN: Final = {
    "inspireren": "1. Inspireren",
    "actieplan": "2. Een actieplan maken",
    "terugkoppelen": "3. Terugkoppelen",
    "verankeren": "4. Verankeren",
}
KLEUREN: Final = (VRAAG, INSTITUTIONEEL, BEIDE, "#4a3a7a")


def bord_tabel() -> pd.DataFrame:
    """Return the twelve steps as a table: step, activity, what it is for, what comes of it, pitfalls, place."""
    rijen = frame("instrumenten")
    stap = rijen.id + " " + rijen.naam
    tabel = rijen.assign(stap=stap, deel=rijen.activiteit.map(ACTIVITEITEN))[
        ["stap", "deel", "doel", "uitkomst", "valkuilen", "plaats"]
    ].fillna("")
    koppen = ["Stap", "Activiteit", "Waar het voor is", "Wat er daarna is", "Wat er mis kan gaan"]
    return tabel.set_axis([*koppen, "Plaats in het rapport"], axis=1)


def teken_bord() -> alt.LayerChart:
    """Draw four rows of three steps. Source: WRR 2005, bijlage 1, r. 10983-11814; how it is laid out is ours."""
    import altair as alt  # noqa: PLC0415 - only where a chart is made

    rijen = frame("instrumenten")
    rijen = rijen.assign(
        deel=rijen.activiteit.map(ACTIVITEITEN),
        letter=rijen.id.str[1],
        woorden=rijen.id + " " + rijen.naam.str.replace("en rugdekkers", "en\u00a0rugdekkers"),
    )
    namen = list(ACTIVITEITEN.values())
    y = alt.Y("deel:N", sort=namen, axis=None, scale=alt.Scale(paddingInner=0.24, paddingOuter=0.12))
    x = alt.X("letter:O", axis=None, scale=alt.Scale(paddingInner=0.04, paddingOuter=0))
    gekozen = alt.param(name="activiteit", value="alle")
    zichtbaar = alt.condition(
        "activiteit == 'alle' || datum.activiteit == activiteit", alt.value(1), alt.value(0.25)
    )
    basis = alt.Chart(rijen)
    vlakken = basis.mark_rect(cornerRadius=4).encode(
        y=y,
        x=x,
        color=alt.Color("deel:N", scale=alt.Scale(domain=namen, range=list(KLEUREN)), legend=None),
        opacity=zichtbaar,
    )
    woorden = (
        basis.transform_calculate(regels="split(datum.woorden, ' ')")
        .mark_text(
            fontSize=12,
            lineHeight=14,
            baseline="middle",
            dy=alt.expr("-7 * (length(datum.regels) - 1)"),
        )
        .encode(
            y=y,
            x=x,
            text="regels:N",
            color=alt.condition(
                "activiteit == 'alle' || datum.activiteit == activiteit", alt.value("white"), alt.value("#1b2a2e")
            ),
        )
    )
    kopjes = (
        alt.Chart(rijen.drop_duplicates("deel"))
        .mark_text(align="left", dy=-51, fontSize=LETTER, fontWeight="bold", color="#1b2a2e")
        .encode(y=y, x=alt.value(0), text="deel")
    )
    return (
        alt.layer(vlakken, woorden, kopjes)
        .add_params(gekozen)
        .properties(width="container", height=4 * 116)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="instrumentenbord",
            titel="Het instrumentenbord: vier activiteiten, twaalf stappen",
            vraag="Welke stappen horen bij welke activiteit?",
            beschrijving=(
                "Vier rijen van drie vakken. De bovenste rij is inspireren: informeren, communiceren, trekkers en "
                "rugdekkers uitdagen. De tweede rij is een actieplan maken: kaderafspraken, bewoners laten "
                "inkleuren, en een uitvoeringsplan. De derde rij is terugkoppelen: meten en evalueren, raad en "
                "rugdekking geven, en succes vieren. De onderste rij is verankeren: rotatie waarborgen, "
                "constructieve ontevredenheid bewaken, en bouwen aan vertrouwen. Waar elke stap voor is en wat er "
                "daarna is, staat in de tabel. In het rapport was dit een tekening: figuur 1, en ook figuur 4.2. "
                "Die tekening is in onze tekst verloren: hoe de vakken daarin lagen en of er pijlen waren, "
                "weten wij niet. Deze indeling in rijen is van ons."
            ),
            plaats=(
                "§ 4.3.3, r. 5250-5263; bijlage 1, r. 10983-10987; bijlage 1, r. 10998; bijlage 1, r. 11003-11814"
            ),
            herkomst="stappen: bron, één afleiding; tekening: modelkeuze",
            bronnen=("instrumenten",),
            gegevens=bord_tabel,
            teken=teken_bord,
            keuze=Keuze("activiteit", "Laat zien", (("alle", "alle vier"), *ACTIVITEITEN.items())),
        ),
    )
}
