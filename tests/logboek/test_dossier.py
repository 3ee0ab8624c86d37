"""From answers to the dossier: what fills a chapter, what stays empty, and that no answer can break it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from gedeeld import WORTEL
from hypothesis import HealthCheck, given, settings
from logboek.antwoorden import LOS, VORM

from wijkschool.inhoud.dossier import VOORBEELD, is_van_een_buurt, lees_hoofdstukken, vragen_van_de_cursus
from wijkschool.logboek.bestand import lees_bestand
from wijkschool.logboek.dossier import EIGEN, Dossier, DossierHoofdstuk, maak_dossier
from wijkschool.logboek.widget import lees_voorbeeld
from wijkschool.oefening.soorten import SOORTEN

VOL = lees_voorbeeld()


def hoofdstuk(dossier: Dossier, naam: str) -> DossierHoofdstuk:
    return next(h for h in dossier.hoofdstukken if h.id == naam)


def teksten(dossier: Dossier) -> str:
    return json.dumps(dossier.als_dict(), ensure_ascii=False)


def test_een_leeg_dossier_heeft_alle_hoofdstukken_met_de_les_die_ze_vult() -> None:
    dossier = maak_dossier({})
    assert (dossier.naam, dossier.gevuld, len(dossier.hoofdstukken)) == ("", 0, 12)
    assert [h.titel for h in dossier.hoofdstukken][:3] == [
        "De buurt in het kort",
        "Wie woont hier?",
        "Wat speelt er?",
    ]
    for deel in dossier.hoofdstukken:
        assert deel.leeg
        assert deel.figuren == ()
        assert all(groep.les_titel and not groep.begonnen for groep in deel.groepen)
    assert [f.naam for f in hoofdstuk(dossier, "speelveld").formulier] == ["speelveld"]  # to fill in on paper


def test_een_antwoord_staat_bij_zijn_vraag_in_zijn_hoofdstuk() -> None:
    dossier = maak_dossier(
        {
            "00-mijn-buurt": {"velden": {"naam": " De\nWingerd ", "grenzen": "Het spoor."}},
            "04-jouw-buurt": {"velden": {"drempel": "Te veel loketten.", "rugdekking": "De wethouder"}},
        }
    )
    assert dossier.naam == "De Wingerd"
    (drempel,) = hoofdstuk(dossier, "drempels").groepen[0].vragen
    assert (drempel.tekst, drempel.vrij) == ("Te veel loketten.", True)
    dekking = next(g for g in hoofdstuk(dossier, "trekkers").groepen if g.oefening == "04-jouw-buurt")
    assert [v.tekst for v in dekking.vragen] == ["De wethouder"]
    assert hoofdstuk(dossier, "speelveld").leeg


def test_het_voorbeeld_is_heel_en_hoort_bij_de_oefeningen_die_er_zijn() -> None:
    dossier = maak_dossier(VOL)
    assert dossier.gevuld == len(dossier.hoofdstukken)
    assert "verzonnen" in dossier.naam
    for deel in dossier.hoofdstukken:
        assert deel.formulier == ()
        assert [g.oefening for g in deel.groepen if not g.begonnen] == []
        assert [(g.oefening, v.vraag) for g in deel.groepen for v in g.vragen if not v.tekst] == []
    getekend = [f.naam for deel in dossier.hoofdstukken for f in deel.figuren]
    assert getekend == ["stijlen", "speelveld", "bord", "punten", "partijen"]
    van_een_buurt = {v.id for _, _, v in vragen_van_de_cursus(SOORTEN) if is_van_een_buurt(v, lees_hoofdstukken())}
    assert set(VOL) - {EIGEN} == van_een_buurt, "geef elke vraag over de buurt een antwoord in het voorbeeld"


def test_het_voorbeeld_is_een_gewoon_bestand_van_de_cursus() -> None:
    tekst = (WORTEL / "datasets" / VOORBEELD).read_text(encoding="utf-8")
    logboek = lees_bestand(tekst)
    assert json.loads(tekst)["verzonnen"] is True
    assert logboek.naam(logboek.actief) == "De Beemd (verzonnen)"


def test_wat_op_het_scherm_verborgen_was_gaat_niet_verloren() -> None:
    """The board and the menu show a part at a time; the dossier has all of it."""
    tekst = teksten(maak_dossier(VOL))
    stand = VOL["06-menu-mijn-menu"]["stand"]
    assert all(stand[f"antwoord_{naam}"] in tekst for naam in ("effectiviteit", "eerlijkheid", "houdbaarheid"))
    plan = next(g for g in hoofdstuk(maak_dossier(VOL), "actieplan").groepen if g.oefening == "07-mijn-plan")
    assert "Hoelang is de trekker al bezig?" in [v.vraag for v in plan.vragen]
    assert plan.model.startswith("3 van de 12 stappen gedaan.")


def test_een_getal_op_het_veld_staat_er_in_woorden() -> None:
    posities = {"differentiatie": -55, "integraal": 0, "coproductie": 100, "afstand": 12}
    groepen = hoofdstuk(maak_dossier({"04-mijn-buurt": {"posities": posities}}), "speelveld").groepen
    plek = next(g for g in groepen if g.oefening == "04-mijn-buurt")
    assert plek.vragen[0].tekst == "aan de kant van ‘verschil maken per buurt’ (−55)"
    assert plek.vragen[1].tekst.startswith("rond het midden")
    assert [v.getal for v in plek.vragen] == [-55, 0, 100, 12]


def test_volgorde_weglaten_en_eigen_tekst_zijn_van_de_cursist() -> None:
    eigen = {
        "volgorde": ["weten", "onzin", "kort", "weten"],
        "weg": ["wie", 7],
        "tekst": {"drempels": " Let op. "},
    }
    dossier = maak_dossier(VOL | {EIGEN: eigen})
    namen = [h.id for h in dossier.hoofdstukken]
    assert (len(namen), len(set(namen))) == (12, 12)
    assert namen.index("weten") < namen.index("kort") < namen.index("wie")
    assert [h.id for h in dossier.hoofdstukken if h.weg] == ["wie"]
    assert hoofdstuk(dossier, "drempels").eigen == "Let op."


@pytest.mark.parametrize(
    "stand", [{"afhankelijk": 30, "onbekend": 1}, {"afhankelijk": "dertig"}, {"tabel": "weg"}]
)
def test_een_antwoord_op_een_andere_versie_van_een_spel_wordt_getoond_zoals_het_was(stand: dict[str, Any]) -> None:
    groep = hoofdstuk(maak_dossier({"05-stijl-mijn-mix": {"stand": stand}}), "wie").groepen[0]
    assert groep.begonnen
    assert "andere versie" in groep.model


def test_een_tekst_van_twintigduizend_woorden_emoji_en_opmaak_blijft_heel() -> None:
    lang = "woord 🏘️ <script>alert(1)</script> & \x00 " * 4_000
    dossier = maak_dossier({"02-jouw-buurt": {"velden": {"sporen": lang}}})
    (sporen,) = [v for g in hoofdstuk(dossier, "kort").groepen for v in g.vragen if v.veld == "sporen"]
    assert sporen.tekst == lang.strip()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LOS, VORM)
def test_geen_enkel_antwoord_breekt_het_dossier(los: dict[str, Any], vorm: dict[str, Any]) -> None:
    dossier = maak_dossier(los | vorm)
    assert len(dossier.hoofdstukken) == 12
    json.dumps(dossier.als_dict(), ensure_ascii=False)


def test_een_dossier_maken_haalt_geen_altair_pandas_of_docx_binnen() -> None:
    code = (
        "import sys; from wijkschool import open_les; les = open_les('wijkdossier'); w = les.wijkdossier();"
        "w.vraag = {'nummer': 1, 'voorbeeld': True}; assert w.dossier['gevuld'] == 12, w.dossier;"
        "print([m for m in ('altair', 'pandas', 'docx') if m in sys.modules])"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=WORTEL)
    assert klaar.stdout.strip() == "[]", klaar.stderr
