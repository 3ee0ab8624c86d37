"""Six invented projects and one sum of money: keep, look first, stop or replace, with your own criteria."""

from __future__ import annotations

from typing import Final

from wijkschool.kern.portefeuille import (
    KLOPT,
    METEN_KOST,
    Besluit,
    Criteria,
    Grond,
    Kennis,
    Keuzes,
    Project,
    Vervanger,
    gronden,
    totaal,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Staven,
    Toon,
    Uitkomst,
    Zinnen,
    opties_van,
)
from wijkschool.oefening.oordeel import aantal

BUDGET: Final = 150
"""Thousands of euros a year (modelkeuze); all six together cost more."""
WET: Final = "wetten: r. 83"
DATABANK: Final = "wetten: r. 84"
HOOG: Final = 75
"""Above this percentage the learner is asked whether the threshold was raised for the money (modelkeuze)."""

PROJECTEN: Final = {
    "huiswerk": Project("Huiswerkclub", 4, 50, 45, Kennis.BEWEZEN, 40),
    "sport": Project("Sport op het plein", 1, 100, 30, Kennis.BESCHREVEN, 30),
    "koken": Project(
        "Kookles", 8, 60, 12, Kennis.ONBEKEND, 45, Vervanger("gezond eten op school", Kennis.BEWEZEN, 35)
    ),
    "maatjes": Project("Geldmaatjes", 5, 50, 40, Kennis.BESCHREVEN, 35),
    "training": Project(
        "Sollicitatietraining", 6, 60, 15, Kennis.ONBEKEND, 50, Vervanger("een werkatelier", Kennis.BESCHREVEN, 40)
    ),
    "krant": Project("Wijkkrant", 7, None, None, Kennis.ONBEKEND, 20),
}
DOELEN: Final = {
    "huiswerk": "kinderen met betere cijfers",
    "sport": "kinderen die elke week sporten",
    "koken": "gezinnen die gezonder eten",
    "maatjes": "huishoudens die hun rekeningen op tijd betalen",
    "training": "mensen met werk na een half jaar",
    "krant": "",
}
KENNIS: Final = {
    Kennis.BEWEZEN: "het effect is elders bewezen",
    Kennis.BESCHREVEN: "in theorie goed beschreven, niet bewezen",
    Kennis.ONBEKEND: "staat in geen databank",
}
BESLUITEN: Final = {
    Besluit.HOUDEN: "Houden",
    Besluit.METEN: "Houden en uitzoeken",
    Besluit.STOP_EFFECT: "Stoppen: te weinig effect",
    Besluit.STOP_GELD: "Stoppen: het geld is op",
    Besluit.VERVANGEN: "Inruilen voor iets anders",
}
GRONDEN: Final = {
    Grond.HAALT_GRENS: "het haalt je grens.",
    Grond.NOG_TE_VROEG: "het zit nog in de proeftijd die jij geeft.",
    Grond.EERST_METEN: "niemand weet wat het doet, dus zoek je dat eerst uit.",
    Grond.SCHIET_TEKORT: "naast het doel van het plan blijft het onder je grens.",
    Grond.GELD_OP: "het past niet bij de rest binnen het geld. Dat is geen oordeel over het project.",
    Grond.NIEUW_VOOR_OUD: "het blijft onder je grens, en van het nieuwe is elders bewezen dat het werkt.",
    Grond.TOCH_TEKORT: "volgens je eigen grens levert het te weinig op, en toch houd je het.",
    Grond.NIET_TE_ZEGGEN: "er is geen doel en niets gemeten. Of het werkt, kun je niet zeggen.",
    Grond.AL_GEMETEN: "hier is al gemeten. Kies een ander besluit.",
    Grond.TE_VROEG: "jij gaf het een langere proeftijd. Nu oordelen is te vroeg.",
    Grond.TOCH_GEHAALD: "het haalt je grens. Deze reden klopt dus niet.",
    Grond.GELD_GENOEG: "er is geld genoeg om het te houden. Geef de echte reden.",
    Grond.GEEN_VERVANGER: "er is niets om het voor in te ruilen.",
    Grond.VERVANGER_NIET_BEWEZEN: "van het nieuwe is het effect niet bewezen. Of het beter werkt, weet je niet.",
}


def _feiten(naam: str, project: Project) -> str:
    if project.doel is None:
        kern = "Er is nooit een doel gesteld en niets gemeten, wel zijn lezers blij."
    else:
        kern = f"Doel: {project.doel} {DOELEN[naam]}. Gehaald: {project.gehaald}."
    tekst = (
        f"Loopt {project.jaren} jaar, kost {project.kosten}.000 euro. {kern} Methode: {KENNIS[project.kennis]}."
    )
    if nieuw := project.vervanger:
        tekst += f" Anders kan: {nieuw.naam}, {nieuw.kosten}.000 euro ({KENNIS[nieuw.kennis]})."
    return tekst


