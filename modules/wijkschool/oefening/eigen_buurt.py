"""What a learner hears who has placed the own buurt: what to watch. Only the learner knows that buurt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wijkschool.inhoud.plaats import STANDAARDBRON
from wijkschool.kern.spanningsvelden import Herkomst, Kant, Spanningsveld, Veld, kant_van
from wijkschool.oefening.oordeel import Onderdeel, Oordeel

if TYPE_CHECKING:
    from wijkschool.oefening.positioneer import As


def in_het_vlak(posities: dict[str, int], assen: Iterable[As]) -> Oordeel:
    """Return in words where the own buurt stands; no source knows that buurt, so nothing is marked."""
    delen = []
    for as_ in assen:
        pool = {Kant.VRAAG: as_.links, Kant.INSTITUTIONEEL: as_.rechts}.get(kant_van(posities[as_.id]))
        tekst = f"Je zet je buurt aan de kant van ‘{pool}’."
        if pool is None:
            tekst = f"Je zet je buurt rond het midden, tussen ‘{as_.links}’ en ‘{as_.rechts}’."
        delen.append(Onderdeel(as_.id, "info", tekst))
    return Oordeel("bekeken", None, "Jouw buurt staat in het vlak.", tuple(delen))


def op_de_velden(posities: dict[str, int], spanningsvelden: Iterable[Spanningsveld]) -> Oordeel:
    """Return what to watch on each field. Only the learner knows the own buurt, so nothing is marked."""
    bekend = {veld.veld: veld for veld in spanningsvelden}
    delen: list[Onderdeel] = []
    for veld in Veld:
        if (spanningsveld := bekend.get(veld)) is None:
            continue
        kant = kant_van(posities[veld])
        if kant is None:
            links, rechts = spanningsveld.vraagpool, spanningsveld.institutionele_pool
            tekst = f"Je staat rond het midden. Risico van ‘{links.naam}’: {links.risico} "
            tekst += f"Risico van ‘{rechts.naam}’: {rechts.risico}"
            plaats = "; ".join(dict.fromkeys(f"{links.plaats}; {rechts.plaats}".split("; ")))
            # Both risks stand in the source; that the middle would have both is only what we make of it.
            delen.append(Onderdeel(veld.value, "info", tekst, plaats, str(Herkomst.AFLEIDING)))
        else:
            pool = spanningsveld.pool(kant)
            tekst = f"Je kiest voor ‘{pool.naam}’. Let op dit risico: {pool.risico}"
            delen.append(Onderdeel(veld.value, "info", tekst, pool.plaats, str(pool.herkomst)))
    kop = "Jouw buurt staat op de vier velden. Lees per veld waar je op kunt letten."
    return Oordeel("bekeken", None, kop, tuple(delen), bron=STANDAARDBRON)
