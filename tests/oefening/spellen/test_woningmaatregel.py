"""Effects asked and found: every setting gives an outcome, and none of them promises more than the text."""

import json
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.woningmaatregel import Effect, Maatregel
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.woningmaatregel import MANIEREN, SPEL

REGELAARS = SPEL.regelaars()
DEELVERZAMELINGEN = list(chain.from_iterable(combinations([e.value for e in Effect], n) for n in range(6)))
STAND = st.fixed_dictionaries(
    {
        "gevraagd": st.sampled_from(DEELVERZAMELINGEN),
        "maatregel": st.sampled_from([m.value for m in Maatregel]),
        "manier": st.sampled_from([manier for manier, _ in MANIEREN]),
    }
)


def reken(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STAND)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert tekst(uitkomst)
    assert uitkomst.samenvatting
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uitkomst.blokken)
    assert uitkomst.waarden["gevonden"] + uitkomst.waarden["niet_gevonden"] == len(stand["gevraagd"])


@given(STAND)
def test_alleen_wie_de_gids_noemt_zegt_het_eerlijk(stand):
    assert SPEL.reken(stand).waarden["eerlijk"] == (stand["manier"] == "gids")


def test_bij_het_begin_is_er_nog_niets_gevraagd():
    uitkomst = reken()
    assert uitkomst.samenvatting == "Kies eerst wat men in de buurt wil."
    assert [blok.titel for blok in uitkomst.blokken] == ["Gevraagd en gevonden", "Hoe je het zegt"]


def test_verkoop_geeft_samenhang_en_minder_verloedering_en_niets_anders():
    waarden = reken(gevraagd=("samenhang", "verloedering"), maatregel="verkoop").waarden
    assert (waarden["gevonden"], waarden["niet_gevonden"], waarden["ongevraagd"]) == (2, 0, 0)
    assert waarden["welke_gevonden"] == "samenhang; verloedering"


def test_twee_andere_wensen_zijn_niet_dezelfde_twee():
    waarden = reken(gevraagd=("samenstelling", "samenhang"), maatregel="specifiek").waarden
    assert waarden["gevonden"] == 2
    assert waarden["welke_gevonden"] == "samenstelling; samenhang"


def test_huur_door_koop_zegt_alleen_dat_specifiek_effectiever_is():
    assert "alleen dat specifieke herstructurering effectiever is" in tekst(
        reken(gevraagd=("samenhang",), maatregel="huur_koop")
    )


def test_wie_alleen_samenhang_vraagt_hoort_dat_er_ook_andere_mensen_komen_wonen():
    uitkomst = reken(gevraagd=("samenhang",), maatregel="specifiek")
    assert "Niemand vroeg hier om andere bewoners" in tekst(uitkomst)
    assert "legt de tekst niet uit" in tekst(uitkomst)


def test_leefbaarheid_staat_alleen_in_de_kop():
    uitkomst = reken(gevraagd=("leefbaarheid",))
    assert [naam for naam, _ in uitkomst.blokken[0].rijen] == ["De wijk wordt leefbaarder"]
    assert uitkomst.waarden["gevonden"] == 0
    assert "De tekst gebruikt het woord niet" in tekst(uitkomst)
