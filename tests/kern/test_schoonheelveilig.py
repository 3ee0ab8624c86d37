"""The arrows that the source draws, and the two that research did not confirm."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.schoonheelveilig import PIJLEN, Oordeel, Punt, niet_gevonden, oordeel, routes

PAREN = st.tuples(st.sampled_from(Punt), st.sampled_from(Punt)).filter(lambda paar: paar[0] is not paar[1])


@pytest.mark.parametrize("begin", [Punt.SCHOON_HEEL, Punt.LEEFBAARHEID])
def test_geen_van_beide_slogans_vindt_een_pijl_naar_veiligheid(begin):
    assert oordeel(begin, Punt.VEILIGHEID) is Oordeel.NIET_BEVESTIGD
    assert niet_gevonden(begin, Punt.VEILIGHEID).plaats == "§ 5.3.2, r. 6055-6058"


def test_van_sociale_kwaliteit_lopen_vier_routes_naar_het_gevoel():
    gevonden = routes(Punt.SOCIALE_KWALITEIT, Punt.GEVOEL)
    assert [len(route) for route in gevonden] == [1, 2, 3, 3]
    assert oordeel(Punt.SOCIALE_KWALITEIT, Punt.GEVOEL) is Oordeel.GEVONDEN


def test_waar_de_bron_niets_zegt_is_dat_geen_nee():
    assert oordeel(Punt.SCHOON_HEEL, Punt.GEVOEL) is Oordeel.ZWIJGT
    assert niet_gevonden(Punt.SCHOON_HEEL, Punt.GEVOEL) is None


@given(PAREN)
def test_een_route_loopt_van_begin_naar_eind_over_pijlen_die_aansluiten_en_gevonden_zijn(paar):
    van, naar = paar
    for route in routes(van, naar):
        assert (route[0].van, route[-1].naar) == (van, naar)
        assert all(een.naar is twee.van for een, twee in itertools.pairwise(route))
        assert all(pijl.gevonden for pijl in route)
        assert len({pijl.van for pijl in route}) == len(route)


@given(PAREN)
def test_elk_paar_krijgt_precies_een_oordeel(paar):
    uit = oordeel(*paar)
    assert (uit is Oordeel.GEVONDEN) == bool(routes(*paar))
    if uit is Oordeel.NIET_BEVESTIGD:
        assert niet_gevonden(*paar)


def test_wat_niet_bevestigd_is_wordt_nergens_langs_een_omweg_toch_gevonden():
    for pijl in PIJLEN:
        if not pijl.gevonden:
            assert routes(pijl.van, pijl.naar) == ()


def test_begin_en_eind_zijn_niet_hetzelfde():
    with pytest.raises(ValueError, match="ander eind"):
        routes(Punt.GEVOEL, Punt.GEVOEL)
