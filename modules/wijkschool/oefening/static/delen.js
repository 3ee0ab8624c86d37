// What more than one kind of exercise uses: a list to choose from, and feedback put beside what it is about.
import { h } from "../basis/dom.js";
import { terugkoppeling } from "./kader.js";

/** A group of radio buttons, each with room for its feedback. `opties`: [{ id, tekst }]. */
export function keuzelijst({ naam, legenda, opties, veranderd }) {
  const keuzes = opties.map((optie) => {
    const invoer = h("input", { type: "radio", name: naam, id: `${naam}-${optie.id}`, value: optie.id, onchange: veranderd });
    const bij = h("div", { class: "bij" });
    return { optie, invoer, bij, el: h("div", { class: "keuze" }, h("label", { for: invoer.id }, invoer, h("span", {}, optie.tekst)), bij) };
  });
  return {
    el: h("fieldset", {}, h("legend", {}, legenda), ...keuzes.map((k) => k.el)),
    lees: () => keuzes.find((k) => k.invoer.checked)?.optie.id ?? null,
    zet(id) {
      for (const k of keuzes) k.invoer.checked = k.optie.id === id;
    },
    plekken: Object.fromEntries(keuzes.map((k) => [k.optie.id, k.bij])),
  };
}

/** Put the feedback on each part in its own place; what has no place of its own comes in `rest`. null clears all. */
export function zet_terugkoppeling(oordeel, plekken, rest) {
  for (const plek of [...Object.values(plekken), rest]) plek?.replaceChildren();
  for (const deel of oordeel?.onderdelen ?? []) (plekken[deel.id] ?? rest)?.append(terugkoppeling(deel));
}

/** A field for one number, typed as people write it ("1.234,5"): the judge reads it, not the browser. */
export function getalveld({ id, label, eenheid, typt }) {
  const invoer = h("input", { type: "text", id, inputmode: "decimal", autocomplete: "off", maxlength: 60, oninput: typt });
  const bij = h("div", { class: "bij" });
  const naam = eenheid ? `${label} (${eenheid})` : label;
  return { invoer, bij, el: h("div", { class: "veld getal" }, h("label", { for: id }, naam), invoer, bij) };
}
