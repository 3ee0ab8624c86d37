"""How the browser gets our modules: only what is listed, at an address that changes with its content."""

import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from wijkschool.basis import web
from wijkschool.basis.paden import bouwmap, map_van, relatief, wortel
from wijkschool.basis.web import adres, bestanden, lader, mappen, stempel

WORTEL = Path(__file__).parents[2]
MODULES = [naam for naam in bestanden() if naam.endswith(".js") and not naam.startswith("bouw/")]


@pytest.fixture
def eigen_map(tmp_path, monkeypatch):
    """Static files of one's own, in one room."""
    map_ = tmp_path / "static"
    map_.mkdir()
    (map_ / "een.js").write_text("export default 1;\n", encoding="utf-8")
    monkeypatch.setattr(web, "mappen", lambda: {"proef": map_})
    stempel.cache_clear()
    yield map_
    stempel.cache_clear()


def nieuwe_stempel():
    stempel.cache_clear()
    return stempel()


def test_elk_bestand_staat_echt_in_een_map_static_of_in_de_bouwmap():
    assert {naam.split("/")[0] for naam in bestanden()} <= {"app", "basis", "beeld", "logboek", "oefening", "bouw"}
    assert "bouw/vega.js" in bestanden()
    for naam, pad in bestanden().items():
        assert pad.is_file()
        assert pad.parent == mappen()[naam.split("/")[0]]
        assert pad.suffix in {".js", ".css", ".svg"}


def test_een_verborgen_bestand_wordt_niet_aangeboden(eigen_map):
    (eigen_map / ".geheim.js").write_text("x", encoding="utf-8")
    assert list(bestanden()) == ["proef/een.js"]


def test_een_kamer_zonder_bestanden_is_geen_fout(eigen_map, monkeypatch):
    monkeypatch.setattr(web, "mappen", lambda: {"proef": eigen_map, "leeg": eigen_map / "bestaat-niet"})
    assert list(bestanden()) == ["proef/een.js"]


def test_de_stempel_blijft_gelijk_zolang_er_niets_verandert(eigen_map):
    eerste = nieuwe_stempel()
    assert re.fullmatch(r"[0-9a-f]{16}", eerste)
    (eigen_map / "een.js").touch()
    assert nieuwe_stempel() == eerste


@pytest.mark.parametrize("wijziging", ["inhoud", "naam", "erbij"])
def test_de_stempel_verandert_met_de_bestanden(eigen_map, wijziging):
    eerste = nieuwe_stempel()
    bestand = eigen_map / "een.js"
    if wijziging == "inhoud":
        bestand.write_text("export default 2;\n", encoding="utf-8")
    elif wijziging == "naam":
        bestand.rename(eigen_map / "twee.js")
    else:
        (eigen_map / "twee.js").write_text("", encoding="utf-8")
    assert nieuwe_stempel() != eerste


def test_server_en_kernel_hebben_dezelfde_stempel():
    code = "from wijkschool.basis.web import stempel; print(stempel())"
    ander = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ander.stdout.strip() == nieuwe_stempel()


def test_een_adres_is_betrekkelijk_en_draagt_de_stempel():
    assert adres("app/pagina.js") == f"wijkschool/static/{stempel()}/app/pagina.js"


@pytest.mark.parametrize("naam", ["oefening/bestaat-niet.js", "../kop.py", "app/../kop.py", "app", ""])
def test_een_adres_van_iets_dat_er_niet_is_zegt_wat_te_doen(naam):
    with pytest.raises(FileNotFoundError, match=r"Draai eerst: wijkschool bouw"):
        adres(naam)


@pytest.mark.parametrize("naam", MODULES)
def test_de_lader_van_een_widget_is_klein_en_noemt_geen_andere_computer(naam):
    esm = lader(naam)
    assert len(esm) < 600
    assert adres(naam) in esm
    assert "jupyter-config-data" in esm
    assert "export default" in esm
    assert "http" not in esm


@pytest.mark.parametrize("naam", MODULES)
def test_elke_import_wijst_naar_een_bestand_dat_er_is(naam):
    tekst = bestanden()[naam].read_text(encoding="utf-8")
    gevraagd = re.findall(r"""^(?:import|export)\b(?:[^"'\n]* from)? *["']([^"']+)["']""", tekst, re.MULTILINE)
    gevraagd += re.findall(r"""\bimport\(["']([^"']+)["']\)""", tekst)
    for doel in gevraagd:
        assert doel.startswith(("./", "../"))  # anything else would be another host, or nothing
        delen = []
        for deel in (PurePosixPath(naam).parent / doel).parts:
            delen = delen[:-1] if deel == ".." else [*delen, deel]
        assert "/".join(delen) in bestanden()


@pytest.mark.parametrize("naam", [n for n in bestanden() if not n.startswith("bouw/")])
def test_een_bestand_haalt_niets_van_een_andere_computer(naam):
    tekst = bestanden()[naam].read_text(encoding="utf-8")
    vreemd = re.findall(r"https?://[^\s\"'`)]+", tekst)
    assert [a for a in vreemd if not a.startswith("http://www.w3.org/")] == []  # the name space of SVG


def test_de_wortel_is_die_van_het_project(monkeypatch):
    monkeypatch.delenv("WIJKSCHOOL_MAP", raising=False)
    assert wortel() == WORTEL
    assert map_van("notebooks") == WORTEL / "notebooks"


def test_een_andere_map_verplaatst_de_inhoud_maar_niet_wat_gebouwd_is(tmp_path, monkeypatch):
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    assert map_van("datasets") == tmp_path / "datasets"
    assert bouwmap() == WORTEL / ".bouw"


def test_een_lege_instelling_telt_niet(monkeypatch):
    monkeypatch.setenv("WIJKSCHOOL_MAP", "")
    assert wortel() == WORTEL


def test_een_pad_in_een_melding_is_kort_en_heeft_gewone_schuine_strepen(tmp_path, monkeypatch):
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    assert relatief(tmp_path / "exercises" / "04.yaml") == "exercises/04.yaml"
    assert relatief(Path("/elders/04.yaml")) == "/elders/04.yaml"
