"""Figures of § 5.5.1: trust in institutions per country, and what people thought of politics over the years.

Of tables 5.11-5.14 no figure is in our text, so there is nothing of them to draw.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

LANDEN: Final = {
    "DK": "Denemarken",
    "SP": "Spanje",
    "Zwed": "Zweden",
    "BE": "België",
    "IT": "Italië",
    "FR": "Frankrijk",
    "DU": "Duitsland",
    "VK": "Verenigd Koninkrijk",
}
INKT: Final = "#1b2a2e"
ONTBREEKT: Final = "ontbreekt in onze tekst"
POLITICI: Final = (
    "Bewindslieden denken vooral aan zichzelf",
    "Kamerlid word je eerder door vrienden",
    "Kamerleden geven niets om mijn mening",
    "Partijen willen alleen mijn stem",
    "Ik heb geen invloed op de regering",
    "Politici beloven te veel",
)
BETROKKEN: Final = (
    "Is gewoon of sterk geïnteresseerd in politiek",
    "Leest regelmatig over de Nederlandse politiek",
    "Doet waarschijnlijk iets tegen een onrechtvaardige wet",
    "Wil meer inspraak bij gemeente en provincie",
)
KORT: Final = {
    BETROKKEN[0]: "Is geïnteresseerd in politiek",
    BETROKKEN[1]: "Leest regelmatig over politiek",
    BETROKKEN[2]: "Doet iets tegen onrechtvaardige wet",
    BETROKKEN[3]: "Wil meer inspraak",
}
"""What stands in the legend where the whole text does not fit on a phone."""


def landen_tabel() -> pd.DataFrame:
    """Return table 5.8, a row per cell: institution, country, per cent. There is no row for the Netherlands."""
    rijen = frame("wrr_tabel_5_8")
    tabel = rijen.assign(
        land=rijen.kolom.map(LANDEN),
        waarde=rijen.waarde.map("{} procent".format),
        plaats=rijen.regel.map("§ 5.5.1, r. {}".format),
        nl=f"Cijfer voor Nederland: {ONTBREEKT}",
    )[["rij", "land", "waarde", "plaats", "nl"]]
    return tabel.set_axis(["Instelling", "Land", "Wel vertrouwen", "Plaats in het rapport", "Opmerking"], axis=1)


def teken_landen() -> alt.LayerChart:
    """Draw a row per institution with a dot per country. Source: WRR 2005, § 5.5.1, r. 7636-7690."""
    import altair as alt  # noqa: PLC0415 - see beeld.bouw

    rijen = frame("wrr_tabel_5_8").assign(land=lambda r: r.kolom.map(LANDEN))
    namen = rijen.drop_duplicates("rij_nr")
    gekozen = alt.param(name="kolom", value="alle")
    wel, niet = "kolom != 'alle' && datum.kolom == kolom", "kolom != 'alle' && datum.kolom != kolom"
    y = alt.Y("rij_nr:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    x = alt.X(
        "waarde:Q",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(
            title="procent dat eerder wel vertrouwen heeft", values=[0, 25, 50, 75, 100], grid=True,
            labelFontSize=LETTER, titleFontSize=LETTER, titleFontWeight="normal", gridColor="#e4eaec",
        ),
    )  # fmt: skip
    basis = alt.Chart(rijen)
    lijnen = alt.Chart(namen).mark_rule(color=LIJN, strokeWidth=1.5, yOffset=8).encode(y=y)
    kopjes = alt.Chart(namen).mark_text(align="left", dy=-8, fontSize=LETTER, color=INKT)
    punten = basis.mark_circle(size=95, opacity=1, yOffset=8).encode(
        y=y,
        x=x,
        color=alt.condition(wel, alt.value(INSTITUTIONEEL), alt.value(VRAAG)),
        opacity=alt.condition(niet, alt.value(0.22), alt.value(0.75)),
        size=alt.condition(wel, alt.value(210), alt.value(95)),
    )
    getallen = basis.mark_text(align="right", dy=-8, fontSize=LETTER, fontWeight="bold", color=INSTITUTIONEEL)
    nederland = alt.Chart().mark_text(
        align="left", baseline="bottom", fontSize=LETTER, fontStyle="italic", color=BEIDE, dy=-10
    )
    return (
        alt.layer(
            lijnen,
            kopjes.encode(y=y, x=alt.value(0), text="rij"),
            punten,
            getallen.encode(
                y=y, x=alt.value("width"), text="waarde:Q", opacity=alt.condition(wel, alt.value(1), alt.value(0))
            ),
            nederland.encode(x=alt.value(0), y=alt.value(0), text=alt.value(f"Nederland: kolom {ONTBREEKT}")),
        )
        .add_params(gekozen)
        .properties(width="container", height=16 * 38)
        .configure_view(stroke=None)
    )


def jaren_tabel(dataset: str) -> pd.DataFrame:
    """Return a table over the years, a row per cell: statement, year, per cent or what is missing."""
    rijen = frame(dataset)
    waarden = [
        "ontbreekt" if regel.status == "ontbreekt" else f"{regel.waarde} procent" for regel in rijen.itertuples()
    ]
    tabel = rijen.assign(tekst=waarden, plaats=rijen.regel.map("§ 5.5.1, r. {}".format))
    return tabel[["rij", "kolom", "tekst", "plaats"]].set_axis(
        ["Stelling", "Jaar", "Eens", "Plaats in het rapport"], axis=1
    )


def teken_jaren(dataset: str, stellingen: tuple[str, ...], opschrift: str) -> alt.LayerChart:
    """Draw a line per statement over the years; a year without a figure breaks the line and is marked '–'.

    Source: WRR 2005, § 5.5.1, r. 7692-7754.
    """
    import altair as alt  # noqa: PLC0415 - see beeld.bouw

    rijen = frame(dataset).assign(jaar=lambda r: r.kolom.astype(int))
    eerste, *_, voorlaatste, laatste = sorted(set(rijen.jaar.tolist()))
    gekozen = alt.param(name="rij", value="alle")
    zichtbaar = alt.condition("rij == 'alle' || datum.rij == rij", alt.value(1), alt.value(0.13))
    x = alt.X(
        "jaar:Q",
        scale=alt.Scale(domain=[eerste - 0.5, laatste + 1.5]),
        axis=alt.Axis(
            title=None, format="d", grid=False, labelFontSize=LETTER, labelOverlap="greedy", labelSeparation=4,
            values=sorted(set(rijen.jaar.tolist())),
        ),
    )  # fmt: skip
    y = alt.Y(
        "waarde:Q",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(
            title=None, values=[0, 25, 50, 75, 100], labelFontSize=LETTER, gridColor="#e4eaec",
        ),
    )  # fmt: skip
    kleuren = [VRAAG, INSTITUTIONEEL, BEIDE, "#5a3d8a", "#7a5a00", "#1f6b2e"][: len(stellingen)]
    vormen = ["circle", "square", "diamond", "triangle-up", "triangle-down", "cross"][: len(stellingen)]
    strepen = [[1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [4, 4], [12, 4]][: len(stellingen)]
    legenda = alt.Legend(
        orient="bottom",
        direction="vertical",
        columns=1,
        labelFontSize=12,
        labelLimit=300,
        symbolSize=110,
        labelExpr=f"{KORT}[datum.value] || datum.value",
    )
    domein = list(stellingen)
    kleur = alt.Color("rij:N", title=None, scale=alt.Scale(domain=domein, range=kleuren), legend=legenda)
    basis = alt.Chart(rijen)
    lijnen = basis.mark_line(strokeWidth=2).encode(
        x=x, y=y, color=kleur, opacity=zichtbaar,
        strokeDash=alt.StrokeDash(
            "rij:N", title=None, scale=alt.Scale(domain=domein, range=strepen), legend=legenda
        ),
    )  # fmt: skip
    punten = basis.mark_point(filled=True, size=75).encode(
        x=x, y=y, color=kleur, opacity=zichtbaar,
        shape=alt.Shape("rij:N", title=None, scale=alt.Scale(domain=domein, range=vormen), legend=legenda),
    )  # fmt: skip
    getallen = basis.mark_text(
        # The last two years lie close together: their numbers go apart.
        align=alt.expr(f"datum.jaar == {laatste} ? 'left' : datum.jaar == {voorlaatste} ? 'right' : 'center'"),
        dy=-11, fontSize=12, fontWeight="bold", color=INKT,
    ).encode(
        x=x, y=y, text="waarde:Q",
        opacity=alt.condition("rij != 'alle' && datum.rij == rij", alt.value(1), alt.value(0)),
    )  # fmt: skip
    leeg = (
        alt.Chart(rijen[rijen.status == "ontbreekt"])
        .mark_text(fontSize=12, fontStyle="italic", color=BEIDE, lineHeight=13)
        .encode(x=x, y=alt.YDatum(82), text=alt.value(["–", "geen", "cijfer"]), opacity=zichtbaar)
    )
    kop = alt.Chart().mark_text(
        align="left", baseline="bottom", dy=-6, fontSize=12, fontStyle="italic", color=BEIDE
    )
    return (
        alt.layer(
            lijnen, punten, getallen, leeg, kop.encode(x=alt.value(0), y=alt.value(0), text=alt.value(opschrift))
        )
        .add_params(gekozen)
        .properties(width="container", height=330)
        .configure_view(stroke=None)
    )


def _stellingen(stellingen: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return (("alle", "alle stellingen"), *((stelling, stelling) for stelling in stellingen))


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="vertrouwen-per-land",
            titel="Vertrouwen in instellingen in acht landen, voorjaar 2004",
            vraag="Welke instellingen kregen overal weinig vertrouwen, en wat weten we over Nederland?",
            beschrijving=(
                "Vijftien instellingen onder elkaar, en onderaan het gemiddelde. Op elke rij staat een punt "
                "voor elk van acht landen. Politieke partijen krijgen in alle acht de landen het minste "
                "vertrouwen: van 11 tot 33 procent. Bij de kerk en bij justitie lopen de landen ver uiteen. De "
                "kolom met cijfers voor Nederland ontbreekt in onze tekst. Alleen de volgorde van de rijen "
                "gaat over Nederland: bovenaan staat wat daar het meeste vertrouwen kreeg."
            ),
            plaats="§ 5.5.1, r. 7604-7618; § 5.5.1, r. 7636-7690",
            herkomst="bron",
            bronnen=("wrr_tabel_5_8",),
            gegevens=landen_tabel,
            teken=teken_landen,
            keuze=Keuze("kolom", "Laat zien", (("alle", "alle acht landen"), *LANDEN.items())),
        ),
        Figuur(
            naam="meningen-over-politici",
            titel="Meningen over politici, 1977-2003",
            vraag="Werden Nederlanders in die jaren steeds negatiever over politici?",
            beschrijving=(
                "Zes lijnen van 1977 tot en met 2003, een per stelling. Het is het deel van de kiezers dat het "
                "met de stelling eens is. Vijf lijnen blijven tussen 30 en 60 procent. In 2002 pieken er vier "
                "van, en in 2003 zakken die weer. De lijn over te veel beloven ligt veel hoger en gaat van 78 "
                "naar 89 procent. Het opschrift van de tabel in het rapport zegt 1997. De kolommen en de "
                "bronregel beginnen in 1977; wij volgen de kolommen."
            ),
            plaats="§ 5.5.1, r. 7620-7631; § 5.5.1, r. 7692-7726",
            herkomst="bron; het beginjaar: afleiding",
            bronnen=("wrr_tabel_5_9",),
            gegevens=partial(jaren_tabel, "wrr_tabel_5_9"),
            teken=partial(teken_jaren, "wrr_tabel_5_9", POLITICI, "procent · begin is 1977 (opschrift: 1997)"),
            keuze=Keuze("rij", "Laat zien", _stellingen(POLITICI)),
        ),
        Figuur(
            naam="betrokken-bij-politiek",
            titel="Betrokken bij de politiek, 1975-2002",
            vraag="Keerden Nederlanders de politiek in die jaren de rug toe?",
            beschrijving=(
                "Vier lijnen van 1975 tot en met 2002, een per stelling. De interesse in politiek gaat van 31 "
                "naar 57 procent, het lezen over politiek van 34 naar 46 procent. De bereidheid om iets te "
                "doen tegen een onrechtvaardige wet gaat van 35 naar 54 procent. De wens om meer inspraak zakt "
                "eerst en eindigt op 74 procent. In 1996 staat daar een streepje: de tabel geeft dat jaar geen "
                "cijfer, en de lijn is daar onderbroken."
            ),
            plaats="§ 5.5.1, r. 7632-7634; § 5.5.1, r. 7728-7754",
            herkomst="bron",
            bronnen=("wrr_tabel_5_10",),
            gegevens=partial(jaren_tabel, "wrr_tabel_5_10"),
            teken=partial(teken_jaren, "wrr_tabel_5_10", BETROKKEN, "procent · tot en met 1985: 16-74 jaar"),
            keuze=Keuze("rij", "Laat zien", _stellingen(BETROKKEN)),
        ),
    )
}
