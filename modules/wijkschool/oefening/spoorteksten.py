"""What the game Welk spoor, welke fase? says: its words and its blocks of sentences, each with its place.

Source: WRR 2005, § 6.3, r. 8894-8910; § 6.3.1, r. 8912-9004; § 6.3.2, r. 9009-9067; § 6.3.3, r. 9166-9169. Model:
``kern.tweesporen``; the thresholds are rows of ``datasets/drempels.csv``.
"""

from __future__ import annotations

from typing import Final, cast

from wijkschool.inhoud.rijen.speelveld import DrempelRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.beleidsmenu import Spoor
from wijkschool.kern.spanningsvelden import Dimensie
from wijkschool.kern.tweesporen import (
    Drempel,
    Fase,
    Herstel,
    Kenmerken,
    Samenhang,
    Wissel,
    fase,
    in_de_weg,
    spoor,
    te_slechten,
    wissel,
)
from wijkschool.oefening.bord import Stappen, Zinnen

SPOREN: Final = {
    Spoor.HEROVERING: "spoor 1, sociale herovering",
    Spoor.KANSGEDREVEN: "spoor 2, kansgedreven buurtbeleid",
}
FASEN: Final = {
    Fase.HEROVEREN: "eerste fase: strak ingrijpen",
    Fase.OVERGANG: "tweede fase: overstappen",
    Fase.KANSGEDREVEN: "kansgedreven, met de buurt",
}
VOORTOUW: Final = {
    Fase.HEROVEREN: (
        "De overheid stuurt en sociale spelers voeren uit. Zij gaan voorop, zoals bij een noodgeval.",
        "§ 6.3.1, r. 8961-8966",
    ),
    Fase.OVERGANG: (
        "Sociale spelers geven hun leiding deel voor deel door. Aan het eind gaan buurt en verenigingen voorop.",
        "§ 6.4.3, r. 9667-9671; § 6.4.3, r. 9715-9717",
    ),
    Fase.KANSGEDREVEN: (
        "Bewoners en hun verenigingen trekken. Overheid en sociale spelers steunen wat er al leeft.",
        "§ 6.5, r. 9739-9743; § 6.6.1, r. 10221-10223",
    ),
}
MOMENT: Final = {
    Herstel.BEGINT: "Het herstel begint zichtbaar te worden. Daar hoort de overstap naar kansgedreven beleid.",
    Herstel.BIJNA_KLAAR: "De inhaalslag is bijna klaar. Volgens hoofdstuk 4 is dit een ideaal moment ervoor.",
}
MOMENT_PLAATS: Final = {
    Herstel.BEGINT: "§ 6.3.2, r. 9049-9051; § 4.5, r. 5560-5564",
    Herstel.BIJNA_KLAAR: "§ 4.5, r. 5560-5564; § 6.3.2, r. 9049-9051",
}
NIET_VER: Final = "Voor herovering is deze buurt niet ver genoeg achter. Dan blijft spoor 2 over."


def drempelrijen() -> tuple[DrempelRij, ...]:
    """Return the four thresholds, in the order of the report."""
    return cast("tuple[DrempelRij, ...]", lees_tabel("drempels"))


def welk_spoor(buurt: Kenmerken) -> Zinnen:
    """Return which track fits, and why."""
    zinnen = {
        Samenhang.GENOEG: (
            ("Er is genoeg samenhang om op te bouwen. Daar past kansgedreven buurtbeleid.", "gewoon"),
        ),
        Samenhang.MINDER: (
            (NIET_VER, "gewoon"),
            ("Vallen er te veel gaten? Dan moeten overheid en sociale spelers toch vooropgaan.", "let_op"),
        ),
        Samenhang.VER_ACHTER: (
            (
                "De samenhang blijft of bleef te ver achter. Een inhaalslag is of was nodig: herovering.",
                "gewoon",
            ),
        ),
    }[buurt.samenhang]
    altijd = (
        "Wij kiezen één spoor tegelijk. In het rapport is spoor 2 er voor alle buurten en lopen ze in elkaar over."
    )
    return Zinnen(
        titel=f"Het spoor: {SPOREN[spoor(buurt)]}",
        zinnen=(*zinnen, (altijd, "gewoon")),
        herkomst="afleiding; één spoor tegelijk: modelkeuze",
        plaats="§ 6.1, r. 8599-8600; § 6.3, r. 8898-8905; § 6.3.1, r. 8922-8930; § 6.3.3, r. 9166-9168",
    )


def voortouw(nu: Fase) -> Zinnen:
    """Return who goes first in this phase."""
    zin, plaats = VOORTOUW[nu]
    return Zinnen(titel="Wie gaat voorop?", zinnen=((zin, "gewoon"),), herkomst="bron", plaats=plaats)


