// The dossier as a document: what is printed and what is saved as a web page. Everything is put there as text, so
// that markup in an answer is shown and never run.
import { alinea, h } from "../basis/dom.js";
import { PAPIER, zet } from "./dossierfiguur.js";

const LIJNEN = { true: 4, false: 1 }; // how many lines to write on stand where an answer is still to come
export const SCHERM = 4; // the level of the headings of a comparison on the screen
const datum = (nu) => nu.toLocaleDateString("nl-NL", { dateStyle: "long" });

/** When it was made and from which version: every file says so. */
export const voettekst = (versie, voorbeeld, nu = new Date()) => `${voorbeeld ? "Verzonnen voorbeeld, gemaakt" : "Gemaakt"} op ${datum(nu)} met Wijkschool, versie ${versie}.`;

export const titel_van = (dossier) => (dossier.naam ? `Wijkdossier: ${dossier.naam}` : "Wijkdossier");

const lijnen = (n) => h("div", { class: "lijnen", "aria-hidden": "true" }, ...Array.from({ length: n }, () => h("span")));

function figuur(f, klaar) {
  const doel = h("div", { class: "tekening", role: "img", "aria-label": `${f.titel}. ${f.alt}` });
  klaar.push(zet(doel, f, PAPIER));
  return h("figure", {}, h("figcaption", {}, f.titel), doel);
}

function groep(g) {
  const kort = (v) => h("p", { class: "kort" }, h("strong", {}, /[?!.:]$/.test(v.vraag) ? `${v.vraag} ` : `${v.vraag}: `), v.tekst);
  const vraag = (v) => !v.lang && !v.vrij ? kort(v) : h("div", { class: "vraag" }, h("p", { class: "vraag-tekst" }, v.vraag), ...(v.tekst ? alinea(v.tekst, "antwoord") : [lijnen(LIJNEN[v.lang])]));
  return h("section", {}, h("h3", {}, g.titel),
    g.begonnen ? null : h("p", { class: "leeg" }, `Nog leeg. De les ‘${g.les_titel}’ vult dit.`),
    ...(g.vragen.length || g.begonnen ? g.vragen.map(vraag) : [lijnen(3)]),
    g.model ? h("p", { class: "model" }, h("strong", {}, "Het model van de cursus (modelkeuze): "), g.model) : null);
}

function hoofdstuk(d, klaar) {
  return h("section", { class: "hoofdstuk" }, h("h2", {}, d.titel), h("p", { class: "inleiding" }, d.inleiding),
    d.let_op ? h("p", { class: "let-op" }, h("strong", {}, "Let op: "), d.let_op) : null,
    ...d.figuren.map((f) => figuur(f, klaar)),
    ...d.formulier.map((f) => figuur(f, klaar)), // without places on it: to fill in with a pencil
    ...d.groepen.map(groep),
    d.groepen.length ? null : h("p", { class: "leeg" }, "Bij dit hoofdstuk is nog geen les."),
    d.eigen ? h("section", {}, h("h3", {}, "Eigen tekst"), ...alinea(d.eigen, "antwoord")) : (d.groepen.length ? null : lijnen(6)));
}

/** Who gave the same answer stand together. */
const per_antwoord = (p) => [...new Set(p.antwoorden.map(([, tekst]) => tekst))].map((tekst) => [p.antwoorden.filter((a) => a[1] === tekst).map(([wie]) => wie).join(", "), tekst]);
const punt = (p) => h("div", { class: "vraag" }, h("p", { class: "vraag-tekst" }, p.vraag), ...per_antwoord(p).map(([wie, tekst]) => h("div", { class: "wie" }, h("p", { class: "wie-naam" }, `${wie}:`), ...alinea(tekst, "antwoord"))));

/** What several fillers have in common and where they differ, for the screen and for paper. `kop` is the heading to begin with. */
export function maak_vergelijking(vergelijking, kop, breedte, klaar) {
  const lijst = (titel, punten) => (punten.length ? [h(`h${kop + 1}`, {}, `${titel} (${punten.length})`), ...punten.map(punt)] : []);
  // What needs no talk is folded away on the screen; on paper only its questions stand.
  const klep = (titel, punten) => {
    if (!punten.length) return [];
    if (kop === SCHERM) return [h("details", {}, h("summary", {}, `${titel} (${punten.length})`), ...punten.map(punt))];
    return [h(`h${kop + 1}`, {}, `${titel} (${punten.length})`), h("ul", {}, ...punten.map((p) => h("li", {}, p.vraag)))];
  };
  return vergelijking.map((v) => h("section", { class: "vergelijk-hoofdstuk" }, h(`h${kop}`, {}, v.titel),
    ...v.figuren.map((f) => {
      const doel = h("div", { class: "tekening", role: "img", "aria-label": `${f.titel}. ${f.alt}` });
      klaar.push(zet(doel, f, breedte));
      return h("figure", {}, h("figcaption", {}, f.titel), doel);
    }),
    ...lijst("Hier verschillen jullie", v.anders), ...lijst("Lees naast elkaar", v.lezen), ...klep("Hier zijn jullie het eens", v.eens), ...klep("Door één ingevuld", v.alleen)));
}

/** Make the document. Returns { el, klaar }: `klaar` is a promise that its figures are drawn. */
export function maak_blad(dossier, versie) {
  const klaar = [];
  const voet = voettekst(versie, dossier.voorbeeld);
  const el = h("div", { class: "dossierblad" },
    h("header", {}, h("h1", {}, titel_van(dossier)),
      dossier.voorbeeld ? h("p", { class: "let-op" }, h("strong", {}, "Dit is een verzonnen voorbeeld. "), "De buurt bestaat niet en de antwoorden zijn van de makers van de cursus.") : null,
      h("p", {}, voet), h("p", {}, dossier.schalen), h("p", {}, dossier.privacy)),
    ...dossier.hoofdstukken.filter((d) => !d.weg).map((d) => hoofdstuk(d, klaar)),
    dossier.vergelijking?.length ? h("section", { class: "hoofdstuk" }, h("h2", {}, "Naast elkaar gelegd"), h("p", {}, dossier.vergelijking_kort), ...maak_vergelijking(dossier.vergelijking, 3, PAPIER, klaar)) : null);
  return { el, klaar: Promise.all(klaar) };
}

/** What is printed as long as the dossier has not come: no form that looks as if nothing was answered. */
export const leeg_blad = () => h("div", { class: "dossierblad" }, h("h1", {}, "Wijkdossier"), h("p", { class: "let-op" }, "Dit is geen leeg dossier: het is nog niet opgehaald. Je antwoorden staan in de browser. Druk af als het dossier op het scherm staat."));

/** Say on a document that was made before that it is no longer as the answers are. */
export function meld_oud(blad) {
  if (blad.querySelector("header .oud")) return;
  blad.querySelector("header")?.append(h("p", { class: "let-op oud" }, h("strong", {}, "Let op: "), "dit dossier is niet bijgewerkt. De laatste veranderingen staan er niet in."));
}

const veilig = (tekst) => tekst.replace(/[&<>"]/g, (teken) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[teken]);

/** Return the document as a web page that needs nothing else, and in which nothing can run. */
export async function als_html(blad, dossier, versie) {
  const stijl = await (await fetch(new URL("dossierblad.css", import.meta.url))).text();
  const kop = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<meta name="generator" content="Wijkschool ${veilig(versie)}"><title>${veilig(titel_van(dossier))}</title><style>${stijl}</style>`;
  return `<!DOCTYPE html>\n<html lang="nl"><head>${kop}</head><body class="los"><main>${blad.outerHTML}</main></body></html>\n`;
}
