"""One small sound exercise of every form, for tests of what holds for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any

from hypothesis import strategies as st

from wijkschool.inhoud.modellen import Sleutel, Vraag
from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.soorten import OORDELEN, SOORTEN

PLAATS = "§ 4.5, r. 5530-5547"
ALGEMEEN = {"id": "04-proef", "versie": 1, "titel": "Proef", "opdracht": "Doe iets."}
SLEUTEL = {"id": "04-proef", "uitwerking": "Zo zit het.", "herkomst": "afleiding", "plaats": PLAATS}
UITLEG = {"uitleg": "Daarom.", "plaats": PLAATS}
VELDEN = ("differentiatie", "integraal", "coproductie", "afstand")
TEKST = "Wij vragen eerst aan de bewoners wat zij zelf willen en kunnen, en dan pas komt er een plan."


@dataclass(frozen=True)
class Proef:
    """An exercise as it stands in YAML, an answer that is right, and a strategy for answers of the right shape."""

    soort: str
    vraag: dict[str, Any]
    sleutel: dict[str, Any] | None
    goed: dict[str, Any]
    antwoorden: st.SearchStrategy[dict[str, Any]]
    uitkomst: tuple[str, float | None] = ("goed", 1)
    los: tuple[str, ...] = field(default=())
    """The parts of the right answer that may be absent."""

    @cached_property
    def modellen(self) -> tuple[Vraag, Sleutel | None]:
        return maak(self.soort, self.vraag, self.sleutel)

    def oordeel(self, antwoord: object) -> Oordeel:
        return OORDELEN[self.soort](*self.modellen, antwoord)


def maak(soort: str, vraag: dict[str, Any], sleutel: dict[str, Any] | None) -> tuple[Any, Any]:
    """Return the models of an exercise: question and key."""
    model = SOORTEN[soort].sleutel
    gemaakt = SOORTEN[soort].vraag.model_validate(ALGEMEEN | {"soort": soort} | vraag)
    return gemaakt, model.model_validate(SLEUTEL | sleutel) if model and sleutel is not None else None


def teksten(*ids: str) -> list[dict[str, str]]:
    return [{"id": naam, "tekst": f"tekst {naam}"} for naam in ids]


def greep(*ids: str) -> st.SearchStrategy[list[str]]:
    """Some of these ids, in any order."""
    return st.lists(st.sampled_from(ids), unique=True)


def invullen(ids: tuple[str, ...], waarden: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """For some of these ids a value."""
    return st.dictionaries(st.sampled_from(ids), waarden)


def half(**delen: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """An answer of which parts may be absent."""
    return st.fixed_dictionaries({}, optional=delen)


VELD = UITLEG | {
    "positie": 50,
    "tolerantie": 20,
    "te_vraag": "Te veel vraag.",
    "te_institutioneel": "Te institutioneel.",
    "herkomst": "afleiding",
}
PLEK = st.integers(-100, 100) | st.none()
POST = UITLEG | {"te_weinig": "Te weinig.", "te_veel": "Te veel."}
POSTEN = [{"id": naam, "naam": f"Post {naam}"} for naam in "abc"]
BEDRAG = st.integers(0, 12).map(lambda keer: keer * 10) | st.none()
GETYPT = st.sampled_from(["51,2", "51", "48,8", "4.200", "0", "-3", "", "   ", "€ 40", "twaalf", "1e5", "12 15"])
ZINNEN = {"zin": "z", "zinnen": {"z": UITLEG, "y": UITLEG}}
WOORDEN = st.sampled_from([None, "", "Te kort.", TEKST])
GERECHTEN = [
    {"id": naam, "naam": f"Gerecht {naam}", "toelichting": "Uit de menukaart.", "spoor": spoor}
    for naam, spoor in (
        ("a", "herovering"),
        ("b", "herovering"),
        ("c", "beide"),
        ("d", "kansgedreven"),
        ("e", "beide"),
    )
]
MENU_VRAAG = {"buurt": "Molenbuurt", "casus": "Verzonnen.", "hoogstens": 3, "gerechten": GERECHTEN}
MENU_SLEUTEL = {
    "spoor": "herovering",
    "gerechten": {
        "a": UITLEG | {"past": "ja"},
        "b": UITLEG | {"past": "ja", "eerst": ["a"]},
        "c": UITLEG | {"past": "kan"},
        "d": UITLEG | {"past": "nee"},
        "e": UITLEG | {"past": "nee"},
    },
}

PROEVEN: dict[str, Proef] = {
    "meerkeuze": Proef(
        "meerkeuze",
        {"meer": True, "opties": teksten("a", "b", "c")},
        {"opties": {n: UITLEG | {"juist": n != "b"} for n in "abc"}},
        {"keuzes": ["a", "c"]},
        half(keuzes=greep("a", "b", "c")),
    ),
    "meerkeuze, één antwoord": Proef(
        "meerkeuze",
        {"meer": False, "opties": teksten("a", "b")},
        {"opties": {"a": UITLEG | {"juist": True}, "b": UITLEG | {"juist": False}}},
        {"keuzes": ["a"]},
        half(keuzes=greep("a", "b")),
    ),
    "stelling": Proef(
        "stelling",
        {"stelling": "Alles hangt samen."},
        {"juist": "verdeeld", "uitleg": {"juist": "Nee.", "onjuist": "Ook niet.", "verdeeld": "Ja."}},
        {"keuze": "verdeeld", "zekerheid": "redelijk"},
        half(
            keuze=st.sampled_from(["juist", "onjuist", "verdeeld", "", None]),
            zekerheid=st.sampled_from(["gok", "redelijk", "zeker", "", None]),
        ),
    ),
    "rangschik": Proef(
        "rangschik",
        {"items": teksten("d", "a", "c", "b"), "van": "eerst", "naar": "laatst"},
        {
            "volgorde": ["a", "b", "c", "d"],
            "gelijk": [["b", "c"]],
            "paren": [UITLEG | {"voor": "a", "na": "d"}],
            "uitleg": "Zo ging het in de tijd.",
        },
        {"volgorde": ["a", "c", "b", "d"]},
        half(volgorde=greep("a", "b", "c", "d") | st.permutations(["a", "b", "c", "d"])),
    ),
    "koppel": Proef(
        "koppel",
        {
            "groepen": [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}],
            "kaarten": teksten("x", "y", "z"),
        },
        {"kaarten": {n: UITLEG | {"groep": "a" if n == "x" else "b"} for n in "xyz"}},
        {"groepen": {"x": "a", "y": "b", "z": "b"}},
        half(groepen=invullen(("x", "y", "z"), st.sampled_from(["a", "b", "", None]))),
    ),
    "positioneer": Proef(
        "positioneer",
        {"buurt": "Stationskwartier", "casus": "Verzonnen."},
        {"velden": dict.fromkeys(VELDEN, VELD)},
        {"posities": dict.fromkeys(VELDEN, 50)},
        half(posities=invullen(VELDEN, PLEK) | st.fixed_dictionaries(dict.fromkeys(VELDEN, PLEK))),
    ),
    "positioneer in een vlak": Proef(
        "positioneer",
        {
            "buurt": "Havendijk",
            "casus": "Verzonnen.",
            "assen": [
                {"id": "vertrouwen", "titel": "Vertrouwen", "links": "weinig", "rechts": "veel"},
                {"id": "inspiratie", "titel": "Inspiratie", "links": "geen", "rechts": "veel"},
            ],
        },
        {"velden": {"vertrouwen": VELD, "inspiratie": VELD | {"positie": -60}}},
        {"posities": {"vertrouwen": 50, "inspiratie": -60}},
        half(posities=invullen(("vertrouwen", "inspiratie"), PLEK)),
    ),
    "positioneer, eigen buurt": Proef(
        "positioneer",
        {"buurt": "Mijn buurt", "casus": "Denk aan je eigen buurt.", "eigen": True},
        None,
        {"posities": dict.fromkeys(VELDEN, 50)},
        half(posities=invullen(VELDEN, PLEK)),
        ("bekeken", None),
    ),
    "stel_menu_samen": Proef(
        "stel_menu_samen",
        MENU_VRAAG,
        MENU_SLEUTEL,
        {"gerechten": ["b", "a"], "redenen": {"a": "Dat is nodig.", "b": "Dat volgt."}},
        half(
            gerechten=greep("a", "b", "c", "d", "e"),
            redenen=st.just(dict.fromkeys("abcde", "Omdat.")) | invullen(tuple("abcde"), WOORDEN),
        ),
    ),
    "stel_menu_samen zonder redenen": Proef(
        "stel_menu_samen",
        MENU_VRAAG | {"reden": False},
        MENU_SLEUTEL,
        {"gerechten": ["a", "b", "c"]},
        half(gerechten=greep("a", "b", "c", "d", "e")),
    ),
    "verdeel": Proef(
        "verdeel",
        {"posten": POSTEN, "totaal": 100, "eenheid": "buurtrechten", "stap": 10},
        {
            "posten": {
                "a": POST | {"van": 50, "tot": 70},
                "b": POST | {"van": 20, "tot": 40},
                "c": UITLEG | {"van": 0, "tot": 100},
            },
            "gevolgen": [
                {"als": {"post": "c", "vanaf": 0, "tot": 0}, "tekst": "C gaat dicht.", "herkomst": "modelkeuze"}
            ],
        },
        {"bedragen": {"a": 60, "b": 40, "c": 0}},
        half(
            bedragen=invullen(tuple("abc"), BEDRAG)
            | st.sampled_from(
                [
                    {"a": a, "b": b, "c": 100 - a - b}
                    for a, b in product(range(0, 101, 10), repeat=2)
                    if a + b <= 100
                ]
            )
        ),
    ),
    "verdeel zonder goed of fout": Proef(
        "verdeel",
        {"posten": POSTEN[:2], "totaal": 100, "eenheid": "euro"},
        {"posten": dict.fromkeys("ab", UITLEG | {"van": 0, "tot": 100})},
        {"bedragen": {"a": 1, "b": 99}},
        half(bedragen=invullen(("a", "b"), BEDRAG)),
        ("bekeken", None),
    ),
    "bereken": Proef(
        "bereken",
        {"eenheid": "procent", "decimalen": 1, "gegeven": [{"naam": "Ervoor", "waarde": "8.200"}]},
        {
            "waarde": 51.2,
            "tolerantie": 0.3,
            "uitleg": "Ruim de helft.",
            "fouten": [{"waarde": 48.8, "tolerantie": 0.3, "tekst": "Dit blijft over."}],
        },
        {"getal": "51,2 %"},
        half(getal=GETYPT | st.none()),
    ),
    "lees_af": Proef(
        "lees_af",
        {"figuur": "spanningsvelden", "opties": teksten("a", "b", "z"), "zinnen": teksten("y", "z")},
        {"optie": "a", "uitleg": "Kijk naar de onderste rij.", "anders": {"b": "Dat is de bovenste."}} | ZINNEN,
        {"optie": "a", "zin": "z"},
        half(
            optie=st.sampled_from(["a", "b", "z", "", None]),
            zin=st.sampled_from(["y", "z", "", None]),
        ),
    ),
    "lees_af met een getal": Proef(
        "lees_af",
        {"figuur": "gepastheid", "getal": True, "eenheid": "procent", "zinnen": teksten("y", "z")},
        {"waarde": 51, "tolerantie": 1, "uitleg": "Kijk naar de hoogste staaf."} | ZINNEN,
        {"getal": "51 %", "zin": "z"},
        half(getal=GETYPT | st.none(), zin=st.sampled_from(["y", "z", "", None])),
    ),
    "speel": Proef(
        "speel",
        {
            "spel": "zelfanalyse_partijen",
            "doelen": [{"id": "a", "tekst": "Twee partijen."}, {"id": "b", "tekst": "Veel vertrouwen."}],
            "stand": {"bewoners_inspiratie": "2", "bewoners_vertrouwen": "2"},
        },
        {
            "stand": {"overheid_inspiratie": "3", "overheid_vertrouwen": "5"},
            "doelen": {
                "a": {"uitkomst": "partijen", "is": 2, "anders": "Nog geen twee."} | UITLEG,
                "b": {"uitkomst": "overheid_vertrouwen", "minstens": 4, "anders": "Nog te weinig."} | UITLEG,
            },
        },
        {"stand": {"overheid_inspiratie": "1", "overheid_vertrouwen": "4"}},
        half(
            stand=st.dictionaries(
                st.sampled_from(["overheid_inspiratie", "overheid_vertrouwen", "overheid_trekkers", "x"]),
                st.sampled_from(["1", "5", "leeg", "9", ""]) | st.integers() | st.none(),
            )
        ),
    ),
    "speel zonder doelen": Proef(
        "speel",
        {"spel": "zelfanalyse_partijen"},
        None,
        {"stand": {"overheid_inspiratie": "1"}},
        half(stand=st.just({})),
        ("bekeken", None),
    ),
    "open_vraag": Proef(
        "open_vraag",
        {},
        {"punten": [{"id": n, "tekst": f"Punt {n}", "plaats": PLAATS} for n in "abc"], "voorbeeld": "Zo kan het."},
        {"tekst": TEKST, "zelf": ["a", "b", "c"]},
        half(tekst=WOORDEN, zelf=greep("a", "b", "c") | st.none()),
        ("bekeken", 1),
        ("zelf",),
    ),
    "jouw_buurt": Proef(
        "jouw_buurt",
        {"velden": [{"id": n, "label": f"Vakje {n}", "soort": s} for n, s in (("a", "regel"), ("b", "tekst"))]},
        None,
        {"velden": {"a": "Een plein.", "b": "Veel groen."}},
        half(velden=invullen(("a", "b"), WOORDEN)),
        ("bekeken", None),
    ),
}
