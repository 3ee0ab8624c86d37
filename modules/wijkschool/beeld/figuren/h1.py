"""Figures of chapter 1: how large a buurt is, as statements and not as norms, and the 28 cases of the research."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.schalen import aantal_in_woorden, maten_in_woorden, uitspraken
from wijkschool.inhoud.tabellen import frame
from wijkschool.kern.schaal import Maat

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

INKT = "#1b2a2e"
KLEINST, GROOTST = 100, 100_000
"""Where the axis of inhabitants begins and ends; each of its three steps is ten times as many."""
TERREINEN = {
    "breed": "meer dan één terrein",
    "veiligheid": "veiligheid",
    "onderwijs_opvang": "onderwijs en kinderopvang",
    "sociale_infrastructuur": "sociale infrastructuur",
    "fysieke_inrichting": "fysieke inrichting",
    "": "ontbreekt: geen terrein af te leiden",
}


def _schalen() -> pd.DataFrame:
    """Return the statements, those with a number first and by size: the rows of the table and what is said."""
    alle = uitspraken()
    rijen = frame("buurtschalen").assign(
        getal=[aantal_in_woorden(u) for u in alle],
        woorden=[maten_in_woorden(u.maten - {Maat.DUIZEND}) for u in alle],  # that one is a number itself
    )
    rijen["zegt"] = [r.getal or f"geen getal: {r.woorden}" for r in rijen.itertuples()]
    rijen["aantal"] = [r.getal or "ontbreekt" for r in rijen.itertuples()]
    rijen["woorden"] = [r.woorden or "ontbreekt" for r in rijen.itertuples()]
    return rijen.sort_values("tot", na_position="last", kind="stable").assign(nr=range(len(rijen)))


def schalen_tabel() -> pd.DataFrame:
    """Return the statements as the learner sees them, in the order of the drawing."""
    rijen = _schalen()
    tabel = rijen[["naam", "aantal", "woorden", "spreker", "uitleg", "herkomst", "plaats"]]
    kolommen = ["Uitspraak over", "Aantal inwoners", "Maat in woorden", "Wie zegt het", "Wat er staat", "Herkomst"]
    return tabel.set_axis([*kolommen, "Plaats in het rapport"], axis=1)


def teken_schalen() -> alt.LayerChart:
    """Draw per statement the number of inhabitants on a scale of tens; what has no number is a sentence.

    Source: WRR 2005, § 1.2, r. 270-394. The statements are the source's, the scale is ours.
    """
    import altair as alt  # noqa: PLC0415 - see the module basis

    rijen = _schalen().rename(columns={"van": "van_bron"})
    # 'Tot ongeveer' has no lower end: its line begins where the axis does.
    rijen["van"] = rijen.van_bron.fillna(KLEINST).where(rijen.tot.notna())
    rijen["rechts"] = rijen.tot.gt(GROOTST / 10).fillna(value=False)
    rijen = rijen[["nr", "naam", "soort", "van", "tot", "zegt", "rechts"]]
    hoogte = 42
    y = alt.Y("nr:O", axis=None, sort=None, scale=alt.Scale(type="band", paddingInner=0, paddingOuter=0))
    streepjes = [KLEINST * 10**macht for macht in range(4)]
    x = alt.X(
        "van:Q",
        title="inwoners (elke lijn is tien keer zo veel)",
        scale=alt.Scale(type="log", domain=[KLEINST, GROOTST], nice=False),
        axis=alt.Axis(
            values=streepjes,
            orient="top",
            labelExpr="replace(format(datum.value, ','), ',', '.')",
            grid=True,
            gridColor=LIJN,
            domain=False,
            labelFontSize=LETTER - 1,
            titleFontSize=LETTER - 1,
            titleFontWeight="normal",
            titleAnchor="start",
            labelFlush=True,
        ),
    )
    gekozen = alt.param(name="soort", value="alle")
    zichtbaar = alt.condition("soort == 'alle' || datum.soort == soort", alt.value(1), alt.value(0.15))
    basis = alt.Chart(rijen)
    met = basis.transform_filter("isValid(datum.tot)")
    regel = met.mark_text(fontSize=LETTER - 1, color=VRAAG, dy=10, baseline="middle")
    return (
        alt.layer(
            basis.mark_text(align="left", dy=-9, fontSize=LETTER, fontWeight="bold", color=INKT).encode(
                y=y, x=alt.value(0), text="naam", opacity=zichtbaar
            ),
            met.mark_rule(strokeWidth=5, color=VRAAG, yOffset=10).encode(y=y, x=x, x2="tot", opacity=zichtbaar),
            met.mark_point(shape="diamond", size=110, filled=True, color=VRAAG, yOffset=10).encode(
                y=y, x=alt.X("tot:Q"), opacity=zichtbaar
            ),
            regel.transform_filter("!datum.rechts")
            .mark_text(align="left", dx=12, dy=10, fontSize=LETTER - 1, color=VRAAG)
            .encode(y=y, x=alt.X("tot:Q"), text="zegt", opacity=zichtbaar),
            regel.transform_filter("datum.rechts")
            .mark_text(align="right", dx=-12, dy=10, fontSize=LETTER - 1, color=VRAAG)
            .encode(y=y, x=alt.X("van:Q"), text="zegt", opacity=zichtbaar),
            basis.transform_filter("!isValid(datum.tot)")
            .mark_text(align="left", dy=10, fontSize=LETTER - 1, fontStyle="italic", color=BEIDE)
            .encode(y=y, x=alt.value(0), text="zegt", opacity=zichtbaar),
        )
        .add_params(gekozen)
        .properties(width="container", height=len(rijen) * hoogte)
        .configure_view(stroke=None)
    )


def _casussen() -> pd.DataFrame:
    """Return the 28 cases with the name of their terrein and their place within it."""
    rijen = frame("casussen").fillna({"terrein": "", "waar": "niet genoemd"})
    rijen["terrein_naam"] = rijen.terrein.map(TERREINEN)
    rijen["plek"] = rijen.groupby("terrein").cumcount()
    rijen["rij"] = rijen.terrein.map({terrein: nr for nr, terrein in enumerate(TERREINEN)})
    return rijen


def casussen_tabel() -> pd.DataFrame:
    """Return the cases as the learner sees them."""
    rijen = _casussen()
    herkomst = rijen.terrein_herkomst.fillna("ontbreekt")
    tabel = rijen.assign(herkomst=herkomst)[["nr", "naam", "waar", "terrein_naam", "herkomst", "plaats"]]
    kolommen = ["Nr.", "Casus", "Waar", "Terrein", "Herkomst van het terrein", "Plaats in het rapport"]
    return tabel.set_axis(kolommen, axis=1)


def teken_casussen() -> alt.LayerChart:
    """Draw a mark per case, by terrein, with its number; open where no terrein follows from the source.

    Source: WRR 2005, bijlage 3, r. 11973-12006.
    """
    import altair as alt  # noqa: PLC0415 - see the module basis

    rijen = _casussen()[["nr", "naam", "terrein", "terrein_naam", "plek", "rij"]]
    aantallen = rijen.groupby(["rij", "terrein_naam"]).size().reset_index(name="aantal")
    aantallen["kop"] = aantallen.terrein_naam + " (" + aantallen.aantal.astype(str) + ")"
    hoogte = 68
    y = alt.Y("rij:O", axis=None, sort=None, scale=alt.Scale(type="band", paddingInner=0, paddingOuter=0))
    x = alt.X("plek:Q", axis=None, scale=alt.Scale(domain=[-0.5, rijen.plek.max() + 0.5], nice=False))
    kleur = alt.condition("datum.terrein == ''", alt.value("white"), alt.value(VRAAG))
    letter = alt.condition("datum.terrein == ''", alt.value(INSTITUTIONEEL), alt.value("white"))
    rand = alt.condition("datum.terrein == ''", alt.value(INSTITUTIONEEL), alt.value(VRAAG))
    basis = alt.Chart(rijen)
    return (
        alt.layer(
            alt.Chart(aantallen)
            .mark_text(align="left", dy=-24, fontSize=LETTER, fontWeight="bold", color=INKT)
            .encode(y=y, x=alt.value(0), text="kop"),
            basis.mark_point(shape="circle", size=800, filled=True, strokeWidth=2, opacity=1, yOffset=8).encode(
                y=y, x=x, fill=kleur, stroke=rand
            ),
            basis.mark_text(fontSize=LETTER, fontWeight="bold", dy=9).encode(y=y, x=x, text="nr", color=letter),
        )
        .properties(width="container", height=len(TERREINEN) * hoogte)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="buurtschalen",
            titel="Hoe groot is ‘de buurt’? Negentien uitspraken",
            vraag="Welke getallen en welke maten in woorden noemt het rapport voor een buurt of een wijk?",
            beschrijving=(
                "Negentien uitspraken onder elkaar. Tien daarvan hebben een getal. Voor een buurt loopt dat van "
                "honderden inwoners, zoals het rapport zegt, tot ongeveer 5.000, zoals een opbouwwerker zei. "
                "Een wijk is groter: vaak 15.000 tot 20.000. Een deelgemeente kan 50.000 inwoners hebben. "
                "De andere negen uitspraken geven geen getal, maar een maat in woorden. Die gaat van het portiek "
                "tot de stad. Op de as is elke lijn tien keer zo veel als de lijn ervoor: die schaal is van ons."
            ),
            plaats="§ 1.2, r. 270-273; § 1.2, r. 280-320; § 1.2, r. 355-371; § 1.2, r. 387-394",
            herkomst="uitspraken: per rij in de tabel; schaal en volgorde: modelkeuze",
            bronnen=("buurtschalen",),
            gegevens=schalen_tabel,
            teken=teken_schalen,
            keuze=Keuze(
                "soort",
                "Laat zien",
                (
                    ("alle", "alles"),
                    ("algemeen", "een buurt of dorp in het algemeen"),
                    ("voorbeeld", "voorbeelden van een buurt"),
                    ("bestuur", "gebieden van het bestuur"),
                    ("wie", "om wie gaat het"),
                    ("waarover", "waar gaat het om"),
                ),
            ),
        ),
        Figuur(
            naam="casussen-per-terrein",
            titel="De 28 casussen van het veldonderzoek",
            vraag="Over welke terreinen gingen de 28 casussen?",
            beschrijving=(
                "Zes rijen met samen 28 rondjes: één per casus, met het nummer van de bijlage. Zeven casussen "
                "gaan over de veiligheid, vijf over het onderwijs en de kinderopvang, vier over de sociale "
                "infrastructuur en vier over de fysieke inrichting. Zes gaan over meer dan één terrein. Bij twee "
                "casussen is uit het rapport geen terrein af te leiden: daar zijn de rondjes open. De bijlage "
                "geeft alleen titels, dus de indeling is van ons. De namen staan in de tabel."
            ),
            plaats="§ 1.4, r. 511-514; bijlage 3, r. 11973-12006",
            herkomst="casussen: bron; terrein: afleiding",
            bronnen=("casussen",),
            gegevens=casussen_tabel,
            teken=teken_casussen,
        ),
    )
}
