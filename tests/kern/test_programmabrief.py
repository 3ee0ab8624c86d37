"""A letter and Kleinhans' lessons: every part must be there, and no question goes to the wrong sender."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.programmabrief import (
    ALLEEN_VOOR,
    DRIE_LESSEN,
    Aanpak,
    Afzender,
    Bestuur,
    Brief,
    Inbreng,
    Kracht,
    Rijksrol,
    Vraag,
    antwoorden,
    vragen,
)

BRIEF = st.builds(
    Brief,
    afzender=st.sampled_from(Afzender),
    jaren=st.integers(1, 30),
    aanpak=st.sampled_from(Aanpak),
    bestuur=st.sampled_from(Bestuur),
    naar_wie_het_weet=st.booleans(),
    mensen=st.frozensets(st.sampled_from(Kracht)),
    bewoners=st.frozensets(st.sampled_from(Inbreng)),
    in_samenhang=st.booleans(),
    rijksrol=st.sampled_from(Rijksrol),
    investeert=st.booleans(),
)
GOED = Brief(
    Afzender.GEMEENTE, 10, Aanpak.HERHALEN_INGEBED, Bestuur.NETWERK_MET_RAAD, naar_wie_het_weet=True,
    mensen=frozenset(Kracht), bewoners=frozenset(Inbreng), in_samenhang=True,
)  # fmt: skip


def test_een_goede_brief_antwoordt_op_alles():
    assert set(antwoorden(GOED).values()) == {True}
    assert set(DRIE_LESSEN) <= set(antwoorden(GOED))


def test_negen_jaar_is_te_kort_en_tien_niet():
    assert not antwoorden(dataclasses.replace(GOED, jaren=9))[Vraag.TIEN_JAAR]
    assert antwoorden(GOED)[Vraag.TIEN_JAAR]


def test_een_programma_duurt_minstens_een_jaar():
    with pytest.raises(ValueError, match="minstens één jaar"):
        dataclasses.replace(GOED, jaren=0)


def test_herhalen_in_een_eenmalig_team_is_maar_de_helft():
    brief = dataclasses.replace(GOED, aanpak=Aanpak.HERHALEN_EENMALIG)
    assert not antwoorden(brief)[Vraag.HERHALEN_INBEDDEN]


def test_een_netwerk_zonder_raad_is_niet_genoeg():
    brief = dataclasses.replace(GOED, bestuur=Bestuur.NETWERK_ZONDER_RAAD)
    assert not antwoorden(brief)[Vraag.MINDER_POLITIEK_GEVOELIG]


@given(st.sampled_from(Afzender))
def test_elke_afzender_krijgt_alleen_zijn_eigen_vragen(afzender):
    assert set(vragen(afzender)) == {v for v in Vraag if ALLEEN_VOOR.get(v, afzender) is afzender}
    assert {v for a in Afzender for v in vragen(a)} == set(Vraag)


@given(BRIEF, st.integers(0, 20))
def test_langer_volhouden_maakt_geen_antwoord_slechter(brief, erbij):
    langer = antwoorden(dataclasses.replace(brief, jaren=brief.jaren + erbij))
    assert all(langer[vraag] >= ja for vraag, ja in antwoorden(brief).items())


@given(BRIEF, st.sampled_from(Kracht))
def test_een_kracht_minder_haalt_het_antwoord_over_mensen_weg(brief, kracht):
    minder = dataclasses.replace(brief, afzender=Afzender.GEMEENTE, mensen=brief.mensen - {kracht})
    assert not antwoorden(minder)[Vraag.HONKVAST]


@given(BRIEF)
def test_een_ander_deel_van_de_brief_verandert_een_antwoord_niet(brief):
    anders = dataclasses.replace(brief, in_samenhang=not brief.in_samenhang)
    uit, toen = antwoorden(anders), antwoorden(brief)
    assert {v for v in uit if uit[v] != toen[v]} <= {Vraag.INTEGRAAL}
