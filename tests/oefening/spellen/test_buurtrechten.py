"""Stemmen met buurtrechten: every setting gives an outcome, and the numbers of a view fit together."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkschool.inhoud.proefstemming import STIJLEN, VOORSTELLEN, volwassenen
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.oefening.bord import Keus, Schuif, Staven, Tabel, Vinkjes, begin
from wijkschool.oefening.spellen._buurtrechten import ALLEEN_BIJ
from wijkschool.oefening.spellen.buurtrechten import SPEL

REGELAARS = SPEL.regelaars()


def een_stand(regelaar):
    if isinstance(regelaar, Schuif):
        return st.integers(0, (regelaar.tot - regelaar.van) // regelaar.stap).map(
            lambda stap: regelaar.van + stap * regelaar.stap
        )
    if isinstance(regelaar, Keus):
        return st.sampled_from([naam for naam, _ in regelaar.opties])
    assert isinstance(regelaar, Vinkjes)
    namen = [naam for naam, _ in regelaar.opties]
    return st.sets(st.sampled_from(namen)).map(lambda gekozen: tuple(naam for naam in namen if naam in gekozen))


STANDEN = st.fixed_dictionaries({regelaar.id: een_stand(regelaar) for regelaar in REGELAARS})


def speel(**stand: object):
    return SPEL.reken(begin(REGELAARS, stand))


def blok(uitkomst, titel):
    return next(blok for blok in uitkomst.blokken if blok.titel == titel)


@given(STANDEN)
@settings(max_examples=200)
def test_elke_stand_geeft_een_uitkomst_met_bij_elk_blok_een_plaats(stand):
    uit = SPEL.reken(stand)
    assert json.loads(json.dumps(uit.als_dict()))["samenvatting"].endswith(".")
    assert all(deel.plaats and deel.herkomst and deel.titel for deel in uit.blokken)
    assert "kijk" not in uit.verborgen
    assert {r.id for r in REGELAARS} - uit.verborgen == {"kijk", *ALLEEN_BIJ[stand["kijk"]]}
    balken = [deel for deel in uit.blokken if isinstance(deel, Staven)]
    assert all(0 <= waarde <= deel.tot for deel in balken for _, waarde, _ in deel.staven)
    assert all(
        len(rij) == len(deel.kolommen) for deel in uit.blokken if isinstance(deel, Tabel) for rij in deel.rijen
    )


@given(STANDEN)
def test_wat_je_bekijkt_verandert_de_uitslag_niet(stand):
    assert len({json.dumps(dict(SPEL.reken(stand | {"kijk": kijk}).waarden)) for kijk in ALLEEN_BIJ}) == 1


@pytest.mark.parametrize("rij", lees_tabel("buurten"), ids=lambda rij: rij.id)
def test_de_volwassenen_tellen_op_en_zijn_er_minder_dan_de_inwoners(rij):
    per_stijl = volwassenen(rij.id)
    assert tuple(per_stijl) == STIJLEN
    assert sum(per_stijl.values()) == rij.inwoners * (100 - rij.jonger_dan_18) // 100


def test_de_gewichten_van_elke_stijl_zijn_samen_tien():
    assert [sum(kolom) for kolom in zip(*(p.gewichten for p in VOORSTELLEN.values()), strict=True)] == [10] * 4


def test_op_een_telefoon_staan_hooguit_acht_regelaars_tegelijk():
    assert max(len(bij) for bij in ALLEEN_BIJ.values()) + 1 <= 8


def test_wat_de_bron_openlaat_is_als_zodanig_gemerkt():
    open_gelaten = {"rechten", "waarde", "pot", "ondergrens", "aantal", "verlies", "opkomst_stil", "opkomst_rest"}
    assert open_gelaten <= {regelaar.id for regelaar in REGELAARS if regelaar.niet_in_de_bron}


def test_gewone_politiezorg_krijgt_nooit_een_stem():
    uit = speel(lijst=("buurtwacht", "politiezorg"))
    assert [naam for naam, _, _ in blok(uit, "De uitslag, in rechten").staven] == ["Buurtwacht"]
    assert uit.waarden["basis_op_lijst"] is True
    assert blok(uit, "Wat blijft buiten de stemming?").zinnen[0][1] == "let_op"


def test_in_lezing_2_is_de_pot_precies_op_en_in_lezing_1_telt_elk_recht():
    uit = speel(kijk="geld", ondergrens=0, waarde=3, pot=25_000)
    assert uit.waarden["totaal_pot"] == 25_000
    *_, samen = blok(uit, "Vaste waarde (lezing 1) of vaste pot (lezing 2), in euro").rijen
    gebruikt = int(samen[0].removeprefix("Samen (").rstrip(")").replace(".", ""))
    assert uit.waarden["totaal_waarde"] == 3 * gebruikt


def test_meer_stemmers_maken_alleen_lezing_1_duurder():
    weinig, veel = (speel(kijk="geld", ondergrens=0, opkomst_stil=opkomst).waarden for opkomst in (10, 90))
    assert weinig["totaal_pot"] == veel["totaal_pot"]
    assert weinig["totaal_waarde"] < veel["totaal_waarde"]


def test_koppelen_houdt_een_klein_plan_op_de_lijst():
    assert speel(ondergrens=10).waarden["terras_blijft"] is False
    assert speel(ondergrens=10, samen=("speelveld", "terras")).waarden["terras_blijft"] is True


def test_zonder_ondergrens_verandert_koppelen_geen_cent_van_het_totaal():
    los, samen = (speel(ondergrens=0, samen=keus).waarden for keus in ((), ("groen", "terras")))
    assert (los["totaal_waarde"], los["totaal_pot"]) == (samen["totaal_waarde"], samen["totaal_pot"])


def test_zonder_uitleg_verdwijnt_een_plan_later_alsnog():
    stand = {"ondergrens": 15, "opkomst_stil": 40, "verlies": 50}
    assert speel(**stand).waarden["huiswerk_blijft"] is True
    zonder = tuple(plan for plan in VOORSTELLEN if plan != "huiswerk")
    assert speel(**stand, inzet=zonder).waarden["huiswerk_blijft"] is False


def test_als_niemand_zijn_plan_uitlegt_verschuift_er_niets_en_dat_staat_er():
    uit = speel(kijk="rondes", ondergrens=0, inzet=(), verlies=30)
    assert blok(uit, "Waardoor komt dat?").zinnen[0][0].startswith("Niemand legt zijn plan nog uit.")
    assert all(
        len(set(cellen)) == 1 for _, *cellen in blok(uit, "Deel van de rechten per ronde, in procent").rijen
    )


def test_zonder_stemmers_is_er_geen_scheve_uitslag():
    uit = speel(opkomst_stil=0, opkomst_rest=0)
    assert blok(uit, "Wie bepaalt de uitslag?").zinnen == (
        ("Niemand gebruikt een recht. Er is dus geen uitslag.", "gewoon"),
    )


def test_een_lege_lijst_geeft_geen_geld_en_geen_fout():
    uit = speel(lijst=(), kijk="geld")
    assert (uit.waarden["totaal_waarde"], uit.waarden["totaal_pot"]) == (0, 0)
    assert speel(lijst=(), kijk="rondes").samenvatting.endswith("staat er geen plan meer op de lijst.")
