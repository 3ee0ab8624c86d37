"""The house is full, a lesson takes too much or too long: who waits is told, who works is left alone."""

from __future__ import annotations

import json
import logging
import os
import re
import resource
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from urllib.parse import urlsplit

import psutil
import pytest
from app.hulp import WARM, kernelproces, kernels_van, open_les, vraag, xsrf
from gedeeld import draai_los
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.app import bestanden
from wijkschool.app.grenzen import Grenzen, geheugen_van

LES = "/voila/render/00-start.ipynb"


def cookie(antwoord) -> dict[str, str]:
    gezet = "\n".join(antwoord.koppen.get_all("Set-Cookie") or [])
    return {"Cookie": "; ".join(re.findall(r"(wijkschool-rij=\w+)", gezet))}


def test_wie_het_eerst_kwam_is_het_eerst_aan_de_beurt():
    grenzen = Grenzen(hoogstens=2)
    assert grenzen.plek(None, bezet=1) == (0, "")
    een, kaart_een = grenzen.plek(None, bezet=2)
    twee, kaart_twee = grenzen.plek(None, bezet=2)
    assert (een, twee) == (1, 2)
    assert grenzen.plek(kaart_twee, bezet=1)[0] == 2, "één plek vrij, en die is voor de eerste"
    assert grenzen.plek(None, bezet=1)[0] == 3, "een nieuwkomer gaat niet voor"
    assert grenzen.plek(kaart_een, bezet=1)[0] == 0
    assert grenzen.plek(kaart_twee, bezet=2) == (1, kaart_twee)


def test_wie_binnenkomt_telt_al_mee_voordat_zijn_kernel_er_is():
    grenzen = Grenzen(hoogstens=1)
    with grenzen.komt_binnen():
        assert grenzen.plek(None, bezet=0)[0] == 1
    assert Grenzen(hoogstens=1).plek(None, bezet=0)[0] == 0


def test_wie_zijn_kernel_heeft_telt_niet_twee_keer():
    """Its page is still being written when its kernel stands in the list already."""
    grenzen = Grenzen(hoogstens=2)
    with grenzen.komt_binnen() as is_er:
        is_er()
        assert grenzen.plek(None, bezet=1)[0] == 0
    assert grenzen._aantocht == 0


def test_een_kaartje_dat_niemand_meer_laat_zien_vervalt(monkeypatch):
    nu = 1000.0
    monkeypatch.setattr("wijkschool.app.grenzen.time.monotonic", lambda: nu)
    grenzen = Grenzen(hoogstens=1, wachten=5)
    weg = grenzen.plek(None, bezet=1)[1]
    nu += 10
    blijft = grenzen.plek(None, bezet=1)[1]
    nu += 15
    assert grenzen.plek(blijft, bezet=1) == (1, blijft)
    assert grenzen.plek(weg, bezet=1)[0] == 2


def test_wie_alleen_kijkt_houdt_zijn_beurt():
    """The page that waits asks whether its turn has come, and only then loads the lesson: nobody may slip in."""
    grenzen = Grenzen(hoogstens=1)
    _, kaart = grenzen.plek(None, bezet=1)
    assert grenzen.plek(kaart, bezet=0, binnen=False) == (0, "")
    assert grenzen.plek(None, bezet=0)[0] == 2, "een nieuwkomer gaat niet voor"
    assert grenzen.plek(kaart, bezet=0) == (0, "")


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4)), max_size=40), st.integers(1, 4))
def test_er_komt_nooit_iemand_binnen_als_het_vol_is_en_nummers_zijn_altijd_een_rij(stappen, hoogstens):
    grenzen = Grenzen(hoogstens=hoogstens)
    kaartjes: dict[int, str] = {}
    for wie, bezet in stappen:
        nummer, kaartje = grenzen.plek(kaartjes.get(wie), bezet)
        assert nummer > 0 or bezet < hoogstens
        if nummer:
            kaartjes[wie] = kaartje
            assert nummer <= len(grenzen._rij)
        else:
            kaartjes.pop(wie, None)
    assert len(set(grenzen._rij)) == len(grenzen._rij)


