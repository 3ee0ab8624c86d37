"""Stay or move on: twelve years of three people in a buurt, beside what Kleinhans and the WRR would ask."""

from __future__ import annotations

from typing import Final

from wijkschool.kern.wisselen import (
    JAREN,
    Afspraak,
    Rol,
    Team,
    leeg,
    niemand_kent,
    rooster,
    te_lang,
    tegelijk,
    wissels,
    zonder_rugdekker,
)
from wijkschool.oefening.bord import Regelaar, Schuif, Spel, Stand, Tabel, Toon, Uitkomst, Vinkjes, Zinnen

NAMEN: Final = {
    Rol.TREKKER: "Trekker",
    Rol.COORDINATOR: "Coördinator",
    Rol.RUGDEKKER: "Rugdekker",
}
BEGIN: Final = {Rol.TREKKER: 12, Rol.COORDINATOR: 2, Rol.RUGDEKKER: 4}
WIE: Final = {
    Rol.TREKKER: "een bewoner, vrijwillig",
    Rol.COORDINATOR: "in dienst van de gemeente. De eerste ben jij",
    Rol.RUGDEKKER: "een wethouder",
}
OPEN: Final = {
    Rol.TREKKER: "De WRR noemt voor trekkers geen aantal jaren. Wel: te lang is een gevaar, en vertrek ook.",
    Rol.COORDINATOR: "Kleinhans noemt geen aantal jaren voor mensen. Zijn ‘minstens tien jaar’ geldt een gebied.",
    Rol.RUGDEKKER: "Hoe lang een rugdekker blijft, zeggen de bronnen hier niet.",
}
KLEINHANS: Final = "wijkaanpak_watchen: r. 9; wijkaanpak_watchen: r. 13"
WRR: Final = "bijlage 1, r. 11121-11124; bijlage 1, r. 11636-11647"


