"""Six invented buurten and a ladder: where the learner begins, and what the ladder expects of it.

Source: Schoon-heel-veilig, r. 8-21. Model: ``kern.ladder``. The buurten, and what is in order there, are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from wijkschool.kern.ladder import (
    HELE_BASIS,
    Basisdeel,
    Buurt,
    Trede,
    Verwachting,
    gat,
    hoogste,
    mist,
    verwacht,
)
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Stappen, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.oordeel import aantal

NAAM: Final = {
    Trede.BASIS: "de basis",
    Trede.SAMENHANG: "samenhang",
    Trede.INZET: "controle en inzet",
    Trede.ZELFREDZAAM: "zelfredzaam",
}
KORT: Final = ("basis", "samenhang", "inzet", "zelfredzaam")
OPTIES: Final = tuple((f"trede{nr}", f"{nr}. {naam}") for nr, naam in enumerate(KORT, 1))
DEEL: Final = {
    Basisdeel.SCHOON: "schoon",
    Basisdeel.HEEL: "heel",
    Basisdeel.VEILIG: "veilig",
    Basisdeel.PROFESSIONALS: "betrouwbare professionals",
}
UITKOMST: Final = {
    Verwachting.KAN_NU: "hier kan het nu iets opleveren",
    Verwachting.TE_VROEG: "te vroeg: nog geen resultaat te verwachten",
    Verwachting.AL_GEDAAN: "deze trede is al op orde",
}
KERN_VAN_BEWONERS: Final = (
    "Het rapport van de WRR kijkt anders: zelfs in de zwaarste buurten is er een kern van bewoners die zich wil "
    "inzetten, en kun je op hen bouwen. Zo lezen wij twee verschillende plekken om te beginnen."
)
LADDER: Final = "schoon_heel_veilig: r. 15-20"


@dataclass(frozen=True)
class Geval:
    """An invented buurt: what is told of it, and how we read that."""

    naam: str
    verhaal: str
    buurt: Buurt


S, I, Z = Trede.SAMENHANG, Trede.INZET, Trede.ZELFREDZAAM  # noqa: E741 - one letter per step
GEVALLEN: Final = {
    "kanaalzijde": Geval(
        "Kanaalzijde",
        "Het afval blijft liggen, lampen zijn stuk, ’s avonds is het er niet veilig en niemand gelooft de "
        "gemeente. De wethouder wil een feest.",
        Buurt(frozenset()),
    ),
    "merelhof": Geval(
        "Merelhof",
        "Het is schoon, heel en veilig. De wijkagent wordt vertrouwd. Buren kennen elkaar niet.",
        Buurt(HELE_BASIS),
    ),
    "lindeplein": Geval(
        "Lindeplein",
        "De basis is op orde en men groet elkaar. Maar bij overlast zegt niemand iets, en niemand doet mee.",
        Buurt(HELE_BASIS, frozenset({S})),
    ),
    "tuinrand": Geval(
        "Tuinrand",
        "De basis is op orde. Buren kennen elkaar, spreken elkaar aan en doen mee. "
        "Verantwoordelijk is nog steeds alleen de gemeente.",
        Buurt(HELE_BASIS, frozenset({S, I})),
    ),
    "havenflat": Geval(
        "Havenflat",
        "Schoon, heel en veilig. Maar de corporatie en de gemeente komen hun beloften al twee jaar niet na.",
        Buurt(HELE_BASIS - {Basisdeel.PROFESSIONALS}),
    ),
    "parkzicht": Geval(
        "Parkzicht",
        "Een bewonersgroep bloeit, en de bewoners kennen elkaar. ’s Avonds durft niemand door het park.",
        Buurt(HELE_BASIS - {Basisdeel.VEILIG}, frozenset({S, I})),
    ),
}


def regelaars() -> tuple[Regelaar, ...]:
    """Return per buurt where the learner begins, and of which one the ladder is shown."""
    keuzes = (
        Keus(id=naam, label=geval.naam, uitleg=geval.verhaal, opties=OPTIES, begin="trede2",
             groep="Waar begin je?")
        for naam, geval in GEVALLEN.items()
    )  # fmt: skip
    bekijk = Keus(
        id="bekijk",
        label="Van welke buurt wil je de ladder zien?",
        opties=tuple((naam, geval.naam) for naam, geval in GEVALLEN.items()),
        begin="kanaalzijde",
        groep="Kijk van dichtbij",
        niet_in_de_bron=(
            "Wanneer een trede op orde is en waar de volgende begint, zegt de gids niet. Bij deze verzonnen "
            "buurten beslisten wij dat."
        ),
    )
    return (*keuzes, bekijk)


def reken(stand: Stand) -> Uitkomst:
    """Return what the ladder expects of every choice, and one ladder from nearby."""
    inzet = {naam: Trede(int(stand[naam][-1])) for naam in GEVALLEN}
    uit = {naam: verwacht(geval.buurt, inzet[naam]) for naam, geval in GEVALLEN.items()}
    past = sum(wat is Verwachting.KAN_NU for wat in uit.values())
    vroeg = sum(wat is Verwachting.TE_VROEG for wat in uit.values())
    rijen = tuple(
        (geval.naam, f"trede {inzet[naam].value}", UITKOMST[uit[naam]]) for naam, geval in GEVALLEN.items()
    )
    dichtbij = stand["bekijk"]
    blokken: list[Blok] = [
        Tabel(
            titel="Wat de ladder verwacht",
            kolommen=("Buurt", "Jij kiest", "De ladder zegt"),
            rijen=rijen,
            plaats=LADDER,
            herkomst="afleiding",
        ),
        *_van_dichtbij(GEVALLEN[dichtbij], inzet[dichtbij]),
    ]
    samenvatting = (
        f"Bij {aantal(past, 'buurt', 'buurten')} van de zes kan je inzet nu iets opleveren, volgens de ladder."
    )
    waarden: dict[str, float | str | bool] = {naam: wat.value for naam, wat in uit.items()}
    return Uitkomst(samenvatting, tuple(blokken), waarden | {"past": past, "te_vroeg": vroeg})


def _van_dichtbij(geval: Geval, inzet: Trede) -> Iterator[Blok]:
    buurt = geval.buurt
    yield Stappen(
        titel=f"De ladder van {geval.naam}",
        stappen=tuple((f"Trede {t.value}: {NAAM[t]}", *_trede(buurt, t, inzet)) for t in Trede),
        plaats=LADDER,
        herkomst="de treden: bron; wat op orde is: modelkeuze",
    )
    zinnen: list[tuple[str, Toon]] = [(zin, toon) for zin, toon in _waarom(buurt, inzet)]
    plaats = "schoon_heel_veilig: r. 8; schoon_heel_veilig: r. 15"
    if geval is GEVALLEN["parkzicht"]:
        zinnen.append((KERN_VAN_BEWONERS, "let_op"))
        plaats += "; § 6.4.1, r. 9386-9394"
    yield Zinnen(titel="Waarom?", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


def _trede(buurt: Buurt, trede: Trede, inzet: Trede) -> tuple[Literal["klaar", "nu", "open", "dicht", "mis"], str]:
    los = buurt.op_orde(trede)
    tekst = "op orde" if los else "niet op orde"
    if trede is Trede.BASIS and not los:
        tekst += f", het ontbreekt aan: {', '.join(DEEL[d] for d in Basisdeel if d in mist(buurt))}"
    if trede is inzet:
        return ("mis" if gat(buurt, trede) else "nu"), f"{tekst}. Hier begin jij."
    if los and trede > hoogste(buurt):
        return "dicht", f"{tekst}, maar boven een gat: de ladder verwacht er weinig van"
    return ("klaar" if los else "open"), tekst


def _waarom(buurt: Buurt, inzet: Trede) -> Iterator[tuple[str, Toon]]:
    wat = verwacht(buurt, inzet)
    if wat is Verwachting.TE_VROEG:
        over = ", ".join(NAAM[trede] for trede in gat(buurt, inzet))
        yield f"Je slaat iets over dat niet op orde is: {over}.", "let_op"
        yield "Volgens de gids is op jouw trede dan nog geen resultaat te verwachten.", "let_op"
    elif wat is Verwachting.AL_GEDAAN:
        yield "Deze trede is al op orde. Volgens de ladder komt de winst nu van een hogere trede.", "let_op"
        yield "De gids zegt niet dat je met deze trede mag ophouden.", "gewoon"
    elif inzet is Trede.BASIS:
        yield "De basis is nog niet op orde. Volgens de gids begin je dan hier.", "goed"
    else:
        yield "Alles eronder is op orde. Op deze trede mag je volgens de gids nu resultaat verwachten.", "goed"
    if inzet is not Trede.BASIS and mist(buurt) == {Basisdeel.PROFESSIONALS}:
        yield "De straat is in orde, maar ook betrouwbare professionals horen bij de basis.", "let_op"


SPEL: Final = Spel(regelaars, reken)
