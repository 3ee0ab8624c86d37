// What the dossier reads from the browser's storage, and keeps there: the answers about the buurt that is worked on.
import { buurten_in } from "./bestand.js";
import { actief, sleutel } from "./buurten.js";
import { alles, open } from "./logboek.js";

const EIGEN = "wijkdossier"; // what the learner did with the dossier itself: { volgorde, weg, tekst }

const ding = (x) => (x && typeof x === "object" && !Array.isArray(x) ? x : {});
const als_tekst = (x) => (typeof x === "string" ? x : x == null ? "" : typeof x === "object" ? JSON.stringify(x) : String(x));

/** `oefeningen`: the ids of the exercises that the dossier has questions of. */
export function maak_opslag(oefeningen) {
  const ids = [EIGEN, ...oefeningen];
  let zelf = false; // whether the dossier is the one that writes

  const antwoorden = () => {
    const hier = buurten_in({ regels: alles() }).find((b) => b.id === actief());
    return Object.fromEntries(Object.entries(hier?.antwoorden ?? {}).filter(([id]) => ids.includes(id)));
  };
  const eigen = () => ding(antwoorden()[EIGEN]);
  const schrijf = (log, antwoord) => {
    zelf = true;
    const gelukt = log.schrijf({ antwoord, nagekeken: false, status: "bekeken" });
    zelf = false;
    return gelukt;
  };

  /**
   * Open one text to write in: as it stands in the storage now, of the buurt that is worked on now. Where it is kept
   * does not change when another buurt is chosen. `lees` and `zet` say where in an answer it stands. Returns { tekst,
   * schrijf(tekst) }; `schrijf` gives { gelukt, botst }: whether this text was changed elsewhere while it was open.
   */
  function open_tekst(oefening, versie, titel, lees, zet) {
    const waar = sleutel(oefening);
    const log = open(waar, versie, titel, true);
    const nu = () => ding(open(waar).lees()?.antwoord);
    let bekend = als_tekst(lees(nu()));
    return {
      tekst: bekend,
      schrijf(tekst) {
        const hier = nu();
        const botst = als_tekst(lees(hier)) !== bekend; // then the logbook keeps what stood there in `eerder`
        if (!botst) log.lees(); // what changed elsewhere is another question: both stay
        bekend = tekst;
        return { gelukt: schrijf(log, zet(hier, tekst)), botst };
      },
    };
  }

  return {
    ids,
    antwoorden,
    eigen,
    schrijft: () => zelf,
    /** Which buurt this is about, also when it gets its id later. */
    plek: () => sleutel(EIGEN),
    /** Open the answer to a question: `veld` of group `g`, as the kernel names them. */
    vraag: (g, veld) => (g.soort === "jouw_buurt"
      ? open_tekst(g.oefening, g.versie, g.titel, (a) => ding(a.velden)[veld], (a, tekst) => ({ ...a, velden: { ...ding(a.velden), [veld]: tekst } }))
      : open_tekst(g.oefening, g.versie, g.titel, (a) => a[veld], (a, tekst) => ({ ...a, [veld]: tekst, zelf: null }))),
    /** Open the learner's own text at a chapter. */
    eigen_tekst: (d) => open_tekst(EIGEN, 1, "Mijn wijkdossier", (a) => ding(a.tekst)[d.id], (a, tekst) => ({ ...a, tekst: { ...ding(a.tekst), [d.id]: tekst } })),
    /** Keep the order of the chapters, or what is left out. */
    schrijf_eigen: (deel) => schrijf(open(sleutel(EIGEN), 1, "Mijn wijkdossier", true), { ...eigen(), ...deel }),
    /** Which answer is the longest: its title, or "". */
    langste() {
      const regels = alles();
      const [id] = Object.entries(antwoorden()).sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length)[0] ?? [];
      return (id && regels[sleutel(id)]?.titel) || "";
    },
  };
}
