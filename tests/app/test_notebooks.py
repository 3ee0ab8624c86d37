"""Every notebook: saved in one form, built the same way, and in step with the leergang and its exercises."""

import itertools
import re

import nbformat
import pytest
import yaml
from gedeeld import WORTEL

from wijkschool.app.notebooks import als_tekst, is_in_vorm, vorm
from wijkschool.beeld.figuren import FIGUREN
from wijkschool.inhoud.leergang import lees_leergang

NOTEBOOKS = sorted((WORTEL / "notebooks").glob("*.ipynb"))
LESSEN = {les.id: les for les in lees_leergang().lessen}
KOPPEN = ["Wat je straks kunt", "Waarom dit voor jou telt", "Oefenen", "Jouw buurt", "Samengevat", "Bronnen"]
SLOT = "wijkdossier"  # the last lesson gathers; its matter is short and most of it is about the own buurt
START = "00-start"  # the welcome explains how a lesson works; it has less matter and fewer exercises
# The examples for lecturers (99-) are no lesson of the course: same form and wiring, but no anatomy, no leergang.
VAN_DE_CURSUS = [pad for pad in NOTEBOOKS if not pad.stem.startswith("99-")]
elk_notebook = pytest.mark.parametrize("pad", NOTEBOOKS, ids=lambda pad: pad.stem)
elke_les = pytest.mark.parametrize("pad", VAN_DE_CURSUS, ids=lambda pad: pad.stem)


def lees(pad):
    return nbformat.read(pad, as_version=4)


def tekst_van(notebook):
    return "\n\n".join(cel.source for cel in notebook.cells if cel.cell_type == "markdown")


def code_van(notebook):
    return [cel for cel in notebook.cells if cel.cell_type == "code"]


def koppen_van(notebook, niveau):
    return re.findall(rf"(?m)^#{{{niveau}}} (.+)$", tekst_van(notebook))


def stof_van(notebook):
    """The matter: what stands between 'Waarom dit voor jou telt' and 'Oefenen', from its first own heading."""
    tussen = tekst_van(notebook).split("## Waarom dit voor jou telt")[1].split("\n## Oefenen")[0]
    return "## " + tussen.split("\n## ", 1)[1]


def woorden_in(tekst):
    """The words that a learner reads: a place in the report, such as (§ 4.1, r. 4508-4520), is none."""
    zonder_plaats = re.sub(r"§ [\d.]+(?:, r\. [\d-]+(?: en r\. [\d-]+)*)?|\br\. [\d-]+", "", tekst)
    return re.findall(r"[^\W\d_][\w'’-]*", zonder_plaats)


def test_bij_elke_les_van_de_leergang_is_een_notebook_en_andersom():
    assert [pad.stem for pad in VAN_DE_CURSUS] == sorted(LESSEN)


def test_in_de_map_met_notebooks_staat_niets_anders():
    anders = [
        p.name for p in (WORTEL / "notebooks").iterdir() if not p.name.startswith(".") and p not in NOTEBOOKS
    ]
    assert sorted(anders) == ["dekking.md", "leergang.yaml"]


@elk_notebook
def test_een_notebook_is_bewaard_in_de_vaste_vorm(pad):
    assert is_in_vorm(pad), f"Draai: make notebooks (en bewaar {pad.name} niet met de hand)"


@elk_notebook
def test_een_notebook_draagt_geen_sporen_van_een_machine(pad):
    rauw = pad.read_text(encoding="utf-8")
    assert not re.search(r"/home/|/root/|/Users/|C:\\|model_id|widget-state|Traceback", rauw)
    assert {uit.output_type for cel in code_van(lees(pad)) for uit in cel.outputs} <= {"execute_result"}


def test_een_notebook_uit_jupyterlab_komt_in_de_vaste_vorm(tmp_path):
    model = {"application/vnd.jupyter.widget-view+json": {"model_id": "ab"}, "text/plain": "Oefening"}
    uitvoer = nbformat.v4.new_output("execute_result", model, execution_count=41, metadata={"x": 1})
    cel = nbformat.v4.new_code_cell("1", execution_count=41, outputs=[uitvoer], metadata={"collapsed": True})
    rommelig = nbformat.v4.new_notebook(
        cells=[cel], metadata={"widgets": {}, "language_info": {"name": "python", "version": "3.9"}}
    )
    pad = tmp_path / "les.ipynb"
    pad.write_text(nbformat.writes(rommelig), encoding="utf-8")
    assert not is_in_vorm(pad)
    pad.write_text(als_tekst(vorm(rommelig)), encoding="utf-8")
    assert is_in_vorm(pad)
    schoon = lees(pad).cells[0]
    assert (schoon.execution_count, schoon.metadata) == (1, {})
    assert schoon.outputs[0].data == {"text/plain": "Oefening"}


@elke_les
def test_een_les_heeft_een_titel_en_de_vaste_koppen_op_volgorde(pad):
    notebook = lees(pad)
    assert koppen_van(notebook, 1) == [LESSEN[pad.stem].titel]
    koppen = koppen_van(notebook, 2)
    assert [kop for kop in koppen if kop in KOPPEN] == KOPPEN
    assert koppen[:2] == KOPPEN[:2]
    assert koppen[-3:] == KOPPEN[-3:]
    assert len(set(koppen)) == len(koppen)


