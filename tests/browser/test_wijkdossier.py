"""The wijkdossier as a learner meets it: own buurten, filling in, ordering, paper, Word, web page, colleagues."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from browser.antwoorden import Toetsen
from browser.hulp import bewaard, open_les
from browser.test_logboek import laad, zet_opslag
from browser.test_oefeningen import tab_naar
from browser.test_toegankelijk import namen_zonder_hun_tekst, schendingen
from docx import Document
from gedeeld import WORTEL
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from wijkschool.inhoud.dossier import VOORBEELD, lees_hoofdstukken, vragen_van_de_cursus
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.oefening.soorten import SOORTEN

LES = "wijkdossier"
KWAAD = "<script>window.kwaad = 1</script><img src=x onerror='window.kwaad = 1'> & \u0007 🏘️"
TITELS = [hoofdstuk.titel for hoofdstuk in lees_hoofdstukken()]
VOORBEELDBESTAND = (WORTEL / "datasets" / VOORBEELD).read_text(encoding="utf-8")


def open_dossier(page: Page, server, vraag: str = "") -> None:
    open_les(page, server.les(LES) + vraag)
    page.wait_for_selector("[data-getekend]:not([data-getekend='0'])")


def regel(antwoord: object, op: str = "2026-11-21T20:00:00.000Z") -> dict[str, Any]:
    deel = {"schema": 3, "buurt": "eerste", "versie": 1, "status": "bekeken", "pogingen": [], "eerder": []}
    return deel | {"antwoord": antwoord, "gewijzigd": op}


def velden(**teksten: str) -> dict[str, Any]:
    return regel({"velden": teksten})


def vul_voorbeeld(page: Page) -> None:
    zet_opslag(page, json.loads(VOORBEELDBESTAND)["regels"])


def tekst_van(pdf: Path) -> tuple[list[str], str]:
    bladen = [blad.extract_text() for blad in PdfReader(pdf).pages]
    return bladen, re.sub(r"\s+", " ", " ".join(bladen))


def op_volgorde(zinnen: Iterable[str], tekst: str) -> bool:
    """Return whether these stand in a text, each after the one before it."""
    plek = 0
    for zin in zinnen:
        plek = tekst.find(zin, plek)
        if plek < 0:
            return False
    return True


def bewaar_als(page: Page, knop: str, map_: Path) -> Path:
    with page.expect_download() as wacht:
        page.get_by_role("button", name=knop).first.focus()
        page.keyboard.press("Enter")
    doel = map_ / wacht.value.suggested_filename
    wacht.value.save_as(doel)
    return doel


def test_van_lege_buurt_tot_papier_en_word_met_alleen_het_toetsenbord(  # noqa: PLR0915 - one long walk
    page, server, tmp_path, klachten
) -> None:
    toetsen = Toetsen(page, tab=False)
    open_les(page, server.les("00-start"))
    toetsen.typ("oef-00-mijn-buurt-naam", "De Wingerd")
    toetsen.typ("oef-00-mijn-buurt-grenzen", "Het spoor en de vaart.")
    open_les(page, server.les())
    toetsen.typ("oef-04-jouw-buurt-drempel", "Te veel loketten.")
    for veld in ("differentiatie", "integraal", "coproductie", "afstand"):
        toetsen.schuif(f"oef-04-mijn-buurt-{veld}", -60)
    page.wait_for_timeout(400)
    open_dossier(page, server)
    for veld in ("differentiatie", "integraal", "coproductie", "afstand"):
        toetsen.schuif(f"oef-09-veld-nu-{veld}", 40)
    dossier = page.locator(".wijkdossier")
    expect(dossier.locator(".stand").first).to_contain_text("In 3 van de 12 hoofdstukken staat iets.")
    expect(dossier).to_contain_text("Te veel loketten.")

    # An answer that is still empty, filled in right here: it is the answer of the lesson.
    toetsen.druk("#dos-04-jouw-buurt-rugdekking")
    page.keyboard.insert_text("De wethouder")
    page.keyboard.press("Enter")
    expect(page.locator("#dos-04-jouw-buurt-rugdekking")).to_be_focused()
    assert bewaard(page, "04-jouw-buurt")["antwoord"]["velden"]["rugdekking"] == "De wethouder"
    toetsen.druk("#dos-drempels-eigen")
    page.keyboard.insert_text("Eerst de loketten samenvoegen.")
    page.keyboard.press("Escape")
    toetsen.druk("#dos-drempels-omhoog")
    expect(dossier.get_by_role("status").first).to_have_text("‘Drempels’ staat nu op plaats 5 van 12.")
    expect(page.locator("#dos-drempels-omhoog")).to_be_focused()
    toetsen.druk("#dos-wie-weg")
    expect(page.locator("#dos-wie-weg")).to_have_text("Neem weer op")
    page.reload()
    page.wait_for_selector("[data-getekend]:not([data-getekend='0'])")
    volgorde = [re.sub(r"^\d+\. ", "", t) for t in dossier.get_by_role("heading", level=4).all_inner_texts()]
    assert volgorde == [*TITELS[:4], "Drempels", "Waar staan we, en waar willen we heen?", *TITELS[6:]]

    pdf = tmp_path / "dossier.pdf"
    page.wait_for_timeout(300)
    page.pdf(path=pdf, prefer_css_page_size=True)
    bladen, tekst = tekst_van(pdf)
    assert 8 <= len(bladen) <= 40  # one more page for every other lesson
    assert all(f"Bladzijde {nr} van {len(bladen)}" in blad for nr, blad in enumerate(bladen, 1))
    doos = PdfReader(pdf).pages[0].mediabox
    assert (round(doos.width), round(doos.height)) == (595, 842)  # A4
    over = [titel for titel in TITELS if titel != "Wie woont hier?"]
    assert all(titel in tekst for titel in over)
    assert "Wie woont hier?" not in tekst
    assert all(zin in tekst for zin in ("Wijkdossier: De Wingerd", "Het spoor en de vaart.", "modelkeuze"))
    assert "Eerst de loketten samenvoegen." in tekst
    assert "← coproductie" in tekst  # the figure is drawn, its words are words
    assert re.search(r"Gemaakt op \d+ \w+ 20\d\d met Wijkschool, versie 0\.1\.0\.", tekst)
    assert not re.search("Alle lessen|Mijn antwoorden|Omhoog|Pas aan|Naar de inhoud", tekst)

    page.locator("#wijkdossier-titel").focus()
    tab_naar(page, ".wijkdossier .knoppen button:nth-of-type(2)")  # by Tab alone
    with page.expect_download() as wacht:
        page.keyboard.press("Enter")
    pad = tmp_path / wacht.value.suggested_filename
    wacht.value.save_as(pad)
    assert re.fullmatch(r"wijkdossier-De-Wingerd-20\d\d-\d\d-\d\d\.docx", pad.name)
    word = Document(str(pad))
    assert word.core_properties.language == "nl-NL"
    assert word.core_properties.title == "Wijkdossier: De Wingerd"
    koppen = [a.text for a in word.paragraphs if a.style.name == "Heading 1"]
    assert koppen == [titel for titel in volgorde if titel != "Wie woont hier?"]
    alts = [vorm._inline.docPr.get("descr") for vorm in word.inline_shapes]
    assert alts[0].startswith("Waar we staan (rondje) en waar we heen willen (vierkant).")
    assert all(vorm.width > 5_000_000 for vorm in word.inline_shapes)  # 16 cm: a picture, no broken mark
    assert "De wethouder" in "\n".join(a.text for a in word.paragraphs)
    klachten.geen()


def vul_figuren(les: str, toetsen: Toetsen) -> None:
    """Set in this lesson what a figure of the dossier is drawn from."""
    match les:
        case "04-speelveld":
            for veld in ("afstand", "coproductie"):
                toetsen.schuif(f"oef-04-mijn-buurt-{veld}", -50)
        case "05-burgerschapsstijlen":
            for stijl, deel in (("actief", "10"), ("afwachtend", "20"), ("afzijdig", "30"), ("afhankelijk", "40")):
                toetsen.typ(f"oef-05-stijl-mijn-mix-r-{stijl}", deel)
        case "07-instrumentenbord":
            toetsen.kies_uit("oef-07-mijn-plan-r-s1a", "overheid")
        case "08-zelfanalyse":
            toetsen.kies("oef-08-mijn-partijen-r-bewoners_vertrouwen-4")
            toetsen.kies("oef-08-mijn-partijen-r-bewoners_inspiratie-2")
            toetsen.kies("oef-08-mijn-punten-r-K1a_gewicht-3")
            toetsen.kies("oef-08-mijn-punten-r-K1a_kwaliteit-2")
        case "wijkdossier":
            for veld in ("afstand", "coproductie"):
                toetsen.schuif(f"oef-09-veld-nu-{veld}", 40)


FIGUREN = {  # in the order of the chapters: how a title begins, and words that only the drawing has
    "De geschatte mix van vier burgerschapsstijlen": ("afwachtend", "procent (een schatting)"),
    "Waar we staan (rondje)": ("gewenst", "← coproductie"),
    "Het plan op het instrumentenbord": ("de overheid", "4c Bouwen aan"),
    "Hoe zwaar elk punt weegt": ("1a. Uitdragen",),
    "Trekkers en vertrouwen bij drie partijen": ("vertrouwen (1 zeer slecht, 5 uitstekend)",),
}


def test_de_hele_cursus_voor_een_buurt_met_alleen_het_toetsenbord(page, server, tmp_path, klachten) -> None:
    """From lesson to lesson by the link to the next; every question about the own buurt is answered on the way."""
    toetsen = Toetsen(page, toets="Shift+Tab", hoogstens=900)
    per_les: dict[str, list[tuple[str, str]]] = {les.id: [] for les in lees_leergang().lessen}
    for les, _, vraag in vragen_van_de_cursus(SOORTEN):
        if vraag.soort == "jouw_buurt":
            per_les[les] += [(vraag.id, veld.id) for veld in vraag.velden]
    assert sum(len(velden) > 0 for velden in per_les.values()) == len(per_les)
    getypt = []
    open_les(page, server.les("00-start"))
    for les, vragen in per_les.items():
        page.wait_for_selector(f"html[data-klaar] body[data-les='{les}']")
        for vraag, veld in reversed(vragen):  # they stand at the end: the short way is back from the top
            tab_naar(page, f"[id='oef-{vraag}-{veld}']", 900, "Shift+Tab")
            getypt.append(f"Zo is het bij {vraag} met {veld}.")
            page.keyboard.insert_text(getypt[-1])
        vul_figuren(les, toetsen)
        if les != LES:
            tab_naar(page, "a.volgende", 900)
            page.keyboard.press("Enter")
    page.wait_for_timeout(600)  # the last letters are kept
    open_dossier(page, server)
    expect(page.locator(".wijkdossier .stand").first).to_have_text("In 12 van de 12 hoofdstukken staat iets.")
    pdf = tmp_path / "cursus.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    _, papier = tekst_van(pdf)
    word = Document(str(bewaar_als(page, "Bewaar als Word-bestand", tmp_path)))
    woorden = "\n".join(alinea.text for alinea in word.paragraphs)
    assert [zin for zin in getypt if zin not in papier] == []
    assert [zin for zin in getypt if zin not in woorden] == []
    # Every heading in its order, and every figure that these answers make, drawn: on paper and in Word.
    assert [page.locator(".dossierblad h2").all_text_contents(), op_volgorde(TITELS, papier)] == [TITELS, True]
    assert [alinea.text for alinea in word.paragraphs if alinea.style.name == "Heading 1"] == TITELS
    assert op_volgorde(FIGUREN, papier)
    assert [woord for delen in FIGUREN.values() for woord in delen if woord not in papier] == []
    alts = [vorm._inline.docPr.get("descr") for vorm in word.inline_shapes]
    assert [alt[: len(titel)] for alt, titel in zip(alts, FIGUREN, strict=True)] == list(FIGUREN)
    assert all(vorm.width > 5_000_000 for vorm in word.inline_shapes)
    klachten.geen()


def test_wie_verder_gaat_terwijl_de_kernel_rekent_blijft_waar_zij_is(page, server) -> None:
    """A slow laptop: the answer comes when the learner has gone on. The next key is meant for where she is now."""
    open_dossier(page, server)
    page.wait_for_selector("[data-getekend='1']")
    page.evaluate(
        "() => { const el = (id) => document.getElementById(id);"
        "el('dos-drempels-omhoog').focus(); el('dos-drempels-omhoog').click(); el('dos-wie-weg').focus(); }"
    )
    page.wait_for_selector("[data-getekend='2']")
    expect(page.locator("#dos-wie-weg")).to_be_focused()
    page.evaluate("() => { const el = document.getElementById('dos-drempels-omhoog'); el.focus(); el.click(); }")
    page.wait_for_selector("[data-getekend='3']")
    expect(page.locator("#dos-drempels-omhoog")).to_be_focused()


def test_het_hele_voorbeeld_op_papier_en_als_webpagina(page, server, tmp_path, context: BrowserContext) -> None:
    """From the start page with one click; the learner's own answers stay as they are."""
    page.goto(server.adres)
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Van mij")})
    voor = page.evaluate("({...localStorage})")
    page.get_by_role("link", name="Bekijk een voorbeelddossier").click()
    page.wait_for_selector("[data-getekend='1']")
    dossier = page.locator(".wijkdossier")
    expect(dossier).to_contain_text("Dit is een verzonnen voorbeeld.")
    expect(dossier.get_by_role("button", name=re.compile("Pas aan|Omhoog|Laat weg"))).to_have_count(0)
    assert "Van mij" not in dossier.inner_text()
    assert page.evaluate("({...localStorage})") == voor
    pdf = tmp_path / "voorbeeld.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    bladen, tekst = tekst_van(pdf)
    assert 8 <= len(bladen) <= 40
    assert "Dit is een verzonnen voorbeeld." in tekst
    for woord in ("gewenst", "afwachtend", "sociale spelers", "4b Constructieve", "1c. Leeromgeving"):
        assert woord in tekst, "a figure is missing"
    html = bewaar_als(page, "Bewaar als webpagina", tmp_path)
    assert html.name.startswith("wijkdossier-De-Beemd-verzonnen-")
    bron = html.read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|https?://(?!www\.w3\.org)|\bsrc=|\bon\w+=", bron)
    los = context.new_page()
    verzoeken: list[str] = []
    los.on("request", lambda r: verzoeken.append(r.url))
    los.goto(html.as_uri())
    assert schendingen(los) == []
    assert verzoeken == [html.as_uri()]
    assert los.title() == "Wijkdossier: De Beemd (verzonnen)"
    assert los.locator("html").get_attribute("lang") == "nl"
    assert los.locator("[role=img] svg").count() == 5
    los.set_viewport_size({"width": 320, "height": 700})
    assert los.evaluate("document.documentElement.scrollWidth") <= 320


