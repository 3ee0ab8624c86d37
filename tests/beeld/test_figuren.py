"""Each figure: it can be drawn, its table is complete, its words are Dutch, and it is made only once."""

import csv
import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import vl_convert as vlc

from wijkschool.beeld import bouw
from wijkschool.beeld.figuren import FIGUREN
from wijkschool.beeld.widget import FiguurWidget
from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.inhoud.register import TABELLEN

WORTEL = Path(__file__).parents[2]
# The first of its datasets has one row per row of the figure's table.
HOOFD = {naam: figuur.bronnen[0] for naam, figuur in FIGUREN.items() if not figuur.model}
elke_figuur = pytest.mark.parametrize("naam", FIGUREN)


@pytest.fixture(scope="module")
def gemaakt():
    """Every figure, made now."""
    return {naam: bouw.maak(naam) for naam in FIGUREN}


@pytest.fixture
def eigen(tmp_path, monkeypatch):
    """Datasets and a build folder of one's own, so that a figure can be made anew."""
    shutil.copytree(WORTEL / "datasets", tmp_path / "datasets")
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    monkeypatch.setattr(bouw, "bouwmap", lambda: tmp_path / ".bouw")
    return tmp_path


def figuren_in(map_):
    return sorted(pad.name for pad in (map_ / ".bouw" / "figuren").glob("*"))


def rijen_onder(gemaakt, naam):
    """What figure ``naam`` shows row by row: its first dataset, or what its model gave."""
    if FIGUREN[naam].model:
        return max(gemaakt[naam]["spec"]["datasets"].values(), key=len)
    return rijen_van(HOOFD[naam])


def rijen_van(dataset):
    with (WORTEL / "datasets" / f"{dataset}.csv").open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


@elke_figuur
def test_een_figuur_is_te_tekenen(gemaakt, naam):
    spec = gemaakt[naam]["spec"]
    tekening = vlc.vegalite_to_svg(json.dumps(spec | {"width": 600}), allowed_base_urls=[])
    assert tekening.startswith("<svg")
    assert tekening.count("<text") >= 4
    assert "NaN" not in tekening
    assert "undefined" not in tekening


@elke_figuur
def test_een_figuur_draagt_haar_gegevens_bij_zich(gemaakt, naam):
    rauw = json.dumps(gemaakt[naam]["spec"])
    assert '"url"' not in rauw
    assert gemaakt[naam]["spec"]["width"] == "container"


@elke_figuur
def test_in_de_tekening_staat_elke_rij_van_de_tabel(gemaakt, naam):
    grootste = max(gemaakt[naam]["spec"]["datasets"].values(), key=len)
    assert len(grootste) == len(rijen_onder(gemaakt, naam))


@elke_figuur
def test_de_tabel_heeft_evenveel_rijen_als_de_gegevens_en_geen_lege_vakken(gemaakt, naam):
    tabel = gemaakt[naam]["tabel"]
    if FIGUREN[naam].telt:
        assert all(rij[-1].isdigit() for rij in tabel["rijen"])
    else:
        assert len(tabel["rijen"]) == len(rijen_onder(gemaakt, naam))
        assert "Plaats in het rapport" in tabel["kolommen"]
    for rij in tabel["rijen"]:
        assert len(rij) == len(tabel["kolommen"])
        vakken = dict(zip(tabel["kolommen"], rij, strict=True))
        assert "nan" not in rij
        assert all(vak.strip() for kolom, vak in vakken.items() if kolom != "Opmerking")


@elke_figuur
def test_titel_vraag_en_beschrijving_zijn_er_in_het_nederlands(naam):
    figuur = FIGUREN[naam]
    assert figuur.naam == naam
    assert figuur.vraag.endswith("?")
    assert len(figuur.beschrijving.split()) >= 30
    assert len(re.findall(r"\b(de|het|een|van|op|bij|per)\b", figuur.beschrijving)) >= 8
    assert figuur.beschrijving.endswith(".")
    assert re.match(r"§ \d", figuur.plaats)
    assert figuur.titel
    assert figuur.herkomst


def test_de_beschrijving_van_de_spanningsvelden_klopt_met_de_gegevens():
    rijen = {(rij["beleid"], rij["veld"]): rij for rij in rijen_van("posities_beleid")}
    velden = inhoud, proces = ("differentiatie", "integraal"), ("coproductie", "afstand")

    def kanten(beleid, welke):
        return {rijen[beleid, veld]["richting"] for veld in welke}

    def plek(beleid, veld):
        return int(rijen[beleid, veld]["positie"])

    # "Het beleid van toen staat op alle vier de rijen rechts"
    assert kanten("huidig", inhoud + proces) == {"institutioneel"}
    # "schuiven de twee bovenste rijen naar links, maar de onderste twee verder naar rechts"
    assert [kanten("herovering", paar) for paar in velden] == [{"vraag"}, {"institutioneel"}]
    assert all(plek("herovering", veld) > plek("huidig", veld) for veld in proces)
    # "schuiven alle vier de rijen naar links, vooral de onderste twee"
    assert kanten("kansgedreven", inhoud + proces) == {"vraag"}
    assert max(plek("kansgedreven", v) for v in proces) < min(plek("kansgedreven", v) for v in inhoud)


