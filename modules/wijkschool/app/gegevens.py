"""What ``wijkschool data`` prints: the datasets with their counts, or one of them."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, cast

from wijkschool.basis.paden import map_van
from wijkschool.inhoud.pakket import aantallen
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.rijen.tabellen_wrr import CelRij
from wijkschool.inhoud.tabellen import controleer_tabel, lees_tabel
from wijkschool.inhoud.tekst import bedoel_je

BREED = 100
"""How many characters a line has at most, so that it also reads on a projector."""


def overzicht() -> str:
    """Return all datasets, a line each: name, rows, how many of each status; of a bad one, that it is bad."""
    breedte = max(map(len, TABELLEN))
    regels = [f"{'tabel':{breedte}}  rijen  hoe zeker", ""]
    for naam in TABELLEN:
        rijen, fouten = controleer_tabel(naam)
        hoe = "klopt niet (zie: wijkschool check)" if fouten else _hoe_zeker(naam)
        regels.append(f"{naam:{breedte}}  {len(rijen):5}  {hoe}".rstrip())
    regels += ["", "Ook in datapackage.json, en geen tabel:", ""]
    regels += [f"{deel['name']:{breedte}}  datasets/{deel['path']}" for deel in geen_tabellen()]
    regels += ["", "Eén tabel zien? Typ bijvoorbeeld: wijkschool data wrr_tabel_5_3"]
    return "\n".join(regels) + "\n"


def geen_tabellen() -> list[dict[str, Any]]:
    """Return the resources of the package that are no table: the stories of the buurten, the worked example."""
    pad = map_van("datasets") / "datapackage.json"  # as it was kept: a mistake in a story must not hide the tables
    pakket = json.loads(pad.read_text(encoding="utf-8")) if pad.is_file() else {"resources": []}
    return [deel for deel in pakket["resources"] if deel["name"] not in TABELLEN]


def een_tabel(naam: str) -> str:
    """Return one dataset for reading. Raises ``LookupError`` (Dutch) for an unknown name and ``InhoudFout``."""
    naam = naam.removesuffix(".csv").removeprefix("datasets/")
    if naam not in TABELLEN:
        if los := next((deel["path"] for deel in geen_tabellen() if naam in (deel["name"], deel["path"])), None):
            raise LookupError(f"'{naam}' is geen tabel. Open het bestand datasets/{los}.")
        raise LookupError(f"De tabel '{naam}' bestaat niet. {bedoel_je(naam, TABELLEN)}")
    tabel, rijen = TABELLEN[naam], lees_tabel(naam)
    kop = [tabel.titel, "", *textwrap.wrap(tabel.beschrijving, BREED)]
    if tabel.opmerking:
        kop += ["", *textwrap.wrap(f"Let op: {tabel.opmerking}", BREED)]
    lijf = _als_raster(cast("Sequence[CelRij]", rijen)) if tabel.model is CelRij else _als_lijst(rijen)
    hoe = _hoe_zeker(naam)
    return "\n".join([*kop, "", *lijf, f"{len(rijen)} rijen{': ' if hoe else ''}{hoe}."]) + "\n"


def _hoe_zeker(naam: str) -> str:
    return ", ".join(f"{aantal} {status}" for status, aantal in aantallen(naam).items())


def _als_raster(cellen: Sequence[CelRij]) -> Iterator[str]:
    """Yield a table of the report as it was printed; ``?`` marks what is not certain, ``-`` what is lost."""
    kolommen = list(dict.fromkeys(cel.kolom for cel in cellen))
    rijen = dict.fromkeys((cel.rij_nr, cel.rij) for cel in cellen)
    waarden = {(cel.rij_nr, cel.kolom): _waarde(cel) for cel in cellen}
    links = max(len(naam) for _, naam in rijen) + 4
    breed = [max(len(k), 6) for k in kolommen]
    yield " " * links + "  ".join(f"{k:>{b}}" for k, b in zip(kolommen, breed, strict=True))
    for nr, naam in rijen:
        getallen = "  ".join(f"{waarden[nr, k]:>{b}}" for k, b in zip(kolommen, breed, strict=True))
        yield f"{nr:2}  {naam:{links - 4}}{getallen}"
    yield ""
    yield f"In {' en '.join(dict.fromkeys(cel.eenheid for cel in cellen))}. ?: onzeker. -: ontbreekt."


def _waarde(cel: CelRij) -> str:
    if cel.waarde is None:
        return "-"
    getal = f"{cel.waarde:.1f}" if cel.eenheid == "rapportcijfer" else f"{cel.waarde:g}"
    return getal.replace(".", ",") + ("?" if cel.status == "onzeker" else "")


def _als_lijst(rijen: Sequence[Any]) -> Iterator[str]:
    """Yield every row as a block of ``column: text``; an empty cell is left out."""
    for rij in rijen:
        waarden = {naam: str(waarde) for naam, waarde in rij.model_dump(mode="json").items() if waarde is not None}
        breed = max(map(len, waarden)) + 2
        for naam, tekst in waarden.items():
            naamdeel = f"{naam + ':':{breed}}"
            yield from textwrap.wrap(tekst, BREED, initial_indent=naamdeel, subsequent_indent=" " * breed)
        yield ""
