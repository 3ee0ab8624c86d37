"""Convenant: three invented corporaties settle who carries the heaviest social task.

Source: WRR 2005, § 6.4.2, r. 9485-9548, a thought experiment without figures.
"""

from __future__ import annotations

from collections.abc import Sequence

from wijkschool.inhoud.proefconvenant import BEGIN, MILJOEN, NAMEN, PROCENT
from wijkschool.kern.convenant import Afrekening, Corporatie, Taak, vereffen, zwaarste
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
)
from wijkschool.oefening.getal import schrijf_getal

PLAATS = "§ 6.4.2, r. 9485-9548"
SCHAAL = "Het rapport noemt geen schaal. De punten zijn van ons."


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: what goes for all, which corporatie is set, and the task of each."""
    return (
        Schuif(
            id="procent",
            label="Welk deel van de omzet gaat in de pot?",
            van=1,
            tot=10,
            begin=PROCENT,
            eenheid="procent",
            niet_in_de_bron="Het rapport zegt ‘een bepaald percentage’ en noemt geen getal.",
        ),
        Keus(
            id="tellen",
            label="Telt het aantal bewoners mee?",
            opties=(("nee", "Nee"), ("ja", "Ja, het gewicht geldt voor elke bewoner")),
            begin="nee",
            niet_in_de_bron="Er staat ‘een gewicht per bewoner’. Of je daarna bewoners optelt, staat er niet.",
        ),
        Keus(
            id="wie",
            label="Welke corporatie stel je in?",
            uitleg="De andere twee houden hun stand.",
            opties=tuple(NAMEN.items()),
            begin="a",
        ),
        *(regelaar for letter in NAMEN for regelaar in _taak(letter)),
    )


def _taak(letter: str) -> tuple[Regelaar, ...]:
    eigen, gedeeld, bezit, gewicht, omzet, bewoners = BEGIN[letter]
    groep = f"{NAMEN[letter]} (verzonnen)"
    return (
        Schuif(
            id=f"eigen_{letter}",
            label=f"Wat heeft {letter.upper()} zelf in de hand?",
            uitleg="Zoals hoe tevreden bewoners zijn. Dit telt helemaal mee.",
            groep=groep,
            van=0,
            tot=20,
            begin=eigen,
            eenheid="punten",
            niet_in_de_bron=SCHAAL,
        ),
        Schuif(
            id=f"gedeeld_{letter}",
            label=f"Wat hangt bij {letter.upper()} ook van anderen af?",
            uitleg="Zoals een veiligheidsindex. Dit telt mee naar haar deel van de woningen.",
            groep=groep,
            van=0,
            tot=20,
            begin=gedeeld,
            eenheid="punten",
            niet_in_de_bron=SCHAAL,
        ),
        Schuif(
            id=f"bezit_{letter}",
            label=f"Welk deel van de woningen is van {letter.upper()}?",
            groep=groep,
            van=0,
            tot=100,
            begin=bezit,
            stap=5,
            eenheid="procent",
        ),
        Schuif(
            id=f"gewicht_{letter}",
            label=f"Hoe zwaar telt een bewoner bij {letter.upper()}?",
            uitleg="100 procent is een gewone buurt. Hoe minder leefbaar de buurt, hoe hoger het gewicht.",
            groep=groep,
            van=100,
            tot=250,
            begin=gewicht,
            stap=10,
            eenheid="procent",
            niet_in_de_bron="Het rapport noemt geen hoogte. Het wijst op de ‘1,9-scholier’ in het onderwijs.",
        ),
        Schuif(
            id=f"omzet_{letter}",
            label=f"Hoe groot is de omzet van {letter.upper()}?",
            groep=groep,
            van=5,
            tot=200,
            begin=omzet,
            stap=5,
            eenheid="miljoen euro",
        ),
        Schuif(
            id=f"bewoners_{letter}",
            label=f"Hoeveel bewoners telt de buurt van {letter.upper()}?",
            groep=groep,
            van=500,
            tot=5_000,
            begin=bewoners,
            stap=500,
            eenheid="bewoners",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return the settlement."""
    corporaties = tuple(_corporatie(stand, letter) for letter in NAMEN)
    afrekeningen = vereffen(corporaties, stand["procent"])
    pot = sum(afrekening.inleg for afrekening in afrekeningen)
    top = zwaarste(corporaties)
    ontvangt_top = top is None or afrekeningen[top].netto == max(a.netto for a in afrekeningen)
    ander = {letter for letter in NAMEN if letter != stand["wie"]}
    velden = ("eigen", "gedeeld", "bezit", "gewicht", "omzet", "bewoners")
    verborgen = {f"{veld}_{letter}" for letter in ander for veld in velden}
    if stand["tellen"] == "nee":
        verborgen |= {f"bewoners_{letter}" for letter in NAMEN}
    return Uitkomst(
        samenvatting=f"In de pot zit {_euro(pot)}. {' '.join(_netto(a) for a in afrekeningen)}",
        blokken=(
            _zwaarte(corporaties),
            _som(corporaties),
            _rekening(afrekeningen),
            _duiding(corporaties, afrekeningen),
        ),
        waarden={f"netto_{letter}": a.netto for letter, a in zip(NAMEN, afrekeningen, strict=True)}
        | {
            "pot": pot,
            "som": sum(a.netto for a in afrekeningen),
            "zwaarste_betaalt": top is not None and afrekeningen[top].netto < 0,
            "zwaarste_ontvangt_meest": ontvangt_top,
        },
        verborgen=frozenset(verborgen),
    )


