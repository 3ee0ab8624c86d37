"""The warm process: loads what every lesson needs, then forks a kernel for whoever asks.

Run by ``aanvoer`` as ``python -m wijkschool.app.vork <fd>``; ``fd`` is a unix socket. Each message on it is one
byte and two file descriptors: the end of a pair on which the request stands (see ``kind``), and the end of a
pipe that closes when the server goes. It ends when that socket closes and its last kernel has gone.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import logging
import os
import selectors
import signal
import socket
import sys
import threading
from pathlib import Path

from wijkschool.app.vork.lijn import stuur

log = logging.getLogger("wijkschool")

KLAAR = b"k"
"""What the warm process says once: from now on I fork."""
# A learner may not send code, so nobody can debug; debugpy alone costs 60 ms and 8 MB per kernel.
NIET = ("debugpy",)
ALVAST = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.displayhook",
    "ipykernel.iostream",
    "ipykernel.debugger",
    "IPython.core.completer",
    "IPython.core.completerlib",
    "IPython.extensions.storemagic",
    "IPython.core.magics",
    "IPython.core.oinspect",
    "IPython.core.debugger",
    "IPython.core.displaypub",
    "ipywidgets",
    "anywidget",
    "jupyter_client.session",
    "tornado.platform.asyncio",
    "tornado.queues",
    "unicodedata",
    "faulthandler",
    "wijkschool.les",
    "wijkschool.logboek.widget",
    "wijkschool.app.vork.kind",
)


def main(fd: int) -> None:
    """Load, then serve until the server closes its end; in a child this returns only when the kernel ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which then closes its end
    # By the file itself: in a kernel sys.stderr goes to the page.
    logging.basicConfig(stream=sys.__stderr__, level=logging.WARNING, format="%(message)s")
    aanvraag = socket.socket(fileno=fd)
    laad_alvast()
    wekker = Wekker()
    aanvraag.send(KLAAR)
    kind = Warm(aanvraag, wekker).dien()
    if kind is not None:
        from wijkschool.app.vork.kind import word_kernel  # noqa: PLC0415 - loaded already; the parent never gets here

        word_kernel(*kind)


def laad_alvast() -> None:
    """Import what a kernel needs and read every lesson, so that a child finds it in memory."""
    for naam in NIET:
        sys.modules[naam] = None  # type: ignore[assignment]
    for naam in ALVAST:
        try:
            importlib.import_module(naam)
        except ImportError:  # another version of ipykernel: then a child imports what it misses
            log.debug("niet vooraf geladen: %s", naam)
    from wijkschool.les import houd_klaar  # noqa: PLC0415 - only after debugpy is barred

    houd_klaar()
    gc.collect()
    gc.freeze()


class Wekker:
    """Wakes the loop when a child has ended."""

    def __init__(self) -> None:
        self.lezer, self._schrijver = socket.socketpair()
        for sok in (self.lezer, self._schrijver):
            sok.settimeout(0)
        signal.set_wakeup_fd(self._schrijver.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def leeg(self) -> None:
        """Take what woke us."""
        try:
            while self.lezer.recv(4096):
                pass
        except BlockingIOError:
            return


class Warm:
    """The loop of the warm process."""

    def __init__(self, aanvraag: socket.socket, wekker: Wekker) -> None:
        self._aanvraag, self._wekker = aanvraag, wekker
        self._kinderen: dict[int, socket.socket] = {}
        self._open = True

    def dien(self) -> tuple[socket.socket, int] | None:
        """Fork for every request. Return None when it is over, and in each child its line and its pipe."""
        kiezer = selectors.DefaultSelector()
        kiezer.register(self._aanvraag, selectors.EVENT_READ)
        kiezer.register(self._wekker.lezer, selectors.EVENT_READ)
        while self._open or self._kinderen:
            for sleutel, _ in kiezer.select():
                if sleutel.fileobj is self._wekker.lezer:
                    self._wekker.leeg()
                    self._begraaf()
                elif (gekregen := self._neem()) is None:
                    kiezer.unregister(self._aanvraag)  # the server is gone, or has another warm process
                    self._open = False
                elif self._fork(gekregen[0]) == 0:
                    return gekregen
                else:
                    os.close(gekregen[1])
        return None

    def _neem(self) -> tuple[socket.socket, int] | None:
        """Return the line and the pipe that come with a request, or None when no more will come."""
        try:
            _, fds, _, _ = socket.recv_fds(self._aanvraag, 1, 2)
        except ConnectionError:
            return None
        return (socket.socket(fileno=fds[0]), fds[1]) if fds else None

    def _fork(self, lijn: socket.socket) -> int:
        if (draden := aantal_draden()) != 1:
            # A lock that another thread holds now would stay locked in every child.
            stuur(lijn, {"bezwaar": f"het warme proces heeft {draden} draden"})
            namen = ", ".join(draad.name for draad in threading.enumerate())
            log.error("Het warme proces heeft %d draden (%s) en forkt daarom niet meer.", draden, namen)
            raise SystemExit(1)
        try:
            pid = os.fork()
        except OSError as fout:
            # No memory or no process left now. Who asks is told; the next one may have more luck.
            log.warning("Er is geen ruimte voor nog een kernel: %s.", fout.strerror)
            with contextlib.suppress(OSError):
                stuur(lijn, {"ruimte": f"geen ruimte voor nog een kernel: {fout.strerror}"})
            lijn.close()
            return -1
        if pid:
            try:
                stuur(lijn, {"pid": pid})
            except OSError:  # the server went away in the meantime; the child notices by itself
                log.debug("niemand wacht op kernel %d", pid)
            self._kinderen[pid] = lijn
        return pid

    def _begraaf(self) -> None:
        """Tell the server of each child that has ended, how it did."""
        while self._kinderen:
            try:
                pid, stand = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            lijn = self._kinderen.pop(pid, None)
            if lijn:
                try:
                    stuur(lijn, {"einde": os.waitstatus_to_exitcode(stand)})
                except OSError:  # nobody asks for it any more
                    log.debug("niemand wacht op het einde van kernel %d", pid)
                lijn.close()


def aantal_draden() -> int:
    """Return the threads of this process: those of Python, or those of the system when they are more."""
    try:
        systeem = len(list(Path("/proc/self/task").iterdir()))
    except OSError:
        systeem = 1
    return max(threading.active_count(), systeem)
