"""Vragende partij: make an offer to people who stand aside, and see what it still lacks before they consider it.

Source: WRR 2005, § 5.7, r. 8413-8431; § 5.6, r. 8378-8381 and § 5.6, r. 8401-8410. See ``kern.vragende_partij``.
"""

from __future__ import annotations

from typing import Final, Literal

from wijkschool.kern.vragende_partij import Aanbod, Anderen, Fase, Middel, Stijl, Toon, Voorwaarde, fase, vervuld
from wijkschool.oefening.bord import Keus, Regelaar, Schrijf, Spel, Stand, Stappen, Uitkomst, Zinnen
from wijkschool.oefening.bord import Toon as Klank

JA_NEE: Final = {"ja": True, "nee": False}


def regelaars() -> tuple[Regelaar, ...]:
    """Return the eight controls; they begin with an offer that people let pass."""
    return (
        Schrijf(
            id="aanbod",
            label="Wat bied je aan, in één zin?",
            uitleg="Schrijf geen namen van personen op. De tekst wordt niet beoordeeld.",
        ),
        Keus(
            id="stijl",
            label="Voor wie is het? Voor mensen bij wie deze stijl overheerst",
            uitleg=(
                "Een stijl is een zuiver getekend beeld, geen soort mens. Het rapport schrijft dit over de "
                "afzijdige en de afwachtende stijl. Voor de andere twee trekken wij het door."
            ),
            opties=(
                (str(Stijl.AFHANKELIJK), "afhankelijk"),
                (str(Stijl.AFZIJDIG), "afzijdig"),
                (str(Stijl.AFWACHTEND), "afwachtend"),
                (str(Stijl.ACTIEF), "actief"),
            ),
            begin=str(Stijl.AFZIJDIG),
        ),
        Keus(
            id="middel",
            label="Hoe vraag je het?",
            opties=(
                (str(Middel.VERPLICHTEN), "je verplicht mensen"),
                (str(Middel.MORALISEREN), "je zegt dat meedoen hoort"),
                (str(Middel.VERLEIDEN), "je maakt het aantrekkelijk"),
            ),
            begin=str(Middel.MORALISEREN),
        ),
        Keus(
            id="toon",
            label="Wat geeft het voorstel hun?",
            opties=(
                (str(Toon.HOUVAST), "een gezicht, duidelijkheid, bescherming en handhaving"),
                (str(Toon.MOTIVEREND), "een voorstel dat hen persoonlijk kan motiveren"),
            ),
            begin=str(Toon.MOTIVEREND),
        ),
        Keus(
            id="belang",
            label="Waar gaat het over?",
            opties=(("nee", "een groot doel, ver van hun dag"), ("ja", "iets wat hen direct raakt")),
            begin="nee",
        ),
        Keus(
            id="overzicht",
            label="Hoe groot is het?",
            opties=(("nee", "een lang traject met veel partijen"), ("ja", "klein genoeg om te overzien")),
            begin="nee",
        ),
        Keus(
            id="anderen",
            label="Wat zien zij om zich heen?",
            opties=(
                (str(Anderen.NIEMAND), "niemand die op hen lijkt, doet mee"),
                (str(Anderen.DOEN_MEE), "herkenbare mensen doen mee"),
                (str(Anderen.VAREN_ER_WEL_BIJ), "herkenbare mensen doen mee en worden er beter van"),
            ),
            begin=str(Anderen.NIEMAND),
        ),
        Keus(
            id="volgehouden",
            label="En daarna?",
            opties=(("nee", "het project is na een jaar klaar"), ("ja", "jaren achter elkaar een goede ervaring")),
            begin="nee",
            niet_in_de_bron=(
                "Hoeveel jaar genoeg is, staat er niet. Het rapport heeft het alleen over een lange reeks jaren."
            ),
        ),
    )


