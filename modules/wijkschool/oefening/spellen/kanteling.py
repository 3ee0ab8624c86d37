"""Send the same request through two organisations: by trade, and tilted. Model: ``kern.kanteling``.

All days are invented; the sources give none. Neither organisation wins on every setting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkschool.kern.kanteling import (
    SPECIALISTEN,
    VAKKEN,
    Fase,
    Houding,
    Hulp,
    Route,
    Vak,
    Verzoek,
    dagen,
    functioneel,
    gekanteld,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Staven,
    Tabel,
    Toon,
    Uitkomst,
    Zinnen,
    opties_van,
)
from wijkschool.oefening.oordeel import aantal, opsomming

VERZOEKEN: Final = {
    Verzoek.DOELPAAL: "Een doelpaal op het trapveldje",
    Verzoek.FEEST: "Een straatfeest",
    Verzoek.BUURTKAMER: "Een leeg winkeltje als buurtkamer",
    Verzoek.DAKKAPEL: "Een dakkapel",
}
VAKNAMEN: Final = {vak: vak.value for vak in Vak} | {Vak.FINANCIEN: "financiën"}
HULP: Final = {
    Hulp.GEEN: "Niets: elk vak heeft een eigen loket",
    Hulp.COORDINATOR: "Een wijkcoördinator",
    Hulp.GEDEKT: "Een wijkcoördinator, met een wethouder die ja zegt",
    Hulp.TEAM: "Een tijdelijk team van alle vakken die nodig zijn",
}
FASE: Final = {Fase.NET: "Net", Fase.LATER: "Drie jaar"}
HOUDING: Final = {
    Houding.REGELS: "Bij de regels van het eigen vak",
    Houding.VRAAG: "Bij de vraag van de bewoner",
}
GEWOON: Final = "Gewone organisatie"
ANDERS: Final = "Gekantelde organisatie"
VAN_ONS: Final = (
    "De verzoeken en alle dagen zijn verzonnen. Alleen de doelpaal komt uit het rapport, en ook daar kozen wij de "
    "vakken. Dat bijzondere vakkennis buiten een themateam zit, is onze aanname."
)
STUURT_TERUG: Final = (
    "Ook in één team sturen mensen hier terug, zolang ieder bij de eigen regels begint. Een andere structuur "
    "alleen is volgens de gids niet genoeg."
)
GEEN_BEWIJS: Final = "Wie hier wint, hangt af van wat je instelt. Het bewijst niet welke organisatie beter is."


def regelaars() -> tuple[Regelaar, ...]:
    """Return the request, what both organisations are like, and the invented days."""
    return (
        Keus(
            id="verzoek",
            label="Wat vragen bewoners?",
            opties=opties_van(VERZOEKEN),
            begin=Verzoek.DOELPAAL.value,
        ),
        Keus(
            id="houding",
            label="Waar begint een ambtenaar, in beide organisaties?",
            opties=opties_van(HOUDING),
            begin=Houding.REGELS.value,
        ),
        Keus(
            id="hulp",
            label="Wat houdt de gewone organisatie bij elkaar?",
            opties=opties_van(HULP),
            begin=Hulp.GEEN.value,
        ),
        Keus(
            id="fase",
            label="Hoe lang is de andere organisatie al gekanteld?",
            opties=opties_van(FASE),
            begin=Fase.LATER.value,
            niet_in_de_bron="De WRR noemt onrust en verlies van kennis, zonder te zeggen hoe lang dat duurt.",
        ),
        Schuif(
            id="werk",
            label="Dagen werk per vak",
            van=1,
            tot=10,
            begin=2,
            eenheid="dagen",
            groep="Eigen getallen: kies zelf",
            niet_in_de_bron="De bronnen noemen geen dagen.",
        ),
        Schuif(
            id="wacht",
            label="Dagen dat een verzoek stilligt, elke keer dat het verhuist",
            van=0,
            tot=20,
            begin=7,
            eenheid="dagen",
            groep="Eigen getallen: kies zelf",
            niet_in_de_bron="De bronnen noemen geen dagen.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return both ways beside each other, the days, and what stands out."""
    verzoek, houding = Verzoek(stand["verzoek"]), Houding(stand["houding"])
    hulp, fase = Hulp(stand["hulp"]), Fase(stand["fase"])
    gewoon, anders = functioneel(verzoek, hulp, houding), gekanteld(verzoek, fase, houding)
    d_gewoon, d_anders = (dagen(route, stand["werk"], stand["wacht"]) for route in (gewoon, anders))
    blokken: tuple[Blok, ...] = (
        Staven(
            titel="Hoe lang wacht de bewoner?",
            staven=tuple(
                (naam, hoeveel, aantal(hoeveel, "dag", "dagen"))
                for naam, hoeveel in ((GEWOON, d_gewoon), (ANDERS, d_anders))
            ),
            tot=max(1, d_gewoon, d_anders),
            plaats="§ 4.4, r. 5272-5307",
            herkomst="modelkeuze",
        ),
        Tabel(
            titel="Hetzelfde verzoek, twee wegen",
            kolommen=("Wat", "Gewoon", "Gekan\u00adteld"),
            rijen=_rijen(gewoon, anders),
            plaats="§ 4.4, r. 5297-5304; § 6.8, r. 10887-10895; wetten: r. 95",
            herkomst="modelkeuze",
        ),
        Zinnen(
            titel="Wat valt op?",
            zinnen=tuple(_valt_op(verzoek, houding, hulp, fase)),
            plaats="§ 4.4.1, r. 5342-5363; § 4.4.2, r. 5401-5413; § 6.8, r. 10887-10915; wetten: r. 95",
            herkomst="afleiding",
        ),
        Zinnen(
            titel="Wat is hier van ons?",
            zinnen=((VAN_ONS, "gewoon"), (GEEN_BEWIJS, "let_op")),
            plaats="§ 4.4.1, r. 5358-5363",
            herkomst="modelkeuze",
        ),
    )
    kort = f"De gewone organisatie doet er {aantal(d_gewoon, 'dag', 'dagen')} over, de gekantelde {d_anders}."
    waarden: dict[str, float | str | bool] = {
        "vakken": gewoon.vakken,
        "loketten_gewoon": gewoon.loketten,
        "terug_samen": gewoon.terug + anders.terug,
        "terug_gekanteld": anders.terug,
        "verschil": d_gewoon - d_anders,
        "fase": fase.value,
    }
    return Uitkomst(kort, blokken, waarden)


