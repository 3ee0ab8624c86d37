"""Koppel: what a learner hears after sorting cards, and what a lecturer hears about a mistake in the key."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from wijkschool.oefening.koppel import KoppelSleutel, KoppelVraag, controleer, oordeel
from wijkschool.oefening.oordeel import Oordeel

GROEPEN = ("vraag", "institutie", "zwijgt")
GOED = {f"k{nummer}": GROEPEN[nummer % 3] for nummer in range(10)}
WAARHEEN = st.dictionaries(st.sampled_from(sorted(GOED)), st.sampled_from(GROEPEN))


def maak_vraag(kaarten: Sequence[str] = tuple(GOED), groepen: Sequence[str] = GROEPEN) -> KoppelVraag:
    return KoppelVraag(
        id="04-sorteer",
        versie=1,
        soort="koppel",
        titel="Welke logica hoor je?",
        opdracht="Leg elke uitspraak bij een logica.",
        groepen=[{"id": naam, "naam": naam.title()} for naam in groepen],
        kaarten=[{"id": naam, "tekst": f"tekst {naam}"} for naam in kaarten],
    )


def maak_sleutel(**anders: dict) -> KoppelSleutel:
    """Return the right key; per card something may differ: ``k1={"groep": "x"}``."""
    kaarten = {
        naam: {"groep": groep, "uitleg": f"uitleg {naam}", "plaats": "§ 4.4, r. 5297-5298"} | anders.get(naam, {})
        for naam, groep in GOED.items()
    }
    return KoppelSleutel(
        id="04-sorteer",
        uitwerking="Zo zit het.",
        herkomst="afleiding",
        plaats="§ 4.4, r. 5278-5298",
        kaarten=kaarten,
    )


def leg(**anders: object) -> Oordeel:
    """Lay all cards right, except those named."""
    return oordeel(maak_vraag(), maak_sleutel(), {"groepen": GOED | anders})


def test_alle_kaarten_goed() -> None:
    uitkomst = leg()
    assert (uitkomst.status, uitkomst.score) == ("goed", 1)
    assert uitkomst.kop == "Goed! Alle 10 kaarten liggen in de groep die past."
    assert uitkomst.uitwerking == "Zo zit het."


def test_acht_van_de_tien() -> None:
    uitkomst = leg(k0="zwijgt", k1="zwijgt")
    assert (uitkomst.status, uitkomst.score) == ("deels", 0.8)
    assert uitkomst.kop == "8 van de 10 kaarten liggen goed."
    assert [deel.id for deel in uitkomst.onderdelen if deel.status == "fout"] == ["k0", "k1"]


def test_een_van_de_tien_staat_in_enkelvoud() -> None:
    alles_mis = {naam: "vraag" if groep != "vraag" else "zwijgt" for naam, groep in GOED.items()}
    assert leg(**alles_mis | {"k1": GOED["k1"]}).kop == "1 van de 10 kaarten ligt goed."


def test_geen_kaart_goed_is_fout_en_nodigt_uit_tot_nog_een_keer() -> None:
    uitkomst = leg(**{naam: "vraag" if groep != "vraag" else "zwijgt" for naam, groep in GOED.items()})
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)
    assert "probeer het nog een keer" in uitkomst.kop


def test_een_kaart_in_een_verkeerde_groep_krijgt_uitleg_met_plaats() -> None:
    deel = leg(k0="zwijgt").onderdelen[0]
    assert (deel.status, deel.tekst, deel.plaats) == ("fout", "uitleg k0", "§ 4.4, r. 5297-5298")


def test_een_vergissing_die_veel_voorkomt_krijgt_eigen_feedback() -> None:
    sleutel = maak_sleutel(k0={"anders": {"institutie": "Logisch gedacht, maar nee."}})
    teksten = {
        groep: oordeel(maak_vraag(), sleutel, {"groepen": GOED | {"k0": groep}}).onderdelen[0].tekst
        for groep in GROEPEN
    }
    assert teksten == {
        "vraag": "uitleg k0",
        "institutie": "Logisch gedacht, maar nee.",
        "zwijgt": "uitleg k0",
    }


def test_een_kaart_kan_een_eigen_herkomst_hebben() -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(k0={"herkomst": "bron"}), {"groepen": GOED})
    assert [deel.herkomst for deel in uitkomst.onderdelen[:2]] == ["bron", "afleiding"]


@pytest.mark.parametrize("leeg", [None, ""])
def test_een_kaart_die_nog_nergens_ligt_wordt_genoemd_en_nog_niets_telt(leeg: object) -> None:
    uitkomst = leg(k3=leeg)
    assert (uitkomst.status, uitkomst.score, uitkomst.uitwerking) == ("onvolledig", None, None)
    assert uitkomst.kop == "1 kaart heeft nog geen groep. Kies eerst voor elke kaart een groep."
    assert [(deel.id, deel.status) for deel in uitkomst.onderdelen] == [("k3", "leeg")]


def test_twee_kaarten_zonder_groep_staan_in_meervoud() -> None:
    assert leg(k3=None, k4=None).kop.startswith("2 kaarten hebben nog geen groep.")


def test_nog_niets_gelegd() -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(), {"groepen": {}})
    assert uitkomst.kop == "Je hebt nog niets gekozen. Kies eerst voor elke kaart een groep."


@pytest.mark.parametrize(
    "antwoord",
    [
        None,
        {},
        {"groepen": []},
        {"groepen": {"k0": 1}},
        {"groepen": {"k0": ["vraag"]}},
        {"groepen": {"k0": {}}},
        {"groepen": {"k0": "x" * 10_000_000}},
        {"groepen": dict.fromkeys(map(str, range(100_000)), "vraag")},
        {"groepen": {"k0": "onbekend"}},
        {"groepen": {"onbekend": "vraag"}},
    ],
    ids=[
        "niets",
        "leeg",
        "lijst",
        "getal",
        "lijst als groep",
        "{} als groep",
        "10 MB",
        "veel",
        "groep",
        "kaart",
    ],
)
def test_een_kapot_antwoord_is_ongeldig_en_wordt_niet_herhaald(antwoord: object) -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(), antwoord)
    assert uitkomst.status == "ongeldig"
    assert "opnieuw" in uitkomst.kop
    assert "onbekend" not in uitkomst.kop
    assert len(uitkomst.kop) < 120


@given(WAARHEEN, st.permutations(sorted(GOED)), st.permutations(GROEPEN))
def test_de_volgorde_van_kaarten_en_groepen_verandert_het_oordeel_niet(
    waarheen: dict[str, str], kaarten: list[str], groepen: list[str]
) -> None:
    gewoon = oordeel(maak_vraag(), maak_sleutel(), {"groepen": waarheen})
    anders = oordeel(
        maak_vraag(kaarten, groepen), maak_sleutel(), {"groepen": dict(reversed(list(waarheen.items())))}
    )
    assert (anders.status, anders.score, anders.kop) == (gewoon.status, gewoon.score, gewoon.kop)
    assert set(anders.onderdelen) == set(gewoon.onderdelen)


@given(WAARHEEN)
def test_de_score_is_het_deel_van_de_kaarten_dat_goed_ligt(waarheen: dict[str, str]) -> None:
    alles = GOED | waarheen
    uitkomst = oordeel(maak_vraag(), maak_sleutel(), {"groepen": alles})
    assert uitkomst.score == sum(GOED[naam] == groep for naam, groep in alles.items()) / 10
    assert (uitkomst.status == "goed") == (alles == GOED)


def test_een_goede_sleutel_heeft_geen_fouten() -> None:
    assert controleer(maak_vraag(), maak_sleutel()) == []


def test_fouten_in_de_sleutel_worden_met_hun_plek_gemeld() -> None:
    sleutel = maak_sleutel(k0={"groep": "vraagg"}, k1={"anders": {"institutie": "x", "zwijgd": "y"}})
    assert controleer(maak_vraag(), sleutel) == [
        (("kaarten", "k0", "groep"), "de groep 'vraagg' staat niet in de vraag", "Bedoel je 'vraag'?"),
        (
            ("kaarten", "k1", "anders", "institutie"),
            "'institutie' is de goede groep van deze kaart; daar past geen tekst bij 'anders'",
            "Haal deze regel weg.",
        ),
        (
            ("kaarten", "k1", "anders", "zwijgd"),
            "de groep 'zwijgd' staat niet in de vraag",
            "Bedoel je 'zwijgt'?",
        ),
    ]


def test_een_kaart_te_veel_en_een_kaart_te_weinig_worden_gemeld() -> None:
    fouten = controleer(maak_vraag(kaarten=[*list(GOED)[:-1], "nieuw"]), maak_sleutel())
    assert [(plek, wat) for plek, wat, _ in fouten] == [
        (("kaarten", "k9"), "de kaart 'k9' staat niet in de vraag"),
        (("kaarten",), "de kaart 'nieuw' heeft geen uitleg"),
    ]


@pytest.mark.parametrize(("soort", "wat"), [("kaarten", "kaart"), ("groepen", "groep")])
def test_een_vraag_met_twee_keer_hetzelfde_id_wordt_geweigerd(soort: str, wat: str) -> None:
    with pytest.raises(ValidationError, match=f"de {wat} 'a' staat er twee keer"):
        maak_vraag(**{soort: ["a", "b", "a"]})
