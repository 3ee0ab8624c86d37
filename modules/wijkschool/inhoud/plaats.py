"""The place of a claim in a source: ``§ 4.2.3, r. 4952-4958``; several separated by ``; ``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wijkschool.inhoud.tekst import bedoel_je

EEN_PLAATS = re.compile(r"(?P<deel>§ \d+(?:\.\d+)*|bijlage \d), r\. (?P<van>\d+)(?:-(?P<tot>\d+))?")
VOORBEELD = "Schrijf bijvoorbeeld '§ 4.5, r. 5530-5547' of 'bijlage 1, r. 10984-10987'."


def fout_in_plaats(plaats: str, bron: str, regels: Mapping[str, int]) -> tuple[str, str] | None:
    """Return what is wrong with a place and the remedy (both Dutch), or ``None`` when it is right.

    ``regels`` gives the number of lines per source; when it is empty only the form is checked. The lines
    must lie within the document, the first not after the last.
    """
    if regels and bron not in regels:
        return f"de bron '{bron}' staat niet in datasets/bronnen.csv", bedoel_je(bron, regels)
    for deel in plaats.split("; "):
        treffer = EEN_PLAATS.fullmatch(deel)
        if not treffer:
            extra = " Zet '; ' tussen twee plaatsen." if plaats.count("r.") > 1 else ""
            return f"de plaats '{plaats}' heeft niet de juiste vorm", VOORBEELD + extra
        van, tot = int(treffer["van"]), int(treffer["tot"] or treffer["van"])
        if van < 1 or van > tot:
            return f"de plaats '{deel}' loopt achteruit", "Zet het laagste regelnummer vooraan, vanaf 1."
        if regels and tot > regels[bron]:
            return (
                f"de plaats '{deel}' ligt buiten het document: '{bron}' heeft {regels[bron]} regels",
                "Kijk het regelnummer na, of noem de juiste bron in het veld 'bron'.",
            )
    return None
