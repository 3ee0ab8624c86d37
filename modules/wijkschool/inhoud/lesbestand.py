"""The outside of ``exercises/<les>.yaml`` and ``solutions/<les>.yaml``: the head, and the items by id."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from wijkschool.basis.paden import lespad, map_van, relatief
from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.inhoud.tekst import bedoel_je, lees_tekst
from wijkschool.inhoud.vertaling import Plek, vertaal
from wijkschool.inhoud.yaml_met_regels import Regels, lees_yaml, ontleed_delen, regel_van

M = TypeVar("M", bound=BaseModel)
LIJSTEN = {"exercises": "oefeningen", "solutions": "oplossingen"}
LES_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
ID = re.compile(r"\d\d[a-z]?-[a-z0-9-]+|w\d\d[a-z0-9-]*|p\d-[a-z0-9-]+")


@dataclass
class Lesbestand:
    """One file of one lesson.

    ``items`` gives per id the index in the list and the data. ``compleet`` is false when something in the
    file could not be read or had no usable id, so that an id that is not found may still stand there.
    ``titel`` is the title that a lecturer gave an own lesson, or ``None``.
    """

    bestand: str
    regels: Regels = field(default_factory=dict)
    items: dict[str, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    fouten: list[InhoudFout] = field(default_factory=list)
    compleet: bool = True
    lijst: str = ""
    titel: Any = None

    def regel(self, naam: str, plek: Plek = ()) -> int | None:
        """Return the line of a place within the item with this id."""
        return regel_van(self.regels, (self.lijst, self.items[naam][0], *plek))

    def fout(self, naam: str, plek: Plek, wat: str, remedie: str) -> InhoudFout:
        """Return a mistake at a place within the item with this id."""
        return InhoudFout(self.bestand, self.regel(naam, plek), wat, remedie)


def lees_lesbestand(soort: str, les_id: str) -> Lesbestand:
    """Read ``exercises`` or ``solutions`` (``soort``) of a lesson. Never raises for bad content."""
    uit = Lesbestand(soort, lijst=(lijst := LIJSTEN[soort]))
    if not LES_ID.fullmatch(les_id):
        uit.compleet = False
        uit.fouten.append(
            InhoudFout(
                soort,
                None,
                f"'{les_id[:80]}' kan geen naam van een les zijn",
                "Gebruik kleine letters, cijfers en streepjes, zoals '04-speelveld'.",
            )
        )
        return uit
    pad = lespad(soort, les_id)
    uit.bestand = relatief(pad)
    try:
        data, uit.regels, uit.fouten = ontleed_delen(lees_tekst(pad), uit.bestand, lijst)
    except InhoudFout as fout:
        uit.fouten, uit.compleet = [fout], False
        return uit
    uit.compleet = not uit.fouten
    if not isinstance(data, dict):
        uit.fouten.append(
            InhoudFout(
                uit.bestand,
                1,
                f"bovenaan horen de velden 'les' en '{lijst}' te staan",
                f"Begin met een regel 'les: {les_id}'.",
            )
        )
        uit.compleet = False
        return uit
    if uit.compleet or data.keys() & {"les"}:  # of a broken head nothing can be said
        # A lesson of the course has its title in the leergang; a lecturer's own file brings it along.
        eigen = soort == "exercises" and pad.parent != map_van(soort)
        uit.titel = data.get("titel") if eigen else None
        uit.fouten += _kop(uit, data, les_id, ("titel",) if eigen else ())
    _verdeel(uit, data.get(lijst) or [], les_id)
    return uit


def lees_model(pad: Path, model: type[M], veld: str, remedie: str) -> tuple[M | None, Regels, list[InhoudFout]]:
    """Read a YAML file that holds one object. Return it (None when it is not right), its lines and the mistakes.

    Args:
        pad: the file.
        model: what it must be.
        veld: the field that it begins with, and ``remedie`` what to do when it holds no fields at all.
    """
    bestand = relatief(pad)
    try:
        data, regels = lees_yaml(pad)
    except InhoudFout as fout:
        return None, {}, [fout]
    if not isinstance(data, dict):
        return None, {}, [InhoudFout(bestand, 1, f"bovenaan hoort het veld '{veld}' te staan", remedie)]
    gelezen, mis = valideer(model, data)
    fouten = [InhoudFout(bestand, regel_van(regels, plek), *fout) for plek, fout in mis.items()]
    return cast("M | None", gelezen), regels, fouten


def valideer(model: type[BaseModel], data: dict[str, Any]) -> tuple[BaseModel | None, dict[Plek, tuple[str, str]]]:
    """Return the checked object, or the mistakes: per place what is wrong and the remedy (Dutch).

    By way of JSON and strict: ``yes`` is no number, ``"12"`` is no number, and a list may become a tuple.
    """
    fouten: dict[Plek, tuple[str, str]] = {}
    uit = None
    try:
        uit = model.model_validate_json(json.dumps(data, default=str), strict=True)
    except ValidationError as fout:
        for plek, wat, remedie in vertaal(fout.errors(include_url=False), model):
            fouten.setdefault(plek, (wat, remedie))
    for plek, waarde in bladeren(data):
        if waarde is None or (isinstance(waarde, str) and not waarde.strip()):
            naam = next((str(deel) for deel in reversed(plek) if isinstance(deel, str)), "")
            fouten.setdefault(plek, (f"het veld '{naam}' is leeg", "Vul het in, of haal de regel weg."))
    return (None if fouten else uit), fouten


def bladeren(data: Any, plek: Plek = ()) -> Iterator[tuple[Plek, Any]]:
    """Yield every place in the data that holds a single value, and that value."""
    if isinstance(data, dict):
        for naam, waarde in data.items():
            yield from bladeren(waarde, (*plek, naam))
    elif isinstance(data, list):
        for nummer, waarde in enumerate(data):
            yield from bladeren(waarde, (*plek, nummer))
    else:
        yield plek, data


def _kop(uit: Lesbestand, data: dict[str, Any], les_id: str, ook: tuple[str, ...]) -> Iterator[InhoudFout]:
    for naam in data:
        if naam not in {"les", uit.lijst, *ook}:
            yield InhoudFout(
                uit.bestand,
                uit.regels[naam,],
                f"het veld '{naam}' bestaat niet",
                bedoel_je(naam, ("les", uit.lijst, *ook)),
            )
    if "titel" in ook and "titel" in data and not (isinstance(uit.titel, str) and uit.titel.strip()):
        uit.titel = None
        remedie = "Schrijf de titel van je les, of haal de regel weg."
        yield InhoudFout(uit.bestand, uit.regels["titel",], "het veld 'titel' moet tekst zijn", remedie)
    if "les" not in data:
        yield InhoudFout(uit.bestand, 1, "het veld 'les' ontbreekt", f"Begin met een regel 'les: {les_id}'.")
    elif data["les"] != les_id:
        yield InhoudFout(
            uit.bestand,
            uit.regels["les",],
            f"de les heet hier '{data['les']}', het bestand '{les_id}'",
            f"Schrijf 'les: {les_id}', of geef het bestand een andere naam.",
        )
    if not isinstance(data.get(uit.lijst), list):
        uit.compleet = False
        regel = regel_van(uit.regels, (uit.lijst,))
        if uit.lijst not in data:
            yield InhoudFout(uit.bestand, regel, f"het veld '{uit.lijst}' ontbreekt", f"Voeg '{uit.lijst}:' toe.")
        else:
            yield InhoudFout(
                uit.bestand,
                regel,
                f"het veld '{uit.lijst}' moet een lijst zijn",
                "Zet elk onderdeel op een eigen regel, met '- ' ervoor.",
            )


def _verdeel(uit: Lesbestand, lijst: Any, les_id: str) -> None:
    """Put the items with a sound id in ``uit.items``; the first of two with the same id counts."""
    nummer_les = re.match(r"w?\d\d|p\d", les_id)
    zoals = f"{nummer_les[0] if nummer_les else 90}-eerste-vraag"
    for nummer, item in enumerate(lijst if isinstance(lijst, list) else []):
        plek: Plek = (uit.lijst, nummer)
        naam = item.get("id") if isinstance(item, dict) else None
        mis: tuple[str, str] | None = None
        if not isinstance(item, dict):
            mis = "dit onderdeel heeft geen velden", "Begin elk onderdeel met '- id: …'."
        elif "id" not in item:
            mis = "het veld 'id' ontbreekt", "Begin elk onderdeel met '- id: …'."
        elif not isinstance(naam, str) or not ID.fullmatch(naam):
            plek = (*plek, "id")
            mis = (
                f"'{str(naam)[:80]}' kan geen id zijn",
                f"Schrijf kleine letters, cijfers en streepjes, zoals '{zoals}'.",
            )
        elif nummer_les and not re.match(rf"{nummer_les[0]}(?!\d)", naam):
            plek = (*plek, "id")
            mis = f"de id '{naam}' hoort niet bij deze les", f"Laat de id beginnen met '{nummer_les[0]}-'."
        elif naam in uit.items:
            plek = (*plek, "id")
            mis = (
                f"de id '{naam}' staat ook op regel {uit.regel(naam, ('id',))}",
                "Geef elke oefening een eigen id.",
            )
        if mis is None:
            uit.items[str(naam)] = (nummer, item)
            continue
        uit.fouten.append(InhoudFout(uit.bestand, regel_van(uit.regels, plek), *mis))
        uit.compleet = uit.compleet and isinstance(naam, str) and naam in uit.items
