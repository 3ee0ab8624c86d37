"""The figures of the dossier: prepared once, filled in without Altair, legible without colour."""

from __future__ import annotations

import json
import re

import pytest
import vl_convert as vlc

from wijkschool.beeld import sjablonen
from wijkschool.beeld.sjablonen import GEGEVENS, SJABLONEN, gevuld, sjabloon
from wijkschool.logboek.figuren import MAKERS, figuur, formulier
from wijkschool.logboek.widget import lees_voorbeeld

VOL = lees_voorbeeld()


@pytest.mark.parametrize("naam", SJABLONEN)
def test_een_sjabloon_wacht_op_rijen_en_haalt_niets_van_elders(naam) -> None:
    tekst = json.dumps(sjabloon(naam))
    assert GEGEVENS in tekst
    assert "http" not in tekst.replace(sjabloon(naam)["$schema"], "")
    assert gevuld(naam, [{"a": 1}])["datasets"] == {GEGEVENS: [{"a": 1}]}


@pytest.mark.parametrize("naam", MAKERS)
@pytest.mark.parametrize("aantal", [1, 3])
def test_een_figuur_wordt_getekend_met_woorden_en_zonder_kleur(naam, aantal) -> None:
    gemaakt = figuur(naam, {"": VOL, "wijkagent": VOL, "bewoner": VOL} if aantal > 1 else {"": VOL})
    svg = vlc.vegalite_to_svg(gemaakt.spec | {"width": 600})
    assert "undefined" not in svg
    assert "NaN" not in svg
    for _, *rest in gemaakt.rijen:
        assert rest
    assert len(gemaakt.alt) > 40
    # Every colour is grey or nearly so: what is told is told by shape, outline and label.
    for rood, groen, blauw in re.findall(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b", svg):
        tinten = [int(tint, 16) for tint in (rood, groen, blauw)]
        assert max(tinten) - min(tinten) < 25


@pytest.mark.parametrize("naam", MAKERS)
def test_zonder_antwoord_is_er_geen_figuur(naam) -> None:
    assert figuur(naam, {"": {}}) is None
    onzin = {oef: {"stand": {"bewoners_inspiratie": 9, "H1a_gewicht": [], "afzijdig": "x"}} for oef in VOL}
    figuur(naam, {"": onzin, "x": {}})


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
