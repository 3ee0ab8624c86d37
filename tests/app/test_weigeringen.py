"""What the server does not do: hand out files, run a learner's code, answer a strange page."""

import gzip
import json
import re
import shutil
import time
import uuid
from pathlib import Path

import nbformat
import psutil
import pytest
import websocket
import yaml
from app.hulp import bekijk_les, kernelproces, kernels_van, open_les, verbind, vraag, xsrf
from gedeeld import WORTEL, wijkschool

from wijkschool.basis.web import bestanden

INHOUD = ("notebooks", "exercises", "solutions", "datasets")
SLEUTELS = (WORTEL / "solutions" / "04-speelveld.yaml").read_text(encoding="utf-8")
TEKSTSOORTEN = {"uitwerking", "uitleg", "gemist", "te_vraag", "te_institutioneel", "tekst"}


def zinnen(sleutel):
    """Every sentence of feedback in a key."""
    if isinstance(sleutel, list):
        return [zin for deel in sleutel for zin in zinnen(deel)]
    if not isinstance(sleutel, dict):
        return []
    eigen = [waarde for naam, waarde in sleutel.items() if naam in TEKSTSOORTEN and isinstance(waarde, str)]
    eigen += [zin for naam in ("anders",) for zin in (sleutel.get(naam) or {}).values()]
    return eigen + [zin for deel in sleutel.values() for zin in zinnen(deel)]


GEHEIMEN = zinnen(yaml.safe_load(SLEUTELS))

# Strings that stand in a file that may not be had: code of a lesson, of the server, a question, a key, a dataset.
KENMERKEN = (
    "open_les",
    "wijkschool.inhoud",
    "import annotations",
    "oefeningen:",
    "oplossingen:",
    "herkomst",
    "root:x:",
)

BUITEN = (
    "/voila/render/../exercises/04-speelveld.yaml",
    "/voila/render/../solutions/04-speelveld.yaml",
    "/voila/render/../modules/wijkschool/les.py",
    "/voila/render/%2e%2e/exercises/04-speelveld.yaml",
    "/voila/render/%2e%2e%2fexercises%2f04-speelveld.yaml",
    "/voila/render/..%2fbuiten.ipynb",
    "/voila/render/..%5cbuiten.ipynb",
    "/voila/render/..\\buiten.ipynb",
    "/voila/render/%252e%252e%252fbuiten.ipynb",
    "/voila/render/..%252fbuiten.ipynb",
    "/voila/render/%c0%ae%c0%ae%2fbuiten.ipynb",
    "/voila/render/../buiten.ipynb",
    "/voila/render//../buiten.ipynb",
    "/voila/render/./04-speelveld.ipynb",
    "/voila/render/map/les.ipynb",
    "/voila/render/map%2fles.ipynb",
    "/voila/render/.geheim.ipynb",
    "/voila/render/%2egeheim.ipynb",
    "/voila/render/.ipynb_checkpoints/04-speelveld-checkpoint.ipynb",
    "/voila/render/.ipynb_checkpoints%2f04-speelveld-checkpoint.ipynb",
    "/voila/render//etc/passwd",
    "/voila/render/%2fetc%2fpasswd",
    "/voila/render/leergang.yaml",
    "/voila/render/bestaat-niet.ipynb",
    "/voila/render/04-speelveld.ipynb/",
    "/voila/render/04-speelveld.ipynb%00",
    "/voila/render/04-speelveld%00.ipynb",
    "/voila/render/04-speelveld.IPYNB",
    "/voila/render/04-speelveld",
    "/voila/render/%ff.ipynb",
    f"/voila/render/{'a' * 300}.ipynb",
    "/voila/render/",
    "/voila/render",
    "/voila",
    "/voila/",
    "/voila/tree",
    "/voila/tree/map",
    "/voila/files/04-speelveld.ipynb",
    "/voila/files/../exercises/04-speelveld.yaml",
    "/voila/files/%2e%2e%2fsolutions%2f04-speelveld.yaml",
    "/voila/files/plaatje.png",
    "/voila/static/voila.js",
    "/voila/static/../app.py",
    "/voila/templates/wijkschool/index.html.j2",
    "/voila/templates/lab/static/voila.js",
    "/voila/templates/../../app.py",
    "/voila/labextensions/x",
    "/voila/api/themes/x",
    "/voila/api/contents",
    "/voila/api/contents/04-speelveld.ipynb",
    "/voila/execution/00000000-0000-0000-0000-000000000000",
    "/tree",
    "/lab",
    "/files/",
    "/files/04-speelveld.ipynb",
    "/notebooks/04-speelveld.ipynb",
    "/nbconvert/html/04-speelveld.ipynb",
    "/view/04-speelveld.ipynb",
    "/api",
    "/api/contents",
    "/api/contents/04-speelveld.ipynb",
    "/api/kernels",
    "/api/kernelspecs",
    "/api/sessions",
    "/api/status",
    "/api/terminals",
    "/api/config/notebook",
    "/04-speelveld.ipynb",
    "/leergang.yaml",
    "/exercises/04-speelveld.yaml",
    "/solutions/04-speelveld.yaml",
    "/datasets/spanningsvelden.csv",
    "/.bouw/static/vega.js",
    "/.git/config",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/wijkschool/../solutions/04-speelveld.yaml",
    "/wijkschool/static/",
    "/wijkschool/static/STEMPEL/",
    "/wijkschool/static/STEMPEL/../kop.py",
    "/wijkschool/static/STEMPEL/app/../../kop.py",
    "/wijkschool/static/STEMPEL/app/../kop.py",
    "/wijkschool/static/STEMPEL/app/%2e%2e/kop.py",
    "/wijkschool/static/STEMPEL/app%2f..%2fkop.py",
    "/wijkschool/static/STEMPEL/app/..%5ckop.py",
    "/wijkschool/static/STEMPEL/app/kop.py",
    "/wijkschool/static/STEMPEL/bouw/../figuren",
    "/wijkschool/static/STEMPEL//etc/passwd",
    "/wijkschool/static/app/pagina.js",
)


