// What the learner did, in the browser's own storage: at once, and nowhere else.
//
// One entry (regel) per exercise, under "wijkschool:<id>"; about a second or later own buurt "wijkschool:<id>@<buurt>"
// (see buurten.js): { schema, oefening, versie, buurt, antwoord, poging, nagekeken, status, gewijzigd, pogingen, eerder }
// `pogingen` holds every check ({ op, antwoord, status }), `eerder` what another tab or a file had and we did not
// take ({ op, antwoord }): the newest change wins, but nothing is dropped without a trace.
// The key holds no base URL: Binder gives every visit another one, and the answers should be found again.
import { MIGRATIES, SCHEMA } from "./schema.js";

export { SCHEMA };
export const VOORVOEGSEL = "wijkschool:";
const HOOGSTENS = { pogingen: 50, eerder: 10 };

/** The storage may be forbidden; then reading finds nothing and writing says so. */
export function opslag() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function ruw(id) {
  try {
    const gelezen = JSON.parse(opslag()?.getItem(VOORVOEGSEL + id) ?? "null");
    return gelezen && typeof gelezen === "object" ? gelezen : null;
  } catch {
    return null; // damaged: start empty
  }
}

/** Bring an entry up to the present schema, or null when it cannot be ours. Never changes its argument. */
export function hedendaags(regel) {
  if (!regel || typeof regel !== "object" || !Number.isSafeInteger(regel.schema) || regel.schema > SCHEMA) return null;
  let nieuw = structuredClone(regel);
  while (nieuw.schema < SCHEMA) {
    if (!MIGRATIES[nieuw.schema]) return null;
    nieuw = MIGRATIES[nieuw.schema](nieuw);
  }
  const lijst = (x) => (Array.isArray(x) ? x : []);
  return {
    ...nieuw,
    poging: Number.isSafeInteger(nieuw.poging) && nieuw.poging > 0 ? nieuw.poging : 0,
    pogingen: lijst(nieuw.pogingen),
    eerder: lijst(nieuw.eerder),
  };
}

/** Return the entry of an exercise, brought up to date; null when there is none. */
export function lees(id) {
  return hedendaags(ruw(id));
}

/** Return all entries by id. */
export function lees_alles() {
  const winkel = opslag();
  const ids = winkel ? Object.keys(winkel).filter((k) => k.startsWith(VOORVOEGSEL)) : [];
  return Object.fromEntries(ids.map((k) => k.slice(VOORVOEGSEL.length)).map((id) => [id, lees(id)]).filter(([, r]) => r));
}

const MELDINGEN = {
  vol:
    "<p><strong>Je antwoorden worden nu niet bewaard.</strong> Je browser staat het niet toe, of de opslag is vol. " +
    "Je kunt wel verder werken. Zet je antwoorden in een bestand voordat je de bladzijde sluit: kies boven aan de " +
    "bladzijde ‘Mijn antwoorden’.</p>",
  nieuwer:
    "<p><strong>Je antwoorden worden nu niet bewaard.</strong> In deze browser staan antwoorden van een nieuwere versie " +
    "van de cursus. Die laten we staan. Ververs de bladzijde, dan krijg je de nieuwe versie.</p>",
};

function meld(soort) {
  if (document.getElementById(`opslag-${soort}`)) return;
  const melding = document.createElement("div");
  melding.id = `opslag-${soort}`;
  melding.className = "melding vast";
  melding.setAttribute("role", "alert");
  melding.innerHTML = MELDINGEN[soort]; // our own words, never the learner's
  (document.getElementById("meldingen") ?? document.body).append(melding);
}

// What could not be stored stays here, so that it can still be saved to a file.
const in_geheugen = new Map();

/** Store an entry; false (and a message for the learner) when that is not possible. */
export function bewaar_regel(id, regel) {
  if (ruw(id)?.schema > SCHEMA) {
    in_geheugen.set(id, regel);
    meld("nieuwer");
    return false;
  }
  try {
    opslag().setItem(VOORVOEGSEL + id, JSON.stringify(regel));
    in_geheugen.delete(id);
    dispatchEvent(new Event("wijkschool-bewaard")); // "storage" reaches other tabs only
    return true;
  } catch {
    in_geheugen.set(id, regel);
    meld("vol");
    return false;
  }
}

/** Take an entry away, for good. */
export function verwijder_regel(id) {
  in_geheugen.delete(id);
  opslag()?.removeItem(VOORVOEGSEL + id);
}

