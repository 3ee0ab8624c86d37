"""The bewijswijzer: every setting gives an outcome, and our reading of each law gives what the dataset says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.bewijs import BEVINDINGEN
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.bewijswijzer import SPEL

REGELAARS = SPEL.regelaars()
STAND = st.fixed_dictionaries({r.id: st.sampled_from([optie for optie, _ in r.opties]) for r in REGELAARS})


def onze(wet):
    bevinding = BEVINDINGEN[wet]
    return {
        "wet": wet,
        "stelt": "ja" if bevinding.stelt else "nee",
        "onderzoek": bevinding.onderzoek.value,
        "over": bevinding.over.value if bevinding.over else "open",
        "praktijk": "ja" if bevinding.praktijk else "nee",
    }


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STAND)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert tekst(uitkomst)
    assert uitkomst.samenvatting
    assert json.dumps(dict(uitkomst.waarden))
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert ("over" in uitkomst.verborgen) == (stand["onderzoek"] in ("open", "geen"))


@pytest.mark.parametrize("rij", lees_tabel("wetten"), ids=lambda rij: rij.id)
def test_onze_lezing_geeft_de_soort_van_de_dataset(rij):
    waarden = SPEL.reken(begin(REGELAARS, onze(rij.id))).waarden
    assert (waarden["soort"], waarden["goede_antwoorden"]) == (rij.bewijs_soort, 4)


def test_bij_het_begin_is_er_nog_geen_soort():
    uitkomst = SPEL.reken(begin(REGELAARS))
    assert uitkomst.samenvatting == "Beantwoord eerst alle vragen over deze wet."
    assert (uitkomst.waarden["soort"], uitkomst.waarden["goede_antwoorden"]) == ("nog_open", 0)
    assert len(uitkomst.blokken) == 2


def test_onderzoek_over_iets_anders_krijgt_een_waarschuwing():
    assert "telt hier niet mee" in tekst(SPEL.reken(begin(REGELAARS, onze("wet9"))))
    assert "telt hier niet mee" not in tekst(SPEL.reken(begin(REGELAARS, onze("wet2"))))


def test_weinig_bewijs_heet_nergens_bewijs_van_het_tegendeel():
    assert "betekent niet dat iets niet werkt" in tekst(SPEL.reken(begin(REGELAARS, onze("wet8"))))
