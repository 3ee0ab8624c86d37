"""Themastelsel: every setting gives an outcome, and the themes of a vote add up."""

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.oefening.bord import Keus, Tabel, begin
from wijkschool.oefening.soorten import SOORTEN
from wijkschool.oefening.spellen.themastelsel import GEWICHTEN, KIEST, NAMEN, SPEL, THEMAS, VAST

REGELAARS = SPEL.regelaars()
LEDEN = re.compile(r"(\d+) raads")
STANDEN = st.fixed_dictionaries(
    {
        r.id: st.sampled_from([naam for naam, _ in r.opties])
        if isinstance(r, Keus)
        else st.sampled_from(range(r.van, r.tot + 1, r.stap))
        for r in REGELAARS
    }
)


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
    assert all(
        len(rij) == len(deel.kolommen) for deel in uit.blokken if isinstance(deel, Tabel) for rij in deel.rijen
    )
    assert len(REGELAARS) - len(uit.verborgen) <= 8
    zetels = [int(aantal) for rij in blok(uit, "Van agenda naar mensen").rijen for aantal in LEDEN.findall(rij[1])]
    assert sum(zetels) in (0, stand["zetels"])


@given(STANDEN)
def test_onder_de_themas_zijn_precies_zoveel_rechten_als_onder_de_plannen(stand):
    uit = SPEL.reken(stand | {"vorm": "gekoppeld"})
    themas = sum(waarde for _, waarde, _ in blok(uit, "Wat telt het zwaarst?").staven)
    plannen = sum(
        int(rij[0].rpartition("(")[2].rstrip(")").replace(".", ""))
        for rij in blok(uit, "Onder welk thema staat elk plan?").rijen
    )
    assert themas == plannen


def test_elk_plan_heeft_een_naam_gewichten_en_een_thema_dat_bestaat():
    assert set(GEWICHTEN) == set(NAMEN) == set(VAST)
    assert set(VAST.values()) | {thema for keuzes in KIEST.values() for thema in keuzes} <= set(THEMAS)


def test_vijftig_handtekeningen_zijn_niet_genoeg_en_eenenvijftig_wel():
    net_niet, net_wel = (speel(vorm="los", prioriteiten=6, handtekeningen=aantal) for aantal in (50, 51))
    assert net_niet.waarden["verkeer_op_agenda"] is False
    assert net_wel.waarden["verkeer_op_agenda"] is True


def test_het_thema_dat_makers_kiezen_verandert_de_agenda():
    anders = speel(thema_oversteek="veiligheid")
    assert speel().samenvatting != anders.samenvatting
    assert anders.waarden["aantal_themas"] == speel().waarden["aantal_themas"] - 1


def test_meer_dan_vijf_prioriteiten_krijgt_een_waarschuwing():
    assert [toon for _, toon in blok(speel(prioriteiten=5), "De agenda").zinnen] == ["gewoon", "gewoon"]
    assert "let_op" in [toon for _, toon in blok(speel(prioriteiten=6), "De agenda").zinnen]


def test_als_niemand_stemt_is_er_geen_agenda():
    uit = speel(opkomst_stil=0, opkomst_rest=0)
    assert uit.samenvatting == "Niemand stemt. Dan is er geen agenda van bewoners."


def test_een_wethouder_zonder_thema_valt_op():
    zinnen = [zin for zin, _ in blok(speel(prioriteiten=3, wethouders=4), "De agenda").zinnen]
    assert any("meer wethouders dan thema’s" in zin for zin in zinnen)
    assert len(blok(speel(prioriteiten=4, wethouders=4), "De agenda").zinnen) == 2


def test_in_het_uitgewerkte_voorbeeld_valt_er_echt_een_thema_af_zonder_dat_er_mensen_wegblijven():
    """Otherwise nothing is chosen, and the feedback on goal and limit would not fit."""
    oefening = lees_les_oefeningen("06-lokale-democratie", SOORTEN).oefeningen["06-dem-themas"]
    vraag, sleutel = oefening.vraag, oefening.sleutel
    stand = begin(REGELAARS, {**vraag.stand, **sleutel.stand})
    uit = SPEL.reken(stand)
    assert uit.waarden["aantal_themas"] == stand["prioriteiten"] + 1
    assert "Elkaar ontmoeten" not in uit.samenvatting
    assert all(stand[groep] >= begin(REGELAARS, vraag.stand)[groep] for groep in ("opkomst_stil", "opkomst_rest"))
