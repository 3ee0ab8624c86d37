"""The rows of what the WRR report tells: history, cases, practices, styles, and the menu of chapter 6."""

from typing import Literal, Self

from pydantic import model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import (
    Id,
    Rij,
    TerreinOfBreed,
    beschrijf,
    delen,
    kolom_herkomst,
    kolom_id,
    kolom_plaats,
    samen_leeg,
)
from wijkschool.kern.schaal import Doelgroep, Hoe, Maat, Plek, Thema
from wijkschool.kern.spanningsvelden import Herkomst

Initiatief = Literal[
    "bewoners",
    "gemeente",
    "rijk",
    "corporatie",
    "politie",
    "school",
    "welzijn",
    "ondernemers",
    "kerk",
    "vereniging",
    "samen",
]


class TijdlijnRij(Rij):
    """Something in the history of policy for city or countryside. Source: WRR 2005, chapter 2."""

    id: Id = kolom_id("de gebeurtenis")
    gebied: Literal["stad", "platteland"] = beschrijf("Stad of platteland.")
    van: int | None = beschrijf("Jaar, of eerste jaar. Leeg: de bron noemt geen jaar.", "jaar", ge=1800, le=2005)
    tot: int | None = beschrijf("Laatste jaar. Leeg: één jaar, of geen einde genoemd.", "jaar", ge=1800, le=2020)
    precisie: Literal["jaar", "decennium", "ongeveer", "onbekend"] = beschrijf(
        "jaar: de bron noemt het jaar. decennium: de bron noemt tien jaren. ongeveer: het jaar is van ons. "
        "onbekend: de bron noemt geen tijd."
    )
    naam: str = beschrijf("Korte naam.")
    soort: Literal["wet", "programma", "publicatie", "gedachte", "gebeurtenis", "ontwikkeling", "instelling"] = (
        beschrijf("Wat voor iets het is.")
    )
    golf: int | None = beschrijf("Golf van de wijkaanpak (1, 2 of 3). Leeg: de bron noemt geen golf.", ge=1, le=3)
    wat: str = beschrijf("Wat het was.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _jaren_kloppen(self) -> Self:
        if self.van is not None and self.tot is not None and self.tot < self.van:
            raise VeldFout(f"het einde {self.tot} ligt voor het begin {self.van}", "Verwissel de jaren.")
        if (self.van is None and self.tot is None) != (self.precisie == "onbekend"):
            raise VeldFout(
                f"de jaren passen niet bij de precisie '{self.precisie}'", "Zonder jaar hoort 'onbekend'."
            )
        if self.precisie == "ongeveer" and self.herkomst is Herkomst.BRON:
            raise VeldFout("een jaar dat van ons is, kan niet van de bron komen", "Schrijf 'afleiding'.")
        return self


class CasusRij(Rij):
    """One of the 28 cases of the field study. Source: WRR 2005, bijlage 3, r. 11973-12006."""

    nr: int = beschrijf("Nummer in de bijlage.", ge=1, le=28)
    naam: str = beschrijf("Titel van de casus, verkort en in onze woorden.")
    waar: str | None = beschrijf(
        "Plaats of streek: eerst het grotere gebied, dan een komma en het deel. Leeg: de titel noemt er geen."
    )
    terrein: TerreinOfBreed | None = beschrijf("Leefbaarheidsterrein. Leeg: niet duidelijk.")
    terrein_herkomst: Literal["afleiding"] | None = beschrijf("De bijlage noemt geen terrein: het is afgeleid.")
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _terrein_met_herkomst(self) -> Self:
        samen_leeg(self, "terrein", "terrein_herkomst")
        return self


class PraktijkRij(Rij):
    """A practice that the report names: somebody did something somewhere for a buurt or a dorp."""

    id: Id = kolom_id("de praktijk")
    hoofdstuk: Literal["3", "4", "5", "6", "bijlage 1"] = beschrijf("Waar in het rapport.")
    naam: str = beschrijf("Korte naam.")
    waar: str | None = beschrijf(
        "Plaats, buurt of streek: eerst het grotere gebied, dan een komma en het deel. Meer plaatsen staan los "
        "met '; '. Leeg: de bron noemt er geen."
    )
    wat: str = beschrijf("Wat er gebeurde en wie het deed.")
    resultaat: str | None = beschrijf("Wat het volgens de bron opleverde. Leeg: daarover zegt de bron niets.")
    terrein: TerreinOfBreed | None = beschrijf("Leefbaarheidsterrein. Leeg: niet duidelijk.")
    buurttype: Literal["achterstand", "middenstand", "dorp", "voorstand", "gemengd"] | None = beschrijf(
        "Soort buurt. Leeg: dat zegt de bron niet."
    )
    initiatief: Initiatief | None = beschrijf("Wie ermee begon. Leeg: dat zegt de bron niet.")
    les: str | None = beschrijf("Wat je ervan kunt leren. Leeg: de bron trekt geen les.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class StijlRij(Rij):
    """A burgerschapsstijl: an ideal type, no kind of people. Source: WRR 2005, § 5.4.1, r. 6207-6330."""

    id: Literal["afhankelijk", "afzijdig", "afwachtend", "actief"] = kolom_id("de stijl")
    naam: str = beschrijf("Naam.")
    aandeel: str = beschrijf("Deel van de bevolking, zoals de bron het zegt.")
    aandeel_procent: int = beschrijf("Het getal in die woorden.", "procent", ge=0, le=100)
    aandeel_teken: Literal["ongeveer", "meer_dan", "minder_dan"] = beschrijf("Hoe dat getal is bedoeld.")
    kenmerken: str = beschrijf("Wat mensen met deze stijl belangrijk vinden.")
    houding_overheid: str = beschrijf("Hoe zij tegenover de overheid staan.")
    schaal: str = beschrijf("Hoe groot ‘de buurt’ voor hen is.")
    binding: Literal["nabijheid", "consumptie", "participatie"] = beschrijf("Waardoor zij zich verbonden voelen.")
    binding_uitleg: str = beschrijf("Wat dat betekent.")
    kanalen: str = beschrijf("Waar zij meedoen.")
    bereiken: str = beschrijf("Hoe je hen bereikt.")
    woonplek: str = beschrijf("Waar zij vaak wonen.")
    samenbinding: str = beschrijf("Sterke banden in eigen kring en zwakke banden met anderen.")
    sociaal_vertrouwen: str = beschrijf("Vertrouwen in andere mensen.")
    politiek_vertrouwen: str = beschrijf("Vertrouwen in de politiek, in woorden: de cijfers zijn verloren.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class SchaalRij(Rij):
    """A statement on how large a buurt or a wijk is. Source: WRR 2005, § 1.2, r. 262-398."""

    id: Id = kolom_id("de uitspraak")
    soort: Literal["algemeen", "voorbeeld", "bestuur", "wie", "waarover"] = beschrijf(
        "Waar de uitspraak over gaat: een buurt in het algemeen, een voorbeeld, een gebied van het bestuur, "
        "een groep mensen of een onderwerp."
    )
    naam: str = beschrijf("Korte naam.")
    spreker: Literal["rapport", "opbouwwerker", "gesprekspartner"] = beschrijf(
        "Wie de maat of het getal noemt. Zegt het rapport er zelf iets bij, dan staat dat in de uitleg."
    )
    maat: str | None = beschrijf(
        "De maat in woorden, los met '; '. ‘duizend’ is het ene getal dat zelf een maat is: het staat dan ook in "
        "van en tot. Leeg: de bron noemt alleen een getal."
    )
    van: int | None = beschrijf("Kleinste aantal. Leeg: de bron noemt het niet.", "inwoners", ge=1)
    tot: int | None = beschrijf("Grootste aantal. Leeg: de bron noemt het niet.", "inwoners", ge=1)
    hoe: Hoe | None = beschrijf(
        "Hoe stellig de bron het getal noemt. lezing: de bron schrijft een woord, het getal is van ons. "
        "Leeg: er is geen getal."
    )
    thema: str | None = beschrijf("Onderwerpen waarvoor het geldt, los met '; '. Leeg: de bron noemt er geen.")
    doelgroep: str | None = beschrijf("Mensen voor wie het geldt, los met '; '. Leeg: de bron noemt er geen.")
    plek: str | None = beschrijf("Soort plaats waarvoor het geldt, los met '; '. Leeg: de bron noemt er geen.")
    uitleg: str = beschrijf("Wat de bron zegt.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _maat_of_getal(self) -> Self:
        getal = self.van is not None or self.tot is not None
        if not getal and self.maat is None:
            raise VeldFout("er staat geen maat en geen getal", "Vul minstens een van de twee in.")
        if getal != (self.hoe is not None):
            raise VeldFout("'hoe' en het getal horen bij elkaar", "Vul ze allebei in, of laat ze allebei leeg.")
        if self.van is not None and self.tot is not None and self.tot < self.van:
            raise VeldFout(f"{self.tot} ligt onder {self.van}", "Verwissel de getallen.")
        for kolom, mag in (("maat", Maat), ("thema", Thema), ("doelgroep", Doelgroep), ("plek", Plek)):
            for deel in delen(getattr(self, kolom)):
                if deel not in list(mag):
                    raise VeldFout(f"'{deel}' kan niet in de kolom '{kolom}'", f"Kies uit: {', '.join(mag)}.")
        return self
