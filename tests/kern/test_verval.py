"""The sliding buurt: what must always hold, and the numbers of the lesson."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.verval import BEGIN, JAREN, NIETS, Aannames, Plan, eerste_jaar_onder, kosten, verloop

GETAL = st.integers(0, 60)
AANNAMES = st.builds(Aannames, GETAL, GETAL, GETAL, GETAL, GETAL, GETAL)
JAAR = st.integers(1, JAREN)


def test_met_onze_getallen_komt_de_buurt_in_jaar_negen_onder_de_grens():
    assert eerste_jaar_onder(NIETS, Aannames()) == 9
    assert verloop(NIETS, Aannames())[-1] == 25


@pytest.mark.parametrize(("vanaf", "op_tijd"), [(1, True), (9, True), (10, False)])
def test_klein_werk_houdt_de_buurt_boven_de_grens_tot_en_met_het_laatste_jaar_ervoor(vanaf, op_tijd):
    assert (eerste_jaar_onder(Plan(klein_vanaf=vanaf), Aannames()) is None) == op_tijd


@given(AANNAMES)
def test_wie_niets_doet_betaalt_niets_en_gaat_nooit_vooruit(aannames):
    standen = verloop(NIETS, aannames)
    assert kosten(NIETS, aannames) == 0
    assert standen[0] == BEGIN
    assert all(later <= eerder for eerder, later in itertools.pairwise(standen))


@given(AANNAMES, JAAR, JAAR)
def test_een_stand_blijft_van_nul_tot_honderd_en_een_plan_is_nooit_slechter_dan_niets(aannames, klein, groot):
    niets = verloop(NIETS, aannames)
    for plan in (Plan(klein_vanaf=klein), Plan(groot_in=groot), Plan(klein, groot)):
        standen = verloop(plan, aannames)
        assert len(standen) == JAREN + 1
        assert all(laag <= stand <= 100 for laag, stand in zip(niets, standen, strict=True))


@given(AANNAMES, st.integers(1, JAREN - 1))
def test_eerder_beginnen_met_klein_kost_niet_minder_en_geeft_geen_lager_eind(aannames, vanaf):
    eerder, later = Plan(klein_vanaf=vanaf), Plan(klein_vanaf=vanaf + 1)
    assert kosten(eerder, aannames) - kosten(later, aannames) == aannames.kosten_klein
    assert verloop(eerder, aannames)[-1] >= verloop(later, aannames)[-1]


@given(AANNAMES, JAAR)
def test_wie_na_de_grens_begint_met_klein_keert_niets(aannames, vanaf):
    te_laat = eerste_jaar_onder(NIETS, aannames)
    if te_laat is not None and vanaf > te_laat:
        assert verloop(Plan(klein_vanaf=vanaf), aannames) == verloop(NIETS, aannames)


def test_een_jaar_buiten_de_vijftien_en_een_aanname_onder_nul_kunnen_niet():
    with pytest.raises(ValueError, match="van 1 tot en met 15"):
        Plan(klein_vanaf=16)
    with pytest.raises(ValueError, match="onder nul"):
        Aannames(daling=-1)
