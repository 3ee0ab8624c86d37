"""All kinds of exercise: for the reader of the content, and for whoever has an answer judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten
from wijkschool.inhoud.oefeningen import Soort, Vraag
from wijkschool.inhoud.tabellen import spanningsvelden
from wijkschool.oefening import jouw_buurt, koppel, meerkeuze, positioneer
from wijkschool.oefening.oordeel import Oordeel

SOORTEN: dict[str, Soort] = {
    module.SOORT.naam: module.SOORT for module in (meerkeuze, koppel, positioneer, jouw_buurt)
}


def _positioneer(vraag: Vraag, sleutel: Any, antwoord: object) -> Oordeel:
    """Judge as ``positioneer.oordeel``, with the poles of the dataset, if that is in order."""
    try:
        velden = spanningsvelden()
    except (InhoudFout, InhoudFouten):
        velden = ()
    return positioneer.oordeel(vraag, sleutel, antwoord, velden)


OORDELEN: dict[str, Callable[[Any, Any, object], Oordeel]] = {
    "meerkeuze": meerkeuze.oordeel,
    "koppel": koppel.oordeel,
    "positioneer": _positioneer,
    "jouw_buurt": jouw_buurt.oordeel,
}
"""Per kind: ``(vraag, sleutel or None, antwoord) -> Oordeel``; none of them ever raises on an answer."""
