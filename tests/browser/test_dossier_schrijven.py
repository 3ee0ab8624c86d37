"""Writing in the dossier never costs an answer: not without a kernel, not in two tabs, not with two boxes open."""

from __future__ import annotations

import re
from pathlib import Path

from browser.hulp import bewaard, open_les
from browser.test_logboek import zet_opslag
from browser.test_wijkdossier import LES, open_dossier, regel, tekst_van, velden, vul_voorbeeld
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

GRENZEN = "dos-00-mijn-buurt-grenzen"
NIET_LEEG = "Dit is geen leeg dossier: het is nog niet opgehaald."


def maak_stil(page: Page) -> None:
    """Let nothing that the dossier asks reach the kernel, from the moment that the page opens."""

    def tussen(ws: WebSocketRoute) -> None:
        server = ws.connect_to_server()
        ws.on_message(lambda bericht: None if '"vraag":' in str(bericht) else server.send(bericht))

    page.route_web_socket("**/channels**", tussen)


def niets_te_doen(page: Page, map_: Path) -> None:
    """Nothing can be changed, nothing looks empty, and paper and files say that they cannot be made."""
    dossier = page.locator(".wijkdossier")
    expect(
        dossier.get_by_role("button", name=re.compile("Vul in|Pas aan|Schrijf zelf|Omhoog|Laat weg"))
    ).to_have_count(0)
    assert "Je dossier is nog leeg" not in dossier.inner_text()
    page.evaluate("() => { globalThis.print = () => (globalThis.geprint = true); }")
    for knop in ("Druk af of maak een pdf", "Bewaar als Word-bestand", "Bewaar als webpagina"):
        dossier.get_by_role("button", name=knop).first.click()
        expect(dossier.get_by_role("status").first).to_contain_text(
            "Dat kan nu niet: je dossier is niet opgehaald."
        )
    assert page.evaluate("globalThis.geprint") is None
    page.pdf(path=map_ / "niets.pdf", prefer_css_page_size=True)  # by the menu of the browser itself
    bladen, tekst = tekst_van(map_ / "niets.pdf")
    assert len(bladen) == 1
    assert NIET_LEEG in tekst


def test_een_dossier_dat_te_groot_is_toont_geen_leeg_formulier(page, server, tmp_path) -> None:
    page.goto(server.adres)
    zet_opslag(page, {"02-jouw-buurt": velden(sporen="x" * 900_000) | {"titel": "De geschiedenis"}})
    zet_opslag(page, {"00-mijn-buurt": velden(grenzen="Het spoor.")})
    voor = page.evaluate("({...localStorage})")
    open_les(page, server.les(LES))
    melding = page.locator(".wijkdossier .melding[role=alert]")
    expect(melding).to_contain_text("Dit dossier is te groot om te tonen. Er is niets weg")
    expect(melding).to_contain_text("Het langste antwoord staat bij ‘De geschiedenis’.")
    niets_te_doen(page, tmp_path)
    assert page.evaluate("({...localStorage})") == voor


def test_zolang_de_kernel_zwijgt_is_er_niets_te_veranderen(page, server, tmp_path) -> None:
    maak_stil(page)
    page.goto(server.adres)
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Noord", grenzen="Het spoor.")})
    voor = page.evaluate("({...localStorage})")
    open_les(page, server.les(LES))
    dossier = page.locator(".wijkdossier")
    expect(dossier.locator(".stand").first).to_have_text("Je dossier wordt opgehaald…")
    expect(dossier.locator(".dossier-lijst button")).to_have_count(0)
    expect(dossier.locator(".melding[role=alert]")).to_contain_text(
        "kan nu niet worden opgehaald: de les is niet meer verbonden", timeout=9_000
    )
    expect(dossier.locator(".stand").first).to_be_hidden()
    niets_te_doen(page, tmp_path)
    assert page.evaluate("({...localStorage})") == voor
    with page.expect_download() as wacht:  # the way out: the answers themselves need no kernel
        dossier.get_by_role("button", name="Bewaar de gegevens (json)").first.click()
    assert wacht.value.suggested_filename.startswith("wijkdossier-Noord-20")


