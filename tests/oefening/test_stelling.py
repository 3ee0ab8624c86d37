"""Stelling: what a learner hears, by what was chosen and by how sure the learner was."""

import pytest
from oefening.proef import maak

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.stelling import KOPPEN, oordeel

UITLEG = {keuze: f"uitleg {keuze}" for keuze in ("juist", "onjuist", "verdeeld")}


def kies(keuze: object, zekerheid: object, *, goed: str = "verdeeld") -> Oordeel:
    oefening = maak("stelling", {"stelling": "Eerst schoon."}, {"juist": goed, "uitleg": UITLEG})
    return oordeel(*oefening, {"keuze": keuze, "zekerheid": zekerheid})


@pytest.mark.parametrize("goed", UITLEG)
@pytest.mark.parametrize("keuze", UITLEG)
def test_elke_keuze_krijgt_haar_eigen_uitleg_en_alleen_die(keuze: str, goed: str) -> None:
    uitkomst = kies(keuze, "redelijk", goed=goed)
    (deel,) = uitkomst.onderdelen
    assert (deel.id, deel.tekst) == (keuze, f"uitleg {keuze}")
    assert (uitkomst.status, uitkomst.score, deel.status) == (
        ("goed", 1, "goed") if keuze == goed else ("fout", 0, "fout")
    )


def test_wie_zeker_was_en_het_mis_had_leest_extra_goed() -> None:
    assert kies("juist", "zeker").kop == ("Je was zeker van je zaak. Lees daarom extra goed waarom dit niet past.")


def test_wie_goed_gokte_leert_waarom_het_klopt() -> None:
    assert kies("verdeeld", "gok").kop.startswith("Goed gegokt!")


def test_zekerheid_verandert_wat_je_hoort_maar_niet_de_score() -> None:
    for keuze in ("verdeeld", "juist"):
        uitkomsten = [kies(keuze, zekerheid) for zekerheid in ("gok", "redelijk", "zeker")]
        assert len({uitkomst.kop for uitkomst in uitkomsten}) == 3
        assert len({uitkomst.score for uitkomst in uitkomsten}) == 1
    assert len(set(KOPPEN.values())) == 6


def test_zonder_zekerheid_is_het_antwoord_niet_af() -> None:
    uitkomst = kies("verdeeld", None)
    assert (uitkomst.status, uitkomst.kop) == ("onvolledig", "Kies ook nog hoe zeker je bent.")


def test_alleen_zekerheid_is_ook_niet_genoeg() -> None:
    assert kies(None, "zeker").kop.startswith("Je hebt nog niets gekozen.")


@pytest.mark.parametrize(("keuze", "zekerheid"), [("waar", "zeker"), ("juist", "heel zeker"), (1, "zeker")])
def test_een_keuze_die_niet_bestaat_is_ongeldig(keuze: object, zekerheid: str) -> None:
    uitkomst = kies(keuze, zekerheid)
    assert uitkomst.status == "ongeldig"
    assert "Kies opnieuw" in uitkomst.kop
