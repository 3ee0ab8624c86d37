"""Two models side by side: where they agree, clash or say nothing."""

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.schoonheelveilig import Oordeel
from wijkschool.kern.twee_lezingen import Doel, Inzet, Ladderwoord, Verhouding, ladder, onderzoek, verhouding

GEVALLEN = st.tuples(st.sampled_from(Inzet), st.sampled_from(Doel), st.booleans())


def hoe(inzet, doel, *, op_orde):
    return verhouding(ladder(inzet, doel, basis_op_orde=op_orde), onderzoek(inzet, doel))


def test_zonder_basis_botsen_de_modellen_over_contact():
    assert hoe(Inzet.CONTACT, Doel.VEILIG, op_orde=False) is Verhouding.BOTST
    assert hoe(Inzet.CONTACT, Doel.OVERLAST, op_orde=False) is Verhouding.BOTST


def test_met_een_basis_zijn_zij_het_over_contact_en_overlast_eens():
    assert hoe(Inzet.CONTACT, Doel.OVERLAST, op_orde=True) is Verhouding.EENS


def test_de_gids_zegt_niet_dat_schoon_en_heel_tot_veilig_leiden():
    assert ladder(Inzet.SCHOON_HEEL, Doel.VEILIG, basis_op_orde=False) is Ladderwoord.ZWIJGT
    assert onderzoek(Inzet.SCHOON_HEEL, Doel.VEILIG) is Oordeel.NIET_BEVESTIGD


@given(GEVALLEN)
def test_over_zelfredzaamheid_zegt_het_onderzoek_niets_en_de_gids_altijd_iets(geval):
    inzet, _, op_orde = geval
    assert onderzoek(inzet, Doel.ZELFREDZAAM) is Oordeel.ZWIJGT
    assert ladder(inzet, Doel.ZELFREDZAAM, basis_op_orde=op_orde) is not Ladderwoord.ZWIJGT


@given(GEVALLEN)
def test_zwijgen_is_geen_botsing(geval):
    inzet, doel, op_orde = geval
    gids, wrr = ladder(inzet, doel, basis_op_orde=op_orde), onderzoek(inzet, doel)
    stil = (gids is Ladderwoord.ZWIJGT, wrr is Oordeel.ZWIJGT)
    assert (verhouding(gids, wrr) in (Verhouding.EENS, Verhouding.BOTST)) == (not any(stil))


@given(GEVALLEN)
def test_de_modellen_botsen_alleen_zolang_de_basis_niet_op_orde_is(geval):
    inzet, doel, op_orde = geval
    if hoe(inzet, doel, op_orde=op_orde) is Verhouding.BOTST:
        assert not op_orde
