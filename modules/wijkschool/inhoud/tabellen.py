"""Reads and checks the tables of ``datasets/`` and turns them into the objects of ``kern``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pydantic import ValidationError

from wijkschool.basis.paden import map_van, relatief, wortel
from wijkschool.inhoud.csv_met_regels import lees_csv
from wijkschool.inhoud.fouten import InhoudFout, op_plek
from wijkschool.inhoud.plaats import fout_in_plaats
from wijkschool.inhoud.rijen import Bron, DrempelRij, GepastheidRij, LogicaRij, PoolRij, PositieRij, Rij
from wijkschool.inhoud.tekst import lees_tekst
from wijkschool.inhoud.vertaling import vertaal
from wijkschool.kern.spanningsvelden import Gepastheid, Kant, Pool, Positie, Spanningsveld, Veld

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Tabel:
    """How a dataset is checked: the model of a row, its key, and what one group must hold to be complete.

    ``groep`` is a column, or ``""`` for the whole table: each must have all of ``volledig``.
    """

    model: type[Rij]
    sleutel: tuple[str, ...]
    groep: str | None = None
    volledig: tuple[tuple[str, ...], ...] = ()


_ELK_VELD = tuple((veld.value,) for veld in Veld)
TABELLEN: dict[str, Tabel] = {
    "bronnen": Tabel(Bron, ("id",)),
    "spanningsvelden": Tabel(
        PoolRij, ("veld", "kant"), "", tuple((veld.value, kant.value) for veld in Veld for kant in Kant)
    ),
    "logicas": Tabel(LogicaRij, ("id",)),
    "drempels": Tabel(DrempelRij, ("id",)),
    "gepastheid": Tabel(GepastheidRij, ("buurttype", "veld"), "buurttype", _ELK_VELD),
    "posities_beleid": Tabel(PositieRij, ("beleid", "veld"), "beleid", _ELK_VELD),
}
STANDAARDBRON = "wrr"


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
    paden = {map_van("datasets") / f"{n}.csv" for n in (naam, "bronnen")}
    return _lees(wortel(), naam, tuple(_stempel(pad) for pad in sorted(paden)))


def bronregels() -> dict[str, int]:
    """Return the number of lines per source; empty when ``bronnen.csv`` itself is not right."""
    rijen, fouten = controleer_tabel("bronnen")
    return {} if fouten else {rij.id: rij.regels for rij in cast("tuple[Bron, ...]", rijen)}


def frame(naam: str) -> pd.DataFrame:
    """Return a table as a ``pandas.DataFrame``, with plain values. Raises as ``lees_tabel``."""
    import pandas as pd  # noqa: PLC0415  slow to import, and most pages need no frame

    rijen = lees_tabel(naam)
    return pd.DataFrame(
        [rij.model_dump(mode="json") for rij in rijen], columns=list(TABELLEN[naam].model.model_fields)
    )


def spanningsvelden() -> tuple[Spanningsveld, ...]:
    """Return the four fields in the order of the report, with both poles. Raises as ``lees_tabel``."""
    polen: dict[tuple[Veld, Kant], Pool] = {}
    titels: dict[Veld, str] = {}
    for rij in cast("tuple[PoolRij, ...]", lees_tabel("spanningsvelden")):
        titels[rij.veld] = rij.titel
        polen[rij.veld, rij.kant] = Pool(
            veld=rij.veld,
            kant=rij.kant,
            naam=rij.pool,
            risico=rij.risico,
            past_bij=rij.past_bij,
            plaats=rij.plaats,
            betekenis=rij.betekenis,
            herkomst=rij.herkomst,
        )
    return tuple(
        Spanningsveld(veld, titels[veld], polen[veld, Kant.VRAAG], polen[veld, Kant.INSTITUTIONEEL])
        for veld in Veld
    )


def gepastheid() -> tuple[Gepastheid, ...]:
    """Return per kind of buurt and field which side fits, in order of the table. Raises as ``lees_tabel``."""
    return tuple(
        Gepastheid(
            buurttype=rij.buurttype,
            veld=rij.veld,
            kant=None if rij.kant == "tweeslachtig" else Kant(rij.kant),
            tweeslachtig=rij.kant == "tweeslachtig",
            uitleg=rij.uitleg,
            plaats=rij.plaats,
            buurttype_naam=rij.buurttype_naam,
            herkomst=rij.herkomst,
        )
        for rij in cast("tuple[GepastheidRij, ...]", lees_tabel("gepastheid"))
    )


def posities_beleid() -> dict[str, Positie]:
    """Return the position (modelkeuze) of each policy of figure 6.2, by id. Raises as ``lees_tabel``."""
    waarden: dict[str, dict[str, int]] = {}
    for rij in cast("tuple[PositieRij, ...]", lees_tabel("posities_beleid")):
        waarden.setdefault(rij.beleid, {})[rij.veld.value] = rij.positie
    return {beleid: Positie.uit_dict(velden) for beleid, velden in waarden.items()}


def _stempel(pad: Path) -> tuple[int, int]:
    try:
        stat = pad.stat()
    except OSError:
        return 0, -1
    return stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=64)
def _lees(
    _root: Path, naam: str, _stempels: Sequence[tuple[int, int]]
) -> tuple[tuple[Rij, ...], tuple[InhoudFout, ...]]:
    pad = map_van("datasets") / f"{naam}.csv"
    tabel, bestand = TABELLEN[naam], relatief(pad)
    rijen: list[Rij] = []
    fouten: list[InhoudFout] = []
    gezien: dict[tuple[str, ...], int] = {}
    regels = {} if naam == "bronnen" else bronregels()
    try:
        for regel, cellen in lees_csv(lees_tekst(pad), list(tabel.model.model_fields), bestand):
            try:
                rij = tabel.model.model_validate(cellen)
            except ValidationError as fout:
                for plek, wat, remedie in vertaal(fout.errors(include_url=False), tabel.model):
                    leeg = bool(plek) and cellen[str(plek[0])] is None
                    wat_kolom = wat.replace("het veld", "de kolom")
                    fouten.append(InhoudFout(bestand, regel, wat_kolom, "Vul de cel in." if leeg else remedie))
                continue
            sleutel = tuple(str(getattr(rij, kolom)) for kolom in tabel.sleutel)
            if sleutel in gezien:
                fouten.append(
                    InhoudFout(
                        bestand,
                        regel,
                        f"'{', '.join(sleutel)}' staat ook op regel {gezien[sleutel]}",
                        f"Elke {' met '.join(tabel.sleutel)} mag één keer voorkomen.",
                    )
                )
            if (plaats := getattr(rij, "plaats", None)) and (mis := fout_in_plaats(plaats, STANDAARDBRON, regels)):
                fouten.append(InhoudFout(bestand, regel, *mis))
            gezien.setdefault(sleutel, regel)
            rijen.append(rij)
    except InhoudFout as fout:
        return (), (fout,)
    if not fouten:
        fouten += _wat_ontbreekt(tabel, rijen, bestand)
    return tuple(rijen), tuple(sorted(fouten, key=op_plek))


def _wat_ontbreekt(tabel: Tabel, rijen: list[Rij], bestand: str) -> Iterator[InhoudFout]:
    if not rijen:
        yield InhoudFout(bestand, None, "de tabel heeft geen rijen", "Zet de rijen terug.")
        return
    if tabel.groep is None:
        return
    kolommen = tabel.sleutel[-len(tabel.volledig[0]) :]
    waarde: Callable[[Rij, str], str] = lambda rij, kolom: str(getattr(rij, kolom)) if kolom else ""  # noqa: E731
    for groep in dict.fromkeys(waarde(rij, tabel.groep) for rij in rijen):
        er = {tuple(waarde(rij, k) for k in kolommen) for rij in rijen if waarde(rij, tabel.groep) == groep}
        for combinatie in tabel.volledig:
            if combinatie not in er:
                bij = f" bij '{groep}'" if groep else ""
                yield InhoudFout(
                    bestand,
                    None,
                    f"er ontbreekt een rij voor '{', '.join(combinatie)}'{bij}",
                    "Voeg deze rij toe.",
                )
