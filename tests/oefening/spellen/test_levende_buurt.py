"""The game of the levende buurt: every setting gives an outcome, and the examples of § 6.2 come out right."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.oefening.bord import Keus, begin
from wijkschool.oefening.spellen.levende_buurt import SPEL

REGELAARS = SPEL.regelaars()
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from([naam for naam, _ in r.opties]) if isinstance(r, Keus) else st.integers(r.van, r.tot)
        for r in REGELAARS
    }
)


def speel(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def tekst(uitkomst):
    return json.dumps(uitkomst.als_dict(), ensure_ascii=False)


@given(STANDEN)
def test_elke_stand_geeft_een_uitkomst_met_plaats_en_herkomst(stand):
    uitkomst = SPEL.reken(stand)
    assert json.loads(tekst(uitkomst))["samenvatting"]
    assert all(blok.herkomst for blok in uitkomst.blokken)
    assert all(blok.plaats for blok in uitkomst.blokken if blok.herkomst != "modelkeuze")


@given(STANDEN)
def test_over_politiek_vertrouwen_belooft_het_spel_niets(stand):
    uitkomst, eigen_werk = SPEL.reken(stand), SPEL.reken(stand | {"volgt": "nee"})
    assert ("politiek vertrouwen" in tekst(uitkomst)) == (eigen_werk.waarden["straks"] == "levend")
    if eigen_werk.waarden["straks"] == "levend":
        assert "niet bewezen" in tekst(uitkomst)


def test_wat_alleen_de_aanname_oplevert_telt_niet_als_gehaald():
    uitkomst = speel(inspiratie=1, vertrouwen=4, werk_vertrouwen=3, volgt="ja")
    assert uitkomst.waarden["straks"] == "levend"
    assert all(toon != "goed" for blok in uitkomst.blokken for _, toon in getattr(blok, "zinnen", ()))


@given(STANDEN)
def test_zonder_werk_verandert_er_niets(stand):
    uitkomst = SPEL.reken(stand | {"werk_inspiratie": 0, "werk_vertrouwen": 0})
    assert uitkomst.waarden["nu"] == uitkomst.waarden["straks"]


def test_contact_alleen_eindigt_in_gezelligheid_en_met_de_aanname_in_een_levende_buurt():
    contact = {"inspiratie": 1, "vertrouwen": 1, "werk_vertrouwen": 3}
    assert speel(**contact).waarden["straks"] == "gezelligheid"
    met_aanname = speel(**contact, volgt="ja")
    assert met_aanname.waarden["straks"] == "levend"
    assert "vanzelf" in tekst(met_aanname)


def test_de_grens_die_je_kiest_bepaalt_wat_je_ziet():
    assert speel(inspiratie=3, vertrouwen=3, genoeg=3).waarden["nu"] == "levend"
    assert speel(inspiratie=3, vertrouwen=3, genoeg=4).waarden["nu"] == "los_zand"


@given(st.lists(STANDEN, min_size=2, max_size=6))
def test_vergelijken_noemt_iedereen_en_zegt_of_men_het_eens_is(standen):
    namen = [f"Groep {nr}" for nr in range(len(standen))]
    uitkomst = SPEL.vergelijk(dict(zip(namen, standen, strict=True)))
    assert all(naam in tekst(uitkomst) for naam in namen)
    grens = standen[0]["genoeg"]
    plekken = {SPEL.reken(stand | {"genoeg": grens}).waarden["nu"] for stand in standen}
    assert uitkomst.waarden["eens"] == (len(plekken) == 1)
