"""Which lesson uses which term of the glossary, and which explains it: read from the lessons themselves.

A term counts wherever it stands as whole words, in capitals or not, as the glossary writes it or simply inflected
(``spanningsvelden``, ``integrale``). In bold (``**…**``) it is explained. Of two terms in the same words the
longer counts: ``specifieke herstructurering`` is no use of ``herstructurering``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, cast

import yaml

from wijkschool.basis.paden import lespad, map_van, wortel
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.lesbestand import bladeren
from wijkschool.inhoud.rijen.cursus import BegripRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.inhoud.yaml_met_regels import Lader

ANDERE_VORMEN: Final[dict[str, tuple[str, ...]]] = {
    "actieve_burger": ("actieve stijl",),
    "afhankelijke_burger": ("afhankelijke stijl",),
    "afwachtende_burger": ("afwachtende stijl",),
    "afzijdige_burger": ("afzijdige stijl",),
    "early_wins": ("early win",),
    "schoon_heel_veilig": ("schoon heel veilig",),
    "sociale_spelers": ("sociale speler",),
    "zwakke_banden": ("zwakke band",),
}
"""What a lesson may write besides the term and its inflections: a singular, a style, another source's way."""

ALLEEN_VET: Final = {
    "afhankelijk": "afhankelijke_burger",
    "afzijdig": "afzijdige_burger",
    "afwachtend": "afwachtende_burger",
    "actief": "actieve_burger",
}
"""How a lesson in bold explains a term by another name: the style, on purpose, and not a kind of citizen."""

BUITEN_DE_TEKST: Final = ("Wat je straks kunt", "Bronnen")
"""Parts of a lesson that are no running text: what it promises, and where it comes from."""
GEEN_TEKST: Final = frozenset({"id", "soort", "spel", "figuur", "pool", "dossier", "stand"})
"""Fields of an exercise that a learner does not read."""
_WOORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
_VET: Final = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_KOP: Final = re.compile(r"^#+ +(.+?)\s*$")
_LIJST: Final = re.compile(r"^\s*(?:[-*] |\d+\. |\|)")
_KORT: Final = re.compile(r"(?P<voor>.*?)(?P<klank>aa|ee|oo|uu)(?P<eind>[bdfgklmnprst])")
_DUBBEL: Final = re.compile(r".*[^aeiou][aeiou][bdfgklmnprst]")
KORTSTE: Final = 4
"""Words of fewer letters (``de``, ``als``) are not inflected, save as the first word (``wet``)."""


@dataclass(frozen=True)
class Alinea:
    """A paragraph or list item of a lesson: its text as Markdown, and the heading it stands under."""

    les: str
    kop: str
    tekst: str


@dataclass(frozen=True)
class Gebruik:
    """That a lesson uses a term, and whether it explains the term."""

    les: str
    uitgelegd: bool


def vormen(woord: str) -> frozenset[str]:
    """Return a word, in small letters, with its simple inflections: plural -en, -s, -eren, adjective -e.

    Some of them are no Dutch (``wijke``): nobody writes those, so they do no harm.
    """
    woord = woord.lower()
    stammen = {woord}
    if kort := _KORT.fullmatch(woord):
        stammen.add(f"{kort['voor']}{kort['klank'][0]}{kort['eind']}")
    if _DUBBEL.fullmatch(woord):
        stammen.add(woord + woord[-1])
    zacht = {stam[:-1] + {"f": "v", "s": "z"}[stam[-1]] for stam in stammen if stam[-1] in "fs"}
    uit = {stam + eind for stam in stammen | zacht for eind in ("en", "e", "eren")}
    return frozenset(uit | {woord, f"{woord}s", f"{woord}’s", f"{woord}'s", f"{woord}n"})


class Zoeker:
    """Finds the terms of the glossary in a text."""

    def __init__(self, rijen: Iterable[BegripRij]) -> None:
        """Prepare for these terms."""
        self._per_begin: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = {}
        for rij in rijen:
            for term in (rij.term, *ANDERE_VORMEN.get(rij.id, ())):
                woorden = [woord.lower() for woord in _WOORD.findall(term)]
                delen = tuple(
                    vormen(woord) if not nummer or len(woord) >= KORTSTE else frozenset({woord})
                    for nummer, woord in enumerate(woorden)
                )
                for begin in delen[0]:
                    self._per_begin.setdefault(begin, []).append((delen, rij.id))
        for mogelijk in self._per_begin.values():
            mogelijk.sort(key=lambda kandidaat: -len(kandidaat[0]))

    def vind(self, tekst: str) -> frozenset[str]:
        """Return the ids of the terms in a text. A term does not run across a full stop or a bracket."""
        woorden = [(treffer[0].lower(), treffer.start(), treffer.end()) for treffer in _WOORD.finditer(tekst)]
        uit: set[str] = set()
        plek = 0
        while plek < len(woorden):
            lengte = 1
            for delen, id_ in self._per_begin.get(woorden[plek][0], ()):
                stuk = woorden[plek : plek + len(delen)]
                tussen = (tekst[een[2] : twee[1]] for een, twee in pairwise(stuk))
                if (
                    len(stuk) == len(delen)
                    and all(woord in deel for (woord, _, _), deel in zip(stuk, delen, strict=True))
                    and all(not wit.strip(" \n,*_+") for wit in tussen)
                ):
                    uit.add(id_)
                    lengte = len(delen)
                    break
            plek += lengte
        return frozenset(uit)

    def vet(self, tekst: str) -> frozenset[str]:
        """Return the ids of the terms that stand in bold in a text."""
        stukken = _VET.findall(tekst)
        alleen = (ALLEEN_VET[stuk.strip().lower()] for stuk in stukken if stuk.strip().lower() in ALLEEN_VET)
        return frozenset(alleen).union(*(self.vind(stuk) for stuk in stukken))


