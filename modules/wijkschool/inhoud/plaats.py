"""The place of a claim in a source: ``§ 4.2.3, r. 4952-4958``; several separated by ``; ``.

The WRR report (``wrr``) has numbered paragraphs, so its places name one; the four short documents have none, and
theirs are lines alone: ``r. 30-32``. A part of another document than the one at hand has its id in front:
``r. 15-20; wetten: r. 31-32; wrr: § 5.3.2, r. 6055-6065``.

In a running text, for a reader, such a part has the short name of its document: ``De wetten, r. 31-32``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wijkschool.inhoud.tekst import bedoel_je

STANDAARDBRON = "wrr"
MET_PARAGRAFEN = frozenset({"wrr"})
"""The documents with numbered paragraphs."""

KORTE_NAMEN = {
    "wetten": "De wetten",
    "schoon_heel_veilig": "Schoon-heel-veilig",
    "netwerken": "Netwerken",
    "wijkaanpak_watchen": "Kleinhans",
}
"""How a learner reads the id of a document without paragraphs; ``herkomst`` in ``dom.js`` has the same names."""

EEN_PLAATS = re.compile(
    r"(?:(?P<deel>§ \d+(?:\.\d+)*|bijlage \d), "
    rf"|(?P<naam>{'|'.join(KORTE_NAMEN.values())}), |(?P<id>{'|'.join(KORTE_NAMEN)}): )"
    r"r\. (?P<van>\d+)(?:-(?P<tot>\d+))?"
)
"""A place within a running text: of the report, or of a document by its short name or its id."""
_BRON = r"[a-z][a-z0-9_]*"
_DEEL = rf"(?:{_BRON}: )?(?:(?:§ \d+(?:\.\d+)*|bijlage \d|samenvatting|ten geleide), )?r\. \d+(?:-\d+)?"
VORM = rf"^{_DEEL}(?:; {_DEEL})*$"
"""The form of a ``plaats`` as a regular expression, for other tools."""
_STUK = re.compile(
    rf"(?:(?P<bron>{_BRON}): )?(?:(?P<deel>§ \d+(?:\.\d+)*|bijlage \d|samenvatting|ten geleide), )?"
    r"r\. (?P<van>\d+)(?:-(?P<tot>\d+))?"
)
VOORBEELD = "Schrijf bijvoorbeeld '§ 4.5, r. 5530-5547' of 'bijlage 1, r. 10984-10987'."


@dataclass(frozen=True)
class Plek:
    """One part of a place: document id, paragraph (``None`` where the document has none), lines from 1."""

    bron: str
    deel: str | None
    van: int
    tot: int

    def __str__(self) -> str:
        """Return the part in the form of a ``plaats``: ``wetten: r. 31-32``, ``§ 4.5, r. 5530``."""
        voor = "" if self.bron == STANDAARDBRON else f"{self.bron}: "
        deel = f"{self.deel}, " if self.deel else ""
        return f"{voor}{deel}r. {self.van}" + (f"-{self.tot}" if self.tot != self.van else "")


def ontleed_plaats(plaats: str, bron: str = STANDAARDBRON) -> Iterator[Plek]:
    """Yield the parts of a place; ``bron`` is the document of a part that names none.

    Raises ``ValueError`` (the part that is wrong) when a part has not the right form.
    """
    for stuk in plaats.split("; "):
        treffer = _STUK.fullmatch(stuk)
        if not treffer:
            raise ValueError(stuk)
        van = int(treffer["van"])
        yield Plek(treffer["bron"] or bron, treffer["deel"], van, int(treffer["tot"] or van))


def zoek_plaatsen(tekst: str) -> Iterator[Plek]:
    """Yield the places in a running text, in order. A part of the report (``wrr``) has its paragraph."""
    per_naam = {naam: bron for bron, naam in KORTE_NAMEN.items()}
    for treffer in EEN_PLAATS.finditer(tekst):
        bron = treffer["id"] or per_naam.get(treffer["naam"], STANDAARDBRON)
        van = int(treffer["van"])
        yield Plek(bron, treffer["deel"], van, int(treffer["tot"] or van))


def fout_in_plaats(plaats: str, bron: str, regels: Mapping[str, int]) -> tuple[str, str] | None:
    """Return what is wrong with a place and the remedy (both Dutch), or ``None`` when it is right.

    ``regels`` gives the number of lines per source; when it is empty only the form is checked. The lines
    must lie within the document, the first not after the last.
    """
    # No ``Plek`` is made: this is done for two thousand parts whenever all tables are read.
    treffers = [_STUK.fullmatch(stuk) for stuk in plaats.split("; ")]
    if not all(treffers):
        extra = " Zet '; ' tussen twee plaatsen." if plaats.count("r.") > 1 else ""
        return f"de plaats '{plaats}' heeft niet de juiste vorm", VOORBEELD + extra
    return next((mis for treffer in treffers if treffer and (mis := _fout(treffer, bron, regels))), None)


def _fout(treffer: re.Match[str], bron: str, regels: Mapping[str, int]) -> tuple[str, str] | None:
    eigen, deel, begin, eind = treffer.groups()
    bron, van = eigen or bron, int(begin)
    tot = int(eind or van)
    if regels and bron not in regels:
        return f"de bron '{bron}' staat niet in datasets/bronnen.csv", bedoel_je(bron, regels)
    if not deel and bron in MET_PARAGRAFEN:
        return f"de plaats '{treffer[0]}' noemt geen paragraaf", VOORBEELD
    if regels and deel and bron not in MET_PARAGRAFEN:
        los = f"r. {van}" + (f"-{tot}" if tot != van else "")
        return f"de bron '{bron}' heeft geen paragrafen", f"Schrijf alleen de regels: '{los}'."
    if van < 1 or van > tot:
        return f"de plaats '{treffer[0]}' loopt achteruit", "Zet het laagste regelnummer vooraan, vanaf 1."
    if regels and tot > regels[bron]:
        return (
            f"de plaats '{treffer[0]}' ligt buiten het document: '{bron}' heeft {regels[bron]} regels",
            "Kijk het regelnummer na, of noem de juiste bron in het veld 'bron'.",
        )
    return None
