"""``wijkschool start``: look at what was asked for, then serve the course until it is stopped."""

from __future__ import annotations

import argparse
import contextlib
import os
import socket
import sys
import webbrowser
from pathlib import Path

from wijkschool.basis.paden import EXTRA

STANDAARDPOORT = 8866
ADRES = "127.0.0.1"
GRENZEN = {
    "hoogstens": "hoeveel lessen er tegelijk open mogen zijn (standaard 120)",
    "geheugen": "hoeveel MB één les mag gebruiken (standaard 600)",
    "uren": "na hoeveel uur een les dichtgaat (standaard 8)",
}
"""The limits that can be chosen, and how the help names them."""


def bouw() -> int:
    """Make the figures that must be made; return the exit status, and tell in Dutch what cannot be made."""
    from wijkschool.beeld.bouw import bouw_alles  # noqa: PLC0415 - the parser answers --help at once
    from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten  # noqa: PLC0415

    try:
        gemaakt = bouw_alles()
    except (InhoudFout, InhoudFouten) as fout:
        print(f"Een figuur kan niet worden gemaakt.\n{fout}", file=sys.stderr)
        return 1
    for naam in gemaakt:
        print(f"Gemaakt: {naam}")
    return 0


def start_cursus(keuze: argparse.Namespace) -> int:
    """Serve the course until Ctrl+C; return the exit status. ``keuze``: the options of ``wijkschool start``."""
    poort = lees_poort(keuze.poort)
    if poort is None:
        print(f"'{keuze.poort}' is geen poort. Kies een getal van 1024 tot en met 65535.", file=sys.stderr)
        return 1
    if not poort_vrij(poort):
        print(
            f"Poort {poort} is al in gebruik. Misschien draait Wijkschool al: kijk op http://{ADRES}:{poort}/\n"
            f"Wil je een andere poort? Gebruik dan bijvoorbeeld: make app PORT={andere_poort(poort)}",
            file=sys.stderr,
        )
        return 1
    if keuze.extra:
        if not Path(keuze.extra).is_dir():
            print(f"De map '{keuze.extra}' met eigen oefeningen bestaat niet. Kijk de naam na.", file=sys.stderr)
            return 1
        # The kernels of the lessons inherit it.
        os.environ[EXTRA] = str(Path(keuze.extra).resolve())
    bouw()  # a figure that cannot be made is told in its lesson; the others are served
    return _dien_op(poort, keuze)


def _dien_op(poort: int, keuze: argparse.Namespace) -> int:
    from wijkschool.app.instellingen import app_instellingen, wijs_jupyter_de_weg  # noqa: PLC0415

    wijs_jupyter_de_weg()
    from wijkschool.app.bestanden import maak_ruimte  # noqa: PLC0415
    from wijkschool.app.grenzen import Grenzen  # noqa: PLC0415
    from wijkschool.app.server import WijkschoolApp  # noqa: PLC0415 - Voilà reads JUPYTER_PATH when it is imported
    from wijkschool.app.vork.aanvoer import aanvoer  # noqa: PLC0415

    basis = basisadres(keuze.basis)
    if keuze.geen_vork:
        aanvoer().zet_uit()
    instellingen = app_instellingen(keuze.poel)
    instellingen.Voila.port = poort
    instellingen.Voila.port_retries = 0  # another port than the one asked for is no help to anyone
    instellingen.Voila.base_url = basis
    app = WijkschoolApp.instance(config=instellingen, log_level="WARN")
    gekozen = {naam: waarde for naam in GRENZEN if (waarde := getattr(keuze, naam)) is not None}
    app.grenzen = Grenzen(**gekozen)
    app.grenzen.hoogstens = maak_ruimte(app.grenzen.hoogstens)
    aanvoer().begin()
    app.klaar = lambda: _meld(f"http://{ADRES}:{poort}{basis}", browser=not keuze.geen_browser)
    app.initialize(keuze.jupyter)
    with contextlib.suppress(KeyboardInterrupt):
        app.start()
    print("Wijkschool is gestopt.")
    return 0


def _meld(adres: str, *, browser: bool) -> None:
    print(f"Wijkschool staat klaar op {adres}\nStoppen: druk op Ctrl+C.", flush=True)
    if browser:
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(adres)


def lees_poort(tekst: str) -> int | None:
    """Return the port as a number from 1024 to 65535, or None."""
    cijfers = tekst.isascii() and tekst.isdigit() and len(tekst) <= 5  # noqa: PLR2004
    return int(tekst) if cijfers and 1024 <= int(tekst) <= 65535 else None  # noqa: PLR2004


def poort_vrij(poort: int) -> bool:
    """Return whether nobody listens on this port of the loopback address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sok:
        if sys.platform != "win32":  # a port that was just released must count as free
            sok.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sok.bind((ADRES, poort))
        except OSError:
            return False
    return True


def andere_poort(poort: int) -> int:
    """Return a free port near ``poort``, to suggest."""
    return next((p for p in range(poort + 1, poort + 100) if p <= 65535 and poort_vrij(p)), 8900)  # noqa: PLR2004


def basisadres(tekst: str) -> str:
    """Return a base URL that starts and ends with a slash."""
    return f"/{tekst.strip('/')}/" if tekst.strip("/") else "/"
