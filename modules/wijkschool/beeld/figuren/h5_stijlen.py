"""Figures of § 5.4.2: the styles beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.beeld.figuren.h5_cellen import BOVEN, INKT, STIJLEN, cellen_van, tabel_van

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

# Four dark colours that differ in grey too; every mark has a shape or a name of its own besides.
KLEUREN = [VRAAG, INSTITUTIONEEL, "#4b3b8f", "#7a5c00", BEIDE]
VORMEN = ["circle", "square", "triangle-up", "diamond", "cross"]
# As the dataset has them; written out, so that a broken dataset stops this figure alone and not every lesson.
STELLINGEN = (
    "Doet alledaagse dingen vooral in eigen buurt",
    "Ziet alleen familie en enkele goede buren",
    "Wil dicht bij familie of vrienden wonen",
    "Wil wonen in de omgeving van vroeger",
    "Wil zo lang mogelijk niet verhuizen",
    "Heeft moeite met vaak nieuwe buurtbewoners",
    "Wil trots zijn op de eigen buurt",
    "Heeft een goed contact met de buren",
    "Vindt globalisering eerder nadelig dan voordelig",
    "Grootste zorg is criminaliteit en orde",
    "Grootste zorg is normen en waarden",
    "Vindt dat kinderen altijd moeten luisteren",
    "Ergert zich aan wie regels breekt",
    "Verwacht meer veiligheid van ‘zero tolerance’",
    "Voelt zich alleen veilig met extra sloten",
    "Voelt zich veiliger met meer politie",
    "Wil vooral buurtbewoners van Nederlandse afkomst",
)
# The statement of table 5.3 whose printed mean cannot be right; see the remark with the dataset.
KAN_NIET = STELLINGEN[0]


def leefomgeving_tabel() -> pd.DataFrame:
    """Return table 5.3, one row per cell."""
    slip = {KAN_NIET: "Dit kan niet kloppen: het is lager dan alle vier de stijlen."}
    return tabel_van(cellen_van("wrr_tabel_5_3", STIJLEN), "§ 5.4.2", ("Stelling", "Stijl"), slip)


def vertrouwen_tabel() -> pd.DataFrame:
    """Return table 5.4, one row per cell."""
    return tabel_van(cellen_van("wrr_tabel_5_4", STIJLEN), "§ 5.4.2", ("Stelling", "Stijl"), {})


def teken_leefomgeving() -> alt.LayerChart:
    """Draw one statement of table 5.3 as five bars. Source: WRR 2005, § 5.4.2, r. 6339-6594."""
    import altair as alt  # noqa: PLC0415 - see the module

    cellen = cellen_van("wrr_tabel_5_3", STIJLEN)
    gekozen = alt.param(name="rij", value=cellen.rij.iloc[0])
    y = alt.Y(
        "naam:N", sort=list(STIJLEN.values()), axis=None, scale=alt.Scale(paddingInner=0.5, paddingOuter=0.5)
    )
    x = alt.X("waarde:Q", axis=None, scale=alt.Scale(domain=[0, 108]))
    basis = alt.Chart(cellen).transform_filter("datum.rij == rij")
    staven = basis.mark_bar(height=16).encode(
        y=y,
        x=x,
        color=alt.condition("datum.kolom == 'gem_nl'", alt.value(BEIDE), alt.value(VRAAG)),
    )
    namen = basis.mark_text(align="left", dy=-18, fontSize=LETTER, color=INKT)
    getallen = basis.mark_text(align="left", dx=5, fontSize=LETTER, fontWeight="bold", color=INKT)
    kop = basis.transform_filter("datum.kolom == 'afhankelijk'").mark_text(
        align="left", baseline="top", lineHeight=17, fontSize=LETTER + 1, fontWeight="bold", color=INKT
    )
    return (
        alt.layer(
            staven,
            namen.encode(y=y, x=alt.value(0), text="naam:N"),
            getallen.encode(y=y, x=x, text="tekst:N"),
            kop.encode(y=alt.value(-34), x=alt.value(0), text="regels:N"),
        )
        .add_params(gekozen)
        .properties(width="container", height=5 * 46)
        .configure_view(stroke=None)
    )


def teken_vertrouwen() -> alt.LayerChart:
    """Draw the nine statements of table 5.4, one mark per style. Source: WRR 2005, § 5.4.2, r. 6615-6762."""
    import altair as alt  # noqa: PLC0415 - see the module

    cellen = cellen_van("wrr_tabel_5_4", STIJLEN)
    gekozen = alt.param(name="kolom", value="alle")
    y = alt.Y("rij_nr:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0.3))
    x = alt.X(
        "waarde:Q",
        title="procent dat het ermee eens is",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(values=[0, 25, 50, 75, 100], labelFontSize=LETTER, titleFontSize=LETTER, gridColor=LIJN),
    )
    basis = alt.Chart(cellen)
    lijnen = basis.mark_rule(color=LIJN, strokeWidth=2).encode(y=y, x="min(waarde):Q", x2="max(waarde):Q")
    schaal = alt.Scale(domain=list(STIJLEN.values()), range=VORMEN)
    legenda = alt.Legend(
        orient="bottom", direction="vertical", columns=1, symbolSize=150, labelFontSize=LETTER, labelLimit=280
    )
    punten = basis.mark_point(size=130, filled=False, strokeWidth=2.6).encode(
        y=y,
        x=x,
        shape=alt.Shape("naam:N", title=None, scale=schaal, legend=legenda),
        color=alt.Color("naam:N", scale=alt.Scale(domain=list(STIJLEN.values()), range=KLEUREN)),
        opacity=alt.condition("kolom == 'alle' || datum.kolom == kolom", alt.value(1), alt.value(0.15)),
    )
    getallen = basis.transform_filter("datum.kolom == kolom").mark_text(
        dy=16, fontSize=LETTER, fontWeight="bold", color=INKT
    )
    namen = basis.transform_filter("datum.kolom == 'actief'").mark_text(
        align="left", dy=alt.expr(BOVEN.format(18)), lineHeight=14, fontSize=LETTER, color=INKT
    )
    return (
        alt.layer(
            lijnen,
            punten,
            getallen.encode(y=y, x=x, text="tekst:N"),
            namen.encode(y=y, x=alt.value(0), text="regels:N"),
        )
        .add_params(gekozen)
        .properties(width="container", height=9 * 64)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="stijlen-leefomgeving",
            titel="Tabel 5.3: stijlen en de eigen buurt",
            vraag="Hoe verschillen de vier stijlen in wat zij van hun buurt en van veiligheid vinden?",
            beschrijving=(
                "Je kiest een stelling. Dan zie je vijf staven: één voor elke stijl, en één voor het gemiddelde "
                "in Nederland. Bij de afhankelijke en de afzijdige stijl zijn meer mensen op de eigen buurt en op "
                "veiligheid gericht dan bij de andere twee. Toch zijn de verschillen soms klein. "
                "Bij de eerste stelling staat voor Nederland een getal dat niet kan kloppen: het is lager dan dat "
                "van alle vier de stijlen."
            ),
            plaats="§ 5.4.2, r. 6339-6594",
            herkomst="bron",
            bronnen=("wrr_tabel_5_3",),
            gegevens=leefomgeving_tabel,
            teken=teken_leefomgeving,
            keuze=Keuze("rij", "Welke stelling?", tuple((stelling, stelling) for stelling in STELLINGEN)),
        ),
        Figuur(
            naam="stijlen-vertrouwen",
            titel="Tabel 5.4: stijlen en sociaal vertrouwen",
            vraag="Welke stijl is het meest open, en hoe ver liggen de stijlen uit elkaar?",
            beschrijving=(
                "Negen stellingen onder elkaar. Bij elke stelling staan vijf tekens op een lijn van 0 tot 100 "
                "procent: vier stijlen en het gemiddelde in Nederland. De actieve en de afwachtende stijl staan "
                "op alle negen lijnen verder naar rechts dan de andere twee. De meeste mensen te vertrouwen vindt "
                "73 procent van de actieve stijl en 39 procent van de afzijdige. Op sommige lijnen liggen de "
                "tekens dicht bij elkaar."
            ),
            plaats="§ 5.4.2, r. 6615-6762",
            herkomst="bron",
            bronnen=("wrr_tabel_5_4",),
            gegevens=vertrouwen_tabel,
            teken=teken_vertrouwen,
            keuze=Keuze("kolom", "Laat zien", (("alle", "alles"), *STIJLEN.items())),
        ),
    )
}