_STAPPEN: Final = {
    Voorwaarde.VERLEIDEN: (
        "Je verleidt",
        "Je dwingt niet en je preekt niet. De ander mag gewoon nee zeggen.",
        "De politiek heeft weinig om mee te dwingen. En wie preekt, loopt kans een groep te kwetsen.",
    ),
    Voorwaarde.AANTREKKELIJK: (
        "Het past bij wat deze mensen vragen",
        "Inhoud en aanpak sluiten aan. Dat de stijl dit bepaalt, is onze lezing.",
        "Kijk nog eens wat mensen van deze stijl volgens § 5.6 vragen.",
    ),
    Voorwaarde.DIRECT_BELANG: (
        "Het raakt een direct belang",
        "Zij merken zelf wat het oplevert.",
        "Een groot doel, ver weg, trekt mensen niet van de zijlijn.",
    ),
    Voorwaarde.OVERZICHT: (
        "Het is te overzien",
        "Zij zien waar het begint en waar het ophoudt.",
        "Wie het niet kan overzien, stapt niet in.",
    ),
    Voorwaarde.ANDEREN_DOEN_MEE: (
        "Herkenbare anderen doen mee",
        "Er zijn mensen bij in wie zij zich herkennen.",
        "Zien zij niemand die op hen lijkt, dan wachten zij af.",
    ),
    Voorwaarde.ANDEREN_VAREN_WEL: (
        "Die anderen worden er beter van",
        "Dat is te zien.",
        "Meedoen alleen is niet genoeg: zij moeten zien dat het anderen goeddoet.",
    ),
}

_OVERWEEGT: Final = (
    "Met dit aanbod kan iemand bereid zijn om meedoen te overwegen. Meer belooft het rapport hier niet: "
    "overwegen is nog geen meedoen, en meedoen is nog geen vertrouwen in de politiek."
)
_OP_TERMIJN: Final = (
    "Houd je dit jaren vol, dan kan de kloof tussen mensen en de democratie kleiner worden. Het rapport noemt dat "
    "een mogelijkheid. Bewezen is het niet."
)
_FASEN: Final[dict[Fase, tuple[str, Klank]]] = {
    Fase.ZIJLIJN: ("Met dit aanbod blijven mensen aan de zijlijn staan. Dat mogen zij.", "let_op"),
    Fase.OVERWEEGT: (_OVERWEEGT, "goed"),
    Fase.OP_TERMIJN: (_OP_TERMIJN, "goed"),
}


def reken(stand: Stand) -> Uitkomst:
    """Return which conditions of § 5.7 the offer meets, and how far it may come."""
    aanbod = Aanbod(
        stijl=Stijl(stand["stijl"]),
        middel=Middel(stand["middel"]),
        toon=Toon(stand["toon"]),
        direct_belang=JA_NEE[stand["belang"]],
        te_overzien=JA_NEE[stand["overzicht"]],
        anderen=Anderen(stand["anderen"]),
        volgehouden=JA_NEE[stand["volgehouden"]],
    )
    uit, hoever = vervuld(aanbod), fase(aanbod)
    slot, klank = _FASEN[hoever]
    aantal = sum(uit.values())
    stappen: list[tuple[str, Literal["klaar", "open"], str]] = []
    for voorwaarde, (naam, wel, niet) in _STAPPEN.items():
        stappen.append((naam, "klaar", wel) if uit[voorwaarde] else (naam, "open", niet))
    return Uitkomst(
        samenvatting=f"{aantal} van de {len(uit)} voorwaarden zijn vervuld. {slot}",
        blokken=(
            Stappen(
                titel="Wat het aanbod nodig heeft",
                stappen=tuple(stappen),
                plaats="§ 5.7, r. 8414-8420; § 5.7, r. 8425-8430; § 5.6, r. 8378-8381; § 5.6, r. 8401-8407",
                herkomst="voorwaarden: bron; dat de stijl bepaalt wat past: afleiding; even zwaar: modelkeuze",
            ),
            Zinnen(
                titel="Hoe ver kan dit komen?",
                zinnen=((slot, klank),),
                plaats="§ 5.7, r. 8419-8422; § 5.7, r. 8426-8430; § 5.7, r. 8505-8508",
                herkomst="afleiding",
            ),
        ),
        waarden={
            "vervuld": aantal,
            "fase": str(hoever),
            "overweegt": hoever is not Fase.ZIJLIJN,
            "op_termijn": hoever is Fase.OP_TERMIJN,
            "verleidt": uit[Voorwaarde.VERLEIDEN],
            "past_bij_hen": uit[Voorwaarde.AANTREKKELIJK],
        },
    )


SPEL = Spel(regelaars, reken)
