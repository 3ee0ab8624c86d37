"""What the browser tests do more than once, in the words of a learner."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Page

VELDEN = ("differentiatie", "integraal", "coproductie", "afstand")


def open_les(page: Page, adres: str) -> None:
    """Open a lesson and wait until every widget in it is drawn."""
    page.goto(adres)
    page.wait_for_selector("html[data-klaar]")


def uitslag(page: Page, oefening: str) -> str:
    """Wait for the verdict on an exercise and return its sentence."""
    plek = page.locator(f"#oef-{oefening} .uitslag").filter(has_text=re.compile(r"\S"))
    plek.wait_for()
    return plek.inner_text()


def zet(page: Page, oefening: str, *waarden: int) -> None:
    """Place a buurt on the four fields."""
    for veld, waarde in zip(VELDEN, waarden, strict=True):
        page.locator(f"#oef-{oefening}-{veld}").fill(str(waarde))


def kijk_na(page: Page, oefening: str) -> str:
    """Press ‘Kijk na’ and return the verdict: the old one is cleared at once, so what comes is new."""
    page.locator(f"#oef-{oefening}").get_by_role("button", name="Kijk na").click()
    return uitslag(page, oefening)


def bewaard(page: Page, oefening: str) -> dict[str, Any] | None:
    """Return what stands in the browser's storage for an exercise."""
    return json.loads(page.evaluate("id => localStorage.getItem('wijkschool:' + id)", oefening) or "null")


def kernel_id(page: Page) -> str:
    return json.loads(page.locator("#jupyter-config-data").text_content() or "{}")["kernelId"]
