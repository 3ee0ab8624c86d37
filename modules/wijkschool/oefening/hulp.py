"""What a kind of exercise needs besides its question to be drawn: the poles of the fields, a figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from wijkschool.beeld import bouw
from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.inhoud.oefeningen import Vraag
from wijkschool.kern.spanningsvelden import Dimensie
from wijkschool.oefening.bord import begin
from wijkschool.oefening.lees_af import LeesAfVraag
from wijkschool.oefening.positioneer import PositioneerVraag
from wijkschool.oefening.speel import SpeelVraag
from wijkschool.oefening.spellen import spel


def hulp(vraag: Vraag) -> dict[str, Any]:
    """Return what the browser needs to draw this question; empty for most kinds. Fit for JSON.

    Raises:
        InhoudFout: a dataset below it is not right.
    """
    maak = HULP.get(vraag.soort)
    return maak(vraag) if maak else {}


def veldgegevens() -> list[dict[str, str]]:
    """Return what the browser needs of the four spanningsvelden: id, title, dimension, the names of the poles."""
    return [
        {
            "id": str(s.veld),
            "titel": s.titel,
            "dimensie": str(s.veld.dimensie),
            "vraag": s.vraagpool.naam,
            "institutioneel": s.institutionele_pool.naam,
        }
        for s in spanningsvelden()
    ]


def _positioneer(vraag: PositioneerVraag) -> dict[str, Any]:
    """Return the four fields, or the two axes of a plane in the same shape: across, then up."""
    if not vraag.assen:
        return {"velden": veldgegevens()}
    velden = [
        {
            "id": as_.id,
            "titel": as_.titel,
            "dimensie": str(dimensie),
            "vraag": as_.links,
            "institutioneel": as_.rechts,
        }
        for as_, dimensie in zip(vraag.assen, Dimensie, strict=True)
    ]
    return {"velden": velden}


def _lees_af(vraag: LeesAfVraag) -> dict[str, Any]:
    return {"figuur": bouw.figuur(vraag.figuur)}


def _speel(vraag: SpeelVraag) -> dict[str, Any]:
    """Return the controls of the game as they stand at the start."""
    bord = spel(vraag.spel)
    regelaars = bord.regelaars()
    return {
        "regelaars": [{"soort": r.soort} | asdict(r) for r in regelaars],
        "begin": {
            naam: list(w) if isinstance(w, tuple) else w for naam, w in begin(regelaars, vraag.stand).items()
        },
        "vergelijk": bord.vergelijk is not None,
    }


HULP: dict[str, Callable[[Any], dict[str, Any]]] = {
    "positioneer": _positioneer,
    "lees_af": _lees_af,
    "speel": _speel,
}
