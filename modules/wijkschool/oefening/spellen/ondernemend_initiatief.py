"""Use an opportunity: five of them in an invented wijk, four ingredients, and time for four agreements.

Source: De wetten, r. 43-50. See ``kern.ondernemend_initiatief``.
"""

from __future__ import annotations

from typing import Final, Literal

from wijkschool.kern.ondernemend_initiatief import (
    HOOGSTENS_AFSPRAKEN,
    PAST_BIJ,
    Afspraak,
    Bestanddeel,
    Effect,
    Kans,
    Plan,
    Regel,
    effecten,
    gevolgen,
    vraagt,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Spel,
    Stand,
    Stappen,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
    opties_van,
)
from wijkschool.oefening.oordeel import aantal, opsomming

LEEG: Final = "leeg"
GEEN: Final = "geen"
NAMEN: Final = {
    Bestanddeel.ONDERNEMERS: "ondernemers sterker maken",
    Bestanddeel.ACTIVERING: "bewoners activeren",
    Bestanddeel.WERK_MET_WERK: "werk met werk maken",
    Bestanddeel.ECONOMIE: "voor wat hoort wat",
}
KANSEN: Final = {
    Kans.ATELIERS: "Vijf bewoners beginnen een eigen bedrijf in een lege school",
    Kans.HANDEN: "Zes handige bewoners zitten zonder werk thuis",
    Kans.FLATS: "De corporatie gaat vier flats verbouwen",
    Kans.TERREIN: "De gemeente investeert in het bedrijventerrein naast de wijk",
    Kans.MUUR: "Een groep wil een blinde muur laten beschilderen",
}
AFSPRAKEN: Final = {
    Afspraak.SCHOLING: "scholing en begeleiding voor ondernemers",
    Afspraak.KLIMAAT: "geld voor een beter klimaat voor ondernemers",
    Afspraak.KLUSSEN: "bewoners doen klussen voor andere bewoners",
    Afspraak.PLEKKEN: "de bouwer neemt bewoners uit de wijk aan",
    Afspraak.TEGENPRESTATIE: "wie profiteert van de investering, doet iets terug voor werklozen",
    Afspraak.BEGELEIDING: "gemeente, UWV en bedrijven begeleiden gemotiveerde werkzoekenden",
}
EFFECTEN: Final = {
    Effect.WIJKECONOMIE: "een levendige wijkeconomie",
    Effect.WERK_EN_STAGES: "werk en stages voor bewoners",
    Effect.IMAGO: "een beter imago van de wijk",
    Effect.LEEFBAARHEID: "een leefbaarder wijk",
    Effect.BEWONERS_ACTIEF: "bewoners worden actief",
    Effect.BUREN_GEHOLPEN: "andere bewoners zijn geholpen",
    Effect.KANS_OP_WERK: "een kans op werk voor bewoners",
    Effect.GOODWILL: "werkgevers staan ervoor open om werklozen aan te nemen",
    Effect.BEGELEID: "werkzoekenden krijgen begeleiding",
}
BRON: Final = "wetten: r. 47-50"


