"""The timeline: filters that only narrow, and an order that is called certain only when the years say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.tijdlijn import (
    GEEN_GOLF,
    MARGE,
    Gebeurtenis,
    Gebied,
    Precisie,
    begin,
    kies,
    wanneer,
    zeker_eerder,
)

JAREN = st.integers(1850, 2005)


@st.composite
def gebeurtenis(draw):
    precisie = draw(st.sampled_from(Precisie))
    van = None if precisie is Precisie.ONBEKEND else draw(JAREN)
    tot = None if van is None else draw(st.none() | st.integers(van, 2010))
    return Gebeurtenis(
        id=draw(st.text("abc", min_size=1, max_size=3)), gebied=draw(st.sampled_from(Gebied)), van=van, tot=tot,
        precisie=precisie, naam="Naam", soort=draw(st.sampled_from(["wet", "programma"])),
        golf=draw(st.sampled_from([None, 1, 2, 3])), wat="Wat.", plaats="§ 2.2.1, r. 648-657",
    )  # fmt: skip


def maak(van, tot=None, precisie="jaar", naam="x"):
    return Gebeurtenis(naam, Gebied.STAD, van, tot, Precisie(precisie), naam, "wet", None, "Wat.", "§ 2.1, r. 620")


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "gebied": st.sampled_from(["stad", "platteland"]),
        "golf": st.sampled_from([GEEN_GOLF, 1, 2, 3]),
        "soort": st.sampled_from(["wet", "programma"]),
        "alleen_jaar": st.booleans(),
    },
)


@given(st.lists(gebeurtenis()), FILTERS)
def test_een_filter_laat_alleen_weg(alles, filters):
    gevonden = kies(alles, **filters)
    assert all(een in alles for een in gevonden)
    assert len(gevonden) <= len(alles)
    assert kies(gevonden, **filters) == gevonden
    assert len(kies(alles)) == len(alles)


@given(st.lists(gebeurtenis()))
def test_stad_en_platteland_zijn_samen_alles_en_golven_ook(alles):
    assert sum(len(kies(alles, gebied=gebied)) for gebied in Gebied) == len(alles)
    assert sum(len(kies(alles, golf=golf)) for golf in (GEEN_GOLF, 1, 2, 3)) == len(alles)


@given(st.lists(gebeurtenis()))
def test_wat_geen_jaar_heeft_staat_achteraan_en_de_rest_op_volgorde(alles):
    jaren = [een.van for een in kies(alles)]
    met = [van for van in jaren if van is not None]
    assert jaren == sorted(met) + [None] * (len(jaren) - len(met))


@given(gebeurtenis(), gebeurtenis())
def test_zeker_eerder_spreekt_zichzelf_niet_tegen(een, ander):
    heen, terug = zeker_eerder(een, ander), zeker_eerder(ander, een)
    assert (heen is None) == (terug is None)
    assert heen is None or heen is not terug
    assert zeker_eerder(een, een) is None


@given(gebeurtenis(), gebeurtenis(), gebeurtenis())
def test_wie_zeker_eerder_is_dan_een_tweede_is_het_ook_dan_wat_zeker_na_die_komt(een, twee, drie):
    if zeker_eerder(een, twee) and zeker_eerder(twee, drie):
        assert zeker_eerder(een, drie)


def test_twee_jaren_uit_de_bron_geven_een_zekere_volgorde():
    assert zeker_eerder(maak(1946), maak(1955)) is True
    assert zeker_eerder(maak(1955), maak(1946)) is False


def test_een_jaar_van_ons_of_een_tiental_laat_de_volgorde_open():
    assert zeker_eerder(maak(1974), maak(1977, precisie="ongeveer")) is None  # Knelpuntennota, stadsvernieuwing
    assert zeker_eerder(maak(1970, 1979, "decennium"), maak(1974)) is None
    assert zeker_eerder(maak(None, precisie="onbekend"), maak(2005)) is None
    assert begin(maak(1977, precisie="ongeveer")) == (1977 - MARGE, 1977 + MARGE)
    assert begin(maak(1980, precisie="decennium")) == (1980, 1989)


@pytest.mark.parametrize(
    ("van", "tot", "precisie", "tekst"),
    [
        (1974, None, "jaar", "1974"),
        (1989, 1995, "jaar", "1989-1995"),
        (1970, 1979, "decennium", "jaren zeventig"),
        (1970, 1989, "decennium", "jaren zeventig en tachtig"),
        (1990, None, "decennium", "vanaf de jaren negentig"),
        (1977, None, "ongeveer", "rond 1977"),
        (1945, 1959, "ongeveer", "ongeveer 1945-1959"),
        (None, None, "onbekend", "jaar onbekend"),
    ],
)
def test_wanneer_is_niet_stelliger_dan_de_bron(van, tot, precisie, tekst):
    assert wanneer(van, tot, precisie) == tekst


def test_jaren_die_niet_kloppen_worden_in_het_nederlands_geweigerd():
    with pytest.raises(ValueError, match="onbekend"):
        maak(1974, precisie="onbekend")
    with pytest.raises(ValueError, match="onbekend"):
        maak(None)
    with pytest.raises(ValueError, match="einde"):
        maak(1974, 1970)
