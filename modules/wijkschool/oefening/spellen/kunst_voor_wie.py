"""Write an application for art in an invented wijk: promise what the text allows, for whom it allows it.

Source: De wetten, r. 63-64; WRR 2005, § 3.2.1, r. 1716-1723, § 6.4.1, r. 9402-9406 and bijlage 1, r. 11701-11704.
See ``kern.kunst_voor_wie``.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.kunst_voor_wie import (
    GEZEGD,
    NIVEAU,
    VIA,
    Aanvraag,
    Belofte,
    Niveau,
    Oordeel,
    Steun,
    Woorden,
    oordeel,
)
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
from wijkschool.oefening.oordeel import aantal, opsomming

BELOFTEN: Final = {
    Belofte.GROEI: "wie meedoet, groeit zelf",
    Belofte.SAMENHANG: "er komt meer samenhang tussen bewoners",
    Belofte.PROBLEMEN: "sociale problemen worden opgelost",
    Belofte.BETROKKEN: "bewoners raken betrokken bij de wijk",
    Belofte.WAARDERING: "bewoners vinden de wijk leefbaarder",
    Belofte.TROTS: "bewoners worden trots op hun wijk",
    Belofte.IMAGO: "de wijk krijgt een beter imago",
    Belofte.WONINGWAARDE: "woningen worden meer waard",
}
NIVEAUS: Final = {
    Niveau.PERSOON: "wie meedoet, als persoon",
    Niveau.BUURT: "de buurt als geheel",
    Niveau.BEELD: "het beeld van de wijk",
    Niveau.WAARDE: "de waarde van woningen",
}
STEUN: Final = {
    Steun.KOP: "de kop van wet 7",
    Steun.TEKST: "de tekst onder die kop",
    Steun.WRR: "het WRR-rapport",
}
WOORDEN: Final = {
    Woorden.BEWEZEN: "Het is bewezen dat …",
    Woorden.ONDERZOEK: "Onderzoek laat zien dat …",
    Woorden.VOLGENS: "Volgens deze bron …",
    Woorden.HOPEN: "Wij hopen dat …",
}
PROJECTEN: Final = {
    "schildering": "een muurschildering",
    "feest": "een cultureel feest",
    "naam": "een nieuw merk en verhaal voor de wijk",
}
KORT: Final = {Oordeel.JA: "ja", Oordeel.NEE: "nee", Oordeel.ZWIJGT: "stil"}
ZACHT: Final = {woord.replace("-", ""): woord.replace("-", "\u00ad") for woord in (
    "betrok-ken", "leef-baarder", "bewo-ners", "samen-hang", "proble-men", "opge-lost", "wonin-gen"
)}  # fmt: skip
"""Where a long word may break in a narrow table."""
ALLE: Final = "wetten: r. 63-64; § 3.2.1, r. 1716-1723; § 6.4.1, r. 9402-9406; bijlage 1, r. 11701-11704"


def regelaars() -> tuple[Regelaar, ...]:
    """Return the four controls; they begin with an application that promises nothing."""
    return (
        Keus(
            id="project",
            label="Wat ga je doen?",
            uitleg="De tekst maakt tussen zulke projecten geen verschil. Dat doet dit bord dus ook niet.",
            opties=tuple(PROJECTEN.items()),
            begin="schildering",
        ),
        Vinkjes(
            id="beloften",
            label="Wat belooft de aanvraag?",
            opties=opties_van(BELOFTEN),
        ),
        Keus(
            id="steun",
            label="Op welke tekst beroep je je?",
            opties=opties_van(STEUN),
            begin=str(Steun.KOP),
        ),
        Keus(
            id="woorden",
            label="Hoe begin je de zin?",
            opties=tuple((een.name.lower(), naam) for een, naam in WOORDEN.items()),
            begin=Woorden.BEWEZEN.name.lower(),
            niet_in_de_bron="Hoe stellig je het mag zeggen, staat in geen bron. Die maat is van ons.",
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return per level and per promise what the texts say, and whether the words say more than they do."""
    aanvraag = Aanvraag(
        frozenset(Belofte(een) for een in stand["beloften"]),
        Steun(stand["steun"]),
        Woorden[stand["woorden"].upper()],
    )
    nee, stellig = aanvraag.met(Oordeel.NEE), aanvraag.te_stellig
    samenvatting = (
        f"{aantal(len(aanvraag.beloften), 'belofte', 'beloften')}. Jouw bron spreekt er {len(nee)} tegen. "
        f"Te stellig: {len(stellig)}."
    )
    blokken = (_voor_wie(aanvraag), _per_belofte(aanvraag), _woorden(aanvraag), _lees_erbij(aanvraag))
    return Uitkomst(
        samenvatting,
        blokken,
        {
            "beloften": len(aanvraag.beloften),
            "tegengesproken": len(nee),
            "te_stellig": len(stellig),
            "netjes": bool(aanvraag.beloften) and not stellig,
            "buurt_beeld_waarde": {Niveau.BUURT, Niveau.BEELD, Niveau.WAARDE} <= aanvraag.gedekt,
            "zonder_tussenstap": len(aanvraag.zonder_tussenstap),
        },
    )