def regelaars() -> tuple[Regelaar, ...]:
    """Return per opportunity which ingredient, then the agreements, and whether the entrepreneurs do well."""
    opties = (
        (LEEG, "nog niet gekozen"),
        *((str(een), naam) for een, naam in NAMEN.items()),
        (GEEN, "geen van de vier"),
    )
    kansen = (
        Keus(id=str(kans), label=naam, groep="Vijf kansen: welk bestanddeel past?", opties=opties, begin=LEEG)
        for kans, naam in KANSEN.items()
    )
    return (
        *kansen,
        Vinkjes(
            id="afspraken",
            label=f"Wat spreek je af? (hoogstens {HOOGSTENS_AFSPRAKEN})",
            groep="Jouw plan",
            opties=opties_van(AFSPRAKEN),
            hoogstens=HOOGSTENS_AFSPRAKEN,
            niet_in_de_bron="Hoeveel je tegelijk kunt doen, staat er niet. Dat er tijd is voor vier, kozen wij.",
        ),
        Keus(
            id="draaien",
            label="Blijven de ondernemers goed draaien?",
            groep="Jouw plan",
            uitleg="Dat heb jij niet in de hand.",
            opties=(("ja", "ja"), ("nee", "nee, het loopt slecht")),
            begin="ja",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return per opportunity whether the ingredient fits, and what the text says may follow from the plan."""
    keuze = {kans: _bestanddeel(stand[str(kans)]) for kans in Kans if stand[str(kans)] != LEEG}
    plan = Plan(keuze, frozenset(Afspraak(een) for een in stand["afspraken"]))
    draaien = stand["draaien"] == "ja"
    regels = gevolgen(plan, draaien=draaien)
    nu, slecht = effecten(plan, draaien=draaien), effecten(plan, draaien=False)
    samenvatting = (
        f"{aantal(len(plan.passend), 'kans', 'kansen')} van de {len(Kans)} op de goede plek. "
        f"{aantal(len(nu), 'effect', 'effecten')} volgens de tekst."
    )
    return Uitkomst(
        samenvatting,
        (_kansen(plan), _volgt(regels), _lees_erbij(nu, plan, draaien=draaien)),
        {
            "passend": len(plan.passend),
            "alles_past": len(plan.passend) == len(Kans),
            "effecten": len(nu),
            "imago": Effect.IMAGO in nu,
            "buren": Effect.BUREN_GEHOLPEN in nu,
            "werk_houdt_stand": bool({Effect.WERK_EN_STAGES, Effect.KANS_OP_WERK} & slecht),
        },
    )


def _bestanddeel(waarde: str) -> Bestanddeel | None:
    return None if waarde == GEEN else Bestanddeel(waarde)


def _kansen(plan: Plan) -> Blok:
    stappen: list[tuple[str, Literal["klaar", "open", "mis"], str]] = []
    for kans, naam in KANSEN.items():
        if kans not in plan.keuze:
            stappen.append((naam, "open", "Nog niet gekozen."))
        elif kans in plan.passend:
            stappen.append((naam, "klaar", _klaar(kans, plan)))
        elif (gekozen := plan.keuze[kans]) is None:
            stappen.append((naam, "mis", "Hier laat je een kans liggen. Lees de vier bestanddelen nog eens."))
        else:
            tekst = f"De aanleiding die de tekst noemt bij ‘{NAMEN[gekozen]}’, zie je hier niet."
            stappen.append((naam, "mis", tekst))
    titel = "Past het bestanddeel bij de kans?"
    return Stappen(
        titel=titel, stappen=tuple(stappen), plaats=BRON, herkomst="afleiding; de kansen zijn verzonnen"
    )


def _klaar(kans: Kans, plan: Plan) -> str:
    if (past := PAST_BIJ[kans]) is None:
        return "Klopt: dit is geen van de vier. Over kunst in de wijk gaat wet 7."
    nog = [naam for een, naam in AFSPRAKEN.items() if een in vraagt(past) - plan.afspraken]
    return "Dit past. " + (f"Nog niet afgesproken: {opsomming(nog)}." if nog else "Alles is afgesproken.")


def _volgt(regels: tuple[Regel, ...]) -> Blok:
    titel = "Wat volgt er volgens de tekst?"
    if not regels:
        tekst = "Nog niets. Een effect volgt pas als de kans past en is afgesproken wat de tekst noemt."
        return Zinnen(titel=titel, zinnen=((tekst, "let_op"),), plaats=BRON, herkomst="modelkeuze")
    return Tabel(
        titel=titel,
        kolommen=("Bestanddeel", "Wat de tekst verwacht"),
        rijen=tuple(
            (
                NAMEN[regel.bestanddeel],
                opsomming(EFFECTEN[een] for een in regel.effecten)
                + (", als de ondernemers goed blijven draaien" if regel.als_zij_draaien else ""),
            )
            for regel in regels
        ),
        plaats="; ".join(dict.fromkeys(regel.plaats for regel in regels)),
        herkomst="afleiding; hoe sterk een effect is, zegt de tekst niet",
    )


def _lees_erbij(nu: frozenset[Effect], plan: Plan, *, draaien: bool) -> Blok:
    zinnen: list[tuple[str, Toon]] = [
        ("Bij geen van deze effecten staat een onderzoek, een plaats of een getal.", "let_op"),
        ("Dat een effect alles nodig heeft wat in zijn zin staat, kozen wij.", "gewoon"),
    ]
    if not draaien and Afspraak.SCHOLING in plan.afspraken and Bestanddeel.ONDERNEMERS in plan.in_gebruik:
        tekst = (
            "Lopen de bedrijven slecht, dan vervallen de levendige wijkeconomie, het werk en de stages. "
            "Die hangen in de tekst aan die voorwaarde."
        )
        zinnen.append((tekst, "let_op"))
        if Effect.IMAGO in nu:
            tekst = (
                "Bij imago en leefbaarheid herhaalt de tekst de voorwaarde niet. Of dat met opzet is, is onbekend."
            )
            zinnen.append((tekst, "gewoon"))
    if Effect.GOODWILL in nu:
        zinnen.append(("Ervoor openstaan is nog geen baan. De zin in de tekst noemt alleen goodwill.", "let_op"))
    if {Effect.GOODWILL, Effect.BEGELEID} & nu:
        tekst = (
            "Dat bedrijven, gemeente en UWV willen helpen, schrijft de gids. Of dat bij jou zo is, moet je vragen."
        )
        zinnen.append((tekst, "gewoon"))
    return Zinnen(titel="Lees dit erbij", zinnen=tuple(zinnen), plaats="wetten: r. 43-50", herkomst="afleiding")


SPEL = Spel(regelaars, reken)
