// One chapter of the dossier on the screen: what stands there, and what can be changed right here.
import { alinea, h, herkomst } from "../basis/dom.js";
import { zet } from "./dossierfiguur.js";

const PAUZE = 400; // ms that typed text may wait before it is kept

/**
 * A text with a button to change it. `bewaar(tekst)` keeps it (and says whether that worked); `klaar(naam)` is called
 * when the learner is done. `label` is what a screen reader hears; `naam` is unique on the page.
 */
function tekstvak({ naam, label, vraag, uitleg, tekst, lang, bewaar, begin, klaar, knop }) {
  const plek = h("div", { class: "tekstvak" });
  let klok = 0;
  function toon() {
    plek.replaceChildren(...(vraag ? [h("p", { class: "vraag-tekst" }, vraag)] : []), ...alinea(tekst, "antwoord"), ...(!begin ? [] : [h("button", { type: "button", class: "stil klein", id: naam, "aria-label": `${tekst ? "Pas aan" : knop}: ${label}`, onclick: bewerk }, tekst ? "Pas aan" : knop)]));
  }
  function bewerk() {
    begin();
    const invoer = lang ? h("textarea", { id: `${naam}-vak`, rows: 5 }) : h("input", { id: `${naam}-vak`, type: "text", autocomplete: "off" });
    invoer.value = tekst;
    const schrijf = () => {
      clearTimeout(klok);
      klok = 0;
      if (invoer.value === tekst) return;
      tekst = invoer.value;
      stand.textContent = bewaar(tekst) ? "Bewaard in deze browser" : "Niet bewaard";
    };
    invoer.oninput = () => (klok ||= setTimeout(schrijf, PAUZE));
    // What is being typed is kept before the page goes, and before another buurt comes: it is about this one.
    for (const gebeurtenis of ["pagehide", "wijkschool-buurt-straks"]) addEventListener(gebeurtenis, schrijf);
    const stand = h("span", { class: "bewaard", role: "status" });
    const af = h("button", { type: "button", class: "hoofd klein", onclick: () => {
      schrijf();
      for (const gebeurtenis of ["pagehide", "wijkschool-buurt-straks"]) removeEventListener(gebeurtenis, schrijf);
      klaar(naam);
    } }, "Klaar");
    invoer.onkeydown = (e) => (e.key === "Escape" || (!lang && e.key === "Enter")) && (e.preventDefault(), af.click());
    plek.replaceChildren(h("div", { class: "veld" }, h("label", { for: invoer.id }, label), uitleg ? h("p", { class: "uitleg" }, uitleg) : null, invoer), h("div", { class: "knoppen" }, af, stand));
    invoer.focus();
  }
  toon();
  return plek;
}

function figuur(f, breedte, wacht) {
  const doel = h("div", { class: "tekening", role: "img", "aria-label": f.titel, "aria-describedby": `dos-fig-${f.naam}` });
  wacht.push(zet(doel, f, breedte));
  return h("figure", {}, h("figcaption", {}, f.titel), doel,
    h("details", {}, h("summary", {}, "De figuur in woorden en als tabel"), h("p", { id: `dos-fig-${f.naam}` }, f.alt),
      h("div", { class: "schuif", tabindex: "0", role: "region", "aria-label": `Tabel: ${f.titel}` },
        h("table", {}, h("thead", {}, h("tr", {}, ...f.kolommen.map((k) => h("th", { scope: "col" }, k)))),
          h("tbody", {}, ...f.rijen.map((rij) => h("tr", {}, ...rij.map((cel, n) => h(n ? "td" : "th", n ? {} : { scope: "row" }, cel)))))))));
}

