"""Numbers as a learner types them in Dutch: ``1.234,5``, ``12,5 %``, ``€ 40,-``. And back again."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

LANGSTE_GETAL: Final = 40
"""No number with its unit is longer; a longer text is refused unread."""
SCHRIJFWIJZE: Final = "Schrijf één getal in cijfers, met een komma voor de decimalen, zoals 1.234,5."
"""What a learner is told whose number cannot be read."""

_SPATIES: Final = re.compile("[ \\t\u00a0\u2009\u202f]+")
# Either plain digits, or groups of three; [0-9] and not \\d, because \\d knows the digits of every script.
_GETAL: Final = re.compile(
    r"(?P<min>[-+\u2212]?) ?(?P<heel>[0-9]{1,3}(?:\.[0-9]{3}){1,4}|[0-9]{1,3}(?: [0-9]{3}){1,4}|[0-9]{1,15})"
    r"(?:,(?P<rest>[0-9]{1,10}|--?|\u2013))?"
)
_TEKENS: Final = {"€": ("€", "euro", "eur"), "%": ("%", "procent", "percentage")}


def lees_getal(tekst: object, eenheid: str | None = None) -> float | None:
    """Return the number that a learner typed, finite; ``None`` when it is no number in Dutch notation.

    A sign for euro or percent may stand with it, and so may the name of the ``eenheid`` behind it. Points and
    spaces only separate thousands: ``1.5`` is no number, because in Dutch it could only be a slip.
    """
    if type(tekst) is not str or len(tekst) > LANGSTE_GETAL:
        return None
    kaal = _SPATIES.sub(" ", tekst).strip()
    if eenheid and kaal.lower().endswith(eenheid.lower()):
        kaal = kaal[: -len(eenheid)].rstrip()
    for teken, namen in _TEKENS.items():
        if kaal.count(teken) == 1:
            kaal = _SPATIES.sub(" ", kaal.replace(teken, " ")).strip()
        elif naam := next((naam for naam in namen if kaal.lower().endswith(f" {naam}")), None):
            kaal = kaal[: -len(naam)].rstrip()
    treffer = _GETAL.fullmatch(kaal)
    if treffer is None:
        return None
    heel = treffer["heel"].replace(".", "").replace(" ", "")
    rest = treffer["rest"] or "0"
    waarde = float(f"{heel}.{rest if rest.isdigit() else '0'}")
    return -waarde if treffer["min"] in {"-", "\u2212"} and waarde else waarde


def andere_eenheid(tekst: str, eenheid: str | None) -> bool:
    """Return whether the text has a sign (€ or %) that does not go with the unit that was asked for."""
    gevraagd = (eenheid or "").lower()
    return any(teken in tekst and not gevraagd.startswith(namen) for teken, namen in _TEKENS.items())


def schrijf_getal(waarde: float, decimalen: int | None = None) -> str:
    """Return a number in Dutch notation: ``1.234,5``; with ``decimalen`` rounded to that many."""
    getal = Decimal(repr(waarde))
    tekst = f"{getal:,f}" if decimalen is None else f"{getal:,.{decimalen}f}"
    if decimalen is None and "." in tekst:
        tekst = tekst.rstrip("0").rstrip(".")
    return tekst.replace(",", " ").replace(".", ",").replace(" ", ".")


def binnen(waarde: float, doel: float, tolerantie: float) -> bool:
    """Return whether ``waarde`` is at most ``tolerantie`` from ``doel``, in decimals as they are written.

    With floats 59,9 would lie more than 0,1 from 60.
    """
    return abs(Decimal(repr(waarde)) - Decimal(repr(doel))) <= Decimal(repr(tolerantie))
