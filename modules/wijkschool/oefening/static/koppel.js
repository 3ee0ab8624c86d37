import { h } from "../basis/dom.js";
import { oefening, terugkoppeling } from "./kader.js";

// Each card is a group of radio buttons: one tap on a phone, arrow keys on a keyboard, a group with a name for
// a screen reader.
function vorm({ vraag, veranderd, id }) {
  const kaarten = vraag.kaarten.map((kaart) => {
    const naam = `${id}-${kaart.id}`;
    const invoer = vraag.groepen.map((groep) => h("input", { type: "radio", name: naam, id: `${naam}-${groep.id}`, value: groep.id, onchange: veranderd }));
    const uit = h("div", { class: "bij" });
    const el = h("fieldset", { class: "kaart" }, h("legend", {}, kaart.tekst),
      h("div", { class: "groepen" }, ...invoer.map((i, n) => h("label", { for: i.id }, i, h("span", {}, vraag.groepen[n].naam)))), uit);
    return { kaart, invoer, uit, el };
  });
  return {
    el: h("div", { class: "kaarten" }, ...kaarten.map((k) => k.el)),
    lees: () => ({ groepen: Object.fromEntries(kaarten.flatMap((k) => {
      const gekozen = k.invoer.find((i) => i.checked);
      return gekozen ? [[k.kaart.id, gekozen.value]] : [];
    })) }),
    zet(antwoord) {
      for (const k of kaarten) for (const i of k.invoer) i.checked = antwoord?.groepen?.[k.kaart.id] === i.value;
    },
    toon(oordeel) {
      for (const k of kaarten) {
        const deel = oordeel?.onderdelen.find((o) => o.id === k.kaart.id);
        k.uit.replaceChildren(...(deel ? [terugkoppeling(deel)] : []));
      }
    },
  };
}

export default oefening(vorm, { soort: "Oefening · sorteer" });
