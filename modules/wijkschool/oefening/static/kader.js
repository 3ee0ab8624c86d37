// The frame that every exercise has: heading, task, buttons, the spoken verdict, feedback, worked answer; and
// the bond with the logbook. A kind of exercise only brings its own form (see meerkeuze.js).
import { alinea, h, herkomst, stijl } from "../basis/dom.js";
import { open } from "../logboek/logboek.js";

const MERK = {
  goed: ["✓", "Goed"],
  bijna: ["≈", "Bijna"],
  fout: ["✗", "Past niet"],
  gemist: ["○", "Gemist"],
  beide: ["⇄", "Niet eenduidig"],
  info: ["i", "Let op"],
  leeg: ["…", "Nog open"],
};
const WACHT_OP_KERNEL = 5000; // ms before we say that checking does not work now

/** The feedback on one part: mark, word, text, place in the source. Never colour alone. */
export function terugkoppeling(deel) {
  const [teken, woord] = MERK[deel.status] ?? MERK.info;
  return h(
    "div",
    { class: `terugkoppeling ${deel.status}` },
    h("p", {}, h("strong", {}, h("span", { "aria-hidden": "true" }, `${teken} `), `${woord}. `), deel.tekst),
    herkomst(deel),
  );
}

/**
 * Make the anywidget of a kind of exercise.
 * `vorm({vraag, model, veranderd, id})` returns { el, lees(), zet(antwoord), toon(oordeel|null) }.
 * `opties.soort` names the kind for the learner; `opties.nakijken: false` for kinds that only keep a text.
 */
export function oefening(vorm, opties) {
  return {
    render({ model, el }) {
      stijl();
      const vraag = model.get("vraag");
      const id = `oef-${vraag.id}`;
      const log = open(vraag.id, vraag.versie);
      const keur = opties.nakijken !== false;
      let poging = 0;
      let nagekeken = false;
      let wacht = 0;

      const status = h("p", { class: "uitslag", role: "status", "aria-live": "polite" });
      const bewaard = h("span", { class: "bewaard" });
      const onder = h("div", { class: "onder" });
      const hint = h("p", { class: "hint", id: `${id}-hint`, hidden: true }, vraag.hint ?? "");
      const knop_hint = vraag.hint
        ? h("button", { type: "button", class: "stil", "aria-expanded": "false", "aria-controls": `${id}-hint`, onclick: () => {
            hint.hidden = !hint.hidden;
            knop_hint.setAttribute("aria-expanded", String(!hint.hidden));
          } }, "Hint")
        : null;
      const knop_opnieuw = h("button", { type: "button", class: "stil", hidden: true, onclick: () => {
        nagekeken = false;
        deel.zet(null);
        toon(null);
        bewaar({ antwoord: null, nagekeken: false });
        status.textContent = "Je kunt opnieuw beginnen.";
        deel.el.querySelector("input, textarea, select, [tabindex='0']")?.focus();
      } }, "Begin opnieuw");

      const bewaar = (wijziging) => {
        const gelukt = log.schrijf(wijziging);
        bewaard.textContent = gelukt ? "Bewaard in deze browser" : "Niet bewaard";
        bewaard.classList.toggle("fout", !gelukt);
      };
      const veranderd = () => {
        if (nagekeken) {
          nagekeken = false;
          toon(null);
          status.textContent = "Je hebt je antwoord veranderd. Kijk het opnieuw na.";
        }
        bewaar({ antwoord: deel.lees(), nagekeken: false, ...(keur ? {} : { status: deel.status?.() ?? "begonnen" }) });
      };
      const deel = vorm({ vraag, model, veranderd, id });

      const vraag_na = (nummer) => {
        poging = nummer;
        nagekeken = true;
        model.set("antwoord", deel.lees());
        model.set("poging", poging);
        model.save_changes();
        clearTimeout(wacht);
        wacht = setTimeout(() => {
          status.textContent = "Nakijken lukt nu niet: de les is niet meer verbonden. Je antwoord is bewaard. Open de les opnieuw.";
        }, WACHT_OP_KERNEL);
      };

      const toon = (oordeel) => {
        onder.replaceChildren();
        deel.toon(oordeel);
        knop_opnieuw.hidden = !oordeel;
        if (!oordeel?.uitwerking) return;
        const open_ = oordeel.status === "goed" || oordeel.status === "bekeken";
        onder.append(
          h("details", { class: "uitwerking", open: open_ }, h("summary", {}, "De uitwerking"),
            ...alinea(oordeel.uitwerking), herkomst(oordeel),
            ...(oordeel.verder_lezen ? [h("p", {}, h("strong", {}, "Verder lezen: "), oordeel.verder_lezen)] : [])),
        );
      };

      model.on("change:oordeel", () => {
        const oordeel = model.get("oordeel");
        // A verdict on an older attempt, or on an answer that has changed since, is not shown.
        if (!oordeel?.status || oordeel.poging !== poging || !nagekeken) return;
        clearTimeout(wacht);
        status.textContent = oordeel.kop;
        status.className = `uitslag ${oordeel.status}`;
        const echt = !["onvolledig", "ongeldig"].includes(oordeel.status);
        if (!echt) nagekeken = false;
        toon(oordeel);
        bewaar({ antwoord: deel.lees(), poging, nagekeken: echt, ...(echt ? { status: oordeel.status } : {}) });
      });

      const formulier = h("form", { novalidate: true, onsubmit: (e) => {
        e.preventDefault();
        if (keur) vraag_na(poging + 1);
      } }, deel.el,
        h("div", { class: "knoppen" }, keur ? h("button", { type: "submit", class: "hoofd" }, opties.knop ?? "Kijk na") : null, knop_hint, knop_opnieuw, bewaard),
        hint);
      el.append(
        h("section", { class: `wijk oefening ${vraag.soort}`, "aria-labelledby": `${id}-titel`, id },
          h("p", { class: "soort" }, opties.soort), h("h3", { id: `${id}-titel` }, vraag.titel), ...alinea(vraag.opdracht, "opdracht"),
          formulier, status, onder),
      );

      const eerder = log.lees();
      if (eerder?.antwoord) {
        deel.zet(eerder.antwoord);
        bewaard.textContent = "Bewaard in deze browser";
        poging = eerder.poging ?? 0;
        if (keur && eerder.nagekeken) vraag_na(Math.max(poging, 1)); // the new kernel judges the same answer again
      }
    },
  };
}
