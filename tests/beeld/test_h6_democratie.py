"""The words below the figure of the vote are true of its numbers."""

import re

from wijkschool.beeld.figuren.h6_democratie import FIGUREN, RISICO, SOORTEN, STIJLEN, stemmers_tabel
from wijkschool.inhoud.tabellen import lees_tabel

BUURTEN = lees_tabel("buurten")


def test_in_acht_van_de_vijftien_buurten_is_de_groep_die_misschien_wegblijft_meer_dan_de_helft():
    assert len(BUURTEN) == 15
    assert sum(rij.afzijdig + rij.afwachtend > 50 for rij in BUURTEN) == 8
    assert "In acht van de vijftien buurten" in FIGUREN["wie-stemt-mee"].beschrijving


def test_elke_soort_buurt_heeft_een_naam_en_een_plaats():
    assert {rij.type for rij in BUURTEN} == set(SOORTEN) == set(RISICO)
    assert all(re.match(r"§ 6\.8, r\. \d+", plaats) for plaats in RISICO.values())


def test_de_tabel_telt_de_twee_stijlen_op():
    tabel = stemmers_tabel()
    samen = tabel["Afzijdig"].astype(int) + tabel["Afwachtend"].astype(int)
    assert list(samen) == list(tabel["Afzijdig en afwachtend samen"].astype(int))
    assert set(STIJLEN.values()) <= set(tabel.columns)
