"""Figures of chapter 4 and § 6.3: where policy stands on the four fields, and what fits which buurt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.inhoud.tabellen import frame

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd


def _velden() -> pd.DataFrame:
    """Return per field the names of its poles: columns veld, vraag, institutioneel, nr (0..3, top to bottom)."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    return pd.DataFrame(
        {
            "veld": str(s.veld),
            "vraag": s.vraagpool.naam,
            "institutioneel": s.institutionele_pool.naam,
            "nr": nr,
        }
        for nr, s in enumerate(spanningsvelden())
    )


def posities_tabel() -> pd.DataFrame:
    """Return figure 6.2 as a table: policy, field, side. The number of the scale is left out: it is ours."""
    velden = _velden().set_index("veld")
    rijen = frame("posities_beleid")
    pool = [velden.loc[r.veld, r.richting] for r in rijen.itertuples()]
    kant = rijen.richting.map({"vraag": "vraaglogica (links)", "institutioneel": "institutionele logica (rechts)"})
    tabel = rijen.assign(pool=pool, kant=kant)[["beleid_naam", "pool", "kant", "plaats", "opmerking"]].fillna("")
    return tabel.set_axis(["Beleid", "Pool", "Kant", "Plaats in het rapport", "Opmerking"], axis=1)


def teken_posities() -> alt.LayerChart:
    """Draw the four rows of figure 6.2: left vraaglogica, right institutionele logica; one mark per policy.

    Source: WRR 2005, § 6.3.2, r. 9013-9040; § 6.6, r. 10191-10193. The drawing itself is lost; sides are from the
    text, distances ours.
    """
    import altair as alt  # noqa: PLC0415 - see the module

    velden = _velden()
    punten = frame("posities_beleid").merge(velden[["veld", "nr"]], on="veld")
    hoogte = 86
    y = alt.Y("nr:O", axis=None, sort=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    x = alt.X("positie:Q", axis=None, scale=alt.Scale(domain=[-100, 100]))
    namen = dict(zip(punten.beleid, punten.beleid_naam, strict=True))
    gekozen = alt.param(name="beleid", value="alle")
    zichtbaar = alt.condition("beleid == 'alle' || datum.beleid == beleid", alt.value(1), alt.value(0.12))
    lijnen = alt.Chart(velden).mark_rule(color=LIJN, strokeWidth=2).encode(y=y)
    midden = alt.Chart(velden).mark_tick(color=LIJN, thickness=2, size=14).encode(y=y, x=alt.XDatum(0, axis=None))
    links = alt.Chart(velden).mark_text(align="left", dy=-31, fontSize=LETTER, color=VRAAG)
    rechts = alt.Chart(velden).mark_text(align="right", dy=-31, fontSize=LETTER, color=INSTITUTIONEEL)
    stand = (
        alt.Chart(punten)
        .mark_point(size=170, filled=True, strokeWidth=1.5)
        .encode(
            y=y,
            x=x,
            # Three tracks per row, so that two policies on the same spot are both seen.
            yOffset=alt.YOffset(
                "beleid:N", scale=alt.Scale(domain=["herovering", "huidig", "kansgedreven"], range=[22, 64])
            ),
            shape=alt.Shape(
                "beleid_naam:N",
                title=None,
                scale=alt.Scale(domain=list(namen.values()), range=["diamond", "square", "circle"]),
                legend=alt.Legend(
                    orient="bottom",
                    direction="vertical",
                    columns=1,
                    symbolSize=150,
                    labelFontSize=LETTER,
                    labelLimit=280,
                ),
            ),
            color=alt.Color(
                "beleid_naam:N", scale=alt.Scale(domain=list(namen.values()), range=[BEIDE, INSTITUTIONEEL, VRAAG])
            ),
            opacity=zichtbaar,
        )
    )
    return (
        alt.layer(
            lijnen,
            midden,
            links.encode(y=y, x=alt.value(0), text="vraag"),
            rechts.encode(y=y, x=alt.value("width"), text="institutioneel"),
            stand,
        )
        .add_params(gekozen)
        .properties(width="container", height=4 * hoogte)
        .configure_view(stroke=None)
    )


def gepastheid_tabel() -> pd.DataFrame:
    """Return which pole suits which kind of buurt, with the reason and the place, as the learner sees it."""
    velden = _velden().set_index("veld")
    rijen = frame("gepastheid")
    past = ["beide kanten" if r.kant == "tweeslachtig" else velden.loc[r.veld, r.kant] for r in rijen.itertuples()]
    tabel = rijen.assign(past=past)[["buurttype_naam", "past", "uitleg", "herkomst", "plaats"]]
    return tabel.set_axis(["Soort buurt", "Past", "Waarom", "Herkomst", "Plaats in het rapport"], axis=1)


def teken_gepastheid() -> alt.LayerChart:
    """Draw per kind of buurt which pole fits on each field. Source: WRR 2005, § 4.1-4.2, 4.5 (see the table)."""
    import altair as alt  # noqa: PLC0415 - see the module

    velden = _velden()
    rijen = frame("gepastheid").merge(velden, on="veld")
    pool = [
        r.vraag if r.kant == "vraag" else r.institutioneel if r.kant == "institutioneel" else "beide kanten"
        for r in rijen.itertuples()
    ]
    teken = rijen.kant.map({"vraag": "←", "institutioneel": "→", "tweeslachtig": "⇄"})
    rijen = rijen.assign(pool=pool, teken=teken)
    soorten = list(dict.fromkeys(rijen.buurttype_naam))
    y = alt.Y("buurttype_naam:N", sort=soorten, axis=None, scale=alt.Scale(paddingInner=0.34, paddingOuter=0.17))
    x = alt.X("nr:O", axis=None, scale=alt.Scale(paddingInner=0.04, paddingOuter=0))
    kanten = {
        "vraag": "← vraaglogica",
        "institutioneel": "→ institutionele logica",
        "tweeslachtig": "⇄ beide kanten",
    }
    basis = alt.Chart(rijen)
    vlakken = basis.mark_rect(cornerRadius=4).encode(
        y=y,
        x=x,
        color=alt.Color(
            "kant:N",
            title=None,
            scale=alt.Scale(domain=list(kanten), range=[VRAAG, INSTITUTIONEEL, BEIDE]),
            legend=alt.Legend(
                orient="bottom",
                direction="vertical",
                columns=1,
                symbolType="square",
                symbolSize=200,
                labelFontSize=LETTER,
                labelExpr=f"{kanten}[datum.value]",
            ),
        ),
    )
    woorden = basis.transform_calculate(regels="split(datum.teken + ' ' + datum.pool, ' ')").mark_text(
        color="white",
        fontSize=11,
        lineHeight=12,
        baseline="middle",
        dy=alt.expr("-6 * (length(datum.regels) - 1)"),
    )
    kopjes = (
        alt.Chart(rijen.drop_duplicates("buurttype_naam"))
        .mark_text(align="left", dy=-47, fontSize=LETTER, fontWeight="bold", color="#1b2a2e")
        .encode(y=y, x=alt.value(0), text="buurttype_naam")
    )
    return (
        alt.layer(vlakken, woorden.encode(y=y, x=x, text="regels:N"), kopjes)
        .properties(width="container", height=4 * 112)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="spanningsvelden",
            titel="Drie soorten beleid op de vier spanningsvelden",
            vraag="Waar stond het beleid in 2005, en waar wilde de WRR naartoe?",
            beschrijving=(
                "Vier rijen, één per spanningsveld. Links staat de vraaglogica, rechts de institutionele logica. "
                "Het beleid van toen staat op alle vier de rijen rechts. Bij sociale herovering schuiven de twee "
                "bovenste rijen (de inhoud) naar links, maar de onderste twee (het proces) verder naar rechts. "
                "Bij kansgedreven buurtbeleid schuiven alle vier de rijen naar links, vooral de onderste twee. "
                "Verschil maken en integraal werken staan daar volgens § 6.5.2 niet voorop. "
                "De kant komt uit het rapport; hoe ver een punt van het midden staat, is onze keuze."
            ),
            plaats="§ 6.3.1, r. 8961-8988; § 6.3.2, r. 9013-9040; § 6.5.2, r. 9874-9878; § 6.6, r. 10191-10193",
            herkomst="kant: bron; afstand: modelkeuze",
            bronnen=("posities_beleid", "spanningsvelden"),
            gegevens=posities_tabel,
            teken=teken_posities,
            keuze=Keuze(
                "beleid",
                "Laat zien",
                (
                    ("alle", "alle drie"),
                    ("huidig", "beleid van toen"),
                    ("herovering", "sociale herovering"),
                    ("kansgedreven", "kansgedreven buurtbeleid"),
                ),
            ),
        ),
        Figuur(
            naam="gepastheid",
            titel="Wat past bij welke soort buurt?",
            vraag="Welke kant van elk spanningsveld past bij welke soort buurt?",
            beschrijving=(
                "Vier soorten buurten, met elk vier vakken: één per spanningsveld. In een achterstandsbuurt met "
                "acute nood past op het proces de institutionele kant: opgelegd en dicht erop. Over de inhoud "
                "zegt het rapport daar twee dingen. Bij de andere drie soorten past steeds de kant van de "
                "vraaglogica; voor een deel leiden wij dat af. De redenen en de plaatsen staan in de tabel."
            ),
            plaats=(
                "§ 4.1, r. 4511-4520; § 4.2, r. 4597-4667; § 4.2.1, r. 4695-4730; § 4.5, r. 5534-5565; "
                "§ 6.3, r. 8898-8966"
            ),
            herkomst="per vak: zie de tabel",
            bronnen=("gepastheid", "spanningsvelden"),
            gegevens=gepastheid_tabel,
            teken=teken_gepastheid,
        ),
    )
}
