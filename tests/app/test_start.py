"""Starting the course: on a port that is free, below any base address; and what the first page shows."""

import os
import re
import shutil
import socket
import subprocess
import sys

import psutil
import pytest
from app.hulp import bekijk_les, kernels_van, open_les, vraag
from gedeeld import WORTEL, Server, vrije_poort, wijkschool

from wijkschool.app.starten import basisadres
from wijkschool.inhoud.leergang import lees_leergang


def start(*keuzes: str):
    """Run ``wijkschool start`` where it cannot start; return how that ended."""
    opdracht = [sys.executable, "-m", "wijkschool.app.cli", "start", "--geen-browser", *keuzes]
    return subprocess.run(opdracht, capture_output=True, text=True, timeout=30, check=False)


def test_een_poort_die_bezet_is_wordt_gemeld_met_een_uitweg():
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = bezet.getsockname()[1]
        gestopt = start("--poort", str(poort))
    assert (gestopt.returncode, gestopt.stdout) == (1, "")
    assert f"Poort {poort} is al in gebruik." in gestopt.stderr
    assert f"http://127.0.0.1:{poort}/" in gestopt.stderr
    andere = int(re.search(r"make app PORT=(\d+)", gestopt.stderr)[1])
    assert andere != poort
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", andere))
    assert "Traceback" not in gestopt.stderr


@pytest.mark.parametrize(
    "poort", ["abc", "80", "99999", "0", "-1", "", "8866.5", "8866x", "٨٨٦٦", "00886600", "9" * 5000]
)
def test_iets_wat_geen_poort_is_wordt_gemeld_met_een_uitweg(poort):
    gestopt = start("--poort", poort)
    assert (gestopt.returncode, gestopt.stdout) == (1, "")
    assert gestopt.stderr == f"'{poort}' is geen poort. Kies een getal van 1024 tot en met 65535.\n"


@pytest.mark.parametrize("grens", ["--hoogstens", "--geheugen", "--uren", "--poel"])
@pytest.mark.parametrize("waarde", ["abc", "-1", "nan", ""])
def test_een_grens_die_geen_getal_is_wordt_gemeld_met_een_uitweg(grens, waarde):
    gestopt = start(f"{grens}={waarde}")
    assert (gestopt.returncode, gestopt.stdout) == (2, "")
    assert re.search(f"'{waarde}' is geen (getal boven 0|aantal). Schrijf ", gestopt.stderr)


@pytest.mark.skipif(not shutil.which("make"), reason="make staat niet op deze machine")
def test_make_app_geeft_poort_en_browser_door():
    gezien = subprocess.run(
        ["make", "--dry-run", "app", "PORT=8901", "NO_BROWSER=1"],
        cwd=WORTEL,
        capture_output=True,
        text=True,
        check=True,
        env={naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("MAKE")},
    )
    assert '/wijkschool start --poort "8901" --geen-browser' in gezien.stdout


def test_de_server_zegt_waar_hij_staat_en_hoe_hij_stopt(server):
    assert f"Wijkschool staat klaar op {server.adres}\nStoppen: druk op Ctrl+C." in server.gezegd()


def test_alleen_deze_computer_kan_bij_de_server(server):
    luistert = [
        c for c in psutil.Process(server.proces.pid).net_connections("inet") if c.status == psutil.CONN_LISTEN
    ]
    poort = int(re.search(r":(\d+)/", server.adres)[1])
    assert poort in {c.laddr.port for c in luistert}
    assert {c.laddr.ip for c in luistert} == {"127.0.0.1"}


@pytest.fixture(scope="module")
def cursus(tmp_path_factory):
    """The course below ``/cursus/``, without warm kernels."""
    with wijkschool(tmp_path_factory.mktemp("cursus"), basis="/cursus/", poel=0) as draaiend:
        yield draaiend


def test_de_startpagina_toont_de_lessen_van_de_leergang_op_volgorde(server):
    pagina = vraag(server.adres, "/wijkschool/")
    leergang = lees_leergang()
    assert pagina.status == 200
    assert re.findall(r'data-les="([^"]+)"', pagina.tekst) == [les.id for les in leergang.lessen]
    titels = re.findall(r'<h3><a href="([^"]+)">(.*?)</a></h3>', pagina.zin)
    assert titels == [(f"/voila/render/{les.id}.ipynb", les.titel) for les in leergang.lessen]
    for les in leergang.lessen:
        assert f"<p>{les.kort}</p>" in pagina.zin
        assert f"{les.minuten} minuten" in pagina.zin
    assert [naam for _, naam in re.findall(r'<h2 id="(deel-\d+)">(.*?)</h2>', pagina.zin)] == [
        deel.naam for deel in leergang.delen
    ]


