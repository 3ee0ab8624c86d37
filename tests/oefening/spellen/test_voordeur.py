"""The game of the family: every setting counts up, and the learner is told that the numbers are invented."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.voordeur import AANVRAGEN, REGISSEUR, Instantie, Mandaat
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.voordeur import NAMEN, REST, SPEL

ALLEN = tuple(wie.value for wie in Instantie)
GOED = begin(SPEL.regelaars()) | {"in_plan": ALLEN, "afspraak": "ja", "mandaat": "gedekt", "potten": "samen"}
STANDEN = st.fixed_dictionaries(
    {
        "in_plan": st.lists(st.sampled_from(ALLEN), unique=True).map(tuple),
        "afspraak": st.sampled_from(["nee", "ja"]),
        "mandaat": st.sampled_from([m.value for m in Mandaat]),
        "potten": st.sampled_from(["los", "samen"]),
        "gesprekken": st.integers(1, 6),
        "overleg": st.integers(0, 10).map(lambda tien: tien * 10),
        "regie_uren": st.integers(0, 12).map(lambda vijf: vijf * 5),
        "tarief": st.integers(4, 12).map(lambda tien: tien * 10),
    }
)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst == "modelkeuze" for blok in uitkomst.blokken)
    assert "verzonnen" in json.dumps(uitkomst.als_dict(), ensure_ascii=False)


def test_bij_het_begin_werkt_ieder_apart_en_zijn_voor_en_na_gelijk():
    uitkomst = SPEL.reken(begin(SPEL.regelaars()))
    assert (uitkomst.waarden["aanspreekpunten"], uitkomst.waarden["bespaart"]) == (9, 0)
    assert all(voor == na for _, voor, na in uitkomst.blokken[0].rijen)


def test_een_plan_met_alles_erop_en_eraan():
    uitkomst = SPEL.reken(GOED)
    assert (uitkomst.waarden["aanspreekpunten"], uitkomst.waarden["gesprekken"]) == (1, 13)
    assert (uitkomst.waarden["blijft_liggen"], uitkomst.waarden["bespaart"]) == (0, 1600)
    assert ("Kosten in euro", "4.240", "2.640") in uitkomst.blokken[0].rijen


def test_zonder_afspraak_staat_erbij_wie_nog_apart_werkt():
    tekst = json.dumps(SPEL.reken(GOED | {"afspraak": "nee"}).als_dict(), ensure_ascii=False)
    assert "jeugdhulp, ggz, huisarts en politie" in tekst


def test_het_kan_ook_duurder_worden():
    uitkomst = SPEL.reken(GOED | {"overleg": 0, "gesprekken": 2})
    assert uitkomst.waarden["bespaart"] < 0
    assert "meer kwijt" in uitkomst.samenvatting


def test_iedereen_heeft_een_naam():
    assert set(NAMEN) == set(Instantie)
    assert set(REST) == {REGISSEUR, AANVRAGEN}


def test_wie_nog_niet_in_het_plan_zit_staat_erbij():
    tekst = json.dumps(SPEL.reken(GOED | {"in_plan": ("school", "ggz")}).als_dict(), ensure_ascii=False)
    assert "Nog niet in het plan: leerplicht, jeugdhulp" in tekst
    assert "Nog niet in het plan" not in json.dumps(SPEL.reken(GOED).als_dict(), ensure_ascii=False)
