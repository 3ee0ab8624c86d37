"""Spread effort over four tracks, with others, and lay two readings of the law side by side.

Source: De wetten, r. 52-59. See ``kern.vier_sporen``.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.vier_sporen import (
    BRENGT,
    DREMPEL,
    HELPT,
    KOST,
    TIJD,
    Inzet,
    Partner,
    Spoor,
    opgeteld,
    resultaat_mogelijk,
)
from wijkschool.oefening.bord import (
    Blok,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Staven,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
    opties_van,
)
from wijkschool.oefening.oordeel import aantal, opsomming

SPOREN: Final = {
    Spoor.START: "a. gezonde start",
    Spoor.MEEDOEN: "b. gezond meedoen",
    Spoor.LEVEN: "c. gezond leven en leefomgeving",
    Spoor.ZORG: "d. gezonde zorg",
}
PARTNERS: Final = {
    Partner.PARTICIPATIE: "de afdeling die mensen helpt om mee te doen",
    Partner.WERK: "de afdeling werk",
    Partner.SCHOON_HEEL_VEILIG: "wie zorgt voor schoon, heel en veilig",
    Partner.LEEFOMGEVING: "wie gaat over de leefomgeving",
    Partner.VERZEKERAAR: "de zorgverzekeraar",
}
MEESTE: Final = TIJD
BRON_SPOREN: Final = "wetten: r. 52-57"


def regelaars() -> tuple[Regelaar, ...]:
    """Return the effort per track, who helps, and the threshold."""
    sporen = (
        Schuif(
            id=str(spoor),
            label=naam,
            groep=f"Jouw tijd: {TIJD} dagdelen",
            van=0,
            tot=MEESTE,
            begin=0,
            eenheid="dagdelen",
            niet_in_de_bron=(
                "Hoeveel tijd een spoor vraagt, staat er niet. Dagdelen, en dat je er 12 hebt, kozen wij."
                if spoor is Spoor.START
                else None
            ),
        )
        for spoor, naam in SPOREN.items()
    )
    return (
        *sporen,
        Vinkjes(
            id="partners",
            label="Wie haal je erbij?",
            groep="Anderen",
            uitleg=f"Een partner kost jou {aantal(KOST, 'dagdeel', 'dagdelen')} en brengt er {BRENGT} mee.",
            opties=opties_van(PARTNERS),
            niet_in_de_bron=(
                "De gids noemt deze terreinen en de verzekeraars. Op welk spoor zij helpen, en hoeveel, kozen wij."
            ),
        ),
        Schuif(
            id="drempel",
            label="Vanaf hoeveel dagdelen telt een spoor mee?",
            groep="Het model",
            van=1,
            tot=6,
            begin=DREMPEL,
            eenheid="dagdelen",
            niet_in_de_bron="Een drempel noemt de gids niet. Zij zegt alleen dat alle vier de sporen nodig zijn.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return per track what is done, and what two readings make of it."""
    inzet = Inzet(
        {spoor: stand[str(spoor)] for spoor in Spoor},
        frozenset(Partner(een) for een in stand["partners"]),
        stand["drempel"],
    )
    kan = resultaat_mogelijk(inzet)
    samenvatting = (
        f"{aantal(len(inzet.gehaald), 'spoor haalt', 'sporen halen')} de drempel. "
        f"In de lezing van de gids is resultaat {'mogelijk' if kan else 'niet mogelijk'}. "
        f"Je gebruikt {inzet.kost} van de {TIJD} dagdelen."
    )
    return Uitkomst(
        samenvatting,
        (_sporen(inzet), _lezingen(inzet, kan=kan), _anderen(inzet), _lees_erbij(inzet, kan=kan)),
        {
            "gehaald": len(inzet.gehaald),
            "resultaat": kan,
            "past": inzet.past,
            "kost": inzet.kost,
            "opgeteld": opgeteld(inzet),
            "partners": len(inzet.partners),
            "drempel": inzet.drempel,
        },
    )


def _sporen(inzet: Inzet) -> Blok:
    staven = tuple(
        (
            naam,
            float(inzet.op(spoor)),
            f"{inzet.op(spoor)}, {'genoeg' if spoor in inzet.gehaald else 'te weinig'}",
        )
        for spoor, naam in SPOREN.items()
    )
    titel = f"Inzet per spoor, van jou en van partners (drempel: {inzet.drempel})"
    return Staven(titel=titel, staven=staven, tot=MEESTE + 2 * BRENGT, plaats=BRON_SPOREN, herkomst="modelkeuze")


def _lezingen(inzet: Inzet, *, kan: bool) -> Blok:
    mist = [naam for spoor, naam in SPOREN.items() if spoor not in inzet.gehaald]
    ontbreekt = "ontbreekt" if len(mist) == 1 else "ontbreken"
    gids = "resultaat is mogelijk" if kan else f"geen resultaat: er {ontbreekt} {opsomming(mist)}"
    return Tabel(
        titel="Twee lezingen naast elkaar",
        kolommen=("Lezing", "Wat zij zegt", "Wie zegt dit?"),
        rijen=(
            ("Alle vier samen, of niets", gids, "de gids"),
            (
                "Elk spoor telt mee",
                f"samen {opgeteld(inzet)} dagdelen, en elk dagdeel helpt",
                "geen van onze bronnen",
            ),
        ),
        plaats="wetten: r. 52",
        herkomst="eerste lezing: bron; tweede lezing en getallen: modelkeuze",
    )


def _anderen(inzet: Inzet) -> Blok:
    zinnen: list[tuple[str, Toon]] = [
        (f"Op spoor {SPOREN[HELPT[partner]]}: {PARTNERS[partner]}.", "gewoon")
        for partner in Partner
        if partner in inzet.partners
    ]
    if not zinnen:
        zinnen = [
            ("Je doet het alleen. Volgens de gids komt de meeste winst waarschijnlijk juist van elders.", "let_op")
        ]
    herkomst = "wie er genoemd worden: bron; op welk spoor: modelkeuze"
    return Zinnen(titel="Wie helpt mee?", zinnen=tuple(zinnen), plaats="wetten: r. 59", herkomst=herkomst)


def _lees_erbij(inzet: Inzet, *, kan: bool) -> Blok:
    zinnen: list[tuple[str, Toon]] = []
    if not inzet.past:
        zinnen.append((f"Je gebruikt {inzet.kost} dagdelen, en er zijn er {TIJD}. Dit plan past niet.", "let_op"))
    if kan:
        zinnen.append(("‘Mogelijk’ is geen belofte. Hoe groot een resultaat is, zegt de gids niet.", "let_op"))
    if inzet.drempel < DREMPEL:
        zinnen.append(
            ("De drempel staat lager. Het plan wordt daar niet beter van, alleen het model milder.", "let_op")
        )
    zinnen.append(("Dat drie sporen niets opleveren, stelt de gids. Zij laat het niet zien.", "gewoon"))
    return Zinnen(titel="Lees dit erbij", zinnen=tuple(zinnen), plaats="wetten: r. 52-61", herkomst="afleiding")


SPEL = Spel(regelaars, reken)
