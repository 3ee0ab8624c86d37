"""The form of the activerende zelfanalyse: what it asks, and what several fillers have in common.

Source: WRR 2005, bijlage 2, r. 11815-11967. Part 2 A only for an achterstandsbuurt, B for every buurt (r.
11905-11907); weight 0-3 for every point (r. 11909); quality 1-3 only at weight 2 or 3 (r. 11911-11913); an action
only at quality 1 or 2 (r. 11915). Part 3: two judgements of 1-5 per party (r. 11918-11946). Part 4 puts them in a
figure (r. 11951-11967) whose axes our text has lost: which of the two lies across is modelkeuze, as are the order
of the priorities and the measure of difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

GEWICHTEN = range(4)
KWALITEITEN = range(1, 4)
OORDELEN = range(1, 6)
TELT_VANAF = 2
"""The weight from which the form asks how good it is now."""
SCHIET_TEKORT = 2
"""The quality up to which the form asks for an action."""


@dataclass(frozen=True)
class Punt:
    """A point of part 2. ``herovering`` tells whether it belongs to A, which is only for an achterstandsbuurt."""

    id: str
    herovering: bool


@dataclass(frozen=True)
class Invulling:
    """What somebody filled in at a point; ``None`` where nothing stands yet."""

    gewicht: int | None = None
    kwaliteit: int | None = None
    actie: str = ""

    def __post_init__(self) -> None:
        if self.gewicht is not None and self.gewicht not in GEWICHTEN:
            raise ValueError("Het gewicht is een getal van 0 tot en met 3.")
        if self.kwaliteit is not None and self.kwaliteit not in KWALITEITEN:
            raise ValueError("De kwaliteit is een getal van 1 tot en met 3.")


@dataclass(frozen=True)
class Gevraagd:
    """Which of the three columns the form asks at a point."""

    gewicht: bool
    kwaliteit: bool
    actie: bool


NIETS = Gevraagd(gewicht=False, kwaliteit=False, actie=False)


def gevraagd(punt: Punt, invulling: Invulling, *, achterstand: bool) -> Gevraagd:
    """Return what the form asks at this point, given what stands there: never more than the form does."""
    if punt.herovering and not achterstand:
        return NIETS
    weegt = invulling.gewicht is not None and invulling.gewicht >= TELT_VANAF
    tekort = weegt and invulling.kwaliteit is not None and invulling.kwaliteit <= SCHIET_TEKORT
    return Gevraagd(gewicht=True, kwaliteit=weegt, actie=tekort)


def geldig(punt: Punt, invulling: Invulling, *, achterstand: bool) -> Invulling:
    """Return the filling without what the form does not ask: that stays on the form, but does not count."""
    vraagt = gevraagd(punt, invulling, achterstand=achterstand)
    return Invulling(
        invulling.gewicht if vraagt.gewicht else None,
        invulling.kwaliteit if vraagt.kwaliteit else None,
        invulling.actie.strip() if vraagt.actie else "",
    )


def prioriteiten(
    punten: Sequence[Punt], formulier: Mapping[str, Invulling], *, achterstand: bool
) -> tuple[tuple[Punt, Invulling], ...]:
    """Return the points that ask for an action: heaviest first, then weakest, then as on the form (modelkeuze)."""
    tellen = [
        (punt, geldig(punt, formulier.get(punt.id, Invulling()), achterstand=achterstand)) for punt in punten
    ]
    tekort = [(p, i) for p, i in tellen if i.kwaliteit is not None and i.kwaliteit <= SCHIET_TEKORT]
    return tuple(sorted(tekort, key=lambda paar: (-(paar[1].gewicht or 0), paar[1].kwaliteit or 0)))


@dataclass(frozen=True)
class Verschil:
    """How far fillers lie apart on one thing: the lowest and highest number, of those who filled it in."""

    laagst: int
    hoogst: int
    invullers: int

    @property
    def breedte(self) -> int:
        """The distance between the two (modelkeuze: highest minus lowest)."""
        return self.hoogst - self.laagst


def verschil(getallen: Iterable[int | None]) -> Verschil | None:
    """Return how far numbers lie apart; ``None`` when fewer than two people gave one."""
    gegeven = [getal for getal in getallen if getal is not None]
    return Verschil(min(gegeven), max(gegeven), len(gegeven)) if len(gegeven) > 1 else None


def in_het_vlak(inspiratie: int, vertrouwen: int) -> tuple[int, int]:
    """Return where two judgements of 1-5 stand in the plane of part 4, on -100..100: (vertrouwen, inspiratie).

    Vertrouwen lies across (modelkeuze). Raises ``ValueError`` (Dutch) for a judgement that is none.
    """
    for getal in (inspiratie, vertrouwen):
        if getal not in OORDELEN:
            raise ValueError("Een oordeel is een getal van 1 tot en met 5.")
    return (vertrouwen - 3) * 50, (inspiratie - 3) * 50
