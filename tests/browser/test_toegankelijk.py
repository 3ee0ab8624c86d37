"""Every page: silent console, own server only, no violation that axe can find, a phone of 320 px."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Klachten
from playwright.sync_api import Page

from wijkschool.inhoud.leergang import lees_leergang

REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGINAS = {"start": "wijkschool/"} | {les.id: f"voila/render/{les.id}.ipynb" for les in lees_leergang().lessen}


def schendingen(page: Page) -> list[str]:
    """Return what axe finds, one line per element, so that a failure can be read."""
    gevonden = Axe().run(page, options={"runOnly": {"type": "tag", "values": REGELS}}).response["violations"]
    return [
        f"{regel['id']}: {plek['target']} {plek['html'][:120]}" for regel in gevonden for plek in regel["nodes"]
    ]


def namen_zonder_hun_tekst(page: Page) -> list[str]:
    """Return what can be pressed and has a spoken name that lacks the words that are seen (WCAG 2.5.3).

    Whoever says those words would press nothing. An arrow or another sign is no word.
    """
    return page.locator(":is(button, a, summary, [role=button])[aria-label]").evaluate_all(
        """els => els.map((el) => [el.innerText, el.getAttribute('aria-label')]
                .map((tekst) => tekst.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim()))
            .filter(([tekst, naam]) => !naam.includes(tekst))
            .map(([tekst, naam]) => `${tekst} | ${naam}`)"""
    )


def open_pagina(page: Page, adres: str) -> None:
    page.goto(adres)
    if "render" in adres:
        page.wait_for_selector("html[data-klaar]")
        page.wait_for_function(  # what stands far below is drawn when the page has nothing else to do
            "() => [...document.querySelectorAll('figure.figuur .tekening')].every((t) => t.dataset.getekend)"
        )


@dataclass
class Bladzijde:
    """A page that is open, wide, with everything drawn."""

    naam: str
    page: Page
    klachten: Klachten


@pytest.fixture(scope="module", params=PAGINAS)
def bladzijde(request, browser, server) -> Iterator[Bladzijde]:
    """Every page in turn, opened once for all tests that only look at it: thirty lessons, five looks at each."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(20_000)
    page, klachten = context.new_page(), Klachten()
    klachten.volg(page)
    open_pagina(page, server.adres + PAGINAS[request.param])
    yield Bladzijde(request.param, page, klachten)
    context.close()


def test_een_pagina_is_stil_en_praat_alleen_met_haar_eigen_server(bladzijde) -> None:
    bladzijde.page.wait_for_timeout(300)
    bladzijde.klachten.geen()


def test_axe_vindt_niets(bladzijde) -> None:
    assert schendingen(bladzijde.page) == []


def test_wat_je_ziet_op_een_knop_staat_in_de_naam_die_een_schermlezer_hoort(bladzijde) -> None:
    assert namen_zonder_hun_tekst(bladzijde.page) == []


def test_axe_vindt_niets_op_de_pagina_die_er_niet_is(page, server) -> None:
    antwoord = page.goto(server.adres + "bestaat-niet")
    assert antwoord.status == 404
    assert page.get_by_role("heading", level=1).inner_text() == "Deze bladzijde is er niet"
    assert schendingen(page) == []


def test_axe_vindt_niets_nadat_alles_is_nagekeken_en_opengeklapt(page, server) -> None:
    open_pagina(page, server.les())
    for veld, waarde in zip(
        ("differentiatie", "integraal", "coproductie", "afstand"), (-50, 40, -60, 80), strict=True
    ):
        page.locator(f"#oef-04-stationskwartier-{veld}").fill(str(waarde))
    for id_ in ("04-uniform-of-op-maat", "04-doelpaal"):
        page.locator(f"#oef-{id_} input").first.check()
    for groep in page.locator("#oef-04-logicas fieldset").all():
        groep.locator("input").first.check()
    for id_ in ("04-stationskwartier", "04-uniform-of-op-maat", "04-doelpaal", "04-logicas"):
        oefening = page.locator(f"#oef-{id_}")
        if (hint := oefening.get_by_role("button", name="Hint")).count():
            hint.click()
        oefening.get_by_role("button", name="Kijk na").click()
        oefening.locator("details.uitwerking").wait_for()
    for knop in page.locator("summary").all():
        if not knop.evaluate("el => el.parentElement.open"):
            knop.click()
    assert page.locator(".terugkoppeling").count() > 10
    assert schendingen(page) == []


