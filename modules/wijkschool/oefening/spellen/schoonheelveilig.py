"""Follow the arrows: two plans with one aim, and what the source says of the way from begin to aim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkschool.kern.schoonheelveilig import Oordeel, Pijl, Punt, Route, niet_gevonden, oordeel, routes
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.oordeel import aantal

NAMEN: Final = {
    Punt.SCHOON_HEEL: "schoonmaken en repareren",
    Punt.LEEFBAARHEID: "de leefbaarheid verbeteren",
    Punt.SOCIALE_KWALITEIT: "meer en beter contact tussen bewoners",
    Punt.INBRAKEN: "minder inbraken",
    Punt.AUTOCRIMINALITEIT: "minder slachtoffers van autocriminaliteit",
    Punt.IDEE: "minder het idee dat er veel wordt gestolen",
    Punt.GEVOEL: "zich prettig en veilig voelen in de buurt",
    Punt.VEILIGHEID: "een veilige buurt",
    Punt.GEDRAG: "minder gedrag dat de buurt doet verloederen",
}
"""What each point means to a learner; all in the direction in which a coordinator would want it."""
STARTEN: Final = (Punt.SCHOON_HEEL, Punt.LEEFBAARHEID, Punt.SOCIALE_KWALITEIT)
DOELEN: Final = (Punt.VEILIGHEID, Punt.GEVOEL, Punt.GEDRAG)
PLANNEN: Final = {"a": "Plan A", "b": "Plan B"}
KORT: Final = {
    Oordeel.GEVONDEN: "de bron beschrijft {0}.",
    Oordeel.NIET_BEVESTIGD: "onderzoek bevestigde dit verband niet.",
    Oordeel.ZWIJGT: "de bron zwijgt hier.",
}
GEVONDEN_IN: Final = "§ 5.2, r. 5671-5691; § 5.3.2, r. 6055-6073"


def regelaars() -> tuple[Regelaar, ...]:
    """Return the aim, and where each of the two plans begins."""
    doel = Keus(
        id="doel",
        label="Wat wil je bereiken?",
        opties=tuple((punt.value, _hoofd(NAMEN[punt])) for punt in DOELEN),
        begin=Punt.GEVOEL.value,
    )
    begin = {"a": Punt.SOCIALE_KWALITEIT, "b": Punt.SCHOON_HEEL}
    plannen = (
        Keus(
            id=plan,
            label=f"{naam} begint met",
            opties=tuple((punt.value, NAMEN[punt]) for punt in STARTEN),
            begin=begin[plan].value,
        )
        for plan, naam in PLANNEN.items()
    )
    return (doel, *plannen)


def reken(stand: Stand) -> Uitkomst:
    """Return per plan which routes the source describes, or that it found none, or that it says nothing."""
    doel = Punt(stand["doel"])
    waarden: dict[str, float | str | bool] = {"doel": doel.value, "verschillend": stand["a"] != stand["b"]}
    blokken: list[Blok] = []
    kort: list[str] = []
    gelopen: set[Punt] = set()
    for plan, naam in PLANNEN.items():
        begin = Punt(stand[plan])
        gevonden = routes(begin, doel)
        uit = oordeel(begin, doel)
        waarden |= {f"plan_{plan}": uit.value, f"routes_{plan}": len(gevonden)}
        blokken += _plan(naam, begin, doel, gevonden)
        kort.append(f"{naam}: {KORT[uit].format(aantal(len(gevonden), 'route', 'routes'))}")
        gelopen |= {pijl.naar for pijl in _pijlen(gevonden)}
    schoon_heel = Punt.SCHOON_HEEL.value in (stand["a"], stand["b"])
    blokken.append(_lees_erbij(inbraken=Punt.INBRAKEN in gelopen, schoon_heel=schoon_heel))
    return Uitkomst(" ".join(kort), tuple(blokken), waarden)


def _plan(naam: str, begin: Punt, doel: Punt, gevonden: tuple[Route, ...]) -> Iterator[Blok]:
    if gevonden:
        yield Tabel(
            titel=f"{naam}: de bron beschrijft {aantal(len(gevonden), 'route', 'routes')}",
            kolommen=("Route", "Langs"),
            rijen=tuple((str(nr), _woorden(route)) for nr, route in enumerate(gevonden, 1)),
            plaats=_plaatsen(gevonden),
            herkomst="modelkeuze" if any(len(route) > 1 for route in gevonden) else "bron",
        )
        return
    titel = f"{naam}: {NAMEN[begin]} → {NAMEN[doel]}"
    if pijl := niet_gevonden(begin, doel):
        tekst = "Veel beleid nam dit verband aan. De statistiek waar het rapport op steunt, bevestigde het niet."
        yield Zinnen(titel=titel, zinnen=((tekst, "let_op"),), plaats=pijl.plaats, herkomst=pijl.herkomst)
        return
    tekst = (
        "Op deze plekken geeft de bron hier geen oordeel over. Zwijgen is geen nee: je weet het gewoon nog niet."
    )
    yield Zinnen(titel=titel, zinnen=((tekst, "gewoon"),), plaats=GEVONDEN_IN, herkomst="afleiding")


GEEN_DIKTE: Final = (
    "De tekening van figuur 5.1 is weg. Hoe sterk een pijl is, weten we dus niet. Een dikke en een dunne pijl "
    "zien er hier hetzelfde uit."
)
ANDERSOM: Final = (
    "Het rapport vertelt het andersom: weinig goed contact gaat samen met meer inbraken. Dat wij de weg "
    "omdraaien, is onze keuze. En wat samengaat, is nog geen oorzaak."
)
UIT_ELKAAR: Final = (
    "In verslagen van opbouwwerkers dreven acties van bewoners rond ‘Schoon, Heel en Veilig’ groepen vaak juist "
    "verder uit elkaar."
)


def _lees_erbij(*, inbraken: bool, schoon_heel: bool) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = [
        (GEEN_DIKTE, "gewoon"),
        ("Meer routes betekent niet: meer effect.", "let_op"),
    ]
    if inbraken:
        zinnen.append((ANDERSOM, "let_op"))
    plaats = "§ 5.2, r. 5671-5691"
    if schoon_heel:
        zinnen.append((UIT_ELKAAR, "let_op"))
        plaats += "; § 5.3.2, r. 6067-6073"
    return Zinnen(titel="Lees dit erbij", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


def _woorden(route: Route) -> str:
    return " → ".join(NAMEN[punt] for punt in (route[0].van, *(pijl.naar for pijl in route)))


def _pijlen(gevonden: tuple[Route, ...]) -> list[Pijl]:
    return list(dict.fromkeys(pijl for route in gevonden for pijl in route))


def _plaatsen(gevonden: tuple[Route, ...]) -> str:
    return "; ".join(dict.fromkeys(pijl.plaats for pijl in _pijlen(gevonden)))


def _hoofd(tekst: str) -> str:
    return tekst[0].upper() + tekst[1:]


SPEL = Spel(regelaars, reken)