def _rijen(gewoon: Route, anders: Route) -> tuple[tuple[str, str, str], ...]:
    vragen = {
        "Vakken": lambda route: route.vakken,
        "Loketten": lambda route: route.loketten,
        "Door\u00adgegeven": lambda route: route.overdrachten,
        "Terug\u00adgestuurd": lambda route: route.terug,
        "Keer gezocht": lambda route: route.zoeken,
    }
    return tuple((naam, str(tel(gewoon)), str(tel(anders))) for naam, tel in vragen.items())


def _valt_op(verzoek: Verzoek, houding: Houding, hulp: Hulp, fase: Fase) -> Iterator[tuple[str, Toon]]:
    if len(VAKKEN[verzoek]) == 1:
        yield "Dit verzoek raakt maar één vak. Dan helpt één loket voor alles weinig.", "gewoon"
    elif houding is Houding.REGELS:
        yield STUURT_TERUG, "let_op"
    if hulp is Hulp.COORDINATOR:
        yield "De coördinator zit tussen wijk en stadhuis in. Zijn kracht komt van steun hogerop.", "let_op"
    if hulp is Hulp.GEDEKT:
        yield "Zo ging het met de doelpaal in het rapport: een afdeling wilde niet, de wethouder zei ja.", "goed"
    if hulp is Hulp.TEAM:
        yield (
            "Zo’n team werkt een tijd los van de afdelingen. Wij nemen aan: het is weer weg na dit verzoek.",
            "gewoon",
        )
    buiten = [VAKNAMEN[vak] for vak in VAKKEN[verzoek] if vak in SPECIALISTEN]
    if buiten:
        yield f"Kennis van {opsomming(buiten)} zit hier niet in het gekantelde team.", "let_op"
    if fase is Fase.NET:
        yield "Net na het kantelen is er onrust, en gaat kennis verloren. De WRR waarschuwt daarvoor.", "let_op"


SPEL = Spel(regelaars, reken)
"""One request through two organisations, side by side."""
