"""Tijdlijn: choose city or countryside, a wave and a kind, and see what happened then and how sure that is.

Source: WRR 2005, § 2.2-2.3, r. 638-1462, by ``datasets/tijdlijn.csv``. The model is ``kern.tijdlijn``.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import cast

from wijkschool.inhoud.rijen.rapport import TijdlijnRij
from wijkschool.inhoud.tabellen import controleer_tabel
from wijkschool.kern.tijdlijn import (
    GEEN_GOLF,
    MARGE,
    Gebeurtenis,
    Gebied,
    Precisie,
    kies,
    wanneer,
    zeker_eerder,
)
from wijkschool.oefening.bord import Blok, Keus, Spel, Stand, Staven, Uitkomst, Zinnen

ALLE = "alle"
HOOGSTENS = 15
"""How many events are shown: more is no use on a phone."""
GOLFKEUZES = {"1": 1, "2": 2, "3": 3, "geen": GEEN_GOLF}
SOORTEN = {
    "wet": ("wet", "wetten"),
    "programma": ("programma", "programma’s"),
    "publicatie": ("boek, nota of onderzoek", "boeken, nota’s en onderzoeken"),
    "gedachte": ("gedachte", "gedachten"),
    "gebeurtenis": ("gebeurtenis", "gebeurtenissen"),
    "ontwikkeling": ("ontwikkeling", "ontwikkelingen"),
    "instelling": ("instelling", "instellingen"),
}
ZEKER = {
    Precisie.JAAR: "De bron noemt het jaar",
    Precisie.DECENNIUM: "De bron noemt tien jaren",
    Precisie.ONGEVEER: "Het jaar is van ons",
    Precisie.ONBEKEND: "De bron noemt geen tijd",
}
WAT_WAS_DIE_GOLF = {
    "1": (
        "Golf 1 begon vlak na de oorlog. De wijk moest een gemeenschap zijn, uit zorg over ontworteling.",
        "§ 2.2.1, r. 664-668; § 2.2.2, r. 714-722",
        "bron",
    ),
    "2": (
        "Golf 2 kwam in de jaren zeventig. De overheid greep in van bovenaf en betrok burgers daar meer bij.",
        "§ 2.2.1, r. 652-655; § 2.2.3, r. 959-964",
        "bron",
    ),
    "3": (
        "Golf 3 begon eind 1989, met grote impulsen van het rijk. Het rapport laat haar niet ophouden.",
        "§ 2.2.1, r. 655-657; § 2.2.4, r. 1005-1006; § 2.2.4, r. 1021-1024",
        "bron",
    ),
    "geen": (
        "Bij deze rijen noemt het rapport geen golf. Dat zegt niet dat ze niets met een golf te maken hebben.",
        "§ 2.2.1, r. 648-657",
        "afleiding",
    ),
}
PERIODEN = "§ 2.2.1, r. 648-657; § 2.3.2, r. 1309-1312"
"""Where the report itself divides the time: three waves for the city, three periods for the countryside."""
PLATTELAND = (
    "Het beeld van golven past niet op het platteland. Het beleid kwam daar vooral door de landbouw op gang.",
    "§ 2.3.1, r. 1213-1219",
    "bron",
)


@lru_cache(maxsize=4)
def _van(rijen: tuple[TijdlijnRij, ...]) -> tuple[Gebeurtenis, ...]:
    return tuple(
        Gebeurtenis(
            id=rij.id, gebied=Gebied(rij.gebied), van=rij.van, tot=rij.tot, precisie=Precisie(rij.precisie),
            naam=rij.naam, soort=rij.soort, golf=rij.golf, wat=rij.wat, plaats=rij.plaats,
            herkomst=str(rij.herkomst),
        )
        for rij in rijen
    )  # fmt: skip


def gebeurtenissen() -> tuple[Gebeurtenis, ...]:
    """Return what ``datasets/tijdlijn.csv`` holds, as objects of ``kern``; a row that is not right is left out."""
    return _van(cast("tuple[TijdlijnRij, ...]", controleer_tabel("tijdlijn")[0]))


def regelaars() -> tuple[Keus, ...]:
    """Return the four filters."""
    return (
        Keus(
            id="gebied",
            label="Waar?",
            opties=(("stad", "In de stad"), ("platteland", "Op het platteland"), (ALLE, "Allebei")),
            begin="stad",
        ),
        Keus(
            id="golf",
            label="Welke golf?",
            uitleg="Een golf is een periode met veel belangstelling voor wijken in het beleid.",
            opties=(
                (ALLE, "Alles"),
                ("1", "Golf 1"),
                ("2", "Golf 2"),
                ("3", "Golf 3"),
                ("geen", "Het rapport noemt er geen"),
            ),
            begin="1",
        ),
        Keus(
            id="soort",
            label="Wat voor iets?",
            opties=((ALLE, "Alles"), *((soort, meer) for soort, (_, meer) in SOORTEN.items())),
            begin=ALLE,
        ),
        Keus(
            id="zeker",
            label="Hoe zeker moet het jaar zijn?",
            opties=((ALLE, "Maakt niet uit"), ("jaar", "Alleen met een jaar uit het rapport")),
            begin=ALLE,
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return what fits the filters, in order of time, with how sure the years are."""
    gebied, golf, soort = stand["gebied"], stand["golf"], stand["soort"]
    zonder_golf = gebied == Gebied.PLATTELAND  # the countryside has no waves, so that is not asked
    gekozen = None if zonder_golf else GOLFKEUZES.get(golf)
    gevonden = kies(
        gebeurtenissen(),
        gebied=None if gebied == ALLE else gebied,
        golf=gekozen,
        soort=None if soort == ALLE else soort,
        alleen_jaar=stand["zeker"] == "jaar",
    )
    blokken: list[Blok] = []
    if zonder_golf or golf in WAT_WAS_DIE_GOLF:
        tekst, plaats, herkomst = PLATTELAND if zonder_golf else WAT_WAS_DIE_GOLF[golf]
        blokken.append(Zinnen(zinnen=((tekst, "gewoon"),), plaats=plaats, herkomst=herkomst))
    samenvatting = {0: "Hier past niets bij.", 1: "1 gebeurtenis past hierbij."}.get(
        len(gevonden), f"{len(gevonden)} gebeurtenissen passen hierbij."
    )
    if gevonden:
        blokken += [*_lijst(gevonden), _zekerheid(gevonden), _volgorde(gevonden)]
    else:
        leeg = "Onze tijdlijn heeft hier geen rij. Dat is geen bewijs dat er niets gebeurde: kies iets ruimer."
        blokken.append(Zinnen(zinnen=((leeg, "let_op"),), herkomst="modelkeuze", plaats="§ 2.1, r. 620-636"))
    return Uitkomst(
        samenvatting=samenvatting,
        blokken=tuple(blokken),
        waarden={
            "aantal": len(gevonden),
            "met_jaar": sum(een.precisie == Precisie.JAAR for een in gevonden),
            "enige": gevonden[0].id if len(gevonden) == 1 else "",
        },
        verborgen=frozenset({"golf"}) if zonder_golf else frozenset(),
    )


