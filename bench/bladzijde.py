"""One load of a page in a fresh browser profile: when it can be read and used, and what it costs."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import asdict, dataclass
from typing import Any

from diensten import LANG, LES, WORTEL, BenchFout, Dienst, wacht_op_rust
from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as PlaywrightError

# As the browser tests have them. Here no other host is reachable at all: stock Voilà asks a CDN for fonts, and
# an answer that is refused at once favours stock, where a slow internet would not.
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
RUST = 2000  # ms between "everything is interactive" and the memory

# Runs before the page's own scripts, and looks at every frame the browser paints. The same for both pages.
STOPWATCH = """
(() => {
  const bench = (globalThis.bench = { tekst: null, interactief: null });
  const zichtbaar = (el) => {
    if (!el?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = el.getBoundingClientRect();
    return width > 0 && height > 0;
  };
  const onbedekt = (el) => {
    const r = el.getBoundingClientRect();
    const boven = document.elementFromPoint(r.left + Math.min(r.width / 2, 40), r.top + r.height / 2);
    return boven === el || el.contains(boven);
  };
  const alles = (lijst, f) => lijst.length > 0 && [...lijst].every(f);
  const af = { wij: () => __WIJ__, kaal: () => __KAAL__ }["__SOORT__"];
  const kijk = () => {
    if (bench.tekst === null) {
      const kop = document.querySelector("h1");
      if (zichtbaar(kop) && kop.textContent.trim() && onbedekt(kop)) bench.tekst = performance.now();
    }
    if (bench.tekst !== null && af()) bench.interactief = performance.now();
    else requestAnimationFrame(kijk);
  };
  requestAnimationFrame(kijk);
})();
"""
WIJ = """performance.getEntriesByName("wijkschool-klaar").length > 0
    && document.querySelectorAll(".tekening").length >= __FIGUREN__
    && [...document.querySelectorAll(".tekening")].every((t) => zichtbaar(t.querySelector("svg")))"""
KAAL = """zichtbaar(document.querySelector(".noUi-handle"))
    && zichtbaar(document.querySelector("canvas.marks, svg.marks"))
    && zichtbaar(document.querySelector("table.dataframe"))"""

# A frame is looked at just before it is painted: nothing is readable before the browser's own first paint.
UITLEZEN = """() => {
  const nav = performance.getEntriesByType("navigation")[0];
  const beeld = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
  return {
    tekst: Math.max(bench.tekst, beeld ?? 0),
    interactief: Math.max(bench.interactief, beeld ?? 0),
    eerste_byte: nav.responseStart,
    eerste_beeld: beeld,
    laatste_byte: nav.responseEnd || null,
    kernel: JSON.parse(document.getElementById("jupyter-config-data").textContent).kernelId,
  };
}"""

# Every time another option, every time a click; the clock stops when the verdict stands in the document.
# Of the lesson in LES: a multiple choice with one right answer, and a text to write.
OEFENING, SCHRIJVEN = "05-stijl-afzijdige-buurt", "05-stijl-jouw-buurt"
KIJK_NA = """async ({ id, keren }) => {
  const vak = document.getElementById(`oef-${id}`);
  const uitslag = vak.querySelector(".uitslag");
  const knop = vak.querySelector("button[type=submit]");
  const opties = [...vak.querySelectorAll("input[type=radio], input[type=checkbox]")];
  const duur = [];
  for (let i = 0; i < keren; i++) {
    opties.forEach((optie, n) => optie.checked !== (n === i % opties.length) && optie.click());
    await new Promise((r) => setTimeout(r, 50));
    const eerst = uitslag.textContent; // after a change it asks for a new check, so a verdict differs from it
    const begin = performance.now();
    await new Promise((klaar, mis) => {
      const tijd = setTimeout(() => mis(new Error(`geen uitslag bij ${i + 1}: ${uitslag.textContent}`)), 30000);
      const kijker = new MutationObserver(() => {
        if (uitslag.textContent === eerst || !vak.querySelector(".terugkoppeling")) return;
        duur.push(performance.now() - begin);
        clearTimeout(tijd);
        kijker.disconnect();
        klaar();
      });
      kijker.observe(vak, { childList: true, subtree: true, characterData: true });
      knop.click();
    });
  }
  return duur;
}"""


# From a keystroke until the answer stands in the browser's storage: the page tells it by an event of its own.
BEWAAR = """async ({ id, keren }) => {
  const veld = document.querySelector(`#oef-${id} textarea`);
  const duur = [];
  for (let i = 0; i < keren; i++) {
    const begin = performance.now();
    await new Promise((klaar) => {
      addEventListener("wijkschool-bewaard", klaar, { once: true });
      veld.value += "a";
      veld.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const regel = JSON.parse(localStorage.getItem(`wijkschool:${id}`));
    if (!Object.values(regel.antwoord.velden).includes(veld.value)) throw new Error("niet bewaard");
    duur.push(performance.now() - begin);
  }
  return duur;
}"""


def _stopwatch(soort: str) -> str:
    cellen = json.loads((WORTEL / f"notebooks/{LES}.ipynb").read_text(encoding="utf-8"))["cells"]
    code = "".join("".join(cel["source"]) + "\n" for cel in cellen if cel["cell_type"] == "code")
    figuren = len(re.findall(r"\.figuur\(", code))
    script = STOPWATCH.replace("__WIJ__", WIJ).replace("__KAAL__", KAAL).replace("__SOORT__", soort)
    return script.replace("__FIGUREN__", str(figuren))


@dataclass
class Verkeer:
    """What went over the line, from the browser's own network log."""

    verzoeken: int = 0
    buiten: int = 0
    bytes_http: int = 0
    bytes_ws: int = 0

    def volg(self, page: Page) -> None:
        cdp = page.context.new_cdp_session(page)
        cdp.on("Network.requestWillBeSent", self._verzoek)
        cdp.on("Network.loadingFinished", self._af)
        cdp.on("Network.webSocketFrameReceived", self._bericht)
        cdp.send("Network.enable")

    def _verzoek(self, e: dict[str, Any]) -> None:
        url = e["request"]["url"]
        if url.startswith("http"):
            self.verzoeken += 1
            self.buiten += not url.startswith("http://127.0.0.1")

    def _af(self, e: dict[str, Any]) -> None:
        self.bytes_http += int(e["encodedDataLength"])

    def _bericht(self, e: dict[str, Any]) -> None:
        gegevens, tekst = e["response"]["payloadData"], e["response"]["opcode"] == 1
        self.bytes_ws += len(gegevens.encode()) if tekst else len(base64.b64decode(gegevens))


def laad(
    browser: Browser, dienst: Dienst, diensten: list[Dienst], *, verkeer: bool = False, nakijken: int = 0
) -> dict[str, Any]:
    """Open the page once and return its figures: times in ms, memory in bytes.

    Args:
        browser: a running Chromium; the page gets a fresh profile with an empty cache.
        dienst: the server to ask.
        diensten: all servers that run: the load begins when they rest.
        verkeer: count requests and bytes too (not in a counted run: the log takes time itself).
        nakijken: how many times to check an exercise afterwards, and to type a letter.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(LANG * 1000)
    context.add_init_script(_stopwatch(dienst.soort))
    kernel = None
    try:
        page = context.new_page()
        lijn = Verkeer()
        if verkeer:
            lijn.volg(page)
        rustig = wacht_op_rust(diensten)
        antwoord = page.goto(dienst.pagina, wait_until="commit")
        if antwoord is None or not antwoord.ok:
            raise BenchFout(f"{dienst.naam}: de bladzijde antwoordt met {antwoord and antwoord.status}")
        page.wait_for_function("globalThis.bench?.interactief != null", polling=250)
        page.wait_for_timeout(RUST)
        cijfers = page.evaluate(UITLEZEN)
        kernel = cijfers.pop("kernel")
        cijfers["rustig"] = rustig
        cijfers["geheugen"] = dienst.kernel(kernel).memory_full_info().uss
        if verkeer:
            cijfers["verkeer"] = asdict(lijn)
        if nakijken:
            cijfers["nakijken"] = page.evaluate(KIJK_NA, {"id": OEFENING, "keren": nakijken})
            cijfers["bewaren"] = page.evaluate(BEWAAR, {"id": SCHRIJVEN, "keren": nakijken})
    except PlaywrightError as fout:
        raise BenchFout(f"{dienst.naam}: {fout.message}\n{dienst.gezegd()}") from fout
    else:
        return cijfers
    finally:
        context.close()
        if kernel:
            dienst.sluit_kernel(kernel)
