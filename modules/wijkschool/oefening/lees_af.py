"""Lees af: the learner reads a value off a figure, and picks the sentence that explains it.

Answer: ``{"optie": id, "zin": id}``, or with ``getal: true`` ``{"getal": tekst, "zin": id}``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, FiniteFloat, StrictBool, field_validator, model_validator

from wijkschool.beeld.figuren import FIGUREN
from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Uitleg, Vraag
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.oefening.getal import SCHRIJFWIJZE, andere_eenheid, binnen, lees_getal, schrijf_getal
from wijkschool.oefening.oordeel import Onderdeel, Oordeel, is_id, leeg, met_uitwerking, ongeldig, onvolledig
from wijkschool.oefening.samenhang import Melding, bestaat, een_op_een, eigen_ids, zonder_plaats

GETAL = "getal"
"""The id of the feedback on a typed value."""


class Keus(Deel):
    """A value or a sentence to choose."""

    id: Id
    tekst: Tekst


class LeesAfVraag(Vraag):
    """A figure (a name in ``beeld.figuren.FIGUREN``), values to choose from or ``getal``, and sentences."""

    soort: Literal["lees_af"]
    figuur: Tekst
    eenheid: Tekst | None = None
    opties: tuple[Keus, ...] = ()
    getal: StrictBool = False
    zinnen: Annotated[tuple[Keus, ...], Field(min_length=2)]

    @field_validator("figuur")
    @classmethod
    def _figuur_bestaat(cls, naam: str) -> str:
        if naam not in FIGUREN:
            raise VeldFout(f"er is geen figuur '{naam[:80]}'", bedoel_je(naam, FIGUREN))
        return naam

    @model_validator(mode="after")
    def _een_manier(self) -> LeesAfVraag:
        eigen_ids("de optie", self.opties)
        eigen_ids("de zin", self.zinnen)
        if self.getal and self.opties:
            raise VeldFout("de cursist kan hier kiezen én typen", "Haal 'opties' weg, of haal 'getal: true' weg.")
        if not self.getal and len(self.opties) < 2:  # noqa: PLR2004  one option is no choice
            raise VeldFout("er is niets om te kiezen of te typen", "Geef minstens 2 opties, of zet 'getal: true'.")
        return self


class LeesAfSleutel(Sleutel):
    """The key: the option or the value that the figure shows, and the sentence that explains it.

    ``anders`` has feedback of its own for a usual wrong option.
    """

    optie: str | None = None
    waarde: FiniteFloat | None = None
    tolerantie: Annotated[FiniteFloat, Field(ge=0)] | None = None
    uitleg: Tekst
    anders: dict[str, Tekst] = Field(default_factory=dict)
    zin: str
    zinnen: dict[str, Uitleg]


def controleer(vraag: LeesAfVraag, sleutel: LeesAfSleutel) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    zinnen, opties = [zin.id for zin in vraag.zinnen], [optie.id for optie in vraag.opties]
    fouten = een_op_een("de zin", "zinnen", sleutel.zinnen, zinnen, "uitleg en plaats")
    fouten += bestaat("de zin", sleutel.zin, zinnen, ("zin",))
    nodig = ("waarde", "tolerantie") if vraag.getal else ("optie",)
    for veld in ("optie", "waarde", "tolerantie"):
        if veld in nodig and getattr(sleutel, veld) is None:
            fouten.append(((), f"het veld '{veld}' ontbreekt", f"Voeg een regel '{veld}: …' toe."))
        elif veld not in nodig and getattr(sleutel, veld) is not None:
            hoe = "een getal typen" if vraag.getal else "uit opties kiezen"
            wat = f"'{veld}' past hier niet: de cursist moet {hoe}"
            fouten.append(((veld,), wat, f"Haal de regel weg, en gebruik {' en '.join(nodig)}."))
    if sleutel.optie is not None and not vraag.getal:
        fouten += bestaat("de optie", sleutel.optie, opties, ("optie",))
    for naam in sleutel.anders:
        fouten += bestaat("de optie", naam, opties, ("anders", naam))
        if naam == sleutel.optie:
            wat = f"'{naam}' is de goede optie; daar past geen tekst bij 'anders'"
            fouten.append((("anders", naam), wat, "Haal deze regel weg."))
    return fouten + zonder_plaats(sleutel, {("zinnen", naam): zin for naam, zin in sleutel.zinnen.items()})


def oordeel(vraag: LeesAfVraag, sleutel: LeesAfSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"optie": id, "zin": id}`` or ``{"getal": tekst, "zin": id}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score: half for the value, half for the sentence. Of the two parts in ``onderdelen`` the first is on the
    value, the second on the sentence: a sentence may have the same id as an option.
    """
    veld = "getal" if vraag.getal else "optie"
    gelezen: dict[str, Any] = antwoord if type(antwoord) is dict else {veld: 0}
    waarde, zin = gelezen.get(veld), gelezen.get("zin")
    if not all(ding is None or type(ding) is str for ding in (waarde, zin)):
        return ongeldig("Je antwoord is niet goed aangekomen. Vul het opnieuw in.")
    if not _mag(zin, vraag.zinnen) or not (vraag.getal or _mag(waarde, vraag.opties)):
        return ongeldig("Een keuze uit je antwoord staat niet (meer) in deze vraag. Kies opnieuw.")
    getal = lees_getal(waarde, vraag.eenheid) if vraag.getal and not leeg(waarde) else None
    if vraag.getal and not leeg(waarde):
        if getal is None:
            return ongeldig(SCHRIJFWIJZE)
        if andere_eenheid(waarde, vraag.eenheid):
            hoe = f"in {vraag.eenheid}" if vraag.eenheid else "zonder € of %"
            return ongeldig(f"Geef je antwoord {hoe}. {SCHRIJFWIJZE}")
    if leeg(waarde) or leeg(zin):
        lees = "typ wat je in de figuur leest" if vraag.getal else "kies wat je in de figuur leest"
        nog = [lees] * leeg(waarde) + ["kies de zin die dat verklaart"] * leeg(zin)
        kop = " en ".join(nog)
        return onvolledig(f"Dit moet nog: {kop}.")
    deel = _waarde(waarde, getal, sleutel)
    uitleg = sleutel.zinnen[zin]
    goede_zin = zin == sleutel.zin
    herkomst = str(sleutel.herkomst)
    delen = (deel, Onderdeel(zin, "goed" if goede_zin else "fout", uitleg.uitleg, uitleg.plaats, herkomst))
    goed = sum(d.status == "goed" for d in delen)
    status = ("fout", "deels", "goed")[goed]
    kop = _kop(af=deel.status == "goed", zin=goede_zin)
    return met_uitwerking(Oordeel(status, goed / 2, kop, delen), sleutel)


