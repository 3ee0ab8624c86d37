"""One family and nine institutions: what must hold whatever the invented numbers are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.voordeur import (
    BESLUITEN,
    DISCREET,
    Aanpak,
    Instantie,
    Mandaat,
    aanspreekpunten,
    blijft_liggen,
    echt_samen,
    euro,
    gesprekken_met_gezin,
    los,
    minuten,
    paren,
    voor,
)

ALLEN = frozenset(Instantie)
AANPAKKEN = st.builds(
    Aanpak,
    in_plan=st.frozensets(st.sampled_from(Instantie)),
    mandaat=st.sampled_from(Mandaat),
    potten_samen=st.booleans(),
    afspraak=st.booleans(),
    gesprekken=st.integers(1, 6),
    overleg=st.integers(0, 10).map(lambda tien: tien * 10),
    regie_uren=st.integers(0, 60),
    tarief=st.integers(0, 200),
)
GOED = Aanpak(
    in_plan=ALLEN,
    mandaat=Mandaat.GEDEKT,
    potten_samen=True,
    afspraak=True,
    gesprekken=3,
    overleg=50,
    regie_uren=10,
    tarief=80,
)


def test_het_gezin_van_de_les():
    assert (aanspreekpunten(voor(GOED)), aanspreekpunten(GOED)) == (9, 1)
    assert (gesprekken_met_gezin(voor(GOED)), gesprekken_met_gezin(GOED)) == (27, 13)
    assert (euro(voor(GOED)), euro(GOED)) == (4240, 2640)
    assert (blijft_liggen(voor(GOED)), blijft_liggen(GOED)) == (BESLUITEN, 0)


def test_bundelen_zonder_mandaat_en_met_losse_potten_kost_hier_meer_dan_niets_doen():
    half = replace(GOED, mandaat=Mandaat.VRAGEN, potten_samen=False)
    assert euro(half) == 4720 > euro(voor(half))


def test_ook_een_goede_aanpak_kan_meer_kosten_dan_wat_er_was():
    weinig_overleg = replace(GOED, gesprekken=2, overleg=0)
    assert euro(weinig_overleg) > euro(voor(weinig_overleg))


def test_zonder_afspraak_blijven_er_vijf_aanspreekpunten():
    zonder = replace(GOED, afspraak=False)
    assert los(zonder) == DISCREET
    assert aanspreekpunten(zonder) == 5


@pytest.mark.parametrize(("partijen", "verwacht"), [(0, 0), (1, 0), (2, 1), (9, 36)])
def test_iedereen_met_iedereen_een_keer(partijen, verwacht):
    assert paren(partijen) == verwacht


@given(AANPAKKEN)
def test_elke_instantie_is_los_of_samen_en_niemand_is_weg(aanpak):
    assert echt_samen(aanpak) | los(aanpak) == ALLEN
    assert not echt_samen(aanpak) & los(aanpak)
    assert 1 <= aanspreekpunten(aanpak) <= len(ALLEN)


@given(AANPAKKEN)
def test_zonder_plan_verandert_er_niets_en_ligt_alles_stil(aanpak):
    leeg = voor(aanpak)
    assert voor(leeg) == leeg
    assert aanspreekpunten(leeg) == len(ALLEN)
    assert blijft_liggen(leeg) == BESLUITEN
    assert gesprekken_met_gezin(leeg) == len(ALLEN) * aanpak.gesprekken


@given(AANPAKKEN)
def test_alle_minuten_tellen_mee_en_het_overleg_zonder_plan_is_dat_van_alle_paren(aanpak):
    assert euro(aanpak) == pytest.approx(sum(minuten(aanpak).values()) / 60 * aanpak.tarief)
    leeg = voor(aanpak)
    rest = sum(minuten(leeg).values()) - gesprekken_met_gezin(leeg) * 60 - BESLUITEN * 120
    assert rest == paren(len(ALLEN)) * 2 * 30 * aanpak.overleg // 100


@given(AANPAKKEN)
def test_een_afspraak_een_ruimer_mandaat_en_een_pot_maken_het_nooit_slechter_voor_het_gezin(aanpak):
    beter = replace(aanpak, afspraak=True, mandaat=Mandaat.GEDEKT, potten_samen=True)
    assert aanspreekpunten(beter) <= aanspreekpunten(aanpak)
    assert blijft_liggen(beter) <= blijft_liggen(aanpak)


@given(AANPAKKEN)
def test_een_mandaat_kost_nooit_meer_uren(aanpak):
    uren = [sum(minuten(replace(aanpak, mandaat=mandaat)).values()) for mandaat in Mandaat]
    assert uren == sorted(uren, reverse=True)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("gesprekken", 0, "minstens 1 gesprek"),
        ("overleg", 15, "in tientallen"),
        ("overleg", 110, "tot en met 100"),
        ("tarief", -1, "nooit minder dan nul"),
    ],
)
def test_een_onmogelijk_getal_wordt_geweigerd(veld, waarde, zin):
    with pytest.raises(ValueError, match=zin):
        replace(GOED, **{veld: waarde})
