"""What holds for the judge of every kind: it is fair, it always says something, and nothing brings it down."""

import json
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oefening.proef import PROEVEN, maak

from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.soorten import OORDELEN, SOORTEN

ELKE = pytest.mark.parametrize("proef", PROEVEN.values(), ids=PROEVEN.keys())
MERK = "<script>zevenblad</script>"


def diep(laag: type = list) -> object:
    uit: Any = laag()
    for _ in range(100_000):
        uit = [uit] if laag is list else {"a": uit}
    return uit


# Made when they are needed: so much in memory would slow down all the other tests.
VREEMD: dict[str, Callable[[], object]] = {
    "niets": lambda: None,
    "ja": lambda: True,
    "nul": lambda: 0,
    "kommagetal": lambda: 3.5,
    "nan": lambda: float("nan"),
    "oneindig": lambda: float("-inf"),
    "enorm getal": lambda: 10**100_000,
    "enorm negatief": lambda: -(10**6000),
    "leeg": lambda: "",
    "10 MB": lambda: "9" * 10_000_000,
    "10 MB woorden": lambda: "a " * 5_000_000,
    "Arabische cijfers": lambda: "٤٢",
    "brede cijfers": lambda: "４２",
    "Devanagari": lambda: "५१,२",
    "macht": lambda: "²",
    "halve letter": lambda: "\ud800 zevenblad \udfff",
    "nulteken": lambda: "\x00",
    "richting om": lambda: "\u202ezevenblad",
    "merk": lambda: MERK,
    "lege lijst": list,
    "leeg woordenboek": dict,
    "lijst van niets": lambda: [None] * 3,
    "lange lijst": lambda: ["a"] * 1_000_000,
    "groot woordenboek": lambda: {str(i): "a" for i in range(300_000)},
    "lijst in lijst": lambda: [["a"]],
    "diepe lijst": lambda: diep(list),
    "diep woordenboek": lambda: diep(dict),
    "getal als sleutel": lambda: {1: 2, None: 3, ("a",): 4},
    "prototype": lambda: {"__proto__": {"a": 1}, "constructor": "a"},
    "bytes": lambda: b"a",
    "ding": object,
}


def plekken(antwoord: Any) -> Iterator[tuple]:
    """Every place in an answer: the whole, each part, each item of a part."""
    yield ()
    if isinstance(antwoord, dict | list):
        for sleutel, waarde in antwoord.items() if isinstance(antwoord, dict) else enumerate(antwoord):
            yield from ((sleutel, *dieper) for dieper in plekken(waarde))


def vervang(antwoord: Any, plek: tuple, vreemd: object) -> Any:
    if not plek:
        return vreemd
    kopie = antwoord.copy()
    kopie[plek[0]] = vervang(kopie[plek[0]], plek[1:], vreemd)
    return kopie


def deugt(uitkomst: Oordeel) -> str:
    """Check what every verdict keeps to; return it as JSON."""
    tekst = json.dumps(uitkomst.als_dict(), allow_nan=False, ensure_ascii=False)
    tekst.encode("utf-8")
    assert uitkomst.kop.strip()
    assert uitkomst.kop[-1] in ".!?" or "Vul ook in: " in uitkomst.kop
    assert len(uitkomst.kop) < 400
    assert all(deel.tekst.strip() for deel in uitkomst.onderdelen)
    assert all(deel.plaats or deel.herkomst in {None, "modelkeuze"} for deel in uitkomst.onderdelen)
    assert uitkomst.score is None or 0 <= uitkomst.score <= 1
    assert {"goed": uitkomst.score == 1, "fout": uitkomst.score == 0}.get(uitkomst.status, True)
    if uitkomst.status == "deels":
        assert uitkomst.score is not None
        assert 0 < uitkomst.score < 1
    if uitkomst.status in {"onvolledig", "ongeldig"}:
        assert (uitkomst.score, uitkomst.uitwerking, uitkomst.verder_lezen) == (None, None, None)
        assert {deel.status for deel in uitkomst.onderdelen} <= {"leeg"}
        assert not uitkomst.extra.keys() - {"over", "gevolgen"}, "nothing of the key may show"
    return tekst


def kern_van(uitkomst: Oordeel) -> tuple:
    """What a verdict says, apart from the order in which it says it."""
    in_volgorde = json.dumps(_gesorteerd(uitkomst.extra), sort_keys=True)
    woorden = sorted(re.findall(r"\w+", uitkomst.kop))
    return uitkomst.status, uitkomst.score, woorden, set(uitkomst.onderdelen), uitkomst.uitwerking, in_volgorde


def _gesorteerd(ding: Any) -> Any:
    if isinstance(ding, dict):
        return {sleutel: _gesorteerd(waarde) for sleutel, waarde in ding.items()}
    if isinstance(ding, list):
        return sorted((_gesorteerd(kind) for kind in ding), key=lambda kind: json.dumps(kind, sort_keys=True))
    return ding


def geschud(data: st.DataObject, ding: Any, *, behalve: tuple[str, ...] = ()) -> Any:
    """The same with every list and every dict in another order, except the lists under these names."""
    if isinstance(ding, dict):
        namen = data.draw(st.permutations(list(ding)))
        return {n: ding[n] if n in behalve else geschud(data, ding[n], behalve=behalve) for n in namen}
    if isinstance(ding, list):
        return [geschud(data, kind, behalve=behalve) for kind in data.draw(st.permutations(ding))]
    return ding


def test_elke_soort_staat_in_de_proef() -> None:
    assert {proef.soort for proef in PROEVEN.values()} == set(SOORTEN) == set(OORDELEN)