def test_de_startpagina_wijst_een_weg_voor_wie_minder_tijd_heeft(server):
    """Every route ends in the wijkdossier, and says how long it takes by the minutes of its lessons."""
    pagina = vraag(server.adres, "/wijkschool/").zin
    leergang = lees_leergang()
    minuten = {les.id: les.minuten for les in leergang.lessen}
    deel = pagina[pagina.index('id="routes"') : pagina.index('id="deel-1"')]
    assert re.findall(r"ongeveer (.+?) uur · (\d+) lessen", deel) == [("2", "3"), ("6½", "8"), ("18½", "30")]
    for route, gezegd in zip(leergang.routes, deel.split("<h3>")[1:], strict=True):
        uren = float(re.search(r"ongeveer (.+?) uur", gezegd)[1].replace("½", ".5"))
        assert abs(sum(minuten[les] for les in route.lessen or minuten) / 60 - uren) <= 0.25
        assert re.findall(r'render/([^"]+)\.ipynb', gezegd) == list(route.lessen)
        assert not route.lessen or route.lessen[-1] == "wijkdossier"


def test_de_startpagina_heeft_taal_titel_en_een_kop(server):
    pagina = vraag(server.adres, "/wijkschool/")
    assert '<html lang="nl">' in pagina.tekst
    assert pagina.titel == "Wijkschool"
    assert len(re.findall(r"<h1\b", pagina.tekst)) == 1
    assert "text/html" in pagina.koppen["Content-Type"]


def test_de_startpagina_start_geen_kernel_en_een_les_wel(cursus):
    vraag(cursus.adres, "/cursus/wijkschool/")
    vraag(cursus.adres, "/cursus/wijkschool")
    assert kernels_van(cursus.proces) == set()
    open_les(cursus.adres, "00-start")
    assert len(kernels_van(cursus.proces)) == 1


def test_een_les_heeft_taal_titel_en_een_kop(les04):
    assert '<html lang="nl">' in les04.tekst
    assert les04.titel == "Het speelveld: positie kiezen voor een buurt – Wijkschool"
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", les04.tekst) == ["Het speelveld: positie kiezen voor een buurt"]


def test_een_les_wijst_naar_haar_buren(les04, nieuwe_les):
    namen = [f"{les.id}.ipynb" for les in lees_leergang().lessen]
    hier = namen.index("04-speelveld.ipynb")
    buren = [("prev", namen[hier - 1]), ("next", namen[hier + 1])]
    assert re.findall(r'rel="(prev|next)" href="(.*?)"', les04.tekst) == buren
    assert re.findall(r'rel="(prev|next)" href="(.*?)"', nieuwe_les().tekst) == [("next", namen[1])]


def adressen_op_eigen_server(pagina):
    return [adres for adres in pagina.adressen if not adres.startswith(("#", "https://creativecommons.org/"))]


def test_onder_een_basisadres_blijft_alles_daaronder(cursus):
    begin = vraag(cursus.adres, "/cursus/wijkschool/")
    les = bekijk_les(cursus.adres, "04-speelveld")
    assert les.gegevens["baseUrl"] == "/cursus/"
    for pagina in (begin, les):
        adressen = [a for a in adressen_op_eigen_server(pagina) if not a.endswith(".ipynb") or "/" in a]
        assert len(adressen) > 5
        assert [a for a in adressen if not a.startswith("/cursus/")] == []
        for adres in set(adressen):
            if ".ipynb" not in adres:
                assert vraag(cursus.adres, adres).status == 200
    assert vraag(cursus.adres, "/cursus/").koppen["Location"] == "/cursus/wijkschool/"


@pytest.mark.parametrize("pad", ["/", "/wijkschool/", "/voila/render/04-speelveld.ipynb", "/cursusx/wijkschool/"])
def test_naast_het_basisadres_is_niets(cursus, pad):
    antwoord = vraag(cursus.adres, pad)
    assert antwoord.status == 404
    assert '<a href="/cursus/wijkschool/">Ga naar alle lessen</a>' in antwoord.tekst


def test_geen_bladzijde_vraagt_iets_van_een_andere_computer(server, les04):
    for pagina in (vraag(server.adres, "/wijkschool/"), vraag(server.adres, "/bestaat-niet"), les04):
        zonder_links = re.sub(r"<a [^>]*>", "", pagina.tekst)
        assert re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?//[^"' )]+""", zonder_links) == []


@pytest.mark.parametrize(
    ("gegeven", "wordt"),
    [("/", "/"), ("", "/"), ("cursus", "/cursus/"), ("/cursus", "/cursus/"), ("/a/b/", "/a/b/"), ("//", "/")],
)
def test_een_basisadres_begint_en_eindigt_met_een_streep(gegeven, wordt):
    assert basisadres(gegeven) == wordt


def test_de_server_stopt_netjes_met_zijn_kernels(tmp_path):
    with wijkschool(tmp_path, poel=0, poort=vrije_poort()) as server:
        assert isinstance(server, Server)
        open_les(server.adres, "00-start")
        kernels = kernels_van(server.proces)
        assert len(kernels) == 1
        server.proces.terminate()
        assert server.proces.wait(20) == 0
    assert "Wijkschool is gestopt." in server.gezegd()
    assert "Traceback" not in server.gezegd()
    assert [pid for pid in kernels if psutil.pid_exists(pid)] == []
