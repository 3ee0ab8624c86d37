// The controls of a game. Each has a label, its own help, and says so when the source leaves it open.
// A control is { el, lees(), zet(waarde), toon(zichtbaar) }.
import { h } from "../basis/dom.js";

const getal = new Intl.NumberFormat("nl-NL");
const KORT = 20; // characters: options no longer than this stand beside each other
const HOOGSTENS = { kort: 6, lang: 4 }; // more options than this make a list to pull down, or a phone shows nothing else

function hulptekst(r, id) {
  const uitleg = r.uitleg ? h("p", { class: "uitleg", id: `${id}-uitleg` }, r.uitleg) : null;
  const open = r.niet_in_de_bron
    ? h("details", { class: "niet-in-de-bron" }, h("summary", { id: `${id}-open` }, "Dit staat niet in de bron"), r.niet_in_de_bron)
    : null;
  return { uitleg, open, bij: [uitleg?.id, open && `${id}-open`].filter(Boolean).join(" ") || null };
}

function schuif(r, id, veranderd, typt) {
  const { uitleg, open, bij } = hulptekst(r, id);
  const grens = { min: r.van, max: r.tot, step: r.stap };
  const naam = r.eenheid ? `${r.label} (${r.eenheid})` : r.label;
  const invoer = h("input", { type: "number", id, inputmode: "numeric", ...grens, "aria-describedby": bij });
  const balk = h("input", { type: "range", ...grens, "aria-label": `${r.label}, met de schuif` });
  let waarde = r.begin;
  const binnen = (w) => Math.min(r.tot, Math.max(r.van, r.van + Math.round((w - r.van) / r.stap) * r.stap));
  const zet = (w) => {
    waarde = Number.isSafeInteger(w) ? binnen(w) : r.begin;
    invoer.value = waarde;
    balk.value = waarde;
    balk.setAttribute("aria-valuetext", `${getal.format(waarde)} ${r.eenheid}`.trim());
  };
  const neem = (w, melden) => {
    zet(w);
    melden();
  };
  invoer.oninput = () => {
    const w = Number(invoer.value);
    if (invoer.value.trim() === "" || !Number.isFinite(w)) return; // still being typed; on leaving the field it is put right
    waarde = binnen(Math.trunc(w));
    balk.value = waarde;
    typt();
  };
  invoer.onblur = () => zet(waarde);
  balk.oninput = () => neem(Number(balk.value), veranderd);
  balk.onkeydown = (e) => {
    if (e.key.startsWith("Arrow")) e.stopPropagation(); // JupyterLab would go to another cell
  };
  const knop = (richting, teken, woord) => h("button", { type: "button", class: "stil", "aria-label": `${r.label}: ${woord}`, onclick: () => neem(waarde + richting * r.stap, veranderd) }, teken);
  zet(r.begin);
  return {
    el: h("div", { class: "post" }, h("label", { for: id }, naam), uitleg, open, h("div", { class: "bediening" }, knop(-1, "−", "minder"), invoer, knop(1, "+", "meer"), balk)),
    lees: () => waarde,
    zet,
  };
}

const kort = (r) => r.opties.every(([, tekst]) => tekst.length <= KORT);

/** The options of a control: beside each other when all are short, else below each other. */
const rij = (r, delen) => h("div", { class: kort(r) ? "opties kort" : "opties" }, ...delen.map((d) => d.el));

function keus(r, id, veranderd) {
  const { uitleg, open, bij } = hulptekst(r, id);
  const kan = r.opties.map(([optie]) => optie);
  if (r.opties.length > (kort(r) ? HOOGSTENS.kort : HOOGSTENS.lang)) {
    const lijst = h("select", { id, "aria-describedby": bij, onchange: veranderd }, ...r.opties.map(([optie, tekst]) => h("option", { value: optie }, tekst)));
    const zet = (w) => (lijst.value = kan.includes(w) ? w : r.begin);
    zet(r.begin);
    return { el: h("div", { class: "post" }, h("label", { for: id }, r.label), uitleg, open, lijst), lees: () => lijst.value, zet };
  }
  const knoppen = r.opties.map(([optie, tekst]) => {
    const invoer = h("input", { type: "radio", name: id, id: `${id}-${optie}`, value: optie, onchange: veranderd });
    return { invoer, el: h("div", { class: "keuze" }, h("label", { for: invoer.id }, invoer, h("span", {}, tekst))) };
  });
  const zet = (w) => {
    for (const { invoer } of knoppen) invoer.checked = invoer.value === (kan.includes(w) ? w : r.begin);
  };
  zet(r.begin);
  return {
    el: h("fieldset", { class: "post keuzes", "aria-describedby": bij }, h("legend", {}, r.label), uitleg, open, rij(r, knoppen)),
    lees: () => knoppen.find(({ invoer }) => invoer.checked)?.invoer.value ?? r.begin,
    zet,
  };
}

