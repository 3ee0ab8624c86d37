"""The logboek as a file and across tabs, versions and lost connections: nothing that a learner did is lost."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from browser.hulp import bewaard, kijk_na, open_les, uitslag
from browser.test_toegankelijk import schendingen
from gedeeld import WORTEL
from playwright.sync_api import BrowserContext, Page, expect

VERSIE_1 = json.loads((WORTEL / "tests" / "logboek" / "logboek-schema-1.json").read_text(encoding="utf-8"))


def zet_opslag(page: Page, regels: dict[str, object]) -> None:
    page.evaluate(
        "r => Object.entries(r).forEach(([id, v]) => localStorage.setItem('wijkschool:' + id, JSON.stringify(v)))",
        regels,
    )


def venster(page: Page):
    """Open ‘Mijn antwoorden’ and return the dialog."""
    page.get_by_role("button", name="Mijn antwoorden").click()
    return page.get_by_role("dialog", name="Mijn antwoorden")


def download(page: Page, map_: Path) -> Path:
    dialoog = venster(page)
    with page.expect_download() as wacht:
        dialoog.get_by_role("button", name="Bewaar in een bestand").click()
    doel = map_ / wacht.value.suggested_filename
    wacht.value.save_as(doel)
    dialoog.get_by_role("button", name="Sluit").click()
    return doel


def laad(page: Page, inhoud: str | Path) -> str:
    """Choose a file in the dialog and return what the page says about it."""
    dialoog = page.get_by_role("dialog")
    if not dialoog.is_visible():
        venster(page)
    bestand = (
        inhoud
        if isinstance(inhoud, Path)
        else {"name": "x.json", "mimeType": "application/json", "buffer": inhoud.encode()}
    )
    page.locator("#antwoorden-bestand").set_input_files(bestand)
    page.wait_for_timeout(300)
    return dialoog.inner_text()


def doe_iets(page: Page, server) -> None:
    open_les(page, server.les("00-start"))
    page.locator("#oef-00-zo-werkt-het").get_by_role("radio").first.check()
    kijk_na(page, "00-zo-werkt-het")
    page.locator("#oef-00-mijn-buurt input").first.fill("De Wingerd")
    page.wait_for_timeout(500)


def test_bewaren_wissen_en_laden_brengt_alles_terug(page, server, tmp_path, klachten) -> None:
    doe_iets(page, server)
    voor = {id_: bewaard(page, id_) for id_ in ("00-zo-werkt-het", "00-mijn-buurt")}
    bestand = download(page, tmp_path)
    gelezen = json.loads(bestand.read_text(encoding="utf-8"))
    assert (gelezen["soort"], gelezen["schema"]) == ("wijkschool-logboek", 3)
    assert gelezen["regels"]["00-mijn-buurt"]["antwoord"]["velden"]["naam"] == "De Wingerd"

    dialoog = venster(page)
    dialoog.get_by_role("button", name="Wis alles").click()
    dialoog.get_by_role("button", name="Nee").click()
    assert bewaard(page, "00-mijn-buurt") is not None
    dialoog.get_by_role("button", name="Wis alles").click()
    dialoog.get_by_role("button", name="Ja, wis alles").click()
    assert page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('wijkschool:'))") == []
    expect(page.locator("#oef-00-mijn-buurt input").first).to_have_value("")  # the page shows it too

    assert "2 antwoorden zijn nieuw." in laad(page, bestand)
    assert bewaard(page, "00-mijn-buurt") is None  # nothing changes before the learner says so
    dialoog.get_by_role("button", name="Voeg samen").click()
    for id_, regel in voor.items():
        assert bewaard(page, id_)["antwoord"] == regel["antwoord"]
    expect(page.locator("#oef-00-mijn-buurt input").first).to_have_value("De Wingerd")
    klachten.geen()


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ('{"soort": "wijkschool-logboek", "regels"', "niet te lezen"),
        ("geen json", "niet te lezen"),
        ("", "niet te lezen"),
        ('{"soort": "iets-anders", "regels": {}}', "geen bestand van Wijkschool"),
        ("[]", "geen bestand van Wijkschool"),
        ("null", "geen bestand van Wijkschool"),
        ('{"soort": "wijkschool-logboek", "schema": 2, "regels": []}', "geen bestand van Wijkschool"),
        ('{"soort": "wijkschool-logboek", "schema": 99, "regels": {}}', "nieuwere versie"),
        ('{"soort": "wijkschool-logboek", "schema": "2", "regels": {}}', "nieuwere versie"),
    ],
)
def test_een_bestand_dat_niet_deugt_verandert_niets_en_zegt_wat_je_doet(page, server, inhoud, melding) -> None:
    page.goto(server.adres)
    zet_opslag(page, VERSIE_1)
    voor = page.evaluate("({...localStorage})")
    gezegd = laad(page, inhoud)
    assert melding in gezegd
    assert "Er is niets veranderd." in gezegd
    assert page.evaluate("({...localStorage})") == voor


def test_regels_in_een_bestand_die_niet_te_lezen_zijn_blijven_buiten_beschouwing(page, server) -> None:
    page.goto(server.adres)
    goed = {
        "schema": 2,
        "oefening": "04-doelpaal",
        "versie": 1,
        "antwoord": {"keuzes": ["alleen"]},
        "gewijzigd": "2026",
    }
    regels = {"04-doelpaal": goed, "x" * 500: goed, "../../kwaad": goed, "a": 7, "b": None, "c": {"schema": 77}}
    gezegd = laad(page, json.dumps({"soort": "wijkschool-logboek", "schema": 2, "regels": regels}))
    assert "1 antwoord is nieuw." in gezegd
    assert "5 regels waren niet te lezen" in gezegd
    page.get_by_role("button", name="Voeg samen").click()
    assert page.evaluate("Object.keys(localStorage)") == ["wijkschool:04-doelpaal"]


@pytest.mark.parametrize(
    ("keuze", "wint", "erbij"), [("hier", "alleen", "rugdekking"), ("bestand", "rugdekking", "alleen")]
)
def test_een_verschil_wordt_getoond_en_de_andere_versie_blijft_bewaard(page, server, keuze, wint, erbij) -> None:
    page.goto(server.adres)
    regel = {"schema": 2, "oefening": "04-doelpaal", "versie": 1, "pogingen": [], "eerder": []}
    hier = regel | {"antwoord": {"keuzes": ["alleen"]}, "gewijzigd": "2026-11-20T10:00:00.000Z"}
    ander = regel | {"antwoord": {"keuzes": ["rugdekking"]}, "gewijzigd": "2026-11-21T10:00:00.000Z"}
    zet_opslag(page, {"04-doelpaal": hier})
    gezegd = laad(page, json.dumps({"soort": "wijkschool-logboek", "schema": 2, "regels": {"04-doelpaal": ander}}))
    assert "Kies bij een verschil wat je houdt." in gezegd
    assert page.locator("input[value=bestand]").is_checked()  # the newest is proposed
    page.locator(f"input[value={keuze}]").check()
    page.get_by_role("button", name="Voeg samen").click()
    assert bewaard(page, "04-doelpaal")["antwoord"] == {"keuzes": [wint]}
    assert [e["antwoord"] for e in bewaard(page, "04-doelpaal")["eerder"]] == [{"keuzes": [erbij]}]


def test_wat_versie_1_bewaarde_staat_er_nog_en_wordt_bij_de_eerste_wijziging_versie_3(page, server) -> None:
    page.goto(server.adres)
    zet_opslag(page, VERSIE_1)
    open_les(page, server.les())
    assert uitslag(page, "04-doelpaal")
    assert uitslag(page, "04-stationskwartier").startswith("Goed!")
    expect(page.locator("#oef-04-stationskwartier-afstand")).to_have_value("75")
    expect(page.locator("#oef-04-logicas input:checked")).to_have_count(1)
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    kijk_na(page, "04-doelpaal")
    page.wait_for_function("JSON.parse(localStorage.getItem('wijkschool:04-doelpaal')).pogingen.length === 2")
    nu = bewaard(page, "04-doelpaal")
    assert nu["schema"] == 3
    assert [p["antwoord"]["keuzes"] for p in nu["pogingen"]] == [["iedereen-akkoord"], ["rugdekking"]]
    assert [p["nummer"] for p in nu["pogingen"]] == [2, 3]


def test_herladen_telt_niet_als_poging(page, server) -> None:
    doe_iets(page, server)
    for _ in range(2):
        page.reload()
        page.wait_for_selector("html[data-klaar]")
        uitslag(page, "00-zo-werkt-het")
    assert len(bewaard(page, "00-zo-werkt-het")["pogingen"]) == 1


def test_een_tweede_tab_ziet_meteen_wat_de_eerste_doet(page, context: BrowserContext, server) -> None:
    tweede = context.new_page()
    for tab in (page, tweede):
        open_les(tab, server.les("00-start"))
    page.locator("#oef-00-zo-werkt-het").get_by_role("radio").nth(1).check()
    expect(tweede.locator("#oef-00-zo-werkt-het").get_by_role("radio").nth(1)).to_be_checked()
    page.locator("#oef-00-mijn-buurt input").first.fill("De Wingerd")
    expect(tweede.locator("#oef-00-mijn-buurt input").first).to_have_value("De Wingerd")


def test_twee_tabs_die_tegelijk_typen_verliezen_geen_woord(page, context: BrowserContext, server) -> None:
    """The newest wins; what the other tab wrote is kept beside it and the learner is told."""
    tweede = context.new_page()
    for tab in (page, tweede):
        open_les(tab, server.les("00-start"))
    tweede.locator("#oef-00-mijn-buurt textarea").first.press_sequentially("van de tweede", delay=1)
    page.locator("#oef-00-mijn-buurt textarea").first.press_sequentially("van de eerste", delay=1)
    page.wait_for_timeout(800)
    tweede.locator("#oef-00-mijn-buurt textarea").first.press_sequentially("!", delay=1)
    page.wait_for_timeout(800)
    nu = bewaard(page, "00-mijn-buurt")
    alles = json.dumps(nu, ensure_ascii=False)
    assert "van de eerste" in alles
    assert "van de tweede" in alles


def test_na_een_onderbroken_verbinding_kun_je_weer_nakijken(page, server) -> None:
    """The socket drops just when an answer is on its way; the kernel lives, so the next check must reach it."""
    verbroken: list[str] = []

    def tussen(ws) -> None:
        naar_server = ws.connect_to_server()

        def door(bericht) -> None:
            if '"poging":' in bericht and not verbroken:
                verbroken.append(bericht)
                naar_server.close()
                ws.close()
            else:
                naar_server.send(bericht)

        ws.on_message(door)

    page.route_web_socket("**/channels**", tussen)
    open_les(page, server.les("00-start"))
    oefening = page.locator("#oef-00-zo-werkt-het")
    oefening.get_by_role("radio").first.check()
    oefening.get_by_role("button", name="Kijk na").click()
    page.wait_for_timeout(1500)
    assert verbroken
    assert "Nakijken lukt nu niet" not in kijk_na(page, "00-zo-werkt-het")
    expect(oefening.locator(".terugkoppeling").first).to_be_visible()


def test_wie_niet_kan_bewaren_hoort_dat_ook_als_de_verbinding_weg_is(page, server) -> None:
    page.add_init_script(VERBODEN["verboden"])
    open_les(page, server.les("00-start"))
    page.locator("#oef-00-zo-werkt-het").get_by_role("radio").first.check()
    page.evaluate("dispatchEvent(new Event('offline'))")
    melding = page.locator("#verbinding")
    expect(melding).to_contain_text("niet bewaard")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(melding).to_have_count(0)


def test_een_server_die_wegvalt_is_binnen_vijf_seconden_gemeld(page, eigen_server) -> None:
    server = eigen_server(poel=0)
    open_les(page, server.les("00-start"))
    server.proces.kill()
    begin = time.monotonic()
    page.get_by_role("alert").wait_for(timeout=8000)
    assert time.monotonic() - begin < 5
    assert page.get_by_text("Zo werkt een les").is_visible()


def test_een_netwerk_dat_stilvalt_is_binnen_vijf_seconden_gemeld_en_de_melding_gaat_ook_weer_weg(
    page, server
) -> None:
    open_les(page, server.les("00-start"))
    page.route("**/api/kernels/**", lambda _: None)  # no answer, no error: a tunnel
    begin = time.monotonic()
    page.get_by_role("alert").wait_for(timeout=8000)
    assert time.monotonic() - begin < 5
    page.unroute("**/api/kernels/**")
    expect(page.get_by_role("alert")).to_have_count(0, timeout=8000)


VERBODEN = {
    "vol": "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); }",
    "verboden": """Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('mag niet', 'SecurityError'); } });""",
}


@pytest.mark.parametrize("waarom", VERBODEN)
def test_wat_de_browser_niet_wil_bewaren_kan_nog_in_een_bestand(page, server, tmp_path, waarom) -> None:
    page.add_init_script(VERBODEN[waarom])
    open_les(page, server.les("00-start"))
    page.locator("#oef-00-mijn-buurt input").first.press_sequentially("De Wingerd", delay=5)
    page.get_by_role("alert").filter(has_text="Je antwoorden worden nu niet bewaard.").wait_for()
    page.locator("#oef-00-zo-werkt-het").get_by_role("radio").first.check()
    assert kijk_na(page, "00-zo-werkt-het")
    gelezen = json.loads(download(page, tmp_path).read_text(encoding="utf-8"))
    assert gelezen["regels"]["00-mijn-buurt"]["antwoord"]["velden"]["naam"] == "De Wingerd"
    assert gelezen["regels"]["00-zo-werkt-het"]["status"]


def test_een_opgeruimde_kernel_kost_geen_antwoord(page, eigen_server) -> None:
    """A tab that stays open overnight, on a server that clears away what stands idle."""
    snel = ("--MappingKernelManager.cull_idle_timeout=3", "--MappingKernelManager.cull_interval=1")
    server = eigen_server(poel=0, jupyter=(*snel, "--MappingKernelManager.cull_connected=True"))
    doe_iets(page, server)
    page.get_by_role("button", name="Open de les opnieuw").click(timeout=15_000)
    page.wait_for_selector("html[data-klaar]")
    assert uitslag(page, "00-zo-werkt-het")
    expect(page.locator("#oef-00-mijn-buurt input").first).to_have_value("De Wingerd")


def test_een_andere_versie_is_te_zien_en_terug_te_zetten(page, server) -> None:
    page.goto(server.adres)
    regel = {
        "schema": 2,
        "oefening": "04-doelpaal",
        "versie": 1,
        "pogingen": [],
        "gewijzigd": "2026-11-21T10:00:00.000Z",
    }
    eerder = [{"op": "2026-11-20T10:00:00.000Z", "antwoord": {"keuzes": ["rugdekking"]}}]
    zet_opslag(page, {"04-doelpaal": regel | {"antwoord": {"keuzes": ["alleen"]}, "eerder": eerder}})
    open_les(page, server.les())
    oefening = page.locator("#oef-04-doelpaal")
    oefening.get_by_text("Andere versies van je antwoord (1)").click()
    oefening.get_by_role("button", name="Zet deze terug").click()
    expect(oefening.locator("input[value=rugdekking]")).to_be_checked()
    assert bewaard(page, "04-doelpaal")["antwoord"] == {"keuzes": ["rugdekking"]}
    assert bewaard(page, "04-doelpaal")["eerder"][0]["antwoord"] == {"keuzes": ["alleen"]}


def test_axe_vindt_niets_in_het_venster_met_antwoorden(page, server, tmp_path) -> None:
    doe_iets(page, server)
    bestand = download(page, tmp_path)
    page.locator("#oef-00-zo-werkt-het").get_by_role("radio").nth(1).check()
    dialoog = venster(page)
    assert schendingen(page) == []
    laad(page, bestand)
    assert page.locator(".conflict").count() == 1
    assert schendingen(page) == []
    dialoog.get_by_role("button", name="Toch niet").click()
    dialoog.get_by_role("button", name="Wis alles").click()
    assert schendingen(page) == []


def test_op_de_server_blijft_niets_van_de_cursist(page, eigen_server, tmp_path, kopie) -> None:
    """A whole session with a text that stands nowhere else; then look for it in every file of the server."""
    merk = "Bloesemgaarde7421"
    kort = Path(tempfile.mkdtemp(dir="/tmp"))
    server = eigen_server(poel=0, inhoud=kopie, omgeving={"TMPDIR": str(kort), "HOME": str(tmp_path)})
    open_les(page, server.les("00-start"))
    page.locator("#oef-00-mijn-buurt input").first.fill(merk)
    page.wait_for_timeout(500)
    open_les(page, server.les())
    page.locator("#oef-04-jouw-buurt textarea").first.fill(merk)
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    kijk_na(page, "04-doelpaal")

    def gevonden() -> list[Path]:
        bestanden = [p for map_ in (tmp_path, kort) for p in map_.rglob("*") if p.is_file()]
        assert any(p.name == "server.log" for p in bestanden)  # we do look where the server writes
        return [p for p in bestanden if merk.encode() in p.read_bytes()]

    assert list(kort.glob("voila_*/kernel-*"))
    assert gevonden() == []
    page.goto("about:blank")
    page.wait_for_timeout(500)
    assert gevonden() == []
    shutil.rmtree(kort)
    assert merk not in server.gezegd()