class Beheer:
    """As much of a kernel manager as the guard needs."""

    def __init__(self, **pids: int) -> None:
        self.pids = pids
        self.gesloten: list[str] = []

    def list_kernel_ids(self) -> list[str]:
        return list(self.pids)

    def get_kernel(self, kernel: str) -> SimpleNamespace:
        return SimpleNamespace(provisioner=SimpleNamespace(pid=self.pids[kernel]))

    async def shutdown_kernel(self, kernel: str, *, now: bool) -> None:
        assert now
        self.gesloten.append(kernel)
        del self.pids[kernel]


def test_een_les_die_te_veel_vasthoudt_of_te_oud_is_gaat_dicht_en_de_andere_blijven(caplog, monkeypatch):
    nu = 1000.0
    monkeypatch.setattr("wijkschool.app.grenzen.time.monotonic", lambda: nu)
    monkeypatch.setattr("wijkschool.app.grenzen.geheugen_van", lambda pid: pid * 2**20)
    beheer, grenzen = Beheer(zuinig=100, gulzig=900), Grenzen(geheugen=600, uren=8)
    with caplog.at_level(logging.WARNING, "wijkschool"):
        draai_los(grenzen.kijk(beheer))
        assert beheer.gesloten == ["gulzig"]
        assert "gulzig houdt 900 MB vast; 600 MB mag" in caplog.text
        nu += 8 * 3600 + 1
        beheer.pids["nieuw"] = 100
        draai_los(grenzen.kijk(beheer))
    assert beheer.gesloten == ["gulzig", "zuinig"]
    assert "staat al 8 uur open" in caplog.text


def test_het_geheugen_van_een_proces_dat_er_niet_meer_is_telt_als_niets():
    assert geheugen_van(2**22 + 1) == 0
    assert geheugen_van(os.getpid()) > 10 * 2**20


def _plek(server, eerder) -> int:
    return json.loads(vraag(server.adres, "/wijkschool/rij", koppen=cookie(eerder)).tekst)["plek"]


def test_als_alles_vol_is_staat_er_een_nederlandse_bladzijde_die_zelf_weer_vraagt(eigen_server):
    server = eigen_server(grenzen=("--hoogstens", "1"))
    binnen = open_les(server.adres, "00-start")
    vol = vraag(server.adres, LES)
    assert (vol.status, vol.koppen["Retry-After"]) == (503, "5")
    assert "Jij bent nummer 1 in de rij." in vol.zin
    assert '<meta http-equiv="refresh" content="5">' in vol.tekst
    ander = vraag(server.adres, LES)
    assert _plek(server, ander) == 2
    assert "Jij bent nummer 2 in de rij." in ander.zin
    assert "Jij bent nummer 1 in de rij." in vraag(server.adres, LES, koppen=cookie(vol)).zin
    assert vraag(server.adres, "/wijkschool/").status == 200
    assert vraag(server.adres, f"/voila/api/shutdown/{binnen.kernel}", "POST", xsrf(server.adres)).status == 204
    assert vraag(server.adres, LES, koppen=cookie(ander)).status == 503, "de eerste in de rij gaat voor"
    assert _plek(server, vol) == 0
    gelukt = vraag(server.adres, LES, koppen=cookie(vol))
    assert (gelukt.status, "Jij bent nummer" in gelukt.zin) == (200, False)


def test_een_les_die_te_veel_geheugen_vraagt_gaat_dicht_en_de_server_zegt_waarom(eigen_server):
    server = eigen_server(grenzen=("--geheugen", "10"))
    les = open_les(server.adres, "00-start")
    einde = time.monotonic() + 15
    while vraag(server.adres, f"/api/kernels/{les.kernel}").status == 200:
        assert time.monotonic() < einde
        time.sleep(0.1)
    assert f"kernel {les.kernel} houdt" in server.gezegd()
    assert vraag(server.adres, LES).status == 200


def test_wie_weggaat_voordat_de_les_er_is_laat_geen_plaats_bezet(eigen_server):
    """F5, or a tab that is closed: the page never heard which kernel is hers, so it can say no goodbye."""
    server = eigen_server(grenzen=("--geen-vork",))
    plek = urlsplit(server.adres)
    for _ in range(3):
        with socket.create_connection((plek.hostname, plek.port)) as sok:
            sok.sendall(f"GET {LES} HTTP/1.1\r\nHost: {plek.netloc}\r\n\r\n".encode())
            assert sok.recv(1000).startswith(b"HTTP/1.1 200")
    einde = time.monotonic() + 20
    while kernels_van(server.proces):
        assert time.monotonic() < einde
        time.sleep(0.1)
    blijft = open_les(server.adres, "00-start")
    assert vraag(server.adres, f"/api/kernels/{blijft.kernel}").status == 200


