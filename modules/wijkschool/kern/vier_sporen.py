"""Four tracks to a healthy wijk: why, in this reading, three of the four yield nothing.

Source: De wetten, r. 52-57 (four tracks; only all of them together yield any result) and r. 59 (most gain is to be
expected from other fields of policy; insurers are partners).

The text names no amount, no threshold and no contents of a track. Modelkeuze: effort in dagdelen, one threshold
for all tracks, which partner helps on which track and how much, and what a partner costs. The second reading, in
which each bit of effort counts by itself, stands in no source of ours; we laid it beside to show the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Spoor(StrEnum):
    """A track. Source: De wetten, r. 54-57. Their ids are forever: saved answers use them."""

    START = "start"
    MEEDOEN = "meedoen"
    LEVEN = "leven"
    ZORG = "zorg"


class Partner(StrEnum):
    """Someone who can help. Source: De wetten, r. 59. All but the last are fields of policy."""

    PARTICIPATIE = "participatie"
    WERK = "werk"
    SCHOON_HEEL_VEILIG = "schoon_heel_veilig"
    LEEFOMGEVING = "leefomgeving"
    VERZEKERAAR = "verzekeraar"


HELPT: Final[Mapping[Partner, Spoor]] = MappingProxyType({
    Partner.PARTICIPATIE: Spoor.MEEDOEN,
    Partner.WERK: Spoor.MEEDOEN,
    Partner.SCHOON_HEEL_VEILIG: Spoor.LEVEN,
    Partner.LEEFOMGEVING: Spoor.LEVEN,
    Partner.VERZEKERAAR: Spoor.ZORG,
})  # fmt: skip
"""On which track a partner helps (modelkeuze). For a healthy start the text names nobody."""

TIJD: Final = 12
"""How many dagdelen there are (modelkeuze)."""
DREMPEL: Final = 4
"""From how much effort a track counts, unless chosen otherwise (modelkeuze)."""
KOST: Final = 1
"""What it costs to keep in touch with a partner, in dagdelen (modelkeuze)."""
BRENGT: Final = 2
"""What a partner adds to a track, in dagdelen (modelkeuze)."""


@dataclass(frozen=True)
class Inzet:
    """Own effort per track in dagdelen, 0 or more (absent: 0), and who helps. ``drempel`` is 1 or more.

    Raises ``ValueError`` (Dutch) for effort below 0 or a threshold below 1.
    """

    eigen: Mapping[Spoor, int]
    partners: frozenset[Partner] = frozenset()
    drempel: int = DREMPEL

    def __post_init__(self) -> None:
        if any(dagdelen < 0 for dagdelen in self.eigen.values()):
            raise ValueError("Inzet is 0 dagdelen of meer.")
        if self.drempel < 1:
            raise ValueError("De drempel is 1 dagdeel of meer.")

    def op(self, spoor: Spoor) -> int:
        """Return the effort on a track, of yourself and of partners together."""
        return self.eigen.get(spoor, 0) + BRENGT * sum(HELPT[partner] is spoor for partner in self.partners)

    @property
    def gehaald(self) -> frozenset[Spoor]:
        """The tracks that reach the threshold."""
        return frozenset(spoor for spoor in Spoor if self.op(spoor) >= self.drempel)

    @property
    def kost(self) -> int:
        """The dagdelen that this asks of you: your own effort, and keeping in touch with partners."""
        return sum(self.eigen.values()) + KOST * len(self.partners)

    @property
    def past(self) -> bool:
        """Whether it fits in the time there is."""
        return self.kost <= TIJD


def resultaat_mogelijk(inzet: Inzet) -> bool:
    """Return whether any result can come, in the reading of the guide: all four tracks together, or nothing.

    Source: De wetten, r. 52. It says that a result is possible then, not that it comes, nor how large it is.
    """
    return inzet.gehaald == frozenset(Spoor)


def opgeteld(inzet: Inzet) -> int:
    """Return all effort added up, in dagdelen: the reading in which a track counts by itself (no source)."""
    return sum(inzet.op(spoor) for spoor in Spoor)
