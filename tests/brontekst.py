"""The source documents, for tests that hold our content against them. They are not part of the repository."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from wijkschool.inhoud.tabellen import lees_tabel

WORTEL = Path(__file__).parents[1]
ZADEN = WORTEL.parent / "shared" / "bronnen" / "seeds"
KOP = re.compile(r" ?(?:(?P<nummer>\d(?:\.\d){1,2}) {1,2}\S|bijl ?age (?P<bijlage>\d):)")


def nodig() -> None:
    """Skip the test, with the reason, where the documents are absent."""
    if not ZADEN.is_dir():
        pytest.skip(f"De brondocumenten staan niet in deze map: {ZADEN}")


@cache
def regels(bron: str) -> tuple[str, ...]:
    """The lines of a document; line n is at index n - 1."""
    bestand = next(rij.bestand for rij in lees_tabel("bronnen") if rij.id == bron)
    return tuple((ZADEN / bestand).read_text(encoding="utf-8").split("\n"))


@cache
def kopjes() -> tuple[tuple[str, int], ...]:
    """Where each paragraph of the WRR report begins: ``(name, line)``, in order.

    Headings are told from the same figures in running text by their order: each follows on the last.
    """
    gevonden, laatste, bijlage = [("samenvatting", 1), ("ten geleide", 148)], (1, 0), 0
    for nummer, regel in enumerate(regels("wrr"), 1):
        if not (kop := KOP.match(regel)):
            continue
        if kop["bijlage"]:
            if int(kop["bijlage"]) == bijlage + 1:
                bijlage += 1
                gevonden.append((f"bijlage {bijlage}", nummer))
            continue
        dit = tuple(int(deel) for deel in kop["nummer"].split("."))
        if dit in _volgende(laatste):
            gevonden.append((f"§ {kop['nummer']}", nummer))
            laatste = dit
    return tuple(gevonden)


def _volgende(laatste):
    """Which numbers may come after a heading: one deeper, the next at its level or above, the next chapter."""
    naast = {(*laatste[:diepte], laatste[diepte] + 1) for diepte in range(1, len(laatste))}
    return {(*laatste, 1), (laatste[0] + 1, 1)} | naast


def erin(deel: str, van: int, tot: int) -> bool:
    """Whether lines ``van``-``tot`` lie between the heading of ``deel`` and the next at that level or above."""
    begin = dict(kopjes()).get(deel)
    if begin is None:
        return False
    na = (regel for kop, regel in kopjes() if regel > begin and not kop.startswith(f"{deel}."))
    return begin <= van <= tot < min(na, default=10**9)
