"""Van melding tot raad: follow one case along the route of tekstbox 6.5, as the wijkcoördinator and beyond.

Source: WRR 2005, § 6.8, r. 10689-10741. Model: ``kern.burgerinitiatief``. Costs, budget and days are modelkeuze.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from wijkschool.kern.burgerinitiatief import (
    HANDTEKENINGEN,
    Loket,
    Toestand,
    Zaak,
    leg_voor,
    meld,
    onderzoek,
    reageer,
    spreek_aan,
    teken,
    verstrijk,
)
from wijkschool.oefening.bord import Keus, Regelaar, Schuif, Spel, Stand, Stappen, Toon, Uitkomst, Zinnen
from wijkschool.oefening.getal import schrijf_getal as getal


@dataclass(frozen=True)
class Melding:
    """A case of the game (invented): what residents report, and what it costs to solve it, in euros."""

    naam: str
    kosten: int


MELDINGEN: Final = {
    "tegel": Melding("Losse stoeptegels bij de bushalte", 250),
    "lamp": Melding("Vier kapotte straatlampen", 1_500),
    "oversteek": Melding("Een wens: een veilige oversteek bij de school", 20_000),
}
REACTIE: Final = (
    ("herstel", "Je lost het op"),
    ("uitleg", "Je legt uit wat wel en niet kan, en wanneer"),
    ("bezig", "Je zegt: ‘We zijn ermee bezig’"),
    ("niets", "Je reageert niet"),
)
LOKET: Final = (
    ("niemand", "Bewoners doen niets meer"),
    ("griffier", "Bewoners gaan naar de griffier van de raad"),
    ("ombudsman", "Bewoners gaan naar de gemeentelijke ombudsman"),
    ("raadslid", "Een raadslid vraagt jou of de wethouder om het te regelen"),
)
INHOUD: Final = (
    ("gang", "Alleen naar hoe het stadhuis het behandelde"),
    ("inhoud", "Ook of bewoners gelijk hebben"),
)
RAAD: Final = (
    ("niets", "De raad neemt alleen kennis van het verzoek"),
    ("aanspreken", "De raad spreekt de wethouder aan"),
    ("zelf", "De raad regelt de uitvoering zelf"),
)
ROUTE: Final = (
    (Toestand.COORDINATOR, "Melding bij het buurtmeldpunt"),
    (Toestand.AFGEHANDELD, "De wijkcoördinator is aan zet"),
    (Toestand.ONDERZOEK, "Griffier of ombudsman kijkt naar de gang van zaken"),
    (Toestand.RAAD, "Die legt het verzoek aan de raad voor, met overzicht en handtekeningen"),
    (Toestand.AANGESPROKEN, "De raad kan de wethouder aanspreken"),
)
Staat = Literal["klaar", "nu", "open", "dicht", "mis"]


@dataclass(frozen=True)
class Verloop:
    """How a case went: the case, what to say about it, and whether somebody left the route."""

    zaak: Zaak
    zin: str
    toon: Toon
    plaats: str
    zijdeur: bool = False


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls; the later ones are asked only when the case gets there."""
    jij, verder = "Jij bent aan zet", "Het loopt verder"
    return (
        Keus(id="zaak", label="Welke verzonnen melding komt er binnen?", begin="lamp",
             opties=tuple((naam, melding.naam) for naam, melding in MELDINGEN.items())),
        Schuif(id="termijn", label="Binnen hoeveel dagen moet je antwoorden?", eenheid="dagen", van=1, tot=30,
               begin=10, groep=jij,
               niet_in_de_bron="Het rapport zegt: binnen vaste termijnen. Hoe lang, staat er niet."),
        Keus(id="reactie", label="Wat doe je?", opties=REACTIE, begin="bezig", groep=jij),
        Schuif(id="budget", label="Wat zit er nog in je budget?", eenheid="euro", van=0, tot=5_000, stap=250,
               begin=1_000, groep=jij,
               niet_in_de_bron="Je hebt een eigen budget voor de gewoonste klachten. De hoogte staat er niet."),
        Keus(id="telt", label="Is een goede uitleg genoeg, zonder herstel?", groep=jij, begin="ja",
             opties=(("ja", "Ja, dat telt als antwoord"), ("nee", "Nee, alleen herstel telt")),
             niet_in_de_bron="Er staat: een passend antwoord. Wat dat is, werkt het rapport niet uit."),
        Schuif(id="dag", label="Op welke dag?", eenheid="dagen na de melding", van=1, tot=45, begin=5, groep=jij),
        Keus(id="loket", label="Wat gebeurt er na de termijn?", opties=LOKET, begin="niemand", groep=verder),
        Keus(id="kijkt", label="Waar kijkt de griffier of de ombudsman naar?", opties=INHOUD, begin="inhoud",
             groep=verder),
        Schuif(id="handtekeningen", label="Hoeveel buurtbewoners tekenen?", van=0, tot=60, begin=10, groep=verder,
               niet_in_de_bron="Het rapport noemt 25, en alleen als voorbeeld. Het spel rekent met 25."),
        Keus(id="raad", label="Wat doet de raad?", opties=RAAD, begin="niets", groep=verder),
    )  # fmt: skip


