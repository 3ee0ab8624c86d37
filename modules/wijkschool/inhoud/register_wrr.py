"""The tables of the WRR report, 3.1, 3.2 and 5.1-5.14: one row per cell, also of the cells that were lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wijkschool.inhoud.rijen.tabellen_wrr import CelRij, Meerwaarderij, Voorwaarderij
from wijkschool.inhoud.tabel import Keuring, Tabel

STIJLEN = ("afhankelijk", "afzijdig", "afwachtend", "actief", "gem_nl")
TERREINEN = ("fysieke_inrichting", "veiligheid", "onderwijs_opvang", "sociale_infrastructuur")
VET = (
    "In het rapport waren duidelijke verschillen vet gedrukt. Dat vet is in onze tekst verloren: je ziet dus niet "
    "welke verschillen statistisch zeker zijn."
)
LEEG = (
    "Alle cijfers, de koppen van de kolommen en het vet voor duidelijke verschillen zijn verloren. We weten "
    "alleen welke stellingen er stonden, en wat de tekst erover zegt."
)

_KOLOMMEN: dict[int, tuple[str, ...]] = {
    1: ("achterstandsbuurten", "middenstandsbuurten", "voorstandsbuurten"),
    2: ("dorpsbewoners", "overigen"),
    7: ("creatieve_kern", "overigen"),
    8: ("DK", "SP", "Zwed", "BE", "IT", "FR", "DU", "VK"),
    9: ("1977", "1981", "1986", "1989", "1994", "1998", "2002", "2003"),
    10: ("1975", "1980", "1985", "1992", "1996", "2000", "2002"),
}
"""Columns as printed; the other tables have those of the styles."""
_TITELS: dict[int, str] = {
    1: "Wat bewoners van hun buurt vinden",
    2: "Wat dorpelingen en stedelingen van hun gemeente vinden",
    3: "Stijlen en de leefomgeving",
    4: "Stijlen en sociaal vertrouwen",
    5: "Stijlen en waarden",
    6: "Stijlen en de favoriete woonomgeving",
    7: "De creatieve kern en uitgaan",
    8: "Vertrouwen in instellingen, per land",
    9: "Meningen over politici door de jaren",
    10: "Betrokken bij politiek door de jaren",
    11: "Stijlen en politiek vertrouwen",
    12: "Stijlen en betrokkenheid bij de democratie",
    13: "Stijlen en het milieu",
    14: "Stijlen en wantrouwen in de politiek",
}
_OPMERKINGEN: dict[int, str] = {
    1: (
        "Van de 24 getallen zijn er in onze tekst nog tien. Bij welke rij ze horen, is onbekend. Wij "
        "zetten ze op de bovenste rijen. Dat is een aanname: reken er niet mee."
    ),
    2: (
        "De kop ‘Overigen’ staat in onze tekst tussen de getallen. Daarom zijn drie cijfers van "
        "dorpsbewoners onzeker."
    ),
    3: (
        "In rij 1 staat 48 als gemiddelde van Nederland. Dat is lager dan bij alle vier de stijlen, en "
        "dat kan niet kloppen. Wij laten staan wat er in de bron staat."
    ),
    4: (
        "In rij 3 en rij 8 ligt het gemiddelde van Nederland hoger dan je verwacht als je de stijlen "
        "weegt naar hun aandeel. Een verklaring hebben wij niet."
    ),
    5: "Dit zijn rapportcijfers. De tabel toont alleen idealen met gemiddeld een 8 of hoger.",
    6: (
        "De tabel breekt in onze tekst af. Van de afwachtende stijl ontbreken de laatste vier cijfers. "
        "Van de actieve stijl en van heel Nederland ontbreken ze allemaal."
    ),
    7: "Rij 1 tot en met 11 gaan over plekken om uit te gaan, rij 12 tot en met 18 over avonden.",
    8: (
        "De rijen staan op volgorde van het vertrouwen in Nederland, van hoog naar laag. Een kolom met "
        "cijfers voor Nederland staat niet in onze tekst. De laatste rij is het gemiddelde."
    ),
    9: (
        "Het opschrift zegt 1997. De kolommen en de bronregel beginnen in 1977: 1997 is waarschijnlijk "
        "een drukfout."
    ),
    10: (
        "Bij ‘meer inspraak’ staat in 1996 een streepje: daar geeft de tabel zelf geen cijfer. Tot en met "
        "1985 ging het alleen om mensen van 16 tot en met 74 jaar."
    ),
    12: "De twee rijen over ‘samen actief’ horen bij één vraag over de afgelopen twee jaar.",
    13: "De eerste twee rijen horen bij één vraag over prettig wonen.",
}
_MET_VET = range(1, 8)
"""Tables whose figures were printed, some of them in bold."""
_LEEG = range(11, 15)
"""Tables of which only the statements are left."""


def _rijen_tellen_door(rijen: Sequence[Any]) -> Iterator[tuple[int, str, str]]:
    """Yield a row that skips a number, and one whose name differs from the others with its number."""
    namen: dict[int, str] = {}
    for nr, rij in enumerate(rijen):
        if rij.rij_nr not in namen and rij.rij_nr != len(namen) + 1:
            wat = f"rij_nr {rij.rij_nr} komt na {len(namen)}"
            yield nr, wat, "Nummer de rijen zoals gedrukt: 1, 2, 3 en zo door."
            return
        if namen.setdefault(rij.rij_nr, rij.rij) != rij.rij:
            wat = f"rij {rij.rij_nr} heet hier anders dan '{namen[rij.rij_nr]}'"
            yield nr, wat, "Geef alle cellen van een rij dezelfde naam."


def _hoort_bij(tabel: str) -> Keuring:
    def keur(rijen: Sequence[Any]) -> Iterator[tuple[int, str, str]]:
        for nr, rij in enumerate(rijen):
            if rij.tabel != tabel:
                yield nr, f"hier staat tabel '{rij.tabel}'", f"Schrijf '{tabel}'."
        yield from _rijen_tellen_door(rijen)

    return keur


def _tabel_5(nummer: int) -> Tabel:
    titel = _TITELS[nummer]
    opmerking = [LEEG] if nummer in _LEEG else []
    opmerking += [_OPMERKINGEN[nummer]] if nummer in _OPMERKINGEN else []
    opmerking += [VET] if nummer in _MET_VET else []
    return Tabel(
        CelRij,
        ("rij_nr", "kolom"),
        f"Tabel 5.{nummer}: {titel[0].lower()}{titel[1:]}",
        f"Tabel 5.{nummer} van het rapport, één rij per cel. Wat onze tekst verloor, staat er als ‘ontbreekt’.",
        opmerking=" ".join(opmerking),
        groep="rij_nr",
        volledig=tuple((kolom,) for kolom in _KOLOMMEN.get(nummer, STIJLEN)),
        alleen=True,
        keur=_hoort_bij(f"5.{nummer}"),
    )


TABELLEN_WRR: dict[str, Tabel] = {
    "wrr_tabel_3_1": Tabel(
        Meerwaarderij,
        ("rij_nr", "kolom", "partij"),
        "Tabel 3.1: wat buurtbetrokkenheid kan opleveren",
        "Per leefbaarheidsterrein: wat betrokken bewoners opleveren voor bewoners en voor anderen.",
        opmerking="De tekst van alle cellen is er nog. Bij drie cellen volgt de kolom uit de rest van de tekst.",
        keur=_rijen_tellen_door,
    ),
    "wrr_tabel_3_2": Tabel(
        Voorwaarderij,
        ("rij_nr", "kolom"),
        "Tabel 3.2: voorwaarden voor buurtgericht beleid",
        "Per leefbaarheidsterrein: wat nodig is, per soort buurt en per spanningsveld.",
        opmerking="In onze tekst staan nog zeven van de 24 cellen. De andere volgen uit de kopjes van het "
        "hoofdstuk. Het rapport kan daar andere woorden hebben.",
        groep="rij_nr",
        volledig=tuple((terrein,) for terrein in TERREINEN),
        keur=_rijen_tellen_door,
    ),
    **{f"wrr_tabel_5_{nummer}": _tabel_5(nummer) for nummer in _TITELS},
}
"""By the name of the file in ``datasets/``, without its extension."""
