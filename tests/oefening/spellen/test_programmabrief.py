"""The game Programmabrief: any letter can be shown, and each sender is asked only its own questions."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.programmabrief import Vraag
from wijkschool.oefening.bord import Keus, Schuif, Vinkjes, begin
from wijkschool.oefening.spellen.programmabrief import SPEL

REGELAARS = SPEL.regelaars()
GOED = {
    "jaren": 10, "aanpak": "herhalen_ingebed", "bestuur": "netwerk_met_raad", "energie": "wijk", "samenhang": "ja",
    "mensen": ("blijft", "gezag", "positie", "zichtbaar"), "bewoners": ("kennis", "kunde", "inzet"),
}  # fmt: skip


def waarden_van(regelaar):
    if isinstance(regelaar, Schuif):
        return st.integers(regelaar.van, regelaar.tot)
    ids = [optie for optie, _ in regelaar.opties]
    if isinstance(regelaar, Vinkjes):
        return st.lists(st.sampled_from(ids), unique=True).map(tuple)
    assert isinstance(regelaar, Keus)
    return st.sampled_from(ids)


STANDEN = st.fixed_dictionaries({r.id: waarden_van(r) for r in REGELAARS})


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def test_de_vragen_zijn_de_lessen_van_de_dataset():
    assert [rij.id for rij in lees_tabel("kleinhans")] == list(Vraag)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert len(REGELAARS) - len(uitkomst.verborgen) <= 8
    waarden = uitkomst.waarden
    assert waarden["beantwoord"] + waarden["open"] == len(uitkomst.blokken[1].stappen)


@given(STANDEN)
def test_wat_verborgen_is_verandert_niets(stand):
    uitkomst = SPEL.reken(stand)
    eigen = begin(REGELAARS)
    terug = stand | {naam: eigen[naam] for naam in uitkomst.verborgen}
    assert SPEL.reken(terug).waarden == uitkomst.waarden


@given(STANDEN)
def test_nooit_zonder_de_grens_van_de_bron(stand):
    assert "geen bewijs per les" in SPEL.reken(stand).blokken[2].zinnen[1][0]


def test_de_eerste_brief_beantwoordt_niets():
    assert reken().waarden["beantwoord"] == 0
    assert reken(afzender="rijk").waarden["beantwoord"] == 0


def test_een_goede_brief_van_de_gemeente():
    waarden = reken(**GOED).waarden
    assert (waarden["beantwoord"], waarden["open"], waarden["drie_lessen"]) == (7, 0, 3)


def test_een_goede_brief_van_het_rijk():
    uit = reken(**GOED, afzender="rijk", rijksrol="doel_en_vragen", geld="ja")
    assert (uit.waarden["beantwoord"], uit.waarden["open"]) == (6, 0)
    assert uit.verborgen == {"mensen", "bewoners", "samenhang"}


def test_de_brief_leest_als_een_brief():
    zinnen = [zin for zin, _ in reken(**GOED).blokken[0].zinnen]
    assert (
        "De mensen die het doen blijven lang, hebben gezag, hebben een positie en zijn zichtbaar in de wijk."
        in zinnen
    )
    assert "Van bewoners gebruiken we hun kennis, hun kunde en hun inzet." in zinnen