def reken(stand: Stand) -> Uitkomst:
    """Return where the case is, and why."""
    loop = _loop(stand)
    zaak = loop.zaak
    jouw = zaak.toestand is Toestand.AFGEHANDELD
    blokken = (
        Stappen(titel="De route", stappen=_stappen(loop), plaats="§ 6.8, r. 10717-10741", herkomst="afleiding"),
        Zinnen(titel="Waar staat de zaak nu?", zinnen=((loop.zin, loop.toon),), plaats=loop.plaats,
               herkomst="afleiding"),
        Zinnen(
            titel="En jij?",
            zinnen=((
                "Je wordt erop beoordeeld dat gewone klachten op tijd af zijn. Ook deze melding is op tijd af."
                if jouw else
                "Je wordt erop beoordeeld dat gewone klachten op tijd af zijn. Lukt dat niet, dan is er een weg "
                "verder voor bewoners. Die weg hoort erbij.",
                "goed" if jouw else "gewoon",
            ),),
            plaats="§ 6.8, r. 10723-10737", herkomst="afleiding",
        ),
    )  # fmt: skip
    in_de_raad = zaak.toestand in (Toestand.RAAD, Toestand.AANGESPROKEN)
    return Uitkomst(
        loop.zin,
        blokken,
        {
            "toestand": str(zaak.toestand),
            "zaak": stand["zaak"],
            "termijn": stand["termijn"],
            "afgehandeld": jouw,
            "in_de_raad": in_de_raad,
            "aangesproken": zaak.toestand is Toestand.AANGESPROKEN,
            "langs_de_zijdeur": loop.zijdeur,
            "handtekeningen": zaak.handtekeningen,
        },
        _verborgen(stand, zaak),
    )


def _loop(stand: Stand) -> Verloop:
    """Follow the route as far as this setting goes."""
    zaak = meld(Zaak(stand["termijn"]))
    if stand["reactie"] == "niets":
        zaak, waarom = verstrijk(zaak), "Je reageerde niet."
    else:
        adequaat, waarom = _antwoord(stand)
        zaak = reageer(zaak, stand["dag"], adequaat=adequaat)
        if zaak.toestand is Toestand.AFGEHANDELD:
            zin = f"De zaak is af op dag {stand['dag']}, binnen de termijn van {stand['termijn']} dagen. {waarom}"
            return Verloop(zaak, zin, "goed", "§ 6.8, r. 10721-10727")
        if adequaat:
            waarom = f"Je antwoord kwam op dag {stand['dag']}. De termijn was {stand['termijn']} dagen."
    return _na_de_termijn(stand, zaak, waarom)


def _antwoord(stand: Stand) -> tuple[bool, str]:
    """Return whether the reply is adequate in this game, and why."""
    melding = MELDINGEN[stand["zaak"]]
    if stand["reactie"] == "herstel":
        genoeg = melding.kosten <= stand["budget"]
        kost = f"Oplossen kost in dit spel {getal(melding.kosten)} euro"
        return genoeg, f"{kost}. Dat past in je budget." if genoeg else f"{kost}. Dat past niet in je budget."
    if stand["reactie"] == "uitleg":
        telt = stand["telt"] == "ja"
        return telt, (
            "Je legde uit wat wel en niet kan. Jij rekent dat als een passend antwoord."
            if telt
            else "Je legde het uit. Maar jij rekent alleen herstel als een passend antwoord."
        )
    return False, "‘We zijn ermee bezig’ zegt niets over wat er gebeurt. In dit spel is dat geen passend antwoord."


def _na_de_termijn(stand: Stand, zaak: Zaak, waarom: str) -> Verloop:
    plaats = "§ 6.8, r. 10727-10733"
    if stand["loket"] == "niemand":
        return Verloop(zaak, f"De termijn is voorbij. {waarom} Bewoners kunnen nu verder.", "let_op", plaats)
    if stand["loket"] == "raadslid":
        zin = (
            "Dit is een zijdeur. Het rapport wil dat politici niet zelf ingrijpen. Zij laten zich voeden door wat "
            "van onderaf komt. De gewone weg gaat langs de griffier of de ombudsman."
        )
        return Verloop(zaak, zin, "let_op", "§ 6.8, r. 10697-10698; § 6.8, r. 10727-10733", zijdeur=True)
    return _via_het_loket(stand, zaak)


