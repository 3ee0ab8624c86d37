"""A forked kernel is a kernel as any other: it runs, is interrupted, ends, and tells how."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from app.vork.conftest import einde_van
from gedeeld import WORTEL

GEDULD = 30


def test_de_cellen_van_een_les_hebben_gelopen_voordat_de_kernel_berichten_aanneemt(doe, cellen):
    async def proef(werkplaats):
        kernel = await werkplaats.kernel(les_cellen=cellen)
        gegeven = await kernel.beheer.provisioner.uitvoer(GEDULD)
        await kernel.klant.wait_for_ready(timeout=GEDULD)
        return gegeven, await kernel.zeg("les.id")

    gegeven, les = doe(proef)
    assert les == "'04-speelveld'"
    assert list(gegeven["uitvoer"]) == [str(nummer) for nummer, _ in cellen]
    modellen = json.loads(gegeven["modellen"])
    getoond = [deel["data"]["application/vnd.jupyter.widget-view+json"]["model_id"]
               for delen in gegeven["uitvoer"].values() for deel in delen]  # fmt: skip
    assert len(getoond) == len(cellen) - 1
    assert set(getoond) == set(modellen)
    assert all(staat["_esm"] for staat in modellen.values())
    assert "</script" not in gegeven["modellen"]


def test_een_cel_die_struikelt_of_schrijft_houdt_de_rest_niet_op(doe):
    cellen = [
        [0, "print('hallo')"],
        [3, "1 / 0"],
        [5, "6 * 7"],
        [7, "import asyncio\nawait asyncio.sleep(0)\n'later'"],
    ]

    async def proef(werkplaats):
        kernel = await werkplaats.kernel(les_cellen=cellen)
        return await kernel.beheer.provisioner.uitvoer(GEDULD)

    uitvoer = doe(proef)["uitvoer"]
    assert uitvoer["0"] == [{"output_type": "stream", "name": "stdout", "text": "hallo\n"}]
    assert [deel["output_type"] for deel in uitvoer["3"]] == ["error"]
    assert uitvoer["5"][0]["data"] == {"text/plain": "42"}
    assert uitvoer["7"][0]["data"] == {"text/plain": "'later'"}


def test_een_opdracht_die_te_lang_duurt_wordt_onderbroken(doe):
    async def proef(werkplaats):
        kernel = await werkplaats.klaar()
        bezig = asyncio.create_task(kernel.zeg("import time\ntime.sleep(60)"))
        await asyncio.sleep(0.5)
        begin = time.monotonic()
        await kernel.beheer.interrupt_kernel()
        return kernel.geforkt, await bezig, time.monotonic() - begin, await kernel.zeg("1 + 1")

    geforkt, fout, duur, daarna = doe(proef)
    assert geforkt
    assert (fout, daarna) == ("KeyboardInterrupt", "2")
    assert duur < 10


@pytest.mark.parametrize(("code", "stand"), [("import os; os._exit(3)", 3), (None, -signal.SIGKILL)])
def test_hoe_een_kernel_eindigde_is_te_zien(doe, code, stand):
    async def proef(werkplaats):
        kernel = await werkplaats.klaar()
        if code:
            kernel.klant.execute(code)
        else:
            os.kill(kernel.pid, signal.SIGKILL)
        return await einde_van(kernel)

    assert doe(proef) == stand


def test_een_kernel_die_wordt_gesloten_laat_geen_proces_en_geen_bestand_achter(doe, tmp_path):
    async def proef(werkplaats):
        kernel = await werkplaats.klaar()
        pid = kernel.pid
        await kernel.beheer.shutdown_kernel()
        return pid

    pid = doe(proef)
    assert not psutil.pid_exists(pid)
    assert [pad.name for pad in tmp_path.iterdir()] == []


def test_een_kernel_die_opnieuw_begint_is_leeg(doe, cellen):
    async def proef(werkplaats):
        kernel = await werkplaats.kernel(les_cellen=cellen)
        await kernel.beheer.provisioner.uitvoer(GEDULD)
        await kernel.klant.wait_for_ready(timeout=GEDULD)
        eerst = kernel.pid
        await kernel.beheer.restart_kernel(now=True)
        await kernel.klant.wait_for_ready(timeout=GEDULD)
        return eerst != kernel.pid, await kernel.zeg("les")

    assert doe(proef) == (True, "NameError")


def test_als_de_server_zomaar_weg_is_eindigt_ook_een_kernel_die_in_een_lus_zit(tmp_path):
    """The server is killed, so it can tidy nothing; the kernel does not listen, so nobody can ask it to stop."""
    code = f"""
import asyncio, sys
sys.path.insert(0, {str(WORTEL / "tests")!r})
from app.vork.conftest import Config, KernelProvisionerFactory, Path, Werkplaats
c = Config()
c.KernelProvisionerFactory.default_provisioner_name = "wijkschool-vork"
c.KernelManager.transport = "ipc"
KernelProvisionerFactory.instance(config=c)
async def ga():
    kernel = await Werkplaats(Path({str(tmp_path)!r}), c).klaar()
    kernel.klant.execute("while True: pass")
    print(kernel.pid, flush=True)
    await asyncio.sleep(60)
asyncio.run(ga())
"""
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    pid = int(server.stdout.readline())
    kernel = psutil.Process(pid)
    time.sleep(0.3)
    assert kernel.is_running()
    server.kill()
    server.wait()
    weg, nog = psutil.wait_procs([kernel], timeout=10)
    assert (len(weg), len(nog)) == (1, 0)
