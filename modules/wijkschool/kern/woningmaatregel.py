"""Which effects the guide names for which measure of wet 1, and what of them was asked for.

Source: document ``wetten``, r. 8 and r. 27-28. Modelkeuze: the five effects as headings, to put the two changes in
who lives there under one, and that only what the text itself states counts as found; a heading alone does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Maatregel(StrEnum):
    """A measure that wet 1 speaks of. Their ids are forever."""

    HERSTRUCTURERING = "herstructurering"
    SPECIFIEK = "specifiek"
    HUUR_KOOP = "huur_koop"
    VERKOOP = "verkoop"


class Effect(StrEnum):
    """What somebody may want of a measure."""

    LEEFBAARHEID = "leefbaarheid"
    SAMENSTELLING = "samenstelling"
    SAMENHANG = "samenhang"
    VERLOEDERING = "verloedering"
    STIJGERS = "stijgers"


class Oordeel(StrEnum):
    """What the source says of an effect."""

    STERKER = "sterker"
    EFFECT = "effect"
    MINDER = "minder"
    NAUWELIJKS = "nauwelijks"
    ALLEEN_KOP = "alleen_kop"
    ZWIJGT = "zwijgt"


GENOEMD: Final = frozenset({Oordeel.EFFECT, Oordeel.STERKER})
"""The judgements that the text states as an effect of the measure."""


@dataclass(frozen=True)
class Bevinding:
    """What the source says of one effect of one measure, and where."""

    oordeel: Oordeel
    plaats: str = "wetten: r. 28"
    herkomst: str = "bron"


_KOP: Final = Bevinding(Oordeel.ALLEEN_KOP, "wetten: r. 8; wetten: r. 27")
_EFFECT: Final = Bevinding(Oordeel.EFFECT)
_ZWIJGT: Final = Bevinding(Oordeel.ZWIJGT, herkomst="afleiding")
# r. 28 says it of changes in the housing stock; that each of these measures is one, is our reading.
_STIJGERS: Final = Bevinding(Oordeel.NAUWELIJKS, herkomst="afleiding")

_BEVINDINGEN: Final = {
    Maatregel.HERSTRUCTURERING: {
        Effect.LEEFBAARHEID: _KOP,
        Effect.SAMENSTELLING: _ZWIJGT,
        Effect.SAMENHANG: _EFFECT,
        Effect.VERLOEDERING: _ZWIJGT,
        Effect.STIJGERS: _STIJGERS,
    },
    Maatregel.SPECIFIEK: {
        Effect.LEEFBAARHEID: _KOP,
        Effect.SAMENSTELLING: _EFFECT,
        Effect.SAMENHANG: Bevinding(Oordeel.STERKER),
        Effect.VERLOEDERING: _ZWIJGT,
        Effect.STIJGERS: _STIJGERS,
    },
    Maatregel.HUUR_KOOP: {
        Effect.LEEFBAARHEID: _ZWIJGT,
        Effect.SAMENSTELLING: Bevinding(Oordeel.MINDER),
        Effect.SAMENHANG: _ZWIJGT,
        Effect.VERLOEDERING: _ZWIJGT,
        Effect.STIJGERS: _STIJGERS,
    },
    Maatregel.VERKOOP: {
        Effect.LEEFBAARHEID: _KOP,
        Effect.SAMENSTELLING: Bevinding(Oordeel.NAUWELIJKS),
        Effect.SAMENHANG: _EFFECT,
        Effect.VERLOEDERING: _EFFECT,
        Effect.STIJGERS: _STIJGERS,
    },
}


def bevinding(maatregel: Maatregel, effect: Effect) -> Bevinding:
    """Return what the source says of this effect of this measure."""
    return _BEVINDINGEN[maatregel][effect]


def genoemde_effecten(maatregel: Maatregel) -> frozenset[Effect]:
    """Return the effects that the text states for a measure."""
    return frozenset(effect for effect in Effect if bevinding(maatregel, effect).oordeel in GENOEMD)


@dataclass(frozen=True)
class Uitslag:
    """Effects asked and effects found; each in the order of ``Effect``."""

    gevonden: tuple[Effect, ...]
    """Asked for, and stated in the text."""
    niet_gevonden: tuple[Effect, ...]
    """Asked for, and not stated as an effect."""
    ongevraagd: tuple[Effect, ...]
    """Stated in the text, and not asked for."""


def vergelijk(maatregel: Maatregel, gevraagd: Iterable[Effect | str]) -> Uitslag:
    """Return what the text gives of what was asked. Raises ``ValueError`` (Dutch) for an unknown effect."""
    try:
        wensen = {Effect(wens) for wens in gevraagd}
    except ValueError as mis:
        raise ValueError(f"Dit effect bestaat niet: {mis.args[0].split(' ')[0]}.") from mis
    genoemd = genoemde_effecten(maatregel)
    return Uitslag(
        gevonden=tuple(effect for effect in Effect if effect in wensen & genoemd),
        niet_gevonden=tuple(effect for effect in Effect if effect in wensen - genoemd),
        ongevraagd=tuple(effect for effect in Effect if effect in genoemd - wensen),
    )
