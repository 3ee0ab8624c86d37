"""What stands around a lesson: title, place in the course, the way to the previous and the next one."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from jupyter_server.utils import url_path_join

from wijkschool.basis.paden import lespad
from wijkschool.basis.versie import VERSIE
from wijkschool.basis.web import adres
from wijkschool.inhoud.extra import eigen_les
from wijkschool.inhoud.fouten import InhoudFouten
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.oefening.soorten import SOORTEN

log = logging.getLogger("wijkschool")

NAAM = "Wijkschool"
EIGEN = "Eigen oefeningen"
# What every lesson imports sooner or later: the browser fetches it while the kernel is still at work.
ALVAST = (
    "app/kernel.js",
    "app/model.js",
    "basis/dom.js",
    "logboek/logboek.js",
    "logboek/buurten.js",
    "app/voortgang.js",
    "oefening/kader.js",
    "beeld/figuur.js",
    "bouw/vega.js",
)
# The speelveld comes with the kind of exercise that places a buurt on it.
MEE_MET = {"positioneer": ("oefening/vlak.js", "oefening/speelveld.js")}


def les_adres(base_url: str, les_id: str, map_: str = "") -> str:
    """Return the address of a lesson; ``map_`` is where the notebooks stand below the server's root."""
    return url_path_join(base_url, "voila/render", map_, f"{les_id}.ipynb")


def omlijsting(base_url: str) -> dict[str, Any]:
    """Return what every page of ours needs: its addresses."""
    return {
        "naam": NAAM,
        "versie": VERSIE,
        "start": url_path_join(base_url, "wijkschool/"),
        "begrippen": url_path_join(base_url, "wijkschool/begrippen"),
        "css": [url_path_join(base_url, adres(n)) for n in ("basis/onderdelen.css", "app/pagina.css")],
        "pagina_js": url_path_join(base_url, adres("app/pagina.js")),
        "start_js": url_path_join(base_url, adres("app/start.js")),
        "wachten_js": url_path_join(base_url, adres("app/wachten.js")),
        "rij": url_path_join(base_url, "wijkschool/rij"),
        "begrippen_js": url_path_join(base_url, adres("app/begrippen.js")),
        "alvast": [url_path_join(base_url, adres(n)) for n in ALVAST],
        "pictogram": url_path_join(base_url, adres("app/pictogram.svg")),
    }


def van_les(les_id: str, base_url: str) -> dict[str, Any]:
    """Return the frame of one lesson. A lesson that is not in the leergang gets a frame without neighbours."""
    gegevens = omlijsting(base_url) | {"les": les_id, "titel": les_id, "vorige": None, "volgende": None}
    if eigen := eigen_les(les_id, SOORTEN):
        return gegevens | {"titel": f"{EIGEN}: {eigen.titel}", "oefeningen": list(eigen.oefeningen)}
    oefeningen = _oefeningen(les_id)
    gegevens["oefeningen"] = list(oefeningen)
    gegevens["alvast"] += [url_path_join(base_url, adres(naam)) for naam in scripts(oefeningen.values())]
    try:
        lessen = lees_leergang().lessen
    except InhoudFouten:  # the start page tells what is wrong; a lesson stays readable without neighbours
        return gegevens
    for i, les in enumerate(lessen):
        if les.id == les_id:
            gegevens["titel"] = les.titel
            # Neighbours stand in the same folder, so a relative address holds below every root.
            buren = {
                "vorige": lessen[i - 1] if i else None,
                "volgende": lessen[i + 1] if i + 1 < len(lessen) else None,
            }
            gegevens |= {
                naam: {"titel": buur.titel, "adres": f"{buur.id}.ipynb"} for naam, buur in buren.items() if buur
            }
    return gegevens


def scripts(soorten: Iterable[str]) -> list[str]:
    """Return the scripts of these kinds of exercise, each once."""
    uniek = dict.fromkeys(soorten)
    return [naam for soort in uniek for naam in (f"oefening/{soort}.js", *MEE_MET.get(soort, ()))]


def oefening_ids(les_id: str) -> list[str]:
    """Return the ids of a lesson's exercises, in order."""
    return list(_oefeningen(les_id))


def _oefeningen(les_id: str) -> dict[str, str]:
    """Return per exercise of a lesson its kind; read anew only when a file has changed."""
    tijden = tuple(
        pad.stat().st_mtime_ns if (pad := lespad(soort, les_id)).exists() else 0
        for soort in ("exercises", "solutions")
    )
    return dict(_gelezen(les_id, str(lespad("exercises", les_id)), tijden))


@lru_cache(maxsize=256)
def _gelezen(les_id: str, _pad: str, _tijden: tuple[int, ...]) -> tuple[tuple[str, str], ...]:
    gelezen = lees_les_oefeningen(les_id, SOORTEN)
    for fout in gelezen.fouten:
        log.warning("%s", fout)
    return tuple((naam, oefening.vraag.soort) for naam, oefening in gelezen.oefeningen.items())
