"""Tables 3.1 and 3.2: what is lost stays lost, and a cell is never surer than its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.tabellen_drie import Cel, Rest, TabelNr, Zekerheid, kies, tel_resten

MEERWAARDE, VOORWAARDEN = TabelNr.MEERWAARDE, TabelNr.VOORWAARDEN
LETTERLIJK, AFGELEID = Zekerheid.LETTERLIJK, Zekerheid.AFGELEID
WEG = Zekerheid.NIET_TE_BEPALEN
HERKOMST = st.sampled_from(Zekerheid)


@st.composite
def cellen(draw):
    tabel, herkomst = draw(st.sampled_from(TabelNr)), draw(HERKOMST)
    return Cel(
        tabel,
        rij=draw(st.sampled_from(["Veiligheid", "Integraal beleid"])),
        kolom=draw(st.sampled_from(["bewoners", "Veiligheid"])),
        inhoud=None if herkomst is WEG else "Regels handhaven",
        herkomst=herkomst,
        plaats=draw(st.sampled_from(["§ 3.6, r. 4454-4455", "§ 3.3.3, r. 2400"])),
        partij=draw(st.sampled_from(["Bewoners", "Overheid en politie"])) if tabel is MEERWAARDE else None,
    )


@given(cellen())
def test_woorden_zijn_letterlijk_precies_als_het_vak_heel_is(cel):
    assert (cel.woorden is LETTERLIJK) == (cel.rest is Rest.HEEL)


@given(cellen())
def test_een_vak_zonder_inhoud_is_nooit_heel(cel):
    assert cel.inhoud is not None or cel.rest is Rest.VERLOREN


@given(st.lists(cellen(), max_size=20))
def test_elk_vak_telt_een_keer_mee(lijst):
    assert sum(tel_resten(lijst).values()) == len(lijst)


@given(st.lists(cellen(), max_size=20), st.sampled_from(TabelNr))
def test_de_rijen_samen_zijn_de_tabel(lijst, tabel):
    per_rij = [kies(lijst, tabel=tabel, rij=rij) for rij in ("Veiligheid", "Integraal beleid")]
    assert sum(map(len, per_rij)) == len(kies(lijst, tabel=tabel))


def cel(tabel=VOORWAARDEN, herkomst=LETTERLIJK, **eigen: str | None):
    basis = {"rij": "Veiligheid", "kolom": "bewoners", "inhoud": "Regels handhaven", "plaats": "§ 3.3.3, r. 2400"}
    if tabel is MEERWAARDE:
        basis["partij"] = "Overheid en politie"
    return Cel(tabel, herkomst=herkomst, **basis | eigen)


def test_in_tabel_31_staan_alle_woorden_er_nog_ook_als_de_kolom_is_afgeleid():
    een = cel(MEERWAARDE, AFGELEID)
    assert (een.rest, een.woorden, een.vak) == (Rest.HEEL, LETTERLIJK, AFGELEID)


def test_in_tabel_32_zijn_de_woorden_van_een_afgeleid_vak_niet_te_bepalen():
    een = cel(VOORWAARDEN, AFGELEID)
    assert (een.rest, een.woorden, een.vak) == (Rest.VERLOREN, WEG, AFGELEID)


def test_een_vak_dat_midden_in_een_woord_afbreekt_is_afgebroken():
    een = cel(VOORWAARDEN, AFGELEID, plaats="§ 3.6, r. 4457; § 3.3.3, r. 2481-2482")
    assert (een.rest, een.woorden) == (Rest.AFGEBROKEN, WEG)


def test_twee_partijen_in_een_vak_vind_je_allebei():
    een = cel(MEERWAARDE)
    assert [kies([een], tabel=MEERWAARDE, partij=p) for p in ("politie", "Overheid")] == [(een,)] * 2
    assert kies([een], tabel=MEERWAARDE, partij="bewoners") == ()
    assert cel().partijen == frozenset()


@pytest.mark.parametrize(
    ("eigen", "wat"),
    [
        ({"inhoud": None}, "leeg"),
        ({"herkomst": WEG}, "leeg"),
        ({"partij": "Bewoners"}, "partij"),
        ({"tabel": MEERWAARDE, "partij": None}, "partij"),
    ],
)
def test_een_cel_die_niet_klopt_kan_niet(eigen, wat):
    with pytest.raises(ValueError, match=wat):
        cel(**eigen)
