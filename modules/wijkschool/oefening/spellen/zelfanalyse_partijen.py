"""Parts 3 and 4 of the zelfanalyse: two judgements per party, and where they stand in the plane."""

from __future__ import annotations

from collections.abc import Mapping

from wijkschool.kern.zelfanalyse import in_het_vlak, verschil
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Schrijf, Spel, Stand, Tabel, Uitkomst, Vlak, Zinnen
from wijkschool.oefening.oordeel import aantal, opsomming

PARTIJEN = {
    "bewoners": ("Buurtbewoners", "onder de bewoners van de buurt"),
    "sociale_spelers": ("Sociale spelers", "bij de sociale spelers: welzijnswerk, corporatie, school, politie"),
    "overheid": ("Overheid", "bij de overheid"),
}
TUSSEN = {
    "bewoners": "tussen de bewoners van de buurt",
    "sociale_spelers": "tussen de buurt en de sociale spelers: welzijnswerk, corporatie, school, politie",
    "overheid": "tussen de buurt en de overheid",
}
"""Between whom the trust is: in the buurt, and in its relation with the other two (bijlage 2, r. 11918-11920)."""
MATEN = {"inspiratie": "Inspirerende trekkers", "vertrouwen": "Onderling vertrouwen"}
LEEG = "leeg"
OPTIES = (
    (LEEG, "Nog leeg"),
    ("1", "1, zeer slecht"),
    ("2", "2"),
    ("3", "3"),
    ("4", "4"),
    ("5", "5, uitstekend"),
)
AS_KEUS = (
    "De figuur van het formulier is in onze tekst verloren. Dat vertrouwen van links naar rechts loopt, kozen wij."
)


def regelaars() -> tuple[Regelaar, ...]:
    """Return per party two judgements, an action for each, and names of possible trekkers."""
    uit: list[Regelaar] = []
    for partij, (naam, waar) in PARTIJEN.items():
        for maat, titel in MATEN.items():
            label = f"{titel} {waar if maat == 'inspiratie' else TUSSEN[partij]}"
            uit.append(Keus(id=f"{partij}_{maat}", groep=naam, label=label, opties=OPTIES, begin=LEEG))
            uit.append(
                Schrijf(id=f"{partij}_{maat}_actie", groep=naam, label=f"Denkbare actie: {titel.lower()} ({naam})")
            )
        uit.append(
            Schrijf(
                id=f"{partij}_trekkers",
                groep=naam,
                label=f"Mogelijke trekkers ({naam})",
                uitleg="Schrijf een rol of functie op, geen naam: dit bestand kun je delen.",
            )
        )
    return tuple(uit)


def _oordelen(stand: Stand) -> dict[str, tuple[int | None, int | None]]:
    getal = lambda tekst: None if tekst == LEEG else int(tekst)  # noqa: E731
    return {p: (getal(stand[f"{p}_inspiratie"]), getal(stand[f"{p}_vertrouwen"])) for p in PARTIJEN}


def _vlak(punten: tuple[tuple[str, float, float], ...], titel: str) -> Vlak:
    return Vlak(
        titel=titel,
        x_as=("weinig vertrouwen", "veel vertrouwen"),
        y_as=("weinig inspirerende trekkers", "veel inspirerende trekkers"),
        punten=punten,
        plaats="bijlage 2, r. 11951-11967",
        herkomst="modelkeuze",
    )


def reken(stand: Stand) -> Uitkomst:
    """Return the plane with every party of which both judgements stand there."""
    oordelen = _oordelen(stand)
    klaar = {p: in_het_vlak(i, v) for p, (i, v) in oordelen.items() if i is not None and v is not None}
    mist = [PARTIJEN[p][0] for p in PARTIJEN if p not in klaar]
    blokken: list[Blok] = []
    if klaar:
        blokken.append(
            _vlak(tuple((PARTIJEN[p][0], *plek) for p, plek in klaar.items()), "Waar staat elke partij?")
        )
        blokken.append(Zinnen(zinnen=((AS_KEUS, "gewoon"),)))
    if mist:
        nog = f"Vul nog twee oordelen in bij {opsomming(naam.lower() for naam in mist)}."
        blokken.append(Zinnen(zinnen=((nog, "gewoon"),), plaats="bijlage 2, r. 11918-11946", herkomst="bron"))
    return Uitkomst(
        samenvatting=f"{aantal(len(klaar), 'partij staat', 'partijen staan')} in de figuur.",
        blokken=tuple(blokken),
        waarden={"partijen": len(klaar), "ingevuld": not mist}
        | {
            f"{p}_{maat}": getal or 0
            for p, twee in oordelen.items()
            for maat, getal in zip(MATEN, twee, strict=True)
        },
    )


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return all fillers in one plane per party, and how far they lie apart."""
    gelezen = {naam: _oordelen(stand) for naam, stand in standen.items()}
    blokken: list[Blok] = []
    rijen = []
    for partij, (naam, _) in PARTIJEN.items():
        punten = tuple(
            (wie, *in_het_vlak(*per[partij]))  # type: ignore[arg-type]
            for wie, per in gelezen.items()
            if None not in per[partij]
        )
        if len(punten) > 1:
            blokken.append(_vlak(punten, f"{naam}: hoe ieder het ziet"))
        for nr, titel in enumerate(MATEN.values()):
            if (v := verschil(per[partij][nr] for per in gelezen.values())) is not None:
                rijen.append((naam, titel, str(v.laagst), str(v.hoogst), str(v.breedte)))
    rijen.sort(key=lambda rij: -int(rij[-1]))
    if rijen:
        kolommen = ("Partij", "Maat", "Laagst", "Hoogst", "Verschil")
        blokken.insert(
            0,
            Tabel(
                titel="Grootste verschil eerst",
                kolommen=kolommen,
                rijen=tuple(rijen),
                plaats="bijlage 2, r. 11827-11832",
                herkomst="modelkeuze",
            ),
        )
    anders = sum(rij[-1] != "0" for rij in rijen)
    kop = (
        f"Jullie verschillen over {aantal(anders, 'oordeel', 'oordelen')}."
        if anders
        else "Waar minstens twee van jullie iets invulden, zijn jullie het eens."
        if rijen
        else "Er is nog niets dat minstens twee mensen invulden."
    )
    return Uitkomst(samenvatting=kop, blokken=tuple(blokken), waarden={"verschillen": anders})


SPEL = Spel(regelaars, reken, vergelijk)
