"""The game of the ladder: six buurten, one step each on which work can yield something."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.ladder import volgende
from wijkschool.oefening.bord import Stappen, begin
from wijkschool.oefening.spellen.ladder import GEVALLEN, OPTIES, SPEL

GOED = {naam: f"trede{volgende(geval.buurt).value}" for naam, geval in GEVALLEN.items()}
STANDEN = st.fixed_dictionaries(
    dict.fromkeys(GEVALLEN, st.sampled_from([*dict(OPTIES)])) | {"bekijk": st.sampled_from([*GEVALLEN])}
)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uit.blokken)
    assert (uit.waarden["past"] == len(GEVALLEN)) == all(stand[naam] == GOED[naam] for naam in GEVALLEN)


def test_de_diagnose_is_per_buurt_wat_de_les_ervan_zegt():
    assert list(GOED.values()) == ["trede1", "trede2", "trede3", "trede4", "trede1", "trede1"]


def test_bij_het_begin_past_er_een():
    assert SPEL.reken(begin(SPEL.regelaars())).waarden["past"] == 1


def test_een_overgeslagen_trede_is_in_de_ladder_te_zien():
    uit = SPEL.reken(begin(SPEL.regelaars(), {"parkzicht": "trede3", "bekijk": "parkzicht"}))
    ladder = next(blok for blok in uit.blokken if isinstance(blok, Stappen))
    assert [staat for _, staat, _ in ladder.stappen] == ["open", "dicht", "mis", "open"]
    assert "kern van bewoners" in json.dumps(uit.als_dict(), ensure_ascii=False)
