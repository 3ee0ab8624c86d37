"""Early and small against late and large: a buurt that slides over fifteen years, with every number in sight.

Source: De wetten, r. 70-72; the source gives no number at all. Model: ``kern.verval``.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from wijkschool.kern.verval import BEGIN, HOOGST, JAREN, NIETS, Aannames, Plan, eerste_jaar_onder, kosten, verloop
from wijkschool.oefening.bord import Blok, Regelaar, Schuif, Spel, Stand, Staven, Tabel, Toon, Uitkomst, Zinnen

ONZE: Final = asdict(Aannames())
"""The assumptions at the start: ours."""
GEEN_GETAL: Final = "De gids geeft hier geen getal."
IN_DE_GIDS: Final[tuple[tuple[str, Toon], ...]] = (
    (
        "Verval gaat langzaam, en is op een gegeven moment moeilijk te keren. Daar noemt zij onderzoek bij.",
        "gewoon",
    ),
    ("Dat kleine ingrepen op tijd dit voorkomen, redeneert zij. Getallen geeft zij niet.", "let_op"),
    ("Wij namen aan dat klein werk op of onder de grens niets doet.", "let_op"),
    ("Wij namen ook aan dat de buurt na de grote aanpak even snel verder zakt.", "let_op"),
)
BRON: Final = "wetten: r. 70; wetten: r. 72"


def regelaars() -> tuple[Regelaar, ...]:
    """Return when each plan begins, and the six assumptions."""
    plannen = {"groep": "Twee plannen", "van": 1, "tot": JAREN}
    return (
        Schuif(id="klein_vanaf", label="Plan Klein: elk jaar een kleine ingreep, vanaf jaar", begin=11,
               uitleg="Bijvoorbeeld een pleintje, beter groen of een gevel.", **plannen),
        Schuif(id="groot_in", label="Plan Groot: één grote aanpak, in jaar", begin=12, **plannen),
        _aanname("daling", "Zoveel punten zakt de buurt per jaar", 0, 8,
                 "De gids zegt alleen dat verval langzaam gaat."),
        _aanname("grens", "Tot dit punt zijn kleine ingrepen te laat", 10, 65,
                 "De gids zegt alleen dat verval op een gegeven moment moeilijk te keren is."),
        _aanname("effect_klein", "Een jaar kleine ingrepen geeft dit aantal punten", 0, 10, GEEN_GETAL),
        _aanname("kosten_klein", "Een jaar kleine ingrepen kost dit aantal munten", 0, 20, GEEN_GETAL),
        _aanname("effect_groot", "De grote aanpak geeft eenmalig dit aantal punten", 0, 60, GEEN_GETAL),
        _aanname("kosten_groot", "De grote aanpak kost dit aantal munten", 0, 100,
                 "De gids zegt alleen dat grote investeringen kostbaar zijn."),
    )  # fmt: skip


def _aanname(naam: str, label: str, van: int, tot: int, open_in_bron: str) -> Schuif:
    return Schuif(
        id=naam,
        label=label,
        van=van,
        tot=tot,
        begin=ONZE[naam],
        groep="Onze aannames",
        niet_in_de_bron=open_in_bron,
    )


def reken(stand: Stand) -> Uitkomst:
    """Return how the buurt fares by doing nothing, by each plan, and what each costs."""
    aannames = Aannames(**{naam: stand[naam] for naam in ONZE})
    klein, groot = Plan(klein_vanaf=stand["klein_vanaf"]), Plan(groot_in=stand["groot_in"])
    lijn = {"Niets doen": verloop(NIETS, aannames), "Klein": verloop(klein, aannames)}
    lijn |= {"Groot": verloop(groot, aannames)}
    prijs = {"Niets doen": 0, "Klein": kosten(klein, aannames), "Groot": kosten(groot, aannames)}
    onder = eerste_jaar_onder(klein, aannames)
    eind = {naam: standen[-1] for naam, standen in lijn.items()}
    samenvatting = (
        f"Na {JAREN} jaar: klein {eind['Klein']} punten voor {prijs['Klein']} munten, "
        f"groot {eind['Groot']} punten voor {prijs['Groot']} munten."
    )
    blokken: tuple[Blok, ...] = (
        Staven(
            titel=f"De buurt na {JAREN} jaar",
            staven=tuple((naam, eind[naam], f"{eind[naam]} punten, {prijs[naam]} munten") for naam in lijn),
            tot=HOOGST,
            herkomst="modelkeuze",
        ),
        Zinnen(titel="Wat je ziet", zinnen=_zie(eind, prijs, onder), herkomst="modelkeuze"),
        Tabel(
            titel=f"Jaar voor jaar, vanaf {BEGIN} punten (‘te laat’: voor klein werk)",
            kolommen=("Jaar", *lijn),
            rijen=tuple(
                (str(jaar), *(_cel(standen[jaar], aannames.grens) for standen in lijn.values()))
                for jaar in range(JAREN + 1)
            ),
            herkomst="modelkeuze",
        ),
        Zinnen(
            titel="Wat hiervan in de gids staat, en wat van ons is",
            zinnen=IN_DE_GIDS,
            plaats=BRON,
            herkomst="afleiding",
        ),
    )  # fmt: skip
    wint = eind["Groot"] >= eind["Klein"] and prijs["Groot"] <= prijs["Klein"]
    waarden: dict[str, float | str | bool] = {
        "op_tijd": onder is None,
        "eind_verschil": eind["Klein"] - eind["Groot"],
        "kosten_verschil": prijs["Groot"] - prijs["Klein"],
        "groot_wint": wint,
        "veranderde_aannames": sum(stand[naam] != waarde for naam, waarde in ONZE.items()),
        "klein_vanaf": stand["klein_vanaf"],
        "groot_in": stand["groot_in"],
    }
    return Uitkomst(samenvatting, blokken, waarden)


def _zie(eind: dict[str, int], prijs: dict[str, int], onder: int | None) -> tuple[tuple[str, Toon], ...]:
    if onder is None:
        eerst: tuple[str, Toon] = ("Met plan Klein blijft de buurt vijftien jaar boven de grens.", "goed")
    else:
        tekst = f"Met plan Klein komt de buurt in jaar {onder} tot aan de grens. Klein werk keert dan niets meer."
        eerst = (tekst, "let_op")
    hoger = _meer(eind["Klein"], eind["Groot"], "Plan Klein eindigt hoger.", "Plan Groot eindigt hoger.",
                  "De twee plannen eindigen even hoog.")  # fmt: skip
    duurder = _meer(prijs["Klein"], prijs["Groot"], "Plan Klein kost meer.", "Plan Groot kost meer.",
                    "De twee plannen kosten evenveel.")  # fmt: skip
    return eerst, (hoger, "gewoon"), (duurder, "gewoon")


def _meer(een: int, ander: int, *zinnen: str) -> str:
    return zinnen[0] if een > ander else zinnen[1] if ander > een else zinnen[2]


def _cel(stand: int, grens: int) -> str:
    return f"{stand}, te laat" if stand <= grens else str(stand)


SPEL: Final = Spel(regelaars, reken)
