"""The kind of evidence: only what the text gives counts, and only when it is about the law."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.bewijs import BEVINDINGEN, Bevinding, Onderzoek, Over, Soort, gelijke_antwoorden, soort

ORDE = list(Soort)
ZONDER = st.builds(Bevinding, st.booleans(), st.just(Onderzoek.GEEN), st.none(), st.booleans())
MET = st.builds(
    Bevinding,
    st.booleans(),
    st.sampled_from([Onderzoek.ZONDER_NAAM, Onderzoek.MET_NAAM]),
    st.sampled_from(Over),
    st.booleans(),
)
BEVINDING = ZONDER | MET


def test_de_soorten_zijn_die_van_de_dataset():
    assert {rij.id: rij.bewijs_soort for rij in lees_tabel("wetten")} == {
        wet: soort(bevinding) for wet, bevinding in BEVINDINGEN.items()
    }


def test_geen_enkele_wet_steunt_alleen_op_onderzoek_zonder_naam():
    soorten = [soort(bevinding) for bevinding in BEVINDINGEN.values()]
    assert {s: soorten.count(s) for s in Soort} == {
        Soort.GENOEMD_ONDERZOEK: 2,
        Soort.ONDERZOEK: 0,
        Soort.PRAKTIJKKENNIS: 1,
        Soort.REDENERING: 8,
        Soort.GEEN: 1,
    }


def test_vier_wetten_noemen_onderzoek_en_blijven_toch_een_redenering():
    assert [
        wet for wet, b in BEVINDINGEN.items() if b.onderzoek is not Onderzoek.GEEN and soort(b) is Soort.REDENERING
    ] == ["wet7", "wet9", "wet10", "wet_kantelen"]


@given(BEVINDING)
def test_onderzoek_over_iets_anders_telt_niet_mee(bevinding):
    if bevinding.over is Over.ANDERS:
        kaal = replace(bevinding, onderzoek=Onderzoek.GEEN, over=None)
        assert soort(bevinding) is soort(kaal)


@given(BEVINDING)
def test_wat_erbij_komt_maakt_het_bewijs_nooit_zwakker(bevinding):
    plek = ORDE.index(soort(bevinding))
    for meer in (replace(bevinding, stelt=True), replace(bevinding, praktijk=True)):
        assert ORDE.index(soort(meer)) <= plek
    if bevinding.over:
        assert ORDE.index(soort(replace(bevinding, onderzoek=Onderzoek.MET_NAAM))) <= plek
        assert ORDE.index(soort(replace(bevinding, over=Over.WET))) <= plek


@given(BEVINDING, BEVINDING)
def test_wie_alle_vier_hetzelfde_leest_vindt_dezelfde_soort(een, ander):
    assert gelijke_antwoorden(een, ander) == gelijke_antwoorden(ander, een)
    assert gelijke_antwoorden(een, een) == 4
    if gelijke_antwoorden(een, ander) == 4:
        assert soort(een) is soort(ander)


@pytest.mark.parametrize(("onderzoek", "over"), [(Onderzoek.GEEN, Over.WET), (Onderzoek.MET_NAAM, None)])
def test_antwoorden_die_niet_bij_elkaar_passen_worden_geweigerd(onderzoek, over):
    with pytest.raises(ValueError, match="waar het onderzoek over gaat"):
        Bevinding(stelt=True, onderzoek=onderzoek, over=over, praktijk=False)
