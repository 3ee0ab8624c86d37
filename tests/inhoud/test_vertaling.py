"""No English of pydantic ever reaches a lecturer."""

import re
import typing
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ErrorType

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.vertaling import ZINNEN, vertaal

ENGELS = re.compile(
    r"\b(input|should|valid|field|required|must|value|error|string|type|than|least|allowed)\b", re.IGNORECASE
)


class Binnen(BaseModel, extra="forbid"):
    naam: str
    getal: int = 0


class Model(BaseModel, extra="forbid"):
    binnen: list[Binnen] | None = None
    per_naam: dict[str, Binnen] = {}
    kort: Annotated[str, Field(min_length=3, max_length=5, pattern="^[a-z ]*$")] = "abc"
    som: Annotated[int, Field(ge=-100, le=100)] = 0
    keus: Literal["ja", "nee"] = "ja"
    waar: bool = True
    twee: Annotated[tuple[int, ...], Field(min_length=2, max_length=3)] = (1, 2)
    los: int | None = None
    eigen: str = ""

    @field_validator("eigen")
    @classmethod
    def _eigen(cls, waarde) -> str:
        if waarde == "veldfout":
            raise VeldFout("dit kan niet", "Doe dat.")
        if waarde == "gewoon":
            raise ValueError("Alleen even getallen.")
        if waarde == "zelf":
            raise PydanticCustomError("eigen_soort", "te {maat} voor deze buurt", {"maat": "groot"})
        return waarde


def meldingen(data):
    with pytest.raises(ValidationError) as fout:
        Model.model_validate(data)
    return vertaal(fout.value.errors(include_url=False), Model)


def test_elke_soort_fout_van_pydantic_heeft_een_nederlandse_zin_en_een_remedie():
    assert set(typing.get_args(ErrorType)) - ZINNEN.keys() == set()
    for wat, remedie in ZINNEN.values():
        assert wat
        assert remedie.endswith(".")
        assert not ENGELS.search(re.sub(r"\{\w+\}", "", f"{wat} {remedie}"))


FOUTEN = [
    (
        {"binnen": [{"naam": "a"}, {"nam": "b"}]},
        ("binnen", 1, "nam"),
        "het veld 'nam' bestaat niet",
        "Bedoel je 'naam'?",
    ),
    (
        {"per_naam": {"x": {"naam": "a", "gtal": 1}}},
        ("per_naam", "x", "gtal"),
        "het veld 'gtal' bestaat niet",
        "Bedoel je 'getal'?",
    ),
    (
        {"per_naam": {"x": {}}},
        ("per_naam", "x", "naam"),
        "het veld 'naam' ontbreekt",
        "Voeg een regel 'naam: …' toe.",
    ),
    (
        {"binnen": "x"},
        ("binnen",),
        "het veld 'binnen' moet een lijst zijn",
        "Zet elk onderdeel op een eigen regel, met '- ' ervoor.",
    ),
    (
        {"binnen": ["x"]},
        ("binnen", 0),
        "onderdeel 1 van 'binnen' moet uit velden bestaan",
        "Zet onder deze regel, verder ingesprongen, regels als 'naam: waarde'.",
    ),
    ({"som": 101}, ("som",), "het veld 'som' mag hoogstens 100 zijn", "Kies een kleiner getal."),
    ({"som": -101}, ("som",), "het veld 'som' moet -100 of meer zijn", "Kies een groter getal."),
    (
        {"som": 1.5},
        ("som",),
        "het veld 'som' moet een heel getal zijn",
        "Schrijf alleen cijfers, bijvoorbeeld 20 of -35.",
    ),
    ({"som": float("nan")}, ("som",), "het veld 'som' moet een gewoon getal zijn", "Schrijf alleen cijfers."),
    ({"kort": "ab"}, ("kort",), "het veld 'kort' is te kort: minstens 3 tekens", "Vul de tekst aan."),
    (
        {"kort": "abcdef"},
        ("kort",),
        "het veld 'kort' is te lang: hoogstens 5 tekens",
        "Maak de tekst korter.",
    ),
    (
        {"kort": "ABC"},
        ("kort",),
        "het veld 'kort' heeft niet de juiste vorm",
        "Vergelijk het met een veld dat wel goed is.",
    ),
    ({"kort": None}, ("kort",), "het veld 'kort' is leeg", "Vul het in, of haal de regel weg."),
    ({"keus": "neee"}, ("keus",), "het veld 'keus' kan niet 'neee' zijn", "Bedoel je 'nee'?"),
    ({"keus": "misschien"}, ("keus",), "het veld 'keus' kan niet 'misschien' zijn", "Kies uit: ja, nee."),
    (
        {"waar": "soms"},
        ("waar",),
        "het veld 'waar' moet ja of nee zijn",
        "Schrijf true (ja) of false (nee), zonder aanhalingstekens.",
    ),
    (
        {"twee": [1]},
        ("twee",),
        "het veld 'twee' heeft 1 onderdelen, het moeten er minstens 2 zijn",
        "Vul het aan.",
    ),
    (
        {"twee": [1, "x"]},
        ("twee", 1),
        "onderdeel 2 van 'twee' moet een heel getal zijn",
        "Schrijf alleen cijfers, bijvoorbeeld 20 of -35.",
    ),
    ({"eigen": "veldfout"}, ("eigen",), "dit kan niet", "Doe dat."),
    (
        {"eigen": "gewoon"},
        ("eigen",),
        "het veld 'eigen' klopt niet: Alleen even getallen",
        "Pas de waarde aan.",
    ),
    (
        {"eigen": "zelf"},
        ("eigen",),
        "het veld 'eigen' klopt niet: te groot voor deze buurt",
        "Pas de waarde aan.",
    ),
]


@pytest.mark.parametrize(("data", "plek", "wat", "remedie"), FOUTEN)
def test_een_fout_van_pydantic_wordt_een_nederlandse_zin_met_remedie(data, plek, wat, remedie):
    assert meldingen(data) == [(plek, wat, remedie)]
