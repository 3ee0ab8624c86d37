// The speelveld: a plane of inhoud (across) and proces (up), on which buurten can be moved by dragging, with the
// arrow keys, or by the four fields beside it. Every way changes the same four numbers.
//
// Scale: -100 (vraaglogica, left) to 100 (institutionele logica, right), as in WRR figure 6.2. That vraaglogica
// stands at the top as well is our choice: the text of the report does not say which corner is up.
import { h } from "../basis/dom.js";

export const RAND = 100;
const STAP = 5;
const GROTE_STAP = 25;
const NS = "http://www.w3.org/2000/svg";
const BREED = 360;
const MARGE = 42;
const SCHAAL = (BREED - 2 * MARGE) / (2 * RAND);

const s = (naam, eigen = {}, tekst) => {
  const el = document.createElementNS(NS, naam);
  for (const [k, v] of Object.entries(eigen)) el.setAttribute(k, v);
  if (tekst != null) el.textContent = tekst;
  return el;
};
const klem = (w) => Math.max(-RAND, Math.min(RAND, w));
const x = (w) => BREED / 2 + w * SCHAAL;
const VAK = { x: MARGE, y: MARGE, width: BREED - 2 * MARGE, height: BREED - 2 * MARGE };

/** In words, because a number alone says little: "30 naar integraal". */
export function in_woorden(waarde, veld) {
  if (waarde == null) return "nog niet geplaatst";
  if (waarde === 0) return "precies in het midden";
  return `${Math.abs(waarde)} naar ${waarde < 0 ? veld.vraag : veld.institutioneel}`;
}

/** The mean of a dimension's two fields (modelkeuze; kern.spanningsvelden.projectie is its twin in Python). */
export function projectie(posities, velden, dimensie) {
  const w = velden.filter((v) => v.dimensie === dimensie).map((v) => posities[v.id] ?? 0);
  return w.reduce((a, b) => a + b, 0) / w.length;
}

/** Move both fields of a dimension so that their mean is `naar` (twin of kern.spanningsvelden.verschuif). */
export function verschuif(posities, velden, dimensie, naar) {
  const [een, twee] = velden.filter((v) => v.dimensie === dimensie).map((v) => v.id);
  if (!twee) return { ...posities, [een]: Math.round(klem(naar)) }; // an axis of its own
  const [a, b] = [posities[een] ?? 0, posities[twee] ?? 0];
  const verschil = klem(naar) - (a + b) / 2;
  const stap = Math.sign(verschil) * Math.floor(Math.abs(verschil) + 0.5);
  const som = Math.max(-2 * RAND, Math.min(2 * RAND, a + b + 2 * stap));
  const rest = klem(som - klem(a + stap));
  return { ...posities, [een]: som - rest, [twee]: rest };
}

const LETTERS = 46; // how many letters fit beside the plane

/** A text along an edge, in at most two lines that grow away from the plane (`weg`: -1 up, 1 down). */
function randtekst(tekst, plek, weg) {
  const regels = [""];
  for (const woord of tekst.split(" ")) {
    if (regels.length < 2 && `${regels.at(-1)} ${woord}`.length > LETTERS) regels.push("");
    regels.push(`${regels.pop()} ${woord}`.trim());
  }
  const el = s("text", { ...plek, "text-anchor": "middle" });
  const begin = weg < 0 ? -(regels.length - 1) : 0;
  el.append(...regels.map((regel, n) => s("tspan", { x: 0, y: `${(begin + n) * 1.15}em` }, regel)));
  return el;
}

/** What stands around the four fields of the speelveld: two corners with a name, four edges. */
const teken_speelveld = (o) => [
  s("rect", { ...VAK, class: "veld" }),
  s("rect", { x: MARGE, y: MARGE, width: o - MARGE, height: o - MARGE, class: "hoek vraag" }),
  s("rect", { x: o, y: o, width: o - MARGE, height: o - MARGE, class: "hoek inst" }),
  s("text", { x: MARGE + 8, y: MARGE + 18, class: "logica" }, "vraaglogica"),
  s("text", { x: BREED - MARGE - 8, y: BREED - MARGE - 26, "text-anchor": "end", class: "logica" }, "institutionele"),
  s("text", { x: BREED - MARGE - 8, y: BREED - MARGE - 9, "text-anchor": "end", class: "logica" }, "logica"),
  s("text", { x: o, y: 14, "text-anchor": "middle" }, "proces: samen, op gepaste afstand"),
  s("text", { x: o, y: BREED - 4, "text-anchor": "middle" }, "proces: opgelegd, dicht erop"),
  s("text", { transform: `translate(14 ${o}) rotate(-90)`, "text-anchor": "middle" }, "inhoud: op maat, integraal"),
  s("text", { transform: `translate(${BREED - 8} ${o}) rotate(-90)`, "text-anchor": "middle" }, "inhoud: uniform, functioneel"),
];

