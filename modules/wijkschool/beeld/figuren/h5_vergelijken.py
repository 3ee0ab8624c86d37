"""Figures of § 5.2 and § 5.4 that set groups side by side: tables 5.2, 5.5 and 5.7."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import BEIDE, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.beeld.figuren.h5_cellen import BOVEN, INKT, STIJLEN, cellen_van, tabel_van
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

DORP: Final = {"dorpsbewoners": "dorpsbewoners", "overigen": "overigen"}
KERN: Final = {"creatieve_kern": "creatieve kern", "overigen": "overigen"}
PLEKKEN: Final = 11
"""How many rows of table 5.7 are places to go out to; those after it are evenings of the week."""
SOORTEN: Final = {"plekken": "regelmatig bezoeker", "avonden": "regelmatig uitgaander"}
"""The two halves of table 5.7, with what the report says of who is counted there."""
REGEL: Final = 42
"""How many letters fit on a line above the bars; a second line would stand on the bars of the row before."""
LAAGST, HOOGST = 7.5, 9.5
"""Where the axis of table 5.5 begins and ends: on a whole scale of 1 to 10 the marks would lie on one heap."""


def _gemeente() -> pd.DataFrame:
    """Return the cells of table 5.2; ``zeker`` is 'deels' for both cells of a row that holds an uncertain one."""
    cellen = cellen_van("wrr_tabel_5_2", DORP)
    onzeker = cellen.status.ne("gelezen").groupby(cellen.rij_nr).transform("any")
    return cellen.assign(zeker=["deels" if deels else "ja" for deels in onzeker])


def _uitgaan() -> pd.DataFrame:
    """Return the cells of table 5.7; ``soort`` tells places from evenings."""
    cellen = cellen_van("wrr_tabel_5_7", KERN)
    return cellen.assign(soort=["plekken" if nr <= PLEKKEN else "avonden" for nr in cellen.rij_nr])


def _idealen() -> pd.DataFrame:
    """Return the cells of table 5.5, with what is said of a style beside the Netherlands."""
    cellen = frame("wrr_tabel_5_5")
    cijfer = cellen.waarde.map("{:.1f}".format).str.replace(".", ",")
    nederland = cellen.rij.map(dict(zip(cellen.rij, cijfer.where(cellen.kolom == "gem_nl"), strict=True)))
    naast = (cijfer + " (NL " + nederland + ")").where(cellen.kolom != "gem_nl", cijfer)
    return cellen.assign(naam=cellen.kolom.map(STIJLEN), cijfer=cijfer, tekst=naast)


def gemeente_tabel() -> pd.DataFrame:
    """Return table 5.2, one row per cell."""
    return tabel_van(_gemeente(), "§ 5.3.1", ("Moet het dringendst beter", "Groep"), {})


def uitgaan_tabel() -> pd.DataFrame:
    """Return table 5.7, one row per cell, with what is counted there."""
    cellen = _uitgaan()
    tabel = tabel_van(cellen, "§ 5.4.4", ("Plek of avond", "Groep"), {})
    tabel.insert(2, "Wie telt mee", [SOORTEN[soort] for soort in cellen.soort])
    return tabel


def idealen_tabel() -> pd.DataFrame:
    """Return table 5.5, one row per cell."""
    cellen = _idealen()
    tabel = cellen.assign(plaats=cellen.regel.map("§ 5.4.2, r. {}".format))
    kolommen = ["Ideaal", "Stijl", "Rapportcijfer", "Hoe zeker", "Plaats in het rapport"]
    return tabel[["rij", "naam", "cijfer", "status", "plaats"]].set_axis(kolommen, axis=1)


def _paren(
    cellen: pd.DataFrame,
    gekozen: alt.Parameter,
    *,
    aantal: int,
    toon: str = "true",
    helder: str = "true",
) -> alt.LayerChart:
    """Draw two bars per row, a dark and a white one; pale and with a broken edge where its place is not certain.

    There is room for ``aantal`` rows. ``toon`` and ``helder`` are Vega expressions: which cells are drawn, and
    which of those stand out.
    """
    import altair as alt  # noqa: PLC0415 - see the module basis

    namen = dict(zip(cellen.kolom, cellen.naam, strict=True))
    cellen = cellen.assign(regels=[textwrap.wrap(rij, REGEL) for rij in cellen.rij])
    y = alt.Y("rij_nr:O", axis=None, scale=alt.Scale(paddingInner=0.44, paddingOuter=0.5))
    x = alt.X("waarde:Q", axis=None, scale=alt.Scale(domain=[0, 110]))
    naast = alt.YOffset("kolom:N", sort=list(namen), scale=alt.Scale(paddingInner=0.15))
    legenda = alt.Legend(
        orient="top", direction="vertical", symbolType="square", symbolSize=150, symbolStrokeColor=INKT,
        symbolStrokeWidth=1.4, labelFontSize=LETTER, offset=0,
    )  # fmt: skip
    schaal = alt.Scale(domain=list(namen.values()), range=[VRAAG, "#ffffff"])
    onzeker = "datum.status == 'onzeker'"
    opacity = alt.condition(helder, alt.value(1), alt.value(0.15))
    basis = alt.Chart(cellen).transform_filter(toon)
    staven = basis.mark_bar(stroke=INKT, strokeWidth=1.4).encode(
        y=y,
        x=x,
        yOffset=naast,
        fill=alt.Fill("naam:N", title=None, scale=schaal, legend=legenda),
        fillOpacity=alt.condition(onzeker, alt.value(0.25), alt.value(1)),
        strokeDash=alt.condition(onzeker, alt.value([3, 3]), alt.value([1, 0])),
        opacity=opacity,
    )
    getallen = basis.mark_text(align="left", dx=5, fontSize=LETTER, fontWeight="bold", color=INKT)
    rijnamen = basis.transform_filter(f"datum.kolom == '{next(iter(namen))}'").mark_text(
        # As many rows as there are share the height, so a name stands as far above its row as that row is high.
        align="left",
        dy=alt.expr(BOVEN.format("bandwidth('y') / 2 - 9")),
        lineHeight=14,
        fontSize=LETTER,
        color=INKT,
    )
    return (
        alt.layer(
            staven,
            getallen.encode(y=y, x=x, yOffset=naast, text="tekst:N", opacity=opacity),
            rijnamen.encode(y=y, x=alt.value(0), text="regels:N", opacity=opacity),
        )
        .add_params(gekozen)
        .properties(width="container", height=aantal * 66)
        .configure_view(stroke=None)
    )


def teken_gemeente() -> alt.LayerChart:
    """Draw table 5.2, two bars per point. Source: WRR 2005, § 5.3.1, r. 5863-5928."""
    import altair as alt  # noqa: PLC0415 - see the module basis

    gekozen = alt.param(name="zeker", value="alle")
    cellen = _gemeente()
    helder = "zeker == 'alle' || datum.zeker == zeker"
    return _paren(cellen, gekozen, aantal=int(cellen.rij_nr.max()), helder=helder)


def teken_uitgaan() -> alt.LayerChart:
    """Draw half of table 5.7, two bars per place or evening. Source: WRR 2005, § 5.4.4, r. 7397-7436."""
    import altair as alt  # noqa: PLC0415 - see the module basis

    gekozen = alt.param(name="soort", value="plekken")
    return _paren(_uitgaan(), gekozen, aantal=PLEKKEN, toon="datum.soort == soort")


def teken_idealen() -> alt.LayerChart:
    """Draw one style of table 5.5 beside the Netherlands. Source: WRR 2005, § 5.4.2, r. 6771-7017."""
    import altair as alt  # noqa: PLC0415 - see the module basis

    cellen = _idealen()
    gekozen = alt.param(name="kolom", value="afhankelijk")
    y = alt.Y("rij_nr:O", axis=None, scale=alt.Scale(type="band", paddingInner=0, paddingOuter=0.1))
    x = alt.X(
        "waarde:Q",
        title=["○ gekozen stijl · ✕ gemiddeld in Nederland", "rapportcijfer: een stuk van 1 tot 10"],
        scale=alt.Scale(domain=[LAAGST, HOOGST]),
        axis=alt.Axis(
            values=[7.5, 8, 8.5, 9, 9.5], format=".1f", orient="top", labelFontSize=LETTER - 1, gridColor=LIJN,
            titleFontSize=LETTER - 1, titleFontWeight="normal", domain=False, labelFlush=True,
        ),
    )  # fmt: skip
    basis = alt.Chart(cellen)
    nederland = basis.transform_filter("datum.kolom == 'gem_nl'")
    stijl = basis.transform_filter("datum.kolom == kolom")
    return (
        alt.layer(
            nederland.mark_point(
                shape="cross", angle=45, size=70, filled=True, color=BEIDE, opacity=1, yOffset=9
            ).encode(y=y, x=x),
            stijl.mark_point(
                shape="circle", size=210, filled=False, strokeWidth=2.6, color=VRAAG, opacity=1, yOffset=9
            ).encode(y=y, x=x),
            stijl.mark_text(align="left", dy=-9, fontSize=LETTER, color=INKT).encode(
                y=y, x=alt.value(0), text="rij:N"
            ),
            stijl.mark_text(align="right", dy=-9, fontSize=LETTER, fontWeight="bold", color=INKT).encode(
                y=y, x=alt.value("width"), text="tekst:N"
            ),
        )
        .add_params(gekozen)
        .properties(width="container", height=int(cellen.rij_nr.max()) * 42)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="dorp-en-overigen",
            titel="Tabel 5.2: wat moet de gemeente het dringendst beter doen?",
            vraag="Waarin verschillen dorpsbewoners van de overigen, en welke cijfers zijn niet zeker?",
            beschrijving=(
                "Zeven punten onder elkaar, met bij elk punt twee staven: een donkere voor dorpsbewoners en een "
                "witte voor de overigen. Op de vier punten die zeker zijn, is de staaf van de overigen het "
                "langst. Het verschil is het grootst bij veiligheid en orde: 29 tegen 58 procent. Bij "
                "schoonhouden door de gemeente is het maar klein: 10 tegen 13. Drie staven van dorpsbewoners zijn "
                "licht, met een stippellijn en een vraagteken: bij welk punt die cijfers horen, is niet zeker. "
                "Dorpsbewoners zijn hier mensen uit een weinig stedelijk gebied, met gemiddeld minder dan 3.000 "
                "euro per maand. Overigen zijn alle anderen, dus niet alleen mensen uit de stad."
            ),
            plaats="§ 5.3.1, r. 5863-5928; § 5.2, r. 5814-5821",
            herkomst="bron; drie cijfers: afleiding",
            bronnen=("wrr_tabel_5_2",),
            gegevens=gemeente_tabel,
            teken=teken_gemeente,
            keuze=Keuze(
                "zeker",
                "Laat zien",
                (
                    ("alle", "alle zeven punten"),
                    ("ja", "alleen wat zeker is"),
                    ("deels", "alleen wat deels onzeker is"),
                ),
            ),
        ),
        Figuur(
            naam="stijlen-idealen",
            titel="Tabel 5.5: stijlen en hun idealen",
            vraag="Welke idealen trekken mensen van deze stijl meer of minder dan de gemiddelde Nederlander?",
            beschrijving=(
                "Zeventien idealen onder elkaar. Je kiest een stijl. Dan staat op elke lijn een rondje voor die "
                "stijl en een kruisje voor het gemiddelde in Nederland. Het zijn rapportcijfers voor hoe "
                "aantrekkelijk zij een ideaal vinden, van 1 tot 10. Ze liggen dicht bij elkaar: van 7,6 tot 9,4. "
                "Daarom laat de as alleen een stuk van de schaal zien, van 7,5 tot 9,5, en lijkt een klein "
                "verschil groot. Het verst van Nederland ligt de afwachtende stijl bij een gelukkig gezin (8,3 "
                "tegen 8,8) en bij huiselijk leven (7,8 tegen 8,3). Verder is het verschil hoogstens vier tiende. "
                "Idealen met gemiddeld minder dan een 8 staan niet in de tabel."
            ),
            plaats="§ 5.4.2, r. 6766-6771; § 5.4.2, r. 6782-7017",
            herkomst="bron",
            bronnen=("wrr_tabel_5_5",),
            gegevens=idealen_tabel,
            teken=teken_idealen,
            keuze=Keuze("kolom", "Welke stijl?", tuple(STIJLEN.items())),
        ),
        Figuur(
            naam="creatieve-kern-uitgaan",
            titel="Tabel 5.7: waar en wanneer gaat de creatieve kern uit?",
            vraag="Waar komt de creatieve kern vaker dan de overigen, en op welke avonden juist niet?",
            beschrijving=(
                "Je kiest plekken of avonden. Dan zie je per plek of avond twee staven: een donkere voor de "
                "creatieve kern en een witte voor de overigen. Een getal is het deel van die groep dat er "
                "regelmatig komt, of op die avond regelmatig uitgaat. Op alle elf plekken is de donkere staaf het "
                "langst. Het verschil is het grootst bij het grand café: 70 tegen 23 procent. Op donderdag, "
                "vrijdag en zaterdag gaat de creatieve kern vaker uit. Op maandag en woensdag is er geen "
                "verschil, en op dinsdag en zondag zijn de overigen er juist vaker. De creatieve kern is hier een "
                "groep van 25 tot 40 jaar, die in de stad woont en werkt in bijvoorbeeld reclame, advies, "
                "techniek of onderzoek."
            ),
            plaats="§ 5.4.4, r. 7376-7382; § 5.4.4, r. 7397-7436",
            herkomst="bron; dat een getal een deel van de groep is: afleiding",
            bronnen=("wrr_tabel_5_7",),
            gegevens=uitgaan_tabel,
            teken=teken_uitgaan,
            keuze=Keuze(
                "soort",
                "Laat zien",
                (("plekken", "plekken om uit te gaan"), ("avonden", "avonden van de week")),
            ),
        ),
    )
}
