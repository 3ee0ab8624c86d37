"""The figure of the settlement: its words are true of its numbers, and the game begins with the same."""

from wijkschool.beeld.figuren.h6_convenant import FIGUREN, rekening_tabel
from wijkschool.inhoud.proefconvenant import NAMEN, PROCENT, corporaties
from wijkschool.kern.convenant import vereffen, zwaarste
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.convenant import SPEL

WOORDEN = FIGUREN["convenant-vereffening"].beschrijving


def miljoen(bedrag):
    return f"{bedrag / 1e6:.1f} miljoen".replace(".", ",")


def test_de_beschrijving_noemt_wat_ieder_inlegt_en_krijgt():
    rekeningen = vereffen(corporaties(), PROCENT)
    assert f"legt {PROCENT} procent van haar omzet in" in WOORDEN
    for rekening in rekeningen:
        assert f"legt {miljoen(rekening.inleg)} in en krijgt {miljoen(rekening.uitkering)}" in WOORDEN
    assert sum(rekening.netto for rekening in rekeningen) == 0
    assert zwaarste(corporaties()) == 0
    omzet, zwaarte = ([getattr(c, wat) for c in corporaties()] for wat in ("omzet", "zwaarte"))
    assert omzet.index(max(omzet)) == zwaarte.index(min(zwaarte)) == 2


def test_het_spel_begint_met_dezelfde_drie_corporaties():
    waarden = SPEL.reken(begin(SPEL.regelaars())).waarden
    netto = [rekening.netto for rekening in vereffen(corporaties(), PROCENT)]
    assert [waarden[f"netto_{letter}"] for letter in NAMEN] == netto


def test_de_tabel_zegt_wie_betaalt_en_wie_ontvangt():
    tabel = rekening_tabel()
    assert list(tabel["Blijft over"]) == ["ontvangt 900.000 euro", "betaalt 200.000 euro", "betaalt 700.000 euro"]
