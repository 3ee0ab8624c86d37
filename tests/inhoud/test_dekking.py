"""The course covers the report, paragraph by paragraph; the table that says so is made by the program."""

import json

from brontekst import WORTEL

from wijkschool.inhoud.dekking import BESTAND, als_markdown, dekking, leeg


def test_elke_paragraaf_van_het_rapport_wordt_behandeld():
    assert leeg(dekking()) == []


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