def test_opmaak_script_emoji_en_heel_veel_tekst_zijn_overal_tekst(page, server, tmp_path) -> None:
    page.goto(server.adres)
    lang = "woord " * 20_000
    naam = f"Noord/Zuid\\{KWAAD}"
    zet_opslag(page, {"00-mijn-buurt": velden(naam=naam, grenzen=KWAAD), "02-jouw-buurt": velden(sporen=lang)})
    open_dossier(page, server)
    expect(page.locator(".wijkdossier")).to_contain_text("<script>window.kwaad = 1</script>")
    for knop, einde in (("Bewaar als webpagina", "html"), ("Bewaar als Word-bestand", "docx")):
        pad = bewaar_als(page, knop, tmp_path)
        assert re.fullmatch(rf"wijkdossier-Noord-Zuid-[\w-]+\.{einde}", pad.name)
        if einde == "html":
            html = pad.read_text(encoding="utf-8")
            page_ = page.context.new_page()
            page_.goto(pad.as_uri())
            assert page_.evaluate("window.kwaad") is None
            assert page_.locator("script, img").count() == 0
            assert html.count("woord ") >= 19_999
        else:
            tekst = "\n".join(a.text for a in Document(str(pad)).paragraphs)
            assert KWAAD.replace("\u0007", "\ufffd") in tekst
            assert tekst.count("woord") >= 20_000
    assert page.evaluate("window.kwaad") is None
    # More than a connection can carry: told, with the remedy, and nothing lost.
    page.evaluate(
        "n => { const r = JSON.parse(localStorage.getItem('wijkschool:02-jouw-buurt'));"
        "r.antwoord.velden.sporen = 'x'.repeat(n);"
        "localStorage.setItem('wijkschool:02-jouw-buurt', JSON.stringify(r)); }",
        900_000,
    )
    open_les(page, server.les(LES))
    expect(page.locator(".wijkdossier .melding[role=alert]")).to_contain_text(
        "Dit dossier is te groot om te tonen."
    )
    assert len(bewaard(page, "02-jouw-buurt")["antwoord"]["velden"]["sporen"]) == 900_000


