"""The glossary and the lessons: a term is found as whole words, and explained where the course first uses it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.begrippen import (
    ALLEEN_VET,
    ANDERE_VORMEN,
    BUITEN_DE_TEKST,
    Zoeker,
    begrippen,
    gebruik,
    lopende_tekst,
    te_vroeg,
    vormen,
)
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.rijen.cursus import BegripRij

UITGEZONDERD = {
    # An everyday word, said on the first page before any explanation can be; 00-start and 01-de-buurt explain it.
    "buurt",
}
"""Terms that a lesson may use before they are explained; behind each the reason."""

RIJEN = begrippen()
ZOEKER = Zoeker(RIJEN)
LESSEN = tuple(les.id for les in lees_leergang().lessen)


def rij(id_, term):
    return BegripRij(
        id=id_, term=term, uitleg="x", verwant=None, herkomst="bron", bron="wrr", plaats="§ 1.1, r. 1"
    )


def test_een_begrip_wordt_in_de_cursus_pas_gebruikt_als_het_is_uitgelegd():
    """Its first use stands in bold beside its explanation, or a lesson before it explained it."""
    fout = [
        f"{alinea.les}, onder ‘{alinea.kop}’: leg ‘{id_}’ hier uit en zet het vet: {alinea.tekst[:120]!r}"
        for id_, alinea in te_vroeg(LESSEN, RIJEN)
        if id_ not in UITGEZONDERD
    ]
    assert fout == []


def test_een_uitzondering_bestaat_en_is_nog_nodig():
    assert {id_ for id_, _ in te_vroeg(LESSEN, RIJEN)} >= UITGEZONDERD


def test_elke_andere_vorm_hoort_bij_een_begrip():
    assert {*ANDERE_VORMEN, *ALLEEN_VET.values()} <= {rij.id for rij in RIJEN}


@pytest.mark.parametrize("begrip", RIJEN, ids=lambda begrip: begrip.id)
def test_elk_begrip_vindt_zichzelf(begrip):
    for tekst in (begrip.term, f"De {begrip.term.upper()}!", f"Over ‘{begrip.term}’ (en meer)."):
        assert ZOEKER.vind(tekst) == {begrip.id}
    assert ZOEKER.vet(f"Dit is **{begrip.term}**: {begrip.uitleg}") >= {begrip.id}
    assert ZOEKER.vet(f"Dit is {begrip.term}: {begrip.uitleg}") == set()


@pytest.mark.parametrize(
    ("tekst", "ids"),
    [
        ("vier spanningsvelden", {"spanningsveld"}),
        ("drie golven", {"golf"}),
        ("wijkraden", {"wijkraad"}),
        ("integrale hulp", {"integraal"}),
        ("werkzame bestanddelen", {"werkzaam_bestanddeel"}),
        ("wetten van de wijkaanpak", {"wet_van_de_wijkaanpak"}),
        ("brede scholen", {"brede_school"}),
        ("een sociale speler", {"sociale_spelers"}),
        ("de vraaglogica’s", {"vraaglogica"}),
        ("Schoon, heel, veilig", {"schoon_heel_veilig"}),
        ("sociale\nherovering", {"sociale_herovering"}),
        ("de afzijdige stijl", {"afzijdige_burger"}),
        ("specifieke herstructurering", {"specifieke_herstructurering"}),
        ("golfbaan, wijkagent, de golfslag", set()),
        ("Hij is sociaal. Vertrouwen komt later.", set()),
        ("de burgers zijn actief", set()),
    ],
)
def test_een_verbogen_begrip_wordt_gevonden_en_een_ander_woord_niet(tekst, ids):
    assert ZOEKER.vind(tekst) == ids


def test_een_stijl_die_vet_staat_is_uitgelegd():
    assert ZOEKER.vet("- **Afzijdig**, meer dan 30 procent.") == {"afzijdige_burger"}


@given(st.text(alphabet="abcdefghijklmnoprstuvwz", min_size=1, max_size=12))
def test_een_woord_is_een_vorm_van_zichzelf_en_zijn_meervoud_ook(woord):
    assert {woord, f"{woord}s", f"{woord}en"} <= vormen(woord)
    assert vormen(woord.upper()) == vormen(woord)


@given(st.text(max_size=200))
def test_zoeken_valt_over_geen_enkele_tekst(tekst):
    assert ZOEKER.vet(tekst) <= {rij.id for rij in RIJEN}
    assert ZOEKER.vind(tekst) <= {rij.id for rij in RIJEN}


def test_wat_te_vroeg_staat_wordt_een_keer_gemeld(monkeypatch):
    tekst = {
        "a": "# Golf\n\n## Wat je straks kunt\n\n- golf\n\n## Stof\n\nEen golf kwam op.\n\n- een **golf** is dit",
        "b": "# B\n\n## Stof\n\nNog een golf. Een **muur** is van steen.\n\n## Bronnen\n\nhaag",
        "c": "# C\n\n## Stof\n\nEen muur\nen een haag.",
    }
    monkeypatch.setattr("wijkschool.inhoud.begrippen._markdown", tekst.__getitem__)
    rijen = [rij("golf", "golf"), rij("muur", "muur"), rij("haag", "haag")]
    gemeld = [(id_, alinea.les, alinea.kop, alinea.tekst) for id_, alinea in te_vroeg(tekst, rijen)]
    assert gemeld == [("golf", "a", "Stof", "Een golf kwam op."), ("haag", "c", "Stof", "Een muur\nen een haag.")]


@pytest.mark.parametrize("les", LESSEN)
def test_de_lopende_tekst_van_een_les_heeft_geen_koppen_en_geen_bronnen(les):
    alineas = list(lopende_tekst(les))
    assert len(alineas) > 10
    assert {alinea.kop for alinea in alineas} & set(BUITEN_DE_TEKST) == set()
    assert not any(alinea.tekst.startswith("#") for alinea in alineas)


def test_het_gebruik_noemt_elk_begrip_en_lessen_op_volgorde():
    gevonden = gebruik()
    assert list(gevonden) == [rij.id for rij in RIJEN]
    for gebruikt in gevonden.values():
        plekken = [LESSEN.index(g.les) for g in gebruikt]
        assert plekken == sorted(set(plekken))
    assert "04-speelveld" in [g.les for g in gevonden["speelveld"] if g.uitgelegd]


def test_het_gebruik_wordt_niet_elke_keer_opnieuw_uitgerekend(monkeypatch):
    eerst = gebruik()
    monkeypatch.setattr("wijkschool.inhoud.begrippen._markdown", lambda les: pytest.fail(f"{les} opnieuw gelezen"))
    assert gebruik() == eerst
