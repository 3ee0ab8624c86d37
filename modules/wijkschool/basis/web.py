"""How the browser gets what our widgets need: small ES modules from our own server, cached for good.

Every room of the house may have a folder ``static/``. A file in it has the address
``<base url>wijkschool/static/<stempel>/<room>/<file>``, in Voilà, in JupyterLab and below a base URL alike.
The stempel is a hash over all of these files, so an address never changes its content and a browser may keep
it for a year. What is built at set-up (the Vega bundle) has the room ``bouw``.

A widget therefore sends only a few lines of JavaScript over its comm, the *loader*, whatever its real size.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from wijkschool.basis.paden import bouwmap

KAMERS = ("app", "basis", "beeld", "logboek", "oefening")
BOUW = "bouw"
VOORVOEGSEL = "wijkschool/static"
STEMPEL_LENGTE = 16


def mappen() -> dict[str, Path]:
    """Return per room the folder that holds its static files."""
    pakket = Path(__file__).parents[1]
    return {kamer: pakket / kamer / "static" for kamer in KAMERS} | {BOUW: bouwmap() / "static"}


def bestanden() -> dict[str, Path]:
    """Return every file that may be served, by ``<room>/<path>``. Nothing else ever is."""
    gevonden = {}
    for kamer, map_ in mappen().items():
        for pad in sorted(map_.rglob("*")) if map_.is_dir() else ():
            if pad.is_file() and not pad.name.startswith("."):
                gevonden[f"{kamer}/{pad.relative_to(map_).as_posix()}"] = pad
    return gevonden


@cache
def stempel() -> str:
    """Return the hash over all static files: 16 hexadecimal digits, the same in server and kernel."""
    som = hashlib.sha256()
    for naam, pad in bestanden().items():
        som.update(naam.encode())
        som.update(pad.read_bytes())
    return som.hexdigest()[:STEMPEL_LENGTE]


@cache
def _namen() -> frozenset[str]:
    """Return the names of the files when first asked: a page asks for twenty, a kernel for as many."""
    return frozenset(bestanden())


def adres(naam: str) -> str:
    """Return the address of a static file, relative to the base URL: ``adres("oefening/koppel.js")``.

    Raises:
        FileNotFoundError: there is no such file (a typing error, or ``wijkschool bouw`` was not run).
    """
    if naam not in _namen() and naam not in bestanden():
        raise FileNotFoundError(f"Er is geen bestand {naam}. Draai eerst: wijkschool bouw")
    return f"{VOORVOEGSEL}/{stempel()}/{naam}"


def lader(naam: str) -> str:
    """Return the ES module that a widget sends as its ``_esm``: it imports the real one from the server.

    The base URL is read in the page, because only the page knows it: JupyterLab and our Voilà template both
    put it in ``#jupyter-config-data``.
    """
    return (
        'const c = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");\n'
        'const basis = new URL(c.baseUrl ?? document.body.dataset.baseUrl ?? "/", location.href);\n'
        f"const module = await import(new URL({json.dumps(adres(naam))}, basis).href);\n"
        "export default module.default;\n"
    )
