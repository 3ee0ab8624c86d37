// What the learner did, in the browser's own storage: at once, and nowhere else.
//
// One entry per exercise, under "wijkschool:<id>":
//   { schema, oefening, versie, antwoord, poging, nagekeken, status, gewijzigd }
// The key holds no base URL: Binder gives every visit another one, and the answers should be found again.

export const SCHEMA = 1;
const VOORVOEGSEL = "wijkschool:";

/** The storage may be forbidden or full; then the page says so, once, and goes on. */
function opslag() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function lees(id) {
  try {
    const gelezen = JSON.parse(opslag()?.getItem(VOORVOEGSEL + id) ?? "null");
    return gelezen?.schema === SCHEMA ? gelezen : null;
  } catch {
    return null; // not ours, or damaged: leave it where it is, start empty
  }
}

function meld_vol() {
  if (document.getElementById("opslag-vol")) return;
  const melding = document.createElement("div");
  melding.id = "opslag-vol";
  melding.className = "melding vast";
  melding.setAttribute("role", "alert");
  melding.innerHTML =
    "<p><strong>Je antwoorden worden nu niet bewaard.</strong> Je browser staat het niet toe, of de opslag is vol. " +
    "Je kunt wel verder werken. Neem over wat je wilt houden voordat je de bladzijde sluit.</p>";
  (document.getElementById("meldingen") ?? document.body).append(melding);
}

/** The logbook of one exercise: read what stands there, write what changes. */
export function open(id, versie) {
  return {
    lees: () => lees(id),
    schrijf(wijziging) {
      const nieuw = {
        ...(lees(id) ?? {}),
        ...wijziging,
        schema: SCHEMA,
        oefening: id,
        versie,
        gewijzigd: new Date().toISOString(),
      };
      try {
        opslag().setItem(VOORVOEGSEL + id, JSON.stringify(nieuw));
        dispatchEvent(new Event("wijkschool-bewaard")); // "storage" reaches other tabs only
        return true;
      } catch {
        meld_vol();
        return false;
      }
    },
  };
}

/** How far the learner is with these exercises. Done is: checked at least once, or (own words) filled in. */
export function voortgang(ids) {
  const regels = ids.map(lees).filter(Boolean);
  const gedaan = regels.filter((r) => ["goed", "deels", "fout", "bekeken"].includes(r.status)).length;
  return { gedaan, begonnen: regels.length - gedaan, alle: ids.length };
}
