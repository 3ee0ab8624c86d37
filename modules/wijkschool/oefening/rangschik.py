"""Rangschik: the learner puts things in order.

Answer: ``{"volgorde": [id, ...]}``, the top one first. What is judged are pairs: of every two things, which one
stands above the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Annotated, Literal

from pydantic import Field, model_validator

from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Uitleg, Vraag
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
from wijkschool.oefening.samenhang import Melding, bestaat, eigen_ids, zonder_plaats

STAAT_GOED = "Dit staat goed: boven en onder de juiste andere."


class Item(Deel):
    """One thing to put in its place."""

    id: Id
    tekst: Tekst


class Paar(Uitleg):
    """The feedback when ``na`` has been put above ``voor``; ``plaats`` as in ``Sleutel``."""

    voor: str
    na: str


class RangschikVraag(Vraag):
    """At least three things. ``van`` and ``naar`` name the top and the bottom (``eerst`` and ``laatst``).

    The order in the file is the order that is shown first.
    """

    soort: Literal["rangschik"]
    items: Annotated[tuple[Item, ...], Field(min_length=3)]
    van: Tekst
    naar: Tekst

    @model_validator(mode="after")
    def _ids_eenmalig(self) -> RangschikVraag:
        eigen_ids("de kaart", self.items)
        return self


class RangschikSleutel(Sleutel):
    """The key: a right order. Among the ids of one group in ``gelijk`` the order does not matter."""

    volgorde: tuple[str, ...]
    gelijk: tuple[Annotated[tuple[str, ...], Field(min_length=2)], ...] = ()
    paren: tuple[Paar, ...] = ()
    uitleg: Tekst


def controleer(vraag: RangschikVraag, sleutel: RangschikSleutel) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    ids = [item.id for item in vraag.items]
    plekken = {("volgorde", nr): naam for nr, naam in enumerate(sleutel.volgorde)}
    plekken |= {
        ("gelijk", nr, deel): naam for nr, groep in enumerate(sleutel.gelijk) for deel, naam in enumerate(groep)
    }
    for nr, paar in enumerate(sleutel.paren):
        plekken |= {("paren", nr, "voor"): paar.voor, ("paren", nr, "na"): paar.na}
    fouten = [fout for plek, naam in plekken.items() for fout in bestaat("de kaart", naam, ids, plek)]
    for naam in ids:
        if (keer := sleutel.volgorde.count(naam)) != 1:
            wat = f"de kaart '{naam}' staat {'niet' if not keer else f'{keer} keer'} in de volgorde"
            fouten.append((("volgorde",), wat, "Zet elke kaart er één keer in."))
    if fouten:
        return fouten
    fouten = _gelijk(sleutel) + _eigen_paren(sleutel)
    telt = list(_paren(sleutel))
    if not telt:
        fouten.append((("gelijk",), "de volgorde maakt nergens uit", "Laat minstens twee kaarten verschillen."))
    elif all(_staat_goed(ids, paar) for paar in telt):
        wat = "de kaarten staan in de vraag al in een goede volgorde"
        fouten.append((("volgorde",), wat, "Zet ze in de vraag in een andere volgorde."))
    return fouten + zonder_plaats(sleutel, {("paren", nr): paar for nr, paar in enumerate(sleutel.paren)})


def oordeel(vraag: RangschikVraag, sleutel: RangschikSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"volgorde": [id, ...]}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score: of all pairs of which the order matters, the share that stands the right way round, 0..1.
    """
    ids = {item.id: item.tekst for item in vraag.items}
    gelegd = lees_deel(antwoord, "volgorde", list, len(ids))
    if gelegd is None or not all(is_id(naam) for naam in gelegd):
        return ongeldig("Je antwoord is niet goed aangekomen. Zet de kaarten opnieuw in volgorde.")
    if not ids.keys() >= set(gelegd):
        return ongeldig("Een kaart uit je antwoord hoort niet (meer) bij deze vraag. Zet ze opnieuw in volgorde.")
    if dubbel(gelegd) is not None:
        return ongeldig("Een kaart staat er twee keer in. Zet elke kaart op één plaats.")
    if ontbreekt := [naam for naam in ids if naam not in gelegd]:
        kop = "Je hebt nog niets op volgorde gezet. Geef eerst elke kaart een plaats."
        if gelegd:
            kop = f"{aantal(len(ontbreekt), 'kaart heeft', 'kaarten hebben')} nog geen plaats."
        return onvolledig(kop, (Onderdeel(naam, "leeg", "Geef deze kaart een plaats.") for naam in ontbreekt))
    paren = list(_paren(sleutel))
    verkeerd = [paar for paar in paren if not _staat_goed(gelegd, paar)]
    goed = len(paren) - len(verkeerd)
    status = "deels" if goed else "fout"
    kop = "Nog geen twee kaarten staan in de goede volgorde. Lees waarom, en probeer het nog een keer."
    if not verkeerd:
        status, kop = "goed", "Goed! De volgorde klopt."
    elif goed:
        staan = "staat er 1" if goed == 1 else f"staan er {goed}"
        kop = f"Van de {len(paren)} paren {staan} in de goede volgorde."
    onderdelen = tuple(_onderdelen(ids, verkeerd, sleutel))
    return met_uitwerking(Oordeel(status, goed / len(paren), kop, onderdelen), sleutel)


