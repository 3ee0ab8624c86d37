"""The Word file: language, title, headings in order, alt texts, and every text as text."""

from __future__ import annotations

import io
import itertools
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime

import pytest
import vl_convert as vlc
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, example, given, settings
from logboek.antwoorden import LOS, VORM, ander
from pypdf import PdfReader

from wijkschool.logboek.dossier import EIGEN, maak_dossier
from wijkschool.logboek.naast_elkaar import samenvatting, vergelijk
from wijkschool.logboek.widget import lees_voorbeeld, voettekst
from wijkschool.logboek.word import bestandsnaam, maak_word

NU = datetime(2026, 11, 22, 9, tzinfo=UTC)
VOET = voettekst(NU)


def teken_alles(dossier) -> dict[str, bytes]:
    figuren = [f for h in dossier.hoofdstukken for f in (*h.figuren, *h.formulier)]
    return {f.naam: vlc.vegalite_to_png(f.spec | {"width": 600}) for f in figuren}


@pytest.fixture(scope="module")
def vol():
    dossier = maak_dossier(lees_voorbeeld())
    return dossier, Document(io.BytesIO(maak_word(dossier, teken_alles(dossier), VOET, NU)))


@pytest.fixture(scope="module")
def samen() -> bytes:
    """The dossier of a learner and two colleagues."""
    invullers = {"": lees_voorbeeld(), "wijkagent": ander(), "bewoner": lees_voorbeeld()}
    dossier = maak_dossier(invullers[""])
    naast = vergelijk(invullers)
    plaatjes = teken_alles(dossier) | {
        f"naast-{f.naam}": vlc.vegalite_to_png(f.spec | {"width": 600}) for deel in naast for f in deel.figuren
    }
    return maak_word(dossier, plaatjes, VOET, NU, (naast, samenvatting(naast, 3)))


def alles(word) -> str:
    return "\n".join(alinea.text for alinea in word.paragraphs)


def test_taal_titel_en_datum(vol) -> None:
    _, word = vol
    assert word.core_properties.language == "nl-NL"
    assert word.core_properties.title == "Wijkdossier: De Beemd (verzonnen)"
    talen = {taal.get(qn("w:val")) for taal in word.styles.element.iter(qn("w:lang"))}
    assert talen == {"nl-NL"}
    assert VOET == "Gemaakt op 22 november 2026 met Wijkschool, versie 0.1.0."
    assert VOET in alles(word)
    assert "modelkeuze" in alles(word)
    assert "PAGE" in word.sections[0].footer._element.xml


def niveaus_van(word) -> list[int]:
    stijlen = [a.style.name for a in word.paragraphs if a.style.name.startswith(("Title", "Heading"))]
    return [0 if naam == "Title" else int(naam.split()[1]) for naam in stijlen]


def test_de_koppen_staan_op_volgorde_en_slaan_niets_over(vol) -> None:
    dossier, word = vol
    niveaus = niveaus_van(word)
    assert niveaus[0] == 0
    assert all(later <= eerder + 1 for eerder, later in itertools.pairwise(niveaus))
    koppen = [a.text for a in word.paragraphs if a.style.name == "Heading 1"]
    assert koppen == [hoofdstuk.titel for hoofdstuk in dossier.hoofdstukken]


def test_elke_figuur_heeft_haar_beschrijving(vol) -> None:
    dossier, word = vol
    alts = [vorm._inline.docPr.get("descr") for vorm in word.inline_shapes]
    figuren = [f for hoofdstuk in dossier.hoofdstukken for f in hoofdstuk.figuren]
    assert alts == [f"{f.titel}. {f.alt}"[:2000] for f in figuren]
    assert len(alts) == 5


def test_elk_antwoord_staat_erin(vol) -> None:
    _, word = vol
    tekst = alles(word)
    for antwoord in lees_voorbeeld().values():
        for waarde in (antwoord.get("velden") or {}).values():
            assert waarde in tekst


def test_wat_xml_niet_kan_bevatten_wordt_een_teken_en_opmaak_blijft_tekst() -> None:
    kwaad = "a\x00b\x0bc\ud800d\ufffe <script>alert(1)</script> & ]]> 🏘️"
    dossier = maak_dossier({"00-mijn-buurt": {"velden": {"naam": kwaad, "grenzen": kwaad}}})
    inhoud = maak_word(dossier, {"speelveld": b"geen plaatje"}, VOET, NU)
    word = Document(io.BytesIO(inhoud))
    assert "a\ufffdb\ufffdc\ufffdd\ufffd <script>alert(1)</script> & ]]> 🏘️" in alles(word)
    assert b"<script>" not in zipfile.ZipFile(io.BytesIO(inhoud)).read("word/document.xml")


