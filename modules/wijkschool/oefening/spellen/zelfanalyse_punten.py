"""Part 2 of the zelfanalyse: the fifteen points, as the form rules them; several fillers side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from wijkschool.inhoud.rijen.beleid import ZelfanalyseRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.zelfanalyse import (
    Invulling,
    Punt,
    geldig,
    gevraagd,
    prioriteiten,
    verschil,
)
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Schrijf, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.oordeel import aantal

LEEG = "leeg"
NOG_NIET = (LEEG, "Nog leeg")
REGELS = "bijlage 2, r. 11905-11915"


@cache
def _punten() -> dict[str, ZelfanalyseRij]:
    """Return the rows of the points of part 2, by the id of their dish, in the order of the form."""
    rijen = cast("tuple[ZelfanalyseRij, ...]", lees_tabel("zelfanalyse"))
    return {rij.gerecht: rij for rij in rijen if rij.deel == 2 and rij.gerecht}  # noqa: PLR2004


def _kern() -> list[Punt]:
    return [Punt(code, herovering=rij.onderdeel == "A") for code, rij in _punten().items()]


def regelaars() -> tuple[Regelaar, ...]:
    """Return the question about the kind of buurt, and three controls per point."""
    return (
        Keus(
            id="achterstand",
            label="Is dit een achterstandsbuurt?",
            uitleg="Deel A van het formulier is alleen voor een achterstandsbuurt.",
            opties=(("ja", "Ja"), ("nee", "Nee")),
            begin="nee",
        ),
        *(regelaar for code, rij in _punten().items() for regelaar in _van_punt(code, rij)),
    )


def _van_punt(code: str, rij: ZelfanalyseRij) -> Iterator[Regelaar]:
    groep = f"{rij.onderdeel}. {rij.punt}"
    yield Keus(
        id=f"{code}_gewicht",
        groep=groep,
        label=f"Hoe belangrijk is dit hier? ({rij.punt})",
        uitleg=rij.vraag,
        opties=(NOG_NIET, ("0", "0, onbelangrijk"), ("1", "1"), ("2", "2"), ("3", "3, zeer belangrijk")),
        begin=LEEG,
    )
    yield Keus(
        id=f"{code}_kwaliteit",
        groep=groep,
        label=f"Hoe goed gaat het nu? ({rij.punt})",
        opties=(NOG_NIET, ("1", "1, zwak"), ("2", "2"), ("3", "3, sterk")),
        begin=LEEG,
    )
    yield Schrijf(id=f"{code}_actie", groep=groep, label=f"Wat zou je kunnen doen? ({rij.punt})")


def _lees(stand: Stand) -> tuple[dict[str, Invulling], bool]:
    getal = lambda tekst: None if tekst == LEEG else int(tekst)  # noqa: E731
    formulier = {
        code: Invulling(getal(stand[f"{code}_gewicht"]), getal(stand[f"{code}_kwaliteit"]), stand[f"{code}_actie"])
        for code in _punten()
    }
    return formulier, stand["achterstand"] == "ja"


def reken(stand: Stand) -> Uitkomst:
    """Return what asks for an action, heaviest first, and how far the form is filled in."""
    formulier, achterstand = _lees(stand)
    vraagt = {p.id: gevraagd(p, formulier[p.id], achterstand=achterstand) for p in _kern()}
    dicht = {
        f"{code}_{kolom}"
        for code, v in vraagt.items()
        for kolom in ("gewicht", "kwaliteit", "actie")
        if not getattr(v, kolom)
    }
    open_ = sum(
        (v.gewicht and formulier[code].gewicht is None) + (v.kwaliteit and formulier[code].kwaliteit is None)
        for code, v in vraagt.items()
    )
    gekozen = prioriteiten(_kern(), formulier, achterstand=achterstand)
    rijen = tuple(
        (_punten()[p.id].punt or p.id, str(i.gewicht), str(i.kwaliteit), i.actie or "Nog geen actie")
        for p, i in gekozen
    )
    nog = f"Er {'staat' if open_ == 1 else 'staan'} nog {aantal(open_, 'oordeel', 'oordelen')} open."
    leeg = sum(not i.actie for _, i in gekozen)
    stand_van_zaken: list[tuple[str, Toon]] = [
        (nog, "gewoon") if open_ else ("Alle oordelen die het formulier vraagt, staan er.", "goed")
    ]
    if leeg:
        punten = aantal(leeg, "punt", "punten")
        stand_van_zaken.append((f"Bij {punten} vraagt het formulier nog een denkbare actie.", "gewoon"))
    blokken: list[Blok] = [
        Zinnen(
            zinnen=tuple(stand_van_zaken),
            plaats=REGELS,
            herkomst="bron",
        )
    ]
    if rijen:
        blokken.append(
            Tabel(
                titel="Hier schiet het tekort: zwaarste punten eerst",
                kolommen=("Punt", "Gewicht", "Kwaliteit", "Denkbare actie"),
                rijen=rijen,
                plaats=REGELS,
                herkomst="modelkeuze",
            )
        )
    else:
        blokken.append(
            Zinnen(
                zinnen=(("Geef een punt gewicht 2 of 3 en kwaliteit 1 of 2. Dan verschijnt het hier.", "gewoon"),)
            )
        )
    return Uitkomst(
        samenvatting=f"{aantal(len(rijen), 'punt vraagt', 'punten vragen')} om een actie. {nog}",
        blokken=tuple(blokken),
        waarden={"acties": len(rijen), "open": open_, "ingevuld": open_ == 0, "deel_a": achterstand},
        verborgen=frozenset(dicht),
    )


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return per point how far the fillers lie apart, the widest first: something to talk about, no verdict."""
    gelezen = {naam: _lees(stand) for naam, stand in standen.items()}
    rijen = []
    for punt in _kern():
        per = {n: geldig(punt, f[punt.id], achterstand=a) for n, (f, a) in gelezen.items()}
        for kolom in ("gewicht", "kwaliteit"):
            getallen = {naam: getattr(invulling, kolom) for naam, invulling in per.items()}
            if (v := verschil(getallen.values())) is not None:
                wie = ", ".join(f"{naam} {getal}" for naam, getal in getallen.items() if getal is not None)
                rijen.append((v.breedte, (_punten()[punt.id].punt or punt.id, kolom, str(v.breedte), wie)))
    rijen.sort(key=lambda rij: -rij[0])
    anders = [rij for breedte, rij in rijen if breedte]
    kop = (
        f"Jullie verschillen over {aantal(len(anders), 'oordeel', 'oordelen')}, het grootste bovenaan."
        if anders
        else "Waar minstens twee van jullie iets invulden, zijn jullie het eens."
        if rijen
        else "Er is nog niets dat minstens twee mensen invulden."
    )
    tabel = Tabel(
        titel="Praat hier het eerst over",
        kolommen=("Punt", "Kolom", "Verschil", "Wie zegt wat"),
        rijen=tuple(rij for _, rij in rijen),
        plaats="bijlage 2, r. 11827-11832",
        herkomst="modelkeuze",
    )
    return Uitkomst(samenvatting=kop, blokken=(tabel,) if rijen else (), waarden={"verschillen": len(anders)})


SPEL = Spel(regelaars, reken, vergelijk)
