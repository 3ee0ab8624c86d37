"""All datasets of the course, by the name of the file. ``datasets/datapackage.json`` is made from this."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wijkschool.inhoud.register_wrr import TABELLEN_WRR
from wijkschool.inhoud.rijen import beleid, cursus, onderzoek, rapport, speelveld, wetten
from wijkschool.inhoud.rijen.basis import Rij
from wijkschool.inhoud.tabel import Keuring, Tabel, Verwijzing
from wijkschool.kern.spanningsvelden import Kant, Veld

_ELK_VELD = tuple((veld.value,) for veld in Veld)
SCHAAL = (
    "De bron geeft alleen richtingen. Elk getal op de schaal van -100 tot 100 is een keus van ons: modelkeuze."
)
KORTE_STUKKEN = ("wetten", "schoon_heel_veilig", "wrr")


def _samen(*waarden: str) -> dict[str, Any]:
    """Return what makes a table complete: exactly these ids."""
    return {"groep": "", "volledig": tuple((waarde,) for waarde in waarden), "alleen": True}


def _nummers(kolom: str) -> Keuring:
    """Return a check that ``kolom`` counts 1, 2, 3 from the first row on."""

    def keur(rijen: Sequence[Rij]) -> Iterator[tuple[int, str, str]]:
        for nr, rij in enumerate(rijen):
            if getattr(rij, kolom) != nr + 1:
                wat = f"in de kolom '{kolom}' staat {getattr(rij, kolom)}, hier hoort {nr + 1}"
                yield nr, wat, "Nummer de rijen op volgorde, vanaf 1."
                return

    return keur


TABELLEN: dict[str, Tabel] = {
    "bronnen": Tabel(
        cursus.Bron,
        ("id",),
        "Bronnen",
        "De documenten waar de cursus op rust, en wat er in onze tekst van is weggevallen.",
        (),
    ),
    "paragrafen": Tabel(
        cursus.ParagraafRij,
        ("nummer",),
        "Paragrafen van het rapport",
        "De genummerde paragrafen en de bijlagen, met de regel waar elk begint.",
    ),
    "stukken": Tabel(
        cursus.StukRij,
        ("id",),
        "Stukken van de vier korte documenten",
        "Elke kop, elk punt van een lijst en elke alinea, met de regels waar het staat.",
        ("wetten", "schoon_heel_veilig", "netwerken", "wijkaanpak_watchen"),
    ),
    **TABELLEN_WRR,
    "tijdlijn": Tabel(
        rapport.TijdlijnRij,
        ("id",),
        "Tijdlijn",
        "Beleid voor stad en platteland, van de negentiende eeuw tot het rapport.",
        opmerking="Het rapport tekent geen tijdlijn: die is van ons. Bij ‘ongeveer’ kozen wij het jaar bij "
        "woorden als ‘begin jaren tachtig’. Een lege golf betekent dat de bron er geen noemt.",
    ),
    "veldonderzoek": Tabel(
        onderzoek.OnderzoekRij,
        ("id",),
        "Het veldonderzoek in getallen",
        "Wat de WRR over zijn eigen onderzoek telt, en wat niet.",
        opmerking="De getallen tellen verschillende dingen, en een deel is een schatting van het rapport zelf. "
        "Tel ze niet op. Veel maakt niet representatief: de WRR koos de plaatsen met opzet.",
    ),
    "casussen": Tabel(
        rapport.CasusRij,
        ("nr",),
        "De 28 casussen",
        "De casussen van het veldonderzoek, zoals bijlage 3 ze opsomt.",
        opmerking="Bijlage 3 geeft alleen titels. Het terrein is afgeleid uit de titel of uit hoofdstuk 3, en "
        "leeg waar dat niet kan.",
        keur=_nummers("nr"),
    ),
    "buurtschalen": Tabel(
        rapport.SchaalRij,
        ("id",),
        "Hoe groot is de buurt?",
        "Wat § 1.2 en tekstbox 1.1 zeggen over de grootte van een buurt of een wijk.",
        opmerking="Geen van deze getallen is een norm. Het zijn uitspraken van gesprekspartners, of getallen die "
        "het rapport noemt met woorden als ‘misschien’ en ‘vaak’. ‘Eerder honderden dan duizenden’ lezen wij als "
        "100 tot 1.000. De bron maakt geen tabel: die is van ons.",
    ),
    "praktijken": Tabel(
        rapport.PraktijkRij,
        ("id",),
        "Praktijken",
        "Wat mensen ergens in of voor een buurt deden, zoals hoofdstuk 3 tot en met 6 en bijlage 1 het vertellen.",
        opmerking="Elke rij is een vermelding. Het rapport vertelt soms op meer plekken over dezelfde praktijk, "
        "zoals over de nv Zeedijk en Thuis Op Straat: het aantal rijen is dus niet het aantal praktijken. De WRR "
        "koos met opzet praktijken die geslaagd leken. Wat een praktijk opleverde, is meestal de mening van wie "
        "erbij was. Een lege cel betekent: dat zegt de bron niet. ‘Gemengd’ is meer dan één soort buurt, ‘breed’ "
        "meer dan één terrein.",
    ),
    "spanningsvelden": Tabel(
        speelveld.PoolRij,
        ("veld", "kant"),
        "Spanningsvelden",
        "De vier spanningsvelden, elk met twee polen.",
        groep="",
        volledig=tuple((veld.value, kant.value) for veld in Veld for kant in Kant),
    ),
    "logicas": Tabel(speelveld.LogicaRij, ("id",), "Logica’s", "De drie manieren van denken."),
    "drempels": Tabel(speelveld.DrempelRij, ("id",), "Drempels", "De vier drempels voor verandering."),
    "gepastheid": Tabel(
        speelveld.GepastheidRij,
        ("buurttype", "veld"),
        "Wat past bij welke buurt",
        "Per soort buurt en per veld: welke kant past, of dat de bron twee kanten op wijst.",
        groep="buurttype",
        volledig=_ELK_VELD,
    ),
    "posities_beleid": Tabel(
        speelveld.PositieRij,
        ("beleid", "veld"),
        "Waar het beleid staat",
        "Het beleid van toen en de twee sporen van § 6.3, per spanningsveld.",
        opmerking=SCHAAL,
        groep="beleid",
        volledig=_ELK_VELD,
    ),
    "burgerschapsstijlen": Tabel(
        rapport.StijlRij,
        ("id",),
        "Burgerschapsstijlen",
        "De vier stijlen van hoofdstuk 5: hoe mensen tegenover buurt en overheid kunnen staan.",
        opmerking="Een stijl is een ideaaltype, geen soort mens. Geen buurt heeft maar één stijl. In § 5.6 zijn "
        "de aandelen iets anders dan in § 5.4.1.",
        **_samen("afhankelijk", "afzijdig", "afwachtend", "actief"),
    ),
    "menukaart": Tabel(
        beleid.GerechtRij,
        ("id",),
        "Menukaart",
        "De vijftien gerechten van § 6.4 en § 6.5: negen voor herovering, zes voor kansgedreven beleid.",
        opmerking="De bron geeft geen volgorde per gerecht. ‘Eerst’ is afgeleid: dit moet al op orde zijn, of "
        "mee op het menu.",
        verwijzingen=(Verwijzing("eerst", "menukaart", lijst=True),),
        **_samen(*(f"{groep}{letter}" for groep in ("H1", "H2", "H3", "K1", "K2") for letter in "abc")),
    ),
    "verankering": Tabel(
        beleid.VerankeringRij,
        ("id",),
        "Verankering",
        "De vijf voorwaarden die vasthouden wat je hebt gewonnen.",
        opmerking="Vier waarschuwingen gaan over wat er toen vaak ontbrak. Alleen die bij menging gaat over "
        "schade door de maatregel zelf.",
    ),
    "toetsen": Tabel(beleid.ToetsRij, ("id",), "Toetsen", "De drie E’s en de twee toetsen die erbij komen."),
    "instrumenten": Tabel(
        beleid.InstrumentRij,
        ("id",),
        "Instrumentenbord",
        "De twaalf stappen van bijlage 1.",
        opmerking="De figuur van het instrumentenbord is verloren. De stappen komen uit de tekst. De volgorde "
        "is er volgens de bron vooral op papier.",
        **_samen(*(f"{nummer}{letter}" for nummer in "1234" for letter in "abc")),
    ),
    "zelfanalyse": Tabel(
        beleid.ZelfanalyseRij,
        ("id",),
        "Zelfanalyse",
        "Het formulier van bijlage 2, vraag voor vraag.",
        opmerking="Het formulier verwijst naar § 6.2 en 6.3, maar zijn punten staan in § 6.4 en 6.5. De vragen "
        "bij de vijftien punten zijn van ons: het formulier geeft alleen een naam. In deel 3 mist de "
        "noot bij ‘Denkbare actie’: wij vragen haar altijd.",
        verwijzingen=(Verwijzing("gerecht", "menukaart"),),
    ),
    "wetten": Tabel(
        wetten.WetRij,
        ("id",),
        "Wetten van de wijkaanpak",
        "De wetten, met hoe sterk het bewijs is dat de bron geeft.",
        KORTE_STUKKEN,
        "De bron slaat nummer 5 over, en één wet heeft geen nummer. De soort bewijs is onze indeling: "
        "‘redenering’ is ook een bewering zonder onderzoek, ‘geen’ betekent dat er geen effect staat.",
    ),
    "bestanddelen": Tabel(
        wetten.BestanddeelRij,
        ("id",),
        "Werkzame bestanddelen",
        "Wat een wet laat werken, volgens de bron, met het bewijs dat de bron geeft.",
        KORTE_STUKKEN,
        "Een leeg effect betekent: de tekst noemt voor dit onderdeel apart geen effect. Wet 4 heeft twee groepen, "
        "wet4a en wet4b. De bron maakt daar geen twee wetten van.",
        verwijzingen=(Verwijzing("wet", "wetten"),),
    ),
    "ladder": Tabel(
        wetten.TredeRij,
        ("id",),
        "Ladder van wet 2",
        "De vier treden naar een zelfredzame buurt.",
        ("schoon_heel_veilig", "wetten", "wrr"),
        "De bron geeft geen maat voor wanneer een trede is gehaald. De twijfel is door ons uit de bronnen bij "
        "elkaar gezet.",
        verwijzingen=(Verwijzing("eerst", "ladder"),),
        keur=_nummers("trede"),
    ),
    "aanbevelingen": Tabel(
        wetten.AanbevelingRij,
        ("id",),
        "Zeven aanbevelingen",
        "De aanbevelingen uit het onderzoek bij wet 2.",
        ("schoon_heel_veilig",),
        "De bron geeft geen volgorde en geen treden. De treden zijn van ons.",
        keur=_nummers("nr"),
    ),
    "netwerkfuncties": Tabel(
        wetten.NetwerkRij,
        ("id",),
        "Waar een netwerk voor dient",
        "De vijf functies van een netwerk.",
        ("netwerken",),
        "Van dit boek hebben we één bladzijde. De opsomming begint daar middenin.",
    ),
    "best_persons": Tabel(
        wetten.PersoonRij,
        ("id",),
        "Mensen die het verschil maken",
        "Best persons, trekkers, rugdekkers en andere namen voor sleutelfiguren.",
        ("wetten", "schoon_heel_veilig", "netwerken", "wijkaanpak_watchen", "wrr"),
        "Van vier typen geeft de bladzijde over netwerken alleen de naam. Ze zijn er niet getoetst.",
    ),
    "kleinhans": Tabel(
        wetten.KleinhansRij,
        ("id",),
        "Lessen van Kleinhans",
        "Wat Reinout Kleinhans in een interview over de wijkaanpak zegt.",
        ("wijkaanpak_watchen",),
        "Dit zijn uitspraken van één kenner in een interview, zonder datum.",
    ),
    "spanningen_tussen_bronnen": Tabel(
        wetten.SpanningRij,
        ("id",),
        "Spanningen tussen de bronnen",
        "Waar de bronnen niet hetzelfde zeggen, naast elkaar gezet.",
        ("wrr", "schoon_heel_veilig", "netwerken", "wetten", "wijkaanpak_watchen"),
        "De bronnen leggen dit zelf niet naast elkaar. De keuze, de soort en de lezing zijn van ons.",
    ),
    "begrippen": Tabel(
        cursus.BegripRij,
        ("id",),
        "Begrippen",
        "De woordenlijst van de cursus.",
        ("wrr", "schoon_heel_veilig", "netwerken", "wetten", "wijkaanpak_watchen"),
        "De eerste plaats is waar het woord voor het eerst staat, bij de WRR vanaf § 1.1. Legt een bron een woord "
        "niet uit, dan staat dat erbij. De keuze van de begrippen is van ons.",
        verwijzingen=(Verwijzing("verwant", "begrippen", lijst=True),),
    ),
    "buurten": Tabel(
        cursus.BuurtRij,
        ("id",),
        "Verzonnen buurten",
        "Buurten voor de oefeningen. Ze bestaan niet. Hun verhaal staat in buurten/<id>.yaml.",
        (),
        "Deze buurten zijn verzonnen, met alle getallen erbij.",
    ),
}
