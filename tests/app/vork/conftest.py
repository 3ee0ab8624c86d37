"""Kernels as the server starts them, without a server."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from gedeeld import WORTEL, draai_los
from jupyter_client import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerFactory
from traitlets.config import Config

from wijkschool.app.vork import provisioner
from wijkschool.app.vork.aanvoer import Aanvoer
from wijkschool.app.vork.lijn import kan_forken

GEDULD = 30


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in Path(str(item.fspath)).parents and not kan_forken():
            item.add_marker(pytest.mark.skip(reason="hier kan niet worden geforkt"))


@dataclass
class Kernel:
    """A kernel that runs, and a client to talk to it."""

    beheer: AsyncKernelManager
    klant: Any

    @property
    def pid(self) -> int:
        return self.beheer.provisioner.pid

    @property
    def geforkt(self) -> bool:
        return self.beheer.provisioner.geforkt

    async def zeg(self, code: str) -> str:
        """Run code; return what it shows, or the name of the error."""
        id_ = self.klant.execute(code)
        uit = ""
        while True:
            bericht = await self.klant.get_iopub_msg(timeout=GEDULD)
            if bericht["parent_header"].get("msg_id") != id_:
                continue
            soort, inhoud = bericht["msg_type"], bericht["content"]
            if soort == "execute_result":
                uit = inhoud["data"]["text/plain"]
            elif soort == "error":
                uit = inhoud["ename"]
            elif soort == "status" and inhoud["execution_state"] == "idle":
                return uit


class Werkplaats:
    """Starts kernels in one event loop, and ends them."""

    def __init__(self, map_: Path, instellingen: Config) -> None:
        self._map, self._instellingen = map_, instellingen
        self._kernels: list[Kernel] = []
        self._teller = itertools.count()

    async def kernel(self, **keuze: Any) -> Kernel:
        beheer = AsyncKernelManager(config=self._instellingen)
        nummer = next(self._teller)
        beheer.connection_file = str(self._map / f"kernel-{nummer}{nummer}{nummer}.json")
        beheer.ip = str(self._map / f"s{nummer}")
        await beheer.start_kernel(cwd=str(self._map), **keuze)
        klant = beheer.client()
        klant.start_channels()
        kernel = Kernel(beheer, klant)
        self._kernels.append(kernel)
        return kernel

    async def klaar(self, **keuze: Any) -> Kernel:
        """Start a kernel and wait until it answers."""
        kernel = await self.kernel(**keuze)
        await kernel.klant.wait_for_ready(timeout=GEDULD)
        return kernel

    async def sluit(self) -> None:
        for kernel in self._kernels:
            kernel.klant.stop_channels()
            if kernel.beheer.has_kernel:
                await kernel.beheer.shutdown_kernel(now=True)


async def einde_van(kernel: Kernel) -> int | None:
    """Return how a kernel ended, once it has."""
    for _ in range(200):
        if (stand := await kernel.beheer.provisioner.poll()) is not None:
            return stand
        await asyncio.sleep(0.02)
    return None


@pytest.fixture(scope="session")
def vaste_aanvoer() -> Iterator[Aanvoer]:
    """One warm process for all tests that do not harm it."""
    aanvoer = Aanvoer()
    yield aanvoer
    aanvoer.stop()


@pytest.fixture
def eigen_aanvoer(doe: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Aanvoer]:  # noqa: ARG001 - after doe's own
    """A supply of one's own, for a test that kills its warm process."""
    aanvoer = Aanvoer()
    monkeypatch.setattr(provisioner, "aanvoer", lambda: aanvoer)
    yield aanvoer
    aanvoer.stop()


@pytest.fixture
def doe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vaste_aanvoer: Aanvoer) -> Iterator[Callable[..., Any]]:
    """Run an ``async def test(werkplaats)``; the kernels that it starts end with it."""
    monkeypatch.setattr(provisioner, "aanvoer", lambda: vaste_aanvoer)
    c = Config()
    c.KernelProvisionerFactory.default_provisioner_name = "wijkschool-vork"
    c.KernelManager.transport = "ipc"
    KernelProvisionerFactory.clear_instance()
    KernelProvisionerFactory.instance(config=c)

    def draai(proef: Callable[[Werkplaats], Any]) -> Any:
        async def alles() -> Any:
            werkplaats = Werkplaats(tmp_path, c)
            try:
                return await proef(werkplaats)
            finally:
                await werkplaats.sluit()

        return draai_los(alles())

    yield draai
    KernelProvisionerFactory.clear_instance()


@pytest.fixture
def cellen() -> list[list[Any]]:
    """The cells of lesson 04."""
    schrift = json.loads((WORTEL / "notebooks/04-speelveld.ipynb").read_text(encoding="utf-8"))["cells"]
    return [[n, "".join(cel["source"])] for n, cel in enumerate(schrift) if cel["cell_type"] == "code"]
