"""One request, two organisations: neither always wins, and structure alone never brings it back to nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.kanteling import (
    SPECIALISTEN,
    VAKKEN,
    Fase,
    Houding,
    Hulp,
    Verzoek,
    dagen,
    functioneel,
    gekanteld,
)

VERZOEK, HULP, FASE, HOUDING = (st.sampled_from(soort) for soort in (Verzoek, Hulp, Fase, Houding))
DAGEN = st.integers(0, 30)


def test_de_doelpaal_gaat_langs_twee_loketten_of_een():
    apart = functioneel(Verzoek.DOELPAAL, Hulp.GEEN, Houding.REGELS)
    samen = gekanteld(Verzoek.DOELPAAL, Fase.LATER, Houding.VRAAG)
    assert (apart.loketten, samen.loketten) == (2, 1)
    assert (dagen(apart, 2, 7), dagen(samen, 2, 7)) == (18, 4)


def test_een_verzoek_voor_een_vakman_is_in_de_gewone_organisatie_sneller():
    gewoon = functioneel(Verzoek.DAKKAPEL, Hulp.GEEN, Houding.REGELS)
    for fase in Fase:
        assert dagen(gewoon, 2, 7) < dagen(gekanteld(Verzoek.DAKKAPEL, fase, Houding.VRAAG), 2, 7)


def test_een_wethouder_die_het_steunt_laat_een_verzoek_niet_terugsturen():
    assert functioneel(Verzoek.BUURTKAMER, Hulp.COORDINATOR, Houding.REGELS).terug == 3
    assert functioneel(Verzoek.BUURTKAMER, Hulp.GEDEKT, Houding.REGELS).terug == 0


def test_een_tijdelijk_team_kan_even_snel_zijn_als_kantelen():
    team = functioneel(Verzoek.BUURTKAMER, Hulp.TEAM, Houding.VRAAG)
    assert dagen(team, 2, 7) == dagen(gekanteld(Verzoek.BUURTKAMER, Fase.LATER, Houding.VRAAG), 2, 7) == 15


@given(VERZOEK, HULP, HOUDING)
def test_met_wie_het_samenbrengt_ziet_een_bewoner_nooit_meer_dan_een_loket(verzoek, hulp, houding):
    route = functioneel(verzoek, hulp, houding)
    assert route.loketten == (len(VAKKEN[verzoek]) if hulp is Hulp.GEEN else 1)


@given(VERZOEK, FASE, HOUDING)
def test_gekanteld_is_er_altijd_een_loket(verzoek, fase, houding):
    assert gekanteld(verzoek, fase, houding).loketten == 1


@given(VERZOEK, FASE)
def test_een_andere_structuur_alleen_stuurt_even_vaak_terug(verzoek, fase):
    gewoon = functioneel(verzoek, Hulp.GEEN, Houding.REGELS)
    assert gekanteld(verzoek, fase, Houding.REGELS).terug == gewoon.terug
    assert gekanteld(verzoek, fase, Houding.VRAAG).terug == 0


@given(VERZOEK, HOUDING, DAGEN, DAGEN)
def test_net_gekanteld_duurt_nooit_korter_dan_later(verzoek, houding, werk, wacht):
    net, later = (dagen(gekanteld(verzoek, fase, houding), werk, wacht) for fase in Fase)
    assert net >= later


@given(VERZOEK, HULP, HOUDING, DAGEN, DAGEN)
def test_beginnen_bij_de_vraag_en_steun_van_boven_maken_het_nooit_langer(verzoek, hulp, houding, werk, wacht):
    zo = dagen(functioneel(verzoek, hulp, houding), werk, wacht)
    assert dagen(functioneel(verzoek, hulp, Houding.VRAAG), werk, wacht) <= zo
    assert dagen(functioneel(verzoek, Hulp.GEDEKT, houding), werk, wacht) <= dagen(
        functioneel(verzoek, Hulp.COORDINATOR, houding), werk, wacht
    )


@given(VERZOEK, HULP, FASE, HOUDING, DAGEN)
def test_zonder_wachten_telt_alleen_het_werk_en_zijn_ze_even_snel(verzoek, hulp, fase, houding, werk):
    gewoon, anders = functioneel(verzoek, hulp, houding), gekanteld(verzoek, fase, houding)
    assert dagen(gewoon, werk, 0) == dagen(anders, werk, 0) == werk * len(VAKKEN[verzoek])


def test_geen_van_beide_wint_altijd():
    verschil = {
        dagen(functioneel(v, h, k), 2, 7) - dagen(gekanteld(v, f, k), 2, 7)
        for v in Verzoek
        for h in Hulp
        for f in Fase
        for k in Houding
    }
    assert min(verschil) < 0 < max(verschil)
    assert any(SPECIALISTEN & set(vakken) for vakken in VAKKEN.values())


def test_minder_dan_nul_dagen_wordt_geweigerd():
    with pytest.raises(ValueError, match="nooit minder dan nul"):
        dagen(functioneel(Verzoek.FEEST, Hulp.GEEN, Houding.VRAAG), -1, 3)
