"""The game of the opportunities: any setting can be shown, and no effect is told as proven."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.ondernemend_initiatief import AFSPRAKEN, EFFECTEN, KANSEN, NAMEN, SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries({
    r.id: st.sampled_from([optie for optie, _ in r.opties])
    if isinstance(r, Keus)
    else st.lists(st.sampled_from([optie for optie, _ in r.opties]), unique=True, max_size=r.hoogstens).map(tuple)
    for r in REGELAARS
})  # fmt: skip
PASSEND = {
    "ateliers": "ondernemers",
    "handen": "activering",
    "flats": "werk_met_werk",
    "terrein": "economie",
    "muur": "geen",
}


def reken(**stand: str | tuple[str, ...]):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uit.blokken)
    assert "geen van deze effecten staat een onderzoek" in json.dumps(uit.als_dict()).lower()


@given(STANDEN)
def test_werk_houdt_alleen_stand_langs_de_verbouwing(stand):
    verwacht = stand["flats"] == "werk_met_werk" and "plekken" in stand["afspraken"]
    assert SPEL.reken(stand).waarden["werk_houdt_stand"] == verwacht


def test_bij_het_begin_past_er_nog_niets():
    assert reken().waarden == {
        "passend": 0, "alles_past": False, "effecten": 0, "imago": False, "buren": False, "werk_houdt_stand": False
    }  # fmt: skip


def test_met_vier_afspraken_haal_je_imago_buren_en_werk_en_blijft_het_terrein_liggen():
    uit = reken(**PASSEND, afspraken=("scholing", "klimaat", "klussen", "plekken"), draaien="nee")
    assert all(uit.waarden[naam] for naam in ("alles_past", "imago", "buren", "werk_houdt_stand"))
    assert "herhaalt de tekst de voorwaarde niet" in json.dumps(uit.als_dict(), ensure_ascii=False)
    assert "Nog niet afgesproken: wie profiteert" in json.dumps(uit.als_dict(), ensure_ascii=False)


def test_goodwill_is_geen_baan():
    uit = reken(**PASSEND, afspraken=("tegenprestatie",))
    assert "nog geen baan" in json.dumps(uit.als_dict())


def test_een_kans_die_je_laat_liggen_heet_mis():
    assert "laat je een kans liggen" in json.dumps(reken(flats="geen").als_dict())
    assert "aanleiding" in json.dumps(reken(flats="ondernemers").als_dict())


def test_alles_heeft_een_naam():
    assert (len(NAMEN), len(KANSEN), len(AFSPRAKEN), len(EFFECTEN)) == (4, 5, 6, 9)
    assert len(REGELAARS) <= 8


def test_wat_er_niet_was_kan_niet_vervallen():
    zonder = PASSEND | {"ateliers": "leeg"}
    tekst = json.dumps(reken(**zonder, afspraken=("scholing",), draaien="nee").als_dict(), ensure_ascii=False)
    assert "dan vervallen" not in tekst
