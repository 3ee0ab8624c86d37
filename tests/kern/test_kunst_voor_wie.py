"""An application never says more than the text on which it rests."""

from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.kunst_voor_wie import (
    GEZEGD,
    NIVEAU,
    VIA,
    Aanvraag,
    Belofte,
    Niveau,
    Oordeel,
    Steun,
    Woorden,
    oordeel,
    te_stellig,
)

BELOFTEN = st.frozensets(st.sampled_from(Belofte))
AANVRAGEN = st.builds(Aanvraag, BELOFTEN, st.sampled_from(Steun), st.sampled_from(Woorden))


@given(AANVRAGEN)
def test_elke_belofte_krijgt_precies_een_oordeel(aanvraag):
    delen = [aanvraag.met(uit) for uit in Oordeel]
    assert sum(map(len, delen)) == len(aanvraag.beloften)
    assert frozenset().union(*delen) == aanvraag.beloften


@given(AANVRAGEN, st.sampled_from(Woorden))
def test_milder_zeggen_maakt_een_aanvraag_nooit_stelliger(aanvraag, anders):
    ander = Aanvraag(aanvraag.beloften, aanvraag.steun, anders)
    if anders <= aanvraag.woorden:
        assert ander.te_stellig <= aanvraag.te_stellig


@given(AANVRAGEN)
def test_wat_de_bron_tegenspreekt_is_in_alle_woorden_te_stellig(aanvraag):
    assert aanvraag.met(Oordeel.NEE) <= aanvraag.te_stellig


@given(AANVRAGEN, st.sampled_from(Belofte))
def test_een_belofte_erbij_neemt_niets_weg(aanvraag, erbij):
    meer = Aanvraag(aanvraag.beloften | {erbij}, aanvraag.steun, aanvraag.woorden)
    assert aanvraag.te_stellig <= meer.te_stellig
    assert aanvraag.gedekt <= meer.gedekt


@given(st.sampled_from(Belofte), st.sampled_from(Steun))
def test_niets_is_bewezen_en_geen_goed_effect_heet_onderzoek(belofte, steun):
    assert te_stellig(belofte, steun, Woorden.BEWEZEN)
    assert te_stellig(belofte, steun, Woorden.ONDERZOEK)


def test_kop_en_tekst_spreken_elkaar_tegen_over_samenhang_en_het_rapport_zegt_iets_anders():
    assert [oordeel(Belofte.SAMENHANG, steun) for steun in Steun] == [Oordeel.JA, Oordeel.NEE, Oordeel.JA]


def test_over_betrokken_bewoners_zijn_de_tekst_en_het_rapport_het_eens_en_zwijgt_de_kop():
    assert [oordeel(Belofte.BETROKKEN, steun) for steun in Steun] == [Oordeel.ZWIJGT, Oordeel.JA, Oordeel.JA]


def test_de_tekst_noemt_drie_dingen_die_uitblijven_en_vier_die_er_komen():
    alles = Aanvraag(frozenset(Belofte), Steun.TEKST, Woorden.VOLGENS)
    assert alles.met(Oordeel.NEE) == {Belofte.GROEI, Belofte.SAMENHANG, Belofte.PROBLEMEN}
    assert alles.met(Oordeel.ZWIJGT) == {Belofte.TROTS}
    assert alles.gedekt == {Niveau.BUURT, Niveau.BEELD, Niveau.WAARDE}


def test_wie_een_stap_overslaat_hoort_welke():
    los = Aanvraag(frozenset({Belofte.WONINGWAARDE}), Steun.TEKST, Woorden.VOLGENS)
    samen = Aanvraag(frozenset({Belofte.WONINGWAARDE, Belofte.IMAGO}), Steun.TEKST, Woorden.VOLGENS)
    assert los.zonder_tussenstap == {Belofte.WONINGWAARDE}
    assert samen.zonder_tussenstap == frozenset()
    assert Aanvraag(los.beloften, Steun.KOP, Woorden.VOLGENS).zonder_tussenstap == frozenset()


def test_alles_is_ingedeeld_en_heeft_een_plaats():
    assert set(NIVEAU) == set(Belofte)
    assert set(VIA) | set(VIA.values()) <= set(Belofte)
    assert all(uit is not Oordeel.ZWIJGT and plek for uit, plek in GEZEGD.values())
