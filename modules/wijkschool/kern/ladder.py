"""The ladder of four steps as a row of gates: a step yields something only when the one before has been done.

Source: Schoon-heel-veilig (000), r. 8 (two things that the basis asks), r. 15-20 (the four steps; one must be done
before the next can yield results), r. 21 (what the basis is). Modelkeuze: to say of a step that it is in
order or not (the source gives no measure), to count up to the first gap, and to call a step that is in order done.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Final


class Trede(IntEnum):
    """The four steps, from below."""

    BASIS = 1
    SAMENHANG = 2
    INZET = 3
    ZELFREDZAAM = 4


class Basisdeel(StrEnum):
    """What the basis asks, all of it at once. Their ids are forever."""

    SCHOON = "schoon"
    HEEL = "heel"
    VEILIG = "veilig"
    PROFESSIONALS = "professionals"


HELE_BASIS: Final = frozenset(Basisdeel)


class Verwachting(StrEnum):
    """What the ladder says of work on a step: it can yield now, it comes too early, or the step is in order."""

    KAN_NU = "kan_nu"
    TE_VROEG = "te_vroeg"
    AL_GEDAAN = "al_gedaan"


@dataclass(frozen=True)
class Buurt:
    """How a buurt stands: which parts of the basis are in order, and which of the three steps above it.

    Raises ``ValueError`` (Dutch) when ``hoger`` holds the basis: that step follows from its parts.
    """

    basis: frozenset[Basisdeel] = frozenset()
    hoger: frozenset[Trede] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if Trede.BASIS in self.hoger:
            raise ValueError("De basis volgt uit haar vier delen en hoort niet bij de hogere treden.")

    def op_orde(self, trede: Trede) -> bool:
        """Return whether this step by itself is in order; whether it was skipped does not matter here."""
        return self.basis >= HELE_BASIS if trede is Trede.BASIS else trede in self.hoger


def hoogste(buurt: Buurt) -> int:
    """Return the highest step up to the first gap, 0..4; 0 when the basis is not in order.

    Source: r. 15 (one step before the next). To count up to the first gap is modelkeuze.
    """
    hoogte = 0
    for trede in Trede:
        if not buurt.op_orde(trede):
            break
        hoogte = trede.value
    return hoogte


def volgende(buurt: Buurt) -> Trede:
    """Return the step on which work can yield now; with all four in order, the last."""
    return Trede(min(hoogste(buurt) + 1, Trede.ZELFREDZAAM))


def gat(buurt: Buurt, inzet: Trede) -> tuple[Trede, ...]:
    """Return the steps below ``inzet`` that are not in order, from below."""
    return tuple(trede for trede in Trede if trede < inzet and not buurt.op_orde(trede))


def mist(buurt: Buurt) -> frozenset[Basisdeel]:
    """Return what the basis still lacks."""
    return HELE_BASIS - buurt.basis


def verwacht(buurt: Buurt, inzet: Trede) -> Verwachting:
    """Return what the ladder says of work on a step. Source: r. 15.

    That a higher step is in order above a gap does not help: the ladder expects little of it.
    """
    if gat(buurt, inzet):
        return Verwachting.TE_VROEG
    gedaan = buurt.op_orde(inzet) and inzet is not Trede.ZELFREDZAAM
    return Verwachting.AL_GEDAAN if gedaan else Verwachting.KAN_NU