def _voor_wie(aanvraag: Aanvraag) -> Blok:
    rijen, gesteund = [], aanvraag.met(Oordeel.JA)
    for niveau, naam in NIVEAUS.items():
        beloofd = [BELOFTEN[een] for een in BELOFTEN if een in aanvraag.beloften and NIVEAU[een] is niveau]
        steunt = {0: "nee", len(beloofd): "ja"}.get(sum(NIVEAU[een] is niveau for een in gesteund), "deels")
        rijen.append((naam, _zacht(opsomming(beloofd)) or "niets", steunt if beloofd else "–"))
    return Tabel(
        titel=f"Voor wie is het, en waar geeft {STEUN[aanvraag.steun]} steun?",
        kolommen=("Voor", "Je belooft", "Steun"),
        rijen=tuple(rijen),
        plaats=ALLE,
        herkomst="afleiding; de vier groepen: modelkeuze",
    )


def _per_belofte(aanvraag: Aanvraag) -> Blok:
    titel = "Wat zeggen de drie teksten? (stil: die zegt er niets over)"
    if not aanvraag.beloften:
        return Zinnen(
            titel=titel, zinnen=(("Je belooft nog niets.", "gewoon"),), plaats=ALLE, herkomst="modelkeuze"
        )
    gekozen = [een for een in BELOFTEN if een in aanvraag.beloften]
    plaatsen = dict.fromkeys(plek for (een, _), (_, plek) in GEZEGD.items() if een in aanvraag.beloften)
    return Tabel(
        titel=titel,
        kolommen=("Komt dit er?", "Kop", "Tekst", "WRR"),
        rijen=tuple((_zacht(BELOFTEN[een]), *(KORT[oordeel(een, steun)] for steun in Steun)) for een in gekozen),
        plaats="; ".join(plaatsen) or ALLE,
        herkomst="afleiding",
    )


def _zacht(tekst: str) -> str:
    return " ".join(ZACHT.get(woord, woord) for woord in tekst.split())


def _woorden(aanvraag: Aanvraag) -> Blok:
    begin = WOORDEN[aanvraag.woorden].removesuffix(" …")
    zinnen: list[tuple[str, Toon]] = []
    for een, naam in BELOFTEN.items():
        if een not in aanvraag.beloften:
            continue
        if oordeel(een, aanvraag.steun) is Oordeel.NEE:
            zinnen.append((f"‘{begin} … {naam}’: volgens jouw bron blijft dit verwachte effect uit.", "let_op"))
        elif een in aanvraag.te_stellig:
            zinnen.append((f"‘{begin} … {naam}’: dat is steviger dan jouw bron.", "let_op"))
        else:
            zinnen.append((f"‘{begin} … {naam}’: zo kan het.", "goed"))
    if not zinnen:
        zinnen = [("Kies eerst iets om te beloven.", "gewoon")]
    return Zinnen(titel="Jouw zinnen", zinnen=tuple(zinnen), plaats=ALLE, herkomst="modelkeuze")


def _lees_erbij(aanvraag: Aanvraag) -> Blok:
    zinnen: list[tuple[str, Toon]] = [
        (
            "Onderzoek noemt de tekst bij wat uitblijft. Of het goede ook uit onderzoek komt, staat er niet.",
            "let_op",
        )
    ]
    zinnen += [
        (f"‘{BELOFTEN[een]}’ loopt in de tekst via een andere stap: ‘{BELOFTEN[VIA[een]]}’.", "gewoon")
        for een in BELOFTEN
        if een in aanvraag.zonder_tussenstap
    ]
    if Belofte.WONINGWAARDE in aanvraag.beloften:
        tekst = "Wie er beter van wordt als woningen meer waard zijn, zegt de tekst niet. Denk aan huurders."
        zinnen.append((tekst, "let_op"))
    if Belofte.IMAGO in aanvraag.beloften and aanvraag.steun is Steun.KOP:
        zinnen.append(("De kop spreekt van nieuwe beelden. Dat die beter zijn, lezen wij erin.", "gewoon"))
    if {Belofte.SAMENHANG, Belofte.BETROKKEN, Belofte.TROTS} & aanvraag.beloften:
        tekst = "Het WRR-rapport spreekt van integratie, je eigenaar voelen en trots. Onderzoek staat er niet bij."
        zinnen.append((tekst, "gewoon"))
    return Zinnen(titel="Lees dit erbij", zinnen=tuple(zinnen), plaats=ALLE, herkomst="afleiding")


SPEL = Spel(regelaars, reken)
