"""A plan line by line: who decides, when residents are heard, and whose agenda the plan then follows.

Source: De wetten, r. 34-40 (wet 3 with its four reasons); WRR 2005, § 4.2.3, r. 4888-4898 (stadhuisagenda or the
agenda of residents, and betting on two horses), § 4.2.4, r. 4968-4971 (urgent: take the lead), § 3.2.5,
r. 2121-2129 (too late, or too early), § 3.2.6, r. 2168-2171 (do not always give way; ask something of them too).
Modelkeuze: the seven lines, the four ways to write one, which lines make the agenda, and which lines give a reason
of the law a place. A place in the plan says nothing of an effect: the law shows none. For 'wederkerigheid', which
the law names and does not explain, we take: both sides do some of the work.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Regel(StrEnum):
    """A line of the plan. Their ids are forever."""

    GEVAAR = "gevaar"
    REGELS = "regels"
    ONDERWERP = "onderwerp"
    KENNIS = "kennis"
    PEN = "pen"
    KIEZEN = "kiezen"
    DOEN = "doen"


class Wijze(StrEnum):
    """Who decides on a line, and when residents hear of it: four ways, from the town hall to the buurt."""

    GEMEENTE_ACHTERAF = "gemeente_achteraf"
    GEMEENTE_VOORAF = "gemeente_vooraf"
    SAMEN = "samen"
    BEWONERS = "bewoners"


class Agenda(StrEnum):
    """Whose agenda comes first. Source: WRR 2005, § 4.2.3, r. 4892-4898."""

    STADHUIS = "stadhuis"
    TWEE_PAARDEN = "twee_paarden"
    BUURT = "buurt"


class Reden(StrEnum):
    """A reason that the law gives. Source: De wetten, r. 37-40."""

    MEDE_VERANTWOORDELIJK = "mede_verantwoordelijk"
    KENNIS = "kennis"
    BETROKKEN = "betrokken"
    MEEDOEN = "meedoen"


class Spoed(StrEnum):
    """What is done with the line on danger. Source: WRR 2005, § 4.2.4, r. 4968-4971."""

    METEEN = "meteen"
    WACHT = "wacht"
    AFGESCHOVEN = "afgeschoven"


VAN_DE_AGENDA: Final = (Regel.ONDERWERP, Regel.PEN, Regel.KIEZEN)
"""The lines that make the agenda: what it is about, who writes, who chooses (modelkeuze)."""
Plan = Mapping[Regel, Wijze]


def beslist_gemeente(wijze: Wijze) -> bool:
    """Return whether the town hall decides alone."""
    return wijze in (Wijze.GEMEENTE_ACHTERAF, Wijze.GEMEENTE_VOORAF)


def _volledig(plan: Plan) -> None:
    if mist := [regel.value for regel in Regel if regel not in plan]:
        raise ValueError(f"Het plan mist een regel: {', '.join(mist)}.")


def agenda(plan: Plan) -> Agenda:
    """Return whose agenda leads: the town hall's on all its lines, or on none, or else two horses.

    Raises ``ValueError`` (Dutch) when a line is missing; so do the functions below.
    """
    _volledig(plan)
    gemeente = [beslist_gemeente(plan[regel]) for regel in VAN_DE_AGENDA]
    if all(gemeente):
        return Agenda.STADHUIS
    return Agenda.TWEE_PAARDEN if any(gemeente) else Agenda.BUURT


def redenen(plan: Plan) -> frozenset[Reden]:
    """Return which reasons of the law have a place in the plan (modelkeuze: which lines count for which).

    Jointly responsible: residents decide on the choice. Knowledge: they are heard beforehand on what is the matter
    and on the choice. Involved: there is work that they can take up. Taking part: they write the plan, or help to.
    """
    _volledig(plan)
    plek = {
        Reden.MEDE_VERANTWOORDELIJK: not beslist_gemeente(plan[Regel.KIEZEN]),
        Reden.KENNIS: Wijze.GEMEENTE_ACHTERAF not in (plan[Regel.KENNIS], plan[Regel.KIEZEN]),
        Reden.BETROKKEN: not beslist_gemeente(plan[Regel.DOEN]),
        Reden.MEEDOEN: not beslist_gemeente(plan[Regel.PEN]),
    }
    return frozenset(reden for reden, heeft in plek.items() if heeft)


def te_laat(plan: Plan) -> tuple[Regel, ...]:
    """Return the lines of which residents only hear afterwards. Danger is left out: there speed comes first."""
    _volledig(plan)
    return tuple(r for r in Regel if r is not Regel.GEVAAR and plan[r] is Wijze.GEMEENTE_ACHTERAF)


def te_veel_gevraagd(plan: Plan) -> bool:
    """Return whether residents must decide on rules that are fixed. Source: WRR 2005, § 3.2.5, r. 2123-2129."""
    _volledig(plan)
    return not beslist_gemeente(plan[Regel.REGELS])


def wederkerig(plan: Plan) -> bool:
    """Return whether both sides do some of the work (modelkeuze: the law does not say what it means)."""
    _volledig(plan)
    return plan[Regel.DOEN] is Wijze.SAMEN


def spoed(plan: Plan) -> Spoed:
    """Return what happens where there is danger: at once, after asking first, or not by the town hall alone."""
    _volledig(plan)
    wijze = plan[Regel.GEVAAR]
    if not beslist_gemeente(wijze):
        return Spoed.AFGESCHOVEN
    return Spoed.METEEN if wijze is Wijze.GEMEENTE_ACHTERAF else Spoed.WACHT
