"""Stemmen met buurtrechten: who comes, what wins, what it is worth in two readings, and who is still there later.

Source: WRR 2005, § 6.5.2, r. 10011-10155 (tekstbox 6.4); § 6.8, r. 10781-10801 (the risks). Model:
``kern.buurtrechten``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from wijkschool.inhoud.proefstemming import STIJLEN, STIL, VOORSTELLEN, volwassenen
from wijkschool.kern.buurtrechten import (
    HEEL,
    Groep,
    Lezing,
    Plan,
    Ronde,
    Spelregels,
    Stemming,
    bedragen,
    genoeg_steun,
    koppel,
    rondes,
    stemlijst,
)
from wijkschool.oefening.bord import Blok, Spel, Stand, Staven, Tabel, Uitkomst, Zinnen
from wijkschool.oefening.getal import schrijf_getal as getal
from wijkschool.oefening.oordeel import opsomming
from wijkschool.oefening.spellen._buurtrechten import (
    ALLEEN_BIJ,
    POLITIEZORG,
    STIJL_BRON,
    deel_stil,
    groepen,
    regelaars,
)

DRIE: Final = 3
EERLIJK: Final = (
    "Bij lezing 1 krijgt een buurt die veel stemt, meer geld. De raad bewaakt juist dat niet alles naar de buurt "
    "met de meeste initiatieven gaat."
)
VAN_ONS: Final = "Van ons: wie 18 jaar of ouder is, mag stemmen, en wie komt, gebruikt al zijn rechten."
MEER_STEMMERS: Final = "Stemmen er meer mensen? Lezing 1 wordt duurder. In lezing 2 is elk recht minder waard."


def reken(stand: Stand) -> Uitkomst:
    """Return what follows from a setting, in the view that was chosen."""
    lijst, buiten = stemlijst(Plan(naam, basis=naam == POLITIEZORG) for naam in stand["lijst"])
    samen = frozenset(stand["samen"]) & set(lijst)
    regels = Spelregels(stand["rechten"], stand["ondergrens"], samen, frozenset(stand["inzet"]), stand["verlies"])
    bewoners = volwassenen(stand["buurt"])
    wie = groepen(bewoners, stand, {naam: plan.gewichten for naam, plan in VOORSTELLEN.items()})
    spel = rondes(wie, lijst, regels, stand["aantal"])
    onder = koppel(lijst, samen)
    namen = {
        kop: " + ".join(VOORSTELLEN[plan].kort for plan in lijst if onder[plan] == kop) for kop in onder.values()
    }
    euros = {
        Lezing.VASTE_WAARDE: bedragen(spel[0].stemming, Lezing.VASTE_WAARDE, stand["waarde"], stand["ondergrens"]),
        Lezing.VASTE_POT: bedragen(spel[0].stemming, Lezing.VASTE_POT, stand["pot"], stand["ondergrens"]),
    }
    kijk = {
        "stemming": lambda: _stemming(wie, spel[0].stemming, namen, bool(buiten)),
        "geld": lambda: _geld(stand, spel[0].stemming, namen, euros),
        "rondes": lambda: _rondes(stand, spel, namen, lijst),
    }
    zin, blokken = kijk[stand["kijk"]]()
    laatste = spel[-1]
    over = {plan for plan in lijst if onder[plan] in laatste.blijft}
    zichtbaar = {"kijk", *ALLEEN_BIJ[stand["kijk"]]}
    return Uitkomst(
        zin,
        tuple(blokken),
        {
            "gebruikt_procent": _procent(spel[0].stemming.uitgebracht, spel[0].stemming.uitgegeven),
            "deel_stil": deel_stil(laatste.stemming),
            "totaal_waarde": sum(euros[Lezing.VASTE_WAARDE].values()),
            "totaal_pot": sum(euros[Lezing.VASTE_POT].values()),
            "verschil": abs(sum(euros[Lezing.VASTE_WAARDE].values()) - sum(euros[Lezing.VASTE_POT].values())),
            "basis_op_lijst": bool(buiten),
            "aantal_blijft": len(over),
            "aantal_na_drie_rondes": len(over) if stand["aantal"] >= DRIE else 0,
            "ondergrens": stand["ondergrens"],
            "rondes": stand["aantal"],
        }
        | {f"{plan}_blijft": plan in over for plan in VOORSTELLEN},
        frozenset({regelaar.id for regelaar in regelaars()} - zichtbaar),
    )


def _stemming(
    wie: Sequence[Groep],
    uit: Stemming,
    namen: Mapping[str, str],
    basis: bool,  # noqa: FBT001
) -> tuple[str, Iterable[Blok]]:
    bewoners, stemmers = sum(g.bewoners for g in wie), sum(g.stemmers for g in wie)
    stil = _procent(sum(g.bewoners for g in wie if g.naam in STIL), bewoners)
    deel = deel_stil(uit)
    komt = f"{getal(stemmers)} van de {getal(bewoners)} volwassenen komen stemmen."
    telling = (
        f"Er zijn {getal(uit.uitgegeven)} rechten. Bewoners gebruiken er {getal(uit.uitgebracht)}. "
        f"{getal(uit.ongebruikt)} rechten blijven liggen."
    )
    scheef = deel < stil and bool(uit.uitgebracht)
    wie_telt = (
        (
            f"Van de volwassenen is {getal(stil)} procent afzijdig of afwachtend. "
            f"Van de gebruikte rechten komt {getal(deel)} procent van hen. "
            + ("De uitslag leunt dus op de anderen." if scheef else "Zij tellen hier dus volop mee.")
        )
        if uit.uitgebracht
        else "Niemand gebruikt een recht. Er is dus geen uitslag."
    )
    return f"{komt} {telling}", (
        Zinnen(titel="Wie doet er mee?", zinnen=((komt, "gewoon"), (telling, "gewoon"), (VAN_ONS, "gewoon")),
               plaats="§ 6.5.2, r. 10054-10060; § 6.8, r. 10817-10819", herkomst="modelkeuze"),
        _balken("De uitslag, in rechten", uit.rechten, namen),
        Zinnen(titel="Wie bepaalt de uitslag?", zinnen=((wie_telt, "let_op" if scheef else "gewoon"),),
               plaats="§ 6.8, r. 10786-10795", herkomst="afleiding"),
        Zinnen(
            titel="Wat blijft buiten de stemming?",
            zinnen=((
                "Gewone politiezorg telt niet mee, ook al vinkte je die aan. Zij hoort bij het basispakket."
                if basis else
                "Het basispakket. Daar houdt de overheid de leiding, zodat ook kwetsbare bewoners krijgen wat zij "
                "nodig hebben. Voor veiligheid is dat alleen de politie.",
                "let_op" if basis else "gewoon",
            ),),
            plaats="§ 6.5.2, r. 10095-10103", herkomst="afleiding" if basis else "bron",
        ),
        Tabel(
            titel="Waar gaan de rechten heen? Deze getallen zijn van ons",
            kolommen=("Stijl", "Van tien rechten"),
            rijen=tuple((stijl.capitalize(), _voorkeur(nr)) for nr, stijl in enumerate(STIJLEN)),
            plaats=STIJL_BRON, herkomst="modelkeuze",
        ),
    )  # fmt: skip


def _geld(
    stand: Stand, uit: Stemming, namen: Mapping[str, str], euros: Mapping[Lezing, Mapping[str, int]]
) -> tuple[str, Iterable[Blok]]:
    waarde, pot = euros[Lezing.VASTE_WAARDE], euros[Lezing.VASTE_POT]
    som = {lezing: sum(bedrag.values()) for lezing, bedrag in euros.items()}
    steun = genoeg_steun(uit, stand["ondergrens"])
    telt = sum(uit.rechten[naam] for naam in steun)
    rijen = [
        (f"{namen[kop]} ({getal(aantal)})", getal(waarde[kop]), getal(pot[kop]))
        for kop, aantal in uit.rechten.items()
    ]
    rijen.append((f"Samen ({getal(uit.uitgebracht)})", *(getal(som[lezing]) for lezing in Lezing)))
    zin = (
        f"Bij een vaste waarde betaalt de gemeente {getal(som[Lezing.VASTE_WAARDE])} euro, "
        f"bij een vaste pot {getal(som[Lezing.VASTE_POT])} euro."
    )
    per_recht = f"In lezing 2 is één recht nu {getal(stand['pot'] / telt, 2)} euro waard." if telt else (
        "Geen enkel plan heeft genoeg steun. Dan gaat er in geen van beide lezingen geld naar een plan."
    )  # fmt: skip
    weg = [namen[kop] for kop in uit.rechten if kop not in steun]
    grens = (
        f"{opsomming(weg)} {'blijft' if len(weg) == 1 else 'blijven'} onder de {stand['ondergrens']} procent, "
        "en krijgen in dit model geen geld."
        if len(weg) > 1
        else f"{weg[0]} blijft onder de {stand['ondergrens']} procent, en krijgt in dit model geen geld."
        if weg
        else "Alle plannen op de lijst hebben genoeg steun."
    )
    return zin, (
        Tabel(titel="Vaste waarde (lezing 1) of vaste pot (lezing 2), in euro",
              rijen=tuple(rijen), herkomst="afleiding",
              kolommen=("Plan (rechten)", "Lezing 1", "Lezing 2"),
              plaats="§ 6.5.2, r. 10052-10060; § 6.5.2, r. 10031-10034"),
        Zinnen(titel="Wat is het verschil?", herkomst="afleiding",
               zinnen=(
                   (zin, "gewoon"),
                   (MEER_STEMMERS, "gewoon"),
                   (per_recht, "gewoon" if telt else "let_op"),
                   (EERLIJK, "let_op"),
               ),
               plaats="§ 6.5.2, r. 10031-10034; § 6.8, r. 10655-10660"),
        Zinnen(titel="De ondergrens", zinnen=((grens, "let_op" if weg else "gewoon"),), herkomst="modelkeuze",
               plaats="§ 6.5.2, r. 10052-10054; § 6.5.2, r. 10129-10131"),
    )  # fmt: skip


def _rondes(
    stand: Stand, spel: Sequence[Ronde], namen: Mapping[str, str], lijst: Sequence[str]
) -> tuple[str, Iterable[Blok]]:
    rijen = []
    for kop, naam in namen.items():
        cellen = [
            getal(_procent(r.stemming.rechten[kop], r.stemming.uitgebracht))
            if kop in r.stemming.rechten
            else "weg"
            for r in spel
        ]
        rijen.append((naam, *cellen))
    blijft = [namen[kop] for kop in spel[-1].blijft]
    zin = f"Na {len(spel)} {'ronde' if len(spel) == 1 else 'rondes'} " + (
        f"staat nog op de lijst: {opsomming(blijft)}." if blijft else "staat er geen plan meer op de lijst."
    )
    stil = [VOORSTELLEN[plan].kort for plan in lijst if plan not in stand["inzet"]]
    zakt = "verliest" if len(stil) == 1 else "verliezen"
    niemand = bool(stil) and len(stil) == len(lijst)
    uitleg = (
        "Niemand legt zijn plan nog uit. In dit model zakken dan alle plannen evenveel, dus dat verschuift niets."
        if niemand and stand["verlies"]
        else f"Zonder uitleg {zakt} {opsomming(stil)} elke ronde steun." if stil and stand["verlies"]
        else "Alle makers blijven hun plan uitleggen. Zo blijft de betrokkenheid bestaan."
        if not stil else "In dit model verliest nu geen plan steun."
    )  # fmt: skip
    samen = [VOORSTELLEN[plan].kort for plan in lijst if plan in stand["samen"]]
    koppeling = (
        f"{opsomming(samen)} gaan samen en tellen hun rechten op. Dat helpt alleen als er een ondergrens is."
        if len(samen) > 1
        else "Geen plannen gaan samen. Makers die elkaar vinden, halen samen makkelijker genoeg steun."
    )
    return zin, (
        Tabel(titel="Deel van de rechten per ronde, in procent", rijen=tuple(rijen),
              kolommen=("Plan", *(f"{nr}e" for nr in range(1, len(spel) + 1))),
              plaats="§ 6.5.2, r. 10125-10131", herkomst="modelkeuze"),
        Zinnen(titel="Wie staat er nog?", zinnen=((zin, "gewoon"),),
               plaats="§ 6.5.2, r. 10129-10131", herkomst="modelkeuze"),
        Zinnen(titel="Waardoor komt dat?", zinnen=((uitleg, "gewoon"), (koppeling, "gewoon")),
               plaats="§ 6.5.2, r. 10121-10129; § 6.8, r. 10821-10825", herkomst="modelkeuze"),
    )  # fmt: skip


def _balken(titel: str, rechten: Mapping[str, int], namen: Mapping[str, str]) -> Staven:
    hoogst = max(rechten.values(), default=0)
    return Staven(
        titel=titel,
        staven=tuple((namen[kop], aantal, f"{getal(aantal)} rechten") for kop, aantal in rechten.items()),
        tot=max(hoogst, 1),
        plaats="§ 6.5.2, r. 10054-10060",
        herkomst="modelkeuze",
    )


def _voorkeur(nr: int) -> str:
    """Return in words where a style gives its rights when all plans are on the list, most first."""
    plannen = sorted(VOORSTELLEN.values(), key=lambda plan: -plan.gewichten[nr])
    return ", ".join(f"{plan.kort.lower()} {plan.gewichten[nr]}" for plan in plannen if plan.gewichten[nr])


def _procent(deel: int, geheel: int) -> float:
    """Return a share in percent with one decimal, so that 14.9 is not shown as the 15 that it does not reach."""
    return round(deel * HEEL / geheel, 1) if geheel else 0.0


SPEL = Spel(regelaars=regelaars, reken=reken)