function vinkjes(r, id, veranderd) {
  const { uitleg, open, bij } = hulptekst(r, id);
  const vakjes = r.opties.map(([optie, tekst]) => {
    const invoer = h("input", { type: "checkbox", id: `${id}-${optie}`, value: optie, onchange: () => {
      grens();
      veranderd();
    } });
    return { invoer, el: h("div", { class: "keuze" }, h("label", { for: invoer.id }, invoer, h("span", {}, tekst))) };
  });
  const lees = () => vakjes.filter(({ invoer }) => invoer.checked).map(({ invoer }) => invoer.value);
  const hoeveel = h("p", { class: "uitleg", role: "status" });
  function grens() {
    if (!r.hoogstens) return;
    const nu = lees().length;
    hoeveel.textContent = nu < r.hoogstens ? `Je koos er ${nu}. Kies er hoogstens ${r.hoogstens}.` : `Je koos er ${nu}: meer kan niet. Haal er eerst een weg.`;
    // Not `disabled`: who uses a screen reader must still find the option and hear why it is closed.
    for (const { invoer } of vakjes) invoer.setAttribute("aria-disabled", String(!invoer.checked && nu >= r.hoogstens));
  }
  for (const { invoer } of vakjes) invoer.onclick = (e) => {
    if (invoer.getAttribute("aria-disabled") === "true") e.preventDefault();
  };
  const zet = (w) => {
    const gekozen = Array.isArray(w) ? w : r.begin;
    for (const { invoer } of vakjes) invoer.checked = gekozen.includes(invoer.value);
    grens();
  };
  zet(r.begin);
  return {
    el: h("fieldset", { class: "post keuzes", "aria-describedby": bij }, h("legend", {}, r.label), uitleg, open, rij(r, vakjes), r.hoogstens ? hoeveel : null),
    lees,
    zet,
  };
}

function schrijf(r, id, _veranderd, typt) {
  const { uitleg, open, bij } = hulptekst(r, id);
  const veld = h("textarea", { id, rows: 2, maxlength: 2000, "aria-describedby": bij, oninput: typt });
  const zet = (w) => (veld.value = typeof w === "string" ? w : r.begin);
  zet(r.begin);
  return { el: h("div", { class: "post" }, h("label", { for: id }, r.label), uitleg, open, veld), lees: () => veld.value, zet };
}

const SOORTEN = { schuif, keus, vinkjes, schrijf };

/** Make all controls of a game, those of one group together. Returns { el, lees(), zet(stand), verberg(ids) }. */
export function maak_regelaars({ regelaars, begin, id, veranderd, typt }) {
  const el = h("div", { class: "regelaars posten" });
  const delen = {};
  const groepen = [];
  let groep = null;
  for (const r of regelaars) {
    const deel = SOORTEN[r.soort](r, `${id}-r-${r.id}`, veranderd, typt);
    delen[r.id] = deel;
    if (!r.groep) {
      groep = null;
      el.append(deel.el);
      continue;
    }
    if (groep?.titel !== r.groep) {
      groep = { titel: r.groep, el: h("fieldset", { class: "groep" }, h("legend", {}, r.groep)), ids: [] };
      groepen.push(groep);
      el.append(groep.el);
    }
    groep.ids.push(r.id);
    groep.el.append(deel.el);
  }
  const zet = (stand) => {
    for (const [naam, deel] of Object.entries(delen)) deel.zet(stand?.[naam] ?? begin[naam]);
  };
  zet(begin);
  return {
    el,
    zet,
    lees: () => Object.fromEntries(Object.entries(delen).map(([naam, deel]) => [naam, deel.lees()])),
    /** Hide what this setting leaves out; it keeps its value. */
    verberg(ids) {
      for (const [naam, deel] of Object.entries(delen)) deel.el.hidden = ids.includes(naam);
      for (const g of groepen) g.el.hidden = g.ids.every((naam) => ids.includes(naam));
    },
  };
}
