"""The game of the arrows: described, not confirmed, or silence; the three are never mixed up."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.schoonheelveilig import PIJLEN, Punt
from wijkschool.oefening.bord import Tabel, begin
from wijkschool.oefening.spellen.schoonheelveilig import DOELEN, NAMEN, SPEL, STARTEN

PUNTEN = {
    "doel": st.sampled_from([p.value for p in DOELEN]),
    "a": st.sampled_from([p.value for p in STARTEN]),
    "b": st.sampled_from([p.value for p in STARTEN]),
}


@given(st.fixed_dictionaries(PUNTEN))
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    for plan in "ab":
        assert (uitkomst.waarden[f"plan_{plan}"] == "gevonden") == (uitkomst.waarden[f"routes_{plan}"] > 0)


def test_schoonmaken_en_veiligheid_zijn_niet_bevestigd_en_contact_wel():
    uit = SPEL.reken({"doel": "veiligheid", "a": "schoon_heel", "b": "sociale_kwaliteit"})
    assert (uit.waarden["plan_a"], uit.waarden["plan_b"]) == ("niet_bevestigd", "gevonden")
    assert "verder uit elkaar" in json.dumps(uit.als_dict(), ensure_ascii=False)


def test_bij_het_begin_zijn_er_vier_routes_en_zwijgt_de_bron_over_het_andere_plan():
    uit = SPEL.reken(begin(SPEL.regelaars()))
    assert (uit.waarden["routes_a"], uit.waarden["plan_b"]) == (4, "zwijgt")
    assert sum(len(blok.rijen) for blok in uit.blokken if isinstance(blok, Tabel)) == 4


def test_dat_de_weg_langs_inbraken_is_omgedraaid_staat_erbij_en_alleen_dan():
    langs = SPEL.reken({"doel": "gevoel", "a": "sociale_kwaliteit", "b": "leefbaarheid"})
    niet = SPEL.reken({"doel": "veiligheid", "a": "sociale_kwaliteit", "b": "leefbaarheid"})
    assert "vertelt het andersom" in json.dumps(langs.als_dict(), ensure_ascii=False)
    assert "vertelt het andersom" not in json.dumps(niet.als_dict(), ensure_ascii=False)


def test_elk_punt_heeft_een_naam():
    assert set(NAMEN) == set(Punt) == {punt for pijl in PIJLEN for punt in (pijl.van, pijl.naar)}
