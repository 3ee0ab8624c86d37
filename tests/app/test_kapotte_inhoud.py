"""A mistake in the content: one message that helps, in the place where it hurts, and the rest unharmed."""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from app.hulp import bekijk_les, vraag
from gedeeld import WORTEL, wijkschool

from wijkschool.inhoud.lesbestand import lees_lesbestand

INHOUD = ("notebooks", "exercises", "solutions", "datasets")
OEFENING = "Deze oefening kan nu niet worden getoond. De rest van de les werkt wel."
FIGUUR = "Deze figuur kan nu niet worden getoond. De rest van de les werkt wel."
SPEELVELD = "Het speelveld kan nu niet worden getoond. De rest van de les werkt wel."
O04, S04, N04 = "exercises/04-speelveld.yaml", "solutions/04-speelveld.yaml", "notebooks/04-speelveld.ipynb"
LEERGANG = "notebooks/leergang.yaml"


class Inhoud:
    """The content of the running server, to spoil for one test."""

    def __init__(self, map_) -> None:
        self.map = map_

    def zet_terug(self):
        for naam in INHOUD:
            shutil.rmtree(self.map / naam, ignore_errors=True)
            shutil.copytree(WORTEL / naam, self.map / naam)

    def vervang(self, bestand, oud, nieuw, *, na=""):
        """Replace the first ``oud`` behind ``na``; return the line where it stood, counted from 1."""
        pad = self.map / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert na in tekst, f"{na!r} staat niet in {bestand}"
        begin = tekst.index(na)
        assert oud in tekst[begin:], f"{oud!r} staat niet in {bestand}"
        plek = tekst.index(oud, begin)
        pad.write_text(tekst[:plek] + nieuw + tekst[plek + len(oud) :], encoding="utf-8")
        return tekst[:plek].count("\n") + 1

    def zonder_oplossing(self, oefening):
        tekst = (self.map / S04).read_text(encoding="utf-8")
        zonder = re.sub(rf"(?ms)^  - id: {oefening}\n.*?(?=^  - id: |\Z)", "", tekst)
        assert zonder != tekst
        (self.map / S04).write_text(zonder, encoding="utf-8")

    def regel_van(self, bestand, tekst):
        return (self.map / bestand).read_text(encoding="utf-8").split(tekst)[0].count("\n") + 1

    def check(self):
        """What ``wijkschool check`` says: its exit status and each mistake."""
        gezien = subprocess.run(
            [sys.executable, "-m", "wijkschool.app.cli", "check"],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"WIJKSCHOOL_MAP": str(self.map)},
        )
        assert "Traceback" not in gezien.stderr
        return gezien.returncode, gezien.stderr.splitlines(), gezien.stdout.strip()


@pytest.fixture(scope="module")
def lopend(tmp_path_factory):
    """One server for all mistakes: content is read when a page is opened, so that a mistake shows at once."""
    inhoud = Inhoud(tmp_path_factory.mktemp("inhoud"))
    inhoud.zet_terug()
    with wijkschool(tmp_path_factory.mktemp("kapot"), poel=0, inhoud=inhoud.map) as server:
        yield server, inhoud


@pytest.fixture
def adres(lopend):
    return lopend[0].adres


@pytest.fixture
def inhoud(lopend):
    lopend[1].zet_terug()
    return lopend[1]


@pytest.fixture(scope="module")
def aantal(lopend):
    """How many parts (exercises, figures, speelveld) each lesson shows when nothing is wrong."""
    server, inhoud = lopend
    inhoud.zet_terug()
    gezond = {les: bekijk_les(server.adres, les) for les in ("00-start", "04-speelveld")}
    assert all(les.meldingen == [] for les in gezond.values())
    return {naam: len(les.modellen) for naam, les in gezond.items()}


