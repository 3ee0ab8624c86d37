"""Figures of § 6.5.2 and § 6.8: a vote with buurtrechten round by round, and who may stay away from a vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import BEIDE, INSTITUTIONEEL, LETTER, LIJN, VRAAG, Figuur, Keuze
from wijkschool.inhoud import proefstemming
from wijkschool.inhoud.proefstemming import STIL, VOORSTELLEN, stemgroepen, volwassenen
from wijkschool.inhoud.tabellen import frame
from wijkschool.kern import buurtrechten
from wijkschool.kern.buurtrechten import HEEL, Ronde, Spelregels, rondes

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STIJLEN: Final = {
    "afhankelijk": "Afhankelijk",
    "afzijdig": "Afzijdig",
    "afwachtend": "Afwachtend",
    "actief": "Actief",
}
INKT: Final = "#1b2a2e"
KLEUR: Final = {"afzijdig": INSTITUTIONEEL, "afwachtend": "#d9a441", "afhankelijk": "#7fa9b0", "actief": VRAAG}
SOORTEN: Final = {
    "achterstand_nood": "achterstand, met acute nood",
    "achterstand_herstel": "achterstand, bijna hersteld",
    "middenstand_dorp": "middenstand of dorp",
    "voorstand": "voorstand",
}
RISICO: Final = {
    "achterstand_nood": "§ 6.8, r. 10784-10789",
    "achterstand_herstel": "§ 6.8, r. 10786-10791",
    "middenstand_dorp": "§ 6.8, r. 10786-10791",
    "voorstand": "§ 6.8, r. 10659-10660; § 6.8, r. 10786-10791",
}
"""Per kind of buurt the places that name a risk of a vote there (derived)."""

BUURT: Final = "stationskwartier"
OPKOMST: Final = (20, 50)
"""Turnout in percent: of the two quiet styles, and of the other two (modelkeuze, as the game begins)."""
ONDERGRENS: Final = 15
VERLIES: Final = 30
AANTAL: Final = 3
RONDES: Final = tuple(f"{nr}e ronde" for nr in range(1, AANTAL + 1))
STOPT: Final = {"niemand": (), "huiswerk": ("huiswerk",), "buurtwacht": ("buurtwacht",)}
"""Per option of the figure the plans whose makers explain no more (modelkeuze)."""
MAKERS: Final = {
    "niemand": "alle plannen met uitleg",
    "huiswerk": "huiswerkklas zonder uitleg",
    "buurtwacht": "buurtwacht zonder uitleg",
}


def stemming(stopt: tuple[str, ...]) -> tuple[Ronde, ...]:
    """Return the rounds of the example: the same plans, residents and rules as in the game ``buurtrechten``."""
    gewichten = {naam: plan.gewichten for naam, plan in VOORSTELLEN.items()}
    wie = stemgroepen(volwassenen(BUURT), *OPKOMST, gewichten)
    regels = Spelregels(ondergrens=ONDERGRENS, inzet=frozenset(VOORSTELLEN) - set(stopt), verlies=VERLIES)
    return rondes(wie, tuple(VOORSTELLEN), regels, AANTAL)


def _rondes() -> pd.DataFrame:
    """Return a row per option and plan: its share of the rights per round, in percent with one decimal."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    rijen = []
    for makers, stopt in STOPT.items():
        spel = [ronde.stemming for ronde in stemming(stopt)]
        for nr, (plan, voorstel) in enumerate(VOORSTELLEN.items()):
            delen = [round(s.rechten[plan] * HEEL / s.uitgebracht, 1) if plan in s.rechten else None for s in spel]
            kop = voorstel.kort + (", zonder uitleg" if plan in stopt else "")
            rijen.append({"makers": makers, "nr": nr, "plan": voorstel.kort, "kop": kop, "stopt": plan in stopt}
                         | dict(zip(RONDES, delen, strict=True)))  # fmt: skip
    return pd.DataFrame(rijen)


def rondes_tabel() -> pd.DataFrame:
    """Return the rounds as a table: who explains no more, the plan, its share per round or that it is gone."""
    rijen = _rondes()
    tabel = rijen.assign(
        makers=rijen.makers.map(MAKERS),
        plaats="§ 6.5.2, r. 10125-10131",
        **{r: [f"{cel:.1f} procent".replace(".", ",") if cel > 0 else "weg" for cel in rijen[r]] for r in RONDES},
    )
    koppen = ["Met of zonder uitleg", "Plan (verzonnen)", *RONDES, "Plaats in het rapport"]
    return tabel[["makers", "plan", *RONDES, "plaats"]].set_axis(koppen, axis=1)


