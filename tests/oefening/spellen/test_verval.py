"""The game of early and late: with our numbers small wins, with other numbers it does not."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Staven, begin
from wijkschool.oefening.spellen.verval import SPEL

STANDEN = st.fixed_dictionaries({r.id: st.integers(r.van, r.tot) for r in SPEL.regelaars()})


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.herkomst in ("modelkeuze", "afleiding") for blok in uit.blokken)
    staven = next(blok for blok in uit.blokken if isinstance(blok, Staven)).staven
    assert uit.waarden["eind_verschil"] == staven[1][1] - staven[2][1]


def test_elke_aanname_zegt_dat_zij_niet_in_de_bron_staat():
    assert all(r.niet_in_de_bron for r in SPEL.regelaars() if r.groep == "Onze aannames")


def test_bij_het_begin_is_klein_te_laat_en_er_is_niets_veranderd():
    uit = SPEL.reken(begin(SPEL.regelaars()))
    assert (uit.waarden["op_tijd"], uit.waarden["veranderde_aannames"]) == (False, 0)


def test_wie_op_tijd_begint_eindigt_met_onze_getallen_hoger_en_goedkoper():
    uit = SPEL.reken(begin(SPEL.regelaars(), {"klein_vanaf": 5}))
    assert uit.waarden["op_tijd"]
    assert uit.waarden["eind_verschil"] > 0
    assert uit.waarden["kosten_verschil"] > 0
    assert not uit.waarden["groot_wint"]


def test_met_andere_getallen_wint_groot_terwijl_klein_op_tijd_is():
    anders = {"klein_vanaf": 5, "kosten_klein": 10, "effect_groot": 60}
    uit = SPEL.reken(begin(SPEL.regelaars(), anders))
    assert (uit.waarden["op_tijd"], uit.waarden["groot_wint"]) == (True, True)
