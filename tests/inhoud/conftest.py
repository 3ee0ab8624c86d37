"""A small course of its own for every test, so that a mistake can be put into it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
VRAGEN = """\
les: 04-proef
oefeningen:
  - id: 04-een
    versie: 1
    soort: keuze
    titel: Eerste vraag
    opdracht: Kies wat past.
    opties:
      - id: a
        tekst: Ja
  - id: 04-twee
    versie: 1
    soort: keuze
    titel: Tweede vraag
    opdracht: Kies weer.
    opties:
      - id: b
        tekst: Nee
  - id: 04-buurt
    versie: 1
    soort: schrijf
    titel: Jouw buurt
    opdracht: Schrijf iets op.
"""
SLEUTELS = """\
les: 04-proef
oplossingen:
  - id: 04-een
    uitwerking: Daarom.
    herkomst: bron
    plaats: § 4.5, r. 5530-5547
    goed: a
  - id: 04-twee
    uitwerking: Hierom.
    herkomst: afleiding
    plaats: § 4.2.3, r. 4952-4958; bijlage 1, r. 10984
    goed: b
"""
LEERGANG = """\
lessen:
  - id: 04-proef
    titel: Proefles
    kort: Om te proberen.
    minuten: 20
    doelen:
      - Je weet iets.
      - Je kunt iets.
    deel: Het rapport
"""


class Cursus:
    """The folders of a course in a temporary place."""

    vragen = VRAGEN
    sleutels = SLEUTELS

    def __init__(self, wortel) -> None:
        self.wortel = wortel

    def schrijf(self, pad, inhoud):
        doel = self.wortel / pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())

    def vervang(self, pad, oud, nieuw):
        tekst = (self.wortel / pad).read_text(encoding="utf-8")
        assert oud in tekst, f"{oud!r} staat niet in {pad}"
        self.schrijf(pad, tekst.replace(oud, nieuw, 1))


@pytest.fixture
def cursus(tmp_path, monkeypatch):
    shutil.copytree(WORTEL / "datasets", tmp_path / "datasets")
    uit = Cursus(tmp_path)
    uit.schrijf("exercises/04-proef.yaml", VRAGEN)
    uit.schrijf("solutions/04-proef.yaml", SLEUTELS)
    uit.schrijf("notebooks/leergang.yaml", LEERGANG)
    uit.schrijf("notebooks/04-proef.ipynb", "{}")
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(tmp_path))
    return uit


@pytest.fixture
def in_nieuwe_python():
    """Run code in a Python of its own and return what it printed, as JSON."""

    def voer_uit(code):
        omgeving = {**os.environ, "PYTHONPATH": str(WORTEL / "modules")}
        gelukt = subprocess.run(
            [sys.executable, "-c", code], env=omgeving, capture_output=True, text=True, check=True
        )
        return json.loads(gelukt.stdout)

    return voer_uit
