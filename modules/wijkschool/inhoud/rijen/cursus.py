"""The rows of what belongs to the course as a whole: documents, glossary, fictional buurten."""

from typing import Literal, Self

from pydantic import model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import (
    Buurttype,
    Id,
    Rij,
    beschrijf,
    kolom_bron,
    kolom_herkomst,
    kolom_id,
    kolom_plaats,
)
from wijkschool.kern.spanningsvelden import Herkomst


class Bron(Rij):
    """A source. ``regels`` counts the lines of its text file; ``ontbreekt`` tells what it lost."""

    id: Id = kolom_id("de bron")
    titel: str = beschrijf("Titel van het document.")
    auteur: str | None = beschrijf("Wie het schreef. Leeg: dat staat niet in de tekst.")
    jaar: int | None = beschrijf(
        "Jaar waarin het verscheen. Leeg: dat staat niet in de tekst.", "jaar", ge=1900, le=2100
    )
    bestand: str = beschrijf("Naam van het tekstbestand waar de regelnummers bij horen.")
    regels: int = beschrijf("Aantal regels van dat bestand.", "regels", ge=1)
    ontbreekt: str | None = beschrijf("Wat er niet in de tekst staat, of verloren ging.")


class BegripRij(Rij):
    """A term of the glossary, explained at B1."""

    id: Id = kolom_id("het begrip")
    term: str = beschrijf("Het woord, zoals de bron het schrijft.")
    uitleg: str = beschrijf("Wat het betekent.")
    verwant: str | None = beschrijf("Verwante begrippen: ids, los met '; '.")
    herkomst: Herkomst = kolom_herkomst()
    bron: str = kolom_bron()
    plaats: str = kolom_plaats("de bron van de rij; het eerst genoemd")


class ParagraafRij(Rij):
    """A numbered paragraph or an appendix of the WRR report."""

    nummer: str = beschrijf("Nummer in het rapport.", pattern=r"^(\d(\.\d){1,2}|bijlage \d)$")
    naam: str = beschrijf("Waar de paragraaf over gaat, in onze woorden.")
    plaats: str = kolom_plaats()

    @property
    def deel(self) -> str:
        """The paragraph as a place names it: ``§ 4.2.1`` or ``bijlage 1``."""
        return self.nummer if self.nummer.startswith("bijlage") else f"§ {self.nummer}"


class StukRij(Rij):
    """A heading, a list item or a paragraph of one of the four short documents."""

    id: Id = kolom_id("het stuk")
    naam: str = beschrijf("Waar het stuk over gaat, in onze woorden.")
    soort: Literal["kop", "punt", "alinea"] = beschrijf(
        "Een kop met wat eronder staat, een punt van een lijst, of een alinea."
    )
    bron: str = kolom_bron()
    plaats: str = kolom_plaats("de bron van de rij")


class BuurtRij(Rij):
    """A fictional buurt: its figures. Its story stands in ``datasets/buurten/<id>.yaml``."""

    id: Id = kolom_id("de buurt")
    naam: str = beschrijf("Naam. De buurt bestaat niet.")
    type: Buurttype = beschrijf("Soort buurt, zoals in gepastheid.csv.")
    inwoners: int = beschrijf("Aantal inwoners.", "inwoners", ge=1)
    huur_corporatie: int = beschrijf("Aandeel van de woningen dat van een corporatie is.", "procent", ge=0, le=100)
    jonger_dan_18: int = beschrijf("Aandeel van de inwoners dat jonger is dan 18 jaar.", "procent", ge=0, le=100)
    ouder_dan_65: int = beschrijf("Aandeel van de inwoners dat ouder is dan 65 jaar.", "procent", ge=0, le=100)
    afhankelijk: int = beschrijf("Aandeel van de afhankelijke stijl.", "procent", ge=0, le=100)
    afzijdig: int = beschrijf("Aandeel van de afzijdige stijl.", "procent", ge=0, le=100)
    afwachtend: int = beschrijf("Aandeel van de afwachtende stijl.", "procent", ge=0, le=100)
    actief: int = beschrijf(
        "Aandeel van de actieve stijl. De vier aandelen zijn samen 100.", "procent", ge=0, le=100
    )
    vertrouwen: int = beschrijf(
        "Aandeel van de inwoners dat de meeste mensen te vertrouwen vindt. Uitgerekend: de mix maal tabel 5.4, "
        "rij 1.",
        "procent",
        ge=0,
        le=100,
    )
    verzonnen: Literal["ja"] = beschrijf("Altijd ja: elke buurt is verzonnen, en elk getal dus ook.")

    @model_validator(mode="after")
    def _telt_op(self) -> Self:
        if (som := self.afhankelijk + self.afzijdig + self.afwachtend + self.actief) != 100:  # noqa: PLR2004
            raise VeldFout(f"de vier stijlen zijn samen {som} procent", "Maak er samen 100 van.")
        if (som := self.jonger_dan_18 + self.ouder_dan_65) > 100:  # noqa: PLR2004
            raise VeldFout(f"jong en oud zijn samen {som} procent", "Maak er samen hoogstens 100 van.")
        return self
