"""The chain: a route is as strong as its weakest link, and nothing is firmer than the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.keten import (
    BEGIN,
    CONCLUSIES,
    SCHAKELS,
    Graad,
    Plek,
    Schakel,
    Verdict,
    beste_route,
    blijft_staan,
    lezing,
    routes,
    sterkte_van_route,
    verdicten,
    zwakste,
)

IDS = [schakel.id for schakel in SCHAKELS]
GRADEN = st.sampled_from(Graad)
VOLLEDIG = st.fixed_dictionaries(dict.fromkeys(IDS, GRADEN))
MERKEN = st.dictionaries(st.sampled_from(IDS), st.none() | GRADEN)
PLEKKEN = st.sampled_from(CONCLUSIES)


def test_sociaal_vertrouwen_is_in_het_rapport_aannemelijk():
    assert beste_route(Plek.SOCIAAL_VERTROUWEN, lezing())[1] is Graad.AANNEMELIJK


def test_langs_sociaal_vertrouwen_is_politiek_vertrouwen_niet_aangetoond():
    langs = [r for r in routes(Plek.POLITIEK_VERTROUWEN) if Plek.SOCIAAL_VERTROUWEN in {s.van for s in r}]
    assert len(langs) == 2
    assert {sterkte_van_route(route, lezing()) for route in langs} == {Graad.NIET_AANGETOOND}


def test_alleen_de_weg_van_ruimte_en_steun_maakt_politiek_vertrouwen_aannemelijk():
    route, graad = beste_route(Plek.POLITIEK_VERTROUWEN, lezing())
    assert ([schakel.id for schakel in route], graad) == (["ruimte"], Graad.AANNEMELIJK)


def test_wie_alleen_telt_wat_aangetoond_is_houdt_leefbaarheid_en_meedoen_over():
    assert blijft_staan(lezing(), Graad.AANGETOOND) == (Plek.LEEFBAARHEID, Plek.MEEDOEN)


def test_wie_ook_telt_wat_aannemelijk_is_houdt_alles_over_behalve_sociaal_kapitaal():
    assert set(CONCLUSIES) - set(blijft_staan(lezing(), Graad.AANNEMELIJK)) == {Plek.KAPITAAL}


def test_drie_van_de_vier_doorwerkingen_hebben_geen_schakel_naar_politiek_vertrouwen():
    van = {schakel.van for schakel in SCHAKELS if schakel.naar is Plek.POLITIEK_VERTROUWEN}
    assert van == {Plek.BUURTBELEID, Plek.SOCIAAL_VERTROUWEN, Plek.KAPITAAL}


def test_elke_conclusie_heeft_een_route_en_het_begin_heeft_er_geen():
    assert all(routes(plek) for plek in CONCLUSIES)
    assert routes(BEGIN) == ()
    assert len(set(IDS)) == len(IDS)


def test_een_schakel_sterker_maken_die_niet_de_zwakste_is_helpt_niet():
    merken = lezing() | {"politiek": Graad.AANGETOOND}
    (route,) = (r for r in routes(Plek.POLITIEK_VERTROUWEN) if r[-1].id == "politiek")
    assert sterkte_van_route(route, merken) is Graad.AANNEMELIJK
    assert [schakel.id for schakel in zwakste(route, merken)] == ["sociaal_vertrouwen"]


@given(VOLLEDIG)
def test_een_route_is_zo_sterk_als_haar_zwakste_schakel(merken):
    for plek in CONCLUSIES:
        for route in routes(plek):
            graad = sterkte_van_route(route, merken)
            assert graad.rang == min(merken[schakel.id].rang for schakel in route)
            assert zwakste(route, merken)


@given(MERKEN, st.sampled_from(IDS), PLEKKEN)
def test_een_sterker_merk_maakt_geen_conclusie_zwakker(merken, welke, plek):
    voor, na = beste_route(plek, merken), beste_route(plek, merken | {welke: Graad.AANGETOOND})
    assert voor is None or na[1].rang >= voor[1].rang


@given(MERKEN)
def test_een_hogere_drempel_laat_nooit_meer_staan(merken):
    laag, midden, hoog = (set(blijft_staan(merken, graad)) for graad in Graad)
    assert hoog <= midden <= laag


@given(VOLLEDIG)
def test_wie_alles_merkt_en_alles_laat_tellen_houdt_elke_conclusie(merken):
    assert blijft_staan(merken, Graad.NIET_AANGETOOND) == CONCLUSIES


def test_zonder_merken_staat_er_niets():
    assert blijft_staan({}, Graad.NIET_AANGETOOND) == ()
    assert set(verdicten({}).values()) == {Verdict.OPEN}
    assert zwakste(routes(Plek.LEEFBAARHEID)[0], {}) == ()


def test_onze_lezing_past_overal():
    assert set(verdicten(lezing()).values()) == {Verdict.PAST}


@given(VOLLEDIG)
def test_een_merk_is_te_sterk_of_te_zwak_precies_als_het_geen_van_beide_lezingen_is(merken):
    for schakel in SCHAKELS:
        merk, verdict = merken[schakel.id], verdicten(merken)[schakel.id]
        assert (verdict in {Verdict.TE_STERK, Verdict.TE_ZWAK}) == (merk not in {schakel.graad, schakel.ook})
        if verdict is Verdict.TE_STERK:
            assert merk.rang > schakel.graad.rang


def test_een_onbekende_schakel_wordt_geweigerd():
    with pytest.raises(ValueError, match=r"geen schakel 'toeval'"):
        verdicten({"toeval": Graad.AANGETOOND})


@pytest.mark.parametrize(("ook", "twijfel"), [(Graad.AANNEMELIJK, ""), (None, "zomaar"), (Graad.AANGETOOND, "x")])
def test_een_tweede_lezing_is_een_andere_en_heeft_een_reden(ook, twijfel):
    with pytest.raises(ValueError, match="ook de reden"):
        Schakel("x", BEGIN, Plek.LEEFBAARHEID, Graad.AANGETOOND, "grond", "§ 5.1, r. 5588", ook, twijfel)
