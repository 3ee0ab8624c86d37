// The logbook as a file: save, read, compare, merge. Reading changes nothing; merging is a second step.
import { HOOGSTENS, LEEG, PROFIEL, REGISTER, buurten, nieuw_id, register, sleutel, zet_register } from "./buurten.js";
import { SCHEMA, VOORVOEGSEL, alles, bewaar_regel, hedendaags, lees, oefening_van, opslag } from "./logboek.js";

export const SOORT = "wijkschool-logboek";
const GROOTSTE = 20_000_000; // characters; thirty lessons full of text are far below it

const UITLEG = "Antwoorden uit de cursus Wijkschool. Getallen op een schaal zijn een keuze van de cursus (modelkeuze).";

/** Return the text of a file with everything in it. */
export function maak_bestand(nu = new Date()) {
  const regels = alles();
  const cursus = document.querySelector('meta[name="generator"]')?.content; // "Wijkschool 0.1.0"; not in JupyterLab
  return JSON.stringify({ soort: SOORT, schema: SCHEMA, cursus, gemaakt: nu.toISOString(), uitleg: UITLEG, regels }, null, 1);
}

/** The day where the learner is, as 2026-11-22: in UTC it is still yesterday shortly after midnight. */
export const dag = (nu = new Date()) => [nu.getFullYear(), nu.getMonth() + 1, nu.getDate()].map((n) => String(n).padStart(2, "0")).join("-");

/** Return a name for the file, with the day in it. */
export const bestandsnaam = (nu = new Date()) => `wijkschool-antwoorden-${dag(nu)}.json`;

const zelfde = (a, b) => JSON.stringify(a?.antwoord ?? null) === JSON.stringify(b?.antwoord ?? null);
const nieuwste = (a, b) => (String(a.gewijzigd ?? "") >= String(b.gewijzigd ?? "") ? "bestand" : "hier");

const VORM = /^[\w-]{1,120}(@[\w-]{1,40})?$/;

/**
 * Read a file. Returns { fout } (a Dutch sentence with the remedy), or { regels, overgeslagen }: the entries by the
 * keys that they have in the file, brought up to date, and how many could not be read.
 */
export function lees_bestand(tekst) {
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
  const uit = { regels: {}, overgeslagen: 0 };
  for (const [id, ruw] of Object.entries(gelezen.regels)) {
    const regel = VORM.test(id) ? hedendaags(ruw) : null;
    if (!regel || regel.antwoord == null) uit.overgeslagen += 1;
    else uit.regels[id] = regel;
  }
  return uit;
}

const naam_in = (regels, id, er) => String(regels[sleutel(PROFIEL, id, er)]?.antwoord?.velden?.naam ?? "").trim();

/** Return the buurten in a file: [{ id, naam, antwoorden: { exercise: answer } }], the one last worked on first. */
export function buurten_in({ regels }) {
  const er = register(regels[REGISTER]?.antwoord);
  const ids = er ? [er.actief, ...er.buurten.map((b) => b.id).filter((id) => id !== er.actief)] : [null];
  return ids.map((id) => {
    const eigen = Object.entries(regels).filter(([k]) => k !== REGISTER && (k.includes("@") ? k.split("@")[1] === id : !er || id === er.eerste));
    return { id, naam: naam_in(regels, id, er), antwoorden: Object.fromEntries(eigen.map(([k, r]) => [oefening_van(k), r.antwoord])) };
  });
}

/** The buurt of a file that bears this name, or else the one that was last worked on. */
export function buurt_met_naam(gelezen, naam) {
  const alle = buurten_in(gelezen);
  const klein = naam.trim().toLowerCase();
  return alle.find((b) => klein && b.naam.toLowerCase() === klein) ?? alle[0];
}

/** What our list of buurten becomes with that of a file: as many as fit are added. Returns { lijst, buiten: [id] }. */
function met_buurten(hun) {
  const ons = register() ?? lege_lijst(hun);
  const erbij = hun.buurten.filter((b) => !ons.buurten.some((a) => a.id === b.id));
  const voorrang = [hun.eerste, hun.actief, ...erbij.map((b) => b.id)].filter((id) => erbij.some((b) => b.id === id));
  const past = [...new Set(voorrang)].slice(0, Math.max(0, HOOGSTENS - ons.buurten.length));
  const lijst = past.length ? { ...ons, buurten: [...ons.buurten, ...erbij.filter((b) => past.includes(b.id))] } : null;
  return { lijst, buiten: erbij.map((b) => b.id).filter((id) => !past.includes(id)) };
}

