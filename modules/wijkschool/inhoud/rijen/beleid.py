"""The rows of chapter 6 and the appendices: menukaart, verankering, toetsen, instrumenten, zelfanalyse."""

from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import (
    Id,
    Rij,
    beschrijf,
    kolom_herkomst,
    kolom_id,
    kolom_plaats,
    samen_leeg,
)
from wijkschool.kern.spanningsvelden import Herkomst

GerechtId = Annotated[str, StringConstraints(pattern=r"^(H[123]|K[12])[abc]$")]
"""Track (Herovering, Kansgedreven) and the paragraph of the report: 6.4.1a is H1a, 6.5.2c is K2c."""


class GerechtRij(Rij):
    """A dish of the menukaart. Source: WRR 2005, § 6.4-6.5."""

    id: GerechtId = kolom_id("het gerecht: H is herovering, K kansgedreven; dan het kopje in het rapport")
    naam: str = beschrijf("Korte naam.")
    spoor: Literal["herovering", "kansgedreven"] = beschrijf("Bij welk spoor het hoort.")
    wat: str = beschrijf("Wat het inhoudt.")
    trekker: str = beschrijf("Wie het trekt.")
    voor_wie: str = beschrijf("Voor welke buurt of situatie.")
    eerst: str | None = beschrijf("Gerechten die eerst moeten, of ook op het menu. Los met '; '.")
    eerst_herkomst: Herkomst | None = beschrijf("Hoe zeker die volgorde is.")
    voorwaarden: str | None = beschrijf("Wat er verder nodig is. Leeg: de bron noemt niets.")
    risicos: str | None = beschrijf("Waarvoor de bron waarschuwt. Leeg: de bron noemt niets.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _klopt(self) -> Self:
        samen_leeg(self, "eerst", "eerst_herkomst")
        if (self.id[0] == "H") != (self.spoor == "herovering"):
            raise VeldFout(
                f"gerecht '{self.id}' hoort niet bij het spoor '{self.spoor}'",
                "H is herovering, K is kansgedreven.",
            )
        return self


class VerankeringRij(Rij):
    """One of the five conditions that keep what was won. Source: WRR 2005, § 6.4.1, r. 9305-9339."""

    id: Id = kolom_id("de voorwaarde")
    naam: str = beschrijf("Korte naam.")
    wat: str = beschrijf("Wat er nodig is.")
    waarschuwing: str | None = beschrijf("Waarvoor de bron waarschuwt. Leeg: de bron noemt niets.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class ToetsRij(Rij):
    """One of the tests of a beleidsmenu: the three E's and two more. Source: WRR 2005, § 6.3.3, r. 9173-9193."""

    id: Id = kolom_id("de toets")
    naam: str = beschrijf("Korte naam.")
    soort: Literal["3e", "extra"] = beschrijf("Een van de drie E’s, of een van de twee die erbij komen.")
    vraag: str = beschrijf("De vraag die je aan een menu stelt.")
    wat: str = beschrijf("Wat de toets inhoudt.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class InstrumentRij(Rij):
    """A step of the instrumentenbord, 1a-4c. Source: WRR 2005, bijlage 1, r. 10984-11814."""

    id: Annotated[str, StringConstraints(pattern=r"^[1-4][abc]$")] = kolom_id("de stap: activiteit en letter")
    activiteit: Literal["inspireren", "actieplan", "terugkoppelen", "verankeren"] = beschrijf(
        "Bij welke activiteit de stap hoort."
    )
    naam: str = beschrijf("Korte naam.")
    doel: str = beschrijf("Waar de stap voor is.")
    doen: str = beschrijf("Wat je doet.")
    uitkomst: str = beschrijf("Wat er daarna is.")
    valkuilen: str | None = beschrijf("Wat er mis kan gaan. Leeg: de bron noemt niets.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class ZelfanalyseRij(Rij):
    """Something that the form of the zelfanalyse asks. Source: WRR 2005, bijlage 2, r. 11815-11972."""

    id: Id = kolom_id("de vraag")
    deel: int = beschrijf("Deel van het formulier.", ge=1, le=4)
    onderdeel: Literal["A", "B"] | None = beschrijf("A of B in deel 2. Leeg: geldt voor beide.")
    groep: str | None = beschrijf("Het kopje erboven, in onze woorden.")
    punt: str | None = beschrijf("Code of korte naam op het formulier.")
    vraag: str = beschrijf("Wat er gevraagd wordt, in onze woorden.")
    schaal_van: int | None = beschrijf("Laagste getal. Leeg: geen getal gevraagd.", ge=0, le=5)
    schaal_tot: int | None = beschrijf("Hoogste getal. Leeg: geen getal gevraagd.", ge=0, le=5)
    schaal_uitleg: str | None = beschrijf("Wat de uiteinden betekenen.")
    wanneer: str | None = beschrijf("Wanneer het gevraagd wordt. Leeg: altijd.")
    gerecht: GerechtId | None = beschrijf("Het gerecht van de menukaart waar dit punt bij hoort.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _schaal_klopt(self) -> Self:
        samen_leeg(self, "schaal_van", "schaal_tot")
        if self.schaal_van is not None and self.schaal_tot is not None and self.schaal_van >= self.schaal_tot:
            raise VeldFout("de schaal loopt achteruit", "Zet het laagste getal in 'schaal_van'.")
        if self.gerecht and (self.gerecht[0] == "H") != (self.onderdeel == "A"):
            raise VeldFout(
                f"gerecht '{self.gerecht}' hoort niet in onderdeel '{self.onderdeel}'",
                "In deel 2 staat herovering in A en kansgedreven beleid in B.",
            )
        return self
