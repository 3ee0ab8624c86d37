"""Themastelsel: the same vote, now for the whole municipality; votes become an agenda, portfolios and places.

Source: WRR 2005, § 6.8, r. 10743-10936 (with tekstbox 6.6 and 6.7). Models: ``kern.themastelsel``,
``kern.buurtrechten``. The municipality, plans and weights are modelkeuze; people vote as in ``buurtrechten``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wijkschool.inhoud.proefstemming import STIJLEN, VOORSTELLEN, volwassenen
from wijkschool.kern.buurtrechten import VOORBEELD_RECHTEN, Stemming, koppel, stem
from wijkschool.kern.themastelsel import (
    HANDTEKENINGEN,
    HOOGSTENS_PRIORITEITEN,
    Aanvulling,
    agenda,
    portefeuilles,
    themalijst,
    themascores,
    zetels,
)
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Staven,
    Tabel,
    Toon,
    Uitkomst,
    Zinnen,
)
from wijkschool.oefening.getal import schrijf_getal as getal
from wijkschool.oefening.oordeel import opsomming
from wijkschool.oefening.spellen._buurtrechten import deel_stil, groepen, opkomst_regelaars

GEMEENTE: Final = ("stationskwartier", "akkerhof", "koningslaan")
"""The invented municipality: three invented buurten together."""
THEMAS: Final = {
    "veiligheid": "Veiligheid",
    "jeugd": "Jeugd",
    "groen": "Groen",
    "samenleven": "Elkaar ontmoeten",
    "water": "Klaar voor zware buien",
    "verkeer": "Veilig verkeer",
}
VAN_PARTIJEN: Final = ("veiligheid", "jeugd", "groen", "samenleven", "water")
BEWONERSTHEMA: Final = "verkeer"
LANGE_TERMIJN: Final = "water"
EXTRA: Final = {
    "oversteek": ("Veilige oversteek", (2, 2, 1, 1)),
    "regen": ("Straten voor zware buien", (1, 0, 1, 3)),
}
"""Two plans more than in ``buurtrechten``: the name, and the weight of each style (modelkeuze)."""
GEWICHTEN: Final = {naam: plan.gewichten for naam, plan in VOORSTELLEN.items()} | {
    naam: gewichten for naam, (_, gewichten) in EXTRA.items()
}
NAMEN: Final = {naam: plan.kort for naam, plan in VOORSTELLEN.items()} | {
    n: kort for n, (kort, _) in EXTRA.items()
}
VAST: Final = {
    "buurtwacht": "veiligheid",
    "speelveld": "jeugd",
    "huiswerk": "jeugd",
    "groen": "groen",
    "terras": "samenleven",
    "oversteek": BEWONERSTHEMA,
    "regen": LANGE_TERMIJN,
}
"""Under which theme a plan stands, unless its makers choose another."""
VAN_ONS: Final = (
    "De gemeente is verzonnen: Stationskwartier, Akkerhof en Koningslaan samen. Elke stijl stemt zoals in ‘Laat "
    "een buurt stemmen’, en er zijn twee plannen bij. De raadsleden verdelen wij naar het aantal stemmen."
)
VIJF: Final = "Iedereen vanaf 18 jaar heeft vijf rechten. Wie komt, gebruikt ze alle vijf."
EEN_STEM: Final = "Iedereen vanaf 18 jaar heeft hier één stem. Het rapport zegt niet hoeveel het er zijn."
KIEST: Final = {"oversteek": ("verkeer", "veiligheid", "jeugd"), "terras": ("samenleven", "groen", "jeugd")}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: the form of the vote, who comes, and what is done with the outcome."""

    def thema_keus(plan: str, vraag: str) -> Keus:
        opties = tuple((thema, THEMAS[thema]) for thema in KIEST[plan])
        return Keus(id=f"thema_{plan}", label=vraag, opties=opties, begin=opties[0][0],
                    uitleg="Makers kiezen zelf een thema voor hun plan.")  # fmt: skip

    na = "Wat doet de gemeente met de uitslag?"
    return (
        Keus(id="vorm", label="Waar stemmen burgers over?", begin="gekoppeld",
             opties=(("gekoppeld", "Over plannen: het thema telt de rechten op"),
                     ("los", "Over een lijst met thema’s"))),
        Schuif(id="handtekeningen", label="Handtekeningen voor ‘Veilig verkeer’", van=0, tot=100, begin=50,
               niet_in_de_bron="Het rapport noemt meer dan 50, en alleen als voorbeeld. Het spel rekent daarmee."),
        thema_keus("oversteek", "Onder welk thema zetten ouders hun veilige oversteek?"),
        thema_keus("terras", "Onder welk thema zetten buren hun terras bij het park?"),
        *opkomst_regelaars(),
        Schuif(id="prioriteiten", label="Hoeveel thema’s krijgen voorrang?", van=1, tot=6, begin=3, groep=na,
               niet_in_de_bron="Er staat: overzichtelijk. Voor het college noemt tekstbox 6.7 er hoogstens vijf."),
        Schuif(id="wethouders", label="Hoeveel wethouders zijn er?", van=2, tot=7, begin=4, groep=na,
               niet_in_de_bron="Elke wethouder krijgt een thema. Over aantallen zegt het rapport niets."),
        Schuif(id="zetels", label="Hoeveel raadsleden kies je op thema?", van=0, tot=20, begin=10, groep=na,
               niet_in_de_bron="Het rapport denkt aan een mix van gewone en thematische leden, zonder aantal."),
    )  # fmt: skip


