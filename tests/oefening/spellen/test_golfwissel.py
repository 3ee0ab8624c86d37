"""The golfwissel: a part of the golvenzoeker, with the same answers."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen import golvenzoeker
from wijkschool.oefening.spellen.golfwissel import SPEL

STAND = st.fixed_dictionaries({r.id: st.sampled_from([optie for optie, _ in r.opties]) for r in SPEL.regelaars()})


@given(STAND)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)


@given(STAND)
def test_hij_zegt_hetzelfde_als_de_golvenzoeker_met_de_andere_vragen_open(stand):
    alles = golvenzoeker.SPEL.reken(begin(golvenzoeker.SPEL.regelaars(), stand)).waarden
    assert SPEL.reken(stand).waarden.items() <= alles.items()


@given(st.dictionaries(st.sampled_from(["Jij", "Ander"]), STAND, min_size=1))
def test_een_vergelijking_telt_alleen_wat_er_gevraagd_is(standen):
    assert "van de 4 vragen" in SPEL.vergelijk(standen).samenvatting


def test_wat_hij_niet_vraagt_verandert_niets():
    assert [r.id for r in SPEL.regelaars()] == ["zorg", "buurt", "voortouw", "bestuur"]
    stand = begin(SPEL.regelaars(), {"zorg": "tweedeling"})
    assert SPEL.reken(stand).waarden["kenmerken"] == 1
