"""Welk spoor, welke fase? From what you see in a buurt to its track, who leads, and when to switch.

Source: WRR 2005, § 6.3, r. 8894-8910; § 6.3.1, r. 8912-9004; § 6.3.2, r. 9009-9067; § 6.3.3, r. 9166-9169. Model:
``kern.tweesporen``; positions and thresholds are rows of ``datasets/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from wijkschool.inhoud.domein import posities_beleid, spanningsvelden
from wijkschool.inhoud.rijen.speelveld import DrempelRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.beleidsmenu import Spoor
from wijkschool.kern.spanningsvelden import Dimensie, Kant, Positie, Spanningsveld, kant_van, projectie
from wijkschool.kern.tweesporen import (
    TOEN,
    Drempel,
    Fase,
    Herstel,
    Kenmerken,
    Lezing,
    Moment,
    Samenhang,
    Wissel,
    fase,
    in_de_weg,
    spoor,
    te_slechten,
    weg,
    wissel,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Spel,
    Stand,
    Stappen,
    Tabel,
    Uitkomst,
    Vinkjes,
    Vlak,
    Zinnen,
)

SPOREN: Final = {
    Spoor.HEROVERING: "spoor 1, sociale herovering",
    Spoor.KANSGEDREVEN: "spoor 2, kansgedreven buurtbeleid",
}
FASEN: Final = {
    Fase.HEROVEREN: "eerste fase: strak ingrijpen",
    Fase.OVERGANG: "tweede fase: overstappen",
    Fase.KANSGEDREVEN: "kansgedreven, met de buurt",
}
BELEID: Final = {
    TOEN: "Beleid van toen",
    "herovering": "Sociale herovering",
    "kansgedreven": "Kansgedreven beleid",
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
    Herstel.BIJNA_KLAAR: "De inhaalslag is bijna klaar. Hoofdstuk 4 noemt dat het beste moment om op te schuiven.",
}
MOMENT_PLAATS: Final = {
    Herstel.BEGINT: "§ 6.3.2, r. 9049-9051; § 4.5, r. 5560-5562",
    Herstel.BIJNA_KLAAR: "§ 4.5, r. 5560-5562; § 6.3.2, r. 9049-9051",
}
NIET_VER: Final = "Voor herovering is deze buurt niet ver genoeg achter. Dan blijft spoor 2 over."
JA_NEE: Final = (("nee", "Nee"), ("ja", "Ja"))


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: the buurt, the organisation around it, and the reading of the report."""
    namen = tuple((rij.id, rij.naam) for rij in _drempels())
    return (
        Keus(
            id="samenhang",
            label="Hoe staat het met de samenhang?",
            groep="De buurt",
            opties=(
                (str(Samenhang.GENOEG), "Genoeg om op te bouwen"),
                (str(Samenhang.MINDER), "Minder, maar er is iets om op te bouwen"),
                (str(Samenhang.VER_ACHTER), "Zo ver achter dat een inhaalslag nodig is, of die loopt al"),
            ),
            begin=str(Samenhang.GENOEG),
            niet_in_de_bron=(
                "Het rapport geeft geen maat voor ‘te ver achter’. Het zegt alleen: zo ver dat een inhaalslag "
                "onder strakke leiding gewenst is."
            ),
        ),
        Keus(
            id="samenbinding",
            label="Hebben bewoners sterke banden in hun eigen kring?",
            uitleg="Dat heet samenbinding.",
            groep="De buurt",
            opties=(
                ("sterk", "Ja, maar met weinig contact naar buiten"),
                ("zwak", "Nee, ook die banden zijn zwak"),
            ),
            begin="sterk",
        ),
        Keus(
            id="herstel",
            label="Zie je herstel?",
            groep="De buurt",
            opties=(
                (str(Herstel.NOG_NIET), "Nog niet"),
                (str(Herstel.BEGINT), "Het begint zichtbaar te worden"),
                (str(Herstel.BIJNA_KLAAR), "De inhaalslag is bijna klaar"),
            ),
            begin=str(Herstel.NOG_NIET),
        ),
        Keus(
            id="overdracht",
            label="Is afgesproken wie straks wat overneemt, en wanneer?",
            groep="De organisatie",
            opties=JA_NEE,
            begin="nee",
        ),
        Vinkjes(id="drempels", label="Welke drempels staan er nog?", groep="De organisatie", opties=namen),
        Keus(
            id="nood",
            label="Is er nu iets wat geen uitstel verdraagt?",
            groep="De organisatie",
            opties=JA_NEE,
            begin="nee",
        ),
        Keus(
            id="lezing",
            label="Hoe lees jij de inhoud van herovering?",
            groep="Waar het rapport twee dingen zegt",
            opties=(
                (str(Lezing.OP_MAAT), "Op de buurt gesneden en integraal (§ 6.3.2)"),
                (str(Lezing.UNIFORM), "In het begin overal gelijk en per vak (§ 6.3.1)"),
            ),
            begin=str(Lezing.OP_MAAT),
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return the track, the phase, who leads, what is in the way, and the way over the four fields."""
    buurt = _kenmerken(stand)
    nu, mag = fase(buurt), wissel(buurt)
    herovering = spoor(buurt) is Spoor.HEROVERING
    route = weg(buurt, posities_beleid(), Lezing(stand["lezing"]))
    drempels = in_de_weg(buurt)
    blokken: list[Blok] = [
        _spoor(buurt),
        Zinnen(
            titel="Wie gaat voorop?",
            zinnen=((VOORTOUW[nu][0], "gewoon"),),
            herkomst="bron",
            plaats=VOORTOUW[nu][1],
        ),
        _wissel(buurt),
        _stappen(buurt),
    ]
    if herovering:
        blokken.append(_samenbinding(stand["samenbinding"]))
    blokken.append(_hindernissen(nu, drempels))
    if stand["nood"] == "ja":
        blokken.append(_nood(nu))
    blokken += [_velden(route, herovering=herovering), _vlak(route)]
    buiten = () if herovering else ("samenbinding", "herstel", "overdracht", "lezing")
    return Uitkomst(
        samenvatting=f"Dit past bij {SPOREN[spoor(buurt)]}. {FASEN[nu].capitalize()}.",
        blokken=tuple(blokken),
        waarden={
            "spoor": str(spoor(buurt)),
            "fase": str(nu),
            "wissel": str(mag),
            "drempels": len(drempels),
            "nood": stand["nood"] == "ja",
        },
        verborgen=frozenset(buiten),
    )


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return which track and phase several fillers find for the same buurt, and on what their view differs."""
    gezien = {naam: _kenmerken(stand) for naam, stand in standen.items()}
    soorten = list(dict.fromkeys(FASEN[fase(buurt)] for buurt in gezien.values()))
    eens = len(soorten) == 1
    kop = (
        f"Jullie komen allemaal uit op: {soorten[0]}."
        if eens
        else f"Jullie komen uit op verschillende plekken: {'; '.join(soorten)}."
    )
    verschillen = [
        regelaar.label
        for regelaar in regelaars()
        if len({_waarde(stand[regelaar.id]) for stand in standen.values()}) > 1
    ]
    waarover = (
        f"Jullie antwoorden verschillen bij: {' '.join(verschillen)}"
        if verschillen
        else "Jullie vulden alles gelijk in."
    )
    rijen = tuple((naam, SPOREN[spoor(b)], FASEN[fase(b)], str(len(in_de_weg(b)))) for naam, b in gezien.items())
    return Uitkomst(
        samenvatting=kop,
        blokken=(
            Zinnen(
                zinnen=((kop, "goed" if eens else "let_op"), (waarover, "gewoon")),
                herkomst="afleiding",
                plaats="bijlage 2, r. 11827-11832",
            ),
            Tabel(kolommen=("Wie", "Spoor", "Fase", "Drempels in de weg"), rijen=rijen, herkomst="afleiding"),
        ),
        waarden={"eens": eens},
    )


def _waarde(waarde: Any) -> Any:
    return frozenset(waarde) if isinstance(waarde, tuple) else waarde


def _drempels() -> tuple[DrempelRij, ...]:
    return cast("tuple[DrempelRij, ...]", lees_tabel("drempels"))


def _kenmerken(stand: Stand) -> Kenmerken:
    return Kenmerken(
        samenhang=Samenhang(stand["samenhang"]),
        herstel=Herstel(stand["herstel"]),
        overdracht=stand["overdracht"] == "ja",
        drempels=frozenset(Drempel(naam) for naam in stand["drempels"]),
    )


def _spoor(buurt: Kenmerken) -> Zinnen:
    zinnen = {
        Samenhang.GENOEG: (
            ("Er is genoeg samenhang om op te bouwen. Daar past kansgedreven buurtbeleid.", "gewoon"),
        ),
        Samenhang.MINDER: (
            (NIET_VER, "gewoon"),
            ("Vallen er te veel gaten? Dan moeten overheid en sociale spelers toch vooropgaan.", "let_op"),
        ),
        Samenhang.VER_ACHTER: (
            ("De samenhang is of was zo ver achter dat een inhaalslag nodig is. Daar past herovering.", "gewoon"),
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


def _wissel(buurt: Kenmerken) -> Zinnen:
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


def _stappen(buurt: Kenmerken) -> Stappen:
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


def _samenbinding(banden: str) -> Zinnen:
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


def _hindernissen(nu: Fase, drempels: tuple[Drempel, ...]) -> Zinnen:
    rijen = {rij.id: rij for rij in _drempels()}
    soort = (
        "inspiratiedrempels"
        if len(te_slechten(nu)) < len(Drempel)
        else "inspiratiedrempels en vertrouwensdrempels"
    )
    zinnen = tuple((f"{rijen[d].naam}. Wat helpt: {rijen[d].wat_helpt}", "let_op") for d in drempels)
    leeg = ((f"Er staat nu geen drempel in de weg. Let in deze fase op {soort}.", "goed"),)
    return Zinnen(
        titel="Drempels die nu in de weg staan",
        zinnen=zinnen or leeg,
        herkomst="afleiding",
        plaats="; ".join(("§ 6.3.2, r. 9045-9058", *(rijen[d].plaats for d in drempels))),
    )


def _nood(nu: Fase) -> Zinnen:
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


def _velden(route: tuple[Moment, ...], *, herovering: bool) -> Tabel:
    toen = route[0].positie
    kolommen = ("Spanningsveld", *(BELEID[moment.beleid] + (" (nu)" if moment.nu else "") for moment in route))
    rijen = tuple((veld.titel, *(_in_woorden(veld, m.positie, toen) for m in route)) for veld in spanningsvelden())
    plaats = "§ 6.3.1, r. 8961-8988; § 6.3.2, r. 9013-9040; § 6.5.2, r. 9874-9878"
    return Tabel(
        titel="De vier spanningsvelden door de tijd" if herovering else "De vier spanningsvelden: toen en nu",
        kolommen=kolommen,
        rijen=rijen,
        herkomst="kant: bron",
        plaats=plaats,
    )


def _in_woorden(veld: Spanningsveld, positie: Positie, toen: Positie) -> str:
    waarde, eerst = positie.van(veld.veld), toen.van(veld.veld)
    kant = kant_van(waarde)
    if kant is None:
        return "in het midden"
    pijl = "←" if kant is Kant.VRAAG else "→"
    verder = ", meer dan toen" if kant is kant_van(eerst) and abs(waarde) > abs(eerst) else ""
    return f"{pijl} {veld.pool(kant).naam}{verder}"


def _vlak(route: tuple[Moment, ...]) -> Vlak:
    punten = tuple((BELEID[m.beleid] + (" (nu)" if m.nu else ""), projectie(m.positie)) for m in route)
    return Vlak(
        titel="Op het speelveld",
        x_as=("op maat en integraal", "overal gelijk en per vak"),
        y_as=("opgelegd en dicht erop", "samen en op gepaste afstand"),
        punten=tuple((naam, punt.inhoud, -punt.proces) for naam, punt in punten),
        plaats="§ 6.3.2, r. 9013-9060",
        herkomst="richting: bron; afstand, en wat boven ligt: modelkeuze",
    )


SPEL: Final = Spel(regelaars=regelaars, reken=reken, vergelijk=vergelijk)
