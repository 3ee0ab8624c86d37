"""The real content: everything valid, and every place where it says it is."""

import json
import re

import brontekst
import pytest
from brontekst import WORTEL

from wijkschool.beeld.figuren import FIGUREN
from wijkschool.inhoud.keuring import controleer_alles
from wijkschool.inhoud.lesbestand import bladeren
from wijkschool.inhoud.plaats import EEN_PLAATS, KORTE_NAMEN, STANDAARDBRON, ontleed_plaats, zoek_plaatsen
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
def test_elke_plaats_in_een_oplossing_bevat_de_regels_die_erbij_staan(pad, bron):  # noqa: ARG001 - the skip
    data, regels = lees_yaml(pad)
    plaatsen = [
        (f"regel {regel_van(regels, plek)}", stuk)
        for plek, waarde in bladeren(data)
        if isinstance(waarde, str)
        for stuk in (ontleed_plaats(waarde, _bron(data, plek)) if plek[-1] == "plaats" else zoek_plaatsen(waarde))
    ]
    assert plaatsen
    assert _mis(plaatsen) == []


@pytest.mark.parametrize("pad", sorted((WORTEL / "notebooks").glob("*.ipynb")), ids=lambda pad: pad.stem)
def test_elke_plaats_in_een_les_bevat_de_regels_die_erbij_staan(pad, bron):  # noqa: ARG001 - the skip
    cellen = json.loads(pad.read_text(encoding="utf-8"))["cells"]
    tekst = [(cel["id"], "".join(cel["source"])) for cel in cellen if cel["cell_type"] == "markdown"]
    plaatsen = [(waar, stuk) for waar, waarde in tekst for stuk in zoek_plaatsen(waarde)]
    assert plaatsen
    assert _mis(plaatsen) == []


def test_elke_paragraaf_bij_een_figuur_bevat_de_regels_die_erbij_staan(bron):  # noqa: ARG001 - the skip
    assert _mis([(naam, stuk) for naam, figuur in FIGUREN.items() for stuk in ontleed_plaats(figuur.plaats)]) == []


def test_elk_regelnummer_in_een_oplossing_of_les_staat_bij_een_paragraaf(bron):  # noqa: ARG001 - the skip
    """A place that the tests above cannot read would go unchecked: `r. 12` counts only behind its `§ 1.2, `."""
    teksten = [(pad.name, pad.read_text(encoding="utf-8")) for pad in (WORTEL / "notebooks").glob("*.ipynb")]
    for pad in (WORTEL / "solutions").glob("*.yaml"):
        bladen = bladeren(lees_yaml(pad)[0])
        teksten += [(pad.name, w) for plek, w in bladen if isinstance(w, str) and plek[-1] != "plaats"]
    los = [(naam, gevonden) for naam, tekst in teksten
           for gevonden in re.findall(r".{0,30}\br\. \d.{0,12}", EEN_PLAATS.sub("", tekst))]  # fmt: skip
    assert los == []


def test_de_browser_noemt_een_document_zoals_de_lessen_dat_doen():
    script = (WORTEL / "modules/wijkschool/basis/static/dom.js").read_text(encoding="utf-8")
    assert [(bron, naam) for bron, naam in KORTE_NAMEN.items() if f'{bron}: "{naam}",' not in script] == []
    assert {document.id for document in lees_tabel("bronnen")} == {*KORTE_NAMEN, STANDAARDBRON}


def _bron(data, plek):
    """The source that the places below this point in a key speak of: the nearest ``bron``."""
    bron = STANDAARDBRON
    for deel in plek:
        bron = data.get("bron", bron) if isinstance(data, dict) else bron
        data = data[deel]
    return bron


def _mis(plaatsen):
    """Which places (``(where, Plek)``) do not lie in the paragraph or the document they name."""
    return [
        f"{waar}: {plek}"
        for waar, plek in plaatsen
        if not (
            brontekst.erin(plek.deel, plek.van, plek.tot)
            if plek.bron == STANDAARDBRON
            else any(regel.strip() for regel in brontekst.regels(plek.bron)[plek.van - 1 : plek.tot])
        )
    ]
