"""The chain from buurtbeleid to politiek vertrouwen: how firm the report itself is about each link.

Source: WRR 2005, § 5.1, r. 5588-5647; § 5.4.3, r. 7252-7255; § 5.4.4, r. 7259-7585; § 5.5.2, r. 8078-8231;
§ 5.6, r. 8235-8282; § 5.7, r. 8468-8526. The report draws no chain and has no scale. That there are three grades,
which link gets which, and that a route is as strong as its weakest link is our own choice (modelkeuze). What each
link rests on is from the report. From isolement, versplintering and economische kansen the report lays no link to
politiek vertrouwen, so there is none here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Graad(StrEnum):
    """How firm a link is, from weak to strong (modelkeuze). Not shown is not refuted (§ 5.5.2, r. 8226-8231)."""

    NIET_AANGETOOND = "niet_aangetoond"
    AANNEMELIJK = "aannemelijk"
    AANGETOOND = "aangetoond"

    @property
    def rang(self) -> int:
        """0 for the weakest grade, 2 for the strongest."""
        return list(Graad).index(self)


class Plek(StrEnum):
    """What stands between two links: where the chain begins, and what one may conclude."""

    BUURTBELEID = "buurtbeleid"
    LEEFBAARHEID = "leefbaarheid"
    MEEDOEN = "meedoen"
    SOCIAAL_VERTROUWEN = "sociaal_vertrouwen"
    ISOLEMENT = "isolement"
    VERSPLINTERING = "versplintering"
    ECONOMIE = "economie"
    KAPITAAL = "kapitaal"
    VAARDIGHEDEN = "vaardigheden"
    POLITIEK_VERTROUWEN = "politiek_vertrouwen"


BEGIN: Final = Plek.BUURTBELEID
CONCLUSIES: Final = tuple(plek for plek in Plek if plek is not BEGIN)


class Verdict(StrEnum):
    """How a learner's mark of a link lies to the report, as we read it."""

    OPEN = "open"
    PAST = "past"
    VERDEDIGBAAR = "verdedigbaar"
    TE_STERK = "te_sterk"
    TE_ZWAK = "te_zwak"


@dataclass(frozen=True)
class Schakel:
    """A link: from where to where, the grade that we read in the report, and one more that can be defended."""

    id: str
    van: Plek
    naar: Plek
    graad: Graad
    grond: str
    """What the report says, in a sentence or two for learners."""
    plaats: str
    ook: Graad | None = None
    twijfel: str = ""
    """Why ``ook`` can be defended; empty exactly when there is no ``ook``."""

    def __post_init__(self) -> None:
        if (self.ook is None) != (not self.twijfel) or self.ook is self.graad:
            raise ValueError(f"Schakel '{self.id}': geef bij een tweede graad ook de reden, en alleen dan.")

    def verdict(self, merk: Graad | None) -> Verdict:
        """Return how a mark lies to our reading; ``None`` is no mark yet."""
        if merk is None:
            return Verdict.OPEN
        if merk is self.graad:
            return Verdict.PAST
        if merk is self.ook:
            return Verdict.VERDEDIGBAAR
        return Verdict.TE_STERK if merk.rang > self.graad.rang else Verdict.TE_ZWAK


