"""What the descriptions of tables 5.1, 5.2, 5.5, 5.6 and 5.7 say is what the tables hold."""

import csv
from itertools import permutations

import pytest
from gedeeld import WORTEL

from wijkschool.beeld import bouw
from wijkschool.beeld.figuren import FIGUREN
from wijkschool.beeld.figuren.h5_cellen import STIJLEN
from wijkschool.beeld.figuren.h5_vergelijken import HOOGST, LAAGST, PLEKKEN, REGEL


def rijen(nummer):
    pad = WORTEL / "datasets" / f"wrr_tabel_5_{nummer}.csv"
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def paren(nummer, eerste, tweede="overigen"):
    """Per row of a table of two columns: its name, both values, and whether both are certain."""
    cellen = {(r["rij"], r["kolom"]): r for r in rijen(nummer)}
    return [
        (rij, int(cellen[rij, eerste]["waarde"]), int(cellen[rij, tweede]["waarde"]),
         {cellen[rij, k]["status"] for k in (eerste, tweede)} == {"gelezen"})
        for rij in dict.fromkeys(rij for rij, _ in cellen)
    ]  # fmt: skip


def test_dorp_en_overigen():
    tekst = FIGUREN["dorp-en-overigen"].beschrijving
    punten = paren(2, "dorpsbewoners")
    zeker = [punt for punt in punten if punt[3]]
    assert (len(punten), len(zeker)) == (7, 4)
    assert all(dorp < ander for _, dorp, ander, _ in zeker)
    assert max(zeker, key=lambda p: p[2] - p[1])[:3] == ("Veiligheid en orde", 29, 58)
    assert min(zeker, key=lambda p: p[2] - p[1])[:3] == ("Schoonhouden door de gemeente", 10, 13)
    assert "29 tegen 58" in tekst
    assert "10 tegen 13" in tekst


def test_het_grootste_verschil_blijft_het_grootste_hoe_de_onzekere_cijfers_ook_horen():
    """So that the sentence on safety does not rest on where three figures stood."""
    onzeker = [punt for punt in paren(2, "dorpsbewoners") if not punt[3]]
    for anders in permutations(dorp for _, dorp, _, _ in onzeker):
        assert max(ander - dorp for dorp, (_, _, ander, _) in zip(anders, onzeker, strict=True)) < 58 - 29


def test_idealen():
    tekst = FIGUREN["stijlen-idealen"].beschrijving
    tienden = {(r["rij"], r["kolom"]): round(10 * float(r["waarde"])) for r in rijen(5)}
    assert len({rij for rij, _ in tienden}) == 17
    assert (min(tienden.values()), max(tienden.values())) == (76, 94)
    assert (
        10 * LAAGST < min(tienden.values()) <= max(tienden.values()) < 10 * HOOGST
    )  # every mark stands on the axis
    assert min(v for (_, kolom), v in tienden.items() if kolom == "gem_nl") == 80
    verschil = {(rij, kolom): abs(v - tienden[rij, "gem_nl"]) for (rij, kolom), v in tienden.items()}
    verst = {wie for wie, v in verschil.items() if v == max(verschil.values())}
    assert verst == {("Een gelukkig gezin", "afwachtend"), ("Huiselijk en geborgen leven", "afwachtend")}
    assert max(v for wie, v in verschil.items() if wie not in verst) == 4
    for rij, woorden in (
        ("Een gelukkig gezin", "8,3 tegen 8,8"),
        ("Huiselijk en geborgen leven", "7,8 tegen 8,3"),
    ):
        eigen, heel = (f"{tienden[rij, k] / 10:.1f}".replace(".", ",") for k in ("afwachtend", "gem_nl"))
        assert f"{eigen} tegen {heel}" == woorden
        assert woorden in tekst


def test_creatieve_kern():
    tekst = FIGUREN["creatieve-kern-uitgaan"].beschrijving
    plekken, avonden = (paren(7, "creatieve_kern")[deel] for deel in (slice(PLEKKEN), slice(PLEKKEN, None)))
    assert (len(plekken), len(avonden)) == (11, 7)
    assert not any("avond" in naam for naam, *_ in plekken)
    assert all("avond" in naam for naam, *_ in avonden)
    assert all(kern > ander for _, kern, ander, _ in plekken)
    assert max(plekken, key=lambda p: p[1] - p[2])[:3] == ("Grand café", 70, 23)
    assert "70 tegen 23" in tekst
    dagen = {
        naam.removeprefix("Uitgaan op ").removesuffix("avond"): kern - ander for naam, kern, ander, _ in avonden
    }
    assert [dag for dag, v in dagen.items() if v > 0] == ["donderdag", "vrijdag", "zaterdag"]
    assert [dag for dag, v in dagen.items() if v == 0] == ["maandag", "woensdag"]
    assert [dag for dag, v in dagen.items() if v < 0] == ["dinsdag", "zondag"]


def test_bij_tabel_5_7_staat_wie_er_meetelt():
    tabel = bouw.maak("creatieve-kern-uitgaan")["tabel"]
    assert [rij[2] for rij in tabel["rijen"]] == ["regelmatig bezoeker"] * 22 + ["regelmatig uitgaander"] * 14


@pytest.mark.parametrize("nummer", [2, 7])
def test_de_naam_van_een_rij_past_op_een_regel(nummer):
    """A second line would stand on the bars of the row before."""
    assert all(len(r["rij"]) <= REGEL for r in rijen(nummer))


@pytest.mark.parametrize(("naam", "parameter"), [("stijlen-wensen", "kolom"), ("buurten-meningen", "status")])
def test_wat_niet_is_gekozen_wordt_bleek_en_blijft_staan(naam, parameter):
    """The gaps of a broken table are never filtered away: they grow pale."""
    spec = bouw.maak(naam)["spec"]
    helder = [laag["encoding"]["opacity"]["condition"]["test"] for laag in spec["layer"][:3]]
    assert set(helder) == {f"{parameter} == 'alle' || datum.{parameter} == {parameter}"}


def test_tabel_5_6_heeft_een_keuze_per_stijl_en_tabel_5_1_geen_keuze_voor_wat_zeker_is():
    assert FIGUREN["stijlen-wensen"].keuze.opties[1:] == tuple(STIJLEN.items())
    assert {waarde for waarde, _ in FIGUREN["buurten-meningen"].keuze.opties} == {"alle", "onzeker", "ontbreekt"}
    assert {r["status"] for r in rijen(1)} == {"onzeker", "ontbreekt"}
