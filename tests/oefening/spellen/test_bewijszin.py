"""The game of the sentence: the start carries nothing, and no setting makes the claim of a solution fit."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.bewijszin import Bewering, Moment, Onderwerp, Steun, Vergelijking, Vertelt
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.bewijszin import SPEL

STANDEN = st.fixed_dictionaries({
    "onderwerp": st.sampled_from([o.value for o in Onderwerp]),
    "vertelt": st.sampled_from([v.value for v in Vertelt]),
    "moment": st.sampled_from([m.value for m in Moment]),
    "vergelijking": st.sampled_from([v.value for v in Vergelijking]),
    "eromheen": st.sampled_from(["ja", "nee"]),
    "steun": st.sampled_from([s.value for s in Steun]),
    "bewering": st.sampled_from([b.name.lower() for b in Bewering]),
})  # fmt: skip
STERK = {
    "onderwerp": "overlast",
    "vertelt": "uitkomst",
    "moment": "voor_en_na",
    "vergelijking": "gelijke_wijken",
    "eromheen": "ja",
    "steun": "onderzoek",
    "bewering": "door_de_wet",
}


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert uitkomst.verborgen <= {regelaar.id for regelaar in SPEL.regelaars()}


@given(STANDEN)
def test_opgelost_past_nooit_en_de_zin_heet_altijd_verzonnen(stand):
    uitkomst = SPEL.reken(stand | {"bewering": "opgelost"})
    assert uitkomst.waarden["bewering"] == "te_groot"
    assert "verzonnen" in tekst(uitkomst)


def test_bij_het_begin_draagt_de_zin_niets():
    uitkomst = SPEL.reken(begin(SPEL.regelaars()))
    assert uitkomst.waarden == {
        "draagt": 0,
        "gidslat": False,
        "onderwerp_past": False,
        "eromheen": False,
        "bewering": "te_groot",
    }


def test_de_sterkste_zin_haalt_alles_en_is_nog_geen_bewijs():
    uitkomst = SPEL.reken(STERK)
    assert (uitkomst.waarden["draagt"], uitkomst.waarden["bewering"]) == (3, "precies")
    assert "Bewezen is het niet." in tekst(uitkomst)


def test_wat_verborgen_is_telt_niet_mee():
    uitkomst = SPEL.reken(STERK | {"vertelt": "aanleiding"})
    assert uitkomst.verborgen == {"moment", "vergelijking", "eromheen"}
    assert uitkomst.waarden["eromheen"] is False
