"""Keten: mark how firm each link from buurtbeleid to politiek vertrouwen is, and see which conclusions stand.

Source: WRR 2005, § 5.4-5.7, see ``kern.keten``. What the report says of a link is theirs; the three grades, our
reading of each link and the weakest link are ours.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.keten import (
    CONCLUSIES,
    SCHAKELS,
    Graad,
    Plek,
    Schakel,
    Verdict,
    beste_route,
    blijft_staan,
    routes,
    sterkte_van_route,
    verdicten,
    zwakste,
)
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen, opties_van

OPEN: Final = "open"
GRADEN: Final = {
    Graad.NIET_AANGETOOND: "niet aangetoond",
    Graad.AANNEMELIJK: "aannemelijk",
    Graad.AANGETOOND: "aangetoond",
}
MERKEN: Final = ((OPEN, "nog geen keuze"), *((str(graad), naam) for graad, naam in GRADEN.items()))

NAMEN: Final = {
    "leefbaarheid": "Buurtbeleid → een leefbaarder buurt",
    "meedoen": "Buurtbeleid dat bij bewoners past → bewoners doen mee",
    "sociaal_vertrouwen": "De buurt met succes leefbaarder maken → meer sociaal vertrouwen",
    "isolement": "Sociaal vertrouwen → minder mensen staan alleen",
    "versplintering": "Sociaal vertrouwen → groepen sluiten zich minder af",
    "economie": "Sociaal vertrouwen → meer economische kansen",
    "kapitaal": "Sociaal vertrouwen → meer sociaal kapitaal",
    "vaardigheden": "Bewoners doen mee → zij leren meedoen aan de democratie",
    "politiek": "Sociaal vertrouwen → meer politiek vertrouwen",
    "kapitaal_politiek": "Meer sociaal kapitaal → meer politiek vertrouwen",
    "ruimte": "Ruimte en steun van de overheid → op termijn meer politiek vertrouwen",
}
"""The links in words. Arrow: ‘leads to’."""

CONCLUSIE_NAMEN: Final = {
    Plek.LEEFBAARHEID: "Een leefbaarder buurt",
    Plek.MEEDOEN: "Bewoners doen mee",
    Plek.SOCIAAL_VERTROUWEN: "Meer sociaal vertrouwen",
    Plek.ISOLEMENT: "Minder mensen staan alleen",
    Plek.VERSPLINTERING: "Groepen sluiten zich minder af",
    Plek.ECONOMIE: "Meer economische kansen",
    Plek.KAPITAAL: "Meer sociaal kapitaal",
    Plek.VAARDIGHEDEN: "Bewoners leren meedoen aan de democratie",
    Plek.POLITIEK_VERTROUWEN: "Meer politiek vertrouwen, langs de sterkste weg",
}

DELEN: Final = {
    "begin": ("Het begin", ("leefbaarheid", "meedoen", "sociaal_vertrouwen")),
    "doorwerking": ("De doorwerking", ("isolement", "versplintering", "economie", "kapitaal", "vaardigheden")),
    "politiek": ("Naar politiek vertrouwen", ("politiek", "kapitaal_politiek", "ruimte")),
}
"""The parts of the chain: their name and their links."""

_SCHAKEL: Final = {schakel.id: schakel for schakel in SCHAKELS}
_TOON: Final[dict[Verdict, Toon]] = {Verdict.PAST: "goed", Verdict.VERDEDIGBAAR: "goed", Verdict.OPEN: "gewoon"}
PLAATS: Final = "§ 5.4.4, r. 7259-7267; § 5.5.2, r. 8216-8231; § 5.6, r. 8261-8263; § 5.7, r. 8505-8515"


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: which part is shown, a mark per link, the threshold, and whether to compare."""
    merken = tuple(
        Keus(id=schakel, label=NAMEN[schakel], groep=naam, opties=MERKEN, begin=OPEN)
        for naam, schakels in DELEN.values()
        for schakel in schakels
    )
    return (
        Keus(
            id="deel",
            label="Welk deel van de keten wil je zien?",
            uitleg="Je labels in de andere delen blijven bewaard en tellen mee.",
            opties=tuple((deel, naam) for deel, (naam, _) in DELEN.items()),
            begin="begin",
        ),
        *merken,
        Keus(
            id="drempel",
            label="Hoe stevig moet een schakel zijn om mee te tellen?",
            groep="De proef op de som",
            opties=opties_van(_DREMPELS),
            begin=str(Graad.AANNEMELIJK),
            niet_in_de_bron=(
                "Het rapport werkt niet met een drempel. Het zegt alleen per stap wat is gevonden, wat mag worden "
                "verwacht en wat open blijft."
            ),
        ),
        Keus(
            id="naast",
            label="Leg je labels naast het rapport",
            uitleg="Kies eerst zelf. Kijk daarna.",
            groep="De proef op de som",
            opties=(("nee", "nog niet"), ("ja", "ja, laat zien")),
            begin="nee",
        ),
    )


