"""Three waves: full support, half, own money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.driegolven import (
    JAREN,
    KOPLOPERS,
    MIDDEN,
    TEGEN,
    Groepen,
    Halvering,
    Plan,
    golven,
    iedereen_tegelijk,
    overheid,
)


@st.composite
def plannen(draw):
    betrokkenen = draw(st.integers(1, 50)) * 20
    return Plan(
        betrokkenen,
        draw(st.integers(0, 50_000)) * 2,
        draw(st.integers(0, betrokkenen * MIDDEN // 100)),
        draw(st.booleans()),
        draw(st.sampled_from(Halvering)),
    )


def test_de_ervaringsregel_is_15_70_15_en_de_eerste_golf_duurt_twee_tot_drie_jaar():
    assert (KOPLOPERS, MIDDEN, TEGEN) == (15, 70, 15)
    assert JAREN == (2, 3)
    assert Plan(100, 0, 0).groepen == Groepen(15, 70, 15)


def test_vol_dan_half_dan_eigen_geld():
    eerste, tweede, derde = golven(Plan(100, 20_000, 30))
    assert (eerste.deelnemers, eerste.per_deelnemer, eerste.overheid) == (15, 20_000, 300_000)
    assert (tweede.deelnemers, tweede.per_deelnemer, tweede.overheid) == (30, 10_000, 300_000)
    assert (derde.deelnemers, derde.per_deelnemer, derde.overheid) == (40, 0, 0)
    assert overheid(Plan(100, 20_000, 30)) == 600_000


def test_de_helft_van_de_hele_golf_is_minder_per_deelnemer_als_de_golf_groter_is():
    _, tweede, _ = golven(Plan(100, 20_000, 30, halvering=Halvering.HELE_GOLF))
    assert (tweede.per_deelnemer, tweede.overheid) == (5_000, 150_000)


def test_zonder_succes_komen_de_andere_golven_niet():
    _, tweede, derde = golven(Plan(100, 20_000, 30, geslaagd=False))
    assert (tweede.gaat_door, tweede.deelnemers, tweede.overheid) == (False, 0, 0)
    assert (derde.gaat_door, derde.deelnemers, derde.overheid) == (False, 0, 0)


@pytest.mark.parametrize("fout", [(0, 0, 0), (30, 0, 0), (100, 3, 0), (100, -2, 0), (100, 0, 71), (100, 0, -1)])
def test_een_plan_dat_niet_kan_wordt_geweigerd(fout):
    with pytest.raises(ValueError, match=r"betrokkenen|steun|tweede golf"):
        Plan(*fout)


@given(plannen())
def test_de_drie_groepen_zijn_samen_iedereen(plan):
    groepen = plan.groepen
    assert groepen.koplopers + groepen.midden + groepen.tegen == plan.betrokkenen
    assert groepen.koplopers == groepen.tegen


@given(plannen())
def test_wie_tegen_is_doet_in_geen_golf_mee(plan):
    samen = sum(golf.deelnemers for golf in golven(plan))
    groepen = plan.groepen
    assert samen == (groepen.koplopers + groepen.midden if plan.geslaagd else groepen.koplopers)


@given(plannen())
def test_de_derde_golf_kost_de_overheid_nooit_iets_en_de_tweede_hoogstens_de_helft_per_deelnemer(plan):
    eerste, tweede, derde = golven(plan)
    assert derde.overheid == derde.per_deelnemer == 0
    if plan.halvering is Halvering.PER_DEELNEMER:
        assert tweede.overheid * 2 == tweede.deelnemers * eerste.per_deelnemer
    else:
        assert tweede.overheid in {0, eerste.overheid // 2}


@given(plannen())
def test_in_golven_kost_het_nooit_meer_dan_iedereen_tegelijk_volle_steun(plan):
    assert 0 <= overheid(plan) <= iedereen_tegelijk(plan)


@given(plannen())
def test_de_twee_lezingen_van_halveren_zijn_gelijk_als_de_golven_even_groot_zijn(plan):
    groot = plan.groepen.koplopers
    bedragen = {overheid(Plan(plan.betrokkenen, plan.steun, groot, plan.geslaagd, h)) for h in Halvering}
    assert len(bedragen) == 1
