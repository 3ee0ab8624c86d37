// The learner's own buurten: up to five, one of them the one to work on.
//
// Which there are stands in one entry, "mijn-buurten": { buurten: [{ id, gemaakt }], eerste, actief }. What a buurt
// is called is the answer to 00-mijn-buurt, of that buurt. Without the entry there is one buurt, perhaps unnamed: its
// answers stand under the bare id of an exercise, and stay there when there are more buurten (`eerste`).
import { SCHEMA, bewaar_regel, lees, lees_alles, verwijder_regel } from "./logboek.js";

export const REGISTER = "mijn-buurten";
export const PROFIEL = "00-mijn-buurt";
export const HOOGSTENS = 5;
export const LEEG = "Nog zonder naam"; // the only buurt, of which no name is filled in
const ID = /^[\w-]{1,40}$/;

let hier; // the buurt that this page works on: another tab may work on another one; null as long as there is one

/** Return { buurten: [{ id, gemaakt }], eerste, actief } as it is kept, or null. */
export function register(antwoord = lees(REGISTER)?.antwoord) {
  const gezien = new Set(); // an id that a file has twice is one buurt
  const buurten = (Array.isArray(antwoord?.buurten) ? antwoord.buurten : []).filter((b) => typeof b?.id === "string" && ID.test(b.id) && !gezien.has(b.id) && gezien.add(b.id));
  if (!buurten.length) return null;
  const kent = (id) => buurten.some((b) => b.id === id);
  return { buurten, eerste: kent(antwoord.eerste) ? antwoord.eerste : null, actief: kent(antwoord.actief) ? antwoord.actief : buurten[0].id };
}

function zet(nieuw) {
  const oud = lees(REGISTER);
  return bewaar_regel(REGISTER, { pogingen: [], eerder: [], ...oud, schema: SCHEMA, oefening: REGISTER, versie: 1, buurt: null, antwoord: nieuw, gewijzigd: new Date().toISOString() });
}

export const nieuw_id = () => `b${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** The id of the buurt that this page works on; null when there is only the one that has no id yet. */
export function actief() {
  const er = register();
  if (!er) return (hier = null);
  if (hier === null) hier = er.eerste; // another tab added a buurt: here we still work on the first
  if (!er.buurten.some((b) => b.id === hier)) hier = er.actief;
  return hier;
}

// Another tab took away the buurt that this page works on: go on with one that is there.
addEventListener("storage", (e) => {
  const was = hier;
  if (actief() !== was && was) dispatchEvent(new Event("wijkschool-buurt"));
  else if (e.key === null || e.key?.endsWith(REGISTER)) dispatchEvent(new Event("wijkschool-buurten"));
});

/** Under which key an exercise about a buurt is kept. */
export function sleutel(oefening, buurt = actief(), er = register()) {
  return !buurt || !er || buurt === er.eerste ? oefening : `${oefening}@${buurt}`;
}

const eigen_naam = (id, er) => String(lees(sleutel(PROFIEL, id, er))?.antwoord?.velden?.naam ?? "").trim().replace(/\s+/g, " ");

/** Return [{ id, naam, actief }] for the learner: every name different, also when two buurten have one name. */
export function buurten() {
  const er = register();
  const ids = er ? er.buurten.map((b) => b.id) : [null];
  const kaal = ids.map((id, n) => eigen_naam(id, er) || (ids.length > 1 ? `Buurt ${n + 1}, nog zonder naam` : LEEG));
  const nu = actief();
  return ids.map((id, n) => {
    const gelijk = kaal.filter((naam) => naam.toLowerCase() === kaal[n].toLowerCase()).length > 1;
    return { id, naam: gelijk ? `${kaal[n]} (${kaal.slice(0, n + 1).filter((naam) => naam.toLowerCase() === kaal[n].toLowerCase()).length})` : kaal[n], actief: id === nu };
  });
}

const vertel = () => dispatchEvent(new Event("wijkschool-buurt"));

/** Work on this buurt from now on, on this page and on the ones that are opened next. */
export function kies(id) {
  const er = register();
  if (!er?.buurten.some((b) => b.id === id)) return;
  dispatchEvent(new Event("wijkschool-buurt-straks")); // what is being typed is kept first, with the buurt it is about
  hier = id;
  zet({ ...er, actief: id });
  vertel();
}

/** Add an empty buurt and work on it. Returns false when there are five, or when it cannot be kept. */
export function voeg_toe() {
  const nu = new Date().toISOString();
  const eerste = nieuw_id();
  const er = register() ?? { buurten: [{ id: eerste, gemaakt: nu }], eerste, actief: eerste };
  if (er.buurten.length >= HOOGSTENS) return false;
  dispatchEvent(new Event("wijkschool-buurt-straks"));
  const id = nieuw_id();
  if (!zet({ ...er, buurten: [...er.buurten, { id, gemaakt: nu }], actief: id })) return false;
  hier = id;
  vertel();
  return true;
}

/** Take away a buurt with all that was answered about it; the last one stays. */
export function haal_weg(id) {
  const er = register();
  if (!er || er.buurten.length < 2 || !er.buurten.some((b) => b.id === id)) return false;
  const weg = Object.entries(lees_alles()).filter(([k, r]) => (id === er.eerste ? !k.includes("@") && r.buurt === "eerste" : k.endsWith(`@${id}`)));
  const over = er.buurten.filter((b) => b.id !== id);
  const volgende = er.actief === id || hier === id ? over[0].id : hier;
  if (!zet({ buurten: over, eerste: er.eerste === id ? null : er.eerste, actief: volgende })) return false;
  for (const [k] of weg) verwijder_regel(k);
  hier = volgende;
  vertel();
  return true;
}

/** Keep a list of buurten that a file brought. */
export const zet_register = zet;

/** A control to choose the buurt with: a sentence when there is one, a list to pull down when there are more. */
export function kiezer(h, id) {
  const plek = h("div", { class: "welke-buurt" });
  let eerder = "";
  const toon = () => {
    const alle = buurten();
    const nu = JSON.stringify(alle);
    if (nu === eerder) return; // making a list anew closes it and takes the focus away
    eerder = nu;
    if (alle.length < 2) return plek.replaceChildren(...(alle[0].id || alle[0].naam !== LEEG ? [h("p", {}, h("strong", {}, "Jouw buurt: "), alle[0].naam)] : []));
    const keus = h("select", { id: `${id}-buurt`, onchange: () => {
      kies(keus.value);
      document.getElementById(`${id}-buurt`)?.focus();
    } }, ...alle.map((b) => h("option", { value: b.id }, b.naam)));
    keus.value = actief();
    plek.replaceChildren(h("label", { for: keus.id }, "Jouw buurt: "), keus);
  };
  toon();
  for (const gebeurtenis of ["wijkschool-buurt", "wijkschool-buurten", "wijkschool-geladen", "wijkschool-bewaard"]) addEventListener(gebeurtenis, toon);
  return { el: plek, toon };
}
