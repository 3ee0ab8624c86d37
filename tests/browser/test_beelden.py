"""The pictures in the README are made here, so that they show the course as it is: BEELDEN=1 make test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from browser.conftest import BEELDEN
from browser.hulp import kijk_na, open_les, zet

MATEN = {"laptop": (1280, 1000), "telefoon": (375, 812)}


@pytest.mark.parametrize("naam", MATEN)
def test_les_04_is_te_zien_op_laptop_en_telefoon(page, server, tmp_path, naam) -> None:
    breed, hoog = MATEN[naam]
    page.set_viewport_size({"width": breed, "height": hoog})
    open_les(page, server.les())
    zet(page, "04-stationskwartier", -20, 30, 30, 80)
    kijk_na(page, "04-stationskwartier")
    # The top of the exercise on a laptop, the speelveld itself on a phone.
    doel = "#oef-04-stationskwartier" if naam == "laptop" else "#oef-04-stationskwartier .vlak"
    page.locator(doel).evaluate("el => el.scrollIntoView({block: 'start'})")
    map_ = BEELDEN if os.environ.get("BEELDEN") else tmp_path
    pad = Path(map_) / f"les-04-{naam}.png"
    pad.parent.mkdir(exist_ok=True)
    page.screenshot(path=pad)
    assert pad.stat().st_size > 30_000  # an empty page is a few kilobytes
    assert page.locator("#oef-04-stationskwartier .volgens-bron rect").is_visible()