def _lijst(gevonden: tuple[Gebeurtenis, ...]) -> list[Blok]:
    """Return a block per event: a table of four columns would not be read on a phone."""
    uit: list[Blok] = [
        Zinnen(
            titel=f"{een.naam} ({wanneer(een.van, een.tot, een.precisie)})",
            zinnen=((een.wat, "gewoon"),),
            plaats=een.plaats,
            herkomst=een.herkomst,
        )
        for een in gevonden[:HOOGSTENS]
    ]
    if (rest := len(gevonden) - HOOGSTENS) > 0:
        meer = f"Er zijn er nog {rest}. Kies een golf of een soort om die te zien."
        uit.append(Zinnen(zinnen=((meer, "let_op"),), plaats=PERIODEN, herkomst="modelkeuze"))
    return uit


def _zekerheid(gevonden: tuple[Gebeurtenis, ...]) -> Staven:
    tel = {precisie: sum(een.precisie == precisie for een in gevonden) for precisie in ZEKER}
    return Staven(
        titel="Hoe zeker is de tijd?",
        staven=tuple(
            (ZEKER[precisie], aantal, f"{aantal} van {len(gevonden)}") for precisie, aantal in tel.items()
        ),
        tot=len(gevonden),
        plaats=PERIODEN,
        herkomst="modelkeuze",
    )


def _volgorde(gevonden: tuple[Gebeurtenis, ...]) -> Zinnen:
    open_ = sum(zeker_eerder(een, ander) is None for een, ander in pairwise(gevonden))
    paren = len(gevonden) - 1
    tekst = f"Bij {open_} van de {paren} stappen in deze lijst zeggen de jaren niet wat eerder begon."
    if not paren:
        tekst = "Er is hier niets om op volgorde te zetten."
    elif paren == 1:
        tekst = f"De jaren zeggen hier {'niet' if open_ else 'ook'} wat eerder begon."
    marge = f"Een jaar van ons kan ernaast zitten. Wij rekenen met {MARGE} jaar: dat getal staat niet in de bron."
    return Zinnen(
        titel="Is de volgorde zeker?",
        zinnen=((tekst, "let_op" if open_ else "gewoon"), (marge, "gewoon")),
        plaats=PERIODEN,
        herkomst="modelkeuze",
    )


SPEL = Spel(regelaars=regelaars, reken=reken)
