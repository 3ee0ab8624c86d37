"""``wijkschool data``: which tables there are, and what stands in one, for reading in a terminal."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from gedeeld import WORTEL

from wijkschool.app.cli import main
from wijkschool.app.gegevens import BREED, een_tabel, overzicht
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.tabellen import lees_tabel


def test_het_overzicht_noemt_elke_tabel_met_haar_aantallen(capsys):
    assert main(["data"]) == 0
    tabellen, _, los = capsys.readouterr().out.partition("\n\nOok in datapackage.json, en geen tabel:\n\n")
    regels = {regel.split()[0]: regel.split(maxsplit=2)[1:] for regel in tabellen.splitlines()[2:]}
    assert list(regels) == list(TABELLEN)
    assert regels["wrr_tabel_5_1"] == ["24", "14 ontbreekt, 10 onzeker"]
    assert all(int(aantal[0]) == len(lees_tabel(naam)) for naam, aantal in regels.items())
    overige = dict(regel.split() for regel in los.splitlines()[:-2])
    bron = json.loads((WORTEL / "datasets/datapackage.json").read_text(encoding="utf-8"))["resources"]
    assert list(regels | overige) == [deel["name"] for deel in bron]
    assert all((WORTEL / pad).is_file() for pad in overige.values())


def test_wat_geen_tabel_is_wordt_gewezen_en_niet_ontkend(capsys):
    assert main(["data", "buurt-akkerhof"]) == 1
    assert "'buurt-akkerhof' is geen tabel. Open het bestand datasets/" in capsys.readouterr().err


def test_een_tabel_van_het_rapport_staat_er_zoals_gedrukt_met_wat_ontbreekt(capsys):
    assert main(["data", "wrr_tabel_5_6"]) == 0
    uit = capsys.readouterr().out
    assert "Let op: De tabel breekt in onze tekst af." in uit
    kop = next(regel for regel in uit.splitlines() if "afhankelijk" in regel)
    assert kop.split() == ["afhankelijk", "afzijdig", "afwachtend", "actief", "gem_nl"]
    laatste = next(regel for regel in uit.splitlines() if regel.startswith("11  "))
    assert laatste.split()[-5:] == ["40", "38", "-", "-", "-"]
    assert "64?" in een_tabel("wrr_tabel_5_1")
    assert " 9,1 " in een_tabel("wrr_tabel_5_5")


@pytest.mark.parametrize("naam", TABELLEN)
def test_elke_tabel_is_te_lezen_en_past_op_een_scherm(naam):
    tekst = een_tabel(naam)
    assert TABELLEN[naam].titel in tekst
    assert f"{len(lees_tabel(naam))} rijen" in tekst
    assert max(map(len, tekst.splitlines())) <= BREED + 30


def test_de_naam_mag_ook_die_van_het_bestand_zijn():
    assert een_tabel("datasets/drempels.csv") == een_tabel("drempels")


def test_een_tabel_die_niet_bestaat_geeft_een_voorstel(capsys):
    assert main(["data", "wrr_tabel_53"]) == 1
    fout = capsys.readouterr().err
    assert fout.startswith("De tabel 'wrr_tabel_53' bestaat niet. Bedoel je 'wrr_tabel_5_")


def test_een_kapotte_tabel_staat_in_het_overzicht_en_haalt_de_rest_niet_weg(tmp_path, monkeypatch, capsys):
    for map_ in ("datasets", "exercises", "solutions"):
        shutil.copytree(WORTEL / map_, tmp_path / map_)
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    pad = tmp_path / "datasets" / "wrr_tabel_5_4.csv"
    pad.write_text(pad.read_text(encoding="utf-8").replace("gelezen", "gezien", 1), encoding="utf-8")
    assert "wrr_tabel_5_3                 85  85 gelezen" in overzicht()
    assert "klopt niet (zie: wijkschool check)" in overzicht()
    assert main(["data", "wrr_tabel_5_4"]) == 1
    assert capsys.readouterr().err == (
        "datasets/wrr_tabel_5_4.csv, regel 2: de kolom 'status' kan niet 'gezien' zijn. Bedoel je 'gelezen'?\n"
    )
    assert main(["schema"]) == 1
    assert "regel 2: de kolom 'status'" in capsys.readouterr().err


def test_wie_alleen_het_begin_wil_zien_krijgt_geen_foutmelding():
    opdracht = f"{sys.executable} -m wijkschool.app.cli data praktijken | head -1"
    klaar = subprocess.run(["sh", "-c", opdracht], capture_output=True, text=True, check=True, env=os.environ)
    assert klaar.stdout.strip() == TABELLEN["praktijken"].titel
    assert klaar.stderr == ""