def regelaars() -> tuple[Regelaar, ...]:
    """Return the two criteria, and one decision per project."""
    grens = Schuif(
        id="grens",
        label="Onder welk deel van het doel levert een project te weinig op?",
        groep="Eerst: jouw criteria om te stoppen",
        van=0,
        tot=100,
        begin=0,
        stap=5,
        eenheid="procent",
        niet_in_de_bron="De gids wil criteria om te stoppen, en geeft er geen getal bij.",
    )
    proeftijd = Schuif(
        id="proeftijd",
        label="Na hoeveel jaar beoordeel je een project?",
        groep=grens.groep,
        van=0,
        tot=5,
        begin=0,
        eenheid="jaar",
        niet_in_de_bron="Over een proeftijd zegt de gids bij deze wet niets.",
    )
    besluiten = (
        Keus(
            id=naam,
            label=project.naam,
            uitleg=_feiten(naam, project),
            groep="Dan: zes verzonnen projecten",
            opties=opties_van(BESLUITEN),
            begin=Besluit.HOUDEN.value,
        )
        for naam, project in PROJECTEN.items()
    )
    return (grens, proeftijd, *besluiten)


def reken(stand: Stand) -> Uitkomst:
    """Return of every decision whether its reason holds, the money, and what is known of what goes on."""
    keuzes: Keuzes = tuple((project, Besluit(stand[naam])) for naam, project in PROJECTEN.items())
    uit = gronden(keuzes, Criteria(stand["grens"], stand["proeftijd"]), BUDGET)
    klopt, kost = sum(g in KLOPT for g in uit), totaal(keuzes)
    over = BUDGET - kost
    geld = f"Je houdt {_euro(over)} over." if over >= 0 else f"Je komt {_euro(-over)} tekort."
    stops = {besluit: sum(gekozen is besluit for _, gekozen in keuzes) for besluit in Besluit}
    return Uitkomst(
        samenvatting=f"Bij {klopt} van de {len(uit)} besluiten klopt de reden. {geld}",
        blokken=(
            _redenen(keuzes, uit),
            _geld(kost, geld),
            _weet(keuzes),
            _lees_erbij(stand["grens"], stops),
        ),
        waarden={
            "klopt": klopt,
            "over": over,
            "ingeruild": sum(g is Grond.NIEUW_VOOR_OUD for g in uit),
            "gestopt_geld": stops[Besluit.STOP_GELD],
            "gestopt_effect": sum(g is Grond.SCHIET_TEKORT for g in uit),
        },
    )


def _euro(duizenden: int) -> str:
    return f"{duizenden}.000 euro" if duizenden else "niets"


def _redenen(keuzes: Keuzes, uit: tuple[Grond, ...]) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = []
    for (project, besluit), waarom in zip(keuzes, uit, strict=True):
        toon: Toon = "goed" if waarom in KLOPT else "let_op"
        wat = BESLUITEN[besluit].split(":")[0].lower()
        zinnen.append((f"{project.naam} ({wat}): {GRONDEN[waarom]}", toon))
    return Zinnen(titel="Klopt je reden?", zinnen=tuple(zinnen), plaats=WET, herkomst="modelkeuze")


def _geld(kost: int, geld: str) -> Staven:
    return Staven(
        titel=f"Geld per jaar, verzonnen. {geld}",
        staven=(
            ("Kosten", kost, _euro(kost)),
            ("Geld", BUDGET, _euro(BUDGET)),
        ),
        tot=250,
        plaats=WET,
        herkomst="modelkeuze",
    )


def _weet(keuzes: Keuzes) -> Blok:
    loopt = [p.kennis for p, b in keuzes if b in {Besluit.HOUDEN, Besluit.METEN}]
    loopt += [p.vervanger.kennis for p, b in keuzes if b is Besluit.VERVANGEN and p.vervanger]
    return Staven(
        titel="Wat weet je van de methoden die doorgaan?",
        staven=tuple((tekst.capitalize(), loopt.count(k), str(loopt.count(k))) for k, tekst in KENNIS.items()),
        tot=len(PROJECTEN),
        plaats=DATABANK,
        herkomst="modelkeuze",
    )


def _lees_erbij(grens: int, stops: dict[Besluit, int]) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = [
        ("Een doel dat gehaald is, is nog niet door het project gehaald. Dat ziet dit model niet.", "let_op"),
        (f"Bedragen, projecten en de kosten van uitzoeken ({METEN_KOST}.000 euro) zijn verzonnen.", "gewoon"),
    ]
    if not grens:
        zinnen.append(("Je grens is nul. Dan haalt elk project dat gemeten is hem vanzelf.", "let_op"))
    if grens > HOOG and stops[Besluit.STOP_EFFECT] and not stops[Besluit.STOP_GELD]:
        tekst = "Je grens ligt hoog en geen project stopt om geld. Is dit een oordeel, of toch een bezuiniging?"
        zinnen.append((tekst, "let_op"))
    if stops[Besluit.STOP_GELD]:
        hoeveel = aantal(stops[Besluit.STOP_GELD], "project", "projecten")
        tekst = f"Om geld stop je met {hoeveel}. Zeg dat er eerlijk bij."
        zinnen.append((tekst, "gewoon"))
    return Zinnen(titel="Lees dit erbij", zinnen=tuple(zinnen), plaats=WET, herkomst="modelkeuze")


SPEL = Spel(regelaars, reken)
