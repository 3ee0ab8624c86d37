import { h } from "../basis/dom.js";
import { oefening } from "./kader.js";

// Own words about the own buurt: nothing to judge, only to keep.
function vorm({ vraag, typt, id }) {
  const velden = vraag.velden.map((veld) => {
    const eigen = { id: `${id}-${veld.id}`, name: veld.id, oninput: typt, "aria-describedby": veld.uitleg ? `${id}-${veld.id}-uitleg` : null };
    const invoer = veld.soort === "tekst" ? h("textarea", { ...eigen, rows: 4 }) : h("input", { ...eigen, type: "text", autocomplete: "off" });
    return { veld, invoer, el: h("div", { class: "veld" }, h("label", { for: eigen.id }, veld.label),
      veld.uitleg ? h("p", { class: "uitleg", id: `${eigen.id}-uitleg` }, veld.uitleg) : null, invoer) };
  });
  return {
    el: h("div", { class: "velden" }, ...velden.map((v) => v.el)),
    lees: () => ({ velden: Object.fromEntries(velden.map((v) => [v.veld.id, v.invoer.value])) }),
    zet(antwoord) {
      for (const v of velden) v.invoer.value = antwoord?.velden?.[v.veld.id] ?? "";
    },
    status: () => (velden.some((v) => v.invoer.value.trim()) ? "bekeken" : "begonnen"),
    toon() {},
  };
}

export default oefening(vorm, { soort: "Jouw buurt", nakijken: false });
