// The list of own buurten: which one to work on, one more, one less. On the start page and in the first lesson.
import { h, stijl } from "../basis/dom.js";
import { HOOGSTENS, LEEG, buurten, haal_weg, kies, register, voeg_toe } from "./buurten.js";

const GEEN_RUIMTE = "Dat lukt nu niet: je browser kan niets meer bewaren. Zet je antwoorden eerst in een bestand, bij ‘Mijn antwoorden’.";

/** Make the list; `invullen` is where a buurt is described: the address of the first lesson, or an exercise here. */
export function maak_mijn_buurten({ invullen, weg = true }) {
  const status = h("p", { class: "uitslag", role: "status" });
  const zeg = (tekst) => (status.textContent = tekst);
  const plek = h("div", {});
  const vraag = h("div", {});

  function vraag_weg(b) {
    const ja = h("button", { type: "button", class: "hoofd", onclick: () => {
      const gelukt = haal_weg(b.id);
      vraag.replaceChildren();
      zeg(gelukt ? `${b.naam} is weggehaald.` : GEEN_RUIMTE);
      plek.querySelector("button")?.focus();
    } }, "Ja, haal weg");
    const nee = h("button", { type: "button", class: "stil", onclick: () => {
      vraag.replaceChildren();
      zeg("Er is niets weggehaald.");
      plek.querySelector("button")?.focus();
    } }, "Nee");
    vraag.replaceChildren(h("p", {}, h("strong", {}, `Haal je ${b.naam} weg? `), "Alles wat je over deze buurt hebt opgeschreven, verdwijnt uit deze browser. Bewaar het eerst in een bestand als je het nog nodig hebt."), h("div", { class: "knoppen" }, nee, ja));
    nee.focus();
  }

  function toon() {
    const alle = buurten();
    if (!register() && alle[0].naam === LEEG && invullen) {
      const zin = weg ? "Schrijf hierboven eerst één buurt op." : "Je hebt nog geen buurt opgeschreven. ";
      return plek.replaceChildren(h("p", {}, zin, weg ? null : h("a", { href: invullen }, "Schrijf je buurt op")));
    }
    const rij = (b) => h("li", {}, h("span", { class: "naam" }, b.naam),
      b.actief ? h("span", { class: "nu" }, alle.length > 1 ? "✓ Hier werk je nu mee" : "✓ Jouw buurt") : h("button", { type: "button", class: "stil", "aria-label": `Werk hiermee: ${b.naam}`, onclick: () => {
        kies(b.id);
        zeg(`Je werkt nu met ${b.naam}.`);
        plek.querySelector(".knoppen button").focus(); // what had the focus is gone
      } }, "Werk hiermee"),
      weg && alle.length > 1 ? h("button", { type: "button", class: "stil", "aria-label": `Haal weg: ${b.naam}`, onclick: () => vraag_weg(b) }, "Haal weg") : null);
    const erbij = h("button", { type: "button", class: "stil", "aria-disabled": alle.length >= HOOGSTENS ? "true" : null, onclick: () => {
      if (buurten().length >= HOOGSTENS) return zeg(`Je hebt al ${HOOGSTENS} buurten. Haal er eerst een weg${weg ? "" : " in de eerste les"}.`);
      if (!voeg_toe()) return zeg(GEEN_RUIMTE);
      zeg("Er is een buurt bij. Je werkt nu met die buurt. Geef haar een naam.");
      plek.querySelector(".knoppen button").focus();
    } }, "Nog een buurt");
    plek.replaceChildren(h("ul", { class: "buurten" }, ...alle.map(rij)), h("p", { class: "knoppen" }, erbij, invullen ? h("a", { href: invullen }, "Verander naam of beschrijving") : null));
  }

  toon();
  for (const gebeurtenis of ["wijkschool-buurt", "wijkschool-geladen", "wijkschool-bewaard", "storage"]) addEventListener(gebeurtenis, toon);
  return h("div", { class: "mijn-buurten" }, plek, vraag, status);
}

export default {
  render({ el }) {
    stijl();
    el.append(h("section", { class: "wijk oefening", "aria-labelledby": "mijn-buurten-titel" },
      h("p", { class: "soort" }, "Jouw buurt"), h("h3", { id: "mijn-buurten-titel" }, "Werk je voor meer dan één buurt?"),
      h("p", {}, `Dan kun je er ${HOOGSTENS} naast elkaar houden. Bij elke vraag over jouw buurt zie je welke buurt je nu invult, en daar kun je wisselen. Heb je één buurt? Dan hoef je hier niets te doen.`),
      maak_mijn_buurten({ invullen: "#oef-00-mijn-buurt" })));
  },
};
