"""A place is a paragraph and lines that lie within the document."""

import re

import pytest

from wijkschool.inhoud.plaats import VORM, Plek, fout_in_plaats, ontleed_plaats

REGELS = {"wrr": 100, "wetten": 9}


@pytest.mark.parametrize(
    "plaats",
    [
        "§ 4, r. 1",
        "§ 4.2.3, r. 99-100",
        "bijlage 1, r. 7-7",
        "§ 4.5, r. 1-2; bijlage 2, r. 3",
        "samenvatting, r. 1",
        "ten geleide, r. 2",
        "§ 4.5, r. 1; wetten: r. 8-9",
    ],
)
def test_een_goede_plaats_heeft_geen_fout(plaats):
    assert fout_in_plaats(plaats, "wrr", REGELS) is None


@pytest.mark.parametrize(
    ("plaats", "wat"),
    [
        ("", "vorm"),
        ("r. 3", "noemt geen paragraaf"),
        ("§4.5, r. 3", "vorm"),
        ("§ 4.5 r. 3", "vorm"),
        ("§ 4.5, r. 3–4", "vorm"),
        ("§ 4.5, r. 3, § 4.6, r. 4", "vorm"),
        ("§ 4.5, r. 3;", "vorm"),
        ("bijlage, r. 3", "vorm"),
        ("§ 4.5, r. 9-3", "achteruit"),
        ("§ 4.5, r. 0-3", "achteruit"),
        ("§ 4.5, r. 1; § 4.6, r. 101", "buiten"),
    ],
)
def test_een_plaats_die_niet_klopt_wordt_uitgelegd(plaats, wat):
    fout = fout_in_plaats(plaats, "wrr", REGELS)
    assert fout is not None
    assert wat in fout[0]
    assert fout[1].endswith(".")


def test_de_regels_tellen_per_bron():
    assert fout_in_plaats("§ 2.4.5, r. 10", "wrr", REGELS) is None
    assert "buiten" in fout_in_plaats("r. 10", "wetten", REGELS)[0]
    assert "buiten" in fout_in_plaats("§ 4.5, r. 1; wetten: r. 10", "wrr", REGELS)[0]
    assert fout_in_plaats("r. 1", "weten", REGELS)[1] == "Bedoel je 'wetten'?"


def test_een_stuk_zonder_paragrafen_heeft_alleen_regels():
    assert fout_in_plaats("r. 1-9", "wetten", REGELS) is None
    assert fout_in_plaats("§ 2.4.5, r. 1-3", "wetten", REGELS)[1] == "Schrijf alleen de regels: 'r. 1-3'."


def test_een_deel_van_een_ander_document_noemt_het_document():
    delen = list(ontleed_plaats("r. 15; wetten: r. 31-32; wrr: § 5.3.2, r. 6055", "schoon_heel_veilig"))
    assert delen == [
        Plek("schoon_heel_veilig", None, 15, 15),
        Plek("wetten", None, 31, 32),
        Plek("wrr", "§ 5.3.2", 6055, 6055),
    ]
    assert re.match(VORM, "r. 15; wetten: r. 31-32; wrr: § 5.3.2, r. 6055")


def test_zonder_lijst_van_bronnen_telt_alleen_de_vorm():
    assert fout_in_plaats("§ 9, r. 99999", "onbekend", {}) is None
    assert "vorm" in fout_in_plaats("zomaar", "onbekend", {})[0]
