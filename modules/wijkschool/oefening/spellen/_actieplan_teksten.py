"""What actieplan says of a plan: what it lacks and why that counts, and who a step is meant for.

Source: WRR 2005, bijlage 1, r. 10972-11814.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.actieplan import Gemis

# Per Gemis: what is missing, why that matters, where it stands.
WAT_MIST: Final = {
    Gemis.TREKKER: (
        "Er is geen trekker.",
        "Steeds begint een klein aantal trekkers. Zij zoeken anderen om mee te doen.",
        "bijlage 1, r. 10993-10996",
    ),
    Gemis.RUGDEKKER: (
        "Er is geen rugdekker.",
        "Wie in de buurt werkt, bereikt niets als besturen en politiek niet achter hem staan.",
        "bijlage 1, r. 11121-11124; bijlage 1, r. 11176-11178",
    ),
    Gemis.HOGEROP: (
        "De rugdekker staat niet hoger dan de trekker.",
        "Hij moet zorgen voor vertrouwen bij politiek en ambtenaren. Daarvoor is iemand hogerop nodig.",
        "bijlage 1, r. 11121-11124",
    ),
    Gemis.BEKEND: (
        "Niet iedereen weet van de steun.",
        "Steun moet bekend zijn bij de trekker en bij alle andere partijen.",
        "bijlage 1, r. 11535-11537",
    ),
    Gemis.DRAAGVLAK: (
        "Minder dan een derde van de bewoners staat erachter.",
        "Rotterdam leerde dat je voor een buurtplan minstens een derde nodig hebt. Het is de les van één stad.",
        "bijlage 1, r. 11107-11109",
    ),
    Gemis.DOEL: (
        "Het plan heeft geen doel.",
        "Een uitvoeringsplan legt doelen vast. Zonder doel kun je later niets vergelijken.",
        "bijlage 1, r. 11359-11361; bijlage 1, r. 11480-11481",
    ),
    Gemis.DOEL_EIGEN_WERK: (
        "Het doel gaat over jullie eigen werk.",
        "Het rapport twijfelt aan doelen zoals een aantal wijkraden per jaar. De grens trekken wij zelf.",
        "bijlage 1, r. 11373-11378",
    ),
    Gemis.DOEL_ONHAALBAAR: (
        "Het doel is niet haalbaar.",
        "Het rapport noemt als voorbeeld: 60 procent van de bewoners doet mee aan activiteiten.",
        "bijlage 1, r. 11378-11379",
    ),
    Gemis.VASTGELEGD: (
        "Middelen, tijd en verantwoordelijke staan niet alle drie in het plan.",
        "Een uitvoeringsplan zegt welk doel je haalt met welke middelen, wanneer, en wie ervoor staat.",
        "bijlage 1, r. 11359-11361",
    ),
    Gemis.VROEGE_WINST: (
        "Er is geen snel, zichtbaar succes.",
        "Een omslag duurt meestal drie tot vier jaar. De meeste bewoners willen eerder iets zien.",
        "bijlage 1, r. 11440-11450; bijlage 1, r. 11453-11454",
    ),
    Gemis.NAGEDACHT: (
        "Er is gemeten, maar er is geen conclusie.",
        "Meten alleen is niet genoeg: je hebt ook tijd nodig om na te denken.",
        "bijlage 1, r. 11515-11523",
    ),
    Gemis.ROTATIE: (
        "De trekker zit er lang en er is niets over opvolging geregeld.",
        "Wie te lang blijft, kan deel van het probleem worden. Wat te lang is, zegt het rapport niet.",
        "bijlage 1, r. 11635-11647; bijlage 1, r. 11653-11656",
    ),
}
WIE_HOORT: Final = {
    "2a": "Een kaderafspraak is er pas als alle partijen erachter staan. Doe haar dus samen.",
    "2b": "Inkleuren doen bewoners, alleen of samen met anderen.",
    "3b": "Rugdekking komt van mensen hogerop, bij de overheid of de sociale spelers.",
}
WIE_PLAATS: Final = (
    "bijlage 1, r. 11202-11204; bijlage 1, r. 11271-11273; bijlage 1, r. 11531-11533; bijlage 1, r. 11176-11178"
)
