"""The fictional buurten that exercises share: figures in ``buurten.csv``, the story in ``buurten/<id>.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from wijkschool.basis.paden import map_van, relatief, wortel
from wijkschool.inhoud.fouten import InhoudFout, VeldFout, op_plek
from wijkschool.inhoud.plaats import STANDAARDBRON, fout_in_plaats
from wijkschool.inhoud.rijen.basis import Id
from wijkschool.inhoud.rijen.cursus import BuurtRij
from wijkschool.inhoud.tabellen import bronregels, controleer_tabel
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.inhoud.yaml_met_regels import Lader, regel_van
from wijkschool.kern.buurten import Richting, richtingen
from wijkschool.kern.spanningsvelden import Kant, Veld

WOORDEN = (120, 200)
"""How long a dossier is: long enough to judge by, short enough to read in a minute."""

Tekst = Annotated[str, Field(min_length=1)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


class Stem(_Model):
    """What somebody in the buurt says. Both are invented."""

    wie: Tekst
    zegt: Tekst


class Kenmerk(_Model):
    """A feature of the buurt that the source names, and where the source says that such a feature points.

    ``veld`` and ``kant`` are both ``None`` for a feature that points at no field; ``kant`` is ``tweeslachtig``
    where the source points both ways. ``kenmerk`` is invented, ``uit_de_bron`` is not: ``plaats`` proves it.
    """

    id: Id
    kenmerk: Tekst
    uit_de_bron: Tekst
    veld: Veld | None = None
    kant: Literal["vraag", "institutioneel", "tweeslachtig"] | None = None
    herkomst: Literal["bron", "afleiding"]
    plaats: Tekst

    @model_validator(mode="after")
    def _veld_met_kant(self) -> Kenmerk:
        if (self.veld is None) != (self.kant is None):
            raise VeldFout("'veld' en 'kant' horen bij elkaar", "Vul ze allebei in, of geen van beide.")
        return self


class Verhaal(_Model):
    """The file of one buurt."""

    id: Id
    naam: Tekst
    verzonnen: Literal[True]
    dossier: Tekst
    stemmen: Annotated[tuple[Stem, ...], Field(min_length=2)]
    kenmerken: Annotated[tuple[Kenmerk, ...], Field(min_length=4)]


@dataclass(frozen=True)
class Buurt:
    """A fictional buurt: its figures (whole numbers and percentages) and its story."""

    cijfers: BuurtRij
    verhaal: Verhaal

    @property
    def richtingen(self) -> dict[Veld, Richting]:
        """Per field: the side that fits according to the features, which is what an expert would reason from."""
        return richtingen(
            (k.veld, None if k.kant == "tweeslachtig" else Kant(k.kant))
            for k in self.verhaal.kenmerken
            if k.veld and k.kant
        )


def buurten() -> dict[str, Buurt]:
    """Return all buurten by id, in the order of the table. Raises the first ``InhoudFout``."""
    if snel := _snel():
        return snel
    gevonden, fouten = controleer_buurten()
    if fouten:
        raise fouten[0]
    return gevonden


@lru_cache(maxsize=8)
def _snel_gelezen(rijen: tuple[BuurtRij, ...], stempels: tuple[tuple[Path, int], ...]) -> dict[str, Buurt] | None:
    paden = {pad.stem: pad for pad, _ in stempels}
    if paden.keys() != {rij.id for rij in rijen}:
        return None
    uit = {}
    for rij in rijen:
        try:
            verhaal = Verhaal.model_validate(yaml.load(paden[rij.id].read_bytes(), Loader=Lader))  # noqa: S506 - a safe loader
        except (OSError, ValueError, yaml.YAMLError):
            return None
        if next(_samenhang(verhaal, rij), None):
            return None
        uit[rij.id] = Buurt(rij, verhaal)
    return uit


def _snel() -> dict[str, Buurt] | None:
    """Return all buurten when nothing is wrong, without minding which line is which; else ``None``."""
    rijen, fouten = controleer_tabel("buurten")
    return None if fouten else _snel_gelezen(rijen, _stempels())  # type: ignore[arg-type]


def controleer_buurten() -> tuple[dict[str, Buurt], tuple[InhoudFout, ...]]:
    """Return the sound buurten and all mistakes in their stories (those of the table are the table's own)."""
    return _lees(wortel(), controleer_tabel("buurten")[0], _stempels())  # type: ignore[arg-type]


def _stempels() -> tuple[tuple[Path, int], ...]:
    map_ = map_van("datasets") / "buurten"
    return tuple((pad, pad.stat().st_mtime_ns) for pad in sorted(map_.glob("*.yaml")))


@lru_cache(maxsize=8)
def _lees(
    _root: Path, rijen: tuple[BuurtRij, ...], stempels: tuple[tuple[Path, int], ...]
) -> tuple[dict[str, Buurt], tuple[InhoudFout, ...]]:
    uit: dict[str, Buurt] = {}
    fouten: list[InhoudFout] = []
    paden = {pad.stem: pad for pad, _ in stempels}
    ids = [rij.id for rij in rijen]
    for naam, pad in paden.items():
        if naam not in ids:
            wat = f"de buurt '{naam}' staat niet in datasets/buurten.csv"
            fouten.append(InhoudFout(relatief(pad), None, wat, bedoel_je(naam, ids, "Zet haar erbij.")))
    for rij in rijen:
        pad = paden.get(rij.id, map_van("datasets") / "buurten" / f"{rij.id}.yaml")
        verhaal, mis = _lees_verhaal(pad, rij)
        fouten += mis
        if verhaal and not mis:
            uit[rij.id] = Buurt(rij, verhaal)
    return uit, tuple(sorted(fouten, key=op_plek))


def _lees_verhaal(pad: Path, rij: BuurtRij) -> tuple[Verhaal | None, list[InhoudFout]]:
    # Where nothing is wrong, ``_snel`` has read it, and this module is not needed.
    from wijkschool.inhoud.lesbestand import lees_model  # noqa: PLC0415

    verhaal, regels, fouten = lees_model(pad, Verhaal, "id", f"Begin met 'id: {rij.id}'.")
    samenhang = _samenhang(verhaal, rij) if verhaal else ()
    return verhaal, fouten + [InhoudFout(relatief(pad), regel_van(regels, plek), *mis) for plek, *mis in samenhang]


def _samenhang(verhaal: Verhaal, rij: BuurtRij) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for veld in ("id", "naam"):
        if getattr(verhaal, veld) != getattr(rij, veld):
            wat = f"'{getattr(verhaal, veld)}' is anders dan in datasets/buurten.csv"
            yield (veld,), wat, f"Schrijf '{getattr(rij, veld)}'."
    kortst, langst = WOORDEN
    if not kortst <= (aantal := len(verhaal.dossier.split())) <= langst:
        wat = f"het dossier heeft {aantal} woorden"
        yield ("dossier",), wat, f"Maak er {kortst} tot {langst} woorden van."
    gezien: set[str] = set()
    documenten = bronregels()
    for nummer, kenmerk in enumerate(verhaal.kenmerken):
        if kenmerk.id in gezien:
            yield ("kenmerken", nummer, "id"), f"de id '{kenmerk.id}' staat er twee keer", "Kies een andere id."
        gezien.add(kenmerk.id)
        if mis := fout_in_plaats(kenmerk.plaats, STANDAARDBRON, documenten):
            yield ("kenmerken", nummer, "plaats"), *mis
    for veld in Veld:
        if veld not in {k.veld for k in verhaal.kenmerken}:
            yield ("kenmerken",), f"geen kenmerk gaat over het veld '{veld}'", "Voeg een kenmerk met dat veld toe."