def test_twee_buurten_met_een_naam_houden_hun_eigen_antwoorden(page, server) -> None:
    open_les(page, server.les("00-start"))
    naam = page.locator("#oef-00-mijn-buurt-naam")
    naam.fill("De Wingerd")
    page.locator("#oef-00-mijn-buurt-grenzen").fill("Het spoor.")
    page.wait_for_timeout(400)
    page.get_by_role("button", name="Nog een buurt").click()
    expect(naam).to_have_value("")
    naam.press_sequentially("De Wingerd", delay=1)
    keus = page.locator("#oef-00-mijn-buurt-buurt")
    # While the last letters wait to be kept, switch: they belong to the buurt that they were typed for.
    keus.select_option(index=0)
    expect(page.locator("#oef-00-mijn-buurt-grenzen")).to_have_value("Het spoor.")
    expect(keus.locator("option")).to_have_text(["De Wingerd (1)", "De Wingerd (2)"])
    keus.select_option(index=1)
    expect(naam).to_have_value("De Wingerd")
    expect(page.locator("#oef-00-mijn-buurt-grenzen")).to_have_value("")
    assert schendingen(page) == []
    sleutels = page.evaluate("Object.keys(localStorage).sort()")
    assert [re.sub("@.*", "@…", s) for s in sleutels] == [
        "wijkschool:00-mijn-buurt", "wijkschool:00-mijn-buurt@…", "wijkschool:mijn-buurten",
    ]  # fmt: skip
    page.goto(server.adres)
    expect(page.locator(".buurten .naam")).to_have_text(["De Wingerd (1)", "De Wingerd (2)"])
    page.get_by_role("button", name="Werk hiermee: De Wingerd (1)").click()
    expect(page.locator(".mijn-buurten .uitslag")).to_have_text("Je werkt nu met De Wingerd (1).")
    open_dossier(page, server)
    expect(page.locator(".wijkdossier")).to_contain_text("Het spoor.")
    page.locator("#wijkdossier-buurt").select_option(index=1)
    expect(page.locator(".wijkdossier")).not_to_contain_text("Het spoor.")


