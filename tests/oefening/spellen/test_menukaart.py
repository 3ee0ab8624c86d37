"""The game Menukaart: whatever is chosen, an outcome that can be shown, with the rules of the menu in it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.menutoets import Toets
from wijkschool.oefening.bord import Keus, Schrijf, Schuif, Stappen, Vinkjes, begin
from wijkschool.oefening.spellen.menukaart import SPEL

REGELAARS = SPEL.regelaars()


def waarden_van(regelaar):
    if isinstance(regelaar, Schuif):
        return st.sampled_from(range(regelaar.van, regelaar.tot + 1, regelaar.stap))
    if isinstance(regelaar, Keus):
        return st.sampled_from([optie for optie, _ in regelaar.opties])
    if isinstance(regelaar, Vinkjes):
        ids = [optie for optie, _ in regelaar.opties]
        return st.sets(st.sampled_from(ids)).map(lambda keuze: tuple(i for i in ids if i in keuze))
    assert isinstance(regelaar, Schrijf)
    return st.sampled_from(["", "  ", "Wij vragen het aan bewoners."])


STANDEN = st.fixed_dictionaries({r.id: waarden_van(r) for r in REGELAARS})


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)


@given(STANDEN)
def test_er_staan_nooit_meer_dan_acht_regelaars_tegelijk(stand):
    verborgen = SPEL.reken(stand).verborgen
    assert verborgen < {r.id for r in REGELAARS}
    assert len(REGELAARS) - len(verborgen) <= 8


@given(STANDEN)
def test_elk_gekozen_gerecht_staat_een_keer_in_de_volgorde(stand):
    blokken = SPEL.reken(stand).blokken
    gerechten = [
        s for b in blokken if isinstance(b, Stappen) and b.titel == "In welke volgorde?" for s in b.stappen
    ]
    assert len(gerechten) == len(stand["herovering"]) + len(stand["kansen"])
    assert sum(staat == "mis" for _, staat, _ in gerechten) == SPEL.reken(stand).waarden["wacht"]


@given(STANDEN)
def test_een_vraag_is_open_tot_er_een_antwoord_staat(stand):
    leeg = [toets for toets in Toets if not stand[f"antwoord_{toets}"].strip()]
    assert SPEL.reken(stand).waarden["open"] == len(leeg)


def test_een_leeg_menu_breekt_niets_en_laat_alles_open():
    uitkomst = reken()
    assert uitkomst.samenvatting == "0 gerechten gekozen; je menu is nog leeg; 5 vragen zijn nog open."
    assert len(uitkomst.blokken) == 1


def test_een_klein_menu_met_zijn_voorwaarden_klopt():
    waarden = reken(herovering=("H1a", "H1c", "H2a", "H2b")).waarden
    assert (waarden["gebroken"], waarden["wacht"], waarden["rondes"]) == (0, 0, 2)
    assert waarden["helpt_houdbaarheid"] == 1


def test_wie_geen_plek_heeft_hoort_waarop_het_wacht():
    stappen = reken(herovering=("H2a", "H2c"), orde="ja").blokken[1].stappen
    assert stappen[0][1:] == ("mis", "Dit heeft nog geen plek: het wacht op ‘Een goede situatieanalyse’.")
    assert stappen[1][2].endswith("het wacht op ‘Convenanten waarin je al doende leert’.")


def test_herovering_hoort_niet_in_een_buurt_zonder_achterstand():
    assert reken(herovering=("H1a",), buurt="anders").waarden["gebroken"] == 1
    assert reken(kansen=("K1a",), buurt="achterstand").waarden["gebroken"] == 0


def test_wat_al_goed_gaat_telt_alleen_als_je_zegt_dat_er_iets_goed_gaat():
    al_goed = {"al_goed": ("H1a", "K1a"), "herovering": ("H2a",), "kansen": ("K1a",)}
    assert reken(**al_goed).waarden["gebroken"] == 1  # H2a waits for H1a
    assert reken(**al_goed, orde="ja").waarden["gebroken"] == 1  # K1a needs no choosing
    assert reken(**al_goed, orde="ja").waarden["wacht"] == 0
    assert "al_goed" in reken(**al_goed).verborgen


def test_een_groep_ziet_wat_iedereen_koos_en_waar_het_verschilt():
    jij, ander = (
        begin(REGELAARS, {"kansen": ("K1a", "K1b")}),
        begin(REGELAARS, {"kansen": ("K1b",), "buurt": "anders"}),
    )
    samen = SPEL.vergelijk({"Jij": jij, "Groep 2": ander})
    json.dumps(samen.als_dict())
    assert samen.waarden == {"allemaal": 1}
    zinnen, tabel = samen.blokken
    assert [zin for zin, _ in zinnen.zinnen] == [
        "Iedereen koos ‘Bewoners die zelf in actie komen’.",
        "Jullie denken verschillend over wat voor buurt dit is. Begin daar.",
    ]
    assert tabel.rijen == (
        ("Bewoners die zelf in actie komen", "2 van 2", "Jij en Groep 2"),
        ("Een verhaal uitdragen", "1 van 2", "Jij"),
    )


@given(st.dictionaries(st.text(min_size=1, max_size=5), STANDEN, min_size=1, max_size=4))
def test_menus_zijn_altijd_te_vergelijken(standen):
    json.dumps(SPEL.vergelijk(standen).als_dict())
