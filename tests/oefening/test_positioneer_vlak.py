"""Positioneer in a plane: two axes of its own in the place of the four fields."""

import pytest
from oefening.proef import PROEVEN, VELD, maak
from pydantic import ValidationError

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.positioneer import controleer, oordeel

# The key: vertrouwen 50, inspiratie -60; 20 off is still good.
VLAK = PROEVEN["positioneer in een vlak"]


def zet(**posities: object) -> Oordeel:
    return VLAK.oordeel({"posities": posities})


def test_op_de_plek_van_de_sleutel_is_goed() -> None:
    uitkomst = zet(vertrouwen=50, inspiratie=-60)
    assert (uitkomst.status, uitkomst.score, uitkomst.kop) == ("goed", 1, "Goed! Beide assen passen.")
    assert [o.id for o in uitkomst.onderdelen] == ["vertrouwen", "inspiratie"]


def test_waar_de_uitwerking_ligt_komt_mee_na_een_echte_poging() -> None:
    assert zet(vertrouwen=0, inspiratie=0).extra["verwacht"] == {
        "vertrouwen": {"positie": 50, "tolerantie": 20, "telt": True},
        "inspiratie": {"positie": -60, "tolerantie": 20, "telt": True},
    }
    assert zet(vertrouwen=0).extra == {}
    assert zet(vertrouwen="x").extra == {}


def test_ook_op_vier_velden_komt_de_uitwerking_mee() -> None:
    proef = PROEVEN["positioneer"]
    assert set(proef.oordeel(proef.goed).extra["verwacht"]) == set(proef.goed["posities"])
    assert PROEVEN["positioneer, eigen buurt"].oordeel(proef.goed).extra == {}


def test_te_ver_naar_links_en_naar_rechts_hebben_hun_eigen_uitleg() -> None:
    uitkomst = zet(vertrouwen=20, inspiratie=50)
    assert [(o.status, o.tekst) for o in uitkomst.onderdelen] == [
        ("bijna", "Te veel vraag."),
        ("fout", "Te institutioneel."),
    ]
    assert (
        uitkomst.kop
        == "Er past nog geen as. Lees per as waarom. Bij 1 as sta je aan de andere kant van het midden."
    )


def test_een_as_zonder_plek_wordt_met_haar_titel_genoemd() -> None:
    assert zet(vertrouwen=3).kop == "Zet de buurt ook nog op Inspiratie."


@pytest.mark.parametrize("posities", [{"vertrouwen": 101, "inspiratie": 0}, {"coproductie": 3}])
def test_een_plek_buiten_het_vlak_is_ongeldig(posities: dict) -> None:
    assert zet(**posities).status == "ongeldig"


def test_de_eigen_buurt_in_een_vlak_hoort_waar_zij_staat() -> None:
    oefening = maak("positioneer", VLAK.vraag | {"eigen": True}, None)
    uitkomst = oordeel(*oefening, {"posities": {"vertrouwen": 80, "inspiratie": 0}})
    assert (uitkomst.status, uitkomst.score, uitkomst.uitwerking) == ("bekeken", None, None)
    assert [o.tekst for o in uitkomst.onderdelen] == [
        "Je zet je buurt aan de kant van ‘veel’.",
        "Je zet je buurt rond het midden, tussen ‘geen’ en ‘veel’.",
    ]


# Mistakes of whoever writes the exercise


def test_een_sleutel_voor_de_vier_velden_past_niet_bij_een_vlak() -> None:
    velden = {"velden": {"vertrouwen": VELD, "coproductie": VELD}}
    fouten = controleer(*maak("positioneer", VLAK.vraag, velden))
    assert [(plek, wat) for plek, wat, _ in fouten] == [
        (("velden", "coproductie"), "het veld 'coproductie' bestaat hier niet"),
        (("velden",), "het veld 'inspiratie' ontbreekt"),
    ]


def test_een_misvatting_over_een_onbekende_as_wordt_gemeld() -> None:
    fout = {"veld": "vertrouwn", "vanaf": -100, "tot": 0, "tekst": "x", "plaats": "§ 4.5, r. 5530"}
    fouten = controleer(*maak("positioneer", VLAK.vraag, VLAK.sleutel | {"misvattingen": [fout]}))
    assert fouten == [
        (("misvattingen", 0, "veld"), "het veld 'vertrouwn' bestaat hier niet", "Bedoel je 'vertrouwen'?")
    ]


@pytest.mark.parametrize("hoeveel", [0, 1, 3])
def test_een_vlak_heeft_precies_twee_assen(hoeveel: int) -> None:
    assen = [{"id": str(n), "titel": "T", "links": "l", "rechts": "r"} for n in range(hoeveel)]
    with pytest.raises(ValidationError):
        maak("positioneer", VLAK.vraag | {"assen": assen}, None)


def test_twee_assen_hebben_elk_een_eigen_id() -> None:
    with pytest.raises(ValidationError, match="de as 'vertrouwen' staat er twee keer"):
        maak("positioneer", VLAK.vraag | {"assen": [VLAK.vraag["assen"][0]] * 2}, None)
