"""Two positions side by side: a pair is found whatever the order, and the guide is one witness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.bronnenpaar import Soort, Spanning, Standpunt, getuigen, vragen, zelfde_kenner, zoek

BRONNEN = ("wrr", "wetten", "schoon_heel_veilig", "netwerken", "wijkaanpak_watchen")
STAP = Standpunt("stap voor stap", "schoon_heel_veilig")
BRUG = Standpunt("bouw al bruggen", "wrr")
GROEPEN = Standpunt("tegelijk voor alle groepen", "netwerken")
PARALLEL = Spanning("Na elkaar of tegelijk?", STAP, BRUG, Soort.ANDERE_NADRUK)
GELIJK = Spanning("Na elkaar of gelijktijdig?", STAP, GROEPEN, Soort.ANDER_ONDERWERP)
SPANNINGEN = (PARALLEL, GELIJK)
DOCUMENTEN = st.lists(st.sampled_from(BRONNEN))
STANDPUNTEN = st.builds(Standpunt, st.sampled_from("abc"), st.sampled_from(BRONNEN))


def test_een_standpunt_kan_een_antwoord_zijn_op_twee_vragen():
    assert vragen(SPANNINGEN, STAP) == (PARALLEL.onderwerp, GELIJK.onderwerp)
    assert zoek(SPANNINGEN, STAP, GROEPEN) is GELIJK


def test_twee_standpunten_over_andere_vragen_botsen_niet():
    assert zoek(SPANNINGEN, BRUG, GROEPEN) is None


def test_de_twee_delen_van_de_gids_zijn_een_getuige():
    assert getuigen(["wetten", "schoon_heel_veilig"]) == 1
    assert getuigen(BRONNEN) == 4


def test_kleinhans_spreekt_in_twee_stukken():
    assert zelfde_kenner(["wijkaanpak_watchen", "schoon_heel_veilig"])
    assert not zelfde_kenner(["wijkaanpak_watchen", "wetten"])


def test_een_soort_die_niet_bij_de_bronnen_past_wordt_geweigerd():
    with pytest.raises(ValueError, match="past de soort niet"):
        Spanning("Mag niet", STAP, BRUG, Soort.BINNEN_EEN_BRON)
    with pytest.raises(ValueError, match="past de soort niet"):
        Spanning("Mag niet", STAP, STAP, Soort.TEGENSPRAAK)


@given(STANDPUNTEN, STANDPUNTEN)
def test_de_volgorde_maakt_niet_uit(een, twee):
    assert zoek(SPANNINGEN, een, twee) is zoek(SPANNINGEN, twee, een)


@given(DOCUMENTEN)
def test_er_zijn_nooit_meer_getuigen_dan_stukken(bronnen):
    assert getuigen(bronnen) <= len(set(bronnen))
    assert (getuigen(bronnen) == 0) == (not bronnen)


@given(DOCUMENTEN, st.sampled_from(BRONNEN))
def test_een_stuk_erbij_is_hoogstens_een_getuige_erbij(bronnen, erbij):
    assert getuigen(bronnen) <= getuigen([*bronnen, erbij]) <= getuigen(bronnen) + 1


@given(DOCUMENTEN)
def test_twee_keer_hetzelfde_stuk_telt_niet_dubbel(bronnen):
    assert getuigen(bronnen + bronnen) == getuigen(bronnen)