def test_de_beschrijving_van_de_gepastheid_klopt_met_de_gegevens():
    kanten = {}
    for rij in rijen_van("gepastheid"):
        kanten.setdefault(rij["buurttype"], {})[rij["veld"]] = rij["kant"]
    assert len(kanten) == 4  # "Vier soorten buurten, met elk vier vakken"
    assert all(len(vakken) == 4 for vakken in kanten.values())
    nood = kanten.pop("achterstand_nood")
    assert (nood["coproductie"], nood["afstand"]) == ("institutioneel", "institutioneel")
    assert (nood["differentiatie"], nood["integraal"]) == ("tweeslachtig", "tweeslachtig")
    assert {kant for vakken in kanten.values() for kant in vakken.values()} == {"vraag"}


@pytest.mark.parametrize("naam", [naam for naam, figuur in FIGUREN.items() if figuur.keuze])
def test_een_keuze_stuurt_een_parameter_die_er_is_met_waarden_die_er_zijn(gemaakt, naam):
    keuze = gemaakt[naam]["keuze"]
    parameters = {p["name"]: p.get("value") for p in gemaakt[naam]["spec"]["params"]}
    waarden = [waarde for waarde, _ in keuze["opties"]]
    assert parameters[keuze["parameter"]] == waarden[0]  # what the list shows at first is what is drawn at first
    assert keuze["label"]
    assert len(set(waarden)) == len(waarden)
    # The rows of the dataset as they are drawn: a figure may tell them apart by a column of its own.
    grootste = max(gemaakt[naam]["spec"]["datasets"].values(), key=len)
    assert set(waarden) - {"alle"} == {rij[keuze["parameter"]] for rij in grootste}
    assert f"datum.{keuze['parameter']} == {keuze['parameter']}" in json.dumps(gemaakt[naam]["spec"])


@elke_figuur
def test_de_widget_vat_zijn_tabel_samen_in_tekst(gemaakt, naam):
    regels = repr(FiguurWidget(gemaakt[naam])).splitlines()
    assert regels[0] == f"Figuur {naam}: {FIGUREN[naam].titel}"
    let_op = [f"Let op: {opmerking}" for opmerking in bouw.opmerkingen(naam)]
    assert regels[1 : 1 + len(let_op)] == let_op
    assert len(regels) == 2 + len(let_op) + len(gemaakt[naam]["tabel"]["rijen"])


def test_wat_je_van_de_gegevens_moet_weten_staat_bij_de_figuur():
    """The oddities of a table are shown where it is used, each of them once."""
    assert bouw.opmerkingen("spanningsvelden") == [TABELLEN["posities_beleid"].opmerking]
    assert bouw.opmerkingen("gepastheid") == []


def test_een_figuur_met_een_andere_opmerking_krijgt_een_ander_stempel(monkeypatch):
    voor = bouw.stempel("spanningsvelden")
    anders = replace(TABELLEN["posities_beleid"], opmerking="Iets anders.")
    monkeypatch.setitem(TABELLEN, "posities_beleid", anders)
    assert bouw.stempel("spanningsvelden") != voor


@elke_figuur
def test_een_figuur_wordt_een_keer_gemaakt_en_daarna_gelezen(eigen, monkeypatch, naam):
    eerste = json.loads(json.dumps(bouw.figuur(naam)))  # as the browser gets it
    assert figuren_in(eigen) == [f"{naam}-{bouw.stempel(naam)}.json"]
    monkeypatch.setattr(bouw, "maak", lambda _: pytest.fail("de figuur werd opnieuw gemaakt"))
    assert bouw.figuur(naam) == eerste


@pytest.mark.parametrize(
    ("naam", "bron", "oud", "nieuw"),
    [
        ("spanningsvelden", "posities_beleid", "Beleid zoals het toen was", "Beleid van toen"),
        ("spanningsvelden", "spanningsvelden", "verschil maken per buurt", "per buurt anders"),
        ("gepastheid", "spanningsvelden", "verschil maken per buurt", "per buurt anders"),
    ],
)
def test_andere_gegevens_geven_een_nieuwe_figuur(eigen, naam, bron, oud, nieuw):
    eerste = bouw.figuur(naam)
    pad = eigen / "datasets" / f"{bron}.csv"
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    tweede = bouw.figuur(naam)
    assert oud in json.dumps(eerste, ensure_ascii=False)
    assert oud not in json.dumps(tweede["tabel"], ensure_ascii=False)
    assert nieuw in json.dumps(tweede["spec"], ensure_ascii=False)
    assert len(figuren_in(eigen)) == 2


