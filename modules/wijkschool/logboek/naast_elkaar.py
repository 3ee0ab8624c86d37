"""Several fillers of one buurt side by side: per chapter where they agree, and where they differ. No verdict.

What agrees is a choice of ours (modelkeuze): the same option or the same words; on the speelveld no further apart
than ``DICHTBIJ`` and on the same side; other numbers only when they are equal. Own words are never weighed: they
are laid side by side to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from wijkschool.kern.spanningsvelden import kant_van
from wijkschool.logboek.dossier import Dossier, Vraag, indeling, maak_dossier
from wijkschool.logboek.figuren import teken
from wijkschool.logboek.figuren_veld import GEWENST, NU
from wijkschool.logboek.figuur import Figuur, Invullers, noem
from wijkschool.logboek.woorden import getal

DICHTBIJ: Final = 25
"""How far apart two places on a field may lie and still count as the same (modelkeuze)."""
HOOGSTENS: Final = 12
"""How many fillers are laid side by side: more do not fit on a page."""
JIJ: Final = "Jij"


@dataclass(frozen=True)
class Punt:
    """One question: who said what. ``breedte`` is how far numbers lie apart, or ``None``."""

    vraag: str
    antwoorden: tuple[tuple[str, str], ...]
    breedte: int | None = None


@dataclass(frozen=True)
class Vergelijking:
    """A chapter of several fillers. ``lezen`` holds own words: to be read side by side."""

    id: str
    titel: str
    eens: tuple[Punt, ...]
    anders: tuple[Punt, ...]
    lezen: tuple[Punt, ...]
    alleen: tuple[Punt, ...]
    figuren: tuple[Figuur, ...]

    @property
    def iets(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.eens or self.anders or self.lezen or self.alleen or self.figuren)


def vergelijk(invullers: Invullers) -> tuple[Vergelijking, ...]:
    """Return per chapter how these fillers compare: answers by exercise, by name; ``""`` is the learner.

    Fillers beyond ``HOOGSTENS`` are left out. Raises ``InhoudFouten`` when the chapters cannot be read.
    """
    enkele = dict(list(invullers.items())[:HOOGSTENS])
    dossiers = {naam: maak_dossier(antwoorden) for naam, antwoorden in enkele.items()}
    uit = []
    for hoofdstuk, _ in indeling():
        per_vraag = _per_vraag(dossiers, hoofdstuk.id)
        soorten: dict[str, list[Punt]] = {"eens": [], "anders": [], "lezen": [], "alleen": []}
        for oefening, vragen in per_vraag.items():
            waar, punt = _leg_naast(oefening[0], vragen)
            soorten[waar].append(punt)
        soorten["anders"].sort(key=lambda punt: -(punt.breedte or 0))
        figuren = tuple(f for naam in hoofdstuk.figuren if naam != "bord" for f in teken(naam, enkele))
        delen = {naam: tuple(punten) for naam, punten in soorten.items()}
        uit.append(Vergelijking(hoofdstuk.id, hoofdstuk.titel, figuren=figuren, **delen))
    return tuple(v for v in uit if v.iets)


def als_lijst(vergelijkingen: tuple[Vergelijking, ...]) -> list[dict[str, Any]]:
    """Return the comparison fit for JSON."""
    return [asdict(vergelijking) for vergelijking in vergelijkingen]


def _per_vraag(dossiers: Mapping[str, Dossier], hoofdstuk: str) -> dict[tuple[str, str], dict[str, Vraag]]:
    """Return per question of a chapter, by exercise and field, what each filler answered."""
    uit: dict[tuple[str, str], dict[str, Vraag]] = {}
    for naam, dossier in dossiers.items():
        for oefening, vraag in _vragen(dossier, hoofdstuk):
            if vraag.tekst:
                uit.setdefault((oefening, vraag.veld), {})[naam] = vraag
    return uit


def _vragen(dossier: Dossier, hoofdstuk: str) -> Iterator[tuple[str, Vraag]]:
    for deel in dossier.hoofdstukken:
        if deel.id == hoofdstuk:
            for groep in deel.groepen:
                for vraag in groep.vragen:
                    titel = {"jouw_buurt": vraag.vraag, "open_vraag": groep.titel}.get(
                        groep.soort, f"{groep.titel}: {vraag.vraag}"
                    )
                    yield groep.oefening, Vraag(**{**asdict(vraag), "vraag": titel})


def _leg_naast(oefening: str, vragen: Mapping[str, Vraag]) -> tuple[str, Punt]:
    eerste = next(iter(vragen.values()))
    getallen = [vraag.getal for vraag in vragen.values() if vraag.getal is not None]
    breedte = max(getallen) - min(getallen) if len(getallen) == len(vragen) else None
    punt = Punt(eerste.vraag, tuple((noem(naam, JIJ), vraag.tekst) for naam, vraag in vragen.items()), breedte)
    if len(vragen) == 1:
        return "alleen", punt
    if len({" ".join(vraag.tekst.casefold().split()) for vraag in vragen.values()}) == 1:
        return "eens", punt
    op_een_veld = oefening in (NU, GEWENST) and breedte is not None
    if op_een_veld and breedte <= DICHTBIJ and len({kant_van(g) for g in getallen}) == 1:
        return "eens", punt
    return ("lezen" if eerste.vrij or eerste.lang else "anders"), punt


def samenvatting(vergelijkingen: tuple[Vergelijking, ...], aantal: int) -> str:
    """Return one sentence about the whole, to be spoken."""
    eens = sum(len(v.eens) for v in vergelijkingen)
    anders = sum(len(v.anders) for v in vergelijkingen)
    lezen = sum(len(v.lezen) for v in vergelijkingen)
    return (
        f"{getal(aantal)} invullers naast elkaar. Gelijk of bijna gelijk: {eens}. Verschillend: {anders}. "
        f"Eigen woorden om naast elkaar te lezen: {lezen}."
    )
