"""How fast does a lesson open, alone and in a crowd, beside a stock Voilà page? Run with ``make bench``.

Prints a report in Markdown and keeps it, with every figure as JSON, beside this file (not in git). This is no
gate: it tells whether the aims are reached and exits 0 either way. It exits 1 when a page fails.

A real browser opens the page of a lone learner; a crowd are clients that speak the protocol (``menigte``), for
twenty browsers on the same machine would measure themselves. Stock is Voilà with ordinary kernels and a page
that has less in it than a lesson: one table, one slider, one chart.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bladzijde import VLAGGEN, laad
from diensten import LES, BenchFout, Dienst, bronnen, grootste_les, start, wacht_op_rust
from menigte import drukte, werken
from playwright.sync_api import sync_playwright
from rapport import LEZEN, alleen_tegen_kaal, importeren, markdown, menigten, verhoudingen

MAP = Path(__file__).parent
MINSTENS = 5
BUDGET = 300  # s; after MINSTENS rounds no new round begins past this
NAKIJKEN = 50
# A round: ours and stock in turn, so that a drift of the machine does not favour one. Ours is cold when its
# server has just started and nobody has opened a lesson; stock is cold without a pool, warm with a kernel that
# waits.
RONDE = (("wij", "warm"), ("kaal", "warm"), ("wij", "koud"), ("kaal", "koud"))
# Crowds, each at a server of its own; the first two twice, for the ratio that has an aim.
MENIGTEN = (("wij", 20), ("kaal", 20), ("wij", 20), ("kaal", 20), ("wij", 50), ("wij", 100))
OOK_KAAL = (("kaal", 50), ("kaal", 100))  # seven minutes and 19 GB: only when asked for
WERKERS, WERKTIJD = 30, 120
LEES_ALLES = """
from wijkschool.inhoud.buurten import buurten
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.tabellen import frame
alles = [frame(naam) for naam in TABELLEN], buurten()
"""
# What stands before the clock starts, and what is timed.
IMPORTEREN = {
    f"wijkschool.les en open_les({LES!r})": ("", f"import wijkschool.les; wijkschool.open_les({LES!r})"),
    "pandas, altair en ipywidgets": ("", "import pandas, altair, ipywidgets"),
    LEZEN: ("import pandas", LEES_ALLES),
    "alle gegevens lezen (de lezer zelf ook al geladen)": (
        "import pandas, wijkschool.inhoud.buurten",
        LEES_ALLES,
    ),
}


def meet_importeren(namen: Iterable[str] = IMPORTEREN, keren: int = MINSTENS) -> dict[str, list[float]]:
    """Return the milliseconds that imports take, each in a fresh process, in turn.

    Bytecode is kept, as after ``make app``, also where this shell forbids Python to write it: compiling the course
    is no part of reading its data.
    """
    tijden: dict[str, list[float]] = {naam: [] for naam in namen}
    with tempfile.TemporaryDirectory(prefix="wijkschool-bytecode-") as map_:
        omgeving = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        omgeving["PYTHONPYCACHEPREFIX"] = map_
        for keer in range(keren + 1):
            for naam, gemeten in tijden.items():
                vooraf, code = IMPORTEREN[naam]
                t = "time.perf_counter()"
                klok = f"import time; {vooraf}\nt = {t}\n{code}\nprint(({t} - t) * 1000)"
                uit = subprocess.run(
                    [sys.executable, "-c", klok], env=omgeving, capture_output=True, text=True, check=False
                )
                if uit.returncode:
                    raise BenchFout(f"{code}:\n{uit.stderr}")
                if keer:  # the first reads from disk, and writes the bytecode
                    gemeten.append(float(uit.stdout.split()[-1]))
    return tijden


def meet_menigten(*, alles: bool) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return the figures of the crowds in turn, and of learners who work side by side."""
    uit = []
    for soort, aantal in (*MENIGTEN, *(OOK_KAAL if alles else ())):
        print(f"{aantal} tegelijk: {soort}", file=sys.stderr, flush=True)
        with _alleen(soort) as dienst:
            uit.append({"soort": soort} | drukte(dienst, aantal))
    print(f"{WERKERS} aan het werk", file=sys.stderr, flush=True)
    with _alleen("wij") as dienst:
        return uit, werken(dienst, WERKERS, WERKTIJD)


