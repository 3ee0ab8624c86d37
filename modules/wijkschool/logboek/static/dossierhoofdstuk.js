// One chapter of the dossier on the screen: what stands there, and what can be changed right here.
import { alinea, h, herkomst } from "../basis/dom.js";
import { zet } from "./dossierfiguur.js";
import { tekstvak } from "./dossiervak.js";

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
  // What is asked on this very page is changed there: two places to write one answer would undo each other.
  const vraag = (v) => (v.vrij && !hier
    ? tekstvak({ ...v, naam: `dos-${g.oefening}-${v.veld}`, label: v.vraag, knop: "Vul in", vakken: acties.vakken, klaar: acties.klaar, open: acties.open && (() => acties.open.vraag(g, v.veld)) })
    : v.lang ? h("div", { class: "tekstvak" }, h("p", { class: "vraag-tekst" }, v.vraag), ...alinea(v.tekst, "antwoord"))
      : h("p", { class: "kort" }, h("strong", {}, /[?!.:]$/.test(v.vraag) ? `${v.vraag} ` : `${v.vraag}: `), v.tekst));
  const waar = g.begonnen ? ["Veranderen kan in de ", les(), "."] : ["Nog leeg. Vul dit in in de ", les(), "."];
  if (hier) waar.splice(0, waar.length, g.begonnen ? "Veranderen kan " : "Nog leeg. Vul dit in: ", hier, ".");
  return h("div", { class: `groep${g.begonnen ? "" : " open"}` }, h("h5", {}, g.titel),
    g.begonnen && !hier && g.vragen.every((v) => v.vrij) && g.vragen.length ? null : h("p", { class: "uitleg" }, ...(acties.open ? waar : [g.begonnen ? `Uit de les ‘${g.les_titel}’.` : "Nog leeg."])),
    ...g.vragen.map(vraag),
    g.model ? h("p", { class: "uitleg" }, h("strong", {}, "Het model van de cursus (modelkeuze): "), g.model) : null);
}

/**
 * Make the section of chapter `d`, number `nr` of `aantal`. `acties`: les, breedte, schuif, weg, vakken, klaar, and `open`
 * (the storage, see dossieropslag.js), or null where there is nothing to change.
 */
export function maak_hoofdstuk(d, nr, aantal, acties, wacht) {
  const kop = `dos-${d.id}`;
  const schuif = (waar, woord) => h("button", { type: "button", class: "stil klein", id: `${kop}-${woord}`, "aria-label": `${woord === "omhoog" ? "Omhoog" : "Omlaag"}: ${d.titel}`, "aria-disabled": (waar < 0 ? nr === 0 : nr === aantal - 1) ? "true" : null, onclick: () => acties.schuif(d, waar, `${kop}-${woord}`) }, woord === "omhoog" ? "↑ Omhoog" : "↓ Omlaag");
  const weg = h("button", { type: "button", class: "stil klein", id: `${kop}-weg`, "aria-label": `${d.weg ? "Neem weer op" : "Laat weg"}: ${d.titel}`, onclick: () => acties.weg(d, `${kop}-weg`) }, d.weg ? "Neem weer op" : "Laat weg");
  const stand = d.weg ? "weggelaten" : d.leeg ? "nog leeg" : "er staat iets in";
  const binnen = d.weg ? [] : [
    h("p", { class: "uitleg" }, d.inleiding),
    d.let_op ? h("p", { class: "let-op" }, h("strong", {}, "Let op: "), d.let_op, " ", herkomst({ plaats: d.plaats })) : null,
    ...d.figuren.map((f) => figuur(f, acties.breedte, wacht)),
    ...d.groepen.map((g) => groep(g, acties)),
    d.groepen.length ? null : h("p", { class: "uitleg" }, "Bij dit hoofdstuk is nog geen les. Je kunt wel zelf iets schrijven."),
    acties.open || d.eigen ? h("div", { class: "groep" }, d.eigen ? h("h5", {}, "Eigen tekst") : null,
      tekstvak({ naam: `${kop}-eigen`, label: `Eigen tekst bij ‘${d.titel}’`, vraag: "", tekst: d.eigen, lang: true, knop: "Schrijf zelf iets bij dit hoofdstuk", vakken: acties.vakken, klaar: acties.klaar, open: acties.open && (() => acties.open.eigen_tekst(d)) })) : null,
  ];
  return h("section", { class: `dossier-hoofdstuk${d.weg ? " weg" : ""}`, "aria-labelledby": kop },
    h("div", { class: "kopregel" }, h("h4", { id: kop, tabindex: "-1" }, `${nr + 1}. ${d.titel}`), h("span", { class: `stand-woord${d.leeg ? " leeg" : ""}` }, stand)),
    acties.open ? h("div", { class: "knoppen" }, schuif(-1, "omhoog"), schuif(1, "omlaag"), weg) : null, ...binnen.filter(Boolean));
}