def test_vijf_buurten_is_het_meeste_en_weghalen_vraagt_eerst(page, server) -> None:
    open_les(page, server.les("00-start"))
    page.locator("#oef-00-mijn-buurt-naam").fill("Noord")
    page.wait_for_timeout(400)
    erbij = page.get_by_role("button", name="Nog een buurt")
    for _ in range(5):
        erbij.focus()
        page.keyboard.press("Enter")
    expect(page.locator(".mijn-buurten .uitslag")).to_contain_text("Je hebt al 5 buurten.")
    expect(page.locator(".buurten li")).to_have_count(5)
    assert namen_zonder_hun_tekst(page) == []
    page.get_by_role("button", name="Haal weg: Noord").click()
    page.get_by_role("button", name="Nee", exact=True).click()
    assert bewaard(page, "00-mijn-buurt")["antwoord"]["velden"]["naam"] == "Noord"
    page.get_by_role("button", name="Haal weg: Noord").click()
    page.get_by_role("button", name="Ja, haal weg").click()
    expect(page.locator(".buurten li")).to_have_count(4)
    assert bewaard(page, "00-mijn-buurt") is None


def test_een_bestand_met_te_veel_buurten_zegt_wat_er_buiten_blijft(page, server) -> None:
    def maak(namen: dict[str, str]) -> dict[str, Any]:
        eerste = next(iter(namen))
        lijst = {"buurten": [{"id": id_} for id_ in namen], "eerste": eerste, "actief": eerste}
        regels = {
            f"00-mijn-buurt{'' if id_ == eerste else '@' + id_}": velden(naam=naam)
            | {"buurt": "eerste" if id_ == eerste else id_}
            for id_, naam in namen.items()
        }
        return regels | {"mijn-buurten": regel(lijst) | {"buurt": None}}

    page.goto(server.adres)
    zet_opslag(page, maak({"a": "Noord", "b": "Zuid", "c": "Oost"}))
    page.reload()
    hun = maak({"u": "Ulk", "v": "Vlas", "w": "Wilg", "x": "Xant"})
    bestand = json.dumps({"soort": "wijkschool-logboek", "schema": 3, "gemaakt": "2026", "regels": hun})
    gezegd = laad(page, bestand)
    assert "2 antwoorden zijn nieuw." in gezegd
    assert "Uit dit bestand passen er niet bij: ‘Wilg’ en ‘Xant’." in gezegd
    assert "staat nog in het bestand" in gezegd
    page.get_by_role("button", name="Voeg samen").click()
    expect(page.locator(".buurten .naam")).to_have_text(["Noord", "Zuid", "Oost", "Ulk", "Vlas"])
    sleutels = page.evaluate("Object.keys(localStorage)")
    assert {s.partition("@")[2] for s in sleutels} == {"", "b", "c", "u", "v"}
    # Nothing fits any more: told, and nothing changes.
    voor = page.evaluate("({...localStorage})")
    assert "Uit dit bestand passen er niet bij: ‘Wilg’ en ‘Xant’." in laad(page, bestand)
    assert page.evaluate("({...localStorage})") == voor