# Fair


@ELKE
def test_de_proef_is_een_goede_oefening(proef) -> None:
    vraag, sleutel = proef.modellen
    assert SOORTEN[proef.soort].controleer(vraag, sleutel) == []


@ELKE
def test_het_juiste_antwoord_wordt_altijd_herkend(proef) -> None:
    uitkomst = proef.oordeel(proef.goed)
    deugt(uitkomst)
    assert (uitkomst.status, uitkomst.score) == proef.uitkomst
    assert {deel.status for deel in uitkomst.onderdelen} <= {"goed", "info", "beide"}
    assert bool(uitkomst.uitwerking) == (proef.sleutel is not None)


@ELKE
@given(data=st.data())
def test_de_volgorde_in_het_bestand_verandert_het_oordeel_niet(proef, data: st.DataObject) -> None:
    antwoord = data.draw(proef.antwoorden)
    vraag = geschud(data, proef.vraag)
    # In a key the order means something only in these two.
    sleutel = proef.sleutel and geschud(data, proef.sleutel, behalve=("volgorde", "fouten"))
    anders = geschud(data, antwoord, behalve=("volgorde",))
    uitkomst = OORDELEN[proef.soort](*maak(proef.soort, vraag, sleutel), anders)
    assert kern_van(uitkomst) == kern_van(proef.oordeel(antwoord))


# Always something to say


@ELKE
@given(data=st.data())
def test_elk_antwoord_krijgt_uitleg(proef, data: st.DataObject) -> None:
    uitkomst = proef.oordeel(data.draw(proef.antwoorden))
    deugt(uitkomst)
    if uitkomst.status in {"deels", "fout"}:
        mis = [deel for deel in uitkomst.onderdelen if deel.status in {"fout", "bijna", "gemist"}]
        assert mis or uitkomst.extra["overtredingen"]
    if uitkomst.status in {"goed", "deels", "fout", "bekeken"}:
        assert bool(uitkomst.uitwerking) == (proef.sleutel is not None)


@ELKE
def test_wie_niets_doet_hoort_wat_er_moet(proef) -> None:
    leeg = {naam: type(deel)() for naam, deel in proef.goed.items()}
    uitkomst = proef.oordeel(leeg)
    deugt(uitkomst)
    assert uitkomst.status == "onvolledig"


@ELKE
@given(data=st.data())
def test_elk_half_antwoord_hoort_wat_er_nog_moet(proef, data: st.DataObject) -> None:
    nodig = [naam for naam in proef.goed if naam not in proef.los]
    naam = data.draw(st.sampled_from(nodig))
    geheel = proef.goed[naam]
    if isinstance(geheel, str) or not geheel:
        stuk = type(geheel)()
    else:
        over = data.draw(st.sets(st.sampled_from(sorted(geheel)), max_size=len(geheel) - 1))
        stuk = [x for x in geheel if x in over] if isinstance(geheel, list) else {k: geheel[k] for k in over}
    uitkomst = proef.oordeel(proef.goed | {naam: stuk})
    deugt(uitkomst)
    if naam in {"keuzes", "gerechten", "stand"} and stuk:
        # Of these nobody can see that they are not finished: what is missing is then told per part.
        assert uitkomst.status in {"goed", "deels", "fout"}
        assert uitkomst.status == "goed" or {deel.status for deel in uitkomst.onderdelen} & {"gemist", "fout"}
    else:
        assert uitkomst.status == "onvolledig"


# Nothing brings it down


@ELKE
@pytest.mark.parametrize("wat", VREEMD)
def test_rommel_op_elke_plek_geeft_een_duidelijk_oordeel(proef, wat: str) -> None:
    vreemd = VREEMD[wat]()
    onbewaarbaar = wat in {"halve letter", "10 MB", "10 MB woorden"}
    schrijven = proef.soort in {"open_vraag", "jouw_buurt", "stel_menu_samen"}
    vrije_tekst = isinstance(vreemd, str) and schrijven and not onbewaarbaar
    for plek in plekken(proef.goed):
        antwoord = vervang(proef.goed, plek, vreemd)
        begin = time.process_time()
        uitkomst = proef.oordeel(antwoord)
        assert time.process_time() - begin < 0.5
        tekst = deugt(uitkomst)
        assert "zevenblad" not in tekst
        assert "9999999999" not in tekst
        # What is no answer gets no mark. A text that may be anything is one; so is 'not filled in'.
        if not vrije_tekst and vreemd not in (None, [], {}) and not (len(plek) == 2 and vreemd == 0):
            assert uitkomst.status in {"ongeldig", "onvolledig"}


@ELKE
@given(data=st.data())
def test_willekeurige_rommel_geeft_nooit_een_crash(proef, data: st.DataObject) -> None:
    # Names and ids that do occur are in it, so that the garbage comes past the first gate as well.
    bekend = sorted({str(deel) for plek in plekken(proef.goed) for deel in plek} | {"a", "b", "51,2"})
    woorden = st.sampled_from(bekend) | st.text(max_size=5)
    rommel = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | woorden,
        lambda kind: st.lists(kind, max_size=4) | st.dictionaries(woorden, kind, max_size=4),
        max_leaves=12,
    )
    plek = data.draw(st.sampled_from(list(plekken(proef.goed))))
    deugt(proef.oordeel(vervang(proef.goed, plek, data.draw(rommel))))


@ELKE
def test_wat_er_verder_nog_in_een_antwoord_zit_doet_niets(proef) -> None:
    assert proef.oordeel(proef.goed | {"oordeel": MERK, "score": 1}) == proef.oordeel(proef.goed)
