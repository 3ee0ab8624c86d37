"""The same lesson where it is not our own server: below a base URL, as on Binder, and in JupyterLab."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.hulp import kijk_na, open_les
from gedeeld import Server
from gedeeld import jupyter as jupyter_server
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def jupyter(tmp_path_factory) -> Iterator[Server]:
    """A Jupyter server with what binder/postBuild puts in place, below a base URL."""
    with jupyter_server(tmp_path_factory.mktemp("jupyter")) as server:
        yield server


def test_onder_een_basisadres_opent_de_startpagina_een_werkende_les(page, jupyter, klachten) -> None:
    page.goto(f"{jupyter.adres}wijkschool/")
    page.get_by_role("link", name="Het speelveld").first.click()
    page.wait_for_selector("html[data-klaar]")
    assert page.locator("svg.marks").count() == 2
    page.locator("#oef-04-doelpaal").get_by_role("radio").first.check()
    assert kijk_na(page, "04-doelpaal")
    page.get_by_role("link", name="Alle lessen").first.click()
    expect(page.locator("[data-les='04-speelveld'] .voortgang")).to_have_text("1 van 14 gedaan")
    klachten.geen()


def test_een_buurles_staat_in_dezelfde_map(page, jupyter) -> None:
    open_les(page, f"{jupyter.adres}voila/render/notebooks/04-speelveld.ipynb")
    page.get_by_role("link", name="Vorige les").click()
    page.wait_for_selector("html[data-klaar]")
    assert (
        page.get_by_role("heading", level=1).inner_text()
        == "Wat bewoners vragen: vier terreinen en vier voorwaarden"
    )


def test_in_jupyterlab_werken_figuren_en_oefeningen_zonder_vreemde_verzoeken(page, jupyter, klachten) -> None:
    page.goto(f"{jupyter.adres}lab/tree/notebooks/04-speelveld.ipynb")
    page.locator(".jp-Notebook").wait_for(timeout=60_000)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)  # connected, not only started
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.locator("#fig-gepastheid svg.marks").wait_for(timeout=60_000, state="attached")
    vlak = page.locator("#vlak-04-speelveld-speelveld .punt").first
    vlak.wait_for(state="attached")
    vlak.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#vlak-04-speelveld-speelveld input[type=range]").first).to_have_value("-5")
    assert klachten.hosts <= {"127.0.0.1"}
    assert page.get_by_text("notified about official Jupyter news").count() == 0
