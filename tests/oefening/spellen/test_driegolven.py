"""The game Drie golven: whatever the setting, an outcome that can be shown and adds up."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.driegolven import SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from(
            [optie for optie, _ in r.opties] if isinstance(r, Keus) else range(r.van, r.tot + 1, r.stap)
        )
        for r in REGELAARS
    }
)


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def zinnen(uitkomst):
    return [zin for zin, _ in uitkomst.blokken[-1].zinnen]


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_de_browser_aankan(stand):
    uitkomst = SPEL.reken(stand)
    json.dumps(uitkomst.als_dict())
    assert uitkomst.samenvatting
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert uitkomst.verborgen == frozenset()
    assert uitkomst.waarden["bespaard"] >= 0


def test_bij_het_begin_gaat_er_evenveel_geld_naar_golf_een_en_twee():
    uitkomst = reken()
    assert uitkomst.samenvatting == "In drie golven doen 85 mensen mee. De overheid betaalt 600.000 euro."
    assert [tekst for _, _, tekst in uitkomst.blokken[1].staven] == ["300.000 euro", "300.000 euro", "0 euro"]
    assert "Lees je de helft anders" in zinnen(uitkomst)[1]


def test_met_even_grote_golven_maken_de_lezingen_niet_uit():
    for halvering in ("per_deelnemer", "hele_golf"):
        uitkomst = reken(tweede=15, halvering=halvering)
        assert uitkomst.waarden["lezingen_gelijk"] is True
        assert uitkomst.waarden["overheid"] == 450_000


def test_zonder_deelnemers_in_golf_twee_zegt_gelijk_niets():
    uitkomst = reken(tweede=0)
    assert uitkomst.waarden["lezingen_gelijk"] is False
    assert "In golf 2 doet niemand mee. Dan valt er niets te halveren." in zinnen(uitkomst)
    assert not any("maakt hier niet uit" in zin for zin in zinnen(uitkomst))


def test_een_tweede_golf_die_niet_past_wordt_de_hele_middengroep():
    uitkomst = reken(tweede=140)
    assert (uitkomst.waarden["deelnemers_2"], uitkomst.waarden["deelnemers_3"]) == (70, 0)
    assert "De middengroep telt 70 mensen. Meer passen er niet in golf 2." in zinnen(uitkomst)


def test_zonder_succes_stopt_het_na_golf_een():
    uitkomst = reken(geslaagd="nee")
    assert uitkomst.samenvatting == "Na de eerste golf stopt het. De overheid betaalt 300.000 euro."
    assert [staat for _, staat, _ in uitkomst.blokken[0].stappen] == ["mis", "dicht", "dicht"]
    assert [tekst for _, _, tekst in uitkomst.blokken[1].staven][1:] == ["komt er niet", "komt er niet"]
