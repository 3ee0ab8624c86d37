"""Spreading over a region: homes add up, nobody builds more than agreed, and evenness is measured fairly."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.verdunnen import (
    AANDACHTSWIJK,
    RANDGEMEENTEN,
    REGIO,
    Gebied,
    Plan,
    gelijk_aandeel,
    scheefheid,
    voer_uit,
)

BOUW = st.fixed_dictionaries({g.id: st.integers(0, 600) for g in RANDGEMEENTEN})
PLAN = st.builds(Plan, st.integers(0, 1_000), BOUW, st.booleans())
GEBIEDEN = st.lists(
    st.integers(1, 5_000).flatmap(
        lambda n: st.builds(Gebied, st.just("x"), st.just("X"), st.just(n), st.integers(0, n))
    ),
    min_size=1,
    max_size=6,
)


def sociaal(gebieden):
    return sum(g.sociaal for g in gebieden)


@given(PLAN)
def test_woningen_raken_niet_zoek(plan):
    uit = voer_uit(plan)
    assert [g.woningen for g in uit.gebieden] == [g.woningen for g in REGIO]
    assert sociaal(uit.gebieden) == sociaal(REGIO) - plan.minder + sum(uit.gebouwd.values())
    assert uit.tekort == max(0, sociaal(REGIO) - sociaal(uit.gebieden))


@given(PLAN)
def test_niemand_bouwt_meer_dan_gevraagd_en_zonder_afspraak_ook_niet_meer_dan_hij_wil(plan):
    for gebied in RANDGEMEENTEN:
        gebouwd = voer_uit(plan).gebouwd[gebied.id]
        assert 0 <= gebouwd <= plan.bouw[gebied.id]
        assert gebouwd == plan.bouw[gebied.id] if plan.samen else gebouwd <= gebied.wil


@given(PLAN)
def test_samen_afspreken_maakt_het_tekort_nooit_groter(plan):
    assert voer_uit(replace(plan, samen=True)).tekort <= voer_uit(replace(plan, samen=False)).tekort


@given(GEBIEDEN)
def test_scheefheid_ligt_tussen_nul_en_honderd_en_is_nul_bij_gelijke_aandelen(gebieden):
    scheef = scheefheid(gebieden)
    assert 0 <= scheef < 100
    if len({g.sociaal / g.woningen for g in gebieden}) == 1:
        assert scheef == pytest.approx(0, abs=1e-6)


@given(st.integers(0, 880), st.integers(0, 2))
def test_verhuizen_van_boven_naar_onder_het_gemiddelde_maakt_het_nooit_schever(aantal, nummer):
    """As long as neither side passes the even share: 880 and 230 homes are the smallest distances here."""
    aantal = min(aantal, 230)
    uit = voer_uit(Plan(aantal, {RANDGEMEENTEN[nummer].id: aantal}, samen=True))
    assert scheefheid(uit.gebieden) <= scheefheid(REGIO) + 1e-9


def test_de_verzonnen_regio_voor_het_plan():
    assert gelijk_aandeel(REGIO) == pytest.approx(26)
    assert scheefheid(REGIO) == pytest.approx(23.08, abs=0.01)
    assert AANDACHTSWIJK.aandeel == 70


def test_zonder_afspraak_komt_er_te_weinig_bij():
    bouw = {"eikendam": 250, "zevenbroek": 150, "molenkamp": 50}
    assert voer_uit(Plan(450, bouw, samen=False)).tekort == 450 - 100 - 50 - 50
    samen = voer_uit(Plan(450, bouw, samen=True))
    assert samen.tekort == 0
    assert max(g.aandeel for g in samen.gebieden) == 47.5
    assert scheefheid(samen.gebieden) < 15


def test_zonder_sociale_huur_is_er_niets_scheef():
    assert scheefheid([Gebied("x", "X", 10, 0)]) == 0


@pytest.mark.parametrize(
    ("plan", "wat"),
    [
        (Plan(-1, {}, samen=True), "nooit minder dan 0"),
        (Plan(0, {"rest": 10}, samen=True), "geen randgemeente: rest"),
        (Plan(1_401, {}, samen=True), "Oostkwartier kan niet"),
        (Plan(0, {"eikendam": 4_000}, samen=True), "Eikendam kan niet"),
    ],
)
def test_een_plan_dat_niet_past_wordt_in_het_nederlands_geweigerd(plan, wat):
    with pytest.raises(ValueError, match=wat):
        voer_uit(plan)


def test_een_gebied_zonder_woningen_bestaat_niet():
    with pytest.raises(ValueError, match="minstens één woning"):
        Gebied("x", "X", 0, 0)
