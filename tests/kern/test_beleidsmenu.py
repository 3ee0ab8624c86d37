"""The rules of a menu."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.beleidsmenu import Gerecht, Overtreding, Regel, Spoor, overtredingen, past_bij

ANALYSE = Gerecht("analyse", Spoor.HEROVERING)
CONVENANT = Gerecht("convenant", Spoor.HEROVERING, eerst=("analyse",))
VERHAAL = Gerecht("verhaal", Spoor.KANSGEDREVEN)
VERANKERING = Gerecht("verankering", Spoor.BEIDE, eerst=("analyse", "convenant"))
KAART = (ANALYSE, CONVENANT, VERHAAL, VERANKERING)
IDS = [gerecht.id for gerecht in KAART]


def kijk(*keuze: str, spoor: Spoor = Spoor.HEROVERING, hoogstens: int = 3) -> tuple[Overtreding, ...]:
    return overtredingen(keuze, KAART, spoor, hoogstens)


def test_een_menu_dat_zich_aan_alles_houdt_breekt_geen_regel() -> None:
    assert kijk("analyse", "convenant", "verankering") == ()
    assert kijk() == ()


def test_een_gerecht_te_veel_is_van_het_hele_menu() -> None:
    assert kijk("analyse", "convenant", hoogstens=1) == (Overtreding(Regel.TE_VEEL),)
    assert kijk("analyse", "convenant", hoogstens=2) == ()


def test_een_gerecht_van_het_andere_spoor_past_niet() -> None:
    assert kijk("verhaal") == (Overtreding(Regel.VERKEERD_SPOOR, "verhaal"),)
    assert kijk("verhaal", spoor=Spoor.KANSGEDREVEN) == ()


def test_een_gerecht_zonder_zijn_voorwaarde_zegt_wat_er_ontbreekt() -> None:
    assert kijk("convenant") == (Overtreding(Regel.VOORWAARDE_ONTBREEKT, "convenant", ("analyse",)),)
    assert kijk("verankering")[0].ontbreekt == ("analyse", "convenant")


def test_meer_regels_tegelijk_komen_in_de_volgorde_van_de_kaart() -> None:
    gebroken = kijk("verankering", "verhaal", "convenant", hoogstens=2)
    assert [(fout.soort, fout.gerecht) for fout in gebroken] == [
        (Regel.TE_VEEL, None),
        (Regel.VOORWAARDE_ONTBREEKT, "convenant"),
        (Regel.VERKEERD_SPOOR, "verhaal"),
        (Regel.VOORWAARDE_ONTBREEKT, "verankering"),
    ]


def test_een_onbekend_gerecht_en_een_grens_van_nul_worden_geweigerd() -> None:
    with pytest.raises(ValueError, match="menukaart"):
        kijk("toetje")
    with pytest.raises(ValueError, match="minstens 1"):
        kijk("analyse", hoogstens=0)


@pytest.mark.parametrize("gerecht", Spoor)
@pytest.mark.parametrize("buurt", Spoor)
def test_beide_past_overal_bij(gerecht: Spoor, buurt: Spoor) -> None:
    assert past_bij(gerecht, buurt) is (gerecht == buurt or Spoor.BEIDE in {gerecht, buurt})


@given(st.lists(st.sampled_from(IDS)), st.sampled_from(Spoor), st.integers(1, 5), st.data())
def test_volgorde_en_herhaling_in_de_keuze_doen_er_niet_toe(
    keuze: list[str], spoor: Spoor, hoogstens: int, data: st.DataObject
) -> None:
    anders = data.draw(st.permutations(keuze)) + keuze
    assert overtredingen(anders, KAART, spoor, hoogstens) == overtredingen(keuze, KAART, spoor, hoogstens)


@given(st.sets(st.sampled_from(IDS)), st.integers(1, 5))
def test_wie_alles_ruimer_maakt_breekt_nooit_meer_regels(keuze: set[str], hoogstens: int) -> None:
    streng = overtredingen(keuze, KAART, Spoor.HEROVERING, hoogstens)
    assert set(overtredingen(keuze, KAART, Spoor.BEIDE, hoogstens + 1)) <= set(streng)
