"""The game of the table: who is named, who is missing, and the residents."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.netwerktafel import FUNCTIES, PARTIJEN, REGELS, SPEL, VOORBEELDEN

STANDEN = st.fixed_dictionaries(
    {
        "voorbeeld": st.sampled_from([*map(str, VOORBEELDEN)]),
        "functie": st.sampled_from([*map(str, FUNCTIES)]),
        "tafel": st.lists(st.sampled_from([*map(str, PARTIJEN)]), unique=True).map(tuple),
    }
)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.plaats and blok.herkomst for blok in uit.blokken)
    assert uit.waarden["niet_genoemd"] <= uit.waarden["aan_tafel"] == len(stand["tafel"])


def test_bij_het_begin_ontbreken_er_twee_en_zijn_er_geen_bewoners():
    uit = SPEL.reken(begin(SPEL.regelaars()))
    assert (uit.waarden["ontbreekt"], uit.waarden["bewoners"]) == (2, False)


def test_een_volle_tafel_voor_een_winkelgebied_met_bewoners_erbij():
    tafel = ("politie", "gemeente", "ondernemers", "winkelstraatmanager", "pandeigenaren", "bewoners")
    uit = SPEL.reken({"voorbeeld": "winkels", "functie": "grip", "tafel": tafel})
    assert (uit.waarden["ontbreekt"], uit.waarden["niet_genoemd"], uit.waarden["bewoners"]) == (0, 1, True)


def test_elke_functie_heeft_haar_regels():
    assert set(FUNCTIES) == set(REGELS)
