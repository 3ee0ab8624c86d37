"""Open vraag: enough to compare, the points, the model answer; never a mark on what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oefening.proef import PROEVEN, TEKST, maak

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.open_vraag import controleer, oordeel

VRAAG, SLEUTEL = PROEVEN["open_vraag"].vraag, PROEVEN["open_vraag"].sleutel


def schrijf(
    tekst: object, zelf: object = None, *, vraag: dict | None = None, sleutel: dict | None = None
) -> Oordeel:
    oefening = maak("open_vraag", VRAAG | (vraag or {}), SLEUTEL | (sleutel or {}))
    return oordeel(*oefening, {"tekst": tekst, "zelf": zelf})


@pytest.mark.parametrize(
    ("tekst", "kop"),
    [
        (None, "Je hebt nog niets geschreven. Schrijf eerst minstens 15 woorden."),
        (" \n ", "Je hebt nog niets geschreven. Schrijf eerst minstens 15 woorden."),
        ("Eén twee drie.", "Schrijf nog 12 woorden of meer. Daarna kun je je tekst vergelijken."),
        (" ".join(["woord"] * 14), "Schrijf nog 1 woord of meer. Daarna kun je je tekst vergelijken."),
        ("… - ! ? " * 20, "Schrijf nog 15 woorden of meer. Daarna kun je je tekst vergelijken."),
    ],
)
def test_te_weinig_om_te_vergelijken(tekst: str | None, kop: str) -> None:
    uitkomst = schrijf(tekst)
    assert (uitkomst.status, uitkomst.kop, uitkomst.extra, uitkomst.uitwerking) == ("onvolledig", kop, {}, None)


def test_genoeg_woorden_geeft_de_punten_en_het_voorbeeld_maar_geen_score() -> None:
    uitkomst = schrijf(" ".join(["woord"] * 15))
    assert (uitkomst.status, uitkomst.score, uitkomst.uitwerking) == (
        "bekeken",
        None,
        "Zo kan het.\n\nZo zit het.",
    )
    assert [punt["id"] for punt in uitkomst.extra["punten"]] == ["a", "b", "c"]
    assert uitkomst.extra["punten"][0].keys() == {"id", "tekst", "uitleg", "plaats", "herkomst"}
    assert uitkomst.onderdelen == ()


def test_een_sleutel_hoeft_naast_het_voorbeeld_geen_uitwerking_te_hebben() -> None:
    assert schrijf(TEKST, sleutel={"uitwerking": ""}).uitwerking == "Zo kan het."


@pytest.mark.parametrize(
    ("zelf", "score", "kop"),
    [
        ([], 0, "Volgens jou staan 0 van de 3 punten in je tekst."),
        (["b"], 1 / 3, "Volgens jou staat 1 van de 3 punten in je tekst."),
        (["a", "b", "c"], 1, "Volgens jou staan 3 van de 3 punten in je tekst."),
    ],
)
def test_de_score_is_wat_je_zelf_aankruist(zelf: list[str], score: float, kop: str) -> None:
    uitkomst = schrijf(TEKST, zelf)
    assert (uitkomst.status, uitkomst.kop) == ("bekeken", kop)
    assert uitkomst.score == pytest.approx(score)
    assert {o.id: o.status for o in uitkomst.onderdelen} == {n: "gemist" for n in "abc" if n not in zelf}


def test_een_punt_dat_je_mist_krijgt_zijn_uitleg() -> None:
    punten = [punt | {"uitleg": f"waarom {punt['id']}"} for punt in SLEUTEL["punten"]]
    uitkomst = schrijf(TEKST, ["a", "b"], sleutel={"punten": punten})
    assert [o.tekst for o in uitkomst.onderdelen] == ["waarom c"]
    assert [o.tekst for o in schrijf(TEKST, ["a", "b"]).onderdelen] == ["Punt c"]


def test_een_tekst_voor_het_wijkdossier_wordt_zo_genoemd() -> None:
    assert schrijf(TEKST, vraag={"dossier": True}).kop.endswith("Je tekst komt in je wijkdossier.")
    assert "wijkdossier" not in schrijf(TEKST).kop


@pytest.mark.parametrize(
    ("tekst", "zelf", "zegt"),
    [
        ("a " * 5001, None, "In het vak is je tekst te lang. Er passen 10.000 tekens in."),
        (f"{TEKST} \ud800", None, "In het vak staat een teken dat we niet kunnen bewaren."),
        (["tekst"], None, "In het vak kunnen we je tekst niet lezen."),
        (TEKST, ["z"], "Kruis de punten opnieuw aan."),
        (TEKST, "a", "Kruis de punten opnieuw aan."),
        (TEKST, ["a", "b", "c", "a"], "Kruis de punten opnieuw aan."),
    ],
)
def test_wat_niet_te_lezen_is_is_ongeldig(tekst: object, zelf: object, zegt: str) -> None:
    uitkomst = schrijf(tekst, zelf)
    assert uitkomst.status == "ongeldig"
    assert zegt in uitkomst.kop


@given(st.text(max_size=300).filter(lambda t: t.isprintable()), st.sets(st.sampled_from("abc")))
def test_wat_je_schrijft_verandert_nooit_de_score(tekst: str, zelf: set[str]) -> None:
    uitkomst = schrijf(f"{TEKST} {tekst}", sorted(zelf))
    assert uitkomst.score == pytest.approx(len(zelf) / 3)
    assert uitkomst == schrijf(TEKST, sorted(zelf))


@pytest.mark.parametrize(
    ("punten", "plek", "wat"),
    [
        ([SLEUTEL["punten"][0]] * 3, ("punten",), "het punt 'a' staat er twee keer"),
        ([{"id": "z", "tekst": "Z"}, *SLEUTEL["punten"]], ("punten", 0), "'plaats' ontbreekt"),
    ],
)
def test_een_sleutel_die_niet_klopt_wordt_gemeld(punten: list, plek: tuple, wat: str) -> None:
    fouten = controleer(*maak("open_vraag", VRAAG, SLEUTEL | {"punten": punten}))
    assert [waar for waar, _, _ in fouten] == [plek]
    assert wat in fouten[0][1]
