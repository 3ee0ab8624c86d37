"""The game Vragende partij: any offer can be shown, and none is promised more than the report does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.vragende_partij import SPEL

REGELAARS = SPEL.regelaars()
GOED = {
    "middel": "verleiden", "toon": "houvast", "belang": "ja", "overzicht": "ja", "anderen": "varen_er_wel_bij"
}  # fmt: skip
STANDEN = st.fixed_dictionaries({
    r.id: st.sampled_from([optie for optie, _ in r.opties]) if isinstance(r, Keus) else st.text(max_size=50)
    for r in REGELAARS
})  # fmt: skip


def reken(**stand: str):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert len(REGELAARS) <= 8


@given(STANDEN)
def test_geen_enkel_aanbod_belooft_dat_mensen_meedoen_of_vertrouwen(stand):
    slot = SPEL.reken(stand).blokken[1].zinnen[0][0]
    assert "zijlijn" in slot or "overwegen" in slot or "mogelijkheid" in slot


@given(STANDEN)
def test_iemand_overweegt_het_precies_als_alle_zes_voorwaarden_vervuld_zijn(stand):
    waarden = SPEL.reken(stand).waarden
    assert waarden["overweegt"] == (waarden["vervuld"] == 6)
    assert waarden["overweegt"] or not waarden["op_termijn"]


@given(STANDEN, st.text(max_size=30))
def test_de_eigen_zin_telt_niet_mee(stand, zin):
    assert SPEL.reken(stand | {"aanbod": zin}).waarden == SPEL.reken(stand).waarden


def test_bij_het_begin_is_niets_vervuld():
    assert reken().waarden["vervuld"] == 0


@pytest.mark.parametrize(("volgehouden", "fase"), [("nee", "overweegt"), ("ja", "op_termijn")])
def test_een_goed_aanbod_aan_afzijdige_burgers(volgehouden, fase):
    assert reken(**GOED, volgehouden=volgehouden).waarden["fase"] == fase


@pytest.mark.parametrize("stijl", ["afwachtend", "actief"])
def test_wat_afzijdige_burgers_vragen_past_niet_bij_wie_iets_anders_vraagt(stijl):
    waarden = reken(**GOED, stijl=stijl).waarden
    assert (waarden["past_bij_hen"], waarden["fase"]) == (False, "zijlijn")
