"""Meerkeuze: the learner picks one option, or with ``meer: true`` every option that is right.

Answer: ``{"keuzes": [id, ...]}``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field, StrictBool, model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.modellen import plaats_ontbreekt
from wijkschool.inhoud.oefeningen import Sleutel, Soort, Vraag
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.kern.spanningsvelden import Herkomst
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    dubbel,
    is_id,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
)

NIETS_GEKOZEN = "Je hebt nog niets gekozen. Kies eerst een antwoord."


class Optie(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """One option as the learner sees it."""

    id: Annotated[str, Field(min_length=1, max_length=80)]
    tekst: Annotated[str, Field(min_length=1)]


class OptieSleutel(BaseModel, extra="forbid", frozen=True, str_strip_whitespace=True):
    """Whether an option is right, and why; ``gemist`` is told when a right option was not picked.

    ``plaats`` is ``None`` only when the key is modelkeuze, as in ``Sleutel``.
    """

    juist: StrictBool
    uitleg: Annotated[str, Field(min_length=1)]
    plaats: Annotated[str, Field(min_length=1)] | None = None
    gemist: Annotated[str, Field(min_length=1)] | None = None


class MeerkeuzeVraag(Vraag):
    """A question with at least two options."""

    soort: Literal["meerkeuze"]
    meer: StrictBool
    opties: Annotated[tuple[Optie, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _ids_eenmalig(self) -> MeerkeuzeVraag:
        if (naam := dubbel(optie.id for optie in self.opties)) is not None:
            raise VeldFout(f"de optie '{naam}' staat er twee keer", "Geef elke optie een eigen id.")
        return self


class MeerkeuzeSleutel(Sleutel):
    """The key: one entry per option."""

    opties: dict[str, OptieSleutel]


def controleer(vraag: MeerkeuzeVraag, sleutel: MeerkeuzeSleutel) -> list[tuple[tuple, str, str]]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    ids = [optie.id for optie in vraag.opties]
    fouten = [
        (("opties", naam), f"de optie '{naam}' staat niet in de vraag", bedoel_je(naam, ids))
        for naam in sleutel.opties
        if naam not in ids
    ]
    for naam in ids:
        if naam not in sleutel.opties:
            remedie = f"Zet '{naam}' erbij, met juist, uitleg en plaats."
            fouten.append((("opties",), f"de optie '{naam}' heeft geen uitleg", remedie))
    fouten += [
        (("opties", naam), *plaats_ontbreekt(sleutel.herkomst))
        for naam, optie in sleutel.opties.items()
        if optie.plaats is None and sleutel.herkomst is not Herkomst.MODELKEUZE
    ]
    juist = sum(optie.juist for optie in sleutel.opties.values())
    if juist == 0:
        fouten.append((("opties",), "geen enkele optie is juist", "Zet bij één optie of meer 'juist: true'."))
    if juist > 1 and not vraag.meer:
        wat = f"er zijn {juist} opties juist, maar de cursist mag er één kiezen"
        fouten.append((("opties",), wat, "Maak één optie juist, of zet in de vraag 'meer: true'."))
    return fouten


def oordeel(vraag: MeerkeuzeVraag, sleutel: MeerkeuzeSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"keuzes": [id, ...]}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score with ``meer``: the right options picked, divided by all options that are right or picked. So picking
    everything earns little. Without ``meer``: 1 or 0.
    """
    keuzes = lees_deel(antwoord, "keuzes", list, len(vraag.opties))
    if keuzes is None or not all(is_id(keuze) for keuze in keuzes):
        return ongeldig("Je antwoord is niet goed aangekomen. Kies opnieuw.")
    gekozen = set(keuzes)
    if not gekozen <= {optie.id for optie in vraag.opties}:
        return ongeldig("Een antwoord dat je koos, staat niet (meer) in deze vraag. Kies opnieuw.")
    if not gekozen:
        return onvolledig(NIETS_GEKOZEN)
    if len(gekozen) > 1 and not vraag.meer:
        return ongeldig("Bij deze vraag kies je één antwoord. Kies het antwoord dat het best past.")
    juist = {naam for naam, optie in sleutel.opties.items() if optie.juist}
    score = len(gekozen & juist) / len(gekozen | juist)
    status = "goed" if score == 1 else "deels" if score else "fout"
    delen = (_deel(optie.id, sleutel, gekozen=optie.id in gekozen) for optie in vraag.opties)
    # With one answer to pick, the right one is left for the next try: the worked answer tells it.
    onderdelen = tuple(deel for deel in delen if deel and (vraag.meer or deel.status != "gemist"))
    kop = _kop(len(gekozen & juist), len(juist), len(gekozen - juist))
    return met_uitwerking(Oordeel(status, score, kop, onderdelen), sleutel)


def _deel(naam: str, sleutel: MeerkeuzeSleutel, *, gekozen: bool) -> Onderdeel | None:
    optie = sleutel.opties[naam]
    herkomst = str(sleutel.herkomst)
    if gekozen:
        return Onderdeel(naam, "goed" if optie.juist else "fout", optie.uitleg, optie.plaats, herkomst)
    if optie.juist:
        return Onderdeel(naam, "gemist", optie.gemist or optie.uitleg, optie.plaats, herkomst)
    return None


def _kop(goed: int, totaal: int, teveel: int) -> str:
    if goed == totaal and not teveel:
        return "Goed! Dit past." if goed == 1 else f"Goed! Je koos precies de {goed} antwoorden die passen."
    if not goed:
        return "Dit past nog niet. Lees waarom, en probeer het nog een keer."
    gevonden = f"Je vond {goed} van de {totaal} goede antwoorden."
    kop = "Het goede antwoord zit erbij." if totaal == 1 else gevonden
    return kop + (f" {aantal(teveel, 'keuze past', 'keuzes passen')} er niet bij." if teveel else "")


SOORT = Soort("meerkeuze", MeerkeuzeVraag, MeerkeuzeSleutel, controleer)
