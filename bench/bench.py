"""How fast does a lesson open, beside a stock Voilà page? Run with ``make bench``; prints a report in Markdown.

This is no gate: it tells whether the aims are reached and exits 0 either way. It exits 1 when a page fails.
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
from contextlib import ExitStack
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bladzijde import VLAGGEN, laad
from diensten import LES, BenchFout, bronnen, start
from playwright.sync_api import sync_playwright
from rapport import markdown, verhoudingen

MAP = Path(__file__).parent
MINSTENS = 5
BUDGET = 300  # s; after MINSTENS rounds no new round begins past this
NAKIJKEN = 50
# A round: ours and stock in turn, so that a drift of the machine does not favour one.
RONDE = (("wij", "warm"), ("kaal", "warm"), ("wij", "koud"), ("kaal", "koud"))
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
    "alle gegevens lezen (pandas al geladen)": ("import pandas", LEES_ALLES),
    "alle gegevens lezen (de lezer zelf ook al geladen)": (
        "import pandas, wijkschool.inhoud.buurten",
        LEES_ALLES,
    ),
}


def meet_importeren() -> dict[str, list[float]]:
    """Return the milliseconds that imports take, each in a fresh process, in turn."""
    tijden: dict[str, list[float]] = {naam: [] for naam in IMPORTEREN}
    for keer in range(MINSTENS + 1):
        for naam, (vooraf, code) in IMPORTEREN.items():
            klok = (
                f"import time; {vooraf}\nt = time.perf_counter()\n{code}\nprint((time.perf_counter() - t) * 1000)"
            )
            uit = subprocess.run([sys.executable, "-c", klok], capture_output=True, text=True, check=False)
            if uit.returncode:
                raise BenchFout(f"{code}:\n{uit.stderr}")
            if keer:  # the first reads from disk
                tijden[naam].append(float(uit.stdout.split()[-1]))
    return tijden


def meet(keren: int, chromium: str) -> dict[str, Any]:
    """Measure everything and return it, ready for JSON."""
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
            for dienst in diensten:
                cijfers = laad(browser, dienst, diensten, verkeer=keer == 0)
                if keer:
                    metingen[dienst.naam].append(cijfers)
                else:  # to warm up: file cache, compiled bytecode
                    verkeer[dienst.naam] = cijfers["verkeer"]
        daarna = laad(browser, diensten[0], diensten, nakijken=NAKIJKEN)
        versie = browser.version
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
    }


def main() -> int:
    """Measure, print the report and keep it beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help=f"getelde keren per bladzijde, minstens {MINSTENS}")
    keren = max(MINSTENS, parser.parse_args().runs)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("Geen Chromium gevonden. Draai de meting met: make bench", file=sys.stderr)
        return 1
    try:
        uitslag = meet(keren, chromium)
    except BenchFout as fout:
        print(f"De meting is mislukt.\n{fout}", file=sys.stderr)
        return 1
    tekst = markdown(uitslag)
    (MAP / "latest.md").write_text(tekst, encoding="utf-8")
    uitslag["verhoudingen"] = verhoudingen(uitslag["metingen"])
    (MAP / "latest.json").write_text(json.dumps(uitslag, indent=1, ensure_ascii=False), encoding="utf-8")
    print(tekst)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
