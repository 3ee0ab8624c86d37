"""Koppel: the learner sorts cards into groups.

Answer: ``{"groepen": {kaart: groep}}``. A card with ``None`` or ``""`` has not been placed yet.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field, model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.oefeningen import Sleutel, Soort, Vraag
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.kern.spanningsvelden import Herkomst
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    dubbel,
    is_id,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
)


class Groep(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """A group that cards can be put into."""

    id: Annotated[str, Field(min_length=1, max_length=80)]
    naam: Annotated[str, Field(min_length=1)]


class Kaart(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """A card with a short text."""

    id: Annotated[str, Field(min_length=1, max_length=80)]
    tekst: Annotated[str, Field(min_length=1)]


class KaartSleutel(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """Where a card belongs and why; ``anders`` has feedback of its own for a usual wrong group."""

    groep: str
    uitleg: Annotated[str, Field(min_length=1)]
    plaats: Annotated[str, Field(min_length=1)]
    anders: dict[str, Annotated[str, Field(min_length=1)]] = {}
    herkomst: Herkomst | None = None


class KoppelVraag(Vraag):
    """At least two groups and at least two cards. A group may stay empty."""

    soort: Literal["koppel"]
    groepen: Annotated[tuple[Groep, ...], Field(min_length=2)]
    kaarten: Annotated[tuple[Kaart, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _ids_eenmalig(self) -> KoppelVraag:
        for wat, dingen in (("groep", self.groepen), ("kaart", self.kaarten)):
            if (naam := dubbel(ding.id for ding in dingen)) is not None:
                raise VeldFout(f"de {wat} '{naam}' staat er twee keer", f"Geef elke {wat} een eigen id.")
        return self


class KoppelSleutel(Sleutel):
    """The key: one entry per card."""

    kaarten: dict[str, KaartSleutel]


def controleer(vraag: KoppelVraag, sleutel: KoppelSleutel) -> list[tuple[tuple, str, str]]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    kaarten = [kaart.id for kaart in vraag.kaarten]
    groepen = [groep.id for groep in vraag.groepen]
    fouten: list[tuple[tuple, str, str]] = []
    for naam, kaart in sleutel.kaarten.items():
        hier = ("kaarten", naam)
        if naam not in kaarten:
            fouten.append((hier, f"de kaart '{naam}' staat niet in de vraag", bedoel_je(naam, kaarten)))
        if kaart.groep not in groepen:
            wat = f"de groep '{kaart.groep}' staat niet in de vraag"
            fouten.append(((*hier, "groep"), wat, bedoel_je(kaart.groep, groepen)))
        for groep in kaart.anders:
            if groep not in groepen:
                wat = f"de groep '{groep}' staat niet in de vraag"
                fouten.append(((*hier, "anders", groep), wat, bedoel_je(groep, groepen)))
            elif groep == kaart.groep:
                wat = f"'{groep}' is de goede groep van deze kaart; daar past geen tekst bij 'anders'"
                fouten.append(((*hier, "anders", groep), wat, "Haal deze regel weg."))
    for naam in kaarten:
        if naam not in sleutel.kaarten:
            remedie = f"Zet '{naam}' erbij, met groep, uitleg en plaats."
            fouten.append((("kaarten",), f"de kaart '{naam}' heeft geen uitleg", remedie))
    return fouten


def oordeel(vraag: KoppelVraag, sleutel: KoppelSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"groepen": {kaart: groep}}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score: the share of the cards that lie in their group, 0..1.
    """
    gelegd = lees_deel(antwoord, "groepen", dict, len(vraag.kaarten))
    if gelegd is None:
        return ongeldig("Je antwoord is niet goed aangekomen. Leg de kaarten opnieuw.")
    gelegd = {kaart: groep for kaart, groep in gelegd.items() if groep is not None and groep != ""}
    if not all(is_id(kaart) and is_id(groep) for kaart, groep in gelegd.items()):
        return ongeldig("Je antwoord is niet goed aangekomen. Leg de kaarten opnieuw.")
    groepen = {groep.id for groep in vraag.groepen}
    if not (gelegd.keys() <= {kaart.id for kaart in vraag.kaarten} and groepen >= set(gelegd.values())):
        return ongeldig("Een kaart of groep uit je antwoord hoort niet (meer) bij deze vraag. Leg opnieuw.")
    if open_kaarten := [kaart.id for kaart in vraag.kaarten if kaart.id not in gelegd]:
        nog = aantal(len(open_kaarten), "kaart heeft", "kaarten hebben")
        kop = f"{nog} nog geen groep. Kies eerst voor elke kaart een groep."
        if not gelegd:
            kop = "Je hebt nog niets gekozen. Kies eerst voor elke kaart een groep."
        leeg = (Onderdeel(kaart, "leeg", "Kies een groep voor deze kaart.") for kaart in open_kaarten)
        return onvolledig(kop, leeg)
    onderdelen = tuple(_deel(kaart.id, gelegd[kaart.id], sleutel) for kaart in vraag.kaarten)
    goed = sum(deel.status == "goed" for deel in onderdelen)
    totaal = len(onderdelen)
    status = "goed" if goed == totaal else "deels" if goed else "fout"
    return met_uitwerking(Oordeel(status, goed / totaal, _kop(goed, totaal), onderdelen), sleutel)


def _deel(naam: str, groep: str, sleutel: KoppelSleutel) -> Onderdeel:
    kaart = sleutel.kaarten[naam]
    herkomst = str(kaart.herkomst or sleutel.herkomst)
    if groep == kaart.groep:
        return Onderdeel(naam, "goed", kaart.uitleg, kaart.plaats, herkomst)
    return Onderdeel(naam, "fout", kaart.anders.get(groep, kaart.uitleg), kaart.plaats, herkomst)


def _kop(goed: int, totaal: int) -> str:
    if goed == totaal:
        return f"Goed! Alle {totaal} kaarten liggen in de groep die past."
    if not goed:
        return "Er ligt nog geen kaart goed. Lees per kaart waarom, en probeer het nog een keer."
    return f"{goed} van de {totaal} kaarten {'ligt' if goed == 1 else 'liggen'} goed."


SOORT = Soort("koppel", KoppelVraag, KoppelSleutel, controleer)
