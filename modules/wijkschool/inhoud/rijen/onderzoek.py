"""The rows of how the WRR did its field study. No future annotations here: see the package."""

from typing import Literal, Self

from pydantic import model_validator

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.rijen.basis import Id, Rij, beschrijf, kolom_herkomst, kolom_id, kolom_plaats, samen_leeg
from wijkschool.kern.spanningsvelden import Herkomst


class OnderzoekRij(Rij):
    """Something the report counts of its own study, or leaves uncounted. Source: WRR 2005, § 1.4, r. 505-523."""

    id: Id = kolom_id("wat er is geteld")
    naam: str = beschrijf("Wat er is geteld.")
    aantal: int | None = beschrijf("Hoeveel. Leeg: de bron geeft geen getal.", "zie naam", ge=1)
    hoe: Literal["precies", "ongeveer", "meer_dan"] | None = beschrijf(
        "Hoe stellig de bron het getal noemt. Leeg: er is geen getal."
    )
    woorden: str | None = beschrijf("Wat de bron zegt in plaats van een getal. Leeg: er is een getal.")
    uitleg: str = beschrijf("Wat de bron erover zegt.")
    herkomst: Herkomst = kolom_herkomst()
    plaats: str = kolom_plaats()

    @model_validator(mode="after")
    def _getal_of_woorden(self) -> Self:
        samen_leeg(self, "aantal", "hoe")
        if (self.aantal is None) == (self.woorden is None):
            raise VeldFout("er hoort of een getal te staan, of woorden", "Vul precies een van de twee in.")
        return self
