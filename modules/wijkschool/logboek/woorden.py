"""An answer in words: what a learner set in a game, or where the own buurt was placed. Never judges.

What does not fit the present version of an exercise is not dropped: it is shown as it was kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.kern.spanningsvelden import Kant, Veld, is_waarde, kant_van
from wijkschool.oefening.bord import Keus, Regelaar, Schrijf, Schuif, Vinkjes, begin
from wijkschool.oefening.speel import lees_stand
from wijkschool.oefening.spellen import spel

LEEG: Final = ("leeg", "geen", "")
"""Options that say that nothing was chosen yet."""
ANDERE_VERSIE: Final = "Dit hoort bij een andere versie van de oefening. We laten zien wat er stond."


@dataclass(frozen=True)
class Gezet:
    """One thing that a learner set: in words, and (where it is one) as a number to compare."""

    id: str
    label: str
    tekst: str
    getal: int | None = None
    groep: str | None = None
    vrij: bool = False
    """Whether the words are the learner's own."""


def van_spel(vraag: Any, antwoord: object, kijkers: Iterable[str] = ()) -> tuple[tuple[Gezet, ...], str]:
    """Return what was set in a game, and the sentence of its model; ``(), ""`` when nothing was.

    Controls that this setting does not ask, and empty texts, are left out. ``kijkers`` are controls that only
    choose what is on the screen: what they hide was asked as well.
    """
    stand = antwoord.get("stand") if isinstance(antwoord, dict) else None
    if not isinstance(stand, dict) or not stand:
        return (), ""
    try:
        bord = spel(vraag.spel)
        regelaars = bord.regelaars()
        gelezen, bezwaar = lees_stand(vraag, bord, stand)
        if bezwaar:
            # One text that is too long must not take the rest along: show all as it was kept.
            bekend = {regelaar.id: regelaar for regelaar in regelaars}
            return _ruw(stand, bekend), ANDERE_VERSIE
        if gelezen == begin(regelaars, vraag.stand):
            return (), ""
        uitkomst = bord.reken(gelezen)
    except InhoudFout:  # a dataset below the game is not right: told where the game is shown
        return _ruw(stand, {}), ANDERE_VERSIE
    verborgen = set(uitkomst.verborgen)
    for kijker in (r for r in regelaars if r.id in set(kijkers) and isinstance(r, Keus)):
        for optie, _ in kijker.opties:
            verborgen &= bord.reken(gelezen | {kijker.id: optie}).verborgen
    zichtbaar = [r for r in regelaars if r.id not in verborgen and _zegt_iets(r, gelezen[r.id])]
    return tuple(_gezet(r, gelezen[r.id]) for r in zichtbaar), uitkomst.samenvatting


def _zegt_iets(regelaar: Regelaar, waarde: Any) -> bool:
    if isinstance(regelaar, Schrijf):
        return bool(waarde.strip())
    return not (isinstance(regelaar, Keus) and waarde in LEEG and waarde == regelaar.begin) and waarde != ()


def _gezet(regelaar: Regelaar, waarde: Any) -> Gezet:
    deel = {"id": regelaar.id, "label": regelaar.label, "groep": regelaar.groep}
    if isinstance(regelaar, Schuif):
        return Gezet(**deel, tekst=f"{waarde} {regelaar.eenheid}".strip(), getal=waarde)
    if isinstance(regelaar, Keus):
        return Gezet(**deel, tekst=dict(regelaar.opties)[waarde], getal=int(waarde) if waarde.isdigit() else None)
    if isinstance(regelaar, Vinkjes):
        return Gezet(**deel, tekst="; ".join(dict(regelaar.opties)[w] for w in waarde))
    return Gezet(**deel, tekst=waarde.strip(), vrij=True)


def _ruw(stand: Mapping[Any, Any], bekend: Mapping[str, Regelaar]) -> tuple[Gezet, ...]:
    uit = []
    for naam, waarde in stand.items():
        tekst = "; ".join(map(str, waarde)) if isinstance(waarde, list | tuple) else str(waarde)
        regelaar = bekend.get(str(naam))
        opties = dict(getattr(regelaar, "opties", ()))
        if tekst.strip() not in LEEG:
            label = regelaar.label if regelaar else str(naam).strip() or "zonder naam"
            uit.append(Gezet(str(naam), label, opties.get(tekst, tekst), vrij=isinstance(regelaar, Schrijf)))
    return tuple(uit)


def posities_van(antwoord: object) -> dict[str, int]:
    """Return the sound positions of an answer, by field, -100..100; empty when there are none."""
    posities = antwoord.get("posities") if isinstance(antwoord, dict) else None
    if not isinstance(posities, dict):
        return {}
    return {str(v): posities[str(v)] for v in Veld if is_waarde(posities.get(str(v)))}


def van_plek(antwoord: object) -> tuple[Gezet, ...]:
    """Return in words where the own buurt stands on each field."""
    posities = posities_van(antwoord)
    uit = []
    for veld in spanningsvelden():
        if (waarde := posities.get(str(veld.veld))) is None:
            continue
        links, rechts = veld.vraagpool.naam, veld.institutionele_pool.naam
        pool = {Kant.VRAAG: links, Kant.INSTITUTIONEEL: rechts}.get(kant_van(waarde))
        plek = f"aan de kant van ‘{pool}’" if pool else f"rond het midden, tussen ‘{links}’ en ‘{rechts}’"
        uit.append(Gezet(str(veld.veld), veld.titel, f"{plek} ({getal(waarde)})", waarde))
    return tuple(uit)


def getal(waarde: int) -> str:
    """Write a whole number with a real minus sign."""
    return str(waarde).replace("-", "−")
