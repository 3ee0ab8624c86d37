"""Van melding tot raad: every setting gives an outcome, and only the whole route leads to the council."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkschool.kern.burgerinitiatief import HANDTEKENINGEN
from wijkschool.oefening.bord import Keus, Stappen, begin
from wijkschool.oefening.spellen.burgerinitiatief import ROUTE, SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from([naam for naam, _ in r.opties])
        if isinstance(r, Keus)
        else st.sampled_from(range(r.van, r.tot + 1, r.stap))
        for r in REGELAARS
    }
)
NAAR_DE_RAAD = {"loket": "griffier", "kijkt": "gang", "handtekeningen": 25}


def speel(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
@settings(max_examples=300)
def test_elke_stand_geeft_een_uitkomst_en_alleen_de_hele_route_leidt_naar_de_raad(stand):
    uit = SPEL.reken(stand)
    assert json.loads(json.dumps(uit.als_dict()))["samenvatting"].endswith((".", "’"))
    assert all(blok.plaats and blok.herkomst and blok.titel for blok in uit.blokken)
    stappen = next(blok for blok in uit.blokken if isinstance(blok, Stappen)).stappen
    assert len(stappen) == len(ROUTE)
    assert len(REGELAARS) - len(uit.verborgen) <= 9
    if uit.waarden["in_de_raad"]:
        assert stand["loket"] in ("griffier", "ombudsman")
        assert stand["kijkt"] == "gang"
        assert stand["handtekeningen"] >= HANDTEKENINGEN
        assert not uit.waarden["afgehandeld"]
    assert uit.waarden["afgehandeld"] == (uit.waarden["toestand"] == "afgehandeld")


@given(STANDEN)
def test_wat_niet_gevraagd_wordt_doet_er_niet_toe(stand):
    uit = SPEL.reken(stand)
    kaal = stand | {r.id: r.begin for r in REGELAARS if r.id in uit.verborgen}
    assert SPEL.reken(kaal).als_dict() == uit.als_dict()


@pytest.mark.parametrize(
    ("stand", "af"),
    [
        ({"zaak": "tegel", "reactie": "herstel", "dag": 3}, True),
        ({"zaak": "tegel", "reactie": "herstel", "dag": 11}, False),
        ({"zaak": "lamp", "reactie": "herstel", "dag": 3}, False),
        ({"zaak": "lamp", "reactie": "herstel", "dag": 3, "budget": 1_500}, True),
        ({"zaak": "oversteek", "reactie": "uitleg", "dag": 3}, True),
        ({"zaak": "oversteek", "reactie": "uitleg", "dag": 3, "telt": "nee"}, False),
        ({"zaak": "tegel", "reactie": "bezig", "dag": 1}, False),
        ({"zaak": "tegel", "reactie": "niets"}, False),
    ],
)
def test_een_zaak_is_af_na_een_passend_antwoord_op_tijd(stand, af):
    assert speel(**stand).waarden["afgehandeld"] is af


@pytest.mark.parametrize(
    ("anders", "toestand"),
    [
        ({}, "raad"),
        ({"loket": "ombudsman"}, "raad"),
        ({"handtekeningen": 24}, "onderzoek"),
        ({"kijkt": "inhoud"}, "verstreken"),
        ({"loket": "raadslid"}, "verstreken"),
        ({"loket": "niemand"}, "verstreken"),
        ({"raad": "aanspreken"}, "aangesproken"),
        ({"raad": "zelf"}, "raad"),
    ],
)
def test_zo_ver_komt_de_zaak_na_de_termijn(anders, toestand):
    assert speel(**NAAR_DE_RAAD | anders).waarden["toestand"] == toestand


def test_een_zijdeur_wordt_als_zodanig_genoemd():
    for anders in ({"loket": "raadslid"}, {"kijkt": "inhoud"}, {"raad": "zelf"}):
        uit = speel(**NAAR_DE_RAAD | anders)
        assert uit.waarden["langs_de_zijdeur"] is True
        assert uit.blokken[1].zinnen[0][1] == "let_op"