def _corporatie(stand: Stand, letter: str) -> Corporatie:
    eigen, gedeeld, bezit, gewicht = (stand[f"{v}_{letter}"] for v in ("eigen", "gedeeld", "bezit", "gewicht"))
    bewoners = stand[f"bewoners_{letter}"] if stand["tellen"] == "ja" else None
    taak = Taak(eigen, gedeeld, bezit, gewicht, bewoners)
    return Corporatie(NAMEN[letter], stand[f"omzet_{letter}"] * MILJOEN, (taak,))


def _zwaarte(corporaties: Sequence[Corporatie]) -> Blok:
    zwaarten = [float(corporatie.zwaarte) for corporatie in corporaties]
    return Staven(
        titel="Hoe zwaar is de taak?",
        staven=tuple(
            (corporatie.naam, zwaarte, _punten(zwaarte))
            for corporatie, zwaarte in zip(corporaties, zwaarten, strict=True)
        ),
        tot=max(1.0, *zwaarten),
        plaats="§ 6.4.2, r. 9497-9516",
        herkomst="afleiding",
    )


def _som(corporaties: Sequence[Corporatie]) -> Blok:
    """Return how each weight was reckoned, in a sentence per corporatie."""
    zinnen: list[tuple[str, Toon]] = []
    for corporatie in corporaties:
        taak = corporatie.taken[0]
        cijfer = schrijf_getal(float(taak.cijfer))
        zin = f"{corporatie.naam}: {taak.eigen} + {taak.bezit} procent van {taak.gedeeld} = {cijfer}."
        maal = f"{cijfer} × {schrijf_getal(taak.gewicht / 100)}"
        maal += f" × {schrijf_getal(taak.bewoners)} bewoners" if taak.bewoners else ""
        zinnen.append((f"{zin} Daarna {maal} = {_punten(float(corporatie.zwaarte))}.", "gewoon"))
    return Zinnen(
        titel="Hoe is dat gerekend?", zinnen=tuple(zinnen), plaats="§ 6.4.2, r. 9497-9516", herkomst="afleiding"
    )


def _rekening(afrekeningen: Sequence[Afrekening]) -> Blok:
    # What is left on balance stands in the next block: a fourth column falls off a phone.
    rijen = [(a.naam[-1], schrijf_getal(a.inleg), schrijf_getal(a.uitkering)) for a in afrekeningen]
    erin, eruit = sum(a.inleg for a in afrekeningen), sum(a.uitkering for a in afrekeningen)
    rijen.append(("Samen", schrijf_getal(erin), schrijf_getal(eruit)))
    return Tabel(
        titel="Wat gaat erin en eruit? (in euro)",
        kolommen=("Wie", "Erin", "Eruit"),
        rijen=tuple(rijen),
        plaats="§ 6.4.2, r. 9526-9540",
        herkomst="modelkeuze",
    )


def _duiding(corporaties: Sequence[Corporatie], afrekeningen: Sequence[Afrekening]) -> Blok:
    zinnen: list[tuple[str, Toon]] = [(_netto(afrekening), "gewoon") for afrekening in afrekeningen]
    zinnen.append(("Netto is dat samen altijd 0 euro: de een ontvangt wat de ander betaalt.", "gewoon"))
    top = zwaarste(corporaties)
    meest = max(afrekening.netto for afrekening in afrekeningen)
    if top is None:
        zinnen.append(("Er is geen taak die alleen de zwaarste is.", "gewoon"))
    elif afrekeningen[top].netto == meest:
        zin = f"{corporaties[top].naam} heeft de zwaarste taak en ontvangt het meest. Zo bedoelt het rapport het."
        zinnen.append((zin, "goed"))
    else:
        waar = "betaalt" if afrekeningen[top].netto < 0 else "ontvangt niet het meest"
        zin = f"{corporaties[top].naam} heeft de zwaarste taak, maar {waar}."
        zin += " Haar omzet is groter dan die van een ander, dus zij legt ook meer in."
        zinnen.append((f"{zin} Het rapport werkt dit niet uit: spreek af wat je eerlijk vindt.", "let_op"))
    return Zinnen(titel="Wie betaalt wie?", zinnen=tuple(zinnen), plaats=PLAATS, herkomst="afleiding")


def _punten(zwaarte: float) -> str:
    """Return a weight with at most one decimal: ``38``, ``22,3``."""
    return schrijf_getal(round(zwaarte, 1))


def _netto(afrekening: Afrekening) -> str:
    if not afrekening.netto:
        return f"{afrekening.naam} ontvangt en betaalt niets."
    werk = "ontvangt" if afrekening.netto > 0 else "betaalt"
    return f"{afrekening.naam} {werk} {_euro(abs(afrekening.netto))}."


def _euro(bedrag: int) -> str:
    return f"{schrijf_getal(bedrag)} euro"


SPEL = Spel(regelaars, reken)
