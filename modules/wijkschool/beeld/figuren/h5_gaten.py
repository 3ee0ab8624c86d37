"""Figures of § 5.2 and § 5.4.3: what is left of two tables that our text broke, with the gaps in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wijkschool.beeld.figuren.basis import LETTER, Figuur, Keuze
from wijkschool.beeld.figuren.h5_cellen import BOVEN, INKT, STIJLEN, cellen_van, tabel_van

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

KORT = STIJLEN | {"gem_nl": "Nederland"}
BUURTEN = {
    "achterstandsbuurten": "achterstand",
    "middenstandsbuurten": "midden",
    "voorstandsbuurten": "voorstand",
}
RAND = "#5b6b70"


def wensen_tabel() -> pd.DataFrame:
    """Return table 5.6, one row per cell, with its gaps."""
    return tabel_van(cellen_van("wrr_tabel_5_6", STIJLEN), "§ 5.4.3", ("Wens", "Stijl"), {})


def meningen_tabel() -> pd.DataFrame:
    """Return what is left of table 5.1, one row per cell. To which row a figure belongs is not certain."""
    return tabel_van(cellen_van("wrr_tabel_5_1", BUURTEN), "§ 5.2", ("Mening", "Soort buurt"), {})


def _rooster(cellen: pd.DataFrame, namen: dict[str, str], keuze: str, *, tint: bool) -> alt.LayerChart:
    """Draw cells as a grid of texts, the name of a row above its cells; what is missing is an empty place.

    ``keuze`` is the column the learner chooses a value of: the other cells grow pale.
    """
    import altair as alt  # noqa: PLC0415 - see the module

    gekozen = alt.param(name=keuze, value="alle")
    opacity = alt.condition(f"{keuze} == 'alle' || datum.{keuze} == {keuze}", alt.value(1), alt.value(0.13))
    aantal = int(cellen.rij_nr.max())
    y = alt.Y("rij_nr:O", axis=None, scale=alt.Scale(paddingInner=0.58, paddingOuter=0.5))
    kop = alt.Axis(orient="top", title=None, labelAngle=0, labelFontSize=11, domain=False, ticks=False)
    x = alt.X("naam:N", sort=list(namen.values()), axis=kop, scale=alt.Scale(paddingInner=0.06, paddingOuter=0))
    basis = alt.Chart(cellen)
    kleur: Any = alt.value("#ffffff")
    if tint:
        kleur = alt.Color("waarde:Q", scale=alt.Scale(domain=[0, 100], range=["#ffffff", "#8fc3cd"]), legend=None)
    vakken = (
        basis.transform_filter("datum.status != 'ontbreekt'")
        .mark_rect(cornerRadius=3, stroke=RAND, strokeWidth=1.2)
        .encode(y=y, x=x, color=kleur, opacity=opacity)
    )
    leeg = (
        basis.transform_filter("datum.status == 'ontbreekt'")
        .mark_rect(cornerRadius=3, fill="white", stroke=RAND, strokeWidth=1.2, strokeDash=[3, 3])
        .encode(y=y, x=x, opacity=opacity)
    )
    getallen = basis.mark_text(fontSize=LETTER, color=INKT).encode(y=y, x=x, text="tekst:N", opacity=opacity)
    rijnamen = (
        alt.Chart(cellen.drop_duplicates("rij_nr"))
        .mark_text(align="left", dy=alt.expr(BOVEN.format(22)), lineHeight=14, fontSize=LETTER, color=INKT)
        .encode(y=y, x=alt.value(0), text="regels:N")
    )
    return (
        alt.layer(vakken, leeg, getallen, rijnamen)
        .add_params(gekozen)
        .properties(width="container", height=aantal * 62)
        .configure_view(stroke=None)
    )


def teken_wensen() -> alt.LayerChart:
    """Draw table 5.6 with its gaps. Source: WRR 2005, § 5.4.3, r. 7128-7236."""
    return _rooster(cellen_van("wrr_tabel_5_6", KORT), KORT, "kolom", tint=True)


def teken_meningen() -> alt.LayerChart:
    """Draw what is left of table 5.1: figures with a question mark. Source: WRR 2005, § 5.2, r. 5727-5794."""
    return _rooster(cellen_van("wrr_tabel_5_1", BUURTEN), BUURTEN, "status", tint=False)


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="stijlen-wensen",
            titel="Tabel 5.6: wat wil wie in de buurt? Met de gaten erin",
            vraag="Wat willen mensen van elke stijl in hun buurt, en over wie weten we het niet meer?",
            beschrijving=(
                "Elf wensen onder elkaar, met bij elke wens vijf vakken: vier stijlen en Nederland. Een gevuld "
                "vak geeft het percentage: hoe donkerder, hoe hoger. Een vak met een stippellijn en een streepje "
                "is leeg: dat getal is in onze tekst van het rapport verloren. Van de actieve stijl en van "
                "Nederland is elk vak leeg, van de afwachtende stijl zijn het de laatste vier."
            ),
            plaats="§ 5.4.3, r. 7128-7236",
            herkomst="bron",
            bronnen=("wrr_tabel_5_6",),
            gegevens=wensen_tabel,
            teken=teken_wensen,
            keuze=Keuze("kolom", "Laat zien", (("alle", "alles"), *STIJLEN.items())),
        ),
        Figuur(
            naam="buurten-meningen",
            titel="Tabel 5.1: wat ervan over is",
            vraag="Wat weten we nog over meningen van bewoners in drie soorten buurten?",
            beschrijving=(
                "Acht meningen onder elkaar, met bij elke mening drie vakken: achterstand, midden en voorstand. "
                "Achterstand zijn hier wijken met een meerjarenplan. Voorstand zijn mensen van elders met meer "
                "dan 3.000 euro inkomen per maand. Van de 24 getallen zijn er tien over. Achter elk getal staat "
                "een vraagteken, want bij welke mening het hoort, is niet zeker. De andere veertien vakken zijn "
                "leeg. Trek uit deze tabel dus geen conclusie over een soort buurt."
            ),
            plaats="§ 5.2, r. 5727-5794",
            herkomst="getallen: bron; bij welke rij: modelkeuze",
            bronnen=("wrr_tabel_5_1",),
            gegevens=meningen_tabel,
            teken=teken_meningen,
            # There is no choice of what is certain: nothing is.
            keuze=Keuze(
                "status",
                "Laat zien",
                (("alle", "alles"), ("onzeker", "de getallen die over zijn"), ("ontbreekt", "wat verloren is")),
            ),
        ),
    )
}
