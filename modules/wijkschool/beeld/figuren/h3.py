"""Figures of chapter 3: what its practices are counted by, silence included, and what is left of table 3.2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import BEIDE, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import frame
from wijkschool.kern.tabellen_drie import RIJEN_3_2, Cel, Rest, TabelNr, Zekerheid

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STIL: Final = "niet gezegd"
KOP_TERREIN: Final = "Op welk terrein?"
KOP_BEGIN: Final = "Wie begon?"
TERREINEN: Final = {
    "fysieke_inrichting": "Fysieke inrichting",
    "veiligheid": "Veiligheid",
    "onderwijs_opvang": "Onderwijs, kinderopvang",
    "sociale_infrastructuur": "Sociale infrastructuur",
    "breed": "Meer dan één terrein",
    "": "Terrein niet gezegd",
}
BEGINNERS: Final = {
    "bewoners": "Bewoners",
    "vereniging": "Een vereniging",
    "samen": "Partijen samen",
    "gemeente": "Gemeente",
    "corporatie": "Wooncorporatie",
    "school": "School",
    "politie": "Politie",
    "welzijn": "Welzijnswerk",
    "ondernemers": "Ondernemers",
    "rijk": "Rijk",
    "": "Begin niet gezegd",
}
STILTES: Final = (TERREINEN[""], BEGINNERS[""])
RESTEN: Final = {Rest.HEEL: "staat er nog", Rest.AFGEBROKEN: "breekt af", Rest.VERLOREN: "verloren"}
KORT: Final = {
    "fysieke_inrichting": "Fysiek",
    "veiligheid": "Veilig",
    "onderwijs_opvang": "School",
    "sociale_infrastructuur": "Sociaal",
}


def _praktijken() -> pd.DataFrame:
    rijen = frame("praktijken")
    return rijen.assign(
        terrein_naam=rijen.terrein.fillna("").map(TERREINEN),
        begin_naam=rijen.initiatief.fillna("").map(BEGINNERS),
    )


def praktijken_tabel() -> pd.DataFrame:
    """Return how many practices there are of each terrein and each beginner, per chapter; silence in words."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    rijen = _praktijken()
    delen = []
    for kop, kolom, namen in ((KOP_TERREIN, "terrein_naam", TERREINEN), (KOP_BEGIN, "begin_naam", BEGINNERS)):
        telling = pd.crosstab(rijen[kolom], rijen.hoofdstuk, margins=True, margins_name="alle")
        telling = telling.drop(index="alle").reindex(list(namen.values()), fill_value=0)
        delen.append(telling.assign(vraag=kop).reset_index(names="waarde"))
    tabel = pd.concat(delen)
    hoofdstukken = [kolom for kolom in tabel.columns if kolom not in {"vraag", "waarde", "alle"}]
    namen = [
        "Antwoord",
        "Vraag",
        *(h if h.startswith("bijlage") else f"Hoofdstuk {h}" for h in hoofdstukken),
        "Alles",
    ]
    return tabel[["waarde", "vraag", *hoofdstukken, "alle"]].set_axis(namen, axis=1)