def bekijk(inhoud, adres, aantal):
    """Open both lessons and run the check, at the same time; fail unless lesson 00 is unharmed."""
    with ThreadPoolExecutor() as tegelijk:
        les, ander = (tegelijk.submit(bekijk_les, adres, naam) for naam in ("04-speelveld", "00-start"))
        check = tegelijk.submit(inhoud.check)
    assert ander.result().meldingen == []
    assert len(ander.result().modellen) == aantal["00-start"]
    return les.result(), *check.result()


def test_zonder_fouten_zegt_check_dat_alles_klopt(inhoud):
    assert inhoud.check() == (0, [], "Alles klopt.")


OEFENFOUTEN = {
    "geen_yaml": ("titel: ", "titel: [", ""),
    "onbekend_veld": ("titel: ", "tietel: ", "het veld 'tietel' bestaat niet. Bedoel je 'titel'?"),
}


@pytest.mark.parametrize("geval", OEFENFOUTEN)
def test_een_fout_in_een_oefening_kost_alleen_die_oefening(inhoud, adres, aantal, geval):
    oud, nieuw, wat = OEFENFOUTEN[geval]
    regel = inhoud.vervang(O04, oud, nieuw, na="id: 04-drempels\n")
    les, status, fouten, slot = bekijk(inhoud, adres, aantal)
    assert (status, len(fouten), slot) == (1, 1, "1 fout gevonden.")
    assert re.fullmatch(rf"{O04}, regel \d+: [^.]+\. [A-Z].+[.?]", fouten[0])
    assert f", regel {regel}: {wat}" in fouten[0] or not wat
    assert les.meldingen == [(OEFENING, fouten[0])]
    assert len(les.modellen) == aantal["04-speelveld"] - 1


def test_een_onbekende_oefening_in_het_notebook_noemt_de_oefening_die_er_op_lijkt(inhoud, adres, aantal):
    inhoud.vervang(N04, r"les.oefening(\"04-drempels\")", r"les.oefening(\"04-drempls\")")
    les, *_ = bekijk(inhoud, adres, aantal)
    melding = f"{O04}: er is geen oefening '04-drempls'. Bedoel je '04-drempels'?"
    assert les.meldingen == [(OEFENING, melding)]
    assert len(les.modellen) == aantal["04-speelveld"] - 1


def test_een_oefening_zonder_oplossing_wordt_niet_gesteld(inhoud, adres, aantal):
    regel = inhoud.regel_van(O04, "- id: 04-foutzoeker")
    inhoud.zonder_oplossing("04-foutzoeker")
    les, *check = bekijk(inhoud, adres, aantal)
    melding = (
        f"{O04}, regel {regel}: de oefening '04-foutzoeker' heeft geen oplossing. "
        f"Zet de oplossing met deze id in {S04}."
    )
    assert les.meldingen == [(OEFENING, melding)]
    assert len(les.modellen) == aantal["04-speelveld"] - 1
    assert check == [1, [melding], "1 fout gevonden."]


def test_een_tabel_met_een_verkeerde_kolom_kost_de_figuur_die_erop_rust(inhoud, adres, aantal):
    inhoud.vervang("datasets/gepastheid.csv", "buurttype_naam", "buurtype_naam")
    les, *check = bekijk(inhoud, adres, aantal)
    melding = (
        "datasets/gepastheid.csv, regel 1: de kolom 'buurtype_naam' bestaat niet. Bedoel je 'buurttype_naam'?"
    )
    assert les.meldingen == [(FIGUUR, melding)]
    assert len(les.modellen) == aantal["04-speelveld"] - 1
    assert check == [1, [melding], "1 fout gevonden."]


