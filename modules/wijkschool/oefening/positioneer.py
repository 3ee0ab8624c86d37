"""Positioneer: the learner places a buurt on the four spanningsvelden, or in a plane of two axes.

Answer: ``{"posities": {veld: int}}``, -100 (vraagpool) to 100 (institutionele pool); in a plane the ids of the
axes, -100 (``links``; of the second axis the bottom) to 100 (``rechts``). The report gives directions, never
numbers: positions, tolerances and scores are modelkeuze. Source: WRR 2005, § 4.5, r. 5530-5547.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from pydantic import Field, StrictBool, StrictInt, model_validator

from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Vraag
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.kern.spanningsvelden import (
    LINKS,
    RECHTS,
    Herkomst,
    Spanningsveld,
    Veld,
    is_waarde,
    kant_van,
)
from wijkschool.oefening.eigen_buurt import in_het_vlak, op_de_velden
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
from wijkschool.oefening.samenhang import Melding, eigen_ids

NAMEN: Final = {
    Veld.DIFFERENTIATIE: "verschil maken",
    Veld.INTEGRAAL: "integraal werken",
    Veld.COPRODUCTIE: "coproductie",
    Veld.AFSTAND: "gepaste afstand",
}
"""Short names of the fields, for a list of what is still missing."""

Waarde = Annotated[StrictInt, Field(ge=LINKS, le=RECHTS)]


class As(Deel):
    """One axis of a plane, with what lies at its two ends."""

    id: Id
    titel: Tekst
    links: Tekst
    rechts: Tekst


class VeldSleutel(Deel):
    """Where the buurt stands on one field, how far off is still good, and the feedback for either side.

    ``te_vraag`` is for a learner who stands too far to the vraagkant (in a plane: to ``links``). With
    ``telt: false`` the source gives reasons for both sides; the two texts then tell which reading supports the
    learner's side.
    """

    positie: Waarde
    tolerantie: Annotated[StrictInt, Field(ge=5, le=100)]
    telt: StrictBool = True
    uitleg: Tekst
    te_vraag: Tekst
    te_institutioneel: Tekst
    plaats: Tekst
    herkomst: Herkomst


class Misvatting(Deel):
    """Feedback for a usual mistake: a position from ``vanaf`` to ``tot``, both included."""

    veld: str
    vanaf: Waarde
    tot: Waarde
    tekst: Tekst
    plaats: Tekst


class PositioneerVraag(Vraag):
    """A buurt with its story; ``eigen`` means that the learner places the own buurt, and there is no key.

    ``assen`` makes it a plane: the first axis goes across, the second up. Without, it is the four fields.
    """

    soort: Literal["positioneer"]
    buurt: Tekst
    casus: Tekst
    eigen: StrictBool = False
    assen: Annotated[tuple[As, ...], Field(min_length=2, max_length=2)] | None = None

    @model_validator(mode="after")
    def _ids_eenmalig(self) -> PositioneerVraag:
        eigen_ids("de as", self.assen or ())
        return self

    @property
    def namen(self) -> dict[str, str]:
        """The fields or axes to place the buurt on, with their short names, in order."""
        return {as_.id: as_.titel for as_ in self.assen} if self.assen else {str(v): NAMEN[v] for v in Veld}


class PositioneerSleutel(Sleutel):
    """The key: all four fields, or both axes, and the usual mistakes."""

    velden: dict[str, VeldSleutel]
    misvattingen: tuple[Misvatting, ...] = ()


def controleer(vraag: PositioneerVraag, sleutel: PositioneerSleutel | None) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    if sleutel is None:
        return []
    if vraag.eigen:
        wat = "de cursist plaatst hier de eigen buurt ('eigen: true'), daar past geen oplossing bij"
        return [((), wat, "Haal de oplossing weg, of haal in de vraag 'eigen: true' weg.")]
    namen = list(vraag.namen)
    genoemd = {("velden", naam): naam for naam in sleutel.velden}
    genoemd |= {("misvattingen", nr, "veld"): fout.veld for nr, fout in enumerate(sleutel.misvattingen)}
    fouten: list[Melding] = [
        (plek, f"het veld '{naam}' bestaat hier niet", bedoel_je(naam, namen))
        for plek, naam in genoemd.items()
        if naam not in namen
    ]
    for naam in namen:
        if naam not in sleutel.velden:
            remedie = f"Zet '{naam}' erbij; {'beide assen' if vraag.assen else 'alle vier de velden'} zijn nodig."
            fouten.append((("velden",), f"het veld '{naam}' ontbreekt", remedie))
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
    namen = vraag.namen
    waar = "in het vlak" if vraag.assen else "op de vier velden"
    posities = lees_deel(antwoord, "posities", dict, len(namen))
    if posities is None or not all(type(naam) is str and naam in namen for naam in posities):
        return ongeldig(f"Je antwoord is niet goed aangekomen. Zet de buurt opnieuw {waar}.")
    posities = {naam: waarde for naam, waarde in posities.items() if waarde is not None}
    if not all(is_waarde(waarde) for waarde in posities.values()):
        elk = "elke as" if vraag.assen else "elk veld"
        return ongeldig(f"Zet de buurt op {elk} op een heel getal van {LINKS} tot en met {RECHTS}.")
    if leeg := [naam for naam in namen if naam not in posities]:
        kop = f"Zet de buurt ook nog op {opsomming(namen[naam] for naam in leeg)}."
        return onvolledig(kop, (Onderdeel(naam, "leeg", "Kies hier nog een plek.") for naam in leeg))
    if vraag.eigen or sleutel is None:
        return in_het_vlak(posities, vraag.assen) if vraag.assen else op_de_velden(posities, spanningsvelden)
    uitkomsten = [_veld(naam, posities[naam], sleutel) for naam in namen]
    onderdelen = tuple(deel for deel, _ in uitkomsten)
    scores = [score for _, score in uitkomsten if score is not None]
    kop = _kop(scores, len(namen) - len(scores), ("as", "assen") if vraag.assen else ("veld", "velden"))
    # Where the worked answer stands: like its text, only after a real attempt.
    verwacht = {naam: sleutel.velden[naam].model_dump(include={"positie", "tolerantie", "telt"}) for naam in namen}
    score = sum(scores) / len(scores) if scores else None
    status = "bekeken" if score is None else "goed" if score == 1 else "deels" if score else "fout"
    uitkomst = Oordeel(status, score, kop, onderdelen, extra={"verwacht": verwacht})
    return met_uitwerking(uitkomst, sleutel)


def _veld(veld: str, waarde: int, sleutel: PositioneerSleutel) -> tuple[Onderdeel, float | None]:
    """Return the feedback on one field and its score; ``None`` when it does not count."""
    doel = sleutel.velden[veld]
    binnen = abs(waarde - doel.positie) <= doel.tolerantie
    tekst = doel.uitleg if binnen else doel.te_vraag if waarde < doel.positie else doel.te_institutioneel
    if not doel.telt:
        return Onderdeel(veld, "beide", tekst, doel.plaats, str(doel.herkomst)), None
    if binnen:
        return Onderdeel(veld, "goed", tekst, doel.plaats, str(doel.herkomst)), 1.0
    plaats = doel.plaats
    for fout in sleutel.misvattingen:
        if fout.veld == veld and fout.vanaf <= waarde <= fout.tot:
            tekst, plaats = fout.tekst, fout.plaats
            break
    hier, daar = kant_van(waarde), kant_van(doel.positie)
    score = 0.0 if hier and daar and hier != daar else 0.5
    status = "bijna" if score else "fout"
    return Onderdeel(veld, status, tekst, plaats, str(doel.herkomst)), score


def _kop(scores: list[float], niet_geteld: int, woord: tuple[str, str]) -> str:
    zinnen = []
    enkel, meer = woord
    totaal, goed, overkant = len(scores), scores.count(1.0), scores.count(0.0)
    if goed and goed == totaal:
        deze = "Deze as" if enkel == "as" else "Dit veld"
        alle = {2: "Beide"}.get(goed, f"Alle {goed}")
        zinnen.append(f"Goed! {deze} past." if goed == 1 else f"Goed! {alle} {meer} passen.")
    elif goed:
        zinnen.append(f"{goed} van de {totaal} {meer} {'past' if goed == 1 else 'passen'}.")
    elif scores:
        zinnen.append(f"Er past nog geen {enkel}. Lees per {enkel} waarom.")
    if overkant:
        zinnen.append(f"Bij {aantal(overkant, enkel, meer)} sta je aan de andere kant van het midden.")
    if niet_geteld:
        zinnen.append(f"Bij {aantal(niet_geteld, enkel, meer)} wijst de bron niet één kant op.")
        zinnen.append("Dat telt niet mee." if scores else "Lees wat er voor jouw keuze pleit.")
    return " ".join(zinnen)


SOORT = Soort("positioneer", PositioneerVraag, PositioneerSleutel, controleer)
