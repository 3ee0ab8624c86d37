"""The game of two models: agree, clash or silence; the three are never mixed up."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.twee_lezingen import BASIS, DOELEN, INZETTEN, SPEL

INZET = st.sampled_from([inzet.value for inzet in INZETTEN])
STANDEN = st.fixed_dictionaries(
    {
        "basis": st.sampled_from([*BASIS]),
        "doel": st.sampled_from([*map(str, DOELEN)]),
        "a": INZET,
        "b": INZET,
    }
)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.herkomst for blok in uit.blokken)
    for plan in "ab":
        stil = "zwijgt" in (uit.waarden[f"gids_{plan}"], uit.waarden[f"wrr_{plan}"])
        assert stil == (uit.waarden[f"hoe_{plan}"] in ("een_zwijgt", "beide_zwijgen"))


def test_bij_het_begin_botst_er_niets():
    uit = SPEL.reken(begin(SPEL.regelaars()))
    assert (uit.waarden["hoe_a"], uit.waarden["hoe_b"]) == ("een_zwijgt", "een_zwijgt")


def test_voor_veiligheid_botst_contact_en_zwijgt_de_gids_over_schoonmaken():
    uit = SPEL.reken({"basis": "nee", "doel": "veilig", "a": "contact", "b": "schoon_heel"})
    hoe = [uit.waarden[naam] for naam in ("hoe_a", "gids_b", "wrr_b")]
    assert hoe == ["botst", "zwijgt", "niet_bevestigd"]
    tekst = json.dumps(uit.als_dict(), ensure_ascii=False)
    assert "naast elkaar" in tekst
    assert "verder uit elkaar" in tekst
