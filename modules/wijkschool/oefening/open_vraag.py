"""Open vraag: the learner writes, and then compares the own text with a few points and a model answer.

Answer: ``{"tekst": str, "zelf": [id, ...] | None}``; ``zelf`` are the points that the learner found in the own
text. The content is never judged.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StrictBool, StrictInt

from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Vraag, plaats_ontbreekt
from wijkschool.kern.spanningsvelden import Herkomst
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    bezwaar_tegen_tekst,
    dubbel,
    is_id,
    leeg,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
)
from wijkschool.oefening.samenhang import Melding

LANGSTE: Final = 10_000
"""The most characters that a text takes: about four pages."""
_WOORD: Final = re.compile(r"\S*\w\S*")


class Punt(Deel):
    """One point of the rubric: a question to put to the own text, and why it matters."""

    id: Id
    tekst: Tekst
    uitleg: Tekst | None = None
    plaats: Tekst | None = None


class OpenVraag(Vraag):
    """A question to write about: at least ``minimum`` words. With ``dossier`` the text goes into the dossier."""

    soort: Literal["open_vraag"]
    minimum: Annotated[StrictInt, Field(ge=1, le=300)] = 15
    dossier: StrictBool = False


class OpenSleutel(Sleutel):
    """The key: three to five points, and a model answer; ``uitwerking`` may add something below that."""

    uitwerking: str = ""
    punten: Annotated[tuple[Punt, ...], Field(min_length=3, max_length=5)]
    voorbeeld: Tekst


def controleer(_vraag: OpenVraag, sleutel: OpenSleutel) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    fouten: list[Melding] = []
    if (naam := dubbel(punt.id for punt in sleutel.punten)) is not None:
        fouten.append((("punten",), f"het punt '{naam}' staat er twee keer", "Geef elk punt een eigen id."))
    if sleutel.herkomst is not Herkomst.MODELKEUZE:
        fouten += [
            (("punten", nr), *plaats_ontbreekt(sleutel.herkomst))
            for nr, punt in enumerate(sleutel.punten)
            if punt.plaats is None
        ]
    return fouten


def oordeel(vraag: OpenVraag, sleutel: OpenSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"tekst": str, "zelf": [id, ...] | None}``: only whether there is enough to compare.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score: the share of the points that the learner ticked in ``zelf``; ``None`` as long as there is no
    ``zelf``. ``extra["punten"]``: ``[{id, tekst, uitleg, plaats, herkomst}]``, for the own check.
    """
    gelezen: dict[str, Any] = antwoord if type(antwoord) is dict else {"tekst": 0}
    tekst, zelf = gelezen.get("tekst"), gelezen.get("zelf")
    if (bezwaar := bezwaar_tegen_tekst(tekst, LANGSTE)) is not None:
        return ongeldig(f"In het vak {bezwaar}")
    ids = [punt.id for punt in sleutel.punten]
    if zelf is not None:
        zelf = lees_deel(gelezen, "zelf", list, len(ids))
        if zelf is None or not all(is_id(naam) and naam in ids for naam in zelf):
            return ongeldig("Wat je aankruiste, is niet goed aangekomen. Kruis de punten opnieuw aan.")
    if leeg(tekst):
        woorden = aantal(vraag.minimum, "woord", "woorden")
        return onvolledig(f"Je hebt nog niets geschreven. Schrijf eerst minstens {woorden}.")
    if (nog := vraag.minimum - len(_WOORD.findall(tekst))) > 0:
        kop = f"Schrijf nog {aantal(nog, 'woord', 'woorden')} of meer. Daarna kun je je tekst vergelijken."
        return onvolledig(kop)
    extra = {"punten": [punt.model_dump() | {"herkomst": str(sleutel.herkomst)} for punt in sleutel.punten]}
    gemist = [punt for punt in sleutel.punten if zelf is not None and punt.id not in zelf]
    onderdelen = tuple(
        Onderdeel(punt.id, "gemist", punt.uitleg or punt.tekst, punt.plaats, str(sleutel.herkomst))
        for punt in gemist
    )
    score = None if zelf is None else 1 - len(gemist) / len(ids)
    kop = _kop(vraag, None if zelf is None else len(ids) - len(gemist), len(ids))
    uitkomst = met_uitwerking(Oordeel("bekeken", score, kop, onderdelen, extra=extra), sleutel)
    return replace(uitkomst, uitwerking="\n\n".join(filter(None, (sleutel.voorbeeld, sleutel.uitwerking))))


def _kop(vraag: OpenVraag, gevonden: int | None, totaal: int) -> str:
    kop = "Vergelijk je tekst met het voorbeeld. Kruis aan welke punten in jouw tekst staan."
    if gevonden is not None:
        kop = f"Volgens jou {'staat' if gevonden == 1 else 'staan'} {gevonden} van de {totaal} punten in je tekst."
    return kop + (" Je tekst komt in je wijkdossier." if vraag.dossier else "")


SOORT = Soort("open_vraag", OpenVraag, OpenSleutel, controleer)
