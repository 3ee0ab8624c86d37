"""The server's side: one warm process, watched, and made anew when it dies or when the course has changed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import socket
import subprocess
import sys
import time
from functools import lru_cache
from typing import Any, NamedTuple

from wijkschool.app.vork.lijn import inpakken, kan_forken, lees_straks
from wijkschool.app.vork.stand import Kenmerk, stand
from wijkschool.app.vork.warm import KLAAR

log = logging.getLogger("wijkschool")

OPWARMEN = 60
"""Seconds that a warm process may take to load; a slow machine needs ten."""
ANTWOORD = 20
"""Seconds in which it must have forked: with a hundred waiting, and two processors, it takes less than two."""
HERSTEL = 300
"""Seconds after which a warm process that could not start is tried again, though no file changed."""
POGINGEN = 3
"""How often a kernel is asked for when the warm process dies on the way, before an ordinary one is started."""
# One heap for all threads of a kernel: each further one costs memory of its own.
OMGEVING = {"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "131072"}


class Kernel(NamedTuple):
    """A forked kernel: its process id, the line to it, and the descriptor that keeps it alive while it is open."""

    pid: int
    lijn: socket.socket
    leven: int


class WarmProces:
    """One warm process and the socket on which it is asked for kernels."""

    def __init__(self) -> None:
        self.begin = stand.nu()
        eigen, zijn = socket.socketpair()
        eigen.settimeout(0)
        with zijn:
            self.proces = subprocess.Popen(  # noqa: S603 - our own Python, and a number
                [sys.executable, "-m", "wijkschool.app.vork", str(zijn.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=(zijn.fileno(),),
                env=os.environ | OMGEVING,
            )
        self._sok = eigen
        self._klaar = False

    @property
    def leeft(self) -> bool:
        """Whether the process runs."""
        return self.proces.poll() is None

    async def wacht(self) -> bool:
        """Wait until it has loaded everything; return whether it did."""
        if not self._klaar:
            with contextlib.suppress(OSError, TimeoutError):
                lus = asyncio.get_running_loop()
                self._klaar = await asyncio.wait_for(lus.sock_recv(self._sok, 1), OPWARMEN) == KLAAR
        return self._klaar

    async def fork(self, verzoek: dict[str, Any]) -> Kernel | None:
        """Return a forked kernel, or None when this process is of no more use.

        Raises ``OSError`` when there is no room for one more process or file, which another warm process would not
        mend either.
        """
        with contextlib.ExitStack() as van_ons:
            lijn, zijn = socket.socketpair()
            van_ons.callback(lijn.close)
            van_ons.enter_context(zijn)
            lezen, leven = os.pipe()
            van_ons.callback(os.close, leven)
            lijn.settimeout(0)
            antwoord = await self._vraag(verzoek, lijn, zijn, lezen)
            if "ruimte" in antwoord:
                raise OSError(antwoord["ruimte"])
            if "pid" not in antwoord:
                return None
            van_ons.pop_all()
            zijn.close()
            return Kernel(antwoord["pid"], lijn, leven)

    async def _vraag(
        self, verzoek: dict[str, Any], lijn: socket.socket, zijn: socket.socket, lezen: int
    ) -> dict[str, Any]:
        """Send the request; return what the warm process says of it, nothing when it is gone or hangs."""
        try:
            with zijn:
                socket.send_fds(self._sok, [b"f"], [zijn.fileno(), lezen])
            await asyncio.get_running_loop().sock_sendall(lijn, inpakken(verzoek))
            return await asyncio.wait_for(lees_straks(lijn), ANTWOORD) or {}
        except TimeoutError:
            self.proces.kill()  # its kernels live on: each leads a group of its own
        except OSError:
            log.debug("het warme proces is weg")
        finally:
            os.close(lezen)
        return {}

    def laat_gaan(self) -> None:
        """Ask for no more kernels: it ends when its last one has gone."""
        self._sok.close()


class Aanvoer:
    """Hands out forked kernels for one server."""

    def __init__(self) -> None:
        self._warm: WarmProces | None = None
        self._bezig: asyncio.Lock | None = None
        self._lus: asyncio.AbstractEventLoop | None = None
        self._oud: list[WarmProces] = []
        self._nooit = not kan_forken()
        self._mislukt_bij: tuple[Kenmerk, float] | None = None

    @property
    def uit(self) -> bool:
        """Whether kernels start as ordinary ones: always, or until what kept the warm process down may be over."""
        if self._nooit or self._mislukt_bij is None:
            return self._nooit
        bij, toen = self._mislukt_bij
        return bij == stand.nu() and time.monotonic() < toen + HERSTEL

    def zet_uit(self) -> None:
        """Start ordinary kernels from now on."""
        self._nooit = True

    def begin(self) -> None:
        """Start the warm process, and do not wait for it."""
        if not self.uit and self._warm is None:
            self._warm = WarmProces()

    async def fork(self, verzoek: dict[str, Any]) -> Kernel | None:
        """Return a forked kernel, or None when an ordinary one must do; that is logged."""
        if self._nooit:
            return None
        reden = "geen warm proces"
        for poging in range(1, POGINGEN + 1):
            if (warm := await self.warm()) is None:
                break
            try:
                if (kernel := await warm.fork(verzoek)) is not None:
                    return kernel
            except OSError as fout:  # no room now, perhaps later: the warm process stays
                reden = str(fout)
                break
            self._vervang(warm)
            if poging == POGINGEN:  # it starts but does not fork: do not try again for every learner
                self._mislukt_bij = (warm.begin, time.monotonic())
        log.warning("Er start een gewone kernel (%s). Dat duurt langer en kost meer geheugen.", reden)
        return None

    async def warm(self) -> WarmProces | None:
        """Return the warm process when it is ready to fork; start one when there is none or the course changed."""
        if self.uit:
            return None
        async with self._slot():
            if self._warm is not None and not self._warm.leeft:
                log.warning("Het warme proces is weg. Er komt een nieuw.")
                self._vervang(self._warm)
            elif self._warm is not None and self._warm.begin != stand.nu():
                self._vervang(self._warm)
            if self._warm is None:
                self._warm = WarmProces()
            warm = self._warm
            if await warm.wacht():
                return warm
            self._vervang(warm)
            warm.proces.kill()  # one that hangs would stay for ever
            log.error("Het warme proces komt niet op gang. Voorlopig starten kernels gewoon.")
            self._mislukt_bij = (warm.begin, time.monotonic())
            return None

    def stop(self) -> None:
        """Let the warm process go; its kernels end with the server."""
        if self._warm is not None:
            self._vervang(self._warm)
        for oud in self._oud:
            with contextlib.suppress(subprocess.TimeoutExpired):
                oud.proces.wait(1)

    def _vervang(self, warm: WarmProces) -> None:
        if warm is self._warm:
            self._warm = None
        warm.laat_gaan()
        self._oud = [oud for oud in [*self._oud, warm] if oud.leeft]  # looking also takes away who has ended

    def _slot(self) -> asyncio.Lock:
        """Return the lock of this event loop: whoever comes during a start waits for it, and starts none."""
        lus = asyncio.get_running_loop()
        if self._bezig is None or self._lus is not lus:
            self._bezig, self._lus = asyncio.Lock(), lus
        return self._bezig


@lru_cache(maxsize=1)
def aanvoer() -> Aanvoer:
    """Return the one supply of this server."""
    return Aanvoer()
