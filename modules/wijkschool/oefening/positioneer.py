"""Positioneer: the learner places a buurt on the four spanningsvelden.

Answer: ``{"posities": {veld: int}}``, -100 (vraagpool) to 100 (institutionele pool). The report gives
directions, never numbers: positions, tolerances and scores are modelkeuze. Source: WRR 2005, § 4.5, r.
5530-5547.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from pydantic import BaseModel, Field, StrictBool, StrictInt

from wijkschool.inhoud.oefeningen import Sleutel, Soort, Vraag
from wijkschool.inhoud.tabellen import STANDAARDBRON
from wijkschool.kern.spanningsvelden import (
    LINKS,
    RECHTS,
    Herkomst,
    Spanningsveld,
    Veld,
    is_waarde,
    kant_van,
)
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
    opsomming,
)

NAMEN: Final = {
    Veld.DIFFERENTIATIE: "verschil maken",
    Veld.INTEGRAAL: "integraal werken",
    Veld.COPRODUCTIE: "coproductie",
    Veld.AFSTAND: "gepaste afstand",
}
"""Short names of the fields, for a list of what is still missing."""

Waarde = Annotated[StrictInt, Field(ge=LINKS, le=RECHTS)]
Tekst = Annotated[str, Field(min_length=1)]


class VeldSleutel(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """Where the buurt stands on one field, how far off is still good, and the feedback for either side.

    ``te_vraag`` is for a learner who stands too far to the vraagkant. With ``telt: false`` the source gives
    reasons for both sides; the two texts then tell which reading supports the learner's side.
    """

    positie: Waarde
    tolerantie: Annotated[StrictInt, Field(ge=5, le=100)]
    telt: StrictBool = True
    uitleg: Tekst
    te_vraag: Tekst
    te_institutioneel: Tekst
    plaats: Tekst
    herkomst: Herkomst


class Misvatting(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """Feedback for a usual mistake: a position from ``vanaf`` to ``tot``, both included."""

    veld: Veld
    vanaf: Waarde
    tot: Waarde
    tekst: Tekst
    plaats: Tekst


class PositioneerVraag(Vraag):
    """A buurt with its story; ``eigen`` means that the learner places the own buurt, and there is no key."""

    soort: Literal["positioneer"]
    buurt: Tekst
    casus: Tekst
    eigen: StrictBool = False


class PositioneerSleutel(Sleutel):
    """The key: all four fields, and the usual mistakes."""

    velden: dict[Veld, VeldSleutel]
    misvattingen: tuple[Misvatting, ...] = ()


def controleer(vraag: PositioneerVraag, sleutel: PositioneerSleutel | None) -> list[tuple[tuple, str, str]]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    if sleutel is None:
        return []
    if vraag.eigen:
        wat = "de cursist plaatst hier de eigen buurt ('eigen: true'), daar past geen oplossing bij"
        return [((), wat, "Haal de oplossing weg, of haal in de vraag 'eigen: true' weg.")]
    fouten: list[tuple[tuple, str, str]] = []
    for veld in Veld:
        if veld not in sleutel.velden:
            remedie = f"Zet '{veld}' erbij; alle vier de velden zijn nodig."
            fouten.append((("velden",), f"het veld '{veld}' ontbreekt", remedie))
    for nummer, fout in enumerate(sleutel.misvattingen):
        hier = ("misvattingen", nummer)
        if fout.vanaf > fout.tot:
            fouten.append(((*hier, "vanaf"), "'vanaf' is groter dan 'tot'", "Draai de twee getallen om."))
        elif (veld := sleutel.velden.get(fout.veld)) is None:
            continue
        elif not veld.telt:
            wat = f"op '{fout.veld}' is niets fout ('telt: false'), dus past er geen misvatting bij"
            fouten.append(((*hier, "veld"), wat, "Zet de tekst in te_vraag of te_institutioneel."))
        elif fout.vanaf <= veld.positie + veld.tolerantie and fout.tot >= veld.positie - veld.tolerantie:
            goed = f"van {veld.positie - veld.tolerantie} tot en met {veld.positie + veld.tolerantie}"
            wat = "deze misvatting ligt voor een deel waar het antwoord goed is"
            fouten.append(((*hier, "vanaf"), wat, f"Goed is op '{fout.veld}' {goed}; blijf daarbuiten."))
    return fouten


def oordeel(
    vraag: PositioneerVraag,
    sleutel: PositioneerSleutel | None,
    antwoord: object,
    spanningsvelden: Iterable[Spanningsveld] = (),
) -> Oordeel:
    """Judge ``{"posities": {veld: int}}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score (modelkeuze): the mean over the fields that count; within tolerance 1, too far or not far enough
    0.5, on the other side of the middle 0. Without a key (the own buurt) nothing is counted: per field the
    risk of the chosen pole is told, from ``spanningsvelden``.
    """
    posities = lees_deel(antwoord, "posities", dict, len(Veld))
    if posities is None or not all(type(naam) is str and naam in NAMEN for naam in posities):
        return ongeldig("Je antwoord is niet goed aangekomen. Zet de buurt opnieuw op de vier velden.")
    posities = {Veld(naam): waarde for naam, waarde in posities.items() if waarde is not None}
    if not all(is_waarde(waarde) for waarde in posities.values()):
        return ongeldig(f"Zet de buurt op elk veld op een heel getal van {LINKS} tot en met {RECHTS}.")
    if leeg := [veld for veld in Veld if veld not in posities]:
        kop = f"Zet de buurt ook nog op {opsomming(NAMEN[veld] for veld in leeg)}."
        return onvolledig(kop, (Onderdeel(veld.value, "leeg", "Kies hier nog een plek.") for veld in leeg))
    if vraag.eigen or sleutel is None:
        return _eigen(posities, spanningsvelden)
    uitkomsten = [_veld(veld, posities[veld], sleutel) for veld in Veld]
    onderdelen = tuple(deel for deel, _ in uitkomsten)
    scores = [score for _, score in uitkomsten if score is not None]
    kop = _kop(scores, len(Veld) - len(scores))
    if not scores:
        return met_uitwerking(Oordeel("bekeken", None, kop, onderdelen), sleutel)
    score = sum(scores) / len(scores)
    status = "goed" if score == 1 else "deels" if score else "fout"
    return met_uitwerking(Oordeel(status, score, kop, onderdelen), sleutel)


def _veld(veld: Veld, waarde: int, sleutel: PositioneerSleutel) -> tuple[Onderdeel, float | None]:
    """Return the feedback on one field and its score; ``None`` when it does not count."""
    doel = sleutel.velden[veld]
    binnen = abs(waarde - doel.positie) <= doel.tolerantie
    tekst = doel.uitleg if binnen else doel.te_vraag if waarde < doel.positie else doel.te_institutioneel
    if not doel.telt:
        return Onderdeel(veld.value, "beide", tekst, doel.plaats, str(doel.herkomst)), None
    if binnen:
        return Onderdeel(veld.value, "goed", tekst, doel.plaats, str(doel.herkomst)), 1.0
    plaats = doel.plaats
    for fout in sleutel.misvattingen:
        if fout.veld == veld and fout.vanaf <= waarde <= fout.tot:
            tekst, plaats = fout.tekst, fout.plaats
            break
    hier, daar = kant_van(waarde), kant_van(doel.positie)
    score = 0.0 if hier and daar and hier != daar else 0.5
    status = "bijna" if score else "fout"
    return Onderdeel(veld.value, status, tekst, plaats, str(doel.herkomst)), score


def _kop(scores: list[float], niet_geteld: int) -> str:
    zinnen = []
    totaal, goed, overkant = len(scores), scores.count(1.0), scores.count(0.0)
    if goed and goed == totaal:
        zinnen.append("Goed! Dit veld past." if goed == 1 else f"Goed! Alle {goed} velden passen.")
    elif goed:
        zinnen.append(f"{goed} van de {totaal} velden {'past' if goed == 1 else 'passen'}.")
    elif scores:
        zinnen.append("Er past nog geen veld. Lees per veld waarom.")
    if overkant:
        zinnen.append(f"Bij {aantal(overkant, 'veld', 'velden')} sta je aan de andere kant van het midden.")
    if niet_geteld:
        zinnen.append(f"Bij {aantal(niet_geteld, 'veld', 'velden')} wijst de bron niet één kant op.")
        zinnen.append("Dat telt niet mee." if scores else "Lees wat er voor jouw keuze pleit.")
    return " ".join(zinnen)


def _eigen(posities: dict[Veld, int], spanningsvelden: Iterable[Spanningsveld]) -> Oordeel:
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


SOORT = Soort("positioneer", PositioneerVraag, PositioneerSleutel, controleer)
