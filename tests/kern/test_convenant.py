"""The settlement between corporaties: nothing is lost, and who carries more for its size receives more."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.convenant import Afrekening, Corporatie, Taak, verdeel, vereffen, zwaarste

A = Corporatie("A", 50_000_000, (Taak(11, 15, 60, 190),))
B = Corporatie("B", 40_000_000, (Taak(6, 10, 40, 120),))
C = Corporatie("C", 60_000_000, (Taak(8, 10, 20, 100),))

TAKEN = st.builds(
    Taak,
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 100),
    st.integers(1, 200),
    st.none() | st.integers(1, 5000),
)
CORPORATIES = st.lists(
    st.builds(Corporatie, st.text(max_size=3), st.integers(0, 10**9), st.lists(TAKEN, max_size=3).map(tuple)),
    max_size=6,
)
PROCENT = st.integers(0, 100)


def test_wat_van_anderen_afhangt_telt_mee_naar_het_deel_van_de_woningen():
    assert A.taken[0].cijfer == 11 + Fraction(60, 100) * 15 == 20
    assert (A.zwaarte, B.zwaarte, C.zwaarte) == (38, 12, 10)


def test_de_zwaarste_taak_ontvangt_en_de_lichte_betalen():
    assert vereffen((A, B, C), 2) == (
        Afrekening("A", 1_000_000, 1_900_000),
        Afrekening("B", 800_000, 600_000),
        Afrekening("C", 1_200_000, 500_000),
    )
    assert [afrekening.netto for afrekening in vereffen((A, B, C), 2)] == [900_000, -200_000, -700_000]


def test_een_grote_corporatie_kan_met_de_zwaarste_taak_toch_betalen():
    groot = Corporatie("A", 200_000_000, A.taken)
    assert zwaarste((groot, B, C)) == 0
    assert vereffen((groot, B, C), 2)[0].netto < 0


def test_bewoners_tellen_mee_als_ze_worden_opgegeven():
    assert Taak(5, 0, 0, 100, 300).zwaarte == 300 * Taak(5, 0, 0, 100).zwaarte


def test_zonder_taken_krijgt_iedereen_de_eigen_inleg_terug():
    leeg = [Corporatie("A", 1_000, ()), Corporatie("B", 3_001, (Taak(0, 9, 0, 100),))]
    assert [afrekening.netto for afrekening in vereffen(leeg, 5)] == [0, 0]
    assert vereffen((), 5) == ()
    assert zwaarste(leeg) is None


def test_bij_gelijke_delen_krijgt_de_eerste_de_euro_die_over_is():
    assert verdeel(10, [Fraction(1)] * 3) == [4, 3, 3]


@pytest.mark.parametrize(
    "fout", [(-1, 0, 0, 100), (0, -1, 0, 100), (0, 0, 101, 100), (0, 0, 0, 0), (0, 0, 0, 9, 0)]
)
def test_een_taak_die_niet_kan_wordt_geweigerd(fout):
    with pytest.raises(ValueError, match=r"inspanning|bezit|gewicht"):
        Taak(*fout)


def test_een_som_die_niet_kan_wordt_geweigerd():
    with pytest.raises(ValueError, match="omzet"):
        Corporatie("A", -1, ())
    with pytest.raises(ValueError, match="percentage"):
        vereffen((A,), 101)
    for bedrag, delen in ((-1, [Fraction(1)]), (1, [Fraction(-1), Fraction(2)]), (1, [Fraction(0)]), (1, [])):
        with pytest.raises(ValueError, match="Verdeel"):
            verdeel(bedrag, delen)


@given(CORPORATIES, PROCENT)
def test_alles_wat_erin_gaat_komt_eruit(corporaties, procent):
    afrekeningen = vereffen(corporaties, procent)
    assert sum(afrekening.netto for afrekening in afrekeningen) == 0
    assert all(afrekening.uitkering >= 0 for afrekening in afrekeningen)
    assert [afrekening.naam for afrekening in afrekeningen] == [corporatie.naam for corporatie in corporaties]


@given(st.integers(0, 10**9), st.lists(st.fractions(min_value=0, max_value=10**6), min_size=1).filter(any))
def test_een_deel_is_nooit_een_hele_euro_verkeerd(bedrag, delen):
    verdeeld = verdeel(bedrag, delen)
    assert sum(verdeeld) == bedrag
    for euro, deel in zip(verdeeld, delen, strict=True):
        assert abs(euro - bedrag * deel / sum(delen)) < 1


@given(CORPORATIES, PROCENT)
def test_wie_voor_haar_omzet_het_meest_draagt_betaalt_niet(corporaties, procent):
    met_omzet = [corporatie for corporatie in corporaties if corporatie.omzet]
    if not met_omzet:
        return
    afrekeningen = vereffen(met_omzet, procent)
    last = [corporatie.zwaarte / corporatie.omzet for corporatie in met_omzet]
    # One euro for rounding the payment, one for rounding the levies.
    assert afrekeningen[last.index(max(last))].netto >= -2
    assert afrekeningen[last.index(min(last))].netto <= 2


@given(CORPORATIES.filter(len), PROCENT, st.data())
def test_een_zwaardere_taak_levert_nooit_minder_op(corporaties, procent, data):
    nr = data.draw(st.integers(0, len(corporaties) - 1))
    een = corporaties[nr]
    zwaarder = [*corporaties]
    zwaarder[nr] = Corporatie(een.naam, een.omzet, (*een.taken, Taak(5, 0, 0, 100)))
    if not any(corporatie.zwaarte for corporatie in corporaties):
        return  # without any task nothing is settled
    assert vereffen(zwaarder, procent)[nr].netto >= vereffen(corporaties, procent)[nr].netto - 1