def test_een_buurt_die_dubbel_in_een_bestand_staat_is_er_een_en_kan_weg(page, server) -> None:
    page.goto(server.adres)
    lijst = {"buurten": [{"id": "a"}, {"id": "b"}, {"id": "b"}, {"id": 7}], "eerste": "a", "actief": "a"}
    regels = {
        "00-mijn-buurt": velden(naam="Noord"),
        "00-mijn-buurt@b": velden(naam="Zuid") | {"buurt": "b"},
        "mijn-buurten": regel(lijst) | {"buurt": None},
    }
    laad(page, json.dumps({"soort": "wijkschool-logboek", "schema": 3, "regels": regels}))
    page.get_by_role("button", name="Voeg samen").click()
    open_les(page, server.les("00-start"))
    expect(page.locator(".buurten .naam")).to_have_text(["Noord", "Zuid"])
    for naam in ("Noord", "Zuid"):
        knop = page.get_by_role("button", name=f"Haal weg: {naam}")
        if naam == "Zuid":
            expect(knop).to_have_count(0)  # the last one stays
            break
        knop.click()
        page.get_by_role("button", name="Ja, haal weg").click()
    expect(page.locator(".buurten .naam")).to_have_text(["Zuid"])


def test_eigen_antwoorden_blijven_als_een_bestand_de_eerste_buurt_niet_meer_heeft(page, server) -> None:
    page.goto(server.adres)
    zet_opslag(page, {"00-mijn-buurt": velden(naam="Noord")})
    lijst = {"buurten": [{"id": "b"}], "eerste": None, "actief": "b"}
    regels = {"00-mijn-buurt@b": velden(naam="Zuid") | {"buurt": "b"}, "mijn-buurten": regel(lijst)}
    laad(page, json.dumps({"soort": "wijkschool-logboek", "schema": 3, "regels": regels}))
    page.get_by_role("button", name="Voeg samen").click()
    expect(page.locator(".buurten .naam")).to_have_text(["Noord", "Zuid"])


