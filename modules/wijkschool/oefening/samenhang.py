"""Checks that several kinds share: does the key fit the question? For whoever writes an exercise, in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.modellen import Sleutel, Uitleg, plaats_ontbreekt
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.kern.spanningsvelden import Herkomst
from wijkschool.oefening.oordeel import dubbel

Plek = tuple[str | int, ...]
Melding = tuple[tuple, str, str]
"""What ``controleer`` of every kind returns: the place in the key, what is wrong, the remedy."""


def eigen_ids(wat: str, dingen: Iterable[Any]) -> None:
    """Raise ``VeldFout`` when two parts of a question have the same id; ``wat`` names one (``de optie``)."""
    if (naam := dubbel(ding.id for ding in dingen)) is not None:
        lidwoord, _, ding = wat.partition(" ")
        elk = "elk" if lidwoord == "het" else "elke"
        raise VeldFout(f"{wat} '{naam}' staat er twee keer", f"Geef {elk} {ding} een eigen id.")


def bestaat(wat: str, naam: str, ids: Iterable[str], plek: Plek) -> list[Melding]:
    """Return the mistake that the question has no part with this id, or nothing."""
    ids = list(ids)
    return [] if naam in ids else [(plek, f"{wat} '{naam}' staat niet in de vraag", bedoel_je(naam, ids))]


def een_op_een(wat: str, veld: str, gegeven: Iterable[str], ids: Sequence[str], erbij: str) -> list[Melding]:
    """Return what keeps the entries of ``veld`` in the key from being one per part of the question.

    ``erbij`` names what an entry needs, for the remedy.
    """
    gegeven = list(gegeven)
    fouten = [fout for naam in gegeven for fout in bestaat(wat, naam, ids, (veld, naam))]
    return fouten + [
        ((veld,), f"{wat} '{naam}' heeft geen uitleg", f"Zet '{naam}' erbij, met {erbij}.")
        for naam in ids
        if naam not in gegeven
    ]


def zonder_plaats(sleutel: Sleutel, delen: Mapping[Plek, Uitleg]) -> list[Melding]:
    """Return every part without a place in the source; only what is modelkeuze may do without."""
    if sleutel.herkomst is Herkomst.MODELKEUZE:
        return []
    return [(plek, *plaats_ontbreekt(sleutel.herkomst)) for plek, deel in delen.items() if deel.plaats is None]
