"""What jupyter_client asks for a kernel: one forked from the warm process, or an ordinary one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import sys
from typing import Any

from jupyter_client.provisioning import LocalProvisioner

from wijkschool.app.vork.aanvoer import Kernel, aanvoer
from wijkschool.app.vork.lijn import KOP

log = logging.getLogger("wijkschool")


class VorkProces:
    """A forked kernel, with what jupyter_client uses of ``subprocess.Popen``. Its parent is the warm process."""

    stdin = stdout = stderr = None

    def __init__(self, kernel: Kernel) -> None:
        self.pid, self.lijn, self._leven = kernel
        self.returncode: int | None = None
        self._rest = bytearray()
        self._gezegd: dict[str, Any] | None = None
        self._wachter: asyncio.Future[None] | None = None

    def poll(self) -> int | None:
        """Return None while it runs, then its exit status; 1 when nobody was left to tell."""
        while self.returncode is None:
            try:
                stuk = self.lijn.recv(65536)
            except BlockingIOError:
                return None
            except OSError:
                stuk = b""
            if not stuk:
                self.returncode = 1
            self._rest += stuk
            self._lees_rest()
        self._wek()
        self.laat_los()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int | None:  # noqa: ARG002 - as Popen has it
        """Return the exit status; the caller has seen by ``poll`` that it is there."""
        return self.poll()

    def send_signal(self, nummer: int) -> None:
        """Send a signal to the kernel."""
        if self.poll() is None:
            os.kill(self.pid, nummer)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def laat_los(self) -> None:
        """Close our ends: the kernel ends if it had not done so."""
        if self.lijn.fileno() >= 0:
            with contextlib.suppress(RuntimeError):  # no loop runs: then none watches it
                asyncio.get_running_loop().remove_reader(self.lijn)
            self.lijn.close()
        if self._leven >= 0:
            os.close(self._leven)
            self._leven = -1

    async def gezegd(self, geduld: float) -> dict[str, Any] | None:
        """Return what the kernel said, once, or None when it ended first. Raises ``TimeoutError``.

        Whoever asks whether the kernel lives reads from the same line, so all reading is done by ``poll``.
        """
        lus = asyncio.get_running_loop()
        einde = lus.time() + geduld
        while self.poll() is None and self._gezegd is None:
            self._wachter = lus.create_future()
            lus.add_reader(self.lijn, self._wek)
            try:
                await asyncio.wait_for(self._wachter, einde - lus.time())
            finally:
                if self.lijn.fileno() >= 0:
                    lus.remove_reader(self.lijn)
        gezegd, self._gezegd = self._gezegd, None
        return gezegd

    def _wek(self) -> None:
        if self._wachter is not None and not self._wachter.done():
            self._wachter.set_result(None)

    def _lees_rest(self) -> None:
        while len(self._rest) >= KOP.size:
            einde = KOP.size + KOP.unpack(self._rest[: KOP.size])[0]
            if len(self._rest) < einde:
                return
            bericht = json.loads(self._rest[KOP.size : einde])
            del self._rest[:einde]
            if "einde" in bericht:
                self.returncode = bericht["einde"]
            else:
                self._gezegd = bericht
                self._wek()


class VorkProvisioner(LocalProvisioner):
    """Starts a kernel by fork where that can be done, and as an ordinary process elsewhere.

    A caller may pass ``les_cellen`` (``[[number, source], …]``) to ``start_kernel``. A forked kernel runs them
    before it takes messages; ``uitvoer()`` then gives what they show. An ordinary kernel leaves that to the
    caller.
    """

    _al_begonnen = False

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict[str, Any]:
        """Start the kernel; return its connection information."""
        cellen = kwargs.pop("les_cellen", None)
        if (vlaggen := vlaggen_van(cmd)) is None:
            return await super().launch_kernel(cmd, **kwargs)
        verzoek = {
            "verbinding": vlaggen[0],
            "vlaggen": vlaggen[1:],
            "env": kwargs.get("env") or dict(os.environ),
            "map": kwargs.get("cwd"),
        }
        if cellen is not None and not self._al_begonnen:  # a kernel that is restarted begins empty, as any other
            verzoek["cellen"] = cellen
        self._al_begonnen = True
        kernel = await aanvoer().fork(verzoek)
        if kernel is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process = VorkProces(kernel)
        self.pid = self.pgid = kernel.pid  # it has a process group of its own
        return self.connection_info

    async def uitvoer(self, geduld: float) -> dict[str, Any] | None:
        """Return what the lesson's cells show, once; None when the kernel was not forked or ended on the way.

        Raises:
            TimeoutError: the cells took longer than ``geduld`` seconds.
        """
        if not isinstance(self.process, VorkProces):
            return None
        return await self.process.gezegd(geduld)

    @property
    def geforkt(self) -> bool:
        """Whether this kernel came from the warm process."""
        return isinstance(self.process, VorkProces)

    async def cleanup(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - as the base class has it
        """Let go of the line to the kernel."""
        if isinstance(self.process, VorkProces):
            self.process.laat_los()
        await super().cleanup(restart)


def vlaggen_van(cmd: list[str]) -> list[str] | None:
    """Return connection file and further flags of an ipykernel of this Python; None for another command."""
    try:
        begin = cmd.index("-f") + 1
    except ValueError:
        return None
    module = [deel for deel in cmd[1 : begin - 1] if not deel.startswith("-X")]
    if cmd[0] != sys.executable or module != ["-m", "ipykernel_launcher"] or begin >= len(cmd):
        return None
    return cmd[begin:]
