"""Which arrows the source draws towards safety and liveability, and which it looked for and did not find.

Source: WRR 2005, § 5.2, r. 5671-5691 (the text with figure 5.1, after Van Dijk et al. 2000) and § 5.3.2,
r. 6041-6073. The drawing of figure 5.1 is lost: strengths and signs are unknown, so an arrow here has none.
Modelkeuze: to join arrows into a route, to read 'a similar indirect effect' as by way of the same idea, and to
read the arrows the good way round (the source tells of low social quality and more burglary; and of that link it
says only that the two go together).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Punt(StrEnum):
    """What an arrow joins. Their ids are forever."""

    SCHOON_HEEL = "schoon_heel"
    LEEFBAARHEID = "leefbaarheid"
    SOCIALE_KWALITEIT = "sociale_kwaliteit"
    INBRAKEN = "inbraken"
    AUTOCRIMINALITEIT = "autocriminaliteit"
    IDEE = "idee"
    GEVOEL = "gevoel"
    VEILIGHEID = "veiligheid"
    GEDRAG = "gedrag"


class Oordeel(StrEnum):
    """What the source says of a link: it describes one, it did not find it, or it says nothing here."""

    GEVONDEN = "gevonden"
    NIET_BEVESTIGD = "niet_bevestigd"
    ZWIJGT = "zwijgt"


@dataclass(frozen=True)
class Pijl:
    """An arrow that the source describes (``gevonden``), or that research did not confirm."""

    van: Punt
    naar: Punt
    gevonden: bool
    plaats: str
    herkomst: str = "bron"


PIJLEN: Final = (
    Pijl(Punt.SOCIALE_KWALITEIT, Punt.GEVOEL, gevonden=True, plaats="§ 5.2, r. 5677-5679"),
    Pijl(Punt.SOCIALE_KWALITEIT, Punt.IDEE, gevonden=True, plaats="§ 5.2, r. 5687-5689"),
    Pijl(Punt.SOCIALE_KWALITEIT, Punt.INBRAKEN, gevonden=True, plaats="§ 5.2, r. 5679-5681"),
    Pijl(Punt.INBRAKEN, Punt.IDEE, gevonden=True, plaats="§ 5.2, r. 5681-5683"),
    Pijl(
        Punt.SOCIALE_KWALITEIT,
        Punt.AUTOCRIMINALITEIT,
        gevonden=True,
        plaats="§ 5.2, r. 5685-5687",
        herkomst="afleiding",
    ),
    Pijl(Punt.AUTOCRIMINALITEIT, Punt.IDEE, gevonden=True, plaats="§ 5.2, r. 5685-5687", herkomst="afleiding"),
    Pijl(Punt.IDEE, Punt.GEVOEL, gevonden=True, plaats="§ 5.2, r. 5683-5685"),
    Pijl(Punt.SOCIALE_KWALITEIT, Punt.VEILIGHEID, gevonden=True, plaats="§ 5.3.2, r. 6059"),
    Pijl(Punt.SOCIALE_KWALITEIT, Punt.GEDRAG, gevonden=True, plaats="§ 5.3.2, r. 6059-6064"),
    Pijl(Punt.SCHOON_HEEL, Punt.VEILIGHEID, gevonden=False, plaats="§ 5.3.2, r. 6055-6058"),
    Pijl(Punt.LEEFBAARHEID, Punt.VEILIGHEID, gevonden=False, plaats="§ 5.3.2, r. 6055-6058"),
    # The slogan speaks of safety as it is felt; the finding of 'leefbaarheid en veiligheid'.
    Pijl(Punt.LEEFBAARHEID, Punt.GEVOEL, gevonden=False, plaats="§ 5.3.2, r. 6050-6058", herkomst="afleiding"),
)
Route = tuple[Pijl, ...]


def routes(van: Punt, naar: Punt) -> tuple[Route, ...]:
    """Return all routes over arrows that the source describes, the shortest first. A route visits nothing twice.

    Raises ``ValueError`` (Dutch) when begin and end are the same.
    """
    if van is naar:
        raise ValueError("Kies een ander eind dan het begin.")
    return tuple(sorted(_verder((), van, naar), key=len))


def _verder(gelopen: Route, hier: Punt, naar: Punt) -> Iterator[Route]:
    if hier is naar:
        yield gelopen
        return
    geweest = {pijl.van for pijl in gelopen} | {hier}
    for pijl in PIJLEN:
        if pijl.van is hier and pijl.gevonden and pijl.naar not in geweest:
            yield from _verder((*gelopen, pijl), pijl.naar, naar)


def niet_gevonden(van: Punt, naar: Punt) -> Pijl | None:
    """Return the arrow between these two that was looked for and not confirmed, if there is one."""
    return next((pijl for pijl in PIJLEN if (pijl.van, pijl.naar, pijl.gevonden) == (van, naar, False)), None)


def oordeel(van: Punt, naar: Punt) -> Oordeel:
    """Return what the source says of a link. Silence is no denial. Raises ``ValueError`` as ``routes``."""
    if routes(van, naar):
        return Oordeel.GEVONDEN
    return Oordeel.NIET_BEVESTIGD if niet_gevonden(van, naar) else Oordeel.ZWIJGT
