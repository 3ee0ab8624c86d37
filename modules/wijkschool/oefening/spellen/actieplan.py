"""Actieplan: put a plan on the instrumentenbord, step by step, and see what it lacks and what comes next.

Source: WRR 2005, bijlage 1, r. 10972-11814; the words of the steps are those of ``datasets/instrumenten.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from wijkschool.kern.actieplan import (
    STAPPEN,
    VRAAGT,
    Conclusie,
    Doel,
    Gemis,
    Plan,
    Rugdekker,
    Toestand,
    Wie,
    gaat_terug,
    gemis,
    koppel,
    overgeslagen,
    toestand,
    uitvoering_volledig,
    volgende,
)
from wijkschool.oefening.bord import Blok, Spel, Stand, Stappen, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.oordeel import aantal, opsomming
from wijkschool.oefening.spellen._actieplan_teksten import WAT_MIST, WIE_HOORT, WIE_PLAATS
from wijkschool.oefening.spellen._actieplan_vragen import GEEN, WIE, lees, naam_van, regelaars, rijen


def reken(stand: Stand) -> Uitkomst:
    """Return the board, what the plan lacks, the next step with its pitfalls, and what the source leaves open."""
    plan = lees(stand)
    mist, nu = gemis(plan), volgende(plan)
    gedaan = sum(toestand(plan, stap) is Toestand.GEDAAN for stap in STAPPEN)
    anders = sum(toestand(plan, stap) is Toestand.ANDERS for stap in STAPPEN)
    over = overgeslagen(plan)
    verder = f"Nu aan de beurt: stap {naam_van(nu)}." if nu else "Alle stappen zijn gedaan."
    nog = f"Het plan mist nog {aantal(len(mist), 'ding', 'dingen')}." if mist else ""
    blokken: list[Blok] = [_bord(plan, nu)]
    if over:
        blokken.append(_opvallend(over))
    if mist:
        blokken.append(_mist(mist))
    if nu:
        blokken.append(_stap(nu))
    if toestand(plan, "3a") is Toestand.GEDAAN and plan.conclusie is not Conclusie.GEEN:
        blokken.append(_conclusie(plan))
    blokken.append(_open(nu))
    return Uitkomst(
        samenvatting=f"{gedaan} van de 12 stappen gedaan. {verder} {nog}".strip(),
        blokken=tuple(blokken),
        waarden={
            "gedaan": gedaan,
            "volgende": nu or GEEN,
            "overgeslagen": " ".join(over) or GEEN,
            "anders": anders,
            "mist": len(mist),
            "koppel": koppel(plan),
            "staat": " ".join(stap for stap in STAPPEN if toestand(plan, stap) is Toestand.GEDAAN) or GEEN,
            "netjes": not anders and not over,
            "plan_volledig": uitvoering_volledig(plan),
            "af_tot_meten": not mist and toestand(plan, "3a") is Toestand.GEDAAN,
            "doel_deugt": plan.doel is Doel.RESULTAAT,
            "af": nu is None and not mist,
        },
        verborgen=frozenset(_verborgen(stand, plan)),
    )


def _verborgen(stand: Stand, plan: Plan) -> set[str]:
    extra = {
        "inspireren": ("draagvlak", "trekker", "rugdekker", "bekend"),
        "actieplan": ("doel", "inhoud"),
        "terugkoppelen": ("conclusie", "terug"),
        "verankeren": ("jaren",),
    }
    dicht = {f"s{stap}" for stap, rij in rijen().items() if rij.activiteit != stand["kijk"]}
    dicht |= {naam for activiteit, namen in extra.items() if activiteit != stand["kijk"] for naam in namen}
    nog_niet = {
        "draagvlak": toestand(plan, "1b") is Toestand.OPEN,
        "bekend": plan.rugdekker is Rugdekker.GEEN,
        "doel": toestand(plan, "2c") is Toestand.OPEN,
        "inhoud": toestand(plan, "2c") is Toestand.OPEN,
        "conclusie": toestand(plan, "3a") is Toestand.OPEN,
        "terug": not gaat_terug(plan),
        "jaren": not plan.trekker,
    }
    return dicht | {naam for naam, weg in nog_niet.items() if weg}


def _bord(plan: Plan, nu: str | None) -> Stappen:
    hoe = {Toestand.OPEN: "open", Toestand.ANDERS: "mis", Toestand.GEDAAN: "klaar"}
    stappen = []
    for stap in STAPPEN:
        staat = toestand(plan, stap)
        wie = _kort(plan.wie[stap])
        tekst = WIE_HOORT[stap] if staat is Toestand.ANDERS else "" if staat is Toestand.OPEN else wie
        aan = "nu" if stap == nu and staat is not Toestand.ANDERS else hoe[staat]
        stappen.append((f"{stap} {rijen()[stap].naam}", aan, tekst))
    return Stappen(
        titel="Het bord",
        stappen=tuple(stappen),  # type: ignore[arg-type]
        plaats=f"bijlage 1, r. 10983-10987; {WIE_PLAATS}",
        herkomst="afleiding",
    )


def _opvallend(over: tuple[str, ...]) -> Zinnen:
    welke = opsomming(f"{stap} ({rijen()[stap].naam.lower()})" for stap in over)
    zinnen: list[tuple[str, Toon]] = [
        (f"Overgeslagen tot nu toe: {welke}.", "let_op"),
        ("Een andere volgorde kan: die is er vooral op papier. Maar wat had de stap je gebracht?", "gewoon"),
    ]
    plaats = "bijlage 1, r. 10983-10987; bijlage 1, r. 10996-11001"
    if "2a" in over:
        zin = (
            "Zonder kaderafspraak graven mensen zich bijna altijd in, vooral bij een ingrijpende herstructurering."
        )
        zinnen.append((zin, "let_op"))
        plaats += "; bijlage 1, r. 11204-11207"
    return Zinnen(titel="Wat opvalt", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


def _mist(mist: tuple[Gemis, ...]) -> Tabel:
    return Tabel(
        titel="Wat dit plan nu mist",
        kolommen=("Wat mist", "Waarom dat telt"),
        rijen=tuple(WAT_MIST[ding][:2] for ding in mist),
        plaats="; ".join(WAT_MIST[ding][2] for ding in mist),
        herkomst="afleiding",
    )


def _stap(stap: str) -> Tabel:
    rij = rijen()[stap]
    regels = (("Waar het voor is", rij.doel), ("Wat je doet", rij.doen), ("Wat er daarna is", rij.uitkomst))
    valkuil = (("Wat er mis kan gaan", rij.valkuilen),) if rij.valkuilen else ()
    return Tabel(
        titel=f"Nu: stap {naam_van(stap)}",
        kolommen=("Vraag", "Wat het rapport zegt"),
        rijen=(*regels, *valkuil),
        plaats=rij.plaats,
        herkomst=str(rij.herkomst),
    )


def _conclusie(plan: Plan) -> Zinnen:
    zin = {
        Conclusie.DOORGAAN: "Het gaat goed, dus ga je door. Denk ook aan hoe de winst blijft na afloop.",
        Conclusie.LEREN: "Er is iets bij te stellen. De rest van het plan kan blijven.",
        Conclusie.CREEREN: "Dit is zeldzaam: je kent nu een heel andere aanpak, die veel beter kan werken.",
    }[plan.conclusie]
    zinnen: list[tuple[str, Toon]] = [(zin, "gewoon")]
    if gaat_terug(plan) and plan.terug is None:
        zinnen.append(("Kies naar welke stap je teruggaat. Het rapport noemt er geen.", "gewoon"))
    return Zinnen(
        titel="Wat je conclusie betekent",
        zinnen=tuple(zinnen),
        plaats="bijlage 1, r. 11515-11523",
        herkomst="afleiding",
    )


def _open(nu: str | None) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = []
    if nu and nu not in VRAAGT:
        zin = f"Het bord is voor bestuurders geschreven. Wie stap {nu} in de buurt doet, ligt niet vast."
        zinnen.append((zin, "gewoon"))
    zinnen += [
        ("Hoelang een stap duurt, staat er niet.", "gewoon"),
        ("Dat de eerste open stap ‘nu aan de beurt’ is, kozen wij.", "gewoon"),
    ]
    return Zinnen(titel="Wat het rapport openlaat", zinnen=tuple(zinnen), herkomst="modelkeuze")


def _kort(wie: Wie) -> str:
    return re.split("[,:]", WIE[wie])[0]


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return what each filler's next step is, and over which steps they tell different stories."""
    plannen = {naam: lees(stand) for naam, stand in standen.items()}
    overzicht = Tabel(
        titel="Waar staat het plan volgens ieder?",
        kolommen=("Wie", "Nu aan de beurt", "Trekker, rugdekker, bekend bij allen"),
        rijen=tuple(
            (
                naam,
                f"Stap {naam_van(nu)}" if (nu := volgende(plan)) else "Alles gedaan",
                "Ja" if koppel(plan) else "Nee",
            )
            for naam, plan in plannen.items()
        ),
        herkomst="modelkeuze",
    )
    anders = [stap for stap in STAPPEN if len({plan.wie[stap] for plan in plannen.values()}) > 1]
    rijen = tuple(
        (
            f"Stap {naam_van(s)}",
            ", ".join(f"{naam}: {_kort(plan.wie[s]).lower()}" for naam, plan in plannen.items()),
        )
        for s in anders
    )
    tabel = Tabel(
        titel="Praat hier het eerst over",
        kolommen=("Stap", "Wie deed dit?"),
        rijen=rijen,
        herkomst="modelkeuze",
    )
    return Uitkomst(
        samenvatting=f"Jullie verschillen over {aantal(len(rijen), 'stap', 'stappen')}.",
        blokken=(overzicht, tabel) if rijen else (overzicht,),
        waarden={"verschillen": len(rijen)},
    )


SPEL = Spel(regelaars, reken, vergelijk)
