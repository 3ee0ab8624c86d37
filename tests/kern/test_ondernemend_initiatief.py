"""An effect follows only from an opportunity that fits and from what the text asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.ondernemend_initiatief import (
    HOOGSTENS_AFSPRAKEN,
    PAST_BIJ,
    REGELS,
    Afspraak,
    Bestanddeel,
    Effect,
    Kans,
    Plan,
    effecten,
    gevolgen,
    vraagt,
)

KEUZES = st.dictionaries(st.sampled_from(Kans), st.none() | st.sampled_from(Bestanddeel))
AFSPRAKEN = st.frozensets(st.sampled_from(Afspraak), max_size=HOOGSTENS_AFSPRAKEN)
PLANNEN = st.builds(Plan, KEUZES, AFSPRAKEN)


@given(PLANNEN, st.booleans())
def test_een_effect_volgt_alleen_bij_een_passende_kans_en_alle_afspraken(plan, draaien):
    for regel in gevolgen(plan, draaien=draaien):
        assert regel.nodig <= plan.afspraken
        assert any(PAST_BIJ[kans] is regel.bestanddeel is plan.keuze[kans] for kans in plan.passend)


@given(PLANNEN, st.sampled_from(Afspraak), st.booleans())
def test_een_afspraak_minder_geeft_nooit_een_effect_erbij(plan, weg, draaien):
    minder = Plan(plan.keuze, plan.afspraken - {weg})
    assert effecten(minder, draaien=draaien) <= effecten(plan, draaien=draaien)


@given(PLANNEN)
def test_slechte_zaken_geven_nooit_een_effect_erbij(plan):
    verschil = effecten(plan, draaien=True) - effecten(plan, draaien=False)
    assert effecten(plan, draaien=False) <= effecten(plan, draaien=True)
    assert verschil <= {Effect.WIJKECONOMIE, Effect.WERK_EN_STAGES}


@given(KEUZES)
def test_zonder_afspraken_volgt_er_niets(keuze):
    assert effecten(Plan(keuze), draaien=True) == frozenset()


@given(AFSPRAKEN)
def test_wie_elke_kans_anders_gebruikt_krijgt_niets(afspraken):
    verkeerd = {kans: None if past else Bestanddeel.ECONOMIE for kans, past in PAST_BIJ.items()}
    assert effecten(Plan(verkeerd, afspraken), draaien=True) == frozenset()


def test_met_vier_afspraken_blijft_er_altijd_een_bestanddeel_half():
    """There is work left: the six agreements do not fit into a plan."""
    assert frozenset().union(*map(vraagt, Bestanddeel)) == frozenset(Afspraak)
    assert len(Afspraak) > HOOGSTENS_AFSPRAKEN
    assert {regel.bestanddeel for regel in REGELS} == set(Bestanddeel)


def test_imago_vraagt_steun_en_klimaat_samen():
    keuze = {Kans.ATELIERS: Bestanddeel.ONDERNEMERS}
    assert Effect.IMAGO not in effecten(Plan(keuze, frozenset({Afspraak.SCHOLING})), draaien=True)
    beide = Plan(keuze, frozenset({Afspraak.SCHOLING, Afspraak.KLIMAAT}))
    assert {Effect.IMAGO, Effect.LEEFBAARHEID} == effecten(beide, draaien=False)


def test_een_investering_in_een_bedrijventerrein_geeft_goodwill_en_geen_baan():
    plan = Plan({Kans.TERREIN: Bestanddeel.ECONOMIE}, frozenset({Afspraak.TEGENPRESTATIE}))
    assert effecten(plan, draaien=True) == {Effect.GOODWILL}


def test_een_muurschildering_past_bij_geen_van_de_vier():
    assert Plan({Kans.MUUR: None}).passend == {Kans.MUUR}
    assert Plan({Kans.MUUR: None}).in_gebruik == frozenset()


def test_meer_afspraken_dan_er_tijd_is_wordt_geweigerd():
    with pytest.raises(ValueError, match="hoogstens 4"):
        Plan({}, frozenset(Afspraak))
