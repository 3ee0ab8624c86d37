// A text of the dossier with a button to change it, right where it stands.
import { alinea, h } from "../basis/dom.js";

const PAUZE = 400; // ms that typed text may wait before it is kept
const STRAKS = ["pagehide", "wijkschool-buurt-straks"]; // the page goes, or another buurt comes: what is typed is about this one

/**
 * `open()` gives the text as it is kept now and how to keep it (see dossieropslag.js); without it the text is only to
 * be read. `vakken` is where open boxes are known by `naam`, which is unique on the page; `klaar(naam, botst)` is
 * called when the learner is done: whether the text was changed elsewhere in the meantime. `label` is what a screen reader hears.
 */
export function tekstvak({ naam, label, vraag, uitleg, tekst, lang, open, vakken, klaar, knop }) {
  const plek = h("div", { class: "tekstvak" });

  function toon() {
    const verander = open && h("button", { type: "button", class: "stil klein", id: naam, "aria-label": `${tekst ? "Pas aan" : knop}: ${label}`, onclick: bewerk }, tekst ? "Pas aan" : knop);
    plek.replaceChildren(...(vraag ? [h("p", { class: "vraag-tekst" }, vraag)] : []), ...alinea(tekst, "antwoord"), ...(verander ? [verander] : []));
  }

  function bewerk() {
    const hier = open();
    const invoer = lang ? h("textarea", { id: `${naam}-vak`, rows: 5 }) : h("input", { id: `${naam}-vak`, type: "text", autocomplete: "off" });
    invoer.value = tekst = hier.tekst;
    let was = invoer.value; // as the box shows it: what the box itself changes, such as line ends, is no change
    let klok = 0;
    let botst = false;
    const schrijf = () => {
      clearTimeout(klok);
      klok = 0;
      if (invoer.value === was) return;
      tekst = was = invoer.value;
      const bewaard = hier.schrijf(tekst);
      botst ||= bewaard.botst;
      stand.textContent = bewaard.gelukt ? "Bewaard in deze browser" : "Niet bewaard";
    };
    /** Close the box and show its text; false when it was closed already. */
    const sluit = () => {
      if (vakken.get(naam) !== vak) return false;
      schrijf();
      laat_los();
      toon();
      return true;
    };
    const laat_los = () => {
      clearTimeout(klok);
      for (const gebeurtenis of STRAKS) removeEventListener(gebeurtenis, schrijf);
      vakken.delete(naam);
    };
    const vak = { sluit, laat_los };
    vakken.set(naam, vak);
    invoer.oninput = () => (klok ||= setTimeout(schrijf, PAUZE));
    for (const gebeurtenis of STRAKS) addEventListener(gebeurtenis, schrijf);
    const stand = h("span", { class: "bewaard", role: "status" });
    const af = h("button", { type: "button", class: "hoofd klein", onclick: () => {
      if (!sluit()) return;
      document.getElementById(naam)?.focus();
      klaar(naam, botst);
    } }, "Klaar");
    invoer.onkeydown = (e) => {
      if (e.key !== "Escape" && (lang || e.key !== "Enter")) return; // no value: `false` would stop every other key
      e.preventDefault();
      af.click();
    };
    plek.replaceChildren(h("div", { class: "veld" }, h("label", { for: invoer.id }, label), uitleg ? h("p", { class: "uitleg" }, uitleg) : null, invoer), h("div", { class: "knoppen" }, af, stand));
    invoer.focus();
  }

  toon();
  return plek;
}
