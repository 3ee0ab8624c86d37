"""Find and count the practices of chapter 3, with what the source leaves out beside what it says."""

from __future__ import annotations

from typing import Final, cast

from wijkschool.inhoud.rijen.rapport import PraktijkRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.praktijken import NIET_GEZEGD, Kenmerk, Praktijk, bladzijde, stilte, tel, vind
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Schrijf, Schuif, Spel, Stand, Staven, Uitkomst, Zinnen

ALLE: Final = "alle"
PER_BLADZIJDE: Final = 3
HOOFDSTUK: Final = "3"
# Room for every practice of the chapter, whatever the filters; the kernel brings a number that is too high back.
MEESTE_BLADZIJDEN: Final = 70

TERREINEN: Final = (
    ("fysieke_inrichting", "Fysieke inrichting"),
    ("veiligheid", "Veiligheid"),
    ("onderwijs_opvang", "Onderwijs en kinderopvang"),
    ("sociale_infrastructuur", "Sociale infrastructuur"),
    ("breed", "Meer dan één terrein"),
)
INITIATIEVEN: Final = (
    ("bewoners", "Bewoners"),
    ("vereniging", "Een vereniging"),
    ("samen", "Een paar partijen samen"),
    ("gemeente", "De gemeente of een deelgemeente"),
    ("corporatie", "De wooncorporatie"),
    ("school", "De school"),
    ("politie", "De politie"),
    ("welzijn", "Het welzijnswerk"),
    ("ondernemers", "Ondernemers"),
)
BUURTTYPEN: Final = (
    ("achterstand", "Achterstandsbuurt"),
    ("middenstand", "Middenstandsbuurt"),
    ("dorp", "Dorp"),
    ("voorstand", "Voorstandsbuurt"),
    ("gemengd", "Meer dan één soort buurt"),
)
ZWIJGT: Final = (NIET_GEZEGD, "Niet gezegd")
NAMEN: Final = {
    Kenmerk.TERREIN: dict((*TERREINEN, ZWIJGT)),
    Kenmerk.INITIATIEF: dict((*INITIATIEVEN, ZWIJGT)),
    Kenmerk.BUURTTYPE: dict((*BUURTTYPEN, ZWIJGT)),
}
WAT: Final = {
    Kenmerk.TERREIN: "bij welk terrein de praktijk hoort",
    Kenmerk.INITIATIEF: "wie begon",
    Kenmerk.BUURTTYPE: "in welke soort buurt het was",
}
NIET_TE_LEZEN: Final = (
    "De WRR koos gevallen die geslaagd waren, en wij bepaalden wat één praktijk is. Een hoog aantal zegt dus niet "
    "dat iets vaak voorkwam, en ook niet dat het vaak werkte."
)
WAAR_TERREINEN: Final = "§ 3.1, r. 1621-1625"
WAAR_GEKOZEN: Final = "§ 3.6, r. 4277-4279"


def praktijken() -> tuple[Praktijk, ...]:
    """Return the practices of chapter 3, in the order of the dataset."""
    rijen = cast("tuple[PraktijkRij, ...]", lees_tabel("praktijken"))
    return tuple(
        Praktijk(
            id=rij.id,
            naam=rij.naam,
            wat=rij.wat,
            plaats=rij.plaats,
            herkomst=str(rij.herkomst),
            terrein=rij.terrein,
            initiatief=rij.initiatief,
            buurttype=rij.buurttype,
            waar=rij.waar,
            resultaat=rij.resultaat,
        )
        for rij in rijen
        if rij.hoofdstuk == HOOFDSTUK
    )


def _regelaars() -> tuple[Regelaar, ...]:
    zoek, bekijk = "Zoek", "Bekijk"
    return (
        Keus(id="terrein", label="Terrein", groep=zoek, begin=ALLE, opties=((ALLE, "Alle terreinen"), *TERREINEN)),
        Keus(
            id="initiatief",
            label="Wie begon?",
            groep=zoek,
            begin=ALLE,
            opties=((ALLE, "Maakt niet uit"), *INITIATIEVEN, (NIET_GEZEGD, "Dat zegt de bron niet")),
        ),
        Keus(
            id="buurttype",
            label="Soort buurt",
            groep=zoek,
            begin=ALLE,
            opties=((ALLE, "Maakt niet uit"), *BUURTTYPEN, (NIET_GEZEGD, "Dat zegt de bron niet")),
        ),
        Schrijf(
            id="woord",
            label="Een woord uit het verhaal",
            uitleg="Bijvoorbeeld: speeltuin. Leeg laten mag.",
            groep=zoek,
        ),
        Keus(
            id="tel",
            label="Tel naar",
            groep=bekijk,
            begin="terrein",
            opties=(("terrein", "Terrein"), ("initiatief", "Wie begon"), ("buurttype", "Soort buurt")),
        ),
        Schuif(
            id="bladzijde",
            label="Bladzijde met voorbeelden",
            groep=bekijk,
            van=1,
            tot=MEESTE_BLADZIJDEN,
            begin=1,
        ),
    )


