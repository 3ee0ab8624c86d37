"""Bereken: the learner works out a number.

Answer: ``{"getal": tekst}``, as it was typed, in Dutch notation (see ``getal.lees_getal``).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from wijkschool.inhoud.modellen import Deel, Sleutel, Soort, Tekst, Vraag
from wijkschool.oefening.getal import SCHRIJFWIJZE, andere_eenheid, binnen, lees_getal, schrijf_getal
from wijkschool.oefening.oordeel import Onderdeel, Oordeel, leeg, met_uitwerking, ongeldig, onvolledig
from wijkschool.oefening.samenhang import Melding

DEEL = "getal"
"""The id of the one part that gets feedback."""
Getal = Annotated[FiniteFloat, Field(ge=-1e12, le=1e12)]
Tolerantie = Annotated[FiniteFloat, Field(ge=0, le=1e12)]


class Gegeven(Deel):
    """A figure to reckon with, as the learner sees it: a name and a value with its unit."""

    naam: Tekst
    waarde: Tekst


class Rekenfout(Deel):
    """A usual mistake: the number that it leads to, and what to tell."""

    waarde: Getal
    tolerantie: Tolerantie
    tekst: Tekst


class BerekenVraag(Vraag):
    """A sum: the data in a small table, the unit, and the number of decimals to give (0..4)."""

    soort: Literal["bereken"]
    eenheid: Tekst
    decimalen: Annotated[int, Field(ge=0, le=4)]
    gegeven: tuple[Gegeven, ...] = ()


class BerekenSleutel(Sleutel):
    """The key: the number, how far off is still good (both in the unit of the question), and why."""

    waarde: Getal
    tolerantie: Tolerantie
    fouten: tuple[Rekenfout, ...] = ()
    uitleg: Tekst


def controleer(vraag: BerekenVraag, sleutel: BerekenSleutel) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    fouten: list[Melding] = []
    if not binnen(afgerond := round(sleutel.waarde, vraag.decimalen), sleutel.waarde, sleutel.tolerantie):
        wat = f"wie afrondt op {vraag.decimalen} decimalen, komt op {afgerond:g}, en dat is buiten de tolerantie"
        fouten.append((("tolerantie",), wat, "Maak de tolerantie groter, of vraag meer decimalen."))
    goed = Rekenfout(waarde=sleutel.waarde, tolerantie=sleutel.tolerantie, tekst="goed")
    for nr, fout in enumerate(sleutel.fouten):
        for eerder, ander in enumerate((goed, *sleutel.fouten[:nr])):
            if binnen(fout.waarde, ander.waarde, fout.tolerantie + ander.tolerantie):
                wat = "deze fout ligt (voor een deel) " + (
                    f"gelijk met fout {eerder}" if eerder else "waar het antwoord goed is"
                )
                fouten.append((("fouten", nr), wat, "Maak een tolerantie kleiner, of haal deze fout weg."))
                break
    return fouten


def oordeel(vraag: BerekenVraag, sleutel: BerekenSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"getal": tekst}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score: 1 or 0. ``extra["gelezen"]`` is the number as it was understood, or ``None``.
    """
    getypt = antwoord.get("getal") if type(antwoord) is dict else 0
    if getypt is not None and type(getypt) is not str:
        return ongeldig("Je antwoord is niet goed aangekomen. Typ het getal opnieuw.")
    if leeg(getypt):
        return onvolledig("Je hebt nog niets ingevuld. Typ eerst je antwoord.")
    getal = lees_getal(getypt, vraag.eenheid)
    if getal is None:
        return ongeldig(SCHRIJFWIJZE)
    if andere_eenheid(getypt, vraag.eenheid):
        return ongeldig(f"Geef je antwoord in {vraag.eenheid}. {SCHRIJFWIJZE}")
    goed = binnen(getal, sleutel.waarde, sleutel.tolerantie)
    status, score = ("goed", 1.0) if goed else ("fout", 0.0)
    kop, tekst = ("Goed! Je antwoord klopt.", sleutel.uitleg) if goed else _mis(getal, sleutel)
    deel = Onderdeel(DEEL, status, tekst, sleutel.plaats, str(sleutel.herkomst))
    return met_uitwerking(Oordeel(status, score, kop, (deel,), extra={"gelezen": getal}), sleutel)


def _mis(getal: float, sleutel: BerekenSleutel) -> tuple[str, str]:
    """Return the heading and the feedback for a wrong number: a usual mistake, or else too low or too high."""
    gelezen = f"We lazen {schrijf_getal(getal)}."
    for fout in sleutel.fouten:
        if binnen(getal, fout.waarde, fout.tolerantie):
            return f"{gelezen} Dat klopt niet, maar we herkennen wat er gebeurde. Lees het hieronder.", fout.tekst
    te = "laag" if getal < sleutel.waarde else "hoog"
    kop = f"{gelezen} Dat is te {te}. Lees waarom, en probeer het nog een keer."
    return kop, f"Dit getal is te {te}. {sleutel.uitleg}"


SOORT = Soort("bereken", BerekenVraag, BerekenSleutel, controleer)
