"""Reads and checks the tables of ``datasets/``: rows as pydantic models, or a typed pandas frame."""

from __future__ import annotations

import os
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError

from wijkschool.basis.paden import map_van, wortel
from wijkschool.inhoud.csv_met_regels import lees_csv
from wijkschool.inhoud.fouten import InhoudFout, op_plek
from wijkschool.inhoud.plaats import fout_in_plaats
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.rijen.basis import Rij, delen
from wijkschool.inhoud.rijen.cursus import Bron
from wijkschool.inhoud.tabel import Tabel, Verwijzing
from wijkschool.inhoud.tekst import bedoel_je, lees_tekst

if TYPE_CHECKING:
    import pandas as pd

Mis = tuple[int, str, str]
"""A mistake: the index of the row, what is wrong, the remedy."""


def lees_tabel(naam: str) -> tuple[Rij, ...]:
    """Return the rows of ``datasets/<naam>.csv``, in their order, as models of ``inhoud.rijen``.

    Raises the first ``InhoudFout`` of the table, and ``KeyError`` for a name that is no table. Read once per
    process, root and version of the file.
    """
    rijen, fouten = controleer_tabel(naam)
    if fouten:
        raise fouten[0]
    return rijen


def controleer_tabel(naam: str) -> tuple[tuple[Rij, ...], tuple[InhoudFout, ...]]:
    """Return the sound rows of a table and all its mistakes. Never raises for bad content."""
    if naam not in TABELLEN:
        raise KeyError(naam)
    namen = {naam, "bronnen", *(v.tabel for v in TABELLEN[naam].verwijzingen)}
    map_ = str(map_van("datasets"))
    return _lees(wortel(), naam, tuple([_stempel(os.path.join(map_, f"{n}.csv")) for n in sorted(namen)]))  # noqa: PTH118


def bronregels() -> dict[str, int]:
    """Return the number of lines per source; empty when ``bronnen.csv`` itself is not right."""
    rijen, fouten = controleer_tabel("bronnen")
    return {} if fouten else {rij.id: rij.regels for rij in cast("tuple[Bron, ...]", rijen)}


def frame(naam: str) -> pd.DataFrame:
    """Return a table as a ``pandas.DataFrame`` of the caller's own. Raises as ``lees_tabel``.

    Text is ``str``, a whole number ``int64`` or, where a cell may be empty, ``Int64``, another number ``Float64``.
    """
    import pandas as pd  # noqa: PLC0415  slow to import, and most pages need no frame

    cellen = [rij.__dict__ for rij in lees_tabel(naam)]
    soorten = _soorten(TABELLEN[naam].model)
    # The texts of all columns in one go, and each column a slice of them: made one by one they take twice as long.
    teksten = [kolom for kolom, (dtype, _) in soorten.items() if dtype == "str"]
    vlak = pd.array([w for kolom in teksten for w in _waarden(cellen, kolom, soorten)], dtype=_dtype("str"))
    begin = {kolom: nr * len(cellen) for nr, kolom in enumerate(teksten)}
    return pd.DataFrame(
        {
            kolom: vlak[begin[kolom] : begin[kolom] + len(cellen)]
            if kolom in begin
            else pd.array(_waarden(cellen, kolom, soorten), dtype=_dtype(dtype))
            for kolom, (dtype, _) in soorten.items()
        },
        copy=False,
    )


@cache
def _dtype(naam: str) -> Any:
    """Return a dtype of pandas by its name; looking one up takes longer than a small column."""
    import pandas as pd  # noqa: PLC0415

    return pd.api.types.pandas_dtype(naam)


def _waarden(
    cellen: Sequence[Mapping[str, Any]], kolom: str, soorten: Mapping[str, tuple[str, bool]]
) -> list[Any]:
    """Return the cells of a column as plain values."""
    if soorten[kolom][1]:
        return [w.value if isinstance(w := rij[kolom], Enum) else w for rij in cellen]
    return [rij[kolom] for rij in cellen]


@cache
def _soorten(model: type[Rij]) -> dict[str, tuple[str, bool]]:
    """Return per column of a table its dtype, and whether its cells may be members of an ``Enum``."""
    return {kolom: _soort(veld.annotation) for kolom, veld in model.model_fields.items()}


def _soort(annotatie: Any) -> tuple[str, bool]:
    soorten = set(typing.get_args(annotatie)) if isinstance(annotatie, types.UnionType) else {annotatie}
    enum = any(isinstance(soort, type) and issubclass(soort, Enum) for soort in soorten)
    if int in soorten:
        return "Int64" if types.NoneType in soorten else "int64", enum
    return "Float64" if float in soorten else "str", enum


def _stempel(pad: str) -> tuple[int, int]:
    # Asked for every table, also when nothing is read: a ``Path`` each time costs more than the question.
    try:
        stat = os.stat(pad)  # noqa: PTH116
    except OSError:
        return 0, -1
    return stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=256)
