"""Bundle nine institutions around one invented family; all numbers are invented. Model: ``kern.voordeur``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkschool.kern.voordeur import (
    AANVRAGEN,
    BESLUITEN,
    DISCREET,
    REGISSEUR,
    Aanpak,
    Instantie,
    Mandaat,
    aanspreekpunten,
    blijft_liggen,
    echt_samen,
    euro,
    gesprekken_met_gezin,
    minuten,
    voor,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
)
from wijkschool.oefening.getal import schrijf_getal as getal
from wijkschool.oefening.oordeel import opsomming

NAMEN: Final = {
    Instantie.SCHOOL: "school",
    Instantie.LEERPLICHT: "leerplicht",
    Instantie.JEUGDHULP: "jeugdhulp",
    Instantie.SCHULDHULP: "schuldhulp",
    Instantie.GGZ: "ggz",
    Instantie.HUISARTS: "huisarts",
    Instantie.POLITIE: "politie",
    Instantie.CORPORATIE: "corporatie",
    Instantie.SOCIALE_DIENST: "sociale dienst",
}
REST: Final = {REGISSEUR: "regisseur", AANVRAGEN: "aanvragen bij losse potten"}
GEEN_GETAL: Final = "De gids noemt geen enkel getal."
GETALLEN: Final = "Eigen getallen: kies zelf"
VAN_ONS: Final = (
    "Het gezin en alle getallen zijn verzonnen. Ook kozen wij dat een gesprek een uur duurt, een aanvraag twee "
    "uur en overleg van twee mensen een half uur. In het plan voert de regisseur vier gesprekken en elke vakman "
    "één, en is er één teamoverleg van een uur. Van ons is ook dat er elke maand vier besluiten zijn die meer "
    "instanties raken, en hoeveel er daarvan blijven liggen."
)
NIET_GETELD: Final = (
    "Dit zijn alleen de uren van organisaties. Of het met het gezin beter gaat, rekent het spel niet uit. Met een "
    "MKBA kun je volgens de gids ook resultaten laten zien."
)
GEEN_BEWIJS: Final = "Een lager bedrag is geen bewijs voor de wet. Met andere getallen komt er iets anders uit."


def regelaars() -> tuple[Regelaar, ...]:
    """Return who is in the plan, how it is arranged, and the invented numbers."""
    plan = "Eén gezin, één plan, één regisseur"
    return (
        Vinkjes(
            id="in_plan",
            label="Wie werkt mee aan het ene plan?",
            opties=tuple((wie.value, naam[0].upper() + naam[1:]) for wie, naam in NAMEN.items()),
            groep=plan,
        ),
        Keus(
            id="afspraak",
            label="Is met het gezin afgesproken wie wat mag weten?",
            opties=(("nee", "Nee"), ("ja", "Ja")),
            begin="nee",
            groep=plan,
            niet_in_de_bron="De gids zwijgt over privacy. Wie zonder afspraak niets deelt, kozen wij.",
        ),
        Keus(
            id="mandaat",
            label="Wat mag de regisseur?",
            opties=(
                (Mandaat.VRAGEN.value, "Elk besluit eerst vragen aan de chefs"),
                (Mandaat.EIGEN.value, "Zelf beslissen"),
                (Mandaat.GEDEKT.value, "Zelf beslissen, met een bestuurder die het steunt"),
            ),
            begin=Mandaat.VRAGEN.value,
            groep=plan,
        ),
        Keus(
            id="potten",
            label="Waar komt het geld vandaan?",
            opties=(("los", "Uit losse potten, elk met een aanvraag"), ("samen", "Uit één pot voor het gezin")),
            begin="los",
            groep=plan,
        ),
        Schuif(
            id="gesprekken",
            label="Gesprekken van een losse instantie met het gezin, per maand",
            van=1,
            tot=6,
            begin=3,
            groep=GETALLEN,
            niet_in_de_bron=GEEN_GETAL,
        ),
        Schuif(
            id="overleg",
            label="Hoeveel procent van alle tweetallen overlegt elke maand?",
            van=0,
            tot=100,
            stap=10,
            begin=50,
            eenheid="procent",
            groep=GETALLEN,
            niet_in_de_bron="De gids zegt dat er geld verloren gaat aan overleg, niet hoeveel.",
        ),
        Schuif(
            id="regie_uren",
            label="Uren regelwerk van de regisseur, per maand",
            van=0,
            tot=60,
            stap=5,
            begin=10,
            eenheid="uur",
            groep=GETALLEN,
            niet_in_de_bron=GEEN_GETAL,
        ),
        Schuif(
            id="tarief",
            label="Wat kost een uur?",
            van=40,
            tot=120,
            stap=10,
            begin=80,
            eenheid="euro",
            groep=GETALLEN,
            niet_in_de_bron=GEEN_GETAL,
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return before and after: for the family, in hours and in euros, and who pays and who gains."""
    nu = Aanpak(
        in_plan=frozenset(Instantie(wie) for wie in stand["in_plan"]),
        mandaat=Mandaat(stand["mandaat"]),
        potten_samen=stand["potten"] == "samen",
        afspraak=stand["afspraak"] == "ja",
        gesprekken=stand["gesprekken"],
        overleg=stand["overleg"],
        regie_uren=stand["regie_uren"],
        tarief=stand["tarief"],
    )
    eerst = voor(nu)
    bespaart = euro(eerst) - euro(nu)
    met, zonder = gesprekken_met_gezin(nu), gesprekken_met_gezin(eerst)
    rijen = (
        ("Aanspreek\u00adpunten", str(aanspreekpunten(eerst)), str(aanspreekpunten(nu))),
        ("Gesprekken", str(zonder), str(met)),
        (f"Blijft liggen, van {BESLUITEN} besluiten", str(blijft_liggen(eerst)), str(blijft_liggen(nu))),
        ("Uren samen", _uren(_som(eerst)), _uren(_som(nu))),
        ("Kosten in euro", getal(euro(eerst), 0), getal(euro(nu), 0)),
    )
    m_eerst, m_nu = minuten(eerst), minuten(nu)
    blokken: tuple[Blok, ...] = (
        Tabel(
            titel="Per maand: ieder apart, en nu met jouw keuzes",
            kolommen=("Wat", "Apart", "Nu"),
            rijen=rijen,
            plaats="wetten: r. 42",
            herkomst="modelkeuze",
        ),
        Zinnen(
            titel="Wat valt op?",
            zinnen=tuple(_valt_op(nu, bespaart)),
            plaats="wetten: r. 42; § 3.3.6, r. 2892-2898",
            herkomst="modelkeuze",
        ),
        Tabel(
            titel="Wie is minder uren kwijt per maand, en wie meer?",
            kolommen=("Uren van", "Apart", "Nu"),
            rijen=tuple((naam, _uren(m_eerst[w]), _uren(m_nu[w])) for w, naam in (NAMEN | REST).items()),
            plaats="wetten: r. 42",
            herkomst="modelkeuze",
        ),
        Zinnen(
            titel="Wat is hier van ons?",
            zinnen=((VAN_ONS, "gewoon"), (NIET_GETELD, "let_op"), (GEEN_BEWIJS, "let_op")),
            plaats="wetten: r. 42",
            herkomst="modelkeuze",
        ),
    )
    waarden: dict[str, float | str | bool] = {
        "aanspreekpunten": aanspreekpunten(nu),
        "gesprekken": met,
        "gehalveerd": 2 * met <= zonder,
        "blijft_liggen": blijft_liggen(nu),
        "bespaart": bespaart,
        "afspraak": nu.afspraak,
        "voordelig": bool(echt_samen(nu)) and nu.potten_samen and bespaart > 0,
        "geregeld": aanspreekpunten(nu) == 1 and blijft_liggen(nu) == 0 and nu.potten_samen,
    }
    kort = f"Gesprekken met het gezin: eerst {zonder}, nu {met}. {_verschil(bespaart)}"
    return Uitkomst(kort, blokken, waarden)


