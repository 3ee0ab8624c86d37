// What follows from a setting, drawn: sentences, tables, bars, a plane, steps. Each reads without colour and without
// the picture; each says where it rests on.
import { h, herkomst } from "../basis/dom.js";

const TOON = { gewoon: ["", ""], goed: ["✓", "Goed"], let_op: ["!", "Let op"] };
const STAAT = { klaar: ["✓", "Klaar"], nu: ["▶", "Nu"], open: ["○", "Nog open"], dicht: ["✕", "Dicht"], mis: ["!", "Gaat mis"] };
const NS = "http://www.w3.org/2000/svg";
const s = (naam, eigen = {}, tekst) => {
  const el = document.createElementNS(NS, naam);
  for (const [k, v] of Object.entries(eigen)) el.setAttribute(k, v);
  if (tekst != null) el.textContent = tekst;
  return el;
};

const merk = ([teken, woord]) => (woord ? h("strong", { class: "woordmerk" }, h("span", { "aria-hidden": "true" }, `${teken} `), `${woord}. `) : null);

const zinnen = (b) => h("ul", { class: "zinnen" }, ...b.zinnen.map(([tekst, toon]) => h("li", { class: toon }, merk(TOON[toon] ?? TOON.gewoon), tekst)));

const tabel = (b) => h("div", { class: "schuif", tabindex: "0", role: "group", "aria-label": `Tabel: ${b.titel ?? b.kolommen[0]}` },
  h("table", {}, h("thead", {}, h("tr", {}, ...b.kolommen.map((k) => h("th", { scope: "col" }, k)))),
    h("tbody", {}, ...b.rijen.map((rij) => h("tr", {}, ...rij.map((cel, n) => h(n ? "td" : "th", n ? {} : { scope: "row" }, cel)))))));

const staven = (b) => h("ul", { class: "staven" }, ...b.staven.map(([label, waarde, tekst]) => {
  const deel = waarde == null ? 0 : Math.max(0, Math.min(1, (waarde - b.van) / (b.tot - b.van || 1)));
  const staaf = h("span", { class: "staaf", "aria-hidden": "true" });
  staaf.style.setProperty("--deel", `${deel * 100}%`);
  return h("li", {}, h("span", { class: "naam" }, label), " ", staaf, " ", h("span", { class: "waarde" }, tekst));
}));

/** A plane with numbered points; the list below it says the same in words. */
function vlak(b) {
  const MAAT = 320;
  const RAND = 16;
  const schaal = (w) => MAAT / 2 + (Math.max(-100, Math.min(100, w)) * (MAAT - 2 * RAND)) / 200;
  const svg = s("svg", { viewBox: `0 0 ${MAAT} ${MAAT}`, class: "vlakje", "aria-hidden": "true", focusable: "false" });
  svg.append(s("rect", { x: RAND, y: RAND, width: MAAT - 2 * RAND, height: MAAT - 2 * RAND, class: "vak" }));
  svg.append(s("line", { x1: MAAT / 2, x2: MAAT / 2, y1: RAND, y2: MAAT - RAND, class: "lijn" }), s("line", { y1: MAAT / 2, y2: MAAT / 2, x1: RAND, x2: MAAT - RAND, class: "lijn" }));
  (b.kwadranten ?? []).forEach((naam, n) => {
    const [kolom, rij] = [n % 2, Math.floor(n / 2)];
    svg.append(s("text", { x: RAND + 8 + kolom * (MAAT / 2 - RAND), y: rij ? MAAT - RAND - 8 : RAND + 18, class: "kwadrant" }, naam));
  });
  b.punten.forEach(([, x, y], n) => {
    svg.append(s("circle", { cx: schaal(x), cy: MAAT - schaal(y), r: 12, class: "punt" }));
    svg.append(s("text", { x: schaal(x), y: MAAT - schaal(y) + 4.5, "text-anchor": "middle", class: "nummer" }, String(n + 1)));
  });
  const kant = (w, [laag, hoog]) => (w === 0 ? "precies in het midden" : `${Math.abs(Math.round(w))} naar ‘${w < 0 ? laag : hoog}’`);
  return h("div", { class: "vlakblok" },
    h("p", { class: "as boven" }, `Boven: ${b.y_as[1]}`), svg,
    h("p", { class: "as" }, `Onder: ${b.y_as[0]}. Links: ${b.x_as[0]}. Rechts: ${b.x_as[1]}.`),
    h("ol", {}, ...b.punten.map(([label, x, y]) => h("li", {}, h("strong", {}, label), `: ${kant(x, b.x_as)}, ${kant(y, b.y_as)}.`))));
}

const stappen = (b) => h("ol", { class: "stappenlijst" }, ...b.stappen.map(([naam, staat, tekst]) => h("li", { class: staat }, merk(STAAT[staat] ?? STAAT.open), h("strong", {}, naam), tekst ? `: ${tekst}` : "")));

const SOORTEN = { zinnen, tabel, staven, vlak, stappen };

/** Draw the blocks of an outcome. */
export const maak_blokken = (blokken) => blokken.map((b) => h("div", { class: `blok ${b.soort}blok` }, b.titel ? h("p", { class: "kopje" }, b.titel) : null, SOORTEN[b.soort](b), herkomst(b)));
