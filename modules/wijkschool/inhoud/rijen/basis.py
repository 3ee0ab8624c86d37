"""What the rows of all datasets share."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from wijkschool.inhoud.fouten import VeldFout

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
JaNee = Literal["ja", "nee"]
Buurttype = Literal["achterstand_nood", "achterstand_herstel", "middenstand_dorp", "voorstand"]
Terrein = Literal["fysieke_inrichting", "veiligheid", "onderwijs_opvang", "sociale_infrastructuur"]
TerreinOfBreed = Literal["fysieke_inrichting", "veiligheid", "onderwijs_opvang", "sociale_infrastructuur", "breed"]
Bewijs = Literal["genoemd_onderzoek", "onderzoek", "praktijkkennis", "redenering", "geen"]
"""How strong the evidence is that the source itself gives, from strong to none."""
SCHEIDING = "; "
"""What stands between the parts of a cell that holds a list."""


class Rij(BaseModel):
    """A row of a dataset; an empty cell is ``None`` and only allowed where the field says so."""

    # Models are built when the first row is read: a kernel that never reads a table does not pay for it.
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def beschrijf(uitleg: str, eenheid: str | None = None, **grenzen: Any) -> Any:
    """Return a required column: its meaning (Dutch, for ``datapackage.json``), unit and bounds."""
    return Field(description=uitleg, json_schema_extra={"unit": eenheid} if eenheid else None, **grenzen)


def kolom_id(waarvan: str) -> Any:
    """Return the column with the lasting id of a row."""
    return beschrijf(f"Vaste korte naam van {waarvan}.")


def kolom_herkomst() -> Any:
    """Return the column that tells how sure a row is."""
    return beschrijf("Hoe zeker het is: de bron zegt het, het volgt eruit, of het is onze eigen keus.")


def kolom_bron() -> Any:
    """Return the column that names the document."""
    return beschrijf("In welk document het staat: een id uit bronnen.csv.")


def kolom_plaats(bij: str = "de bron 'wrr'") -> Any:
    """Return the column with the place of a row in the source."""
    return beschrijf(
        f"Waar het staat in {bij}: paragraaf en regels, of alleen regels als het document geen paragrafen heeft. "
        "Meer plaatsen staan los met '; '. Een ander document staat er met zijn id voor."
    )


def delen(cel: str | None) -> tuple[str, ...]:
    """Return the parts of a cell that holds a list; none for an empty cell."""
    return tuple(cel.split(SCHEIDING)) if cel else ()


def samen_leeg(rij: Rij, eerste: str, tweede: str) -> None:
    """Raise ``VeldFout`` when one of two columns is filled and the other is not."""
    vol, leeg = (eerste, tweede) if getattr(rij, eerste) is not None else (tweede, eerste)
    if getattr(rij, vol) is not None and getattr(rij, leeg) is None:
        raise VeldFout(f"de kolom '{vol}' is gevuld en '{leeg}' niet", f"Vul '{leeg}' ook, of maak '{vol}' leeg.")
