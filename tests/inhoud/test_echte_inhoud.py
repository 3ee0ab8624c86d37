"""The real content: everything valid, and the data package says what the tables are."""

import csv
import json
import re
from pathlib import Path

import pytest

from wijkschool.beeld.figuren import FIGUREN
from wijkschool.inhoud.keuring import controleer_alles
from wijkschool.inhoud.lesbestand import bladeren
from wijkschool.inhoud.plaats import EEN_PLAATS
from wijkschool.inhoud.tabellen import STANDAARDBRON, TABELLEN, controleer_tabel, lees_tabel
from wijkschool.inhoud.yaml_met_regels import lees_yaml, regel_van
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


@pytest.fixture(scope="module")
def kopjes():
    """Where each paragraph of the WRR report begins: ``(name, line)``, in order."""
    if not ZADEN.is_dir():
        pytest.skip(f"De brondocumenten staan niet in deze map: {ZADEN}")
    wrr = next(bron for bron in lees_tabel("bronnen") if bron.id == "wrr")
    return _kopjes((ZADEN / wrr.bestand).read_text(encoding="utf-8").split("\n"))


def test_de_kopjes_van_het_rapport_worden_gevonden(kopjes):
    """Without this, a heading that is not recognised would make the tests below too mild."""
    gevonden = dict(kopjes)
    assert len(kopjes) == len(gevonden)
    assert [gevonden[naam] for naam in ("§ 1.4", "§ 3.1", "§ 4.5", "§ 6.8", "bijlage 3")] == [
        470,
        1573,
        5512,
        10597,
        11973,
    ]
    for hoofdstuk, paragrafen in {1: 5, 2: 4, 3: 6, 4: 5, 5: 7, 6: 8}.items():
        assert {f"§ {hoofdstuk}.{nummer}" for nummer in range(1, paragrafen + 1)} <= gevonden.keys()
    for naam in ("§ 4.2.4", "§ 4.3.3", "§ 4.4.2", "§ 6.3.3", "§ 6.4.3", "§ 6.5.2", "§ 6.6.3"):
        assert naam in gevonden


def test_elke_paragraaf_in_een_tabel_bevat_de_regels_die_erbij_staan(kopjes):
    """Each ``§ x, r. a-b`` lies between the heading of § x and the next heading at that level or above."""
    plaatsen = [
        (naam, rij.plaats) for naam in TABELLEN for rij in lees_tabel(naam) if getattr(rij, "plaats", None)
    ]
    assert len(plaatsen) > 40
    assert _mis(plaatsen, kopjes) == []


@pytest.mark.parametrize("pad", sorted((WORTEL / "solutions").glob("*.yaml")), ids=lambda pad: pad.stem)
def test_elke_paragraaf_in_een_oplossing_bevat_de_regels_die_erbij_staan(pad, kopjes):
    data, regels = lees_yaml(pad)
    plaatsen = [
        (f"regel {regel_van(regels, plek)}", waarde)
        for plek, waarde in bladeren(data)
        if isinstance(waarde, str) and EEN_PLAATS.search(waarde) and _bron(data, plek) == STANDAARDBRON
    ]
    assert plaatsen
    assert _mis(plaatsen, kopjes) == []


@pytest.mark.parametrize("pad", sorted((WORTEL / "notebooks").glob("*.ipynb")), ids=lambda pad: pad.stem)
def test_elke_paragraaf_in_een_les_bevat_de_regels_die_erbij_staan(pad, kopjes):
    cellen = json.loads(pad.read_text(encoding="utf-8"))["cells"]
    tekst = [(cel["id"], "".join(cel["source"])) for cel in cellen if cel["cell_type"] == "markdown"]
    assert any(EEN_PLAATS.search(waarde) for _, waarde in tekst)
    assert _mis(tekst, kopjes) == []


def test_elke_paragraaf_bij_een_figuur_bevat_de_regels_die_erbij_staan(kopjes):
    assert _mis([(naam, figuur.plaats) for naam, figuur in FIGUREN.items()], kopjes) == []


def test_elk_regelnummer_in_een_oplossing_of_les_staat_bij_een_paragraaf(kopjes):  # noqa: ARG001 - the skip
    """A place that the tests above cannot read would go unchecked: `r. 12` counts only behind its `§ 1.2, `."""
    paden = [*(WORTEL / "solutions").glob("*.yaml"), *(WORTEL / "notebooks").glob("*.ipynb")]
    los = {
        pad.name: re.findall(r".{0,30}\br\. \d.{0,12}", EEN_PLAATS.sub("", pad.read_text(encoding="utf-8")))
        for pad in paden
    }
    assert {naam: gevonden for naam, gevonden in los.items() if gevonden} == {}


def _bron(data, plek):
    """The source that the places below this point in a key speak of: the nearest ``bron``."""
    bron = STANDAARDBRON
    for deel in plek:
        bron = data.get("bron", bron) if isinstance(data, dict) else bron
        data = data[deel]
    return bron


def _mis(teksten, kopjes):
    """Which places in the texts (``(where, text)``) do not lie in the paragraph they name."""
    return [
        f"{waar}: {plaats[0]}"
        for waar, tekst in teksten
        for plaats in EEN_PLAATS.finditer(tekst)
        if not _erin(plaats, kopjes)
    ]


KOP = re.compile(r" ?(?:(?P<nummer>\d(?:\.\d){1,2}) {1,2}\S|bijl ?age (?P<bijlage>\d):)")


def _kopjes(regels):
    """The headings, told from the same figures in running text by their order: each follows on the last."""
    gevonden, laatste, bijlage = [], (1, 0), 0
    for nummer, regel in enumerate(regels, 1):
        if not (kop := KOP.match(regel)):
            continue
        if kop["bijlage"]:
            if int(kop["bijlage"]) == bijlage + 1:
                bijlage += 1
                gevonden.append((f"bijlage {bijlage}", nummer))
            continue
        dit = tuple(int(deel) for deel in kop["nummer"].split("."))
        if dit in _volgende(laatste):
            gevonden.append((f"§ {kop['nummer']}", nummer))
            laatste = dit
    return gevonden


def _volgende(laatste):
    """Which numbers may come after a heading: one deeper, the next at its level or above, the next chapter."""
    naast = {(*laatste[:diepte], laatste[diepte] + 1) for diepte in range(1, len(laatste))}
    return {(*laatste, 1), (laatste[0] + 1, 1)} | naast


def _erin(plaats, kopjes):
    naam, van, tot = plaats["deel"], int(plaats["van"]), int(plaats["tot"] or plaats["van"])
    begin = dict(kopjes).get(naam)
    if begin is None:
        return False
    eind = min((regel for kop, regel in kopjes if regel > begin and not kop.startswith(f"{naam}.")), default=10**9)
    return begin <= van <= tot < eind
