"""The figure of the field study gives the numbers of the dataset, and no length that would compare them."""

from wijkschool.beeld import bouw
from wijkschool.beeld.figuren.h1_onderzoek import FIGUREN, HOE
from wijkschool.inhoud.tabellen import lees_tabel

NAAM = "onderzoek-in-getallen"


def test_elk_getal_staat_in_de_beschrijving_zo_stellig_als_in_de_bron():
    tekst = FIGUREN[NAAM].beschrijving
    rijen = lees_tabel("veldonderzoek")
    assert len(rijen) == 6
    geteld = [rij for rij in rijen if rij.aantal is not None]
    assert len(geteld) == 4
    for rij in geteld:
        stellig = "" if rij.hoe == "precies" else f"{HOE[rij.hoe]} "
        assert f"{stellig}{rij.aantal} " in tekst
        assert f"{'meer_dan' if rij.hoe == 'precies' else 'precies'} {rij.aantal} " not in tekst
    assert [rij.id for rij in rijen if rij.aantal is None] == ["losse_gesprekken", "bijeenkomsten"]


def test_geen_teken_is_zo_lang_als_een_getal():
    """Interviews, people and wijken cannot be laid along one ruler."""
    spec = bouw.maak(NAAM)["spec"]
    velden = {kanaal.get("field") for laag in spec["layer"] for kanaal in laag["encoding"].values()}
    assert "aantal" not in velden
    assert {laag["encoding"]["y"]["type"] for laag in spec["layer"]} == {"ordinal"}


def test_wat_niet_is_geteld_staat_er_als_niet_geteld():
    rijen = {rij[0]: rij for rij in bouw.maak(NAAM)["tabel"]["rijen"]}
    assert rijen["bijeenkomsten"][1:3] == ["geen getal", "een groot aantal"]
    assert rijen["interviews"][1:3] == ["170", "ongeveer"]
