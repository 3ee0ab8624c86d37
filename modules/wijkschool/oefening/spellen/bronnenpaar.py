"""Bronnenpaar: pick two positions from the sources, say where they really differ, and choose for a buurt.

Source: ``datasets/spanningen_tussen_bronnen.csv``; see ``kern.bronnenpaar``.
"""

from __future__ import annotations

from functools import cache
from typing import Final, cast

from wijkschool.inhoud.rijen.wetten import SpanningRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.bronnenpaar import Soort, Spanning, Standpunt, getuigen, vragen, zelfde_kenner, zoek
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Schrijf, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.spellen._standpunten import OMGEKEERD, STANDPUNTEN, THEMAS

NOG_NIET: Final = "nog_niet"
GENOEG: Final = 20
"""How many characters a reason takes at least: enough for a few words, no judgement of what they say."""
SOORTEN: Final = {
    Soort.TEGENSPRAAK: "Ze zeggen het tegendeel over dezelfde vraag",
    Soort.ANDERE_NADRUK: "Dezelfde vraag, een andere nadruk: het kan allebei",
    Soort.ANDER_ONDERWERP: "Ze gaan eigenlijk over iets anders",
    Soort.BINNEN_EEN_BRON: "Eén stuk wijst twee kanten op",
}
KEUZES: Final = {
    NOG_NIET: "Nog niet gekozen",
    "eerste": "Ik volg het eerste standpunt",
    "tweede": "Ik volg het tweede standpunt",
    "allebei": "Ik neem van allebei een deel",
    "weten": "Ik wil eerst iets weten over mijn buurt",
}
BRONNAMEN: Final = {
    "wrr": "WRR (2005)",
    "wetten": "De wetten",
    "schoon_heel_veilig": "Schoon-heel-veilig",
    "netwerken": "Netwerken",
    "wijkaanpak_watchen": "Kleinhans",
}
_WAAROM_ANDERS: Final = {
    Soort.TEGENSPRAAK: "Wij lezen het anders. Stel dat je allebei letterlijk volgt: kan dat in één buurt?",
    Soort.ANDERE_NADRUK: "Wij lezen het anders. Ga na of je allebei kunt doen, en waar elk op let.",
    Soort.ANDER_ONDERWERP: "Wij lezen het anders. Vraag bij elk standpunt: over wie of wat gaat dit precies?",
    Soort.BINNEN_EEN_BRON: "Wij lezen het anders. Kijk van welk stuk elk standpunt komt.",
}
"""Told to who chose another kind than ours: what to look at, by our kind."""


@cache
def _per_thema() -> dict[str, dict[str, tuple[Spanning, SpanningRij]]]:
    """Return per theme, by id, each tension with its row."""
    rijen = {rij.id: rij for rij in cast("tuple[SpanningRij, ...]", lees_tabel("spanningen_tussen_bronnen"))}
    uit: dict[str, dict[str, tuple[Spanning, SpanningRij]]] = {}
    for thema, drietallen in STANDPUNTEN.items():
        uit[thema] = {}
        for id_, een, twee in drietallen:
            rij = rijen[id_]
            bronnen = (rij.bron_b, rij.bron_a) if id_ in OMGEKEERD else (rij.bron_a, rij.bron_b)
            spanning = Spanning(
                rij.onderwerp, Standpunt(een, bronnen[0]), Standpunt(twee, bronnen[1]), Soort(rij.soort)
            )
            uit[thema][id_] = spanning, rij
    return uit


