"""The three waves of wijkaanpak: by which marks you know one, and what came back of it later.

Source: WRR 2005, § 2.2.1, r. 648-674 (three waves, and the fear behind each); § 2.2.2-2.2.4 (the waves
themselves); § 2.4, r. 1467-1474 (the buurt as object or as aangrijpingspunt).

The report gives no list of marks. That we cut its history up into six questions, and that every mark counts alike,
is modelkeuze. Which wave a mark fits is in the report. That a policy looks like a wave does not say that it works.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from wijkschool.kern.spanningsvelden import Herkomst


class Golf(IntEnum):
    """A wave of wijkaanpak. Source: WRR 2005, § 2.2.1, r. 648-657."""

    EERSTE = 1
    TWEEDE = 2
    DERDE = 3


class Vraag(StrEnum):
    """What you ask of a policy to know its wave. Their ids are forever: saved answers use them."""

    ZORG = "zorg"
    BUURT = "buurt"
    VOORTOUW = "voortouw"
    WERK = "werk"
    BEWONERS = "bewoners"
    BESTUUR = "bestuur"


@dataclass(frozen=True)
class Bewijs:
    """Why a mark fits a wave, and where the report says so; Dutch, for learners."""

    golf: Golf
    uitleg: str
    plaats: str
    herkomst: Herkomst = Herkomst.BRON


@dataclass(frozen=True)
class Kenmerk:
    """An answer to one question: a mark of a policy. ``bewijs`` has each wave that it fits, at most once."""

    id: str
    vraag: Vraag
    naam: str
    bewijs: tuple[Bewijs, ...]

    def __post_init__(self) -> None:
        golven = [bewijs.golf for bewijs in self.bewijs]
        if not golven or len(set(golven)) != len(golven):
            raise ValueError(f"Het kenmerk '{self.id}' past bij één of meer golven, elk één keer.")

    @property
    def golven(self) -> frozenset[Golf]:
        """The waves that this mark fits; never empty."""
        return frozenset(bewijs.golf for bewijs in self.bewijs)


@dataclass(frozen=True)
class Herkenning:
    """Which waves a set of marks resembles.

    ``telling`` has per wave how many marks fit it, 0..len(kenmerken). Every mark counts alike (modelkeuze).
    """

    kenmerken: tuple[Kenmerk, ...]
    telling: dict[Golf, int]

    @property
    def volledig(self) -> frozenset[Golf]:
        """The waves that every mark fits; none without marks."""
        alle = len(self.kenmerken)
        return frozenset(golf for golf, aantal in self.telling.items() if alle and aantal == alle)

    @property
    def meeste(self) -> frozenset[Golf]:
        """The waves that most marks fit; more than one when they are level."""
        top = max(self.telling.values())
        return frozenset(golf for golf, aantal in self.telling.items() if top and aantal == top)

    @property
    def mengvorm(self) -> bool:
        """Whether the marks come from different waves: there are marks, and no wave fits them all."""
        return bool(self.kenmerken) and not self.volledig


@dataclass(frozen=True)
class Terugkeer:
    """Something of a wave that came back, or stayed, later on: in another wave, or at a time (Dutch)."""

    van: Golf
    naar: Golf | str
    wat: str
    plaats: str
    herkomst: Herkomst = Herkomst.BRON

    @property
    def wanneer(self) -> str:
        """When it came back, as in ``in golf 3`` or ``tot in 2005``."""
        return f"in golf {self.naar}" if isinstance(self.naar, Golf) else self.naar


_Bewijs = tuple[int, str, str] | tuple[int, str, str, Herkomst]


def _k(naam: str, vraag: Vraag, tekst: str, *bewijs: _Bewijs) -> Kenmerk:
    return Kenmerk(naam, vraag, tekst, tuple(Bewijs(Golf(golf), *rest) for golf, *rest in bewijs))


_AF: Final = Herkomst.AFLEIDING
KENMERKEN: Final[tuple[Kenmerk, ...]] = (
    _k("ontworteling", Vraag.ZORG, "Mensen raken los van elkaar en van de democratie.",
       (1, "Vlak na de oorlog was er zorg over ontworteling. Mensen vertrouwden de instellingen niet meer.",
        "§ 2.2.1, r. 664-668; § 2.2.2, r. 704-714")),
    _k("ongelijkheid", Vraag.ZORG, "Inkomen, kennis en macht zijn oneerlijk verdeeld.",
       (2, "In de jaren zeventig gold de wijk als de plek om iets te doen tegen ongelijkheid.",
        "§ 2.2.1, r. 668-671")),
    _k("tweedeling", Vraag.ZORG, "Groepen blijven achter en de samenleving valt in tweeën.",
       (3, "In de jaren negentig was er angst voor een tweedeling, deels langs etnische lijnen.",
        "§ 2.2.1, r. 671-673; § 2.2.4, r. 1053-1060")),
    _k("object", Vraag.BUURT, "De buurt is zelf het doel: een gemeenschap met een eigen waarde.",
       (1, "In de eerste golf was de buurt vooral object van beleid.", "§ 2.4, r. 1468-1470")),
    _k("aangrijpingspunt", Vraag.BUURT, "De buurt is een middel: beleid wordt er beter van en krijgt meer steun.",
       (2, "In de tweede golf werd de buurt meer aangrijpingspunt van beleid.", "§ 2.4, r. 1470-1474"),
       (3, "Ook in de derde golf was de buurt meer aangrijpingspunt.", "§ 2.4, r. 1470-1474")),
    _k("bewoners_beginnen", Vraag.VOORTOUW, "Bewoners beginnen er zelf mee.",
       (1, "Geyl riep lezers in 1946 op om zelf een wijkvereniging en een wijkraad te beginnen.",
        "§ 2.2.2, r. 776-785"),
       (3, "Het kabinet sloot aan bij een initiatief van onderop. Opzoomeren begon spontaan.",
        "§ 2.2.4, r. 1022-1024; § 2.2.4, r. 1032-1035")),
    _k("van_bovenaf", Vraag.VOORTOUW, "De overheid begint, met een plan van bovenaf.",
       (2, "De tweede golf was meer een concept van bovenaf dan een beweging van onderop.",
        "§ 2.2.3, r. 959-962; § 2.2.3, r. 981-985")),
    _k("rijksimpuls", Vraag.VOORTOUW, "Het rijk begint, met een grote impuls over vakken heen.",
       (3, "Zulke landelijke impulsen zijn volgens het rapport het kenmerk van de derde golf.",
        "§ 2.2.4, r. 1005-1006; § 2.2.4, r. 1011-1014")),
    _k("gemeenschap", Vraag.WERK, "Een gemeenschap opbouwen.",
       (1, "Wijken moesten een gemeenschap zijn, en ook een nieuwe vorm van democratie.", "§ 2.2.2, r. 717-722"),
       (3, "De sociale vernieuwing was een nieuwe vorm van samenlevingsopbouw, of een nieuw etiket daarvoor.",
        "§ 2.2.4, r. 1026-1030", _AF)),
    _k("stenen", Vraag.WERK, "Slopen, bouwen en opknappen.",
       (2, "De stadsvernieuwing deed dit eerst vooral met sloop, nieuwbouw en renovatie.", "§ 2.2.3, r. 881-885"),
       (3, "De stedelijke vernieuwing ging hiermee door, vooral in wijken van na de oorlog.",
        "§ 2.2.4, r. 1086-1096")),
    _k("welzijn", Vraag.WERK, "Welzijn per wijk plannen.",
       (2, "Grote steden zetten het welzijnsbeleid per wijk op.", "§ 2.2.3, r. 926-932")),
    _k("leefbaarheid", Vraag.WERK, "De straat en de buurt leefbaar houden.",
       (2, "Naast nieuwbouw kwam er beheer. Delft begon er in het begin van de jaren tachtig mee.",
        "§ 2.2.3, r. 862-864; § 2.2.3, r. 893-897"),
       (3, "Samenwerken lukte gemeenten vooral bij projecten voor de leefbaarheid.", "§ 2.2.4, r. 1073-1077")),
    _k("samenhang", Vraag.WERK, "Wonen, sociale problemen en economie samen aanpakken.",
       (3, "Dat was het doel van het grotestedenbeleid.", "§ 2.2.4, r. 1115-1116")),
    _k("zelf_doen", Vraag.BEWONERS, "Zij doen samen dingen, op een schaal die zij overzien.",
       (1, "Buurt en wijk hadden voor Geyl de maat van de mens. Hij vroeg burgers om zelf te beginnen.",
        "§ 2.2.2, r. 770-785"),
       (3, "Het rapport herkent hierin de ideeën van de jaren vijftig.", "§ 2.2.4, r. 1076-1079")),
    _k("projectgroep", Vraag.BEWONERS, "Zij zitten met diensten en corporatie in een groep over hun straat.",
       (2, "Zulke projectgroepen stuurden de stadsvernieuwing: bouwen voor de buurt.", "§ 2.2.3, r. 885-891")),
    _k("dagelijks", Vraag.BEWONERS, "Hun dagelijkse problemen zijn het begin van het gesprek.",
       (3, "Dit inzicht legde mee de basis voor de derde golf. Het groeide toen de planning van golf 2 mislukte.",
        "§ 2.2.3, r. 994-1001; § 2.2.4, r. 1019-1021")),
    _k("kleiner", Vraag.BESTUUR, "Taken gaan naar een kleinere schaal of een lagere overheid.",
       (1, "De wijkgedachte moest tegenwicht geven aan een overheid die groter en centraler werd.",
        "§ 2.2.2, r. 782-785"),
       (2, "Welzijn moest naar gemeenten. Rotterdam en Amsterdam kregen bestuur op kleinere schaal.",
        "§ 2.2.3, r. 901-907; § 2.2.3, r. 926-930"),
       (3, "Decentralisatie hoorde bij de sociale vernieuwing.", "§ 2.2.4, r. 1064-1069")),
    _k("zuilen", Vraag.BESTUUR, "De wijk gaat tellen, en de zuil telt minder.",
       (1, "De wijkgedachte hing samen met het streven om de zuilen te doorbreken.",
        "§ 2.2.2, r. 728-731; § 2.2.2, r. 808-812"),
       (2, "De zuilen brokkelden af. Burgers werden aangesproken als bewoner van een wijk.",
        "§ 2.2.3, r. 956-959; § 2.2.3, r. 969-970")),
    _k("bundelen", Vraag.BESTUUR, "Regelingen worden gebundeld, met afspraken over doelen.",
       (3, "Het eerste hoorde bij de sociale vernieuwing, het tweede bij het grotestedenbeleid.",
        "§ 2.2.4, r. 1064-1068; § 2.2.4, r. 1130-1132", _AF)),
)  # fmt: skip
"""Every mark, by question. Source: see each ``Bewijs``; the wording and the cut are ours."""

TERUGKEER: Final[tuple[Terugkeer, ...]] = (
    Terugkeer(Golf.EERSTE, Golf.TWEEDE,
              "Bestuur dichter bij de burger: eerst een ideaal, later een stadsdeel of deelgemeente.",
              "§ 2.2.2, r. 782-785; § 2.2.3, r. 901-912", _AF),
    Terugkeer(Golf.EERSTE, Golf.DERDE,
              "Burgers die samen dingen doen op een schaal die zij overzien. Ook toen moest dat burger en "
              "overheid dichter bij elkaar brengen.", "§ 2.2.4, r. 1075-1079"),
    Terugkeer(Golf.EERSTE, Golf.DERDE,
              "De wijkgedachte. Het grotestedenbeleid werkte op een schaal die mensen overzien, en wilde burgers "
              "meer betrekken.", "§ 2.2.4, r. 1146-1150"),
    Terugkeer(Golf.EERSTE, "tot in 2005",
              "De vraag van Van Doorn: moet je een probleem in de buurt ook in de buurt oplossen, of met beter "
              "algemeen beleid?", "§ 2.2.2, r. 840-846"),
    Terugkeer(Golf.TWEEDE, Golf.DERDE,
              "Het gesprek zelf is iets waard, en je begint bij dagelijkse problemen. Dat waren lessen uit de "
              "mislukte planning.", "§ 2.2.3, r. 987-1001; § 2.2.4, r. 1019-1021"),
    Terugkeer(Golf.TWEEDE, Golf.DERDE,
              "Stadsvernieuwing werd stedelijke vernieuwing: wat eenmalig leek, werd blijvend.",
              "§ 2.2.4, r. 1082-1094"),
    Terugkeer(Golf.TWEEDE, Golf.DERDE,
              "Wijkbeheer bleef een vast punt. In Deventer en Delft kreeg elke wijk een ambtelijke "
              "wijkcoördinator.", "§ 2.2.3, r. 946-954"),
    Terugkeer(Golf.TWEEDE, "tot in 2005",
              "Het werken per wijk bleef in de organisatie, ook toen deze vorm van wijkwelzijnswerk verdween.",
              "§ 2.2.3, r. 935-939"),
    Terugkeer(Golf.DERDE, "in 2001-2004", "‘Onze buurt aan zet’ liep binnen het grotestedenbeleid.",
              "§ 2.2.5, r. 1167-1172"),
    Terugkeer(Golf.DERDE, "in 2002", "De 56-wijken-aanpak moest de herstructurering vaart geven.",
              "§ 2.2.5, r. 1191-1194"),
)  # fmt: skip
"""What the report says came back or stayed. It stops in 2005, so of the third wave there is little to tell."""


def kenmerken_bij(vraag: Vraag) -> tuple[Kenmerk, ...]:
    """Return the answers to a question, from the first wave to the last."""
    return tuple(een for een in KENMERKEN if een.vraag is Vraag(vraag))


def herken(namen: Iterable[str]) -> Herkenning:
    """Return which waves these marks resemble, at most one mark per question.

    Raises ``ValueError`` (Dutch) for an unknown mark, and for two answers to one question.
    """
    bekend = {een.id: een for een in KENMERKEN}
    if not bekend.keys() >= set(namen := tuple(namen)):
        raise ValueError("Dit kenmerk bestaat niet.")
    gekozen = tuple(bekend[naam] for naam in namen)
    if len({een.vraag for een in gekozen}) != len(gekozen):
        raise ValueError("Kies bij elke vraag hoogstens één kenmerk.")
    return Herkenning(gekozen, {golf: sum(golf in een.golven for een in gekozen) for golf in Golf})


def keerde_terug(golven: Iterable[Golf]) -> tuple[Terugkeer, ...]:
    """Return what of these waves came back or stayed, in the order of the waves."""
    bedoeld = {Golf(golf) for golf in golven}
    return tuple(een for een in TERUGKEER if een.van in bedoeld)


def was_er_al(golven: Iterable[Golf]) -> tuple[Terugkeer, ...]:
    """Return what in these waves came from an earlier one."""
    bedoeld = {Golf(golf) for golf in golven}
    return tuple(een for een in TERUGKEER if een.naar in bedoeld)