/** What stands around a plane of two axes: each edge says what lies there. Nothing is coloured. */
function teken_assen(o, [dwars, op]) {
  const naam = (as, pool) => (`${as.titel}: ${pool}`.length <= 34 ? `${as.titel}: ${pool}` : pool); // the fields say the title
  return [
    s("rect", { ...VAK, class: "veld" }),
    randtekst(naam(op, op.institutioneel), { transform: `translate(${o} ${MARGE - 9})` }, -1),
    randtekst(naam(op, op.vraag), { transform: `translate(${o} ${BREED - MARGE + 18})` }, 1),
    randtekst(naam(dwars, dwars.vraag), { transform: `translate(${MARGE - 9} ${o}) rotate(-90)` }, -1),
    randtekst(naam(dwars, dwars.institutioneel), { transform: `translate(${BREED - MARGE + 18} ${o}) rotate(-90)` }, 1),
  ];
}

/**
 * Draw the plane. `buurten`: [{ id, naam, posities }]; `velden`: [{ id, titel, dimensie, vraag, institutioneel }].
 * Four fields make the speelveld. Two make a plane of their own, with `vraag` at the left and at the bottom.
 * `veranderd(id, posities)` is called at every change by the learner.
 */
export function maak_vlak({ velden, buurten, veranderd, id }) {
  const assen = velden.length === 2;
  const wat = assen ? "het vlak" : "het speelveld";
  const svg = s("svg", { viewBox: `0 0 ${BREED} ${BREED}`, class: "vlak", role: "group", "aria-label": `${assen ? "Het vlak" : "Het speelveld"}. Verplaats een buurt met de pijltjestoetsen; met Shift gaat het met grote stappen.` });
  const punten = new Map();
  const bron = s("g", { class: "volgens-bron" });
  const o = BREED / 2;
  const omhoog = assen ? 1 : -1; // what an upward step adds: the speelveld has vraaglogica, -100, at the top
  const y = (w) => o - w * omhoog * SCHAAL;
  svg.append(
    ...(assen ? teken_assen(o, velden) : teken_speelveld(o)),
    s("line", { x1: o, x2: o, y1: MARGE, y2: BREED - MARGE, class: "as" }),
    s("line", { y1: o, y2: o, x1: MARGE, x2: BREED - MARGE, class: "as" }),
    bron,
  );

  function in_zin(i, q) {
    const naar = (w, a, b) => (Math.round(w) === 0 ? "midden" : `${Math.abs(Math.round(w))} naar ${w < 0 ? a : b}`);
    const logicas = ["vraaglogica", "institutionele logica"];
    if (!assen) return `inhoud ${naar(i, ...logicas)}, proces ${naar(q, ...logicas)}`;
    return [i, q].map((w, n) => `${velden[n].titel} ${naar(w, velden[n].vraag, velden[n].institutioneel)}`).join(", ");
  }

  function zet_punt(buurt) {
    const p = punten.get(buurt.id);
    const [i, q] = ["inhoud", "proces"].map((d) => projectie(buurt.posities, velden, d));
    p.g.setAttribute("transform", `translate(${x(i)} ${y(q)})`);
    p.naam.setAttribute("text-anchor", i < 0 ? "start" : "end"); // away from the nearest edge
    p.naam.setAttribute("x", i < 0 ? 18 : -18);
    p.g.setAttribute("aria-valuenow", Math.round(i));
    p.g.setAttribute("aria-valuetext", `${buurt.naam}: ${in_zin(i, q)}`);
    p.g.classList.toggle("leeg", velden.some((v) => buurt.posities[v.id] == null));
  }

  function verzet(buurt, i, q, vanaf = buurt.posities) {
    let posities = vanaf;
    if (i != null) posities = verschuif(posities, velden, "inhoud", i);
    if (q != null) posities = verschuif(posities, velden, "proces", q);
    buurt.posities = posities;
    zet_punt(buurt);
    veranderd(buurt.id, posities);
  }

  for (const [n, buurt] of buurten.entries()) {
    const g = s("g", { class: `punt kleur-${n % 4}`, tabindex: "0", role: "slider", "aria-valuemin": -RAND, "aria-valuemax": RAND, "aria-label": `${buurt.naam} op ${wat}` });
    const naam = s("text", { y: 5, class: "naam" }, buurt.naam);
    g.append(s("circle", { r: 20, class: "greep" }), s("circle", { r: 12 }), s("text", { y: 5, "text-anchor": "middle", class: "letter" }, buurt.naam.charAt(0).toUpperCase()), naam);
    punten.set(buurt.id, { g, naam });
    g.addEventListener("keydown", (e) => {
      const stap = e.shiftKey ? GROTE_STAP : STAP;
      const [di, dq] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, omhoog], ArrowDown: [0, -omhoog] }[e.key] ?? [];
      if (di === undefined) return;
      e.preventDefault();
      e.stopPropagation(); // JupyterLab would go to the next cell
      const nu = (d) => projectie(buurt.posities, velden, d);
      if (di) verzet(buurt, nu("inhoud") + di * stap, null);
      else verzet(buurt, null, nu("proces") + dq * stap);
    });
    g.addEventListener("pointerdown", (e) => {
      e.preventDefault();
      g.focus();
      g.setPointerCapture(e.pointerId);
      g.classList.add("sleept");
      const vanaf = buurt.posities; // from where it started, or the difference between two fields is lost at the edge
      const sleep = (ev) => {
        const m = svg.getScreenCTM().inverse();
        const p = new DOMPoint(ev.clientX, ev.clientY).matrixTransform(m);
        verzet(buurt, (p.x - o) / SCHAAL, (omhoog * (o - p.y)) / SCHAAL, vanaf);
      };
      const los = () => {
        g.classList.remove("sleept");
        g.removeEventListener("pointermove", sleep);
      };
      g.addEventListener("pointermove", sleep);
      g.addEventListener("pointerup", los, { once: true });
      g.addEventListener("pointercancel", los, { once: true });
    });
    svg.append(g);
    zet_punt(buurt);
  }

  const legenda = h("p", { class: "legenda", hidden: true }, h("span", { "aria-hidden": "true" }), "Groen gestippeld: hier past het volgens de uitwerking.");
  return {
    el: h("div", { class: "vlak-houder" }, svg, legenda),
    zet(buurt_id, posities) {
      const buurt = buurten.find((b) => b.id === buurt_id);
      buurt.posities = posities;
      zet_punt(buurt);
    },
    /**
     * Show the area where the worked answer puts it: per dimension from the mean of the lower to the mean of the
     * upper bounds, so that wide where the source is of two minds looks wide. null takes it away.
     */
    toon_bron(verwacht) {
      bron.replaceChildren();
      legenda.hidden = !verwacht;
      if (!verwacht) return;
      const grens = (d, kant) => {
        const w = velden.filter((v) => v.dimensie === d).map((v) => klem(verwacht[v.id].positie + kant * verwacht[v.id].tolerantie));
        return w.reduce((p, q) => p + q, 0) / w.length;
      };
      const [l, r] = [x(grens("inhoud", -1)), x(grens("inhoud", 1))];
      const [t, b] = [y(grens("proces", omhoog)), y(grens("proces", -omhoog))];
      bron.append(s("rect", { x: l, y: t, width: r - l, height: b - t, rx: 8 }));
    },
  };
}

