"""What the scale finder asks, and its words: subjects, people, places, and what is seen in an area.

Source: WRR 2005, § 1.2, r. 262-398.
"""

from __future__ import annotations

from wijkschool.kern.schaal import Doelgroep, Hoe, Plek, Thema
from wijkschool.oefening.bord import Keus, Regelaar, Schuif, Vinkjes, opties_van

THEMAS = {
    Thema.GEEN: "nog geen onderwerp",
    Thema.OMGANG: "met elkaar omgaan",
    Thema.NETWERKEN: "contacten laten groeien",
    Thema.BUURTCENTRUM: "een buurtcentrum",
    Thema.HULP: "hulp en loketten",
    Thema.BASISONDERWIJS: "basisonderwijs",
    Thema.VEILIGHEID: "veiligheid",
    Thema.FYSIEK: "inrichting van de straat",
    Thema.KINDEROPVANG: "kinderopvang",
}
DOELGROEPEN = {
    Doelgroep.IEDEREEN: "iedereen",
    Doelgroep.KLEINE_KINDEREN: "kleine kinderen",
    Doelgroep.BASISSCHOOL: "basisschoolleerlingen",
    Doelgroep.SCHOLIEREN: "middelbare scholieren",
    Doelgroep.OUDERS: "ouders met jonge kinderen",
    Doelgroep.SENIOREN: "senioren",
    Doelgroep.ONDERNEMERS: "kleine ondernemers",
    Doelgroep.VOLWASSENEN: "andere volwassenen",
}
PLEKKEN = {Plek.GROTE_STAD: "een grote stad", Plek.ELDERS: "een kleinere stad", Plek.DORP: "een dorp"}
GRENZEN = {
    "open": "daar is nog niets over afgesproken",
    "kaart": "de gemeente: wij nemen de grens van de kaart",
    "betrokkenen": "de mensen om wie het gaat, en wij passen ons aan zover dat kan",
}
# What is seen in the area: a text, what the source says to it, and whether it is a threshold for who must get in.
KENMERKEN: dict[str, tuple[str, str, bool]] = {
    "scheiding": (
        "er loopt een park, kanaal of snelweg doorheen",
        "Een park, kanaal of snelweg bepaalt vaak het buurtgevoel. Hoort de overkant er voor bewoners bij?",
        False,
    ),
    "eilandje": (
        "een groepje straten ziet zichzelf als apart",
        "Zo’n sociaal eilandje binnen een wijk kent het rapport ook, zoals Abstede in Utrecht. Vraag daar apart.",
        False,
    ),
    "andere_wijk": (
        "de voorziening ligt in een naburige wijk, te ver om te lopen",
        "Dit is een drempel. Over hulp voor ouders hoorde de WRR: is het niet te lopen, dan haken mensen af.",
        True,
    ),
}
# What stands beside a bar: short, so that it fits beside its number on a phone.
KORT = {
    "buurt_rapport": "Buurt: rapport",
    "buurt_opbouwwerker": "Buurt: opbouwwerker",
    "dorp_regelen": "Dorp: iets regelen",
    "buurt_gemengd": "Gemengde buurt",
    "lingewijk": "Lingewijk",
    "stadswijk": "Grote stadswijk",
    "wijk": "Wijk",
    "basisschool": "Basisschool",
    "scholieren": "Scholieren",
}
KORT_HOE = {Hoe.MISSCHIEN: "misschien ", Hoe.HOOGSTENS: "tot zo’n ", Hoe.KAN: "soms "}
TOT = 20_000
"""Where the bars end: the largest number for a wijk. A deelgemeente is left out of them."""


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls."""
    vraag, gebied = "Wat wil je weten?", "Welk gebied heb je in gedachten?"
    return (
        Keus(
            id="thema", groep=vraag, label="Waar gaat het om?", begin=Thema.GEEN.value,
            opties=opties_van(THEMAS),
        ),
        Keus(
            id="doelgroep", groep=vraag, label="Om wie gaat het?", begin=Doelgroep.IEDEREEN.value,
            opties=opties_van(DOELGROEPEN),
        ),
        Keus(
            id="plek", groep=vraag, label="In wat voor plaats?", begin=Plek.GROTE_STAD.value,
            opties=opties_van(PLEKKEN),
        ),
        Schuif(
            id="inwoners", groep=gebied, label="Hoeveel mensen wonen er?", van=100, tot=TOT, begin=5_000, stap=100,
            eenheid="inwoners",
            niet_in_de_bron="De omvang van een buurt staat volgens de bron niet vast. Vul in wat jij denkt.",
        ),
        Vinkjes(
            id="kenmerken", groep=gebied, label="Wat zie je daar?",
            opties=tuple((naam, tekst) for naam, (tekst, _, _) in KENMERKEN.items()),
        ),
        Keus(
            id="grens", groep=gebied, label="Wie bepaalt waar dit gebied ophoudt?", begin="open",
            opties=tuple(GRENZEN.items()),
        ),
    )  # fmt: skip