@pytest.fixture(scope="module")
def koud(tmp_path_factory):
    """A server without warm kernels, on content with notebooks that nobody may open."""
    inhoud = tmp_path_factory.mktemp("inhoud")
    for map_ in INHOUD:
        shutil.copytree(WORTEL / map_, inhoud / map_, dirs_exist_ok=True)
    cellen = [nbformat.v4.new_markdown_cell("GEHEIM-TEKST"), nbformat.v4.new_code_cell("print('GEHEIM-UITVOER')")]
    notebook = nbformat.writes(
        nbformat.v4.new_notebook(cells=cellen, metadata={"kernelspec": {"name": "python3", "display_name": "P"}})
    )
    geheim = (
        "buiten",
        "notebooks/.geheim",
        "notebooks/map/les",
        "notebooks/.ipynb_checkpoints/04-speelveld-checkpoint",
    )
    for naam in geheim:
        pad = inhoud / f"{naam}.ipynb"
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(notebook, encoding="utf-8")
    (inhoud / "notebooks" / "plaatje.png").write_bytes(b"GEHEIM-PLAATJE")
    with wijkschool(tmp_path_factory.mktemp("koud"), poel=0, inhoud=inhoud) as draaiend:
        yield draaiend


@pytest.fixture(scope="module")
def stempel(server):
    """The stempel in the addresses of the running server."""
    return re.search(r"/wijkschool/static/([0-9a-f]{16})/", vraag(server.adres, "/wijkschool/").tekst)[1]


@pytest.mark.parametrize("pad", BUITEN, ids=lambda pad: pad[:60])
def test_een_adres_buiten_de_lessen_geeft_een_nederlandse_bladzijde_zonder_inhoud(koud, stempel, pad):
    antwoord = vraag(koud.adres, pad.replace("STEMPEL", stempel))
    assert 400 <= antwoord.status < 500
    assert not [kenmerk for kenmerk in (*KENMERKEN, "GEHEIM", "Traceback") if kenmerk in antwoord.tekst]
    assert '<html lang="nl">' in antwoord.tekst
    assert antwoord.titel in {"Deze bladzijde is er niet – Wijkschool", "Er ging iets mis – Wijkschool"}
    assert '<a href="/wijkschool/">Ga naar alle lessen</a>' in antwoord.tekst
    assert kernels_van(koud.proces) == set()