function groep(g, acties) {
  const les = () => h("a", { href: `${g.les}.ipynb#oef-${g.oefening}` }, `les ‘${g.les_titel}’`);
  const hier = g.les === acties.les ? h("a", { href: `#oef-${g.oefening}` }, "hierboven op deze bladzijde") : null;
  const vraag = (v) => (v.vrij
    ? tekstvak({ ...v, naam: `dos-${g.oefening}-${v.veld}`, label: v.vraag, knop: "Vul in", begin: acties.begin, klaar: acties.klaar, bewaar: (tekst) => acties.bewaar(g, v.veld, tekst) })
    : v.lang ? h("div", { class: "tekstvak" }, h("p", { class: "vraag-tekst" }, v.vraag), ...alinea(v.tekst, "antwoord"))
      : h("p", { class: "kort" }, h("strong", {}, /[?!.:]$/.test(v.vraag) ? `${v.vraag} ` : `${v.vraag}: `), v.tekst));
  const waar = g.begonnen ? ["Veranderen kan in de ", les(), "."] : ["Nog leeg. Vul dit in in de ", les(), "."];
  if (hier) waar.splice(0, waar.length, g.begonnen ? "Veranderen kan " : "Nog leeg. Vul dit in: ", hier, ".");
  return h("div", { class: `groep${g.begonnen ? "" : " open"}` }, h("h5", {}, g.titel),
    g.begonnen && g.vragen.every((v) => v.vrij) && g.vragen.length ? null : h("p", { class: "uitleg" }, ...(acties.begin ? waar : [g.begonnen ? `Uit de les ‘${g.les_titel}’.` : "Nog leeg."])),
    ...g.vragen.map(vraag),
    g.model ? h("p", { class: "uitleg" }, h("strong", {}, "Het model van de cursus (modelkeuze): "), g.model) : null);
}

/** Make the section of chapter `d`, number `nr` of `aantal`. `acties`: begin, klaar, bewaar, eigen, schuif, weg, breedte. */
export function maak_hoofdstuk(d, nr, aantal, acties, wacht) {
  const kop = `dos-${d.id}`;
  const schuif = (waar, woord) => h("button", { type: "button", class: "stil klein", id: `${kop}-${woord}`, "aria-label": `${d.titel}: ${woord}`, "aria-disabled": (waar < 0 ? nr === 0 : nr === aantal - 1) ? "true" : null, onclick: () => acties.schuif(d, waar, `${kop}-${woord}`) }, woord === "omhoog" ? "↑ Omhoog" : "↓ Omlaag");
  const weg = h("button", { type: "button", class: "stil klein", id: `${kop}-weg`, "aria-label": `${d.titel}: ${d.weg ? "neem weer op" : "laat weg"}`, onclick: () => acties.weg(d, `${kop}-weg`) }, d.weg ? "Neem weer op" : "Laat weg");
  const stand = d.weg ? "weggelaten" : d.leeg ? "nog leeg" : "er staat iets in";
  const binnen = d.weg ? [] : [
    h("p", { class: "uitleg" }, d.inleiding),
    d.let_op ? h("p", { class: "let-op" }, h("strong", {}, "Let op: "), d.let_op, " ", herkomst({ plaats: d.plaats })) : null,
    ...d.figuren.map((f) => figuur(f, acties.breedte, wacht)),
    ...d.groepen.map((g) => groep(g, acties)),
    d.groepen.length ? null : h("p", { class: "uitleg" }, "Bij dit hoofdstuk is nog geen les. Je kunt wel zelf iets schrijven."),
    acties.begin || d.eigen ? h("div", { class: "groep" }, d.eigen ? h("h5", {}, "Eigen tekst") : null,
      tekstvak({ naam: `${kop}-eigen`, label: `Eigen tekst bij ‘${d.titel}’`, vraag: "", tekst: d.eigen, lang: true, knop: "Schrijf zelf iets bij dit hoofdstuk", begin: acties.begin, klaar: acties.klaar, bewaar: (tekst) => acties.eigen(d, tekst) })) : null,
  ];
  return h("section", { class: `dossier-hoofdstuk${d.weg ? " weg" : ""}`, "aria-labelledby": kop },
    h("div", { class: "kopregel" }, h("h4", { id: kop, tabindex: "-1" }, `${nr + 1}. ${d.titel}`), h("span", { class: `stand-woord${d.leeg ? " leeg" : ""}` }, stand)),
    acties.begin ? h("div", { class: "knoppen" }, schuif(-1, "omhoog"), schuif(1, "omlaag"), weg) : null, ...binnen.filter(Boolean));
}
