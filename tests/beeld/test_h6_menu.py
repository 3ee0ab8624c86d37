"""The figure of the menukaart: every dish has a puller, and its description says what is drawn."""

from wijkschool.beeld.figuren.h6_menu import FIGUREN, TREKKERS, WIE, menukaart_tabel
from wijkschool.inhoud.domein import menukaart


def trekken(letter, spoor):
    return [naam for naam, wie in TREKKERS.items() if naam.startswith(spoor) and letter in wie]


def test_elk_gerecht_heeft_een_trekker_en_andersom():
    assert list(TREKKERS) == [gerecht.id for gerecht in menukaart()]
    assert all(wie and set(wie) <= set(WIE) for wie in TREKKERS.values())


def test_de_beschrijving_van_de_menukaart_klopt_met_wat_er_getekend_is():
    beschrijving = FIGUREN["menukaart"].beschrijving
    assert "Bewoners komen daar alleen voor bij het overdragen van het voortouw" in beschrijving
    assert trekken("b", "H") == ["H3b"]
    assert "trekken bewoners drie van de zes gerechten" in beschrijving
    assert len(trekken("b", "K")) == 3
    assert len(trekken("o", "H")) > 4
    assert len(trekken("s", "H")) > 4


def test_de_tabel_noemt_wat_eerst_nodig_is_bij_naam():
    tabel = menukaart_tabel().set_index("Gerecht")
    eerst = tabel["Eerst nodig (afgeleid)"]
    assert eerst["Een goede situatieanalyse"] == "niets"
    assert eerst["Vernieuwen in drie golven"] == "Convenanten waarin je al doende leert"
    assert tabel["Groep (onze indeling)"]["Het voortouw overdragen"] == "sociale spelers, bewoners"
