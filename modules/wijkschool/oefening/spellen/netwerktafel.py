"""Who sits at the table: a network put together for one of three examples, and who is missing.

Source: Netwerken, r. 2-16. Model: ``kern.netwerken``.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.netwerken import GENOEMD, Functie, Partij, Voorbeeld, niet_genoemd, ontbreekt
from wijkschool.oefening.bord import (
    Blok,
    Keus,
    Regelaar,
    Spel,
    Stand,
    Tabel,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
    opties_van,
)
from wijkschool.oefening.oordeel import aantal

VOORBEELDEN: Final = {
    Voorbeeld.VEILIGHEID: "Een veiliger buurt",
    Voorbeeld.WINKELS: "Een beter winkelgebied",
    Voorbeeld.SPORT: "Meer sport, en zo meer gezondheid",
}
PARTIJEN: Final = {
    Partij.POLITIE: "politie",
    Partij.JEUGDWERK: "jeugdwerk",
    Partij.OPENBARE_RUIMTE: "openbare ruimte (afdeling van de gemeente)",
    Partij.GEMEENTE: "gemeente",
    Partij.ONDERNEMERS: "ondernemers",
    Partij.WINKELSTRAATMANAGER: "winkelstraatmanager",
    Partij.PANDEIGENAREN: "eigenaren van de panden",
    Partij.SCHOLEN: "scholen",
    Partij.ONDERWIJS: "onderwijs",
    Partij.FONDSEN: "particuliere fondsen",
    Partij.BEWONERS: "bewoners",
}
AFBREKEN: Final = ("straatmanager", "straat\u00admanager")
"""Where the longest name may break, so that the table fits a phone."""
FUNCTIES: Final = {
    Functie.DOORVERWIJZEN: "Doorverwijzen",
    Functie.GRIP: "Samen grip krijgen",
    Functie.PERSPECTIEF: "In perspectief zien",
    Functie.DRAAGVLAK: "Draagvlak maken",
    Functie.ELK_WAT_WILS: "Voor elk wat wils",
}
REGELS: Final = {
    Functie.DOORVERWIJZEN: "r. 2-3",
    Functie.GRIP: "r. 4-12",
    Functie.PERSPECTIEF: "r. 13-14",
    Functie.DRAAGVLAK: "r. 15-16",
    Functie.ELK_WAT_WILS: "r. 17-23",
}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the problem, what the network is for, and who sits at the table."""
    return (
        Keus(
            id="voorbeeld",
            label="Waar gaat het om?",
            opties=opties_van(VOORBEELDEN),
            begin=Voorbeeld.VEILIGHEID.value,
        ),
        Keus(
            id="functie",
            label="Waarvoor gebruik je het netwerk?",
            opties=opties_van(FUNCTIES),
            begin=Functie.DRAAGVLAK.value,
        ),
        Vinkjes(
            id="tafel",
            label="Wie nodig je uit?",
            opties=opties_van(PARTIJEN),
            begin=(Partij.GEMEENTE.value, Partij.POLITIE.value),
            niet_in_de_bron="De bladzijde noemt partijen als voorbeeld. Of een lijst compleet is, zegt zij niet.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return who of the named parties is missing, who sits there besides, and what stands out."""
    voorbeeld, functie = Voorbeeld(stand["voorbeeld"]), Functie(stand["functie"])
    tafel = frozenset(Partij(naam) for naam in stand["tafel"])
    mist, extra = ontbreekt(voorbeeld, tafel), niet_genoemd(voorbeeld, tafel)
    zinnen: list[tuple[str, Toon]] = []
    if mist:
        zinnen.append((f"De bladzijde noemt hier ook: {_namen(mist)}.", "let_op"))
    else:
        zinnen.append(("Wie de bladzijde bij dit voorbeeld noemt, zit aan tafel.", "goed"))
    if extra:
        tekst = (
            f"Bij dit voorbeeld niet genoemd: {_namen(extra)}. Dat is geen fout. Weet je waarom zij erbij zijn?"
        )
        zinnen.append((tekst, "gewoon"))
    blokken: tuple[Blok, ...] = (
        Zinnen(
            titel="Wie ontbreekt?",
            zinnen=tuple(zinnen),
            plaats="netwerken: r. 7-12",
            herkomst="afleiding",
        ),
        _bewoners(aan_tafel=Partij.BEWONERS in tafel),
        Zinnen(
            titel="Waarvoor het netwerk dient",
            zinnen=(_functie(functie),),
            plaats=_plaats(functie),
            herkomst="afleiding",
        ),
        Tabel(
            titel=f"{VOORBEELDEN[voorbeeld]}: partij voor partij",
            kolommen=("Partij", "Waar zij staat"),
            rijen=tuple(
                (naam.replace(*AFBREKEN), _waar(genoemd=partij in GENOEMD[voorbeeld], aan_tafel=partij in tafel))
                for partij, naam in PARTIJEN.items()
                if partij in GENOEMD[voorbeeld] | tafel
            ),
            plaats="netwerken: r. 7-12",
            herkomst="de genoemde partijen: bron; jouw tafel: eigen keuze",
        ),
    )
    waarden: dict[str, float | str | bool] = {
        "voorbeeld": voorbeeld.value,
        "functie": functie.value,
        "ontbreekt": len(mist),
        "niet_genoemd": len(extra),
        "bewoners": Partij.BEWONERS in tafel,
        "aan_tafel": len(tafel),
    }
    leeg = f"{len(mist)} van de genoemde {'ontbreekt' if len(mist) == 1 else 'ontbreken'}"
    samenvatting = f"{aantal(len(tafel), 'partij', 'partijen')} aan tafel, {leeg}."
    return Uitkomst(samenvatting, blokken, waarden)


def _bewoners(*, aan_tafel: bool) -> Zinnen:
    tekst = "Bewoners staan in geen van de drie voorbeelden als partij. Dat telden wij; een reden staat er niet."
    erbij: tuple[str, Toon] = ("Bij jou zitten zij aan tafel.", "goed")
    if not aan_tafel:
        erbij = ("Ook bij jou zitten zij niet aan tafel. Is dat een keuze?", "let_op")
    return Zinnen(
        titel="En de bewoners?",
        zinnen=((tekst, "gewoon"), erbij),
        plaats="netwerken: r. 7-12",
        herkomst="afleiding",
    )


def _plaats(functie: Functie) -> str:
    """Return where the chosen use stands, and where the example does: they differ unless the use is GRIP."""
    return "; ".join(f"netwerken: {REGELS[een]}" for een in dict.fromkeys((functie, Functie.GRIP)))


def _functie(functie: Functie) -> tuple[str, Toon]:
    if functie is Functie.GRIP:
        return "De bladzijde geeft dit voorbeeld bij het samen grip krijgen. Dat is wat jij koos.", "goed"
    tekst = (
        "Ook daarvoor kun je een netwerk gebruiken. Maar de bladzijde geeft dit voorbeeld bij een ander gebruik: "
        "partijen lopen allemaal tegen hetzelfde aan, en pakken het samen op."
    )
    return tekst, "let_op"


def _namen(partijen: frozenset[Partij]) -> str:
    return ", ".join(naam for partij, naam in PARTIJEN.items() if partij in partijen)


def _waar(*, genoemd: bool, aan_tafel: bool) -> str:
    if not genoemd:
        return "alleen aan jouw tafel"
    return "genoemd, en aan tafel" if aan_tafel else "genoemd, niet aan tafel"


SPEL: Final = Spel(regelaars, reken)
