"""The instrumentenbord: an order on paper, who a step asks for, and what a plan lacks at this point."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.actieplan import (
    STAPPEN,
    TERUG_NAAR,
    Bekend,
    Conclusie,
    Doel,
    Gemis,
    Inhoud,
    Plan,
    Rugdekker,
    Toestand,
    Wie,
    begonnen,
    gemis,
    koppel,
    overgeslagen,
    toestand,
    uitvoering_volledig,
    volgende,
)

PLANNEN = st.builds(
    Plan,
    wie=st.dictionaries(st.sampled_from(STAPPEN), st.sampled_from(Wie)),
    trekker=st.booleans(),
    rugdekker=st.sampled_from(Rugdekker),
    bekend=st.sampled_from(Bekend),
    draagvlak=st.integers(0, 100),
    doel=st.sampled_from(Doel),
    inhoud=st.frozensets(st.sampled_from(Inhoud)),
    conclusie=st.sampled_from(Conclusie),
    terug=st.none() | st.sampled_from(TERUG_NAAR),
    jaren=st.integers(0, 15),
)
KLAAR = Plan(
    wie=dict.fromkeys(STAPPEN, Wie.SAMEN),
    trekker=True,
    rugdekker=Rugdekker.HOGER,
    bekend=Bekend.ALLEN,
    draagvlak=34,
    doel=Doel.RESULTAAT,
    inhoud=frozenset(Inhoud),
    conclusie=Conclusie.DOORGAAN,
    jaren=9,
)


def plan_tot(stap, **rest: object):
    return Plan(wie=dict.fromkeys(STAPPEN[: STAPPEN.index(stap) + 1], Wie.SAMEN), **rest)


def test_een_leeg_plan_begint_bij_informeren_en_mist_nog_niets():
    assert volgende(Plan()) == "1a"
    assert gemis(Plan()) == overgeslagen(Plan()) == begonnen(Plan()) == ()


def test_een_plan_waarin_alles_staat_mist_niets_meer():
    assert gemis(KLAAR) == ()
    assert volgende(KLAAR) is None


@given(PLANNEN)
def test_de_volgende_stap_is_altijd_een_stap_die_nog_niet_staat_of_een_stap_terug(plan):
    nu = volgende(plan)
    if nu is None:
        assert all(toestand(plan, stap) is Toestand.GEDAAN for stap in STAPPEN)
    else:
        assert toestand(plan, nu) is not Toestand.GEDAAN or nu == plan.terug


@given(PLANNEN)
def test_overgeslagen_is_alleen_wat_open_staat_voor_iets_dat_gedaan_is(plan):
    gedaan = begonnen(plan)
    for stap in overgeslagen(plan):
        assert toestand(plan, stap) is Toestand.OPEN
        assert stap < gedaan[-1]


@given(PLANNEN)
def test_het_plan_mist_niets_aan_stappen_waar_het_nog_niet_is(plan):
    gedaan, mist = set(begonnen(plan)), set(gemis(plan))
    aan_het_plan = {Gemis.DOEL, Gemis.DOEL_EIGEN_WERK, Gemis.DOEL_ONHAALBAAR, Gemis.VASTGELEGD, Gemis.VROEGE_WINST}
    assert "2c" in gedaan or not mist & aan_het_plan
    assert "3a" in gedaan or Gemis.NAGEDACHT not in mist
    assert "1b" in gedaan or Gemis.DRAAGVLAK not in mist
    assert "4a" not in gedaan or Gemis.ROTATIE not in mist


@given(PLANNEN)
def test_een_koppel_is_er_precies_als_er_aan_het_koppel_niets_mist(plan):
    verder = replace(plan, wie={**plan.wie, "1c": Wie.SAMEN})
    assert koppel(plan) == (not set(gemis(verder)) & {Gemis.TREKKER, Gemis.RUGDEKKER, Gemis.HOGEROP, Gemis.BEKEND})


@pytest.mark.parametrize(
    ("stap", "wie", "verwacht"),
    [
        ("2a", Wie.OVERHEID, Toestand.ANDERS),
        ("2a", Wie.SAMEN, Toestand.GEDAAN),
        ("2b", Wie.OVERHEID, Toestand.ANDERS),
        ("2b", Wie.BEWONERS, Toestand.GEDAAN),
        ("3b", Wie.BEWONERS, Toestand.ANDERS),
        ("3b", Wie.SPELERS, Toestand.GEDAAN),
        ("1a", Wie.BEWONERS, Toestand.GEDAAN),
    ],
)
def test_drie_stappen_vragen_bepaalde_mensen_en_de_andere_niet(stap, wie, verwacht):
    assert toestand(Plan(wie={stap: wie}), stap) is verwacht


def test_een_derde_van_de_bewoners_is_genoeg_en_iets_minder_niet():
    assert Gemis.DRAAGVLAK in gemis(Plan(wie={"1b": Wie.OVERHEID}, draagvlak=33))
    assert Gemis.DRAAGVLAK not in gemis(Plan(wie={"1b": Wie.OVERHEID}, draagvlak=34))


def test_een_collega_is_geen_rugdekker_en_steun_die_niemand_kent_telt_niet():
    alleen = plan_tot("1c", trekker=True, rugdekker=Rugdekker.GELIJKE, bekend=Bekend.TWEE, draagvlak=50)
    assert gemis(alleen) == (Gemis.HOGEROP, Gemis.BEKEND)
    assert koppel(replace(alleen, rugdekker=Rugdekker.HOGER, bekend=Bekend.ALLEN))


def test_wie_bijstelt_gaat_terug_naar_de_stap_die_hij_kiest_en_wie_doorgaat_niet():
    bijstellen = replace(KLAAR, conclusie=Conclusie.LEREN, terug="2b")
    assert volgende(bijstellen) == "2b"
    assert volgende(replace(bijstellen, conclusie=Conclusie.DOORGAAN)) is None


def test_een_doel_over_eigen_werk_en_een_onhaalbaar_doel_vallen_op():
    assert Gemis.DOEL_EIGEN_WERK in gemis(plan_tot("2c", doel=Doel.EIGEN_WERK))
    assert Gemis.DOEL_ONHAALBAAR in gemis(plan_tot("2c", doel=Doel.ONHAALBAAR))
    assert not {Gemis.DOEL, Gemis.DOEL_EIGEN_WERK} & set(gemis(plan_tot("2c", doel=Doel.RESULTAAT)))


def test_een_uitvoeringsplan_is_pas_volledig_als_het_er_is_en_alles_erin_staat():
    assert not uitvoering_volledig(Plan())
    assert not uitvoering_volledig(Plan(doel=Doel.RESULTAAT, inhoud=frozenset(Inhoud)))
    assert not uitvoering_volledig(plan_tot("2c", doel=Doel.RESULTAAT))
    assert uitvoering_volledig(plan_tot("2c", doel=Doel.RESULTAAT, inhoud=frozenset(Inhoud)))


def test_een_trekker_die_lang_blijft_vraagt_om_opvolging():
    zonder = replace(KLAAR, wie=dict.fromkeys(STAPPEN[:9], Wie.SAMEN))
    assert gemis(zonder) == (Gemis.ROTATIE,)
    assert gemis(replace(zonder, jaren=5)) == ()


@pytest.mark.parametrize(
    "fout", [{"wie": {"5a": Wie.SAMEN}}, {"terug": "4a"}, {"draagvlak": 101}, {"jaren": -1}], ids=str
)
def test_wat_niet_kan_wordt_in_het_nederlands_geweigerd(fout):
    with pytest.raises(ValueError, match=r"stap|percentage|nul"):
        Plan(**fout)
