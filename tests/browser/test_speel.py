"""A game in the lesson of the zelfanalyse: what follows is shown at once, kept, and laid beside that of others."""

from __future__ import annotations

import json

import pytest
from browser.hulp import bewaard, kernel_id, kijk_na, open_les
from browser.test_toegankelijk import schendingen
from playwright.sync_api import Page, expect

LES = "08-zelfanalyse"
PUNTEN, PARTIJEN, BEEMD = "08-mijn-punten", "08-mijn-partijen", "08-de-beemd"


def kies(page: Page, oefening: str, regelaar: str, waarde: str) -> None:
    page.locator(f"#oef-{oefening}-r-{regelaar}-{waarde}").check()


def uitkomst(page: Page, oefening: str):
    return page.locator(f"#oef-{oefening} .uitkomst")


def test_wat_het_formulier_niet_vraagt_staat_er_niet(page, server, klachten) -> None:
    open_les(page, server.les(LES))
    vak = f"#oef-{PUNTEN}-r-"
    expect(page.locator(f"{vak}H1a_gewicht-3")).to_be_hidden()
    kies(page, PUNTEN, "achterstand", "ja")
    expect(page.locator(f"{vak}H1a_gewicht-3")).to_be_visible()
    expect(page.locator(f"{vak}H1a_kwaliteit-1")).to_be_hidden()
    kies(page, PUNTEN, "H1a_gewicht", "3")
    kies(page, PUNTEN, "H1a_kwaliteit", "1")
    page.locator(f"{vak}H1a_actie").fill("Langs de deuren")
    expect(uitkomst(page, PUNTEN)).to_contain_text("Langs de deuren")
    kies(page, PUNTEN, "achterstand", "nee")
    expect(page.locator(f"{vak}H1a_gewicht-3")).to_be_hidden()
    expect(uitkomst(page, PUNTEN)).not_to_contain_text("Langs de deuren")
    kies(page, PUNTEN, "achterstand", "ja")  # what was filled in is not lost by looking elsewhere
    expect(uitkomst(page, PUNTEN)).to_contain_text("Langs de deuren")
    klachten.geen()


def test_wat_je_instelt_wordt_gezegd_bewaard_en_staat_er_na_herladen_weer(page, server) -> None:
    open_les(page, server.les(LES))
    for maat, waarde in (("inspiratie", "4"), ("vertrouwen", "2")):
        kies(page, PARTIJEN, f"bewoners_{maat}", waarde)
    stem = page.locator(f"#oef-{PARTIJEN} .rechts .alleen-lezer")
    expect(stem).to_have_text("1 partij staat in de figuur.")
    assert stem.get_attribute("role") == "status"
    page.wait_for_timeout(400)
    assert bewaard(page, PARTIJEN)["antwoord"]["stand"]["bewoners_inspiratie"] == "4"
    page.reload()
    page.wait_for_selector("html[data-klaar]")
    expect(page.locator(f"#oef-{PARTIJEN}-r-bewoners_inspiratie-4")).to_be_checked()
    expect(uitkomst(page, PARTIJEN)).to_contain_text("Buurtbewoners: 50 naar ‘weinig vertrouwen’")


def test_een_formulier_afmaken_tot_alle_doelen_gehaald_zijn(page, server) -> None:
    open_les(page, server.les(LES))
    assert "niet" in kijk_na(page, BEEMD) or "van de 3" in kijk_na(page, BEEMD)
    kies(page, BEEMD, "achterstand", "nee")
    kies(page, BEEMD, "K1b_kwaliteit", "2")
    kies(page, BEEMD, "K2c_gewicht", "1")
    assert kijk_na(page, BEEMD) == "Goed! Je hebt alles gehaald."
    uitwerking = page.locator(f"#oef-{BEEMD} details.uitwerking")
    expect(uitwerking).to_contain_text("Is dit een achterstandsbuurt? Nee")
    assert schendingen(page) == []


