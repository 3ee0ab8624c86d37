"""The servers under measurement: stock Voilà and ours, and what their kernels are doing."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

WORTEL = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
WARM = "wijkschool.app.vork"
LES = "05-burgerschapsstijlen"  # the lesson with the most in it: see grootste_les
LANG = 120  # s; a slow machine must not fail, a hanging one must
KLACHT = "xsrf-van-de-bench"
KALM = 0.2  # s of processor time in a second: more than all that wait use together, less than any real work
GEDULD = 20  # s; then a load begins without rest, and the report says so
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # http_proxy is not for 127.0.0.1

# The yardstick: what a notebook author writes who wants a table, a slider and a chart without the internet.
KAAL = {
    "markdown": "# Een kale bladzijde\n\nEen tabel, een schuif en een grafiek.",
    "tabel": (
        "import altair as alt\nimport ipywidgets\nimport pandas as pd\n\n"
        'tabel = pd.DataFrame({"buurt": list("ABCDE"), "waarde": [3, 1, 4, 1, 5]})\ntabel'
    ),
    "schuif": 'ipywidgets.IntSlider(value=3, min=0, max=10, description="Waarde")',
    "grafiek": (
        "alt.JupyterChart.enable_offline()\n"
        'alt.JupyterChart(alt.Chart(tabel).mark_bar().encode(x="buurt", y="waarde"))'
    ),
}


class BenchFout(Exception):  # noqa: N818  a Dutch noun, as InhoudFout is
    """Something that makes the figures worthless: a server that stops, a page that does not come."""


@dataclass
class Dienst:
    """A running server of one page in one state, and the kernels that it keeps ready."""

    soort: str  # "wij" or "kaal"
    staat: str  # "warm" or "koud"
    proces: subprocess.Popen[bytes]
    adres: str
    pagina: str
    poel: int
    log: Path
    _kernels: dict[int, psutil.Process] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        return f"{self.soort}-{self.staat}"

    def gezegd(self) -> str:
        """Return the end of what the server printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-3000:]

    def kernels(self) -> list[psutil.Process]:
        """Return the kernel processes; psutil.Process objects are kept, so a new child is looked at once."""
        gevonden = {}
        for kind in psutil.Process(self.proces.pid).children(recursive=True):
            try:
                opdracht = kind.cmdline()
                # A forked kernel has the command of the warm process that it came from.
                geforkt = WARM in opdracht and WARM in kind.parent().cmdline()
                if kind.pid in self._kernels or geforkt or "ipykernel_launcher" in " ".join(opdracht):
                    gevonden[kind.pid] = self._kernels.get(kind.pid, kind)
            except psutil.Error:
                continue
        self._kernels = gevonden
        return list(gevonden.values())

    def kernel(self, kernel_id: str) -> psutil.Process:
        """Return the process of one kernel: its name is its id, or its command holds its connection file."""
        for proces in self.kernels():
            with suppress(psutil.Error, OSError):
                naam = Path(f"/proc/{proces.pid}/comm").read_text(encoding="utf-8").strip()
                if kernel_id.startswith(naam) or any(kernel_id in deel for deel in proces.cmdline()):
                    return proces
        raise BenchFout(f"{self.naam}: geen proces gevonden van kernel {kernel_id}")

    def warm(self) -> psutil.Process | None:
        """Return the process that kernels are forked from, where there is one."""
        kinderen = psutil.Process(self.proces.pid).children()
        return next((kind for kind in kinderen if WARM in kind.cmdline()), None)

    def sluit_kernel(self, kernel_id: str) -> None:
        """End a lesson. Stock Voilà leaks the kernel of a page that closes, so we always ask for it ourselves."""
        verzoek = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.adres}voila/api/shutdown/{kernel_id}",
            method="POST",
            headers={"Cookie": f"_xsrf={KLACHT}", "X-XSRFToken": KLACHT},
        )
        try:
            with OPENER.open(verzoek, timeout=LANG):
                return
        except urllib.error.HTTPError as fout:
            if fout.code != 404:  # noqa: PLR2004 - not found: our page had said goodbye already
                raise BenchFout(f"{self.naam}: kernel {kernel_id} sluit niet: {fout}") from fout

    def stop(self) -> None:
        """End the server and whatever it leaves behind."""
        resten = self.kernels() if self.proces.poll() is None else []
        self.proces.terminate()
        try:
            self.proces.wait(20)
        except subprocess.TimeoutExpired:
            self.proces.kill()
            self.proces.wait()
        for kernel in resten:
            if kernel.is_running():
                kernel.kill()


def vrije_poort() -> int:
    with socket.socket() as sok:
        sok.bind(("127.0.0.1", 0))
        return int(sok.getsockname()[1])