def _valt_op(nu: Aanpak, bespaart: float) -> Iterator[tuple[str, Toon]]:
    if not nu.in_plan:
        yield "Niemand werkt nog mee aan één plan. Vink instanties aan.", "gewoon"
    elif buiten := [NAMEN[wie] for wie in Instantie if wie not in nu.in_plan]:
        yield f"Nog niet in het plan: {opsomming(buiten)}.", "gewoon"
    if stil := [NAMEN[wie] for wie in Instantie if wie in nu.in_plan & DISCREET and not nu.afspraak]:
        namen = opsomming(stil)
        yield (
            f"Zonder afspraak met het gezin komt er geen informatie van {namen}. Hier werken zij dus nog apart.",
            "let_op",
        )
    if echt_samen(nu) and nu.mandaat is Mandaat.VRAGEN:
        yield "De regisseur vraagt alles na bij de chefs. Dat geeft juist extra overleg.", "let_op"
    if echt_samen(nu) and nu.mandaat is Mandaat.EIGEN:
        yield "De regisseur beslist zelf, maar niemand houdt hem overeind als het spannend wordt.", "let_op"
    yield _verschil(bespaart), "goed" if bespaart > 0 else "gewoon"


def _verschil(bespaart: float) -> str:
    if bespaart == 0:
        return "De kosten blijven gelijk."
    richting = "minder" if bespaart > 0 else "meer"
    return f"De organisaties zijn samen {_euro(abs(bespaart))} per maand {richting} kwijt."


def _som(aanpak: Aanpak) -> int:
    return sum(minuten(aanpak).values())


def _uren(minuten_: int) -> str:
    return getal(minuten_ / 60, 1)


def _euro(bedrag: float) -> str:
    return f"{getal(bedrag, 0)} euro"


SPEL = Spel(regelaars, reken)
"""One invented family, nine institutions, and a bill that depends on the numbers chosen."""