def begrippen() -> tuple[BegripRij, ...]:
    """Return the glossary in the order of its file. Raises ``InhoudFout``."""
    return cast("tuple[BegripRij, ...]", lees_tabel("begrippen"))


def lopende_tekst(les_id: str) -> Iterator[Alinea]:
    """Yield the paragraphs and list items of a lesson in their order, without headings and what is no matter."""
    kop = ""
    for regels in _blokken(_markdown(les_id)):
        if gevonden := _KOP.match(regels[0]):
            # A deeper heading leaves us in the part that we are in.
            kop = gevonden[1] if regels[0].startswith(("# ", "## ")) else kop
        elif kop not in BUITEN_DE_TEKST:
            yield Alinea(les_id, kop, "\n".join(regels))


def gebruik() -> dict[str, tuple[Gebruik, ...]]:
    """Return per term, in the order of the glossary, the lessons that use it, in the order of the leergang.

    Counted are the text of a lesson and what its exercises ask. Computed anew only when a file has changed.
    Raises ``InhoudFout`` or ``InhoudFouten`` when glossary or leergang cannot be read; an exercise file that
    cannot be read is passed over.
    """
    lessen = tuple(les.id for les in lees_leergang().lessen)
    paden = [map_van("notebooks") / f"{les}.ipynb" for les in lessen]
    paden += [lespad("exercises", les) for les in lessen]
    return dict(_gebruik(wortel(), begrippen(), lessen, tuple(_tijd(pad) for pad in paden)))


@lru_cache(maxsize=4)
def _gebruik(
    _wortel: Path, rijen: tuple[BegripRij, ...], lessen: tuple[str, ...], _tijden: tuple[int, ...]
) -> tuple[tuple[str, tuple[Gebruik, ...]], ...]:
    zoeker = Zoeker(rijen)
    per_begrip: dict[str, list[Gebruik]] = {rij.id: [] for rij in rijen}
    for les in lessen:
        tekst = _markdown(les)
        gebruikt = zoeker.vind(tekst).union(*(zoeker.vind(stuk) for stuk in _vragen(les)))
        vet = zoeker.vet(tekst)
        for id_ in gebruikt:
            per_begrip[id_].append(Gebruik(les, id_ in vet))
    return tuple((id_, tuple(lijst)) for id_, lijst in per_begrip.items())


def te_vroeg(lessen: Iterable[str], rijen: Iterable[BegripRij]) -> Iterator[tuple[str, Alinea]]:
    """Yield each term that is used before it is explained: its id, and the paragraph of its first use.

    ``lessen`` are read in this order, their running text alone. A term is explained where it stands in bold, from
    that paragraph on and in all lessons after it.
    """
    zoeker = Zoeker(rijen)
    uitgelegd: set[str] = set()
    for les in lessen:
        for alinea in lopende_tekst(les):
            uitgelegd |= zoeker.vet(alinea.tekst)
            gebruikt = zoeker.vind(alinea.tekst) - uitgelegd
            yield from ((id_, alinea) for id_ in sorted(gebruikt))
            uitgelegd |= gebruikt  # told once, at its first use


def _tijd(pad: Path) -> int:
    return pad.stat().st_mtime_ns if pad.exists() else 0


def _markdown(les_id: str) -> str:
    """Return the Markdown of a lesson; a notebook that cannot be read has none."""
    try:
        cellen = json.loads((map_van("notebooks") / f"{les_id}.ipynb").read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError):
        return ""
    return "\n\n".join("".join(cel["source"]) for cel in cellen if cel["cell_type"] == "markdown")


def _blokken(tekst: str) -> Iterator[list[str]]:
    """Yield the lines of each heading, paragraph, list item or row of a table."""
    blok: list[str] = []
    for regel in tekst.splitlines():
        if blok and (not regel.strip() or _KOP.match(regel) or _KOP.match(blok[0]) or _LIJST.match(regel)):
            yield blok
            blok = []
        if regel.strip():
            blok.append(regel)
    if blok:
        yield blok


def _vragen(les_id: str) -> Iterator[str]:
    """Yield the texts of a lesson's exercises."""
    try:
        # Only words are wanted here, no lines; ``wijkschool check`` tells what is wrong in the file.
        data: Any = yaml.load(lespad("exercises", les_id).read_bytes(), Loader=Lader)  # noqa: S506 - a safe loader
    except (OSError, ValueError, yaml.YAMLError):
        return
    for plek, waarde in bladeren(data):
        if isinstance(waarde, str) and not GEEN_TEKST.intersection(plek):
            yield waarde
