"""The form of bijlage 2 never asks what it says not to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.zelfanalyse import (
    NIETS,
    Gevraagd,
    Invulling,
    Punt,
    geldig,
    gevraagd,
    in_het_vlak,
    prioriteiten,
    verschil,
)

PUNTEN = [Punt(f"H{n}", herovering=True) for n in range(9)] + [Punt(f"K{n}", herovering=False) for n in range(6)]
INVULLING = st.builds(
    Invulling, st.none() | st.integers(0, 3), st.none() | st.integers(1, 3), st.sampled_from(["", " ", "Bellen"])
)
FORMULIER = st.dictionaries(st.sampled_from([punt.id for punt in PUNTEN]), INVULLING)


@given(st.sampled_from(PUNTEN), INVULLING, st.booleans())
def test_het_formulier_vraagt_nooit_wat_het_niet_mag_vragen(punt, invulling, achterstand):
    vraagt = gevraagd(punt, invulling, achterstand=achterstand)
    if punt.herovering and not achterstand:
        assert vraagt == NIETS
    assert not vraagt.kwaliteit or invulling.gewicht in (2, 3)
    assert not vraagt.actie or (vraagt.kwaliteit and invulling.kwaliteit in (1, 2))


def test_het_formulier_vraagt_ook_alles_wat_het_wel_moet_vragen():
    herovering, kans = Punt("H1a", herovering=True), Punt("K1a", herovering=False)
    alles = Gevraagd(gewicht=True, kwaliteit=True, actie=True)
    assert gevraagd(herovering, Invulling(3, 1), achterstand=True) == alles
    assert gevraagd(kans, Invulling(2, 2), achterstand=False) == alles
    assert gevraagd(kans, Invulling(), achterstand=False) == Gevraagd(gewicht=True, kwaliteit=False, actie=False)
    assert gevraagd(kans, Invulling(2, 3), achterstand=False) == Gevraagd(
        gewicht=True, kwaliteit=True, actie=False
    )


@given(st.sampled_from(PUNTEN), INVULLING, st.booleans())
def test_wat_niet_gevraagd_wordt_telt_niet_mee_en_dat_verandert_daarna_niet_meer(punt, invulling, achterstand):
    eerst = geldig(punt, invulling, achterstand=achterstand)
    assert geldig(punt, eerst, achterstand=achterstand) == eerst
    assert eerst.gewicht in (None, invulling.gewicht)
    assert not (eerst.actie and eerst.kwaliteit is None)


@given(FORMULIER, st.booleans())
def test_prioriteiten_zijn_zware_punten_die_tekortschieten_de_zwaarste_eerst(formulier, achterstand):
    gekozen = prioriteiten(PUNTEN, formulier, achterstand=achterstand)
    assert all(i.gewicht in (2, 3) and i.kwaliteit in (1, 2) for _, i in gekozen)
    assert achterstand or not any(punt.herovering for punt, _ in gekozen)
    volgorde = [(-i.gewicht, i.kwaliteit, PUNTEN.index(punt)) for punt, i in gekozen]
    assert volgorde == sorted(volgorde)


@given(st.lists(st.none() | st.integers(0, 3)))
def test_een_verschil_vraagt_twee_mensen_en_is_nooit_kleiner_dan_nul(getallen):
    gegeven = [getal for getal in getallen if getal is not None]
    gevonden = verschil(getallen)
    assert (gevonden is None) == (len(gegeven) < 2)
    if gevonden:
        assert gevonden.breedte == max(gegeven) - min(gegeven) >= 0
        assert gevonden.invullers == len(gegeven)


def test_het_midden_van_de_schaal_is_het_midden_van_het_vlak_en_de_hoeken_zijn_de_hoeken():
    assert in_het_vlak(3, 3) == (0, 0)
    assert in_het_vlak(inspiratie=5, vertrouwen=1) == (-100, 100)
    assert in_het_vlak(inspiratie=1, vertrouwen=5) == (100, -100)


@pytest.mark.parametrize("fout", [lambda: Invulling(4), lambda: Invulling(2, 0), lambda: in_het_vlak(0, 3)])
def test_een_getal_buiten_de_schaal_wordt_in_het_nederlands_geweigerd(fout):
    with pytest.raises(ValueError, match="getal van"):
        fout()
