"""Jouw buurt: the learner writes about the own buurt; the answers go into the wijkdossier. Nothing is marked.

Answer: ``{"velden": {id: tekst}}``.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BaseModel, Field, model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.oefeningen import Sleutel, Soort, Vraag
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    bezwaar_tegen_tekst,
    dubbel,
    is_id,
    lees_deel,
    ongeldig,
    onvolledig,
)

LANGSTE: Final = {"regel": 300, "tekst": 10_000}
"""The most characters that a field takes: about one line, and about four pages."""


class InvulVeld(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """One thing to write: ``regel`` is a single line, ``tekst`` a text of more lines."""

    id: Annotated[str, Field(min_length=1, max_length=80)]
    label: Annotated[str, Field(min_length=1)]
    soort: Literal["regel", "tekst"]
    uitleg: Annotated[str, Field(min_length=1)] | None = None


class JouwBuurtVraag(Vraag):
    """At least one thing to write about the own buurt. There is no key."""

    soort: Literal["jouw_buurt"]
    velden: Annotated[tuple[InvulVeld, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_eenmalig(self) -> JouwBuurtVraag:
        if (naam := dubbel(veld.id for veld in self.velden)) is not None:
            raise VeldFout(f"het veld '{naam}' staat er twee keer", "Geef elk veld een eigen id.")
        return self


def controleer(_vraag: Vraag, _sleutel: Sleutel | None) -> list[tuple[tuple, str, str]]:
    """Return no mistakes: without a key nothing can disagree with it."""
    return []


def oordeel(vraag: JouwBuurtVraag, _sleutel: Sleutel | None, antwoord: object) -> Oordeel:
    """Judge ``{"velden": {id: tekst}}``: only whether everything is filled in. Never raises.

    A field that is absent, ``None`` or only white space is empty.
    """
    geschreven = lees_deel(antwoord, "velden", dict, len(vraag.velden))
    if geschreven is None or not all(is_id(naam) for naam in geschreven):
        return ongeldig("Je antwoord is niet goed aangekomen. Vul het nog een keer in.")
    if not geschreven.keys() <= {veld.id for veld in vraag.velden}:
        return ongeldig("Een vakje uit je antwoord hoort niet (meer) bij deze opdracht. Vul opnieuw in.")
    leeg: list[InvulVeld] = []
    for veld in vraag.velden:
        tekst = geschreven.get(veld.id)
        if (bezwaar := bezwaar_tegen_tekst(tekst, LANGSTE[veld.soort])) is not None:
            return ongeldig(f"Bij ‘{veld.label}’ {bezwaar}")
        if not (tekst and tekst.strip()):
            leeg.append(veld)
    if len(leeg) == len(vraag.velden):
        return onvolledig("Je hebt nog niets ingevuld. Schrijf eerst iets over jouw buurt.", _leeg(leeg))
    if leeg:
        nog = aantal(len(leeg), "vakje is nog leeg", "vakjes zijn nog leeg")
        return onvolledig(f"{nog}. Vul ook in: {'; '.join(veld.label for veld in leeg)}", _leeg(leeg))
    return Oordeel("bekeken", None, "Ingevuld. Dit komt in je wijkdossier. Je kunt het altijd veranderen.")


def _leeg(velden: list[InvulVeld]) -> tuple[Onderdeel, ...]:
    return tuple(Onderdeel(veld.id, "leeg", "Dit vakje is nog leeg.") for veld in velden)


SOORT = Soort("jouw_buurt", JouwBuurtVraag, None, controleer)
