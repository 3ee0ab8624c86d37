"""The game Convenant: whatever the setting, an outcome that can be shown, and a settlement that sums to zero."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.convenant import SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from(
            [optie for optie, _ in r.opties] if isinstance(r, Keus) else range(r.van, r.tot + 1, r.stap)
        )
        for r in REGELAARS
    }
)


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)


@given(STANDEN)
def test_netto_is_samen_altijd_nul(stand):
    waarden = SPEL.reken(stand).waarden
    assert waarden["som"] == waarden["netto_a"] + waarden["netto_b"] + waarden["netto_c"] == 0


@given(STANDEN)
def test_je_stelt_een_corporatie_tegelijk_in(stand):
    zichtbaar = {r.id for r in REGELAARS} - SPEL.reken(stand).verborgen
    assert {naam[-1] for naam in zichtbaar if naam[-2] == "_"} == {stand["wie"]}
    assert len(zichtbaar) == (9 if stand["tellen"] == "ja" else 8)


def test_bij_het_begin_ontvangt_de_zwaarste_en_betalen_de_anderen():
    uitkomst = reken()
    assert uitkomst.samenvatting == (
        "In de pot zit 3.000.000 euro. Corporatie A ontvangt 900.000 euro. "
        "Corporatie B betaalt 200.000 euro. Corporatie C betaalt 700.000 euro."
    )
    assert uitkomst.blokken[0].staven[0][2] == "38"
    som = uitkomst.blokken[1].zinnen[0][0]
    assert som == "Corporatie A: 11 + 60 procent van 15 = 20. Daarna 20 × 1,9 = 38."
    assert uitkomst.blokken[2].rijen[-1] == ("Samen", "3.000.000", "3.000.000")
    assert (uitkomst.waarden["zwaarste_betaalt"], uitkomst.waarden["zwaarste_ontvangt_meest"]) == (False, True)


def test_een_grote_corporatie_met_de_zwaarste_taak_betaalt():
    uitkomst = reken(omzet_a=200)
    assert uitkomst.waarden["zwaarste_betaalt"] is True
    assert "heeft de zwaarste taak, maar betaalt" in uitkomst.blokken[3].zinnen[-1][0]


def test_elke_regelaar_zegt_bij_welke_corporatie_hij_hoort():
    labels = [r.label for r in REGELAARS]
    assert len(set(labels)) == len(labels)


@given(STANDEN)
def test_wie_zwaar_belast_is_en_niet_het_meest_ontvangt_legt_meer_in_dan_een_ander(stand):
    rijen = SPEL.reken(stand).blokken[2].rijen[:-1]
    if "legt ook meer in" in SPEL.reken(stand).blokken[3].zinnen[-1][0]:
        inleg = {naam: int(erin.replace(".", "")) for naam, erin, _ in rijen}
        naam = SPEL.reken(stand).blokken[3].zinnen[-1][0].split()[1]
        assert inleg[naam] > min(inleg.values())


def test_zonder_taken_ontvangt_en_betaalt_niemand():
    nul = {f"{veld}_{letter}": 0 for veld in ("eigen", "gedeeld") for letter in "abc"}
    uitkomst = reken(**nul)
    assert [uitkomst.waarden[f"netto_{letter}"] for letter in "abc"] == [0, 0, 0]
    assert "Corporatie A ontvangt en betaalt niets." in uitkomst.samenvatting


def test_bewoners_tellen_alleen_mee_als_je_dat_kiest():
    assert reken(bewoners_a=5_000).waarden["netto_a"] == reken().waarden["netto_a"]
    assert reken(bewoners_a=5_000, tellen="ja").waarden["netto_a"] > reken(tellen="ja").waarden["netto_a"]
    assert reken(tellen="ja").waarden["netto_a"] == reken().waarden["netto_a"]  # equally many everywhere
