"""Menukaart: choose dishes for a buurt; see which rules the menu breaks, what it leaves open, and in which order.

Source: WRR 2005, § 6.3.3-6.5; the dishes and the tests are those of ``datasets/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from wijkschool.inhoud.domein import menukaart
from wijkschool.inhoud.rijen.beleid import GerechtRij, ToetsRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.beleidsmenu import Overtreding, Regel, Spoor
from wijkschool.kern.menutoets import Menutoets, Raakvlak, Toets, Werking, raakvlakken, toets_menu
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schrijf,
    Schuif,
    Spel,
    Stand,
    Stappen,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
)
from wijkschool.oefening.oordeel import aantal, opsomming

KAART_PLAATS = "§ 6.3.3, r. 9163-9169; § 6.4, r. 9249-9255; § 6.5, r. 9762-9764"


def _rijen() -> tuple[GerechtRij, ...]:
    return cast("tuple[GerechtRij, ...]", lees_tabel("menukaart"))


def _toetsen() -> tuple[ToetsRij, ...]:
    return cast("tuple[ToetsRij, ...]", lees_tabel("toetsen"))


def _namen() -> dict[str, str]:
    return {rij.id: rij.naam for rij in _rijen()}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: the buurt, the menu, what goes well already, and an answer per test."""
    opties = {spoor: tuple((r.id, r.naam) for r in _rijen() if r.spoor == spoor) for spoor in Spoor}
    toetsen = _toetsen()
    return (
        Keus(
            id="buurt",
            label="Wat voor buurt is het?",
            uitleg="Herovering is alleen voor een achterstandsbuurt. Het rapport noemt die indeling zelf grof.",
            opties=(
                ("achterstand", "Een achterstandsbuurt met veel te weinig samenhang"),
                ("anders", "Een andere buurt"),
            ),
            begin="achterstand",
        ),
        Schuif(
            id="hoogstens",
            label="Hoeveel gerechten neem je hoogstens?",
            van=1,
            tot=8,
            begin=4,
            eenheid="gerechten",
            niet_in_de_bron="Het rapport noemt geen aantal. Het zegt wel: doe veel niet, en een paar dingen goed.",
        ),
        Vinkjes(id="herovering", label="Gerechten voor sociale herovering", opties=opties[Spoor.HEROVERING]),
        Vinkjes(id="kansen", label="Gerechten voor kansgedreven beleid", opties=opties[Spoor.KANSGEDREVEN]),
        Keus(
            id="orde",
            label="Gaat er al iets goed?",
            uitleg="Wat al goed gaat, hoef je niet te kiezen. En er hoeft niemand meer op te wachten.",
            opties=(("nee", "Nee, of dat weet ik nog niet"), ("ja", "Ja, ik kruis het aan")),
            begin="nee",
        ),
        Vinkjes(id="al_goed", label="Wat gaat in deze buurt al goed?", opties=tuple(_namen().items())),
        Keus(
            id="vraag",
            label="Welke vraag beantwoord je nu?",
            uitleg="Loop ze alle vijf na. Je andere antwoorden blijven bewaard.",
            groep="Vijf vragen aan je menu",
            opties=tuple((toets.id, toets.naam) for toets in toetsen),
            begin=toetsen[0].id,
        ),
        *(
            Schrijf(
                id=f"antwoord_{toets.id}", label=toets.vraag, uitleg=toets.wat, groep="Vijf vragen aan je menu"
            )
            for toets in toetsen
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return what follows from a menu."""
    keuze = (*stand["herovering"], *stand["kansen"])
    beantwoord = tuple(toets for toets in Toets if stand[f"antwoord_{toets}"].strip())
    gevonden = toets_menu(
        keuze,
        menukaart(),
        Spoor.BEIDE if stand["buurt"] == "achterstand" else Spoor.KANSGEDREVEN,
        stand["hoogstens"],
        al_goed=_al_goed(stand),
        beantwoord=beantwoord,
    )
    gebroken = len(gevonden.gebroken) + len(gevonden.onnodig)
    wat = f"{aantal(len(keuze), 'gerecht', 'gerechten')} gekozen"
    regels = "het menu houdt zich aan de regels" if keuze else "je menu is nog leeg"
    if gebroken:
        regels = f"het menu botst {gebroken} keer met een regel"
    vragen = aantal(len(gevonden.open), "vraag is", "vragen zijn")
    verborgen = {f"antwoord_{toets}" for toets in Toets if toets != stand["vraag"]}
    return Uitkomst(
        samenvatting=f"{wat[0].upper()}{wat[1:]}; {regels}; {vragen} nog open.",
        blokken=(
            _regels(keuze, gevonden, stand["hoogstens"]),
            *_volgorde(keuze, gevonden, _al_goed(stand)),
            *_vragen(keuze, gevonden),
        ),
        waarden={
            "aantal": len(keuze),
            "gebroken": gebroken,
            "wacht": len(gevonden.volgorde.wacht),
            "rondes": len(gevonden.volgorde.rondes),
            "open": len(gevonden.open),
        }
        | {f"helpt_{toets}": len(raakvlakken(keuze, toets, Werking.HELPT)) for toets in Toets},
        verborgen=frozenset(verborgen if stand["orde"] == "ja" else verborgen | {"al_goed"}),
    )


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return which dishes everybody chose, and where the menus differ."""
    wie = {
        rij.id: [naam for naam, stand in standen.items() if rij.id in (*stand["herovering"], *stand["kansen"])]
        for rij in _rijen()
    }
    namen = _namen()
    allemaal = [namen[gerecht] for gerecht, kiezers in wie.items() if len(kiezers) == len(standen)]
    zin = (
        f"Iedereen koos {opsomming(f'‘{naam}’' for naam in allemaal)}."
        if allemaal
        else "Geen gerecht koos iedereen."
    )
    buurten = {stand["buurt"] for stand in standen.values()}
    zinnen: list[tuple[str, Toon]] = [(zin, "gewoon")]
    if len(buurten) > 1:
        zinnen.append(("Jullie denken verschillend over wat voor buurt dit is. Begin daar.", "let_op"))
    rijen = tuple(
        (namen[gerecht], f"{len(kiezers)} van {len(standen)}", opsomming(kiezers))
        for gerecht, kiezers in sorted(wie.items(), key=lambda paar: -len(paar[1]))
        if kiezers
    )
    blokken: list[Blok] = [Zinnen(titel="Wat jullie delen", zinnen=tuple(zinnen), herkomst="modelkeuze")]
    if rijen:
        blokken.append(
            Tabel(
                titel="Wie koos wat?", kolommen=("Gerecht", "Gekozen", "Door"), rijen=rijen, herkomst="modelkeuze"
            )
        )
    return Uitkomst(f"{zin} Lees per gerecht wie het koos.", tuple(blokken), {"allemaal": len(allemaal)})


def _al_goed(stand: Stand) -> tuple[str, ...]:
    return stand["al_goed"] if stand["orde"] == "ja" else ()


def _regels(keuze: tuple[str, ...], gevonden: Menutoets, hoogstens: int) -> Blok:
    zinnen: list[tuple[str, Toon]] = [(_regel(fout, hoogstens), "let_op") for fout in gevonden.gebroken]
    zinnen += [
        (f"‘{_namen()[naam]}’ gaat al goed. Kies liever iets waar je nu tekortschiet.", "let_op")
        for naam in gevonden.onnodig
    ]
    over = len(_rijen()) - len(keuze)
    if not keuze:
        zinnen = [("Je menu is nog leeg. Kies een gerecht waar deze buurt nu het meest aan heeft.", "gewoon")]
    elif not zinnen:
        laten = aantal(over, "ander gerecht", "andere gerechten")
        zinnen = [(f"Je menu houdt zich aan de regels. Je laat {laten} liggen. Ook dat is kiezen.", "goed")]
    return Zinnen(
        titel="Houdt je menu zich aan de regels?",
        zinnen=tuple(zinnen),
        plaats="§ 6.1, r. 8698-8700; § 6.3, r. 8898-8901; § 6.3.3, r. 9161-9169; bijlage 2, r. 11905-11915",
        herkomst="afleiding",
    )


def _regel(fout: Overtreding, hoogstens: int) -> str:
    namen = _namen()
    if fout.soort is Regel.TE_VEEL or fout.gerecht is None:
        meest = aantal(hoogstens, "gerecht", "gerechten")
        return f"Je wilde hoogstens {meest} nemen, en dit zijn er meer. Wat kan weg?"
    if fout.soort is Regel.VERKEERD_SPOOR:
        return f"‘{namen[fout.gerecht]}’ is bedoeld voor een achterstandsbuurt, en dat is deze buurt niet."
    eerst = opsomming(f"‘{namen[naam]}’" for naam in fout.ontbreekt)
    return f"‘{namen[fout.gerecht]}’ wacht op {eerst}. Die volgorde leiden wij af."


def _volgorde(keuze: tuple[str, ...], gevonden: Menutoets, klaar: tuple[str, ...]) -> list[Blok]:
    if not keuze:
        return []
    rijen = {rij.id: rij for rij in _rijen()}
    geplaatst = {*klaar, *(naam for ronde in gevonden.volgorde.rondes for naam in ronde)}
    stappen = [
        (f"Ronde {nr}: {rijen[naam].naam}", "nu" if nr == 1 else "open", rijen[naam].wat)
        for nr, ronde in enumerate(gevonden.volgorde.rondes, start=1)
        for naam in ronde
    ]
    for naam in gevonden.volgorde.wacht:
        eerst = rijen[naam].eerst or ""
        mist = opsomming(f"‘{rijen[ander].naam}’" for ander in eerst.split("; ") if ander not in geplaatst)
        stappen.append((rijen[naam].naam, "mis", f"Dit heeft nog geen plek: het wacht op {mist}."))
    trekkers: tuple[tuple[str, Toon], ...] = tuple(
        (
            f"{rij.naam}. {rij.trekker} Let op: {rij.risicos or 'het rapport noemt op deze plek geen risico.'}",
            "gewoon",
        )
        for rij in rijen.values()
        if rij.id in keuze
    )
    return [
        Stappen(titel="In welke volgorde?", stappen=tuple(stappen), plaats=KAART_PLAATS, herkomst="afleiding"),  # type: ignore[arg-type]
        Zinnen(
            titel="Wie trekt het, en waar let je op?",
            zinnen=trekkers,
            plaats=_plaatsen(rijen[naam].plaats for naam in rijen if naam in keuze),
            herkomst="bron" if all(rijen[naam].herkomst == "bron" for naam in keuze) else "afleiding",
        ),
    ]


def _vragen(keuze: tuple[str, ...], gevonden: Menutoets) -> list[Blok]:
    if not keuze:
        return []
    stappen = []
    geraakt: list[Raakvlak] = []
    for toets in _toetsen():
        helpt, let_op = (raakvlakken(keuze, Toets(toets.id), werking) for werking in Werking)
        geraakt += [*helpt, *let_op]
        zinnen = [toets.vraag]
        zinnen += [f"Dit helpt: {opsomming(_waarom(raak) for raak in helpt)}."] if helpt else []
        zinnen += [f"Let op: {opsomming(_waarom(raak) for raak in let_op)}."] if let_op else []
        if not helpt and not let_op:
            zinnen.append("Geen gerecht op je menu zegt hier vanzelf iets over.")
        staat = "open" if Toets(toets.id) in gevonden.open else "klaar"
        stappen.append((toets.naam, staat, " ".join(zinnen)))
    plaatsen = ["§ 6.3.3, r. 9171-9193", *(raak.plaats for raak in geraakt)]
    return [
        Stappen(
            titel="Vijf vragen aan je menu",
            stappen=tuple(stappen),  # type: ignore[arg-type]
            plaats=_plaatsen(plaatsen),
            herkomst="afleiding",
        )
    ]


def _waarom(raak: Raakvlak) -> str:
    return f"{raak.waarom} (‘{_namen()[raak.gerecht]}’)"


def _plaatsen(plaatsen: object) -> str:
    """Return places as one, each part once."""
    losse = [deel for plaats in plaatsen for deel in plaats.split("; ")]  # type: ignore[attr-defined]
    return "; ".join(dict.fromkeys(losse))


SPEL = Spel(regelaars, reken, vergelijk)
