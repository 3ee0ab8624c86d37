"""The glossary as a learner meets it: filter with the keyboard, hear how many are left, on a phone, on paper."""

from __future__ import annotations

import re

import pytest
from browser.test_toegankelijk import schendingen
from playwright.sync_api import expect

from wijkschool.inhoud.begrippen import begrippen

TOTAAL = len(begrippen())


@pytest.fixture
def woordenlijst(page, server):
    page.goto(f"{server.adres}wijkschool/begrippen")
    page.wait_for_function("() => !document.getElementById('mijn-antwoorden').hidden")
    return page


def test_de_woordenlijst_is_stil_en_axe_vindt_niets(woordenlijst, klachten) -> None:
    assert schendingen(woordenlijst) == []
    for rol in ("banner", "main", "contentinfo", "search"):
        assert woordenlijst.get_by_role(rol).count() == 1
    klachten.geen()


def test_filteren_gaat_met_het_toetsenbord_en_zegt_hoeveel_er_zijn(woordenlijst, klachten) -> None:
    veld = woordenlijst.get_by_role("searchbox", name="Zoek een begrip")
    for _ in range(12):
        woordenlijst.keyboard.press("Tab")
        if veld.evaluate("el => el === document.activeElement"):
            break
    woordenlijst.keyboard.type("Speelvéld")
    status = woordenlijst.get_by_role("status")
    expect(status).to_have_text(re.compile(rf"^\d+ van de {TOTAAL} begrippen gevonden\.$"))
    zichtbaar = woordenlijst.locator(".begrip:visible")
    assert status.inner_text().startswith(f"{zichtbaar.count()} van")
    assert 0 < zichtbaar.count() < 15
    assert woordenlijst.locator(".letter:visible").count() <= zichtbaar.count()
    assert schendingen(woordenlijst) == []
    woordenlijst.keyboard.press("Enter")
    assert "?" not in woordenlijst.url
    veld.fill("bestaatniet")
    expect(status).to_have_text("Geen begrip gevonden met ‘bestaatniet’.")
    veld.fill("")
    expect(status).to_have_text(f"{TOTAAL} begrippen.")
    assert zichtbaar.count() == TOTAAL
    klachten.geen()


def test_een_verwant_begrip_dat_is_weggefilterd_komt_terug(woordenlijst) -> None:
    veld = woordenlijst.get_by_role("searchbox")
    veld.fill("De ene richting is de inhoud")
    begrip = woordenlijst.locator("#begrip-speelveld")
    expect(woordenlijst.locator(".begrip:visible")).to_have_count(1)
    begrip.get_by_role("link", name="spanningsveld").click()
    doel = woordenlijst.locator("#begrip-spanningsveld")
    expect(doel).to_be_in_viewport()
    assert veld.input_value() == ""


def test_zonder_javascript_filtert_de_server(browser, server) -> None:
    context = browser.new_context(java_script_enabled=False)
    pagina = context.new_page()
    pagina.goto(f"{server.adres}wijkschool/begrippen")
    assert pagina.locator(".begrip").count() == TOTAAL
    pagina.get_by_label("Zoek een begrip").fill("speelveld")
    pagina.get_by_label("Zoek een begrip").press("Enter")
    assert "zoek=speelveld" in pagina.url
    assert 0 < pagina.locator(".begrip").count() < 15
    pagina.get_by_role("link", name="Toon alle begrippen").click()
    assert pagina.locator(".begrip").count() == TOTAAL
    context.close()


def test_op_een_telefoon_van_320_px_schuift_niets_opzij(woordenlijst) -> None:
    woordenlijst.set_viewport_size({"width": 320, "height": 640})
    breed = woordenlijst.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(el => el.getClientRects().length && el.getBoundingClientRect().right > innerWidth + 1)
            .map(el => el.outerHTML.slice(0, 80))"""
    )
    assert breed == []
    assert woordenlijst.evaluate("document.documentElement.scrollWidth") == 320


def test_op_papier_staan_alleen_de_begrippen(woordenlijst) -> None:
    woordenlijst.emulate_media(media="print")
    assert not woordenlijst.get_by_label("Zoek een begrip").is_visible()
    assert not woordenlijst.locator("header").is_visible()
    assert woordenlijst.locator(".begrip:visible").count() == TOTAAL


def test_van_de_startpagina_naar_een_begrip_naar_een_les(page, server) -> None:
    page.goto(f"{server.adres}wijkschool/")
    page.get_by_role("link", name="Woordenlijst").click()
    les = page.locator("#begrip-speelveld").get_by_role("link", name="Het speelveld")
    assert les.get_attribute("href") == "/voila/render/04-speelveld.ipynb"