SCHAKELS: Final = (
    Schakel(
        "leefbaarheid", Plek.BUURTBELEID, Plek.LEEFBAARHEID, Graad.AANGETOOND,
        "De WRR antwoordt op grond van de praktijkgevallen bevestigend, als aan voorwaarden is voldaan. Dat het "
        "kán, is dus gevonden. Kosten en baten zijn niet uitgerekend.",
        "§ 5.1, r. 5588-5594; § 5.3.1, r. 5845-5849; § 5.3.1, r. 5963-5969",
        Graad.AANNEMELIJK,
        "De WRR schrijft dat het kan bijdragen, en noemt de meerwaarde voor de samenleving een redelijke "
        "veronderstelling.",
    ),
    Schakel(
        "meedoen", Plek.BUURTBELEID, Plek.MEEDOEN, Graad.AANGETOOND,
        "De WRR zegt dat het eigen onderzoek dit laat zien: wie bewoners aanspreekt op wat zij willen en kunnen, "
        "ziet hen in actie komen. Het planbureau SCP was toen somberder.",
        "§ 5.7, r. 8515-8526",
    ),
    Schakel(
        "sociaal_vertrouwen", Plek.LEEFBAARHEID, Plek.SOCIAAL_VERTROUWEN, Graad.AANNEMELIJK,
        "De WRR neemt dit redelijkerwijs aan. Voor een eigen statistische toets waren er te weinig meetpunten.",
        "§ 5.4.3, r. 7243-7255; § 5.4, r. 6159-6161",
        Graad.AANGETOOND,
        "De WRR schrijft ook dat samen iets bereiken het vertrouwen voedt, en dat ander onderzoek dit bevestigt. "
        "Zelf toetste hij het niet.",
    ),
    Schakel(
        "isolement", Plek.SOCIAAL_VERTROUWEN, Plek.ISOLEMENT, Graad.AANNEMELIJK,
        "Het veldonderzoek geeft veel voorbeelden. Er hoort wel professionele steun bij, en "
        "een goede inbedding in de buurt.",
        "§ 5.4.4, r. 7269-7280",
        Graad.AANGETOOND, "De WRR noemt veel voorbeelden uit het eigen veldonderzoek. Gemeten is het niet.",
    ),
    Schakel(
        "versplintering", Plek.SOCIAAL_VERTROUWEN, Plek.VERSPLINTERING, Graad.AANNEMELIJK,
        "De WRR redeneert hier met literatuur en ziet nog keuzes. Een meting is er niet.",
        "§ 5.4.4, r. 7259-7264; § 5.4.4, r. 7339-7346",
        Graad.NIET_AANGETOOND, "De kern van dit stuk staat in vraagvorm: kunnen we welgestelden verleiden?",
    ),
    Schakel(
        "economie", Plek.SOCIAAL_VERTROUWEN, Plek.ECONOMIE, Graad.AANNEMELIJK,
        "De WRR verwacht het, en noemt een aantrekkelijke leefomgeving een kans die te weinig wordt benut. Het "
        "aangehaalde onderzoek noemt hij grof.",
        "§ 5.4.4, r. 7259-7266; § 5.4.4, r. 7491-7495; § 5.4.4, r. 7505-7509",
        Graad.NIET_AANGETOOND,
        "Het aangehaalde onderzoek gaat over prettig wonen en werk, niet rechtstreeks over vertrouwen.",
    ),
    Schakel(
        "kapitaal", Plek.SOCIAAL_VERTROUWEN, Plek.KAPITAAL, Graad.NIET_AANGETOOND,
        "Groeien uit sterke banden in eigen kring ook banden daarbuiten? Beslissend bewijs ontbreekt, zegt de "
        "WRR. Het kan ook zijn dat het ene het andere opvolgt.",
        "§ 5.4.4, r. 7526-7539",
        Graad.AANNEMELIJK, "De WRR noemt het een mogelijke doorwerking, en veel auteurs denken in deze richting.",
    ),
    Schakel(
        "vaardigheden", Plek.MEEDOEN, Plek.VAARDIGHEDEN, Graad.AANNEMELIJK,
        "Meedoen kan een leerschool zijn. De WRR noemt dat wezenlijk en wijst op literatuur. Gemeten is het "
        "hier niet.",
        "§ 5.7, r. 8508-8512; § 5.5.2, r. 8156-8158",
    ),
    Schakel(
        "politiek", Plek.SOCIAAL_VERTROUWEN, Plek.POLITIEK_VERTROUWEN, Graad.NIET_AANGETOOND,
        "De WRR begon met deze gedachte en moest haar loslaten: er is geen automatisme. Anderen vonden samenhang. "
        "Die zegt niet wat waardoor komt.",
        "§ 5.6, r. 8235-8263; § 5.7, r. 8505-8508",
    ),
    Schakel(
        "kapitaal_politiek", Plek.KAPITAAL, Plek.POLITIEK_VERTROUWEN, Graad.NIET_AANGETOOND,
        "Tegen dit idee van Putnam noemt de WRR drie bezwaren. Doet het al iets, dan is dat beperkt. Uitgesloten "
        "is het ook niet.",
        "§ 5.5.2, r. 8127-8148; § 5.5.2, r. 8222-8231",
    ),
    Schakel(
        "ruimte", Plek.BUURTBELEID, Plek.POLITIEK_VERTROUWEN, Graad.AANNEMELIJK,
        "Wie bewoners ruimte geeft en steunt, mag op termijn meer vertrouwen verwachten. De WRR noemt dat een "
        "redelijke verwachting. Bewijs geeft hij niet.",
        "§ 5.7, r. 8512-8515",
        Graad.NIET_AANGETOOND,
        "De WRR zegt ook dat hij de vraag naar politiek vertrouwen niet beslissend kan beantwoorden.",
    ),
)  # fmt: skip
"""All links, from the beginning of the chain to its end."""

