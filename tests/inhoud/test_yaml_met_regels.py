"""Every value of a YAML file knows its line; what is no plain YAML is told in Dutch."""

import re

import pytest
import yaml

from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.inhoud.yaml_met_regels import lees_yaml, ontleed, ontleed_delen, regel_van


def test_elk_veld_en_elk_onderdeel_kent_zijn_regel(tmp_path):
    pad = tmp_path / "x.yaml"
    pad.write_text("# kop\nlijst:\n  - id: a\n    tekst: |\n      een\n      twee\n  - id: b\n", encoding="utf-8")
    data, regels = lees_yaml(pad)
    assert data == {"lijst": [{"id": "a", "tekst": "een\ntwee\n"}, {"id": "b"}]}
    assert regels["lijst",] == 2
    assert regels["lijst", 0] == 3
    assert regels["lijst", 0, "tekst"] == 4
    assert regels["lijst", 1, "id"] == 7


def test_een_plek_die_niet_bestaat_krijgt_de_regel_van_wat_eromheen_staat():
    _, regels = ontleed("a:\n  b: 1\n", "x.yaml")
    assert regel_van(regels, ("a", "weg", 3)) == 1
    assert regel_van(regels, ("a", "b", "dieper")) == 2


def test_de_naam_van_een_veld_is_altijd_tekst_zoals_hij_er_staat():
    assert ontleed("no: 1\n04: 2\n2005: 3\n", "x")[0] == {"no": 1, "04": 2, "2005": 3}


def test_waarden_worden_gelezen_zoals_yaml_zelf_ze_leest():
    tekst = "a: 1\nb: -2.5\nc: true\nd: null\ne: 'x'\nf: [1, two]\ng: {h: i}\nj: >-\n  een\n  twee\n"
    assert ontleed(tekst, "x")[0] == yaml.safe_load(tekst)


FOUTEN = {
    "a:\n\tb: 1\n": (2, "tab"),
    "a:\n  \tb: 1\n": (2, "tab"),
    "a: 1\na: 2\n": (2, "'a' staat hier twee keer"),
    "a: b: c\n": (1, "':' die niet klopt"),
    "a: [1, 2\nb: 3\n": (2, "lijst tussen haakjes"),
    "x: 1\na: 'open\nb: 2\n": (2, "aanhalingsteken gaat niet dicht"),
    "a: @naam\n": (1, "begint met een teken"),
    "a: `x`\n": (1, "begint met een teken"),
    "a: *weg\n": (1, "begint met '*'"),
    "a: &x 1\nb: *x\n": (1, "'*' naar een ander stuk"),
    "a: &a [*a]\n": (1, "'*'"),
    "a: !!python/object/apply:os.system [ls]\n": (1, "bijzondere betekenis"),
    "a: !eigen x\n": (1, "bijzondere betekenis"),
    "a: !!binary aGE=\n": (1, "bijzondere betekenis"),
    "a: 1\n---\nb: 2\n": (2, "tweede '---'"),
    "a: 1\n  b: 2\n": (2, "':' die niet klopt"),
    "a:\n  - 1\n b: 2\n": (3, "past niet bij de regels erboven"),
    "? [a, b]\n: 1\n": (1, "geen naam van een veld"),
    'a: "\\q"\n': (1, "na een '\\'"),
    "a: x\x07y\n": (1, "onzichtbaar teken"),
    "a: 2005-99-99\n": (1, "kan niet worden gelezen"),
    "# niets\n": (None, "leeg"),
}


@pytest.mark.parametrize("tekst", FOUTEN)
def test_wat_geen_gewone_yaml_is_wordt_in_het_nederlands_geweigerd(tekst):
    regel, wat = FOUTEN[tekst]
    with pytest.raises(InhoudFout) as fout:
        ontleed(tekst, "map/x.yaml")
    assert fout.value.regel == regel
    assert wat in fout.value.wat
    assert fout.value.remedie.endswith((".", "?"))
    assert not re.search(r"\b(the|found|expected|could|not|while)\b", str(fout.value))


def test_een_eindeloos_groeiend_bestand_wordt_geweigerd():
    tekst = "a: &a [x, x]\n" + "".join(
        f"{n}: &{n} [*{m}, *{m}]\n" for m, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(InhoudFout, match="Schrijf het stuk voluit"):
        ontleed(tekst, "x")


def test_heel_diep_in_elkaar_geeft_een_melding_en_geen_crash():
    with pytest.raises(InhoudFout):
        ontleed("[" * 5000, "x")
    with pytest.raises(InhoudFout):
        ontleed("[" * 900 + "]" * 900, "x")


@pytest.mark.parametrize("inspringen", ["", "  ", "    "])
def test_van_een_kapot_bestand_blijven_de_gave_onderdelen_met_hun_eigen_regels(inspringen):
    tekst = "\n".join(
        [
            "les: x",
            "lijst:",
            *(
                inspringen + regel
                for regel in (
                    "- id: a",
                    "  t: 1",
                    "",
                    "- id: b",
                    "  t: [",
                    "# uitleg",
                    "- id: c",
                    "  opties:",
                    "  - d",
                    "- id: e: f",
                )
            ),
        ]
    )
    data, regels, fouten = ontleed_delen(tekst, "x.yaml", "lijst")
    assert data == {"les": "x", "lijst": [{"id": "a", "t": 1}, {"id": "c", "opties": ["d"]}]}
    assert regels["lijst", 1, "opties"] == 10
    assert len(fouten) == 2
    assert fouten[0].regel in {7, 8, 9}
    assert fouten[1].regel == 12
