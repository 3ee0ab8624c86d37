"""Springt de vonk over? The plane of inspiratie and vertrouwen, and what work on either does.

Source: WRR 2005, § 6.2, r. 8801-8890; bijlage 2, r. 11918-11967. Model: ``kern.levende_buurt``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wijkschool.kern.levende_buurt import (
    GENOEG,
    HOOGST,
    LAAGST,
    Aanloop,
    Inspanning,
    Kwadrant,
    Stand,
    kwadrant,
    na,
    plek_in_het_vlak,
)
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Schuif, Spel, Tabel, Uitkomst, Vlak, Zinnen
from wijkschool.oefening.bord import Stand as Instelling

NAAM: Final = {
    Kwadrant.LOS_ZAND: "los zand",
    Kwadrant.PROFETEN: "profeten in de woestijn",
    Kwadrant.GEZELLIGHEID: "gezelligheid",
    Kwadrant.LEVEND: "levende en lerende buurt",
}
ZIE: Final = {
    Kwadrant.LOS_ZAND: (
        "Aan inspiratie en vertrouwen is allebei te weinig. Er is nauwelijks samenhang.",
        "§ 6.2, r. 8815-8817",
    ),
    Kwadrant.PROFETEN: (
        "Een paar bewoners loopt warm voor iets, maar er staat niemand achter hen. De samenhang blijft klein.",
        "§ 6.2, r. 8817-8820",
    ),
    Kwadrant.GEZELLIGHEID: (
        "Er is veel vertrouwen, maar geen doel dat mensen delen. Fijn, alleen komt er zelden iets uit dat blijft.",
        "§ 6.2, r. 8821-8823",
    ),
    Kwadrant.LEVEND: (
        "Van allebei is er genoeg. Dan springt de vonk over en raken mensen met elkaar verbonden.",
        "§ 6.2, r. 8806-8808",
    ),
}
VRAAGT: Final = {
    Kwadrant.LOS_ZAND: (
        "Werk aan allebei: een richting die mensen aanspreekt, en een manier van omgaan die vertrouwen geeft.",
        "Is er zo weinig samenhang dat de buurt eerst een inhaalslag nodig heeft? Dan hoort zij bij spoor 1.",
        "§ 6.2, r. 8802-8825; § 6.3.3, r. 9166-9168",
    ),
    Kwadrant.PROFETEN: (
        "Werk aan vertrouwen: zorg dat bevlogen bewoners een achterban krijgen.",
        "Laat merken dat je iedereen serieus neemt, en niet alleen wie het hardst praat.",
        "§ 6.2, r. 8769-8771; § 6.2, r. 8817-8825",
    ),
    Kwadrant.GEZELLIGHEID: (
        "Zoek een gezamenlijk doel: iets wat bewoners zelf belangrijk vinden.",
        "Wil de buurt alleen gezelligheid? Dan is dat ook goed. Het rapport ziet pas werk als er meer moet komen.",
        "§ 6.2, r. 8821-8828",
    ),
    Kwadrant.LEVEND: (
        "Houd het vuur aan: bewoners blijven schoppen tegen wat er is, omdat zij iets beters willen.",
        "Neem hen serieus, geef ruimte, en zeg niet op alles ja.",
        "§ 6.2, r. 8823-8825; § 6.3.2, r. 9121-9136",
    ),
}
AANLOOP: Final = {
    Aanloop.PROCES: (
        "Je begint bij contact en vertrouwen. Het rapport noemt dat een horizontale aanloop: men neemt aan dat de "
        "inhoud daarna wel volgt. In middenstands- en voorstandsbuurten sprongen zo weinig vonken over."
    ),
    Aanloop.INHOUD: (
        "Je begint bij een doel. Let op wiens doel: politici legden de inhoud vaak van bovenaf op. In een "
        "achterstandsbuurt kan dat zin hebben."
    ),
    Aanloop.BEIDE: (
        "Je werkt aan allebei. Het rapport denkt bij zo’n schuine lijn aan een politiek die een richting aangeeft "
        "en zich daarbinnen door burgers laat sturen. Het stelt dat als vraag, niet als bewezen weg."
    ),
}
AANNAME: Final = {
    "nee": "Nee, elke kant vraagt eigen werk",
    "ja": "Ja, werk je aan de ene, dan komt de andere mee",
}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: two marks, two efforts, one assumption and the border."""
    cijfer = {"van": LAAGST, "tot": HOOGST}
    stappen = {"van": 0, "tot": HOOGST - LAAGST, "begin": 0, "groep": "Waar werk je aan?"}
    geen_maat = "Het rapport noemt geen maat voor werk. Bij ons is één stap één cijfer erbij."
    return (
        Schuif(id="inspiratie", label="Inspiratie: een richting waar mensen warm voor lopen", begin=2,
               uitleg="1 is zeer slecht, 5 is uitstekend. Bijlage 2 vraagt dit over inspirerende trekkers.",
               groep="Hoe staat de buurt er nu voor?", **cijfer),
        Schuif(id="vertrouwen", label="Vertrouwen in elkaar en in het bestuur", begin=2,
               uitleg="1 is zeer slecht, 5 is uitstekend.", groep="Hoe staat de buurt er nu voor?", **cijfer),
        Schuif(id="werk_inspiratie", label="Stappen voor inspiratie", niet_in_de_bron=geen_maat, **stappen),
        Schuif(id="werk_vertrouwen", label="Stappen voor vertrouwen", niet_in_de_bron=geen_maat, **stappen),
        Keus(id="volgt", label="Komt de ene vanzelf met de andere mee?", opties=tuple(AANNAME.items()),
             begin="nee", groep="Wat neem je aan?",
             niet_in_de_bron="Het rapport noemt het alleen een aanname, achter veel wijkbeleid van toen."),
        Schuif(id="genoeg", label="Vanaf welk cijfer is het genoeg?", van=LAAGST + 1, tot=HOOGST, begin=GENOEG,
               groep="Wat neem je aan?",
               niet_in_de_bron="Het rapport geeft geen grens. Het zegt alleen: van allebei voldoende."),
    )  # fmt: skip


