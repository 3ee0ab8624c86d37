"""From answers to the wijkdossier of one buurt: chapters with questions, answers, figures, and what is empty.

``antwoorden`` are those of one buurt by exercise, as the browser keeps them. Whatever stands in them, nothing here
raises and no text is dropped: an answer is text from first to last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any, Final

from wijkschool.inhoud.dossier import Hoofdstuk, Onderdeel, lees_hoofdstukken, verdeel, vragen_van_de_cursus
from wijkschool.logboek import woorden
from wijkschool.logboek.bestand import PROFIEL
from wijkschool.logboek.figuren import formulier, teken
from wijkschool.logboek.figuur import Figuur
from wijkschool.oefening.soorten import SOORTEN

EIGEN: Final = "wijkdossier"
"""The key of what a learner did with the dossier: ``{"volgorde": [id], "weg": [id], "tekst": {id: tekst}}``."""
SCHALEN: Final = (
    "Getallen op een schaal, en wat een model van de cursus erbij zegt, zijn onze keuze (modelkeuze). Het rapport "
    "‘Vertrouwen in de buurt’ van de WRR is van 2005 en geeft richtingen, geen cijfers per buurt."
)
PRIVACY: Final = "In dit dossier horen geen namen van bewoners en geen gegevens over personen."


@dataclass(frozen=True)
class Vraag:
    """A question with its answer; ``tekst`` is empty when there is none. ``veld`` is the id that it is kept by."""

    veld: str
    vraag: str
    tekst: str
    uitleg: str = ""
    lang: bool = True
    vrij: bool = True
    """Whether the answer is the learner's own words, to be changed right here."""
    getal: int | None = None


@dataclass(frozen=True)
class Groep:
    """What stands in a chapter of one exercise. ``model`` is the sentence of a model (modelkeuze), or empty."""

    oefening: str
    versie: int
    titel: str
    soort: str
    les: str
    les_titel: str
    vragen: tuple[Vraag, ...]
    model: str = ""
    begonnen: bool = False
    """Whether there is an answer at all; it may stand in a figure instead of in ``vragen``."""


@dataclass(frozen=True)
class DossierHoofdstuk:
    """A chapter as it stands now. ``eigen`` is the learner's own text; ``weg`` that it is left out."""

    id: str
    titel: str
    inleiding: str
    let_op: str
    plaats: str
    groepen: tuple[Groep, ...]
    figuren: tuple[Figuur, ...]
    formulier: tuple[Figuur, ...] = ()
    """Figures without an answer yet, to fill in on paper."""
    eigen: str = ""
    weg: bool = False

    @property
    def leeg(self) -> bool:
        """Whether nothing stands here yet."""
        return not (self.eigen.strip() or self.figuren or any(groep.begonnen for groep in self.groepen))


@dataclass(frozen=True)
class Dossier:
    """The dossier of one buurt, its chapters in the learner's order."""

    naam: str
    hoofdstukken: tuple[DossierHoofdstuk, ...]

    @property
    def gevuld(self) -> int:
        """How many chapters have something in them."""
        return sum(not hoofdstuk.leeg for hoofdstuk in self.hoofdstukken)

    def als_dict(self) -> dict[str, Any]:
        """Return it as plain dicts and lists, fit for JSON, with ``leeg`` and ``gevuld``."""
        uit = asdict(self) | {"gevuld": self.gevuld, "schalen": SCHALEN, "privacy": PRIVACY}
        for kaal, hoofdstuk in zip(uit["hoofdstukken"], self.hoofdstukken, strict=True):
            kaal["leeg"] = hoofdstuk.leeg
        return uit


@lru_cache(maxsize=1)
def indeling() -> tuple[tuple[Hoofdstuk, tuple[Onderdeel, ...]], ...]:
    """Return the chapters with what fills them, read once per kernel. Raises ``InhoudFouten``."""
    hoofdstukken = lees_hoofdstukken()
    delen = verdeel(hoofdstukken, vragen_van_de_cursus(SOORTEN))
    return tuple((hoofdstuk, delen[hoofdstuk.id]) for hoofdstuk in hoofdstukken)


