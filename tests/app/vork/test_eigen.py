"""Nothing goes from one learner's kernel to another's."""

from __future__ import annotations

import os
import random
from pathlib import Path

import psutil

SPOREN = """
import os, random, sys, threading, builtins
geheim = "van mij"
builtins.geheim = "van mij"
os.environ["GEHEIM"] = "van mij"
os.chdir("/")
sys.modules["geheim"] = threading
open_bestand = open("/etc/hostname")
threading.Thread(target=threading.Event().wait, daemon=True).start()
import wijkschool.les
wijkschool.les._KLAAR.clear()
"""
ZOEK = """
import os, sys, builtins, threading
import wijkschool.les
("geheim" in globals(), hasattr(builtins, "geheim"), os.environ.get("GEHEIM"), os.getcwd() == "/",
 "geheim" in sys.modules, any("Event" in str(draad) for draad in threading.enumerate()),
 len(wijkschool.les._KLAAR) > 5)
"""


def deelt(pid: int) -> set[str]:
    """The sockets, pipes and files of a process, without the three that every process of the server shares."""
    return {str(pad.readlink()) for pad in Path(f"/proc/{pid}/fd").iterdir() if int(pad.name) > 2} - {
        "anon_inode:[eventfd]",
        "anon_inode:[eventpoll]",
    }


def test_wat_de_een_achterlaat_ziet_de_ander_niet(doe):
    async def proef(werkplaats):
        eerste = await werkplaats.klaar()
        await eerste.zeg(SPOREN)
        tweede = await werkplaats.klaar()
        zelf = await eerste.zeg("(geheim, os.getcwd())")
        return zelf, await tweede.zeg(ZOEK)

    zelf, ander = doe(proef)
    assert zelf == "('van mij', '/')"
    assert ander.replace("\n", "") == "(False, False, None, False, False, False, True)"


def test_twee_kernels_delen_geen_bestand_en_geen_socket(doe):
    async def proef(werkplaats):
        eerste, tweede = await werkplaats.klaar(), await werkplaats.klaar()
        warm = psutil.Process(eerste.pid).ppid()
        return deelt(eerste.pid), deelt(tweede.pid), deelt(warm), tweede.pid, eerste.pid

    een, twee, warm, *_ = doe(proef)
    assert een
    assert een & twee == set()
    assert len(een & warm) == len(twee & warm) == 1  # the line: the warm process tells by it how a kernel ended


def test_elke_kernel_heeft_eigen_toeval_een_eigen_sleutel_en_eigen_uuids(doe):
    random.seed(1)

    async def proef(werkplaats):
        kernels = [await werkplaats.klaar() for _ in range(3)]
        vraag = "import random, uuid\n(random.random(), uuid.uuid4().hex, get_ipython().kernel.session.session)"
        getallen = [await kernel.zeg(vraag) for kernel in kernels]
        return getallen, [kernel.beheer.session.key for kernel in kernels]

    getallen, sleutels = doe(proef)
    assert len(set(getallen)) == len(set(sleutels)) == 3


def test_elke_kernel_heeft_een_eigen_procesgroep_omgeving_en_map(doe, tmp_path):
    async def proef(werkplaats):
        kernel = await werkplaats.klaar(env=os.environ | {"ALLEEN_HIER": "ja"})
        ander = await werkplaats.klaar()
        vraag = "import os\n(os.getpgid(0) == os.getpid(), os.environ.get('ALLEEN_HIER'), os.getcwd())"
        return await kernel.zeg(vraag), await ander.zeg(vraag)

    een, ander = doe(proef)
    assert een == f"(True, 'ja', '{tmp_path}')"
    assert ander == f"(True, None, '{tmp_path}')"


def test_het_warme_proces_heeft_een_enkele_draad(doe, vaste_aanvoer):
    async def proef(werkplaats):
        await werkplaats.klaar()
        return (await vaste_aanvoer.warm()).proces.pid

    assert psutil.Process(doe(proef)).num_threads() == 1


def test_een_warm_proces_met_twee_draden_forkt_niet(monkeypatch):
    """Run here, in a process that has threads: it refuses, and says why."""
    import socket  # noqa: PLC0415
    import threading  # noqa: PLC0415

    import pytest  # noqa: PLC0415

    from wijkschool.app.vork import warm  # noqa: PLC0415
    from wijkschool.app.vork.lijn import lees  # noqa: PLC0415

    monkeypatch.setattr(os, "fork", lambda: pytest.fail("er is geforkt"))
    stop = threading.Event()
    threading.Thread(target=stop.wait, daemon=True).start()
    lijn, zijn = socket.socketpair()
    with pytest.raises(SystemExit):
        warm.Warm(lijn, None)._fork(zijn)
    stop.set()
    assert "draden" in lees(lijn)["bezwaar"]