def test_een_bestand_met_buurten_komt_op_een_ander_apparaat_heel_terug(page, server) -> None:
    page.goto(server.adres)
    register = {"buurten": [{"id": "a"}, {"id": "b"}], "eerste": "a", "actief": "b"}
    regels = {
        "00-mijn-buurt": velden(naam="Noord"),
        "00-mijn-buurt@b": velden(naam="Zuid") | {"buurt": "b"},
        "04-doelpaal": regel({"keuzes": ["alleen"]}) | {"buurt": None},
        "mijn-buurten": regel(register) | {"buurt": None},
    }
    bestand = json.dumps({"soort": "wijkschool-logboek", "schema": 3, "gemaakt": "2026", "regels": regels})
    assert "3 antwoorden zijn nieuw." in laad(page, bestand)
    page.get_by_role("button", name="Voeg samen").click()
    page.get_by_role("button", name="Sluit").click()
    expect(page.locator(".buurten .naam")).to_have_text(["Noord", "Zuid"])
    # Somebody else's file, into an own logbook with buurten: theirs stand beside ours, nothing is mixed.
    ander = json.loads(
        bestand.replace('"a"', '"x"').replace('"b"', '"y"').replace("@b", "@y").replace("Noord", "Oost")
    )
    gezegd = laad(page, json.dumps(ander).replace("Zuid", "West"))
    assert "2 antwoorden zijn nieuw." in gezegd
    assert "Let op: dit bestand gaat over ‘West’, en jij werkt met ‘Noord’. Is het van een collega?" in gezegd
    page.get_by_role("button", name="Voeg samen").click()
    page.get_by_role("button", name="Sluit").click()
    expect(page.locator(".buurten .naam")).to_have_text(["Noord", "Zuid", "Oost", "West"])
    assert bewaard(page, "00-mijn-buurt")["antwoord"]["velden"]["naam"] == "Noord"
    assert bewaard(page, "00-mijn-buurt@x")["antwoord"]["velden"]["naam"] == "Oost"


