"""The figure of § 6.3: the two ways over the speelveld, drawn anew because figures 6.2 and 6.3 are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud.domein import posities_beleid, spanningsvelden
from wijkschool.inhoud.tabellen import frame
from wijkschool.kern.spanningsvelden import Veld, projectie

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

# Which policy follows which: (track, from, to, what the jump is called). Source: WRR 2005, § 6.3.2, r. 9045-9057.
SPRONGEN = (
    ("herovering", "huidig", "herovering", ("1. inspiratiesprong",)),
    ("herovering", "herovering", "kansgedreven", ("2. ook de", "vertrouwens-", "sprong")),
    ("kansgedreven", "huidig", "kansgedreven", ("beide tegelijk", "(spoor 2)")),
)
NAMEN = {"huidig": "Beleid toen", "herovering": "Sociale herovering", "kansgedreven": "Kansgedreven"}
WANNEER = {
    "huidig": "vertrekpunt van beide sporen",
    "herovering": "spoor 1, eerste fase",
    "kansgedreven": "spoor 1, tweede fase; spoor 2 meteen",
}
MARGE = 112
"""The plane runs a little beyond -100..100, so that a name on the border is not cut off."""


def tabel() -> pd.DataFrame:
    """Return the way as a table: policy, when, field, side. The number of the scale is left out: it is ours."""
    polen = {str(s.veld): s for s in spanningsvelden()}
    rijen = frame("posities_beleid")
    kant = rijen.richting.map({"vraag": "vraaglogica (links)", "institutioneel": "institutionele logica (rechts)"})
    pool = [
        (polen[r.veld].vraagpool if r.richting == "vraag" else polen[r.veld].institutionele_pool).naam
        for r in rijen.itertuples()
    ]
    uit = rijen.assign(wanneer=rijen.beleid.map(WANNEER), pool=pool, kant=kant)
    uit = uit[["beleid_naam", "wanneer", "pool", "kant", "plaats", "opmerking"]].fillna("")
    return uit.set_axis(["Beleid", "Wanneer", "Pool", "Kant", "Plaats in het rapport", "Opmerking"], axis=1)


def _pijlen() -> pd.DataFrame:
    """Return the jumps: from (x, y) to (x2, y2), both a little off the points, and the middle between."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    punten = {naam: projectie(positie) for naam, positie in posities_beleid().items()}
    rijen = []
    for beleid, van, naar, naam in SPRONGEN:
        a, b = punten[van], punten[naar]
        dx, dy = b.inhoud - a.inhoud, b.proces - a.proces
        rijen.append(
            {
                "beleid": beleid,
                "naam": list(naam),
                "x": a.inhoud + 0.1 * dx,
                "y": a.proces + 0.1 * dy,
                "x2": a.inhoud + 0.87 * dx,
                "y2": a.proces + 0.87 * dy,
                "midden_x": a.inhoud + 0.5 * dx,
                "midden_y": a.proces + 0.5 * dy,
            }
        )
    return pd.DataFrame(rijen)


