"""Limits that protect the machine: how many lessons are open at once, and how much one of them may take.

When every place is taken a newcomer gets a page that says so and asks again by itself. Who waits holds a ticket (a
cookie), so that the first to come is the first to be let in.
"""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psutil
from jupyter_server.utils import ensure_async

log = logging.getLogger("wijkschool")

MB = 2**20
TIK = 2.0
"""Seconds between looks at the kernels."""
TEL = 4
"""A ticket that did not ask for this many times the waiting time is given up."""


@dataclass
class Grenzen:
    """The limits of one server. ``make app`` takes other values: see ``wijkschool start --help``."""

    hoogstens: float = 120
    """Lessons that may be open at once."""
    geheugen: float = 600
    """MB that one lesson may hold (resident; what it shares with the warm process, some 60 MB, counts too)."""
    uren: float = 8
    """Hours after which a lesson is closed, also when its page is still open somewhere."""
    wachten: int = 5
    """Seconds after which a page that waits asks again."""
    _rij: dict[str, float] = field(default_factory=dict)
    _aantocht: int = 0
    _gezien: dict[str, float] = field(default_factory=dict)

    def plek(self, kaartje: str | None, bezet: int, *, binnen: bool = True) -> tuple[int, str]:
        """Return the number in the queue (0: come in) and the ticket to show next time.

        Args:
            kaartje: the ticket of who asks, or None for a newcomer.
            bezet: how many lessons are open now.
            binnen: whether the ticket is given in at 0. If not, who asks only looks, and keeps its turn.
        """
        nu = time.monotonic()
        self._rij = {k: gezien for k, gezien in self._rij.items() if nu - gezien < TEL * self.wachten}
        vrij = self.hoogstens - bezet - self._aantocht
        rij = list(self._rij)
        nummer = rij.index(kaartje) if kaartje in self._rij else len(rij)
        if nummer < vrij:
            if binnen:
                self._rij.pop(kaartje or "", None)
            elif kaartje in self._rij:
                self._rij[kaartje] = nu
            return 0, ""
        kaartje = kaartje if kaartje in self._rij else uuid.uuid4().hex
        self._rij[kaartje] = nu
        return nummer + 1, kaartje

    @contextmanager
    def komt_binnen(self) -> Iterator[Callable[[], None]]:
        """Count a lesson that is let in but has no kernel yet; call what this gives as soon as it has one."""
        self._aantocht += 1
        wachtend = [None]

        def is_er() -> None:
            self._aantocht -= len(wachtend)
            wachtend.clear()

        try:
            yield is_er
        finally:
            is_er()

    async def bewaak(self, beheer: Any) -> None:
        """Look at the kernels for ever: close one that holds too much, or is too old."""
        while True:
            await asyncio.sleep(TIK)
            try:
                await self.kijk(beheer)
            except Exception:
                log.exception("Het bewaken van de kernels hapert.")

    async def kijk(self, beheer: Any) -> None:
        """Look once."""
        ids = set(beheer.list_kernel_ids())
        nu = time.monotonic()
        self._gezien = {kernel: self._gezien.get(kernel, nu) for kernel in ids}
        redenen = {kernel: self._reden(beheer, kernel, nu - begin) for kernel, begin in self._gezien.items()}
        for kernel, reden in redenen.items():
            if reden and kernel in beheer.list_kernel_ids():  # it may have said goodbye while another was closed
                log.warning("Een les wordt gesloten: kernel %s %s.", kernel, reden)
                await ensure_async(beheer.shutdown_kernel(kernel, now=True))

    def _reden(self, beheer: Any, kernel: str, leeftijd: float) -> str | None:
        """Return why a lesson must close, or None. ``leeftijd`` in seconds."""
        pid = getattr(getattr(beheer.get_kernel(kernel), "provisioner", None), "pid", None)
        houdt = geheugen_van(pid) / MB if pid else 0
        if houdt > self.geheugen:
            return f"houdt {houdt:.0f} MB vast; {self.geheugen:g} MB mag"
        return f"staat al {self.uren:g} uur open" if leeftijd > self.uren * 3600 else None


def geheugen_van(pid: int) -> int:
    """Return the resident bytes of a process; 0 where that cannot be seen or it has ended."""
    try:
        return psutil.Process(pid).memory_info().rss
    except psutil.Error:
        return 0