/** Our list when there is none yet: our only buurt is the first of theirs, or stays beside them when they took theirs away. */
function lege_lijst(hun) {
  const eigen = Object.values(alles()).some((r) => r.antwoord != null && r.buurt === "eerste");
  if (hun.eerste || !eigen) return { buurten: [], eerste: hun.eerste, actief: hun.actief };
  const id = nieuw_id();
  return { buurten: [{ id, gemaakt: new Date().toISOString() }], eerste: id, actief: id };
}

/** Tell which buurten of a file do not fit. */
function zeg_buiten(gelezen, buiten) {
  if (!buiten.length) return "";
  const namen = buurten_in(gelezen).filter((b) => buiten.includes(b.id)).map((b) => (b.naam ? `‘${b.naam}’` : "een buurt zonder naam"));
  const wie = namen.length > 1 ? `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)}` : namen[0];
  return `Je kunt ${HOOGSTENS} buurten naast elkaar houden. Uit dit bestand ${namen.length > 1 ? "passen" : "past"} er niet bij: ${wie}. Wat je daarover schreef, staat nog in het bestand. Wil je die erbij? Haal dan in de eerste les een buurt weg en laad het bestand opnieuw.`;
}

/**
 * Compare a file with what is here. Returns { fout }, or { nieuw: [id], gelijk: [id],
 * conflicten: [{ id, hier, bestand, keuze }], overgeslagen: number, regels, lijst, let_op }: by the keys that hold here.
 * A first buurt that has another id here and there is another buurt, and is put beside ours.
 */
export function vergelijk(tekst) {
  const gelezen = lees_bestand(tekst);
  if (gelezen.fout) return gelezen;
  const [hun, ons] = [register(gelezen.regels[REGISTER]?.antwoord), register()];
  const { lijst, buiten } = hun ? met_buurten(hun) : { lijst: null, buiten: [] };
  const vreemd = hun?.eerste && ons && ons.eerste !== hun.eerste ? hun.eerste : null;
  const naam_hun = buurten_in(gelezen)[0].naam;
  const ons_nu = buurten().find((b) => b.actief);
  const zelfde_lijst = ons && hun?.buurten.some((b) => ons.buurten.some((a) => a.id === b.id));
  const anders = naam_hun && ons_nu.naam !== LEEG && !buurten().some((b) => b.naam.toLowerCase() === naam_hun.toLowerCase());
  const collega = anders && !zelfde_lijst ? `Let op: dit bestand gaat over ‘${naam_hun}’, en jij werkt met ‘${ons_nu.naam}’. Is het van een collega? Voeg het dan niet samen. In de les over het wijkdossier kun je het naast dat van jou leggen.` : "";
  const te_veel = zeg_buiten(gelezen, buiten);
  const hier_als = (id, regel) => {
    const [oefening, buurt] = id.split("@");
    if (buurt) return ons && ons.eerste === buurt ? oefening : id;
    return vreemd && regel.buurt === "eerste" ? `${oefening}@${vreemd}` : id;
  };
  const uit = { nieuw: [], gelijk: [], conflicten: [], overgeslagen: gelezen.overgeslagen, regels: {}, lijst, let_op: [collega, te_veel].filter(Boolean).join(" ") };
  for (const [hun_id, regel] of Object.entries(gelezen.regels)) {
    if (hun_id === REGISTER) continue;
    const id = hier_als(hun_id, regel);
    if (buiten.includes(id.split("@")[1])) continue;
    uit.regels[id] = { ...regel, buurt: id.split("@")[1] ?? (regel.buurt && "eerste") };
    const hier = lees(id);
    if (!hier || hier.antwoord == null) uit.nieuw.push(id);
    else if (zelfde(hier, regel)) uit.gelijk.push(id);
    else uit.conflicten.push({ id, hier, bestand: regel, keuze: nieuwste(regel, hier) });
  }
  return te_veel && !uit.nieuw.length && !uit.conflicten.length ? { fout: `${te_veel} Er is niets veranderd.` } : uit;
}

/** Merge what `vergelijk` found: new entries are added, a conflict goes as its `keuze` says; the other is kept in `eerder`. */
export function voeg_samen({ nieuw, conflicten, regels, lijst }) {
  let gelukt = !lijst || zet_register(lijst);
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
