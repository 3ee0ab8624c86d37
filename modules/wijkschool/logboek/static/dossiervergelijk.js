// Lay the files of colleagues beside the own dossier. What is theirs stays on this page: nothing of it is kept.
import { h } from "../basis/dom.js";
import { buurt_met_naam, lees_bestand } from "./bestand.js";
import { SCHERM, maak_vergelijking } from "./dossierblad.js";

const HOOGSTENS = 11; // with the learner twelve, as the kernel has it

/** The part where files are chosen, and what comes of it. `veranderd(anderen)` gets { naam: antwoorden }. */
export function maak_naast_elkaar({ ids, naam, veranderd }) {
  const anderen = new Map();
  const status = h("p", { role: "status" });
  const lijst = h("ul", { class: "invullers" });
  const uitkomst = h("div", { class: "naast" });
  const kiezer = h("input", { type: "file", id: "dossier-bestanden", accept: ".json,application/json", multiple: true, onchange: lees });

  function toon() {
    lijst.replaceChildren(...[...anderen.keys()].map((wie) => h("li", {}, wie, " ", h("button", { type: "button", class: "stil klein", "aria-label": `Haal weg: ${wie}`, onclick: () => {
      anderen.delete(wie);
      toon();
      status.textContent = `${wie} is weggehaald.`;
      kiezer.focus();
      veranderd(Object.fromEntries(anderen));
    } }, "Haal weg"))));
  }

  async function lees() {
    const zinnen = [];
    for (const bestand of [...kiezer.files]) {
      const gelezen = lees_bestand(await bestand.text());
      if (gelezen.fout) {
        zinnen.push(`${bestand.name}: ${gelezen.fout}`);
        continue;
      }
      const buurt = buurt_met_naam(gelezen, naam());
      const over = Object.fromEntries(Object.entries(buurt.antwoorden).filter(([id]) => ids().includes(id)));
      if (!Object.keys(over).length) {
        zinnen.push(`${bestand.name}: hierin staat nog niets over een buurt. Vraag je collega om eerst een les te maken.`);
      } else if (anderen.size >= HOOGSTENS) {
        zinnen.push(`${bestand.name}: er staan al ${HOOGSTENS} collega’s naast je. Haal er eerst een weg.`);
      } else {
        let wie = bestand.name.replace(/\.json$/i, "").slice(0, 50) || "collega";
        for (let n = 2; anderen.has(wie); n += 1) wie = `${wie.replace(/ \(\d+\)$/, "")} (${n})`;
        anderen.set(wie, over);
        const anders = buurt.naam && naam() && buurt.naam.toLowerCase() !== naam().toLowerCase();
        zinnen.push(`${wie} is erbij gezet.${anders ? ` Let op: dit bestand gaat over ‘${buurt.naam}’, en jij werkt met ‘${naam()}’. Is dat dezelfde buurt?` : ""}`);
      }
    }
    kiezer.value = ""; // so that the same file can be chosen again
    status.textContent = zinnen.join(" ");
    toon();
    veranderd(Object.fromEntries(anderen));
  }

  return {
    el: h("details", { class: "vergelijken" }, h("summary", {}, "Leg het naast dat van collega’s"),
      h("p", {}, "Vraag je collega’s om hun antwoorden te bewaren in een bestand (‘Mijn antwoorden’, ‘Bewaar in een bestand’). Geef elk bestand de functie van de invuller als naam. Kies de bestanden hier. Ze blijven op deze bladzijde: er wordt niets van bewaard."),
      h("label", { for: kiezer.id }, "Bestanden van collega’s "), kiezer, status, lijst, uitkomst),
    /** Show what the kernel made of it, and return what it said in one sentence. */
    toon(dossier, breedte, wacht) {
      const naast = dossier.vergelijking ?? [];
      uitkomst.replaceChildren(...(naast.length ? [h("p", { class: "stand" }, dossier.vergelijking_kort), h("p", { class: "uitleg" }, "Wat bijna gelijk is, is onze keuze (modelkeuze): hoogstens 25 verschil op een spanningsveld, aan dezelfde kant. Eigen woorden wegen we niet: lees ze naast elkaar. Een verschil is geen fout. Vraag elkaar: waaraan zie je dat?"), ...maak_vergelijking(naast, SCHERM, breedte, wacht)] : []));
      return anderen.size ? dossier.vergelijking_kort : "";
    },
  };
}