def _via_het_loket(stand: Stand, zaak: Zaak) -> Verloop:
    try:
        zaak = onderzoek(zaak, Loket(stand["loket"]), over_inhoud=stand["kijkt"] == "inhoud")
    except ValueError as bezwaar:
        return Verloop(zaak, f"Zo kan het niet. {bezwaar}", "let_op", "§ 6.8, r. 10729-10733", zijdeur=True)
    zaak = teken(zaak, stand["handtekeningen"])
    try:
        zaak = leg_voor(zaak)
    except ValueError as bezwaar:
        zin = f"De gang van zaken is nagegaan en het overzicht is klaar. {bezwaar}"
        return Verloop(zaak, zin, "let_op", "§ 6.8, r. 10733-10737")
    if stand["raad"] == "aanspreken":
        zin = (
            "De raad spreekt de wethouder aan. De politiek ging de buurt niet in: de buurt kwam naar de politiek."
        )
        return Verloop(spreek_aan(zaak), zin, "goed", "§ 6.8, r. 10737-10741")
    if stand["raad"] == "zelf":
        zin = "De zaak ligt in de raad. Maar regelen is niet zijn taak: hij weegt af en houdt toezicht."
        return Verloop(zaak, zin, "let_op", "§ 6.8, r. 10655-10656; § 6.8, r. 10697-10698", zijdeur=True)
    zin = "De zaak ligt in de raad. Hij kan de wethouder aanspreken. Het rapport zegt niet dat het moet."
    return Verloop(zaak, zin, "gewoon", "§ 6.8, r. 10737-10739")


def _stappen(loop: Verloop) -> tuple[tuple[str, Staat, str], ...]:
    """Return the five steps with their state."""
    zaak, bij = loop.zaak, loop.zaak.toestand
    af = bij is Toestand.AFGEHANDELD
    voorbij = bij in (Toestand.ONDERZOEK, Toestand.RAAD, Toestand.AANGESPROKEN)
    raad = bij in (Toestand.RAAD, Toestand.AANGESPROKEN)
    staten: tuple[tuple[Staat, str], ...] = (
        ("klaar", "Bewoners kunnen hier terecht met klachten, wensen en vragen."),
        ("klaar", f"Op tijd af, op dag {zaak.dagen}.") if af
        else ("mis", "Geen passend antwoord binnen de termijn."),
        ("dicht", "Niet nodig.") if af
        else ("klaar", "Geen oordeel over de inhoud. Het overzicht is klaar.") if voorbij
        else ("mis", "Zo loopt het niet.") if loop.zijdeur
        else ("nu", "Bewoners kunnen zich hier melden."),
        ("dicht", "Niet nodig.") if af
        else ("klaar", f"{zaak.handtekeningen} bewoners tekenden.") if raad
        else ("nu", f"{zaak.handtekeningen} bewoners tekenden. Het spel vraagt er {HANDTEKENINGEN}.") if voorbij
        else ("open", f"Daarvoor zijn in dit spel {HANDTEKENINGEN} handtekeningen nodig."),
        ("dicht", "Niet nodig.") if af
        else ("klaar", "Dat is gebeurd.") if bij is Toestand.AANGESPROKEN
        else ("mis", "De raad neemt werk over.") if raad and loop.zijdeur
        else ("nu", "De raad is aan zet.") if raad
        else ("open", "Nog niet."),
    )  # fmt: skip
    return tuple((naam, staat, tekst) for (_, naam), (staat, tekst) in zip(ROUTE, staten, strict=True))


def _verborgen(stand: Stand, zaak: Zaak) -> frozenset[str]:
    """Return the controls that are not asked: of steps that were not reached, and of another reply."""
    weg = set()
    if stand["reactie"] != "herstel":
        weg.add("budget")
    if stand["reactie"] != "uitleg":
        weg.add("telt")
    if stand["reactie"] == "niets":
        weg.add("dag")
    if zaak.toestand is Toestand.AFGEHANDELD:
        weg.add("loket")
    if "loket" in weg or stand["loket"] not in tuple(Loket):
        weg.add("kijkt")
    if "kijkt" in weg or stand["kijkt"] == "inhoud":
        weg.add("handtekeningen")
    if zaak.toestand not in (Toestand.RAAD, Toestand.AANGESPROKEN):
        weg.add("raad")
    return frozenset(weg)


SPEL = Spel(regelaars=regelaars, reken=reken)
