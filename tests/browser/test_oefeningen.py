"""The exercises as a learner meets them: with the keyboard, with the mouse, right and wrong."""

from __future__ import annotations

from itertools import product

import pytest
from browser.hulp import VELDEN, bewaard, kijk_na, open_les, uitslag, zet
from playwright.sync_api import Page, expect

from wijkschool.kern.spanningsvelden import Dimensie, Positie, projectie, verschuif


def waarden(page: Page, oefening: str) -> list[int]:
    return [int(page.locator(f"#oef-{oefening}-{veld}").input_value()) for veld in VELDEN]


def tab_naar(page: Page, kiezer: str, hoogstens: int = 400, toets: str = "Tab") -> None:
    """Press Tab (or Shift+Tab) until the element has the focus: proof that the keyboard reaches it."""
    for _ in range(hoogstens):
        page.keyboard.press(toets)
        if page.evaluate("k => document.activeElement.matches(k)", kiezer):
            return
    pytest.fail(f"met Tab kom je niet bij {kiezer}")


def test_alleen_met_het_toetsenbord_van_start_tot_uitwerking(page, server) -> None:
    page.goto(server.adres)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    tab_naar(page, ".les-kaart a[href*='04-speelveld']")
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-klaar]")
    # meerkeuze: to the group, choose with the arrows, check with Enter
    tab_naar(page, "#oef-04-doelpaal input")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert uitslag(page, "04-doelpaal")
    tab_naar(page, "#oef-04-doelpaal details.uitwerking summary")
    open_ = page.locator("#oef-04-doelpaal details.uitwerking")
    was = open_.evaluate("el => el.open")
    page.keyboard.press("Enter")
    assert open_.evaluate("el => el.open") is not was


def test_koppel_alleen_met_het_toetsenbord(page, server) -> None:
    open_les(page, server.les("00-start"))
    kaarten = page.locator("#oef-00-herkomst fieldset").count()
    tab_naar(page, "#oef-00-herkomst fieldset input")
    for _ in range(kaarten):
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    assert page.locator("#oef-00-herkomst input:checked").count() == kaarten
    page.keyboard.press("Enter")
    assert uitslag(page, "00-herkomst")
    assert page.locator("#oef-00-herkomst .terugkoppeling").count() == kaarten


def test_een_buurt_plaatsen_met_pijltjes_op_het_vlak_en_op_de_velden(page, server) -> None:
    open_les(page, server.les())
    tab_naar(page, "#oef-04-lytsewier .punt")
    page.keyboard.press("ArrowLeft")
    assert waarden(page, "04-lytsewier") == [-5, -5, 0, 0]
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Shift+ArrowUp")
    assert waarden(page, "04-lytsewier") == [-30, -30, -25, -25]
    tab_naar(page, "#oef-04-lytsewier-coproductie")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert waarden(page, "04-lytsewier") == [-30, -30, -55, -25]
    punt = page.locator("#oef-04-lytsewier .punt")
    assert punt.get_attribute("aria-valuetext") == (
        "Lytsewier: inhoud 30 naar vraaglogica, proces 40 naar vraaglogica"
    )
    assert bewaard(page, "04-lytsewier")["antwoord"]["posities"] == dict(
        zip(VELDEN, [-30, -30, -55, -25], strict=True)
    )
    page.keyboard.press("Enter")
    assert uitslag(page, "04-lytsewier")