@pytest.mark.parametrize("schema", [1, 2])
def test_wat_een_oudere_versie_bewaarde_staat_in_het_dossier(page, server, schema) -> None:
    page.goto(server.adres)
    pad = WORTEL / "tests" / "logboek" / f"logboek-schema-{schema}.json"
    regels = json.loads(pad.read_text(encoding="utf-8"))
    zet_opslag(page, regels)
    open_dossier(page, server)
    expect(page.locator(".wijkdossier")).to_contain_text("Portiekflats uit 1955")
    page.locator("#dos-00-mijn-buurt-grenzen").click()
    page.locator("#dos-00-mijn-buurt-grenzen-vak").fill("De vaart.")
    page.locator(".wijkdossier").get_by_role("button", name="Klaar", exact=True).click()
    expect(page.locator(".wijkdossier")).to_contain_text("De vaart.")
    nu = bewaard(page, "00-mijn-buurt")
    assert (nu["schema"], nu["buurt"]) == (3, "eerste")
    assert nu["antwoord"]["velden"]["soort-buurt"] == "Portiekflats uit 1955"
    assert nu["eerder"] == regels["00-mijn-buurt"].get("eerder", [])


def test_naast_dat_van_collegas_en_niets_van_hen_blijft(page, server) -> None:
    page.goto(server.adres)
    vul_voorbeeld(page)
    open_dossier(page, server)
    ander = json.loads(VOORBEELDBESTAND)
    ander["regels"]["04-mijn-buurt"]["antwoord"]["posities"]["coproductie"] = 60
    ander["regels"]["00-mijn-buurt"]["antwoord"]["velden"]["naam"] = "Noord"
    voor = page.evaluate("({...localStorage})")
    page.get_by_text("Leg het naast dat van collega’s").click()
    bestanden = [
        {"name": "wijkagent.json", "mimeType": "application/json", "buffer": json.dumps(ander).encode()},
        {"name": "foto.json", "mimeType": "application/json", "buffer": b"\x89PNG"},
        {"name": "leeg.json", "mimeType": "application/json",
         "buffer": b'{"soort": "wijkschool-logboek", "schema": 3, "regels": {}}'},
    ]  # fmt: skip
    page.locator("#dossier-bestanden").set_input_files(bestanden)
    naast = page.locator(".naast")
    expect(naast).to_contain_text("2 invullers naast elkaar.")
    melding = page.locator(".vergelijken [role=status]")
    expect(melding).to_contain_text("wijkagent is erbij gezet. Let op: dit bestand gaat over ‘Noord’")
    expect(melding).to_contain_text("foto.json: Dit bestand is niet te lezen.")
    expect(melding).to_contain_text("leeg.json: hierin staat nog niets over een buurt.")
    expect(naast).to_contain_text("Hier verschillen jullie (1)")
    expect(naast.locator("figure").first).to_contain_text("A is jij, B is wijkagent")
    assert page.evaluate("({...localStorage})") == voor
    # More than a connection can carry: told, and the own dossier stays.
    ander["regels"]["02-jouw-buurt"]["antwoord"]["velden"]["sporen"] = "x" * 900_000
    groot = {"name": "groot.json", "mimeType": "application/json", "buffer": json.dumps(ander).encode()}
    page.locator("#dossier-bestanden").set_input_files(groot)
    alarm = page.locator(".wijkdossier .melding[role=alert]")
    expect(alarm).to_contain_text("Haal er een weg.")
    page.get_by_role("button", name="Haal weg: groot").click()
    expect(alarm).to_be_hidden()
    page.get_by_role("button", name="Haal weg: wijkagent").click()
    expect(naast.locator("section")).to_have_count(0)


