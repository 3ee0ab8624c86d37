"""The rows of the four short documents: laws, ladder, networks, people, and where the sources differ."""

from typing import Literal, Self

from pydantic import model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import (
    Bewijs,
    Id,
    Rij,
    beschrijf,
    kolom_bron,
    kolom_herkomst,
    kolom_id,
    kolom_plaats,
    samen_leeg,
)
from wijkschool.kern.spanningsvelden import Herkomst

PER_RIJ = "de bron van de rij"


def _kolom_bewijs() -> Bewijs:
    return beschrijf(
        "Hoe sterk het bewijs is dat de bron zelf geeft: onderzoek met naam, onderzoek zonder naam, "
        "praktijkkennis, een redenering, of geen."
    )


class WetRij(Rij):
    """A wet van de wijkaanpak. Source: document ``wetten``, r. 8-97."""

    id: Id = kolom_id("de wet")
    nummer: int | None = beschrijf(
        "Nummer in de bron. Leeg: de bron geeft geen nummer. Nummer 5 bestaat niet.", ge=1, le=12
    )
    naam: str = beschrijf("Korte naam.")
    lijst_en_kop: str | None = beschrijf("Hoe de lijst bovenaan en de kop verschillen. Leeg: niet.")
    wat: str = beschrijf("Wat de wet zegt.")
    bewijs_soort: Bewijs = _kolom_bewijs()
    bewijs: str = beschrijf("Wat de bron aan bewijs geeft.")
    voorbehoud: str | None = beschrijf("Wat de wet niet zegt of niet doet.")
    verhouding_wrr: str | None = beschrijf("Waar het WRR-rapport het eens of oneens is.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)


class BestanddeelRij(Rij):
    """A werkzaam bestanddeel of a law: what, according to the source, makes it work."""

    id: Id = kolom_id("het bestanddeel")
    wet: Id = beschrijf("De wet: een id uit wetten.csv.")
    naam: str = beschrijf("Korte naam.")
    wat: str = beschrijf("Wat het is.")
    effect: str | None = beschrijf("Welk effect de bron noemt. Leeg: geen.")
    bewijs_soort: Bewijs = _kolom_bewijs()
    bewijs: str | None = beschrijf("Wat de bron aan bewijs geeft. Leeg: niets.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)


class TredeRij(Rij):
    """A step of the ladder of wet 2. Source: document ``schoon_heel_veilig``, r. 11-30."""

    id: Id = kolom_id("de trede")
    trede: int = beschrijf("Nummer van de trede, van onder af.", ge=1, le=4)
    naam: str = beschrijf("Korte naam.")
    wat: str = beschrijf("Wat er dan op orde is.")
    eerst: Id | None = beschrijf("De trede die eraan voorafgaat. Leeg: de eerste.")
    twijfel: str | None = beschrijf("Wat ertegen pleit of open blijft.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)


class AanbevelingRij(Rij):
    """One of the seven recommendations. Source: document ``schoon_heel_veilig``, r. 32-40."""

    id: Id = kolom_id("de aanbeveling")
    nr: int = beschrijf("De hoeveelste van de lijst.", ge=1, le=7)
    naam: str = beschrijf("Korte naam.")
    wat: str = beschrijf("Wat de aanbeveling is.")
    treden: str | None = beschrijf(
        "Treden van de ladder waar het bij past. Los met '; '.", pattern=r"^[1-4](; [1-4])*$"
    )
    treden_herkomst: Literal["afleiding", "modelkeuze"] | None = beschrijf("De bron noemt geen treden.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)

    @model_validator(mode="after")
    def _treden_met_herkomst(self) -> Self:
        samen_leeg(self, "treden", "treden_herkomst")
        return self


class NetwerkRij(Rij):
    """What a network is for. Source: document ``netwerken``, r. 2-23."""

    id: Id = kolom_id("de functie")
    naam: str = beschrijf("Korte naam.")
    wat: str = beschrijf("Waar een netwerk voor dient.")
    voorbeeld: str | None = beschrijf("Een voorbeeld uit de bron. Leeg: de bron geeft er geen.")
    partijen: str | None = beschrijf("Wie er in dat voorbeeld meedoet. Leeg: de bron noemt niemand.")
    voorbehoud: str | None = beschrijf("Hoe zeker de bron is, en wat er ontbreekt.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)


class PersoonRij(Rij):
    """A kind of person who makes the difference, in the words of one of the documents."""

    id: Id = kolom_id("het type of de rol")
    naam: str = beschrijf("Naam die de bron gebruikt.")
    soort: Literal["type", "rol", "voorbeeld"] = beschrijf("Een soort mens, een rol, of een voorbeeld.")
    wat: str = beschrijf("Wie het is en wat hij of zij doet.")
    voorbeeld: str | None = beschrijf("Een voorbeeld uit de bron. Leeg: de bron geeft er geen.")
    voorbehoud: str | None = beschrijf("Wat de bron openlaat of niet heeft getoetst.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)


class KleinhansRij(Rij):
    """A lesson of Kleinhans. Source: document ``wijkaanpak_watchen``."""

    id: Id = kolom_id("de les")
    naam: str = beschrijf("Korte naam.")
    wat: str = beschrijf("Wat hij vindt.")
    waarom: str | None = beschrijf("Zijn reden. Leeg: die geeft hij niet.")
    voorbeeld: str | None = beschrijf("Zijn voorbeeld. Leeg: dat geeft hij niet.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats(PER_RIJ)


class SpanningRij(Rij):
    """Two positions that do not fit, from two documents or within one."""

    id: Id = kolom_id("de spanning")
    onderwerp: str = beschrijf("Waar het over gaat.")
    bron_a: str = kolom_bron()
    standpunt_a: str = beschrijf("Wat de eerste bron zegt.")
    plaats_a: str = kolom_plaats("de eerste bron")
    bron_b: str = kolom_bron()
    standpunt_b: str = beschrijf("Wat de tweede bron zegt.")
    plaats_b: str = kolom_plaats("de tweede bron")
    soort: Literal["tegenspraak", "ander_onderwerp", "andere_nadruk", "binnen_een_bron"] = beschrijf(
        "tegenspraak: ze zeggen het tegendeel. ander_onderwerp: zelfde woord, iets anders. "
        "andere_nadruk: beide kan. binnen_een_bron: één document spreekt zichzelf tegen."
    )
    lezing: str = beschrijf("Wat je ermee kunt.")
    herkomst: Herkomst = kolom_herkomst()

    @model_validator(mode="after")
    def _een_of_twee_bronnen(self) -> Self:
        if (self.bron_a == self.bron_b) != (self.soort == "binnen_een_bron"):
            raise VeldFout(
                f"de soort '{self.soort}' past niet bij de bronnen '{self.bron_a}' en '{self.bron_b}'",
                "Schrijf 'binnen_een_bron' als het één document is, en anders iets anders.",
            )
        return self
