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

/** The documents, as KORTE_NAMEN in inhoud/plaats.py has them. */
const DOCUMENTEN = {
  wrr: "WRR 2005",
  wetten: "De wetten",
  schoon_heel_veilig: "Schoon-heel-veilig",
  netwerken: "Netwerken",
  wijkaanpak_watchen: "Kleinhans",
};

/** "r. 8; wrr: § 5.3.2, r. 6055" → "De wetten, r. 8; WRR 2005, § 5.3.2, r. 6055": each document named where it begins. */
function leesbaar(plaats, bron) {
  let vorige = null;
  return plaats
    .split("; ")
    .map((stuk) => {
      const [, id, rest] = /^(?:([a-z][a-z0-9_]*): )?(.*)$/s.exec(stuk);
      const document_ = id ?? bron;
      const naam = document_ === vorige ? "" : `${DOCUMENTEN[document_] ?? document_}, `;
      vorige = document_;
      return naam + rest.replace(/(§|\br\.) /g, "$1\u00a0"); // a number stays with its sign
    })
    .join("; ");
}

/** "WRR 2005, § 4.5, r. 5530-5547 · afleiding" */
export function herkomst({ plaats, herkomst: soort, bron }) {
  if (!plaats && !soort) return null;
  return h("small", { class: "herkomst" }, plaats ? leesbaar(plaats, bron || "wrr") : "", plaats && soort ? " · " : "", soort ?? "");
}