def test_een_geweigerd_adres_laat_geen_traceback_in_het_logboek_achter(koud, stempel):
    for pad in BUITEN:
        vraag(koud.adres, pad.replace("STEMPEL", stempel))
    assert "Traceback" not in koud.gezegd()


@pytest.mark.parametrize("methode", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize(
    "pad", ["/api/contents/nieuw.ipynb", "/api/kernels", "/api/sessions", "/voila/files/x", "/"]
)
def test_er_valt_niets_te_schrijven_of_te_starten(koud, methode, pad):
    token = xsrf(koud.adres)
    antwoord = vraag(koud.adres, pad, methode, token, b'{"name": "python3"}')
    assert antwoord.status in {403, 404, 405}
    assert kernels_van(koud.proces) == set()


@pytest.fixture(scope="module")
def les00(server):
    return bekijk_les(server.adres, "00-start")


@pytest.mark.parametrize("vraagtekens", ["?template=lab", "?theme=dark"])
def test_het_adres_kiest_geen_ander_sjabloon_en_geen_ander_thema(server, les00, vraagtekens):
    assert bekijk_les(server.adres, "00-start", vraagtekens).kaal == les00.kaal


def test_de_les_bevat_geen_broncode_van_cellen(les04):
    for kenmerk in ("open_les", "les.oefening(", "les.figuur(", "from wijkschool", "import "):
        assert kenmerk not in les04.tekst.split('<div id="uitvoer"')[1]
        assert kenmerk not in re.sub(r"<script.*?</script>", "", les04.tekst, flags=re.DOTALL)


def test_de_les_bevat_geen_sleutel_van_een_oefening(les04):
    assert len(GEHEIMEN) > 100
    pagina = " ".join(les04.zin.split())
    assert [zin for zin in GEHEIMEN if " ".join(zin.split()) in pagina] == []


def test_een_widget_geeft_zijn_sleutel_niet_voor_er_een_poging_is(server, les04):
    with verbind(server.adres, les04.kernel) as kanaal:
        staten = {model: kanaal.staat(model) for model in les04.modellen}
    oefeningen = [staat["vraag"]["id"] for staat in staten.values() if "vraag" in staat]
    gevraagd = yaml.safe_load((WORTEL / "exercises" / "04-speelveld.yaml").read_text(encoding="utf-8"))
    assert sorted(oefeningen) == sorted(o["id"] for o in gevraagd["oefeningen"])
    gezien = " ".join(json.dumps(list(staten.values()), ensure_ascii=False).replace("\\n", " ").split())
    assert [zin for zin in GEHEIMEN if json.dumps(" ".join(zin.split()), ensure_ascii=False)[1:-1] in gezien] == []
    assert not re.search(r'"(juist|tolerantie|sleutel|uitwerking)"', gezien)


def code(pad):
    return f"open({str(pad)!r}, 'w').close()"


UITVOEREN = {
    "execute_request": lambda c: {"code": c, "silent": False, "store_history": False, "allow_stdin": False},
    "complete_request": lambda c: {"code": f"__import__('builtins').{c}.", "cursor_pos": 500},
    "inspect_request": lambda c: {"code": c, "cursor_pos": 1, "detail_level": 1},
    "history_request": lambda _: {"hist_access_type": "tail", "n": 99, "output": True, "raw": True},
    "is_complete_request": lambda c: {"code": c},
    "input_reply": lambda c: {"value": c, "status": "ok"},
    "create_subshell_request": lambda _: {},
}
REGELEN = {
    "debug_request": lambda c: {
        "type": "request",
        "seq": 1,
        "command": "evaluate",
        "arguments": {"expression": c, "context": "repl"},
    },
    "interrupt_request": lambda _: {},
}


@pytest.mark.parametrize("v1", [False, True], ids=["json", "v1"])
@pytest.mark.parametrize("soort", [*UITVOEREN, *REGELEN])
def test_een_bericht_dat_code_kan_uitvoeren_komt_niet_bij_de_kernel(server, les04, tmp_path, soort, v1):
    doel = tmp_path / "geschreven"
    inhoud = (UITVOEREN | REGELEN)[soort](code(doel))
    for kanaal_naam in ("shell", "control", "stdin") if soort != "interrupt_request" else ("control",):
        with verbind(server.adres, les04.kernel, v1=v1) as kanaal:
            assert kanaal.v1 == v1
            mijn = kanaal.stuur(soort, inhoud, kanaal_naam)
            gekregen = kanaal.rondje("control") + kanaal.rondje("shell")
        assert [b for b in gekregen if b["parent_header"].get("msg_id") == mijn] == []
        assert not doel.exists()


def test_een_bericht_met_een_vals_etiket_voert_niets_uit(server, les04, tmp_path):
    doel = tmp_path / "geschreven"
    inhoud = UITVOEREN["execute_request"](code(doel)) | {
        "comm_id": les04.modellen[0],
        "data": {"method": "request_state"},
    }
    with verbind(server.adres, les04.kernel) as kanaal:
        kanaal.stuur("execute_request", inhoud, vals="comm_msg")
        kanaal.stuur("comm_msg", inhoud, vals="execute_request")
        soorten = {b["header"]["msg_type"] for b in kanaal.rondje()}
    assert soorten == {"status", "comm_msg", "kernel_info_reply"}
    assert not doel.exists()


def test_een_antwoord_van_de_cursist_wordt_wel_nagekeken(server, les04):
    with verbind(server.adres, les04.kernel) as kanaal:
        model = next(m for m in les04.modellen if kanaal.staat(m).get("vraag", {}).get("id") == "04-doelpaal")
        data = {
            "method": "update",
            "state": {"antwoord": {"keuzes": ["rugdekking"]}, "poging": 1},
            "buffer_paths": [],
        }
        kanaal.stuur("comm_msg", {"comm_id": model, "data": data})
        kanaal.rondje()
        oordeel = kanaal.staat(model)["oordeel"]
    assert oordeel["poging"] == 1
    assert "achter staat" in json.dumps(oordeel, ensure_ascii=False)


@pytest.mark.parametrize(
    "origin", ["http://kwaad.example", "null", "http://127.0.0.1:1", "https://127.0.0.1.kwaad.example"]
)
def test_een_vreemde_pagina_krijgt_geen_verbinding(server, les04, origin):
    with (
        pytest.raises(websocket.WebSocketBadStatusException) as mis,
        verbind(server.adres, les04.kernel, origin=origin),
    ):
        pass
    assert mis.value.status_code == 403


def test_een_onbekende_kernel_geeft_geen_verbinding(server):
    with pytest.raises(websocket.WebSocketBadStatusException) as mis, verbind(server.adres, str(uuid.uuid4())):
        pass
    assert mis.value.status_code == 404


def leeft(server, kernel):
    return vraag(server.adres, f"/api/kernels/{kernel}").status == 200


def test_zonder_token_sluit_niemand_een_kernel(server, les04):
    token = xsrf(server.adres)
    for koppen in ({}, {"Cookie": token["Cookie"]}, token | {"X-XSRFToken": "verzonnen"}, {"X-XSRFToken": "x"}):
        antwoord = vraag(server.adres, f"/voila/api/shutdown/{les04.kernel}", "POST", koppen)
        assert antwoord.status == 403
        weg = vraag(server.adres, f"/api/kernels/{les04.kernel}", "DELETE", koppen)
        assert weg.status == 403
    assert leeft(server, les04.kernel)


def test_wie_afscheid_neemt_met_het_token_geeft_zijn_kernel_terug(server, nieuwe_les):
    kernel = nieuwe_les().kernel
    assert leeft(server, kernel)
    proces = kernelproces(server.proces, kernel).pid
    antwoord = vraag(server.adres, f"/voila/api/shutdown/{kernel}", "POST", xsrf(server.adres))
    assert (antwoord.status, antwoord.lichaam) == (204, b"")
    assert vraag(server.adres, f"/api/kernels/{kernel}").status == 404
    einde = time.monotonic() + 10
    while psutil.pid_exists(proces) and time.monotonic() < einde:
        time.sleep(0.05)
    assert not psutil.pid_exists(proces)


def test_afscheid_van_een_onbekende_kernel_doet_niets(server, les04):
    antwoord = vraag(server.adres, f"/voila/api/shutdown/{uuid.uuid4()}", "POST", xsrf(server.adres))
    assert antwoord.status == 404
    assert leeft(server, les04.kernel)


@pytest.mark.parametrize("naam", bestanden())
def test_elk_bestand_van_een_pagina_komt_in_zijn_geheel_en_blijft_een_jaar_goed(server, stempel, naam):
    inhoud = bestanden()[naam].read_bytes()
    gewoon = vraag(server.adres, f"/wijkschool/static/{stempel}/{naam}")
    assert (gewoon.status, gewoon.lichaam) == (200, inhoud)
    assert gewoon.koppen["Cache-Control"] == "public, max-age=31536000, immutable"
    assert gewoon.koppen["X-Content-Type-Options"] == "nosniff"
    soorten = {".js": "javascript", ".css": "text/css", ".svg": "image/svg+xml"}
    assert soorten[Path(naam).suffix] in gewoon.koppen["Content-Type"]
    kort = vraag(server.adres, f"/wijkschool/static/{stempel}/{naam}", koppen={"Accept-Encoding": "br, gzip"})
    assert kort.koppen["Content-Encoding"] == "gzip"
    assert kort.koppen["Vary"] == "Accept-Encoding"
    assert len(kort.lichaam) < len(inhoud)
    assert gzip.decompress(kort.lichaam) == inhoud


def test_een_bestand_met_een_oude_stempel_wordt_niet_bewaard(server):
    antwoord = vraag(server.adres, f"/wijkschool/static/{'0' * 16}/app/pagina.js")
    assert antwoord.status == 200
    assert antwoord.koppen["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("stempel_", ["0" * 15, "0" * 17, "G" * 16, ".." + "0" * 14])
def test_een_adres_zonder_geldige_stempel_bestaat_niet(server, stempel_):
    assert vraag(server.adres, f"/wijkschool/static/{stempel_}/app/pagina.js").status == 404


def test_een_les_wordt_door_de_browser_niet_bewaard(les04):
    assert "no-store" in les04.koppen["Cache-Control"]


def test_de_beginbladzijde_en_het_kale_adres_zijn_dezelfde(server):
    kaal = vraag(server.adres, "/")
    assert (kaal.status, kaal.koppen["Location"]) == (302, "/wijkschool/")


@pytest.mark.parametrize("host", ["kwaad.example", "kwaad.example:8866", "127.0.0.1.kwaad.example"])
@pytest.mark.parametrize("pad", ["/wijkschool/", "/voila/render/00-start.ipynb"])
def test_wie_de_server_onder_een_vreemde_naam_aanspreekt_krijgt_niets(server, host, pad) -> None:
    """DNS rebinding: a page elsewhere lets its own name point to this machine."""
    voor = kernels_van(server.proces)
    antwoord = vraag(server.adres, pad, koppen={"Host": host})
    assert antwoord.status == 403
    assert "lestekst" not in antwoord.tekst
    assert "les-kaart" not in antwoord.tekst
    assert kernels_van(server.proces) <= voor


@pytest.mark.parametrize("v1", [False, True])
def test_fouten_en_uitvoer_van_de_kernel_gaan_niet_naar_de_browser(server, v1) -> None:
    """A malformed comm message makes the kernel print a traceback, with paths of this machine."""
    les = open_les(server.adres, "00-start")
    with verbind(server.adres, les.kernel, v1=v1) as kanaal:
        kanaal.stuur("comm_open", {"comm_id": "x", "target_name": "jupyter.widget.control", "data": {}})
        soorten = {b["header"]["msg_type"] for b in kanaal.rondje()}
    assert "comm_close" in soorten  # the kernel did stumble over it
    assert not soorten & {"stream", "error", "execute_input", "execute_result", "display_data"}
