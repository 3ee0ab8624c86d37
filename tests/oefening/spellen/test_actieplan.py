"""The game Actieplan: whatever the setting, a board that can be shown, and never more than one part at a time."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.actieplan import STAPPEN, Conclusie, Gemis
from wijkschool.oefening.bord import Keus, Stappen, Tabel, Vinkjes, begin
from wijkschool.oefening.spellen._actieplan_teksten import WAT_MIST
from wijkschool.oefening.spellen.actieplan import SPEL

REGELAARS = SPEL.regelaars()


def waarden(regelaar):
    if isinstance(regelaar, Keus):
        return st.sampled_from([optie for optie, _ in regelaar.opties])
    if isinstance(regelaar, Vinkjes):
        return st.sets(st.sampled_from([optie for optie, _ in regelaar.opties])).map(tuple)
    return st.integers(regelaar.van, regelaar.tot)


STANDEN = st.fixed_dictionaries({r.id: waarden(r) for r in REGELAARS})


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def samen(*stappen: str):
    return {f"s{stap}": "samen" for stap in stappen}


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting.endswith(".")
    assert all(blok.titel and blok.herkomst for blok in uitkomst.blokken)
    bord = uitkomst.blokken[0]
    assert isinstance(bord, Stappen)
    assert len(bord.stappen) == 12


@given(STANDEN)
def test_er_staan_nooit_meer_dan_acht_vragen_tegelijk(stand):
    zichtbaar = {r.id for r in REGELAARS} - SPEL.reken(stand).verborgen
    assert "kijk" in zichtbaar
    assert len(zichtbaar) <= 8
    assert len([naam for naam in zichtbaar if naam[1:] in STAPPEN]) == 3


@given(st.dictionaries(st.text(min_size=1, max_size=9), STANDEN, min_size=2, max_size=4))
def test_plannen_van_anderen_staan_naast_elkaar(standen):
    uitkomst = SPEL.vergelijk(standen)
    assert json.dumps(uitkomst.als_dict())
    assert [rij[0] for rij in uitkomst.blokken[0].rijen] == list(standen)


def test_bij_alles_wat_mist_staat_waarom_en_waar():
    assert set(WAT_MIST) == set(Gemis)


def test_het_begin_wijst_naar_de_eerste_stap():
    assert reken().samenvatting == "0 van de 12 stappen gedaan. Nu aan de beurt: stap 1a, informeren."


def test_een_overgeslagen_kaderafspraak_valt_op_maar_is_niet_verboden():
    uitkomst = reken(**samen("1a", "1b", "1c", "2b", "2c"), draagvlak=40)
    assert (uitkomst.waarden["overgeslagen"], uitkomst.waarden["volgende"]) == ("2a", "2a")
    opvalt = next(blok for blok in uitkomst.blokken if blok.titel == "Wat opvalt")
    assert any(zin.startswith("Een andere volgorde kan") for zin, _ in opvalt.zinnen)
    assert any("kaderafspraak" in zin for zin, _ in opvalt.zinnen)


def test_inkleuren_door_de_overheid_alleen_is_geen_inkleuren():
    uitkomst = reken(s2b="overheid")
    assert uitkomst.waarden["anders"] == 1
    assert uitkomst.blokken[0].stappen[4][1] == "mis"


def test_wie_wil_bijstellen_kiest_zelf_een_stap_terug():
    stand = samen(*STAPPEN) | {"conclusie": str(Conclusie.LEREN), "kijk": "terugkoppelen"}
    assert "terug" not in reken(**stand).verborgen
    assert reken(**stand, terug="2b").waarden["volgende"] == "2b"
    assert "terug" in reken(**stand | {"conclusie": "doorgaan"}).verborgen


def test_wat_nog_niet_is_ingevuld_haalt_geen_doel():
    leeg = reken().waarden
    assert leeg["mist"] == 0
    assert not leeg["plan_volledig"]
    assert not leeg["af_tot_meten"]
    assert leeg["staat"] == "geen"


def test_een_stap_leegmaken_maakt_het_bord_niet_netjes():
    assert not reken(**samen("1a", "1b", "1c", "2a", "2c")).waarden["netjes"]
    assert not reken(**samen("1a", "1b", "1c", "2a", "2c"), s2b="overheid").waarden["netjes"]
    assert reken(**samen("1a", "1b", "1c", "2a", "2b", "2c")).waarden["netjes"]


def test_een_heel_plan_is_af():
    stand = samen(*STAPPEN) | {
        "draagvlak": 40,
        "trekker": "bewoner",
        "rugdekker": "bestuurder",
        "bekend": "allen",
        "doel": "resultaat",
        "inhoud": ("middelen", "tijd", "verantwoordelijke", "vroege_winst"),
        "conclusie": "doorgaan",
    }
    uitkomst = reken(**stand)
    assert uitkomst.waarden["af"]
    assert not any(isinstance(blok, Tabel) for blok in uitkomst.blokken)
