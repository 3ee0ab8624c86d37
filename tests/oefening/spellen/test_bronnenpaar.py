"""The game Bronnenpaar: every tension of the dataset can be found, and no other pair passes for one."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.oefening.bord import Schrijf, begin
from wijkschool.oefening.spellen._standpunten import OMGEKEERD, STANDPUNTEN, THEMAS
from wijkschool.oefening.spellen.bronnenpaar import BRONNAMEN, SPEL

REGELAARS = SPEL.regelaars()
RIJEN = {rij.id: rij for rij in lees_tabel("spanningen_tussen_bronnen")}
STANDEN = st.fixed_dictionaries({
    r.id: st.text(max_size=40) if isinstance(r, Schrijf) else st.sampled_from([id_ for id_, _ in r.opties])
    for r in REGELAARS
})  # fmt: skip
OPTIES = {r.id: {naam: id_ for id_, naam in r.opties} for r in REGELAARS if not isinstance(r, Schrijf)}
ALLE = [(thema, *drietal) for thema, drietallen in STANDPUNTEN.items() for drietal in drietallen]


def reken(**stand: str):
    return SPEL.reken(begin(REGELAARS, stand))


def paar(thema, een, twee, **verder: str):
    return reken(
        thema=thema,
        **{f"een_{thema}": OPTIES[f"een_{thema}"][een], f"twee_{thema}": OPTIES[f"twee_{thema}"][twee]},
        **verder,
    )


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert all(blok.titel and blok.herkomst for blok in uitkomst.blokken)
    assert uitkomst.blokken[0].plaats
    assert len(REGELAARS) - len(uitkomst.verborgen) == 6
    assert uitkomst.waarden["zelfde_vraag"] or not uitkomst.waarden["klopt"]


@given(STANDEN)
def test_een_keuze_zonder_reden_is_niet_onderbouwd(stand):
    assert not SPEL.reken(stand | {"want": " kort "}).waarden["onderbouwd"]


def test_elke_spanning_van_de_dataset_zit_er_een_keer_in():
    assert sorted(id_ for _, id_, _, _ in ALLE) == sorted(RIJEN)
    assert {thema for thema, _ in THEMAS} == set(STANDPUNTEN)


@pytest.mark.parametrize(("thema", "id_", "een", "twee"), ALLE, ids=lambda waarde: waarde[:30])
def test_elke_spanning_is_te_vinden_en_te_benoemen(thema, id_, een, twee):
    uit = paar(thema, een, twee, verschil=RIJEN[id_].soort)
    assert (uit.waarden["zelfde_vraag"], uit.waarden["gevonden"]) == (True, RIJEN[id_].soort)
    bronnen = {RIJEN[id_].bron_a, RIJEN[id_].bron_b}
    assert {rij[0] for rij in uit.blokken[0].rijen} == {BRONNAMEN[bron] for bron in bronnen}
    assert RIJEN[id_].lezing in [zin for zin, _ in uit.blokken[1].zinnen]


@pytest.mark.parametrize(("thema", "id_", "een", "twee"), ALLE, ids=lambda waarde: waarde[:30])
def test_een_standpunt_draagt_de_naam_van_zijn_bron(thema, id_, een, twee):  # noqa: ARG001 - one table of cases
    bronnen = (RIJEN[id_].bron_a, RIJEN[id_].bron_b)
    for naam, bron in zip((een, twee), reversed(bronnen) if id_ in OMGEKEERD else bronnen, strict=True):
        assert naam.startswith(BRONNAMEN[bron].removesuffix(" (2005)"))
        assert len(naam) <= 60


def test_een_andere_soort_krijgt_niet_meteen_onze_lezing():
    soort = RIJEN["waterbed"].soort
    thema, _, een, twee = next(geval for geval in ALLE if geval[1] == "waterbed")
    uit = paar(thema, een, twee, verschil="tegenspraak")
    assert soort == "ander_onderwerp"
    assert not uit.waarden["klopt"]
    assert RIJEN["waterbed"].lezing not in str(uit.blokken)


def test_het_begin_is_geen_paar():
    assert reken().waarden["zelfde_vraag"] is False


def test_wie_kiest_en_schrijft_waarom_heeft_een_onderbouwde_keuze():
    thema, _, een, twee = next(geval for geval in ALLE if geval[1] == "experimenteren")
    uit = paar(thema, een, twee, keuze="allebei", want="In onze straat werkte de proef al twee keer.")
    assert uit.waarden["onderbouwd"]
    assert "twee keer" in uit.blokken[-1].zinnen[0][0]


def test_de_les_noemt_de_juiste_aantallen():
    """Lesson p3 tells these numbers in its text; when the dataset changes, so must the lesson."""
    assert Counter(rij.soort for rij in RIJEN.values()) == {
        "andere_nadruk": 18, "binnen_een_bron": 6, "tegenspraak": 3, "ander_onderwerp": 2
    }  # fmt: skip