def test_een_vol_dossier_op_een_telefoon_van_320_px_en_met_een_open_tekstvak(page, server) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.adres)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    vul_voorbeeld(page)
    open_dossier(page, server)
    page.get_by_text("Leg het naast dat van collega’s").click()
    ander = {"name": "wijkagent.json", "mimeType": "application/json", "buffer": VOORBEELDBESTAND.encode()}
    page.locator("#dossier-bestanden").set_input_files(ander)
    expect(page.locator(".naast figure svg")).to_have_count(4)
    assert page.locator(".wijkdossier button[aria-label]").count() > 50
    assert namen_zonder_hun_tekst(page) == []
    page.locator("#dos-04-jouw-buurt-drempel").click()
    assert schendingen(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_zonder_verbinding_hoort_de_cursist_dat_en_blijft_alles_staan(page, server) -> None:
    page.goto(server.adres)
    vul_voorbeeld(page)
    open_dossier(page, server)
    page.evaluate("WebSocket.prototype.send = () => {}")
    page.locator("#dos-drempels-weg").click()
    melding = page.locator(".wijkdossier .melding[role=alert]")
    expect(melding).to_contain_text("de les is niet meer verbonden", timeout=9_000)
    assert bewaard(page, "wijkdossier")["antwoord"]["weg"] == ["drempels"]