def teken_praktijken() -> alt.LayerChart:
    """Draw bars: how many practices per terrein and per beginner, with silence as a bar of its own."""
    import altair as alt  # noqa: PLC0415 - see basis

    rijen = _praktijken()[["hoofdstuk", "terrein_naam", "begin_naam"]]
    volgorde = [KOP_TERREIN, *TERREINEN.values(), KOP_BEGIN, *BEGINNERS.values()]
    gekozen = alt.param(name="hoofdstuk", value="3")
    vet = alt.expr(f"datum.value == '{KOP_TERREIN}' || datum.value == '{KOP_BEGIN}' ? 'bold' : 'normal'")
    basis = (
        alt.Chart(rijen)
        .transform_filter("hoofdstuk == 'alle' || datum.hoofdstuk == hoofdstuk")
        .transform_fold(["terrein_naam", "begin_naam"], as_=["kenmerk", "waarde"])
        .transform_aggregate(aantal="count()", groupby=["waarde"])
        .encode(
            y=alt.Y(
                "waarde:N",
                title=None,
                scale=alt.Scale(domain=volgorde, paddingInner=0.3),
                axis=alt.Axis(
                    labelFontSize=LETTER,
                    labelFontWeight=vet,
                    labelLimit=172,
                    # The page's own font is wider than what Vega measures: room for the longest name.
                    minExtent=172,
                    domain=False,
                    ticks=False,
                ),
            ),
            # Room at the end for the number beside the longest bar.
            x=alt.X("aantal:Q", axis=None, scale=alt.Scale(range=[0, alt.expr("width - 34")])),
        )
    )
    stil = f"indexof({list(STILTES)}, datum.waarde) >= 0"
    staven = basis.mark_bar(strokeWidth=1.5, cornerRadius=2).encode(
        color=alt.when(stil).then(alt.value("white")).otherwise(alt.value(VRAAG)),
        stroke=alt.when(stil).then(alt.value(BEIDE)).otherwise(alt.value(VRAAG)),
        strokeDash=alt.when(stil).then(alt.value([4, 3])).otherwise(alt.value([1, 0])),
    )
    getallen = basis.mark_text(align="left", dx=5, fontSize=LETTER, color="#1b2a2e").encode(text="aantal:Q")
    return (
        alt.layer(staven, getallen)
        .add_params(gekozen)
        .properties(width="container", height=26 * len(volgorde))
        .configure_view(stroke=None)
    )


def _cellen() -> pd.DataFrame:
    """Return table 3.2 with ``rest``: what is left of the words of each cell."""
    rijen = frame("wrr_tabel_3_2")
    rest = [
        Cel(
            TabelNr.VOORWAARDEN,
            r.rij,
            r.kolom,
            r.inhoud if isinstance(r.inhoud, str) else None,
            Zekerheid(r.herkomst),
            r.plaats,
        ).rest
        for r in rijen.itertuples()
    ]
    return rijen.assign(rest=[RESTEN[een] for een in rest])


def tabel_3_2_tabel() -> pd.DataFrame:
    """Return per cell of table 3.2 what is left of its words, and what we take it to say."""
    rijen = _cellen()
    tabel = rijen.assign(
        terrein=rijen.kolom.map(TERREINEN),
        inhoud=rijen.inhoud.fillna("ontbreekt"),
        opmerking=rijen.opmerking.fillna(""),
    )[["rij", "terrein", "rest", "inhoud", "herkomst", "plaats", "opmerking"]]
    kolommen = [
        "Rij", "Terrein", "Eigen woorden", "Inhoud volgens ons", "Herkomst", "Plaats in het rapport", "Opmerking"
    ]  # fmt: skip
    return tabel.set_axis(kolommen, axis=1)


