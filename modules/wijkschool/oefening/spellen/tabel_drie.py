"""Look through tables 3.1 and 3.2, and see of each cell what is left of it in our text of the report."""

from __future__ import annotations

from typing import Final, cast

from wijkschool.inhoud.rijen.tabellen_wrr import Meerwaarderij, Voorwaarderij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.tabellen_drie import RIJEN_3_2, Cel, Rest, TabelNr, Zekerheid, kies, tel_resten
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Staven, Uitkomst, Zinnen

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
LEEG: Final = "(leeg: de woorden van dit vak hebben wij niet)"
PLAATS_PER_VAK: Final = "Kies een kleiner deel van de tabel, dan zie je van elk vak de plaats."
NAVERTELD: Final = "De inhoud vertellen wij na in gewone taal."
LOS: Final = 6
"""At most this many cells are shown one by one, each with its place; more of them are put together by row."""


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
            opties=(
                ("alles", "Alles wat wij weten"),
                ("letterlijk", "Alleen wat er nog staat"),
            ),
        ),
    )


def _reken(stand: Stand) -> Uitkomst:
    tabel = TabelNr(stand["tabel"])
    gekozen = _gekozen(stand, tabel)
    resten = tel_resten(gekozen)
    heel, weg = resten[Rest.HEEL], len(gekozen) - resten[Rest.HEEL]
    kop = f"Je bekijkt {_vakken(len(gekozen))} van tabel {tabel}. {_over(heel, weg)}".rstrip()
    streng = stand["toon"] == "letterlijk"
    verteld = ((NAVERTELD, "gewoon"),) if heel else ()
    if len(gekozen) > LOS:
        verteld += ((PLAATS_PER_VAK, "gewoon"),)
    blokken: list[Blok] = [
        Zinnen(
            titel="Hoe stevig is dit?",
            zinnen=((kop, "gewoon"), *verteld, *_oordeel(tabel, gekozen, weg, streng=streng)),
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
            blokken += _per_rij(tabel, gekozen, streng=streng)
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
            "heel_terrein": _heel_terrein(stand, tabel),
            "leeg_terrein": _leeg_terrein(stand, tabel),
        },
        verborgen=frozenset({"rij"} if tabel is TabelNr.MEERWAARDE else {"voor_wie"}),
    )


def _gekozen(stand: Stand, tabel: TabelNr) -> tuple[Cel, ...]:
    terrein = dict(TERREINEN).get(stand["terrein"])
    if tabel is TabelNr.MEERWAARDE:
        partij = None if stand["voor_wie"] == ALLE else stand["voor_wie"]
        return kies(cellen(), tabel=tabel, rij=terrein, partij=partij)
    return kies(cellen(), tabel=tabel, kolom=terrein, rij=dict(RIJEN).get(stand["rij"]))


def _heel_terrein(stand: Stand, tabel: TabelNr) -> bool:
    """Return whether all rows of one terrein of table 3.2 are shown."""
    return tabel is TabelNr.VOORWAARDEN and stand["terrein"] != ALLE and stand["rij"] == ALLE


def _leeg_terrein(stand: Stand, tabel: TabelNr) -> bool:
    """Return whether a terrein of table 3.2 is chosen that lost the words of all its rows, shown or not."""
    if tabel is not TabelNr.VOORWAARDEN or stand["terrein"] == ALLE:
        return False
    return tel_resten(_gekozen({**stand, "rij": ALLE}, tabel))[Rest.HEEL] == 0


def _over(heel: int, weg: int) -> str:
    if heel + weg == 1:
        return f"Van dit vak staan de eigen woorden er {'nog' if heel else 'niet meer'}."
    if not heel:
        return "Van geen enkel vak staan de eigen woorden er nog." if weg else ""
    hoeveel = "één vak" if heel == 1 else f"{heel} vakken" if weg else "alle vakken"
    return f"Van {hoeveel} staan de eigen woorden er nog."


