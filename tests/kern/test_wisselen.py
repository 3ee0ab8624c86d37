"""Who is there how long: places stay filled when succession is arranged, and nobody serves longer than agreed."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.wisselen import (
    JAREN,
    Afspraak,
    Rol,
    dienstjaren,
    leeg,
    niemand_kent,
    rooster,
    te_lang,
    tegelijk,
    wissels,
    zonder_rugdekker,
)

AFSPRAKEN = st.builds(Afspraak, st.integers(1, JAREN), st.booleans())
TEAMS = st.fixed_dictionaries(dict.fromkeys(Rol, AFSPRAKEN))


def team(trekker, coordinator, rugdekker, *, opvolging=True):
    jaren = zip(Rol, (trekker, coordinator, rugdekker), strict=True)
    return {rol: Afspraak(blijft, opvolging) for rol, blijft in jaren}


def test_zonder_opvolging_is_een_plek_een_jaar_leeg():
    assert dienstjaren(Afspraak(5)) == (1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0)
    assert dienstjaren(Afspraak(5, opvolging=True)) == (1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2)


def test_wie_op_verschillende_tijden_wisselt_houdt_kennis_in_huis():
    goed = team(6, 7, 4)
    assert (leeg(goed), te_lang(goed, 8), tegelijk(goed), niemand_kent(goed, 2)) == (0, 0, 0, 0)
    assert wissels(goed[Rol.TREKKER]) == 1


def test_wie_tegelijk_wisselt_begint_weer_bij_nul():
    samen = team(4, 4, 4)
    assert tegelijk(samen) == 2
    assert niemand_kent(samen, 2) == 4


def test_twaalf_jaar_dezelfde_trekker_zit_langer_dan_een_grens_van_acht():
    assert te_lang(team(12, 7, 4), 8) == 4
    assert wissels(Afspraak(12)) == 0


@given(TEAMS)
def test_met_opvolging_is_er_nooit_een_plek_leeg_en_nooit_een_trekker_zonder_rugdekker(wie):
    geregeld = {rol: replace(afspraak, opvolging=True) for rol, afspraak in wie.items()}
    assert leeg(geregeld) == zonder_rugdekker(geregeld) == 0


@given(TEAMS)
def test_niemand_dient_langer_dan_afgesproken_en_ieder_begint_in_jaar_een(wie):
    jaren = rooster(wie)
    assert len(jaren) == JAREN
    assert set(jaren[0].values()) == {1}
    assert all(0 <= jaar[rol] <= wie[rol].blijft for jaar in jaren for rol in Rol)


@given(TEAMS, st.integers(1, JAREN), st.integers(1, JAREN))
def test_een_ruimere_grens_geeft_nooit_meer_jaren_te_lang(wie, een, twee):
    krap, ruim = sorted((een, twee))
    assert te_lang(wie, ruim) <= te_lang(wie, krap)


@given(TEAMS, st.integers(1, 4))
def test_zolang_een_van_de_drie_blijft_kent_altijd_iemand_de_buurt(wie, inwerken):
    assert niemand_kent(wie | {Rol.COORDINATOR: Afspraak(JAREN)}, inwerken) == 0


@given(AFSPRAKEN)
def test_een_opvolger_begint_altijd_in_het_eerste_jaar(afspraak):
    jaren = dienstjaren(afspraak)
    assert all(na in (voor + 1, 0, 1) for voor, na in itertools.pairwise(jaren))
    assert wissels(afspraak) == sum(jaar == 1 for jaar in jaren[1:])


@pytest.mark.parametrize("blijft", [0, JAREN + 1])
def test_een_aantal_jaren_buiten_het_model_wordt_geweigerd(blijft):
    with pytest.raises(ValueError, match="1 tot en met 12"):
        Afspraak(blijft)
