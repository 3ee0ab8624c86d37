"""Drie golven: full support for the leaders, half for the next, own money for the last.

Source: WRR 2005, § 6.4.2, r. 9590-9622.
"""

from __future__ import annotations

from wijkschool.kern.driegolven import (
    JAREN,
    Golf,
    Groepen,
    Halvering,
    Plan,
    golven,
    iedereen_tegelijk,
    overheid,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Stappen,
    Staven,
    Tabel,
    Toon,
    Uitkomst,
    Zinnen,
)
from wijkschool.oefening.getal import schrijf_getal

PLAATS = "§ 6.4.2, r. 9590-9622"
MEESTE = 200
"""The most people involved: 140 of them are the middle group, so no second wave is larger."""
LEZING = {Halvering.PER_DEELNEMER: "per deelnemer", Halvering.HELE_GOLF: "voor de hele golf"}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls."""
    return (
        Schuif(
            id="betrokkenen",
            label="Hoeveel mensen zijn erbij betrokken?",
            van=20,
            tot=MEESTE,
            begin=100,
            stap=20,
            eenheid="mensen",
            niet_in_de_bron="Het rapport noemt alleen delen: 15, 70 en 15 procent. Een aantal noemt het niet.",
        ),
        Schuif(
            id="steun",
            label="Hoeveel steun krijgt een koploper?",
            van=2_000,
            tot=50_000,
            begin=20_000,
            stap=2_000,
            eenheid="euro",
            niet_in_de_bron="Het rapport noemt geen bedrag. Wel: zo veel mogelijk, in geld, mensen en kennis.",
        ),
        Keus(
            id="geslaagd",
            label="Slaagt de eerste golf?",
            opties=(("ja", "Ja"), ("nee", "Nee")),
            begin="ja",
        ),
        Schuif(
            id="jaren",
            label="Hoelang duurt de eerste golf?",
            uitleg="Het rapport noemt twee tot drie jaar.",
            van=JAREN[0],
            tot=JAREN[1],
            begin=JAREN[0],
            eenheid="jaar",
        ),
        Schuif(
            id="tweede",
            label="Hoeveel mensen doen mee in golf 2?",
            van=0,
            tot=MEESTE * 70 // 100,
            begin=30,
            eenheid="mensen",
            niet_in_de_bron="Hoe groot golf 2 is, staat er niet. Wel dat de middengroep de aanpak leert kennen.",
        ),
        Keus(
            id="halvering",
            label="Wat wordt er gehalveerd in golf 2?",
            opties=(
                (Halvering.PER_DEELNEMER.value, "De bijdrage per deelnemer"),
                (Halvering.HELE_GOLF.value, "De bijdrage voor de hele golf"),
            ),
            begin=Halvering.PER_DEELNEMER.value,
            niet_in_de_bron="Er staat dat de bijdrage van de overheid kan halveren. Waarvan, staat er niet.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return what follows from a plan."""
    plan = _plan(stand, Halvering(stand["halvering"]))
    eerste, tweede, derde = golven(plan)
    per_lezing = {lezing: overheid(_plan(stand, lezing)) for lezing in Halvering}
    totaal = overheid(plan)
    if plan.geslaagd:
        verloop = f"In drie golven doen {eerste.deelnemers + tweede.deelnemers + derde.deelnemers} mensen mee"
    else:
        verloop = "Na de eerste golf stopt het"
    return Uitkomst(
        samenvatting=f"{verloop}. De overheid betaalt {_euro(totaal)}.",
        blokken=(
            _stappen(plan, eerste, tweede, derde, stand["jaren"]),
            _geld(eerste, tweede, derde),
            _tabel(eerste, tweede, derde),
            _duiding(plan, stand, per_lezing),
        ),
        waarden={
            "deelnemers_1": eerste.deelnemers,
            "deelnemers_2": tweede.deelnemers,
            "deelnemers_3": derde.deelnemers,
            "meedoen": eerste.deelnemers + tweede.deelnemers + derde.deelnemers,
            "overheid": totaal,
            "overheid_2": tweede.overheid,
            "per_deelnemer_2": tweede.per_deelnemer,
            "gaat_door": plan.geslaagd,
            "lezingen_gelijk": plan.geslaagd and tweede.deelnemers > 0 and len(set(per_lezing.values())) == 1,
            "bespaard": iedereen_tegelijk(plan) - totaal,
        },
    )


def _plan(stand: Stand, halvering: Halvering) -> Plan:
    """Return the plan of a setting; a second wave larger than the middle group is the whole middle group."""
    midden = Plan(stand["betrokkenen"], 0, 0).groepen.midden
    return Plan(
        stand["betrokkenen"],
        stand["steun"],
        min(stand["tweede"], midden),
        stand["geslaagd"] == "ja",
        halvering,
    )


