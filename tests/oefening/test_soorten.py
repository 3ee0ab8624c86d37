"""What holds for every kind of exercise: whatever comes from a browser gets a verdict, and never a crash."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.basis.paden import OMGEVING
from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.soorten import OORDELEN, SOORTEN

PLAATS = "§ 4.5, r. 5530-5547"
ALGEMEEN = {"id": "04-proef", "versie": 1, "titel": "Proef", "opdracht": "Doe iets."}
SLEUTEL = {"id": "04-proef", "uitwerking": "Zo zit het.", "herkomst": "afleiding", "plaats": PLAATS}
VELDEN = ("differentiatie", "integraal", "coproductie", "afstand")
UITLEG = {"uitleg": "Daarom.", "plaats": PLAATS}
VELD = UITLEG | {
    "positie": 50,
    "tolerantie": 20,
    "te_vraag": "v",
    "te_institutioneel": "i",
    "herkomst": "afleiding",
}

VRAGEN: dict[str, dict[str, Any]] = {
    "meerkeuze": {"meer": True, "opties": [{"id": "a", "tekst": "A"}, {"id": "b", "tekst": "B"}]},
    "koppel": {
        "groepen": [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}],
        "kaarten": [{"id": "x", "tekst": "X"}, {"id": "y", "tekst": "Y"}],
    },
    "positioneer": {"buurt": "Stationskwartier", "casus": "Verzonnen."},
    "jouw_buurt": {"velden": [{"id": "a", "label": "A", "soort": "regel"}]},
}
SLEUTELS: dict[str, dict[str, Any]] = {
    "meerkeuze": {"opties": {"a": UITLEG | {"juist": True}, "b": UITLEG | {"juist": False}}},
    "koppel": {"kaarten": {"x": UITLEG | {"groep": "a"}, "y": UITLEG | {"groep": "b"}}},
    "positioneer": {"velden": dict.fromkeys(VELDEN, VELD)},
}
GOED: dict[str, dict[str, Any]] = {
    "meerkeuze": {"keuzes": ["a"]},
    "koppel": {"groepen": {"x": "a", "y": "b"}},
    "positioneer": {"posities": dict.fromkeys(VELDEN, 50)},
    "jouw_buurt": {"velden": {"a": "tekst"}},
}

# Keys and ids that do occur are in it, so that the garbage comes past the first gate as well.
WOORDEN = st.sampled_from(["keuzes", "groepen", "posities", "velden", "a", "b", "x", "y", *VELDEN]) | st.text(
    max_size=5
)
BLAADJES = st.none() | st.booleans() | st.integers() | st.floats() | WOORDEN
ROMMEL = st.recursive(
    BLAADJES,
    lambda kind: st.lists(kind, max_size=4) | st.dictionaries(WOORDEN, kind, max_size=4),
    max_leaves=12,
)


def beoordeel(soort: str, antwoord: object) -> Oordeel:
    vraag = SOORTEN[soort].vraag.model_validate(ALGEMEEN | {"soort": soort} | VRAGEN[soort])
    model = SOORTEN[soort].sleutel
    sleutel = model and model.model_validate(SLEUTEL | SLEUTELS[soort])
    return OORDELEN[soort](vraag, sleutel, antwoord)


def test_elke_soort_heeft_een_model_en_een_oordeel() -> None:
    assert set(SOORTEN) == set(OORDELEN) == {"meerkeuze", "koppel", "positioneer", "jouw_buurt"}
    assert all(naam == soort.naam for naam, soort in SOORTEN.items())


@pytest.mark.parametrize("soort", GOED)
def test_het_juiste_antwoord_wordt_altijd_herkend(soort: str) -> None:
    uitkomst = beoordeel(soort, GOED[soort])
    verwacht = ("bekeken", None) if soort == "jouw_buurt" else ("goed", 1)
    assert (uitkomst.status, uitkomst.score) == verwacht


@pytest.mark.parametrize("soort", GOED)
@given(rommel=ROMMEL)
def test_rommel_geeft_nooit_een_crash_of_een_cijfer(soort: str, rommel: object) -> None:
    if rommel == GOED[soort]:
        return
    uitkomst = beoordeel(soort, rommel)
    if uitkomst.status not in {"ongeldig", "onvolledig"}:
        # By chance a real answer: then it has the very shape of one.
        assert isinstance(rommel, dict)
        assert rommel.keys() >= GOED[soort].keys()
    else:
        assert uitkomst.score is None
        assert uitkomst.uitwerking is None
    assert uitkomst.kop.strip()


@pytest.mark.parametrize("soort", GOED)
@given(rommel=ROMMEL)
def test_rommel_op_de_plek_van_het_antwoord_geeft_een_oordeel_dat_json_is(soort: str, rommel: object) -> None:
    (naam,) = GOED[soort]
    uitkomst = beoordeel(soort, {naam: rommel})
    assert json.loads(json.dumps(uitkomst.als_dict(), allow_nan=False))["kop"].strip()
    assert uitkomst.score is None or 0 <= uitkomst.score <= 1


@pytest.mark.parametrize("soort", GOED)
@given(data=st.data())
def test_elk_half_antwoord_hoort_wat_er_nog_moet(soort: str, data: st.DataObject) -> None:
    (naam,) = GOED[soort]
    geheel = GOED[soort][naam]
    over = data.draw(st.sets(st.sampled_from(sorted(geheel)), max_size=len(geheel) - 1))
    half = [x for x in geheel if x in over] if isinstance(geheel, list) else {k: geheel[k] for k in over}
    uitkomst = beoordeel(soort, {naam: half})
    assert uitkomst.status == "onvolledig"
    assert uitkomst.kop.endswith((".", "A"))  # a sentence, or the label of what is left


@pytest.mark.parametrize("soort", GOED)
@pytest.mark.parametrize(
    "veel",
    ["9" * 10_000_000, ["a"] * 1_000_000, {str(i): "a" for i in range(300_000)}, 10**1_000_000],
    ids=["lange tekst", "lange lijst", "groot woordenboek", "enorm getal"],
)
def test_een_enorm_antwoord_kost_geen_tijd_en_wordt_niet_herhaald(soort: str, veel: object) -> None:
    (naam,) = GOED[soort]
    for antwoord in (veel, {naam: veel}, {naam: {"a": veel, "x": veel, "afstand": veel}}, {naam: [veel]}):
        begin = time.perf_counter()
        uitkomst = beoordeel(soort, antwoord)
        assert time.perf_counter() - begin < 0.5
        assert uitkomst.status in {"ongeldig", "onvolledig"}
        assert len(uitkomst.kop) < 200


@pytest.mark.parametrize("soort", GOED)
def test_een_heel_diep_antwoord_geeft_geen_crash(soort: str) -> None:
    diep: object = []
    for _ in range(100_000):
        diep = [diep]
    (naam,) = GOED[soort]
    assert beoordeel(soort, {naam: diep}).status in {"ongeldig", "onvolledig"}


# The same exercises, written down as a lecturer does


@pytest.fixture
def schrijf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that writes a lesson with every kind of exercise, and reads it back."""
    monkeypatch.setenv(OMGEVING, str(tmp_path))
    vragen = [ALGEMEEN | {"id": f"04-{s}".replace("_", "-"), "soort": s} | VRAGEN[s] for s in VRAGEN]
    sleutels = [SLEUTEL | {"id": f"04-{s}"} | SLEUTELS[s] for s in SLEUTELS]

    def doe():
        for naam, lijst, dingen in (
            ("exercises", "oefeningen", vragen),
            ("solutions", "oplossingen", sleutels),
        ):
            (tmp_path / naam).mkdir(exist_ok=True)
            tekst = yaml.safe_dump({"les": "04-proef", lijst: json.loads(json.dumps(dingen))}, sort_keys=False)
            (tmp_path / naam / "04-proef.yaml").write_text(tekst, encoding="utf-8")
        return lees_les_oefeningen("04-proef", SOORTEN)

    doe.vragen, doe.sleutels = vragen, sleutels
    return doe