def start(soort: str, staat: str, map_: Path) -> Dienst:
    """Start one server and wait until it answers."""
    poort, warm = vrije_poort(), staat == "warm"
    adres = f"http://127.0.0.1:{poort}/"
    if soort == "wij":
        opdracht = [str(BIN / "wijkschool"), "start", "--geen-browser"]
        opdracht += ["--poort", str(poort)]
        pagina, klaar, werkmap, poel = f"{adres}voila/render/{LES}.ipynb", f"{adres}wijkschool/", WORTEL, 0
    else:
        schrijf_kaal(map_ / "kaal.ipynb")
        opdracht = [str(BIN / "voila"), "kaal.ipynb", "--no-browser", f"--port={poort}"]
        opdracht += ["--preheat_kernel=True"] if warm else []
        # Not the page itself: asking for it would start a kernel.
        pagina, klaar, werkmap, poel = adres, f"{adres}voila/static/voila.js", map_, int(warm)
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "VOILA", "WIJKSCHOOL"))}
    omgeving["JUPYTER_CONFIG_DIR"] = str(map_ / "instellingen")  # what this user configured must not count
    log = map_ / f"{soort}-{staat}.log"
    with log.open("wb") as uit:
        proces = subprocess.Popen(
            opdracht, stdout=uit, stderr=subprocess.STDOUT, cwd=werkmap, env=omgeving, stdin=subprocess.DEVNULL
        )
    dienst = Dienst(soort, staat, proces, adres, pagina, poel, log)
    try:
        _wacht(lambda: _antwoordt(klaar), dienst)
    except BaseException:
        dienst.stop()
        raise
    return dienst


def _antwoordt(adres: str) -> bool:
    try:
        with OPENER.open(adres, timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def _wacht(af: Callable[[], bool], *diensten: Dienst) -> None:
    einde = time.monotonic() + LANG
    while all(d.proces.poll() is None for d in diensten) and not af():
        if time.monotonic() > einde:
            raise BenchFout(f"{', '.join(d.naam for d in diensten)}: na {LANG} s niet op gang of tot rust")
        time.sleep(0.1)
    for dienst in diensten:
        if dienst.proces.poll() is not None:
            raise BenchFout(f"{dienst.naam}: de server is gestopt\n{dienst.gezegd()}")


def _rekentijden() -> dict[int, float]:
    """Return the processor time that each process we started has used: servers, kernels and browser."""
    tijden = {}
    for proces in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            gebruikt = proces.cpu_times()
            tijden[proces.pid] = gebruikt.user + gebruikt.system
    return tijden


def wacht_op_rust(diensten: list[Dienst]) -> bool:
    """Wait until every pool is full and nothing of ours has done any work for a second.

    A kernel in the pool is a process first and has its cells run a while later: only then is the page warm. And
    a Chromium that just opened a fresh profile is busy with itself for a second, on a core that the page needs.

    Returns whether it became quiet; a machine that never is must not fail.
    """
    _wacht(lambda: all(len(d.kernels()) == d.poel for d in diensten), *diensten)
    begin, sinds, geduld = _rekentijden(), time.monotonic(), time.monotonic() + GEDULD

    def rustig() -> bool:
        nonlocal begin, sinds
        nu = _rekentijden()
        vol = all(len(d.kernels()) == d.poel for d in diensten)
        if not vol or sum(max(0, t - begin.get(pid, 0)) for pid, t in nu.items()) > KALM:
            begin, sinds = nu, time.monotonic()
        return time.monotonic() - sinds >= 1 or (vol and time.monotonic() > geduld)

    _wacht(rustig, *diensten)
    return time.monotonic() < geduld


def bronnen() -> dict[str, float]:
    """Return when each file that a lesson is made of was changed: an edit halfway spoils the figures.

    The server keeps the hash of the static files; a kernel that starts after an edit has another, and its page
    fetches every module twice.
    """
    mappen = ("modules", "notebooks", "exercises", "solutions", "datasets", ".bouw/static")
    paden = (p for map_ in mappen for p in (WORTEL / map_).rglob("*"))
    return {str(p): p.stat().st_mtime for p in paden if p.is_file() and "__pycache__" not in p.parts}


def grootste_les() -> str:
    """Return the lesson of the course with the most parts: exercises, games and figures."""
    delen = {
        p.stem: p.read_text(encoding="utf-8").count("les.") for p in (WORTEL / "notebooks").glob("[!9]*.ipynb")
    }
    return max(delen, key=lambda les: delen[les])


def schrijf_kaal(pad: Path) -> None:
    """Write the notebook of the yardstick."""
    cellen = [
        {"cell_type": "markdown" if naam == "markdown" else "code", "id": naam, "metadata": {}, "source": bron}
        | ({} if naam == "markdown" else {"outputs": [], "execution_count": None})
        for naam, bron in KAAL.items()
    ]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    schrift = {"cells": cellen, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    pad.write_text(json.dumps(schrift), encoding="utf-8")
