"""The track chooser: every setting gives an outcome, and it lets nobody switch where the source does not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.tweesporen import Drempel
from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.spoorkiezer import SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from([naam for naam, _ in r.opties])
        if isinstance(r, Keus)
        else st.sets(st.sampled_from([naam for naam, _ in r.opties])).map(lambda s: tuple(sorted(s)))
        for r in REGELAARS
    }
)


def speel(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


def test_de_drempels_van_het_model_zijn_die_van_de_gegevens():
    rijen = {rij.id: str(rij.dimensie) for rij in lees_tabel("drempels")}
    assert rijen == {str(drempel): str(drempel.dimensie) for drempel in Drempel}


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert json.loads(tekst(uitkomst))["samenvatting"]
    assert all(blok.herkomst and blok.plaats for blok in uitkomst.blokken)
    assert uitkomst.verborgen <= {r.id for r in REGELAARS}


@given(STANDEN)
def test_zonder_zichtbaar_herstel_laat_het_spel_een_heroverde_buurt_niet_overstappen(stand):
    waarden = SPEL.reken(stand | {"samenhang": "ver_achter", "herstel": "nog_niet"}).waarden
    assert (waarden["fase"], waarden["wissel"]) == ("heroveren", "nog_niet")


@given(STANDEN)
def test_wat_verborgen_is_verandert_de_uitkomst_niet(stand):
    eerst = SPEL.reken(stand)
    for regelaar in REGELAARS:
        if regelaar.id in eerst.verborgen:
            for naam, _ in regelaar.opties:
                assert SPEL.reken(stand | {regelaar.id: naam}) == eerst


@pytest.mark.parametrize(
    ("stand", "spoor", "fase", "wissel"),
    [
        ({}, "kansgedreven", "kansgedreven", "niet_nodig"),
        ({"samenhang": "minder"}, "kansgedreven", "kansgedreven", "niet_nodig"),
        ({"samenhang": "ver_achter"}, "herovering", "heroveren", "nog_niet"),
        ({"samenhang": "ver_achter", "herstel": "begint"}, "herovering", "overgang", "met_risico"),
        ({"samenhang": "ver_achter", "herstel": "begint", "overdracht": "ja"}, "herovering", "overgang", "kan"),
    ],
)
def test_van_kenmerken_naar_spoor_fase_en_overstap(stand, spoor, fase, wissel):
    waarden = speel(**stand).waarden
    assert (waarden["spoor"], waarden["fase"], waarden["wissel"]) == (spoor, fase, wissel)


def velden(uitkomst):
    return [zin for zin, _ in next(b for b in uitkomst.blokken if "spanningsvelden" in (b.titel or "")).zinnen]


def test_door_de_tijd_gaat_het_proces_bij_herovering_eerst_verder_naar_rechts_en_dan_naar_links():
    zinnen = velden(speel(samenhang="ver_achter"))
    assert zinnen[2] == (
        "Coproductie of opgelegd? Beleid van toen: opgelegd (rechts). Sociale herovering (nu): opgelegd, meer dan "
        "toen (rechts). Kansgedreven beleid: coproductie (links)."
    )
    assert "Beleid van toen: overal hetzelfde (rechts)" in zinnen[0]
    assert "Sociale herovering (nu): verschil maken per buurt (links)" in zinnen[0]


def test_wie_de_andere_lezing_kiest_ziet_de_inhoud_van_herovering_overal_gelijk():
    zinnen = velden(speel(samenhang="ver_achter", lezing="uniform"))
    assert "Sociale herovering (nu): overal hetzelfde (rechts)" in zinnen[0]


def test_zonder_herovering_gaat_de_weg_meteen_naar_kansgedreven_beleid():
    assert all("Kansgedreven beleid (nu)" in zin and "herovering" not in zin for zin in velden(speel()))


def staten(uitkomst):
    stappen = next(blok for blok in uitkomst.blokken if blok.soort == "stappen")
    return {naam: staat for naam, staat, _ in stappen.stappen}


def test_de_inspiratiesprong_is_pas_klaar_als_zijn_drempels_weg_zijn():
    ver = {"samenhang": "ver_achter"}
    assert staten(speel(**ver, drempels=("onbegrip",)))["Inspiratiesprong"] == "nu"
    assert staten(speel(**ver, drempels=("onbegrip",), herstel="begint"))["Inspiratiesprong"] == "open"
    assert staten(speel(**ver, drempels=("korte_horizon",), herstel="begint"))["Inspiratiesprong"] == "klaar"


def test_verankeren_loopt_vanaf_het_begin_mee_en_gaat_mis_als_het_bij_de_overstap_nog_moet():
    naam = "Verankeren en overdragen voorbereiden"
    assert staten(speel(samenhang="ver_achter"))[naam] == "nu"
    assert staten(speel(samenhang="ver_achter", herstel="begint"))[naam] == "mis"
    assert staten(speel(samenhang="ver_achter", herstel="begint", overdracht="ja"))[naam] == "klaar"


def test_bij_nood_grijp_je_in_zonder_van_spoor_te_wisselen():
    rustig, nood = speel(), speel(nood="ja")
    assert rustig.waarden["spoor"] == nood.waarden["spoor"]
    assert "Grijp nu in" in tekst(nood)
    assert "Grijp nu in" not in tekst(rustig)


@given(st.lists(STANDEN, min_size=2, max_size=6))
def test_vergelijken_noemt_iedereen_en_waar_men_verschilt(standen):
    namen = [f"Groep {nr}" for nr in range(len(standen))]
    uitkomst = SPEL.vergelijk(dict(zip(namen, standen, strict=True)))
    assert all(naam in tekst(uitkomst) for naam in namen)
    assert uitkomst.waarden["eens"] == (len({SPEL.reken(s).waarden["fase"] for s in standen}) == 1)
    gelijk = all({k: set(v) for k, v in s.items()} == {k: set(v) for k, v in standen[0].items()} for s in standen)
    assert ("alles gelijk" in tekst(uitkomst)) == gelijk