def _opties(thema: str, kant: int) -> tuple[tuple[str, str], ...]:
    """Return the positions of one side, each once, by the alphabet: no row betrays its counterpart."""
    eerste: dict[str, str] = {}
    for drietal in STANDPUNTEN[thema]:
        eerste.setdefault(drietal[kant], drietal[0])
    return tuple(sorted(((id_, naam) for naam, id_ in eerste.items()), key=lambda optie: optie[1].lower()))


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: a theme, per theme two positions, and what the learner makes of them."""
    paren: list[Regelaar] = []
    for thema, _ in THEMAS:
        for kant, label in ((1, "Eerste standpunt"), (2, "Tweede standpunt")):
            opties = _opties(thema, kant)
            begin = opties[0][0] if kant == 1 else opties[-1][0]
            paren.append(Keus(id=f"{_KANT[kant]}_{thema}", label=label, opties=opties, begin=begin))
    verschil = ((NOG_NIET, "Nog niet gekozen"), *((str(soort), tekst) for soort, tekst in SOORTEN.items()))
    return (
        Keus(id="thema", label="Onderwerp", opties=THEMAS, begin=THEMAS[0][0]),
        *paren,
        Keus(id="verschil", label="Waar zit het verschil, denk je?", opties=verschil, begin=NOG_NIET),
        Keus(id="keuze", label="En in een buurt? Wat kies jij?", opties=tuple(KEUZES.items()), begin=NOG_NIET),
        Schrijf(
            id="want",
            label="Want …",
            uitleg="Noem wat je in de buurt ziet, zonder namen van personen. De tekst wordt niet beoordeeld.",
        ),
    )


_KANT: Final = {1: "een", 2: "twee"}


def reken(stand: Stand) -> Uitkomst:
    """Return the two positions, whether they answer one question, and what is thought of the difference."""
    thema = stand["thema"]
    alle = _per_thema()[thema]
    spanningen = [spanning for spanning, _ in alle.values()]
    een = alle[stand[f"een_{thema}"]][0].een
    twee = alle[stand[f"twee_{thema}"]][0].twee
    paar = zoek(spanningen, een, twee)
    aantal = getuigen([een.bron, twee.bron])
    blokken: list[Blok] = [_tabel(thema, een, twee)]
    klopt = False
    if paar is None:
        samenvatting = "In onze lijst gaan deze twee over verschillende vragen."
        een_vraag, twee_vraag = (_of(vragen(spanningen, s)) for s in (een, twee))
        zinnen: tuple[tuple[str, Toon], ...] = (
            (samenvatting, "let_op"),
            (f"Het eerste gaat over: {een_vraag} Het tweede gaat over: {twee_vraag}", "gewoon"),
            ("Zoek in de tweede lijst een standpunt over dezelfde vraag.", "gewoon"),
        )
        blokken.append(Zinnen(titel="Is het dezelfde vraag?", zinnen=zinnen, herkomst="modelkeuze"))
    else:
        rij = next(rij for spanning, rij in alle.values() if spanning is paar)
        klopt = stand["verschil"] == paar.soort
        samenvatting = f"Deze twee horen bij elkaar: {paar.onderwerp}"
        blokken.append(_verschil(paar, rij, stand["verschil"]))
    blokken.append(_getuigen(een, twee, aantal))
    want = stand["want"].strip()
    onderbouwd = paar is not None and stand["keuze"] != NOG_NIET and len(want) >= GENOEG
    if stand["keuze"] != NOG_NIET:
        reden = f" Want: {want}" if want else " Schrijf er nog bij waarom."
        zin = f"{KEUZES[stand['keuze']]}.{reden}"
        blokken.append(Zinnen(titel="Jouw keuze", zinnen=((zin, "gewoon"),), herkomst="jouw eigen keuze"))
    return Uitkomst(
        samenvatting=samenvatting,
        blokken=tuple(blokken),
        waarden={
            "zelfde_vraag": paar is not None,
            "soort": str(paar.soort) if paar else "geen",
            "klopt": klopt,
            "gevonden": str(paar.soort) if paar and klopt else "geen",
            "getuigen": aantal,
            "onderbouwd": onderbouwd,
        },
        verborgen=frozenset(f"{kant}_{t}" for t, _ in THEMAS if t != thema for kant in _KANT.values()),
    )


def _tekst(thema: str, standpunt: Standpunt) -> tuple[str, str]:
    """Return what the document holds and its place, of the first tension in which this position stands."""
    for id_, (spanning, rij) in _per_thema()[thema].items():
        om = id_ in OMGEKEERD
        a, b = (rij.standpunt_a, rij.plaats_a), (rij.standpunt_b, rij.plaats_b)
        if standpunt == spanning.een:
            return b if om else a
        if standpunt == spanning.twee:
            return a if om else b
    raise ValueError(f"Dit standpunt hoort niet bij ‘{thema}’.")


def _tabel(thema: str, een: Standpunt, twee: Standpunt) -> Tabel:
    rijen, plaatsen = [], []
    for standpunt in (een, twee):
        tekst, plaats = _tekst(thema, standpunt)
        rijen.append((BRONNAMEN[standpunt.bron], tekst))
        plaatsen += [deel if ": " in deel else f"{standpunt.bron}: {deel}" for deel in plaats.split("; ")]
    return Tabel(
        titel="Twee standpunten naast elkaar",
        kolommen=("Bron", "Wat er volgens ons staat"),
        rijen=tuple(rijen),
        plaats="; ".join(dict.fromkeys(deel.removeprefix("wrr: ") for deel in plaatsen)),
        herkomst="bron, in onze woorden",
    )


def _verschil(paar: Spanning, rij: SpanningRij, gekozen: str) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = [(f"De vraag: {paar.onderwerp}", "gewoon")]
    if gekozen == NOG_NIET:
        zinnen.append(("Lees allebei. Kies dan waar volgens jou het verschil zit.", "gewoon"))
    elif gekozen == paar.soort:
        zinnen += [(f"{SOORTEN[paar.soort]}: zo lezen wij het ook.", "goed"), (rij.lezing, "gewoon")]
    else:
        zinnen.append((_WAAROM_ANDERS[paar.soort], "let_op"))
    return Zinnen(
        titel="Waar zit het verschil?", zinnen=tuple(zinnen), herkomst="onze indeling en lezing: afleiding"
    )


def _getuigen(een: Standpunt, twee: Standpunt, aantal: int) -> Zinnen:
    bronnen = {een.bron, twee.bron}
    if len(bronnen) == 1:
        zin = "Dit is één stuk, en dus één getuige."
    elif aantal == 1:
        zin = "Deze twee stukken zijn delen van één gids, met gelijke alinea’s. Tel ze als één getuige."
    elif zelfde_kenner(bronnen):
        zin = "Twee stukken, maar in allebei spreekt Kleinhans. Helemaal los van elkaar zijn ze niet."
    else:
        zin = "Twee getuigen. Dat zegt nog niet wie gelijk heeft."
    return Zinnen(
        titel="Hoeveel getuigen zijn dit?",
        zinnen=((zin, "gewoon"),),
        plaats="wetten: r. 30-32; schoon_heel_veilig: r. 14-20; schoon_heel_veilig: r. 21-23",
        herkomst="afleiding",
    )


def _of(onderwerpen: tuple[str, ...]) -> str:
    return " of ".join(f"‘{onderwerp}’" for onderwerp in onderwerpen) + ("" if onderwerpen[-1][-1] == "?" else ".")


SPEL = Spel(regelaars, reken)