def _paren(sleutel: RangschikSleutel) -> Iterator[tuple[str, str]]:
    """Yield every pair (above, below) of which the order matters."""
    groep = {naam: nr for nr, namen in enumerate(sleutel.gelijk) for naam in namen}
    for voor, na in combinations(sleutel.volgorde, 2):
        if voor not in groep or groep[voor] != groep.get(na):
            yield voor, na


def _staat_goed(gelegd: Sequence[str], paar: tuple[str, str]) -> bool:
    return gelegd.index(paar[0]) < gelegd.index(paar[1])


def _onderdelen(
    teksten: dict[str, str], verkeerd: Iterable[tuple[str, str]], sleutel: RangschikSleutel
) -> Iterator[Onderdeel]:
    """Yield the feedback per card, in the order of the key.

    A card in several wrong pairs gets the pair that says most: one with feedback of its own, else the one that
    lies farthest apart. The general explanation stands with the first card that has nothing better.
    """
    eigen = {(paar.voor, paar.na): paar for paar in sleutel.paren}
    plek = {naam: nr for nr, naam in enumerate(sleutel.volgorde)}
    herkomst = str(sleutel.herkomst)
    algemeen = f" {sleutel.uitleg}"
    verkeerd = sorted(verkeerd, key=lambda paar: (paar not in eigen, plek[paar[0]] - plek[paar[1]]))
    for naam in sleutel.volgorde:
        paar = next((paar for paar in verkeerd if naam in paar), None)
        if paar is None:
            yield Onderdeel(naam, "goed", STAAT_GOED)
        elif uitleg := eigen.get(paar):
            yield Onderdeel(naam, "fout", uitleg.uitleg, uitleg.plaats, herkomst)
        else:
            tekst = f"‘{teksten[paar[0]]}’ hoort boven ‘{teksten[paar[1]]}’.{algemeen}"
            yield Onderdeel(naam, "fout", tekst, sleutel.plaats, herkomst)
            algemeen = ""


def _gelijk(sleutel: RangschikSleutel) -> list[Melding]:
    fouten: list[Melding] = []
    if (naam := dubbel(naam for groep in sleutel.gelijk for naam in groep)) is not None:
        wat = f"de kaart '{naam}' staat twee keer in 'gelijk'"
        fouten.append((("gelijk",), wat, "Zet een kaart in hoogstens één groep."))
    for nr, groep in enumerate(sleutel.gelijk):
        plekken = [sleutel.volgorde.index(naam) for naam in groep]
        if max(plekken) - min(plekken) >= len(groep):
            wat = "deze kaarten staan in de volgorde niet naast elkaar, dus kunnen ze niet gelijk zijn"
            fouten.append((("gelijk", nr), wat, "Zet ze in 'volgorde' naast elkaar."))
    return fouten


def _eigen_paren(sleutel: RangschikSleutel) -> list[Melding]:
    """Return what is wrong with the pairs that have feedback of their own."""
    fouten: list[Melding] = []
    telt = set(_paren(sleutel))
    for nr, paar in enumerate(sleutel.paren):
        if (paar.voor, paar.na) in telt:
            continue
        if (paar.na, paar.voor) in telt:
            wat, remedie = "dit paar staat andersom in de volgorde", "Draai 'voor' en 'na' om."
        else:
            wat, remedie = "bij dit paar maakt de volgorde niet uit", "Haal het paar weg, of pas 'gelijk' aan."
        fouten.append((("paren", nr), wat, remedie))
    if (naam := dubbel(f"{paar.voor}' en '{paar.na}" for paar in sleutel.paren)) is not None:
        fouten.append((("paren",), f"het paar '{naam}' staat er twee keer", "Haal er een weg."))
    return fouten


SOORT = Soort("rangschik", RangschikVraag, RangschikSleutel, controleer)
