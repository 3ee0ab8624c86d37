"""The game of the portfolio: every decision a reason, and no way to have all six for the money there is."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.portefeuille import Besluit
from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.portefeuille import DOELEN, PROJECTEN, SPEL

STANDEN = st.fixed_dictionaries(
    {"grens": st.integers(0, 20).map(lambda n: n * 5), "proeftijd": st.integers(0, 5)}
    | {
        regelaar.id: st.sampled_from([optie for optie, _ in regelaar.opties])
        for regelaar in SPEL.regelaars()
        if isinstance(regelaar, Keus)
    }
)
SLEUTEL = {
    "grens": 50,
    "proeftijd": 2,
    "huiswerk": "houden",
    "sport": "stop_geld",
    "koken": "vervangen",
    "maatjes": "houden",
    "training": "stop_effect",
    "krant": "meten",
}


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert 0 <= uitkomst.waarden["klopt"] <= len(PROJECTEN)


def test_bij_het_begin_is_er_te_weinig_geld_en_klopt_niet_elke_reden():
    uitkomst = SPEL.reken(begin(SPEL.regelaars()))
    assert uitkomst.waarden["over"] == -70
    assert uitkomst.waarden["klopt"] == 5


def test_de_sleutel_haalt_alles():
    uitkomst = SPEL.reken(SLEUTEL)
    assert uitkomst.waarden == {
        "klopt": 6,
        "over": 15,
        "ingeruild": 1,
        "gestopt_geld": 1,
        "gestopt_effect": 1,
    }


def test_inruilen_voor_wat_alleen_beschreven_is_klopt_niet():
    uitkomst = SPEL.reken(SLEUTEL | {"training": "vervangen"})
    assert uitkomst.waarden["klopt"] == 5
    assert "niet bewezen. Of het beter werkt" in tekst(uitkomst)


def test_stoppen_zonder_dat_iets_gemeten_is_telt_niet_als_bewust_stoppen():
    uitkomst = SPEL.reken(SLEUTEL | {"training": "houden", "krant": "stop_effect"})
    assert uitkomst.waarden["gestopt_effect"] == 0
    assert "Of het werkt, kun je niet zeggen" in tekst(uitkomst)


def test_een_hoge_grens_waarmee_de_bezuiniging_verdwijnt_wordt_genoemd():
    hoog = SLEUTEL | {"grens": 85, "maatjes": "stop_effect", "sport": "houden"}
    assert SPEL.reken(hoog).waarden["klopt"] == 6
    assert "of toch een bezuiniging?" in tekst(SPEL.reken(hoog))
    assert "of toch een bezuiniging?" not in tekst(SPEL.reken(SLEUTEL))


@given(STANDEN)
def test_wie_alles_laat_doorgaan_past_nooit_binnen_het_geld(stand):
    alles = stand | dict.fromkeys(PROJECTEN, Besluit.HOUDEN.value)
    assert SPEL.reken(alles).waarden["over"] < 0


def test_elk_project_met_een_doel_zegt_waarover_het_doel_gaat():
    assert set(DOELEN) == set(PROJECTEN)
    assert [naam for naam, p in PROJECTEN.items() if (p.doel is None) == bool(DOELEN[naam])] == []
