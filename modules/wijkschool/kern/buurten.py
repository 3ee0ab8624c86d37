"""What the features of a buurt say about where its policy fits on the four spanningsvelden.

Source: WRR 2005, § 4.2, r. 4577-4612 and § 4.5, r. 5530-5547: which side fits depends on the buurt. How features
add up is modelkeuze: one side is named only when all features of that field point to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkschool.kern.spanningsvelden import Kant, Veld


@dataclass(frozen=True)
class Richting:
    """Where the features of one field point: ``kanten`` is empty without features, and both when they differ."""

    kanten: frozenset[Kant]

    @property
    def kant(self) -> Kant | None:
        """The one side that fits, or ``None`` when the features point both ways or nowhere."""
        return next(iter(self.kanten)) if len(self.kanten) == 1 else None

    @property
    def tweeslachtig(self) -> bool:
        """Whether the features point both ways."""
        return len(self.kanten) > 1


def richtingen(kenmerken: Iterable[tuple[Veld, Kant | None]]) -> dict[Veld, Richting]:
    """Return per field, in the order of the report, where the features point.

    A feature is its field and its side; ``None`` as its side means that the source itself points both ways.
    """
    gevonden: dict[Veld, set[Kant]] = {veld: set() for veld in Veld}
    for veld, kant in kenmerken:
        gevonden[veld] |= {kant} if kant else set(Kant)
    return {veld: Richting(frozenset(kanten)) for veld, kanten in gevonden.items()}
