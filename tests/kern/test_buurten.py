"""Where the features of a buurt point: to one side only when all of them do."""

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.buurten import richtingen
from wijkschool.kern.spanningsvelden import Kant, Veld

KENMERKEN = st.lists(st.tuples(st.sampled_from(Veld), st.sampled_from([*Kant, None])))


@given(KENMERKEN)
def test_een_veld_krijgt_een_kant_precies_als_alle_kenmerken_die_kant_wijzen(kenmerken):
    for veld, richting in richtingen(kenmerken).items():
        kanten = {kant for v, kant in kenmerken if v is veld}
        assert richting.kant == (next(iter(kanten)) if len(kanten) == 1 and None not in kanten else None)
        assert richting.tweeslachtig == (None in kanten or len(kanten) > 1)


@given(KENMERKEN, KENMERKEN)
def test_een_kenmerk_erbij_maakt_het_nooit_zekerder(eerst, erbij):
    voor, na = richtingen(eerst), richtingen(eerst + erbij)
    assert all(voor[veld].kanten <= na[veld].kanten for veld in Veld)


def test_zonder_kenmerken_wijst_een_buurt_nergens_heen():
    assert list(richtingen([])) == list(Veld)
    assert {(r.kant, r.tweeslachtig) for r in richtingen([]).values()} == {(None, False)}
