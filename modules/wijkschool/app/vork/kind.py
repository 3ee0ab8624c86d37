"""What a forked process does to become a kernel of one learner.

The request, one JSON object: ``verbinding`` (the connection file), ``env``, ``map`` (working folder),
``vlaggen`` (for IPKernelApp), ``cellen`` (the lesson's code by cell number, or absent). The answer to
``cellen``: ``uitvoer`` (by cell number a list of outputs as nbformat has them) and ``modellen`` (the state of
every widget by id, as JSON).
"""

from __future__ import annotations

import contextlib
import fcntl
import io
import json
import logging
import os
import random
import select
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

from wijkschool.app.vork.lijn import lees, stuur

log = logging.getLogger("wijkschool")

NAAM = 15
"""How many characters of a kernel's id its process has as its name: Linux keeps no more."""
NIET_NODIG = {"layout", "tabbable", "tooltip", "_dom_classes", "_anywidget_id"}
NIET_NODIG |= {f"_view_{deel}" for deel in ("count", "module", "module_version", "name")}
"""What of a widget's state only JupyterLab uses."""
STANDAARD = (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP)


def word_kernel(lijn: socket.socket, leven: int) -> None:
    """Leave everything of the parent behind, run the lesson's cells, and serve as its kernel until it ends."""
    code = 1
    try:
        _los_van_de_ouder(lijn, leven)
        verzoek = lees(lijn)
        if verzoek is not None:
            _neem_over(verzoek)
            _sterf_met(leven)
            app = _maak_app(verzoek)
            if "cellen" in verzoek:
                stuur(lijn, {"uitvoer": voer_uit(app.shell, verzoek["cellen"]), "modellen": modellen()})
            app.start()
        code = 0
    except SystemExit as einde:
        code = einde.code if isinstance(einde.code, int) else 1
    except BaseException:
        log.exception("Een kernel kon niet starten.")
    finally:
        # What the parent registered to do at its end (atexit, buffers) is not ours to do.
        for stroom in (sys.__stdout__, sys.__stderr__):
            if stroom is not None:
                stroom.flush()
        os._exit(code)


def _los_van_de_ouder(lijn: socket.socket, leven: int) -> None:
    """Close all but our own line and pipe, take a process group of our own, hear signals as a new process does."""
    os.setsid()
    signal.set_wakeup_fd(-1)
    for naam in STANDAARD:
        signal.signal(naam, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    houden = {0, 1, 2, lijn.fileno(), leven}
    for fd in [int(naam.name) for naam in Path("/proc/self/fd").iterdir()]:
        if fd not in houden:
            try:
                os.close(fd)
            except OSError:  # the folder that was just listed
                continue


def _neem_over(verzoek: dict[str, Any]) -> None:
    """Take the environment and working folder of the request, and seeds that no other kernel has."""
    os.environ.clear()
    os.environ.update(verzoek["env"])
    time.tzset()
    if verzoek.get("map"):
        os.chdir(verzoek["map"])
    random.seed()
    # In lists of processes a fork has the command of its parent; this tells which kernel it is.
    kort = Path(verzoek["verbinding"]).stem.removeprefix("kernel-")[:NAAM]
    with contextlib.suppress(OSError):  # a sandbox may not allow it
        Path("/proc/self/comm").write_text(kort, encoding="utf-8")


def _sterf_met(leven: int) -> None:
    """End when the server closes its end of the pipe. No loop of ours need run: SIGIO ends a process."""
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(leven, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(leven, fcntl.F_SETFL, fcntl.fcntl(leven, fcntl.F_GETFL) | os.O_ASYNC)
    # Closed before that line? Then no signal comes: the server has given up on us, and on this connection file.
    wacht = select.poll()
    wacht.register(leven, select.POLLHUP)
    if wacht.poll(0):
        raise SystemExit(0)


def _maak_app(verzoek: dict[str, Any]) -> Any:
    import ipywidgets  # noqa: PLC0415 - the warm process has imported all of these
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415
    from traitlets.config import Config  # noqa: PLC0415

    c = Config()
    c.HistoryManager.enabled = False  # a database and a thread, for code that no learner can type
    c.IPKernelApp.capture_fd_output = False  # two threads and four pipes, for what compiled code prints
    c.IPKernelApp.parent_handle = 1  # "there is a parent, do not look for it": the line above does that
    app = IPKernelApp.instance(config=c)
    app.initialize(["-f", verzoek["verbinding"], *verzoek.get("vlaggen", [])])
    # Imported in an ordinary kernel, ipywidgets does this by itself; in the warm process there was no kernel yet.
    ipywidgets.register_comm_target()
    return app


def voer_uit(shell: Any, cellen: list[list[Any]]) -> dict[str, list[dict[str, Any]]]:
    """Run the cells (``[number, source]``) in order; return per number what it shows. A failure stops nothing."""
    from IPython.core.displayhook import CapturingDisplayHook  # noqa: PLC0415
    from IPython.core.displaypub import CapturingDisplayPublisher  # noqa: PLC0415

    uit: dict[str, list[dict[str, Any]]] = {}
    haak, pers = shell.display_trap.hook, shell.display_pub
    for nummer, bron in cellen:
        geschreven = io.StringIO()
        shell.display_pub = CapturingDisplayPublisher()
        shell.display_trap.hook = CapturingDisplayHook(shell, shell.display_pub.outputs)
        with contextlib.redirect_stdout(geschreven), contextlib.redirect_stderr(io.StringIO()):
            gelukt = shell.run_cell(bron, store_history=False)
        delen = [{"output_type": "display_data", "data": deel["data"]} for deel in shell.display_pub.outputs]
        if geschreven.getvalue():
            delen.insert(0, {"output_type": "stream", "name": "stdout", "text": geschreven.getvalue()})
        if fout := gelukt.error_before_exec or gelukt.error_in_exec:
            log.error("Cel %s struikelt.", nummer, exc_info=fout)
            delen = [{"output_type": "error", "ename": type(fout).__name__, "evalue": str(fout), "traceback": []}]
        uit[str(nummer)] = delen
    shell.display_trap.hook, shell.display_pub = haak, pers
    return uit


def modellen() -> str | None:
    """Return the state of every widget by its id, as JSON that may stand in a page.

    None when one holds bytes, which JSON cannot carry: the page then asks the kernel itself.
    """
    from ipywidgets.widgets.widget import _instances, _remove_buffers  # noqa: PLC0415 - no public list of all

    uit = {}
    for naam, widget in _instances.items():
        staat, _, buffers = _remove_buffers(widget.get_state())
        if buffers:
            return None
        if staat["_model_name"] != "LayoutModel":  # our page has a style sheet for that
            uit[naam] = {veld: waarde for veld, waarde in staat.items() if veld not in NIET_NODIG}
    # A text of ours may hold "</script>".
    return json.dumps(uit, ensure_ascii=False).replace("<", "\\u003c")
