"""The game of the mix: over or short without expectation; with 100, what the tables lead one to expect."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.stijlenmix import Stijl
from wijkschool.oefening.bord import Staven, Tabel, begin
from wijkschool.oefening.spellen.stijlenmix import SPEL, TABELLEN

REGELAARS = SPEL.regelaars()
DELEN = st.integers(0, 100)
STANDEN = st.fixed_dictionaries({stijl.value: DELEN for stijl in Stijl} | {"tabel": st.sampled_from([*TABELLEN])})


def stand(*delen: int, tabel="vertrouwen"):
    return {stijl.value: deel for stijl, deel in zip(Stijl, delen, strict=True)} | {"tabel": tabel}


def rijen(uitkomst):
    return {rij[0]: rij[1:] for blok in uitkomst.blokken if isinstance(blok, Tabel) for rij in blok.rijen}


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(instelling):
    uitkomst = SPEL.reken(instelling)
    assert json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting.endswith(".")
    assert all(blok.herkomst for blok in uitkomst.blokken)
    som = sum(instelling[stijl] for stijl in Stijl)
    assert (uitkomst.waarden["klopt"], uitkomst.waarden["over"]) == (som == 100, som - 100)
    assert bool(rijen(uitkomst)) == (som == 100)


@settings(max_examples=30)
@given(st.dictionaries(st.text(min_size=1, max_size=9), STANDEN, min_size=2, max_size=4))
def test_mixen_van_anderen_staan_naast_elkaar(standen):
    uitkomst = SPEL.vergelijk(standen)
    assert json.dumps(uitkomst.als_dict())
    assert [rij[0] for rij in uitkomst.blokken[0].rijen] == list(standen)


def test_het_begin_telt_op_en_geeft_ongeveer_het_nederlandse_cijfer():
    uitkomst = SPEL.reken(begin(REGELAARS))
    assert uitkomst.waarden["vertrouwen"] == pytest.approx(51, abs=0.5)


def test_te_veel_en_te_weinig_worden_in_woorden_gezegd():
    assert "Dat is 7 procent te weinig." in SPEL.reken(stand(25, 32, 23, 13)).samenvatting
    assert "Dat is 30 procent te veel." in SPEL.reken(stand(50, 32, 28, 20)).samenvatting


def test_elke_verzonnen_buurt_krijgt_het_vertrouwen_uit_de_tabel():
    for buurt in lees_tabel("buurten"):
        uitkomst = SPEL.reken(stand(*(getattr(buurt, stijl.value) for stijl in Stijl)))
        staven = next(blok for blok in uitkomst.blokken if isinstance(blok, Staven))
        assert staven.staven[0][2] == f"{buurt.vertrouwen} procent", buurt.id


def test_waar_een_stijl_ontbreekt_staat_geen_verwachting():
    met = rijen(SPEL.reken(stand(25, 32, 23, 20, tabel="wensen")))
    assert met["Belangrijk in de buurt: basisscholen"] == ("geen", "–")
    assert met["Veiliger door licht in het donker"][0] == "geen"
    zonder = rijen(SPEL.reken(stand(50, 50, 0, 0, tabel="wensen")))
    assert zonder["Belangrijk in de buurt: basisscholen"] == ("44", "–")


def test_er_staat_bij_van_welke_stijl_de_cijfers_ontbreken():
    uit = json.dumps(SPEL.reken(stand(25, 32, 23, 20, tabel="wensen")).als_dict(), ensure_ascii=False)
    assert "Van de stijl actief ontbreken 11 van de 11 cijfers" in uit
    assert "Van de stijl afwachtend ontbreken 4 van de 11 cijfers" in uit
    zonder = json.dumps(SPEL.reken(stand(50, 50, 0, 0, tabel="wensen")).als_dict(), ensure_ascii=False)
    assert "Van de stijl" not in zonder


def test_het_gemiddelde_dat_niet_kan_kloppen_wordt_zo_genoemd():
    uit = rijen(SPEL.reken(stand(25, 32, 23, 20, tabel="leefomgeving")))
    naam = "Doet alledaagse dingen vooral in eigen buurt (het cijfer voor NL kan niet kloppen)"
    assert uit[naam] == ("61", "48")
    assert uit["Wil zo lang mogelijk niet verhuizen"] == ("76", "76")


def test_een_rapportcijfer_heeft_een_decimaal():
    uit = rijen(SPEL.reken(stand(0, 0, 0, 100, tabel="idealen")))
    assert uit["Gezond leven"] == ("9,4", "9,1")
    assert uit["Een gelukkig gezin"] == ("8,7", "8,8")


def test_ook_de_grootste_stijl_is_niet_de_hele_buurt():
    zinnen = [zin for zin, _ in SPEL.reken(stand(24, 41, 20, 15)).blokken[-1].zinnen]
    assert any("Toch hoort 59 procent bij een andere stijl." in zin for zin in zinnen)


@pytest.mark.parametrize(
    ("tabel", "vreemd"),
    [
        ("vertrouwen", "Bij ‘wereldbewoner’ en ‘vrienden via internet’ is het cijfer voor NL hoger"),
        ("idealen", "Alleen idealen met gemiddeld een 8 of meer"),
        ("leefomgeving", "Het vet in deze tabel is verloren"),
        ("wensen", "Het vet in deze tabel is verloren"),
    ],
)
def test_wat_er_vreemd_is_aan_een_tabel_staat_erbij_en_kort(tabel, vreemd):
    zinnen = [zin for zin, _ in SPEL.reken(stand(25, 32, 23, 20, tabel=tabel)).blokken[-1].zinnen]
    assert zinnen[0].startswith(vreemd)
    assert "vet" in zinnen[0]
    assert len(zinnen) <= 7
