// The logbook as a file: save, read, compare, merge. Reading changes nothing; merging is a second step.
import { SCHEMA, VOORVOEGSEL, alles, bewaar_regel, hedendaags, lees, opslag } from "./logboek.js";

export const SOORT = "wijkschool-logboek";
const GROOTSTE = 20_000_000; // characters; thirty lessons full of text are far below it

/** Return the text of a file with everything in it. */
export function maak_bestand(nu = new Date()) {
  const regels = alles();
  return JSON.stringify({ soort: SOORT, schema: SCHEMA, gemaakt: nu.toISOString(), regels }, null, 1);
}

/** Return a name for the file, with the day in it. */
export const bestandsnaam = (nu = new Date()) => `wijkschool-antwoorden-${nu.toISOString().slice(0, 10)}.json`;

const zelfde = (a, b) => JSON.stringify(a?.antwoord ?? null) === JSON.stringify(b?.antwoord ?? null);
const nieuwste = (a, b) => (String(a.gewijzigd ?? "") >= String(b.gewijzigd ?? "") ? "bestand" : "hier");

/**
 * Compare a file with what is here. Returns { fout } (a Dutch sentence with the remedy), or
 * { nieuw: [id], gelijk: [id], conflicten: [{ id, hier, bestand, keuze }], overgeslagen: number, regels }.
 */
export function vergelijk(tekst) {
  if (tekst.length > GROOTSTE) return { fout: "Dit bestand is te groot om van Wijkschool te zijn. Kies een ander bestand." };
  let gelezen;
  try {
    gelezen = JSON.parse(tekst.replace(/^\uFEFF/, ""));
  } catch {
    return { fout: "Dit bestand is niet te lezen. Het is beschadigd, of het is geen bestand van Wijkschool. Er is niets veranderd." };
  }
  if (gelezen?.soort !== SOORT || !gelezen.regels || typeof gelezen.regels !== "object" || Array.isArray(gelezen.regels)) {
    return { fout: "Dit is geen bestand van Wijkschool. Kies het bestand dat je hier eerder hebt bewaard. Er is niets veranderd." };
  }
  if (!Number.isSafeInteger(gelezen.schema) || gelezen.schema > SCHEMA) {
    return { fout: "Dit bestand komt uit een nieuwere versie van de cursus. Ververs deze bladzijde en probeer het opnieuw. Er is niets veranderd." };
  }
  const uit = { nieuw: [], gelijk: [], conflicten: [], overgeslagen: 0, regels: {} };
  for (const [id, ruw] of Object.entries(gelezen.regels)) {
    const regel = /^[\w-]{1,120}$/.test(id) ? hedendaags(ruw) : null;
    if (!regel || regel.antwoord == null) {
      uit.overgeslagen += 1;
      continue;
    }
    uit.regels[id] = regel;
    const hier = lees(id);
    if (!hier || hier.antwoord == null) uit.nieuw.push(id);
    else if (zelfde(hier, regel)) uit.gelijk.push(id);
    else uit.conflicten.push({ id, hier, bestand: regel, keuze: nieuwste(regel, hier) });
  }
  return uit;
}

/** Merge what `vergelijk` found: new entries are added, a conflict goes as its `keuze` says; the other is kept in `eerder`. */
export function voeg_samen({ nieuw, conflicten, regels }) {
  let gelukt = true;
  for (const id of nieuw) gelukt = bewaar_regel(id, regels[id]) && gelukt;
  for (const { id, hier, bestand, keuze } of conflicten) {
    const [wint, ander] = keuze === "bestand" ? [bestand, hier] : [hier, bestand];
    const eerder = [...wint.eerder, ...ander.eerder, { op: ander.gewijzigd ?? null, antwoord: ander.antwoord }].slice(-10);
    const pogingen = [...wint.pogingen, ...ander.pogingen]
      .filter((p, n, alle) => alle.findIndex((q) => q.op === p.op) === n)
      .sort((a, b) => String(a.op).localeCompare(String(b.op)));
    gelukt = bewaar_regel(id, { ...wint, eerder, pogingen }) && gelukt;
  }
  dispatchEvent(new Event("wijkschool-geladen"));
  return gelukt;
}

/** Erase everything of ours from this browser; what is not ours stays. */
export function wis_alles() {
  const winkel = opslag();
  for (const sleutel of winkel ? Object.keys(winkel) : []) if (sleutel.startsWith(VOORVOEGSEL)) winkel.removeItem(sleutel);
  dispatchEvent(new Event("wijkschool-geladen"));
  dispatchEvent(new Event("wijkschool-bewaard"));
}