def test_gegevens_van_een_andere_figuur_geven_geen_nieuwe_figuur(eigen):
    eerste = bouw.stempel("gepastheid")
    pad = eigen / "datasets" / "posities_beleid.csv"
    pad.write_text(pad.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert bouw.stempel("gepastheid") == eerste


def test_een_ander_model_geeft_een_nieuwe_figuur(tmp_path, monkeypatch):
    figuur = next(figuur for figuur in FIGUREN.values() if figuur.model)
    voor = bouw.stempel(figuur.naam)
    anders = tmp_path / "model.py"
    anders.write_text("# een ander model", encoding="utf-8")
    monkeypatch.setattr(figuur.model[0], "__file__", str(anders))
    assert bouw.stempel(figuur.naam) != voor


@pytest.mark.parametrize("rommel", ["", "{", "geen json"])
def test_een_bedorven_bestand_in_de_bouwmap_wordt_vervangen(eigen, rommel):
    goed = bouw.figuur("gepastheid")
    pad = eigen / ".bouw" / "figuren" / figuren_in(eigen)[0]
    pad.write_text(rommel, encoding="utf-8")
    assert bouw.figuur("gepastheid") == goed
    assert json.loads(pad.read_text(encoding="utf-8")) == goed


def test_een_bouwmap_die_niet_te_schrijven_is_houdt_geen_figuur_tegen(eigen, caplog):
    (eigen / ".bouw").write_text("een bestand waar een map hoort", encoding="utf-8")
    assert bouw.figuur("gepastheid")["naam"] == "gepastheid"
    assert "Kon" in caplog.text


def test_een_fout_in_de_gegevens_wordt_gemeld_en_niet_bewaard(eigen):
    pad = eigen / "datasets" / "gepastheid.csv"
    pad.write_text(pad.read_text(encoding="utf-8").replace("buurttype,", "soort,", 1), encoding="utf-8")
    with pytest.raises(InhoudFout, match=r"datasets/gepastheid\.csv, regel 1"):
        bouw.figuur("gepastheid")
    assert figuren_in(eigen) == []


def test_bouwen_maakt_alles_een_keer_en_ruimt_oude_figuren_op(eigen):
    (eigen / ".bouw" / "figuren").mkdir(parents=True)
    (eigen / ".bouw" / "figuren" / "gepastheid-oud.json").write_text("{}", encoding="utf-8")
    gemaakt = bouw.bouw_alles()
    assert gemaakt == ["static/vega.js", *(f"figuren/{naam}-{bouw.stempel(naam)}.json" for naam in FIGUREN)]
    assert figuren_in(eigen) == sorted(pad.removeprefix("figuren/") for pad in gemaakt[1:])
    vega = (eigen / ".bouw" / "static" / "vega.js").read_text(encoding="utf-8")
    assert "wijkschoolVega" in vega
    assert bouw.bouw_alles() == []


def test_een_onbekende_figuur_is_een_sleutelfout():
    with pytest.raises(KeyError):
        bouw.figuur("bestaat-niet")


ZWAAR = "[m for m in ('pandas', 'altair', 'numpy', 'vl_convert') if m in sys.modules]"


def zwaar_na(code):
    """What a fresh Python has imported of the heavy packages after ``code``."""
    opdracht = f"import sys, json\n{code}\nprint(json.dumps({ZWAAR}))"
    uit = subprocess.run([sys.executable, "-c", opdracht], capture_output=True, text=True, check=True)
    return json.loads(uit.stdout.splitlines()[-1])


def test_een_les_importeren_haalt_geen_pandas_of_altair_binnen():
    assert zwaar_na("import wijkschool.les") == []


def test_een_les_openen_haalt_met_gevulde_bouwmap_geen_pandas_of_altair_binnen():
    for naam in FIGUREN:
        bouw.figuur(naam)
    code = """
import yaml
from wijkschool import open_les
from wijkschool.basis.paden import map_van
les = open_les("04-speelveld")
delen = [les.figuur("spanningsvelden"), les.figuur("gepastheid"), les.speelveld()]
vragen = yaml.safe_load((map_van("exercises") / "04-speelveld.yaml").read_text(encoding="utf-8"))
delen += [les.oefening(o["id"]) for o in vragen["oefeningen"]]
assert all(type(deel).__name__ != "Melding" for deel in delen)
"""
    assert zwaar_na(code) == []
