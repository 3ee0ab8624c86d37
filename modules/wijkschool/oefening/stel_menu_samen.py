"""Stel een menu samen: the learner chooses a few dishes for a buurt, and says why.

Answer: ``{"gerechten": [id, ...], "redenen": {id: tekst}}``. First the rules of the menu are looked at
(``kern.beleidsmenu``), then each dish. The learner's own reasons are asked for, but not marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, combinations
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StrictBool, StrictInt, model_validator

from wijkschool.inhoud.modellen import Deel, Id, Sleutel, Soort, Tekst, Uitleg, Vraag
from wijkschool.kern.beleidsmenu import Gerecht, Overtreding, Regel, Spoor, overtredingen, past_bij
from wijkschool.oefening.oordeel import (
    Onderdeel,
    Oordeel,
    aantal,
    bezwaar_tegen_tekst,
    is_id,
    leeg,
    lees_deel,
    met_uitwerking,
    ongeldig,
    onvolledig,
    opsomming,
)
from wijkschool.oefening.samenhang import Melding, bestaat, een_op_een, eigen_ids, zonder_plaats

LANGSTE_REDEN: Final = 1000
"""The most characters of the reason for one dish."""
SPOREN: Final = {
    Spoor.HEROVERING: "sociale herovering",
    Spoor.KANSGEDREVEN: "kansgedreven beleid",
    Spoor.BEIDE: "beide sporen",
}


class Menugerecht(Deel):
    """A dish as the learner sees it, with the track that it belongs to."""

    id: Id
    naam: Tekst
    toelichting: Tekst
    spoor: Spoor


class GerechtSleutel(Uitleg):
    """Whether a dish belongs on this menu, and why; ``kan``: there are reasons for and against.

    ``eerst`` names the dishes that must be on the menu with it.
    """

    past: Literal["ja", "nee", "kan"]
    eerst: tuple[str, ...] = ()


class MenuVraag(Vraag):
    """A buurt with its story, the menukaart (2 to 16 dishes), and how many dishes may be chosen (at most).

    ``reden`` asks for a reason with every dish.
    """

    soort: Literal["stel_menu_samen"]
    buurt: Tekst
    casus: Tekst
    hoogstens: Annotated[StrictInt, Field(ge=1)]
    gerechten: Annotated[tuple[Menugerecht, ...], Field(min_length=2, max_length=16)]
    reden: StrictBool = True

    @model_validator(mode="after")
    def _ids_eenmalig(self) -> MenuVraag:
        eigen_ids("het gerecht", self.gerechten)
        return self


class MenuSleutel(Sleutel):
    """The key: the track that the buurt asks for (``beide``: every dish may be chosen), and every dish."""

    spoor: Spoor
    gerechten: dict[str, GerechtSleutel]


def controleer(vraag: MenuVraag, sleutel: MenuSleutel) -> list[Melding]:
    """Return what does not fit between question and key: (place in the key, what, remedy), in Dutch."""
    ids = [gerecht.id for gerecht in vraag.gerechten]
    fouten = een_op_een("het gerecht", "gerechten", sleutel.gerechten, ids, "past, uitleg en plaats")
    for naam, gerecht in sleutel.gerechten.items():
        for nr, eerst in enumerate(gerecht.eerst):
            plek = ("gerechten", naam, "eerst", nr)
            fouten += bestaat("het gerecht", eerst, ids, plek)
            if eerst == naam:
                fouten.append((plek, f"'{naam}' kan niet zijn eigen voorwaarde zijn", "Haal deze regel weg."))
    if fouten:
        return fouten
    sporen = {gerecht.id: gerecht.spoor for gerecht in vraag.gerechten}
    for naam, gerecht in sleutel.gerechten.items():
        if gerecht.past == "ja" and not past_bij(sporen[naam], sleutel.spoor):
            wat = f"'{naam}' past volgens de sleutel, maar hoort bij een ander spoor dan deze buurt"
            remedie = "Zet 'past: nee', of verander het spoor van het gerecht of de buurt ('beide' kan ook)."
            fouten.append((("gerechten", naam, "past"), wat, remedie))
    if not fouten and not _goed_menu(vraag, sleutel):
        wat = "er bestaat geen menu dat helemaal goed is"
        remedie = f"Zorg dat er gerechten zijn met 'past: ja' die met hun 'eerst' op {vraag.hoogstens} passen."
        fouten.append((("gerechten",), wat, remedie))
    return fouten + zonder_plaats(sleutel, {("gerechten", n): g for n, g in sleutel.gerechten.items()})


def oordeel(vraag: MenuVraag, sleutel: MenuSleutel, antwoord: object) -> Oordeel:
    """Judge ``{"gerechten": [id, ...], "redenen": {id: tekst}}``.

    Never raises, whatever the answer is; the key must pass ``controleer``.

    Score (modelkeuze): the dishes that fit and break no rule, divided by those that could have been chosen plus
    those that should not have been. A dish that ``kan`` counts neither way; every dish over the limit counts as
    one too many. ``extra["overtredingen"]``: ``[{soort, gerecht, ontbreekt, tekst}]``.
    """
    namen = {gerecht.id: gerecht.naam for gerecht in vraag.gerechten}
    keuze = lees_deel(antwoord, "gerechten", list, len(namen))
    if keuze is None or not all(is_id(naam) for naam in keuze):
        return ongeldig("Je antwoord is niet goed aangekomen. Kies je gerechten opnieuw.")
    if not namen.keys() >= set(keuze):
        return ongeldig("Een gerecht dat je koos, staat niet (meer) op deze menukaart. Kies opnieuw.")
    if not keuze:
        return onvolledig(f"Je menu is nog leeg. Kies eerst een gerecht, en hoogstens {vraag.hoogstens}.")
    if vraag.reden and (mis := _redenen(antwoord, keuze, namen)):
        return mis
    gebroken = _overtredingen(vraag, sleutel, keuze)
    goed, teller = _punten(vraag, sleutel, keuze, gebroken)
    status = "goed" if goed == teller else "deels" if goed else "fout"
    kop = _kop(vraag, gebroken, goed, teller)
    onderdelen = tuple(_onderdelen(vraag, sleutel, set(keuze), gebroken))
    extra = {"overtredingen": [_als_dict(fout, vraag) for fout in gebroken]}
    return met_uitwerking(Oordeel(status, goed / teller, kop, onderdelen, extra=extra), sleutel)


def _redenen(antwoord: Any, keuze: list[str], namen: dict[str, str]) -> Oordeel | None:
    """Return why the reasons cannot be taken as they are; ``None`` when they can."""
    redenen = lees_deel(antwoord | {"redenen": antwoord.get("redenen") or {}}, "redenen", dict, len(namen))
    if redenen is None or not all(is_id(naam) and naam in namen for naam in redenen):
        return ongeldig("Je redenen zijn niet goed aangekomen. Schrijf ze opnieuw op.")
    for naam, tekst in redenen.items():
        if (bezwaar := bezwaar_tegen_tekst(tekst, LANGSTE_REDEN)) is not None:
            return ongeldig(f"Bij ‘{namen[naam]}’ {bezwaar}")
    zonder = [naam for naam in namen if naam in keuze and leeg(redenen.get(naam))]
    if not zonder:
        return None
    kop = f"Schrijf ook nog waarom je kiest voor {opsomming(f'‘{namen[naam]}’' for naam in zonder)}."
    return onvolledig(kop, (Onderdeel(naam, "leeg", "Schrijf in één zin waarom je dit kiest.") for naam in zonder))


def _overtredingen(vraag: MenuVraag, sleutel: MenuSleutel, keuze: Iterable[str]) -> tuple[Overtreding, ...]:
    kaart = (Gerecht(g.id, g.spoor, sleutel.gerechten[g.id].eerst) for g in vraag.gerechten)
    return overtredingen(keuze, kaart, sleutel.spoor, vraag.hoogstens)


def _punten(
    vraag: MenuVraag, sleutel: MenuSleutel, keuze: Iterable[str], gebroken: Iterable[Overtreding]
) -> tuple[int, int]:
    """Return the points and how many there could have been; the second is never 0 with a sound key."""
    gekozen, breekt = set(keuze), {fout.gerecht for fout in gebroken}
    past = {naam for naam, gerecht in sleutel.gerechten.items() if gerecht.past == "ja"}
    niet = {naam for naam, gerecht in sleutel.gerechten.items() if gerecht.past == "nee"}
    doel = min(len(past), vraag.hoogstens)
    te_veel = max(0, len(gekozen) - vraag.hoogstens)
    return min(len(gekozen & past - breekt), doel), doel + len(gekozen & (niet | breekt)) + te_veel


def _goed_menu(vraag: MenuVraag, sleutel: MenuSleutel) -> bool:
    """Return whether some menu gets full marks."""
    past = [naam for naam, gerecht in sleutel.gerechten.items() if gerecht.past == "ja"]
    kan = [naam for naam, gerecht in sleutel.gerechten.items() if gerecht.past == "kan"]
    doel = min(len(past), vraag.hoogstens)
    ruimte = min(vraag.hoogstens - doel, len(kan))
    erbij = list(chain.from_iterable(combinations(kan, hoeveel) for hoeveel in range(ruimte + 1)))
    menus = (ja + extra for ja in combinations(past, doel) for extra in erbij)
    return doel > 0 and any(not _overtredingen(vraag, sleutel, menu) for menu in menus)


def _onderdelen(
    vraag: MenuVraag, sleutel: MenuSleutel, gekozen: set[str], gebroken: tuple[Overtreding, ...]
) -> Iterator[Onderdeel]:
    goed, _ = _punten(vraag, sleutel, gekozen, gebroken)
    passend = sum(gerecht.past == "ja" for gerecht in sleutel.gerechten.values())
    for gerecht in vraag.gerechten:
        uitleg = sleutel.gerechten[gerecht.id]
        fouten = [fout for fout in gebroken if fout.gerecht == gerecht.id]
        status = {"ja": "goed", "kan": "beide", "nee": "fout"}[uitleg.past]
        if gerecht.id not in gekozen:
            # With more dishes that fit than the menu may hold, a full one has missed nothing.
            if uitleg.past != "ja" or goed >= min(passend, vraag.hoogstens):
                continue
            status = "gemist"
        elif fouten:
            status = "fout"
        tekst = " ".join([*(_regel(fout, vraag) for fout in fouten), uitleg.uitleg])
        yield Onderdeel(gerecht.id, status, tekst, uitleg.plaats, str(sleutel.herkomst))


def _regel(fout: Overtreding, vraag: MenuVraag) -> str:
    """Return what a broken rule means, as one Dutch sentence."""
    gerechten = {gerecht.id: gerecht for gerecht in vraag.gerechten}
    if fout.soort is Regel.TE_VEEL or fout.gerecht is None:
        return f"Op dit menu passen hoogstens {aantal(vraag.hoogstens, 'gerecht', 'gerechten')}."
    if fout.soort is Regel.VERKEERD_SPOOR:
        spoor = SPOREN[gerechten[fout.gerecht].spoor]
        return f"Dit gerecht hoort bij {spoor}, en deze buurt vraagt om het andere spoor."
    eerst = opsomming(f"‘{gerechten[naam].naam}’" for naam in fout.ontbreekt)
    return f"Dit gerecht kan niet zonder {eerst}."


def _kop(vraag: MenuVraag, gebroken: tuple[Overtreding, ...], goed: int, teller: int) -> str:
    if goed == teller:
        return "Goed! Dit menu houdt zich aan de regels en past bij de buurt."
    zinnen = [_regel(fout, vraag) for fout in gebroken if fout.soort is Regel.TE_VEEL]
    for soort, meervoud in (
        (Regel.VERKEERD_SPOOR, "{} bij een spoor dat hier niet past."),
        (Regel.VOORWAARDE_ONTBREEKT, "{} op iets dat niet op je menu staat."),
    ):
        werkwoord = {"n": ("hoort", "horen") if soort is Regel.VERKEERD_SPOOR else ("wacht", "wachten")}["n"]
        if keer := sum(fout.soort is soort for fout in gebroken):
            zinnen.append(meervoud.format(aantal(keer, f"gerecht {werkwoord[0]}", f"gerechten {werkwoord[1]}")))
    passend = aantal(goed, "gerecht past", "gerechten passen") if goed else "Nog geen gerecht past"
    zinnen.append(f"{passend} goed. Lees per gerecht waarom.")
    return " ".join(zinnen)


def _als_dict(fout: Overtreding, vraag: MenuVraag) -> dict[str, Any]:
    tekst = _regel(fout, vraag)
    return {"soort": str(fout.soort), "gerecht": fout.gerecht, "ontbreekt": list(fout.ontbreekt), "tekst": tekst}


SOORT = Soort("stel_menu_samen", MenuVraag, MenuSleutel, controleer)
