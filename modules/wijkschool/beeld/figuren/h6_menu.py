"""Figures of § 6.3.3-6.5: the menukaart at a glance, who pulls which dish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

WIE: Final = {"o": "overheid", "s": "sociale spelers", "b": "bewoners"}
"""Three kinds of pullers. Which dish has which is afleiding, from the column ``trekker`` of the menukaart."""
TREKKERS: Final = {
    "H1a": "o",
    "H1b": "o",
    "H1c": "o",
    "H2a": "os",
    "H2b": "o",
    "H2c": "os",
    "H3a": "s",
    "H3b": "sb",
    "H3c": "s",
    "K1a": "osb",
    "K1b": "b",
    "K1c": "os",
    "K2a": "s",
    "K2b": "o",
    "K2c": "ob",
}
SPOREN: Final = {"herovering": "sociale herovering", "kansgedreven": "kansgedreven beleid"}


def _kaart() -> pd.DataFrame:
    """Return the fifteen dishes with a column per kind of puller: 1, or 0 for none."""
    rijen = frame("menukaart")
    for letter in WIE:
        rijen[letter] = [int(letter in TREKKERS[gerecht]) for gerecht in rijen.id]
    return rijen.assign(spoor_naam=rijen.spoor.map(SPOREN))


def menukaart_tabel() -> pd.DataFrame:
    """Return the menukaart as a table: dish, track, what it is, who pulls it, what must come first, place."""
    rijen = _kaart()
    namen = dict(zip(rijen.id, rijen.naam, strict=True))
    eerst = [
        "niets" if not isinstance(cel, str) else "; ".join(namen[naam] for naam in cel.split("; "))
        for cel in rijen.eerst.tolist()
    ]
    groep = [", ".join(naam for letter, naam in WIE.items() if rij[letter]) for rij in rijen.to_dict("records")]
    tabel = rijen.assign(eerst_naam=eerst, groep=groep)[
        ["naam", "spoor_naam", "wat", "groep", "trekker", "eerst_naam", "plaats"]
    ]
    koppen = ["Gerecht", "Spoor", "Wat het is", "Groep (onze indeling)", "Wie trekt", "Eerst nodig (afgeleid)"]
    return tabel.set_axis([*koppen, "Plaats in het rapport"], axis=1)


def teken_menukaart() -> alt.LayerChart:
    """Draw a row per dish, a column per kind of puller, a mark where that kind pulls. Source: see the table."""
    import altair as alt  # noqa: PLC0415 - only where a chart is made

    rijen = _kaart()
    volgorde = list(rijen.id)
    y = alt.Y("id:N", sort=volgorde, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0.2))
    kolommen = alt.Scale(domain=list(WIE.values()), padding=0.5)
    gekozen = alt.param(name="spoor", value="alle")
    zichtbaar = alt.condition("spoor == 'alle' || datum.spoor == spoor", alt.value(1), alt.value(0.12))
    basis = alt.Chart(rijen).encode(y=y, opacity=zichtbaar)
    lijnen = basis.mark_rule(color=LIJN, strokeWidth=1).encode(
        x=alt.value(0), x2=alt.value("width"), yOffset=alt.value(42)
    )
    namen = basis.mark_text(align="left", fontSize=LETTER, dy=-9, color="#1b2a2e").encode(
        x=alt.value(0), text="naam"
    )
    as_ = alt.Axis(
        orient="top", title=None, labelAngle=0, labelFontSize=LETTER, labelLimit=140, domain=False, ticks=False
    )
    legenda = alt.Legend(
        orient="bottom", direction="vertical", columns=1, symbolSize=150, labelFontSize=LETTER, labelLimit=280
    )
    sporen = list(SPOREN.values())
    merken = [
        basis.transform_filter(f"datum.{letter} == 1")
        .transform_calculate(wie=f"'{naam}'")
        .mark_point(size=130, filled=True, yOffset=11)
        .encode(
            x=alt.X("wie:N", scale=kolommen, axis=as_),
            shape=alt.Shape(
                "spoor_naam:N",
                title=None,
                scale=alt.Scale(domain=sporen, range=["diamond", "circle"]),
                legend=legenda,
            ),
            color=alt.Color("spoor_naam:N", scale=alt.Scale(domain=sporen, range=[INSTITUTIONEEL, VRAAG])),
        )
        for letter, naam in WIE.items()
    ]
    return (
        alt.layer(lijnen, namen, *merken)
        .add_params(gekozen)
        .properties(width="container", height=len(rijen) * 44)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="menukaart",
            titel="Vijftien gerechten en wie ze trekt",
            vraag="Wie trekt welk gerecht: de overheid, de sociale spelers of de bewoners?",
            beschrijving=(
                "Vijftien rijen, één per gerecht. De eerste negen horen bij sociale herovering, de laatste zes "
                "bij kansgedreven beleid. Per rij staat er een teken bij wie het gerecht trekt: de overheid, de "
                "sociale spelers of de bewoners. Bij herovering staan de tekens vooral bij de overheid en de "
                "sociale spelers. Bewoners komen daar alleen voor bij het overdragen van het voortouw. Bij "
                "kansgedreven beleid trekken bewoners drie van de zes gerechten, alleen of samen met anderen. Wat "
                "elk gerecht is en wat er eerst nodig is, staat in de tabel. De indeling in drie groepen is van "
                "ons; zij volgt uit wat het rapport per gerecht over de trekker zegt."
            ),
            plaats="§ 6.4.1, r. 9266-9339; § 6.4.2, r. 9446-9622; § 6.4.3, r. 9626-9717; § 6.5.1, r. 9777-9865; "
            "§ 6.5.2, r. 9904-10046",
            herkomst="gerechten: bron; indeling van de trekkers en volgorde: afleiding",
            bronnen=("menukaart",),
            gegevens=menukaart_tabel,
            teken=teken_menukaart,
            keuze=Keuze(
                "spoor",
                "Laat zien",
                (
                    ("alle", "beide sporen"),
                    ("herovering", "sociale herovering"),
                    ("kansgedreven", "kansgedreven beleid"),
                ),
            ),
        ),
    )
}
