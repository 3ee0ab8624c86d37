"""Effects asked and effects found: what a buurt wants, beside what the guide says of a measure of wet 1.

Source: document ``wetten``, r. 8 and r. 27-28. The model is ``kern.woningmaatregel``.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.woningmaatregel import Effect, Maatregel, Oordeel, bevinding, vergelijk
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Spel,
    Stand,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
    opties_van,
)

WET: Final = "wetten: r. 27-28"
MAATREGELEN: Final = {
    Maatregel.HERSTRUCTURERING: "Herstructurering, zonder meer",
    Maatregel.SPECIFIEK: "Specifieke herstructurering",
    Maatregel.HUUR_KOOP: "Huurwoningen vervangen door koopwoningen",
    Maatregel.VERKOOP: "Sociale huurwoningen verkopen",
}
EFFECTEN: Final = {
    Effect.LEEFBAARHEID: "De wijk wordt leefbaarder",
    Effect.SAMENSTELLING: "Het verandert wie er wonen",
    Effect.SAMENHANG: "Meer sociale samenhang",
    Effect.VERLOEDERING: "Minder verloedering",
    Effect.STIJGERS: "Een groter aandeel sociale stijgers",
}
ZEGT: Final = {
    Oordeel.STERKER: "De tekst noemt dit, en sterker dan bij herstructurering in het algemeen.",
    Oordeel.EFFECT: "De tekst noemt dit effect.",
    Oordeel.MINDER: "Specifieke herstructurering heet effectiever. Hoeveel dit zelf doet, staat er niet.",
    Oordeel.NAUWELIJKS: "Volgens de tekst is er nauwelijks effect.",
    Oordeel.ALLEEN_KOP: "Dit staat alleen in de lijst en in de kop. De tekst gebruikt het woord niet.",
    Oordeel.ZWIJGT: "De tekst zegt hier niets over.",
}
GIDS: Final = "gids"
MANIEREN: Final = (
    ("bewezen", "‘Dit is bewezen’"),
    (GIDS, "‘Dit schrijft de gids, zonder getal en zonder onderzoek’"),
    ("zwijg", "Ik zeg er niet bij waar het vandaan komt"),
)
OORDEEL_MANIER: Final[dict[str, tuple[str, Toon]]] = {
    "bewezen": ("Dat is te stellig. Er staat geen onderzoek bij, en geen enkel getal.", "let_op"),
    GIDS: ("Zo weet de ander hoe stevig het is.", "goed"),
    "zwijg": (
        "Dan denkt de ander al gauw dat jij het zeker weet. Noem de gids, en zeg wat er ontbreekt.",
        "let_op",
    ),
}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls."""
    return (
        Vinkjes(
            id="gevraagd",
            label="Wat wil men in de buurt?",
            opties=opties_van(EFFECTEN),
        ),
        Keus(
            id="maatregel",
            label="Welke maatregel leg je ernaast?",
            opties=opties_van(MAATREGELEN),
            begin=Maatregel.HERSTRUCTURERING.value,
        ),
        Keus(id="manier", label="Hoe zeg je het?", opties=MANIEREN, begin="bewezen"),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return what of the wishes the text gives for the measure, what else it gives, and how to say it."""
    maatregel = Maatregel(stand["maatregel"])
    uit = vergelijk(maatregel, stand["gevraagd"])
    gevraagd = (*uit.gevonden, *uit.niet_gevonden)
    if gevraagd:
        kop = f"Van de {len(gevraagd)} wensen noemt de tekst er {len(uit.gevonden)} bij deze maatregel."
        if len(gevraagd) == 1:
            kop = f"De tekst noemt deze wens {'wel' if uit.gevonden else 'niet'} als effect van deze maatregel."
    else:
        kop = "Kies eerst wat men in de buurt wil."
    hoe = Zinnen(
        titel="Hoe je het zegt", zinnen=_hoe(maatregel, stand["manier"]), plaats=WET, herkomst="afleiding"
    )
    blokken: tuple[Blok, ...] = (
        Zinnen(titel="Gevraagd en gevonden", zinnen=((kop, "gewoon"),), plaats=WET, herkomst="afleiding"),
    )
    if gevraagd:
        blokken = (
            Tabel(
                titel="Gevraagd en gevonden",
                kolommen=("Gevraagd", "Wat de tekst zegt"),
                rijen=tuple((EFFECTEN[effect], _zegt(maatregel, effect)) for effect in gevraagd),
                plaats="wetten: r. 8; wetten: r. 27-28",
                herkomst="afleiding",
            ),
            Zinnen(
                titel="Niet gevraagd",
                zinnen=_ongevraagd(maatregel, uit.ongevraagd),
                plaats=WET,
                herkomst="afleiding",
            ),
        )
    return Uitkomst(
        samenvatting=kop,
        blokken=(*blokken, hoe),
        waarden={
            "maatregel": maatregel.value,
            "gevraagd": "; ".join(effect for effect in Effect if effect in gevraagd),
            "gevonden": len(uit.gevonden),
            "welke_gevonden": "; ".join(uit.gevonden),
            "niet_gevonden": len(uit.niet_gevonden),
            "ongevraagd": len(uit.ongevraagd),
            "eerlijk": stand["manier"] == GIDS,
        },
    )


def _zegt(maatregel: Maatregel, effect: Effect) -> str:
    zin = ZEGT[bevinding(maatregel, effect).oordeel]
    if effect is Effect.STIJGERS:
        zin += " Dat staat er over de woningvoorraad in het algemeen. Dat het ook hier geldt, leiden wij af."
    return zin


def _ongevraagd(maatregel: Maatregel, effecten: tuple[Effect, ...]) -> tuple[tuple[str, Toon], ...]:
    if not effecten:
        zin = "Bij deze maatregel noemt de tekst geen ander effect."
        if maatregel is Maatregel.HUUR_KOOP:
            zin += " Zij zegt alleen dat specifieke herstructurering effectiever is."
        return ((zin, "gewoon"),)
    zinnen: list[tuple[str, Toon]] = [
        (f"{EFFECTEN[effect]}: ook dit noemt de tekst bij deze maatregel.", "let_op") for effect in effecten
    ]
    if Effect.SAMENSTELLING in effecten and maatregel is Maatregel.SPECIFIEK:
        zinnen.append(
            ("Niemand vroeg hier om andere bewoners. Leg dat dus niet uit als winst voor deze buurt.", "let_op")
        )
    return tuple(zinnen)


def _hoe(maatregel: Maatregel, manier: str) -> tuple[tuple[str, Toon], ...]:
    zinnen: list[tuple[str, Toon]] = [OORDEEL_MANIER[manier]]
    if maatregel is Maatregel.SPECIFIEK:
        zinnen.append(
            ("Wat ‘specifiek’ is, legt de tekst niet uit. Vraag het voordat je deze maatregel kiest.", "let_op")
        )
        zinnen.append(("Ook staat er niet waar de mensen wonen die er eerst woonden.", "let_op"))
    if maatregel is Maatregel.HUUR_KOOP:
        zinnen.append(("Of de gids dit ook herstructurering noemt, is niet duidelijk.", "let_op"))
    return tuple(zinnen)


SPEL = Spel(regelaars, reken)
