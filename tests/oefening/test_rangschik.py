"""Rangschik: what a learner hears about an order, and a lecturer about a mistake in the key."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oefening.proef import PLAATS, SLEUTEL, maak

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.rangschik import STAAT_GOED, RangschikSleutel, RangschikVraag, controleer, oordeel

GOED = ["wet", "boekje", "essay", "nota"]
EIGEN = {
    "voor": "boekje",
    "na": "essay",
    "uitleg": "Het essay is een antwoord op het boekje.",
    "plaats": "§ 2.2, r. 900",
}


def maak_oefening(
    *, toon: str = "nota boekje essay wet", **sleutel: object
) -> tuple[RangschikVraag, RangschikSleutel]:
    items = [{"id": naam, "tekst": f"De {naam}"} for naam in toon.split()]
    return maak(
        "rangschik",
        {"items": items, "van": "eerst", "naar": "laatst"},
        {"volgorde": GOED, "uitleg": "Zo ging het.", "paren": [EIGEN]} | sleutel,
    )


def leg(*volgorde: str, **sleutel: object) -> Oordeel:
    return oordeel(*maak_oefening(**sleutel), {"volgorde": list(volgorde)})


def deel(uitkomst: Oordeel, naam: str) -> tuple[str, str]:
    return next((o.status, o.tekst) for o in uitkomst.onderdelen if o.id == naam)


# Good, and not quite


def test_de_juiste_volgorde_is_goed() -> None:
    uitkomst = leg(*GOED)
    assert (uitkomst.status, uitkomst.score, uitkomst.kop) == ("goed", 1, "Goed! De volgorde klopt.")
    assert {(o.status, o.tekst) for o in uitkomst.onderdelen} == {("goed", STAAT_GOED)}


def test_twee_verwisselde_kaarten_kosten_een_paar_van_de_zes() -> None:
    uitkomst = leg("wet", "boekje", "nota", "essay")
    assert (uitkomst.status, uitkomst.score) == ("deels", pytest.approx(5 / 6))
    assert uitkomst.kop == "Van de 6 paren staan er 5 in de goede volgorde."
    assert deel(uitkomst, "wet") == ("goed", STAAT_GOED)
    assert deel(uitkomst, "nota")[0] == deel(uitkomst, "essay")[0] == "fout"


def test_een_verkeerd_paar_wordt_met_zijn_teksten_genoemd_en_krijgt_een_keer_de_uitleg() -> None:
    uitkomst = leg("wet", "boekje", "nota", "essay")
    teksten = [deel(uitkomst, naam)[1] for naam in ("essay", "nota")]
    assert teksten == ["‘De essay’ hoort boven ‘De nota’. Zo ging het.", "‘De essay’ hoort boven ‘De nota’."]


def test_een_paar_met_eigen_uitleg_gaat_voor() -> None:
    uitkomst = leg("wet", "nota", "essay", "boekje")
    for naam in ("boekje", "essay"):
        assert deel(uitkomst, naam) == ("fout", EIGEN["uitleg"])
    assert next(o.plaats for o in uitkomst.onderdelen if o.id == "essay") == "§ 2.2, r. 900"


def test_zonder_eigen_uitleg_telt_het_paar_dat_het_verst_uit_elkaar_ligt() -> None:
    uitkomst = leg("nota", "boekje", "essay", "wet", paren=[])
    assert deel(uitkomst, "nota")[1].startswith("‘De wet’ hoort boven ‘De nota’.")
    assert deel(uitkomst, "boekje")[1].startswith("‘De ")


def test_elke_kaart_krijgt_hoogstens_een_tekst() -> None:
    uitkomst = leg(*reversed(GOED))
    assert [o.id for o in uitkomst.onderdelen] == GOED
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)
    assert uitkomst.kop.startswith("Nog geen twee kaarten")


def test_waar_de_volgorde_niet_uitmaakt_telt_zij_niet() -> None:
    gelijk = [["boekje", "essay"]]
    assert leg("wet", "essay", "boekje", "nota", gelijk=gelijk, paren=[]).status == "goed"
    uitkomst = leg("essay", "wet", "boekje", "nota", gelijk=gelijk, paren=[])
    assert uitkomst.score == pytest.approx(4 / 5)
    assert deel(uitkomst, "boekje")[0] == "goed"


# Not finished, or not readable


def test_kaarten_zonder_plaats_worden_geteld() -> None:
    uitkomst = leg("wet", "boekje")
    assert (uitkomst.status, uitkomst.kop) == ("onvolledig", "2 kaarten hebben nog geen plaats.")
    assert {o.id for o in uitkomst.onderdelen} == {"essay", "nota"}


@pytest.mark.parametrize(
    ("volgorde", "zegt"),
    [
        (["wet", "wet", "essay", "nota"], "twee keer"),
        (["wet", "boekje", "essay", "brief"], "hoort niet (meer) bij deze vraag"),
        ([*GOED, "wet"], "niet goed aangekomen"),
        ("wet", "niet goed aangekomen"),
    ],
)
def test_een_volgorde_die_niet_kan_is_ongeldig(volgorde: object, zegt: str) -> None:
    uitkomst = oordeel(*maak_oefening(), {"volgorde": volgorde})
    assert uitkomst.status == "ongeldig"
    assert zegt in uitkomst.kop
    assert "brief" not in uitkomst.kop


# What always holds


@given(st.permutations(GOED))
def test_de_score_is_het_deel_van_de_paren_dat_klopt(volgorde: list[str]) -> None:
    paren = list(itertools.combinations(GOED, 2))
    goed = [volgorde.index(voor) < volgorde.index(na) for voor, na in paren]
    uitkomst = leg(*volgorde)
    assert uitkomst.score == pytest.approx(sum(goed) / 6)
    fout = {naam for paar, klopt in zip(paren, goed, strict=True) if not klopt for naam in paar}
    assert {o.id for o in uitkomst.onderdelen if o.status == "fout"} == fout


# Mistakes of whoever writes the exercise


def test_een_goede_sleutel_heeft_geen_fouten() -> None:
    assert controleer(*maak_oefening(gelijk=[["essay", "nota"]])) == []


@pytest.mark.parametrize(
    ("sleutel", "plek", "wat"),
    [
        ({"volgorde": ["wet", "boekje", "esay", "nota"]}, ("volgorde", 2), "'esay' staat niet in de vraag"),
        ({"volgorde": ["wet", "boekje", "essay"]}, ("volgorde",), "'nota' staat niet in de volgorde"),
        ({"volgorde": [*GOED, "wet"]}, ("volgorde",), "'wet' staat 2 keer"),
        ({"gelijk": [["wet", "essay"]]}, ("gelijk", 0), "niet naast elkaar"),
        ({"gelijk": [["wet", "boekje"], ["wet", "boekje"]]}, ("gelijk",), "twee keer in 'gelijk'"),
        ({"gelijk": [GOED], "paren": []}, ("gelijk",), "maakt nergens uit"),
        ({"gelijk": [["boekje", "essay"]]}, ("paren", 0), "maakt de volgorde niet uit"),
        ({"paren": [EIGEN | {"voor": "essay", "na": "boekje"}]}, ("paren", 0), "andersom"),
        ({"paren": [EIGEN | {"voor": "brief"}]}, ("paren", 0, "voor"), "'brief' staat niet in de vraag"),
        ({"paren": [EIGEN, EIGEN]}, ("paren",), "staat er twee keer"),
        ({"paren": [EIGEN | {"plaats": None}]}, ("paren", 0), "'plaats' ontbreekt"),
        ({"toon": "wet boekje essay nota"}, ("volgorde",), "al in een goede volgorde"),
        (
            {"toon": "wet essay boekje nota", "gelijk": [["boekje", "essay"]], "paren": []},
            ("volgorde",),
            "al in een goede volgorde",
        ),
    ],
)
def test_een_sleutel_die_niet_klopt_wordt_gemeld(sleutel: dict, plek: tuple, wat: str) -> None:
    fouten = controleer(*maak_oefening(**sleutel))
    assert plek in [waar for waar, _, _ in fouten]
    assert wat in " ".join(fout for _, fout, _ in fouten)


def test_een_modelkeuze_heeft_bij_een_paar_geen_plaats_nodig() -> None:
    vraag, sleutel = maak_oefening(paren=[EIGEN | {"plaats": None}], herkomst="modelkeuze")
    assert controleer(vraag, sleutel) == []
    assert SLEUTEL["plaats"] == PLAATS
