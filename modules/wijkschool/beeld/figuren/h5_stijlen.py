"""Figures of § 5.2-5.4: the styles beside each other, and what is left of two tables that our text broke."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STIJLEN = {
    "afhankelijk": "afhankelijk",
    "afzijdig": "afzijdig",
    "afwachtend": "afwachtend",
    "actief": "actief",
    "gem_nl": "gemiddeld in Nederland",
}
KORT = STIJLEN | {"gem_nl": "Nederland"}
# Four dark colours that differ in grey too; every mark has a shape or a name of its own besides.
KLEUREN = [VRAAG, INSTITUTIONEEL, "#4b3b8f", "#7a5c00", BEIDE]
BREED = 36
"""How many letters of a statement fit on a line of a phone."""
BOVEN = "-{} - 14 * (length(datum.regels) - 1)"
"""How far above its marks the last line of a statement stands; a first line stands higher."""
VORMEN = ["circle", "square", "triangle-up", "diamond", "cross"]
INKT, RAND = "#1b2a2e", "#5b6b70"
BUURTEN = {
    "achterstandsbuurten": "achterstand",
    "middenstandsbuurten": "midden",
    "voorstandsbuurten": "voorstand",
}
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


def _cellen(tabel: str, namen: dict[str, str]) -> pd.DataFrame:
    """Return the cells of a table, with as text the name of the column, the value (``–``: missing), the lines."""
    rijen = frame(tabel)
    tekst = [
        "–" if r.status == "ontbreekt" else f"{r.waarde:.0f}" + ("?" if r.status == "onzeker" else "")
        for r in rijen.itertuples()
    ]
    regels = [textwrap.wrap(rij, BREED) for rij in rijen.rij]
    return rijen.assign(naam=rijen.kolom.map(namen), tekst=tekst, regels=regels)


def _tabel(
    cellen: pd.DataFrame, paragraaf: str, koppen: tuple[str, str], opmerking: dict[str, str]
) -> pd.DataFrame:
    """Return the cells as the learner reads them, one row per cell, with the line where each stands."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    return pd.DataFrame(
        {
            koppen[0]: r.rij,
            koppen[1]: r.naam,
            "Procent": "ontbreekt" if r.status == "ontbreekt" else f"{r.waarde:.0f}",
            "Hoe zeker": r.status,
            "Plaats in het rapport": f"{paragraaf}, r. {r.regel}",
            "Opmerking": opmerking.get(r.rij, "") if r.kolom == "gem_nl" else "",
        }
        for r in cellen.itertuples()
    )


def leefomgeving_tabel() -> pd.DataFrame:
    """Return table 5.3, one row per cell."""
    slip = {KAN_NIET: "Dit kan niet kloppen: het is lager dan alle vier de stijlen."}
    return _tabel(_cellen("wrr_tabel_5_3", STIJLEN), "§ 5.4.2", ("Stelling", "Stijl"), slip)


def vertrouwen_tabel() -> pd.DataFrame:
    """Return table 5.4, one row per cell."""
    return _tabel(_cellen("wrr_tabel_5_4", STIJLEN), "§ 5.4.2", ("Stelling", "Stijl"), {})


def wensen_tabel() -> pd.DataFrame:
    """Return table 5.6, one row per cell, with its gaps."""
    return _tabel(_cellen("wrr_tabel_5_6", STIJLEN), "§ 5.4.3", ("Wens", "Stijl"), {})


def meningen_tabel() -> pd.DataFrame:
    """Return what is left of table 5.1, one row per cell. To which row a figure belongs is not certain."""
    return _tabel(_cellen("wrr_tabel_5_1", BUURTEN), "§ 5.2", ("Mening", "Soort buurt"), {})


def teken_leefomgeving() -> alt.LayerChart:
    """Draw one statement of table 5.3 as five bars. Source: WRR 2005, § 5.4.2, r. 6339-6594."""
    import altair as alt  # noqa: PLC0415 - see the module

    cellen = _cellen("wrr_tabel_5_3", STIJLEN)
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

    cellen = _cellen("wrr_tabel_5_4", STIJLEN)
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


def _rooster(cellen: pd.DataFrame, namen: dict[str, str], *, tint: bool) -> alt.LayerChart:
    """Draw cells as a grid of texts, the name of a row above its cells; what is missing is an empty place."""
    import altair as alt  # noqa: PLC0415 - see the module

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
        .encode(y=y, x=x, color=kleur)
    )
    leeg = (
        basis.transform_filter("datum.status == 'ontbreekt'")
        .mark_rect(cornerRadius=3, fill="white", stroke=RAND, strokeWidth=1.2, strokeDash=[3, 3])
        .encode(y=y, x=x)
    )
    getallen = basis.mark_text(fontSize=LETTER, color=INKT).encode(y=y, x=x, text="tekst:N")
    rijnamen = (
        alt.Chart(cellen.drop_duplicates("rij_nr"))
        .mark_text(align="left", dy=alt.expr(BOVEN.format(22)), lineHeight=14, fontSize=LETTER, color=INKT)
        .encode(y=y, x=alt.value(0), text="regels:N")
    )
    return (
        alt.layer(vakken, leeg, getallen, rijnamen)
        .properties(width="container", height=aantal * 62)
        .configure_view(stroke=None)
    )


def teken_wensen() -> alt.LayerChart:
    """Draw table 5.6 with its gaps. Source: WRR 2005, § 5.4.3, r. 7128-7236."""
    return _rooster(_cellen("wrr_tabel_5_6", KORT), KORT, tint=True)


def teken_meningen() -> alt.LayerChart:
    """Draw what is left of table 5.1: figures with a question mark. Source: WRR 2005, § 5.2, r. 5727-5794."""
    return _rooster(_cellen("wrr_tabel_5_1", BUURTEN), BUURTEN, tint=False)


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
        ),
        Figuur(
            naam="buurten-meningen",
            titel="Tabel 5.1: wat ervan over is",
            vraag="Wat weten we nog over meningen van bewoners in drie soorten buurten?",
            beschrijving=(
                "Acht meningen onder elkaar, met bij elke mening drie vakken: een achterstandsbuurt, een "
                "middenstandsbuurt en een voorstandsbuurt. Van de 24 getallen zijn er tien over. Achter elk getal "
                "staat een vraagteken, want bij welke mening het hoort, is niet zeker. De andere veertien vakken "
                "zijn leeg. Trek uit deze tabel dus geen conclusie over een soort buurt."
            ),
            plaats="§ 5.2, r. 5727-5794",
            herkomst="getallen: bron; bij welke rij: modelkeuze",
            bronnen=("wrr_tabel_5_1",),
            gegevens=meningen_tabel,
            teken=teken_meningen,
        ),
    )
}