def _lees(
    _root: Path, naam: str, _stempels: Sequence[tuple[int, int]]
) -> tuple[tuple[Rij, ...], tuple[InhoudFout, ...]]:
    pad = map_van("datasets") / f"{naam}.csv"
    tabel, bestand = TABELLEN[naam], f"datasets/{naam}.csv"
    rijen: list[Rij] = []
    regels: list[int] = []
    fouten: list[InhoudFout] = []
    try:
        for regel, cellen in lees_csv(lees_tekst(pad), list(tabel.model.model_fields), bestand):
            try:
                rijen.append(tabel.model.model_validate(cellen))
                regels.append(regel)
            except ValidationError as fout:
                from wijkschool.inhoud.vertaling import vertaal  # noqa: PLC0415  only a mistake needs it

                for plek, wat, remedie in vertaal(fout.errors(include_url=False), tabel.model):
                    leeg = bool(plek) and cellen[str(plek[0])] is None
                    wat_kolom = wat.replace("het veld", "de kolom")
                    fouten.append(InhoudFout(bestand, regel, wat_kolom, "Vul de cel in." if leeg else remedie))
    except InhoudFout as fout:
        return (), (fout,)
    heel = not fouten
    for nr, wat, remedie in _mis_per_rij(naam, tabel, rijen, regels, heel=heel):
        fouten.append(InhoudFout(bestand, regels[nr], wat, remedie))
    if not rijen and heel:
        fouten.append(InhoudFout(bestand, None, "de tabel heeft geen rijen", "Zet de rijen terug."))
    elif not fouten:
        # What is said of the whole is only true when every row could be read.
        fouten += [InhoudFout(bestand, regels[nr], *mis) for nr, *mis in (tabel.keur(rijen) if tabel.keur else ())]
        fouten += [InhoudFout(bestand, None, wat, "Voeg deze rij toe.") for wat in _wat_ontbreekt(tabel, rijen)]
    return tuple(rijen), tuple(sorted(fouten, key=op_plek))


def _mis_per_rij(naam: str, tabel: Tabel, rijen: list[Rij], regels: list[int], *, heel: bool) -> Iterator[Mis]:
    """Yield double keys, places and lines outside a document, references to nothing, and rows too many."""
    documenten = {} if naam == "bronnen" else bronregels()
    kolommen = list(tabel.model.model_fields)
    plaatsen = [
        (k, b if (b := k.replace("plaats", "bron")) in kolommen else None) for k in kolommen if k[:6] == "plaats"
    ]
    met_regel = bool(documenten) and "regel" in kolommen
    # A row that could not be read may be the one that is meant: then nothing is said of this table.
    verwijzingen = [(v, _bestaat(naam, v, rijen if heel else ())) for v in tabel.verwijzingen]
    verwijzingen += [
        (Verwijzing(k, "bronnen"), documenten.keys()) for k in kolommen if k.startswith("bron") and documenten
    ]
    gezien: dict[tuple[str, ...], int] = {}
    for nr, rij in enumerate(rijen):
        cellen = rij.__dict__
        sleutel = tuple([str(cellen[kolom]) for kolom in tabel.sleutel])
        if (eerder := gezien.setdefault(sleutel, regels[nr])) != regels[nr]:
            uniek = f"Elke {' met '.join(tabel.sleutel)} mag één keer voorkomen."
            yield nr, f"'{', '.join(sleutel)}' staat ook op regel {eerder}", uniek
        if tabel.alleen and tabel.volledig and sleutel[-len(tabel.volledig[0]) :] not in tabel.volledig:
            hoort = [", ".join(combinatie) for combinatie in tabel.volledig]
            waarde = ", ".join(sleutel[-len(tabel.volledig[0]) :])
            yield nr, f"'{waarde}' hoort niet in deze tabel", bedoel_je(waarde, hoort)
        for kolom, bij in plaatsen:
            if (plaats := cellen[kolom]) and (
                mis := fout_in_plaats(plaats, cellen[bij] if bij else tabel.bron, documenten)
            ):
                yield nr, *mis
        if met_regel and (regel := cellen["regel"]) > (lang := documenten[tabel.bron]):
            yield nr, f"regel {regel} ligt buiten het document: '{tabel.bron}' heeft {lang} regels", "Kijk het na."
        for verwijzing, bekend in verwijzingen:
            if verwijzing.lijst or cellen[verwijzing.kolom] not in bekend:
                yield from ((nr, *mis) for mis in _mis_verwezen(verwijzing, rij, bekend))


def _bestaat(naam: str, verwijzing: Verwijzing, rijen: Sequence[Rij]) -> Mapping[str, None]:
    """Return the keys that a reference may name; none when that table itself is not right."""
    ander, fouten = (rijen, ()) if verwijzing.tabel == naam else controleer_tabel(verwijzing.tabel)
    return {} if fouten else {rij.id: None for rij in ander}  # type: ignore[attr-defined]


def _mis_verwezen(verwijzing: Verwijzing, rij: Rij, bekend: Any) -> Iterator[tuple[str, str]]:
    cel = getattr(rij, verwijzing.kolom)
    for waarde in delen(cel) if verwijzing.lijst else (cel,):
        if waarde is None or not bekend:
            continue
        if waarde not in bekend:
            wat = f"'{waarde}' in de kolom '{verwijzing.kolom}' staat niet in datasets/{verwijzing.tabel}.csv"
            yield wat, bedoel_je(waarde, bekend, "Kijk de naam na.")
        elif verwijzing.lijst and waarde == getattr(rij, "id", None):
            yield f"'{waarde}' verwijst in de kolom '{verwijzing.kolom}' naar zichzelf", "Haal het weg."


def _wat_ontbreekt(tabel: Tabel, rijen: list[Rij]) -> Iterator[str]:
    if tabel.groep is None or not tabel.volledig:
        return
    kolommen = tabel.sleutel[-len(tabel.volledig[0]) :]
    er: dict[str, set[tuple[str, ...]]] = {}
    for rij in rijen:
        groep = str(getattr(rij, tabel.groep)) if tabel.groep else ""
        er.setdefault(groep, set()).add(tuple(str(getattr(rij, k)) for k in kolommen))
    for groep, combinaties in er.items():
        for combinatie in tabel.volledig:
            if combinatie not in combinaties:
                bij = f" bij '{groep}'" if groep else ""
                yield f"er ontbreekt een rij voor '{', '.join(combinatie)}'{bij}"