def reken(instelling: Instelling) -> Uitkomst:
    """Return where the buurt stands now and after the work, and what that asks."""
    grens = instelling["genoeg"]
    nu = Stand(instelling["inspiratie"], instelling["vertrouwen"])
    werk = Inspanning(instelling["werk_inspiratie"], instelling["werk_vertrouwen"])
    straks = na(nu, werk, volgt_vanzelf=instelling["volgt"] == "ja")
    hier, daar = kwadrant(nu, grens), kwadrant(straks, grens)
    eigen_werk = kwadrant(na(nu, werk, volgt_vanzelf=False), grens)  # what the assumption adds, is no hope yet
    blokken: list[Blok] = [
        _vlak((("Nu", nu), ("Na jouw werk", straks)) if werk.stappen else (("Nu", nu),), grens),
        Zinnen(
            titel=f"Wat je {'straks' if werk.stappen else 'nu'} ziet: {NAAM[daar]}",
            zinnen=((ZIE[daar][0], "goed" if eigen_werk is Kwadrant.LEVEND else "gewoon"),),
            herkomst="bron",
            plaats=ZIE[daar][1],
        ),
        Zinnen(
            titel="Wat dit van jou vraagt",
            zinnen=tuple((zin, "gewoon") for zin in VRAAGT[daar][:2]),
            herkomst="afleiding",
            plaats=VRAAGT[daar][2],
        ),
    ]
    if werk.aanloop in AANLOOP:
        blokken.append(
            Zinnen(
                titel="Jouw aanloop",
                zinnen=((AANLOOP[werk.aanloop], "gewoon"),),
                herkomst="bron",
                plaats="§ 6.2, r. 8848-8860; § 6.2, r. 8871-8877",
            )
        )
    if instelling["volgt"] == "ja" and werk.stappen:
        zin = (
            "Je rekent erop dat de andere kant vanzelf meekomt. Daardoor staat je punt hoger dan je werk alleen. "
            "Zet de aanname eens uit."
        )
        blokken.append(Zinnen(zinnen=((zin, "let_op"),), herkomst="modelkeuze"))
    if eigen_werk is Kwadrant.LEVEND:
        blokken.append(_hoop())
    na_werk = f" Na jouw werk: {NAAM[daar]}." if werk.stappen else ""
    return Uitkomst(
        samenvatting=f"Nu: {NAAM[hier]}.{na_werk}",
        blokken=tuple(blokken),
        waarden={
            "nu": str(hier),
            "straks": str(daar),
            "stappen": werk.stappen,
            "aanname": instelling["volgt"] == "ja",
            "aanloop": str(werk.aanloop),
            "inspiratie": nu.inspiratie,
            "vertrouwen": nu.vertrouwen,
            "genoeg": grens,
        },
    )


