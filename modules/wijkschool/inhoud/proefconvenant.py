"""Three invented corporaties for the sum below a convenant: the game begins with them, and a figure draws them.

The report (WRR 2005, § 6.4.2, r. 9485-9548) gives no numbers: all of these are modelkeuze.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.convenant import Corporatie, Taak

MILJOEN: Final = 1_000_000
NAMEN: Final = {"a": "Corporatie A", "b": "Corporatie B", "c": "Corporatie C"}
BEGIN: Final = {"a": (11, 15, 60, 190, 50, 2500), "b": (6, 10, 40, 120, 40, 2500), "c": (8, 10, 20, 100, 60, 2500)}
"""Points in its own hand, points shared, homes and weight in percent, turnover in millions of euros, residents."""
PROCENT: Final = 2
"""How much of its turnover each puts into the pot."""


def corporaties() -> tuple[Corporatie, ...]:
    """Return the three with the task they begin with; the number of residents does not count."""
    return tuple(
        Corporatie(NAMEN[letter], omzet * MILJOEN, (Taak(eigen, gedeeld, bezit, gewicht),))
        for letter, (eigen, gedeeld, bezit, gewicht, omzet, _) in BEGIN.items()
    )
