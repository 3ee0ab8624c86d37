"""The small tools that every judge shares, and the verdict itself."""

import json
from types import SimpleNamespace

import pytest

from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    dubbel,
    is_id,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
    opsomming,
)

SLEUTEL = SimpleNamespace(
    uitwerking="Zo zit het.", plaats="§ 4.5, r. 5530", herkomst="bron", verder_lezen=None, bron="wrr"
)


def test_een_oordeel_kan_als_json_naar_de_browser() -> None:
    oordeel = Oordeel("deels", 0.5, "Half.", (Onderdeel("a", "goed", "Ja.", "§ 4.5, r. 5530", "bron"),))
    heen_en_terug = json.loads(json.dumps(oordeel.als_dict()))
    assert heen_en_terug["onderdelen"] == [
        {"id": "a", "status": "goed", "tekst": "Ja.", "plaats": "§ 4.5, r. 5530", "herkomst": "bron"}
    ]
    assert heen_en_terug["score"] == 0.5


def test_een_ongeldig_of_onvolledig_antwoord_krijgt_geen_score_en_geen_uitwerking() -> None:
    for oordeel in (ongeldig("Kies opnieuw."), onvolledig("Kies eerst.")):
        assert oordeel.score is None
        assert oordeel.uitwerking is None


def test_de_uitwerking_komt_met_haar_plaats_en_herkomst() -> None:
    oordeel = met_uitwerking(Oordeel("goed", 1.0, "Goed!"), SLEUTEL)
    assert (oordeel.uitwerking, oordeel.plaats, oordeel.herkomst, oordeel.bron) == (
        "Zo zit het.",
        "§ 4.5, r. 5530",
        "bron",
        "wrr",
    )
    assert oordeel.kop == "Goed!"


def test_zonder_sleutel_is_er_geen_uitwerking() -> None:
    assert met_uitwerking(Oordeel("bekeken", None, "Klaar."), None).uitwerking is None


@pytest.mark.parametrize("antwoord", [None, [], "keuzes", {}, {"keuzes": {}}, {"keuzes": [1, 2, 3]}])
def test_een_antwoord_in_de_verkeerde_vorm_wordt_niet_gelezen(antwoord: object) -> None:
    assert lees_deel(antwoord, "keuzes", list, 2) is None


def test_een_antwoord_van_precies_de_grootste_omvang_wordt_gelezen() -> None:
    assert lees_deel({"keuzes": [1, 2]}, "keuzes", list, 2) == [1, 2]


@pytest.mark.parametrize(
    ("waarde", "goed"), [("a", True), ("a" * 80, True), ("a" * 81, False), ("", False), (1, False)]
)
def test_een_id_is_tekst_van_gewone_lengte(waarde: object, *, goed: bool) -> None:
    assert is_id(waarde) is goed


def test_getallen_en_lijstjes_staan_in_gewoon_nederlands() -> None:
    assert aantal(1, "kaart", "kaarten") == "1 kaart"
    assert aantal(0, "kaart", "kaarten") == "0 kaarten"
    assert opsomming(["a", "b", "c"]) == "a, b en c"
    assert opsomming(["a", "b"]) == "a en b"
    assert opsomming(["a"]) == "a"
    assert opsomming([]) == ""


def test_een_id_dat_er_twee_keer_staat_wordt_gevonden() -> None:
    assert dubbel(["a", "b", "a"]) == "a"
    assert dubbel(["a", "b"]) is None
