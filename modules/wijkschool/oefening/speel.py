"""Speel: the learner plays with a model of the sources, and may be asked to reach something with it.

Answer: ``{"stand": {control: value}}``. Without ``doelen`` in the question there is nothing to judge and no key.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StrictInt, model_validator

from wijkschool.inhoud.fouten import InhoudFout, VeldFout
from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Uitleg, Vraag
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.oefening.bord import Keus, Regelaar, Schrijf, Schuif, Spel, Vinkjes, begin
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    bezwaar_tegen_tekst,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
)
from wijkschool.oefening.samenhang import Melding, een_op_een, eigen_ids, zonder_plaats
from wijkschool.oefening.spellen import spel, spelnamen

LANGSTE: Final = 2_000
"""The most characters that a text on the board takes."""
HOOGSTENS_ANDEREN: Final = 30
LANGSTE_NAAM: Final = 60
Waarde = StrictInt | str | tuple[str, ...]


class Doel(Deel):
    """Something to reach: what the learner reads. The key tells on which result it hangs."""

    id: Id
    tekst: Tekst


class DoelSleutel(Uitleg):
    """When a goal is reached: the result ``uitkomst`` is ``is``, or lies from ``minstens`` to ``hoogstens``.

    ``uitleg`` is told when it is reached, ``anders`` when it is not yet.
    """

    uitkomst: str
    minstens: float | None = None
    hoogstens: float | None = None
    is_: Annotated[str | bool | float | None, Field(alias="is")] = None
    anders: Tekst

    @model_validator(mode="after")
    def _een_maat(self) -> DoelSleutel:
        grens = self.minstens is not None or self.hoogstens is not None
        if grens == (self.is_ is not None):
            raise VeldFout(
                "een doel hangt aan 'is', of aan 'minstens' en 'hoogstens'",
                "Vul een van de twee in, niet allebei.",
            )
        return self

    def gehaald(self, waarde: float | str | bool | None) -> bool:  # noqa: FBT001 - a result may be a yes or a no
        """Return whether this result reaches the goal."""
        if self.is_ is not None:
            return waarde == self.is_
        laag = float("-inf") if self.minstens is None else self.minstens
        hoog = float("inf") if self.hoogstens is None else self.hoogstens
        return isinstance(waarde, int | float) and laag <= waarde <= hoog


class SpeelVraag(Vraag):
    """A game by its name, how it stands at the start (``stand``), and what to reach with it."""

    soort: Literal["speel"]
    spel: str
    stand: dict[str, Waarde] = Field(default_factory=dict)
    doelen: tuple[Doel, ...] = ()

    @property
    def zonder_sleutel(self) -> bool:
        """Whether there is nothing to reach, and so no key."""
        return not self.doelen

    @model_validator(mode="after")
    def _klopt(self) -> SpeelVraag:
        if self.spel not in spelnamen():
            raise VeldFout(f"het spel '{self.spel}' bestaat niet", bedoel_je(self.spel, spelnamen()))
        eigen_ids("het doel", self.doelen)
        try:
            regelaars = spel(self.spel).regelaars()
        except InhoudFout:  # a dataset below the game is not right: told where that stands, and where it is shown
            return self
        for naam, wat, remedie in _mis_in_stand(regelaars, self.stand):
            raise VeldFout(f"in 'stand' klopt '{naam}' niet: {wat}", remedie)
        return self


class SpeelSleutel(Sleutel):
    """The key: per goal when it is reached, and a setting that reaches all of them."""

    doelen: dict[str, DoelSleutel]
    stand: dict[str, Waarde]


def controleer(vraag: SpeelVraag, sleutel: SpeelSleutel | None) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    if sleutel is None:  # nothing to reach, and so nothing to fit
        return []
    ids = [doel.id for doel in vraag.doelen]
    erbij = "uitkomst, minstens of is, uitleg, anders en plaats"
    fouten = een_op_een("het doel", "doelen", sleutel.doelen, ids, erbij)
    with contextlib.suppress(InhoudFout):  # as above
        fouten += _past_bij_spel(vraag, sleutel) if not fouten else []
    return fouten + zonder_plaats(sleutel, {("doelen", n): doel for n, doel in sleutel.doelen.items()})


def _past_bij_spel(vraag: SpeelVraag, sleutel: SpeelSleutel) -> list[Melding]:
    """Return what is wrong with the worked setting: each goal must be reached by it, and not all at the start."""
    bord = spel(vraag.spel)
    regelaars = bord.regelaars()
    fouten: list[Melding] = [
        (("stand", naam), wat, remedie) for naam, wat, remedie in _mis_in_stand(regelaars, sleutel.stand)
    ]
    if fouten:
        return fouten
    waarden = bord.reken(begin(regelaars, vraag.stand | sleutel.stand)).waarden
    for naam, doel in sleutel.doelen.items():
        if doel.uitkomst not in waarden:
            wat = f"het spel kent geen uitkomst '{doel.uitkomst}'"
            fouten.append((("doelen", naam, "uitkomst"), wat, bedoel_je(doel.uitkomst, waarden)))
        elif not doel.gehaald(waarden[doel.uitkomst]):
            wat = (
                f"de stand van de oplossing haalt dit doel niet: '{doel.uitkomst}' is dan {waarden[doel.uitkomst]}"
            )
            fouten.append((("doelen", naam), wat, "Pas 'stand' aan, of de grens van het doel."))
    begon = bord.reken(begin(regelaars, vraag.stand)).waarden
    if not fouten and all(doel.gehaald(begon.get(doel.uitkomst)) for doel in sleutel.doelen.values()):
        wat = "alle doelen zijn bij het begin al gehaald"
        fouten.append((("doelen",), wat, "Begin met een andere 'stand', of leg een doel verder weg."))
    return fouten


def oordeel(vraag: SpeelVraag, sleutel: SpeelSleutel | None, antwoord: object) -> Oordeel:
    """Judge ``{"stand": {control: value}}``. Never raises, whatever the answer is.

    Score: the share of the goals that are reached; without goals the verdict is ``bekeken``. A control that is
    left out stands as at the start.
    """
    bord = spel(vraag.spel)
    regelaars = bord.regelaars()
    ruw = lees_deel(antwoord, "stand", dict, len(regelaars))
    if ruw is None:
        return ongeldig("Je antwoord is niet goed aangekomen. Zet de regelaars opnieuw.")
    stand, bezwaar = lees_stand(vraag, bord, ruw)
    if bezwaar:
        return ongeldig(bezwaar)
    if stand == begin(regelaars, vraag.stand):
        return onvolledig("Je hebt nog niets ingesteld. Verander iets, en kijk wat eruit volgt.")
    if sleutel is None:
        return Oordeel("bekeken", None, "Bewaard. Er is hier geen goed of fout: probeer gerust nog iets anders.")
    waarden = bord.reken(stand).waarden
    onderdelen = tuple(
        Onderdeel(naam, "goed" if doel.gehaald(waarden.get(doel.uitkomst)) else "fout",
                  doel.uitleg if doel.gehaald(waarden.get(doel.uitkomst)) else doel.anders,
                  doel.plaats, str(sleutel.herkomst))
        for naam, doel in ((d.id, sleutel.doelen[d.id]) for d in vraag.doelen)
    )  # fmt: skip
    goed = sum(deel.status == "goed" for deel in onderdelen)
    status = "goed" if goed == len(onderdelen) else "deels" if goed else "fout"
    doel = "het doel" if len(onderdelen) == 1 else "de doelen"
    kop = {
        "goed": "Goed! Je hebt alles gehaald.",
        "deels": f"Je haalt {aantal(goed, 'doel', 'doelen')} van de {len(onderdelen)}. Lees per doel waarom.",
        "fout": f"Dit haalt {doel} nog niet. Lees waarom, en probeer iets anders.",
    }[status]
    score = goed / len(onderdelen)
    # What the question sets and what the key sets: the rest of a long form would only hide it.
    extra = {"stand": {naam: _json(w) for naam, w in (vraag.stand | sleutel.stand).items()}}
    return met_uitwerking(Oordeel(status, score, kop, onderdelen, extra=extra), sleutel)


def lees_stand(vraag: SpeelVraag, bord: Spel, ruw: Mapping[Any, Any]) -> tuple[dict[str, Any], str | None]:
    """Return a sound setting from what a browser sent, and what is wrong with it (Dutch) or ``None``."""
    regelaars = bord.regelaars()
    gegeven = {naam: tuple(w) if type(w) is list else w for naam, w in ruw.items() if w is not None}
    for _, wat, remedie in _mis_in_stand(regelaars, gegeven):
        return {}, f"{wat[0].upper()}{wat[1:]}. {remedie}".strip()
    return begin(regelaars, dict(vraag.stand) | gegeven), None


def gevolg(vraag: SpeelVraag, proef: Mapping[str, Any]) -> dict[str, Any]:
    """Return what follows from a setting that a browser tries: ``bord.Uitkomst`` as a dict, or ``bezwaar``.

    ``proef`` is ``{"nummer", "stand", "anderen": {name: setting}}``, any of it absent. Settings of others that do
    not fit (another version of the game) are left out and counted in ``geweigerd``. Never raises.
    """
    bord = spel(vraag.spel)
    ruw = proef.get("stand")
    stand, bezwaar = lees_stand(vraag, bord, ruw if isinstance(ruw, dict) else {})
    nummer = {"nummer": proef.get("nummer", 0)}
    if bezwaar:
        return nummer | {"bezwaar": bezwaar}
    uit = nummer | bord.reken(stand).als_dict()
    anderen = proef.get("anderen")
    if bord.vergelijk is None or not isinstance(anderen, dict) or not anderen:
        return uit
    standen: dict[str, Any] = {"Jij": stand}
    for naam, ander in list(anderen.items())[:HOOGSTENS_ANDEREN]:
        gelezen, mis = lees_stand(vraag, bord, ander) if isinstance(ander, dict) else ({}, "geen stand")
        if not mis:
            standen[str(naam)[:LANGSTE_NAAM]] = gelezen
    uit["geweigerd"] = len(anderen) - (len(standen) - 1)
    return uit | ({"vergelijking": bord.vergelijk(standen).als_dict()} if len(standen) > 1 else {})


def _mis_in_stand(regelaars: tuple[Regelaar, ...], stand: Mapping[Any, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield per control that is not right: its id, what is wrong, the remedy (Dutch); repeats no text sent."""
    bekend = {regelaar.id for regelaar in regelaars}
    for naam in stand:
        if type(naam) is not str or naam not in bekend:
            wat = "een regelaar uit het antwoord hoort niet (meer) bij dit spel"
            yield str(naam)[:40], wat, "Zet de regelaars opnieuw."
    for regelaar in regelaars:  # in their own order, so that the first mistake told is always the same
        if regelaar.id in stand and (mis := _mis(regelaar, stand[regelaar.id])):
            yield regelaar.id, *mis