def test_zonder_kernel_toont_een_andere_buurt_niets_van_de_vorige(page, server, tmp_path) -> None:
    page.goto(server.adres)
    register = {"buurten": [{"id": "a"}, {"id": "b"}], "eerste": "a", "actief": "a"}
    noord = velden(naam="Noord", grenzen="Het spoor van Noord.")
    zuid = velden(naam="Zuid", grenzen="De vaart van Zuid.") | {"buurt": "b"}
    zet_opslag(page, {"00-mijn-buurt": noord, "00-mijn-buurt@b": zuid, "mijn-buurten": regel(register)})
    open_dossier(page, server)
    dossier = page.locator(".wijkdossier")
    page.evaluate("WebSocket.prototype.send = () => {}")
    page.locator(f"#{GRENZEN}").click()
    page.locator(f"#{GRENZEN}-vak").fill("Tot de brug.")  # still being typed when the other buurt is chosen
    page.locator("#wijkdossier-buurt").select_option(label="Zuid")
    expect(dossier).not_to_contain_text("Noord.")
    expect(dossier.locator(".melding[role=alert]")).to_contain_text("niet meer verbonden", timeout=9_000)
    niets_te_doen(page, tmp_path)
    assert bewaard(page, "00-mijn-buurt@b")["antwoord"] == zuid["antwoord"]
    assert bewaard(page, "00-mijn-buurt")["antwoord"]["velden"]["grenzen"] == "Tot de brug."


def test_een_vak_begint_met_wat_er_nu_staat_en_oud_papier_zegt_dat_het_oud_is(page, server, tmp_path) -> None:
    """The kernel is gone; another tab went on. What is changed here is the answer of now, not of then."""
    page.goto(server.adres)
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Noord", grenzen="Het spoor.")})
    open_dossier(page, server)
    page.evaluate("WebSocket.prototype.send = () => {}")
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Noord", grenzen="Het spoor en de vaart.")})
    page.locator(f"#{GRENZEN}").click()
    expect(page.locator(f"#{GRENZEN}-vak")).to_have_value("Het spoor en de vaart.")
    page.keyboard.press("Escape")
    assert bewaard(page, "00-mijn-buurt")["gewijzigd"] == "2026-11-21T20:00:00.000Z"  # nothing was typed
    melding = page.locator(".wijkdossier .melding[role=alert]")
    expect(melding).to_contain_text("niet meer verbonden", timeout=9_000)
    page.pdf(path=tmp_path / "oud.pdf", prefer_css_page_size=True)
    assert "dit dossier is niet bijgewerkt" in tekst_van(tmp_path / "oud.pdf")[1]
    page.get_by_role("button", name="Bewaar als webpagina").first.click()
    expect(page.locator(".wijkdossier .uitslag").first).to_contain_text("je dossier is niet bijgewerkt")


def test_twee_tabs_die_een_tekst_veranderen_houden_beide(page, context: BrowserContext, server) -> None:
    page.goto(server.adres)
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Noord", grenzen="Het spoor.")})
    open_dossier(page, server)
    page.locator(f"#{GRENZEN}").click()
    tweede = context.new_page()
    open_les(tweede, server.les("00-start"))
    tweede.locator("#oef-00-mijn-buurt-inwoners").fill("4.600")  # another question: no conflict
    tweede.wait_for_timeout(500)
    page.locator(f"#{GRENZEN}-vak").fill("Tot de brug.")
    page.wait_for_timeout(600)
    nu = bewaard(page, "00-mijn-buurt")
    assert (nu["antwoord"]["velden"]["inwoners"], nu["antwoord"]["velden"]["grenzen"]) == ("4.600", "Tot de brug.")
    assert nu["eerder"] == []
    tweede.locator("#oef-00-mijn-buurt-grenzen").fill("Tot de vijver.")
    tweede.wait_for_timeout(500)
    page.locator(f"#{GRENZEN}-vak").fill("Tot de molen.")
    page.locator(".wijkdossier").get_by_role("button", name="Klaar", exact=True).click()
    expect(page.locator(".wijkdossier .uitslag").first).to_contain_text("Die andere tekst is niet weg")
    nu = bewaard(page, "00-mijn-buurt")
    assert nu["antwoord"]["velden"]["grenzen"] == "Tot de molen."
    assert [e["antwoord"]["velden"]["grenzen"] for e in nu["eerder"]] == ["Tot de vijver."]


