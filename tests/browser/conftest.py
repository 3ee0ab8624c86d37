"""A real Chromium, and pages that remember what went wrong in them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

BEELDEN = Path(__file__).parent / "beelden"
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Chromium itself calls home; these keep it from doing so, or it would drown what the page asks for.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in Path(str(item.fspath)).parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright_() -> Iterator[Playwright]:
    with sync_playwright() as p:
        yield p


@pytest.fixture(scope="session")
def browser(playwright_: Playwright) -> Iterator[Browser]:
    pad = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not pad:
        pytest.fail("Geen Chromium gevonden. Draai de tests met: make test")
    browser = playwright_.chromium.launch(executable_path=pad, args=VLAGGEN)
    yield browser
    browser.close()


@dataclass
class Klachten:
    """What a page complained of: console errors and warnings, exceptions, requests to other hosts, failures."""

    regels: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def volg(self, page: Page) -> None:
        page.on("console", lambda m: m.type in {"error", "warning"} and self.regels.append(f"{m.type}: {m.text}"))
        page.on("pageerror", lambda e: self.regels.append(f"uitzondering: {e}"))
        page.on("request", lambda r: self._verzoek(r.url))
        page.on("response", lambda r: r.status >= 400 and self.regels.append(f"{r.status}: {r.url}"))

    def _verzoek(self, url: str) -> None:
        if not url.startswith(("blob:", "data:")):
            self.hosts.add(urlsplit(url).hostname or "")

    def geen(self) -> None:
        """Fail unless the page was silent and spoke to its own server only."""
        assert self.regels == []
        assert self.hosts <= {"127.0.0.1"}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser profile: no storage, no cache."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def klachten() -> Klachten:
    return Klachten()


@pytest.fixture
def page(context: BrowserContext, klachten: Klachten) -> Page:
    page = context.new_page()
    klachten.volg(page)
    return page