def regelaars() -> tuple[Regelaar, ...]:
    """Return how long each of the three stays, whose succession is arranged, and two yardsticks."""
    blijft = (
        Schuif(
            id=rol.value,
            label=f"Hoe lang blijft de {NAMEN[rol].lower()}?",
            uitleg=f"In dit verzonnen geval: {WIE[rol]}.",
            groep="Wie blijft hoe lang?",
            van=1,
            tot=JAREN,
            begin=BEGIN[rol],
            eenheid="jaar",
            niet_in_de_bron=OPEN[rol],
        )
        for rol in Rol
    )
    return (
        *blijft,
        Vinkjes(
            id="opvolging",
            label="Voor wie is de opvolging geregeld?",
            uitleg="Is zij niet geregeld, dan blijft de plek in dit model een jaar leeg.",
            groep="Wie blijft hoe lang?",
            opties=tuple((rol.value, NAMEN[rol]) for rol in Rol),
            niet_in_de_bron="De WRR wil dat opvolging geregeld is. Hoe lang het anders duurt, staat er niet.",
        ),
        Schuif(
            id="grens",
            label="Na hoeveel jaar zit een trekker er voor jou te lang?",
            groep="Jouw maat",
            van=3,
            tot=JAREN,
            begin=8,
            eenheid="jaar",
            niet_in_de_bron="De WRR zegt alleen ‘te lang’. Voor leden van een klankbordgroep noemt hij vijf jaar.",
        ),
        Schuif(
            id="inwerken",
            label="Hoeveel jaar duurt het voor iemand de buurt kent?",
            groep="Jouw maat",
            van=1,
            tot=4,
            begin=2,
            eenheid="jaar",
            niet_in_de_bron="Kleinhans wijst op relaties. Hoeveel tijd die vragen, zegt hij niet.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return the twelve years, and what each of the two sources would ask of them."""
    team: Team = {rol: Afspraak(stand[rol.value], rol.value in stand["opvolging"]) for rol in Rol}
    grens, inwerken = stand["grens"], stand["inwerken"]
    niemand, samen = niemand_kent(team, inwerken), tegelijk(team)
    lang, open_plekken, alleen = te_lang(team, grens), leeg(team), zonder_rugdekker(team)
    wisselt = wissels(team[Rol.TREKKER])
    return Uitkomst(
        samenvatting=(
            f"Jaren waarin niemand de buurt kent: {niemand}. Jaren waarin de trekker er te lang zit: {lang}. "
            f"Jaren met een lege plek, bij elkaar opgeteld: {open_plekken}."
        ),
        blokken=(
            Tabel(
                titel="Twaalf jaar, verzonnen. Wie nieuw is, kent de buurt nog niet",
                kolommen=("Jaar", "Trek\u00adker", "Coör\u00addina\u00adtor", "Rug\u00addek\u00adker"),
                rijen=tuple(
                    (str(nr), *(_cel(rol, jaar[rol], grens, inwerken) for rol in Rol))
                    for nr, jaar in enumerate(rooster(team), 1)
                ),
                plaats=f"{KLEINHANS}; {WRR}",
                herkomst="modelkeuze",
            ),
            _kleinhans(niemand, samen),
            _wrr(lang, open_plekken, alleen, wisselt),
        ),
        waarden={
            "niemand_kent": niemand,
            "tegelijk": samen,
            "te_lang": lang,
            "leeg": open_plekken,
            "trekker_wissels": wisselt,
            "rugdekker": stand["rugdekker"],
        },
    )


def _jaar(aantal: int) -> str:
    return f"{aantal} van de twaalf jaren"


def _cel(rol: Rol, dienst: int, grens: int, inwerken: int) -> str:
    """Return a short cell, so that the table fits a phone: who has a number of years there, knows the buurt."""
    if dienst == 0:
        return "leeg"
    if rol is Rol.TREKKER and dienst > grens:
        return f"{dienst} jaar, te lang"
    return f"{dienst} jaar" if dienst > inwerken else "nieuw"


def _zin(mis: int, goed: str, anders: str) -> tuple[str, Toon]:
    return (anders, "let_op") if mis else (goed, "goed")


def _kleinhans(niemand: int, samen: int) -> Zinnen:
    return Zinnen(
        titel="Met de ogen van Kleinhans: zijn er mensen die blijven?",
        zinnen=(
            _zin(
                niemand,
                "Na het begin is er altijd iemand die de buurt kent.",
                f"In {_jaar(niemand)} na het begin kent niemand van de drie de buurt.",
            ),
            _zin(
                samen,
                "Onze eigen maat: er begint nooit meer dan één nieuwe tegelijk.",
                f"Onze eigen maat: in {_jaar(samen)} beginnen er twee of drie nieuwe mensen tegelijk.",
            ),
        ),
        plaats=KLEINHANS,
        herkomst="modelkeuze",
    )


def _wrr(lang: int, open_plekken: int, alleen: int, wisselt: int) -> Zinnen:
    zinnen = [
        _zin(
            lang,
            "De trekker zit er nergens langer dan jouw grens.",
            f"In {_jaar(lang)} zit de trekker er langer dan jouw grens.",
        ),
        _zin(
            not wisselt,
            "De trekker wordt opgevolgd, dus anderen komen ook aan de beurt.",
            "Er komt in twaalf jaar geen andere trekker. Anderen komen dan niet aan de beurt.",
        ),
        _zin(
            open_plekken,
            "Er valt nergens een gat: de opvolging is geregeld, of niemand gaat weg.",
            f"Opgeteld is er {open_plekken} jaar een plek leeg.",
        ),
    ]
    if alleen:
        zinnen.append((f"In {_jaar(alleen)} heeft de trekker geen rugdekker.", "let_op"))
    return Zinnen(
        titel="Met de ogen van de WRR: is er rotatie, en is de opvolging geregeld?",
        zinnen=tuple(zinnen),
        plaats=WRR,
        herkomst="modelkeuze",
    )


SPEL = Spel(regelaars, reken)
