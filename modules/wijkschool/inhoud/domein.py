"""The rows of ``datasets/`` as objects of ``kern``."""

from __future__ import annotations

from typing import cast

from wijkschool.inhoud.rijen.basis import delen
from wijkschool.inhoud.rijen.beleid import GerechtRij
from wijkschool.inhoud.rijen.speelveld import GepastheidRij, PoolRij, PositieRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.beleidsmenu import Gerecht, Spoor
from wijkschool.kern.spanningsvelden import Gepastheid, Kant, Pool, Positie, Spanningsveld, Veld


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


def menukaart() -> tuple[Gerecht, ...]:
    """Return the fifteen dishes, in the order of the report. Raises as ``lees_tabel``."""
    return tuple(
        Gerecht(rij.id, Spoor(rij.spoor), delen(rij.eerst))
        for rij in cast("tuple[GerechtRij, ...]", lees_tabel("menukaart"))
    )
