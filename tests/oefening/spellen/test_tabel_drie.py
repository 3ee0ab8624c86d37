"""The game Tabel drie: whatever the setting, cells with what is left of them, and nothing filled in."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkschool.kern.tabellen_drie import Rest, TabelNr, kies, tel_resten
from wijkschool.oefening.bord import Staven, Zinnen, begin
from wijkschool.oefening.spellen.tabel_drie import LOS, PARTIJEN, RIJEN, SPEL, TERREINEN, cellen

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries({r.id: st.sampled_from([optie for optie, _ in r.opties]) for r in REGELAARS})


def reken(**stand: str):
    return SPEL.reken(begin(REGELAARS, stand))


def blok(uitkomst, soort):
    return next(b for b in uitkomst.blokken if isinstance(b, soort))


@settings(deadline=None)
@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(b.titel and b.plaats and b.herkomst for b in uitkomst.blokken)


@settings(deadline=None)
@given(STANDEN)
def test_bewaard_en_verloren_is_samen_wat_je_bekijkt(stand):
    waarden = SPEL.reken(stand).waarden
    assert waarden["letterlijk"] + waarden["niet_te_bepalen"] == waarden["vakken"]


@settings(deadline=None)
@given(STANDEN)
def test_een_vraag_die_niet_bij_de_tabel_hoort_is_verborgen(stand):
    assert SPEL.reken(stand).verborgen == ({"rij"} if stand["tabel"] == "3.1" else {"voor_wie"})


@settings(deadline=None)
@given(STANDEN)
def test_wie_alleen_bewaarde_woorden_wil_ziet_van_de_andere_vakken_geen_inhoud(stand):
    uitkomst = SPEL.reken(stand | {"toon": "letterlijk"})
    tekst = json.dumps(uitkomst.als_dict(), ensure_ascii=False)
    leeg = tekst.count("(leeg: ")
    assert leeg == uitkomst.waarden["niet_te_bepalen"]
    assert "inhoud afgeleid" not in tekst


def test_de_hele_tabel_32_heeft_24_vakken_en_7_daarvan_zijn_bewaard():
    uitkomst = reken(tabel="3.2")
    assert [w for _, w, _ in blok(uitkomst, Staven).staven] == [7, 1, 16]
    per_rij = [b for b in uitkomst.blokken if isinstance(b, Zinnen)][1:]
    assert [len(b.zinnen) for b in per_rij] == [4] * 6


@pytest.mark.parametrize("terrein", ["onderwijs_opvang", "sociale_infrastructuur"])
def test_twee_terreinen_zijn_uit_tabel_32_helemaal_verdwenen(terrein):
    waarden = reken(tabel="3.2", terrein=terrein).waarden
    assert (waarden["vakken"], waarden["letterlijk"]) == (6, 0)


@settings(deadline=None)
@given(STANDEN)
def test_alleen_een_terrein_van_tabel_32_zonder_een_bewaard_vak_is_leeg_welke_rij_je_ook_ziet(stand):
    kwijt = stand["tabel"] == "3.2" and stand["terrein"] in {"onderwijs_opvang", "sociale_infrastructuur"}
    assert SPEL.reken(stand).waarden["leeg_terrein"] == kwijt


@settings(deadline=None)
@given(STANDEN)
def test_een_heel_terrein_is_precies_een_kolom_van_tabel_32(stand):
    waarden = SPEL.reken(stand).waarden
    assert waarden["heel_terrein"] == (stand["tabel"] == "3.2" and waarden["vakken"] == 6)


def test_hoeveel_vakken_er_nog_zijn_staat_in_een_gewone_zin():
    assert "Van 7 vakken staan" in reken(tabel="3.2").samenvatting
    assert "Van één vak staan" in reken(tabel="3.2", terrein="veiligheid").samenvatting
    assert "Van geen enkel vak staan" in reken(tabel="3.2", terrein="onderwijs_opvang").samenvatting
    assert (
        "Van dit vak staan de eigen woorden er niet meer"
        in reken(tabel="3.2", terrein="onderwijs_opvang", rij="achterstand").samenvatting
    )


@settings(deadline=None)
@given(STANDEN)
def test_weinig_vakken_staan_los_met_hun_plaats_en_veel_bij_elkaar_per_rij(stand):
    uitkomst = SPEL.reken(stand)
    vakken = uitkomst.waarden["vakken"]
    blokken = [b for b in uitkomst.blokken if isinstance(b, Zinnen)][1:]
    if vakken > LOS:
        assert len({b.titel for b in blokken}) == len(blokken) < vakken
        assert sum(len(b.zinnen) for b in blokken) == vakken
    else:
        assert len(blokken) == vakken


def test_van_tabel_31_staan_alle_woorden_er_nog():
    assert tel_resten(kies(cellen(), tabel=TabelNr.MEERWAARDE)) == {
        Rest.HEEL: 9,
        Rest.AFGEBROKEN: 0,
        Rest.VERLOREN: 0,
    }


def test_elke_keuze_op_zich_laat_iets_zien():
    for terrein, _ in TERREINEN:
        assert reken(terrein=terrein).waarden["vakken"] >= 2
    for partij, _ in PARTIJEN:
        assert reken(voor_wie=partij).waarden["vakken"] >= 1
    for rij, _ in RIJEN:
        assert reken(tabel="3.2", rij=rij).waarden["vakken"] == 4


def test_een_vak_dat_er_niet_is_wordt_gezegd():
    uitkomst = reken(terrein="veiligheid", voor_wie="wooncorporaties")
    assert uitkomst.waarden["vakken"] == 0
    assert "Zo’n vak heeft de tabel niet." in json.dumps(uitkomst.als_dict(), ensure_ascii=False)