def test_een_fout_in_de_spanningsvelden_laat_de_tekst_en_de_andere_oefeningen_staan(inhoud, adres, aantal):
    inhoud.vervang("datasets/spanningsvelden.csv", "veld,", "vel,")
    les, *check = bekijk(inhoud, adres, aantal)
    melding = "datasets/spanningsvelden.csv, regel 1: de kolom 'vel' bestaat niet. Bedoel je 'veld'?"
    assert {beheer for _, beheer in les.meldingen} == {melding}
    assert {FIGUUR, SPEELVELD} <= {wat for wat, _ in les.meldingen}
    # Sorting cards and picking answers do not rest on this table; placing a buurt does, and so do both figures.
    soorten = [data["soort"] for _, data in lees_lesbestand("exercises", "04-speelveld").items.values()]
    assert len(les.modellen) == len(soorten) - soorten.count("positioneer")
    assert [wat for wat, _ in les.meldingen].count(OEFENING) == soorten.count("positioneer")
    assert "kan nu niet worden getoond. De rest van de les werkt wel. Blijft" not in les.zin
    assert check == [1, [melding], "1 fout gevonden."]


def test_met_een_kapotte_tabel_start_de_server_toch(kopie, eigen_server):
    pad = kopie / "datasets" / "posities_beleid.csv"
    pad.write_text(pad.read_text(encoding="utf-8").replace("positie,", "plek,", 1), encoding="utf-8")
    server = eigen_server(inhoud=kopie)
    gezegd = server.gezegd()
    assert "Een figuur kan niet worden gemaakt.\ndatasets/posities_beleid.csv, regel 1: " in gezegd
    assert "Traceback" not in gezegd
    assert [wat for wat, _ in bekijk_les(server.adres, "04-speelveld").meldingen] == [FIGUUR]


LEERGANGEN = {
    "onbekend_veld": ("kort: ", "korte: ", "het veld 'korte' bestaat niet. Bedoel je 'kort'?"),
    "geen_yaml": ("titel: ", "titel: [", ""),
}


@pytest.mark.parametrize("geval", LEERGANGEN)
def test_een_fout_in_de_leergang_staat_op_de_startpagina_en_de_lessen_blijven_open(inhoud, adres, aantal, geval):
    oud, nieuw, wat = LEERGANGEN[geval]
    regel = inhoud.vervang(LEERGANG, oud, nieuw, na="id: 00-start\n")
    begin = vraag(adres, "/wijkschool/")
    assert begin.status == 200
    blok = re.search(r'<div class="melding" role="alert">(.*?)</div>', begin.zin, re.DOTALL)[1]
    meldingen = re.findall(r"<li>(.*?)</li>", blok, re.DOTALL)
    assert len(meldingen) == 1
    assert re.fullmatch(rf"{LEERGANG}, regel \d+: [^.]+\. [A-Z].+[.?]", meldingen[0])
    assert f", regel {regel}: {wat}" in meldingen[0] or not wat
    assert "Dit is een bericht voor de beheerder van de cursus" in blok
    les, *check = bekijk(inhoud, adres, aantal)
    assert (les.meldingen, len(les.modellen)) == ([], aantal["04-speelveld"])
    assert check == [1, meldingen, "1 fout gevonden."]


def test_zonder_leergang_blijft_een_les_open(inhoud, adres, aantal):
    (inhoud.map / LEERGANG).unlink()
    assert f"<li>{LEERGANG}: dit bestand ontbreekt." in vraag(adres, "/wijkschool/").zin
    les, status, *_ = bekijk(inhoud, adres, aantal)
    assert (les.meldingen, len(les.modellen), status) == ([], aantal["04-speelveld"], 1)


def test_een_cel_die_struikelt_kost_de_cursist_alleen_dat_onderdeel(inhoud, adres, aantal, lopend):
    inhoud.vervang(N04, r"les.oefening(\"04-drempels\")", r"1 / len('')")
    les, *_ = bekijk(inhoud, adres, aantal)
    assert "Traceback" not in les.tekst
    assert "ZeroDivisionError" not in les.tekst
    kapot = [uit for uit in les.uitvoer.values() if "data-model" not in uit and uit.strip()]
    assert len(kapot) == 1
    assert "ZeroDivisionError" in lopend[0].gezegd()
    assert "Dit onderdeel kan nu niet worden getoond." in kapot[0]
    assert len(les.modellen) == aantal["04-speelveld"] - 1
