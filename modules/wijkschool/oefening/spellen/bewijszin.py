"""Build the sentence you would need to say that the Rotterdamwet helps, and choose a claim that it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wijkschool.kern.bewijszin import (
    Bewering,
    Draagt,
    Moment,
    Onderwerp,
    Past,
    Steun,
    Vergelijking,
    Vertelt,
    Zin,
    draagt,
    gidslat,
    kies_bewering,
    weeg,
)
from wijkschool.oefening.bord import Keus, Regelaar, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen

TEKST: Final = "wetten: r. 67"
LAT: Final = "wetten: r. 25"


@dataclass(frozen=True)
class Woorden:
    """How a subject is told: as a problem, as it is now, as it changed, and as it went in the places around."""

    naam: str
    probleem: str
    nu: str
    na: str
    eromheen: str


WOORDEN: Final = {
    Onderwerp.WONINGWAARDE: Woorden(
        "De waarde van huizen",
        "huizen die minder waard werden",
        "zijn huizen veel waard",
        "werden huizen meer waard",
        "werden huizen niet minder waard",
    ),
    Onderwerp.OVERLAST: Woorden(
        "Overlast", "overlast", "is er weinig overlast", "nam de overlast af", "kwam er geen overlast bij"
    ),
    Onderwerp.WERK: Woorden(
        "Langdurige werkloosheid",
        "langdurige werkloosheid",
        "zijn weinig mensen lang werkloos",
        "daalde de langdurige werkloosheid",
        "kwam er geen langdurige werkloosheid bij",
    ),
    Onderwerp.OPVANG: Woorden(
        "Opvang van kwetsbare groepen",
        "te weinig opvang van kwetsbare groepen",
        "krijgen de meeste kwetsbare bewoners op tijd hulp",
        "kregen meer kwetsbare bewoners op tijd hulp",
        "kregen niet minder kwetsbare bewoners op tijd hulp",
    ),
}
VERGELEKEN: Final = {
    Vergelijking.GEEN: "",
    Vergelijking.STAD: ", sterker dan in de stad als geheel",
    Vergelijking.GELIJKE_WIJKEN: ", sterker dan in wijken die erop leken en waar de wet niet gold",
}
STEUNT: Final = {
    Steun.GEEN: "Waar dit op steunt, staat er niet bij.",
    Steun.ERVARING: "Dat weten projectleiders uit ervaring.",
    Steun.ONDERZOEK: "Dat staat in een onderzoek met een naam en een jaar.",
}
DRAAGT: Final = {
    Draagt.NIETS: "Met deze zin kun je nog niets zeggen over wat de wet deed.",
    Draagt.GEBRUIKT: "Met deze zin kun je zeggen dat de wet is gebruikt. Of dat iets opleverde, weet je niet.",
    Draagt.VERANDERD: "Met deze zin kun je zeggen dat er iets veranderde. Of dat door de wet kwam, weet je niet.",
    Draagt.DOOR_DE_WET: "Met deze zin is aannemelijk dat de verandering door de wet kwam. Bewezen is het niet.",
}
BEWERINGEN: Final = {
    Bewering.GEBRUIKT: "‘De wet is in ons gebied gebruikt.’",
    Bewering.VERANDERD: "‘Sinds de wet is er iets veranderd.’",
    Bewering.DOOR_DE_WET: "‘Waarschijnlijk komt de verandering door de wet.’",
    Bewering.OPGELOST: "‘De wet lost de problemen van deze wijken op.’",
}
WEEG: Final[dict[Past, tuple[str, Toon]]] = {
    Past.TE_GROOT: ("Deze bewering gaat verder dan je zin.", "let_op"),
    Past.PRECIES: ("Deze bewering gaat precies zo ver als je zin.", "goed"),
    Past.KAN_MEER: ("Deze bewering klopt met je zin. Je zin draagt zelfs meer.", "gewoon"),
}
LAT_GEHAALD: Final[tuple[str, Toon]] = (
    "Jouw zin haalt de lat van de gids, zoals wij die lezen: een verandering, met onderzoek of ervaring eronder.",
    "goed",
)
LAT_NIET: Final[tuple[str, Toon]] = (
    "Jouw zin haalt de lat van de gids niet: daarvoor moet er een verandering in staan, met steun eronder.",
    "let_op",
)
OPEN: Final = "De gids vraagt alleen een effect, met onderzoek of ervaring eronder. Meer eisen noemt hij niet."


def _keus(naam: str, label: str, opties: Mapping[str, str], niet_in_de_bron: str | None = None) -> Keus:
    """Return a control of the sentence; it begins at its first, weakest option."""
    return Keus(
        id=naam,
        label=label,
        groep="Jouw zin",
        opties=tuple(opties.items()),
        begin=next(iter(opties)),
        niet_in_de_bron=niet_in_de_bron,
    )


def regelaars() -> tuple[Regelaar, ...]:
    """Return what the sentence tells, and the claim."""
    vertelt = {
        Vertelt.AANLEIDING.value: "Waarom de wet er kwam",
        Vertelt.TOEPASSING.value: "Dat de stad de wet gebruikte",
        Vertelt.UITKOMST.value: "Hoe het met bewoners gaat",
    }
    moment = {Moment.EEN_KEER.value: "Eén keer", Moment.VOOR_EN_NA.value: "Voor de wet en erna"}
    vergelijking = {
        Vergelijking.GEEN.value: "Met niets",
        Vergelijking.STAD.value: "Met de hele stad",
        Vergelijking.GELIJKE_WIJKEN.value: "Met wijken die erop lijken, zonder de wet",
    }
    steun = {
        Steun.GEEN.value: "Dat staat er niet bij",
        Steun.ERVARING.value: "Op ervaring van projectleiders",
        Steun.ONDERZOEK.value: "Op onderzoek dat je kunt opzoeken",
    }
    nee_ja, zwijgt = {"nee": "Nee", "ja": "Ja"}, "Bij wet 8 zegt de gids hier niets over."
    return (
        _keus("onderwerp", "Waar gaat de zin over?", {o.value: w.naam for o, w in WOORDEN.items()}),
        _keus("vertelt", "Wat vertelt de zin?", vertelt),
        _keus("moment", "Wanneer is er gekeken?", moment),
        _keus("vergelijking", "Waarmee is het vergeleken?", vergelijking, OPEN),
        _keus("eromheen", "Is er ook gekeken in de buurten eromheen?", nee_ja, zwijgt),
        _keus("steun", "Waar steunt de zin op?", steun),
        Keus(
            id="bewering",
            label="Wat wil je in de raad zeggen?",
            groep="Jouw bewering",
            opties=tuple((bewering.name.lower(), tekst) for bewering, tekst in BEWERINGEN.items()),
            begin=Bewering.OPGELOST.name.lower(),
        ),
    )


def _lees(stand: Stand) -> Zin:
    return Zin(
        onderwerp=Onderwerp(stand["onderwerp"]),
        vertelt=Vertelt(stand["vertelt"]),
        moment=Moment(stand["moment"]),
        vergelijking=Vergelijking(stand["vergelijking"]),
        eromheen=stand["eromheen"] == "ja",
        steun=Steun(stand["steun"]),
    )


def _schrijf(zin: Zin) -> str:
    woorden = WOORDEN[zin.onderwerp]
    if zin.vertelt is Vertelt.AANLEIDING:
        kern = f"De wet kwam er vanwege {woorden.probleem}."
    elif zin.vertelt is Vertelt.TOEPASSING:
        kern = f"De stad gebruikte de wet vaak in dit gebied, tegen {woorden.probleem}."
    elif not zin.verandering:
        kern = f"In dit gebied {woorden.nu}."
    else:
        kern = f"Nadat de wet in dit gebied ging gelden, {woorden.na}{VERGELEKEN[zin.vergelijking]}."
        if zin.eromheen:
            kern += f" In de buurten eromheen {woorden.eromheen}."
    return f"{kern} {STEUNT[zin.steun]}"


def reken(stand: Stand) -> Uitkomst:
    """Return the sentence, what it lacks, what it carries, and whether the claim fits it."""
    zin, bewering = _lees(stand), kies_bewering(stand["bewering"])
    kracht, past = draagt(zin), weeg(bewering, zin)
    eromheen = zin.verandering and zin.eromheen
    tekst, toon = WEEG[past]
    verborgen = set() if zin.verandering else {"vergelijking", "eromheen"}
    if zin.vertelt is not Vertelt.UITKOMST:
        verborgen.add("moment")
    lat = LAT_GEHAALD if gidslat(zin) else LAT_NIET
    return Uitkomst(
        samenvatting=f"{DRAAGT[kracht]} {tekst}",
        blokken=(
            Zinnen(
                titel="Jouw zin, en die is verzonnen",
                zinnen=((_schrijf(zin), "gewoon"),),
                plaats=TEKST,
                herkomst="modelkeuze",
            ),
            Zinnen(titel="De lat van de gids zelf", zinnen=(lat,), plaats=LAT, herkomst="afleiding"),
            Zinnen(
                titel="Onze lat: hoe ver kun je gaan?",
                zinnen=((DRAAGT[kracht], "goed" if kracht is Draagt.DOOR_DE_WET else "gewoon"), (tekst, toon)),
                plaats=LAT,
                herkomst="modelkeuze",
            ),
            _naast_de_tekst(zin, eromheen=eromheen),
        ),
        waarden={
            "draagt": int(kracht),
            "gidslat": gidslat(zin),
            "onderwerp_past": zin.hoort_bij_de_wet,
            "eromheen": eromheen,
            "bewering": past.value,
        },
        verborgen=frozenset(verborgen),
    )


def _naast_de_tekst(zin: Zin, *, eromheen: bool) -> Tabel:
    ja = {True: "ja", False: "nee"}
    vergeleken = zin.verandering and zin.vergelijking is not Vergelijking.GEEN
    return Tabel(
        titel="Jouw zin naast de tekst van wet 8",
        kolommen=("Vraag", "Jouw zin", "De tekst"),
        rijen=(
            ("Gaat het over iets waarvoor de wet kwam?", ja[zin.hoort_bij_de_wet], "ja"),
            ("Staat er wat er veranderde?", ja[zin.verandering], "nee"),
            ("Is dat vergeleken?", ja[vergeleken], "nee"),
            ("Is er ook in de buurten eromheen gekeken?", ja[eromheen], "nee"),
            ("Staat erbij waar een effect op steunt?", ja[gidslat(zin)], "nee"),
        ),
        plaats=TEKST,
        herkomst="afleiding; de vragen zijn modelkeuze",
    )


SPEL = Spel(regelaars, reken)
