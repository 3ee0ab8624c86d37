"""The real content: everything valid, and the data package says what the tables are."""

import csv
import json
import re
from pathlib import Path

import pytest

from wijkschool.inhoud.oefeningen import controleer_alles
from wijkschool.inhoud.tabellen import TABELLEN, controleer_tabel, lees_tabel
from wijkschool.oefening.soorten import SOORTEN

WORTEL = Path(__file__).parents[2]
ZADEN = WORTEL.parent / "shared" / "bronnen" / "seeds"
DATASETS = WORTEL / "datasets"
PAKKET = json.loads((DATASETS / "datapackage.json").read_text(encoding="utf-8"))


def test_alle_inhoud_is_in_orde():
    assert [str(fout) for fout in controleer_alles(SOORTEN)] == []


@pytest.mark.parametrize("naam", TABELLEN)
def test_elke_tabel_is_in_orde(naam):
    assert [str(fout) for fout in controleer_tabel(naam)[1]] == []


def test_elk_csv_bestand_heeft_een_model_en_een_beschrijving():
    bestanden = {pad.stem for pad in DATASETS.glob("*.csv")}
    assert bestanden == set(TABELLEN) == {bron["name"] for bron in PAKKET["resources"]}


def test_het_pakket_noemt_titel_beschrijving_en_licentie():
    assert PAKKET["title"]
    assert PAKKET["description"]
    assert [licentie["name"] for licentie in PAKKET["licenses"]] == ["CC-BY-4.0"]


@pytest.mark.parametrize("bron", PAKKET["resources"], ids=lambda bron: bron["name"])
def test_de_beschrijving_van_een_tabel_klopt_met_bestand_en_model(bron):
    tabel, schema = TABELLEN[bron["name"]], bron["schema"]
    velden = {veld["name"]: veld for veld in schema["fields"]}
    with (DATASETS / bron["path"]).open(encoding="utf-8", newline="") as bestand:
        kop, *rijen = csv.reader(bestand)
    assert kop == list(velden) == list(tabel.model.model_fields)
    assert tuple(schema["primaryKey"]) == tabel.sleutel
    assert schema["missingValues"] == [""]
    for kolom, veld in velden.items():
        eisen = veld.get("constraints", {})
        waarden = [rij[kop.index(kolom)] for rij in rijen]
        assert veld["description"]
        assert bool(eisen.get("required")) == (type(None) not in _soorten(tabel.model, kolom))
        for waarde in filter(None, waarden):
            assert veld["type"] != "integer" or re.fullmatch(r"-?\d+", waarde)
            assert waarde in eisen.get("enum", [waarde])
            assert re.search(eisen.get("pattern", ""), waarde)
            assert veld["type"] != "integer" or eisen.get("minimum", -1000) <= int(waarde)
            assert veld["type"] != "integer" or int(waarde) <= eisen.get("maximum", 10**6)
        assert not (eisen.get("required") and "" in waarden)
        assert not (eisen.get("unique") and len(set(waarden)) < len(waarden))


def _soorten(model, kolom):
    annotatie = model.model_fields[kolom].annotation
    return {annotatie, *getattr(annotatie, "__args__", ())}


def test_bronnen_noemt_het_echte_aantal_regels_van_elk_document():
    if not ZADEN.is_dir():
        pytest.skip(f"De brondocumenten staan niet in deze map: {ZADEN}")
    for bron in lees_tabel("bronnen"):
        inhoud = (ZADEN / bron.bestand).read_bytes()
        assert bron.regels == inhoud.count(b"\n") + (not inhoud.endswith(b"\n")), bron.id


def test_elke_paragraaf_in_een_tabel_bevat_de_regels_die_erbij_staan():
    """Each ``§ x, r. a-b`` lies between the heading of § x and the next heading at that level or above."""
    if not ZADEN.is_dir():
        pytest.skip(f"De brondocumenten staan niet in deze map: {ZADEN}")
    wrr = next(bron for bron in lees_tabel("bronnen") if bron.id == "wrr")
    kopjes = _kopjes((ZADEN / wrr.bestand).read_text(encoding="utf-8").split("\n"))
    mis = [
        f"{naam}: {deel}"
        for naam in TABELLEN
        for rij in lees_tabel(naam)
        for deel in filter(None, getattr(rij, "plaats", "").split("; "))
        if not _erin(deel, kopjes)
    ]
    assert mis == []


def _kopjes(regels):
    """The headings of chapters 4 and 6 as ``(paragraph, line)``; in the text they are set in lower case."""
    gevonden = []
    for nummer, regel in enumerate(regels, 1):
        if nummer > 4480 and (kop := re.match(r" ?([46](?:\.\d){1,2}) {1,2}[a-z]", regel)):
            gevonden.append((kop[1], nummer))
    return gevonden


def _erin(deel, kopjes):
    paragraaf, van, tot = re.match(r"§ ([\d.]+), r\. (\d+)(?:-(\d+))?", deel).groups()
    begin = max((regel for naam, regel in kopjes if naam == paragraaf), default=None)
    if begin is None:
        return False
    dieper = paragraaf + "."
    eind = min((r for n, r in kopjes if r > begin and not n.startswith(dieper)), default=10**9)
    return begin <= int(van) <= int(tot or van) < eind
