"""What a learner did survives: a reload, a dead kernel, a stopped server, a storage that refuses."""

from __future__ import annotations

import json
import signal
import time

import psutil
from app.hulp import kernelproces as proces_van
from browser.hulp import bewaard, kernel_id, kijk_na, open_les, uitslag, zet
from gedeeld import Server, wijkschool
from playwright.sync_api import Page, expect


def kernelproces(page: Page, server: Server) -> psutil.Process:
    """Return the process of the kernel that serves this page."""
    return proces_van(server.proces, kernel_id(page))


def test_een_antwoord_staat_meteen_in_de_browser(page, server) -> None:
    open_les(page, server.les())
    page.locator("#oef-04-doelpaal").get_by_role("radio").nth(2).check()
    gevonden = bewaard(page, "04-doelpaal")
    keuze = page.locator("#oef-04-doelpaal").get_by_role("radio").nth(2).get_attribute("value")
    assert gevonden["antwoord"] == {"keuzes": [keuze]}
    assert (gevonden["schema"], gevonden["oefening"], gevonden["versie"]) == (3, "04-doelpaal", 1)


def test_na_herladen_staat_alles_er_weer_met_een_nieuwe_kernel(page, server, klachten) -> None:
    open_les(page, server.les())
    zet(page, "04-stationskwartier", 0, 0, 80, 80)
    eerst = kijk_na(page, "04-stationskwartier")
    page.locator("#oef-04-logicas input").nth(1).check()
    page.locator("#oef-04-jouw-buurt textarea").first.fill("Wij zitten er dicht op.")
    page.wait_for_timeout(400)
    kernel = kernel_id(page)
    page.reload()
    page.wait_for_selector("html[data-klaar]")
    assert kernel_id(page) != kernel
    assert uitslag(page, "04-stationskwartier") == eerst
    expect(page.locator("#oef-04-stationskwartier-coproductie")).to_have_value("80")
    expect(page.locator("#oef-04-stationskwartier .terugkoppeling")).to_have_count(4)
    expect(page.locator("#oef-04-logicas input").nth(1)).to_be_checked()
    assert (
        page.locator("#oef-04-logicas .terugkoppeling").count() == 0
    )  # it was never checked, so nothing is judged
    expect(page.locator("#oef-04-jouw-buurt textarea").first).to_have_value("Wij zitten er dicht op.")
    klachten.geen()


def test_getypte_woorden_zijn_bewaard_als_de_bladzijde_meteen_sluit(page, server, context) -> None:
    open_les(page, server.les("00-start"))
    page.locator("#oef-00-mijn-buurt input").first.press_sequentially("De Wingerd", delay=10)
    page.goto("about:blank")
    nieuw = context.new_page()
    open_les(nieuw, server.les("00-start"))
    expect(nieuw.locator("#oef-00-mijn-buurt input").first).to_have_value("De Wingerd")


def test_een_gedode_kernel_wordt_gemeld_en_na_heropenen_staat_alles_er(page, server) -> None:
    open_les(page, server.les())
    zet(page, "04-oude-werf", -40, -40, -35, -25)
    eerst = kijk_na(page, "04-oude-werf")
    kernelproces(page, server).send_signal(signal.SIGKILL)
    begin = time.monotonic()
    melding = page.get_by_role("alert")
    melding.wait_for(timeout=10_000)
    assert time.monotonic() - begin < 8
    assert "De verbinding met de les is weg." in melding.inner_text()
    assert "bewaard" in melding.inner_text()
    # Meanwhile the learner can go on, and what is done now is kept too.
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    melding.get_by_role("button", name="Open de les opnieuw").click()
    page.wait_for_selector("html[data-klaar]")
    assert uitslag(page, "04-oude-werf") == eerst
    expect(page.locator("#oef-04-doelpaal").get_by_role("radio").first).to_be_checked()


def test_een_herstarte_server_vindt_de_antwoorden_terug(page, tmp_path) -> None:
    with wijkschool(tmp_path) as eerste:
        open_les(page, eerste.les("00-start"))
        page.locator("#oef-00-zo-werkt-het").get_by_role("radio").first.check()
        eerst = kijk_na(page, "00-zo-werkt-het")
        poort = int(eerste.adres.rsplit(":", 1)[1].strip("/"))
    page.get_by_role("alert").wait_for(timeout=10_000)
    with wijkschool(tmp_path, poort=poort):
        page.get_by_role("button", name="Open de les opnieuw").click()
        page.wait_for_selector("html[data-klaar]")
        assert uitslag(page, "00-zo-werkt-het") == eerst


