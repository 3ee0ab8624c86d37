// Lay the settings of colleagues beside one's own: from the files that they saved. Nothing of theirs is kept.
import { h } from "../basis/dom.js";
import { buurt_met_naam, lees_bestand } from "../logboek/bestand.js";
import { buurten } from "../logboek/buurten.js";

/** The part of a page where files are chosen. `veranderd(anderen)` gets { naam: stand } after every change. */
export function maak_vergelijken({ oefening, id, veranderd }) {
  const anderen = new Map();
  const melding = h("p", { role: "status" });
  const lijst = h("ul", { class: "invullers" });
  const kiezer = h("input", { type: "file", id: `${id}-bestanden`, accept: ".json,application/json", multiple: true, onchange: lees });

  function toon() {
    lijst.replaceChildren(...[...anderen.keys()].map((naam) => h("li", {}, naam, " ", h("button", { type: "button", class: "stil", "aria-label": `Haal weg: ${naam}`, onclick: () => {
      anderen.delete(naam);
      toon();
      melding.textContent = `${naam} is weggehaald.`;
      kiezer.focus();
      veranderd(Object.fromEntries(anderen));
    } }, "Haal weg"))));
  }

  async function lees() {
    const zinnen = [];
    for (const bestand of kiezer.files) {
      const gelezen = lees_bestand(await bestand.text());
      const hier = buurten().find((b) => b.actief)?.naam ?? "";
      const stand = gelezen.fout ? null : (buurt_met_naam(gelezen, hier).antwoorden[oefening] ?? gelezen.regels[oefening]?.antwoord)?.stand;
      if (gelezen.fout) zinnen.push(`${bestand.name}: ${gelezen.fout}`);
      else if (!stand || typeof stand !== "object") zinnen.push(`${bestand.name}: hierin is deze oefening nog niet ingevuld.`);
      else {
        let naam = bestand.name.replace(/\.json$/i, "").slice(0, 50);
        for (let n = 2; anderen.has(naam); n += 1) naam = `${naam.replace(/ \(\d+\)$/, "")} (${n})`;
        anderen.set(naam, stand);
        zinnen.push(`${naam} is erbij gezet.`);
      }
    }
    melding.textContent = zinnen.join(" ");
    kiezer.value = "";
    toon();
    veranderd(Object.fromEntries(anderen));
  }

  return h("details", { class: "vergelijken" }, h("summary", {}, "Vergelijk met wat anderen invulden"),
    h("p", {}, "Vraag je collega’s om hun antwoorden te bewaren in een bestand (‘Mijn antwoorden’, ‘Bewaar in een bestand’). Geef elk bestand de naam of functie van de invuller. Kies de bestanden hier. Ze blijven op deze bladzijde: er wordt niets van bewaard of verstuurd naar een andere plek."),
    h("label", { for: kiezer.id }, "Bestanden van anderen"), kiezer, melding, lijst);
}
