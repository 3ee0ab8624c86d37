"""Find and count practices: nothing gets lost, and silence is counted as silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.praktijken import NIET_GEZEGD, Kenmerk, Praktijk, Stilte, bladzijde, stilte, tel, vind


def waarde(kenmerk):
    return st.sampled_from([None, *kenmerk.waarden[:-1]])


PRAKTIJKEN = st.lists(
    st.builds(
        Praktijk,
        id=st.uuids().map(str),
        naam=st.sampled_from(["Buurtwacht", "Klusbus", "Dorpshuis"]),
        wat=st.sampled_from(["Bewoners liepen een ronde.", "De gemeente kwam langs."]),
        plaats=st.just("§ 3.2.1, r. 1657"),
        terrein=waarde(Kenmerk.TERREIN),
        initiatief=waarde(Kenmerk.INITIATIEF),
        buurttype=waarde(Kenmerk.BUURTTYPE),
    ),
    max_size=30,
)
FILTERS = st.fixed_dictionaries({}, optional={k: st.sampled_from(k.waarden) for k in Kenmerk})

ZEEDIJK = Praktijk(
    id="zeedijk",
    naam="De nv Zeedijk",
    waar="Amsterdam",
    wat="Een burgerinitiatief kocht panden op.",
    plaats="§ 3.2.2, r. 1840-1846",
    terrein="fysieke_inrichting",
    initiatief="bewoners",
)


@given(PRAKTIJKEN, st.sampled_from(Kenmerk))
def test_elke_praktijk_telt_precies_een_keer_mee(praktijken, kenmerk):
    aantallen = tel(praktijken, kenmerk)
    assert sum(aantallen.values()) == len(praktijken)
    assert tuple(aantallen) == kenmerk.waarden


@given(PRAKTIJKEN, st.sampled_from(Kenmerk))
def test_wat_een_telling_noemt_vind_je_ook_terug(praktijken, kenmerk):
    for waarde_, aantal in tel(praktijken, kenmerk).items():
        assert len(vind(praktijken, {kenmerk: waarde_})) == aantal


@given(PRAKTIJKEN, FILTERS, st.sampled_from(["", "ronde", "KLUSBUS", "klusbus ronde"]))
def test_een_filter_erbij_geeft_nooit_meer_en_houdt_de_volgorde(praktijken, filters, woord):
    gevonden = vind(praktijken, filters, woord)
    assert [p for p in praktijken if p in gevonden] == list(gevonden)
    for kenmerk in filters:
        ruimer = {k: w for k, w in filters.items() if k is not kenmerk}
        assert set(gevonden) <= set(vind(praktijken, ruimer, woord))


@given(PRAKTIJKEN, st.sampled_from(Kenmerk))
def test_stilte_en_wat_wel_gezegd_is_zijn_samen_alles(praktijken, kenmerk):
    stil = stilte(praktijken, kenmerk)
    assert stil.zwijgt + stil.gezegd == stil.van == len(praktijken)
    assert stil.zwijgt == len(vind(praktijken, {kenmerk: NIET_GEZEGD}))
    assert (stil.procent is None) == (not praktijken)


@given(PRAKTIJKEN, st.integers(-3, 50), st.integers(1, 7))
def test_bladeren_laat_elke_praktijk_een_keer_zien(praktijken, nummer, per):
    alle = tuple(praktijken)
    hier, aantal, deel = bladzijde(alle, nummer, per)
    assert 1 <= hier <= aantal
    assert len(deel) <= per
    assert sum((bladzijde(alle, n, per)[2] for n in range(1, aantal + 1)), ()) == alle


def test_een_woord_vind_je_in_naam_plaats_en_verhaal_ook_met_een_hoofdletter():
    assert [vind([ZEEDIJK], woord=w) for w in ("zeedijk", "amsterdam panden", "  ")] == [(ZEEDIJK,)] * 3
    assert vind([ZEEDIJK], woord="zeedijk rotterdam") == ()


def test_wat_de_bron_niet_zegt_is_niet_gezegd():
    assert ZEEDIJK.van(Kenmerk.BUURTTYPE) == NIET_GEZEGD
    assert tel([ZEEDIJK], Kenmerk.BUURTTYPE)[NIET_GEZEGD] == 1


def test_een_halve_procent_gaat_omhoog():
    assert [Stilte(z, v).procent for z, v in ((23, 35), (91, 189), (1, 200), (0, 3))] == [66, 48, 1, 0]


@pytest.mark.parametrize("fout", [{"terrein": "water"}, {"initiatief": NIET_GEZEGD}, {"buurttype": ""}])
def test_een_waarde_die_niet_bestaat_kan_niet(fout):
    with pytest.raises(ValueError, match="bestaat niet"):
        Praktijk(id="x", naam="x", wat="x", plaats="§ 3.1, r. 1573", **fout)


def test_zoeken_op_een_waarde_die_niet_bestaat_kan_niet():
    with pytest.raises(ValueError, match="bestaat deze waarde niet"):
        vind([ZEEDIJK], {Kenmerk.TERREIN: "water"})


def test_stilte_kan_niet_groter_zijn_dan_het_geheel():
    with pytest.raises(ValueError, match="niet meer praktijken"):
        Stilte(2, 1)


def test_een_bladzijde_zonder_plek_kan_niet():
    with pytest.raises(ValueError, match="minstens één"):
        bladzijde((ZEEDIJK,), 1, 0)
