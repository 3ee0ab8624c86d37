"""What the glossary page shows: every term, where its explanation comes from, and the lessons that use it."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import Any

from wijkschool.app import kop
from wijkschool.inhoud.begrippen import Gebruik, begrippen, gebruik
from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.plaats import KORTE_NAMEN, ontleed_plaats
from wijkschool.inhoud.rijen.cursus import BegripRij

RAPPORT = "WRR 2005"


def gegevens(base_url: str, notebooks_map: str = "", zoek: str = "") -> dict[str, Any]:
    """Return the data for ``begrippen.html.j2``; ``zoek`` leaves only the terms in which it stands.

    A mistake in the glossary gives ``fouten`` (sentences in Dutch) and no terms; one in the leergang leaves the
    terms without lessons.
    """
    zoek = " ".join(zoek.split())[:100]
    pagina: dict[str, Any] = {"wijkschool": kop.omlijsting(base_url), "zoek": zoek, "letters": [], "fouten": []}
    try:
        rijen = begrippen()
    except InhoudFout as fout:
        return pagina | {"fouten": [str(fout)], "aantal": 0, "totaal": 0}
    try:
        per_begrip, lessen = gebruik(), {les.id: les.titel for les in lees_leergang().lessen}
    except InhoudFouten:  # the start page tells what is wrong
        per_begrip, lessen = {}, {}
    adressen = {les: (kop.les_adres(base_url, les, notebooks_map), titel) for les, titel in lessen.items()}
    termen = {rij.id: rij.term for rij in rijen}
    begin = _plat(zoek)
    gekozen = sorted(
        (rij for rij in rijen if begin in _plat(f"{rij.term} {rij.uitleg}")), key=lambda rij: _plat(rij.term)
    )
    for letter, groep in groupby(gekozen, key=lambda rij: _plat(rij.term)[0].upper()):
        begrippen_ = [_begrip(rij, termen, per_begrip.get(rij.id, ()), adressen) for rij in groep]
        pagina["letters"].append({"letter": letter, "begrippen": begrippen_})
    return pagina | {"aantal": len(gekozen), "totaal": len(rijen)}


def _begrip(
    rij: BegripRij,
    termen: dict[str, str],
    gebruikt: tuple[Gebruik, ...],
    adressen: dict[str, tuple[str, str]],
) -> dict[str, Any]:
    verwant = [id_ for id_ in (rij.verwant or "").split("; ") if id_ in termen]
    lessen = [
        {"adres": adressen[g.les][0], "titel": _kort(adressen[g.les][1]), "uitgelegd": g.uitgelegd}
        for g in gebruikt
    ]
    return {
        "id": anker(rij.id),
        "term": rij.term,
        "uitleg": rij.uitleg,
        "plaats": leesbaar(rij.plaats, rij.bron),
        "herkomst": str(rij.herkomst),
        "verwant": [{"id": anker(id_), "term": termen[id_]} for id_ in verwant],
        "uitgelegd": [les for les in lessen if les["uitgelegd"]],
        "ook": [les for les in lessen if not les["uitgelegd"]],
    }


def _kort(titel: str) -> str:
    """Return a title up to its colon, where it has said what it is about; ``Wet 8:`` has not yet."""
    return titel if titel.startswith("Wet ") else titel.split(":", maxsplit=1)[0]


def anker(id_: str) -> str:
    """Return the anchor of a term: ``begrip-vraaglogica``. It is forever: others may link to it."""
    return f"begrip-{id_}"


def leesbaar(plaats: str, bron: str) -> str:
    """Return a place as a learner reads it, with the name of its document in front, as ``dom.js`` does."""
    uit, vorige = [], None
    for plek in ontleed_plaats(plaats, bron):
        naam = "" if plek.bron == vorige else f"{KORTE_NAMEN.get(plek.bron, RAPPORT)}, "
        deel = f"{plek.deel}, " if plek.deel else ""
        uit.append(f"{naam}{deel}r. {plek.van}" + (f"-{plek.tot}" if plek.tot != plek.van else ""))
        vorige = plek.bron
    return "; ".join(uit)


def _plat(tekst: str) -> str:
    """Return a text in small letters and without accents, to search and to sort by."""
    ontleed = unicodedata.normalize("NFD", tekst.lower())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
