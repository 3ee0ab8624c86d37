"""The course covers the sources, part by part; the table that says so is made by the program."""

import json
import re

import brontekst
from brontekst import WORTEL

from wijkschool.inhoud.dekking import BESTAND, OVERSLAAN, als_markdown, dekking, leeg
from wijkschool.inhoud.plaats import ontleed_plaats
from wijkschool.inhoud.tabellen import lees_tabel

BIJ_DE_PAGINA = {
    "wetten": {1},  # the heading of the guide
    "schoon_heel_veilig": {1, 32},  # the heading of the guide; the line that opens the list of advice
    "netwerken": {1},  # the running head
    "wijkaanpak_watchen": {31, 33, 35, 37},  # how to contact, log in, read on
}
PUNT = re.compile(r"\s*(•|–|[a-d]\)|\d+\.? [A-Z])")
GEEN_EIGEN_STUK = {"wetten": {32}}  # the last step of the ladder stands on a line of its own


def test_elk_deel_van_elke_bron_wordt_behandeld():
    """Every paragraph of the report, and every heading, paragraph and list item of the four short documents."""
    assert leeg(dekking()) == []


def test_elke_paragraaf_van_het_rapport_staat_in_een_les_en_in_een_oefening():
    """A paragraph that is divided further is treated where its parts are; bijlage 3 is the list of cases."""
    gedekt = dekking()
    rapport = [deel for deel in gedekt if deel.startswith(("§", "bijlage 1", "bijlage 2"))]
    klein = [deel for deel in rapport if not any(ander.startswith(f"{deel}.") for ander in rapport)]
    assert len(klein) > 70
    assert [deel for deel in klein if not (gedekt[deel].delen and gedekt[deel].oefeningen)] == []


def test_wat_wordt_overgeslagen_bestaat_en_is_nog_leeg():
    gedekt = dekking()
    assert [deel for deel in OVERSLAAN if deel not in gedekt or gedekt[deel]] == []


def test_elke_kop_en_elk_lijstpunt_van_de_korte_documenten_staat_in_stukken():
    """Read from the documents themselves: no line with words is left out, but for what belongs to the page."""
    brontekst.nodig()
    stukken = lees_tabel("stukken")
    for document, pagina in BIJ_DE_PAGINA.items():
        gedekt = set()
        for rij in stukken:
            if rij.bron == document:
                (plek,) = ontleed_plaats(rij.plaats, rij.bron)
                assert rij.soort != "punt" or not gedekt & set(range(plek.van, plek.tot + 1)), rij.id
                gedekt |= set(range(plek.van, plek.tot + 1))
        regels = enumerate(brontekst.regels(document), 1)
        vol = {nr for nr, regel in regels if regel.strip() and not regel.strip().isdigit()}
        assert vol - gedekt == pagina, document
        punten = {nr for nr, regel in enumerate(brontekst.regels(document), 1) if PUNT.match(regel)}
        begin = {next(ontleed_plaats(rij.plaats, rij.bron)).van for rij in stukken if rij.bron == document}
        assert punten - begin == GEEN_EIGEN_STUK.get(document, set()), document


def test_het_overzicht_is_bij():
    """When this fails: run ``make schema`` and commit what changed."""
    assert (WORTEL / BESTAND).read_text(encoding="utf-8") == als_markdown()


def test_een_les_die_verdwijnt_laat_een_gat(cursus):
    """The count is real: a course with one small lesson leaves most of the report open."""
    les = {"cells": [{"cell_type": "markdown", "source": ["# Les\n## Een kop\nZie § 4.2.3, r. 4952.\n"]},
                     {"cell_type": "markdown", "source": ["## Bronnen\n§ 2.1, r. 620\n"]}]}  # fmt: skip
    cursus.schrijf("notebooks/04-proef.ipynb", json.dumps(les))
    gedekt = dekking()
    assert list(gedekt["§ 4.2.3"].delen) == [("04-proef", "Een kop")]
    assert list(gedekt["§ 4.5"].oefeningen) == ["04-een"]
    assert "§ 2.1" in leeg(gedekt)  # named among the sources only
    assert "§ 4.2" not in leeg(gedekt)  # treated in a paragraph below it
    assert "§ 4.2.4" in leeg(gedekt)
