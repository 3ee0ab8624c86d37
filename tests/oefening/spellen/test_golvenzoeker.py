"""The golvenzoeker: every setting gives an outcome that can be shown, and it is never firmer than the marks."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.golven import KENMERKEN
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.golvenzoeker import ONBEKEND, SPEL

STAND = st.fixed_dictionaries({r.id: st.sampled_from([optie for optie, _ in r.opties]) for r in SPEL.regelaars()})


def waarden(**keuzes: str):
    return SPEL.reken(begin(SPEL.regelaars(), keuzes)).waarden


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STAND)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)


@given(STAND)
def test_elk_gekozen_kenmerk_krijgt_een_waarom(stand):
    uitkomst = SPEL.reken(stand)
    gekozen = [k for k in KENMERKEN if k.id in stand.values()]
    waarom = [blok for blok in uitkomst.blokken if (blok.titel or "").startswith("Waarom?")]
    assert [len(blok.zinnen) for blok in waarom] == [len(k.golven) for k in gekozen]
    assert all(k.naam.rstrip(".") in blok.titel for k, blok in zip(gekozen, waarom, strict=True))
    assert uitkomst.waarden["kenmerken"] == len(gekozen)


@given(st.dictionaries(st.sampled_from(["Jij", "Ander", "Derde"]), STAND, min_size=1))
def test_standen_zijn_te_vergelijken(standen):
    uitkomst = SPEL.vergelijk(standen)
    assert json.dumps(uitkomst.als_dict())
    assert len(uitkomst.blokken[0].rijen) == len(standen)


def test_niets_gekozen_is_nog_niets():
    stand = begin(SPEL.regelaars())
    assert set(stand.values()) == {ONBEKEND}
    uitkomst = SPEL.reken(stand)
    assert uitkomst.waarden["past"] == "nog niets"
    assert len(uitkomst.blokken) == 1


def test_kenmerken_van_een_golf_noemen_die_golf():
    assert waarden(zorg="ongelijkheid", bewoners="projectgroep")["past"] == "golf 2"
    assert waarden(zorg="ontworteling", buurt="object")["past"] == "golf 1"


def test_wat_bij_twee_golven_past_zegt_dat():
    assert waarden(bewoners="zelf_doen", voortouw="bewoners_beginnen")["past"] == "golf 1 en golf 3"
    uitkomst = SPEL.reken(begin(SPEL.regelaars(), {"buurt": "aangrijpingspunt"}))
    assert "golf 2 (jaren zeventig) én golf 3" in uitkomst.samenvatting


def test_een_mengvorm_noemt_bij_gelijke_stand_beide_golven():
    uitkomst = SPEL.reken(begin(SPEL.regelaars(), {"zorg": "ontworteling", "bewoners": "projectgroep"}))
    assert uitkomst.waarden["past"] == "mengvorm"
    assert "Even veel kenmerken, 1 van de 2" in tekst(uitkomst)


def test_bij_golf_drie_staat_dat_het_rapport_in_2005_ophoudt():
    assert "na 2005" in tekst(SPEL.reken(begin(SPEL.regelaars(), {"zorg": "tweedeling"})))
    assert "na 2005" not in tekst(SPEL.reken(begin(SPEL.regelaars(), {"zorg": "ontworteling"})))


def test_op_een_golf_lijken_is_geen_verdienste():
    uitkomst = SPEL.reken(begin(SPEL.regelaars(), {"zorg": "ontworteling", "buurt": "object"}))
    assert {toon for _, toon in uitkomst.blokken[0].zinnen} == {"gewoon"}


@given(STAND)
def test_wat_terugkwam_staat_er_alleen_bij_een_golf_die_voorop_ligt(stand):
    uitkomst = SPEL.reken(stand)
    tellingen = [uitkomst.waarden[f"golf_{golf}"] for golf in (1, 2, 3)]
    voorop = bool(max(tellingen)) and tellingen.count(max(tellingen)) == 1
    assert any("later terug" in (blok.titel or "") for blok in uitkomst.blokken) == voorop
