"""What an offer of the government needs before a burger who stands aside considers to take part.

Source: WRR 2005, § 5.7, r. 8413-8431 (politics asks, people need nothing; what the offer must be); § 5.6,
r. 8378-8381 (what people of each style ask) and r. 8401-8410 (moralising). That every condition must be met
follows from 'pas als' in § 5.7, r. 8425-8430, written of the afzijdige and afwachtende burger. That each counts
alike, the three stages, that 'attractive' hangs on the style, and the other two styles are our own choice
(modelkeuze).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stijl(StrEnum):
    """The four burgerschapsstijlen: ideal types, no kinds of people (§ 5.4.1, r. 6211-6228)."""

    AFHANKELIJK = "afhankelijk"
    AFZIJDIG = "afzijdig"
    AFWACHTEND = "afwachtend"
    ACTIEF = "actief"


class Middel(StrEnum):
    """How people are asked. Source: WRR 2005, § 5.7, r. 8414-8417; § 5.6, r. 8401-8410."""

    VERPLICHTEN = "verplichten"
    MORALISEREN = "moraliseren"
    VERLEIDEN = "verleiden"


class Toon(StrEnum):
    """What the offer gives people to hold on to. Source: WRR 2005, § 5.6, r. 8378-8381."""

    HOUVAST = "houvast"
    MOTIVEREND = "motiverend"


class Anderen(StrEnum):
    """What people see around them. Source: WRR 2005, § 5.7, r. 8427-8430."""

    NIEMAND = "niemand"
    DOEN_MEE = "doen_mee"
    VAREN_ER_WEL_BIJ = "varen_er_wel_bij"


class Voorwaarde(StrEnum):
    """The conditions, in the order of the report."""

    VERLEIDEN = "verleiden"
    AANTREKKELIJK = "aantrekkelijk"
    DIRECT_BELANG = "direct_belang"
    OVERZICHT = "overzicht"
    ANDEREN_DOEN_MEE = "anderen_doen_mee"
    ANDEREN_VAREN_WEL = "anderen_varen_wel"


class Fase(StrEnum):
    """How far it may come. Nowhere does the report promise more than the last (§ 5.7, r. 8420-8422)."""

    ZIJLIJN = "zijlijn"
    OVERWEEGT = "overweegt"
    OP_TERMIJN = "op_termijn"


VRAAGT = {
    Stijl.AFHANKELIJK: Toon.HOUVAST,
    Stijl.AFZIJDIG: Toon.HOUVAST,
    Stijl.AFWACHTEND: Toon.MOTIVEREND,
    Stijl.ACTIEF: Toon.MOTIVEREND,
}
"""What people of each style ask of government. Source: WRR 2005, § 5.6, r. 8378-8381; § 5.7, r. 8494-8496."""


@dataclass(frozen=True)
class Aanbod:
    """An offer to people in whom one style prevails. ``volgehouden``: good experience over many years."""

    stijl: Stijl
    middel: Middel
    toon: Toon
    direct_belang: bool
    te_overzien: bool
    anderen: Anderen
    volgehouden: bool


def vervuld(aanbod: Aanbod) -> dict[Voorwaarde, bool]:
    """Return per condition, in the order of the report, whether the offer meets it."""
    return {
        Voorwaarde.VERLEIDEN: aanbod.middel is Middel.VERLEIDEN,
        Voorwaarde.AANTREKKELIJK: aanbod.toon is VRAAGT[aanbod.stijl],
        Voorwaarde.DIRECT_BELANG: aanbod.direct_belang,
        Voorwaarde.OVERZICHT: aanbod.te_overzien,
        Voorwaarde.ANDEREN_DOEN_MEE: aanbod.anderen is not Anderen.NIEMAND,
        Voorwaarde.ANDEREN_VAREN_WEL: aanbod.anderen is Anderen.VAREN_ER_WEL_BIJ,
    }


def fase(aanbod: Aanbod) -> Fase:
    """Return how far this offer may come: aside when one condition fails, and no further than time allows."""
    if not all(vervuld(aanbod).values()):
        return Fase.ZIJLIJN
    return Fase.OP_TERMIJN if aanbod.volgehouden else Fase.OVERWEEGT
