// A figure: its question, the drawing (Vega, as SVG), a description in words, and its data as a table.
// Vega is one file from our own server, fetched once and kept; nothing comes from elsewhere.
import { h, herkomst, stijl } from "../basis/dom.js";

const NEDERLANDS = { decimal: ",", thousands: ".", grouping: [3], currency: ["€ ", ""] };
const SMALST = 310; // px: a figure is drawn no narrower than this, or its labels would be cut off; it is shrunk instead
let vega; // fetched when the first figure needs it

/** Give the drawing at least SMALST pixels, shrunk to the room there is; anew when the window changes. */
function pas(doel) {
  const ruimte = doel.parentElement.clientWidth;
  const krap = ruimte > 0 && ruimte < SMALST;
  doel.style.width = krap ? `${SMALST}px` : "";
  doel.style.zoom = krap ? String(ruimte / SMALST) : "";
}

async function teken(doel, spec) {
  vega ??= import("../bouw/vega.js").then(() => globalThis.wijkschoolVega);
  const { vegaEmbed } = await vega;
  return vegaEmbed(doel, structuredClone(spec), { renderer: "svg", actions: false, tooltip: false, formatLocale: NEDERLANDS });
}

/**
 * Make a figure; `id` is that of its element, so that one figure can stand twice on a page.
 * Returns { el, teken }: call `teken()` when `el` is on the page, for the drawing takes its width from there.
 */
export function maak_figuur(f, id = `fig-${f.naam}`) {
  // Vega gives its own elements roles without names; for a screen reader the whole is one picture with a description.
  const doel = h("div", { "aria-hidden": "true" });
  const tekening = h("div", { class: "tekening", role: "img", "aria-label": f.titel, "aria-describedby": `${id}-woorden` }, doel);
  const kiezer = f.keuze
    ? h("select", { id: `${id}-keuze` }, ...f.keuze.opties.map(([waarde, label]) => h("option", { value: waarde }, label)))
    : null;
  const melding = h("p", { class: "alleen-lezer", role: "status" });
  const el = h("figure", { class: "wijk figuur", id, "aria-labelledby": `${id}-titel` },
    h("figcaption", {}, h("p", { class: "soort" }, "Figuur"), h("p", { class: "titel", id: `${id}-titel` }, f.titel), h("p", { class: "vraag" }, f.vraag)),
    kiezer ? h("p", { class: "kies" }, h("label", { for: kiezer.id }, f.keuze.label), " ", kiezer) : null,
    tekening, melding,
    h("p", { class: "woorden", id: `${id}-woorden` }, f.beschrijving),
    ...f.opmerkingen.map((tekst) => h("p", { class: "let-op" }, h("strong", {}, "Let op: "), tekst)),
    h("p", {}, herkomst(f)),
    h("details", { class: "tabel" }, h("summary", {}, "Toon als tabel"),
      h("div", { class: "schuif", tabindex: "0", role: "region", "aria-label": `Tabel: ${f.titel}` },
        h("table", {}, h("thead", {}, h("tr", {}, ...f.tabel.kolommen.map((k) => h("th", { scope: "col" }, k)))),
          h("tbody", {}, ...f.tabel.rijen.map((rij) => h("tr", {}, ...rij.map((cel, n) => h(n ? "td" : "th", n ? {} : { scope: "row" }, cel)))))))),
  );
  return {
    el,
    async teken() {
      try {
        pas(doel);
        addEventListener("resize", () => pas(doel)); // before Vega's own, which then measures the right width
        const { view } = await teken(doel, f.spec);
        if (kiezer) kiezer.onchange = () => {
          view.signal(f.keuze.parameter, kiezer.value).run();
          melding.textContent = `De figuur toont nu: ${kiezer.selectedOptions[0].textContent}.`;
        };
        tekening.dataset.getekend = "ja";
      } catch (fout) {
        console.error(fout);
        tekening.replaceWith(h("p", { class: "melding" }, "De figuur kon niet worden getekend. De tabel hieronder toont dezelfde gegevens."));
      }
    },
  };
}

/**
 * Draw now what the reader sees or nearly sees; the rest when it comes near, or when the page has nothing else to do,
 * so that all of it is there when someone prints. Resolves when the figure is drawn, or has been put off.
 */
function op_tijd(el, teken) {
  // JupyterLab scrolls in a box of its own and keeps far cells out of the page: there all is drawn at once.
  if (!document.body.classList.contains("les")) return teken();
  const { top, bottom } = el.getBoundingClientRect();
  if (bottom > -innerHeight && top < 2 * innerHeight) return teken();
  let klaar = false;
  const eens = () => {
    if (klaar) return;
    klaar = true;
    kijker.disconnect();
    teken();
  };
  const kijker = new IntersectionObserver((gezien) => gezien.some((g) => g.isIntersecting) && eens(), { rootMargin: "100% 0%" });
  kijker.observe(el);
  addEventListener("wijkschool-klaar", () => (globalThis.requestIdleCallback ?? setTimeout)(eens), { once: true });
  addEventListener("beforeprint", eens, { once: true });
}

async function render({ model, el }) {
  stijl();
  const figuur = maak_figuur(model.get("figuur"));
  el.append(figuur.el);
  await op_tijd(figuur.el, () => figuur.teken());
}

export default { render };
