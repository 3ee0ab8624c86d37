"""The chapters of the wijkdossier, ``datasets/wijkdossier.yaml``, and which question fills which chapter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from wijkschool.basis.paden import map_van, relatief
from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten, op_plek
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.lesbestand import lees_model
from wijkschool.inhoud.modellen import Soort, Vraag
from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.inhoud.plaats import STANDAARDBRON, fout_in_plaats
from wijkschool.inhoud.tabellen import bronregels
from wijkschool.inhoud.yaml_met_regels import regel_van

BESTAND = "wijkdossier.yaml"
VOORBEELD = "voorbeeld-wijkdossier.json"
Tekst = Annotated[str, Field(min_length=1)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Bron(_Model):
    """What fills a chapter: an exercise by id, or a pattern with ``*``; all its questions, or only ``velden``.

    ``zonder`` are controls of a game that only choose what is shown.
    """

    oefening: Tekst
    velden: tuple[str, ...] = ()
    zonder: tuple[str, ...] = ()


class Hoofdstuk(_Model):
    """A chapter. ``figuren`` are names that ``logboek.figuren`` knows; ``plaats`` is where ``let_op`` rests on."""

    id: Tekst
    titel: Tekst
    inleiding: Tekst
    let_op: Tekst | None = None
    plaats: Tekst | None = None
    figuren: tuple[str, ...] = ()
    uit: Annotated[tuple[Bron, ...], Field(min_length=1)]


class _Bestand(_Model):
    hoofdstukken: Annotated[tuple[Hoofdstuk, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Onderdeel:
    """The part of an exercise that stands in a chapter: ``velden`` are ids of its questions, if it has such."""

    les: str
    les_titel: str
    vraag: Vraag
    velden: tuple[str, ...] = ()
    zonder: tuple[str, ...] = ()


def lees_hoofdstukken() -> tuple[Hoofdstuk, ...]:
    """Return the chapters in their order. Raises ``InhoudFouten`` with all that is wrong in the file."""
    pad = map_van("datasets") / BESTAND
    return _gelezen(pad, pad.stat().st_mtime_ns if pad.exists() else 0)


@lru_cache(maxsize=4)
def _gelezen(pad: Path, _gewijzigd: int) -> tuple[Hoofdstuk, ...]:
    bestand = relatief(pad)
    gelezen, regels, fouten = lees_model(pad, _Bestand, "hoofdstukken", "Begin met een regel 'hoofdstukken:'.")
    hoofdstukken = gelezen.hoofdstukken if gelezen else ()
    gezien: set[str] = set()
    for nr, hoofdstuk in enumerate(hoofdstukken):
        if hoofdstuk.id in gezien:
            wat = f"de id '{hoofdstuk.id}' staat er twee keer"
            fouten.append(
                InhoudFout(bestand, regel_van(regels, ("hoofdstukken", nr, "id")), wat, "Kies een andere id.")
            )
        gezien.add(hoofdstuk.id)
        if hoofdstuk.plaats and (fout := fout_in_plaats(hoofdstuk.plaats, STANDAARDBRON, bronregels())):
            fouten.append(InhoudFout(bestand, regel_van(regels, ("hoofdstukken", nr, "plaats")), *fout))
    if fouten:
        raise InhoudFouten(sorted(fouten, key=op_plek))
    return hoofdstukken


def vragen_van_de_cursus(soorten: Mapping[str, Soort]) -> list[tuple[str, str, Vraag]]:
    """Return per exercise of the course its lesson, the title of that lesson, and the question, in order.

    An exercise with a mistake is left out. Raises ``InhoudFouten`` when the leergang is not right.
    """
    return [
        (les.id, les.titel, oefening.vraag)
        for les in lees_leergang().lessen
        for oefening in lees_les_oefeningen(les.id, soorten).oefeningen.values()
    ]


def verdeel(
    hoofdstukken: Iterable[Hoofdstuk], vragen: Iterable[tuple[str, str, Vraag]]
) -> dict[str, tuple[Onderdeel, ...]]:
    """Return per chapter what of which exercise stands in it, in the order of the chapter, then of the course.

    A question with named fields goes where they are named, its other fields where the exercise is named without
    fields. A full id goes before a pattern. What no chapter names stands nowhere.
    """
    hoofdstukken, vragen = tuple(hoofdstukken), tuple(vragen)
    bronnen = [bron for hoofdstuk in hoofdstukken for bron in hoofdstuk.uit]
    heel = {bron.oefening for bron in bronnen}
    gekozen: dict[str, set[str]] = {}
    for bron in bronnen:
        gekozen.setdefault(bron.oefening, set()).update(bron.velden)
    uit: dict[str, tuple[Onderdeel, ...]] = {}
    for hoofdstuk in hoofdstukken:
        delen: list[Onderdeel] = []
        for bron in hoofdstuk.uit:
            for les, titel, vraag in vragen:
                past = vraag.id == bron.oefening
                if not past and (vraag.id in heel or not fnmatchcase(vraag.id, bron.oefening)):
                    continue
                alle = veld_ids(vraag)
                elders = gekozen.get(vraag.id, set())
                velden = tuple(v for v in alle if (v in bron.velden if bron.velden else v not in elders))
                if velden or not alle:
                    delen.append(Onderdeel(les, titel, vraag, velden, bron.zonder))
        uit[hoofdstuk.id] = tuple(delen)
    return uit


def veld_ids(vraag: Any) -> tuple[str, ...]:
    """Return the ids of what is asked in a ``jouw_buurt`` exercise; of another kind ``()``."""
    return tuple(veld.id for veld in vraag.velden) if vraag.soort == "jouw_buurt" else ()


def is_van_een_buurt(vraag: Any, hoofdstukken: Iterable[Hoofdstuk]) -> bool:
    """Return whether the answer is about one of the learner's own buurten, and so is kept for each of them."""
    if vraag.soort == "jouw_buurt" or getattr(vraag, "eigen", False) or getattr(vraag, "dossier", False):
        return True
    return any(fnmatchcase(vraag.id, bron.oefening) for hoofdstuk in hoofdstukken for bron in hoofdstuk.uit)
