"""What comes out of judging an answer, and the small tools that every judge shares.

A judge never raises and never repeats what the learner sent: an answer comes from a browser and may be
anything. Sizes are compared before anything is read, so that a huge answer costs no more than a small one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from wijkschool.inhoud.oefeningen import Sleutel

Status = Literal["goed", "deels", "fout", "onvolledig", "ongeldig", "bekeken"]
DeelStatus = Literal["goed", "bijna", "fout", "gemist", "beide", "info", "leeg"]

LANGSTE_ID = 80
"""No id in the course is longer; a longer string in an answer is refused unread."""


@dataclass(frozen=True)
class Onderdeel:
    """The feedback on one part of an answer: an option, a card, a field.

    ``plaats`` and ``herkomst`` are ``None`` where the text claims nothing about the source.
    """

    id: str
    status: DeelStatus
    tekst: str
    plaats: str | None = None
    herkomst: str | None = None


@dataclass(frozen=True)
class Oordeel:
    """The verdict on an answer.

    ``score`` is 0..1, or ``None`` when nothing is counted. ``kop`` is one or two Dutch sentences, never
    empty. ``uitwerking`` and its ``plaats``, ``herkomst``, ``verder_lezen`` are there only after a real
    attempt (goed, deels, fout, bekeken). ``bron`` is the document that every ``plaats`` in the verdict points
    into (an id of bronnen.csv). ``extra`` holds what only this kind of exercise has to tell; fit for JSON.
    """

    status: Status
    score: float | None
    kop: str
    onderdelen: tuple[Onderdeel, ...] = ()
    uitwerking: str | None = None
    plaats: str | None = None
    herkomst: str | None = None
    verder_lezen: str | None = None
    bron: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    def als_dict(self) -> dict[str, Any]:
        """Return the verdict as plain dicts, lists and strings; fit for JSON."""
        return asdict(self) | {"onderdelen": [asdict(deel) for deel in self.onderdelen]}


def ongeldig(kop: str) -> Oordeel:
    """Return the verdict on an answer that cannot be read; ``kop`` says what to do, without what was sent."""
    return Oordeel("ongeldig", None, kop)


def onvolledig(kop: str, leeg: Iterable[Onderdeel] = ()) -> Oordeel:
    """Return the verdict on an answer that is not finished; ``kop`` says what is still missing."""
    return Oordeel("onvolledig", None, kop, tuple(leeg))


def met_uitwerking(oordeel: Oordeel, sleutel: Sleutel | None) -> Oordeel:
    """Return the verdict with the worked answer of the key; unchanged when there is no key."""
    if sleutel is None:
        return oordeel
    return replace(
        oordeel,
        uitwerking=sleutel.uitwerking,
        plaats=sleutel.plaats,
        herkomst=str(sleutel.herkomst),
        verder_lezen=sleutel.verder_lezen,
        bron=sleutel.bron,
    )


def lees_deel(antwoord: object, naam: str, soort: type, hoogstens: int) -> Any | None:
    """Return ``antwoord[naam]``, or ``None`` when that is no ``soort`` of at most ``hoogstens`` items.

    ``soort`` is ``list`` or ``dict``. Types are compared exactly: what comes out of JSON has no subclasses.
    """
    if type(antwoord) is not dict:
        return None
    deel = antwoord.get(naam)
    return deel if type(deel) is soort and len(deel) <= hoogstens else None


def is_id(waarde: object) -> bool:
    """Return whether this may be an id: a non-empty ``str`` of a sensible length."""
    return type(waarde) is str and 0 < len(waarde) <= LANGSTE_ID


def leeg(waarde: object) -> bool:
    """Return whether nothing has been filled in: absent, or a text of white space only."""
    return waarde is None or (type(waarde) is str and not waarde.strip())


def bezwaar_tegen_tekst(tekst: object, hoogstens: int) -> str | None:
    """Return why a learner's text cannot be kept, as the end of a Dutch sentence; ``None`` when it can."""
    if tekst is None:
        return None
    if type(tekst) is not str:
        return "kunnen we je tekst niet lezen. Typ hem daar opnieuw."
    if len(tekst) > hoogstens:
        return f"is je tekst te lang. Er passen {hoogstens:,} tekens in. Maak hem korter.".replace(",", ".")
    try:
        # Half a character (a lone surrogate) comes through JSON, but cannot be stored or printed.
        tekst.encode("utf-8")
    except UnicodeEncodeError:
        return "staat een teken dat we niet kunnen bewaren. Typ de tekst opnieuw."
    return None


def aantal(hoeveel: int, enkel: str, meer: str) -> str:
    """Return a number with its noun: ``1 kaart``, ``3 kaarten``."""
    return f"{hoeveel} {enkel if hoeveel == 1 else meer}"


def opsomming(namen: Iterable[str]) -> str:
    """Return names as a Dutch list: ``a``, ``a en b``, ``a, b en c``; an empty string for none."""
    *begin, laatste = list(namen) or [""]
    return f"{', '.join(begin)} en {laatste}" if begin else laatste


def dubbel(ids: Iterable[str]) -> str | None:
    """Return the first id that stands there twice, or ``None``."""
    gezien: set[str] = set()
    for naam in ids:
        if naam in gezien:
            return naam
        gezien.add(naam)
    return None
