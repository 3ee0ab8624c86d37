"""Actieplan: put a plan on the instrumentenbord, step by step, and see what it lacks and what comes next.

Source: WRR 2005, bijlage 1, r. 10972-11814; the words of the steps are those of ``datasets/instrumenten.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.actieplan import (
    STAPPEN,
    TERUG_NAAR,
    VRAAGT,
    Bekend,
    Conclusie,
    Doel,
    Gemis,
    Inhoud,
    Plan,
    Rugdekker,
    Toestand,
    Wie,
    gaat_terug,
    gemis,
    koppel,
    overgeslagen,
    toestand,
    uitvoering_volledig,
    volgende,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Stappen,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
)
from wijkschool.oefening.oordeel import aantal, opsomming

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
# Per Gemis: what is missing, why that matters, where it stands.
WAT_MIST: Final = {
    Gemis.TREKKER: (
        "Er is geen trekker.",
        "Steeds begint een klein aantal trekkers. Zij zoeken anderen om mee te doen.",
        "bijlage 1, r. 10993-10996",
    ),
    Gemis.RUGDEKKER: (
        "Er is geen rugdekker.",
        "Wie in de buurt werkt, bereikt niets als besturen en politiek niet achter hem staan.",
        "bijlage 1, r. 11121-11124; bijlage 1, r. 11176-11178",
    ),
    Gemis.HOGEROP: (
        "De rugdekker staat niet hoger dan de trekker.",
        "Hij moet zorgen voor vertrouwen bij politiek en ambtenaren. Daarvoor is iemand hogerop nodig.",
        "bijlage 1, r. 11121-11124",
    ),
    Gemis.BEKEND: (
        "Niet iedereen weet van de steun.",
        "Steun moet bekend zijn bij de trekker en bij alle andere partijen.",
        "bijlage 1, r. 11535-11537",
    ),
    Gemis.DRAAGVLAK: (
        "Minder dan een derde van de bewoners staat erachter.",
        "Rotterdam leerde dat je voor een buurtplan minstens een derde nodig hebt. Het is de les van één stad.",
        "bijlage 1, r. 11107-11109",
    ),
    Gemis.DOEL: (
        "Het plan heeft geen doel.",
        "Een uitvoeringsplan legt doelen vast. Zonder doel kun je later niets vergelijken.",
        "bijlage 1, r. 11359-11361; bijlage 1, r. 11480-11481",
    ),
    Gemis.DOEL_EIGEN_WERK: (
        "Het doel gaat over jullie eigen werk.",
        "Het rapport twijfelt aan doelen zoals een aantal wijkraden per jaar. De grens trekken wij zelf.",
        "bijlage 1, r. 11373-11378",
    ),
    Gemis.DOEL_ONHAALBAAR: (
        "Het doel is niet haalbaar.",
        "Het rapport noemt als voorbeeld: 60 procent van de bewoners doet mee aan activiteiten.",
        "bijlage 1, r. 11378-11379",
    ),
    Gemis.VASTGELEGD: (
        "Middelen, tijd en verantwoordelijke staan niet alle drie in het plan.",
        "Een uitvoeringsplan zegt welk doel je haalt met welke middelen, wanneer, en wie ervoor staat.",
        "bijlage 1, r. 11359-11361",
    ),
    Gemis.VROEGE_WINST: (
        "Er is geen snel, zichtbaar succes.",
        "Een omslag duurt meestal drie tot vier jaar. De meeste bewoners willen eerder iets zien.",
        "bijlage 1, r. 11440-11450; bijlage 1, r. 11453-11454",
    ),
    Gemis.NAGEDACHT: (
        "Er is gemeten, maar er is geen conclusie.",
        "Meten alleen is niet genoeg: je hebt ook tijd nodig om na te denken.",
        "bijlage 1, r. 11515-11523",
    ),
    Gemis.ROTATIE: (
        "De trekker zit er lang en er is niets over opvolging geregeld.",
        "Wie te lang blijft, kan deel van het probleem worden. Wat te lang is, zegt het rapport niet.",
        "bijlage 1, r. 11635-11647; bijlage 1, r. 11653-11656",
    ),
}
WIE_HOORT: Final = {
    "2a": "Een kaderafspraak is er pas als alle partijen erachter staan. Doe haar dus samen.",
    "2b": "Inkleuren doen bewoners, alleen of samen met anderen.",
    "3b": "Rugdekking komt van mensen hogerop, bij de overheid of de sociale spelers.",
}
WIE_PLAATS: Final = (
    "bijlage 1, r. 11202-11204; bijlage 1, r. 11271-11273; bijlage 1, r. 11531-11533; bijlage 1, r. 11176-11178"
)


@cache
def _rijen() -> dict[str, InstrumentRij]:
    return {rij.id: rij for rij in cast("tuple[InstrumentRij, ...]", lees_tabel("instrumenten"))}


def _kort(wie: Wie) -> str:
    return re.split("[,:]", WIE[wie])[0]


def _naam(stap: str) -> str:
    naam = _rijen()[stap].naam
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
            opties=tuple((str(wie), tekst) for wie, tekst in WIE.items()),
            begin=str(Wie.NIEMAND),
        )
        for rij in _rijen().values()
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
            opties=((GEEN, "Nog niet gekozen"), *((stap, f"Stap {_naam(stap)}") for stap in TERUG_NAAR)),
            begin=GEEN,
            niet_in_de_bron="Het rapport noemt geen stap om naar terug te gaan. Wel kan de uitkomst leiden tot "
            "andere waarden en normen (§ 4.3.3, r. 5255-5257).",
        ),
    )


def _lees(stand: Stand) -> Plan:
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


def reken(stand: Stand) -> Uitkomst:
    """Return the board, what the plan lacks, the next step with its pitfalls, and what the source leaves open."""
    plan = _lees(stand)
    mist, nu = gemis(plan), volgende(plan)
    gedaan = sum(toestand(plan, stap) is Toestand.GEDAAN for stap in STAPPEN)
    anders = sum(toestand(plan, stap) is Toestand.ANDERS for stap in STAPPEN)
    over = overgeslagen(plan)
    verder = f"Nu aan de beurt: stap {_naam(nu)}." if nu else "Alle stappen zijn gedaan."
    nog = f"Het plan mist nog {aantal(len(mist), 'ding', 'dingen')}." if mist else ""
    blokken: list[Blok] = [_bord(plan, nu)]
    if over:
        blokken.append(_opvallend(over))
    if mist:
        blokken.append(_mist(mist))
    if nu:
        blokken.append(_stap(nu))
    if toestand(plan, "3a") is Toestand.GEDAAN and plan.conclusie is not Conclusie.GEEN:
        blokken.append(_conclusie(plan))
    blokken.append(_open(nu))
    return Uitkomst(
        samenvatting=f"{gedaan} van de 12 stappen gedaan. {verder} {nog}".strip(),
        blokken=tuple(blokken),
        waarden={
            "gedaan": gedaan,
            "volgende": nu or GEEN,
            "overgeslagen": " ".join(over) or GEEN,
            "anders": anders,
            "mist": len(mist),
            "koppel": koppel(plan),
            "staat": " ".join(stap for stap in STAPPEN if toestand(plan, stap) is Toestand.GEDAAN) or GEEN,
            "netjes": not anders and not over,
            "plan_volledig": uitvoering_volledig(plan),
            "af_tot_meten": not mist and toestand(plan, "3a") is Toestand.GEDAAN,
            "doel_deugt": plan.doel is Doel.RESULTAAT,
            "af": nu is None and not mist,
        },
        verborgen=frozenset(_verborgen(stand, plan)),
    )


def _verborgen(stand: Stand, plan: Plan) -> set[str]:
    extra = {
        "inspireren": ("draagvlak", "trekker", "rugdekker", "bekend"),
        "actieplan": ("doel", "inhoud"),
        "terugkoppelen": ("conclusie", "terug"),
        "verankeren": ("jaren",),
    }
    dicht = {f"s{stap}" for stap, rij in _rijen().items() if rij.activiteit != stand["kijk"]}
    dicht |= {naam for activiteit, namen in extra.items() if activiteit != stand["kijk"] for naam in namen}
    nog_niet = {
        "draagvlak": toestand(plan, "1b") is Toestand.OPEN,
        "bekend": plan.rugdekker is Rugdekker.GEEN,
        "doel": toestand(plan, "2c") is Toestand.OPEN,
        "inhoud": toestand(plan, "2c") is Toestand.OPEN,
        "conclusie": toestand(plan, "3a") is Toestand.OPEN,
        "terug": not gaat_terug(plan),
        "jaren": not plan.trekker,
    }
    return dicht | {naam for naam, weg in nog_niet.items() if weg}


def _bord(plan: Plan, nu: str | None) -> Stappen:
    hoe = {Toestand.OPEN: "open", Toestand.ANDERS: "mis", Toestand.GEDAAN: "klaar"}
    stappen = []
    for stap in STAPPEN:
        staat = toestand(plan, stap)
        wie = _kort(plan.wie[stap])
        tekst = WIE_HOORT[stap] if staat is Toestand.ANDERS else "" if staat is Toestand.OPEN else wie
        aan = "nu" if stap == nu and staat is not Toestand.ANDERS else hoe[staat]
        stappen.append((f"{stap} {_rijen()[stap].naam}", aan, tekst))
    return Stappen(
        titel="Het bord",
        stappen=tuple(stappen),  # type: ignore[arg-type]
        plaats=f"bijlage 1, r. 10983-10987; {WIE_PLAATS}",
        herkomst="afleiding",
    )


def _opvallend(over: tuple[str, ...]) -> Zinnen:
    welke = opsomming(f"{stap} ({_rijen()[stap].naam.lower()})" for stap in over)
    zinnen: list[tuple[str, Toon]] = [
        (f"Overgeslagen tot nu toe: {welke}.", "let_op"),
        ("Een andere volgorde kan: die is er vooral op papier. Maar wat had de stap je gebracht?", "gewoon"),
    ]
    plaats = "bijlage 1, r. 10983-10987; bijlage 1, r. 10996-11001"
    if "2a" in over:
        zin = (
            "Zonder kaderafspraak graven mensen zich bijna altijd in, vooral bij een ingrijpende herstructurering."
        )
        zinnen.append((zin, "let_op"))
        plaats += "; bijlage 1, r. 11204-11207"
    return Zinnen(titel="Wat opvalt", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


def _mist(mist: tuple[Gemis, ...]) -> Tabel:
    return Tabel(
        titel="Wat dit plan nu mist",
        kolommen=("Wat mist", "Waarom dat telt"),
        rijen=tuple(WAT_MIST[ding][:2] for ding in mist),
        plaats="; ".join(WAT_MIST[ding][2] for ding in mist),
        herkomst="afleiding",
    )


def _stap(stap: str) -> Tabel:
    rij = _rijen()[stap]
    regels = (("Waar het voor is", rij.doel), ("Wat je doet", rij.doen), ("Wat er daarna is", rij.uitkomst))
    valkuil = (("Wat er mis kan gaan", rij.valkuilen),) if rij.valkuilen else ()
    return Tabel(
        titel=f"Nu: stap {_naam(stap)}",
        kolommen=("Vraag", "Wat het rapport zegt"),
        rijen=(*regels, *valkuil),
        plaats=rij.plaats,
        herkomst=str(rij.herkomst),
    )


def _conclusie(plan: Plan) -> Zinnen:
    zin = {
        Conclusie.DOORGAAN: "Het gaat goed, dus ga je door. Denk ook aan hoe de winst blijft na afloop.",
        Conclusie.LEREN: "Er is iets bij te stellen. De rest van het plan kan blijven.",
        Conclusie.CREEREN: "Dit is zeldzaam: je kent nu een heel andere aanpak, die veel beter kan werken.",
    }[plan.conclusie]
    zinnen: list[tuple[str, Toon]] = [(zin, "gewoon")]
    if gaat_terug(plan) and plan.terug is None:
        zinnen.append(("Kies naar welke stap je teruggaat. Het rapport noemt er geen.", "gewoon"))
    return Zinnen(
        titel="Wat je conclusie betekent",
        zinnen=tuple(zinnen),
        plaats="bijlage 1, r. 11515-11523",
        herkomst="afleiding",
    )


def _open(nu: str | None) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = []
    if nu and nu not in VRAAGT:
        zin = f"Het bord is voor bestuurders geschreven. Wie stap {nu} in de buurt doet, ligt niet vast."
        zinnen.append((zin, "gewoon"))
    zinnen += [
        ("Hoelang een stap duurt, staat er niet.", "gewoon"),
        ("Dat de eerste open stap ‘nu aan de beurt’ is, kozen wij.", "gewoon"),
    ]
    return Zinnen(titel="Wat het rapport openlaat", zinnen=tuple(zinnen), herkomst="modelkeuze")


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return what each filler's next step is, and over which steps they tell different stories."""
    plannen = {naam: _lees(stand) for naam, stand in standen.items()}
    overzicht = Tabel(
        titel="Waar staat het plan volgens ieder?",
        kolommen=("Wie", "Nu aan de beurt", "Trekker, rugdekker, bekend bij allen"),
        rijen=tuple(
            (
                naam,
                f"Stap {_naam(nu)}" if (nu := volgende(plan)) else "Alles gedaan",
                "Ja" if koppel(plan) else "Nee",
            )
            for naam, plan in plannen.items()
        ),
        herkomst="modelkeuze",
    )
    anders = [stap for stap in STAPPEN if len({plan.wie[stap] for plan in plannen.values()}) > 1]
    rijen = tuple(
        (f"Stap {_naam(s)}", ", ".join(f"{naam}: {_kort(plan.wie[s]).lower()}" for naam, plan in plannen.items()))
        for s in anders
    )
    tabel = Tabel(
        titel="Praat hier het eerst over",
        kolommen=("Stap", "Wie deed dit?"),
        rijen=rijen,
        herkomst="modelkeuze",
    )
    return Uitkomst(
        samenvatting=f"Jullie verschillen over {aantal(len(rijen), 'stap', 'stappen')}.",
        blokken=(overzicht, tabel) if rijen else (overzicht,),
        waarden={"verschillen": len(rijen)},
    )


SPEL = Spel(regelaars, reken, vergelijk)
