"""A vote with buurtrechten: rights and euros always add up, and what has no support disappears."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.buurtrechten import (
    VOORBEELD_RECHTEN,
    Groep,
    Lezing,
    Plan,
    Spelregels,
    Stemming,
    bedragen,
    genoeg_steun,
    koppel,
    naar_rato,
    rondes,
    stem,
    stemlijst,
)

PLANNEN = ("buurtwacht", "speelveld", "huiswerk", "groen", "terras")
GEWICHTEN = st.dictionaries(st.sampled_from(PLANNEN), st.integers(0, 10))
GROEPEN = st.lists(
    st.builds(Groep, st.just("x"), st.integers(0, 3_000), st.integers(0, 100), GEWICHTEN), min_size=1, max_size=4
).map(lambda groepen: [Groep(f"g{nr}", g.bewoners, g.opkomst, g.gewichten) for nr, g in enumerate(groepen)])
RECHTEN = st.integers(1, 9)
REGELS = st.builds(
    Spelregels,
    rechten=RECHTEN,
    ondergrens=st.integers(0, 40),
    samen=st.frozensets(st.sampled_from(PLANNEN)),
    inzet=st.frozensets(st.sampled_from(PLANNEN)),
    verlies=st.integers(0, 100),
)
# Invented: 400 residents with 5 rights each, of which 1,600 are given.
VOORBEELD = Stemming(2_000, {"speelveld": 560, "buurtwacht": 480, "huiswerk": 320, "groen": 240}, {"alle": 1_600})


def los(lijst=PLANNEN):
    return koppel(lijst, ())


@given(st.integers(0, 10**7), st.dictionaries(st.integers(), st.integers(0, 10**6)))
def test_naar_rato_komt_altijd_precies_uit_en_niemand_krijgt_een_heel_deel_te_veel(totaal, gewichten):
    delen = naar_rato(totaal, gewichten)
    som = sum(gewichten.values())
    assert sum(delen.values()) == (totaal if som else 0)
    assert list(delen) == list(gewichten)
    for naam, deel in delen.items():
        assert not som or abs(deel - totaal * gewichten[naam] / som) <= 1
        assert gewichten[naam] or not deel


@given(GROEPEN, RECHTEN)
def test_uitgegeven_rechten_zijn_uitgebracht_of_ongebruikt(groepen, rechten):
    uit = stem(groepen, PLANNEN, los(), rechten)
    assert uit.uitgegeven == rechten * sum(groep.bewoners for groep in groepen)
    assert uit.uitgebracht + uit.ongebruikt == uit.uitgegeven
    assert uit.uitgebracht == sum(uit.per_groep.values())
    assert min(uit.ongebruikt, *uit.rechten.values()) >= 0


@given(GROEPEN, RECHTEN, st.sets(st.sampled_from(PLANNEN), min_size=2))
def test_koppelen_telt_rechten_op_en_maakt_er_geen_bij(groepen, rechten, samen):
    apart = stem(groepen, PLANNEN, los(), rechten)
    onder = koppel(PLANNEN, samen)
    gekoppeld = stem(groepen, PLANNEN, onder, rechten)
    assert gekoppeld.uitgebracht == apart.uitgebracht
    kop = next(plan for plan in PLANNEN if plan in samen)
    assert gekoppeld.rechten[kop] == sum(apart.rechten[plan] for plan in samen)
    assert len(gekoppeld.rechten) == len(PLANNEN) - len(samen) + 1


@given(GROEPEN, RECHTEN, st.integers(0, 100_000), st.integers(0, 40))
def test_een_vaste_pot_gaat_precies_op_zodra_er_een_plan_met_genoeg_steun_is(groepen, rechten, pot, grens):
    stemming = stem(groepen, PLANNEN, los(), rechten)
    uit = bedragen(stemming, Lezing.VASTE_POT, pot, grens)
    assert sum(uit.values()) == (pot if genoeg_steun(stemming, grens) else 0)


@given(GROEPEN, RECHTEN, st.integers(0, 200), st.integers(0, 40))
def test_bij_een_vaste_waarde_hangt_het_bedrag_af_van_de_gebruikte_rechten(groepen, rechten, waarde, grens):
    stemming = stem(groepen, PLANNEN, los(), rechten)
    uit = bedragen(stemming, Lezing.VASTE_WAARDE, waarde, grens)
    assert sum(uit.values()) == waarde * sum(stemming.rechten[naam] for naam in genoeg_steun(stemming, grens))


@given(GROEPEN, REGELS, st.integers(1, 4))
def test_wie_van_de_lijst_verdwijnt_komt_niet_terug(groepen, regels, aantal):
    spel = rondes(groepen, PLANNEN, regels, aantal)
    assert len(spel) == aantal
    for eerder, later in pairwise(spel):
        assert set(later.stemming.rechten) == set(eerder.blijft)
        assert later.stemming.uitgegeven == eerder.stemming.uitgegeven
    for ronde in spel:
        assert set(ronde.blijft) | set(ronde.weg) == set(ronde.stemming.rechten)


@given(GROEPEN, REGELS)
def test_een_hogere_opkomst_geeft_nooit_minder_gebruikte_rechten(groepen, regels):
    alle = [Groep(g.naam, g.bewoners, 100, g.gewichten) for g in groepen]
    weinig, veel = (rondes(g, PLANNEN, regels, 1)[0].stemming for g in (groepen, alle))
    assert weinig.uitgebracht <= veel.uitgebracht


def test_het_voorbeeld_van_de_bron_is_vijf_rechten():
    assert VOORBEELD_RECHTEN == 5
    assert Spelregels().rechten == 5


def test_het_basispakket_staat_buiten_de_stemming():
    plannen = [Plan("buurtwacht"), Plan("politiezorg", basis=True), Plan("speelveld")]
    assert stemlijst(plannen) == (("buurtwacht", "speelveld"), ("politiezorg",))


def test_de_twee_lezingen_geven_bij_dezelfde_stemmen_een_ander_bedrag():
    assert VOORBEELD.ongebruikt == 400
    waarde = bedragen(VOORBEELD, Lezing.VASTE_WAARDE, 20)
    pot = bedragen(VOORBEELD, Lezing.VASTE_POT, 40_000)
    assert waarde == {"speelveld": 11_200, "buurtwacht": 9_600, "huiswerk": 6_400, "groen": 4_800}
    assert pot == {"speelveld": 14_000, "buurtwacht": 12_000, "huiswerk": 8_000, "groen": 6_000}


def test_met_een_ondergrens_gaat_de_pot_naar_wie_genoeg_steun_heeft():
    assert genoeg_steun(VOORBEELD, 20) == ("speelveld", "buurtwacht", "huiswerk")
    pot = bedragen(VOORBEELD, Lezing.VASTE_POT, 40_000, 20)
    assert pot["groen"] == 0
    assert sum(pot.values()) == 40_000


def test_zonder_uitleg_zakt_een_plan_en_valt_het_af():
    groep = Groep("alle", 100, 100, {"speelveld": 6, "groen": 4})
    regels = Spelregels(ondergrens=20, inzet=frozenset({"speelveld"}), verlies=50)
    eerste, tweede, derde = rondes([groep], ("speelveld", "groen"), regels, 3)
    assert (eerste.weg, tweede.weg, derde.weg) == ((), (), ("groen",))
    assert [r.stemming.rechten["groen"] for r in (eerste, tweede, derde)] == [200, 125, 71]


def test_wie_niets_van_zijn_gading_vindt_laat_zijn_rechten_liggen():
    uit = stem([Groep("alle", 10, 100, {"terras": 1})], ("groen",), los(("groen",)), 5)
    assert (uit.uitgebracht, uit.ongebruikt) == (0, 50)
    assert genoeg_steun(uit, 0) == ()
    assert bedragen(uit, Lezing.VASTE_POT, 1_000) == {"groen": 0}


def test_een_vergissing_wordt_in_het_nederlands_gemeld():
    stemming = stem([Groep("alle", 10, 100, {"groen": 1})], ("groen",), los(("groen",)), 5)
    gevallen = [
        lambda: Groep("x", -1, 50, {}),
        lambda: Groep("x", 1, 101, {}),
        lambda: Groep("x", 1, 50, {"groen": -1}),
        lambda: naar_rato(-1, {}),
        lambda: stemlijst([Plan("a"), Plan("a")]),
        lambda: koppel(("a",), ("b",)),
        lambda: stem([], ("a",), {"a": "a"}, 0),
        lambda: genoeg_steun(stemming, 101),
        lambda: bedragen(stemming, Lezing.VASTE_POT, -1),
        lambda: rondes([], ("a",), Spelregels(), 0),
        lambda: rondes([], ("a",), Spelregels(verlies=101), 1),
    ]
    for geval in gevallen:
        with pytest.raises(ValueError, match=r"\b(een|van|of|op|elk|elke|minstens)\b"):
            geval()