/** The four fields of one buurt: per field a range between its two poles, its value in words, room for feedback. */
export function maak_velden({ velden, naam, veranderd, id }) {
  let posities = {};
  const rijen = velden.map((veld) => {
    const uit = h("span", { class: "waarde", "aria-hidden": "true" }); // the range speaks it itself (aria-valuetext)
    const bij = h("div", { class: "bij" });
    const invoer = h("input", { type: "range", id: `${id}-${veld.id}`, min: -RAND, max: RAND, step: STAP, value: 0 });
    invoer.oninput = () => {
      posities = { ...posities, [veld.id]: Number(invoer.value) };
      zet_rij(rij);
      veranderd(posities);
    };
    // Arrow keys make small steps by themselves; with Shift large ones, as on the plane.
    invoer.onkeydown = (e) => {
      const kant = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[e.key];
      if (!kant) return;
      e.stopPropagation();
      if (!e.shiftKey) return;
      e.preventDefault();
      invoer.value = klem(Number(invoer.value) + kant * GROTE_STAP);
      invoer.oninput();
    };
    // A tap exactly on the middle changes no value, but it is a choice.
    invoer.onclick = () => {
      if (posities[veld.id] == null) invoer.oninput(); // no value: `false` would undo the click
    };
    const rij = { veld, invoer, uit, bij, el: h("div", { class: "spanningsveld" },
      h("div", { class: "titel" }, h("label", { for: invoer.id }, veld.titel, h("span", { class: "alleen-lezer" }, ` voor ${naam}, links ${veld.vraag}, rechts ${veld.institutioneel}`)), uit),
      invoer,
      h("div", { class: "polen", "aria-hidden": "true" }, h("span", {}, `← ${veld.vraag}`), h("span", {}, `${veld.institutioneel} →`)), bij) };
    return rij;
  });
  function zet_rij(rij) {
    const waarde = posities[rij.veld.id];
    rij.invoer.value = waarde ?? 0;
    rij.uit.textContent = in_woorden(waarde, rij.veld);
    rij.invoer.setAttribute("aria-valuetext", in_woorden(waarde, rij.veld));
    rij.el.classList.toggle("leeg", waarde == null);
  }
  const zet = (nieuw) => {
    posities = { ...nieuw };
    rijen.forEach(zet_rij);
  };
  zet({});
  return { el: h("div", { class: "spanningsvelden" }, ...rijen.map((r) => r.el)), zet, lees: () => ({ ...posities }), rijen };
}