def test_elke_soort_is_te_lezen_uit_yaml(schrijf) -> None:
    uitkomst = schrijf()
    assert [str(fout) for fout in uitkomst.fouten] == []
    assert [oefening.vraag.soort for oefening in uitkomst.oefeningen.values()] == list(VRAGEN)
    for oefening in uitkomst.oefeningen.values():
        soort = oefening.vraag.soort
        assert OORDELEN[soort](oefening.vraag, oefening.sleutel, GOED[soort]).status in {"goed", "bekeken"}


def test_de_eigen_buurt_heeft_in_yaml_geen_oplossing_nodig(schrijf) -> None:
    schrijf.vragen[2]["eigen"] = True
    del schrijf.sleutels[2]
    uitkomst = schrijf()
    assert uitkomst.fouten == ()
    assert uitkomst.oefeningen["04-positioneer"].sleutel is None


@pytest.mark.parametrize(
    ("waar", "nummer", "anders", "wat"),
    [
        ("vragen", 0, {"opties": [{"id": "a", "tekst": "A"}] * 2}, "de optie 'a' staat er twee keer"),
        ("vragen", 0, {"opties": [{"id": "a", "tekst": "A"}]}, "minstens 2"),
        ("vragen", 3, {"velden": [{"id": "a", "label": "A", "soort": "brief"}]}, "kan niet 'brief' zijn"),
        ("sleutels", 0, {"opties": {"a": UITLEG | {"juist": "misschien"}}}, "moet ja of nee zijn"),
        ("sleutels", 1, {"kaarten": {"x": UITLEG | {"groep": "aa"}}}, "de groep 'aa' staat niet in de vraag"),
        ("sleutels", 2, {"velden": dict.fromkeys(VELDEN, VELD | {"positie": 101})}, "mag hoogstens 100 zijn"),
        ("sleutels", 2, {"velden": dict.fromkeys(VELDEN, VELD | {"tolerantie": 0})}, "moet 5 of meer zijn"),
        ("sleutels", 2, {"velden": dict.fromkeys(VELDEN[:3], VELD)}, "het veld 'afstand' ontbreekt"),
    ],
)
def test_een_fout_in_de_yaml_wordt_in_het_nederlands_gemeld(
    schrijf, waar: str, nummer: int, anders: dict, wat: str
) -> None:
    getattr(schrijf, waar)[nummer].update(anders)
    uitkomst = schrijf()
    assert wat in "\n".join(str(fout) for fout in uitkomst.fouten)
    assert len(uitkomst.oefeningen) == 3, "the other exercises stay usable"
