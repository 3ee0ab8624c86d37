"""Every kind of exercise in the lesson with one of each: by keyboard, for axe, on a phone, after a reload."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from browser.antwoorden import (
    LES,
    MET_SLEUTEL,
    OEFENINGEN,
    TEKST,
    VAN_SOORT,
    Toetsen,
    fout_antwoord,
    goed_antwoord,
    plek,
)
from browser.hulp import bewaard, kijk_na, open_les, uitslag
from browser.test_toegankelijk import schendingen
from playwright.sync_api import Locator, Page, expect

from wijkschool.oefening.soorten import SOORTEN


def test_de_les_heeft_een_oefening_van_elke_soort() -> None:
    assert {naam.removesuffix("-vlak") for naam in VAN_SOORT} == set(SOORTEN)
    assert "positioneer-vlak" in VAN_SOORT


@pytest.mark.parametrize("soort", MET_SLEUTEL)
def test_alleen_met_toetsen_van_vraag_tot_uitwerking(page, server, klachten, soort) -> None:
    open_les(page, server.les(LES))
    oefening = MET_SLEUTEL[soort]
    sectie = plek(page, oefening)
    toetsen = Toetsen(page)
    assert toetsen.maak(soort, goed_antwoord)
    verwacht = "bekeken" if oefening.vraag.soort == "open_vraag" else "goed"
    expect(sectie.locator(".uitslag")).to_have_class(re.compile(rf"\b{verwacht}\b"))
    uitwerking = sectie.locator("details.uitwerking")
    expect(uitwerking).to_have_attribute("open", "")
    toetsen.druk(f"#oef-{oefening.vraag.id} details.uitwerking summary")
    expect(uitwerking).not_to_have_attribute("open", "")
    assert bewaard(page, oefening.vraag.id)["status"] == verwacht
    klachten.geen()


def test_axe_vindt_niets_in_elke_staat_van_elke_soort(page, server) -> None:
    open_les(page, server.les(LES))
    assert schendingen(page) == [], "gevraagd"
    for knop in page.get_by_role("button", name="Hint", exact=True).all():
        knop.click()
    assert schendingen(page) == [], "hint open"
    for oefening in MET_SLEUTEL.values():
        plek(page, oefening).locator("button[type=submit]").click()
    page.wait_for_timeout(500)
    assert schendingen(page) == [], "nog niet af"
    for maak, wat in ((fout_antwoord, "fout"), (goed_antwoord, "goed")):
        for soort, oefening in MET_SLEUTEL.items():
            if maak is goed_antwoord:
                plek(page, oefening).get_by_role("button", name="Begin opnieuw").click()
            Toetsen(page, tab=False).maak(soort, maak)
        expect(page.locator(".oefening details.uitwerking")).to_have_count(len(MET_SLEUTEL))
        if wat == "goed":  # after starting anew nothing of the earlier attempt counts
            expect(page.locator(".oefening .uitslag.goed")).to_have_count(len(MET_SLEUTEL) - 1)
            expect(page.locator(".terugkoppeling:is(.fout, .gemist, .leeg)")).to_have_count(0)
        assert schendingen(page) == [], wat
        for samenvatting in page.locator("summary").all():
            if not samenvatting.evaluate("el => el.parentElement.open"):
                samenvatting.click()
        assert schendingen(page) == [], f"{wat}, met de uitwerking open"


def te_breed(page: Page) -> list[str]:
    return page.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(el => !el.closest('.schuif') && !el.closest('.alleen-lezer') && el.getClientRects().length)
            .filter(el => el.getBoundingClientRect().right > innerWidth + 1)
            .map(el => `${el.closest('.oefening')?.id} ${el.tagName}.${el.getAttribute('class')}`)"""
    )


