"""The game of the application: any setting can be shown, and no sentence is let through that says too much."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.kunst_voor_wie import BELOFTEN, SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries({
    r.id: st.sampled_from([optie for optie, _ in r.opties])
    if isinstance(r, Keus)
    else st.lists(st.sampled_from([optie for optie, _ in r.opties]), unique=True).map(tuple)
    for r in REGELAARS
})  # fmt: skip
GOED = ("betrokken", "waardering", "imago", "woningwaarde")


def reken(**stand: str | tuple[str, ...]):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    assert json.dumps(uit.als_dict())
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uit.blokken)


@given(STANDEN)
def test_er_heet_precies_zo_veel_te_stellig_als_er_zinnen_met_let_op_zijn(stand):
    uit = SPEL.reken(stand)
    jouw = next(blok for blok in uit.blokken if blok.titel == "Jouw zinnen")
    assert sum(toon == "let_op" for _, toon in jouw.zinnen) == uit.waarden["te_stellig"]


@given(STANDEN, st.sampled_from(["schildering", "feest", "naam"]))
def test_het_soort_project_maakt_geen_verschil(stand, project):
    assert SPEL.reken(stand | {"project": project}).waarden == SPEL.reken(stand).waarden


def test_bij_het_begin_is_er_niets_beloofd():
    uit = reken()
    assert (uit.waarden["beloften"], uit.waarden["netjes"], len(REGELAARS), len(BELOFTEN)) == (0, False, 4, 8)


def test_een_aanvraag_die_kan():
    uit = reken(beloften=GOED, steun="tekst", woorden="volgens")
    assert (uit.waarden["netjes"], uit.waarden["buurt_beeld_waarde"], uit.waarden["tegengesproken"]) == (
        True,
        True,
        0,
    )
    assert "Denk aan huurders" in json.dumps(uit.als_dict())


def test_met_de_kop_haal_je_geen_waarde_van_woningen():
    assert not reken(beloften=GOED, steun="kop", woorden="volgens").waarden["buurt_beeld_waarde"]


def test_steunt_de_bron_een_deel_van_wat_je_een_groep_belooft_dan_staat_dat_er():
    rijen = reken(beloften=("samenhang", "problemen", "imago", "groei"), steun="kop").blokken[0].rijen
    assert [steun for _, _, steun in rijen] == ["nee", "deels", "ja", "–"]


def test_samenhang_kan_met_de_kop_en_niet_met_de_tekst():
    assert reken(beloften=("samenhang",), steun="kop", woorden="volgens").waarden["netjes"]
    uit = reken(beloften=("samenhang",), steun="tekst", woorden="hopen")
    assert uit.waarden["tegengesproken"] == uit.waarden["te_stellig"] == 1
    assert "blijft dit verwachte effect uit" in json.dumps(uit.als_dict())
