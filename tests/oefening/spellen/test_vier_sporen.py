"""The game of the four tracks: any setting can be shown, and a result is never promised."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Schuif, Staven, begin
from wijkschool.oefening.spellen.vier_sporen import PARTNERS, SPEL, SPOREN

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries({
    r.id: st.integers(r.van, r.tot)
    if isinstance(r, Schuif)
    else st.lists(st.sampled_from([optie for optie, _ in r.opties]), unique=True).map(tuple)
    for r in REGELAARS
})  # fmt: skip
ELDERS = ("participatie", "werk", "schoon_heel_veilig", "leefomgeving")


def reken(**stand: int | tuple[str, ...]):
    return SPEL.reken(begin(REGELAARS, stand))


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_die_naar_de_browser_kan(stand):
    uit = SPEL.reken(stand)
    tekst = json.dumps(uit.als_dict(), ensure_ascii=False)
    assert all(blok.titel and blok.plaats and blok.herkomst for blok in uit.blokken)
    assert ("geen belofte" in tekst) == uit.waarden["resultaat"]
    assert uit.waarden["resultaat"] == (uit.waarden["gehaald"] == len(SPOREN))


@given(STANDEN)
def test_een_staaf_blijft_op_de_schaal(stand):
    staven = next(blok for blok in SPEL.reken(stand).blokken if isinstance(blok, Staven))
    assert all(staven.van <= waarde <= staven.tot for _, waarde, _ in staven.staven)


def test_drie_sporen_zijn_er_een_te_weinig():
    uit = reken(start=4, meedoen=4, leven=4)
    assert (uit.waarden["gehaald"], uit.waarden["past"], uit.waarden["resultaat"]) == (3, True, False)
    assert "er ontbreekt d. gezonde zorg" in json.dumps(uit.als_dict())


def test_met_andere_terreinen_erbij_kan_het_in_de_tijd():
    uit = reken(start=4, zorg=4, partners=ELDERS)
    assert (uit.waarden["resultaat"], uit.waarden["past"], uit.waarden["partners"]) == (True, True, 4)


def test_te_veel_tijd_en_een_lage_drempel_worden_gezegd():
    tekst = json.dumps(reken(start=12, zorg=12, drempel=1).als_dict(), ensure_ascii=False)
    assert "Dit plan past niet" in tekst
    assert "alleen het model milder" in tekst


def test_bij_het_begin_is_er_niets_en_alles_heeft_een_naam():
    assert (reken().waarden["gehaald"], reken().waarden["kost"]) == (0, 0)
    assert (len(SPOREN), len(PARTNERS), len(REGELAARS)) == (4, 5, 6)


def test_meer_sporen_die_ontbreken_staan_in_het_meervoud():
    assert "er ontbreken a. gezonde start, b. gezond meedoen en" in json.dumps(reken(zorg=8).als_dict())
