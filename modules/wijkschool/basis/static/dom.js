// Small tools for every widget: elements, the style sheet, the place in the source.

/** Make an element: h("p", {class: "x"}, "tekst", kind). Text is always text, never markup. */
export function h(naam, eigenschappen = {}, ...kinderen) {
  const el = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(eigenschappen)) {
    if (sleutel.startsWith("on")) el[sleutel] = waarde;
    else if (waarde === true) el.setAttribute(sleutel, "");
    else if (waarde !== false && waarde != null) el.setAttribute(sleutel, waarde);
  }
  el.append(...kinderen.filter((k) => k != null));
  return el;
}

/** JupyterLab has no style sheet of ours: bring it along once. Our own pages have it in their head. */
export function stijl() {
  if (document.querySelector('link[href*="onderdelen.css"]')) return;
  document.head.append(h("link", { rel: "stylesheet", href: new URL("onderdelen.css", import.meta.url).href }));
}

export const alinea = (tekst, klasse) =>
  (tekst ?? "").split(/\n+/).filter(Boolean).map((t) => h("p", { class: klasse }, t));

/** "WRR 2005, § 4.5, r. 5530-5547 · afleiding" */
export function herkomst({ plaats, herkomst: soort, bron }) {
  if (!plaats && !soort) return null;
  const document_ = !bron || bron === "wrr" ? "WRR 2005, " : "";
  return h("small", { class: "herkomst" }, plaats ? `${document_}${plaats}` : "", plaats && soort ? " · " : "", soort ?? "");
}