def _reken(stand: Stand) -> Uitkomst:
    alle = praktijken()
    filters = {kenmerk: stand[kenmerk.value] for kenmerk in Kenmerk if stand[kenmerk.value] != ALLE}
    gevonden = vind(alle, filters, stand["woord"])
    kenmerk = Kenmerk(stand["tel"])
    zwijgt = stilte(gevonden, kenmerk)
    nummer, aantal, deel = bladzijde(gevonden, stand["bladzijde"], PER_BLADZIJDE)
    kop = f"{len(gevonden)} van de {len(alle)} praktijken gevonden."
    stil = _stil(zwijgt.zwijgt, zwijgt.van, zwijgt.procent, kenmerk)
    blokken: list[Blok] = [
        Zinnen(
            titel="Gevonden",
            zinnen=((kop, "gewoon"), (stil, "let_op" if zwijgt.zwijgt else "gewoon")),
            plaats=WAAR_TERREINEN,
            herkomst="afleiding",
        )
    ]
    if gevonden:
        aantallen = {waarde: n for waarde, n in tel(gevonden, kenmerk).items() if n or waarde == NIET_GEZEGD}
        blokken += [
            Staven(
                titel=f"Aantal praktijken: {WAT[kenmerk]}",
                staven=tuple((NAMEN[kenmerk][waarde], n, str(n)) for waarde, n in aantallen.items()),
                tot=max(1, *aantallen.values()),
                plaats=WAAR_TERREINEN,
                herkomst="afleiding",
            ),
            Zinnen(
                titel="Wat deze telling niet zegt",
                zinnen=((NIET_TE_LEZEN, "let_op"),),
                plaats=WAAR_GEKOZEN,
                herkomst="bron; de telling is modelkeuze",
            ),
            *(_verhaal(praktijk) for praktijk in deel),
        ]
    else:
        leeg = "Zo’n praktijk vertelt hoofdstuk 3 niet. Dat zegt niet dat zij er niet was."
        blokken.append(Zinnen(zinnen=((leeg, "gewoon"),), plaats=WAAR_GEKOZEN, herkomst="afleiding"))
    waar = f" Bladzijde {nummer} van {aantal}." if aantal > 1 else ""
    return Uitkomst(
        samenvatting=f"{kop} {stil}{waar}",
        blokken=tuple(blokken),
        waarden={
            "gevonden": len(gevonden),
            "zwijgt": zwijgt.zwijgt,
            "zwijgt_procent": zwijgt.procent or 0,
            "terrein": stand["terrein"],
            "initiatief": stand["initiatief"],
            "buurttype": stand["buurttype"],
            "tel": stand["tel"],
            "alleen_terrein": set(filters) <= {Kenmerk.TERREIN} and not stand["woord"].strip(),
        },
        verborgen=frozenset() if aantal > 1 else frozenset({"bladzijde"}),
    )


def _stil(zwijgt: int, van: int, procent: int | None, kenmerk: Kenmerk) -> str:
    if not van:
        return "Er valt niets te tellen."
    if not zwijgt:
        return f"Bij allemaal zegt de bron {WAT[kenmerk]}."
    return f"Bij {zwijgt} van de {van} ({procent} procent) zegt de bron niet {WAT[kenmerk]}."


def _verhaal(praktijk: Praktijk) -> Blok:
    """One practice as a block of its own, with its place: readable on a phone without scrolling sideways."""
    waar = f" ({praktijk.waar})" if praktijk.waar else ""
    namen = {kenmerk: NAMEN[kenmerk].get(praktijk.van(kenmerk), praktijk.van(kenmerk)) for kenmerk in Kenmerk}
    kenmerken = (
        f"Terrein: {namen[Kenmerk.TERREIN].lower()}. Wie begon: {namen[Kenmerk.INITIATIEF].lower()}. "
        f"Soort buurt: {namen[Kenmerk.BUURTTYPE].lower()}."
    )
    resultaat = praktijk.resultaat or "dat zegt de bron niet."
    return Zinnen(
        titel=f"{praktijk.naam}{waar}",
        zinnen=((praktijk.wat, "gewoon"), (kenmerken, "gewoon"), (f"Wat het opleverde: {resultaat}", "gewoon")),
        plaats=praktijk.plaats,
        herkomst=praktijk.herkomst,
    )


SPEL = Spel(regelaars=_regelaars, reken=_reken)