/** Whether something could not be stored, and so would be gone after a reload. */
export const is_iets_niet_bewaard = () => in_geheugen.size > 0;

/** Everything there is, stored or not: what goes into a file. */
export const alles = () => ({ ...lees_alles(), ...Object.fromEntries(in_geheugen) });

const zelfde = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The part of a key before "@": the exercise. */
export const oefening_van = (id) => id.split("@")[0];

/**
 * The logbook of one exercise: read what stands there, write what changes, follow what other tabs do. `per_buurt`
 * says that it is about an own buurt.
 */
export function open(id, versie, titel, per_buurt = false) {
  let gezien = lees(id)?.gewijzigd ?? null; // the last change that this tab knows of
  return {
    /** Go on with another entry of the same exercise: that of another buurt. Keep first what is to be kept. */
    ga_naar(ander) {
      id = ander;
      gezien = lees(id)?.gewijzigd ?? null;
    },
    lees() {
      const regel = in_geheugen.get(id) ?? lees(id);
      gezien = regel?.gewijzigd ?? null;
      return regel;
    },
    schrijf(wijziging) {
      const hier = in_geheugen.get(id) ?? lees(id) ?? { pogingen: [], eerder: [] };
      const op = new Date().toISOString();
      const nieuw = { ...hier, ...wijziging, schema: SCHEMA, oefening: oefening_van(id), buurt: id.split("@")[1] ?? (per_buurt ? "eerste" : null), versie, titel: titel ?? hier.titel, gewijzigd: op };
      if (hier.gewijzigd && hier.gewijzigd !== gezien && hier.antwoord && !zelfde(hier.antwoord, nieuw.antwoord)) {
        // Another tab wrote since we last looked. Ours is newer and wins; theirs is kept.
        nieuw.eerder = [...hier.eerder, { op: hier.gewijzigd, antwoord: hier.antwoord }].slice(-HOOGSTENS.eerder);
      }
      if (wijziging.nagekeken && wijziging.status) {
        const laatste = hier.pogingen.at(-1);
        // A reload has the same answer judged again; that is no new attempt.
        if (laatste?.nummer !== wijziging.poging) {
          const poging = { nummer: wijziging.poging, op, antwoord: nieuw.antwoord, status: nieuw.status };
          nieuw.pogingen = [...hier.pogingen, poging].slice(-HOOGSTENS.pogingen);
        }
      }
      gezien = op;
      return bewaar_regel(id, nieuw);
    },
    /** Take version `n` of `eerder` back; what stood there goes into `eerder` instead. */
    zet_terug(n) {
      const hier = lees(id);
      const gekozen = hier?.eerder[n];
      if (!gekozen) return false;
      const eerder = hier.eerder.filter((_, i) => i !== n);
      if (hier.antwoord) eerder.push({ op: hier.gewijzigd, antwoord: hier.antwoord });
      gezien = new Date().toISOString();
      return bewaar_regel(id, { ...hier, antwoord: gekozen.antwoord, nagekeken: false, gewijzigd: gezien, eerder });
    },
    /**
     * Call `f(regel)` when another tab changed this exercise (regel is null when it was erased). `f` returns false
     * when it does not take the change over; the next write then keeps it in `eerder`.
     */
    volg(f) {
      const luister = (e) => {
        if (e.key !== null && e.key !== VOORVOEGSEL + id) return;
        const regel = lees(id);
        if ((regel?.gewijzigd ?? null) !== gezien && f(regel) !== false) gezien = regel?.gewijzigd ?? null;
      };
      addEventListener("storage", luister);
      addEventListener("wijkschool-geladen", () => f(lees(id))); // a file was loaded, or everything erased, here
    },
  };
}

/**
 * How far the learner is with these exercises. Done is: checked at least once, or (own words) filled in; of an
 * exercise about an own buurt: for one of the buurten.
 */
export function voortgang(ids) {
  const winkel = opslag();
  const sleutels = winkel ? Object.keys(winkel).filter((k) => k.includes("@")).map((k) => k.slice(VOORVOEGSEL.length)) : [];
  const regels = ids.map((id) => [id, ...sleutels.filter((k) => oefening_van(k) === id)].map(lees).filter(Boolean)).filter((r) => r.length);
  const gedaan = regels.filter((alle) => alle.some((r) => ["goed", "deels", "fout", "bekeken"].includes(r.status))).length;
  return { gedaan, begonnen: regels.length - gedaan, alle: ids.length };
}
