"""One model per dataset: what a row may hold. ``datasets/datapackage.json`` says the same for other tools."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.kern.spanningsvelden import Dimensie, Herkomst, Kant, Veld

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
JaNee = Literal["ja", "nee"]


class Rij(BaseModel):
    """A row of a dataset; an empty cell is ``None`` and only allowed where the field says so."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Bron(Rij):
    """A source. ``regels`` counts the lines of its text file; ``ontbreekt`` tells what it lost."""

    id: Id
    titel: str
    auteur: str | None
    jaar: Annotated[int, Field(ge=1900, le=2100)] | None
    bestand: str
    regels: Annotated[int, Field(ge=1)]
    ontbreekt: str | None


class _RijOverVeld(Rij):
    """A row about one field that also names its dimension; the two must agree."""

    veld: Veld
    dimensie: Dimensie

    @model_validator(mode="after")
    def _dimensie_hoort_bij_veld(self) -> _RijOverVeld:
        if self.dimensie is not self.veld.dimensie:
            raise VeldFout(
                f"'{self.veld}' hoort niet bij de dimensie '{self.dimensie}'",
                f"Schrijf '{self.veld.dimensie}'.",
            )
        return self


class PoolRij(_RijOverVeld):
    """One pole of a field. Source: WRR 2005, § 4.2, r. 4577-4612."""

    titel: str
    kant: Kant
    pool: str
    betekenis: str
    risico: str
    past_bij: str
    herkomst: Herkomst
    plaats: str


class LogicaRij(Rij):
    """A logic. ``inhoud`` and ``proces`` are ``None`` where the source is silent (§ 4.5)."""

    id: Id
    naam: str
    wie: str
    kern: str
    inhoud: str | None
    proces: str | None
    op_speelveld: JaNee
    herkomst: Herkomst
    plaats: str


class DrempelRij(Rij):
    """One of the four thresholds for change. Source: WRR 2005, § 4.3.1-4.3.2, r. 5077-5232."""

    id: Id
    soort: Literal["inspiratie", "vertrouwen"]
    dimensie: Dimensie
    naam: str
    herken_je_aan: str
    wat_helpt: str
    herkomst: Herkomst
    plaats: str

    @model_validator(mode="after")
    def _dimensie_hoort_bij_soort(self) -> DrempelRij:
        goed = Dimensie.INHOUD if self.soort == "inspiratie" else Dimensie.PROCES
        if self.dimensie is not goed:
            raise VeldFout(
                f"een drempel van de soort '{self.soort}' hoort niet bij '{self.dimensie}'",
                f"Schrijf '{goed}'.",
            )
        return self


class GepastheidRij(Rij):
    """Which side fits a kind of buurt on one field, or that the source is of two minds."""

    buurttype: Id
    buurttype_naam: str
    veld: Veld
    kant: Literal["vraag", "institutioneel", "tweeslachtig"]
    uitleg: str
    herkomst: Herkomst
    plaats: str


class PositieRij(Rij):
    """Where a policy stands on one field: the direction is of § 6.3, the number (-100..100) modelkeuze."""

    beleid: Id
    beleid_naam: str
    veld: Veld
    positie: Annotated[int, Field(ge=-100, le=100)]
    richting: Kant
    herkomst_richting: Herkomst
    herkomst_positie: Literal["modelkeuze"]
    plaats: str
    opmerking: str | None

    @model_validator(mode="after")
    def _getal_volgt_richting(self) -> PositieRij:
        if self.positie == 0 or (self.positie < 0) != (self.richting is Kant.VRAAG):
            raise VeldFout(
                f"de positie {self.positie} past niet bij de richting '{self.richting}'",
                "Onder 0 is de kant 'vraag', boven 0 de kant 'institutioneel'.",
            )
        return self
