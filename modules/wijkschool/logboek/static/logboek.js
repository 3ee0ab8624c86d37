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

function ruw(id) {
  try {
    return JSON.parse(opslag()?.getItem(VOORVOEGSEL + id) ?? "null");
  } catch {
    return null; // damaged: start empty
  }
}

function lees(id) {
  const regel = ruw(id);
  if (regel?.schema !== SCHEMA) return null;
  return { ...regel, poging: Number.isSafeInteger(regel.poging) && regel.poging > 0 ? regel.poging : 0 };
}

const MELDINGEN = {
  vol:
    "<p><strong>Je antwoorden worden nu niet bewaard.</strong> Je browser staat het niet toe, of de opslag is vol. " +
    "Je kunt wel verder werken. Neem over wat je wilt houden voordat je de bladzijde sluit.</p>",
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
  melding.innerHTML = MELDINGEN[soort];
  (document.getElementById("meldingen") ?? document.body).append(melding);
}

/** The logbook of one exercise: read what stands there, write what changes. */
export function open(id, versie) {
  return {
    lees: () => lees(id),
    schrijf(wijziging) {
      if (ruw(id)?.schema > SCHEMA) {
        meld("nieuwer");
        return false;
      }
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
        meld("vol");
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
