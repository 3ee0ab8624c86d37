"""The rules of a beleidsmenu: a few dishes from the menukaart, for one buurt.

Source: WRR 2005, § 6.3.3, r. 9138-9170 (choose little, from a menu, for your own situation); bijlage 2, r.
11905-11907 (herovering only for an achterstandsbuurt, kansgedreven for every buurt). That a dish has to wait
for its prerequisites, and how many dishes go on a menu, is modelkeuze: the report says only that less is more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Spoor(StrEnum):
    """One of the two tracks, or both. Source: WRR 2005, § 6.3.1, r. 8961-8988."""

    HEROVERING = "herovering"
    KANSGEDREVEN = "kansgedreven"
    BEIDE = "beide"


class Regel(StrEnum):
    """What a menu can break."""

    TE_VEEL = "te_veel"
    VERKEERD_SPOOR = "verkeerd_spoor"
    VOORWAARDE_ONTBREEKT = "voorwaarde_ontbreekt"


@dataclass(frozen=True)
class Gerecht:
    """A dish: the track it belongs to, and the dishes (ids) that must be on the menu with it."""

    id: str
    spoor: Spoor
    eerst: tuple[str, ...] = ()


@dataclass(frozen=True)
class Overtreding:
    """A rule that a menu breaks: by which dish (``None``: by the menu as a whole), and what is lacking (ids)."""

    soort: Regel
    gerecht: str | None = None
    ontbreekt: tuple[str, ...] = ()


def overtredingen(
    keuze: Iterable[str], gerechten: Iterable[Gerecht], spoor: Spoor, hoogstens: int
) -> tuple[Overtreding, ...]:
    """Return every rule that a menu breaks; empty when it is sound.

    ``keuze`` are ids of ``gerechten``; double ones count once and their order does not matter. ``spoor`` is
    the track that the buurt asks for; ``Spoor.BEIDE`` lets every dish in. ``hoogstens`` is 1 or more. The order
    is that of ``gerechten``, a menu that is too long first. Raises ``ValueError`` (Dutch) for an unknown dish
    and for a limit below 1.
    """
    kaart = {gerecht.id: gerecht for gerecht in gerechten}
    gekozen = set(keuze)
    if not gekozen <= kaart.keys():
        raise ValueError("Een gerecht uit de keuze staat niet op de menukaart.")
    if hoogstens < 1:
        raise ValueError("Op een menu past minstens 1 gerecht.")
    uit = [Overtreding(Regel.TE_VEEL)] if len(gekozen) > hoogstens else []
    for gerecht in kaart.values():
        if gerecht.id not in gekozen:
            continue
        if not past_bij(gerecht.spoor, spoor):
            uit.append(Overtreding(Regel.VERKEERD_SPOOR, gerecht.id))
        if ontbreekt := tuple(naam for naam in gerecht.eerst if naam not in gekozen):
            uit.append(Overtreding(Regel.VOORWAARDE_ONTBREEKT, gerecht.id, ontbreekt))
    return tuple(uit)


def past_bij(gerecht: Spoor, buurt: Spoor) -> bool:
    """Return whether a dish of one track may go on the menu of a buurt that asks for the other."""
    return Spoor.BEIDE in (gerecht, buurt) or gerecht is buurt
