"""Which lesson treats which part of the sources: counted from the places that lessons and keys name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from wijkschool.basis.paden import map_van
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.lesbestand import bladeren, lees_lesbestand
from wijkschool.inhoud.plaats import KORTE_NAMEN, STANDAARDBRON, Plek, ontleed_plaats, zoek_plaatsen
from wijkschool.inhoud.rijen.cursus import ParagraafRij, StukRij
from wijkschool.inhoud.tabellen import lees_tabel

BESTAND = "notebooks/dekking.md"
OVERSLAAN = ("s_3",)
"""What no lesson needs to treat: the title of ``schoon_heel_veilig``, which says what its first paragraph says."""
_KOP = re.compile(r"^## +(.+?)\s*$", re.MULTILINE)


@dataclass
class Behandeld:
    """Where a part is treated: ``(lesson, heading)`` and ids of exercises, each once, in order."""

    delen: dict[tuple[str, str], None] = field(default_factory=dict)
    oefeningen: dict[str, None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether any lesson treats it."""
        return bool(self.delen or self.oefeningen)


def dekking() -> dict[str, Behandeld]:
    """Return per paragraph (``§ 4.2.1``, ``bijlage 1``) and per row of ``stukken`` (its id) where it is treated.

    A place in the report counts for the paragraph it names; a place in a short document for every part that its
    lines touch. Raises ``InhoudFouten``.
    """
    uit = {rij.deel: Behandeld() for rij in _paragrafen()} | {stuk.id: Behandeld() for stuk, _ in _stukken()}
    for les in lees_leergang().lessen:
        for kop, plek in _in_tekst(les.id):
            for deel in _delen(plek):
                if deel in uit:
                    uit[deel].delen[les.id, kop] = None
        for naam, plek in _in_sleutels(les.id):
            for deel in _delen(plek):
                if deel in uit:
                    uit[deel].oefeningen[naam] = None
    return uit


def leeg(gedekt: dict[str, Behandeld]) -> list[str]:
    """Return the parts that no lesson treats; a paragraph is treated as well when one below it is."""
    vol = {deel for deel, waar in gedekt.items() if waar}
    return [
        deel
        for deel in gedekt
        if deel not in OVERSLAAN and not any(d == deel or d.startswith(f"{deel}.") for d in vol)
    ]


def als_markdown() -> str:
    """Return the tables as they stand in ``notebooks/dekking.md``."""
    gedekt = dekking()
    regels = [
        "# Welke les behandelt welk deel van de bronnen?",
        "",
        "Dit maakt het programma zelf, uit de plaatsen die lessen en oplossingen noemen: `make schema`.",
        "",
        "## Het rapport ‘Vertrouwen in de buurt’",
        "",
        "| paragraaf | waar het over gaat | in de les | oefeningen |",
        "| --- | --- | --- | --- |",
        *(_regel(rij.deel, rij.naam, gedekt[rij.deel]) for rij in _paragrafen()),
    ]
    for bron, naam in KORTE_NAMEN.items():
        titel = next(document.titel for document in lees_tabel("bronnen") if document.id == bron)
        regels += ["", f"## {naam}: {titel}", "", "| regels | waar het over gaat | in de les | oefeningen |"]
        regels += ["| --- | --- | --- | --- |"]
        regels += [_regel(rij.plaats, rij.naam, gedekt[rij.id]) for rij, _ in _stukken() if rij.bron == bron]
    return "\n".join(regels) + "\n"


def _regel(deel: str, naam: str, waar: Behandeld) -> str:
    delen = "; ".join(f"{les}: {kop}" for les, kop in waar.delen)
    return f"| {deel} | {naam} | {delen} | {', '.join(waar.oefeningen)} |"


def _paragrafen() -> tuple[ParagraafRij, ...]:
    return cast("tuple[ParagraafRij, ...]", lees_tabel("paragrafen"))


def _stukken() -> Iterator[tuple[StukRij, Plek]]:
    """Yield the parts of the short documents, with the lines of each."""
    for rij in cast("tuple[StukRij, ...]", lees_tabel("stukken")):
        yield rij, next(ontleed_plaats(rij.plaats, rij.bron))


def _delen(plek: Plek) -> Iterator[str]:
    """Yield what a place treats: keys of ``dekking``."""
    if plek.bron == STANDAARDBRON:
        yield from (plek.deel,) if plek.deel else ()
        return
    for stuk, waar in _stukken():
        if stuk.bron == plek.bron and waar.van <= plek.tot and plek.van <= waar.tot:
            yield stuk.id


def _in_tekst(les_id: str) -> Iterator[tuple[str, Plek]]:
    """Yield ``(heading, place)`` for every place in a lesson's text; the list of sources does not count."""
    cellen = json.loads((map_van("notebooks") / f"{les_id}.ipynb").read_text(encoding="utf-8"))["cells"]
    kop = ""
    for cel in cellen:
        if cel["cell_type"] != "markdown":
            continue
        for stuk in re.split(r"(?m)^(?=## )", "".join(cel["source"])):
            kop = gevonden[1] if (gevonden := _KOP.match(stuk)) else kop
            if kop != "Bronnen":
                yield from ((kop or "Begin", plek) for plek in zoek_plaatsen(stuk))


def _in_sleutels(les_id: str) -> Iterator[tuple[str, Plek]]:
    """Yield ``(exercise, place)`` for every place in the keys of a lesson."""
    for naam, (_, sleutel) in lees_lesbestand("solutions", les_id).items.items():
        for plek, waarde in bladeren(sleutel):
            if not isinstance(waarde, str):
                continue
            if plek and plek[-1] == "plaats":
                yield from ((naam, deel) for deel in ontleed_plaats(waarde, _bron(sleutel, plek)))
            else:
                yield from ((naam, deel) for deel in zoek_plaatsen(waarde))


def _bron(sleutel: object, plek: tuple[object, ...]) -> str:
    """Return the document that a bare place at this point speaks of: the nearest ``bron`` around it."""
    bron, hier = STANDAARDBRON, sleutel
    for deel in plek:
        if isinstance(hier, dict):
            bron = hier.get("bron", bron)
        hier = hier[deel]  # type: ignore[index]
    return bron
