"""The themastelsel: votes become an agenda and places, and they add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.themastelsel import (
    HOOGSTENS_PRIORITEITEN,
    Aanvulling,
    agenda,
    portefeuilles,
    themalijst,
    themascores,
    zetels,
)

RECHTEN = st.dictionaries(st.text(min_size=1, max_size=4), st.integers(0, 10_000), max_size=8)
THEMAS = ("veiligheid", "jeugd", "groen")


@given(RECHTEN, st.data())
def test_elk_recht_telt_voor_precies_een_thema(rechten, data):
    thema_van = {plan: data.draw(st.sampled_from(THEMAS)) for plan in rechten}
    scores = themascores(rechten, thema_van)
    assert sum(scores.values()) == sum(rechten.values())
    assert set(scores) == set(thema_van.values())


@given(RECHTEN, st.integers(1, 8), st.integers(0, 60))
def test_zetels_komen_precies_uit_en_gaan_alleen_naar_de_agenda(stemmen, hoogstens, aantal):
    gekozen = agenda(stemmen, hoogstens)
    verdeling = zetels(stemmen, gekozen, aantal)
    assert tuple(verdeling) == gekozen
    assert sum(verdeling.values()) == (aantal if gekozen else 0)


@given(RECHTEN, st.integers(1, 8))
def test_de_agenda_neemt_nooit_een_lager_thema_voor_een_hoger(stemmen, hoogstens):
    gekozen = agenda(stemmen, hoogstens)
    assert len(gekozen) <= hoogstens
    laagste = min((stemmen[thema] for thema in gekozen), default=0)
    if len(gekozen) == hoogstens:
        assert all(stemmen[thema] <= laagste for thema in stemmen if thema not in gekozen)


@given(st.lists(st.text(), unique=True, max_size=9), st.integers(1, 9))
def test_elk_thema_komt_bij_precies_een_wethouder(themas, wethouders):
    verdeeld = portefeuilles(themas, wethouders)
    assert len(verdeeld) == wethouders
    assert sorted(thema for tas in verdeeld for thema in tas) == sorted(themas)


@pytest.mark.parametrize(("handtekeningen", "erop"), [(48, False), (50, False), (51, True)])
def test_een_thema_van_bewoners_vraagt_meer_dan_vijftig_handtekeningen(handtekeningen, erop):
    lijst = themalijst(THEMAS, [Aanvulling("verkeer", handtekeningen)])
    assert ("verkeer" in lijst) is erop


def test_een_thema_dat_al_op_de_lijst_staat_komt_er_niet_nog_eens_op():
    assert themalijst(THEMAS, [Aanvulling("groen", 60)]) == THEMAS


def test_een_plan_onder_een_ander_thema_verschuift_de_agenda():
    rechten = {"wacht": 40, "veld": 50, "oversteek": 30}
    als_veiligheid = themascores(rechten, {"wacht": "veiligheid", "veld": "jeugd", "oversteek": "veiligheid"})
    als_jeugd = themascores(rechten, {"wacht": "veiligheid", "veld": "jeugd", "oversteek": "jeugd"})
    assert agenda(als_veiligheid, 1) == ("veiligheid",)
    assert agenda(als_jeugd, 1) == ("jeugd",)


def test_het_rapport_noemt_hoogstens_vijf_prioriteiten():
    assert HOOGSTENS_PRIORITEITEN == 5


def test_een_vergissing_wordt_in_het_nederlands_gemeld():
    for geval in (lambda: themascores({"a": 1}, {}), lambda: agenda({}, 0), lambda: portefeuilles((), 0)):
        with pytest.raises(ValueError, match=r"\b(elk|minstens)\b"):
            geval()
