"""Networks: who is named, who is missing, and which groups get something at the same time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.netwerken import (
    GENOEMD,
    Beurt,
    Functie,
    Groep,
    Maatregel,
    Partij,
    Voorbeeld,
    aandacht,
    niet_genoemd,
    ontbreekt,
)

VOORBEELD = st.sampled_from(Voorbeeld)
TAFEL = st.frozensets(st.sampled_from(Partij))
PLAN = st.lists(
    st.tuples(
        st.builds(Maatregel, st.just("iets"), st.frozensets(st.sampled_from(Groep), min_size=1)),
        st.sampled_from(Beurt),
    ),
    max_size=6,
)


def test_er_zijn_vijf_functies_en_elk_voorbeeld_noemt_evenveel_partijen_als_de_bron():
    assert len(Functie) == 5
    assert [len(GENOEMD[voorbeeld]) for voorbeeld in Voorbeeld] == [3, 5, 4]


def test_bewoners_zijn_in_geen_van_de_drie_voorbeelden_genoemd():
    assert not any(Partij.BEWONERS in partijen for partijen in GENOEMD.values())


@given(VOORBEELD, TAFEL)
def test_aan_tafel_en_ontbrekend_zijn_samen_minstens_wie_er_genoemd_is(voorbeeld, tafel):
    mist, extra = ontbreekt(voorbeeld, tafel), niet_genoemd(voorbeeld, tafel)
    assert not mist & tafel
    assert (tafel - extra) | mist == GENOEMD[voorbeeld]


@given(PLAN)
def test_een_groep_krijgt_nu_iets_precies_als_een_maatregel_van_nu_voor_haar_is(plan):
    for groep, beurt in aandacht(plan).items():
        assert (beurt is Beurt.NU) == any(groep in m.groepen and b is Beurt.NU for m, b in plan)


@given(PLAN, st.sampled_from(Groep))
def test_een_maatregel_naar_voren_halen_laat_geen_groep_langer_wachten(plan, groep):
    volgorde = tuple(Beurt).index
    eerder = aandacht([(maatregel, Beurt.NU) for maatregel, _ in plan])[groep]
    assert volgorde(eerder) <= volgorde(aandacht(plan)[groep])


def test_een_maatregel_voor_niemand_kan_niet():
    with pytest.raises(ValueError, match="minstens één groep"):
        Maatregel("leeg", frozenset())
