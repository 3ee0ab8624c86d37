"""All kinds of exercise: for the reader of the content, and for whoever has an answer judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten
from wijkschool.inhoud.oefeningen import Soort, Vraag
from wijkschool.oefening import (
    bereken,
    jouw_buurt,
    koppel,
    lees_af,
    meerkeuze,
    open_vraag,
    positioneer,
    rangschik,
    speel,
    stel_menu_samen,
    stelling,
    verdeel,
)
from wijkschool.oefening.oordeel import Oordeel

_MODULES = (
    meerkeuze,
    stelling,
    rangschik,
    koppel,
    positioneer,
    stel_menu_samen,
    verdeel,
    bereken,
    lees_af,
    speel,
    open_vraag,
    jouw_buurt,
)

SOORTEN: dict[str, Soort] = {module.SOORT.naam: module.SOORT for module in _MODULES}


def _positioneer(vraag: Vraag, sleutel: Any, antwoord: object) -> Oordeel:
    """Judge as ``positioneer.oordeel``, with the poles of the dataset, if that is in order."""
    try:
        velden = spanningsvelden()
    except (InhoudFout, InhoudFouten):
        velden = ()
    return positioneer.oordeel(vraag, sleutel, antwoord, velden)


OORDELEN: dict[str, Callable[[Any, Any, object], Oordeel]] = {
    **{module.SOORT.naam: module.oordeel for module in _MODULES},
    "positioneer": _positioneer,
}
"""Per kind: ``(vraag, sleutel or None, antwoord) -> Oordeel``; none of them ever raises on an answer."""
