"""What a beleidsmenu leaves to ask: the five tests, and the rounds in which its dishes can stand.

Source: WRR 2005, § 6.3.3, r. 9171-9193 (the three E's and two tests of practical politics); § 6.3.3, r. 9161-9164
(choose little); bijlage 2, r. 11909-11915 (no action where the quality is good already). Which dish bears on which
test is afleiding, each with its place. That a test is open until somebody answers it, and that dishes stand in
rounds, is modelkeuze.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from wijkschool.kern.beleidsmenu import Gerecht, Overtreding, Spoor, overtredingen


class Toets(StrEnum):
    """The five tests of a menu, in the order of the report. Source: WRR 2005, § 6.3.3, r. 9177-9193."""

    EFFECTIVITEIT = "effectiviteit"
    EFFICIENTIE = "efficientie"
    EERLIJKHEID = "eerlijkheid"
    HAALBAARHEID = "haalbaarheid"
    HOUDBAARHEID = "houdbaarheid"


class Werking(StrEnum):
    """What a dish does to a test: it helps to answer it, or the source warns there."""

    HELPT = "helpt"
    LET_OP = "let_op"


@dataclass(frozen=True)
class Raakvlak:
    """Where a dish bears on a test, and why: Dutch, B1, without a capital or a full stop."""

    gerecht: str
    toets: Toets
    werking: Werking
    waarom: str
    plaats: str


_WERKT, _KOST, _EERLIJK, _DRAAGVLAK, _BLIJFT = Toets
RAAKVLAKKEN: Final = (
    Raakvlak("H1a", _WERKT, Werking.HELPT, "je weet wat er speelt en wat echt kan", "§ 6.4.1, r. 9272-9275"),
    Raakvlak("H1b", _EERLIJK, Werking.HELPT, "inleven helpt tegen stigmatiseren", "§ 6.4.1, r. 9286-9292"),
    Raakvlak("H1c", _BLIJFT, Werking.HELPT, "je bouwt aan wat er na afloop blijft", "§ 6.4.1, r. 9312-9339"),
    Raakvlak(
        "H2a", _WERKT, Werking.HELPT, "partijen worden afgerekend op wat zij bereiken", "§ 6.4.2, r. 9471-9473"
    ),
    Raakvlak(
        "H2a", _DRAAGVLAK, Werking.HELPT, "wie het trekt, spreekt zelf de lijn mee af", "§ 6.4.2, r. 9461-9464"
    ),
    Raakvlak("H2b", _WERKT, Werking.HELPT, "je meet de voortgang", "§ 6.4.2, r. 9568-9571"),
    Raakvlak("H2b", _EERLIJK, Werking.LET_OP, "hoe ver mag je gaan met privacy?", "§ 6.4.2, r. 9560-9564"),
    Raakvlak("H2c", _KOST, Werking.HELPT, "na de eerste golf kan de bijdrage omlaag", "§ 6.4.2, r. 9607-9611"),
    Raakvlak(
        "H2c", _DRAAGVLAK, Werking.HELPT, "de groep die toekijkt, ziet dat het werkt", "§ 6.4.2, r. 9603-9605"
    ),
    Raakvlak("H2c", _BLIJFT, Werking.LET_OP, "bouw de steun zorgvuldig af", "§ 6.4.2, r. 9621-9622"),
    Raakvlak("H3a", _WERKT, Werking.HELPT, "het plan heeft doelen in cijfers", "§ 6.4.3, r. 9646-9649"),
    Raakvlak("H3b", _BLIJFT, Werking.HELPT, "je regelt wie het later overneemt", "§ 6.4.3, r. 9666-9671"),
    Raakvlak(
        "H3b",
        _DRAAGVLAK,
        Werking.LET_OP,
        "zonder geld voor de civil society blijft het bij woorden",
        "§ 6.4.3, r. 9686-9690",
    ),
    Raakvlak(
        "H3c", _EERLIJK, Werking.HELPT, "het vangnet voor kwetsbare mensen wordt sterker", "§ 6.4.3, r. 9700-9703"
    ),
    Raakvlak("K1a", _DRAAGVLAK, Werking.HELPT, "bewoners denken mee over de richting", "§ 6.5.1, r. 9777-9780"),
    Raakvlak(
        "K1b", _DRAAGVLAK, Werking.HELPT, "bewoners merken dat anderen hetzelfde willen", "§ 6.5.1, r. 9808-9811"
    ),
    Raakvlak("K1b", _KOST, Werking.LET_OP, "te veel begeleiding kost veel", "§ 6.5.1, r. 9812-9814"),
    Raakvlak(
        "K1c", _BLIJFT, Werking.HELPT, "je verbindt snelle resultaten met een lange lijn", "§ 6.5.1, r. 9842-9850"
    ),
    Raakvlak("K2a", _EERLIJK, Werking.LET_OP, "niet elke buurt kan evenveel dragen", "§ 6.5.2, r. 9935-9940"),
    Raakvlak(
        "K2b",
        _EERLIJK,
        Werking.LET_OP,
        "pas op dat je niet vooral een bovenlaag bedient",
        "§ 6.6.2, r. 10412-10423",
    ),
    Raakvlak(
        "K2c",
        _EERLIJK,
        Werking.LET_OP,
        "de politiek blijft zorgen voor een eerlijke verdeling",
        "§ 6.5.2, r. 10031-10034",
    ),
)
"""Where the dishes bear on the tests, in the order of the menukaart. What is said of a dish is the source's; that
it bears on the test is afleiding."""


@dataclass(frozen=True)
class Volgorde:
    """The rounds in which chosen dishes can stand; ``wacht`` are those that have no place yet."""

    rondes: tuple[tuple[str, ...], ...]
    wacht: tuple[str, ...]

    def ronde_van(self, gerecht: str) -> int | None:
        """Return the round of a dish, 1 or more; ``None`` for one that waits or was not chosen."""
        return next((nr for nr, ronde in enumerate(self.rondes, start=1) if gerecht in ronde), None)


@dataclass(frozen=True)
class Menutoets:
    """What was found of a menu.

    ``gebroken``: the rules that it breaks; ``onnodig``: chosen although it goes well already; ``open``: the tests
    that nobody has answered yet, in the order of the report.
    """

    gebroken: tuple[Overtreding, ...]
    onnodig: tuple[str, ...]
    volgorde: Volgorde
    open: tuple[Toets, ...]


def volgorde(keuze: Iterable[str], gerechten: Iterable[Gerecht], al_goed: Iterable[str] = ()) -> Volgorde:
    """Return in which rounds the chosen dishes can stand: each after all that must come first.

    ``al_goed`` are dishes that need no action: whoever waits for them need not. A dish waits when something that
    must come first is neither chosen nor good already, or waits itself. Within a round the order is that of
    ``gerechten``. Raises ``ValueError`` (Dutch) for an unknown dish.
    """
    kaart = {gerecht.id: gerecht for gerecht in gerechten}
    te_gaan, klaar = set(keuze), set(al_goed)
    if not te_gaan | klaar <= kaart.keys():
        raise ValueError("Een gerecht uit de keuze staat niet op de menukaart.")
    rondes: list[tuple[str, ...]] = []
    while ronde := tuple(naam for naam, g in kaart.items() if naam in te_gaan and klaar.issuperset(g.eerst)):
        rondes.append(ronde)
        klaar.update(ronde)
        te_gaan.difference_update(ronde)
    return Volgorde(tuple(rondes), tuple(naam for naam in kaart if naam in te_gaan))


def toets_menu(  # noqa: PLR0913 - a menu is judged by all of these
    keuze: Iterable[str],
    gerechten: Iterable[Gerecht],
    spoor: Spoor,
    hoogstens: int,
    *,
    al_goed: Iterable[str] = (),
    beantwoord: Iterable[Toets] = (),
) -> Menutoets:
    """Return what a menu breaks, does for nothing and leaves open. Raises ``ValueError`` as ``overtredingen``."""
    kaart, gekozen, goed, gezegd = tuple(gerechten), set(keuze), set(al_goed), set(beantwoord)
    zonder = tuple(replace(g, eerst=tuple(naam for naam in g.eerst if naam not in goed)) for g in kaart)
    return Menutoets(
        gebroken=overtredingen(gekozen, zonder, spoor, hoogstens),
        onnodig=tuple(g.id for g in kaart if g.id in gekozen & goed),
        volgorde=volgorde(gekozen, kaart, goed),
        open=tuple(toets for toets in Toets if toets not in gezegd),
    )


def raakvlakken(keuze: Iterable[str], toets: Toets, werking: Werking) -> tuple[Raakvlak, ...]:
    """Return where the chosen dishes bear on a test in this way, in the order of the menukaart; empty: nowhere."""
    gekozen = set(keuze)
    return tuple(r for r in RAAKVLAKKEN if (r.toets, r.werking) == (toets, werking) and r.gerecht in gekozen)
