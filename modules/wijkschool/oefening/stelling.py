"""Stelling: is it true, not true, or do the sources disagree, and how sure is the learner.

Answer: ``{"keuze": "juist" | "onjuist" | "verdeeld", "zekerheid": "gok" | "redelijk" | "zeker"}``. Either may be
``None`` as long as it has not been chosen.
"""

from __future__ import annotations

from typing import Any, Final, Literal, get_args

from wijkschool.inhoud.modellen import Deel, Sleutel, Soort, Tekst, Vraag
from wijkschool.oefening.oordeel import Onderdeel, Oordeel, leeg, met_uitwerking, ongeldig, onvolledig
from wijkschool.oefening.samenhang import Melding

Keuze = Literal["juist", "onjuist", "verdeeld"]
KEUZES: Final = get_args(Keuze)
ZEKERHEDEN: Final = ("gok", "redelijk", "zeker")

KOPPEN: Final = {
    (True, "gok"): "Goed gegokt! Lees waarom het klopt. Dan weet je het de volgende keer zeker.",
    (True, "redelijk"): "Goed! Je keuze past bij de bron.",
    (True, "zeker"): "Goed! Je was zeker van je zaak, en terecht.",
    (False, "gok"): "Dit past niet. Je gokte al: lees waarom, en probeer het nog een keer.",
    (False, "redelijk"): "Dit past niet. Lees waarom, en probeer het nog een keer.",
    (False, "zeker"): "Je was zeker van je zaak. Lees daarom extra goed waarom dit niet past.",
}
"""What a learner is told, by whether the choice is right and how sure the learner was."""


class Stellingkeuzes(Deel):
    """The feedback on each of the three choices."""

    juist: Tekst
    onjuist: Tekst
    verdeeld: Tekst


class StellingVraag(Vraag):
    """A statement to judge."""

    soort: Literal["stelling"]
    stelling: Tekst


class StellingSleutel(Sleutel):
    """The key: which choice fits (``verdeeld``: the sources disagree), and the feedback on each choice."""

    juist: Keuze
    uitleg: Stellingkeuzes


def controleer(_vraag: Vraag, _sleutel: Sleutel | None) -> list[Melding]:
    """Return no mistakes: the choices are fixed, so the models find them all."""
    return []


def oordeel(_vraag: StellingVraag, sleutel: StellingSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"keuze": ..., "zekerheid": ...}``. Never raises, whatever the answer is.

    Score: 1 or 0. How sure the learner is changes only what the verdict says.
    """
    gelezen: dict[str, Any] = antwoord if type(antwoord) is dict else {"keuze": antwoord}
    keuze, zekerheid = gelezen.get("keuze"), gelezen.get("zekerheid")
    if type(antwoord) is not dict or not (_mag(keuze, KEUZES) and _mag(zekerheid, ZEKERHEDEN)):
        return ongeldig("Je antwoord is niet goed aangekomen. Kies opnieuw.")
    if leeg(keuze):
        return onvolledig("Je hebt nog niets gekozen. Kies eerst: juist, onjuist of verdeeld.")
    if leeg(zekerheid):
        return onvolledig("Kies ook nog hoe zeker je bent.")
    goed = keuze == sleutel.juist
    deel = Onderdeel(
        keuze,
        "goed" if goed else "fout",
        getattr(sleutel.uitleg, keuze),
        sleutel.plaats,
        str(sleutel.herkomst),
    )
    status, score = ("goed", 1.0) if goed else ("fout", 0.0)
    return met_uitwerking(Oordeel(status, score, KOPPEN[goed, zekerheid], (deel,)), sleutel)


def _mag(waarde: object, mogelijk: tuple[str, ...]) -> bool:
    return waarde is None or (type(waarde) is str and waarde in ("", *mogelijk))


SOORT = Soort("stelling", StellingVraag, StellingSleutel, controleer)