def teken_rondes() -> alt.LayerChart:
    """Draw per plan a bar for each round: its share of the rights; a plan that is gone has a word instead.

    Source: WRR 2005, § 6.5.2, r. 10125-10131 (makers must win again, or the plan disappears). Numbers: modelkeuze.
    """
    import altair as alt  # noqa: PLC0415 - only where a chart is made, see basis

    hoogte, ruimte = 24, 4  # px per line; a plan takes a line for its name and one for each round
    gekozen = alt.param(name="makers", value="niemand")
    rijen = alt.Chart(_rondes()).transform_filter("datum.makers == makers")
    lang = rijen.transform_fold(list(RONDES), as_=["ronde", "procent"]).transform_calculate(
        regel=f"datum.nr * {ruimte} + 1 + indexof({list(RONDES)}, datum.ronde)"
    )
    schaal_y = alt.Scale(domain=[-1.4, len(VOORSTELLEN) * ruimte - 0.4], reverse=True, nice=False)
    schaal_x = alt.Scale(domain=[-14, 52], nice=False)
    y = alt.Y("regel:Q", scale=schaal_y, axis=None)
    x = alt.X("procent:Q", scale=schaal_x, axis=None)
    namen = rijen.transform_calculate(regel=f"datum.nr * {ruimte}").mark_text(
        align="left", fontSize=LETTER, fontWeight="bold", color=INKT
    ).encode(y=y, x=alt.value(0), text="kop:N")  # fmt: skip
    nummers = lang.mark_text(align="left", fontSize=LETTER, color=INKT).encode(y=y, x=alt.value(0), text="ronde:N")
    er_is = "isValid(datum.procent)"
    kleur = alt.condition("datum.stopt", alt.value(INSTITUTIONEEL), alt.value(VRAAG))
    balken = lang.transform_filter(er_is).mark_bar(height=16).encode(y=y, x=x, x2=alt.datum(0), color=kleur)
    getallen = lang.transform_filter(er_is).mark_text(align="left", dx=5, fontSize=LETTER, color=INKT).encode(
        y=y, x=x, text=alt.Text("procent:Q", format=".1f")
    )  # fmt: skip
    weg = lang.transform_filter(f"!{er_is}").mark_text(align="left", fontSize=LETTER, color=BEIDE).encode(
        y=y, x=alt.XDatum(0, scale=schaal_x, axis=None), text=alt.value("weg")
    )  # fmt: skip
    grens = alt.Chart(alt.Data(values=[{"tekst": f"nodig: {ONDERGRENS} procent", "op": -1}]))
    lijn = grens.mark_rule(color=LIJN, strokeWidth=2, strokeDash=[5, 4]).encode(
        x=alt.XDatum(ONDERGRENS, scale=schaal_x, axis=None)
    )
    uitleg = grens.mark_text(align="left", dx=5, fontSize=LETTER, color=BEIDE).encode(
        x=alt.XDatum(ONDERGRENS, scale=schaal_x, axis=None),
        y=alt.Y("op:Q", scale=schaal_y, axis=None),
        text="tekst:N",
    )
    return (
        alt.layer(balken, lijn, uitleg, namen, nummers, getallen, weg)
        .add_params(gekozen)
        .properties(width="container", height=(len(VOORSTELLEN) * ruimte + 1) * hoogte)
        .configure_view(stroke=None)
    )


def stemmers_tabel() -> pd.DataFrame:
    """Return per invented buurt the four styles in percent, and what the two quiet ones are together."""
    rijen = frame("buurten")
    tabel = rijen.assign(
        soort=rijen.type.map(SOORTEN),
        stil=rijen[list(STIL)].sum(axis=1),
        plaats=rijen.type.map(RISICO),
    ).astype(str)
    kolommen = ["naam", "soort", *STIJLEN, "stil", "plaats"]
    koppen = ["Buurt (verzonnen)", "Soort buurt", *STIJLEN.values(), "Afzijdig en afwachtend samen"]
    return tabel[kolommen].set_axis([*koppen, "Plaats in het rapport"], axis=1)


