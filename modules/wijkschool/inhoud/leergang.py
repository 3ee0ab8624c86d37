"""The order of the lessons: ``notebooks/leergang.yaml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from wijkschool.basis.paden import map_van, relatief
from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten, op_plek
from wijkschool.inhoud.lesbestand import lees_model
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.inhoud.yaml_met_regels import Regels, regel_van

BUITEN_LEERGANG = "99-"
"""How the name of a lesson begins that is served but never listed: the examples for lecturers and maintainers."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Deel(_Model):
    """A part of the course: lessons that stand together on the start page."""

    id: str
    naam: str


class Les(_Model):
    """A lesson; its notebook is ``notebooks/<id>.ipynb``. ``minuten`` is how long it takes, 1..240."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    titel: str
    kort: str
    minuten: Annotated[int, Field(ge=1, le=240)]
    doelen: Annotated[tuple[str, ...], Field(min_length=2, max_length=4)]
    deel: str


class Route(_Model):
    """A way through the course for who has less time: ``lessen`` are ids; without them it is all lessons."""

    naam: str
    voor: str
    lessen: tuple[str, ...] = ()


class Leergang(_Model):
    """The lessons in their order. Without ``delen`` in the file, each name in ``les.deel`` makes a part."""

    delen: tuple[Deel, ...] = ()
    routes: tuple[Route, ...] = ()
    lessen: Annotated[tuple[Les, ...], Field(min_length=1)]


def lees_leergang() -> Leergang:
    """Return the leergang; every notebook it names exists. Raises ``InhoudFouten`` with all that is wrong."""
    pad = map_van("notebooks") / "leergang.yaml"
    bestand = relatief(pad)
    leergang, regels, fouten = lees_model(pad, Leergang, "lessen", "Begin met een regel 'lessen:'.")
    if leergang:
        fouten += _samenhang(leergang, bestand, regels)
        if not leergang.delen:
            namen = dict.fromkeys(les.deel for les in leergang.lessen)
            leergang = leergang.model_copy(update={"delen": tuple(Deel(id=naam, naam=naam) for naam in namen)})
    if fouten or not leergang:
        raise InhoudFouten(sorted(fouten, key=op_plek))
    return leergang


def _samenhang(leergang: Leergang, bestand: str, regels: Regels) -> list[InhoudFout]:
    fouten: list[InhoudFout] = []
    for lijst, dingen in (("delen", leergang.delen), ("lessen", leergang.lessen)):
        gezien: set[str] = set()
        for nummer, ding in enumerate(dingen):
            if ding.id in gezien:
                regel = regel_van(regels, (lijst, nummer, "id"))
                fouten.append(
                    InhoudFout(bestand, regel, f"de id '{ding.id}' staat er twee keer", "Kies een andere id.")
                )
            gezien.add(ding.id)
    er_zijn = [les.id for les in leergang.lessen]
    for nummer, route in enumerate(leergang.routes):
        for plaats, les_id in enumerate(route.lessen):
            if les_id not in er_zijn:
                regel = regel_van(regels, ("routes", nummer, "lessen", plaats))
                wat = f"de route '{route.naam}' noemt de les '{les_id}', en die is er niet"
                fouten.append(InhoudFout(bestand, regel, wat, bedoel_je(les_id, er_zijn)))
    delen = [deel.id for deel in leergang.delen]
    for nummer, les in enumerate(leergang.lessen):
        if delen and les.deel not in delen:
            regel = regel_van(regels, ("lessen", nummer, "deel"))
            wat = f"het deel '{les.deel}' staat niet bij 'delen'"
            fouten.append(InhoudFout(bestand, regel, wat, bedoel_je(les.deel, delen)))
        if not (map_van("notebooks") / f"{les.id}.ipynb").is_file():
            regel = regel_van(regels, ("lessen", nummer, "id"))
            wat = f"het bestand notebooks/{les.id}.ipynb ontbreekt"
            er = [pad.stem for pad in map_van("notebooks").glob("*.ipynb")]
            fouten.append(InhoudFout(bestand, regel, wat, bedoel_je(les.id, er, "Maak het, of haal de les weg.")))
    return fouten