def maak_dossier(antwoorden: Mapping[str, Any]) -> Dossier:
    """Return the dossier that these answers make. Raises ``InhoudFouten`` when the chapters cannot be read."""
    eigen = antwoorden.get(EIGEN)
    eigen = eigen if isinstance(eigen, dict) else {}
    teksten = eigen.get("tekst")
    teksten = teksten if isinstance(teksten, dict) else {}
    weg = eigen.get("weg")
    hoofdstukken = [
        replace(
            _hoofdstuk(hoofdstuk, delen, antwoorden),
            eigen=_tekst(teksten.get(hoofdstuk.id)),
            weg=isinstance(weg, list) and hoofdstuk.id in weg,
        )
        for hoofdstuk, delen in indeling()
    ]
    return Dossier(naam_van(antwoorden), tuple(_op_volgorde(hoofdstukken, eigen.get("volgorde"))))


def naam_van(antwoorden: Mapping[str, Any]) -> str:
    """Return what the learner calls the buurt, on one line; ``""`` when that is not filled in."""
    profiel = antwoorden.get(PROFIEL)
    velden = profiel.get("velden") if isinstance(profiel, dict) else None
    return " ".join(_tekst(velden.get("naam")).split()) if isinstance(velden, dict) else ""


def _op_volgorde(hoofdstukken: list[DossierHoofdstuk], volgorde: object) -> list[DossierHoofdstuk]:
    """Put chapters in the learner's order; one that is new since then stays behind the one it follows."""
    gekozen = [naam for naam in volgorde if isinstance(naam, str)] if isinstance(volgorde, list) else []
    namen = [hoofdstuk.id for hoofdstuk in hoofdstukken]
    uit = [naam for naam in dict.fromkeys(gekozen) if naam in namen]
    for nr, naam in enumerate(namen):
        if naam not in uit:
            uit.insert(uit.index(namen[nr - 1]) + 1 if nr else 0, naam)
    per_id = {hoofdstuk.id: hoofdstuk for hoofdstuk in hoofdstukken}
    return [per_id[naam] for naam in uit]


def _hoofdstuk(
    hoofdstuk: Hoofdstuk, delen: tuple[Onderdeel, ...], antwoorden: Mapping[str, Any]
) -> DossierHoofdstuk:
    figuren = {naam: teken(naam, {"": antwoorden}) for naam in hoofdstuk.figuren}
    return DossierHoofdstuk(
        id=hoofdstuk.id,
        titel=hoofdstuk.titel,
        inleiding=hoofdstuk.inleiding,
        let_op=hoofdstuk.let_op or "",
        plaats=hoofdstuk.plaats or "",
        groepen=tuple(_groep(deel, antwoorden.get(deel.vraag.id)) for deel in delen),
        figuren=tuple(f for delen in figuren.values() for f in delen),
        formulier=tuple(
            leeg for naam, delen in figuren.items() if not delen and (leeg := formulier(naam)) is not None
        ),
    )


def _groep(deel: Onderdeel, antwoord: object) -> Groep:
    vraag: Any = deel.vraag
    vragen, model = _vragen(deel, antwoord)
    getoond = tuple(v for v in vragen if not any(fnmatchcase(v.veld, naam) for naam in deel.zonder))
    return Groep(
        oefening=vraag.id,
        versie=vraag.versie,
        titel=vraag.titel,
        soort=vraag.soort,
        les=deel.les,
        les_titel=deel.les_titel,
        vragen=getoond,
        model=model,
        begonnen=any(v.tekst for v in vragen),
    )


def _vragen(deel: Onderdeel, antwoord: object) -> tuple[tuple[Vraag, ...], str]:
    vraag: Any = deel.vraag
    gegeven = antwoord if isinstance(antwoord, dict) else {}
    if vraag.soort == "jouw_buurt":
        velden = gegeven.get("velden")
        velden = velden if isinstance(velden, dict) else {}
        return tuple(
            Vraag(veld.id, veld.label, _tekst(velden.get(veld.id)), veld.uitleg or "", veld.soort == "tekst")
            for veld in vraag.velden
            if veld.id in deel.velden
        ), ""
    if vraag.soort == "open_vraag":
        return (Vraag("tekst", vraag.opdracht, _tekst(gegeven.get("tekst"))),), ""
    gezet, model = _gezet(deel, antwoord)
    return tuple(Vraag(g.id, g.label, g.tekst, lang=g.vrij, vrij=False, getal=g.getal) for g in gezet), model


def _gezet(deel: Onderdeel, antwoord: object) -> tuple[tuple[woorden.Gezet, ...], str]:
    if deel.vraag.soort == "speel":
        return woorden.van_spel(deel.vraag, antwoord, deel.zonder)
    return woorden.van_plek(antwoord), ""


def _tekst(waarde: object) -> str:
    """Return what a learner wrote, whatever stands there: another kind of value as its text."""
    if waarde is None:
        return ""
    return waarde.strip() if isinstance(waarde, str) else str(waarde)