def teken_stemmers() -> alt.LayerChart:
    """Draw per buurt the shares of the four styles as one bar, the two that may stay away first.

    Source: WRR 2005, § 6.8, r. 10784-10791 (who may stay away). The buurten and their percentages are invented.
    """
    import altair as alt  # noqa: PLC0415 - only where a chart is made, see basis

    rijen = frame("buurten")
    rijen = rijen.assign(stil=rijen[list(STIL)].sum(axis=1))
    volgorde = list(rijen.sort_values("stil", ascending=False, kind="stable").naam)
    stapel = [*STIL, "afhankelijk", "actief"]
    hoogte = 40
    y = alt.Y("naam:N", sort=volgorde, axis=None, scale=alt.Scale(paddingInner=0.58, paddingOuter=0.29))
    gekozen = alt.param(name="type", value="alle")
    zichtbaar = alt.condition("type == 'alle' || datum.type == type", alt.value(1), alt.value(0.14))
    basis = alt.Chart(rijen).transform_calculate(kop="datum.naam + ': ' + datum.stil + ' procent'")
    lang = (
        alt.Chart(rijen)
        .transform_fold(stapel, as_=["stijl", "procent"])
        .transform_calculate(nr=f"indexof({stapel}, datum.stijl)")
        .encode(y=y, order=alt.Order("nr:Q"), opacity=zichtbaar)
    )
    schaal = {"stack": "zero", "axis": None, "scale": alt.Scale(domain=[0, 100])}
    balken = lang.mark_bar(height=17, stroke="white", strokeWidth=1).encode(
        x=alt.X("procent:Q", **schaal),
        color=alt.Color(
            "stijl:N",
            title=None,
            sort=stapel,
            scale=alt.Scale(domain=stapel, range=[KLEUR[stijl] for stijl in stapel]),
            legend=alt.Legend(
                orient="bottom",
                direction="vertical",
                columns=2,
                columnPadding=36,
                symbolType="square",
                symbolSize=180,
                labelFontSize=LETTER,
                labelExpr=f"{STIJLEN}[datum.value]",
            ),
        ),
    )
    licht = alt.condition(
        alt.FieldOneOfPredicate("stijl", ["afzijdig", "actief"]), alt.value("white"), alt.value(INKT)
    )
    getallen = lang.mark_text(fontSize=11).encode(
        x=alt.X("procent:Q", bandPosition=0.5, **schaal), text="procent:Q", color=licht
    )
    helft = (
        alt.Chart(rijen)
        .mark_tick(color=INKT, thickness=2, size=25)
        .encode(y=y, x=alt.XDatum(50, axis=None), opacity=zichtbaar)
    )
    koppen = basis.mark_text(align="left", dy=-17, fontSize=LETTER, color=INKT).encode(
        y=y, x=alt.value(0), text="kop:N", opacity=zichtbaar
    )
    return (
        alt.layer(balken, helft, getallen, koppen)
        .add_params(gekozen)
        .properties(width="container", height=len(rijen) * hoogte)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="ronde-voor-ronde",
            titel="Drie stemmingen in Stationskwartier",
            vraag="Welke plannen blijven op de lijst, en wat verandert er als makers niets meer uitleggen?",
            beschrijving=(
                "Vijf verzonnen plannen onder elkaar, elk met drie balken: één voor elke ronde. Een balk toont "
                "welk deel van de gebruikte rechten het plan krijgt. De streeplijn staat bij 15 procent. Een "
                "plan dat daaronder blijft, gaat in dit model van de lijst. In de eerste ronde krijgt de "
                "buurtwacht 33,6 procent, het groen 20,8, de speeltuin 20,5, de huiswerkklas 17,0 en het terras "
                "8,1. Het terras valt dus af, en wie daarop stemde, geeft de rechten daarna aan andere plannen. "
                "Blijven alle makers uitleggen, dan zijn de tweede en de derde ronde gelijk. Stoppen de makers "
                "van de huiswerkklas, dan zakt hun plan in de tweede ronde naar 13,6 procent, en in de derde is "
                "het weg. Stoppen die van de buurtwacht, dan zakt hun plan naar 28,2 en daarna naar 22,0 "
                "procent, maar het blijft staan. De getallen zijn van ons. Van de afzijdige en afwachtende "
                "bewoners stemt 20 procent, van de anderen 50 procent. Zonder uitleg verliest een plan elke "
                "ronde 30 procent van zijn steun. Het rapport zegt alleen dat makers moeten zorgen dat hun plan "
                "hoog blijft staan, en dat plannen zonder voldoende draagvlak verdwijnen."
            ),
            plaats="§ 6.5.2, r. 10125-10131",
            herkomst="makers moeten steun blijven zoeken: bron; alle plannen en getallen: modelkeuze",
            bronnen=("buurten",),
            gegevens=rondes_tabel,
            teken=teken_rondes,
            keuze=Keuze("makers", "Laat zien", tuple(MAKERS.items())),
            model=(proefstemming, buurtrechten),
        ),
        Figuur(
            naam="wie-stemt-mee",
            titel="Wie bepaalt de uitslag als sommigen wegblijven?",
            vraag="Hoe groot is in elke buurt de groep die misschien niet komt stemmen?",
            beschrijving=(
                "Vijftien verzonnen buurten, elk met één balk van honderd procent. Links in de balk staan de "
                "afzijdige en de afwachtende stijl, rechts de afhankelijke en de actieve. Boven de balk staat "
                "hoeveel procent de eerste twee samen zijn. Van hen vraagt het rapport zich af of zij komen "
                "stemmen op thema’s. In acht van de vijftien buurten is dat meer dan de helft. Het streepje in "
                "elke balk is de helft. Alle getallen zijn verzonnen. Dat deze groep misschien wegblijft, staat "
                "in het rapport; dat het ook bij buurtrechten kan, leiden wij af."
            ),
            plaats="§ 6.8, r. 10784-10791",
            herkomst="buurten: verzonnen; het risico: bron; bij buurtrechten: afleiding",
            bronnen=("buurten",),
            gegevens=stemmers_tabel,
            teken=teken_stemmers,
            keuze=Keuze("type", "Laat zien", (("alle", "alle buurten"), *SOORTEN.items())),
        ),
    )
}
