"""Rewrite a plan line by line, from the stadhuisagenda to the buurtagenda: who decides what, and when.

Oude Werf and its plan are invented, and so are the ways to write a line. Model: ``kern.buurtagenda``.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.buurtagenda import (
    Agenda,
    Plan,
    Reden,
    Regel,
    Spoed,
    Wijze,
    agenda,
    redenen,
    spoed,
    te_laat,
    te_veel_gevraagd,
    wederkerig,
)
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.oordeel import opsomming

NAMEN: Final = {
    Regel.GEVAAR: "Dealers bij de garages",
    Regel.REGELS: "Brandregels voor de kamer",
    Regel.ONDERWERP: "Waar het plan over gaat",
    Regel.KENNIS: "Wat er aan de hand is",
    Regel.PEN: "Wie het plan schrijft",
    Regel.KIEZEN: "Kiezen als er te weinig geld is",
    Regel.DOEN: "Het werk in de kamer",
}
TEKSTEN: Final = {
    Regel.GEVAAR: (
        "Politie en gemeente staan er morgen. Daarna hoort de straat wat er is gedaan.",
        "De gemeente houdt eerst een avond. Daarna beslist zij wat er gebeurt.",
        "Gemeente en bewoners spreken volgende maand samen een aanpak af.",
        "Bewoners bedenken zelf wat zij eraan doen.",
    ),
    Regel.REGELS: (
        "De gemeente stelt de regels. Bewoners horen ze als de kamer klaar is.",
        "De gemeente legt vooraf uit wat moet van de brandweer, en hoort vragen.",
        "Bewoners en ambtenaren praten samen over alle brandregels.",
        "Bewoners zoeken zelf uit welke brandregels gelden.",
    ),
    Regel.ONDERWERP: (
        "Het stadhuis kiest: een project met een logo. Bewoners lezen het in de krant.",
        "Het stadhuis kiest, en vraagt van tevoren wat bewoners ervan vinden.",
        "Bewoners en gemeente leggen hun wensen naast elkaar en kiezen samen.",
        "Bewoners zeggen wat er speelt: een kamer met een waterkoker. Dat is het plan.",
    ),
    Regel.KENNIS: (
        "Een bureau maakt een rapport over de wijk. Bewoners krijgen de uitkomst.",
        "De gemeente vraagt bewoners wat er speelt, en trekt zelf de conclusie.",
        "Bewoners en vakmensen bekijken samen wat er speelt.",
        "Bewoners schrijven op wat er speelt. Wie wil, vult aan.",
    ),
    Regel.PEN: (
        "Een projectleider schrijft. Het plan is af als bewoners het zien.",
        "Een projectleider schrijft, na twee avonden luisteren.",
        "Een ambtenaar en drie bewoners schrijven samen.",
        "Bewoners schrijven. Jij zoekt met hen uit wat mag en wat het kost.",
    ),
    Regel.KIEZEN: (
        "De wethouder schrapt. Bewoners zien later wat er over is.",
        "De wethouder kiest, na een peiling onder bewoners.",
        "Bewoners en gemeente kiezen samen wat eerst komt.",
        "Bewoners kiezen wat eerst komt, binnen het bedrag dat vooraf is genoemd.",
    ),
    Regel.DOEN: (
        "De gemeente richt de kamer in en draagt hem dan over.",
        "De gemeente doet het werk. Bewoners mogen vooraf wensen noemen.",
        "De gemeente betaalt en regelt de sleutel. Bewoners openen en houden schoon.",
        "Bewoners doen alles zelf, ook de huur en de verzekering.",
    ),
}
"""Per line its four versions, in the order of ``Wijze`` (all invented)."""
KORT: Final = {
    Wijze.GEMEENTE_ACHTERAF: "Gemeente, achteraf verteld",
    Wijze.GEMEENTE_VOORAF: "Gemeente, vooraf geluisterd",
    Wijze.SAMEN: "Samen, vanaf het begin",
    Wijze.BEWONERS: "Bewoners zelf",
}
UITLEG: Final = "Kies per regel wie beslist, en hoe vroeg bewoners erbij zijn. De tekst verandert mee."
REDENEN: Final = {
    Reden.MEDE_VERANTWOORDELIJK: ("Bewoners zijn mede verantwoordelijk", "zij beslissen mee bij het kiezen"),
    Reden.KENNIS: ("Bewoners weten wat er speelt", "zij zijn gehoord vóór de conclusie en vóór de keuze"),
    Reden.BETROKKEN: ("Wie betrokken is, doet sneller iets", "er is werk dat zij kunnen oppakken"),
    Reden.MEEDOEN: ("Meedoen is een doel", "zij schrijven mee aan het plan"),
}
AGENDA: Final[dict[Agenda, tuple[str, Toon]]] = {
    Agenda.STADHUIS: (
        "Dit is de stadhuisagenda: op de drie regels over onderwerp, pen en keuze beslist de gemeente alleen.",
        "let_op",
    ),
    Agenda.TWEE_PAARDEN: (
        "Je wedt op twee paarden: op de ene regel telt de agenda van de buurt, op de andere die van het stadhuis.",
        "let_op",
    ),
    Agenda.BUURT: (
        "Dit is de buurtagenda: over onderwerp, pen en keuze beslist het stadhuis nergens alleen.",
        "goed",
    ),
}
SPOED: Final[dict[Spoed, tuple[str, Toon]]] = {
    Spoed.METEEN: ("Bij gevaar neemt de gemeente meteen het voortouw.", "goed"),
    Spoed.WACHT: ("Bij gevaar beslist de gemeente, maar zij vraagt eerst rond. Dat kost tijd.", "let_op"),
    Spoed.AFGESCHOVEN: (
        "Bij gevaar wacht het plan op bewoners. Volgens de WRR moet de overheid dan zelf vooroplopen.",
        "let_op",
    ),
}
PLEK: Final = (
    "Geen van de vier redenen heeft een plek.",
    "Eén van de vier redenen heeft een plek.",
    "Twee van de vier redenen hebben een plek.",
    "Drie van de vier redenen hebben een plek.",
    "Alle vier de redenen hebben een plek.",
)
OPEN: Final = "De wet zegt niet wie op een regel beslist. Zij noemt bewoners gelijkwaardige partners."


def regelaars() -> tuple[Regelaar, ...]:
    """Return one control per line: which version stands in the plan."""
    return tuple(
        Keus(
            id=regel.value,
            label=NAMEN[regel],
            opties=tuple((wijze.value, KORT[wijze]) for wijze in Wijze),
            begin=(Wijze.GEMEENTE_VOORAF if regel is Regel.GEVAAR else Wijze.GEMEENTE_ACHTERAF).value,
            uitleg=UITLEG if regel is Regel.GEVAAR else None,
            groep="Wie beslist wat, en wanneer?",
            niet_in_de_bron=OPEN if regel is Regel.ONDERWERP else None,
        )
        for regel in Regel
    )


def reken(stand: Stand) -> Uitkomst:
    """Return the plan as it now reads, whose agenda it follows, and what has a place in it."""
    plan = {regel: Wijze(stand[regel.value]) for regel in Regel}
    wie, heeft, haast = agenda(plan), redenen(plan), spoed(plan)
    blokken: tuple[Blok, ...] = (
        Tabel(
            titel="Zo staat het nu in het plan",
            kolommen=("Regel", "Tekst"),
            rijen=tuple((NAMEN[regel], _tekst(regel, plan)) for regel in Regel),
            plaats="§ 4.2.3, r. 4888-4898",
            herkomst="modelkeuze",
        ),
        Zinnen(
            titel="Wiens agenda is dit?",
            zinnen=(AGENDA[wie],),
            plaats="§ 4.2.3, r. 4892-4898",
            herkomst="modelkeuze",
        ),
        Tabel(
            titel="Welke reden van wet 3 krijgt een plek?",
            kolommen=("Reden", "In dit plan"),
            rijen=tuple(
                (naam, f"ja: {hoe}" if reden in heeft else "nog niet") for reden, (naam, hoe) in REDENEN.items()
            ),
            plaats="wetten: r. 37-40",
            herkomst="modelkeuze",
        ),
        Zinnen(
            titel="Waar let je op?",
            zinnen=(SPOED[haast], _regels(plan), _tijd(plan), _beide_kanten(plan)),
            plaats="§ 4.2.4, r. 4968-4971; § 3.2.5, r. 2121-2129; § 3.2.6, r. 2168-2171; wetten: r. 34",
            herkomst="afleiding",
        ),
        Zinnen(
            titel="Wat is hier van ons?",
            zinnen=(
                ("Het plan is verzonnen. Welke regel bij welke reden hoort, kozen wij.", "gewoon"),
                ("Een plek in het plan is nog geen resultaat. Wet 3 laat geen effect zien.", "let_op"),
            ),
            plaats="wetten: r. 34-40",
            herkomst="modelkeuze",
        ),
    )
    regels_goed = not te_veel_gevraagd(plan) and Regel.REGELS not in te_laat(plan)
    return Uitkomst(
        f"{AGENDA[wie][0]} {PLEK[len(heeft)]}",
        blokken,
        {
            "agenda": wie.value,
            "redenen": len(heeft),
            "spoed": haast.value,
            "regels_goed": regels_goed,
            "gemeente_goed": regels_goed and haast is Spoed.METEEN,
            "te_laat": len(te_laat(plan)),
            "wederkerig": wederkerig(plan),
        },
    )


def _tekst(regel: Regel, plan: Plan) -> str:
    return TEKSTEN[regel][list(Wijze).index(plan[regel])]


def _regels(plan: Plan) -> tuple[str, Toon]:
    if te_veel_gevraagd(plan):
        return "Over vaste brandregels valt weinig te beslissen. Vraag niet te veel van bewoners.", "let_op"
    if Regel.REGELS in te_laat(plan):
        return "De brandregels liggen vast, maar bewoners horen ze te laat om er rekening mee te houden.", "let_op"
    return "De brandregels liggen vast, en bewoners weten dat vooraf.", "goed"


def _tijd(plan: Plan) -> tuple[str, Toon]:
    laat = [f"‘{NAMEN[regel]}’" for regel in te_laat(plan)]
    if laat:
        zin = f"Bewoners horen het pas achteraf bij {opsomming(laat)}. Volgens de WRR komt er dan protest."
        return zin, "let_op"
    if plan[Regel.GEVAAR] is Wijze.GEMEENTE_ACHTERAF:
        return "Alleen bij gevaar horen bewoners het achteraf. Daar gaat snelheid voor, vinden wij.", "goed"
    return "Op geen enkele regel horen bewoners het pas achteraf.", "goed"


def _beide_kanten(plan: Plan) -> tuple[str, Toon]:
    if wederkerig(plan):
        return "Bij het werk doen beide kanten iets. Zo vullen wij ‘wederkerigheid’ hier in.", "goed"
    wie = "bewoners" if plan[Regel.DOEN] is Wijze.BEWONERS else "de gemeente"
    return f"Bij het werk komt alles van {wie}. Dat is geen wederkerigheid zoals wij die hier invullen.", "gewoon"


SPEL = Spel(regelaars, reken)
"""A plan of seven lines, rewritten by the learner."""
