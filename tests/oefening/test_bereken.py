"""Bereken: what a learner hears about a number, and a lecturer about a mistake in the key."""

import pytest
from oefening.proef import PROEVEN, maak

from wijkschool.oefening.bereken import controleer, oordeel
from wijkschool.oefening.getal import SCHRIJFWIJZE
from wijkschool.oefening.oordeel import Oordeel

# 51,2 procent is right, give or take 0,3; 48,8 is what is left over.
VRAAG, SLEUTEL = PROEVEN["bereken"].vraag, PROEVEN["bereken"].sleutel


def typ(getal: object, vraag: dict | None = None, **sleutel: object) -> Oordeel:
    return oordeel(*maak("bereken", VRAAG | (vraag or {}), SLEUTEL | sleutel), {"getal": getal})


@pytest.mark.parametrize("getypt", ["51,2", "51,2 %", "51,20 procent", "50,9", "51,5"])
def test_binnen_de_tolerantie_is_goed_hoe_je_het_ook_schrijft(getypt: str) -> None:
    uitkomst = typ(getypt)
    assert (uitkomst.status, uitkomst.score, uitkomst.kop) == ("goed", 1, "Goed! Je antwoord klopt.")
    assert uitkomst.onderdelen[0].tekst == "Ruim de helft."


def test_een_bekende_fout_wordt_herkend() -> None:
    uitkomst = typ("48,6")
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)
    assert uitkomst.kop == "We lazen 48,6. Dat klopt niet, maar we herkennen wat er gebeurde. Lees het hieronder."
    assert uitkomst.onderdelen[0].tekst == "Dit blijft over."
    assert uitkomst.extra == {"gelezen": 48.6}


@pytest.mark.parametrize(
    ("getypt", "te"), [("50,8", "laag"), ("51,6", "hoog"), ("5.120", "hoog"), ("-51,2", "laag")]
)
def test_een_ander_getal_hoort_of_het_te_laag_of_te_hoog_is(getypt: str, te: str) -> None:
    uitkomst = typ(getypt)
    assert uitkomst.kop == f"We lazen {getypt}. Dat is te {te}. Lees waarom, en probeer het nog een keer."
    assert uitkomst.onderdelen[0].tekst == f"Dit getal is te {te}. Ruim de helft."


@pytest.mark.parametrize("getypt", ["51.2", "1e5", "nan", "٥١", "50 of 51", "ongeveer 51"])
def test_wat_geen_getal_is_hoort_hoe_je_een_getal_schrijft(getypt: str) -> None:
    uitkomst = typ(getypt)
    assert (uitkomst.status, uitkomst.kop) == ("ongeldig", SCHRIJFWIJZE)


def test_een_andere_eenheid_wordt_genoemd() -> None:
    uitkomst = typ("€ 51,2")
    assert uitkomst.status == "ongeldig"
    assert uitkomst.kop.startswith("Geef je antwoord in procent.")


@pytest.mark.parametrize("getypt", ["", "   ", None])
def test_niets_ingevuld_is_niet_af(getypt: str | None) -> None:
    assert typ(getypt).kop == "Je hebt nog niets ingevuld. Typ eerst je antwoord."


def test_een_getal_dat_geen_tekst_is_komt_niet_van_ons_invulvak() -> None:
    assert typ(51.2).status == "ongeldig"


# Mistakes of whoever writes the exercise


@pytest.mark.parametrize(
    ("vraag", "sleutel", "plek", "wat"),
    [
        ({"decimalen": 0}, {"tolerantie": 0.1}, ("tolerantie",), "komt op 51"),
        ({}, {"fouten": [{"waarde": 51.6, "tolerantie": 0.1, "tekst": "x"}]}, ("fouten", 0), "antwoord goed is"),
        (
            {},
            {"fouten": [{"waarde": n, "tolerantie": 1, "tekst": "x"} for n in (10, 12)]},
            ("fouten", 1),
            "gelijk met fout 1",
        ),
    ],
    ids=["afronden valt buiten de tolerantie", "fout overlapt goed", "fouten overlappen"],
)
def test_een_sleutel_die_niet_klopt_wordt_gemeld(vraag: dict, sleutel: dict, plek: tuple, wat: str) -> None:
    fouten = controleer(*maak("bereken", VRAAG | vraag, SLEUTEL | sleutel))
    assert [waar for waar, _, _ in fouten] == [plek]
    assert wat in fouten[0][1]
