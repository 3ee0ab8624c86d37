"""What goes between browser and kernel: never more than a connection can carry, and always an answer."""

from __future__ import annotations

import base64
import io
import re

from docx import Document

from wijkschool import open_les
from wijkschool.logboek import widget as module
from wijkschool.logboek.widget import HOOGSTENS, Wijkdossier


def test_het_voorbeeld_komt_van_de_schijf_en_raakt_geen_antwoorden() -> None:
    widget = Wijkdossier()
    widget.vraag = {
        "nummer": 3,
        "voorbeeld": True,
        "antwoorden": {"00-mijn-buurt": {"velden": {"naam": "Van mij"}}},
    }
    assert (widget.dossier["nummer"], widget.dossier["voorbeeld"]) == (3, True)
    assert widget.dossier["naam"] == "De Beemd (verzonnen)"
    widget.vraag = {"nummer": 4, "antwoorden": {}}
    assert (widget.dossier["naam"], widget.dossier["gevuld"]) == ("", 0)


def test_te_veel_tekst_wordt_gemeld_met_de_remedie() -> None:
    widget = Wijkdossier()
    lang = {"02-jouw-buurt": {"velden": {"sporen": "x" * (HOOGSTENS + 1)}}}
    widget.vraag = {"nummer": 1, "antwoorden": lang}
    assert "te groot" in widget.dossier["fout"]
    assert "Mijn antwoorden" in widget.dossier["fout"]
    assert "hoofdstukken" not in widget.dossier
    widget.vraag = {"nummer": 2, "antwoorden": {}, "anderen": {"w": lang}}
    assert "te groot" in widget.dossier["fout"]


def test_een_vraag_die_niet_deugt_geeft_een_leeg_dossier() -> None:
    widget = Wijkdossier()
    for vraag in ({}, {"antwoorden": 7, "anderen": []}, {"anderen": {"": {}, "x": 3}}):
        widget.vraag = {"nummer": 9} | vraag
        assert widget.dossier["gevuld"] == 0


def test_vergelijken_geeft_per_hoofdstuk_wat_gelijk_is() -> None:
    widget = Wijkdossier()
    widget.vraag = {
        "nummer": 1,
        "antwoorden": module.lees_voorbeeld(),
        "anderen": {"wijkagent": module.lees_voorbeeld()},
    }
    assert widget.dossier["vergelijking_kort"].startswith("2 invullers")
    assert all(not deel["anders"] and not deel["lezen"] for deel in widget.dossier["vergelijking"])


def test_word_komt_als_bestand_met_een_naam_en_zonder_figuren_als_het_te_groot_is(monkeypatch) -> None:
    widget = Wijkdossier()
    widget.vraag = {"nummer": 1, "voorbeeld": True}
    widget.word_vraag = {"nummer": 1, "figuren": {"speelveld": "data:image/png;base64,@@@"}}
    word = Document(io.BytesIO(base64.b64decode(widget.word["bestand"])))
    assert word.paragraphs[0].text == "Wijkdossier: De Beemd (verzonnen)"
    assert "Verzonnen voorbeeld, gemaakt op" in word.paragraphs[1].text
    assert widget.word["naam"].startswith("wijkdossier-De-Beemd-verzonnen-")
    assert widget.word["zonder_figuren"] is False
    monkeypatch.setattr(module, "HOOGSTENS_WORD", 10)
    widget.word_vraag = {"nummer": 2, "figuren": {}}
    assert widget.word["zonder_figuren"] is True


def test_word_heeft_de_dag_van_de_bladzijde_en_wat_naast_elkaar_ligt() -> None:
    """Shortly after midnight in the Netherlands it is still yesterday on the clock of a server."""
    widget = Wijkdossier()
    vol = module.lees_voorbeeld()
    widget.vraag = {"nummer": 1, "antwoorden": vol, "anderen": {"wijkagent": vol}}
    widget.word_vraag = {"nummer": 1, "figuren": {}, "datum": "2026-11-23"}
    word = Document(io.BytesIO(base64.b64decode(widget.word["bestand"])))
    assert word.paragraphs[1].text.startswith("Gemaakt op 23 november 2026 ")
    assert widget.word["naam"].endswith("-2026-11-23.docx")
    assert "Naast elkaar gelegd" in [alinea.text for alinea in word.paragraphs]
    widget.vraag = {"nummer": 2, "antwoorden": vol}
    widget.word_vraag = {"nummer": 2, "figuren": {}, "datum": ["gisteren"]}
    word = Document(io.BytesIO(base64.b64decode(widget.word["bestand"])))
    assert "Naast elkaar gelegd" not in [alinea.text for alinea in word.paragraphs]
    assert re.search(r"-20\d\d-\d\d-\d\d\.docx", widget.word["naam"])


def test_gaat_word_mis_dan_hoort_de_cursist_wat_wel_kan(monkeypatch) -> None:
    def kapot(*_: object) -> bytes:
        raise RuntimeError("geen schijf")

    monkeypatch.setattr(module, "maak_word", kapot)
    widget = Wijkdossier()
    widget.word_vraag = {"nummer": 5}
    assert widget.word == {"nummer": 5, "fout": module.GEEN_WORD}


def test_zonder_voorbeeld_of_zonder_hoofdstukken_blijft_de_les_open(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(module, "map_van", lambda _: tmp_path)
    assert module.lees_voorbeeld() == {}
    les = open_les("wijkdossier")
    assert repr(les.mijn_buurten()).startswith("Mijn buurten")
    assert repr(les.wijkdossier()).splitlines()[0] == "Wijkdossier"
