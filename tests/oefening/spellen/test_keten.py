"""The game Keten: whatever the setting, an outcome that can be shown, and never firmer than the report."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.keten import CONCLUSIES, SCHAKELS
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.keten import CONCLUSIE_NAMEN, DELEN, NAMEN, OPEN, SPEL

REGELAARS = SPEL.regelaars()
ONZE = {schakel.id: str(schakel.graad) for schakel in SCHAKELS}
STANDEN = st.fixed_dictionaries({r.id: st.sampled_from([optie for optie, _ in r.opties]) for r in REGELAARS})


def reken(**stand: str):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)


@given(STANDEN)
def test_er_staan_nooit_meer_dan_acht_regelaars_tegelijk(stand):
    verborgen = SPEL.reken(stand).verborgen
    assert verborgen < {r.id for r in REGELAARS}
    assert len(REGELAARS) - len(verborgen) <= 8


@given(STANDEN)
def test_elk_merk_past_of_is_te_sterk_of_te_zwak_of_nog_open(stand):
    waarden = SPEL.reken(stand).waarden
    nog_open = sum(stand[naam] == OPEN for naam in ONZE)
    assert waarden["passend"] + waarden["te_sterk"] + waarden["te_zwak"] + nog_open == len(SCHAKELS)
    assert waarden["passend"] == sum(waarden[f"passend_{deel}"] for deel in DELEN)


@given(STANDEN)
def test_naast_het_rapport_leggen_verandert_niets_aan_de_uitkomst(stand):
    assert SPEL.reken(stand | {"naast": "ja"}).waarden == SPEL.reken(stand | {"naast": "nee"}).waarden


def test_elke_schakel_en_elke_conclusie_heeft_een_naam_en_een_deel():
    assert list(NAMEN) == list(ONZE)
    assert sorted(naam for _, ids in DELEN.values() for naam in ids) == sorted(ONZE)
    assert list(CONCLUSIE_NAMEN) == list(CONCLUSIES)


def test_bij_het_begin_is_er_nog_niets_gemerkt():
    uitkomst = reken()
    assert (uitkomst.waarden["passend"], uitkomst.waarden["staan"]) == (0, 0)
    assert uitkomst.waarden["politiek_langs_sociaal"] == OPEN
    assert "Je gaf 0 van de 11 schakels een label." in uitkomst.samenvatting


def test_onze_lezing_past_op_alle_elf_schakels():
    waarden = reken(**ONZE).waarden
    assert (waarden["passend"], waarden["anders_dan_wij"], waarden["te_sterk"], waarden["te_zwak"]) == (
        11,
        0,
        0,
        0,
    )
    assert waarden["politiek_langs_sociaal"] == "niet_aangetoond"
    assert waarden["politiek_vertrouwen_staat"] is True  # over the way of room and support


@pytest.mark.parametrize(("drempel", "staan"), [("niet_aangetoond", 9), ("aannemelijk", 8), ("aangetoond", 2)])
def test_hoe_hoger_de_drempel_hoe_minder_er_blijft_staan(drempel, staan):
    assert reken(**ONZE, drempel=drempel).waarden["staan"] == staan


def test_alles_aangetoond_noemen_is_steviger_dan_het_rapport():
    waarden = reken(**dict.fromkeys(ONZE, "aangetoond")).waarden
    assert waarden["te_sterk"] == 7  # not leefbaarheid, meedoen; of two more it can be defended
    assert waarden["politiek_langs_sociaal"] == "aangetoond"


def test_de_keten_noemt_de_schakel_waar_zij_breekt():
    _, wegen = reken(**ONZE).blokken
    assert "Hier breekt de keten: ‘Sociaal vertrouwen → meer politiek vertrouwen’." in wegen.zinnen[0][0]
    assert [toon for _, toon in wegen.zinnen] == ["let_op", "let_op", "goed", "gewoon"]


def test_een_merk_dat_te_sterk_is_krijgt_de_grond_uit_het_rapport():
    naast, *_ = reken(politiek="aangetoond", deel="politiek", naast="ja").blokken
    zin, toon = naast.zinnen[0]
    assert "steviger dan het rapport" in zin
    assert "geen automatisme" in zin
    assert toon == "let_op"
    assert naast.zinnen[1] == (
        "Meer sociaal kapitaal → meer politiek vertrouwen. Je hebt nog geen label gekozen.",
        "gewoon",
    )
