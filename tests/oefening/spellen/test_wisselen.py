"""The game of staying and moving on: two yardsticks, and no setting where a gap goes unsaid."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.wisselen import JAREN, Rol
from wijkschool.oefening.bord import Tabel, begin
from wijkschool.oefening.spellen.wisselen import SPEL

ROLLEN = [rol.value for rol in Rol]
STANDEN = st.fixed_dictionaries(
    dict.fromkeys(ROLLEN, st.integers(1, JAREN))
    | {
        "opvolging": st.lists(st.sampled_from(ROLLEN), unique=True).map(tuple),
        "grens": st.integers(3, JAREN),
        "inwerken": st.integers(1, 4),
    }
)
SLEUTEL = {
    "trekker": 6,
    "coordinator": 7,
    "rugdekker": 4,
    "opvolging": tuple(ROLLEN),
    "grens": 8,
    "inwerken": 2,
}


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    tabel = next(blok for blok in uitkomst.blokken if isinstance(blok, Tabel))
    assert len(tabel.rijen) == JAREN
    assert (uitkomst.waarden["leeg"] > 0) == ('"leeg"' in tekst(uitkomst))


def test_bij_het_begin_gaat_het_op_vier_punten_mis():
    waarden = SPEL.reken(begin(SPEL.regelaars())).waarden
    assert waarden == {
        "niemand_kent": 0,
        "tegelijk": 0,
        "te_lang": 4,
        "leeg": 6,
        "trekker_wissels": 0,
        "rugdekker": 4,
    }


def test_de_sleutel_haalt_alles_met_beide_bronnen():
    uitkomst = SPEL.reken(SLEUTEL)
    assert [uitkomst.waarden[w] for w in ("niemand_kent", "tegelijk", "te_lang", "leeg")] == [0, 0, 0, 0]
    assert uitkomst.waarden["trekker_wissels"] == 1
    assert "let_op" not in tekst(uitkomst)


def test_alles_om_de_twee_jaar_laat_niemand_over_die_de_buurt_kent():
    snel = SPEL.reken(SLEUTEL | {"trekker": 2, "coordinator": 2, "rugdekker": 2})
    assert snel.waarden["niemand_kent"] == JAREN - 2
    assert "kent niemand van de drie de buurt" in tekst(snel)


def test_een_trekker_zonder_rugdekker_wordt_genoemd():
    assert "geen rugdekker" in tekst(SPEL.reken(SLEUTEL | {"opvolging": ("trekker",)}))
    assert "geen rugdekker" not in tekst(SPEL.reken(SLEUTEL))
