"""The ladder: what must always hold of gates, and the cases of the lesson."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.ladder import (
    HELE_BASIS,
    Basisdeel,
    Buurt,
    Trede,
    Verwachting,
    gat,
    hoogste,
    mist,
    verwacht,
    volgende,
)

HOGER = [trede for trede in Trede if trede is not Trede.BASIS]
BUURTEN = st.builds(Buurt, st.frozensets(st.sampled_from(Basisdeel)), st.frozensets(st.sampled_from(HOGER)))


@pytest.mark.parametrize("deel", Basisdeel)
def test_de_basis_heeft_vier_delen_en_zonder_een_is_zij_niet_op_orde(deel):
    buurt = Buurt(HELE_BASIS - {deel}, frozenset(HOGER))
    assert (hoogste(buurt), volgende(buurt), mist(buurt)) == (0, Trede.BASIS, {deel})


def test_inzet_van_bewoners_boven_een_gat_telt_voor_de_ladder_niet():
    buurt = Buurt(HELE_BASIS - {Basisdeel.VEILIG}, frozenset({Trede.INZET}))
    assert verwacht(buurt, Trede.INZET) is Verwachting.TE_VROEG
    assert gat(buurt, Trede.INZET) == (Trede.BASIS, Trede.SAMENHANG)


def test_is_alles_op_orde_dan_blijft_de_laatste_trede_over():
    buurt = Buurt(HELE_BASIS, frozenset(HOGER))
    assert (hoogste(buurt), volgende(buurt)) == (4, Trede.ZELFREDZAAM)
    assert verwacht(buurt, Trede.ZELFREDZAAM) is Verwachting.KAN_NU


@given(BUURTEN)
def test_alleen_op_de_volgende_trede_kan_werk_nu_iets_opleveren(buurt):
    kan = [trede for trede in Trede if verwacht(buurt, trede) is Verwachting.KAN_NU]
    assert kan == [volgende(buurt)]


@given(BUURTEN, st.sampled_from(Trede))
def test_te_vroeg_is_precies_waar_eronder_een_gat_zit(buurt, inzet):
    assert (verwacht(buurt, inzet) is Verwachting.TE_VROEG) == bool(gat(buurt, inzet))
    assert all(trede < inzet for trede in gat(buurt, inzet))


@given(BUURTEN, st.sampled_from(Basisdeel))
def test_meer_op_orde_brengt_een_buurt_nooit_lager(buurt, deel):
    assert hoogste(Buurt(buurt.basis | {deel}, buurt.hoger)) >= hoogste(buurt)


def test_de_basis_hoort_niet_bij_de_hogere_treden():
    with pytest.raises(ValueError, match="vier delen"):
        Buurt(HELE_BASIS, frozenset({Trede.BASIS}))