def test_een_leeg_dossier_is_een_formulier_en_wat_weg_is_staat_er_niet_in() -> None:
    word = Document(io.BytesIO(maak_word(maak_dossier({EIGEN: {"weg": ["wie"]}}), {}, VOET, NU)))
    tekst = alles(word)
    assert "Wie woont hier?" not in tekst
    assert "Hoe noem jij deze buurt?" in tekst
    assert "Nog leeg. De les ‘Welkom bij Wijkschool’ vult dit." in tekst
    assert "Vier lege lijnen." in tekst


def test_wat_leeg_is_heeft_lijnen_om_op_te_schrijven_zoals_papier() -> None:
    dossier = maak_dossier({"04-jouw-buurt": {"velden": {"drempel": "Te veel loketten."}}})
    word = Document(io.BytesIO(maak_word(dossier, {}, VOET, NU)))
    lijnen = sum(alinea.style.name == "Schrijflijn" for alinea in word.paragraphs)
    groepen = [groep for hoofdstuk in dossier.hoofdstukken for groep in hoofdstuk.groepen]
    leeg = [vraag for groep in groepen for vraag in groep.vragen if not vraag.tekst]
    spellen = [groep for groep in groepen if not groep.vragen]
    assert spellen
    assert lijnen == sum(4 if vraag.lang else 1 for vraag in leeg) + 3 * len(spellen)
    randen = word.styles["Schrijflijn"].element.pPr.find(qn("w:pBdr"))
    assert [rand.tag for rand in randen] == [qn("w:bottom"), qn("w:between")]  # a line below each of them


def test_naast_elkaar_staat_er_ook_in_met_koppen_op_volgorde_en_eigen_figuren(samen) -> None:
    word = Document(io.BytesIO(samen))
    koppen = [a.text for a in word.paragraphs if a.style.name == "Heading 1"]
    assert koppen[-1] == "Naast elkaar gelegd"
    niveaus = niveaus_van(word)
    assert 3 in niveaus
    assert all(later <= eerder + 1 for eerder, later in itertools.pairwise(niveaus))
    tekst = alles(word)
    assert "3 invullers naast elkaar." in tekst
    assert "Hier verschillen jullie (1)" in tekst
    assert re.search(r"Jij, bewoner:\n.*\nwijkagent:\nNiemand is de baas\.", tekst)
    alts = [vorm._inline.docPr.get("descr") for vorm in word.inline_shapes]
    assert sum("A is jij, B is wijkagent, C is bewoner" in alt for alt in alts) == 4


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(los=LOS, vorm=VORM)
@example(los={}, vorm={"05-stijl-mijn-mix": {"stand": {"": "x"}}})
@example(los={}, vorm={"08-mijn-partijen": {"stand": {"\x00": "\ud800", " ": ["\x0b"]}}})
def test_geen_enkel_antwoord_breekt_het_bestand(los, vorm) -> None:
    antwoorden = los | vorm
    naast = vergelijk({"": antwoorden, "\x00": vorm})
    maak_word(maak_dossier(antwoorden), {}, VOET, NU, (naast, samenvatting(naast, 2)))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is er niet: het omzetten is niet geprobeerd")
def test_libreoffice_kan_het_bestand_omzetten_met_de_figuren_erin(vol, samen, tmp_path) -> None:
    dossier, _ = vol
    pad = tmp_path / "dossier.docx"
    pad.write_bytes(samen)
    opdracht = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(pad)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=120)
    bladen = PdfReader(tmp_path / "dossier.pdf").pages
    tekst = " ".join(blad.extract_text() for blad in bladen)
    assert all(hoofdstuk.titel in tekst for hoofdstuk in dossier.hoofdstukken)
    assert "Naast elkaar gelegd" in tekst
    per_blad = [blad["/Resources"].get("/XObject", {}) for blad in bladen]
    delen = {deel.raw_get(naam).idnum: deel[naam] for deel in per_blad for naam in deel}  # pages share them
    breed = [deel["/Width"] for deel in delen.values() if deel["/Subtype"] == "/Image"]
    assert len(breed) == 5 + 4  # of the learner, and of the three together
    assert all(breedte >= 600 for breedte in breed)


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("De Wingerd", "wijkdossier-De-Wingerd-2026-11-22.docx"),
        ("Noord/Zuid\\..//x", "wijkdossier-Noord-Zuid-x-2026-11-22.docx"),
        ("", "wijkdossier-2026-11-22.docx"),
        ("🏘️", "wijkdossier-2026-11-22.docx"),
    ],
)
def test_een_bestandsnaam_is_veilig(naam: str, wordt: str) -> None:
    assert bestandsnaam(naam, "docx", NU) == wordt
