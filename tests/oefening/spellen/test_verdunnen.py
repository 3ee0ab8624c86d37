"""Verdunnen: every setting gives an outcome, and none of them says anything of people or problems."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.verdunnen import SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from(
            [optie for optie, _ in r.opties] if isinstance(r, Keus) else range(r.van, r.tot + 1, r.stap)
        )
        for r in REGELAARS
    }
)
GOED = {
    "minder": 450,
    "eikendam": 250,
    "zevenbroek": 150,
    "molenkamp": 50,
    "afspraak": "samen",
    "herhuisvesting": "geregeld",
}


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def zinnen(uitkomst):
    return [zin for zin, _ in uitkomst.blokken[2].zinnen]


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert json.dumps(uitkomst.als_dict())
    assert json.dumps(dict(uitkomst.waarden))
    assert uitkomst.samenvatting
    assert all(blok.titel and blok.plaats and blok.herkomst == "modelkeuze" for blok in uitkomst.blokken)
    assert all(0 <= waarde <= 100 for _, waarde, _ in uitkomst.blokken[0].staven)


def test_elke_regelaar_met_een_getal_zegt_dat_het_niet_in_de_bron_staat():
    assert all(r.niet_in_de_bron for r in REGELAARS if not isinstance(r, Keus))


def test_bij_het_begin_is_er_niets_veranderd():
    uitkomst = reken()
    assert uitkomst.samenvatting == "Het grootste aandeel sociale huur is 70 procent, in het Oostkwartier."
    assert (uitkomst.waarden["scheefheid"], uitkomst.waarden["genoeg_plek"]) == (23.1, False)


def test_een_plan_met_afspraken_spreidt_en_laat_niemand_zonder_plek():
    waarden = reken(**GOED).waarden
    assert (waarden["hoogste_aandeel"], waarden["scheefheid"], waarden["tekort"]) == (47.5, 14.4, 0)
    assert waarden["genoeg_plek"] is True


def test_zonder_afspraak_bouwen_gemeenten_alleen_wat_zij_zelf_willen():
    uitkomst = reken(**GOED | {"afspraak": "los"})
    assert uitkomst.waarden["tekort"] == 250
    assert "Eikendam bouwt er maar 100. Zonder afspraak wil deze gemeente niet meer." in zinnen(uitkomst)
    assert uitkomst.samenvatting.endswith("Voor 250 huishoudens is er geen sociale huurwoning.")


def test_meer_bouwen_dan_er_verdwijnt_zegt_dat_de_regio_groeit():
    assert "De regio krijgt er 150 sociale huurwoningen bij." in zinnen(reken(molenkamp=150))


def test_het_verhuizen_regelen_verandert_geen_getal():
    anders = reken(**GOED | {"herhuisvesting": "los"})
    assert anders.blokken[:2] == reken(**GOED).blokken[:2]
    assert "Het verhuizen is niet geregeld" in " ".join(zinnen(anders))