def test_slepen_zet_alle_velden_mee_en_houdt_hun_verschil(page, server) -> None:
    open_les(page, server.les())
    zet(page, "04-de-beemd", -40, 0, 30, 10)
    punt = page.locator("#oef-04-de-beemd .punt circle").nth(1)
    punt.scroll_into_view_if_needed()
    doos = punt.bounding_box()
    x, y = doos["x"] + doos["width"] / 2, doos["y"] + doos["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 400, y - 30, steps=8)  # far beyond the left edge ...
    page.mouse.move(x - 30, y - 30, steps=8)  # ... and back
    page.mouse.up()
    een, twee, drie, vier = waarden(page, "04-de-beemd")
    assert een < -40
    assert twee - een == pytest.approx(40, abs=5)
    assert drie - vier == pytest.approx(20, abs=5)
    assert drie < 30


def test_slepen_met_een_vinger(browser, server) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    open_les(page, server.les())
    punt = page.locator("#vlak-04-speelveld-speelveld .punt").first
    punt.scroll_into_view_if_needed()
    doos = punt.locator("circle").nth(1).bounding_box()
    x, y = doos["x"] + doos["width"] / 2, doos["y"] + doos["height"] / 2
    cdp = context.new_cdp_session(page)
    for soort, dx in (("touchStart", 0), ("touchMove", 20), ("touchMove", 45), ("touchEnd", None)):
        punten = [] if dx is None else [{"x": x + dx, "y": y}]
        cdp.send("Input.dispatchTouchEvent", {"type": soort, "touchPoints": punten})
    assert "naar institutionele logica" in punt.get_attribute("aria-valuetext")
    context.close()


def test_vrij_spelen_met_meer_buurten_houdt_vlak_keuze_en_velden_gelijk(page, server) -> None:
    open_les(page, server.les())
    vlak = page.locator("#vlak-04-speelveld-speelveld")
    assert vlak.locator(".punt").count() == 3
    vlak.get_by_label("Buurt", exact=True).select_option("toen")
    expect(vlak.locator("input[type=range]").first).to_have_value("50")
    vlak.locator(".punt").nth(1).focus()
    page.keyboard.press("ArrowDown")
    expect(vlak.get_by_label("Buurt", exact=True)).to_have_value("andere-buurt")
    expect(vlak.locator("input[type=range]").nth(2)).to_have_value("-35")
    page.reload()
    page.wait_for_selector("html[data-klaar]")
    assert "proces 35 naar vraaglogica" in vlak.locator(".punt").nth(1).get_attribute("aria-valuetext")
    vlak.get_by_role("button", name="Zet alles terug").click()
    assert "proces 40 naar vraaglogica" in vlak.locator(".punt").nth(1).get_attribute("aria-valuetext")


def test_een_half_antwoord_telt_niet_en_zegt_wat_er_nog_moet(page, server) -> None:
    open_les(page, server.les())
    assert "nog niets gekozen" in kijk_na(page, "04-logicas")
    page.locator("#oef-04-stationskwartier-afstand").fill("80")
    assert "Zet de buurt ook nog op" in kijk_na(page, "04-stationskwartier")
    assert page.locator("#oef-04-stationskwartier .uitwerking").count() == 0
    assert page.locator("#oef-04-stationskwartier .volgens-bron rect").count() == 0


def test_de_uitwerking_en_de_sleutel_komen_pas_na_een_echte_poging(page, server) -> None:
    ontvangen: list[str] = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda frame: ontvangen.append(str(frame))))
    open_les(page, server.les())
    assert not any("uitwerking" in bericht for bericht in ontvangen)
    zet(page, "04-stationskwartier", 0, 0, -80, 80)
    kijk_na(page, "04-stationskwartier")
    assert any("uitwerking" in bericht for bericht in ontvangen)
    expect(page.locator("#oef-04-stationskwartier .volgens-bron rect")).to_have_count(1)
    assert not page.locator("#oef-04-stationskwartier .uitwerking").evaluate("el => el.open")


def test_de_code_van_een_les_komt_niet_in_de_browser(page, eigen_server) -> None:
    """With an ordinary kernel the page listens while the cells run, and the kernel tells what it runs."""
    server = eigen_server(poel=0, grenzen=("--geen-vork",))
    ontvangen: list[str] = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda frame: ontvangen.append(str(frame))))
    open_les(page, server.les())
    assert any('"msg_type": "comm_open"' in bericht for bericht in ontvangen)  # it did listen
    assert not any("les.oefening(" in bericht or "open_les" in bericht for bericht in ontvangen)