_OP_ID: Final = {schakel.id: schakel for schakel in SCHAKELS}
Merken = Mapping[str, Graad | None]
"""A mark per id of a link; a link that is absent or ``None`` has no mark yet."""
Route = tuple[Schakel, ...]


def lezing() -> dict[str, Graad]:
    """Return the grade of every link as we read it in the report."""
    return {schakel.id: schakel.graad for schakel in SCHAKELS}


def verdicten(merken: Merken) -> dict[str, Verdict]:
    """Return per link how its mark lies to our reading. Raises ``ValueError`` (Dutch) for an unknown link."""
    _bekend(merken)
    return {schakel.id: schakel.verdict(merken.get(schakel.id)) for schakel in SCHAKELS}


def routes(naar: Plek) -> tuple[Route, ...]:
    """Return all routes from buurtbeleid to ``naar``, in the order of the report; none to where it begins."""
    uit: list[Route] = []
    for schakel in SCHAKELS:
        if schakel.naar is naar:
            aanloop = ((),) if schakel.van is BEGIN else routes(schakel.van)
            uit += [(*voor, schakel) for voor in aanloop]
    return tuple(uit)


def sterkte_van_route(route: Route, merken: Merken) -> Graad | None:
    """Return the grade of the weakest link of a route (modelkeuze); ``None`` when a link has no mark.

    Raises ``ValueError`` (Dutch) for an unknown link.
    """
    _bekend(merken)
    graden = [merken.get(schakel.id) for schakel in route]
    gemerkt = [graad for graad in graden if graad is not None]
    return min(gemerkt, key=lambda graad: graad.rang) if gemerkt and len(gemerkt) == len(graden) else None


def beste_route(naar: Plek, merken: Merken) -> tuple[Route, Graad] | None:
    """Return the strongest route and its grade, the first of equals; ``None`` when none is marked in full."""
    gevonden = [
        (route, graad) for route in routes(naar) if (graad := sterkte_van_route(route, merken)) is not None
    ]
    return max(gevonden, key=lambda paar: paar[1].rang) if gevonden else None


def zwakste(route: Route, merken: Merken) -> tuple[Schakel, ...]:
    """Return the links of a route that are as weak as the route itself; none when it is not marked in full."""
    graad = sterkte_van_route(route, merken)
    return tuple(schakel for schakel in route if graad is not None and merken.get(schakel.id) is graad)


def blijft_staan(merken: Merken, drempel: Graad) -> tuple[Plek, ...]:
    """Return which conclusions a route of at least ``drempel`` leads to, in the order of ``CONCLUSIES``."""
    beste = {plek: beste_route(plek, merken) for plek in CONCLUSIES}
    return tuple(plek for plek, paar in beste.items() if paar is not None and paar[1].rang >= drempel.rang)


def _bekend(merken: Merken) -> None:
    if vreemd := sorted(set(merken) - set(_OP_ID)):
        raise ValueError(f"Er is geen schakel '{vreemd[0]}'. Kies uit: {', '.join(_OP_ID)}.")