_DREMPELS: Final = {
    Graad.NIET_AANGETOOND: "alles telt mee, ook wat niet is aangetoond",
    Graad.AANNEMELIJK: "minstens aannemelijk",
    Graad.AANGETOOND: "alleen aangetoond",
}


def reken(stand: Stand) -> Uitkomst:
    """Return per link how its mark lies to the report, and which conclusions stand at the threshold."""
    merken = {naam: Graad(stand[naam]) for naam in _SCHAKEL if stand[naam] != OPEN}
    drempel = Graad(stand["drempel"])
    verdict = verdicten(merken)
    staan = blijft_staan(merken, drempel)
    passend = [naam for naam, v in verdict.items() if v in {Verdict.PAST, Verdict.VERDEDIGBAAR}]
    langs_vertrouwen = _sterkste_langs(Plek.SOCIAAL_VERTROUWEN, merken)
    waarden: dict[str, float | str | bool] = {
        "passend": len(passend),
        **{f"passend_{deel}": len(set(passend) & set(ids)) for deel, (_, ids) in DELEN.items()},
        "te_sterk": sum(v is Verdict.TE_STERK for v in verdict.values()),
        "te_zwak": sum(v is Verdict.TE_ZWAK for v in verdict.values()),
        "anders_dan_wij": sum(merken.get(naam) is not s.graad for naam, s in _SCHAKEL.items()),
        "staan": len(staan),
        "sociaal_vertrouwen_staat": Plek.SOCIAAL_VERTROUWEN in staan,
        "politiek_vertrouwen_staat": Plek.POLITIEK_VERTROUWEN in staan,
        "politiek_langs_sociaal": OPEN if langs_vertrouwen is None else str(langs_vertrouwen),
    }
    deel = str(stand["deel"])
    blokken: list[Blok] = [_naast(verdict, merken, deel)] if stand["naast"] == "ja" else []
    samen = f"Bij deze drempel staan {len(staan)} van de {len(CONCLUSIES)} conclusies."
    if len(merken) < len(SCHAKELS):
        samen += f" Je gaf {len(merken)} van de {len(SCHAKELS)} schakels een label."
    return Uitkomst(
        samenvatting=samen,
        blokken=(*blokken, _conclusies(merken, staan), _politiek(merken, drempel)),
        waarden=waarden,
        verborgen=frozenset(naam for d, (_, ids) in DELEN.items() if d != deel for naam in ids),
    )


def _naast(verdict: dict[str, Verdict], merken: dict[str, Graad], deel: str) -> Zinnen:
    naam, ids = DELEN[deel]
    return Zinnen(
        titel=f"{naam}: jouw labels naast het rapport",
        zinnen=tuple((_zin(_SCHAKEL[i], verdict[i], merken.get(i)), _TOON.get(verdict[i], "let_op")) for i in ids),
        plaats="; ".join(_SCHAKEL[i].plaats for i in ids),
        herkomst="wat het rapport zegt: bron; het label: modelkeuze",
    )


