"""Stel een menu samen: what a learner hears about rules and dishes, and a lecturer about a mistake in the key."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oefening.proef import MENU_SLEUTEL, MENU_VRAAG, UITLEG, maak

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.stel_menu_samen import controleer, oordeel

# In the key: a and b fit (b waits for a), c may go either way, d is of the other track, e does not fit.


def kies(
    *gerechten: str, redenen: object = None, vraag: dict | None = None, sleutel: dict | None = None
) -> Oordeel:
    oefening = maak("stel_menu_samen", MENU_VRAAG | (vraag or {}), MENU_SLEUTEL | (sleutel or {}))
    redenen = dict.fromkeys(gerechten, "Omdat.") if redenen is None else redenen
    return oordeel(*oefening, {"gerechten": list(gerechten), "redenen": redenen})


def deel(uitkomst: Oordeel, naam: str) -> tuple[str, str]:
    return next((o.status, o.tekst) for o in uitkomst.onderdelen if o.id == naam)


def soorten(uitkomst: Oordeel) -> list[tuple[str, str | None]]:
    return [(fout["soort"], fout["gerecht"]) for fout in uitkomst.extra["overtredingen"]]


# Rules first


def test_het_beste_menu_is_goed() -> None:
    uitkomst = kies("a", "b")
    assert (uitkomst.status, uitkomst.score) == ("goed", 1)
    assert uitkomst.kop == "Goed! Dit menu houdt zich aan de regels en past bij de buurt."
    assert uitkomst.extra == {"overtredingen": []}


def test_een_gerecht_van_het_andere_spoor_wordt_eerst_als_regel_genoemd_en_dan_uitgelegd() -> None:
    uitkomst = kies("a", "b", "d")
    assert (
        uitkomst.kop
        == "1 gerecht hoort bij een spoor dat hier niet past. 2 gerechten passen goed. Lees per gerecht waarom."
    )
    status, tekst = deel(uitkomst, "d")
    assert status == "fout"
    assert tekst == "Dit gerecht hoort bij kansgedreven beleid, en deze buurt vraagt om het andere spoor. Daarom."
    assert soorten(uitkomst) == [("verkeerd_spoor", "d")]
    assert uitkomst.score == pytest.approx(2 / 3)


def test_een_gerecht_zonder_voorwaarde_zegt_welk_gerecht_er_eerst_moet_zijn() -> None:
    uitkomst = kies("b")
    assert deel(uitkomst, "b") == ("fout", "Dit gerecht kan niet zonder ‘Gerecht a’. Daarom.")
    assert deel(uitkomst, "a")[0] == "gemist"
    (fout,) = uitkomst.extra["overtredingen"]
    assert fout == {
        "soort": "voorwaarde_ontbreekt",
        "gerecht": "b",
        "ontbreekt": ["a"],
        "tekst": "Dit gerecht kan niet zonder ‘Gerecht a’.",
    }
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)


def test_te_veel_gerechten_is_nooit_helemaal_goed() -> None:
    uitkomst = kies("a", "b", "c", vraag={"hoogstens": 2})
    assert uitkomst.kop.startswith("Op dit menu passen hoogstens 2 gerechten.")
    assert soorten(uitkomst) == [("te_veel", None)]
    assert (uitkomst.status, uitkomst.score) == ("deels", pytest.approx(2 / 3))


# Then the dishes


def test_een_gerecht_dat_kan_telt_niet_mee() -> None:
    uitkomst = kies("a", "b", "c")
    assert (uitkomst.status, deel(uitkomst, "c")) == ("goed", ("beide", "Daarom."))


def test_een_gerecht_dat_past_en_niet_is_gekozen_is_gemist() -> None:
    uitkomst = kies("a")
    assert deel(uitkomst, "b") == ("gemist", "Daarom.")
    assert (uitkomst.status, uitkomst.score) == ("deels", 0.5)


def test_wie_een_vol_menu_kiest_van_wat_past_heeft_niets_gemist() -> None:
    gerechten = {naam: UITLEG | {"past": "ja"} for naam in "abce"} | {"d": UITLEG | {"past": "nee"}}
    uitkomst = kies("a", "c", vraag={"hoogstens": 2}, sleutel={"gerechten": gerechten})
    assert uitkomst.status == "goed"
    assert {o.id for o in uitkomst.onderdelen} == {"a", "c"}


def test_in_een_buurt_met_twee_sporen_mag_alles() -> None:
    gerechten = MENU_SLEUTEL["gerechten"] | {"d": UITLEG | {"past": "ja"}}
    uitkomst = kies("a", "b", "d", sleutel={"spoor": "beide", "gerechten": gerechten})
    assert uitkomst.status == "goed"


# Reasons


def test_bij_elk_gerecht_hoort_een_reden() -> None:
    uitkomst = kies("b", "a", redenen={"a": "  ", "b": "Daarom."})
    assert (uitkomst.status, uitkomst.kop) == ("onvolledig", "Schrijf ook nog waarom je kiest voor ‘Gerecht a’.")
    assert deel(uitkomst, "a")[0] == "leeg"


def test_een_reden_bij_een_gerecht_dat_niet_meer_gekozen_is_stoort_niet() -> None:
    assert kies("a", "b", redenen=dict.fromkeys("abe", "Omdat.")).status == "goed"


def test_een_vraag_zonder_redenen_kijkt_er_niet_naar() -> None:
    assert kies("a", "b", redenen={}, vraag={"reden": False}).status == "goed"


@pytest.mark.parametrize(
    ("redenen", "zegt"),
    [
        ({"a": "x" * 1001, "b": "y"}, "Bij ‘Gerecht a’ is je tekst te lang. Er passen 1.000 tekens in."),
        ({"a": 3, "b": "y"}, "kunnen we je tekst niet lezen"),
        ({"a": "\ud800", "b": "y"}, "staat een teken dat we niet kunnen bewaren"),
        ({"toetje": "x"}, "niet goed aangekomen"),
        (["a"], "niet goed aangekomen"),
    ],
)
def test_een_reden_die_niet_te_lezen_is_is_ongeldig(redenen: object, zegt: str) -> None:
    uitkomst = kies("a", "b", redenen=redenen)
    assert uitkomst.status == "ongeldig"
    assert zegt in uitkomst.kop


def test_een_leeg_menu_zegt_hoeveel_er_mag() -> None:
    assert kies().kop == "Je menu is nog leeg. Kies eerst een gerecht, en hoogstens 3."


# What always holds


@given(st.sets(st.sampled_from("abcde"), min_size=1))
def test_goed_is_precies_een_menu_zonder_overtreding_met_alles_wat_past(keuze: set[str]) -> None:
    uitkomst = kies(*sorted(keuze))
    assert (uitkomst.status == "goed") == (keuze in ({"a", "b"}, {"a", "b", "c"}))


@given(st.data())
def test_is_een_sleutel_goedgekeurd_dan_bestaat_er_een_goed_menu_en_anders_niet(data: st.DataObject) -> None:
    sleutels = {
        naam: UITLEG
        | {
            "past": data.draw(st.sampled_from(["ja", "nee", "kan"])),
            "eerst": data.draw(st.lists(st.sampled_from([n for n in "abcde" if n != naam]), max_size=2)),
        }
        for naam in "abcde"
    }
    vraag = {"hoogstens": data.draw(st.integers(1, 4))}
    sleutel = {"gerechten": sleutels, "spoor": data.draw(st.sampled_from(["herovering", "kansgedreven", "beide"]))}
    menus = chain.from_iterable(combinations("abcde", hoeveel) for hoeveel in range(1, 6))
    past = any(gerecht["past"] == "ja" for gerecht in sleutels.values())
    bestaat = past and any(kies(*menu, vraag=vraag, sleutel=sleutel).status == "goed" for menu in menus)
    fouten = controleer(*maak("stel_menu_samen", MENU_VRAAG | vraag, MENU_SLEUTEL | sleutel))
    assert not any("bestaat geen menu" in wat for _, wat, _ in fouten) or not bestaat
    assert fouten or bestaat


# Mistakes of whoever writes the exercise


@pytest.mark.parametrize(
    ("sleutel", "plek", "wat"),
    [
        ({"x": UITLEG | {"past": "nee"}}, ("gerechten", "x"), "het gerecht 'x' staat niet in de vraag"),
        ({"b": UITLEG | {"past": "ja", "eerst": ["z"]}}, ("gerechten", "b", "eerst", 0), "'z' staat niet"),
        ({"b": UITLEG | {"past": "ja", "eerst": ["b"]}}, ("gerechten", "b", "eerst", 0), "eigen voorwaarde"),
        ({"d": UITLEG | {"past": "ja"}}, ("gerechten", "d", "past"), "hoort bij een ander spoor"),
        ({"b": UITLEG | {"past": "ja", "eerst": ["d"]}}, ("gerechten",), "geen menu dat helemaal goed is"),
        ({"a": {"past": "ja", "uitleg": "Daarom."}}, ("gerechten", "a"), "'plaats' ontbreekt"),
    ],
)
def test_een_sleutel_die_niet_klopt_wordt_gemeld(sleutel: dict, plek: tuple, wat: str) -> None:
    gerechten = MENU_SLEUTEL["gerechten"] | sleutel
    fouten = controleer(*maak("stel_menu_samen", MENU_VRAAG, MENU_SLEUTEL | {"gerechten": gerechten}))
    assert [waar for waar, _, _ in fouten] == [plek]
    assert wat in fouten[0][1]


def test_een_gerecht_zonder_uitleg_wordt_gemeld() -> None:
    gerechten = {naam: g for naam, g in MENU_SLEUTEL["gerechten"].items() if naam != "e"}
    fouten = controleer(*maak("stel_menu_samen", MENU_VRAAG, MENU_SLEUTEL | {"gerechten": gerechten}))
    assert [wat for _, wat, _ in fouten] == ["het gerecht 'e' heeft geen uitleg"]
