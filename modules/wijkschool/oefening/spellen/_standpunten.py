"""The positions of ``bronnenpaar`` as a learner picks them: short, in our words, each with its document.

Per theme ``(id of the tension, first position, second position)``. The same words are the same position. In
``kunst_kop_en_tekst`` the two stand the other way round, so that the text is the same position as in ``kunst``.
"""

from __future__ import annotations

from typing import Final

OMGEKEERD: Final = frozenset({"kunst_kop_en_tekst"})
"""The tensions whose first position here is the second of the dataset."""

_STAPPEN: Final = "Schoon-heel-veilig: vier stappen, na elkaar"
_GROEPEN: Final = "Netwerken: tegelijk voor meer groepen lijkt te helpen"
_KUNST: Final = "De wetten, tekst: kunst gaf niet de verwachte samenhang"

THEMAS: Final = (
    ("volgorde", "Wat eerst, en hoeveel tegelijk?"),
    ("wonen", "Wonen, werk en cultuur"),
    ("mensen", "Mensen en hun ruimte"),
    ("bestuur", "Bestuur, geld en tijd"),
)

STANDPUNTEN: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "volgorde": (
        (
            "basis_of_sociaal",
            "Schoon-heel-veilig: begin bij de basis, niet bij samenhang",
            "WRR: onderzoekers zetten sociale kwaliteit heel hoog",
        ),
        ("na_elkaar_of_parallel", _STAPPEN, "WRR: bouw al bruggen tijdens de herovering"),
        ("na_elkaar_of_gelijktijdig", _STAPPEN, _GROEPEN),
        ("ladder_en_aanbevelingen", _STAPPEN, "Schoon-heel-veilig: bewonersinitiatief staat bovenaan"),
        ("hoeveel_tegelijk", _GROEPEN, "WRR: doe weinig dingen, en doe die goed"),
        ("bewoners_wanneer", "De wetten: inzet van bewoners is stap drie", "De wetten: bewoners staan centraal"),
    ),
    "wonen": (
        (
            "herstructurering",
            "De wetten: herstructurering heeft grote effecten",
            "WRR: vaak kan het zonder grote sloop",
        ),
        ("sociale_mix", "De wetten: het aandeel lage inkomens daalt", "WRR: weinig hard bewijs voor mengen"),
        (
            "stijgers",
            "De wetten: woningen doen weinig voor stijgers",
            "WRR: bij eenzijdige bouw vertrekken stijgers",
        ),
        (
            "waterbed",
            "De wetten: waterbedvrees is ongegrond",
            "WRR: een drugsactie verplaatst overlast",
        ),
        (
            "werk_in_de_wijk",
            "De wetten: help bewoners in de wijk aan werk",
            "WRR: werkloosheid vraagt brede kaders",
        ),
        ("kunst", _KUNST, "WRR: kunst op straat helpt bij integratie"),
        ("kunst_kop_en_tekst", _KUNST, "De wetten, kop: kunst verbindt mensen"),
        (
            "rotterdamwet_kop_en_tekst",
            "De wetten, kop: de Rotterdamwet helpt",
            "De wetten, tekst: waarom de Rotterdamwet er kwam",
        ),
    ),
    "mensen": (
        (
            "wisselen_of_blijven",
            "Kleinhans: het werkt als mensen lang blijven",
            "WRR: regel opvolging, en wissel soms",
        ),
        (
            "wie_draagt_het",
            "Netwerken: de WRR sprak van krachtige bestuurders",
            "WRR: trekkers doen het, met rugdekkers",
        ),
        ("mandaat", "De wetten: leg het mandaat laag", "WRR: de verantwoordelijkheid lag misschien te laag"),
        (
            "achter_de_voordeur",
            "De wetten: Achter de Voordeur werkt",
            "WRR: privacy vraagt een politieke afweging",
        ),
        (
            "stadsmarinier",
            "Kleinhans: de stadsmarinier is een voorbeeld van wie blijft",
            "WRR: de stadsmarinier is een tijdelijke hulp",
        ),
        (
            "buurtburgemeester",
            "Netwerken: buurtburgemeesters gelden als onmisbaar",
            "WRR: te lang blijven geeft risico",
        ),
    ),
    "bestuur": (
        ("experimenteren", "Kleinhans: stop met experimenteren", "WRR: laat gemeenten een proeftuin zijn"),
        ("kantelen", "De wetten: de gemeente moet kantelen", "WRR: veel kan ook langzaam veranderen"),
        ("geld_en_mensen", "Kleinhans: investeer landelijk in mensen", "WRR: verdeel het geld dat er is anders"),
        ("hoe_lang", "Kleinhans: kies voor minstens tien jaar", "WRR: een plan van vijf jaar, lang beleid"),
        (
            "rol_van_het_rijk",
            "Kleinhans: het rijk stelt doelen, de gemeente vult in",
            "WRR: het rijk bewaakt ook afspraken",
        ),
        ("vast_recept", "De wetten: er is geen standaardrecept", "De wetten: dit mag een wet heten"),
        ("wat_of_hoe", "De wetten: het gaat om wat, niet om hoe", "De wetten: regel ook mandaat en rugdekking"),
        ("politiek_dragen", "Kleinhans: minder gevoelig voor politiek", "WRR: gedragen door de grote partijen"),
        ("integraal", "Kleinhans: integraal werken is nodig", "WRR: integraal werken kan ook remmen"),
    ),
}
