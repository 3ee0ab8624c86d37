"""Jouw buurt: what a learner hears after writing about the own buurt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from wijkschool.oefening.jouw_buurt import JouwBuurtVraag, oordeel
from wijkschool.oefening.oordeel import Oordeel

VELDEN = (("naam", "De naam van je buurt", "regel"), ("druk", "Wat speelt er nu?", "tekst"))


def maak_vraag(velden: tuple[tuple[str, str, str], ...] = VELDEN) -> JouwBuurtVraag:
    return JouwBuurtVraag(
        id="04-jouw-buurt",
        versie=1,
        soort="jouw_buurt",
        titel="Jouw buurt",
        opdracht="Schrijf het op.",
        velden=[{"id": naam, "label": label, "soort": soort} for naam, label, soort in velden],
    )


def vul(**velden: object) -> Oordeel:
    return oordeel(maak_vraag(), None, {"velden": velden})


def test_alles_ingevuld_komt_in_het_wijkdossier_en_krijgt_geen_cijfer() -> None:
    uitkomst = vul(naam="De Beemd", druk="Sloop.\nEn zorgen.")
    assert (uitkomst.status, uitkomst.score) == ("bekeken", None)
    assert "wijkdossier" in uitkomst.kop


@pytest.mark.parametrize("leeg", ["", "  \n\t ", None])
def test_een_leeg_vakje_wordt_bij_naam_genoemd(leeg: object) -> None:
    uitkomst = vul(naam="De Beemd", druk=leeg)
    assert uitkomst.status == "onvolledig"
    assert uitkomst.kop == "1 vakje is nog leeg. Vul ook in: Wat speelt er nu?"
    assert [(deel.id, deel.status) for deel in uitkomst.onderdelen] == [("druk", "leeg")]


def test_nog_niets_ingevuld() -> None:
    assert vul().kop == "Je hebt nog niets ingevuld. Schrijf eerst iets over jouw buurt."


@pytest.mark.parametrize(("veld", "past", "melding"), [("naam", 300, "300"), ("druk", 10_000, "10.000")])
def test_een_te_lange_tekst_zegt_hoeveel_er_past(veld: str, past: int, melding: str) -> None:
    goed = {"naam": "De Beemd", "druk": "Sloop."}
    assert vul(**goed | {veld: "a" * past}).status == "bekeken"
    uitkomst = vul(**goed | {veld: "a" * (past + 1)})
    assert uitkomst.status == "ongeldig"
    assert f"Er passen {melding} tekens in." in uitkomst.kop


def test_een_tekst_van_tien_miljoen_tekens_wordt_niet_herhaald() -> None:
    assert len(vul(naam="a" * 10_000_000, druk="x").kop) < 200


@pytest.mark.parametrize("waarde", [3, True, ["a"], {}, 1.5])
def test_iets_anders_dan_tekst_is_ongeldig(waarde: object) -> None:
    uitkomst = vul(naam=waarde, druk="x")
    assert uitkomst.status == "ongeldig"
    assert "‘De naam van je buurt’" in uitkomst.kop


def test_een_half_teken_dat_niet_te_bewaren_is_wordt_ongeldig() -> None:
    assert vul(naam="De \ud83d Beemd", druk="x").status == "ongeldig"


def test_een_heel_teken_buiten_het_alfabet_mag() -> None:
    assert vul(naam="De Beemd 🏘", druk="Ĳsselstraat, şehir").status == "bekeken"


@pytest.mark.parametrize("antwoord", [None, {}, {"velden": []}, {"velden": {"geheim": "x"}}, {"velden": {1: "x"}}])
def test_een_kapot_antwoord_is_ongeldig_en_wordt_niet_herhaald(antwoord: object) -> None:
    uitkomst = oordeel(maak_vraag(), None, antwoord)
    assert uitkomst.status == "ongeldig"
    assert "geheim" not in uitkomst.kop


@given(st.dictionaries(st.sampled_from(["naam", "druk"]), st.text(max_size=20)))
def test_wat_iemand_schrijft_staat_nooit_in_de_kop(velden: dict[str, str]) -> None:
    merk = {naam: f"§§{tekst}§§" for naam, tekst in velden.items()}
    assert "§§" not in vul(**merk).kop


@given(st.permutations(VELDEN), st.dictionaries(st.sampled_from(["naam", "druk"]), st.sampled_from(["", "a"])))
def test_de_volgorde_van_de_vakjes_verandert_het_oordeel_niet(volgorde: list, velden: dict[str, str]) -> None:
    gewoon, anders = (oordeel(maak_vraag(tuple(v)), None, {"velden": velden}) for v in (VELDEN, volgorde))
    assert anders.status == gewoon.status
    assert set(anders.onderdelen) == set(gewoon.onderdelen)


def test_een_opdracht_met_twee_keer_hetzelfde_vakje_wordt_geweigerd() -> None:
    with pytest.raises(ValidationError, match="'naam' staat er twee keer"):
        maak_vraag((*VELDEN, VELDEN[0]))
