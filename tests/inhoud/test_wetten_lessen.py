"""The lessons on the laws and the practice: each law says how sure it is, and every lesson gives enough to do."""

import json
import re

import pytest
from brontekst import WORTEL

from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.inhoud.yaml_met_regels import lees_yaml

WETTEN = {
    "w01": "wet1",
    "w02": "wet2",
    "w03": "wet3",
    "w04a": "wet4",
    "w04b": "wet4",
    "w06": "wet6",
    "w07": "wet7",
    "w08": "wet8",
    "w09": "wet9",
    "w10": "wet10",
    "w11": "wet11",
    "w12": "wet12",
    "w13": "wet_kantelen",
}
"""The lessons on a law, with that law in ``datasets/wetten.csv``; there is no law 5."""
ALLE = ("w00", *WETTEN, "p1", "p2", "p3")
VELDEN = [
    ("geldt", "Geldt deze wet in jouw buurt? Waaraan zie je dat?", "tekst"),
    ("eerst", "Wat zou je als eerste nagaan?", "tekst"),
]
LESSEN = {les.id.split("-")[0]: les for les in lees_leergang().lessen}
SOORTEN = {rij.id: rij.bewijs_soort for rij in lees_tabel("wetten")}


def oefeningen(kort):
    return lees_yaml(WORTEL / "exercises" / f"{LESSEN[kort].id}.yaml")[0]["oefeningen"]


def test_de_zeventien_lessen_staan_op_volgorde_in_de_leergang():
    assert tuple(kort for kort, les in LESSEN.items() if les.deel in {"wetten", "praktijk"}) == ALLE
    assert {LESSEN[kort].deel for kort in ALLE if kort[0] == "w"} == {"wetten"}
    assert {LESSEN[kort].deel for kort in ALLE if kort[0] == "p"} == {"praktijk"}


def test_elke_wet_heeft_een_les():
    assert set(WETTEN.values()) == set(SOORTEN)


@pytest.mark.parametrize("kort", WETTEN)
def test_een_les_over_een_wet_zegt_onder_de_titel_hoe_sterk_het_bewijs_is(kort):
    """No learner leaves with more certainty than the source has; the kind is that of the dataset."""
    cellen = json.loads((WORTEL / "notebooks" / f"{LESSEN[kort].id}.ipynb").read_text(encoding="utf-8"))["cells"]
    eerste = "".join(next(cel["source"] for cel in cellen if cel["cell_type"] == "markdown"))
    titel, leeg, bewijs, *_ = eerste.split("\n")
    soort = SOORTEN[WETTEN[kort]].replace("_", " ")
    assert titel.startswith("# ")
    assert leeg == ""
    assert bewijs.startswith(f"**Bewijs:** {soort}. ")
    assert re.search(r"\br\. \d", bewijs), "De regel over het bewijs noemt haar plaats niet."


@pytest.mark.parametrize("kort", WETTEN)
def test_jouw_buurt_begint_bij_elke_wet_met_dezelfde_twee_vragen(kort):
    """So that a learner can lay the laws side by side in the wijkdossier."""
    (eigen,) = [oefening for oefening in oefeningen(kort) if oefening["soort"] == "jouw_buurt"]
    assert eigen["id"] == f"{kort}-jouw-buurt"
    assert [(veld["id"], veld["label"], veld["soort"]) for veld in eigen["velden"][:2]] == VELDEN


@pytest.mark.parametrize("kort", ALLE)
def test_een_les_heeft_minstens_drie_oefeningen_van_twee_soorten_naast_jouw_buurt(kort):
    soorten = [oefening["soort"] for oefening in oefeningen(kort) if oefening["soort"] != "jouw_buurt"]
    assert len(soorten) >= 3
    assert len(set(soorten)) >= 2


def test_de_zeventien_lessen_hebben_samen_minstens_zestig_oefeningen():
    assert sum(len(oefeningen(kort)) for kort in ALLE) >= 60
