"""In the reading of the guide the tracks only count together; no surplus on one makes up for another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.vier_sporen import (
    BRENGT,
    DREMPEL,
    HELPT,
    KOST,
    TIJD,
    Inzet,
    Partner,
    Spoor,
    opgeteld,
    resultaat_mogelijk,
)

EIGEN = st.dictionaries(st.sampled_from(Spoor), st.integers(0, 20))
PARTNERS = st.frozensets(st.sampled_from(Partner))
INZET = st.builds(Inzet, EIGEN, PARTNERS, st.integers(1, 6))


@given(INZET, st.sampled_from(Spoor))
def test_zonder_een_spoor_is_er_nooit_resultaat_hoeveel_er_elders_ook_gebeurt(inzet, weg):
    zonder = {spoor: dagdelen for spoor, dagdelen in inzet.eigen.items() if spoor is not weg}
    anderen = frozenset(partner for partner in inzet.partners if HELPT[partner] is not weg)
    assert not resultaat_mogelijk(Inzet(zonder, anderen, inzet.drempel))


@given(INZET, st.sampled_from(Spoor), st.integers(0, 9))
def test_meer_inzet_neemt_nooit_resultaat_weg(inzet, spoor, erbij):
    meer = Inzet({**inzet.eigen, spoor: inzet.eigen.get(spoor, 0) + erbij}, inzet.partners, inzet.drempel)
    assert inzet.gehaald <= meer.gehaald
    assert resultaat_mogelijk(meer) or not resultaat_mogelijk(inzet)
    assert opgeteld(meer) == opgeteld(inzet) + erbij


@given(INZET, st.sampled_from(Partner))
def test_een_partner_helpt_op_een_spoor_en_kost_tijd(inzet, partner):
    met = Inzet(inzet.eigen, inzet.partners | {partner}, inzet.drempel)
    zonder = Inzet(inzet.eigen, inzet.partners - {partner}, inzet.drempel)
    assert met.op(HELPT[partner]) == zonder.op(HELPT[partner]) + BRENGT
    assert met.kost == zonder.kost + KOST
    assert all(met.op(spoor) == zonder.op(spoor) for spoor in Spoor if spoor is not HELPT[partner])


@given(INZET)
def test_een_hogere_drempel_maakt_resultaat_nooit_makkelijker(inzet):
    hoger = Inzet(inzet.eigen, inzet.partners, inzet.drempel + 1)
    assert hoger.gehaald <= inzet.gehaald


@given(EIGEN)
def test_alleen_haal_je_met_deze_getallen_niet_alle_vier_in_de_tijd(eigen):
    """Otherwise there would be nothing to find: others are needed."""
    inzet = Inzet(eigen)
    assert not (resultaat_mogelijk(inzet) and inzet.past)


def test_met_vier_partners_van_andere_terreinen_past_het_precies():
    elders = frozenset(Partner) - {Partner.VERZEKERAAR}
    inzet = Inzet({Spoor.START: DREMPEL, Spoor.ZORG: DREMPEL}, elders)
    assert resultaat_mogelijk(inzet)
    assert inzet.kost == TIJD


def test_alles_op_een_spoor_telt_op_maar_geeft_niets():
    inzet = Inzet({Spoor.ZORG: TIJD})
    assert (inzet.past, opgeteld(inzet), resultaat_mogelijk(inzet)) == (True, TIJD, False)


def test_voor_een_gezonde_start_noemt_de_bron_niemand():
    assert Spoor.START not in HELPT.values()
    assert set(HELPT) == set(Partner)


def test_negatieve_inzet_en_een_lege_drempel_worden_geweigerd():
    with pytest.raises(ValueError, match="0 dagdelen of meer"):
        Inzet({Spoor.ZORG: -1})
    with pytest.raises(ValueError, match="1 dagdeel of meer"):
        Inzet({}, drempel=0)
