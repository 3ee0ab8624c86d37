"""The route of a complaint: step by step, and never to the council by a side door."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.burgerinitiatief import (
    HANDTEKENINGEN,
    Loket,
    Toestand,
    Zaak,
    leg_voor,
    meld,
    onderzoek,
    reageer,
    spreek_aan,
    teken,
    verstrijk,
)

STAPPEN = {
    "meld": meld,
    "op tijd": lambda zaak: reageer(zaak, 1, adequaat=True),
    "te laat": lambda zaak: reageer(zaak, zaak.termijn + 1, adequaat=True),
    "half": lambda zaak: reageer(zaak, 1, adequaat=False),
    "verstrijk": verstrijk,
    "onderzoek": lambda zaak: onderzoek(zaak, Loket.OMBUDSMAN),
    "inhoud": lambda zaak: onderzoek(zaak, Loket.GRIFFIER, over_inhoud=True),
    "teken": lambda zaak: teken(zaak, 10),
    "leg voor": leg_voor,
    "spreek aan": spreek_aan,
}


@given(st.integers(1, 60), st.lists(st.sampled_from(list(STAPPEN)), max_size=40))
def test_welke_stappen_je_ook_probeert_in_de_raad_komt_een_zaak_alleen_langs_de_hele_route(termijn, namen):
    zaak, gezet = Zaak(termijn), []
    for naam in namen:
        try:
            zaak = STAPPEN[naam](zaak)
        except ValueError:
            continue
        gezet.append(naam)
    if zaak.toestand in (Toestand.RAAD, Toestand.AANGESPROKEN):
        assert zaak.overzicht
        assert zaak.te_weinig == 0
        assert zaak.dagen > zaak.termijn
        volgorde = [gezet.index(stap) for stap in ("meld", "onderzoek", "leg voor")]
        assert volgorde == sorted(volgorde)
    assert "inhoud" not in gezet
    assert zaak.overzicht == ("onderzoek" in gezet)


@given(st.integers(1, 90), st.integers(0, 120), st.booleans())
def test_afgehandeld_is_een_zaak_precies_na_een_goed_antwoord_binnen_de_termijn(termijn, dag, adequaat):
    zaak = reageer(meld(Zaak(termijn)), dag, adequaat=adequaat)
    assert (zaak.toestand is Toestand.AFGEHANDELD) == (adequaat and dag <= termijn)
    assert zaak.klaar == (zaak.toestand is Toestand.AFGEHANDELD)


@pytest.mark.parametrize("loket", Loket)
def test_de_hele_route_met_25_handtekeningen(loket):
    zaak = teken(onderzoek(verstrijk(meld(Zaak(10))), loket), HANDTEKENINGEN)
    zaak = leg_voor(zaak)
    assert zaak.toestand is Toestand.RAAD
    assert spreek_aan(zaak).klaar


def test_met_24_handtekeningen_komt_een_verzoek_niet_in_de_raad():
    zaak = teken(onderzoek(verstrijk(meld(Zaak(10))), Loket.GRIFFIER), 24)
    assert zaak.te_weinig == 1
    with pytest.raises(ValueError, match="nog 1 handtekening nodig"):
        leg_voor(zaak)


def test_griffier_en_ombudsman_oordelen_niet_over_de_inhoud():
    with pytest.raises(ValueError, match="niet naar de inhoud"):
        onderzoek(verstrijk(meld(Zaak(10))), Loket.OMBUDSMAN, over_inhoud=True)


def test_een_stap_die_niet_kan_wordt_in_het_nederlands_geweigerd():
    zaak = Zaak(10)
    klaar = reageer(meld(zaak), 3, adequaat=True)
    gevallen = [
        lambda: Zaak(0),
        lambda: Zaak(1, dagen=-1),
        lambda: verstrijk(zaak),
        lambda: meld(meld(zaak)),
        lambda: onderzoek(meld(zaak), Loket.GRIFFIER),
        lambda: leg_voor(zaak),
        lambda: spreek_aan(zaak),
        lambda: teken(klaar, 5),
        lambda: meld(klaar),
    ]
    for geval in gevallen:
        with pytest.raises(ValueError, match=r"\b(een|nu|niet|nog)\b"):
            geval()
