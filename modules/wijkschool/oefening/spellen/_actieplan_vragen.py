"""What actieplan asks: per activity of the instrumentenbord three steps, and what else a plan has.

Source: WRR 2005, bijlage 1, r. 10972-11814; the words of the steps are those of ``datasets/instrumenten.csv``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, cast

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.actieplan import STAPPEN, TERUG_NAAR, Bekend, Conclusie, Doel, Inhoud, Plan, Rugdekker, Wie
from wijkschool.oefening.bord import Keus, Regelaar, Schuif, Stand, Vinkjes, opties_van

if TYPE_CHECKING:
    from wijkschool.inhoud.rijen.beleid import InstrumentRij

GEEN: Final = "geen"
ACTIVITEITEN: Final = {
    "inspireren": "1. Inspireren",
    "actieplan": "2. Een actieplan maken",
    "terugkoppelen": "3. Terugkoppelen",
    "verankeren": "4. Verankeren",
}
WIE: Final = {
    Wie.NIEMAND: "Nog niet gedaan",
    Wie.OVERHEID: "De overheid",
    Wie.SPELERS: "Sociale spelers, zoals corporatie, school of politie",
    Wie.BEWONERS: "Bewoners",
    Wie.SAMEN: "Alle partijen samen",
}
RUGDEKKERS: Final = {
    GEEN: ("Niemand", Rugdekker.GEEN),
    "collega": ("Iemand op hetzelfde niveau", Rugdekker.GELIJKE),
    "bestuurder": ("Een wethouder of burgemeester", Rugdekker.HOGER),
    "topambtenaar": ("Een topambtenaar", Rugdekker.HOGER),
    "directeur": ("Een directeur", Rugdekker.HOGER),
}


@cache
def rijen() -> dict[str, InstrumentRij]:
    """Return the twelve steps of the board, by number."""
    return {rij.id: rij for rij in cast("tuple[InstrumentRij, ...]", lees_tabel("instrumenten"))}


def naam_van(stap: str) -> str:
    """Return a step as it stands in a sentence: its number and its name."""
    naam = rijen()[stap].naam
    return f"{stap}, {naam[0].lower()}{naam[1:]}"


def regelaars() -> tuple[Regelaar, ...]:
    """Return which activity is filled in, and per activity its three steps and what else it asks."""
    per = {naam: _stappen(naam) for naam in ACTIVITEITEN}
    return (
        Keus(
            id="kijk",
            label="Welk deel van het plan vul je nu in?",
            uitleg="Wat je bij de andere delen invult, blijft staan.",
            opties=tuple(ACTIVITEITEN.items()),
            begin="inspireren",
        ),
        *per["inspireren"],
        *_bij_inspireren(),
        *per["actieplan"],
        *_bij_actieplan(),
        *per["terugkoppelen"],
        *_bij_terugkoppelen(),
        *per["verankeren"],
        Schuif(
            id="jaren",
            groep=ACTIVITEITEN["verankeren"],
            label="Hoelang is de trekker al bezig?",
            van=0,
            tot=15,
            begin=1,
            eenheid="jaar",
            niet_in_de_bron="Het rapport noemt geen termijn voor een trekker. In één klankbordgroep was "
            "vijf jaar de wens. Die vijf gebruiken wij.",
        ),
    )


def _stappen(activiteit: str) -> tuple[Regelaar, ...]:
    return tuple(
        Keus(
            id=f"s{rij.id}",
            groep=ACTIVITEITEN[activiteit],
            label=f"{rij.id} {rij.naam}: wie deed dit?",
            uitleg=rij.doel,
            opties=opties_van(WIE),
            begin=str(Wie.NIEMAND),
        )
        for rij in rijen().values()
        if rij.activiteit == activiteit
    )


def _bij_inspireren() -> tuple[Regelaar, ...]:
    groep = ACTIVITEITEN["inspireren"]
    return (
        Schuif(
            id="draagvlak",
            groep=groep,
            label="Hoeveel bewoners staan achter het plan?",
            van=0,
            tot=100,
            begin=0,
            eenheid="procent",
        ),
        Keus(
            id="trekker",
            groep=groep,
            label="Wie is de trekker?",
            uitleg="Iemand die een initiatief in de buurt op gang brengt en daar veel voor doet.",
            opties=(
                (GEEN, "Niemand"),
                ("bewoner", "Een bewoner"),
                ("veldwerker", "Iemand die in de buurt werkt, zoals een wijkagent"),
                ("wijkcoordinator", "De wijkcoördinator"),
                ("ondernemer", "Een ondernemer"),
            ),
            begin=GEEN,
        ),
        Keus(
            id="rugdekker",
            groep=groep,
            label="Wie is de rugdekker?",
            uitleg="Iemand hogerop, die een trekker steunt en obstakels voor hem opruimt.",
            opties=tuple((naam, tekst) for naam, (tekst, _) in RUGDEKKERS.items()),
            begin=GEEN,
        ),
        Keus(
            id="bekend",
            groep=groep,
            label="Wie weet van die steun?",
            opties=(
                (str(Bekend.NIEMAND), "Niemand: het is niet uitgesproken"),
                (str(Bekend.TWEE), "Alleen de trekker en de rugdekker"),
                (str(Bekend.ALLEN), "Alle partijen die meedoen"),
            ),
            begin=str(Bekend.NIEMAND),
        ),
    )


def _bij_actieplan() -> tuple[Regelaar, ...]:
    groep = ACTIVITEITEN["actieplan"]
    return (
        Keus(
            id="doel",
            groep=groep,
            label="Wat voor doel staat in het plan?",
            opties=(
                (str(Doel.GEEN), "Er staat geen doel in"),
                (str(Doel.EIGEN_WERK), "Wat wij zelf doen, zoals vier vergaderingen per jaar"),
                (str(Doel.ONHAALBAAR), "Iets dat niet haalbaar is, zoals 60 procent die meedoet"),
                (str(Doel.RESULTAAT), "Wat er in de buurt verandert, en haalbaar is"),
            ),
            begin=str(Doel.GEEN),
        ),
        Vinkjes(
            id="inhoud",
            groep=groep,
            label="Wat staat er nog meer in het plan?",
            opties=(
                (str(Inhoud.MIDDELEN), "De middelen: geld, mensen, uren"),
                (str(Inhoud.TIJD), "Wanneer het klaar is"),
                (str(Inhoud.VERANTWOORDELIJKE), "Wie ervoor verantwoordelijk is"),
                (str(Inhoud.VROEGE_WINST), "Een snel succes dat bewoners kunnen zien"),
            ),
        ),
    )


def _bij_terugkoppelen() -> tuple[Regelaar, ...]:
    groep = ACTIVITEITEN["terugkoppelen"]
    return (
        Keus(
            id="conclusie",
            groep=groep,
            label="Tot welke conclusie kwamen jullie?",
            opties=(
                (str(Conclusie.GEEN), "Nog geen conclusie"),
                (str(Conclusie.DOORGAAN), "Doorgaan: het gaat goed"),
                (str(Conclusie.LEREN), "Leren: we stellen iets bij"),
                (str(Conclusie.CREEREN), "Creëren: we kiezen een heel andere aanpak"),
            ),
            begin=str(Conclusie.GEEN),
        ),
        Keus(
            id="terug",
            groep=groep,
            label="Naar welke stap ga je terug?",
            opties=((GEEN, "Nog niet gekozen"), *((stap, f"Stap {naam_van(stap)}") for stap in TERUG_NAAR)),
            begin=GEEN,
            niet_in_de_bron="Het rapport noemt geen stap om naar terug te gaan. Wel kan de uitkomst leiden tot "
            "andere waarden en normen (§ 4.3.3, r. 5255-5257).",
        ),
    )


def lees(stand: Stand) -> Plan:
    """Return the plan of a setting."""
    return Plan(
        wie={stap: Wie(stand[f"s{stap}"]) for stap in STAPPEN},
        trekker=stand["trekker"] != GEEN,
        rugdekker=RUGDEKKERS[stand["rugdekker"]][1],
        bekend=Bekend(stand["bekend"]),
        draagvlak=stand["draagvlak"],
        doel=Doel(stand["doel"]),
        inhoud=frozenset(Inhoud(naam) for naam in stand["inhoud"]),
        conclusie=Conclusie(stand["conclusie"]),
        terug=None if stand["terug"] == GEEN else stand["terug"],
        jaren=stand["jaren"],
    )