def reken(stand: Stand) -> Uitkomst:
    """Return the agenda, who gets which theme, the places, and who was heard."""
    bewoners = {stijl: sum(volwassenen(buurt)[stijl] for buurt in GEMEENTE) for stijl in STIJLEN}
    los = stand["vorm"] == "los"
    scores, stemming = _los(bewoners, stand) if los else _gekoppeld(bewoners, stand)
    gekozen = agenda(scores, stand["prioriteiten"])
    wie = portefeuilles(gekozen, stand["wethouders"])
    plaatsen = zetels(scores, gekozen, stand["zetels"])
    namen = [THEMAS[thema] for thema in gekozen]
    zin = f"Op de agenda: {opsomming(namen)}." if namen else "Niemand stemt. Dan is er geen agenda van bewoners."
    blokken: list[Blok] = [
        Staven(
            titel="Wat telt het zwaarst?",
            staven=tuple((THEMAS[t], scores[t], f"{getal(scores[t])} {'stemmen' if los else 'rechten'}")
                         for t in sorted(scores, key=lambda t: -scores[t])),
            tot=max([1, *scores.values()]),
            plaats="§ 6.8, r. 10774-10776" if los else "§ 6.8, r. 10805-10815", herkomst="modelkeuze",
        ),
        Zinnen(titel="De agenda", zinnen=((zin, "gewoon"), _grens(stand["prioriteiten"]), *_zonder_thema(wie)),
               plaats="§ 6.8, r. 10772-10776; § 6.8, r. 10849-10851; § 6.8, r. 10903-10907", herkomst="afleiding"),
        Tabel(
            titel="Van agenda naar mensen",
            kolommen=("Thema", "Wie krijgt het?"),
            rijen=tuple((THEMAS[thema], _wie_krijgt(wie, thema, plaatsen[thema])) for thema in gekozen)
            or (("Geen thema", "niemand"),),
            plaats="§ 6.8, r. 10849-10851; § 6.8, r. 10926-10935", herkomst="modelkeuze",
        ),
        Zinnen(titel="Let op de risico’s", zinnen=_risico(stand, scores, gekozen, stemming),
               plaats="§ 6.8, r. 10784-10801", herkomst="afleiding"),
    ]  # fmt: skip
    if not los:
        blokken.append(
            Tabel(titel="Onder welk thema staat elk plan?", kolommen=("Plan (rechten)", "Thema"),
                  rijen=tuple((f"{NAMEN[plan]} ({getal(aantal)})", THEMAS[_thema_van(stand)[plan]])
                              for plan, aantal in stemming.rechten.items()),
                  plaats="§ 6.8, r. 10807-10815", herkomst="modelkeuze"),
        )  # fmt: skip
    blokken.append(
        Zinnen(titel="Wat is hier van ons?", zinnen=((VAN_ONS, "gewoon"), (EEN_STEM if los else VIJF, "gewoon")),
               plaats="§ 6.8, r. 10767-10776; § 6.8, r. 10926-10935", herkomst="modelkeuze"),
    )  # fmt: skip
    return Uitkomst(
        zin,
        tuple(blokken),
        {
            "verkeer_op_agenda": BEWONERSTHEMA in gekozen,
            "lange_termijn_op_agenda": LANGE_TERMIJN in gekozen,
            "prioriteiten": stand["prioriteiten"],
            "aantal_themas": len(scores),
            "deel_stil": deel_stil(stemming),
            "vorm": stand["vorm"],
        },
        frozenset({"thema_oversteek", "thema_terras"} if los else {"handtekeningen"}),
    )