def test_waar_de_bron_twee_dingen_zegt_is_niets_fout(page, server) -> None:
    open_les(page, server.les())
    for kant in (-100, 100):
        zet(page, "04-stationskwartier", kant, kant, 80, 80)
        assert kijk_na(page, "04-stationskwartier").startswith("Goed!")
        beide = page.locator("#oef-04-stationskwartier .terugkoppeling.beide")
        expect(beide).to_have_count(2)
        page.locator("#oef-04-stationskwartier").get_by_role("button", name="Begin opnieuw").click()


def test_een_veranderd_antwoord_haalt_de_oude_uitleg_weg(page, server) -> None:
    open_les(page, server.les())
    radio = page.locator("#oef-04-doelpaal").get_by_role("radio")
    radio.nth(1).check()
    kijk_na(page, "04-doelpaal")
    expect(page.locator("#oef-04-doelpaal .terugkoppeling")).to_have_count(1)
    radio.nth(2).check()
    expect(page.locator("#oef-04-doelpaal .terugkoppeling")).to_have_count(0)
    assert "Kijk het opnieuw na" in uitslag(page, "04-doelpaal")


def test_opnieuw_beginnen_maakt_leeg_en_vergeet_het_antwoord(page, server) -> None:
    open_les(page, server.les())
    page.locator("#oef-04-doelpaal").get_by_role("radio").nth(1).check()
    kijk_na(page, "04-doelpaal")
    page.locator("#oef-04-doelpaal").get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("#oef-04-doelpaal input:checked")).to_have_count(0)
    page.reload()
    page.wait_for_selector("html[data-klaar]")
    expect(page.locator("#oef-04-doelpaal input:checked")).to_have_count(0)


def test_markup_in_een_antwoord_blijft_tekst(page, server) -> None:
    open_les(page, server.les("00-start"))
    veld = page.locator("#oef-00-mijn-buurt input").first
    veld.fill("<img src=x onerror=\"document.title='mis'\">")
    page.wait_for_timeout(400)
    page.reload()
    page.wait_for_selector("html[data-klaar]")
    expect(veld).to_have_value("<img src=x onerror=\"document.title='mis'\">")
    assert page.title() != "mis"


def test_de_les_is_te_lezen_voordat_de_kernel_er_is(page, eigen_server) -> None:
    server = eigen_server(poel=0)
    page.goto(server.les(), wait_until="commit")
    page.get_by_text("Drie manieren van denken").wait_for()
    assert page.get_by_text("Dit onderdeel wordt geladen…").first.is_visible()
    page.wait_for_selector("html[data-klaar]")
    assert page.get_by_text("Dit onderdeel wordt geladen…").count() == 0


def test_javascript_verschuift_zoals_kern_verschuift(page, server) -> None:
    open_les(page, server.les("00-start"))
    gevallen = list(product((-100, -35, 0, 60, 100), (-80, 5, 100), (-140, -52.5, -1, 0, 0.5, 33, 100)))
    adres = page.evaluate("document.querySelector('script[type=module]').src").replace(
        "app/pagina.js", "oefening/vlak.js"
    )
    in_js = page.evaluate(
        """async ([adres, gevallen]) => {
            const { verschuif, projectie } = await import(adres);
            const velden = [{id: 'differentiatie', dimensie: 'inhoud'}, {id: 'integraal', dimensie: 'inhoud'}];
            return gevallen.map(([a, b, naar]) => {
                const p = verschuif({differentiatie: a, integraal: b}, velden, 'inhoud', naar);
                return [p.differentiatie, p.integraal, projectie(p, velden, 'inhoud')];
            });
        }""",
        [adres, gevallen],
    )
    for (a, b, naar), (een, twee, midden) in zip(gevallen, in_js, strict=True):
        positie = verschuif(Positie(a, b, 0, 0), Dimensie.INHOUD, naar)
        assert (positie.differentiatie, positie.integraal) == (een, twee), (a, b, naar)
        assert projectie(positie).inhoud == midden
