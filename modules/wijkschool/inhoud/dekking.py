"""Which lesson treats which paragraph of the report: counted from the places that lessons and keys name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from wijkschool.basis.paden import map_van
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.lesbestand import bladeren, lees_lesbestand
from wijkschool.inhoud.plaats import EEN_PLAATS, STANDAARDBRON
from wijkschool.inhoud.rijen.cursus import ParagraafRij
from wijkschool.inhoud.tabellen import lees_tabel

BESTAND = "notebooks/dekking.md"
OVERSLAAN = ("bijlage 3",)
"""What no lesson needs to treat: the list of cases, which is a dataset."""
_KOP = re.compile(r"^## +(.+?)\s*$", re.MULTILINE)


@dataclass
class Behandeld:
    """Where a paragraph is treated: ``(lesson, heading)`` and ids of exercises, each once, in order."""

    delen: dict[tuple[str, str], None] = field(default_factory=dict)
    oefeningen: dict[str, None] = field(default_factory=dict)


def dekking() -> dict[str, Behandeld]:
    """Return per paragraph (``§ 4.2.1``, ``bijlage 1``) where it is treated. Raises ``InhoudFouten``."""
    uit = {rij.deel: Behandeld() for rij in _paragrafen()}
    for les in lees_leergang().lessen:
        for kop, deel in _in_tekst(les.id):
            if deel in uit:
                uit[deel].delen[les.id, kop] = None
        for naam, deel in _in_sleutels(les.id):
            if deel in uit:
                uit[deel].oefeningen[naam] = None
    return uit


def leeg(gedekt: dict[str, Behandeld]) -> list[str]:
    """Return the paragraphs that no lesson treats; one is treated as well when a paragraph below it is."""
    vol = {deel for deel, waar in gedekt.items() if waar.delen or waar.oefeningen}
    return [
        deel
        for deel in gedekt
        if deel not in OVERSLAAN and not any(d == deel or d.startswith(f"{deel}.") for d in vol)
    ]


def als_markdown() -> str:
    """Return the table as it stands in ``notebooks/dekking.md``."""
    gedekt = dekking()
    regels = [
        "# Welke les behandelt welke paragraaf?",
        "",
        "Dit maakt het programma zelf, uit de plaatsen die lessen en oplossingen noemen: `make schema`.",
        "",
        "| paragraaf | waar het over gaat | in de les | oefeningen |",
        "| --- | --- | --- | --- |",
    ]
    for rij in _paragrafen():
        waar = gedekt[rij.deel]
        delen = "; ".join(f"{les}: {kop}" for les, kop in waar.delen)
        regels.append(f"| {rij.deel} | {rij.naam} | {delen} | {', '.join(waar.oefeningen)} |")
    return "\n".join(regels) + "\n"


def _paragrafen() -> tuple[ParagraafRij, ...]:
    return cast("tuple[ParagraafRij, ...]", lees_tabel("paragrafen"))


def _in_tekst(les_id: str) -> Iterator[tuple[str, str]]:
    """Yield ``(heading, paragraph)`` for every place in a lesson's text; the list of sources does not count."""
    cellen = json.loads((map_van("notebooks") / f"{les_id}.ipynb").read_text(encoding="utf-8"))["cells"]
    kop = ""
    for cel in cellen:
        if cel["cell_type"] != "markdown":
            continue
        for stuk in re.split(r"(?m)^(?=## )", "".join(cel["source"])):
            kop = gevonden[1] if (gevonden := _KOP.match(stuk)) else kop
            if kop != "Bronnen":
                yield from ((kop or "Begin", plaats["deel"]) for plaats in EEN_PLAATS.finditer(stuk))


def _in_sleutels(les_id: str) -> Iterator[tuple[str, str]]:
    """Yield ``(exercise, paragraph)`` for every place in the keys of a lesson."""
    for naam, (_, sleutel) in lees_lesbestand("solutions", les_id).items.items():
        if sleutel.get("bron", STANDAARDBRON) == STANDAARDBRON:
            for _, waarde in bladeren(sleutel):
                if isinstance(waarde, str):
                    yield from ((naam, plaats["deel"]) for plaats in EEN_PLAATS.finditer(waarde))
