"""What an offer needs: one missing condition keeps people aside, and nothing is promised beyond the report."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.vragende_partij import (
    VRAAGT,
    Aanbod,
    Anderen,
    Fase,
    Middel,
    Stijl,
    Toon,
    Voorwaarde,
    fase,
    vervuld,
)

AANBOD = st.builds(
    Aanbod,
    stijl=st.sampled_from(Stijl),
    middel=st.sampled_from(Middel),
    toon=st.sampled_from(Toon),
    direct_belang=st.booleans(),
    te_overzien=st.booleans(),
    anderen=st.sampled_from(Anderen),
    volgehouden=st.booleans(),
)
GOED = Aanbod(
    Stijl.AFZIJDIG, Middel.VERLEIDEN, Toon.HOUVAST, direct_belang=True, te_overzien=True,
    anderen=Anderen.VAREN_ER_WEL_BIJ, volgehouden=False,
)  # fmt: skip


def test_een_goed_aanbod_brengt_iemand_niet_verder_dan_overwegen():
    assert fase(GOED) is Fase.OVERWEEGT


def test_pas_na_jaren_goede_ervaring_kan_de_kloof_kleiner_worden():
    assert fase(dataclasses.replace(GOED, volgehouden=True)) is Fase.OP_TERMIJN


@given(AANBOD)
def test_een_ontbrekende_voorwaarde_houdt_mensen_aan_de_zijlijn(aanbod):
    assert (fase(aanbod) is Fase.ZIJLIJN) == (not all(vervuld(aanbod).values()))


@given(AANBOD)
def test_verplichten_en_moraliseren_brengen_niemand_van_de_zijlijn(aanbod):
    if aanbod.middel is not Middel.VERLEIDEN:
        assert fase(aanbod) is Fase.ZIJLIJN


@given(AANBOD)
def test_wie_er_wel_bij_vaart_doet_ook_mee(aanbod):
    uit = vervuld(aanbod)
    assert list(uit) == list(Voorwaarde)
    assert uit[Voorwaarde.ANDEREN_DOEN_MEE] or not uit[Voorwaarde.ANDEREN_VAREN_WEL]


def test_wat_een_stijl_vraagt_volgt_het_rapport():
    assert {stijl for stijl, toon in VRAAGT.items() if toon is Toon.HOUVAST} == {Stijl.AFHANKELIJK, Stijl.AFZIJDIG}
    assert set(VRAAGT) == set(Stijl)
