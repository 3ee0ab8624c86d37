"""Effects asked and effects found: only what the text states counts, and a heading is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.woningmaatregel import (
    Effect,
    Maatregel,
    Oordeel,
    bevinding,
    genoemde_effecten,
    vergelijk,
)

MAATREGEL = st.sampled_from(Maatregel)
WENSEN = st.frozensets(st.sampled_from(Effect))


@given(MAATREGEL, WENSEN)
def test_elke_wens_is_gevonden_of_niet_en_niets_staat_er_dubbel(maatregel, wensen):
    uit = vergelijk(maatregel, wensen)
    assert set(uit.gevonden) | set(uit.niet_gevonden) == wensen
    assert not set(uit.gevonden) & set(uit.niet_gevonden)
    assert not set(uit.ongevraagd) & wensen
    assert set(uit.gevonden) | set(uit.ongevraagd) == genoemde_effecten(maatregel)


@given(MAATREGEL)
def test_wie_precies_vraagt_wat_de_tekst_noemt_mist_niets_en_krijgt_niets_extra(maatregel):
    uit = vergelijk(maatregel, genoemde_effecten(maatregel))
    assert (uit.niet_gevonden, uit.ongevraagd) == ((), ())


@given(MAATREGEL, WENSEN, st.sampled_from(Effect))
def test_meer_vragen_maakt_nooit_minder_gevonden(maatregel, wensen, erbij):
    assert set(vergelijk(maatregel, wensen).gevonden) <= set(vergelijk(maatregel, wensen | {erbij}).gevonden)


@given(MAATREGEL)
def test_leefbaarheid_staat_hooguit_in_de_kop_en_stijgers_levert_geen_maatregel_op(maatregel):
    assert bevinding(maatregel, Effect.LEEFBAARHEID).oordeel in (Oordeel.ALLEEN_KOP, Oordeel.ZWIJGT)
    assert bevinding(maatregel, Effect.STIJGERS).oordeel is Oordeel.NAUWELIJKS
    assert not genoemde_effecten(maatregel) & {Effect.LEEFBAARHEID, Effect.STIJGERS}


def test_wat_de_tekst_per_maatregel_noemt():
    """Document ``wetten``, r. 28."""
    assert {m: genoemde_effecten(m) for m in Maatregel} == {
        Maatregel.HERSTRUCTURERING: {Effect.SAMENHANG},
        Maatregel.SPECIFIEK: {Effect.SAMENSTELLING, Effect.SAMENHANG},
        Maatregel.HUUR_KOOP: set(),
        Maatregel.VERKOOP: {Effect.SAMENHANG, Effect.VERLOEDERING},
    }
    assert bevinding(Maatregel.SPECIFIEK, Effect.SAMENHANG).oordeel is Oordeel.STERKER
    assert bevinding(Maatregel.HUUR_KOOP, Effect.SAMENSTELLING).oordeel is Oordeel.MINDER
    assert bevinding(Maatregel.VERKOOP, Effect.SAMENSTELLING).oordeel is Oordeel.NAUWELIJKS


def test_een_effect_dat_niet_bestaat_wordt_in_het_nederlands_geweigerd():
    with pytest.raises(ValueError, match="Dit effect bestaat niet: 'geluk'"):
        vergelijk(Maatregel.VERKOOP, ["geluk"])
