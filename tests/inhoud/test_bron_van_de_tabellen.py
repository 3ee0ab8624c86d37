"""Every value and every place in ``datasets/`` is held against the source documents themselves."""

import re
from collections import Counter

import brontekst
import pytest

from wijkschool.inhoud.buurten import buurten
from wijkschool.inhoud.plaats import EEN_PLAATS, ontleed_plaats
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.rijen.tabellen_wrr import CelRij
from wijkschool.inhoud.tabellen import lees_tabel

CELTABELLEN = [naam for naam, tabel in TABELLEN.items() if tabel.model is CelRij]
MET_PLAATS = [
    naam for naam, tabel in TABELLEN.items() if any(k.startswith("plaats") for k in tabel.model.model_fields)
]
GETAL = re.compile(r"\d+(?:[.,]\d+)*")
# Within a line of a table, 1 and 2 behind a word are notes: `Bewoners van achterstandsbuurten2`.
LOS_GETAL = re.compile(r"(?<![\w.,])\d+(?:,\d+)?(?![\w,])")
OP_DE_REGEL = re.compile(rf"{LOS_GETAL.pattern}|–")
"""A place in a row that is printed on one line: a figure, or the dash of a year without one."""
OP_EEN_REGEL = {f"wrr_tabel_5_{nummer}" for nummer in (7, 8, 9, 10)}
"""Tables that print a row on a line; the others print column after column, a figure on a line."""
KOP = re.compile(r" ?Tabel (\d\.\d+) [A-Z]")
WOORDEN = {
    0: "nul|geen", 1: "een|één", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 6: "zes", 7: "zeven", 8: "acht",
    9: "negen", 10: "tien", 11: "elf", 12: "twaalf", 13: "dertien", 14: "veertien", 15: "vijftien", 16: "zestien",
    18: "achttien", 20: "twintig", 25: "vijfentwintig|kwart", 30: "dertig", 40: "veertig", 50: "vijftig|helft",
    60: "zestig", 70: "zeventig", 80: "tachtig", 90: "negentig", 100: "honderd", 1000: "duizend",
}  # fmt: skip
# What a text may name that is no figure of the source: paragraphs, laws, tables.
NAMEN = re.compile(
    r"§ ?\d[\d.]*|bijlage \d|tekstbox \d\.\d|wet(ten)? \d+\w?|hoofdstuk \d|tabel \d\.\d+|figuur \d\.\d|deel \d",
    re.IGNORECASE,
)
NIET = {
    "id",
    "nr",
    "rij_nr",
    "van",
    "tot",
    "precisie",
    "golf",
    "trede",
    "treden",
    "nummer",
    "hoofdstuk",
    "deel",
    "eerst",
}
NIET |= {
    "wet",
    "gerecht",
    "verwant",
    "schaal_van",
    "schaal_tot",
    "regels",
    "jaar",
    "bestand",
    "punt",
    "soort",
    "positie",
}


@pytest.fixture(autouse=True)
def bron():
    """The documents themselves; the tests are skipped where they are absent."""
    brontekst.nodig()


def _mis_gelezen(rijen, regels):
    """Which values do not stand on the line that their row names, or are used more often than they stand there."""
    mis = []
    gebruikt = Counter()
    for rij in rijen:
        if rij.waarde is None:
            continue
        getal = f"{rij.waarde:g}".replace(".", ",")
        op_regel = Counter(w.removesuffix(",0") for w in LOS_GETAL.findall(regels[rij.regel - 1]))
        gebruikt[rij.regel, getal] += 1
        if gebruikt[rij.regel, getal] > op_regel[getal]:
            mis.append(f"rij {rij.rij_nr}, {rij.kolom}: {getal} staat niet (zo vaak) op regel {rij.regel}")
    return mis


@pytest.mark.parametrize("naam", CELTABELLEN)
def test_elke_waarde_staat_op_de_regel_die_erbij_staat(naam):
    assert _mis_gelezen(lees_tabel(naam), brontekst.regels("wrr")) == []


@pytest.mark.parametrize("naam", [n for n in CELTABELLEN if any(r.waarde is not None for r in lees_tabel(n))])
def test_een_waarde_die_anders_is_dan_de_bron_valt_op(naam):
    """The test above can fail: on a changed value, on a changed line, and on a changed source."""
    rijen, regels = list(lees_tabel(naam)), list(brontekst.regels("wrr"))
    plek = next(i for i, rij in enumerate(rijen) if rij.waarde is not None)
    goed = rijen[plek]
    for anders in ({"waarde": 3.7}, {"regel": 5588}):
        assert len(_mis_gelezen([*rijen[:plek], goed.model_copy(update=anders), *rijen[plek + 1 :]], regels)) == 1
    regels[goed.regel - 1] = "Hier stond het."
    assert _mis_gelezen(rijen, regels)


