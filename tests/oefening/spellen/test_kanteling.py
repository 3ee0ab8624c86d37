"""The game of the two organisations: it tells that its days are invented, and no organisation always wins."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.kanteling import Fase, Houding, Hulp, Vak, Verzoek
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.kanteling import FASE, HOUDING, HULP, SPEL, VAKNAMEN, VERZOEKEN

BEGIN = begin(SPEL.regelaars())
STANDEN = st.fixed_dictionaries(
    {
        "verzoek": st.sampled_from([v.value for v in Verzoek]),
        "houding": st.sampled_from([h.value for h in Houding]),
        "hulp": st.sampled_from([h.value for h in Hulp]),
        "fase": st.sampled_from([f.value for f in Fase]),
        "werk": st.integers(1, 10),
        "wacht": st.integers(0, 20),
    }
)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert "verzonnen" in json.dumps(uitkomst.als_dict(), ensure_ascii=False)


def test_bij_het_begin_wint_de_gekantelde_organisatie():
    waarden = SPEL.reken(BEGIN).waarden
    assert (waarden["loketten_gewoon"], waarden["terug_samen"], waarden["verschil"]) == (2, 2, 7)


def test_met_een_team_dat_bij_de_vraag_begint_is_kantelen_niet_nodig_om_even_snel_te_zijn():
    waarden = SPEL.reken(BEGIN | {"verzoek": "buurtkamer", "houding": "vraag", "hulp": "team"}).waarden
    assert (waarden["loketten_gewoon"], waarden["terug_samen"], waarden["verschil"]) == (1, 0, 0)


def test_gekanteld_zonder_andere_houding_verliest_van_een_coordinator_met_steun():
    waarden = SPEL.reken(BEGIN | {"verzoek": "buurtkamer", "hulp": "gedekt"}).waarden
    assert (waarden["terug_gekanteld"], waarden["fase"], waarden["verschil"]) == (3, "later", -7)


def test_alles_heeft_een_naam():
    assert set(VERZOEKEN) == set(Verzoek)
    assert set(HULP) == set(Hulp)
    assert set(FASE) == set(Fase)
    assert set(HOUDING) == set(Houding)
    assert set(VAKNAMEN) == set(Vak)