def _zin(schakel: Schakel, verdict: Verdict, merk: Graad | None) -> str:
    kop = f"{NAMEN[schakel.id]}. "
    if merk is None:
        return kop + "Je hebt nog geen label gekozen."
    ons = GRADEN[schakel.graad]
    oordeel = {
        Verdict.PAST: f"‘{GRADEN[merk].capitalize()}’ past. {schakel.grond}",
        Verdict.VERDEDIGBAAR: (
            f"‘{GRADEN[merk].capitalize()}’ is te verdedigen. {schakel.twijfel} Wij kozen ‘{ons}’."
        ),
        Verdict.TE_STERK: f"Dit is steviger dan het rapport. {schakel.grond} Wij lezen ‘{ons}’.",
        Verdict.TE_ZWAK: f"Dit is zwakker dan het rapport. {schakel.grond} Wij lezen ‘{ons}’.",
    }
    return kop + oordeel[verdict]


def _conclusies(merken: dict[str, Graad], staan: tuple[Plek, ...]) -> Tabel:
    rijen = []
    for plek in CONCLUSIES:
        gevonden = beste_route(plek, merken)
        if gevonden is None:
            rijen.append((CONCLUSIE_NAMEN[plek], "nog open: er mist een label"))
        else:
            staat = "blijft staan" if plek in staan else "valt af"
            rijen.append((CONCLUSIE_NAMEN[plek], f"{GRADEN[gevonden[1]]}: {staat}"))
    return Tabel(
        titel="Wat blijft er staan?",
        kolommen=("Conclusie", "Zo sterk als de zwakste schakel"),
        rijen=tuple(rijen),
        plaats=PLAATS,
        herkomst="modelkeuze",
    )


def _politiek(merken: dict[str, Graad], drempel: Graad) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = []
    for route in routes(Plek.POLITIEK_VERTROUWEN):
        graad = sterkte_van_route(route, merken)
        weg = f"De weg {_WEGEN[route[-1].id]}"
        if graad is None:
            zinnen.append((f"{weg}: nog niet alle schakels hebben een label.", "gewoon"))
            continue
        staat = graad.rang >= drempel.rang
        zin = f"{weg}: {GRADEN[graad]} en dus {'sterk' if staat else 'niet sterk'} genoeg voor jouw drempel."
        if not staat:
            zwak = [f"‘{NAMEN[schakel.id]}’" for schakel in zwakste(route, merken)]
            zin += f" Hier breekt de keten: {' en '.join(zwak)}."
        zinnen.append((zin, "goed" if staat else "let_op"))
    zinnen.append((_GRENS, "gewoon"))
    return Zinnen(
        titel="Drie wegen naar politiek vertrouwen",
        zinnen=tuple(zinnen),
        plaats="§ 5.5.2, r. 8226-8231; § 5.7, r. 8505-8515",
        herkomst="de sterkte van een weg: modelkeuze; dat de vraag open blijft: bron",
    )


_GRENS: Final = (
    "Van minder isolement, minder versplintering of economische kansen legt het rapport geen verband met "
    "politiek vertrouwen. De hele vraag naar politiek vertrouwen laat het open. Niet aangetoond is ook niet "
    "weerlegd."
)
_WEGEN: Final = {
    "politiek": "langs sociaal vertrouwen",
    "kapitaal_politiek": "langs sociaal kapitaal",
    "ruimte": "van ruimte en steun",
}


def _sterkste_langs(plek: Plek, merken: dict[str, Graad]) -> Graad | None:
    langs = [r for r in routes(Plek.POLITIEK_VERTROUWEN) if plek in {schakel.van for schakel in r}]
    graden = [graad for route in langs if (graad := sterkte_van_route(route, merken)) is not None]
    return max(graden, key=lambda graad: graad.rang) if len(graden) == len(langs) else None


SPEL = Spel(regelaars, reken)
