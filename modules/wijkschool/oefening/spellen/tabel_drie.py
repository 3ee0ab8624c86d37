"""Look through tables 3.1 and 3.2, and see of each cell what is left of it in our text of the report."""

from __future__ import annotations

from typing import Final, cast

from wijkschool.inhoud.rijen.tabellen_wrr import Meerwaarderij, Voorwaarderij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.tabellen_drie import RIJEN_3_2, Cel, Rest, TabelNr, Zekerheid, kies, tel_resten
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Staven, Tabel, Uitkomst, Zinnen

ALLE: Final = "alle"
TERREINEN: Final = (
    ("fysieke_inrichting", "Fysieke inrichting"),
    ("veiligheid", "Veiligheid"),
    ("onderwijs_opvang", "Onderwijs en kinderopvang"),
    ("sociale_infrastructuur", "Sociale infrastructuur"),
)
RIJEN: Final = tuple(
    zip(("achterstand", "middenstand", "voorstand", "integraal", "coproductie", "afstand"), RIJEN_3_2, strict=True)
)
PARTIJEN: Final = (
    ("bewoners", "Bewoners"),
    ("overheid", "De overheid"),
    ("wooncorporaties", "Wooncorporaties"),
    ("politie", "De politie"),
    ("welzijnsorganisaties", "Welzijnsorganisaties"),
)
WAAR: Final = {TabelNr.MEERWAARDE: "§ 3.6, r. 4282-4335", TabelNr.VOORWAARDEN: "§ 3.6, r. 4383-4457"}
RESTEN: Final = {
    Rest.HEEL: "De woorden staan er nog",
    Rest.AFGEBROKEN: "Breekt af midden in een woord",
    Rest.VERLOREN: "De woorden zijn verloren",
}
LOS: Final = 6
"""At most this many cells are shown one by one, each with its place; more of them make a table."""


def cellen() -> tuple[Cel, ...]:
    """Return all cells of both tables, in the order of the datasets."""
    namen = dict(TERREINEN)
    een = cast("tuple[Meerwaarderij, ...]", lees_tabel("wrr_tabel_3_1"))
    twee = cast("tuple[Voorwaarderij, ...]", lees_tabel("wrr_tabel_3_2"))
    return (
        *(
            Cel(
                TabelNr.MEERWAARDE,
                r.rij,
                r.kolom,
                r.inhoud,
                Zekerheid(r.herkomst),
                r.plaats,
                r.partij,
                r.opmerking,
            )
            for r in een
        ),
        *(
            Cel(
                TabelNr.VOORWAARDEN,
                r.rij,
                namen[r.kolom],
                r.inhoud,
                Zekerheid(r.herkomst),
                r.plaats,
                opmerking=r.opmerking,
            )
            for r in twee
        ),
    )


def _regelaars() -> tuple[Regelaar, ...]:
    return (
        Keus(
            id="tabel",
            label="Welke tabel?",
            begin="3.1",
            opties=(("3.1", "Tabel 3.1: wat het oplevert"), ("3.2", "Tabel 3.2: wat ervoor nodig is")),
        ),
        Keus(id="terrein", label="Terrein", begin=ALLE, opties=((ALLE, "Alle vier de terreinen"), *TERREINEN)),
        Keus(id="voor_wie", label="Voor wie?", begin=ALLE, opties=((ALLE, "Voor iedereen"), *PARTIJEN)),
        Keus(id="rij", label="Voorwaarde of soort buurt", begin=ALLE, opties=((ALLE, "Alle rijen"), *RIJEN)),
        Keus(
            id="toon",
            label="Wat wil je zien?",
            begin="alles",
            opties=(("alles", "Alles wat wij weten"), ("letterlijk", "Alleen woorden die er nog staan")),
        ),
    )


def _reken(stand: Stand) -> Uitkomst:
    tabel = TabelNr(stand["tabel"])
    gekozen = _gekozen(stand, tabel)
    resten = tel_resten(gekozen)
    heel, weg = resten[Rest.HEEL], len(gekozen) - resten[Rest.HEEL]
    van = "geen enkel" if not heel else "alle" if not weg else str(heel)
    kop = f"Je bekijkt {_vakken(len(gekozen))} van tabel {tabel}. De eigen woorden staan er nog: van {van}."
    streng = stand["toon"] == "letterlijk"
    blokken: list[Blok] = [
        Zinnen(
            titel="Hoe stevig is dit?",
            zinnen=((kop, "gewoon"), *_oordeel(tabel, gekozen, weg)),
            plaats=WAAR[tabel],
            herkomst="afleiding",
        )
    ]
    if gekozen:
        blokken += [
            Staven(
                titel="Wat er van de vakken over is",
                staven=tuple((RESTEN[rest], n, _vakken(n)) for rest, n in resten.items()),
                tot=len(gekozen),
                plaats=WAAR[tabel],
                herkomst="afleiding",
            ),
        ]
        if len(gekozen) <= LOS:
            blokken += [_vak(cel, streng=streng) for cel in gekozen]
        else:
            blokken.append(_tabel(tabel, gekozen, streng=streng))
    return Uitkomst(
        samenvatting=kop,
        blokken=tuple(blokken),
        waarden={
            "tabel": tabel.value,
            "terrein": stand["terrein"],
            "rij": stand["rij"] if tabel is TabelNr.VOORWAARDEN else ALLE,
            "voor_wie": stand["voor_wie"] if tabel is TabelNr.MEERWAARDE else ALLE,
            "toon": stand["toon"],
            "vakken": len(gekozen),
            "letterlijk": heel,
            "niet_te_bepalen": weg,
        },
        verborgen=frozenset({"rij"} if tabel is TabelNr.MEERWAARDE else {"voor_wie"}),
    )


