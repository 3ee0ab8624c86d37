"""The four spanningsvelden, a position on them, and the speelveld that they span.

Source: WRR 2005, § 4.2, r. 4577-4612 (the four fields); § 4.5, r. 5530-5547 (the speelveld).

The report gives directions and no numbers: figures 4.1 and 4.3 are empty in our text. The scale of -100..100,
the projection, the distance and the margin are our own choice (``Herkomst.MODELKEUZE``); say so wherever they
are shown.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Final

LINKS: Final = -100
"""The vraagpool: the left end of every field."""
RECHTS: Final = 100
"""The institutionele pool: the right end of every field."""
MIDDEN_MARGE: Final = 10
"""How far from 0, on either side, still counts as the middle (modelkeuze)."""
VRAAG_LINKS: Final = True
"""Left is the vraaglogica, right the institutionele logica.

In figure 6.2 a policy that is more about the buurt moves to the left, to the vraaglogica, and imposing more
moves to the right. Source: WRR 2005, § 6.3.2, r. 9013-9017 (left) and r. 9026-9032 (both). The provisielogica
has no place on the speelveld (§ 4.5, r. 5526-5528), hence no constant for it.
"""


class Kant(StrEnum):
    """One of the two sides of a field, named after the logic that belongs there (§ 4.5, r. 5534-5547)."""

    VRAAG = "vraag"
    INSTITUTIONEEL = "institutioneel"


class Dimensie(StrEnum):
    """What a field is about: what policy there is, or how it is made and done (§ 4.2, r. 4582-4584)."""

    INHOUD = "inhoud"
    PROCES = "proces"


class Veld(StrEnum):
    """The four spanningsvelden, in the order of the report. Their ids are forever: saved answers use them."""

    DIFFERENTIATIE = "differentiatie"
    INTEGRAAL = "integraal"
    COPRODUCTIE = "coproductie"
    AFSTAND = "afstand"

    @property
    def dimensie(self) -> Dimensie:
        """The dimension of this field. Source: WRR 2005, § 4.2, r. 4585 and r. 4603."""
        return Dimensie.INHOUD if self in (Veld.DIFFERENTIATIE, Veld.INTEGRAAL) else Dimensie.PROCES


class Herkomst(StrEnum):
    """The standing of a claim: the source says it, it follows from the source, or it is our own choice."""

    BRON = "bron"
    AFLEIDING = "afleiding"
    MODELKEUZE = "modelkeuze"


def velden_van(dimensie: Dimensie) -> tuple[Veld, Veld]:
    """Return the two fields of a dimension, in the order of the report."""
    eerste, tweede = (veld for veld in Veld if veld.dimensie is dimensie)
    return eerste, tweede


@dataclass(frozen=True)
class Pool:
    """One end of a field: its name, its risk, and the kind of buurt it fits; Dutch, for learners."""

    veld: Veld
    kant: Kant
    naam: str
    risico: str
    past_bij: str
    plaats: str
    betekenis: str = ""
    herkomst: Herkomst = Herkomst.AFLEIDING  # never a firmer claim than the dataset makes


@dataclass(frozen=True)
class Spanningsveld:
    """A field with its two poles. Raises ``ValueError`` (Dutch) when a pole belongs elsewhere."""

    veld: Veld
    titel: str
    vraagpool: Pool
    institutionele_pool: Pool

    def __post_init__(self) -> None:
        for pool, kant in ((self.vraagpool, Kant.VRAAG), (self.institutionele_pool, Kant.INSTITUTIONEEL)):
            if pool.veld != self.veld or pool.kant != kant:
                raise ValueError(f"Bij {self.veld} hoort een pool van dit veld aan de kant '{kant}'.")

    @property
    def dimensie(self) -> Dimensie:
        """The dimension of the field."""
        return self.veld.dimensie

    def pool(self, kant: Kant) -> Pool:
        """Return the pole on that side."""
        return self.vraagpool if kant is Kant.VRAAG else self.institutionele_pool


@dataclass(frozen=True)
class Gepastheid:
    """Which side fits a kind of buurt on one field, as far as the report says so.

    ``kant`` is ``None`` exactly when ``tweeslachtig``: the report then gives reasons for both sides, as it
    does on both fields of inhoud for an achterstandsbuurt (§ 4.5, r. 5534-5539 against § 4.2.1, r. 4698-4701
    and § 4.2, r. 4597-4600). What fits differs per buurt and per moment (§ 4.1, r. 4556-4558). Raises
    ``ValueError`` (Dutch) when the two do not agree.
    """

    buurttype: str
    veld: Veld
    kant: Kant | None
    tweeslachtig: bool
    uitleg: str
    plaats: str
    buurttype_naam: str = ""
    herkomst: Herkomst = Herkomst.AFLEIDING

    def __post_init__(self) -> None:
        if (self.kant is None) != self.tweeslachtig:
            raise ValueError(f"{self.buurttype}, {self.veld}: kies één kant, of noem het tweeslachtig.")


@dataclass(frozen=True)
class Positie:
    """A position on the four fields.

    Each is an ``int`` from -100 (vraagpool) to 100 (institutionele pool); 0 is the middle. Raises
    ``ValueError`` (Dutch, without the value itself) for anything else, also for ``True`` and ``3.0``.
    """

    differentiatie: int
    integraal: int
    coproductie: int
    afstand: int

    def __post_init__(self) -> None:
        for veld in fields(self):
            if not is_waarde(getattr(self, veld.name)):
                raise ValueError(f"{veld.name} moet een heel getal zijn van {LINKS} tot en met {RECHTS}.")

    def van(self, veld: Veld) -> int:
        """Return the value on one field, -100..100. Raises ``ValueError`` for an unknown field."""
        return getattr(self, Veld(veld).value)

    def met(self, veld: Veld, waarde: int) -> Positie:
        """Return this position with another value on one field. Raises ``ValueError`` as the class does."""
        return replace(self, **{Veld(veld).value: waarde})

    def als_dict(self) -> dict[str, int]:
        """Return ``{veld: waarde}`` with plain strings as keys, in the order of the report; fit for JSON."""
        return {veld.value: self.van(veld) for veld in Veld}

    @classmethod
    def uit_dict(cls, waarden: Mapping[str, int]) -> Positie:
        """Make a position from ``{veld: waarde}``; exactly the four fields, else ``ValueError`` (Dutch)."""
        if not isinstance(waarden, Mapping) or set(waarden) != set(Veld):
            raise ValueError(f"Geef precies deze vier velden: {', '.join(Veld)}.")
        return cls(**{veld.value: waarden[veld] for veld in Veld})


@dataclass(frozen=True)
class Punt:
    """A point on the speelveld; both -100..100, negative is the vraagkant."""

    inhoud: float
    proces: float


@dataclass(frozen=True)
class Afstand:
    """How far two positions lie apart: per field 0..200, and ``geheel``: the mean of the four, 0..200."""

    per_veld: dict[Veld, int]
    geheel: float


def is_waarde(waarde: object) -> bool:
    """Return whether this is an ``int`` (no ``bool``) from -100 to 100: a value that can stand on a field."""
    return isinstance(waarde, int) and not isinstance(waarde, bool) and LINKS <= waarde <= RECHTS


def projectie(positie: Positie) -> Punt:
    """Return the point on the speelveld: per dimension the mean of its two fields (modelkeuze), -100..100.

    Source: WRR 2005, § 4.5, r. 5530-5534 says that both dimensions together span the speelveld, not how to
    reckon.
    """
    gemiddelden = {d: sum(positie.van(veld) for veld in velden_van(d)) / 2 for d in Dimensie}
    return Punt(inhoud=gemiddelden[Dimensie.INHOUD], proces=gemiddelden[Dimensie.PROCES])


def verschuif(positie: Positie, dimensie: Dimensie, naar: float) -> Positie:
    """Move both fields of a dimension by the same whole step: their mean becomes ``naar``, at most 0.5 off.

    ``naar`` outside -100..100 is brought back to the border. When one field reaches the border, the other
    takes the rest; the difference between the two is then lost, so a drag is best reckoned from where it
    started. Raises ``ValueError`` (Dutch) when ``naar`` is no number. Modelkeuze, as ``projectie``.
    """
    is_getal = isinstance(naar, int | float) and not isinstance(naar, bool)
    doel = min(max(naar, LINKS), RECHTS) if is_getal else math.nan
    if math.isnan(doel):
        raise ValueError("Geef met een getal aan waar het punt heen gaat.")
    een, twee = velden_van(Dimensie(dimensie))
    som = positie.van(een) + positie.van(twee)
    verschil = doel - som / 2
    # A half is rounded away from zero: a step of 0.5 by arrow key must not stand still.
    stap = int(math.copysign(math.floor(abs(verschil) + 0.5), verschil))
    nieuwe_som = _binnen(som + 2 * stap, 2 * LINKS, 2 * RECHTS)
    eerste = _binnen(positie.van(een) + stap)
    tweede = _binnen(nieuwe_som - eerste)
    return positie.met(een, nieuwe_som - tweede).met(twee, tweede)


def afstand(a: Positie, b: Positie) -> Afstand:
    """Return how far two positions lie apart; every field counts alike (modelkeuze)."""
    per_veld = {veld: abs(a.van(veld) - b.van(veld)) for veld in Veld}
    return Afstand(per_veld=per_veld, geheel=sum(per_veld.values()) / len(per_veld))


def kant_van(waarde: float, marge: float = MIDDEN_MARGE) -> Kant | None:
    """Return the side of a value (-100..100); ``None`` for the middle: at most ``marge`` from 0."""
    if waarde < -marge:
        return Kant.VRAAG
    if waarde > marge:
        return Kant.INSTITUTIONEEL
    return None


def _binnen(waarde: int, laagst: int = LINKS, hoogst: int = RECHTS) -> int:
    return min(max(waarde, laagst), hoogst)