def test_nakijken_zonder_kernel_zegt_wat_er_is_en_verliest_niets(page, server) -> None:
    open_les(page, server.les())
    kernelproces(page, server).send_signal(signal.SIGSTOP)
    try:
        page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
        assert "Nakijken lukt nu niet" in kijk_na(page, "04-doelpaal")
        assert bewaard(page, "04-doelpaal")["antwoord"]["keuzes"]
    finally:
        kernelproces(page, server).send_signal(signal.SIGCONT)


def test_een_gesloten_tab_ruimt_zijn_kernel_op(page, server) -> None:
    open_les(page, server.les("00-start"))
    proces = kernelproces(page, server)
    page.wait_for_function("document.cookie.includes('_xsrf')")
    page.goto("about:blank")
    proces.wait(timeout=10)


def test_een_kernel_waar_niemand_meer_naar_luistert_wordt_opgeruimd(page, eigen_server) -> None:
    """The goodbye can be lost: a phone that dies, a train in a tunnel."""
    snel = ("--MappingKernelManager.cull_idle_timeout=2", "--MappingKernelManager.cull_interval=1")
    server = eigen_server(poel=0, jupyter=snel)
    page.route("**/voila/api/shutdown/**", lambda route: route.abort())
    open_les(page, server.les("00-start"))
    proces = kernelproces(page, server)
    page.wait_for_timeout(5000)
    assert proces.is_running()  # as long as the page is open, it stays
    page.goto("about:blank")
    proces.wait(timeout=20)


def test_als_de_browser_niets_mag_bewaren_wordt_dat_gezegd_en_werkt_de_les(page, server) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); }"
    )
    open_les(page, server.les())
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    assert "Je antwoorden worden nu niet bewaard." in page.get_by_role("alert").inner_text()
    assert kijk_na(page, "04-doelpaal")


def zet_in_opslag(page: Page, **regels: str) -> None:
    for naam, tekst in regels.items():
        page.evaluate("([n, t]) => localStorage.setItem('wijkschool:' + n, t)", [naam.replace("_", "-"), tekst])


def test_een_beschadigde_regel_in_de_opslag_stoort_de_les_niet(page, server, klachten) -> None:
    page.goto(server.adres)
    vreemd = {"schema": 1, "antwoord": {"groepen": 7}, "nagekeken": True, "poging": "x"}
    zet_in_opslag(page, **{"04-doelpaal": "{kapot", "04-logicas": json.dumps(vreemd)})
    open_les(page, server.les())
    assert "niet goed aangekomen" in uitslag(page, "04-logicas") or "nog niets gekozen" in uitslag(
        page, "04-logicas"
    )
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    assert kijk_na(page, "04-doelpaal")
    klachten.geen()


def test_een_antwoord_van_een_nieuwere_cursus_wordt_niet_overschreven(page, server) -> None:
    page.goto(server.adres)
    nieuwer = {"schema": 99, "antwoord": {"keuzes": ["toekomst"]}}
    zet_in_opslag(page, **{"04-doelpaal": json.dumps(nieuwer)})
    open_les(page, server.les())
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    assert "nieuwere versie" in page.get_by_role("alert").inner_text()
    assert bewaard(page, "04-doelpaal") == nieuwer


def test_de_startpagina_en_de_les_laten_zien_hoe_ver_je_bent(page, server) -> None:
    page.goto(server.adres)
    assert page.locator("#voortgang-geheel").is_hidden()
    open_les(page, server.les())
    assert page.locator(".les-voortgang").is_hidden()
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    kijk_na(page, "04-doelpaal")
    expect(page.locator(".les-voortgang")).to_have_text("Oefeningen: 1 van 14 gedaan")
    page.get_by_role("link", name="Alle lessen").first.click()
    expect(page.locator("[data-les='04-speelveld'] .voortgang")).to_have_text("1 van 14 gedaan")
    kaarten = page.locator("[data-les]").evaluate_all("els => els.map(el => el.dataset.oefeningen)")
    in_de_cursus = len(" ".join(kaarten).split())
    expect(page.locator("#voortgang-geheel")).to_contain_text(
        f"Je hebt 1 van de {in_de_cursus} oefeningen gedaan."
    )
    assert in_de_cursus >= 60 + 17  # the lessons on the report have sixty or more
