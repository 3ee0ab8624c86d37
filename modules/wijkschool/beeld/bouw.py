"""Makes once, at set-up, what a figure needs: its Vega-Lite specification and the one Vega bundle.

``import altair`` costs a kernel 0.6-1.7 s and 50-80 MB, and a chart of the course does not depend on the
learner. So a chart is turned into JSON once and kept in ``.bouw/figuren``, under a name that holds a hash of
everything it rests on; a changed dataset or figure simply misses, and is then made anew on the spot.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from wijkschool.basis.paden import bouwmap, map_van
from wijkschool.beeld import sjablonen
from wijkschool.beeld.figuren import FIGUREN
from wijkschool.inhoud.register import TABELLEN

log = logging.getLogger("wijkschool")

VEGA = "vega.js"
# The bundle hands its three libraries over under one name of ours, so that nothing of a host page is overwritten.
AANSLUITING = "globalThis.wijkschoolVega = { vegaEmbed, vega };"


_KLAAR: dict[tuple[str, Path], dict[str, Any]] = {}


def houd_klaar(naam: str) -> None:
    """Keep figure ``naam`` in memory, for processes forked from this one; one that is not made yet is left alone.

    Making it would bring pandas along, which starts threads.
    """
    pad = _pad(naam)
    if pad.is_file():
        _KLAAR[naam, map_van("datasets")] = json.loads(pad.read_text(encoding="utf-8"))


def _pad(naam: str) -> Path:
    return bouwmap() / "figuren" / f"{naam}-{stempel(naam)}.json"


def stempel(naam: str) -> str:
    """Return the hash over what figure ``naam`` rests on: datasets, model, this room's code, Altair's version."""
    som = hashlib.sha256(version("altair").encode())
    bestanden = [map_van("datasets") / f"{bron}.csv" for bron in FIGUREN[naam].bronnen]
    bestanden += [Path(str(module.__file__)) for module in FIGUREN[naam].model]
    som.update("".join(opmerkingen(naam)).encode())
    for pad in (*bestanden, Path(__file__), *sorted(Path(__file__).parent.glob("figuren/*.py"))):
        som.update(pad.read_bytes())
    return som.hexdigest()[:16]


def opmerkingen(naam: str) -> list[str]:
    """Return what a reader must know of the datasets below figure ``naam``: a slip, a loss, a choice of ours."""
    alle = (TABELLEN[bron].opmerking for bron in FIGUREN[naam].bronnen)
    return list(dict.fromkeys(opmerking for opmerking in alle if opmerking))


def figuur(naam: str) -> dict[str, Any]:
    """Return figure ``naam`` as JSON for the browser, from ``.bouw`` or made now.

    Keys: naam, titel, vraag, beschrijving, opmerkingen, plaats, herkomst, spec (Vega-Lite), keuze, and
    tabel {kolommen, rijen}.

    Raises:
        KeyError: there is no such figure.
        InhoudFout: a dataset below it is not right.
    """
    if (klaar := _KLAAR.get((naam, map_van("datasets")))) is not None:
        return klaar
    pad = _pad(naam)
    try:
        return json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError):
        gemaakt = maak(naam)
        bewaar(pad, json.dumps(gemaakt, ensure_ascii=False))
        return gemaakt


def maak(naam: str) -> dict[str, Any]:
    """Make figure ``naam`` with Altair and pandas, whatever lies in ``.bouw``."""
    f = FIGUREN[naam]
    tabel = f.gegevens()
    spec = f.teken().to_dict(validate=True)
    spec["config"] = spec.get("config", {}) | {"font": "inherit", "background": "transparent"}
    return {
        "naam": f.naam,
        "titel": f.titel,
        "vraag": f.vraag,
        "beschrijving": f.beschrijving,
        "opmerkingen": opmerkingen(naam),
        "plaats": f.plaats,
        "herkomst": f.herkomst,
        "spec": spec,
        "tabel": {"kolommen": list(tabel.columns), "rijen": tabel.astype(str).to_numpy().tolist()},
        "keuze": f.keuze
        and {"parameter": f.keuze.parameter, "label": f.keuze.label, "opties": list(f.keuze.opties)},
    }


def bewaar(pad: Path, tekst: str) -> None:
    """Write a file in one move, so that two kernels making the same figure cannot spoil it; never fatal."""
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=pad.parent, delete=False) as tijdelijk:
            tijdelijk.write(tekst)
        Path(tijdelijk.name).chmod(0o644)
        os.replace(tijdelijk.name, pad)  # noqa: PTH105 - replace, not rename: Windows
    except OSError as fout:
        log.warning("Kon %s niet bewaren: %s", pad, fout)


def bouw_alles() -> list[str]:
    """Make all that is missing in ``.bouw``; return what was made. Takes a few seconds the first time."""
    gemaakt = []
    vega = bouwmap() / "static" / VEGA
    vl_convert = version("vl-convert-python")
    merk = f"// Vega, gemaakt met vl-convert {vl_convert}\n"
    if not vega.exists() or not vega.read_text(encoding="utf-8").startswith(merk):
        import vl_convert as vlc  # noqa: PLC0415 - 40 MB, and only needed here

        bewaar(vega, merk + vlc.javascript_bundle(AANSLUITING))
        gemaakt.append(f"static/{VEGA}")
    for naam in FIGUREN:
        nieuw = bouwmap() / "figuren" / f"{naam}-{stempel(naam)}.json"
        if not nieuw.exists():
            for oud in nieuw.parent.glob(f"{naam}-*.json"):
                oud.unlink()
            figuur(naam)
            gemaakt.append(f"figuren/{nieuw.name}")
    for naam in sjablonen.SJABLONEN:  # those of the wijkdossier, which a kernel fills in
        if not (nieuw := sjablonen.pad_van(naam)).exists():
            for oud in nieuw.parent.glob(f"dossier-{naam}-*.json"):
                oud.unlink()
            sjablonen.sjabloon(naam)
            gemaakt.append(f"figuren/{nieuw.name}")
    return gemaakt
