import { alinea, h, herkomst } from "../basis/dom.js";
import { zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

const WOORD = /\S*[\p{L}\p{N}_]\S*/gu; // as open_vraag.py counts

// Nobody judges the text. The learner compares it with a list of points, says which are in it, and then sees a
// model answer beside the own text.
function vorm({ vraag, typt, vink, kijk_na, id }) {
  let zelf = null; // the points that the learner finds in the own text; null as long as the list is not done
  const tekst = h("textarea", { id: `${id}-tekst`, rows: 7, "aria-describedby": `${id}-woorden`, oninput: () => {
    zelf = null; // another text: the list is to be done again
    tel();
    typt();
  } });
  const woorden = h("p", { class: "uitleg", id: `${id}-woorden` });
  const lijst = h("div", { class: "rubriek" });
  const rest = h("div", { class: "bij" });
  let vinkjes = [];
  let bij = []; // below each point: why it matters, or that it is missing

  function tel() {
    const n = tekst.value.match(WOORD)?.length ?? 0;
    woorden.textContent = n < vraag.minimum ? `Schrijf ten minste ${vraag.minimum} woorden. Je hebt er nu ${n}.` : `Je hebt ${n} woorden.`;
  }

  const gevinkt = () => vinkjes.filter((v) => v.checked).map((v) => v.value);

  function maak_lijst(punten) {
    const eerder = zelf ?? gevinkt();
    vinkjes = punten.map((punt) => h("input", { type: "checkbox", id: `${id}-punt-${punt.id}`, value: punt.id, onchange: () => {
      zelf = gevinkt();
      vink();
    } }));
    for (const v of vinkjes) v.checked = eerder.includes(v.value);
    bij = punten.map(() => h("div", { class: "bij" }));
    lijst.replaceChildren(
      h("fieldset", {}, h("legend", {}, "Staat dit in jouw tekst? Kruis aan wat erin staat."),
        ...punten.map((punt, n) => h("div", { class: "keuze" }, h("label", { for: vinkjes[n].id }, vinkjes[n], h("span", {}, punt.tekst)),
          bij[n]))),
      h("p", { class: "knoppen" }, h("button", { type: "button", class: "hoofd", onclick: () => {
        zelf = gevinkt();
        kijk_na();
      } }, "Klaar met vergelijken")));
  }

  tel();
  return {
    el: h("div", {},
      h("div", { class: "veld" }, h("label", { for: tekst.id }, "Jouw tekst"), woorden, tekst,
        vraag.dossier ? h("p", { class: "uitleg dossier" }, "Deze tekst komt in je wijkdossier.") : null)),
    onder: h("div", {}, lijst, rest),
    lees: () => ({ tekst: tekst.value, zelf }),
    zet(antwoord) {
      tekst.value = antwoord?.tekst ?? "";
      zelf = Array.isArray(antwoord?.zelf) ? antwoord.zelf : null;
      vinkjes = []; // ticks of an earlier attempt do not count for this one
      tel();
    },
    toon(oordeel) {
      const punten = oordeel?.extra?.punten ?? [];
      if (!punten.length) lijst.replaceChildren();
      else if (!lijst.childElementCount) maak_lijst(punten); // once: making it anew would lose the focus
      zet_terugkoppeling(oordeel, Object.fromEntries(punten.map((punt, n) => [punt.id, bij[n]])), rest);
      for (const [n, punt] of punten.entries()) {
        if (!bij[n].childElementCount) bij[n].append(h("div", { class: "punt-uitleg" }, punt.uitleg ? h("p", {}, punt.uitleg) : null, herkomst({ ...punt, bron: oordeel.bron })));
      }
    },
    uitwerking_open: () => zelf !== null,
    /** The model answer, with the own text beside it. */
    uitwerking: (oordeel) => [
      h("div", { class: "naast-elkaar" },
        h("div", { class: "eigen-tekst" }, h("p", { class: "kopje" }, "Jouw tekst"), ...alinea(tekst.value)),
        h("div", {}, h("p", { class: "kopje" }, "Een voorbeeld"), ...alinea(oordeel.extra?.voorbeeld ?? oordeel.uitwerking), herkomst(oordeel))),
    ],
  };
}

export default oefening(vorm, { soort: "Oefening · schrijf", knop: "Vergelijk", kop: "Een voorbeeld naast jouw tekst" });
