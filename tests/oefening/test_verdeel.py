"""Verdeel: what a learner hears about a division, and a lecturer about a mistake in the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oefening.proef import POST, PROEVEN, UITLEG, maak

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.verdeel import controleer, oordeel

# 100 buurtrechten in steps of 10: a 50..70, b 20..40, and c does not count.
VRAAG, SLEUTEL = PROEVEN["verdeel"].vraag, PROEVEN["verdeel"].sleutel
GEVOLG = {"als": {"post": "a", "vanaf": 60, "tot": 100}, "tekst": "A wint.", "herkomst": "modelkeuze"}


def verdeel(sleutel: dict | None = None, /, **bedragen: object) -> Oordeel:
    return oordeel(*maak("verdeel", VRAAG, SLEUTEL | (sleutel or {})), {"bedragen": bedragen})


def deel(uitkomst: Oordeel, naam: str) -> tuple[str, str]:
    return next((o.status, o.tekst) for o in uitkomst.onderdelen if o.id == naam)


# It has to add up first


@pytest.mark.parametrize(
    ("bedragen", "over", "kop"),
    [
        ({"a": 50, "b": 20, "c": 0}, 30, "Je moet nog 30 buurtrechten verdelen."),
        ({"a": 70, "b": 40, "c": 10}, -20, "Je verdeelt 20 buurtrechten te veel. Haal ergens iets af."),
        ({"a": 60, "b": 40}, 0, "Vul ook een getal in bij ‘Post c’. 0 mag ook."),
        ({"a": 60, "b": None}, 40, "Vul ook een getal in bij ‘Post b’ en ‘Post c’. 0 mag ook. Je moet nog 40"),
        ({}, 100, "Je hebt nog niets verdeeld. Je moet nog 100 buurtrechten verdelen."),
        ({"a": 10**9, "b": 0, "c": 0}, 100 - 10**9, "Je verdeelt 999.999.900 buurtrechten te veel."),
    ],
)
def test_wat_niet_uitkomt_zegt_hoeveel_er_over_of_te_veel_is(bedragen: dict, over: int, kop: str) -> None:
    uitkomst = verdeel(**bedragen)
    assert (uitkomst.status, uitkomst.score, uitkomst.uitwerking) == ("onvolledig", None, None)
    assert uitkomst.kop.startswith(kop)
    assert uitkomst.extra == {"over": over, "gevolgen": []}


# Then what fits


def test_een_verdeling_binnen_de_grenzen_is_goed() -> None:
    uitkomst = verdeel(a=70, b=20, c=10)
    assert (uitkomst.status, uitkomst.score, uitkomst.kop) == ("goed", 1, "Goed! Je verdeling komt uit en past.")
    assert deel(uitkomst, "c") == ("info", "Daarom.")
    assert uitkomst.extra["over"] == 0


def test_te_veel_en_te_weinig_hebben_eigen_uitleg() -> None:
    uitkomst = verdeel(a=80, b=10, c=10)
    assert deel(uitkomst, "a") == ("fout", "Te veel.")
    assert deel(uitkomst, "b") == ("fout", "Te weinig.")
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)


def test_een_post_die_niet_telt_maakt_geen_verschil_voor_de_score() -> None:
    uitkomst = verdeel(a=60, b=10, c=30)
    assert (uitkomst.status, uitkomst.score) == ("deels", 0.5)
    assert uitkomst.kop == "Je verdeling komt uit. 1 van de 2 posten past."


def test_als_alles_mag_is_er_geen_goed_of_fout() -> None:
    uitkomst = PROEVEN["verdeel zonder goed of fout"].oordeel({"bedragen": {"a": 37, "b": 63}})
    assert (uitkomst.status, uitkomst.score) == ("bekeken", None)
    assert {o.status for o in uitkomst.onderdelen} == {"info"}


# What follows from it


@pytest.mark.parametrize(("a", "geldt"), [(50, False), (60, True), (70, True)])
def test_een_gevolg_wordt_getoond_van_en_tot_en_met(a: int, *, geldt: bool) -> None:
    uitkomst = verdeel({"gevolgen": [GEVOLG]}, a=a, b=100 - a, c=0)
    assert (uitkomst.extra["gevolgen"] == ["A wint."]) is geldt
    assert (uitkomst.extra["bewijs"] == [{"plaats": None, "herkomst": "modelkeuze"}]) is geldt


def test_een_gevolg_komt_pas_als_de_verdeling_uitkomt() -> None:
    assert verdeel({"gevolgen": [GEVOLG]}, a=60, b=0, c=0).extra["gevolgen"] == []


# Not readable


@pytest.mark.parametrize(
    "bedrag",
    [-10, 10.0, "10", True, float("nan"), 10**9 + 1, 10**6000, [10]],
    ids=["min", "kommagetal", "tekst", "ja", "nan", "te groot", "enorm", "lijst"],
)
def test_een_bedrag_dat_geen_heel_getal_is_is_ongeldig(bedrag: object) -> None:
    uitkomst = verdeel(a=bedrag, b=0, c=0)
    assert uitkomst.status == "ongeldig"
    assert uitkomst.kop == "Vul bij elke post een heel getal in: 0 of meer, zonder komma."


def test_een_bedrag_tussen_twee_stappen_is_ongeldig() -> None:
    assert verdeel(a=55, b=45, c=0).kop == "Verdeel in stappen van 10."


def test_een_onbekende_post_is_ongeldig() -> None:
    uitkomst = verdeel(a=60, b=40, zwembad=0)
    assert uitkomst.status == "ongeldig"
    assert "zwembad" not in uitkomst.kop


# What always holds


@given(st.dictionaries(st.sampled_from("abc"), st.integers(0, 15).map(lambda n: n * 10), min_size=3))
def test_alleen_wat_optelt_wordt_beoordeeld(bedragen: dict[str, int]) -> None:
    uitkomst = verdeel(**bedragen)
    assert (uitkomst.status == "onvolledig") == (sum(bedragen.values()) != 100)
    assert uitkomst.extra["over"] == 100 - sum(bedragen.values())


@given(st.data())
def test_is_een_sleutel_goedgekeurd_dan_bestaat_er_een_goede_verdeling_en_anders_niet(data: st.DataObject) -> None:
    grenzen = {n: sorted((data.draw(st.integers(0, 50)), data.draw(st.integers(0, 50)))) for n in "ab"}
    totaal, stap = data.draw(st.sampled_from([(50, 1), (50, 5), (50, 25)]))
    vraag = VRAAG | {"posten": VRAAG["posten"][:2], "totaal": totaal, "stap": stap}
    sleutel = {"posten": {n: POST | {"van": van, "tot": tot} for n, (van, tot) in grenzen.items()}}
    oefening = maak("verdeel", vraag, sleutel)
    uitkomsten = [oordeel(*oefening, {"bedragen": {"a": a, "b": totaal - a}}) for a in range(0, totaal + 1, stap)]
    bestaat = any(uitkomst.status in {"goed", "bekeken"} for uitkomst in uitkomsten)
    assert (controleer(*oefening) == []) == bestaat


# Mistakes of whoever writes the exercise


@pytest.mark.parametrize(
    ("posten", "plek", "wat"),
    [
        ({"a": POST | {"van": 70, "tot": 60}}, ("posten", "a", "van"), "van 70 tot 60 kan niet"),
        ({"a": POST | {"van": 50, "tot": 110}}, ("posten", "a", "van"), "van 50 tot 110 kan niet"),
        ({"a": POST | {"van": 51, "tot": 59}}, ("posten", "a", "van"), "geen veelvoud van de stap"),
        ({"a": POST | {"van": 90, "tot": 100}}, ("posten",), "komt op 110 tot 240"),
        ({"c": POST | {"van": 0, "tot": 0}, "b": POST | {"van": 0, "tot": 20}}, ("posten",), "komt op 50 tot 90"),
        ({"a": UITLEG | {"van": 0, "tot": 60, "te_weinig": "x"}}, ("posten", "a"), "'te_veel' ontbreekt"),
        ({"a": UITLEG | {"van": 50, "tot": 100, "te_veel": "x"}}, ("posten", "a"), "'te_weinig' ontbreekt"),
        ({"d": POST | {"van": 0, "tot": 10}}, ("posten", "d"), "de post 'd' staat niet in de vraag"),
    ],
)
def test_een_post_die_niet_klopt_wordt_gemeld(posten: dict, plek: tuple, wat: str) -> None:
    fouten = controleer(*maak("verdeel", VRAAG, SLEUTEL | {"posten": SLEUTEL["posten"] | posten}))
    assert [waar for waar, _, _ in fouten] == [plek]
    assert wat in fouten[0][1]


@pytest.mark.parametrize(
    ("gevolg", "plek", "wat"),
    [
        ({"als": {"post": "z", "vanaf": 0, "tot": 10}}, ("gevolgen", 0, "als", "post"), "'z' staat niet"),
        ({"als": {"post": "a", "vanaf": 20, "tot": 10}}, ("gevolgen", 0, "als"), "kan niet voorkomen"),
        ({"als": {"post": "a", "vanaf": 0, "tot": 101}}, ("gevolgen", 0, "als"), "kan niet voorkomen"),
        ({"herkomst": "bron"}, ("gevolgen", 0), "'plaats' ontbreekt"),
    ],
)
def test_een_gevolg_dat_niet_klopt_wordt_gemeld(gevolg: dict, plek: tuple, wat: str) -> None:
    fouten = controleer(*maak("verdeel", VRAAG, SLEUTEL | {"gevolgen": [GEVOLG | gevolg]}))
    assert [waar for waar, _, _ in fouten] == [plek]
    assert wat in fouten[0][1]