def _oordeel(tabel: TabelNr, gekozen: tuple[Cel, ...], weg: int, *, streng: bool) -> tuple[tuple[str, str], ...]:
    if not gekozen:
        return (("Zo’n vak heeft de tabel niet.", "gewoon"),)
    if tabel is TabelNr.MEERWAARDE:
        geraden = sum(cel.vak is Zekerheid.AFGELEID for cel in gekozen)
        if not geraden:
            return (("Ook de plek in de tabel staat vast.", "goed"),)
        return ((f"Bij {_vakken(geraden)} leiden wij af in welke kolom de woorden horen.", "let_op"),)
    if not weg:
        return (("Hier mag je zeggen: dit stond in de tabel.", "goed"),)
    niet = f"Bij {_vakken(weg)} is niet te bepalen welke woorden er stonden."
    dus = (
        "Daarom blijft het hier leeg."
        if streng
        else "Wij leiden de inhoud af uit kopjes in het hoofdstuk. Haal dat dus niet aan als tekst van tabel 3.2."
    )
    return ((f"{niet} {dus}", "let_op"),)


def _vak(cel: Cel, *, streng: bool) -> Zinnen:
    """One cell as a block of its own, with its place: readable on a phone without scrolling sideways."""
    inhoud = _inhoud(cel, streng=streng)
    # A remark on where the content comes from says nothing about a cell that is shown empty.
    uitleg = ((cel.opmerking, "let_op"),) if cel.opmerking and inhoud != LEEG else ()
    return Zinnen(
        titel=_naam(cel),
        zinnen=((inhoud, "gewoon"), (f"Hoe zeker: {_zeker(cel, streng=streng)}.", "gewoon"), *uitleg),
        plaats=WAAR[cel.tabel] if inhoud == LEEG else cel.plaats,
        herkomst="bron" if cel.herkomst is Zekerheid.LETTERLIJK else "afleiding",
    )


def _per_rij(tabel: TabelNr, gekozen: tuple[Cel, ...], *, streng: bool) -> list[Blok]:
    """Many cells as a block per row of the table: a real table would not fit a phone."""
    rijen = dict.fromkeys(cel.rij for cel in gekozen)
    return [
        Zinnen(
            titel=rij,
            zinnen=tuple((_regel(cel, streng=streng), "gewoon") for cel in gekozen if cel.rij == rij),
            plaats=WAAR[tabel],
            herkomst="bron of afleiding: zie elke regel",
        )
        for rij in rijen
    ]


def _regel(cel: Cel, *, streng: bool) -> str:
    waar = f"Voor: {cel.partij}" if cel.partij else cel.kolom
    return f"{waar}. {_inhoud(cel, streng=streng)}. Hoe zeker: {_zeker(cel, streng=streng)}."


def _naam(cel: Cel) -> str:
    return f"{cel.rij}, voor: {cel.partij}" if cel.partij else f"{cel.rij}, {cel.kolom.lower()}"


def _inhoud(cel: Cel, *, streng: bool) -> str:
    if cel.inhoud is None or (streng and cel.woorden is not Zekerheid.LETTERLIJK):
        return LEEG
    return cel.inhoud


def _zeker(cel: Cel, *, streng: bool) -> str:
    if cel.rest is Rest.HEEL:
        plek = "" if cel.vak is Zekerheid.LETTERLIJK else "; de kolom is afgeleid"
        return f"de woorden staan er nog{plek}"
    eerst = "breekt af; de rest is niet te bepalen" if cel.rest is Rest.AFGEBROKEN else "woorden niet te bepalen"
    return eerst if streng or cel.inhoud is None else f"{eerst}; inhoud afgeleid"


def _vakken(aantal: int) -> str:
    return f"{aantal} vak" if aantal == 1 else f"{aantal} vakken"


SPEL = Spel(regelaars=_regelaars, reken=_reken)
