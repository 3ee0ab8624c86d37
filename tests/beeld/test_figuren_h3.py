"""The descriptions of the figures of chapter 3 say what the data say."""

import csv
from collections import Counter

import pytest
from gedeeld import WORTEL

from wijkschool.beeld.figuren.h3 import BEGINNERS, FIGUREN, TERREINEN, praktijken_tabel, tabel_3_2_tabel


@pytest.fixture(scope="module")
def hoofdstuk_3():
    """The practices of chapter 3, as the file has them."""
    with (WORTEL / "datasets" / "praktijken.csv").open(encoding="utf-8", newline="") as bestand:
        return [rij for rij in csv.DictReader(bestand) if rij["hoofdstuk"] == "3"]


def test_de_aantallen_in_de_beschrijving_zijn_die_van_de_gegevens(hoofdstuk_3):
    tekst = FIGUREN["praktijken-telling"].beschrijving
    terrein = Counter(rij["terrein"] for rij in hoofdstuk_3)
    begin = Counter(rij["initiatief"] for rij in hoofdstuk_3)
    assert f"{len(hoofdstuk_3)} praktijken" in tekst
    for naam, waarde in {
        "fysieke inrichting": terrein["fysieke_inrichting"],
        "veiligheid": terrein["veiligheid"],
        "onderwijs en kinderopvang": terrein["onderwijs_opvang"],
        "sociale infrastructuur": terrein["sociale_infrastructuur"],
        "meer dan één terrein": terrein["breed"],
        "bewoners": begin["bewoners"],
        "gemeente": begin["gemeente"],
        "wooncorporatie": begin["corporatie"],
        "partijen samen": begin["samen"],
        "een school": begin["school"],
        "politie": begin["politie"],
        "een vereniging": begin["vereniging"],
        "ondernemers": begin["ondernemers"],
        "het welzijnswerk": begin["welzijn"],
    }.items():
        assert f"{naam} {waarde}" in tekst
    assert f"bij {begin['']} praktijken is niet gezegd wie begon" in tekst
    assert begin[""] == max(begin.values())  # "De langste staaf"


def test_de_tabel_telt_wat_er_staat_en_telt_ook_de_stilte(hoofdstuk_3):
    tabel = praktijken_tabel().set_index("Antwoord")["Hoofdstuk 3"].to_dict()
    assert {naam: tabel[naam] for naam in TERREINEN.values()} == {
        naam: sum(rij["terrein"] == terrein for rij in hoofdstuk_3) for terrein, naam in TERREINEN.items()
    }
    assert {naam: tabel[naam] for naam in BEGINNERS.values()} == {
        naam: sum(rij["initiatief"] == begin for rij in hoofdstuk_3) for begin, naam in BEGINNERS.items()
    }
    assert tabel["Begin niet gezegd"] > 50


def test_van_tabel_3_2_is_bewaard_wat_de_beschrijving_zegt():
    rijen = tabel_3_2_tabel()
    per_terrein = rijen.groupby("Terrein")["Eigen woorden"].apply(list).to_dict()
    assert set(per_terrein["Fysieke inrichting"]) == {"staat er nog"}
    assert per_terrein["Veiligheid"] == ["staat er nog", "breekt af", *["verloren"] * 4]
    assert set(per_terrein["Onderwijs, kinderopvang"] + per_terrein["Sociale infrastructuur"]) == {"verloren"}
    assert (rijen["Eigen woorden"] == "staat er nog").sum() == 7