def _mis_geplaatst(naam, rijen, regels):
    """Which values stand in another cell than where the source prints them: swapped with a neighbour, say."""
    kolommen = [kolom for (kolom,) in TABELLEN[naam].volledig]
    mis, vorige = [], Counter()
    if naam in OP_EEN_REGEL:
        # An empty cell names the line of the row's name, which may be the one above its figures.
        gedrukt_op = {rij.rij_nr: rij.regel for rij in rijen if rij.waarde is not None}
        for rij in rijen:
            plek = kolommen.index(rij.kolom)
            # Table 5.7 prints its places and its evenings beside each other: four figures on a line.
            helft = "avonden" if naam == "wrr_tabel_5_7" and rij.rij_nr > 11 else ""
            gedrukt = OP_DE_REGEL.findall(regels[gedrukt_op[rij.rij_nr] - 1])[
                plek + (len(kolommen) if helft else 0)
            ]
            if gedrukt != ("–" if rij.waarde is None else f"{rij.waarde:g}".replace(".", ",")):
                mis.append(f"rij {rij.rij_nr}, {rij.kolom}: op die plek staat {gedrukt}")
            if rij.waarde is not None and rij.regel <= vorige[rij.kolom, helft]:
                mis.append(f"rij {rij.rij_nr}, {rij.kolom}: regel {rij.regel} ligt niet onder de vorige rij")
            vorige[rij.kolom, helft] = rij.regel
        return mis
    laatste = 0
    for kolom in kolommen:
        for rij in sorted((r for r in rijen if r.kolom == kolom and r.waarde is not None), key=lambda r: r.rij_nr):
            if rij.regel <= laatste:
                mis.append(f"rij {rij.rij_nr}, {kolom}: regel {rij.regel} ligt niet onder de vorige cel")
            laatste = max(laatste, rij.regel)
    return mis


@pytest.mark.parametrize("naam", CELTABELLEN)
def test_elke_waarde_staat_in_de_cel_waar_de_bron_haar_drukt(naam):
    assert _mis_geplaatst(naam, lees_tabel(naam), brontekst.regels("wrr")) == []


def _verwissel(rijen, een, ander, velden):
    """The rows with these fields of two cells, each named by row and column, swapped."""
    cellen = {(rij.rij_nr, rij.kolom): rij for rij in rijen}
    ruil = {een: cellen[ander], ander: cellen[een]}
    return [
        rij.model_copy(update={veld: getattr(ruil[plek], veld) for veld in velden}) if plek in ruil else rij
        for plek, rij in cellen.items()
    ]


WAARDE, MET_REGEL = ("waarde",), ("waarde", "regel")


@pytest.mark.parametrize(
    ("naam", "een", "ander", "velden"),
    [
        ("wrr_tabel_5_1", (1, "middenstandsbuurten"), (2, "middenstandsbuurten"), MET_REGEL),
        ("wrr_tabel_5_2", (1, "dorpsbewoners"), (1, "overigen"), MET_REGEL),
        ("wrr_tabel_5_3", (1, "actief"), (1, "afwachtend"), MET_REGEL),
        ("wrr_tabel_5_3", (4, "gem_nl"), (5, "gem_nl"), MET_REGEL),
        ("wrr_tabel_5_4", (9, "afzijdig"), (1, "afwachtend"), MET_REGEL),
        ("wrr_tabel_5_5", (16, "actief"), (17, "actief"), MET_REGEL),
        ("wrr_tabel_5_6", (10, "afhankelijk"), (11, "afhankelijk"), MET_REGEL),
        ("wrr_tabel_5_7", (1, "creatieve_kern"), (1, "overigen"), WAARDE),
        ("wrr_tabel_5_7", (3, "overigen"), (14, "overigen"), WAARDE),
        ("wrr_tabel_5_8", (11, "DK"), (11, "VK"), WAARDE),
        ("wrr_tabel_5_8", (2, "IT"), (3, "IT"), MET_REGEL),
        ("wrr_tabel_5_9", (2, "1998"), (2, "2002"), WAARDE),
        ("wrr_tabel_5_10", (4, "1992"), (4, "2002"), WAARDE),
    ],
)
def test_twee_verwisselde_waarden_vallen_op(naam, een, ander, velden):
    """Both values do stand on the lines that they name, so only their cells are wrong."""
    fout = _verwissel(lees_tabel(naam), een, ander, velden)
    assert _mis_gelezen(fout, brontekst.regels("wrr")) == []
    assert _mis_geplaatst(naam, fout, brontekst.regels("wrr"))