def _wie_krijgt(wie: tuple[tuple[str, ...], ...], thema: str, leden: int) -> str:
    nr = next(nr for nr, tas in enumerate(wie, start=1) if thema in tas)
    return f"wethouder {nr}, {leden} {'raadslid' if leden == 1 else 'raadsleden'} op thema"


def _thema_van(stand: Stand) -> dict[str, str]:
    return VAST | {plan: stand[f"thema_{plan}"] for plan in KIEST}


def _gekoppeld(bewoners: Mapping[str, int], stand: Stand) -> tuple[dict[str, int], Stemming]:
    """Vote on plans with buurtrechten; a theme has the rights of the plans below it (tekstbox 6.6)."""
    plannen = tuple(GEWICHTEN)
    stemming = stem(groepen(bewoners, stand, GEWICHTEN), plannen, koppel(plannen, ()), VOORBEELD_RECHTEN)
    return themascores(stemming.rechten, _thema_van(stand)), stemming


def _los(bewoners: Mapping[str, int], stand: Stand) -> tuple[dict[str, int], Stemming]:
    """Vote on the list of themes, one vote each (modelkeuze); weights are those of the plans that belong there."""
    lijst = themalijst(VAN_PARTIJEN, [Aanvulling(BEWONERSTHEMA, stand["handtekeningen"])])
    gewichten = {
        thema: [sum(GEWICHTEN[plan][nr] for plan in VAST if VAST[plan] == thema) for nr in range(len(STIJLEN))]
        for thema in lijst
    }
    stemming = stem(groepen(bewoners, stand, gewichten), lijst, koppel(lijst, ()), 1)
    return dict(stemming.rechten), stemming


def _grens(prioriteiten: int) -> tuple[str, Toon]:
    if prioriteiten > HOOGSTENS_PRIORITEITEN:
        return "Je kiest er meer dan vijf. Tekstbox 6.7 gaat voor het college uit van hoogstens vijf.", "let_op"
    return "Je kiest er niet meer dan vijf. Dat past bij wat tekstbox 6.7 voor het college noemt.", "gewoon"


def _zonder_thema(wie: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, Toon], ...]:
    if all(wie):
        return ()
    return (("Er zijn meer wethouders dan thema’s. Het rapport geeft elke wethouder er een.", "let_op"),)


def _risico(
    stand: Stand, scores: Mapping[str, int], gekozen: tuple[str, ...], stemming: Stemming
) -> tuple[tuple[str, Toon], ...]:
    uit: list[tuple[str, Toon]] = []
    if LANGE_TERMIJN in gekozen:
        uit.append(("Een onderwerp voor de lange termijn haalt hier de agenda.", "goed"))
    else:
        uit.append(("Het onderwerp voor de lange termijn, zware buien, valt van de agenda.", "let_op"))
    if BEWONERSTHEMA not in scores:
        reden = (
            f"Er zijn {stand['handtekeningen']} handtekeningen en het moeten er meer dan {HANDTEKENINGEN} zijn."
            if stand["vorm"] == "los"
            else "De oversteek staat nu onder een ander thema."
        )
        uit.append((f"‘Veilig verkeer’ staat niet op de lijst. {reden}", "let_op"))
    wie = (
        f"{getal(deel_stil(stemming))} procent van de stem komt van afzijdige en afwachtende bewoners. Misschien "
        "blijven juist groepen weg die aandacht nodig hebben. De politiek moet daarvan leren en soms bijsturen."
    )
    return (*uit, (wie, "gewoon"))


SPEL = Spel(regelaars=regelaars, reken=reken)