@contextmanager
def _alleen(soort: str) -> Iterator[Dienst]:
    """Start a server, the only one of ours, and wait until it rests."""
    with tempfile.TemporaryDirectory(prefix="wijkschool-bench-") as map_:
        dienst = start(soort, "koud", Path(map_))
        try:
            wacht_op_rust([dienst])
            yield dienst
        finally:
            dienst.stop()


def meet(keren: int, chromium: str, *, alles: bool) -> dict[str, Any]:
    """Measure everything and return it, ready for JSON."""
    if grootste_les() != LES:
        raise BenchFout(f"de les met de meeste onderdelen is {grootste_les()}: zet die in LES van diensten.py")
    belasting, begin, bron = os.getloadavg()[0], time.monotonic(), bronnen()
    metingen: dict[str, list[dict[str, Any]]] = {f"{soort}-{staat}": [] for soort, staat in RONDE}
    verkeer = {}
    importeren = meet_importeren()
    with ExitStack() as stapel:
        map_ = Path(stapel.enter_context(tempfile.TemporaryDirectory(prefix="wijkschool-bench-")))
        diensten = []
        for soort, staat in RONDE:
            (eigen := map_ / f"{soort}-{staat}").mkdir()
            diensten.append(start(soort, staat, eigen))
            stapel.callback(diensten[-1].stop)
        playwright = stapel.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=VLAGGEN)
        stapel.callback(browser.close)
        for keer in range(keren + 1):
            if keer > MINSTENS and time.monotonic() - begin > BUDGET:
                break
            print(f"ronde {keer} van {keren}", file=sys.stderr, flush=True)
            for plek, dienst in enumerate(diensten):
                cijfers = laad(browser, dienst, diensten, verkeer=keer == 0)
                if keer:
                    metingen[dienst.naam].append(cijfers)
                else:  # to warm up: file cache, compiled bytecode
                    verkeer[dienst.naam] = cijfers["verkeer"]
                if dienst.naam == "wij-koud":  # the next round finds a server that nobody has asked anything
                    dienst.stop()
                    diensten[plek] = start("wij", "koud", dienst.log.parent)
                    stapel.callback(diensten[plek].stop)
        daarna = laad(browser, diensten[0], diensten, nakijken=NAKIJKEN)
        versie = browser.version
    drukten, aan_het_werk = meet_menigten(alles=alles)
    return {
        "datum": datetime.now().astimezone().isoformat(timespec="minutes"),
        "machine": {
            "processoren": os.cpu_count(),
            "belasting": belasting,
            "systeem": platform.platform(),
            "chromium": f"Chromium {versie}",
            "python": platform.python_version(),
            "voila": version("voila"),
        },
        "bron_gewijzigd": bronnen() != bron,
        "keren": len(metingen["wij-warm"]),
        "duur": time.monotonic() - begin,
        "metingen": metingen,
        "verkeer": verkeer,
        "nakijken": daarna["nakijken"],
        "bewaren": daarna["bewaren"],
        "importeren": importeren,
        "menigten": drukten,
        "aan_het_werk": aan_het_werk,
        "les": LES,
    }


def main() -> int:
    """Measure, print the report and keep it beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help=f"getelde keren per bladzijde, minstens {MINSTENS}")
    parser.add_argument("--alles", action="store_true", help="ook 50 en 100 tegelijk bij de kale bladzijde")
    parser.add_argument("--lezen", action="store_true", help="alleen hoe lang het lezen van alle gegevens duurt")
    keuze = parser.parse_args()
    if keuze.lezen:  # seconds instead of minutes, and no browser; nothing is kept
        print("\n".join(importeren(meet_importeren([n for n in IMPORTEREN if "lezen" in n], 4 * MINSTENS))))
        return 0
    keren = max(MINSTENS, keuze.runs)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("Geen Chromium gevonden. Draai de meting met: make bench", file=sys.stderr)
        return 1
    try:
        uitslag = meet(keren, chromium, alles=keuze.alles)
    except BenchFout as fout:
        print(f"De meting is mislukt.\n{fout}", file=sys.stderr)
        return 1
    tekst = markdown(uitslag)
    (MAP / "latest.md").write_text(tekst, encoding="utf-8")
    uitslag["verhoudingen"] = verhoudingen(uitslag["metingen"])
    uitslag["alleen"] = alleen_tegen_kaal(uitslag["metingen"])
    uitslag["drukte"] = menigten(uitslag)
    (MAP / "latest.json").write_text(json.dumps(uitslag, indent=1, ensure_ascii=False), encoding="utf-8")
    print(tekst)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