def _mis(regelaar: Regelaar, waarde: object) -> tuple[str, str] | None:  # noqa: C901, PLR0911 - one way out per mistake
    waar = f"bij ‘{regelaar.label}’ past dit niet"
    if isinstance(regelaar, Schuif):
        if type(waarde) is not int or not regelaar.van <= waarde <= regelaar.tot:
            return waar, f"Kies een heel getal van {regelaar.van} tot en met {regelaar.tot}."
        if (waarde - regelaar.van) % regelaar.stap:
            return waar, f"Ga in stappen van {regelaar.stap}."
    elif isinstance(regelaar, Keus):
        if type(waarde) is not str or waarde not in dict(regelaar.opties):
            return waar, "Kies een van de mogelijkheden."
    elif isinstance(regelaar, Vinkjes):
        if type(waarde) is not tuple or not all(type(w) is str and w in dict(regelaar.opties) for w in waarde):
            return waar, "Kies uit de mogelijkheden."
        if len(set(waarde)) != len(waarde):
            return waar, "Kies elke mogelijkheid hoogstens één keer."
        if regelaar.hoogstens is not None and len(waarde) > regelaar.hoogstens:
            return f"bij ‘{regelaar.label}’ koos je er te veel", f"Kies er hoogstens {regelaar.hoogstens}."
    elif isinstance(regelaar, Schrijf) and (bezwaar := bezwaar_tegen_tekst(waarde, LANGSTE)):
        return f"bij ‘{regelaar.label}’ {bezwaar.rstrip('.')}", ""
    return None


def _json(waarde: Any) -> Any:
    return list(waarde) if isinstance(waarde, tuple) else waarde


SOORT = Soort("speel", SpeelVraag, SpeelSleutel, controleer)