def test_axe_vindt_niets_als_de_verbinding_weg_is(page, server) -> None:
    open_pagina(page, server.les("00-start"))
    page.evaluate("dispatchEvent(new Event('offline'))")
    page.get_by_role("alert").wait_for()
    assert schendingen(page) == []


def test_een_pagina_zegt_haar_taal_en_haar_titel_en_heeft_een_hoofd_een_midden_en_een_voet(bladzijde) -> None:
    page = bladzijde.page
    assert page.locator("html").get_attribute("lang") == "nl"
    assert "Wijkschool" in page.title()
    for rol in ("banner", "main", "contentinfo"):
        assert page.get_by_role(rol).count() == 1
    assert page.get_by_role("heading", level=1).count() == 1


def test_met_alleen_tab_kom_je_in_elke_oefening_en_ook_weer_verder(bladzijde) -> None:
    """Nothing holds the focus, nothing is skipped, and after the last exercise comes the end of the page."""
    page = bladzijde.page
    oefeningen = page.locator("section.oefening").evaluate_all("els => els.map(el => el.id)")
    page.evaluate(
        """() => { globalThis.bezocht = []; document.activeElement?.blur(); getSelection()?.empty();
            addEventListener('focusin', ({ target: el }) => bezocht.push([el.closest('section.oefening')?.id ?? '',
                !!el.closest('footer'), el.matches(':focus-visible')])); }"""
    )
    for _ in range(60):
        for _ in range(25):
            page.keyboard.press("Tab")
        bezocht = page.evaluate("bezocht")
        if any(voet for _, voet, _ in bezocht):
            break
    tot_de_voet = bezocht[: next(n for n, (_, voet, _) in enumerate(bezocht) if voet)]
    assert [oefening for oefening, _, zichtbaar in tot_de_voet if not zichtbaar] == []
    assert set(oefeningen) - {oefening for oefening, *_ in tot_de_voet} == set()


def test_op_een_telefoon_van_320_px_schuift_niets_opzij(bladzijde) -> None:
    page = bladzijde.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_timeout(300)  # figures take their new width
    breed = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(el => !el.closest('.schuif') && !el.closest('.alleen-lezer') && el.getClientRects().length)
            .filter(el => el.getBoundingClientRect().right > innerWidth + 1)
            .map(el => `${el.tagName}.${el.getAttribute('class')} ${el.getBoundingClientRect().right}`)"""
    )
    breedte = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert breed == []
    assert breedte == 320
    bladzijde.klachten.geen()


def test_elke_figuur_heeft_woorden_en_dezelfde_gegevens_als_tabel(page, server) -> None:
    open_pagina(page, server.les())
    figuren = page.locator("figure.figuur")
    assert figuren.count() == 2
    for figuur in figuren.all():
        tekening = figuur.get_by_role("img")
        assert tekening.get_attribute("aria-label")
        assert len(figuur.locator(f"#{tekening.get_attribute('aria-describedby')}").inner_text()) > 100
        assert figuur.locator("svg.marks").count() == 1
        figuur.get_by_text("Toon als tabel").click()
        assert figuur.locator("tbody tr").count() in {12, 16}
        assert figuur.get_by_role("table").is_visible()


def test_een_figuur_laat_zien_wat_je_kiest(page, server) -> None:
    open_pagina(page, server.les())
    figuur = page.locator("#fig-spanningsvelden")
    fel = "els => els.filter(e => Number(e.getAttribute('opacity') ?? 1) === 1).length"
    punten = figuur.locator("svg g.mark-symbol[class*='layer_4_marks'] path")
    assert punten.evaluate_all(fel) == 12
    figuur.get_by_label("Laat zien").select_option("herovering")
    page.wait_for_timeout(200)
    assert punten.evaluate_all(fel) == 4
    assert figuur.get_by_role("status").inner_text() == "De figuur toont nu: sociale herovering."
