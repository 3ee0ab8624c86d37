"""A full house, and a lesson that is closed: the learner reads what is going on, and need do nothing."""

from __future__ import annotations

from browser.hulp import open_les
from browser.test_toegankelijk import schendingen
from playwright.sync_api import expect


def test_wie_moet_wachten_hoort_zijn_nummer_en_komt_vanzelf_in_de_les(browser, context, eigen_server) -> None:
    server = eigen_server(grenzen=("--hoogstens", "1"))
    binnen = context.new_page()
    open_les(binnen, server.les("00-start"))
    ander = browser.new_context(locale="nl-NL")
    wacht, later = ander.new_page(), browser.new_context(locale="nl-NL").new_page()
    wacht.goto(server.les("04-speelveld"))
    later.goto(server.les("04-speelveld"))
    nummer = later.get_by_role("status")
    expect(nummer).to_have_text("Jij bent nummer 2 in de rij.")
    assert schendingen(later) == []
    later.evaluate("window.zelfde = true")
    binnen.close()
    # Its number goes down without the page being loaded anew: that would send a screen reader back to the top.
    expect(nummer).to_have_text("Jij bent nummer 1 in de rij.", timeout=20_000)
    assert later.evaluate("window.zelfde")
    assert not later.locator("html[data-klaar]").count()
    wacht.wait_for_selector("html[data-klaar]")
    wacht.close()
    later.wait_for_selector("html[data-klaar]", timeout=20_000)
    expect(later.get_by_role("heading", level=1)).to_contain_text("speelveld")
    ander.close()
    later.context.close()


def test_wie_een_les_heeft_die_te_veel_geheugen_vraagt_leest_dat_en_houdt_de_antwoorden(
    page, eigen_server
) -> None:
    server = eigen_server(grenzen=("--geheugen", "10"))
    page.goto(server.les("00-start"))
    veld = page.locator("#oef-00-mijn-buurt-naam")
    veld.fill("De Wingerd")
    melding = page.locator("[role=alert]:visible").first
    expect(melding).to_contain_text("De verbinding met de les is weg. Je antwoorden zijn bewaard", timeout=15_000)
    page.reload()
    expect(veld).to_have_value("De Wingerd")
