"""The plane of inspiratie and vertrouwen: the four quarters of § 6.2, and what an effort does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.levende_buurt import (
    Aanloop,
    Inspanning,
    Kwadrant,
    Stand,
    kwadrant,
    na,
    ontbreekt,
    plek_in_het_vlak,
)
from wijkschool.kern.spanningsvelden import Dimensie

CIJFERS = st.integers(1, 5)
STANDEN = st.builds(Stand, CIJFERS, CIJFERS)
WERK = st.builds(Inspanning, st.integers(0, 4), st.integers(0, 4))
GRENZEN = st.integers(2, 5)


@pytest.mark.parametrize(
    ("inspiratie", "vertrouwen", "verwacht"),
    [
        (1, 1, Kwadrant.LOS_ZAND),  # r. 8815-8817
        (5, 1, Kwadrant.PROFETEN),  # r. 8817-8820
        (1, 5, Kwadrant.GEZELLIGHEID),  # r. 8821-8823
        (5, 5, Kwadrant.LEVEND),  # r. 8806-8809
        (3, 3, Kwadrant.LEVEND),
        (2, 3, Kwadrant.GEZELLIGHEID),
    ],
)
def test_de_vier_kwadranten_van_de_bron(inspiratie, vertrouwen, verwacht):
    assert kwadrant(Stand(inspiratie, vertrouwen)) is verwacht


def test_alleen_een_levende_buurt_mist_niets_en_los_zand_mist_alles():
    assert ontbreekt(Kwadrant.LEVEND) == frozenset()
    assert ontbreekt(Kwadrant.PROFETEN) == {Dimensie.PROCES}
    assert ontbreekt(Kwadrant.GEZELLIGHEID) == {Dimensie.INHOUD}
    assert ontbreekt(Kwadrant.LOS_ZAND) == set(Dimensie)


def test_werken_aan_contact_alleen_maakt_van_los_zand_gezelligheid_tenzij_de_inhoud_vanzelf_volgt():
    los_zand, contact = Stand(1, 1), Inspanning(vertrouwen=3)
    assert kwadrant(na(los_zand, contact, volgt_vanzelf=False)) is Kwadrant.GEZELLIGHEID
    assert kwadrant(na(los_zand, contact, volgt_vanzelf=True)) is Kwadrant.LEVEND


@given(STANDEN, GRENZEN)
def test_een_buurt_leeft_precies_als_beide_genoeg_zijn(stand, grens):
    assert (kwadrant(stand, grens) is Kwadrant.LEVEND) == (min(stand.inspiratie, stand.vertrouwen) >= grens)


@given(STANDEN, GRENZEN)
def test_in_het_vlak_ligt_de_grens_in_het_midden(stand, grens):
    vertrouwen, inspiratie = plek_in_het_vlak(stand, grens)
    assert -75 <= vertrouwen <= 75
    assert -75 <= inspiratie <= 75
    mist = ontbreekt(kwadrant(stand, grens))
    assert (vertrouwen < 0) == (Dimensie.PROCES in mist)
    assert (inspiratie < 0) == (Dimensie.INHOUD in mist)


@given(STANDEN, WERK, st.booleans())
def test_werk_maakt_niets_slechter_en_de_aanname_nooit_minder(stand, werk, volgt):
    straks = na(stand, werk, volgt_vanzelf=volgt)
    assert stand.inspiratie <= straks.inspiratie <= 5
    assert stand.vertrouwen <= straks.vertrouwen <= 5
    met = na(stand, werk, volgt_vanzelf=True)
    assert met.inspiratie >= straks.inspiratie
    assert met.vertrouwen >= straks.vertrouwen


@given(STANDEN, st.integers(0, 4))
def test_zonder_de_aanname_brengt_werk_aan_een_kant_de_andere_kant_niet_verder(stand, stappen):
    assert na(stand, Inspanning(vertrouwen=stappen), volgt_vanzelf=False).inspiratie == stand.inspiratie
    assert na(stand, Inspanning(inspiratie=stappen), volgt_vanzelf=False).vertrouwen == stand.vertrouwen


@pytest.mark.parametrize(
    ("werk", "aanloop", "stappen"),
    [
        (Inspanning(), Aanloop.GEEN, 0),
        (Inspanning(2, 0), Aanloop.INHOUD, 2),
        (Inspanning(0, 1), Aanloop.PROCES, 1),
        (Inspanning(1, 2), Aanloop.BEIDE, 3),
    ],
)
def test_een_aanloop_heet_naar_waar_het_werk_heen_gaat(werk, aanloop, stappen):
    assert (werk.aanloop, werk.stappen) == (aanloop, stappen)


@pytest.mark.parametrize("cijfer", [0, 6, 2.5, True, "3"])
def test_een_cijfer_buiten_de_schaal_wordt_in_het_nederlands_geweigerd(cijfer):
    with pytest.raises(ValueError, match="heel cijfer"):
        Stand(cijfer, 3)
    with pytest.raises(ValueError, match="heel cijfer"):
        kwadrant(Stand(3, 3), cijfer)


def test_minder_dan_nul_stappen_kan_niet():
    with pytest.raises(ValueError, match="nul of meer"):
        Inspanning(-1, 0)
