"""The game of the timeline: it shows what the dataset holds, and no order that the years do not give."""

import csv
import json
from itertools import combinations

import pytest
import yaml
from gedeeld import WORTEL
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.tijdlijn import zeker_eerder
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.tijdlijn import HOOGSTENS, SPEL, gebeurtenissen

STAND = st.fixed_dictionaries({r.id: st.sampled_from([optie for optie, _ in r.opties]) for r in SPEL.regelaars()})


def reken(**keuzes: str):
    return SPEL.reken(begin(SPEL.regelaars(), keuzes))


@given(STAND)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert uitkomst.waarden["met_jaar"] <= uitkomst.waarden["aantal"]
    assert bool(uitkomst.waarden["enige"]) == (uitkomst.waarden["aantal"] == 1)


@given(STAND)
def test_de_lijst_is_kort_genoeg_voor_een_telefoon(stand):
    uitkomst = SPEL.reken(stand)
    assert len(uitkomst.blokken) <= HOOGSTENS + 4
    assert ("Er zijn er nog" in json.dumps(uitkomst.als_dict())) == (uitkomst.waarden["aantal"] > HOOGSTENS)


def test_alles_open_telt_elke_rij_van_de_gegevens():
    with (WORTEL / "datasets" / "tijdlijn.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    assert reken(gebied="alle", golf="alle").waarden["aantal"] == len(rijen)
    jaar = reken(gebied="alle", golf="alle", zeker="jaar").waarden
    assert jaar["aantal"] == jaar["met_jaar"] == sum(rij["precisie"] == "jaar" for rij in rijen)


def test_op_het_platteland_wordt_geen_golf_gevraagd():
    uitkomst = reken(gebied="platteland", golf="2")
    assert uitkomst.verborgen == {"golf"}
    assert uitkomst.waarden["aantal"] == sum(een.gebied == "platteland" for een in gebeurtenissen())
    assert "golven" in uitkomst.blokken[0].zinnen[0][0]


def test_een_vak_zonder_rij_zegt_dat_dit_geen_bewijs_is():
    uitkomst = reken(golf="1", soort="wet")
    assert uitkomst.waarden["aantal"] == 0
    assert "geen bewijs" in json.dumps(uitkomst.als_dict())


def test_een_enkele_publicatie_van_golf_twee_blijft_over():
    assert reken(golf="2", soort="publicatie").waarden["enige"] == "knelpuntennota"


@pytest.mark.parametrize("naam", ["02-volgorde", "02-platteland-volgorde"])
def test_de_jaren_spreken_geen_volgorde_in_de_les_tegen(naam):
    """The ids of the cards are those of the dataset; what the key calls equal, the years leave open."""
    bestand = yaml.safe_load((WORTEL / "solutions" / "02-geschiedenis.yaml").read_text(encoding="utf-8"))
    sleutel = next(een for een in bestand["oplossingen"] if een["id"] == naam)
    rijen = {een.id.replace("_", "-"): een for een in gebeurtenissen()}
    groep = {kaart: nr for nr, kaarten in enumerate(sleutel["gelijk"]) for kaart in kaarten}
    for eerst, later in combinations(sleutel["volgorde"], 2):
        zeker = zeker_eerder(rijen[eerst], rijen[later])
        if groep.get(eerst, "eerst") == groep.get(later, "later"):
            assert zeker is None, (eerst, later)
        else:
            assert zeker is not False, (eerst, later)
