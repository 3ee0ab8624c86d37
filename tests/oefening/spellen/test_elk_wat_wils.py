"""The game of four groups: few measures can reach all of them, many measures do not fit the team."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.elk_wat_wils import BEURTEN, MAATREGELEN, SPEL

STANDEN = st.fixed_dictionaries(
    dict.fromkeys(MAATREGELEN, st.sampled_from([*dict(BEURTEN)])) | {"team": st.integers(1, len(MAATREGELEN))}
)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.herkomst for blok in uit.blokken)
    assert sum(uit.waarden[naam] for naam in ("groepen_nu", "wachten", "niets")) == 4


def test_bij_het_begin_krijgt_een_groep_nu_iets_en_wachten_er_drie():
    uit = SPEL.reken(begin(SPEL.regelaars()))
    assert (uit.waarden["groepen_nu"], uit.waarden["wachten"]) == (1, 3)


def test_met_twee_maatregelen_krijgen_vier_groepen_iets():
    rust = dict.fromkeys(MAATREGELEN, "niet")
    uit = SPEL.reken(begin(SPEL.regelaars(), rust | {"plein": "nu", "spreekuur": "nu"}))
    assert (uit.waarden["groepen_nu"], uit.waarden["maatregelen_nu"], uit.waarden["past"]) == (4, 2, True)


def test_met_alles_tegelijk_past_het_niet_bij_het_team():
    uit = SPEL.reken(begin(SPEL.regelaars(), dict.fromkeys(MAATREGELEN, "nu")))
    assert (uit.waarden["groepen_nu"], uit.waarden["past"]) == (4, False)
