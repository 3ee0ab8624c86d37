"""Lees af: what a learner hears about the value and the sentence, and a lecturer about a mistake in the key."""

import pytest
from oefening.proef import PROEVEN, maak

from wijkschool.oefening.getal import SCHRIJFWIJZE
from wijkschool.oefening.lees_af import controleer, oordeel
from wijkschool.oefening.oordeel import Oordeel

KEUZE, GETAL = PROEVEN["lees_af"], PROEVEN["lees_af met een getal"]


def lees(**antwoord: object) -> Oordeel:
    return (GETAL if "getal" in antwoord else KEUZE).oordeel(antwoord)


def test_goed_afgelezen_met_de_zin_die_het_verklaart() -> None:
    uitkomst = lees(optie="a", zin="z")
    assert (uitkomst.status, uitkomst.score) == ("goed", 1)
    assert [(o.id, o.tekst) for o in uitkomst.onderdelen] == [
        ("a", "Kijk naar de onderste rij."),
        ("z", "Daarom."),
    ]


@pytest.mark.parametrize(
    ("optie", "zin", "score", "kop"),
    [
        ("a", "y", 0.5, "Je las de figuur goed af. Maar de zin die je koos, verklaart dit niet."),
        ("b", "z", 0.5, "De zin past. Maar kijk nog een keer naar de figuur."),
        ("b", "y", 0, "Dit past nog niet. Lees waarom, en kijk nog een keer naar de figuur."),
    ],
)
def test_waarde_en_zin_tellen_elk_half(optie: str, zin: str, score: float, kop: str) -> None:
    uitkomst = lees(optie=optie, zin=zin)
    assert (uitkomst.score, uitkomst.kop) == (score, kop)
    assert [o.status for o in uitkomst.onderdelen] == [
        "goed" if optie == "a" else "fout",
        "goed" if zin == "z" else "fout",
    ]


def test_een_gebruikelijke_verkeerde_optie_heeft_eigen_uitleg() -> None:
    assert lees(optie="b", zin="z").onderdelen[0].tekst == "Dat is de bovenste."
    assert lees(optie="z", zin="z").onderdelen[0].tekst == "Kijk naar de onderste rij."


def test_een_zin_mag_heten_als_een_optie() -> None:
    uitkomst = lees(optie="z", zin="z")
    assert [(o.id, o.status) for o in uitkomst.onderdelen] == [("z", "fout"), ("z", "goed")]


def test_de_goede_zin_blijft_over_voor_een_nieuwe_poging() -> None:
    assert "z" not in {o.id for o in lees(optie="a", zin="y").onderdelen}


@pytest.mark.parametrize(("getypt", "goed"), [("51", True), ("50 %", True), ("52", True), ("52,1", False)])
def test_een_getypt_getal_mag_de_tolerantie_schelen(getypt: str, *, goed: bool) -> None:
    deel = lees(getal=getypt, zin="z").onderdelen[0]
    assert (deel.id, deel.status) == ("getal", "goed" if goed else "fout")
    if not goed:
        assert deel.tekst == "We lazen 52,1, en dat is te hoog. Kijk naar de hoogste staaf."


def test_een_getal_dat_niet_te_lezen_is_hoort_hoe_het_moet() -> None:
    assert (lees(getal="vijftig", zin="z").status, lees(getal="vijftig", zin="z").kop) == (
        "ongeldig",
        SCHRIJFWIJZE,
    )
    assert lees(getal="€ 51", zin="z").kop.startswith("Geef je antwoord in procent.")


@pytest.mark.parametrize(
    ("antwoord", "kop"),
    [
        ({"optie": "a"}, "Dit moet nog: kies de zin die dat verklaart."),
        ({"zin": "z"}, "Dit moet nog: kies wat je in de figuur leest."),
        ({"getal": "", "zin": "z"}, "Dit moet nog: typ wat je in de figuur leest."),
        ({}, "Dit moet nog: kies wat je in de figuur leest en kies de zin die dat verklaart."),
    ],
)
def test_wat_er_nog_ontbreekt_wordt_genoemd(antwoord: dict, kop: str) -> None:
    uitkomst = lees(**antwoord)
    assert (uitkomst.status, uitkomst.kop) == ("onvolledig", kop)


@pytest.mark.parametrize("antwoord", [{"optie": "q", "zin": "z"}, {"optie": "a", "zin": "q"}])
def test_een_keuze_die_niet_bestaat_is_ongeldig(antwoord: dict) -> None:
    assert "staat niet (meer) in deze vraag" in lees(**antwoord).kop


# Mistakes of whoever writes the exercise


@pytest.mark.parametrize(
    ("proef", "sleutel", "plek", "wat"),
    [
        (KEUZE, {"optie": "q"}, ("optie",), "de optie 'q' staat niet in de vraag"),
        (KEUZE, {"optie": None}, (), "'optie' ontbreekt"),
        (KEUZE, {"waarde": 3}, ("waarde",), "moet uit opties kiezen"),
        (KEUZE, {"zin": "q"}, ("zin",), "de zin 'q' staat niet in de vraag"),
        (KEUZE, {"anders": {"a": "x"}}, ("anders", "a"), "'a' is de goede optie"),
        (KEUZE, {"anders": {"q": "x"}}, ("anders", "q"), "de optie 'q' staat niet in de vraag"),
        (GETAL, {"optie": "a"}, ("optie",), "moet een getal typen"),
        (GETAL, {"tolerantie": None}, (), "'tolerantie' ontbreekt"),
        (KEUZE, {"zinnen": {"z": {"uitleg": "x", "plaats": "§ 4.5, r. 1"}}}, ("zinnen",), "'y' heeft geen uitleg"),
    ],
)
def test_een_sleutel_die_niet_klopt_wordt_gemeld(proef, sleutel: dict, plek: tuple, wat: str) -> None:
    fouten = controleer(*maak("lees_af", proef.vraag, proef.sleutel | sleutel))
    assert [waar for waar, _, _ in fouten] == [plek]
    assert wat in fouten[0][1]


def test_een_antwoord_voor_de_andere_vorm_is_niet_af() -> None:
    assert oordeel(*KEUZE.modellen, {"getal": "51", "zin": "z"}).status == "onvolledig"
