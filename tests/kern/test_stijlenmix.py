"""What a mix of styles leads one to expect, and when nothing can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.stijlenmix import GEHEEL, Mix, Stelling, Stijl, ontbreekt, verwachting

# Table 5.4, row 1 (§ 5.4.2, r. 6662-6746) and table 5.3, row 1 (§ 5.4.2, r. 6414-6562).
VERTROUWEN = Stelling("De meeste mensen zijn te vertrouwen", dict(zip(Stijl, (44, 39, 56, 73), strict=True)), 51)
DAGELIJKS = Stelling("Dagelijks leven in de buurt", dict(zip(Stijl, (67, 65, 53, 56), strict=True)), 48)
# Table 5.6, row 3 (§ 5.4.3, r. 7179-7229): active and the Netherlands are lost.
SCHOLEN = Stelling("Basisscholen", dict(zip(Stijl, (37, 50, 37, None), strict=True)), None)


@st.composite
def mixen(trek):
    grenzen = sorted(trek(st.lists(st.integers(0, GEHEEL), min_size=3, max_size=3)))
    return Mix(grenzen[0], grenzen[1] - grenzen[0], grenzen[2] - grenzen[1], GEHEEL - grenzen[2])


WAARDEN = st.one_of(st.none(), st.floats(0, 100, allow_nan=False))
STELLINGEN = st.builds(
    lambda waarden, nl: Stelling("iets", dict(zip(Stijl, waarden, strict=True)), nl),
    st.lists(WAARDEN, min_size=4, max_size=4),
    WAARDEN,
)


def test_de_mix_van_grachtenhoek_geeft_58_procent_vertrouwen():
    assert verwachting(Mix(8, 13, 46, 33), VERTROUWEN) == pytest.approx(58.44)


@pytest.mark.parametrize("stijl", Stijl)
def test_een_buurt_van_een_stijl_geeft_precies_het_cijfer_van_die_stijl(stijl):
    mix = Mix(**{s.value: GEHEEL * (s is stijl) for s in Stijl})
    assert verwachting(mix, VERTROUWEN) == VERTROUWEN.per_stijl[stijl]


@given(mixen(), STELLINGEN)
def test_een_verwachting_ligt_nooit_buiten_de_stijlen_die_er_zijn(mix, stelling):
    uit = verwachting(mix, stelling)
    aanwezig = [stelling.per_stijl[stijl] for stijl in mix.aanwezig]
    if uit is None:
        assert None in aanwezig
        assert ontbreekt(mix, stelling)
    else:
        assert min(aanwezig) - 1e-9 <= uit <= max(aanwezig) + 1e-9
        assert ontbreekt(mix, stelling) == ()


@given(mixen(), st.sampled_from(Stijl), st.sampled_from(Stijl))
def test_wie_een_deel_naar_een_stijl_met_meer_vertrouwen_schuift_verwacht_meer(mix, van, naar):
    if mix.deel(van) == 0 or VERTROUWEN.per_stijl[van] >= VERTROUWEN.per_stijl[naar]:
        return
    delen = {stijl.value: mix.deel(stijl) for stijl in Stijl}
    anders = Mix(**(delen | {van.value: mix.deel(van) - 1, naar.value: mix.deel(naar) + 1}))
    assert verwachting(anders, VERTROUWEN) > verwachting(mix, VERTROUWEN)


def test_wat_ontbreekt_telt_alleen_als_die_stijl_in_de_mix_zit():
    assert verwachting(Mix(25, 32, 23, 20), SCHOLEN) is None
    assert ontbreekt(Mix(25, 32, 23, 20), SCHOLEN) == (Stijl.ACTIEF,)
    assert verwachting(Mix(50, 50, 0, 0), SCHOLEN) == pytest.approx(43.5)


def test_een_gemiddelde_onder_alle_vier_de_stijlen_kan_niet():
    assert not DAGELIJKS.nederland_kan
    assert VERTROUWEN.nederland_kan
    assert SCHOLEN.nederland_kan  # nothing can be said
    assert SCHOLEN.bereik is None


@given(st.lists(st.integers(0, GEHEEL), min_size=4, max_size=4))
def test_een_mix_die_niet_op_honderd_uitkomt_geeft_geen_verwachting(delen):
    mix = Mix(*delen)
    assert mix.over == sum(delen) - GEHEEL
    if mix.klopt:
        assert verwachting(mix, VERTROUWEN) is not None
    else:
        with pytest.raises(ValueError, match="samen geen 100"):
            verwachting(mix, VERTROUWEN)


@given(mixen())
def test_de_grootste_stijl_heeft_minstens_een_kwart(mix):
    assert all(mix.deel(stijl) >= 25 for stijl in mix.grootste)
    assert set(mix.grootste) <= set(mix.aanwezig)


@pytest.mark.parametrize("deel", [-1, 101, True, 2.5, "20"])
def test_een_vreemd_aandeel_wordt_geweigerd(deel):
    with pytest.raises(ValueError, match="afzijdig moet een heel getal zijn"):
        Mix(0, deel, 0, 0)


def test_een_stelling_zonder_plek_voor_elke_stijl_wordt_geweigerd():
    with pytest.raises(ValueError, match="voor elke stijl"):
        Stelling("half", {Stijl.ACTIEF: 3}, None)