def vergelijk(standen: Mapping[str, Instelling]) -> Uitkomst:
    """Return where several fillers put the same buurt, by the border of the first, and how far they lie apart."""
    cijfers = {naam: Stand(i["inspiratie"], i["vertrouwen"]) for naam, i in standen.items()}
    grens = next(iter(standen.values()))["genoeg"]
    plekken = {naam: kwadrant(stand, grens) for naam, stand in cijfers.items()}
    soorten = list(dict.fromkeys(NAAM[plek] for plek in plekken.values()))
    if eens := len(soorten) == 1:
        zin = f"Jullie zien allemaal hetzelfde: {soorten[0]}."
    else:
        zin = f"Jullie zien {len(soorten)} soorten: {', '.join(soorten)}. Praat over wat ieder heeft gezien."
    spreiding = {
        "inspiratie": [stand.inspiratie for stand in cijfers.values()],
        "vertrouwen": [stand.vertrouwen for stand in cijfers.values()],
    }
    meest = max(spreiding, key=lambda naam: max(spreiding[naam]) - min(spreiding[naam]))
    verschil = max(spreiding[meest]) - min(spreiding[meest])
    verder = (
        f"De cijfers lopen het meest uiteen bij {meest}: {verschil} verschil."
        if verschil
        else "Jullie cijfers zijn gelijk."
    )
    maat = f"Voor allemaal geldt hier dezelfde grens: genoeg vanaf een {grens}."
    rijen = tuple(
        (naam, str(stand.inspiratie), str(stand.vertrouwen), NAAM[plekken[naam]])
        for naam, stand in cijfers.items()
    )
    return Uitkomst(
        samenvatting=zin,
        blokken=(
            Zinnen(
                zinnen=((zin, "goed" if eens else "let_op"), (verder, "gewoon"), (maat, "gewoon")),
                herkomst="afleiding",
                plaats="bijlage 2, r. 11827-11832; bijlage 2, r. 11951-11953",
            ),
            _vlak(tuple(cijfers.items()), grens),
            Tabel(kolommen=("Wie", "Inspiratie", "Vertrouwen", "Ziet"), rijen=rijen, herkomst="modelkeuze"),
        ),
        waarden={"eens": eens},
    )


def _vlak(punten: tuple[tuple[str, Stand], ...], grens: int) -> Vlak:
    return Vlak(
        titel="Het vlak",
        x_as=("te weinig vertrouwen", "genoeg vertrouwen"),
        y_as=("te weinig inspiratie", "genoeg inspiratie"),
        punten=tuple(
            (
                f"{naam} (inspiratie {stand.inspiratie}, vertrouwen {stand.vertrouwen})",
                *(round(w) for w in plek_in_het_vlak(stand, grens)),
            )
            for naam, stand in punten
        ),
        kwadranten=("profeten", "levend en lerend", "los zand", "gezelligheid"),
        plaats="§ 6.2, r. 8802-8823",
        herkomst="de vier namen: bron; getallen en grens: modelkeuze",
    )


def _hoop() -> Zinnen:
    return Zinnen(
        titel="Wat je nu mag hopen",
        zinnen=(
            ("Meer sociaal vertrouwen: dat verwacht het rapport stellig.", "goed"),
            ("Ook meer politiek vertrouwen? Dat is volgens het rapport aannemelijk, niet bewezen.", "let_op"),
        ),
        herkomst="bron",
        plaats="§ 6.2, r. 8826-8838; § 6.1, r. 8650-8652",
    )


SPEL: Final = Spel(regelaars=regelaars, reken=reken, vergelijk=vergelijk)
