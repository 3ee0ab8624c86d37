import { maak_figuur } from "../beeld/figuur.js";
import { h } from "../basis/dom.js";
import { getalveld, keuzelijst, zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

// The figure, with its words and its table, and below it what it says and which sentence explains that.
function vorm({ vraag, model, veranderd, typt, id }) {
  const figuur = maak_figuur(model.get("hulp").figuur, `${id}-fig`);
  const getal = vraag.getal ? getalveld({ id: `${id}-getal`, label: "Wat lees je af?", eenheid: vraag.eenheid, typt }) : null;
  const optie = getal ? null : keuzelijst({ naam: `${id}-optie`, legenda: vraag.eenheid ? `Wat lees je af? (${vraag.eenheid})` : "Wat lees je af?", opties: vraag.opties, veranderd });
  const zin = keuzelijst({ naam: `${id}-zin`, legenda: "Welke zin hoort erbij?", opties: vraag.zinnen, veranderd });
  const rest = h("div", { class: "bij" });
  return {
    el: h("div", {}, figuur.el, (getal ?? optie).el, zin.el, rest),
    eerste: (getal?.invoer ?? optie.el.querySelector("input")),
    klaar: figuur.teken,
    lees: () => ({ ...(getal ? { getal: getal.invoer.value } : { optie: optie.lees() }), zin: zin.lees() }),
    zet(antwoord) {
      if (getal) getal.invoer.value = antwoord?.getal ?? "";
      else optie.zet(antwoord?.optie);
      zin.zet(antwoord?.zin);
    },
    toon(oordeel) {
      // A sentence may have the same id as an option, so: the first feedback is on the value, the other on the sentence.
      const [waarde, ...over] = oordeel?.onderdelen ?? [];
      zet_terugkoppeling(waarde && { onderdelen: [waarde] }, optie?.plekken ?? { getal: getal.bij }, null);
      zet_terugkoppeling({ onderdelen: over }, zin.plekken, rest);
    },
  };
}

export default oefening(vorm, { soort: "Oefening · lees af" });
