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
TEL_KEUZE = "De vragen zijn van ons, en elk kenmerk telt even zwaar. Het rapport geeft zo’n lijst niet."
GEEN_BEWIJS = "Lijken is geen bewijs: het zegt niet of een aanpak werkt."


def regelaars(vragen: Iterable[Vraag] = tuple(VRAGEN)) -> tuple[Keus, ...]:
    """Return one question per control; every question may stay open. ``golfwissel`` asks only some of them."""
    return tuple(
        Keus(
            id=vraag,
            label=VRAGEN[vraag],
            opties=(
                (ONBEKEND, "Open: weet ik niet"),
                *((kenmerk.id, kenmerk.naam) for kenmerk in kenmerken_bij(vraag)),
            ),
            begin=ONBEKEND,
            groep="De aanpak",
        )
        for vraag in vragen
    )


def reken(stand: Stand, *, terug: bool = True) -> Uitkomst:
    """Return which wave the chosen marks resemble, why, and (with ``terug``) what of that wave came back."""
    gevonden = _gekozen(stand)
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
        blokken += [_tel(gevonden), *_waarom(gevonden)]
    if terug and len(gevonden.meeste) == 1:  # with two waves level the list is too long to help
        blokken.append(_terug(gevonden.meeste))
    return Uitkomst(
        samenvatting=slot[0][0],
        blokken=tuple(blokken),
        waarden={str(vraag): stand[vraag] for vraag in VRAGEN if vraag in stand}
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
        gevonden = _gekozen(stand)
        rijen.append((naam, _past(gevonden), str(len(gevonden.kenmerken))))
    gevraagd = [vraag for vraag in VRAGEN if all(vraag in stand for stand in standen.values())]
    anders = [VRAGEN[vraag] for vraag in gevraagd if len({stand[vraag] for stand in standen.values()}) > 1]
    kop = f"Jullie antwoorden verschillen bij {len(anders)} van de {len(gevraagd)} vragen."
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


def _gekozen(stand: Stand) -> Herkenning:
    return herken(stand[vraag] for vraag in VRAGEN if stand.get(vraag, ONBEKEND) != ONBEKEND)


def _slot(gevonden: Herkenning) -> tuple[tuple[str, Toon], ...]:
    aantal = len(gevonden.kenmerken)
    if not aantal:
        return (("Kies bij minstens één vraag een kenmerk.", "gewoon"),)
    alle = {1: "Het ene kenmerk past", 2: "Beide kenmerken passen"}.get(aantal, f"Alle {aantal} kenmerken passen")
    if len(gevonden.volledig) == 1:
        return (
            (f"{alle} bij {_noem(gevonden.volledig)}, en bij geen andere golf.", "gewoon"),
        )  # a likeness is not a success
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
        staven=tuple((f"Golf {golf}", tel, f"{tel} van {aantal}") for golf, tel in gevonden.telling.items()),
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
            plaats=_plaatsen(bewijs.plaats for bewijs in kenmerk.bewijs),
            herkomst=max((bewijs.herkomst for bewijs in kenmerk.bewijs), key=list(Herkomst).index),
        )
        for kenmerk in gevonden.kenmerken
    ]


def _terug(golven: frozenset[Golf]) -> Zinnen:
    terug = tuple(dict.fromkeys((*was_er_al(golven), *keerde_terug(golven))))
    zinnen: list[tuple[str, Toon]] = [
        (f"Uit golf {een.van}, {een.wanneer}: {een.wat[0].lower()}{een.wat[1:]}", "gewoon") for een in terug
    ]
    if Golf.DERDE in golven:
        zinnen.append(("Wat er na 2005 van golf 3 terugkwam, kan het rapport niet vertellen.", "let_op"))
    afgeleid = any(een.herkomst is not Herkomst.BRON for een in terug)
    return Zinnen(
        titel="Wat kwam er uit een eerdere golf, en wat kwam later terug?",
        zinnen=tuple(zinnen),
        plaats=_plaatsen(een.plaats for een in terug),
        herkomst="bron; van golf 1 naar golf 2: afleiding" if afgeleid else "bron",
    )


def _plaatsen(plaatsen: Iterable[str]) -> str:
    """Return places one after the other, each once."""
    return "; ".join(dict.fromkeys(deel for plaats in plaatsen for deel in plaats.split("; ")))


def _past(gevonden: Herkenning) -> str:
    if not gevonden.kenmerken:
        return "nog niets"
    return " en ".join(f"golf {golf}" for golf in sorted(gevonden.volledig)) or "mengvorm"


def _noem(golven: Iterable[Golf]) -> str:
    *eerste, laatste = [NAMEN[golf] for golf in sorted(golven)]
    return f"{', '.join(eerste)} én {laatste}" if eerste else laatste


SPEL = Spel(regelaars=regelaars, reken=reken, vergelijk=vergelijk)