def bestand(tmp_path, naam: str, oefening: str, stand) -> str:
    regel = {
        "schema": 2,
        "oefening": oefening,
        "versie": 1,
        "antwoord": {"stand": stand},
        "pogingen": [],
        "eerder": [],
    }
    pad = tmp_path / naam
    inhoud = {
        "soort": "wijkschool-logboek",
        "schema": 2,
        "gemaakt": "2026-01-01T00:00:00Z",
        "regels": {oefening: regel},
    }
    pad.write_text(json.dumps(inhoud), encoding="utf-8")
    return str(pad)


def test_de_formulieren_van_anderen_komen_ernaast_en_het_grootste_verschil_staat_bovenaan(
    page, server, tmp_path
) -> None:
    open_les(page, server.les(LES))
    kies(page, PUNTEN, "K1a_gewicht", "3")
    kies(page, PUNTEN, "K1b_gewicht", "2")
    wethouder = bestand(tmp_path, "wethouder.json", PUNTEN, {"K1a_gewicht": "0", "K1b_gewicht": "2"})
    raar = tmp_path / "vakantie.json"
    raar.write_text("geen json", encoding="utf-8")
    leeg = bestand(tmp_path, "agent.json", "04-doelpaal", {})
    oud = bestand(tmp_path, "oud.json", PUNTEN, {"bestaat_niet": 1})
    deel = page.locator(f"#oef-{PUNTEN} .vergelijken")
    deel.locator("summary").click()
    deel.get_by_label("Bestanden van anderen").set_input_files([wethouder, str(raar), leeg, oud])
    melding = deel.get_by_role("status")
    expect(melding).to_contain_text("wethouder is erbij gezet.")
    expect(melding).to_contain_text("vakantie.json: Dit bestand is niet te lezen.")
    expect(melding).to_contain_text("agent.json: hierin is deze oefening nog niet ingevuld.")
    naast = page.locator(f"#oef-{PUNTEN} .vergelijking")
    expect(naast.locator("tbody tr").first).to_contain_text("Jij 3, wethouder 0")
    expect(page.locator(f"#oef-{PUNTEN}")).to_contain_text("past de stand niet bij deze versie")
    assert schendingen(page) == []
    deel.get_by_role("button", name="Haal weg: wethouder").click()
    expect(naast).to_have_count(0)
    assert "wethouder" not in (page.evaluate("JSON.stringify(localStorage)") or "")


@pytest.mark.parametrize("breed", [375, 1280])
def test_een_lange_tekst_met_opmaak_blijft_tekst(page, server, breed) -> None:
    page.set_viewport_size({"width": breed, "height": 800})
    open_les(page, server.les(LES))
    kies(page, PUNTEN, "K1a_gewicht", "3")
    kies(page, PUNTEN, "K1a_kwaliteit", "1")
    tekst = "<img src=x onerror=alert(1)> " + "zeerlangwoord" * 20
    page.locator(f"#oef-{PUNTEN}-r-K1a_actie").fill(tekst)
    expect(uitkomst(page, PUNTEN)).to_contain_text("<img src=x")
    assert page.locator(f"#oef-{PUNTEN} img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == breed


def test_is_de_kernel_weg_dan_staat_dat_er_en_blijft_alles_staan(page, server) -> None:
    open_les(page, server.les(LES))
    page.evaluate(
        """async (id) => { const xsrf = document.cookie.match(/_xsrf=([^;]*)/)?.[1] ?? '';
            await fetch(`/api/kernels/${id}`, {method: 'DELETE', headers: {'X-XSRFToken': xsrf}}); }""",
        kernel_id(page),
    )
    kies(page, PARTIJEN, "overheid_inspiratie", "5")
    melding = page.locator(f"#oef-{PARTIJEN} .melding[role=alert]")
    expect(melding).to_contain_text("de les is niet meer verbonden", timeout=15_000)
    assert bewaard(page, PARTIJEN)["antwoord"]["stand"]["overheid_inspiratie"] == "5"
