"""Golvenzoeker: choose the marks of a policy, and see which wave of wijkaanpak it resembles.

Source: WRR 2005, § 2.2.1-2.2.4, r. 640-1150; § 2.4, r. 1467-1474. The model is ``kern.golven``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkschool.kern.golven import Golf, Herkenning, Vraag, herken, keerde_terug, kenmerken_bij, was_er_al
from wijkschool.kern.spanningsvelden import Herkomst
from wijkschool.oefening.bord import Blok, Keus, Spel, Stand, Staven, Tabel, Toon, Uitkomst, Zinnen

ONBEKEND = "onbekend"
VRAGEN = {
    Vraag.ZORG: "Waar maakt men zich zorgen over?",
    Vraag.BUURT: "Waarvoor is de buurt er?",
    Vraag.VOORTOUW: "Wie begint?",
    Vraag.WERK: "Wat wordt er vooral gedaan?",
    Vraag.BEWONERS: "Wat doen bewoners?",
    Vraag.BESTUUR: "Wat verandert er in het bestuur?",
}
NAMEN = {
    Golf.EERSTE: "golf 1 (jaren veertig en vijftig)",
    Golf.TWEEDE: "golf 2 (jaren zeventig)",
    Golf.DERDE: "golf 3 (vanaf de jaren negentig)",
}
GOLVEN = "§ 2.2.1, r. 648-674; § 2.4, r. 1467-1474"
TEL_KEUZE = (
    "De zes vragen zijn van ons, en elk kenmerk telt bij ons even zwaar. Het rapport geeft zo’n lijst niet."
)
GEEN_BEWIJS = "Lijken is geen bewijs: het zegt niet of een aanpak werkt."


def regelaars() -> tuple[Keus, ...]:
    """Return one question per control; every question may stay open."""
    return tuple(
        Keus(
            id=vraag,
            label=label,
            opties=(
                (ONBEKEND, "Weet ik niet, of staat er niet"),
                *((kenmerk.id, kenmerk.naam) for kenmerk in kenmerken_bij(vraag)),
            ),
            begin=ONBEKEND,
            groep="De aanpak",
        )
        for vraag, label in VRAGEN.items()
    )


def reken(stand: Stand) -> Uitkomst:
    """Return which wave the chosen marks resemble, why, and what of that wave came back."""
    gevonden = herken(stand[vraag] for vraag in VRAGEN if stand[vraag] != ONBEKEND)
    slot = _slot(gevonden)
    blokken: list[Blok] = [
        Zinnen(
            titel="Op welke golf lijkt dit?",
            zinnen=(*slot, (TEL_KEUZE, "gewoon"), (GEEN_BEWIJS, "gewoon")),
            plaats=GOLVEN,
            herkomst="afleiding",
        )
    ]
    if gevonden.kenmerken:
        blokken += [_tel(gevonden), *_waarom(gevonden), _terug(gevonden.volledig or gevonden.meeste)]
    return Uitkomst(
        samenvatting=slot[0][0],
        blokken=tuple(blokken),
        waarden={str(vraag): stand[vraag] for vraag in VRAGEN}
        | {
            "kenmerken": len(gevonden.kenmerken),
            "past": _past(gevonden),
            "mengvorm": gevonden.mengvorm,
        }
        | {f"golf_{golf}": aantal for golf, aantal in gevonden.telling.items()},
    )


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return per filler the wave that the marks resemble, and on which questions the fillers differ."""
    rijen = []
    for naam, stand in standen.items():
        gevonden = herken(stand[vraag] for vraag in VRAGEN if stand[vraag] != ONBEKEND)
        rijen.append((naam, _past(gevonden), str(len(gevonden.kenmerken))))
    anders = [label for vraag, label in VRAGEN.items() if len({stand[vraag] for stand in standen.values()}) > 1]
    kop = f"Jullie antwoorden verschillen bij {len(anders)} van de {len(VRAGEN)} vragen."
    return Uitkomst(
        samenvatting=kop,
        blokken=(
            Tabel(
                titel="Waar lijkt jullie aanpak op?",
                kolommen=("Wie", "Past bij", "Kenmerken"),
                rijen=tuple(rijen),
                plaats=GOLVEN,
                herkomst="modelkeuze",
            ),
            Zinnen(
                titel="Waar verschilt het?",
                zinnen=tuple((label, "gewoon") for label in anders) or (("Nergens.", "gewoon"),),
                plaats=GOLVEN,
                herkomst="modelkeuze",
            ),
        ),
    )


