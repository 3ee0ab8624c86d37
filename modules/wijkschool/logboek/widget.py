"""The wijkdossier in a lesson: the browser keeps the answers, the kernel makes the dossier and keeps nothing."""

from __future__ import annotations

import base64
import binascii
import json
import logging
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

import traitlets

from wijkschool.basis.paden import map_van
from wijkschool.basis.versie import VERSIE
from wijkschool.basis.web import lader
from wijkschool.beeld.widget import Onderdeel
from wijkschool.inhoud.dossier import VOORBEELD
from wijkschool.logboek.bestand import lees_bestand
from wijkschool.logboek.dossier import indeling, maak_dossier
from wijkschool.logboek.naast_elkaar import als_lijst, samenvatting, vergelijk
from wijkschool.logboek.word import bestandsnaam, maak_word

log = logging.getLogger("wijkschool")

HOOGSTENS: Final = 800_000
"""The most bytes of answers: about 120,000 words of the learner, and as many of all colleagues together.

What comes back holds the texts at most three times, and a server of Jupyter drops a message of more than 3 MB.
"""
HOOGSTENS_WORD: Final = 2_000_000
"""The most bytes of a Word file; above it the pictures are left out."""
TE_GROOT: Final = (
    "Dit dossier is te groot om te tonen. Er is niets weg: je antwoorden staan in deze browser. Kort de langste "
    "tekst in, of bewaar je antwoorden met ‘Mijn antwoorden’ in een bestand."
)
GEEN_WORD: Final = (
    "Het Word-bestand kon niet worden gemaakt. Je antwoorden staan er nog. Bewaar als webpagina, of druk af."
)
MAANDEN: Final = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


class Wijkdossier(Onderdeel):
    """The dossier of one buurt.

    ``vraag`` comes from the browser: ``{"nummer", "antwoorden": {exercise: answer}}``, or ``"voorbeeld": true``
    instead of answers, and perhaps ``"anderen": {name: answers}``. ``dossier`` goes back with the same ``nummer``:
    what ``Dossier.als_dict`` gives, ``vergelijking``, or ``fout`` (Dutch, with the remedy). ``word_vraag`` asks
    for the Word file of what was sent last, ``{"nummer", "figuren": {name: PNG as base64}, "datum"}``; ``word``
    brings it. Figures of a comparison are called ``naast-<name>``; ``datum`` is the learner's day, as 2026-11-22.
    """

    vraag = traitlets.Dict().tag(sync=True)
    dossier = traitlets.Dict().tag(sync=True)
    word_vraag = traitlets.Dict().tag(sync=True)
    word = traitlets.Dict().tag(sync=True)
    oefeningen = traitlets.List(traitlets.Unicode()).tag(sync=True)
    """The exercises whose answers it asks for."""
    versie = traitlets.Unicode(VERSIE).tag(sync=True)

    def __init__(self) -> None:
        self._laatste: dict[str, Any] = {}
        oefeningen = sorted({deel.vraag.id for _, delen in indeling() for deel in delen})
        super().__init__(_esm=lader("logboek/wijkdossier.js"), oefeningen=oefeningen, dossier={"nummer": 0})

    @traitlets.observe("vraag")
    def _maak(self, change: Mapping[str, Any]) -> None:
        vraag = change["new"]
        self.dossier = self._antwoord(vraag) | {"nummer": vraag.get("nummer", 0)}

    def _antwoord(self, vraag: Mapping[str, Any]) -> dict[str, Any]:
        voorbeeld = bool(vraag.get("voorbeeld"))
        antwoorden = lees_voorbeeld() if voorbeeld else vraag.get("antwoorden")
        anderen = vraag.get("anderen")
        antwoorden = antwoorden if isinstance(antwoorden, dict) else {}
        anderen = anderen if isinstance(anderen, dict) else {}
        if _grootte(antwoorden) > HOOGSTENS or _grootte(anderen) > HOOGSTENS:
            return {"fout": TE_GROOT}
        self._laatste = {"antwoorden": antwoorden, "voorbeeld": voorbeeld}
        uit = maak_dossier(antwoorden).als_dict() | {"voorbeeld": voorbeeld}
        if voorbeeld:
            uit["antwoorden"] = antwoorden
        if anderen:
            invullers = {"": antwoorden} | {
                str(naam)[:60]: a for naam, a in anderen.items() if isinstance(a, dict) and naam
            }
            self._laatste["invullers"] = invullers
            naast = vergelijk(invullers)
            uit["vergelijking"] = als_lijst(naast)
            uit["vergelijking_kort"] = samenvatting(naast, len(invullers))
        return uit

    @traitlets.observe("word_vraag")
    def _maak_word(self, change: Mapping[str, Any]) -> None:
        vraag = change["new"]
        try:
            antwoord = self._word(vraag.get("figuren"), vraag.get("datum"))
        except Exception:
            log.exception("Het Word-bestand kon niet worden gemaakt.")
            antwoord = {"fout": GEEN_WORD}
        self.word = antwoord | {"nummer": vraag.get("nummer", 0)}

    def _word(self, figuren: object, datum: object) -> dict[str, Any]:
        dag = _dag(datum)
        dossier = maak_dossier(self._laatste.get("antwoorden", {}))
        invullers = self._laatste.get("invullers", {})
        naast = vergelijk(invullers) if invullers else ()
        naast_kort = (naast, samenvatting(naast, len(invullers)))
        voet = voettekst(dag, voorbeeld=bool(self._laatste.get("voorbeeld")))
        nu = datetime.now(UTC)
        bestand = maak_word(dossier, _plaatjes(figuren), voet, nu, naast_kort)
        zonder = len(bestand) > HOOGSTENS_WORD
        if zonder:
            bestand = maak_word(dossier, {}, voet, nu, naast_kort)
        return {
            "bestand": base64.b64encode(bestand).decode(),
            "naam": bestandsnaam(dossier.naam, "docx", dag),
            "zonder_figuren": zonder,
        }

    def samenvatting(self) -> str:
        """Return the chapters by title."""
        return "\n".join(["Wijkdossier", *(hoofdstuk.titel for hoofdstuk, _ in indeling())])


