"""The timeline: no mark is firmer than the year it stands for, and the waves lie behind the city only."""

import json

import pytest

from wijkschool.beeld import bouw
from wijkschool.beeld.figuren.h2 import BEGIN, EINDE, SOORTEN
from wijkschool.inhoud.tabellen import lees_tabel


@pytest.fixture(scope="module")
def figuur():
    return bouw.maak("tijdlijn")


@pytest.fixture(scope="module")
def tekens(figuur):
    """What is drawn, per row of the dataset: the longest of the inline datasets."""
    return max(figuur["spec"]["datasets"].values(), key=len)


def test_wat_de_bron_geen_tijd_geeft_staat_er_met_een_vraagteken_en_zonder_teken(tekens):
    zonder = [t for t in tekens if t["precisie"] == "onbekend"]
    assert len(zonder) == sum(rij.van is None for rij in lees_tabel("tijdlijn"))
    assert {(t["start"], t["rand"][0]) for t in zonder} == {(None, "?")}


def test_een_jaar_van_ons_is_nooit_een_dicht_teken(tekens):
    assert {t["vorm"] for t in tekens if t["precisie"] == "ongeveer"} == {"open"}
    assert {t["vorm"] for t in tekens if t["precisie"] == "jaar"} == {"dicht"}


def test_wat_ouder_is_dan_de_tekening_staat_aan_de_rand_met_zijn_jaar(tekens):
    assert [t["rand"] for t in tekens if t["rand"].startswith("◀")] == ["◀ ongeveer 1850-1899", "◀ 1901"]
    assert all(t["start"] is None or BEGIN <= t["start"] <= t["slot"] <= EINDE for t in tekens)


def test_de_stad_staat_voor_het_platteland_en_elke_rij_van_het_platteland_zegt_dat(tekens):
    gebieden = [t["gebied"] for t in sorted(tekens, key=lambda t: t["nr"])]
    assert gebieden == sorted(gebieden, key=["stad", "platteland"].index)
    assert all(t["label"].startswith("Platteland: ") == (t["gebied"] == "platteland") for t in tekens)


def test_achter_het_platteland_ligt_geen_band(figuur):
    banden = [laag for laag in figuur["spec"]["layer"] if laag["mark"]["type"] == "rect"]
    assert len(banden) == 3
    assert all("datum.gebied == 'stad'" in json.dumps(band) for band in banden)


def test_in_de_tabel_staat_in_woorden_wat_er_ontbreekt(figuur):
    kolommen = figuur["tabel"]["kolommen"]
    rijen = [dict(zip(kolommen, rij, strict=True)) for rij in figuur["tabel"]["rijen"]]
    assert {rij["Golf"] for rij in rijen if rij["Waar"] == "platteland"} == {"geen genoemd"}
    assert any(rij["Wanneer"] == "jaar onbekend" for rij in rijen)


def test_elke_soort_is_te_kiezen():
    assert {soort for soort, _ in SOORTEN} == {rij.soort for rij in lees_tabel("tijdlijn")} | {"alle"}
