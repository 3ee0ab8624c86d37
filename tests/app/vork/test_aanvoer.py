"""The warm process is watched: it dies, the course changes, it will not start, and everyone is served."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

import psutil
import pytest
from app.vork.conftest import einde_van
from gedeeld import WORTEL, draai_los

from wijkschool.app.vork import lijn, warm
from wijkschool.app.vork.aanvoer import Aanvoer, WarmProces
from wijkschool.app.vork.provisioner import vlaggen_van
from wijkschool.app.vork.stand import KIJK, Stand


def test_een_gedood_warm_proces_merkt_wie_werkt_niet_en_wie_komt_wordt_bediend(doe, eigen_aanvoer):
    async def proef(werkplaats):
        eerste = await werkplaats.klaar()
        warm = (await eigen_aanvoer.warm()).proces
        await eerste.zeg("x = 41")
        warm.kill()
        warm.wait()
        tweede = await werkplaats.klaar()
        antwoord = await eerste.zeg("x + 1"), tweede.geforkt
        os.kill(
            eerste.pid, signal.SIGKILL
        )  # nobody is left to tell how it ended; that it did is seen all the same
        return *antwoord, await einde_van(eerste)

    assert doe(proef) == ("42", True, 1)


def test_wie_komt_terwijl_het_warme_proces_sterft_krijgt_er_toch_een(doe, eigen_aanvoer):
    async def proef(werkplaats):
        warm = (await eigen_aanvoer.warm()).proces
        warm.send_signal(signal.SIGSTOP)  # it takes requests and answers none
        komst = [asyncio.create_task(werkplaats.klaar()) for _ in range(4)]
        await asyncio.sleep(0.3)
        warm.kill()
        return [kernel.geforkt for kernel in await asyncio.gather(*komst)]

    assert doe(proef) == [True] * 4


def test_na_een_wijziging_komt_er_een_nieuw_warm_proces_en_het_oude_blijft_voor_wie_er_werkt(
    doe, eigen_aanvoer, kopie, monkeypatch
):
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(kopie))
    pad = kopie / "exercises/04-speelveld.yaml"

    async def proef(werkplaats):
        eerste = await werkplaats.klaar()
        oud = await eigen_aanvoer.warm()
        pad.write_text(pad.read_text(encoding="utf-8").replace("titel: De doelpaal", "titel: Een nieuwe titel"))
        await asyncio.sleep(0.1)
        tweede = await werkplaats.klaar()
        nieuw = await eigen_aanvoer.warm()
        titel = "import wijkschool\nwijkschool.open_les('04-speelveld').oefening('04-doelpaal').vraag['titel']"
        uit = oud.leeft, oud is not nieuw, await eerste.zeg(titel), await tweede.zeg(titel)
        await eerste.beheer.shutdown_kernel(now=True)
        await asyncio.to_thread(oud.proces.wait, 10)  # its last kernel has gone
        return uit

    leeft, ander, oude_titel, nieuwe_titel = doe(proef)
    assert leeft
    assert ander
    assert oude_titel != nieuwe_titel


def test_zonder_warm_proces_start_een_gewone_kernel_met_een_regel_in_het_log(
    doe, eigen_aanvoer, monkeypatch, caplog
):
    echt = subprocess.Popen

    def stuk(opdracht, **keuze: object):
        return echt(
            [sys.executable, "-c", "raise SystemExit(1)"] if "wijkschool.app.vork" in opdracht else opdracht,
            **keuze,
        )

    monkeypatch.setattr("wijkschool.app.vork.aanvoer.subprocess.Popen", stuk)

    async def proef(werkplaats):
        kernel = await werkplaats.klaar(les_cellen=[[0, "1"]])
        return kernel.geforkt, await kernel.beheer.provisioner.uitvoer(1), await kernel.zeg("6 * 7")

    with caplog.at_level(logging.WARNING, "wijkschool"):
        assert doe(proef) == (False, None, "42")
    assert "Er start een gewone kernel (geen warm proces)." in caplog.text
    assert eigen_aanvoer.uit


def test_na_een_reparatie_komt_er_weer_een_warm_proces(eigen_aanvoer, kopie, monkeypatch):
    """An author breaks a module, and mends it: the server need not be started again."""
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(kopie))
    time.sleep(2 * KIJK)  # what was seen of the other folder is forgotten
    with monkeypatch.context() as kapot:
        kapot.setattr("wijkschool.app.vork.aanvoer.sys.executable", shutil.which("false"))
        assert draai_los(eigen_aanvoer.warm()) is None
    assert eigen_aanvoer.uit
    assert draai_los(eigen_aanvoer.warm()) is None
    (kopie / "datasets/bijgewerkt.csv").write_text("a\n", encoding="utf-8")
    time.sleep(2 * KIJK)
    assert not eigen_aanvoer.uit
    assert draai_los(eigen_aanvoer.warm()) is not None


def test_een_warm_proces_dat_niet_startte_krijgt_na_een_tijd_een_nieuwe_kans(eigen_aanvoer, monkeypatch):
    """What was in its way may be over, though no file changed."""
    with monkeypatch.context() as kapot:
        kapot.setattr("wijkschool.app.vork.aanvoer.sys.executable", shutil.which("false"))
        assert draai_los(eigen_aanvoer.warm()) is None
    assert eigen_aanvoer.uit
    monkeypatch.setattr("wijkschool.app.vork.aanvoer.HERSTEL", 0)
    assert not eigen_aanvoer.uit
    assert draai_los(eigen_aanvoer.warm()) is not None


def test_is_er_even_geen_ruimte_dan_blijft_het_warme_proces_voor_wie_daarna_komt(
    doe, eigen_aanvoer, monkeypatch, caplog
):
    async def geen_ruimte(*_: object):
        return {"ruimte": "geen ruimte voor nog een kernel: Cannot allocate memory"}

    async def proef(werkplaats):
        warm = await eigen_aanvoer.warm()
        with monkeypatch.context() as vol:
            vol.setattr(WarmProces, "_vraag", geen_ruimte)
            gewoon = await werkplaats.klaar()
        daarna = await werkplaats.klaar()
        return gewoon.geforkt, daarna.geforkt, await eigen_aanvoer.warm() is warm

    with caplog.at_level(logging.WARNING, "wijkschool"):
        assert doe(proef) == (False, True, True)
    assert "Er start een gewone kernel (geen ruimte voor nog een kernel: Cannot allocate memory)." in caplog.text


def test_het_warme_proces_overleeft_een_fork_die_niet_lukt(monkeypatch):
    """Told to who asks, as the one message on the line, which then closes."""

    def vol() -> int:
        raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))

    monkeypatch.setattr(warm.os, "fork", vol)
    monkeypatch.setattr(warm, "aantal_draden", lambda: 1)
    hier, daar = socket.socketpair()
    proces = warm.Warm(hier, None)
    assert proces._fork(daar) == -1
    assert lijn.lees(hier) == {"ruimte": "geen ruimte voor nog een kernel: Cannot allocate memory"}
    assert lijn.lees(hier) is None
    hier.close()


def test_een_warm_proces_dat_hangt_wordt_weggehaald(doe, eigen_aanvoer, monkeypatch):
    async def proef(werkplaats):
        hangt = (await eigen_aanvoer.warm()).proces
        hangt.send_signal(signal.SIGSTOP)
        kernel = await werkplaats.klaar()
        return kernel.geforkt, await asyncio.to_thread(hangt.wait, 10)

    monkeypatch.setattr("wijkschool.app.vork.aanvoer.ANTWOORD", 3)
    assert doe(proef) == (True, -signal.SIGKILL)


def test_een_kernel_waar_niemand_meer_op_wacht_begint_niet():
    """The server gave up before the fork: no signal comes for that, and another has its address now."""
    opdracht = (
        "import os; from wijkschool.app.vork.kind import _sterf_met\n"
        "lezen, leven = os.pipe(); {}; _sterf_met(lezen); print('begonnen')"
    )
    for wat, gezegd in (("None", "begonnen\n"), ("os.close(leven)", "")):
        klaar = subprocess.run(
            [sys.executable, "-c", opdracht.format(wat)], capture_output=True, text=True, check=True, timeout=30
        )
        assert klaar.stdout == gezegd


@pytest.mark.parametrize("systeem", ["win32", "darwin"])
def test_waar_forken_niet_kan_wordt_het_niet_geprobeerd(monkeypatch, systeem):
    monkeypatch.setattr(lijn.sys, "platform", systeem)
    assert not lijn.kan_forken()
    aanvoer = Aanvoer()
    aanvoer.begin()
    assert aanvoer.uit
    assert draai_los(aanvoer.warm()) is None


def test_wie_tegelijk_om_het_warme_proces_vraagt_krijgt_hetzelfde(eigen_aanvoer):
    async def proef() -> set[WarmProces | None]:
        return set(await asyncio.gather(*(eigen_aanvoer.warm() for _ in range(5))))

    assert len(draai_los(proef())) == 1


def test_het_warme_proces_gaat_met_de_server_mee(eigen_aanvoer):
    warm = draai_los(eigen_aanvoer.warm()).proces
    eigen_aanvoer.stop()
    assert warm.wait(10) == 0
    assert not psutil.pid_exists(warm.pid)


@pytest.mark.parametrize(
    ("opdracht", "vlaggen"),
    [
        ([sys.executable, "-m", "ipykernel_launcher", "-f", "k.json"], ["k.json"]),
        ([sys.executable, "-Xfrozen_modules=off", "-m", "ipykernel_launcher", "-f", "k.json", "--debug"],
         ["k.json", "--debug"]),
        (["/usr/bin/andere-python", "-m", "ipykernel_launcher", "-f", "k.json"], None),
        ([sys.executable, "-m", "xeus", "-f", "k.json"], None),
        ([sys.executable, "-m", "ipykernel_launcher", "-f"], None),
        ([sys.executable, "-m", "ipykernel_launcher"], None),
    ],
)  # fmt: skip
def test_alleen_een_ipykernel_van_deze_python_wordt_geforkt(opdracht, vlaggen):
    assert vlaggen_van(opdracht) == vlaggen


def test_de_stand_verandert_met_een_bestand_en_niet_vanzelf(kopie, monkeypatch):
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(kopie))
    monkeypatch.setattr("wijkschool.app.vork.stand.KIJK", 0)
    stand = Stand()
    eerst = stand.nu()
    assert stand.nu() is eerst
    (kopie / "notebooks/.verborgen").write_text("x")
    assert stand.nu() is eerst
    (kopie / "datasets/nieuw.csv").write_text("a\n")
    tweede = stand.nu()
    assert tweede != eerst
    shutil.rmtree(kopie / "solutions")
    assert stand.nu() != tweede
    assert any(str(WORTEL / "modules") in naam for naam, *_ in eerst)


def test_in_een_eigen_map_van_een_docent_mag_van_alles_staan(tmp_path, monkeypatch):
    """A link that leads back, one to nowhere, a folder that is not ours to read: no lesson minds."""
    monkeypatch.setenv("WIJKSCHOOL_EXTRA", str(tmp_path))
    oefeningen = tmp_path / "exercises"
    oefeningen.mkdir()
    (oefeningen / "kring").symlink_to(oefeningen, target_is_directory=True)
    (oefeningen / "nergens.yaml").symlink_to(tmp_path / "weg.yaml")
    dicht = oefeningen / "dicht"
    dicht.mkdir(mode=0)
    (tmp_path / "vakantie").mkdir()
    voor = Stand().nu()
    (tmp_path / "vakantie" / "foto.jpg").write_bytes(b"x")
    assert Stand().nu() == voor, "alleen wat wij lezen telt"
    (oefeningen / "eigen.yaml").write_text("les: eigen\n", encoding="utf-8")
    assert Stand().nu() != voor
