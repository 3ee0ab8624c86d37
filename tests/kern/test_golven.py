"""Which wave a policy resembles: only what fits all marks is named without a doubt."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.golven import (
    KENMERKEN,
    TERUGKEER,
    Bewijs,
    Golf,
    Kenmerk,
    Vraag,
    herken,
    keerde_terug,
    kenmerken_bij,
    was_er_al,
)

# At most one mark per question: what a learner can choose.
KEUZE = st.fixed_dictionaries(
    {vraag: st.none() | st.sampled_from([k.id for k in kenmerken_bij(vraag)]) for vraag in Vraag}
).map(lambda keuze: [naam for naam in keuze.values() if naam])


@given(KEUZE)
def test_een_golf_past_volledig_precies_als_elk_kenmerk_erbij_past(namen):
    gevonden = herken(namen)
    assert gevonden.volledig == {
        golf for golf in Golf if namen and all(golf in kenmerk.golven for kenmerk in gevonden.kenmerken)
    }
    assert gevonden.mengvorm == (bool(namen) and not gevonden.volledig)


@given(KEUZE)
def test_wat_volledig_past_heeft_ook_de_meeste_kenmerken(namen):
    gevonden = herken(namen)
    assert gevonden.volledig <= gevonden.meeste
    assert bool(gevonden.meeste) == bool(namen)
    assert all(0 <= aantal <= len(namen) for aantal in gevonden.telling.values())


@given(KEUZE, st.data())
def test_een_kenmerk_erbij_maakt_nooit_meer_golven_mogelijk(namen, data):
    if namen:
        minder = data.draw(st.lists(st.sampled_from(namen), unique=True, min_size=1))
        assert herken(namen).volledig <= herken(minder).volledig


@given(KEUZE, st.randoms())
def test_de_volgorde_van_de_kenmerken_maakt_niet_uit(namen, toeval):
    anders = list(namen)
    toeval.shuffle(anders)
    assert herken(anders).telling == herken(namen).telling


def test_elke_vraag_kan_naar_elke_golf_wijzen_en_elk_kenmerk_staat_bij_zijn_vraag():
    for vraag in Vraag:
        assert {golf for kenmerk in kenmerken_bij(vraag) for golf in kenmerk.golven} == set(Golf)
    assert [vraag for vraag, _ in groupby(kenmerk.vraag for kenmerk in KENMERKEN)] == list(Vraag)
    assert len({kenmerk.id for kenmerk in KENMERKEN}) == len(KENMERKEN)


def test_de_angst_wijst_bij_elke_golf_een_andere_kant_op():
    """§ 2.2.1, r. 664-673."""
    assert [herken([naam]).volledig for naam in ("ontworteling", "ongelijkheid", "tweedeling")] == [
        {golf} for golf in Golf
    ]


def test_de_buurt_als_aangrijpingspunt_maakt_geen_verschil_tussen_golf_twee_en_drie():
    """§ 2.4, r. 1470-1474."""
    assert herken(["aangrijpingspunt"]).volledig == {Golf.TWEEDE, Golf.DERDE}
    assert herken(["object"]).volledig == {Golf.EERSTE}


def test_samen_dingen_doen_past_bij_golf_een_en_weer_bij_golf_drie():
    """§ 2.2.4, r. 1076-1079."""
    assert herken(["zelf_doen"]).volledig == {Golf.EERSTE, Golf.DERDE}
    assert herken(["zelf_doen", "tweedeling"]).volledig == {Golf.DERDE}


def test_kenmerken_van_verschillende_golven_zijn_een_mengvorm():
    gevonden = herken(["ontworteling", "projectgroep", "kleiner"])
    assert gevonden.mengvorm
    assert gevonden.meeste == {Golf.EERSTE, Golf.TWEEDE}


def test_zonder_kenmerken_lijkt_een_aanpak_nergens_op():
    gevonden = herken([])
    assert (gevonden.volledig, gevonden.meeste, gevonden.mengvorm) == (frozenset(), frozenset(), False)


def test_wat_terugkeert_keert_later_terug():
    for een in TERUGKEER:
        assert not isinstance(een.naar, Golf) or een.naar > een.van
    assert len({een.wat for een in TERUGKEER}) == len(TERUGKEER)
    assert [een.wanneer for een in keerde_terug([Golf.DERDE])] == ["in 2001-2004", "in 2002"]
    assert {een.van for een in was_er_al([Golf.DERDE])} == {Golf.EERSTE, Golf.TWEEDE}
    assert was_er_al([Golf.EERSTE]) == ()


@pytest.mark.parametrize("namen", [["bestaat-niet"], ["ontworteling", "tweedeling"]])
def test_een_onbekend_of_dubbel_kenmerk_wordt_in_het_nederlands_geweigerd(namen):
    with pytest.raises(ValueError, match="kenmerk"):
        herken(namen)


def test_een_kenmerk_zonder_golf_bestaat_niet():
    with pytest.raises(ValueError, match="één of meer golven"):
        Kenmerk("x", Vraag.ZORG, "X.", ())
    dubbel = Bewijs(Golf.EERSTE, "Uitleg.", "§ 2.2.1, r. 664-668")
    with pytest.raises(ValueError, match="één of meer golven"):
        Kenmerk("x", Vraag.ZORG, "X.", (dubbel, dubbel))
