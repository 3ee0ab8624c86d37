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
    2: "Wat er in de gemeente het dringendst beter moet",
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
_MOTIVACTION = (
    "Bron: onderzoeksbureau {bron}, zonder jaar. Wie er precies meededen, staat niet bij de tabel. De "
    "stijlen rusten op een bestand van ongeveer 14.000 mensen, in zeven jaar verzameld (tekstbox 5.1, "
    "r. 6175-6199)."
)


def _stellingen(waarover: str, regel: int, bron: str) -> str:
    """Return what a table of statements per style asks, and of whom."""
    eens = (
        "Een getal is het deel van iedereen die antwoordde dat het met de stelling eens is, in procent "
        f"(r. {regel}). Per burgerschapsstijl, en gemiddeld in Nederland (‘gem_nl’)."
    )
    return f"{waarover} {eens} {_MOTIVACTION.format(bron=bron)}"


_VRAGEN: dict[int, str] = {
    1: (
        "Gevraagd is hoe bewoners hun woning en hun buurt beleven en gebruiken: zijn ze tevreden, bang, "
        "hebben ze ergens last van? Een getal is procent van wie antwoordde (r. 5731). "
        "‘achterstandsbuurten’: wijken met een meerjarenontwikkelingsprogramma (mop). "
        "‘voorstandsbuurten’: bewoners buiten zo’n wijk die meer dan 3.000 euro per maand hebben. "
        "‘middenstandsbuurten’: wat geen van beide is (r. 5752-5754). Bron: ‘VROM 2000’, bewerkt door "
        "Motivaction (r. 5756)."
    ),
    2: (
        "De vraag was wat er in de eigen gemeente het dringendst beter moet (r. 5869-5871). Een hoog "
        "getal betekent dus niet dat mensen tevreden zijn, maar dat meer mensen dit punt noemen: procent "
        "van wie antwoordde (r. 5867). ‘dorpsbewoners’: er zijn minder dan 1.000 adressen op een "
        "vierkante kilometer, en het inkomen is gemiddeld lager dan 3.000 euro netto in de maand (r. "
        "5890-5892). ‘overigen’: alle anderen, dus niet alleen mensen uit de stad. Bron: Motivaction, "
        "zonder jaar (r. 5894)."
    ),
    3: _stellingen(
        "Stellingen over de eigen buurt (rij 1-9) en over veiligheid (rij 10-17).",
        6343,
        "Motivaction (r. 6409)",
    ),
    4: _stellingen(
        "Stellingen over vertrouwen in andere mensen en over openheid.",
        6619,
        "Motivaction (r. 6657)",
    ),
    5: (
        "De vraag was hoe sterk een ideaal iemand aantrekt (r. 6788-6790). Een getal is een "
        "rapportcijfer: 1 is heel onaantrekkelijk, 10 heel aantrekkelijk (r. 6784). Per "
        "burgerschapsstijl, en gemiddeld in Nederland (‘gem_nl’). "
        f"{_MOTIVACTION.format(bron='Motivaction (r. 6832)')}"
    ),
    6: _stellingen(
        "Wat mensen in hun buurt willen, wat er belangrijk is, en wat er beter moet.",
        7132,
        "Motivaction (r. 7170)",
    ),
    7: (
        "Een getal is procent van wie antwoordde (r. 7401): wie er regelmatig komt (rij 1-11, plekken) of "
        "die avond regelmatig uitgaat (rij 12-18; r. 7403-7407). ‘creatieve_kern’: mensen van 25 tot 40 "
        "jaar die in de stad wonen. Zij werken in marketing of pr. Of zij hebben een hoge opleiding en "
        "werken in de techniek, als adviseur, in de financiële administratie, in onderzoek of in een vrij "
        "beroep (r. 7434-7436). ‘overigen’: alle anderen. Bron: Motivaction, zonder jaar (r. 7438)."
    ),
    8: (
        "De vraag was of iemand een instelling eerder wel of eerder niet vertrouwt. Een getal is het deel "
        "dat ‘eerder wel’ zei, in procent. Gevraagd aan mensen van 15 jaar en ouder, in het voorjaar van "
        "2004: Eurobarometer 61.0, gewogen (r. 7641, 7681-7691). Volgens de noot geldt dit als het aantal "
        "keren ‘weet niet’ onder de zes bleef. Wat er anders staat, zegt zij niet (r. 7685-7687). De "
        "kolommen zijn landen: Denemarken, Spanje, Zweden, België, Italië, Frankrijk, Duitsland en het "
        "Verenigd Koninkrijk."
    ),
    9: (
        "Stellingen over politici. Een getal is het deel van de kiesgerechtigden dat het ermee eens is, "
        "in procent (r. 7696). De kolommen zijn jaren. Bron: NKO 1977-2003, volgens Dekker en anderen "
        "(2004). De cijfers zijn gewogen, maar die van 2002 en 2003 alleen naar wie kwam stemmen en op "
        "welke partij (r. 7724-7726)."
    ),
    10: (
        "Interesse in politiek, lezen over politiek, iets willen doen tegen een wet, en meer inspraak "
        "willen. Een getal is procent van de bevolking van 16 jaar en ouder (r. 7732). De kolommen zijn "
        "jaren. Bron: ‘Culturele veranderingen 1975-2002’, volgens Dekker en anderen (2004; r. 7754)."
    ),
    11: _stellingen(
        "Stellingen over eigen zorgen, de regering en de politiek.",
        7776,
        "Motivaction, met het SCP (r. 7822)",
    ),
    12: _stellingen(
        "Stellingen over stemmen, Europa, inspraak, kiezen van bestuurders en zelf iets doen.",
        7833,
        "Motivaction, met het SCP (r. 7893)",
    ),
    13: _stellingen(
        "Stellingen over groen, natuur en zuinig zijn met energie en afval.",
        7921,
        "Motivaction (r. 7947)",
    ),
    14: _stellingen(
        "Stellingen over vertrouwen in de overheid, de Kamer en de partijen, en over meedoen aan plannen.",
        8006,
        "Motivaction (r. 8062)",
    ),
}
"""What was asked of whom and when, in which survey, and what a column is, with the lines in the report."""
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
        "cijfers voor Nederland staat niet in onze tekst. De laatste rij is het gemiddelde. De lopende "
        "tekst zegt dat regering en partijen helemaal onderaan staan (§ 5.5.1, r. 7612). In de tabel "
        "geldt dat alleen voor de partijen: de regering staat op rij 11, boven de Europese Unie, de "
        "kerken en de grote bedrijven (§ 5.5.1, r. 7667-7675)."
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
        f"{_VRAGEN[nummer]} Eén rij per cel van tabel 5.{nummer}. Een lege cel heet ‘ontbreekt’: de bron "
        "geeft daar niets, of onze tekst verloor het.",
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
