"""Welk spoor, welke fase? From what you see in a buurt to its track, who leads, and when to switch.

Source: WRR 2005, § 6.3, r. 8894-8910; § 6.3.1, r. 8912-9004; § 6.3.2, r. 9009-9067; § 6.3.3, r. 9166-9169. Model:
``kern.tweesporen``; positions are rows of ``datasets/``; the words stand in ``oefening.spoorteksten``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from wijkschool.inhoud.domein import posities_beleid, spanningsvelden
from wijkschool.kern.beleidsmenu import Spoor
from wijkschool.kern.spanningsvelden import Kant, Positie, Spanningsveld, kant_van, projectie
from wijkschool.kern.tweesporen import (
    TOEN,
    Drempel,
    Herstel,
    Kenmerken,
    Lezing,
    Moment,
    Samenhang,
    fase,
    in_de_weg,
    spoor,
    weg,
    wissel,
)
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Tabel, Uitkomst, Vinkjes, Vlak, Zinnen
from wijkschool.oefening.spoorteksten import (
    FASEN,
    SPOREN,
    bij_nood,
    de_weg,
    drempelrijen,
    hindernissen,
    overstap,
    voortouw,
    waarop_je_bouwt,
    welk_spoor,
)

BELEID: Final = {
    TOEN: "Beleid van toen",
    "herovering": "Sociale herovering",
    "kansgedreven": "Kansgedreven beleid",
}
JA_NEE: Final = (("nee", "Nee"), ("ja", "Ja"))


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: the buurt, the organisation around it, and the reading of the report."""
    namen = tuple((rij.id, rij.naam) for rij in drempelrijen())
    return (
        Keus(
            id="samenhang",
            label="Hoe staat het met de samenhang?",
            groep="De buurt",
            opties=(
                (str(Samenhang.GENOEG), "Genoeg om op te bouwen"),
                (str(Samenhang.MINDER), "Minder, maar er is iets om op te bouwen"),
                (str(Samenhang.VER_ACHTER), "Zo ver achter dat een inhaalslag nodig is of was"),
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
    blokken: list[Blok] = [welk_spoor(buurt), voortouw(nu), overstap(buurt), de_weg(buurt)]
    if herovering:
        blokken.append(waarop_je_bouwt(stand["samenbinding"]))
    blokken.append(hindernissen(nu, drempels))
    if stand["nood"] == "ja":
        blokken.append(bij_nood(nu))
    blokken += [_velden(route), _vlak(route)]
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


def _kenmerken(stand: Stand) -> Kenmerken:
    return Kenmerken(
        samenhang=Samenhang(stand["samenhang"]),
        herstel=Herstel(stand["herstel"]),
        overdracht=stand["overdracht"] == "ja",
        drempels=frozenset(Drempel(naam) for naam in stand["drempels"]),
    )


def _velden(route: tuple[Moment, ...]) -> Zinnen:
    toen = route[0].positie
    zinnen = []
    for veld in spanningsvelden():
        waar = (f"{_naam(m)}: {_in_woorden(veld, m.positie, toen)}." for m in route)
        zinnen.append((" ".join((veld.titel, *waar)), "gewoon"))
    return Zinnen(
        titel="De vier spanningsvelden door de tijd",
        zinnen=tuple(zinnen),
        herkomst="kant: bron",
        plaats="§ 6.3.1, r. 8961-8988; § 6.3.2, r. 9013-9040; § 6.5.2, r. 9874-9878",
    )


def _naam(moment: Moment) -> str:
    return BELEID[moment.beleid] + (" (nu)" if moment.nu else "")


def _in_woorden(veld: Spanningsveld, positie: Positie, toen: Positie) -> str:
    waarde, eerst = positie.van(veld.veld), toen.van(veld.veld)
    kant = kant_van(waarde)
    if kant is None:
        return "in het midden"
    verder = ", meer dan toen" if kant is kant_van(eerst) and abs(waarde) > abs(eerst) else ""
    zijde = "links" if kant is Kant.VRAAG else "rechts"
    return f"{veld.pool(kant).naam}{verder} ({zijde})"


def _vlak(route: tuple[Moment, ...]) -> Vlak:
    punten = tuple((_naam(m), projectie(m.positie)) for m in route)
    return Vlak(
        titel="Op het speelveld",
        x_as=("op maat en integraal", "overal gelijk en per vak"),
        y_as=("opgelegd en dicht erop", "samen en op gepaste afstand"),
        punten=tuple((naam, punt.inhoud, -punt.proces) for naam, punt in punten),
        plaats="§ 6.3.2, r. 9013-9060",
        herkomst="richting: bron; afstand, en wat boven ligt: modelkeuze",
    )


SPEL: Final = Spel(regelaars=regelaars, reken=reken, vergelijk=vergelijk)