def overstap(buurt: Kenmerken) -> Zinnen:
    """Return whether one may switch to kansgedreven policy."""
    titel = "Mag je overstappen naar kansgedreven beleid?"
    match wissel(buurt):
        case Wissel.NIET_NODIG:
            zin = "Dat hoeft niet: hier begin je meteen kansgedreven. Boek wel snel resultaat dat iedereen ziet."
            return Zinnen(titel=titel, zinnen=((zin, "gewoon"),), herkomst="bron", plaats="§ 6.3.2, r. 9056-9065")
        case Wissel.NOG_NIET:
            zinnen = (
                ("Nog niet. De overstap hoort bij het moment dat het herstel zichtbaar wordt.", "let_op"),
                ("Begin nu wel met de opbouw voor later. Dat loopt naast het ingrijpen, niet erna.", "gewoon"),
            )
            return Zinnen(
                titel=titel, zinnen=zinnen, herkomst="bron", plaats="§ 6.3.2, r. 9049-9051; § 6.6, r. 10177-10180"
            )
        case Wissel.MET_RISICO:
            zin = (
                "Maar er is niets afgesproken over wie wat overneemt. Dan kan de winst snel weer weg zijn. Daar "
                "waarschuwt het rapport voor. Een harde voorwaarde is het niet; wij zetten het apart."
            )
            return Zinnen(
                titel=titel,
                zinnen=((MOMENT[buurt.herstel], "gewoon"), (zin, "let_op")),
                herkomst="moment en waarschuwing: bron; apart gezet: modelkeuze",
                plaats=f"{MOMENT_PLAATS[buurt.herstel]}; § 6.3.1, r. 8966-8971; § 6.6.1, r. 10259-10262",
            )
        case Wissel.KAN:
            zin = "Er is afgesproken wie wat overneemt, en wanneer. Zo kan de winst blijven."
            return Zinnen(
                titel=titel,
                zinnen=((MOMENT[buurt.herstel], "goed"), (zin, "goed")),
                herkomst="afleiding",
                plaats=f"{MOMENT_PLAATS[buurt.herstel]}; § 6.4.3, r. 9667-9671",
            )


def de_weg(buurt: Kenmerken) -> Stappen:
    """Return the steps of the track, and which of them are done."""
    nu = fase(buurt)
    drempels = in_de_weg(buurt)
    if nu is Fase.KANSGEDREVEN:
        stappen = (
            ("Twee sprongen tegelijk", "nu" if drempels else "klaar", "inspiratie en vertrouwen, allebei ineens"),
            ("Snel iets wat iedereen ziet", "open", "want niet iedereen gelooft in het nut"),
            ("Anders leren werken", "open", "dat vraagt veel van bestuurders"),
        )
        return Stappen(titel="De weg", stappen=stappen, herkomst="bron", plaats="§ 6.3.2, r. 9056-9067")
    begin = nu is Fase.HEROVEREN
    inhoud = any(drempel.dimensie is Dimensie.INHOUD for drempel in drempels)
    sprong = "klaar" if not inhoud else "nu" if begin else "open"
    voorbereid = "klaar" if buurt.overdracht else "nu" if begin else "mis"
    stappen = (
        (
            "Inspiratiesprong",
            sprong,
            "veldwerkers weten dat hun bazen hen steunen",
        ),
        ("Strak ingrijpen", "klaar" if not begin else "open" if drempels else "nu", "van bovenaf, en dicht erop"),
        ("Verankeren en overdragen voorbereiden", voorbereid, "dit loopt vanaf het begin mee"),
        ("Vertrouwenssprong", "dicht" if begin else "nu", "zodra het herstel zichtbaar wordt"),
        ("Kansgedreven beleid", "dicht" if begin else "open", "de buurt gaat voorop"),
    )
    return Stappen(
        titel="De weg",
        stappen=stappen,
        herkomst="volgorde: bron; klaar, nu en open: afleiding",
        plaats="§ 6.3.1, r. 8961-8971; § 6.3.2, r. 9045-9054; § 6.6, r. 10177-10180",
    )


def waarop_je_bouwt(banden: str) -> Zinnen:
    """Return what the ties in a buurt allow to build on."""
    if banden == "zwak":
        zin = (
            "Ook de banden in eigen kring zijn zwak. Begin daar, want zonder is er niets om bruggen op te bouwen."
        )
        return Zinnen(
            titel="Waar bouw je op?",
            zinnen=((zin, "let_op"),),
            herkomst="afleiding",
            plaats="§ 6.3.2, r. 9115-9118",
        )
    zin = "Ook in een heel arme buurt zijn er bijna altijd hechte kringen. Bouw van daaruit bruggen naar anderen."
    return Zinnen(
        titel="Waar bouw je op?",
        zinnen=((zin, "gewoon"),),
        herkomst="bron",
        plaats="§ 6.4, r. 9240-9252; § 6.3.2, r. 9111-9118",
    )


def hindernissen(nu: Fase, drempels: tuple[Drempel, ...]) -> Zinnen:
    """Return the thresholds that are in the way, and what helps."""
    rijen = {rij.id: rij for rij in drempelrijen()}
    soort = (
        "inspiratiedrempels"
        if len(te_slechten(nu)) < len(Drempel)
        else "inspiratiedrempels en vertrouwensdrempels"
    )
    zinnen = tuple((f"{rijen[d].naam}. Wat helpt: {rijen[d].wat_helpt}", "let_op") for d in drempels)
    leeg = ((f"Je kruiste geen drempel aan die nu in de weg staat. Let in deze fase op {soort}.", "goed"),)
    return Zinnen(
        titel="Drempels die nu in de weg staan",
        zinnen=zinnen or leeg,
        herkomst="afleiding",
        plaats="; ".join(("§ 6.3.2, r. 9045-9058", *(rijen[d].plaats for d in drempels))),
    )


def bij_nood(nu: Fase) -> Zinnen:
    """Return what to do when something cannot wait."""
    zinnen = [("Grijp nu in. Ruimte laten en zonder aarzelen ingrijpen sluiten elkaar niet uit.", "let_op")]
    if nu is not Fase.HEROVEREN:
        zinnen.append(
            (
                "Van spoor wisselen is daarvoor niet nodig. Dat leiden wij af: het rapport zegt het niet zo.",
                "gewoon",
            )
        )
    return Zinnen(
        titel="Nood",
        zinnen=tuple(zinnen),
        herkomst="ingrijpen: bron; hetzelfde spoor: afleiding",
        plaats="§ 4.2.4, r. 4969-4971; § 6.1, r. 8606-8607; § 6.8, r. 10673-10678",
    )
