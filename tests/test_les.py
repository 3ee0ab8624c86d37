"""What a notebook gets: a widget, or a message that helps; never an exception."""

import shutil

import pytest
from gedeeld import WORTEL

from wijkschool import open_les
from wijkschool.beeld import bouw
from wijkschool.beeld.widget import FiguurWidget
from wijkschool.les import Melding
from wijkschool.oefening import widgets
from wijkschool.oefening.widgets import OefeningWidget, Speelveld

LES = "04-speelveld"


@pytest.fixture
def inhoud(tmp_path, monkeypatch):
    """A copy of the content, and a build folder of its own."""
    for map_ in ("notebooks", "exercises", "solutions", "datasets"):
        shutil.copytree(WORTEL / map_, tmp_path / map_)
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    monkeypatch.setattr(bouw, "bouwmap", lambda: tmp_path / ".bouw")
    return tmp_path


def vervang(pad, oud, nieuw):
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def test_een_les_geeft_haar_oefeningen_figuren_en_speelveld():
    les = open_les(LES)
    assert isinstance(les.oefening("04-logicas"), OefeningWidget)
    assert isinstance(les.figuur("gepastheid"), FiguurWidget)
    assert isinstance(les.speelveld(), Speelveld)
    assert repr(les).startswith("Les 04-speelveld: ")


def test_het_speelveld_hoort_bij_de_les_en_begint_op_elk_veld():
    speelveld = open_les(LES).speelveld()
    assert speelveld.naam == "04-speelveld-speelveld"
    assert [buurt["id"] for buurt in speelveld.buurten] == ["mijn-buurt", "andere-buurt", "toen"]
    velden = [veld["id"] for veld in speelveld.velden]
    for buurt in speelveld.buurten:
        assert list(buurt["posities"]) == velden
        assert all(-100 <= waarde <= 100 for waarde in buurt["posities"].values())


@pytest.mark.parametrize("naam", ["04-logica", "04-logicas ", "04_logicas"])
def test_een_onbekende_oefening_noemt_de_oefening_die_erop_lijkt(naam):
    melding = open_les(LES).oefening(naam)
    assert isinstance(melding, Melding)
    assert melding.wat == "Deze oefening kan nu niet worden getoond."
    verwacht = f"exercises/04-speelveld.yaml: er is geen oefening '{naam}'. Bedoel je '04-logicas'?"
    assert melding.voor_beheerder == verwacht


def test_een_oefening_die_nergens_op_lijkt_noemt_wat_er_wel_is():
    melding = open_les(LES).oefening("xyz")
    assert "er is geen oefening 'xyz'. Kies uit: " in melding.voor_beheerder
    assert "04-logicas" in melding.voor_beheerder


def test_een_onbekende_figuur_noemt_de_figuur_die_erop_lijkt():
    melding = open_les(LES).figuur("spaningsvelden")
    assert melding == Melding(
        "Deze figuur kan nu niet worden getoond.",
        "Er is geen figuur 'spaningsvelden'. Bedoel je 'spanningsvelden'?",
    )


def test_een_onbekende_les_opent_met_meldingen():
    melding = open_les("05-bestaat-niet").oefening("05-een")
    assert isinstance(melding, Melding)
    assert "exercises/05-bestaat-niet.yaml: dit bestand ontbreekt." in melding.voor_beheerder


@pytest.mark.parametrize("les_id", ["../exercises/04-speelveld", "", "/etc/passwd", "04 speelveld"])
def test_een_onmogelijke_les_opent_met_een_melding(les_id):
    melding = open_les(les_id).oefening("x")
    assert isinstance(melding, Melding)
    assert "kan geen naam van een les zijn" in melding.voor_beheerder


def test_een_melding_is_veilige_html_met_de_uitleg_achter_een_klep():
    html = open_les(LES).oefening('<img src=x onerror="a">')._repr_html_()
    assert "<img" not in html
    assert "&lt;img src=x onerror=&quot;a&quot;&gt;" in html
    assert html.startswith('<div class="melding" role="note"><p>Deze oefening kan nu niet worden getoond. ')
    assert html.count("<details>") == html.count("</details>") == 1
    zichtbaar = html.split("<details>")[0]
    assert "yaml" not in zichtbaar
    assert "De rest van de les werkt wel." in zichtbaar


def test_een_melding_is_in_een_notebook_ook_gewone_tekst():
    assert repr(Melding("Dit lukt niet.", "bestand.yaml, regel 3.")) == "Dit lukt niet. bestand.yaml, regel 3."


def test_een_melding_komt_in_het_logboek_van_de_beheerder(caplog):
    open_les(LES).oefening("04-logica")
    assert "04-speelveld: exercises/04-speelveld.yaml: er is geen oefening '04-logica'." in caplog.text


def test_van_een_kapot_bestand_worden_alle_fouten_gemeld_en_blijven_de_andere_oefeningen(inhoud):
    pad = inhoud / "exercises" / f"{LES}.yaml"
    tekst = pad.read_text(encoding="utf-8")
    voor, na = tekst.split("id: 04-drempels\n", 1)
    pad.write_text(f"{voor}id: 04-drempels\n{na.replace('versie: 1', 'versie: een', 1)}", encoding="utf-8")
    les = open_les(LES)
    assert isinstance(les.oefening("04-logicas"), OefeningWidget)
    assert "het veld 'versie' moet een heel getal zijn" in les.oefening("04-drempels").voor_beheerder


def test_een_kapotte_tabel_geeft_meldingen_en_geen_uitzondering(inhoud):
    vervang(inhoud / "datasets" / "spanningsvelden.csv", "veld,", "vel,")
    les = open_les(LES)
    for deel in (les.figuur("spanningsvelden"), les.speelveld(), les.oefening("04-stationskwartier")):
        assert isinstance(deel, Melding)
        assert deel.voor_beheerder.startswith("datasets/spanningsvelden.csv, regel 1: ")
    assert isinstance(les.oefening("04-logicas"), OefeningWidget)
    assert isinstance(les.oefening("04-doelpaal"), OefeningWidget)


def test_een_script_dat_ontbreekt_geeft_een_melding_en_geen_uitzondering(monkeypatch):
    def weg(naam):
        raise FileNotFoundError(f"Er is geen bestand {naam}. Draai eerst: wijkschool bouw")

    monkeypatch.setattr(widgets, "lader", weg)
    les = open_les(LES)
    for deel in (les.oefening("04-logicas"), les.speelveld()):
        assert isinstance(deel, Melding)
        assert "Draai eerst: wijkschool bouw" in deel.voor_beheerder


def test_de_sleutel_van_een_oefening_gaat_niet_naar_de_browser():
    oefening = open_les(LES).oefening("04-doelpaal")
    staat = oefening.get_state()
    assert {"vraag", "antwoord", "poging", "oordeel"} <= set(staat)
    assert "sleutel" not in str(staat)
    assert "juist" not in str(staat["vraag"])
    assert staat["oordeel"] == {}


def test_er_komt_pas_een_oordeel_na_een_poging():
    oefening = open_les(LES).oefening("04-doelpaal")
    oefening.antwoord = {"keuzes": ["rugdekking"]}
    assert oefening.oordeel == {}
    oefening.poging = 1
    assert (oefening.oordeel["poging"], oefening.oordeel["status"]) == (1, "goed")
