"""A plan line by line: who decides makes the agenda, and no reason of the law has a place by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.buurtagenda import (
    VAN_DE_AGENDA,
    Agenda,
    Reden,
    Regel,
    Spoed,
    Wijze,
    agenda,
    redenen,
    spoed,
    te_laat,
    te_veel_gevraagd,
    wederkerig,
)

PLANNEN = st.fixed_dictionaries({regel: st.sampled_from(Wijze) for regel in Regel})


def overal(wijze, anders=None):
    return dict.fromkeys(Regel, wijze) | (anders or {})


def test_een_plan_van_het_stadhuis_volgt_de_stadhuisagenda_en_geeft_geen_reden_een_plek():
    plan = overal(Wijze.GEMEENTE_ACHTERAF)
    assert agenda(plan) is Agenda.STADHUIS
    assert redenen(plan) == frozenset()
    assert len(te_laat(plan)) == len(Regel) - 1


def test_meepraten_vooraf_maakt_er_nog_geen_buurtagenda_van():
    plan = overal(Wijze.GEMEENTE_VOORAF)
    assert agenda(plan) is Agenda.STADHUIS
    assert redenen(plan) == {Reden.KENNIS}
    assert te_laat(plan) == ()


def test_alles_aan_bewoners_laten_is_een_buurtagenda_die_te_veel_vraagt():
    plan = overal(Wijze.BEWONERS)
    assert agenda(plan) is Agenda.BUURT
    assert redenen(plan) == set(Reden)
    assert te_veel_gevraagd(plan)
    assert not wederkerig(plan)
    assert spoed(plan) is Spoed.AFGESCHOVEN


def test_bewoners_kiezen_het_onderwerp_en_het_stadhuis_de_rest_dat_zijn_twee_paarden():
    assert agenda(overal(Wijze.GEMEENTE_VOORAF, {Regel.ONDERWERP: Wijze.BEWONERS})) is Agenda.TWEE_PAARDEN


@pytest.mark.parametrize(
    ("wijze", "verwacht"),
    [
        (Wijze.GEMEENTE_ACHTERAF, Spoed.METEEN),
        (Wijze.GEMEENTE_VOORAF, Spoed.WACHT),
        (Wijze.SAMEN, Spoed.AFGESCHOVEN),
        (Wijze.BEWONERS, Spoed.AFGESCHOVEN),
    ],
)
def test_bij_gevaar_neemt_de_gemeente_zelf_het_voortouw(wijze, verwacht):
    assert spoed(overal(Wijze.SAMEN, {Regel.GEVAAR: wijze})) is verwacht


@given(PLANNEN, st.sampled_from(Wijze))
def test_alleen_drie_regels_maken_de_agenda(plan, wijze):
    for regel in Regel:
        if regel not in VAN_DE_AGENDA:
            assert agenda(plan | {regel: wijze}) is agenda(plan)


@given(PLANNEN)
def test_de_agenda_is_van_de_buurt_als_het_stadhuis_op_geen_van_die_regels_alleen_beslist(plan):
    alleen = [plan[r] in (Wijze.GEMEENTE_ACHTERAF, Wijze.GEMEENTE_VOORAF) for r in VAN_DE_AGENDA]
    verwacht = {0: Agenda.BUURT, len(alleen): Agenda.STADHUIS}.get(sum(alleen), Agenda.TWEE_PAARDEN)
    assert agenda(plan) is verwacht


@given(PLANNEN, st.sampled_from(Regel))
def test_wie_een_regel_naar_de_buurt_schuift_verliest_geen_reden(plan, regel):
    ladder = list(Wijze)
    verder = ladder[min(ladder.index(plan[regel]) + 1, len(ladder) - 1)]
    assert redenen(plan) <= redenen(plan | {regel: verder})


@given(PLANNEN)
def test_een_buurtagenda_geeft_altijd_twee_redenen_een_plek(plan):
    if agenda(plan) is Agenda.BUURT:
        assert {Reden.MEDE_VERANTWOORDELIJK, Reden.MEEDOEN} <= redenen(plan)


@given(PLANNEN)
def test_gevaar_telt_nooit_als_te_laat_verteld(plan):
    assert Regel.GEVAAR not in te_laat(plan)


def test_een_plan_met_een_gat_wordt_geweigerd():
    with pytest.raises(ValueError, match="mist een regel: doen"):
        agenda({regel: Wijze.SAMEN for regel in Regel if regel is not Regel.DOEN})
