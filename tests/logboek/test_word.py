"""The Word file: language, title, headings in order, alt texts, and every text as text."""

from __future__ import annotations

import io
import itertools
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime

import pytest
import vl_convert as vlc
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from wijkschool.logboek.dossier import EIGEN, maak_dossier
from wijkschool.logboek.widget import lees_voorbeeld, voettekst
from wijkschool.logboek.word import bestandsnaam, maak_word

NU = datetime(2026, 11, 22, 9, tzinfo=UTC)
VOET = voettekst(NU)


@pytest.fixture(scope="module")
def vol():
    dossier = maak_dossier(lees_voorbeeld())
    plaatjes = {}
    for hoofdstuk in dossier.hoofdstukken:
        for figuur in hoofdstuk.figuren:
            plaatjes[figuur.naam] = vlc.vegalite_to_png(figuur.spec | {"width": 600})
    return dossier, Document(io.BytesIO(maak_word(dossier, plaatjes, VOET, NU)))


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


def test_de_koppen_staan_op_volgorde_en_slaan_niets_over(vol) -> None:
    dossier, word = vol
    stijlen = [a.style.name for a in word.paragraphs if a.style.name.startswith(("Title", "Heading"))]
    niveaus = [0 if naam == "Title" else int(naam.split()[1]) for naam in stijlen]
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


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is er niet: het omzetten is niet geprobeerd")
def test_libreoffice_kan_het_bestand_omzetten(vol, tmp_path) -> None:
    dossier, _ = vol
    pad = tmp_path / "dossier.docx"
    pad.write_bytes(maak_word(dossier, {}, VOET, NU))
    opdracht = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(pad)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=120)
    tekst = " ".join(blad.extract_text() for blad in PdfReader(tmp_path / "dossier.pdf").pages)
    assert all(hoofdstuk.titel in tekst for hoofdstuk in dossier.hoofdstukken)


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
