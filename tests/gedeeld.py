"""The real servers, started as a user starts them. Fixtures that use them stand in conftest.py."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

WORTEL = Path(__file__).parents[1]


@dataclass
class Server:
    """A running server: its address (ends in '/'), its process, and the file that has what it printed."""

    adres: str
    proces: subprocess.Popen[bytes]
    uitvoer: Path

    def les(self, naam: str = "04-speelveld") -> str:
        return f"{self.adres}voila/render/{naam}.ipynb"

    def gezegd(self) -> str:
        return self.uitvoer.read_text(encoding="utf-8", errors="replace")


def draai_los(taak: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine in a thread of its own: Playwright keeps a loop in the main thread after its first use."""
    with ThreadPoolExecutor(1) as draad:
        return draad.submit(asyncio.run, taak).result()


def vrije_poort() -> int:
    with socket.socket() as sok:
        sok.bind(("127.0.0.1", 0))
        return int(sok.getsockname()[1])


def wacht_op(adres: str, proces: subprocess.Popen[bytes], uitvoer: Path, seconden: float = 60) -> None:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if proces.poll() is not None:
            pytest.fail(f"de server stopte meteen:\n{uitvoer.read_text()}")
        try:
            with urllib.request.urlopen(adres, timeout=2):  # noqa: S310 - our own server
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"de server kwam niet op gang:\n{uitvoer.read_text()}")


@contextmanager
def draai(
    opdracht: list[str],
    wacht_adres: str,
    map_: Path,
    omgeving: dict[str, str] | None = None,
    adres: str | None = None,
) -> Iterator[Server]:
    """Run a server until the block ends, from the moment that ``wacht_adres`` answers."""
    uitvoer = map_ / "server.log"
    with uitvoer.open("wb") as log:
        proces = subprocess.Popen(
            opdracht, stdout=log, stderr=subprocess.STDOUT, env=os.environ | (omgeving or {}), cwd=WORTEL
        )
        try:
            wacht_op(wacht_adres, proces, uitvoer)
            yield Server(adres or wacht_adres, proces, uitvoer)
        finally:
            proces.terminate()
            try:
                proces.wait(20)
            except subprocess.TimeoutExpired:
                proces.kill()


@contextmanager
def wijkschool(
    map_: Path,
    *,
    basis: str = "/",
    poel: int | None = None,
    inhoud: Path | None = None,
    poort: int | None = None,
    jupyter: tuple[str, ...] = (),
    omgeving: dict[str, str] | None = None,
    extra: Path | None = None,
    grenzen: tuple[str, ...] = (),
) -> Iterator[Server]:
    """Start ``wijkschool start`` on a free port, with ``poel`` kernels waiting per lesson or as it chooses."""
    poort = poort or vrije_poort()
    opdracht = [sys.executable, "-m", "wijkschool.app.cli", "start", "--geen-browser"]
    opdracht += ["--extra", str(extra)] if extra else []
    opdracht += grenzen
    opdracht += [] if poel is None else ["--poel", str(poel)]
    opdracht += ["--poort", str(poort), "--basis", basis, "--", *jupyter]
    omgeving = (omgeving or {}) | ({"WIJKSCHOOL_MAP": str(inhoud)} if inhoud else {})
    with draai(opdracht, f"http://127.0.0.1:{poort}{basis}", map_, omgeving) as server:
        yield server


def jupyter(map_: Path, token: str = "", basis: str = "/user/abc/") -> AbstractContextManager[Server]:
    """Run ``jupyter server`` with what ``binder/postBuild`` puts in place, and nothing of this machine's own."""
    etc = map_ / "etc"
    pad = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    omgeving = {"PATH": pad, "WIJKSCHOOL_ETC": str(etc)}
    klaar = subprocess.run(
        [WORTEL / "binder" / "postBuild"], env=os.environ | omgeving, capture_output=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr.decode()
    poort = vrije_poort()
    opdracht = [sys.executable, "-m", "jupyter", "server", "--no-browser", "--allow-root", f"--port={poort}"]
    opdracht += [f"--ServerApp.base_url={basis}", f"--ServerApp.root_dir={WORTEL}", "--ServerApp.port_retries=0"]
    opdracht += [f"--IdentityProvider.token={token}"]
    omgeving |= {f"JUPYTER_{soort}_DIR": str(map_ / soort) for soort in ("CONFIG", "DATA", "RUNTIME")}
    omgeving |= {"JUPYTER_CONFIG_PATH": str(etc)}
    adres = f"http://127.0.0.1:{poort}{basis}"
    return draai(opdracht, f"{adres}api", map_, omgeving, adres=adres)