def test_op_320_px_schuift_niets_opzij_en_is_elke_knop_te_raken(page, server) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_les(page, server.les(LES))
    assert te_breed(page) == []
    for soort in MET_SLEUTEL:
        Toetsen(page, tab=False).maak(soort, fout_antwoord)
    for samenvatting in page.locator("summary").all():
        if not samenvatting.evaluate("el => el.parentElement.open"):
            samenvatting.click()
    assert te_breed(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    klein = page.evaluate(
        """() => [...document.querySelectorAll('.oefening button, .oefening label:has(input), .oefening summary')]
            .filter(el => el.getClientRects().length)
            .filter(el => { const v = el.getBoundingClientRect(); return v.width < 24 || v.height < 24 })
            .map(el => el.textContent)"""
    )
    assert klein == []


def test_na_herladen_staan_elk_antwoord_en_elk_oordeel_er_weer(page, server, klachten) -> None:
    open_les(page, server.les(LES))
    for soort in MET_SLEUTEL:
        Toetsen(page, tab=False).maak(soort, fout_antwoord)
    eigen = VAN_SOORT["jouw_buurt"]
    plek(page, eigen).locator("input, textarea").first.fill("Bij de fontein.")
    page.wait_for_timeout(500)

    def alles() -> dict[str, Any]:
        return {
            soort: {
                "uitslag": uitslag(page, oefening.vraag.id),
                "antwoord": bewaard(page, oefening.vraag.id)["antwoord"],
                "delen": plek(page, oefening).locator(".terugkoppeling").all_inner_texts(),
                "velden": plek(page, oefening)
                .locator("input, textarea")
                .evaluate_all(
                    "els => els.map(el => ['radio', 'checkbox'].includes(el.type) ? el.checked : el.value)"
                ),
                "volgorde": plek(page, oefening).locator(".volgorde .tekst").all_inner_texts(),
                "uitwerking": plek(page, oefening).locator("details.uitwerking").text_content(),
            }
            for soort, oefening in MET_SLEUTEL.items()
        }

    eerst, gewijzigd = alles(), {s: bewaard(page, o.vraag.id)["gewijzigd"] for s, o in MET_SLEUTEL.items()}
    page.reload()
    page.wait_for_selector("html[data-klaar]")
    expect(page.locator(".oefening details.uitwerking")).to_have_count(len(MET_SLEUTEL))
    assert alles() == eerst
    expect(plek(page, eigen).locator("input, textarea").first).to_have_value("Bij de fontein.")
    # To be judged again is no change: otherwise two open tabs would keep each other busy.
    assert {s: bewaard(page, o.vraag.id)["gewijzigd"] for s, o in MET_SLEUTEL.items()} == gewijzigd
    klachten.geen()


def volgorde(sectie: Locator) -> list[str]:
    return [str(li.get_attribute("data-id")) for li in sectie.locator(".volgorde > li").all()]


def test_rangschikken_met_knoppen_met_toetsen_en_door_te_slepen(page, server) -> None:
    open_les(page, server.les(LES))
    oefening = VAN_SOORT["rangschik"]
    sectie = plek(page, oefening)
    a, b, c, *rest = volgorde(sectie)
    aantal = len(rest) + 3
    gezegd = sectie.locator(".rangschik-lijst [role=status]")

    sectie.locator(f"li[data-id='{a}']").get_by_role("button", name="omlaag").click()
    assert volgorde(sectie) == [b, a, c, *rest]
    expect(gezegd).to_have_text(f"Nu op plaats 2 van {aantal}.")

    page.keyboard.press("Alt+ArrowDown")  # the focus went along with the item
    assert volgorde(sectie) == [b, c, a, *rest]
    expect(gezegd).to_have_text(f"Nu op plaats 3 van {aantal}.")
    for _ in range(3):
        page.keyboard.press("Alt+ArrowUp")
    assert volgorde(sectie) == [a, b, c, *rest]
    expect(gezegd).to_have_text("Dit staat al bovenaan.")
    knop = sectie.locator(f"li[data-id='{a}']").get_by_role("button", name="omhoog")
    expect(knop).to_have_attribute("aria-disabled", "true")
    assert f"nu op plaats 1 van {aantal}" in (knop.get_attribute("aria-label") or "")

    greep = sectie.locator(f"li[data-id='{a}'] .greep")
    greep.scroll_into_view_if_needed()
    van, naar = greep.bounding_box(), sectie.locator(f"li[data-id='{c}']").bounding_box()
    page.mouse.move(van["x"] + 8, van["y"] + 8)
    page.mouse.down()
    page.mouse.move(van["x"] + 8, naar["y"] + naar["height"] - 4, steps=12)
    page.mouse.up()
    assert volgorde(sectie) == [b, c, a, *rest]
    expect(gezegd).to_have_text(f"Nu op plaats 3 van {aantal}.")
    assert bewaard(page, oefening.vraag.id)["antwoord"]["volgorde"] == [b, c, a, *rest]


def test_rangschikken_met_een_vinger(browser, server) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    open_les(page, server.les(LES))
    sectie = plek(page, VAN_SOORT["rangschik"])
    a, b, *rest = volgorde(sectie)
    sectie.scroll_into_view_if_needed()
    greep = sectie.locator(f"li[data-id='{a}'] .greep")
    greep.scroll_into_view_if_needed()
    van, naar = greep.bounding_box(), sectie.locator(f"li[data-id='{b}']").bounding_box()
    x, y = van["x"] + 10, van["y"] + 10
    cdp = context.new_cdp_session(page)
    for soort, waar in (("touchStart", y), ("touchMove", y + 15), ("touchMove", naar["y"] + naar["height"] - 4)):
        cdp.send("Input.dispatchTouchEvent", {"type": soort, "touchPoints": [{"x": x, "y": waar}]})
    cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert volgorde(sectie) == [b, a, *rest]
    context.close()


def test_een_kaart_naar_een_groep_slepen_kiest_die_groep(page, server) -> None:
    open_les(page, server.les(LES))
    oefening: Any = VAN_SOORT["koppel"]
    sectie = plek(page, oefening)
    kaart, groep = oefening.vraag.kaarten[-1].id, oefening.vraag.groepen[1].id
    greep = sectie.locator(".kaart .greep").last
    greep.evaluate("el => scrollTo(0, scrollY + el.getBoundingClientRect().top - 200)")
    expect(sectie.locator(".mandjes")).not_to_be_in_viewport()
    van = greep.bounding_box()
    page.mouse.move(van["x"] + 8, van["y"] + 8)
    page.mouse.down()
    mandje = sectie.locator(".mandje").nth(1).bounding_box()  # the groups come along while a card is dragged
    page.mouse.move(mandje["x"] + 60, mandje["y"] + 20, steps=10)
    expect(sectie.locator(".mandje").nth(1)).to_have_class(re.compile("boven"))
    page.mouse.up()
    expect(page.locator(f"#oef-{oefening.vraag.id}-{kaart}-{groep}")).to_be_checked()
    expect(sectie.locator(".mandje").nth(1)).to_contain_text("1 kaart")
    assert bewaard(page, oefening.vraag.id)["antwoord"] == {"groepen": {kaart: groep}}


def test_op_het_vlak_van_twee_assen_doen_slepen_toetsen_en_velden_hetzelfde(page, server) -> None:
    open_les(page, server.les(LES))
    oefening: Any = VAN_SOORT["positioneer-vlak"]
    sectie = plek(page, oefening)
    dwars, op = oefening.vraag.assen

    def waarden() -> list[int]:
        return [int(page.locator(f"#oef-{oefening.vraag.id}-{as_.id}").input_value()) for as_ in (dwars, op)]

    punt = sectie.locator(".punt")
    punt.focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("ArrowUp")  # up is more of the second axis
    assert waarden() == [25, 5]
    tekst = punt.get_attribute("aria-valuetext") or ""
    assert f"{dwars.titel} 25 naar {dwars.rechts}" in tekst
    assert f"{op.titel} 5 naar {op.rechts}" in tekst
    doos = punt.locator("circle").nth(1).bounding_box()
    x, y = doos["x"] + doos["width"] / 2, doos["y"] + doos["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 80, y + 60, steps=6)
    page.mouse.up()
    assert waarden()[0] < 0
    assert waarden()[1] < 0
    # A drag does not keep to the steps of the fields.
    assert bewaard(page, oefening.vraag.id)["antwoord"]["posities"] == {
        naam: pytest.approx(waarde, abs=5) for naam, waarde in zip((dwars.id, op.id), waarden(), strict=True)
    }


def test_verdelen_houdt_veld_schuif_knoppen_en_rest_gelijk(page, server) -> None:
    open_les(page, server.les(LES))
    oefening: Any = VAN_SOORT["verdeel"]
    sectie, vraag = plek(page, oefening), oefening.vraag
    veld = page.locator(f"#oef-{vraag.id}-{vraag.posten[0].id}")
    expect(veld).to_have_value("")
    sectie.get_by_role("button", name=re.compile("meer voor")).first.click()
    expect(veld).to_have_value(str(vraag.stap))
    veld.fill(str(vraag.totaal + vraag.stap))
    expect(sectie.locator(".stand")).to_contain_text("te veel")
    schuif_ = sectie.locator("input[type=range]").first
    schuif_.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(veld).to_have_value(str(vraag.totaal - vraag.stap))
    expect(sectie.locator(".stand")).to_contain_text("Nog te verdelen")
    assert "0 mag ook" in kijk_na(page, vraag.id)
    assert sectie.locator(".uitwerking").count() == 0


def test_een_andere_uit_dezelfde_pool(page, server) -> None:
    open_les(page, server.les(LES))
    pool = [o for o in OEFENINGEN if o.vraag.pool and o.vraag.pool == VAN_SOORT["stelling"].vraag.pool]
    assert len(pool) > 1
    eerste, tweede = plek(page, pool[0]), plek(page, pool[1])
    expect(eerste.get_by_role("button", name="Probeer een andere")).to_be_hidden()
    Toetsen(page, tab=False).maak("stelling", fout_antwoord)
    knop = eerste.get_by_role("button", name="Probeer een andere")
    knop.click()
    expect(tweede.get_by_role("heading", level=3)).to_be_focused()
    expect(tweede.get_by_role("heading", level=3)).to_be_in_viewport()


def test_verder_lezen_staat_er_alleen_als_het_nog_niet_goed_was(page, server) -> None:
    open_les(page, server.les(LES))
    soort, oefening = next((s, o) for s, o in MET_SLEUTEL.items() if o.sleutel.verder_lezen and s == "bereken")
    Toetsen(page, tab=False).maak(soort, fout_antwoord)
    expect(plek(page, oefening).locator(".verder-lezen")).to_have_count(1)
    Toetsen(page, tab=False).maak(soort, goed_antwoord)
    expect(plek(page, oefening).locator(".uitslag.goed")).to_have_count(1)
    expect(plek(page, oefening).locator(".verder-lezen")).to_have_count(0)


def test_wie_doortypt_wordt_toch_binnen_een_halve_seconde_bewaard(page, server) -> None:
    open_les(page, server.les(LES))
    id_ = VAN_SOORT["open_vraag"].vraag.id
    page.evaluate(
        """id => {
            window.gezien = []; window.langst = 0;
            const veld = document.getElementById(`oef-${id}-tekst`);
            let vuil = 0;
            const kijk = () => {
                const nu = JSON.parse(localStorage.getItem(`wijkschool:${id}`) ?? '{}').antwoord?.tekst ?? '';
                if (nu === veld.value) vuil = 0;
                else if (!vuil) vuil = performance.now();
                else window.langst = Math.max(window.langst, performance.now() - vuil);
                gezien.push(document.querySelector(`#oef-${id} .bewaard`).textContent);
            };
            addEventListener('wijkschool-bewaard', () => { vuil = 0; });
            setInterval(kijk, 20);
        }""",
        id_,
    )
    page.locator(f"#oef-{id_}-tekst").press_sequentially("wij praten nu over later " * 3, delay=25)
    page.wait_for_timeout(600)
    assert 0 < page.evaluate("langst") < 500
    assert {"Nog niet bewaard…", "Bewaard in deze browser"} <= set(page.evaluate("gezien"))
    assert bewaard(page, id_)["antwoord"]["tekst"].endswith("later ")


def test_de_eigen_tekst_staat_naast_het_voorbeeld_en_blijft_tekst(page, server) -> None:
    open_les(page, server.les(LES))
    oefening: Any = VAN_SOORT["open_vraag"]
    sectie = plek(page, oefening)
    kwaad = "<img src=x onerror=\"document.title='mis'\">"
    page.locator(f"#oef-{oefening.vraag.id}-tekst").fill("Te kort.")
    sectie.get_by_role("button", name="Vergelijk", exact=True).click()
    assert "Schrijf nog" in uitslag(page, oefening.vraag.id)
    assert sectie.locator(".rubriek input").count() == 0
    page.locator(f"#oef-{oefening.vraag.id}-tekst").fill(f"{kwaad} {TEKST}")
    sectie.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(sectie.locator(".rubriek input")).to_have_count(len(oefening.sleutel.punten))
    expect(sectie.locator("details.uitwerking")).not_to_have_attribute("open", "")
    sectie.locator(".rubriek input").first.check()
    assert bewaard(page, oefening.vraag.id)["antwoord"]["zelf"] == [oefening.sleutel.punten[0].id]
    sectie.get_by_role("button", name="Klaar met vergelijken").click()
    expect(sectie.locator("details.uitwerking")).to_have_attribute("open", "")
    expect(sectie.locator(".eigen-tekst")).to_contain_text("<img src=x")
    expect(sectie.locator("details.uitwerking")).to_contain_text(oefening.sleutel.voorbeeld[:60])
    expect(page.locator(f"#oef-{oefening.vraag.id}-tekst")).to_be_visible()
    assert page.title() != "mis"
    # Another text is to be compared again: the verdict and the list go, the ticks come back with them.
    page.locator(f"#oef-{oefening.vraag.id}-tekst").press_sequentially("En meer.")
    assert sectie.locator(".rubriek input").count() == 0
    assert "veranderd" in uitslag(page, oefening.vraag.id)
    page.wait_for_timeout(400)
    assert bewaard(page, oefening.vraag.id)["antwoord"]["zelf"] is None
    sectie.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(sectie.locator(".rubriek input").first).to_be_checked()


def test_rommel_in_de_opslag_stoort_geen_enkele_soort(page, server, klachten) -> None:
    page.goto(server.adres)
    delen = (
        "keuzes keuze zekerheid volgorde groepen posities gerechten redenen bedragen getal optie zin tekst zelf"
    )
    for rommel in (7, ["x", None], {"x": "y"}):
        regel = {"schema": 1, "antwoord": dict.fromkeys(delen.split(), rommel), "nagekeken": True, "poging": 1}
        page.evaluate(
            "([ids, t]) => ids.forEach(id => localStorage.setItem('wijkschool:' + id, t))",
            [[oefening.vraag.id for oefening in OEFENINGEN], json.dumps(regel)],
        )
        open_les(page, server.les(LES))
        for soort, oefening in MET_SLEUTEL.items():
            assert uitslag(page, oefening.vraag.id), (soort, rommel)
    klachten.geen()
