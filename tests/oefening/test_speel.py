"""Speel: a setting is judged by what follows from it; nothing that a browser sends makes it fall over."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from wijkschool.oefening import speel
from wijkschool.oefening.bord import Keus, Schrijf, Schuif, Spel, Uitkomst, Vinkjes, Zinnen, begin
from wijkschool.oefening.speel import SpeelSleutel, SpeelVraag, controleer, gevolg, oordeel
from wijkschool.oefening.spellen import spel, spelnamen

REGELAARS = (
    Schuif(id="geld", label="Geld", van=0, tot=100, stap=10, begin=20, eenheid="euro"),
    Keus(id="wie", label="Wie?", opties=(("ik", "Ik"), ("wij", "Wij")), begin="ik"),
    Vinkjes(id="wat", label="Wat?", opties=(("a", "A"), ("b", "B"), ("c", "C")), hoogstens=2),
    Schrijf(id="plan", label="Plan"),
)


def reken(stand):
    som = stand["geld"] * (2 if stand["wie"] == "wij" else 1) + len(stand["wat"])
    zin = Zinnen(zinnen=((f"Samen {som}.", "gewoon"),), plaats="§ 4.5, r. 5530-5547", herkomst="bron")
    verborgen = frozenset() if stand["wie"] == "wij" else frozenset({"plan"})
    return Uitkomst(f"Samen {som}.", (zin,), {"som": som, "samen": stand["wie"] == "wij"}, verborgen)


def vergelijk(standen):
    return Uitkomst(f"{len(standen)} standen.", ())


@pytest.fixture(autouse=True)
def proefspel(monkeypatch):
    proef = Spel(lambda: REGELAARS, reken, vergelijk)
    monkeypatch.setattr(speel, "spelnamen", lambda: ("proef",))
    monkeypatch.setattr(speel, "spel", lambda _: proef)


BASIS = {"id": "04-spel", "versie": 1, "soort": "speel", "titel": "Spel", "opdracht": "Speel.", "spel": "proef"}
DOELEN = [{"id": "veel", "tekst": "Haal 100."}, {"id": "samen", "tekst": "Doe het samen."}]
SLEUTEL = {
    "id": "04-spel",
    "uitwerking": "Zo.",
    "herkomst": "bron",
    "plaats": "§ 4.5, r. 5530",
    "stand": {"geld": 50, "wie": "wij"},
    "doelen": {
        "veel": {
            "uitkomst": "som",
            "minstens": 100,
            "uitleg": "Ja.",
            "anders": "Nee.",
            "plaats": "§ 4.5, r. 5531",
        },
        "samen": {"uitkomst": "samen", "is": True, "uitleg": "Ja.", "anders": "Nee.", "plaats": "§ 4.5, r. 5532"},
    },
}


def vraag(**anders: Any):
    return SpeelVraag.model_validate(BASIS | {"doelen": DOELEN} | anders)


def sleutel(**anders: Any):
    return SpeelSleutel.model_validate(SLEUTEL | anders)


def oordeel_over(stand):
    return oordeel(vraag(), sleutel(), {"stand": stand})


def test_een_stand_die_alle_doelen_haalt_is_goed():
    uit = oordeel_over({"geld": 50, "wie": "wij"})
    assert (uit.status, uit.score, uit.kop) == ("goed", 1, "Goed! Je hebt alles gehaald.")
    assert [deel.status for deel in uit.onderdelen] == ["goed", "goed"]
    assert uit.extra["stand"] == {"geld": 50, "wie": "wij"}


def test_een_doel_van_de_twee_is_deels_en_zegt_per_doel_waarom():
    uit = oordeel_over({"wie": "wij"})
    assert (uit.status, uit.score) == ("deels", 0.5)
    assert [(d.id, d.status, d.tekst, d.plaats) for d in uit.onderdelen] == [
        ("veel", "fout", "Nee.", "§ 4.5, r. 5531"),
        ("samen", "goed", "Ja.", "§ 4.5, r. 5532"),
    ]


def test_wat_niet_gezet_is_staat_zoals_bij_het_begin():
    assert oordeel_over({"geld": 40}).status == "fout"
    assert oordeel(vraag(stand={"geld": 50}), sleutel(), {"stand": {"wie": "wij"}}).status == "goed"


def test_zonder_doelen_is_er_geen_goed_of_fout():
    vrij = vraag(doelen=[])
    assert vrij.zonder_sleutel
    assert oordeel(vrij, None, {"stand": {"geld": 30}}).status == "bekeken"


def test_wie_niets_instelt_hoort_dat():
    for stand in ({}, {"geld": 20}, {"geld": None}):
        uit = oordeel_over(stand)
        assert (uit.status, uit.kop[:29]) == ("onvolledig", "Je hebt nog niets ingesteld. ")


@pytest.mark.parametrize(
    ("stand", "zin"),
    [
        ({"geld": 101}, "Bij ‘Geld’ past dit niet. Kies een heel getal van 0 tot en met 100."),
        ({"geld": 15}, "Bij ‘Geld’ past dit niet. Ga in stappen van 10."),
        ({"geld": True}, "Bij ‘Geld’ past dit niet. Kies een heel getal van 0 tot en met 100."),
        ({"wie": "zij"}, "Bij ‘Wie?’ past dit niet. Kies een van de mogelijkheden."),
        ({"wat": ["a", "b", "c"]}, "Bij ‘Wat?’ koos je er te veel. Kies er hoogstens 2."),
        ({"wat": ["a", "a"]}, "Bij ‘Wat?’ past dit niet. Kies elke mogelijkheid hoogstens één keer."),
        ({"plan": "x" * 2001}, "Bij ‘Plan’ is je tekst te lang. Er passen 2.000 tekens in. Maak hem korter."),
        (
            {"<script>": 1},
            "Een regelaar uit het antwoord hoort niet (meer) bij dit spel. Zet de regelaars opnieuw.",
        ),
    ],
)
def test_een_stand_die_niet_kan_krijgt_een_zin_met_de_remedie(stand, zin):
    uit = oordeel_over(stand)
    assert (uit.status, uit.kop) == ("ongeldig", zin)
    assert gevolg(vraag(), {"nummer": 3, "stand": stand}) == {"nummer": 3, "bezwaar": zin}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda kind: (
        st.lists(kind, max_size=3) | st.dictionaries(st.sampled_from(["geld", "wie", "wat", "stand", ""]), kind)
    ),
    max_leaves=8,
)


@given(JSON)
def test_geen_antwoord_brengt_het_oordeel_of_het_rekenen_ten_val(antwoord):
    for ruw in (antwoord, {"stand": antwoord}):
        json.dumps(oordeel(vraag(), sleutel(), ruw).als_dict())
    json.dumps(gevolg(vraag(), {"nummer": 1, "stand": antwoord, "anderen": antwoord}))


def test_het_gevolg_zegt_wat_verborgen_is_en_waar_het_op_rust():
    uit = gevolg(vraag(), {"nummer": 7, "stand": {"geld": 30}})
    assert (uit["nummer"], uit["samenvatting"], uit["verborgen"]) == (7, "Samen 30.", ["plan"])
    assert uit["blokken"][0]["soort"] == "zinnen"
    assert uit["blokken"][0]["plaats"] == "§ 4.5, r. 5530-5547"


def test_standen_van_anderen_worden_ernaast_gelegd_en_wat_niet_past_wordt_geteld():
    uit = gevolg(vraag(), {"stand": {}, "anderen": {"An": {"geld": 10}, "Bo": {"geld": "veel"}, "Cor": "?"}})
    assert uit["vergelijking"]["samenvatting"] == "2 standen."
    assert uit["geweigerd"] == 2
    assert "vergelijking" not in gevolg(vraag(), {"stand": {}, "anderen": {}})


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        ({"spel": "prof"}, "het spel 'prof' bestaat niet. Bedoel je 'proef'?"),
        ({"stand": {"geld": 5}}, "in 'stand' klopt 'geld' niet"),
        ({"stand": {"gld": 10}}, "in 'stand' klopt 'gld' niet"),
        ({"doelen": [DOELEN[0], DOELEN[0]]}, "het doel 'veel' staat er twee keer"),
    ],
)
def test_een_vraag_die_niet_klopt_wordt_geweigerd(anders, wat):
    with pytest.raises(ValidationError, match=wat.replace("?", r"\?")):
        vraag(**anders)


def _doel(**anders: Any):
    return {"doelen": SLEUTEL["doelen"] | {"veel": SLEUTEL["doelen"]["veel"] | anders}}


AL_GEHAALD = _doel(minstens=5) | {"stand": {"geld": 20}}
AL_GEHAALD["doelen"]["samen"] = SLEUTEL["doelen"]["samen"] | {"is": False}


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        (_doel(uitkomst="sm"), "het spel kent geen uitkomst 'sm'"),
        ({"stand": {"geld": 10}}, "de stand van de oplossing haalt dit doel niet: 'som' is dan 10"),
        (AL_GEHAALD, "alle doelen zijn bij het begin al gehaald"),
        ({"doelen": {"veel": SLEUTEL["doelen"]["veel"]}}, "het doel 'samen' heeft geen uitleg"),
        (_doel(plaats=None), "plaats"),
    ],
)  # fmt: skip
def test_een_oplossing_die_niet_bij_het_spel_past_wordt_verteld(anders, wat):
    fouten = controleer(vraag(), sleutel(**anders))
    assert any(wat in fout[1] for fout in fouten), fouten


def test_een_doel_hangt_aan_een_maat_en_niet_aan_twee():
    with pytest.raises(ValidationError, match="een doel hangt aan 'is', of aan 'minstens'"):
        sleutel(doelen={"veel": SLEUTEL["doelen"]["veel"] | {"is": 3}})


@pytest.mark.parametrize("naam", spelnamen())
def test_elk_spel_van_de_cursus_heeft_eigen_ids_en_rekent_bij_het_begin(naam):
    bord = spel(naam)
    ids = [regelaar.id for regelaar in bord.regelaars()]
    assert len(ids) == len(set(ids))
    uit = bord.reken(begin(bord.regelaars()))
    assert uit.blokken
    assert uit.samenvatting.endswith(".")
    assert uit.verborgen <= set(ids)
    json.dumps(uit.als_dict())
