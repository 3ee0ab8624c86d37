"""The game of the buurtagenda: every version of every line is a sentence, and no place is told as an effect."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.buurtagenda import Reden, Regel, Wijze
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.buurtagenda import NAMEN, REDENEN, SPEL, TEKSTEN

GOED = {"gevaar": "gemeente_achteraf", "regels": "gemeente_vooraf", "doen": "samen"} | dict.fromkeys(
    ("onderwerp", "kennis", "pen", "kiezen"), "bewoners"
)


@given(st.fixed_dictionaries({regel.value: st.sampled_from([w.value for w in Wijze]) for regel in Regel}))
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert 0 <= uitkomst.waarden["redenen"] <= 4
    assert len(uitkomst.blokken[0].rijen) == len(Regel)


def test_het_begin_is_een_plan_van_het_stadhuis():
    waarden = SPEL.reken(begin(SPEL.regelaars())).waarden
    assert (waarden["agenda"], waarden["redenen"], waarden["te_laat"]) == ("stadhuis", 0, 6)
    assert not waarden["gemeente_goed"]
    assert not waarden["wederkerig"]


def test_een_plan_op_de_buurtagenda_waarin_de_gemeente_ook_haar_eigen_deel_doet():
    waarden = SPEL.reken(GOED).waarden
    assert (waarden["agenda"], waarden["redenen"], waarden["spoed"]) == ("buurt", 4, "meteen")
    assert waarden["gemeente_goed"]
    assert waarden["wederkerig"]


def test_wie_alles_aan_bewoners_laat_wordt_gewaarschuwd():
    tekst = json.dumps(SPEL.reken(dict.fromkeys(GOED, "bewoners")).als_dict(), ensure_ascii=False)
    assert "wacht het plan op bewoners" in tekst
    assert "Vraag niet te veel" in tekst
    assert "alles van bewoners" in tekst


def test_elke_regel_heeft_een_naam_en_vier_teksten_en_elke_reden_een_uitleg():
    assert set(NAMEN) == set(TEKSTEN) == set(Regel)
    assert {len(set(teksten)) for teksten in TEKSTEN.values()} == {len(Wijze)}
    assert set(REDENEN) == set(Reden)
