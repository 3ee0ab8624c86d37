"""Verdunnen: spread social rented homes over an invented region, and see the shares before and after.

Source: document ``wetten``, r. 79-80. The model is ``kern.verdunnen``; all its numbers are ours.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.verdunnen import (
    AANDACHTSWIJK,
    RANDGEMEENTEN,
    REGIO,
    Plan,
    Verdeling,
    gelijk_aandeel,
    scheefheid,
    voer_uit,
)
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

PLAATS: Final = "wetten: r. 80"
SAMEN: Final = "samen"
GEREGELD: Final = "geregeld"
GEEN_AANTAL: Final = "De gids noemt geen aantallen. De regio en haar woningen zijn verzonnen."


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls."""
    plan, afspraken = "Het plan", "De afspraken"
    return (
        Schuif(
            id="minder",
            groep=plan,
            label=f"Sociale huur die duurder wordt in het {AANDACHTSWIJK.naam}",
            van=0,
            tot=1_000,
            begin=0,
            stap=50,
            eenheid="woningen",
            niet_in_de_bron=GEEN_AANTAL,
        ),
        *(
            Schuif(
                id=gebied.id,
                groep=plan,
                label=f"Sociale huur erbij in {gebied.naam}",
                uitleg="In de plaats van dure woningen.",
                van=0,
                tot=600,
                begin=0,
                stap=50,
                eenheid="woningen",
                niet_in_de_bron=f"Uit zichzelf bouwt {gebied.naam} er in ons model hoogstens {gebied.wil}.",
            )
            for gebied in RANDGEMEENTEN
        ),
        Keus(
            id="afspraak",
            groep=afspraken,
            label="Wie is verantwoordelijk?",
            uitleg="Dat samen verantwoordelijk zijn veel oplevert, noemt de gids een veronderstelling.",
            opties=(("los", "Elke gemeente beslist zelf"), (SAMEN, "De gemeenten zijn samen verantwoordelijk")),
            begin="los",
        ),
        Keus(
            id="herhuisvesting",
            groep=afspraken,
            label="Hoe gaat het verhuizen?",
            opties=(
                ("los", "Iedereen zoekt zelf iets anders"),
                (GEREGELD, "Het is geregeld, en je praat op tijd met bewoners"),
            ),
            begin="los",
            niet_in_de_bron="De gids noemt dit belangrijk, en geen getal. Hier verandert er dus geen getal.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return the region after the plan, beside the region before it."""
    bouw = {gebied.id: stand[gebied.id] for gebied in RANDGEMEENTEN}
    uit = voer_uit(Plan(stand["minder"], bouw, stand["afspraak"] == SAMEN))
    hoogste = max(uit.gebieden, key=lambda gebied: gebied.aandeel)
    scheef = scheefheid(uit.gebieden)
    kop = f"Het grootste aandeel sociale huur is {_procent(hoogste.aandeel)}, in {_in(hoogste.naam)}."
    if uit.tekort:
        kop += f" Voor {schrijf_getal(uit.tekort)} huishoudens is er geen sociale huurwoning."
    blokken: tuple[Blok, ...] = (
        Staven(
            titel="Sociale huur in procenten: na je plan, en ervoor",
            staven=tuple(
                (na.naam, na.aandeel, f"{_getal(na.aandeel)} (was {_getal(voor.aandeel)})")
                for voor, na in zip(REGIO, uit.gebieden, strict=True)
            ),
            plaats=PLAATS,
            herkomst="modelkeuze",
        ),
        Tabel(
            titel="Sociale huurwoningen in aantallen",
            kolommen=("Gebied, met alle woningen", "Eerst", "Na je plan"),
            rijen=tuple(
                (
                    f"{na.naam} ({schrijf_getal(na.woningen)})",
                    schrijf_getal(voor.sociaal),
                    schrijf_getal(na.sociaal),
                )
                for voor, na in zip(REGIO, uit.gebieden, strict=True)
            ),
            plaats=PLAATS,
            herkomst="modelkeuze",
        ),
        Zinnen(titel="Wat valt op?", zinnen=_zinnen(stand, uit, bouw), plaats=PLAATS, herkomst="modelkeuze"),
        Zinnen(
            titel="Wat dit model niet weet",
            zinnen=(
                ("Het telt woningen. Het weet niets van mensen en niets van problemen.", "let_op"),
                ("Of een waterbed ontstaat, kun je hier dus niet zien. De gids noemt ook geen getal.", "gewoon"),
            ),
            plaats=PLAATS,
            herkomst="modelkeuze",
        ),
    )
    return Uitkomst(
        samenvatting=kop,
        blokken=blokken,
        waarden={
            "hoogste_aandeel": round(hoogste.aandeel, 1),
            "scheefheid": round(scheef, 1),
            "tekort": uit.tekort,
            "genoeg_plek": stand["minder"] > 0 and not uit.tekort,
            "samen": stand["afspraak"] == SAMEN,
            "geregeld": stand["herhuisvesting"] == GEREGELD,
        },
    )


def _zinnen(stand: Stand, uit: Verdeling, bouw: dict[str, int]) -> tuple[tuple[str, Toon], ...]:
    eerst, nu = scheefheid(REGIO), scheefheid(uit.gebieden)
    gelijk = f"Overal hetzelfde aandeel zou {_procent(gelijk_aandeel(uit.gebieden))} zijn."
    elders = f"Daarvoor moet nog {_procent(nu)} van de sociale huur ergens anders staan."
    zinnen: list[tuple[str, Toon]] = [(f"{gelijk} {elders} Voor je plan was dat {_getal(eerst)}.", "gewoon")]
    for gebied in RANDGEMEENTEN:
        if uit.gebouwd[gebied.id] < bouw[gebied.id]:
            aantal = schrijf_getal(uit.gebouwd[gebied.id])
            zinnen.append(
                (f"{gebied.naam} bouwt er maar {aantal}. Zonder afspraak wil deze gemeente niet meer.", "let_op")
            )
    erbij = sum(uit.gebouwd.values()) - stand["minder"]
    if uit.tekort:
        zin = f"Er verdwijnen {schrijf_getal(uit.tekort)} sociale huurwoningen uit de regio."
        zinnen.append((f"{zin} Wie er woonde, heeft in dit model geen plek.", "let_op"))
    elif erbij:
        zinnen.append((f"De regio krijgt er {schrijf_getal(erbij)} sociale huurwoningen bij.", "gewoon"))
    elif stand["minder"]:
        zinnen.append(("Voor elke sociale huurwoning die verdwijnt, komt er een terug.", "goed"))
    if stand["minder"] and stand["herhuisvesting"] != GEREGELD:
        zin = "Het verhuizen is niet geregeld. De gids vindt dat belangrijk, om problemen ter plekke te voorkomen."
        zinnen.append((zin, "let_op"))
    return tuple(zinnen)


def _in(naam: str) -> str:
    return {"Rest van de stad": "de rest van de stad", AANDACHTSWIJK.naam: f"het {AANDACHTSWIJK.naam}"}.get(
        naam, naam
    )


def _getal(waarde: float) -> str:
    return schrijf_getal(round(waarde, 1))


def _procent(waarde: float) -> str:
    return f"{_getal(waarde)} procent"


SPEL = Spel(regelaars, reken)