class MijnBuurten(Onderdeel):
    """The learner's own buurten, up to five: which one is worked on now. All of it happens in the browser."""

    def __init__(self) -> None:
        super().__init__(_esm=lader("logboek/mijn_buurten.js"))

    def samenvatting(self) -> str:
        """Return what it is."""
        return "Mijn buurten: kies met welke buurt je werkt"


def _dag(datum: object) -> date:
    """Return the day that the page sent (``"2026-11-22"``): that of the learner, whatever clock a server has."""
    try:
        return date.fromisoformat(str(datum))
    except ValueError:
        return datetime.now().astimezone().date()


def voettekst(nu: date, *, voorbeeld: bool = False) -> str:
    """Return the sentence that every file bears: when it was made, from which version of the course."""
    dag = f"{nu.day} {MAANDEN[nu.month - 1]} {nu.year}"
    wat = "Verzonnen voorbeeld, gemaakt" if voorbeeld else "Gemaakt"
    return f"{wat} op {dag} met Wijkschool, versie {VERSIE}."


def lees_voorbeeld() -> dict[str, Any]:
    """Return the answers of the worked example; empty when the file is not there or not right."""
    try:
        logboek = lees_bestand((map_van("datasets") / VOORBEELD).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fout:
        log.warning("datasets/%s: %s", VOORBEELD, fout)
        return {}
    return logboek.van_buurt(logboek.actief)


def _grootte(antwoorden: Mapping[str, Any]) -> int:
    return len(json.dumps(antwoorden, ensure_ascii=False).encode(errors="replace"))


def _plaatjes(figuren: object) -> dict[str, bytes]:
    """Return the pictures that a browser sent; what is no base64 is left out."""
    uit = {}
    for naam, tekst in figuren.items() if isinstance(figuren, dict) else ():
        try:
            uit[str(naam)] = base64.b64decode(str(tekst).partition(",")[2], validate=True)
        except (binascii.Error, ValueError):
            log.warning("Figuur %s kwam niet goed aan", str(naam)[:40])
    return uit
