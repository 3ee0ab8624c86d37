"""The real content: everything valid, and every place where it says it is."""

import json
import re

import brontekst
import pytest
from brontekst import WORTEL

from wijkschool.beeld.figuren import FIGUREN
from wijkschool.inhoud.keuring import controleer_alles
from wijkschool.inhoud.lesbestand import bladeren
from wijkschool.inhoud.plaats import EEN_PLAATS, STANDAARDBRON
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.tabellen import controleer_tabel, lees_tabel
from wijkschool.inhoud.yaml_met_regels import lees_yaml, regel_van
from wijkschool.oefening.soorten import SOORTEN


def test_alle_inhoud_is_in_orde():
    assert [str(fout) for fout in controleer_alles(SOORTEN)] == []


@pytest.mark.parametrize("naam", TABELLEN)
def test_elke_tabel_is_in_orde(naam):
    assert [str(fout) for fout in controleer_tabel(naam)[1]] == []


def test_bronnen_noemt_het_echte_aantal_regels_van_elk_document(bron):  # noqa: ARG001 - the skip
    for document in lees_tabel("bronnen"):
        inhoud = (brontekst.ZADEN / document.bestand).read_bytes()
        assert document.regels == inhoud.count(b"\n") + (not inhoud.endswith(b"\n")), document.id


@pytest.fixture
def bron():
    """The documents themselves; a test that asks for them is skipped where they are absent."""
    brontekst.nodig()


def test_de_kopjes_van_het_rapport_worden_gevonden(bron):  # noqa: ARG001 - the skip
    """Without this, a heading that is not recognised would make the tests below too mild."""
    gevonden = dict(brontekst.kopjes())
    assert len(brontekst.kopjes()) == len(gevonden)
    assert [gevonden[naam] for naam in ("§ 1.4", "§ 3.1", "§ 4.5", "§ 6.8", "bijlage 3")] == [
        470,
        1573,
        5512,
        10597,
        11973,
    ]
    for hoofdstuk, paragrafen in {1: 5, 2: 4, 3: 6, 4: 5, 5: 7, 6: 8}.items():
        assert {f"§ {hoofdstuk}.{nummer}" for nummer in range(1, paragrafen + 1)} <= gevonden.keys()
    for naam in ("§ 4.2.4", "§ 4.3.3", "§ 4.4.2", "§ 6.3.3", "§ 6.4.3", "§ 6.5.2", "§ 6.6.3"):
        assert naam in gevonden
    assert brontekst.regels("wrr")[gevonden["ten geleide"] - 1].strip() == "ten geleide"


@pytest.mark.parametrize("pad", sorted((WORTEL / "solutions").glob("*.yaml")), ids=lambda pad: pad.stem)
def test_elke_paragraaf_in_een_oplossing_bevat_de_regels_die_erbij_staan(pad, bron):  # noqa: ARG001 - the skip
    data, regels = lees_yaml(pad)
    plaatsen = [
        (f"regel {regel_van(regels, plek)}", waarde)
        for plek, waarde in bladeren(data)
        if isinstance(waarde, str) and EEN_PLAATS.search(waarde) and _bron(data, plek) == STANDAARDBRON
    ]
    assert plaatsen
    assert _mis(plaatsen) == []


@pytest.mark.parametrize("pad", sorted((WORTEL / "notebooks").glob("*.ipynb")), ids=lambda pad: pad.stem)
def test_elke_paragraaf_in_een_les_bevat_de_regels_die_erbij_staan(pad, bron):  # noqa: ARG001 - the skip
    cellen = json.loads(pad.read_text(encoding="utf-8"))["cells"]
    tekst = [(cel["id"], "".join(cel["source"])) for cel in cellen if cel["cell_type"] == "markdown"]
    assert any(EEN_PLAATS.search(waarde) for _, waarde in tekst)
    assert _mis(tekst) == []


def test_elke_paragraaf_bij_een_figuur_bevat_de_regels_die_erbij_staan(bron):  # noqa: ARG001 - the skip
    assert _mis([(naam, figuur.plaats) for naam, figuur in FIGUREN.items()]) == []


def test_elk_regelnummer_in_een_oplossing_of_les_staat_bij_een_paragraaf(bron):  # noqa: ARG001 - the skip
    """A place that the tests above cannot read would go unchecked: `r. 12` counts only behind its `§ 1.2, `."""
    paden = [*(WORTEL / "solutions").glob("*.yaml"), *(WORTEL / "notebooks").glob("*.ipynb")]
    los = {
        pad.name: re.findall(r".{0,30}\br\. \d.{0,12}", EEN_PLAATS.sub("", pad.read_text(encoding="utf-8")))
        for pad in paden
    }
    assert {naam: gevonden for naam, gevonden in los.items() if gevonden} == {}


def _bron(data, plek):
    """The source that the places below this point in a key speak of: the nearest ``bron``."""
    bron = STANDAARDBRON
    for deel in plek:
        bron = data.get("bron", bron) if isinstance(data, dict) else bron
        data = data[deel]
    return bron


def _mis(teksten):
    """Which places in the texts (``(where, text)``) do not lie in the paragraph they name."""
    return [
        f"{waar}: {plaats[0]}"
        for waar, tekst in teksten
        for plaats in EEN_PLAATS.finditer(tekst)
        if not brontekst.erin(plaats["deel"], int(plaats["van"]), int(plaats["tot"] or plaats["van"]))
    ]
