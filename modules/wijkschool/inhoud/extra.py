"""A lecturer's own exercises, in a folder of the lecturer: ``wijkschool start --extra MAP``.

The folder holds ``exercises/<les>.yaml`` and ``solutions/<les>.yaml``, written as those of the course. Each file
of exercises becomes a lesson of its own. The course itself is never changed, and nothing of it can be replaced: an
own lesson or exercise with a name that the course uses is left out and told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wijkschool.basis.paden import extra, map_van, relatief, wortel
from wijkschool.inhoud.fouten import InhoudFout, op_plek
from wijkschool.inhoud.lesbestand import LES_ID, lees_lesbestand
from wijkschool.inhoud.modellen import Soort
from wijkschool.inhoud.oefeningen import lees_les_oefeningen


@dataclass(frozen=True)
class EigenLes:
    """One own lesson: its title (of the file, else made from its name) and the ids of its sound exercises."""

    id: str
    titel: str
    oefeningen: tuple[str, ...]


def eigen_lessen(soorten: Mapping[str, Soort]) -> tuple[list[EigenLes], list[InhoudFout]]:
    """Return the lessons in the lecturer's own folder, by name, and why something in it cannot be shown.

    Never raises. Without such a folder both are empty. A lesson without one sound exercise is among the lessons.
    """
    map_ = extra()
    if map_ is None:
        return [], []
    if fout := _fout_in_keuze(map_):
        return [], [fout]
    fouten = [*fouten_in_map(map_ / "exercises"), *fouten_in_map(map_ / "solutions")]
    bezet = _ids_van_de_cursus(_stand(map_van("exercises")))
    lessen: list[EigenLes] = []
    for pad in sorted((map_ / "exercises").glob("*.yaml")):
        if fout := _fout_in_naam(pad):
            fouten.append(fout)
            continue
        bestand = lees_lesbestand("exercises", pad.stem)
        gelezen = lees_les_oefeningen(pad.stem, soorten)
        fouten += gelezen.fouten
        for naam in bestand.items:
            if naam in bezet:
                wat = f"de id '{naam}' staat ook in {bezet[naam]}"
                fouten.append(bestand.fout(naam, ("id",), wat, "Geef elke oefening een eigen id."))
        goed = tuple(naam for naam in gelezen.oefeningen if naam not in bezet)
        bezet = dict.fromkeys(bestand.items, bestand.bestand) | bezet
        lessen.append(EigenLes(pad.stem, bestand.titel or _leesbaar(pad.stem), goed))
    for pad in sorted((map_ / "solutions").glob("*.yaml")):
        if not (map_ / "exercises" / pad.name).exists():
            wat = f"bij deze oplossingen is er geen bestand '{map_.name}/exercises/{pad.name}'"
            fouten.append(InhoudFout(relatief(pad), None, wat, "Geef de twee bestanden dezelfde naam."))
    return lessen, sorted(fouten, key=op_plek)


def eigen_les(les_id: str, soorten: Mapping[str, Soort]) -> EigenLes | None:
    """Return the own lesson with this name, or ``None`` when there is none with an exercise to show."""
    map_ = extra()
    # The name comes from an address: look at it before it becomes a path.
    if map_ is None or not LES_ID.fullmatch(les_id) or not (map_ / "exercises" / f"{les_id}.yaml").is_file():
        return None
    return next((les for les in eigen_lessen(soorten)[0] if les.id == les_id and les.oefeningen), None)


def fouten_in_map(map_: Path) -> list[InhoudFout]:
    """Return which files in a folder of exercises or solutions would be overlooked for their name."""
    return [
        InhoudFout(relatief(pad), None, "de naam eindigt op '.yml'", f"Noem het bestand '{pad.stem}.yaml'.")
        for pad in sorted(map_.glob("*.yml"))
    ]


def _fout_in_keuze(map_: Path) -> InhoudFout | None:
    if not map_.is_dir():
        return InhoudFout(map_.name, None, "deze map met eigen oefeningen bestaat niet", "Kijk de naam na.")
    if map_ == wortel():
        wat, remedie = "dit is de map van de cursus zelf", "Maak een eigen map, ergens anders."
        return InhoudFout(map_.name, None, wat, remedie)
    if not any((map_ / "exercises").glob("*.y*ml")):
        wat = "in deze map met eigen oefeningen staan geen oefeningen"
        return InhoudFout(map_.name, None, wat, f"Zet ze in '{map_.name}/exercises', als '90-mijn-les.yaml'.")
    return None


def _fout_in_naam(pad: Path) -> InhoudFout | None:
    if not LES_ID.fullmatch(pad.stem):
        wat = "een les kan niet zo heten"
        remedie = "Gebruik kleine letters, cijfers en streepjes, zoals '90-mijn-les.yaml'."
        return InhoudFout(relatief(pad), None, wat, remedie)
    if (map_van("exercises") / pad.name).exists() or (map_van("notebooks") / f"{pad.stem}.ipynb").exists():
        wat = f"de cursus heeft zelf al een les '{pad.stem}'"
        return InhoudFout(relatief(pad), None, wat, "Geef je bestand een andere naam, met een nummer vanaf 70.")
    return None


def _leesbaar(les_id: str) -> str:
    """Return a title from a name: ``90-mijn-wijk`` becomes ``Mijn wijk``."""
    woorden = les_id.lstrip("0123456789-").replace("-", " ").strip()
    return (woorden or les_id).capitalize()


def _stand(map_: Path) -> tuple[tuple[Path, int], ...]:
    return tuple((pad, pad.stat().st_mtime_ns) for pad in sorted(map_.glob("*.yaml")))


@lru_cache(maxsize=4)
def _ids_van_de_cursus(stand: tuple[tuple[Path, int], ...]) -> dict[str, str]:
    """Return the ids that the course uses, with their file; read anew only when a file has changed."""
    bestanden = [lees_lesbestand("exercises", pad.stem) for pad, _ in stand]
    return {naam: bestand.bestand for bestand in bestanden for naam in bestand.items}
