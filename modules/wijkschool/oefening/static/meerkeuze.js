import { h } from "../basis/dom.js";
import { oefening, terugkoppeling } from "./kader.js";

function vorm({ vraag, veranderd, id }) {
  const keuzes = vraag.opties.map((optie) => {
    const invoer = h("input", { type: vraag.meer ? "checkbox" : "radio", name: id, id: `${id}-${optie.id}`, value: optie.id, onchange: veranderd });
    const uit = h("div", { class: "bij" });
    return { optie, invoer, uit, el: h("div", { class: "keuze" }, h("label", { for: invoer.id }, invoer, h("span", {}, optie.tekst)), uit) };
  });
  return {
    el: h("fieldset", {}, h("legend", {}, vraag.meer ? "Kies er een of meer" : "Kies één antwoord"), ...keuzes.map((k) => k.el)),
    lees: () => ({ keuzes: keuzes.filter((k) => k.invoer.checked).map((k) => k.optie.id) }),
    zet(antwoord) {
      for (const k of keuzes) k.invoer.checked = antwoord?.keuzes?.includes?.(k.optie.id) ?? false;
    },
    toon(oordeel) {
      for (const k of keuzes) {
        const deel = oordeel?.onderdelen.find((o) => o.id === k.optie.id);
        k.uit.replaceChildren(...(deel ? [terugkoppeling(deel)] : []));
      }
    },
  };
}

export default oefening(vorm, { soort: "Oefening · kies" });
