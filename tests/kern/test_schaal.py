"""How large a buurt is: what the source says, where it names two sizes, and where it is silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.schalen import uitspraken
from wijkschool.kern.schaal import (
    MARGE,
    Doelgroep,
    Hoe,
    Ligging,
    Maat,
    Oordeel,
    Plek,
    Thema,
    Uitspraak,
    Vraag,
    geldt,
    gemeen,
    genoemd_bij,
    ligging,
    zoek,
)

ALLE = uitspraken()
PER_ID = {uitspraak.id: uitspraak for uitspraak in ALLE}
VRAGEN = st.builds(Vraag, st.sampled_from(Thema), st.sampled_from(Doelgroep), st.sampled_from(Plek))
DEEL = st.lists(st.sampled_from(ALLE), unique_by=lambda u: u.id)
GROEPEN = st.lists(st.frozensets(st.sampled_from(Maat), min_size=1))


def kijk(thema=Thema.GEEN, doelgroep=Doelgroep.IEDEREEN, plek=Plek.GROTE_STAD):
    return zoek(Vraag(thema, doelgroep, plek), ALLE)


def test_zonder_vraag_heeft_een_buurt_geen_vaste_maat():
    antwoord = kijk()
    assert (antwoord.oordeel, antwoord.bijzonder, antwoord.maten) == (Oordeel.GEEN_VASTE_MAAT, (), frozenset())
    assert "buurt_opbouwwerker" in {u.id for u in antwoord.algemeen}


@pytest.mark.parametrize(
    ("thema", "doelgroep", "maat"),
    [
        (Thema.BUURTCENTRUM, Doelgroep.SENIOREN, Maat.LOOPAFSTAND),
        (Thema.BUURTCENTRUM, Doelgroep.OUDERS, Maat.LOOPAFSTAND),
        (Thema.GEEN, Doelgroep.SCHOLIEREN, Maat.WIJK),
        (Thema.GEEN, Doelgroep.KLEINE_KINDEREN, Maat.STRAAT),
        (Thema.OMGANG, Doelgroep.IEDEREEN, Maat.STRAAT),
        (Thema.BASISONDERWIJS, Doelgroep.BASISSCHOOL, Maat.DUIZEND),
        (Thema.VEILIGHEID, Doelgroep.IEDEREEN, Maat.GROTER),
    ],
)
def test_de_maten_van_de_bron_komen_eruit(thema, doelgroep, maat):
    antwoord = kijk(thema, doelgroep)
    assert (antwoord.oordeel, antwoord.maten) == (Oordeel.EENS, {maat})


def test_contacten_opbouwen_gaat_om_portiek_woonblok_en_straat():
    assert kijk(Thema.NETWERKEN).maten == {Maat.PORTIEK, Maat.WOONBLOK, Maat.STRAAT}


def test_omgang_tussen_scholieren_krijgt_twee_maten():
    antwoord = kijk(Thema.OMGANG, Doelgroep.SCHOLIEREN)
    assert (antwoord.oordeel, antwoord.maten) == (Oordeel.MEER_MATEN, frozenset())
    assert {u.id for u in antwoord.bijzonder} == {"omgang", "scholieren", "scholieren_beleving"}


@pytest.mark.parametrize("thema", [Thema.FYSIEK, Thema.KINDEROPVANG, Thema.BUURTCENTRUM])
def test_waar_de_bron_niets_noemt_zwijgt_zij(thema):
    assert kijk(thema, Doelgroep.VOLWASSENEN).oordeel is Oordeel.ZWIJGT


def test_zwijgt_de_bron_over_het_onderwerp_dan_is_het_antwoord_half():
    antwoord = kijk(Thema.FYSIEK, Doelgroep.SENIOREN)
    assert (antwoord.oordeel, antwoord.stil_over_thema, antwoord.stil_over_doelgroep) == (
        Oordeel.HALF,
        True,
        False,
    )


def test_voor_kleine_dorpen_geldt_de_straat_niet_bij_de_omgang():
    assert kijk(Thema.OMGANG, plek=Plek.DORP).oordeel is Oordeel.ZWIJGT
    assert kijk(Thema.OMGANG, plek=Plek.ELDERS).oordeel is Oordeel.EENS


@given(VRAGEN, DEEL)
def test_elk_antwoord_rust_op_uitspraken_die_gelden(vraag, uitspraken):
    antwoord = zoek(vraag, uitspraken)
    alle = antwoord.bijzonder + antwoord.algemeen
    assert set(alle) == {u for u in uitspraken if geldt(u, vraag)}
    assert all(u.bijzonder for u in antwoord.bijzonder)
    assert not any(u.bijzonder for u in antwoord.algemeen)
    assert bool(antwoord.maten) == (antwoord.oordeel in (Oordeel.EENS, Oordeel.HALF))
    assert bool(antwoord.bijzonder) == (antwoord.oordeel not in (Oordeel.ZWIJGT, Oordeel.GEEN_VASTE_MAAT))
    stil = antwoord.stil_over_thema or antwoord.stil_over_doelgroep
    assert not (stil and antwoord.oordeel is Oordeel.EENS)


@given(VRAGEN)
def test_wie_bij_een_onderwerp_genoemd_is_krijgt_daar_een_maat(vraag):
    for groep in genoemd_bij(vraag, ALLE):
        assert not zoek(Vraag(vraag.thema, groep, vraag.plek), ALLE).stil_over_thema


def test_een_buurtcentrum_is_in_de_bron_voor_ouders_en_senioren():
    assert genoemd_bij(Vraag(Thema.BUURTCENTRUM), ALLE) == (Doelgroep.OUDERS, Doelgroep.SENIOREN)
    assert genoemd_bij(Vraag(Thema.VEILIGHEID), ALLE) == ()


@given(VRAGEN)
def test_geen_enkele_maat_wordt_bedacht(vraag):
    antwoord = zoek(vraag, ALLE)
    assert antwoord.maten <= {maat for u in antwoord.bijzonder for maat in u.maten}


@given(GROEPEN, st.randoms())
def test_de_volgorde_van_de_uitspraken_maakt_niet_uit(groepen, toeval):
    anders = list(groepen)
    toeval.shuffle(anders)
    assert gemeen(anders) == gemeen(groepen)


@given(GROEPEN, st.frozensets(st.sampled_from(Maat), min_size=1))
def test_een_uitspraak_erbij_laat_nooit_ruimte_waar_geen_ruimte_was(groepen, erbij):
    if groepen and not gemeen(groepen):
        assert not gemeen([*groepen, erbij])


@given(st.integers(1, 60_000), st.sampled_from(ALLE))
def test_groter_worden_brengt_een_gebied_nooit_terug_onder_een_getal(inwoners, uitspraak):
    volgorde = [Ligging.KLEINER, Ligging.PAST, Ligging.GROTER]
    eerst, dan = ligging(inwoners, uitspraak), ligging(inwoners + 100, uitspraak)
    if uitspraak.heeft_getal:
        assert volgorde.index(eerst) <= volgorde.index(dan)
    else:
        assert eerst is dan is Ligging.GEEN_GETAL


@given(st.sampled_from([u for u in ALLE if u.heeft_getal]))
def test_het_genoemde_getal_zelf_past_altijd(uitspraak):
    assert {ligging(n, uitspraak) for n in (uitspraak.van, uitspraak.tot) if n} == {Ligging.PAST}


def test_de_marge_geldt_voor_een_getal_met_ongeveer_en_niet_voor_onze_lezing():
    assert ligging(round(5_000 * (1 + MARGE)), PER_ID["buurt_opbouwwerker"]) is Ligging.PAST
    assert ligging(1_001, PER_ID["buurt_rapport"]) is Ligging.GROTER


def test_de_getallen_voor_buurt_en_voor_wijk_spreken_elkaar_tegen():
    """Hence none of them can be a norm: no area fits them all, and some area fits none."""
    met = [u for u in ALLE if u.heeft_getal]
    for inwoners in range(100, 20_001, 100):
        assert not all(ligging(inwoners, u) is Ligging.PAST for u in met)
    assert not any(ligging(8_000, u) is Ligging.PAST for u in met)


@pytest.mark.parametrize(
    ("velden", "wat"),
    [
        ({}, "noemt een maat of een getal"),
        ({"van": 10}, "hoe zeker"),
        ({"maten": frozenset({Maat.STRAAT}), "hoe": Hoe.KAN}, "hoe zeker"),
        ({"van": 10, "tot": 5, "hoe": Hoe.KAN}, "ligt onder"),
    ],
)
def test_een_uitspraak_die_niet_klopt_wordt_geweigerd(velden, wat):
    with pytest.raises(ValueError, match=wat):
        Uitspraak("proef", "Proef", "Een proef.", "§ 1.2, r. 270", **velden)


def test_een_gebied_zonder_mensen_wordt_geweigerd():
    with pytest.raises(ValueError, match="minstens 1 inwoner"):
        ligging(0, PER_ID["wijk"])