def _gekozen(stand: Stand, tabel: TabelNr) -> tuple[Cel, ...]:
    terrein = dict(TERREINEN).get(stand["terrein"])
    if tabel is TabelNr.MEERWAARDE:
        partij = None if stand["voor_wie"] == ALLE else stand["voor_wie"]
        return kies(cellen(), tabel=tabel, rij=terrein, partij=partij)
    return kies(cellen(), tabel=tabel, kolom=terrein, rij=dict(RIJEN).get(stand["rij"]))


def _oordeel(tabel: TabelNr, gekozen: tuple[Cel, ...], weg: int) -> tuple[tuple[str, str], ...]:
    if not gekozen:
        return (("Zo’n vak heeft de tabel niet.", "gewoon"),)
    if tabel is TabelNr.MEERWAARDE:
        geraden = sum(cel.vak is Zekerheid.AFGELEID for cel in gekozen)
        if not geraden:
            return (("Ook de plek in de tabel staat vast.", "goed"),)
        return ((f"Bij {_vakken(geraden)} leiden wij af in welke kolom de woorden horen.", "let_op"),)
    if not weg:
        return (("Hier mag je zeggen: zo stond het in de tabel. De inhoud geven wij in eigen woorden.", "goed"),)
    niet = (
        f"Bij {_vakken(weg)} is niet te bepalen welke woorden er stonden. Wij leiden de inhoud af uit kopjes "
        "eerder in het hoofdstuk. Haal dat dus niet aan als tekst van tabel 3.2."
    )
    return ((niet, "let_op"),)


def _vak(cel: Cel, *, streng: bool) -> Zinnen:
    """One cell as a block of its own, with its place: readable on a phone without scrolling sideways."""
    uitleg = ((cel.opmerking, "let_op"),) if cel.opmerking else ()
    return Zinnen(
        titel=_naam(cel),
        zinnen=((_inhoud(cel, streng=streng), "gewoon"), (f"Hoe zeker: {_zeker(cel)}.", "gewoon"), *uitleg),
        plaats=cel.plaats,
        herkomst="bron" if cel.herkomst is Zekerheid.LETTERLIJK else "afleiding",
    )


def _tabel(tabel: TabelNr, gekozen: tuple[Cel, ...], *, streng: bool) -> Tabel:
    return Tabel(
        titel=f"Tabel {tabel} (kies minder vakken voor de plaats van elk vak)",
        kolommen=("Vak", "Wat erin staat", "Hoe zeker"),
        rijen=tuple((_naam(cel), _inhoud(cel, streng=streng), _zeker(cel)) for cel in gekozen),
        plaats=WAAR[tabel],
        herkomst="per vak: zie de tabel",
    )


def _naam(cel: Cel) -> str:
    return f"{cel.rij}, voor: {cel.partij}" if cel.partij else f"{cel.rij}, {cel.kolom.lower()}"


def _inhoud(cel: Cel, *, streng: bool) -> str:
    if cel.inhoud is None or (streng and cel.woorden is not Zekerheid.LETTERLIJK):
        return "(leeg: de woorden van dit vak hebben wij niet)"
    return cel.inhoud


def _zeker(cel: Cel) -> str:
    if cel.rest is Rest.HEEL:
        plek = "" if cel.vak is Zekerheid.LETTERLIJK else "; de kolom is afgeleid"
        return f"letterlijk{plek}"
    eerst = "breekt af; de rest is niet te bepalen" if cel.rest is Rest.AFGEBROKEN else "woorden niet te bepalen"
    return eerst if cel.inhoud is None else f"{eerst}; inhoud afgeleid"


def _vakken(aantal: int) -> str:
    return f"{aantal} vak" if aantal == 1 else f"{aantal} vakken"


SPEL = Spel(regelaars=_regelaars, reken=_reken)
