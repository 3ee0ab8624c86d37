"""The rows of the tables of the report: one row per cell, also of the cells that our text has lost."""

from typing import Literal, Self

from pydantic import model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import Rij, Terrein, beschrijf, kolom_plaats

Status = Literal["gelezen", "onzeker", "ontbreekt"]
Celherkomst = Literal["letterlijk", "afgeleid", "niet te bepalen"]


class CelRij(Rij):
    """One cell of a table of chapter 5; the cell is found by ``rij_nr`` and ``kolom``.

    ``waarde`` is ``None`` exactly when ``status`` is ``ontbreekt``; it is never guessed.
    """

    tabel: str = beschrijf("Nummer van de tabel in het rapport.", pattern=r"^5\.\d+$")
    rij_nr: int = beschrijf("De hoeveelste rij van de tabel, vanaf 1, zoals gedrukt.", ge=1)
    rij: str = beschrijf("Waar de rij over gaat, in onze woorden.")
    kolom: str = beschrijf("De kolom van de tabel.")
    waarde: float | None = beschrijf(
        "Wat er staat. Leeg: de bron geeft hier niets, of onze tekst verloor het.", "zie eenheid", ge=0, le=100
    )
    eenheid: Literal["procent", "rapportcijfer"] = beschrijf("Procent (0-100) of rapportcijfer (1-10).")
    status: Status = beschrijf(
        "gelezen: waarde en cel staan vast. onzeker: de waarde staat er, maar de cel staat niet vast. "
        "ontbreekt: de bron geeft hier niets, of onze tekst verloor de waarde."
    )
    regel: int = beschrijf(
        "Regel van de brontekst waar de waarde staat; bij ontbreekt: waar de naam van de rij staat.", ge=1
    )

    @model_validator(mode="after")
    def _waarde_volgt_status(self) -> Self:
        if self.status == "ontbreekt" and self.waarde is not None:
            raise VeldFout(
                f"de waarde {self.waarde:g} staat bij de status 'ontbreekt'",
                "Maak de waarde leeg: wat de bron niet geeft, vullen we niet in.",
            )
        if self.status != "ontbreekt" and self.waarde is None:
            raise VeldFout(f"bij de status '{self.status}' hoort een waarde", "Schrijf anders 'ontbreekt'.")
        if self.eenheid == "rapportcijfer" and self.waarde is not None and not 1 <= self.waarde <= 10:  # noqa: PLR2004
            raise VeldFout(f"{self.waarde:g} kan geen rapportcijfer zijn", "Een rapportcijfer loopt van 1 tot 10.")
        return self


class _TekstcelRij(Rij):
    """A cell of a table of chapter 3. An unknown cell is empty."""

    rij_nr: int = beschrijf("De hoeveelste rij van de tabel, vanaf 1.", ge=1)

    @model_validator(mode="after")
    def _inhoud_volgt_herkomst(self) -> Self:
        inhoud, herkomst = getattr(self, "inhoud", None), getattr(self, "herkomst", None)
        if (inhoud is None) != (herkomst == "niet te bepalen"):
            raise VeldFout(
                "een cel is leeg als hij niet te bepalen is, en anders niet",
                "Schrijf 'niet te bepalen' bij een lege cel, en alleen daar.",
            )
        return self


class Meerwaarderij(_TekstcelRij):
    """A cell of table 3.1: what involvement is worth, and for whom. Source: WRR 2005, § 3.6, r. 4282-4335."""

    rij: str = beschrijf("Het leefbaarheidsterrein.")
    kolom: Literal["bewoners", "andere_belanghebbenden"] = beschrijf("De kolom van de tabel.")
    partij: str = beschrijf("Voor wie het meerwaarde is.")
    inhoud: str | None = beschrijf("Wat de meerwaarde is, in onze woorden. Leeg: niet te bepalen.")
    herkomst: Celherkomst = beschrijf(
        "letterlijk: de tekst van de cel staat er. afgeleid: uit een kop of de lopende tekst. "
        "niet te bepalen: verloren gegaan."
    )
    plaats: str = kolom_plaats()
    opmerking: str | None = beschrijf("Wat er onzeker is aan deze cel.")


class Voorwaarderij(_TekstcelRij):
    """A cell of table 3.2: conditions for buurtgericht beleid. Source: WRR 2005, § 3.6, r. 4383-4457."""

    groep: Literal["beleidsinhoud", "beleidsproces"] = beschrijf("Gaat de rij over wat voor beleid, of over hoe?")
    rij: str = beschrijf("De rij van de tabel.")
    kolom: Terrein = beschrijf("Het leefbaarheidsterrein.")
    inhoud: str | None = beschrijf("De voorwaarde, in onze woorden. Leeg: niet te bepalen.")
    herkomst: Celherkomst = beschrijf(
        "letterlijk: de tekst van de cel staat er. afgeleid: uit een kop van hoofdstuk 3. "
        "niet te bepalen: verloren gegaan."
    )
    plaats: str = kolom_plaats()
    opmerking: str | None = beschrijf("Wat er onzeker is aan deze cel.")