def teken() -> alt.LayerChart:
    """Draw the two ways over the speelveld: three policies and the jumps between them.

    Source: WRR 2005, § 6.3.2, r. 9013-9060: directions only. That proces goes up, how far a point lies from the
    middle and that two fields make one point are ours.
    """
    import altair as alt  # noqa: PLC0415 - see the module

    gekozen = alt.param(name="beleid", value="alle")
    pijlen = alt.Chart(_pijlen())
    helder = alt.condition("beleid == 'alle' || datum.beleid == beleid", alt.value(1), alt.value(0.1))
    # A track also shows where it begins and ends; the starting point alone shows only itself.
    op_de_weg = (
        "beleid == 'alle' || datum.beleid == beleid || (beleid != 'huidig' && datum.beleid != 'herovering')"
    )
    dimensie = {str(veld): str(veld.dimensie) for veld in Veld}
    rijen = frame("posities_beleid")[["beleid", "veld", "positie"]]
    rijen = rijen.assign(dimensie=rijen.veld.map(dimensie), naam=rijen.beleid.map(NAMEN))
    schaal_x = alt.Scale(domain=[-MARGE, MARGE], nice=False)
    schaal_y = alt.Scale(domain=[MARGE, -MARGE], nice=False)
    as_ = {"labels": False, "ticks": False, "grid": False, "domain": False, "titleFontWeight": "normal"}
    x_titel = ["links: op maat, integraal", "rechts: overal gelijk, per vak"]
    y_titel = ["boven: samen, op afstand", "onder: opgelegd, dicht erop"]
    x = alt.X("x:Q", scale=schaal_x, axis=alt.Axis(title=x_titel, titleFontSize=LETTER, **as_))
    y = alt.Y("y:Q", scale=schaal_y, axis=alt.Axis(title=y_titel, titleFontSize=LETTER, **as_))
    kleur = alt.Color(
        "beleid:N",
        scale=alt.Scale(domain=list(NAMEN), range=[INSTITUTIONEEL, BEIDE, VRAAG]),
        legend=None,
    )
    lijnen = pijlen.mark_rule(strokeWidth=2.5).encode(
        x=x,
        y=y,
        x2="x2:Q",
        y2="y2:Q",
        color=kleur,
        strokeDash=alt.StrokeDash(
            "beleid:N",
            scale=alt.Scale(domain=["herovering", "kansgedreven"], range=[[1, 0], [7, 4]]),
            legend=None,
        ),
        opacity=helder,
    )
    # The angle reckons in pixels, so that an arrow head follows its line at every width of the page.
    draai = alt.expr("180 / PI * atan2((datum.x2 - datum.x) * width, (datum.y - datum.y2) * height)")
    punten_pijl = pijlen.mark_point(shape="triangle-up", filled=True, size=130, angle=draai).encode(
        x=alt.X("x2:Q", scale=schaal_x), y=alt.Y("y2:Q", scale=schaal_y), color=kleur, opacity=helder
    )
    namen = [
        pijlen.transform_filter(f"datum.beleid == '{b}' && datum.y {op} datum.y2")
        .mark_text(fontSize=LETTER, lineHeight=15, align=kant, dx=dx, dy=dy)
        .encode(
            x=alt.X("midden_x:Q", scale=schaal_x),
            y=alt.Y("midden_y:Q", scale=schaal_y),
            text="naam:N",
            color=kleur,
            opacity=helder,
        )
        for b, op, kant, dx, dy in (
            ("herovering", "<", "left", 6, 24),
            ("herovering", ">", "left", 8, 42),
            ("kansgedreven", ">", "left", 10, -22),
        )
    ]
    plek = (
        alt.Chart(rijen)
        .transform_calculate(
            inhoud="datum.dimensie == 'inhoud' ? datum.positie : null",
            proces="datum.dimensie == 'proces' ? datum.positie : null",
        )
        .transform_aggregate(groupby=["beleid", "naam"], x="mean(inhoud)", y="mean(proces)")
    )
    zichtbaar = alt.condition(op_de_weg, alt.value(1), alt.value(0.1))
    punten = plek.mark_point(size=230, filled=True).encode(
        x=alt.X("x:Q", scale=schaal_x),
        y=alt.Y("y:Q", scale=schaal_y),
        color=kleur,
        opacity=zichtbaar,
        shape=alt.Shape(
            "beleid:N",
            scale=alt.Scale(domain=list(NAMEN), range=["square", "diamond", "circle"]),
            legend=None,
        ),
    )
    bijschrift = [
        plek.transform_filter(f"datum.beleid == '{b}'")
        .mark_text(fontSize=LETTER, fontWeight="bold", dx=dx, dy=dy)
        .encode(
            x=alt.X("x:Q", scale=schaal_x),
            y=alt.Y("y:Q", scale=schaal_y),
            text="naam:N",
            color=kleur,
            opacity=zichtbaar,
        )
        for b, dx, dy in (("huidig", 16, 24), ("herovering", 0, 22), ("kansgedreven", 0, -20))
    ]
    midden = alt.Chart(alt.Data(values=[{"nul": 0}]))
    kruis = [
        midden.mark_rule(color=LIJN).encode(x=alt.X("nul:Q", scale=schaal_x)),
        midden.mark_rule(color=LIJN).encode(y=alt.Y("nul:Q", scale=schaal_y)),
    ]
    return (
        alt.layer(*kruis, lijnen, punten_pijl, *namen, punten, *bijschrift)
        .add_params(gekozen)
        .properties(width="container", height=400)
        .configure_view(stroke=LIJN)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="twee-sporen",
            titel="Twee wegen over het speelveld",
            vraag="Hoe verschuift het beleid in spoor 1 en in spoor 2, vanaf het beleid van toen?",
            beschrijving=(
                "Een vlak. Links ligt inhoud die op maat en integraal is, rechts inhoud die overal gelijk en "
                "per vak is. Boven ligt een proces van samen maken op afstand, onder een proces van opleggen en "
                "dicht erop. Het beleid van toen staat rechts, onder het midden. Spoor 1 gaat met een pijl naar "
                "links en iets verder naar onder: sociale herovering. Daarna gaat een tweede pijl recht omhoog "
                "naar kansgedreven beleid, linksboven. Spoor 2 gaat met één gestreepte pijl schuin van het "
                "beleid van toen naar kansgedreven beleid. De richtingen komen uit de tekst van het rapport, "
                "want de tekening is verloren. Hoe ver een punt ligt en wat boven staat, is onze keuze. Volgens "
                "§ 6.3.1 bleef de inhoud van herovering juist overal gelijk en per vak; dan zou de eerste pijl "
                "recht naar onder gaan."
            ),
            plaats="§ 6.3.1, r. 8961-8988; § 6.3.2, r. 9013-9060; § 6.5.2, r. 9874-9878",
            herkomst="richting: bron; afstand, en wat boven ligt: modelkeuze",
            bronnen=("posities_beleid", "spanningsvelden"),
            gegevens=tabel,
            teken=teken,
            keuze=Keuze(
                "beleid",
                "Laat zien",
                (
                    ("alle", "beide sporen"),
                    ("huidig", "alleen het vertrekpunt"),
                    ("herovering", "spoor 1: eerst herovering"),
                    ("kansgedreven", "spoor 2: meteen kansgedreven"),
                ),
            ),
        ),
    )
}