def test_twee_keer_klaar_en_twee_open_vakken(page, server) -> None:
    page.goto(server.adres)
    vul_voorbeeld(page)
    open_dossier(page, server)
    dossier = page.locator(".wijkdossier")
    page.locator(f"#{GRENZEN}").click()
    page.evaluate(
        "() => { const alle = [...document.querySelectorAll('.wijkdossier button')];"
        "const k = alle.find((b) => b.textContent === 'Klaar'); k.click(); k.click(); k.onclick(); }"
    )
    expect(page.locator(f"#{GRENZEN}-vak")).to_have_count(0)
    expect(page.locator(f"#{GRENZEN}")).to_be_focused()
    # Still alive: it follows what is done after that.
    page.locator("#dos-drempels-omhoog").click()
    expect(dossier.get_by_role("heading", level=4).nth(4)).to_have_text("5. Drempels")

    klaar = dossier.get_by_role("button", name="Klaar", exact=True)
    page.locator(f"#{GRENZEN}").click()
    page.locator(f"#{GRENZEN}-vak").fill("Tot de brug.")
    page.locator("#dos-04-jouw-buurt-drempel").click()
    page.locator("#dos-04-jouw-buurt-drempel-vak").fill("Te veel loketten.")
    klaar.first.click()
    expect(page.locator(f"#{GRENZEN}-vak")).to_have_count(0)
    expect(dossier).to_contain_text("Tot de brug.")
    page.locator("#dos-04-jouw-buurt-drempel-vak").press_sequentially(" En meer.", delay=1)  # left alone
    page.locator("#dos-wie-weg").click()  # who does something else is done with the box
    expect(page.locator("#dos-wie-weg")).to_have_text("Neem weer op")
    expect(dossier.get_by_role("textbox")).to_have_count(0)
    assert bewaard(page, "04-jouw-buurt")["antwoord"]["velden"]["drempel"] == "Te veel loketten. En meer."
    assert bewaard(page, "00-mijn-buurt")["antwoord"]["velden"]["grenzen"] == "Tot de brug."


def test_wie_snel_twee_hoofdstukken_weglaat_laat_er_twee_weg(page, server) -> None:
    open_dossier(page, server)
    page.evaluate(
        "() => { for (const id of ['dos-wie-weg', 'dos-kort-weg', 'dos-weten-omhoog', 'dos-weten-omhoog'])"
        "document.getElementById(id).click(); }"
    )
    expect(page.locator("#dos-kort-weg")).to_have_text("Neem weer op")
    assert bewaard(page, "wijkdossier")["antwoord"]["weg"] == ["wie", "kort"]
    assert bewaard(page, "wijkdossier")["antwoord"]["volgorde"].index("weten") == 9


def test_wat_op_deze_bladzijde_wordt_gevraagd_verander_je_daar(page, server) -> None:
    """Two places to write one answer would undo each other: the exercise above shows what it had."""
    page.goto(server.adres)
    vul_voorbeeld(page)
    open_dossier(page, server)
    groep = page.locator(".dossier-lijst .groep").filter(has=page.locator("a[href='#oef-09-basis']"))
    expect(groep).to_contain_text("Veranderen kan hierboven op deze bladzijde.")
    expect(groep.get_by_role("button")).to_have_count(0)


def test_wie_op_word_drukt_hoort_nog_dat_de_verbinding_weg_is(page, server) -> None:
    page.goto(server.adres)
    vul_voorbeeld(page)
    open_dossier(page, server)
    page.evaluate("WebSocket.prototype.send = () => {}")
    page.locator("#dos-drempels-weg").click()
    page.get_by_role("button", name="Bewaar als Word-bestand").first.click()
    melding = page.locator(".wijkdossier .melding[role=alert]")
    expect(melding).to_contain_text("de les is niet meer verbonden", timeout=9_000)
    expect(page.locator(".wijkdossier .uitslag").first).to_contain_text("je dossier is niet bijgewerkt")
