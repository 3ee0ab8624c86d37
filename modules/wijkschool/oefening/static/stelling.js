import { h } from "../basis/dom.js";
import { keuzelijst, zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

const KEUZES = [
  { id: "juist", tekst: "Juist" },
  { id: "onjuist", tekst: "Onjuist" },
  { id: "verdeeld", tekst: "De bronnen zijn het hier niet over eens" },
];
const ZEKERHEID = [
  { id: "gok", tekst: "Ik gok" },
  { id: "redelijk", tekst: "Redelijk zeker" },
  { id: "zeker", tekst: "Zeker" },
];

function vorm({ vraag, veranderd, id }) {
  const keuze = keuzelijst({ naam: `${id}-keuze`, legenda: "Klopt deze stelling?", opties: KEUZES, veranderd });
  const zekerheid = keuzelijst({ naam: `${id}-zekerheid`, legenda: "Hoe zeker ben je?", opties: ZEKERHEID, veranderd });
  zekerheid.el.classList.add("naast");
  const bij_zekerheid = h("div", { class: "bij" });
  const rest = h("div", { class: "bij" });
  return {
    el: h("div", {}, h("blockquote", { class: "stelling" }, h("p", {}, vraag.stelling)), keuze.el, zekerheid.el, bij_zekerheid, rest),
    lees: () => ({ keuze: keuze.lees(), zekerheid: zekerheid.lees() }),
    zet(antwoord) {
      keuze.zet(antwoord?.keuze);
      zekerheid.zet(antwoord?.zekerheid);
    },
    toon: (oordeel) => zet_terugkoppeling(oordeel, { ...keuze.plekken, zekerheid: bij_zekerheid }, rest),
  };
}

export default oefening(vorm, { soort: "Oefening · klopt het?" });
