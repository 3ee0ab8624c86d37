"""The dossier on paper and in files: empty, with many colleagues, and with the day of the learner."""

from __future__ import annotations

import json
import re

from browser.test_logboek import zet_opslag
from browser.test_wijkdossier import (
    TITELS,
    VOORBEELDBESTAND,
    bewaar_als,
    op_volgorde,
    open_dossier,
    regel,
    tekst_van,
    velden,
    vul_voorbeeld,
)
from docx import Document
from playwright.sync_api import Browser, expect

from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.logboek.figuren import teken
from wijkschool.logboek.widget import lees_voorbeeld

BLADZIJDE = 979
"""How high a page is between its margins, in px of 1/96 inch: A4 is 29.7 cm, minus 1.8 and 2 cm."""
BREEDTE = 657
PUNTEN = {
    f"{p.gerecht}_{k}": "2" for p in lees_tabel("zelfanalyse") if p.gerecht for k in ("gewicht", "kwaliteit")
}
ALLE_PUNTEN = {"stand": {"achterstand": "ja"} | PUNTEN}


def test_een_leeg_dossier_is_op_papier_een_formulier(page, server, tmp_path, klachten) -> None:
    open_dossier(page, server)
    pdf = tmp_path / "leeg.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    bladen, tekst = tekst_van(pdf)
    assert 8 <= len(bladen) <= 40
    assert op_volgorde(TITELS, tekst)
    assert "Nog leeg. De les ‘Welkom bij Wijkschool’ vult dit." in tekst
    assert "Hoe noem jij deze buurt?" in tekst
    assert op_volgorde(
        ("Zet zelf een rondje (nu)", "← coproductie", "Kruis af wat gedaan is", "4c Bouwen aan"), tekst
    )
    assert page.locator(".dossierblad figure svg").count() == 2
    assert page.locator(".dossierblad .lijnen span").count() > 100
    assert not re.search("Vul in|Pas aan|Omhoog|Mijn antwoorden|niet opgehaald", tekst)
    klachten.geen()


def test_met_zes_collegas_wordt_op_papier_geen_figuur_doorgesneden(page, server, tmp_path, klachten) -> None:
    page.goto(server.adres)
    vul_voorbeeld(page)
    zet_opslag(page, {"08-mijn-punten": regel(ALLE_PUNTEN)})
    open_dossier(page, server)
    page.get_by_text("Leg het naast dat van collega’s").click()
    ander = json.loads(VOORBEELDBESTAND)
    ander["regels"]["08-mijn-punten"]["antwoord"] = ALLE_PUNTEN
    namen = [f"collega met een lange functienaam, nummer {nr}" for nr in range(1, 6)] + ["Jij"]
    inhoud = json.dumps(ander).encode()
    page.locator("#dossier-bestanden").set_input_files(
        [{"name": f"{naam}.json", "mimeType": "application/json", "buffer": inhoud} for naam in namen]
    )
    expect(page.locator(".naast")).to_contain_text("7 invullers naast elkaar.")
    expect(page.locator(".naast figure").first).to_contain_text("A is jij, B is collega met een lange functienaam")
    expect(page.locator(".naast figure").first).to_contain_text("G is Jij (collega)")
    expect(page.locator(".dossierblad .vergelijk-hoofdstuk figure svg")).to_have_count(1 + 2 + 3 + 1)
    pdf = tmp_path / "samen.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    bladen = [re.sub(r"\s+", " ", blad) for blad in tekst_van(pdf)[0]]
    # What one drawing says stands on one page, below its own title.
    invullers = {"": lees_voorbeeld() | {"08-mijn-punten": ALLE_PUNTEN}}
    invullers |= dict.fromkeys(namen, invullers[""])
    delen = teken("punten", invullers)
    assert len(delen) == 3
    for deel in delen:
        titel = deel.titel.partition(".")[0]
        (blad,) = [blad for blad in bladen if titel in blad]
        assert [punt for punt, *_ in deel.rijen if punt not in blad] == []
    page.emulate_media(media="print")
    page.set_viewport_size({"width": BREEDTE, "height": BLADZIJDE})
    hoogten = page.locator(".dossierblad figure").evaluate_all("els => els.map((e) => e.offsetHeight)")
    assert len(hoogten) == 5 + 7
    assert [hoogte for hoogte in hoogten if not 100 < hoogte <= BLADZIJDE] == []
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})
    word = Document(str(bewaar_als(page, "Bewaar als Word-bestand", tmp_path)))
    assert "Naast elkaar gelegd" in [alinea.text for alinea in word.paragraphs if alinea.style.name == "Heading 1"]
    assert len(word.inline_shapes) == 5 + 7
    assert all(vorm.height < 9_000_000 for vorm in word.inline_shapes)  # 25 cm
    klachten.geen()


def test_kort_na_middernacht_dragen_alle_bestanden_de_dag_van_de_cursist(
    browser: Browser, server, tmp_path
) -> None:
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T23:30:00Z")  # half past twelve at night, the 23rd
    page.goto(server.adres)
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Noord")})
    open_dossier(page, server)
    for knop in ("Bewaar als webpagina", "Bewaar als Word-bestand", "Bewaar de gegevens (json)"):
        pad = bewaar_als(page, knop, tmp_path)
        assert pad.stem == "wijkdossier-Noord-2026-11-23"
        zin = "Gemaakt op 23 november 2026 met Wijkschool"
        if pad.suffix == ".docx":
            assert zin in Document(str(pad)).paragraphs[1].text
        elif pad.suffix == ".html":
            assert zin in pad.read_text(encoding="utf-8")
    context.close()
