"""The two tracks: which fits, which phase, when one may switch, and the way over the four fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.beleidsmenu import Spoor
from wijkschool.kern.spanningsvelden import Dimensie, Kant, Positie, Veld, kant_van, velden_van
from wijkschool.kern.tweesporen import (
    Drempel,
    Fase,
    Herstel,
    Kenmerken,
    Lezing,
    Samenhang,
    Wissel,
    fase,
    in_de_weg,
    spoor,
    te_slechten,
    weg,
    wissel,
)

POSITIES = {
    "huidig": Positie(50, 50, 50, 50),
    "herovering": Positie(-50, -50, 85, 85),
    "kansgedreven": Positie(-50, -50, -85, -85),
}
KENMERKEN = st.builds(
    Kenmerken,
    st.sampled_from(Samenhang),
    st.sampled_from(Herstel),
    st.booleans(),
    st.frozensets(st.sampled_from(Drempel)),
)
VER = Samenhang.VER_ACHTER


def test_herovering_is_er_alleen_als_de_samenhang_ver_achterblijft():
    """§ 6.3.3, r. 9166-9168."""
    assert [spoor(Kenmerken(s)) for s in Samenhang] == [
        Spoor.KANSGEDREVEN,
        Spoor.KANSGEDREVEN,
        Spoor.HEROVERING,
    ]


def test_de_tweede_fase_begint_als_het_herstel_zichtbaar_wordt():
    """§ 6.3.2, r. 9049-9051."""
    assert [fase(Kenmerken(VER, h)) for h in Herstel] == [Fase.HEROVEREN, Fase.OVERGANG, Fase.OVERGANG]
    assert fase(Kenmerken(Samenhang.GENOEG)) is Fase.KANSGEDREVEN


def test_zonder_zichtbaar_herstel_mag_je_niet_wisselen_hoe_goed_de_overdracht_ook_is():
    assert wissel(Kenmerken(VER, Herstel.NOG_NIET, overdracht=True)) is Wissel.NOG_NIET
    assert wissel(Kenmerken(VER, Herstel.BEGINT, overdracht=False)) is Wissel.MET_RISICO
    assert wissel(Kenmerken(VER, Herstel.BEGINT, overdracht=True)) is Wissel.KAN
    assert wissel(Kenmerken(Samenhang.GENOEG, overdracht=True)) is Wissel.NIET_NODIG


def test_elke_sprong_heeft_zijn_eigen_drempels():
    """Herovering: inspiratie (r. 9045-9049), then vertrouwen too (r. 9049-9054). Elsewhere both (r. 9056)."""
    assert {drempel.dimensie for drempel in te_slechten(Fase.HEROVEREN)} == {Dimensie.INHOUD}
    assert te_slechten(Fase.OVERGANG) == te_slechten(Fase.KANSGEDREVEN) == set(Drempel)
    alles = frozenset(Drempel)
    assert in_de_weg(Kenmerken(VER, drempels=alles)) == (Drempel.ONBEGRIP, Drempel.REMMEND_SYSTEEM)
    assert in_de_weg(Kenmerken(VER, Herstel.BEGINT, drempels=alles)) == tuple(Drempel)


def kanten(positie, dimensie):
    return {kant_van(positie.van(veld)) for veld in velden_van(dimensie)}


def test_spoor_een_gaat_eerst_naar_rechts_op_het_proces_en_daarna_naar_links():
    """§ 6.3.2, r. 9015-9032 and r. 9049-9051."""
    toen, herovering, kans = weg(Kenmerken(VER), POSITIES)
    assert [kanten(m.positie, Dimensie.INHOUD) for m in (toen, herovering, kans)] == [
        {Kant.INSTITUTIONEEL},
        {Kant.VRAAG},
        {Kant.VRAAG},
    ]
    for veld in velden_van(Dimensie.PROCES):
        assert kans.positie.van(veld) < toen.positie.van(veld) < herovering.positie.van(veld)


def test_spoor_twee_slaat_herovering_over():
    assert [m.beleid for m in weg(Kenmerken(Samenhang.GENOEG), POSITIES)] == ["huidig", "kansgedreven"]


def test_wie_de_uniforme_lezing_volgt_laat_de_inhoud_staan_en_verandert_alleen_het_proces():
    """§ 6.3.1, r. 8963-8966 against § 6.3.2, r. 9015-9019."""
    toen, herovering, kans = weg(Kenmerken(VER), POSITIES, Lezing.UNIFORM)
    for veld in velden_van(Dimensie.INHOUD):
        assert herovering.positie.van(veld) == toen.positie.van(veld)
    for veld in velden_van(Dimensie.PROCES):
        assert herovering.positie.van(veld) == POSITIES["herovering"].van(veld)
    assert kans.positie == POSITIES["kansgedreven"]


@given(KENMERKEN, st.sampled_from(Lezing))
def test_elke_weg_begint_bij_toen_eindigt_kansgedreven_en_heeft_een_nu(kenmerken, lezing):
    route = weg(kenmerken, POSITIES, lezing)
    assert (route[0].beleid, route[-1].beleid) == ("huidig", "kansgedreven")
    assert [m.nu for m in route].count(True) == 1
    assert {m.beleid for m in route if m.nu} == {str(spoor(kenmerken))}
    assert all(m.positie.van(veld) in range(-100, 101) for m in route for veld in Veld)


@given(KENMERKEN)
def test_wat_in_de_weg_staat_staat_er_echt_en_hoort_bij_deze_sprong(kenmerken):
    assert set(in_de_weg(kenmerken)) == kenmerken.drempels & te_slechten(fase(kenmerken))


@given(KENMERKEN)
def test_de_fasen_en_de_wissel_passen_bij_het_spoor(kenmerken):
    kans = spoor(kenmerken) is Spoor.KANSGEDREVEN
    assert kans == (fase(kenmerken) is Fase.KANSGEDREVEN) == (wissel(kenmerken) is Wissel.NIET_NODIG)
    assert (fase(kenmerken) is Fase.HEROVEREN) == (wissel(kenmerken) is Wissel.NOG_NIET)


def test_een_positie_die_ontbreekt_wordt_genoemd():
    with pytest.raises(ValueError, match="herovering, kansgedreven"):
        weg(Kenmerken(VER), {"huidig": POSITIES["huidig"]})
