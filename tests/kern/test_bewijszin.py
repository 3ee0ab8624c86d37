"""What a sentence carries: the text of wet 8 nothing, and no sentence ever everything."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.bewijszin import (
    Bewering,
    Draagt,
    Moment,
    Onderwerp,
    Past,
    Steun,
    Vergelijking,
    Vertelt,
    Zin,
    draagt,
    gidslat,
    kies_bewering,
    weeg,
)

ZINNEN = st.builds(
    Zin,
    st.sampled_from(Onderwerp),
    st.sampled_from(Vertelt),
    st.sampled_from(Moment),
    st.sampled_from(Vergelijking),
    st.booleans(),
    st.sampled_from(Steun),
)
STERK = Zin(
    Onderwerp.OVERLAST,
    Vertelt.UITKOMST,
    Moment.VOOR_EN_NA,
    Vergelijking.GELIJKE_WIJKEN,
    eromheen=True,
    steun=Steun.ONDERZOEK,
)


def test_waarom_een_wet_kwam_draagt_niets_ook_niet_met_onderzoek():
    zin = replace(STERK, vertelt=Vertelt.AANLEIDING)
    assert draagt(zin) is Draagt.NIETS
    assert not gidslat(zin)


def test_vaak_gebruikt_is_nog_geen_effect():
    assert draagt(replace(STERK, vertelt=Vertelt.TOEPASSING)) is Draagt.GEBRUIKT


def test_een_keer_meten_laat_geen_verandering_zien():
    assert draagt(replace(STERK, moment=Moment.EEN_KEER)) is Draagt.NIETS


def test_met_ervaring_haal_je_de_lat_van_de_gids_maar_niet_de_onze():
    zin = replace(STERK, steun=Steun.ERVARING)
    assert gidslat(zin)
    assert draagt(zin) is Draagt.VERANDERD


def test_de_sterkste_zin_maakt_een_oorzaak_aannemelijk():
    assert draagt(STERK) is Draagt.DOOR_DE_WET
    assert weeg(Bewering.DOOR_DE_WET, STERK) is Past.PRECIES
    assert weeg(Bewering.GEBRUIKT, STERK) is Past.KAN_MEER


@given(ZINNEN)
def test_geen_zin_draagt_dat_de_problemen_zijn_opgelost(zin):
    assert weeg(Bewering.OPGELOST, zin) is Past.TE_GROOT


@given(ZINNEN)
def test_zonder_steun_draagt_een_zin_niets(zin):
    assert draagt(replace(zin, steun=Steun.GEEN)) is Draagt.NIETS


@given(ZINNEN)
def test_meer_steun_of_een_betere_vergelijking_draagt_nooit_minder(zin):
    for veld, soorten in (("steun", Steun), ("vergelijking", Vergelijking), ("moment", Moment)):
        reeks = [draagt(replace(zin, **{veld: waarde})) for waarde in soorten]
        assert reeks == sorted(reeks)


@given(ZINNEN)
def test_een_oorzaak_vraagt_een_verandering_een_vergelijking_en_onderzoek(zin):
    if draagt(zin) is Draagt.DOOR_DE_WET:
        assert gidslat(zin)
        assert zin.vergelijking is Vergelijking.GELIJKE_WIJKEN
        assert zin.steun is Steun.ONDERZOEK


@given(ZINNEN)
def test_waar_de_zin_over_gaat_verandert_niet_wat_hij_draagt(zin):
    assert len({draagt(replace(zin, onderwerp=onderwerp)) for onderwerp in Onderwerp}) == 1


def test_huizenprijzen_noemt_de_tekst_niet_als_reden():
    assert [o for o in Onderwerp if not replace(STERK, onderwerp=o).hoort_bij_de_wet] == [Onderwerp.WONINGWAARDE]


def test_een_bewering_die_niet_bestaat_wordt_geweigerd():
    assert kies_bewering("opgelost") is Bewering.OPGELOST
    with pytest.raises(ValueError, match="bestaat niet"):
        kies_bewering("bewezen")
