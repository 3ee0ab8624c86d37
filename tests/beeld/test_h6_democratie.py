"""The words below the figures of the vote are true of their numbers."""

import re

import pytest

from wijkschool.beeld.figuren.h6_democratie import (
    AANTAL,
    BUURT,
    FIGUREN,
    MAKERS,
    ONDERGRENS,
    OPKOMST,
    RISICO,
    RONDES,
    SOORTEN,
    STIJLEN,
    STOPT,
    VERLIES,
    rondes_tabel,
    stemmers_tabel,
    stemming,
)
from wijkschool.inhoud.proefstemming import VOORSTELLEN
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.oefening.bord import begin
from wijkschool.oefening.spellen.buurtrechten import SPEL

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


def deel(makers, plan):
    """The cells of a plan in the table of the rounds."""
    tabel = rondes_tabel()
    (rij,) = tabel[(tabel.iloc[:, 0] == MAKERS[makers]) & (tabel.iloc[:, 1] == VOORSTELLEN[plan].kort)].to_dict(
        "records"
    )
    return [rij[ronde].removesuffix(" procent") for ronde in RONDES]


def test_de_beschrijving_van_de_rondes_klopt_met_de_getallen():
    woorden = FIGUREN["ronde-voor-ronde"].beschrijving
    eerste = {plan: deel("niemand", plan)[0] for plan in VOORSTELLEN}
    assert (
        f"krijgt de buurtwacht {eerste['buurtwacht']} procent, het groen {eerste['groen']}, de speeltuin "
        f"{eerste['speelveld']}, de huiswerkklas {eerste['huiswerk']} en het terras {eerste['terras']}."
    ) in woorden
    assert all(deel(makers, "terras")[1:] == ["weg", "weg"] for makers in STOPT)  # "Het terras valt dus af"
    assert all(deel("niemand", plan)[1] == deel("niemand", plan)[2] for plan in VOORSTELLEN)
    huiswerk, buurtwacht = deel("huiswerk", "huiswerk"), deel("buurtwacht", "buurtwacht")
    assert f"in de tweede ronde naar {huiswerk[1]} procent, en in de derde is het weg" in woorden
    assert huiswerk[2] == "weg"
    assert f"naar {buurtwacht[1]} en daarna naar {buurtwacht[2]} procent, maar het blijft staan" in woorden
    assert stemming(STOPT["buurtwacht"])[-1].blijft[0] == "buurtwacht"
    assert f"streeplijn staat bij {ONDERGRENS} procent" in woorden
    assert f"stemt {OPKOMST[0]} procent, van de anderen {OPKOMST[1]} procent" in woorden
    assert f"elke ronde {VERLIES} procent" in woorden
    assert (len(VOORSTELLEN), AANTAL) == (5, 3)
    assert BUURT.capitalize() in FIGUREN["ronde-voor-ronde"].titel


@pytest.mark.parametrize("makers", STOPT)
def test_de_figuur_toont_wat_het_spel_bij_dezelfde_stand_toont(makers):
    stand = {
        "kijk": "rondes",
        "buurt": BUURT,
        "opkomst_stil": OPKOMST[0],
        "opkomst_rest": OPKOMST[1],
        "ondergrens": ONDERGRENS,
        "aantal": AANTAL,
        "verlies": VERLIES,
        "inzet": tuple(plan for plan in VOORSTELLEN if plan not in STOPT[makers]),
    }
    tabel = SPEL.reken(begin(SPEL.regelaars(), stand)).blokken[0]
    cellen = {naam: list(rij) for naam, *rij in tabel.rijen}
    kaal = {
        plan.kort: [cel.removesuffix(",0") for cel in deel(makers, naam)] for naam, plan in VOORSTELLEN.items()
    }
    assert kaal == cellen


@pytest.mark.parametrize("makers", STOPT)
def test_in_elke_ronde_zijn_de_delen_samen_honderd(makers):
    for nr in range(AANTAL):
        cellen = [deel(makers, plan)[nr] for plan in VOORSTELLEN]
        assert sum(float(cel.replace(",", ".")) for cel in cellen if cel != "weg") == pytest.approx(100, abs=0.3)