@pytest.mark.parametrize("poel", [None, 1])
def test_kernels_die_klaarstaan_houden_geen_plaats_bezet(eigen_server, kopie, poel):
    """Without a fork: what waits for somebody to come is no lesson that is open."""
    for notebook in (kopie / "notebooks").glob("*.ipynb"):
        if notebook.stem not in {"00-start", "04-speelveld"}:
            notebook.unlink()
    server = eigen_server(grenzen=("--geen-vork", "--hoogstens", "2"), inhoud=kopie, poel=poel)
    if poel:
        einde = time.monotonic() + 30
        while len(kernels_van(server.proces)) < 2:
            assert time.monotonic() < einde
            time.sleep(0.1)
    assert [vraag(server.adres, LES).status for _ in range(3)] == [200, 200, 503]


def test_een_kleine_grens_aan_bestanden_wordt_ruimer_gemaakt(eigen_server):
    """A laptop's usual limit is too low for a full house; the limit of this test is too low for ten."""
    zacht, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (60, hard))
    try:
        server = eigen_server(grenzen=("--hoogstens", "15"))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (zacht, hard))
    with ThreadPoolExecutor(4) as leerlingen:
        assert (
            len({les.kernel for les in leerlingen.map(lambda _: open_les(server.adres, "00-start"), range(12))})
            == 12
        )


def test_wat_het_systeem_niet_toelaat_wordt_gezegd_en_er_komen_er_minder_binnen(monkeypatch, caplog):
    gezet = []
    monkeypatch.setattr(bestanden.resource, "getrlimit", lambda _: (256, 256))
    monkeypatch.setattr(bestanden.resource, "setrlimit", lambda _, grens: gezet.append(grens))
    with caplog.at_level(logging.WARNING, "wijkschool"):
        assert bestanden.maak_ruimte(120) == 5
    assert gezet == [(256, 256)]
    assert "Er kunnen daarom 5 lessen tegelijk open, en niet 120." in caplog.text
    monkeypatch.setattr(bestanden, "resource", None)
    assert bestanden.maak_ruimte(120) == 120


def test_als_er_geen_warm_proces_komt_krijgt_iedereen_een_gewone_les(eigen_server, tmp_path):
    stuk = "import sys\nif 'wijkschool.app.vork' in sys.orig_argv:\n    raise SystemExit('kapot')\n"
    (tmp_path / "sitecustomize.py").write_text(stuk, encoding="utf-8")
    pad = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    server = eigen_server(omgeving={"PYTHONPATH": pad}, poel=0)
    eerste, tweede = (open_les(server.adres, "04-speelveld") for _ in range(2))
    assert len(eerste.modellen) == len(tweede.modellen) > 10
    assert WARM not in kernelproces(server.proces, eerste.kernel).cmdline()
    assert "Het warme proces komt niet op gang." in server.gezegd()


@pytest.mark.parametrize("wat", ["warm proces gedood", "kernel gedood"])
def test_in_een_drukke_minuut_gaat_er_iets_stuk_en_iedereen_krijgt_zijn_les(eigen_server, wat):
    """Twenty learners arrive; in the midst of it a process is killed. Every page comes whole."""
    server = eigen_server()
    eerste = open_les(server.adres, "04-speelveld")
    with ThreadPoolExecutor(20) as leerlingen:
        komst = [leerlingen.submit(open_les, server.adres, "04-speelveld") for _ in range(20)]
        time.sleep(0.4)
        if wat == "kernel gedood":
            kernelproces(server.proces, eerste.kernel).kill()
        else:
            warm = [kind for kind in psutil.Process(server.proces.pid).children() if WARM in kind.cmdline()]
            assert len(warm) == 1
            warm[0].kill()
        paginas = [les.result() for les in komst]
    assert {len(les.modellen) for les in paginas} == {len(eerste.modellen)}
    assert len({les.kernel for les in paginas}) == 20
    assert all(vraag(server.adres, f"/api/kernels/{les.kernel}").status == 200 for les in paginas)
