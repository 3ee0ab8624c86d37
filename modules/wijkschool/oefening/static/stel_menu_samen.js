import { alinea, h } from "../basis/dom.js";
import { zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

// A dish is a checkbox; once chosen it asks for a reason. Choosing too many is not blocked: the rule is learned
// from the feedback, and the count tells it beforehand.
function vorm({ vraag, veranderd, typt, id }) {
  const stand = h("p", { class: "stand", role: "status" });
  const rest = h("div", { class: "bij" });
  const gerechten = vraag.gerechten.map((gerecht) => {
    const naam = `${id}-${gerecht.id}`;
    const invoer = h("input", { type: "checkbox", id: naam, value: gerecht.id, "aria-describedby": gerecht.toelichting ? `${naam}-toelichting` : null, onchange: () => {
      toon_stand();
      veranderd();
    } });
    const reden = h("textarea", { id: `${naam}-reden`, rows: 2, maxlength: 1000, oninput: typt });
    const vak = h("div", { class: "veld reden", hidden: true }, h("label", { for: reden.id }, "Waarom kies je dit?", h("span", { class: "alleen-lezer" }, ` ${gerecht.naam}`)), reden);
    const bij = h("div", { class: "bij" });
    return { gerecht, invoer, reden, vak, bij, el: h("div", { class: "keuze gerecht" },
      h("label", { for: naam }, invoer, h("span", {}, h("strong", {}, gerecht.naam), gerecht.toelichting ? h("span", { class: "toelichting", id: `${naam}-toelichting` }, gerecht.toelichting) : null)), vak, bij) };
  });

  function toon_stand() {
    const gekozen = gerechten.filter((g) => g.invoer.checked).length;
    const over = gekozen - vraag.hoogstens;
    stand.textContent = `Gekozen: ${gekozen} van hoogstens ${vraag.hoogstens}.${over > 0 ? ` Dat is er ${over} te veel.` : ""}`;
    stand.classList.toggle("te-veel", over > 0);
    for (const g of gerechten) g.vak.hidden = !(vraag.reden && g.invoer.checked);
  }

  toon_stand();
  return {
    el: h("div", {},
      h("div", { class: "casus" }, h("p", { class: "merkje" }, "Verzonnen"), ...alinea(vraag.casus)),
      h("fieldset", {}, h("legend", {}, `Kies voor ${vraag.buurt} hoogstens ${vraag.hoogstens}`), ...gerechten.map((g) => g.el)), stand, rest),
    lees: () => {
      const gekozen = gerechten.filter((g) => g.invoer.checked);
      return {
        gerechten: gekozen.map((g) => g.gerecht.id),
        redenen: Object.fromEntries(gekozen.filter((g) => g.reden.value.trim()).map((g) => [g.gerecht.id, g.reden.value])),
      };
    },
    zet(antwoord) {
      for (const g of gerechten) {
        g.invoer.checked = antwoord?.gerechten?.includes?.(g.gerecht.id) ?? false;
        g.reden.value = antwoord?.redenen?.[g.gerecht.id] ?? "";
      }
      toon_stand();
    },
    toon: (oordeel) => zet_terugkoppeling(oordeel, Object.fromEntries(gerechten.map((g) => [g.gerecht.id, g.bij])), rest),
  };
}

export default oefening(vorm, { soort: "Oefening · stel een menu samen" });