@elk_notebook
def test_een_kop_slaat_geen_niveau_over(pad):
    niveaus = [len(hekjes) for hekjes in re.findall(r"(?m)^(#+) ", tekst_van(lees(pad)))]
    assert niveaus[0] == 1
    assert all(later <= eerder + 1 for eerder, later in itertools.pairwise(niveaus))


@elke_les
def test_een_les_noemt_haar_minuten_en_evenveel_doelen_als_de_leergang(pad):
    begin = tekst_van(lees(pad)).split("## Waarom dit voor jou telt")[0]
    minuten = re.search(r"Deze les duurt ongeveer (\d+) minuten\.", begin)
    assert int(minuten[1]) == LESSEN[pad.stem].minuten
    assert len(re.findall(r"(?m)^- ", begin)) == len(LESSEN[pad.stem].doelen)


@elke_les
def test_de_situatie_is_als_verzonnen_gemerkt(pad):
    waarom = tekst_van(lees(pad)).split("## Waarom dit voor jou telt")[1].split("\n## ")[0]
    assert "verzonnen" in waarom


@elk_notebook
def test_een_codecel_verbindt_alleen(pad):
    eerste, *verder = code_van(lees(pad))
    assert eerste.source == f'from wijkschool import open_les\n\nles = open_les("{pad.stem}")'
    for cel in verder:
        assert 1 <= len(cel.source.splitlines()) <= 5
        assert re.fullmatch(
            r'les\.(oefening|figuur)\("[a-z0-9-]+"\)|les\.(speelveld|mijn_buurten|wijkdossier)\(\)', cel.source
        )
        assert cel.outputs, f"{cel.source} toont niets; draai: make notebooks"


@elk_notebook
def test_elke_oefening_staat_een_keer_in_haar_les_en_andersom(pad):
    bestand = yaml.safe_load((WORTEL / "exercises" / f"{pad.stem}.yaml").read_text(encoding="utf-8"))
    getoond = re.findall(r'les\.oefening\("(.+?)"\)', "\n".join(cel.source for cel in code_van(lees(pad))))
    assert bestand["les"] == pad.stem
    assert sorted(getoond) == sorted(oefening["id"] for oefening in bestand["oefeningen"])


@elk_notebook
def test_wat_bij_een_oefening_bewaard_is_hoort_bij_die_oefening(pad):
    for cel in code_van(lees(pad))[1:]:
        naam = re.search(r'"(.+?)"', cel.source)
        if naam:
            assert cel.outputs[0].data["text/plain"].split()[1].rstrip(":") == naam[1]


@elk_notebook
def test_elke_figuur_in_een_les_bestaat_en_staat_er_een_keer(pad):
    figuren = re.findall(r'les\.figuur\("(.+?)"\)', "\n".join(cel.source for cel in code_van(lees(pad))))
    assert set(figuren) <= set(FIGUREN)
    assert len(set(figuren)) == len(figuren)


@elk_notebook
def test_een_les_heeft_genoeg_oefeningen_van_verschillende_soorten(pad):
    oefeningen = yaml.safe_load((WORTEL / "exercises" / f"{pad.stem}.yaml").read_text(encoding="utf-8"))[
        "oefeningen"
    ]
    soorten = [oefening["soort"] for oefening in oefeningen]
    assert len(set(soorten) - {"jouw_buurt"}) >= 2
    assert soorten.count("jouw_buurt") >= 1
    if pad.stem not in (START, SLOT):
        assert len(soorten) - soorten.count("jouw_buurt") >= 3


def test_de_les_over_het_speelveld_heeft_minstens_zes_oefeningen_en_elke_figuur():
    notebook = lees(WORTEL / "notebooks" / "04-speelveld.ipynb")
    code = "\n".join(cel.source for cel in code_van(notebook))
    assert code.count("les.oefening(") >= 6
    assert code.count("les.speelveld()") == 1
    assert set(re.findall(r'les\.figuur\("(.+?)"\)', code)) == {"spanningsvelden", "gepastheid"}


@pytest.mark.parametrize(
    "pad", [pad for pad in VAN_DE_CURSUS if pad.stem not in (START, SLOT)], ids=lambda pad: pad.stem
)
def test_de_stof_van_een_les_is_niet_te_kort_en_niet_te_lang(pad):
    stof = stof_van(lees(pad))
    assert 600 <= len(woorden_in(stof)) <= 1200
    assert 2 <= len(re.findall(r"(?m)^## ", stof)) <= 5


@elke_les
def test_de_samenvatting_is_vijf_regels_en_de_bronnen_noemen_een_plaats(pad):
    einde = tekst_van(lees(pad)).split("## Samengevat")[1]
    samenvatting, bronnen = einde.split("## Bronnen")
    assert len(re.findall(r"(?m)^(?:- |\d\. )", samenvatting)) == 5
    assert re.search(r"§ \d[\d.]*, r\. \d+", bronnen)


@elk_notebook
def test_de_tekst_vraagt_niets_van_een_andere_computer(pad):
    assert re.findall(r"!\[|<img|<script|<iframe|src=", tekst_van(lees(pad))) == []