def _stappen(plan: Plan, eerste: Golf, tweede: Golf, derde: Golf, jaren: int) -> Blok:
    if plan.geslaagd:
        deel = "elk met de helft van de steun"
        if plan.halvering is Halvering.HELE_GOLF:
            deel = "samen met de helft van wat golf 1 kreeg"
        twee = f"Begint na {jaren} jaar: {_mensen(tweede)}, {deel}. Er zijn nu handboeken."
        if not tweede.deelnemers:
            twee = f"Kan na {jaren} jaar beginnen, maar bij jou doet er niemand mee."
        drie = (
            f"Daarna: {_mensen(derde)} met eigen geld. Bewoners, media en politiek moeten voor druk kunnen zorgen."
        )
        if not derde.deelnemers:
            drie = "In golf 3 blijft er bij jou niemand over."
        later = (("Golf 2", "open", twee), ("Golf 3", "open", drie))
    else:
        waarom = "Er is nog geen succes om op te bouwen. De steun van de overheid loopt niet vanzelf door."
        later = (("Golf 2", "dicht", waarom), ("Golf 3", "dicht", "Zonder golf 2 komt golf 3 niet in beeld."))
    begin = f"{_mensen(eerste)} krijgen alle steun, {jaren} jaar lang. Een stuurgroep ruimt drempels op."
    return Stappen(
        titel="Drie golven",
        stappen=(("Golf 1", "nu" if plan.geslaagd else "mis", begin), *later),  # type: ignore[arg-type]
        plaats=PLAATS,
        herkomst="afleiding",
    )


def _geld(*alle: Golf) -> Blok:
    return Staven(
        titel="Wat de overheid per golf betaalt",
        staven=tuple(
            (f"Golf {golf.nummer}", golf.overheid, _euro(golf.overheid) if golf.gaat_door else "komt er niet")
            for golf in alle
        ),
        tot=max(1, *(golf.overheid for golf in alle)),
        plaats="§ 6.4.2, r. 9594-9596; § 6.4.2, r. 9607-9618",
        herkomst="afleiding",
    )


def _tabel(*alle: Golf) -> Blok:
    return Tabel(
        titel="De golven op een rij",
        kolommen=("Golf", "Mensen", "Euro per mens"),
        rijen=tuple(
            (str(golf.nummer), schrijf_getal(golf.deelnemers), schrijf_getal(golf.per_deelnemer)) for golf in alle
        ),
        herkomst="afleiding",
        plaats="§ 6.4.2, r. 9594-9596; § 6.4.2, r. 9607-9618",
    )


def _duiding(plan: Plan, stand: Stand, per_lezing: dict[Halvering, int]) -> Blok:
    groepen: Groepen = plan.groepen
    regel = f"{groepen.koplopers} koplopers, {groepen.midden} mensen die ja zeggen maar weinig doen"
    zin = f"De ervaringsregel: {regel}, en {groepen.tegen} die altijd tegen zijn."
    zinnen: list[tuple[str, Toon]] = [(f"{zin} Die laatsten laten wij in elke golf weg.", "gewoon")]
    if stand["tweede"] > groepen.midden:
        zinnen.append((f"De middengroep telt {groepen.midden} mensen. Meer passen er niet in golf 2.", "let_op"))
    if plan.geslaagd:
        een, ander = (f"{_euro(bedrag)} {LEZING[lezing]}" for lezing, bedrag in per_lezing.items())
        if not plan.tweede:
            zinnen.append(("In golf 2 doet niemand mee. Dan valt er niets te halveren.", "let_op"))
        elif len(set(per_lezing.values())) == 1:
            zinnen.append(
                ("Hoe je ‘de helft’ leest, maakt hier niet uit: beide lezingen kosten evenveel.", "goed")
            )
        else:
            zinnen.append((f"Lees je de helft anders, dan verandert het totaal: {een}, of {ander}.", "let_op"))
        spaart = _euro(iedereen_tegelijk(plan) - overheid(plan))
        zin = f"Geef je iedereen die niet tegen is meteen volle steun, dan kost dat {spaart} meer."
        zinnen.append((f"{zin} En dan leert niemand eerst van de koplopers.", "gewoon"))
    else:
        zin = "Zonder succes van de eerste golf valt er niets op te bouwen. Daarom krijgen koplopers alle steun."
        zinnen.append((zin, "let_op"))
    return Zinnen(titel="Wat valt op?", zinnen=tuple(zinnen), plaats=PLAATS, herkomst="modelkeuze")


def _mensen(golf: Golf) -> str:
    return "1 mens" if golf.deelnemers == 1 else f"{schrijf_getal(golf.deelnemers)} mensen"


def _euro(bedrag: int) -> str:
    return f"{schrijf_getal(bedrag)} euro"


SPEL = Spel(regelaars, reken)
