"""``datasets/`` is a Data Package that others can use: the frictionless library says so, not only we."""

import json
import shutil

import pytest
from brontekst import WORTEL
from frictionless import Package, validate

from wijkschool.inhoud.pakket import aantallen, bestanden, datapackage, met_aantallen
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.tabellen import lees_tabel

DATASETS = WORTEL / "datasets"
PAKKET = json.loads((DATASETS / "datapackage.json").read_text(encoding="utf-8"))
TABULAIR = [bron for bron in PAKKET["resources"] if bron.get("profile") == "tabular-data-resource"]


@pytest.mark.parametrize("naam", ["datasets/datapackage.json", "datasets/README.md"])
def test_wat_gemaakt_is_is_bij(naam):
    """When this fails: run ``make schema`` and commit what changed."""
    assert (WORTEL / naam).read_text(encoding="utf-8") == bestanden()[naam]


def test_frictionless_keurt_het_pakket_goed():
    rapport = validate(str(DATASETS / "datapackage.json"))
    assert [fout.message for fout in rapport.errors] == []
    assert [(taak.name, fout.message) for taak in rapport.tasks for fout in taak.errors] == []
    assert {taak.name for taak in rapport.tasks} >= TABELLEN.keys()


# Per mistake: file, what is replaced by what, and what frictionless calls it.
KAPOT = {
    "een waarde buiten de lijst": ("wrr_tabel_5_3.csv", ",gelezen,", ",gezien,", "constraint-error"),
    "een getal dat tekst is": ("buurten.csv", ",ja\n", ",ja,extra\n", "extra-cell"),
    "een verwijzing naar niets": ("bestanddelen.csv", ",wet1,", ",wet99,", "foreign-key"),
    "een plaats zonder regels": ("drempels.csv", "r. 5085-5124", "bovenaan", "constraint-error"),
    "een dubbele sleutel": ("netwerkfuncties.csv", "", "", "primary-key"),
}


@pytest.mark.parametrize("geval", KAPOT)
def test_frictionless_vindt_ook_wat_er_mis_is(geval, tmp_path):
    bestand, oud, nieuw, soort = KAPOT[geval]
    shutil.copytree(DATASETS, tmp_path / "datasets")
    pad = tmp_path / "datasets" / bestand
    tekst = pad.read_text(encoding="utf-8")
    regels = tekst.splitlines(keepends=True)
    pad.write_text(tekst.replace(oud, nieuw, 1) if oud else tekst + regels[-1], encoding="utf-8")
    rapport = validate(str(tmp_path / "datasets" / "datapackage.json"))
    assert soort in {fout.type for taak in rapport.tasks for fout in taak.errors}


def test_elk_bestand_in_de_map_staat_in_het_pakket():
    soorten = {".csv", ".yaml", ".json"}
    er = {pad.relative_to(DATASETS).as_posix() for pad in DATASETS.rglob("*") if pad.suffix in soorten}
    assert er - {"datapackage.json"} == {bron["path"] for bron in PAKKET["resources"]}
    assert {bron["name"] for bron in TABULAIR} == TABELLEN.keys()


@pytest.mark.parametrize("bron", TABULAIR, ids=lambda bron: bron["name"])
def test_elke_tabel_zegt_wat_hij_is_en_waar_hij_vandaan_komt(bron):
    assert bron["title"]
    assert bron["description"].endswith(".")
    assert bron["licenses"]
    assert bron["schema"]["missingValues"] == [""]
    assert bron["schema"]["primaryKey"]
    assert all(veld["description"].endswith((".", "?")) for veld in bron["schema"]["fields"])
    assert bron.get("sources") or bron["name"] in {"bronnen", "buurten"}
    kolommen = [veld["name"] for veld in bron["schema"]["fields"]]
    met_plaats = any(kolom.startswith(("plaats", "regel")) for kolom in kolommen)
    assert met_plaats or bron["name"] in {"bronnen", "buurten"}


def test_elk_getal_dat_gemeten_is_heeft_een_eenheid():
    for naam in ("buurten", "wrr_tabel_5_3", "burgerschapsstijlen"):
        velden = {
            veld["name"]: veld for veld in Package(PAKKET).get_resource(naam).schema.to_descriptor()["fields"]
        }
        for kolom in ("huur_corporatie", "actief", "waarde", "aandeel_procent"):
            assert kolom not in velden or velden[kolom]["unit"]


def test_de_aantallen_in_de_leesmij_zijn_geteld():
    leesmij = (DATASETS / "README.md").read_text(encoding="utf-8")
    assert "| 24 | 14 ontbreekt, 10 onzeker |" in leesmij
    assert sum(aantallen("wrr_tabel_5_12").values()) == len(lees_tabel("wrr_tabel_5_12")) == 70
    assert met_aantallen(leesmij.replace("14 ontbreekt", "13 ontbreekt")) == leesmij


def test_hoe_zeker_zegt_ook_waarover_het_gaat():
    assert aantallen("buurten") == {"verzonnen": len(lees_tabel("buurten"))}
    assert list(aantallen("casussen")) == ["met een afgeleid terrein", "zonder terrein"]


def test_een_bron_zegt_van_wie_en_van_wanneer_zij_is_als_dat_erin_staat():
    per_titel = {bron["title"]: bron for bron in PAKKET["sources"]}
    assert len(per_titel) == len(lees_tabel("bronnen"))
    wrr = per_titel["Vertrouwen in de buurt"]
    assert (wrr["author"], wrr["year"]) == ("WRR", 2005)
    assert all(bron.get("author") != "" and bron.get("year") != 0 for bron in per_titel.values())
    assert "zit niet in dit pakket" in PAKKET["description"]
    for bron in PAKKET["resources"]:
        assert all(document in PAKKET["sources"] for document in bron.get("sources", ()))
        if bron["name"].startswith("buurt-"):
            assert bron["sources"] == [wrr]
            assert "uit_de_bron" in bron["description"]


def test_wie_een_tabel_wijzigt_ziet_het_in_het_pakket(tmp_path, monkeypatch):
    shutil.copytree(DATASETS, tmp_path / "datasets")
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    pad = tmp_path / "datasets" / "bronnen.csv"
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("Vertrouwen in de buurt", "Andere titel"), encoding="utf-8"
    )
    assert "Andere titel" in datapackage()