def test_de_tabellen_met_stellingen_zonder_cijfers_zijn_leeg_en_van_tabel_5_1_staat_niets_vast():
    for nummer in (11, 12, 13, 14):
        assert {rij.status for rij in lees_tabel(f"wrr_tabel_5_{nummer}")} == {"ontbreekt"}
    assert Counter(rij.status for rij in lees_tabel("wrr_tabel_5_1")) == {"onzeker": 10, "ontbreekt": 14}


@pytest.mark.parametrize("naam", CELTABELLEN)
def test_een_cel_staat_binnen_de_tabel_die_hij_noemt(naam):
    """No value is taken from another table: its line lies between the caption and the next one."""
    koppen = [(nr, kop[1]) for nr, regel in enumerate(brontekst.regels("wrr"), 1) if (kop := KOP.match(regel))]
    plek = [nummer for _, nummer in koppen].index(lees_tabel(naam)[0].tabel)
    # After the last table of the report comes no caption: there the chapter ends.
    begin, eind = (
        koppen[plek][0],
        koppen[plek + 1][0] if plek + 1 < len(koppen) else dict(brontekst.kopjes())["§ 6.1"],
    )
    assert all(begin < rij.regel < eind for rij in lees_tabel(naam))


def _plekken(naam):
    """Per row of a table: its id, and the parts of all its places."""
    for nr, rij in enumerate(lees_tabel(naam), 2):
        stukken = []
        for kolom in TABELLEN[naam].model.model_fields:
            if kolom.startswith("plaats") and getattr(rij, kolom):
                bij = getattr(rij, kolom.replace("plaats", "bron"), TABELLEN[naam].bron)
                stukken += ontleed_plaats(getattr(rij, kolom), bij)
        yield f"regel {nr}", rij, stukken


@pytest.mark.parametrize("naam", MET_PLAATS)
def test_elke_paragraaf_in_een_tabel_bevat_de_regels_die_erbij_staan(naam):
    """Each ``§ x, r. a-b`` lies between the heading of § x and the next heading at that level or above."""
    alle = [(waar, plek) for waar, _, plekken in _plekken(naam) for plek in plekken]
    assert alle
    assert [f"{waar}: {p}" for waar, p in alle if p.deel and not brontekst.erin(p.deel, p.van, p.tot)] == []


def test_elke_paragraaf_bij_een_buurt_bevat_de_regels_die_erbij_staan():
    alle = [(b.verhaal.id, k.id, p) for b in buurten().values() for k in b.verhaal.kenmerken
            for p in EEN_PLAATS.finditer(k.plaats)]  # fmt: skip
    assert len(alle) > 60
    mis = [
        (*wie, p[0]) for *wie, p in alle if not brontekst.erin(p["deel"], int(p["van"]), int(p["tot"] or p["van"]))
    ]
    assert mis == []


def _staat_er(getal, regels):
    if re.search(rf"(?<![\d.,]){re.escape(getal)}(?!\d)", regels):
        return True
    rond = int(getal) if getal.isdigit() else -1
    eeuwjaar = rond % 100 if 1900 <= rond <= 2000 and rond % 10 == 0 else rond  # the fifties are 1950
    woord = WOORDEN.get(rond) or WOORDEN.get(eeuwjaar)
    return bool(woord and re.search(rf"\b(?:{woord})", regels.casefold()))


@pytest.mark.parametrize("naam", [n for n in MET_PLAATS if "herkomst" in TABELLEN[n].model.model_fields])
def test_elk_getal_in_een_tekst_staat_in_de_regels_die_erbij_staan(naam):
    """A figure in our words is a figure of the source, as digits or as a word; nothing is computed or rounded."""
    mis = []
    for waar, rij, plekken in _plekken(naam):
        bewijs = " ".join(" ".join(brontekst.regels(p.bron)[p.van - 1 : p.tot]) for p in plekken)
        for kolom, tekst in rij.model_dump(mode="json").items():
            if (
                kolom not in NIET
                and not kolom.startswith(("plaats", "bron", "aandeel_"))
                and isinstance(tekst, str)
            ):
                getallen = GETAL.findall(NAMEN.sub("", tekst))
                mis += [f"{waar}, {kolom}: {g}" for g in getallen if not _staat_er(g, bewijs)]
    assert mis == []


def test_een_getal_dat_de_bron_niet_geeft_valt_op():
    regels = "een kwart van de bewoners, dus 1.200 mensen, in de jaren vijftig"
    assert all(_staat_er(getal, regels) for getal in ("25", "1.200", "1950"))
    assert not any(_staat_er(getal, regels) for getal in ("26", "200", "1960", "12"))
