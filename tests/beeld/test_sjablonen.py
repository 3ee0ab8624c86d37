"""The figures of the dossier: prepared once, filled in without Altair, legible without colour."""

from __future__ import annotations

import json
import re

import pytest
import vl_convert as vlc

from wijkschool.beeld import sjablonen
from wijkschool.beeld.sjablonen import GEGEVENS, SJABLONEN, gevuld, sjabloon
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.logboek.figuren import MAKERS, formulier, teken
from wijkschool.logboek.figuur import HOOGST, in_delen
from wijkschool.logboek.widget import lees_voorbeeld

VOL = lees_voorbeeld()
PUNTEN = {
    f"{p.gerecht}_{k}": "2" for p in lees_tabel("zelfanalyse") if p.gerecht for k in ("gewicht", "kwaliteit")
}
ALLES = VOL | {"08-mijn-punten": {"stand": {"achterstand": "ja"} | PUNTEN}}  # all fifteen points weighed


@pytest.mark.parametrize("naam", SJABLONEN)
def test_een_sjabloon_wacht_op_rijen_en_haalt_niets_van_elders(naam) -> None:
    tekst = json.dumps(sjabloon(naam))
    assert GEGEVENS in tekst
    assert "http" not in tekst.replace(sjabloon(naam)["$schema"], "")
    assert gevuld(naam, [{"a": 1}])["datasets"] == {GEGEVENS: [{"a": 1}]}


@pytest.mark.parametrize("naam", MAKERS)
@pytest.mark.parametrize("aantal", [1, 3])
def test_een_figuur_wordt_getekend_met_woorden_en_zonder_kleur(naam, aantal) -> None:
    gemaakt = teken(naam, {"": VOL, "wijkagent": VOL, "bewoner": VOL} if aantal > 1 else {"": VOL})
    svg = " ".join(vlc.vegalite_to_svg(deel.spec | {"width": 600}) for deel in gemaakt)
    assert "undefined" not in svg
    assert "NaN" not in svg
    assert all(rest for deel in gemaakt for _, *rest in deel.rijen)
    assert all(len(deel.alt) > 40 for deel in gemaakt)
    # Every colour is grey or nearly so: what is told is told by shape, outline and label.
    for rood, groen, blauw in re.findall(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b", svg):
        tinten = [int(tint, 16) for tint in (rood, groen, blauw)]
        assert max(tinten) - min(tinten) < 25


@pytest.mark.parametrize("naam", MAKERS)
def test_zonder_antwoord_is_er_geen_figuur(naam) -> None:
    assert teken(naam, {"": {}}) == ()
    onzin = {oef: {"stand": {"bewoners_inspiratie": 9, "H1a_gewicht": [], "afzijdig": "x"}} for oef in VOL}
    teken(naam, {"": onzin, "x": {}})


@pytest.mark.parametrize("naam", [naam for naam in MAKERS if naam != "bord"])
@pytest.mark.parametrize("aantal", range(1, 13))
def test_elk_deel_van_een_figuur_past_op_een_bladzijde_en_samen_zeggen_de_delen_alles(naam, aantal) -> None:
    invullers = {f"invuller {nr}" if nr else "": ALLES for nr in range(aantal)}
    delen = teken(naam, invullers)
    assert len({deel.naam for deel in delen}) == len({deel.titel for deel in delen}) == len(delen)
    assert all(deel.spec["height"] <= HOOGST for deel in delen)
    alleen = [rij for deel in teken(naam, {"": ALLES}) for rij in deel.rijen]
    assert sum(len(deel.rijen) for deel in delen) == aantal * len(alleen)
    namen = [rij[0] for deel in delen for rij in deel.rijen]
    assert set(namen) == {rij[0] for rij in alleen}
    if aantal == 1:
        assert [deel.naam for deel in delen] == [naam]
    for punt in set(namen):  # who is to be compared stands in one figure
        assert sum(punt in {rij[0] for rij in deel.rijen} for deel in delen) == 1


def test_delen_zijn_ongeveer_even_lang_en_wat_te_lang_is_staat_alleen() -> None:
    assert in_delen([7] * 15, lambda n: n, 36) == [[7] * 5] * 3
    assert in_delen([5, 50, 5], lambda n: n, 20) == [[5], [50], [5]]
    assert in_delen([1, 2], lambda n: n, 20) == [[1, 2]]


@pytest.mark.parametrize("naam", ["speelveld", "bord"])
def test_een_leeg_formulier_om_op_te_tekenen(naam) -> None:
    leeg = formulier(naam)
    svg = vlc.vegalite_to_svg(leeg.spec | {"width": 600})
    assert "undefined" not in svg
    assert "leeg" not in svg


def test_een_sjabloon_wordt_bewaard_en_daarna_gelezen(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(sjablonen, "bouwmap", lambda: tmp_path)
    eerste = sjabloon("bord")
    assert sjablonen.pad_van("bord").exists()
    monkeypatch.setattr(sjablonen, "SJABLONEN", {})
    assert sjabloon("bord") == eerste
