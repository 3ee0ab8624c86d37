"""Decisions with a reason: what nobody measured is never said to fail, and money is its own reason."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.portefeuille import (
    KLOPT,
    METEN_KOST,
    Besluit,
    Criteria,
    Grond,
    Kennis,
    Project,
    Vervanger,
    grond,
    gronden,
    kosten,
    schiet_tekort,
    totaal,
)

BEWEZEN = Vervanger("Anders", Kennis.BEWEZEN, 35)
BESCHREVEN = Vervanger("Iets", Kennis.BESCHREVEN, 40)
ZWAK = Project("Zwak", 8, 60, 12, Kennis.ONBEKEND, 45, BEWEZEN)
STIL = Project("Stil", 7, None, None, Kennis.ONBEKEND, 20)
LAT = Criteria(grens=50, proeftijd=2)

PROJECTEN = st.builds(
    Project,
    st.just("x"),
    st.integers(1, 12),
    st.none() | st.integers(1, 200),
    st.none() | st.integers(0, 250),
    st.sampled_from(Kennis),
    st.integers(0, 100),
    st.sampled_from([None, BEWEZEN, BESCHREVEN]),
)
CRITERIA = st.builds(Criteria, st.integers(0, 100), st.integers(0, 5))
KEUZES = st.lists(st.tuples(PROJECTEN, st.sampled_from(Besluit)), max_size=6).map(tuple)
RUIMTES = st.integers(-300, 300)


def test_een_zwak_project_kan_stoppen_of_worden_ingeruild_voor_iets_bewezens():
    assert grond(ZWAK, Besluit.STOP_EFFECT, LAT, 100) is Grond.SCHIET_TEKORT
    assert grond(ZWAK, Besluit.VERVANGEN, LAT, 100) is Grond.NIEUW_VOOR_OUD
    assert grond(replace(ZWAK, vervanger=BESCHREVEN), Besluit.VERVANGEN, LAT, 0) is Grond.VERVANGER_NIET_BEWEZEN
    assert grond(replace(ZWAK, vervanger=None), Besluit.VERVANGEN, LAT, 0) is Grond.GEEN_VERVANGER
    assert grond(ZWAK, Besluit.HOUDEN, LAT, 100) is Grond.TOCH_TEKORT


def test_een_project_in_de_proeftijd_wordt_nog_niet_beoordeeld():
    jong = replace(ZWAK, jaren=1)
    assert grond(jong, Besluit.HOUDEN, LAT, 0) is Grond.NOG_TE_VROEG
    assert grond(jong, Besluit.STOP_EFFECT, LAT, 0) is Grond.TE_VROEG


def test_stoppen_om_geld_mag_alleen_als_het_niet_past():
    samen = ((replace(ZWAK, gehaald=60), Besluit.HOUDEN), (STIL, Besluit.STOP_GELD))
    assert gronden(samen, LAT, 64)[1] is Grond.GELD_OP
    assert gronden(samen, LAT, 65)[1] is Grond.GELD_GENOEG


@given(PROJECTEN, CRITERIA, RUIMTES)
def test_van_wat_niet_gemeten_is_zeg_je_niet_dat_het_werkt_of_niet(project, criteria, ruimte):
    if project.procent is None:
        for besluit in (Besluit.HOUDEN, Besluit.STOP_EFFECT, Besluit.VERVANGEN):
            assert grond(project, besluit, criteria, ruimte) is Grond.NIET_TE_ZEGGEN
        assert grond(project, Besluit.METEN, criteria, ruimte) is Grond.EERST_METEN


@given(PROJECTEN, CRITERIA, RUIMTES)
def test_over_effect_klopt_altijd_precies_een_van_houden_meten_en_stoppen(project, criteria, ruimte):
    drie = [grond(project, b, criteria, ruimte) for b in (Besluit.HOUDEN, Besluit.METEN, Besluit.STOP_EFFECT)]
    assert sum(g in KLOPT for g in drie) == 1


@given(PROJECTEN, CRITERIA, RUIMTES)
def test_inruilen_klopt_alleen_waar_stoppen_klopt_en_de_nieuwe_aanpak_bewezen_is(project, criteria, ruimte):
    if grond(project, Besluit.VERVANGEN, criteria, ruimte) in KLOPT:
        assert grond(project, Besluit.STOP_EFFECT, criteria, ruimte) in KLOPT
        assert project.vervanger.kennis is Kennis.BEWEZEN


@given(PROJECTEN, st.integers(0, 100), st.integers(0, 100), st.integers(0, 5))
def test_een_hogere_grens_maakt_van_te_weinig_nooit_genoeg(project, een, twee, proeftijd):
    laag, hoog = sorted((een, twee))
    if schiet_tekort(project, Criteria(laag, proeftijd)):
        assert schiet_tekort(project, Criteria(hoog, proeftijd))


@given(PROJECTEN, st.sampled_from(list(Kennis)), CRITERIA)
def test_wat_in_een_databank_staat_redt_een_project_niet(project, kennis, criteria):
    assert schiet_tekort(project, criteria) == schiet_tekort(replace(project, kennis=kennis), criteria)


@given(KEUZES, CRITERIA, st.integers(0, 300))
def test_elk_besluit_krijgt_een_grond_en_de_kosten_tellen_op(keuzes, criteria, budget):
    uit = gronden(keuzes, criteria, budget)
    assert len(uit) == len(keuzes)
    assert totaal(keuzes) == sum(kosten(*keuze) for keuze in keuzes) >= 0
    if totaal(keuzes) > budget:
        assert Grond.GELD_GENOEG not in [g for g, (p, _) in zip(uit, keuzes, strict=True) if p.kosten > 0]


def test_meten_kost_meer_dan_houden():
    assert kosten(STIL, Besluit.METEN) == kosten(STIL, Besluit.HOUDEN) + METEN_KOST


@pytest.mark.parametrize(
    "mis",
    [
        lambda: replace(STIL, jaren=0),
        lambda: replace(STIL, kosten=-1),
        lambda: replace(STIL, doel=0),
        lambda: Criteria(101, 2),
        lambda: Criteria(50, -1),
    ],
)
def test_wat_niet_kan_wordt_geweigerd(mis):
    with pytest.raises(ValueError, match=r"\."):
        mis()
