"""What the descriptions of the figures on political trust say is what the tables hold."""

import csv

import pytest
from gedeeld import WORTEL

from wijkschool.beeld.figuren.h5_politiek import BETROKKEN, FIGUREN, LANDEN, POLITICI, jaren_tabel, landen_tabel


def waarden(dataset):
    with (WORTEL / "datasets" / f"{dataset}.csv").open(encoding="utf-8", newline="") as bestand:
        return {(r["rij"], r["kolom"]): int(r["waarde"]) if r["waarde"] else None for r in csv.DictReader(bestand)}


def test_politieke_partijen_krijgen_in_elk_land_het_minste_vertrouwen():
    cijfers = waarden("wrr_tabel_5_8")
    partijen = [cijfers["Politieke partijen", land] for land in LANDEN]
    assert partijen == [min(v for (_, land), v in cijfers.items() if land == dit) for dit in LANDEN]
    assert (min(partijen), max(partijen)) == (11, 33)


def test_bij_kerk_en_justitie_lopen_de_landen_het_verst_uiteen():
    cijfers = waarden("wrr_tabel_5_8")
    rijen = dict.fromkeys(rij for rij, _ in cijfers)
    spreiding = {rij: [cijfers[rij, land] for land in LANDEN] for rij in rijen}
    breedst = sorted(rijen, key=lambda rij: max(spreiding[rij]) - min(spreiding[rij]))[-2:]
    assert set(breedst) == {"Kerkelijke instellingen", "Justitie en rechtspraak"}


def test_vijf_meningen_blijven_tussen_30_en_60_en_vier_daarvan_pieken_in_2002():
    cijfers = waarden("wrr_tabel_5_9")
    *vijf, beloven = POLITICI
    assert all(30 <= v <= 60 for (rij, _), v in cijfers.items() if rij in vijf)
    piek = [r for r in vijf if cijfers[r, "1998"] < cijfers[r, "2002"] > cijfers[r, "2003"]]
    assert len(piek) == 4
    assert (cijfers[beloven, "1977"], cijfers[beloven, "2003"]) == (78, 89)


def test_betrokkenheid_stijgt_en_een_cijfer_ontbreekt():
    cijfers = waarden("wrr_tabel_5_10")
    assert [(cijfers[r, "1975"], cijfers[r, "2002"]) for r in BETROKKEN] == [
        (31, 57),
        (34, 46),
        (35, 54),
        (69, 74),
    ]
    assert [sleutel for sleutel, v in cijfers.items() if v is None] == [(BETROKKEN[3], "1996")]


def test_wat_ontbreekt_staat_als_ontbrekend_in_de_tabel():
    jaren = jaren_tabel("wrr_tabel_5_10")
    assert (jaren["Eens"] == "ontbreekt").sum() == 1
    landen = landen_tabel()
    assert "Nederland" not in set(landen["Land"])
    assert landen["Opmerking"].str.contains("ontbreekt").all()


@pytest.mark.parametrize("naam", FIGUREN)
def test_een_figuur_noemt_haar_verlies_of_vergissing(naam):
    woorden = {
        "vertrouwen-per-land": "ontbreekt",
        "meningen-over-politici": "1997",
        "betrokken-bij-politiek": "geen cijfer",
    }
    assert woorden[naam] in FIGUREN[naam].beschrijving