def _slot(gevonden: Herkenning) -> tuple[tuple[str, Toon], ...]:
    aantal = len(gevonden.kenmerken)
    if not aantal:
        return (("Kies bij minstens één vraag een kenmerk.", "gewoon"),)
    alle = "Het ene kenmerk past" if aantal == 1 else f"Alle {aantal} kenmerken passen"
    if len(gevonden.volledig) == 1:
        return ((f"{alle} bij {_noem(gevonden.volledig)}, en bij geen andere golf.", "goed"),)
    if gevonden.volledig:
        eerste = f"{alle} bij {_noem(gevonden.volledig)}."
        return ((eerste, "let_op"), ("Zo kun je niet kiezen. Een extra kenmerk kan verschil maken.", "gewoon"))
    top = max(gevonden.telling.values())
    meeste = f"De meeste kenmerken, {top} van de {aantal}, passen bij {_noem(gevonden.meeste)}."
    if len(gevonden.meeste) > 1:
        meeste = f"Even veel kenmerken, {top} van de {aantal}, passen bij {_noem(gevonden.meeste)}."
    return (("Dit is een mengvorm: geen golf past bij alle kenmerken.", "let_op"), (meeste, "gewoon"))


def _tel(gevonden: Herkenning) -> Staven:
    aantal = len(gevonden.kenmerken)
    return Staven(
        titel="Hoeveel kenmerken passen bij elke golf?",
        staven=tuple((NAMEN[golf], tel, f"{tel} van {aantal}") for golf, tel in gevonden.telling.items()),
        tot=aantal,
        plaats=GOLVEN,
        herkomst="modelkeuze",
    )


def _waarom(gevonden: Herkenning) -> list[Zinnen]:
    """Return a block per mark: each wave that it fits, and why."""
    return [
        Zinnen(
            titel=f"Waarom? ‘{kenmerk.naam.rstrip('.')}’",
            zinnen=tuple((f"Golf {bewijs.golf}: {bewijs.uitleg}", "gewoon") for bewijs in kenmerk.bewijs),
            plaats="; ".join(bewijs.plaats for bewijs in kenmerk.bewijs),
            herkomst=max((bewijs.herkomst for bewijs in kenmerk.bewijs), key=list(Herkomst).index),
        )
        for kenmerk in gevonden.kenmerken
    ]


def _terug(golven: frozenset[Golf]) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = [
        (f"Van golf {een.van}, {een.wanneer}: {een.wat} ({een.plaats})", "gewoon")
        for een in dict.fromkeys((*was_er_al(golven), *keerde_terug(golven)))
    ]
    if Golf.DERDE in golven:
        zinnen.append(("Wat er na 2005 van golf 3 terugkwam, kan het rapport niet vertellen.", "let_op"))
    return Zinnen(
        titel="Wat kwam er uit een eerdere golf, en wat kwam later terug?",
        zinnen=tuple(zinnen),
        plaats="§ 2.2.2, r. 840-846; § 2.2.3, r. 934-1001; § 2.2.4, r. 1075-1150; § 2.2.5, r. 1167-1194",
        herkomst="bron; van golf 1 naar golf 2: afleiding",
    )


def _past(gevonden: Herkenning) -> str:
    if not gevonden.kenmerken:
        return "nog niets"
    return " en ".join(f"golf {golf}" for golf in sorted(gevonden.volledig)) or "mengvorm"


def _noem(golven: Iterable[Golf]) -> str:
    *eerste, laatste = [NAMEN[golf] for golf in sorted(golven)]
    return f"{', '.join(eerste)} én {laatste}" if eerste else laatste


SPEL = Spel(regelaars=regelaars, reken=reken, vergelijk=vergelijk)