def teken_tabel_3_2() -> alt.LayerChart:
    """Draw table 3.2 as a grid: full boxes still have their words, open ones lost them."""
    import altair as alt  # noqa: PLC0415 - see basis

    rijen = _cellen()
    rijen = rijen.assign(
        nr=rijen.kolom.map({kolom: nr for nr, kolom in enumerate(KORT)}),
        kort=rijen.kolom.map(KORT),
        kleur=rijen.rest.map({"staat er nog": "heel", "breekt af": "weg", "verloren": "weg"}),
    )[["rij", "nr", "kort", "rest", "kleur"]]
    y = alt.Y("rij:N", sort=list(RIJEN_3_2), axis=None, scale=alt.Scale(paddingInner=0.42, paddingOuter=0.24))
    x = alt.X("nr:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0))
    heel = alt.datum.kleur == "heel"
    basis = alt.Chart(rijen)
    vakken = basis.mark_rect(cornerRadius=4, strokeWidth=1.5).encode(
        y=y,
        x=x,
        color=alt.when(heel).then(alt.value(VRAAG)).otherwise(alt.value("white")),
        stroke=alt.when(heel).then(alt.value(VRAAG)).otherwise(alt.value(BEIDE)),
    )
    inkt = alt.when(heel).then(alt.value("white")).otherwise(alt.value("#1b2a2e"))
    terrein = basis.mark_text(fontSize=12, fontWeight="bold", dy=-8).encode(y=y, x=x, text="kort", color=inkt)
    rest = basis.mark_text(fontSize=11, dy=8).encode(y=y, x=x, text="rest", color=inkt)
    kopjes = (
        alt.Chart(rijen.drop_duplicates("rij"))
        .mark_text(align="left", dy=-32, fontSize=LETTER, fontWeight="bold", color="#1b2a2e")
        .encode(y=y, x=alt.value(0), text="rij")
    )
    # Between what the policy is about and how it is made: the two groups of the table.
    grens = (
        alt.Chart(rijen[rijen.rij == RIJEN_3_2[4]].head(1))
        .mark_rule(color=LIJN, strokeWidth=2, yOffset=-44)
        .encode(y=y, x=alt.value(0), x2=alt.value("width"))
    )
    return (
        alt.layer(vakken, terrein, rest, kopjes, grens)
        .properties(width="container", height=len(RIJEN_3_2) * 76)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="praktijken-telling",
            titel="De praktijken geteld, en wat het rapport niet zegt",
            vraag="Hoeveel praktijken vertelt het rapport per terrein, en wie begon ermee?",
            beschrijving=(
                "Twee rijtjes staven onder elkaar. Bij het begin zie je hoofdstuk 3, met 189 praktijken. Het "
                "eerste rijtje telt per terrein: fysieke inrichting 57, veiligheid 52, onderwijs en "
                "kinderopvang 35, sociale infrastructuur 41 en meer dan één terrein 4. Het tweede rijtje telt "
                "wie begon: bewoners 25, de gemeente 21, de wooncorporatie 18, partijen samen 11, een school "
                "10, de politie 6, een vereniging 4, ondernemers 2 en het welzijnswerk 1. De langste staaf is "
                "gestippeld: bij 91 praktijken is niet gezegd wie begon. Een rij zonder staaf is nul. Boven de "
                "figuur kun je een ander hoofdstuk kiezen. Wat één praktijk is, bepaalden wij. De WRR koos "
                "geslaagde gevallen, dus een lange staaf zegt niet dat iets vaak werkte."
            ),
            plaats="§ 3.1, r. 1621-1625; § 3.6, r. 4277-4279",
            herkomst="de praktijken: bron; wat één praktijk is, en de telling: modelkeuze",
            bronnen=("praktijken",),
            gegevens=praktijken_tabel,
            telt=True,
            teken=teken_praktijken,
            keuze=Keuze(
                "hoofdstuk",
                "Tel in",
                (
                    ("3", "hoofdstuk 3"),
                    ("4", "hoofdstuk 4"),
                    ("5", "hoofdstuk 5"),
                    ("6", "hoofdstuk 6"),
                    ("bijlage 1", "bijlage 1"),
                    ("alle", "alles bij elkaar"),
                ),
            ),
        ),
        Figuur(
            naam="tabel-3-2-verlies",
            titel="Wat er over is van tabel 3.2",
            vraag="Van welke vakken van tabel 3.2 staan de eigen woorden nog in onze tekst?",
            beschrijving=(
                "Een raster van zes rijen met elk vier vakken: fysieke inrichting, veiligheid, onderwijs en "
                "kinderopvang (hier: school) en sociale infrastructuur. Een vol vak heeft zijn eigen woorden "
                "nog. Een open vak niet. In de kolom van de fysieke inrichting zijn alle zes de vakken bewaard. "
                "Bij veiligheid is dat alleen het vak van de achterstandsbuurten; het vak eronder breekt midden "
                "in een woord af. De andere vier zijn verloren. Van onderwijs en kinderopvang en van sociale "
                "infrastructuur is niets bewaard. Samen zijn er van de 24 vakken zeven over. Wat er in de "
                "andere stond, leiden wij af uit kopjes van het hoofdstuk; de woorden zelf zijn niet te "
                "bepalen."
            ),
            plaats="§ 3.6, r. 4383-4457",
            herkomst="per vak: zie de tabel",
            bronnen=("wrr_tabel_3_2",),
            gegevens=tabel_3_2_tabel,
            teken=teken_tabel_3_2,
        ),
    )
}
