"""The rows of chapter 4: fields, logics, thresholds, what fits where, and where policy stood."""

from typing import Literal, Self

from pydantic import model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import Id, JaNee, Rij, beschrijf, kolom_herkomst, kolom_plaats
from wijkschool.kern.spanningsvelden import Dimensie, Herkomst, Kant, Veld


class _RijOverVeld(Rij):
    """A row about one field that also names its dimension; the two must agree."""

    veld: Veld = beschrijf("Spanningsveld. De vier namen blijven altijd zo: bewaarde antwoorden hangen eraan.")
    dimensie: Dimensie = beschrijf(
        "Waar het over gaat: wat voor beleid (inhoud) of hoe het wordt gemaakt en uitgevoerd (proces)."
    )

    @model_validator(mode="after")
    def _dimensie_hoort_bij_veld(self) -> Self:
        if self.dimensie is not self.veld.dimensie:
            raise VeldFout(
                f"'{self.veld}' hoort niet bij de dimensie '{self.dimensie}'",
                f"Schrijf '{self.veld.dimensie}'.",
            )
        return self


class PoolRij(_RijOverVeld):
    """One pole of a field. Source: WRR 2005, § 4.2, r. 4577-4612."""

    titel: str = beschrijf("De vraag van dit veld.")
    kant: Kant = beschrijf(
        "Bij welke logica deze pool hoort. Links (-100) is vraag, rechts (100) is institutioneel."
    )
    pool: str = beschrijf("Naam van de pool.")
    betekenis: str = beschrijf("Wat de pool inhoudt.")
    risico: str = beschrijf("Wat er mis kan gaan aan deze kant.")
    past_bij: str = beschrijf("Bij welke buurten deze kant past.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class LogicaRij(Rij):
    """A logic. ``inhoud`` and ``proces`` are ``None`` where the source is silent (§ 4.5)."""

    id: Id = beschrijf("Korte naam van de logica.")
    naam: str = beschrijf("Naam.")
    wie: str = beschrijf("Wie zo denkt.")
    kern: str = beschrijf("Waar het om draait.")
    inhoud: str | None = beschrijf("Wat voor beleid erbij hoort. Leeg: de bron zegt het niet.")
    proces: str | None = beschrijf("Hoe dat wordt gemaakt en uitgevoerd. Leeg: de bron zegt het niet.")
    op_speelveld: JaNee = beschrijf("Heeft deze logica een plek op het speelveld?")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class DrempelRij(Rij):
    """One of the four thresholds for change. Source: WRR 2005, § 4.3.1-4.3.2, r. 5077-5232."""

    id: Id = beschrijf("Korte naam van de drempel.")
    soort: Literal["inspiratie", "vertrouwen"] = beschrijf("Soort drempel.")
    dimensie: Dimensie = beschrijf(
        "Waar het over gaat: wat voor beleid (inhoud) of hoe het wordt gemaakt en uitgevoerd (proces)."
    )
    naam: str = beschrijf("Naam.")
    herken_je_aan: str = beschrijf("Hoe je de drempel herkent.")
    wat_helpt: str = beschrijf("Wat helpt om eroverheen te komen.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _dimensie_hoort_bij_soort(self) -> Self:
        goed = Dimensie.INHOUD if self.soort == "inspiratie" else Dimensie.PROCES
        if self.dimensie is not goed:
            raise VeldFout(
                f"een drempel van de soort '{self.soort}' hoort niet bij '{self.dimensie}'",
                f"Schrijf '{goed}'.",
            )
        return self


class GepastheidRij(Rij):
    """Which side fits a kind of buurt on one field, or that the source is of two minds."""

    buurttype: Id = beschrijf("Korte naam van de soort buurt.")
    buurttype_naam: str = beschrijf("Naam van de soort buurt.")
    veld: Veld = beschrijf("Spanningsveld. De vier namen blijven altijd zo: bewaarde antwoorden hangen eraan.")
    kant: Literal["vraag", "institutioneel", "tweeslachtig"] = beschrijf(
        "Welke kant past. Tweeslachtig: de bron geeft redenen voor allebei."
    )
    uitleg: str = beschrijf("Waarom.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()


class PositieRij(Rij):
    """Where a policy stands on one field: the direction is of § 6.3, the number (-100..100) modelkeuze."""

    beleid: Id = beschrijf("Korte naam van het beleid.")
    beleid_naam: str = beschrijf("Naam van het beleid.")
    veld: Veld = beschrijf("Spanningsveld. De vier namen blijven altijd zo: bewaarde antwoorden hangen eraan.")
    positie: int = beschrijf(
        "Plek op het veld: -100 is de vraagpool, 100 de institutionele pool. Geen getal uit de bron.",
        "schaal van -100 tot 100",
        ge=-100,
        le=100,
    )
    richting: Kant = beschrijf("De kant waar het beleid staat, volgens § 6.3.")
    herkomst_richting: Herkomst = beschrijf("Hoe zeker de richting is.")
    herkomst_positie: Literal["modelkeuze"] = beschrijf("Hoe zeker het getal is: altijd onze eigen keus.")
    plaats: str = kolom_plaats()
    opmerking: str | None = beschrijf("Waar de bron zichzelf tegenspreekt.")

    @model_validator(mode="after")
    def _getal_volgt_richting(self) -> Self:
        if self.positie == 0 or (self.positie < 0) != (self.richting is Kant.VRAAG):
            raise VeldFout(
                f"de positie {self.positie} past niet bij de richting '{self.richting}'",
                "Onder 0 is de kant 'vraag', boven 0 de kant 'institutioneel'.",
            )
        return self
