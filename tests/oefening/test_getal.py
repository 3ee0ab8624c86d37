"""Numbers as people type them in Dutch, and back again."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.getal import andere_eenheid, binnen, lees_getal, schrijf_getal


@pytest.mark.parametrize(
    ("getypt", "getal"),
    [
        ("12", 12),
        ("12,5", 12.5),
        ("0,05", 0.05),
        ("1.234", 1234),
        ("1.234,5", 1234.5),
        ("1.234.567", 1_234_567),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("  7 ", 7),
        ("-3", -3),
        ("−3,5", -3.5),
        ("+3", 3),
        ("- 3", -3),
        ("12,5 %", 12.5),
        ("12,5%", 12.5),
        ("12 procent", 12),
        ("€ 40", 40),
        ("€40", 40),
        ("40 €", 40),
        ("€ -40", -40),
        ("-€ 40", -40),
        ("40 euro", 40),
        ("€ 40,-", 40),
        ("€ 1.234,--", 1234),
        ("007", 7),
        ("-0", 0),
    ],
)
def test_dit_is_een_getal(getypt: str, getal: float) -> None:
    assert lees_getal(getypt) == getal


@pytest.mark.parametrize(
    "getypt",
    [
        "",
        " ",
        "twaalf",
        "1.5",
        "12.50",
        "1,234.5",
        "1.23",
        "1.2345",
        "12 15",
        "12 en 15",
        "10-20",
        "1/2",
        "3 + 4",
        "1e5",
        "nan",
        "inf",
        "-inf",
        "0x10",
        "1_000",
        "--5",
        "5-",
        "5,",
        ",5",
        "1,2,3",
        "%",
        "€",
        "€€ 4",
        "4 %%",
        "٤٢",
        "４２",
        "५१",
        "5,٢",
        "1２",
        "²",
        "½",
        "Ⅳ",
        "1\n2",
        "9" * 16,
        "9" * 10_000_000,
        "\ud800",
        None,
        12,
        12.5,
        True,
        ["12"],
        {"getal": "12"},
    ],
    ids=lambda getypt: ascii(getypt)[:20],
)
def test_dit_is_geen_getal(getypt: object) -> None:
    assert lees_getal(getypt) is None


def test_de_eenheid_van_de_vraag_mag_erachter_staan() -> None:
    assert lees_getal("40 buurtrechten", "buurtrechten") == 40
    assert lees_getal("40 Buurtrechten ", "buurtrechten") == 40
    assert lees_getal("40 buurtrechten") is None
    assert lees_getal("40 stemmen", "buurtrechten") is None


@pytest.mark.parametrize(
    ("getypt", "eenheid", "anders"),
    [
        ("40 %", "euro", True),
        ("€ 40", "procent", True),
        ("€ 40", None, True),
        ("40 %", "procent", False),
        ("40 %", "% van de bewoners", False),
        ("€ 40", "euro per jaar", False),
        ("40", "euro", False),
        ("40", None, False),
    ],
)
def test_een_teken_van_een_andere_eenheid_valt_op(getypt: str, eenheid: str | None, *, anders: bool) -> None:
    assert andere_eenheid(getypt, eenheid) is anders


@given(st.text(max_size=60))
def test_wat_je_ook_typt_er_komt_een_gewoon_getal_of_niets(getypt: str) -> None:
    getal = lees_getal(getypt)
    assert getal is None or math.isfinite(getal)


@given(st.integers(-(10**10), 10**10), st.integers(0, 4))
def test_wat_we_schrijven_kunnen_we_ook_lezen(heel: int, decimalen: int) -> None:
    getal = heel / 10**decimalen
    assert lees_getal(schrijf_getal(getal)) == getal
    assert lees_getal(schrijf_getal(getal, decimalen)) == getal


@pytest.mark.parametrize(
    ("getal", "decimalen", "tekst"),
    [(1234.5, None, "1.234,5"), (90_000, None, "90.000"), (12.0, None, "12"), (0.5, 2, "0,50"), (-3, None, "-3")],
)
def test_getallen_staan_in_het_nederlands(getal: float, decimalen: int | None, tekst: str) -> None:
    assert schrijf_getal(getal, decimalen) == tekst


def test_de_grens_van_een_tolerantie_hoort_erbij_ook_waar_floats_dat_niet_vinden() -> None:
    assert abs(59.9 - 60) > 0.1
    assert binnen(59.9, 60, 0.1)
    assert not binnen(59.89, 60, 0.1)
    assert binnen(0.1 + 0.2, 0.3, 1e-12)