def _mag(waarde: str | None, keuzes: tuple[Keus, ...]) -> bool:
    return waarde is None or waarde == "" or (is_id(waarde) and waarde in {keuze.id for keuze in keuzes})


def _waarde(optie: str, getal: float | None, sleutel: LeesAfSleutel) -> Onderdeel:
    """Return the feedback on what was read off."""
    plaats, herkomst = sleutel.plaats, str(sleutel.herkomst)
    if getal is None:
        goed = optie == sleutel.optie
        tekst = sleutel.uitleg if goed else sleutel.anders.get(optie, sleutel.uitleg)
        return Onderdeel(optie, "goed" if goed else "fout", tekst, plaats, herkomst)
    doel, tolerantie = sleutel.waarde or 0.0, sleutel.tolerantie or 0.0
    if binnen(getal, doel, tolerantie):
        return Onderdeel(GETAL, "goed", sleutel.uitleg, plaats, herkomst)
    te = "laag" if getal < doel else "hoog"
    tekst = f"We lazen {schrijf_getal(getal)}, en dat is te {te}. {sleutel.uitleg}"
    return Onderdeel(GETAL, "fout", tekst, plaats, herkomst)


def _kop(*, af: bool, zin: bool) -> str:
    if af and zin:
        return "Goed! Je las de figuur goed af, en je koos de zin die het verklaart."
    if af:
        return "Je las de figuur goed af. Maar de zin die je koos, verklaart dit niet."
    if zin:
        return "De zin past. Maar kijk nog een keer naar de figuur."
    return "Dit past nog niet. Lees waarom, en kijk nog een keer naar de figuur."


SOORT = Soort("lees_af", LeesAfVraag, LeesAfSleutel, controleer)
