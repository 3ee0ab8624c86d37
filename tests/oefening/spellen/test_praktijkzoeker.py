"""The game Praktijkzoeker: whatever the setting, an outcome to show, with silence beside what is told."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkschool.kern.praktijken import Initiatief
from wijkschool.oefening.bord import Keus, Schuif, Staven, begin
from wijkschool.oefening.spellen.praktijkzoeker import INITIATIEVEN, NAMEN, PER_BLADZIJDE, SPEL, praktijken

REGELAARS = SPEL.regelaars()


def _waarden(regelaar):
    if isinstance(regelaar, Keus):
        return st.sampled_from([optie for optie, _ in regelaar.opties])
    if isinstance(regelaar, Schuif):
        return st.integers(regelaar.van, regelaar.tot)
    return st.sampled_from(["", "speeltuin", "  ", "x" * 2000, "Bewoners straat", "(["])


STANDEN = st.fixed_dictionaries({regelaar.id: _waarden(regelaar) for regelaar in REGELAARS})


def reken(**stand: str):
    return SPEL.reken(begin(REGELAARS, stand))


@settings(deadline=None)
@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(blok.plaats and blok.herkomst for blok in uitkomst.blokken)


@settings(deadline=None)
@given(STANDEN)
def test_de_staven_tellen_samen_alles_wat_is_gevonden_met_stilte_als_eigen_staaf(stand):
    uitkomst = SPEL.reken(stand)
    gevonden = uitkomst.waarden["gevonden"]
    staven = [blok for blok in uitkomst.blokken if isinstance(blok, Staven)]
    assert len(staven) == (1 if gevonden else 0)
    for blok in staven:
        assert sum(waarde for _, waarde, _ in blok.staven) == gevonden
        assert blok.staven[-1][0] == "Niet gezegd"


@settings(deadline=None)
@given(STANDEN)
def test_bladeren_kan_alleen_als_er_meer_is_dan_een_bladzijde(stand):
    uitkomst = SPEL.reken(stand)
    assert ("bladzijde" in uitkomst.verborgen) == (uitkomst.waarden["gevonden"] <= PER_BLADZIJDE)


def test_er_is_een_bladzijde_voor_elke_praktijk():
    schuif = next(regelaar for regelaar in REGELAARS if regelaar.id == "bladzijde")
    assert schuif.tot * PER_BLADZIJDE >= len(praktijken())


def test_alle_praktijken_van_hoofdstuk_3_zijn_er():
    uitkomst = reken(tel="initiatief")
    assert (uitkomst.waarden["gevonden"], uitkomst.waarden["zwijgt"]) == (189, 91)
    assert "Bij 91 van de 189 (48 procent) zegt de bron niet wie begon." in uitkomst.samenvatting


def test_elke_waarde_die_voorkomt_heeft_een_naam():
    for praktijk in praktijken():
        assert all(praktijk.van(kenmerk) in namen for kenmerk, namen in NAMEN.items())
    # In chapter 3 the rijk begins nothing; a choice for it would be an empty one.
    assert {naam for naam, _ in INITIATIEVEN} == {*Initiatief} - {"rijk"}


@pytest.mark.parametrize(
    ("terrein", "procent"),
    [("fysieke_inrichting", 30), ("veiligheid", 48), ("onderwijs_opvang", 66), ("sociale_infrastructuur", 61)],
)
def test_per_terrein_zie_je_hoe_vaak_de_bron_zwijgt_over_wie_begon(terrein, procent):
    waarden = reken(terrein=terrein, tel="initiatief").waarden
    assert (waarden["zwijgt_procent"], waarden["alleen_terrein"]) == (procent, True)


def test_een_filter_naast_het_terrein_blijft_niet_onopgemerkt():
    assert reken(buurttype="dorp").waarden["alleen_terrein"] is False
    assert reken(woord="speeltuin").waarden["alleen_terrein"] is False


def test_niets_gevonden_is_ook_een_antwoord():
    uitkomst = reken(woord="zeppelin")
    assert uitkomst.waarden["gevonden"] == 0
    assert "Er valt niets te tellen." in uitkomst.samenvatting
