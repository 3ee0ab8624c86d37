"""The scale finder: every setting gives an outcome, and it says what the source says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen._schaalzoeker import KENMERKEN, TOT
from wijkschool.oefening.spellen.schaalzoeker import SPEL

REGELAARS = {regelaar.id: regelaar for regelaar in SPEL.regelaars()}


def keuzes(naam):
    return st.sampled_from([optie for optie, _ in REGELAARS[naam].opties])


STANDEN = st.fixed_dictionaries(
    {
        **{naam: keuzes(naam) for naam in ("thema", "doelgroep", "plek", "grens")},
        "inwoners": st.integers(1, TOT // 100).map(lambda n: n * 100),
        "kenmerken": st.sets(st.sampled_from(sorted(KENMERKEN))).map(
            lambda s: tuple(k for k in KENMERKEN if k in s)
        ),
    }
)


def reken(**stand: object):
    return SPEL.reken(begin(SPEL.regelaars(), stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_met_een_plaats_en_herkomst_per_blok(stand):
    uitkomst = SPEL.reken(stand)
    assert json.loads(json.dumps(uitkomst.als_dict()))["samenvatting"]
    assert json.dumps(dict(uitkomst.waarden))
    assert uitkomst.verborgen == frozenset()
    assert all(blok.plaats and blok.herkomst and blok.titel for blok in uitkomst.blokken)


@given(st.dictionaries(st.text(min_size=1), STANDEN, min_size=2, max_size=5))
def test_elke_groep_standen_laat_zich_vergelijken(standen):
    assert json.dumps(SPEL.vergelijk(standen).als_dict())


def test_bij_het_begin_zegt_het_spel_dat_een_buurt_geen_vaste_grootte_heeft():
    uitkomst = reken()
    assert uitkomst.waarden["oordeel"] == "geen_vaste_maat"
    assert "geen vaste grootte" in uitkomst.samenvatting


def test_waar_de_bron_niets_noemt_zegt_het_spel_dat_de_bron_zwijgt():
    uitkomst = reken(thema="fysiek", doelgroep="volwassenen")
    assert uitkomst.waarden["oordeel"] == "zwijgt"
    assert "De bron zwijgt" in uitkomst.samenvatting


def test_een_half_antwoord_zegt_welke_helft_ontbreekt():
    assert "zwijgt de bron over dit onderwerp" in reken(thema="fysiek", doelgroep="senioren").samenvatting
    assert "zwijgt de bron over deze mensen" in reken(thema="veiligheid", doelgroep="volwassenen").samenvatting


def test_hangt_een_onderwerp_aan_andere_mensen_dan_zegt_het_spel_aan_wie():
    def tekst(**stand: object):
        return json.dumps(reken(**stand).als_dict(), ensure_ascii=False)

    wel = "noemt zij wel een maat voor ouders met jonge kinderen en senioren"
    assert wel in tekst(thema="buurtcentrum")
    assert wel not in tekst(thema="buurtcentrum", doelgroep="senioren")
    assert "noemt zij wel een maat voor" not in tekst(thema="kinderopvang")


def test_verschillen_de_uitspraken_dan_staat_er_wat_zij_gemeen_hebben():
    assert "gemeen hebben: de wijk" in reken(doelgroep="scholieren").samenvatting
    assert reken(doelgroep="senioren").samenvatting == "De bron noemt hier: wat te lopen is."


def test_een_buurtcentrum_voor_senioren_gaat_om_wat_te_lopen_is():
    uitkomst = reken(thema="buurtcentrum", doelgroep="senioren")
    assert (uitkomst.waarden["oordeel"], uitkomst.waarden["maat"]) == ("eens", "loopafstand")


@pytest.mark.parametrize(
    ("inwoners", "buurt", "wijk"), [(800, 3, 0), (5_000, 1, 0), (8_000, 0, 0), (16_000, 0, 3)]
)
def test_een_aantal_inwoners_komt_naast_de_genoemde_getallen(inwoners, buurt, wijk):
    waarden = reken(inwoners=inwoners).waarden
    assert (waarden["passend_bij_buurt"], waarden["passend_bij_wijk"]) == (buurt, wijk)
    assert waarden["passend"] == buurt + wijk


def test_alleen_een_voorziening_in_een_andere_wijk_is_een_drempel():
    assert reken(kenmerken=("scheiding", "eilandje")).waarden["drempels"] == 0
    assert reken(kenmerken=("andere_wijk",)).waarden["drempels"] == 1


def test_naast_elkaar_zie_je_het_kleinste_en_het_grootste_gebied():
    een, twee = begin(SPEL.regelaars(), {"inwoners": 400}), begin(SPEL.regelaars(), {"inwoners": 9_000})
    assert "400" in SPEL.vergelijk({"Jij": een, "Zij": twee}).samenvatting
    assert "9.000" in SPEL.vergelijk({"Jij": een, "Zij": twee}).samenvatting
    assert "niet hetzelfde" in SPEL.vergelijk({"Jij": een, "Zij": een | {"thema": "omgang"}}).samenvatting
