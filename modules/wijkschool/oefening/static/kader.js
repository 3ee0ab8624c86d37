// The frame that every exercise has: heading, task, buttons, the spoken verdict, feedback, worked answer; and
// the bond with the logbook. A kind of exercise only brings its own form (see meerkeuze.js).
import { alinea, h, herkomst, stijl } from "../basis/dom.js";
import { kiezer, sleutel } from "../logboek/buurten.js";
import { kort, wanneer } from "../logboek/kort.js";
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
const PAUZE = 300; // ms that typed text may wait before it is kept; what is clicked or moved is kept at once
const NIET_GETELD = ["onvolledig", "ongeldig"]; // statuses of an answer that is no real attempt

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

/** Another exercise of the same pool on this page: the next one below, or else from the top. */
function alternatief(hier, pool) {
  const alle = [...document.querySelectorAll(".wijk.oefening")];
  const n = alle.indexOf(hier);
  return [...alle.slice(n + 1), ...alle.slice(0, Math.max(0, n))].find((el) => pool.some((ander) => el.id === `oef-${ander.id}`));
}

function ga_naar(oefening_) {
  const titel = oefening_.querySelector("h3");
  titel.tabIndex = -1;
  titel.focus({ preventScroll: true });
  const rustig = matchMedia("(prefers-reduced-motion: reduce)").matches;
  oefening_.scrollIntoView({ behavior: rustig ? "auto" : "smooth", block: "start" });
}

/**
 * Make the anywidget of a kind of exercise.
 *
 * `vorm({vraag, model, id, veranderd, typt, vink, kijk_na})` returns { el, lees(), zet(antwoord), toon(oordeel|null) }.
 * It calls `veranderd()` at a change (kept at once), `typt()` at a keystroke (kept within half a second), `vink()` at a
 * change that leaves the verdict standing. It may also return `eerste` (the element to begin with), `onder` (an element
 * below the verdict), `klaar()` (called when all is on the page), `uitwerking(oordeel)` and `uitwerking_open(oordeel)`
 * (its own way to show the worked answer).
 *
 * `opties.soort` (a text, or a function of the question) names the kind for the learner; `opties.knop` (the same) its button; `opties.kop` its worked answer;
 * `opties.nakijken: false` is for kinds that only keep a text.
 */
export function oefening(vorm, opties) {
  return {
    render({ model, el }) {
      stijl();
      const vraag = model.get("vraag");
      const pool = model.get("pool") ?? [];
      const id = `oef-${vraag.id}`;
      const per_buurt = model.get("per_buurt") === true; // about an own buurt: kept for each of them
      const log = open(per_buurt ? sleutel(vraag.id) : vraag.id, vraag.versie, vraag.titel, per_buurt);
      const keur = opties.nakijken !== false;
      let poging = 0; // how often the learner had this checked; kept in the logbook
      let beurt = model.get("poging"); // the same for this kernel: it judges whenever the number changes
      let nagekeken = false;
      let opnieuw = false; // whether this verdict is on an answer that was kept before, not on a new attempt
      let wacht = 0;
      let klok = 0;

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
        zeg("Je kunt opnieuw beginnen.");
        (deel.eerste ?? deel.el.querySelector("input, textarea, select, button, [tabindex='0']"))?.focus();
      } }, "Begin opnieuw");
      const knop_ander = h("button", { type: "button", class: "stil", hidden: true, onclick: () => ga_naar(alternatief(sectie, pool)) }, "Probeer een andere");

      const zeg = (tekst, soort = "") => {
        status.textContent = tekst;
        status.className = `uitslag ${soort}`.trim();
      };
      const bewaar = (wijziging) => {
        clearTimeout(klok);
        klok = 0;
        const gelukt = log.schrijf(wijziging);
        bewaard.textContent = gelukt ? "Bewaard in deze browser" : "Niet bewaard";
        bewaard.classList.toggle("fout", !gelukt);
        toon_eerder();
      };
      /** Versions that another tab or a file had, with a way back to them: nothing is dropped without a trace. */
      const eerder = h("details", { class: "eerder", hidden: true });
      const toon_eerder = () => {
        const versies = log.lees()?.eerder ?? [];
        eerder.hidden = !versies.length;
        if (eerder.hidden) return;
        const rij = (versie, n) => h("li", {}, h("strong", {}, `${wanneer(versie.op)}: `), kort(versie.antwoord), " ",
          h("button", { type: "button", class: "stil", onclick: () => {
            if (!log.zet_terug(n)) return;
            opnieuw_tonen(log.lees());
            zeg("De andere versie staat er weer.");
          } }, "Zet deze terug"));
        eerder.replaceChildren(h("summary", {}, `Andere versies van je antwoord (${versies.length})`), h("ul", {}, ...versies.map(rij)));
      };
      const bewaar_antwoord = () => bewaar({ antwoord: deel.lees(), nagekeken, ...(keur ? {} : { status: deel.status?.() ?? "begonnen" }) });
      const spoel = () => klok && bewaar_antwoord();
      const verouderd = () => {
        if (!nagekeken) return;
        nagekeken = false;
        toon(null);
        zeg("Je hebt je antwoord veranderd. Kijk het opnieuw na.");
      };
      const veranderd = () => {
        verouderd();
        bewaar_antwoord();
      };
      const typt = () => {
        verouderd();
        if (klok) return; // not begun anew at every key, or who types on is never kept
        bewaard.textContent = "Nog niet bewaard…";
        bewaard.classList.remove("fout");
        klok = setTimeout(bewaar_antwoord, PAUZE);
      };
      const kijk_na = () => vraag_na(poging + 1);
      const deel = vorm({ vraag, model, id, veranderd, typt, vink: bewaar_antwoord, kijk_na });

      const vraag_na = (nummer, eerder = false) => {
        spoel();
        poging = nummer;
        nagekeken = true;
        opnieuw = eerder;
        zeg("", "bezig"); // so that the same verdict is spoken again
        model.set("antwoord", deel.lees());
        model.set("poging", (beurt += 1));
        model.save_changes();
        clearTimeout(wacht);
        wacht = setTimeout(() => {
          zeg("Nakijken lukt nu niet: de les is niet meer verbonden. Je antwoord staat er nog. Open de les opnieuw.");
        }, WACHT_OP_KERNEL);
      };

      const toon = (oordeel) => {
        const was_open = onder.querySelector(".uitwerking")?.open;
        onder.replaceChildren();
        deel.toon(oordeel);
        knop_opnieuw.hidden = !oordeel;
        knop_ander.hidden = !oordeel || NIET_GETELD.includes(oordeel.status) || !alternatief(sectie, pool);
        if (!oordeel?.uitwerking) return;
        const gelukt = oordeel.status === "goed" || oordeel.status === "bekeken";
        onder.append(
          h("details", { class: "uitwerking", open: was_open || (deel.uitwerking_open?.(oordeel) ?? gelukt) }, h("summary", {}, opties.kop ?? "De uitwerking"),
            ...(deel.uitwerking?.(oordeel) ?? [...alinea(oordeel.uitwerking), herkomst(oordeel)].filter(Boolean)),
            ...(oordeel.verder_lezen && oordeel.status !== "goed" ? [h("p", { class: "verder-lezen" }, h("strong", {}, "Verder lezen: "), oordeel.verder_lezen)] : [])),
        );
      };

      model.on("change:oordeel", () => {
        const gekregen = model.get("oordeel");
        // A verdict on an older attempt, or on an answer that has changed since, is not shown.
        if (!gekregen?.status || gekregen.poging !== beurt || !nagekeken) return;
        clearTimeout(wacht);
        const { bron } = gekregen;
        const oordeel = { ...gekregen, onderdelen: gekregen.onderdelen.map((o) => ({ ...o, bron })) };
        const echt = !NIET_GETELD.includes(oordeel.status);
        zeg(oordeel.kop, oordeel.status);
        if (!echt) nagekeken = false;
        toon(oordeel);
        // The same verdict on the same answer is no change; writing it would set two open tabs going at each other.
        if (opnieuw && echt && log.lees()?.status === oordeel.status) return;
        bewaar({ antwoord: deel.lees(), poging, nagekeken: echt, ...(echt ? { status: oordeel.status } : {}) });
      });

      const formulier = h("form", { novalidate: true, onchange: spoel, onsubmit: (e) => {
        e.preventDefault();
        if (keur) kijk_na();
      } }, deel.el,
        h("div", { class: "knoppen" }, keur ? h("button", { type: "submit", class: "hoofd" }, (typeof opties.knop === "function" ? opties.knop(vraag) : opties.knop) ?? "Kijk na") : null, knop_hint, knop_opnieuw, knop_ander, bewaard),
        hint);
      const sectie = h("section", { class: `wijk oefening ${vraag.soort}`, "aria-labelledby": `${id}-titel`, id },
        h("p", { class: "soort" }, typeof opties.soort === "function" ? opties.soort(vraag) : opties.soort), h("h3", { id: `${id}-titel` }, vraag.titel), per_buurt ? kiezer(h, id).el : null, ...alinea(vraag.opdracht, "opdracht"),
        formulier, status, deel.onder, onder, eerder);
      el.append(sectie);
      addEventListener("pagehide", spoel);
      addEventListener("visibilitychange", spoel, true);

      /** Put in place what was kept: at the start, and when another tab or a file brings something newer. */
      const haal_terug = (regel) => {
        poging = regel?.poging ?? 0;
        if (!regel?.antwoord) return;
        try {
          deel.zet(regel.antwoord);
        } catch {
          deel.zet(null); // damaged: begin empty, but show the exercise
        }
        bewaard.textContent = "Bewaard in deze browser";
        toon_eerder();
        if (keur && regel.nagekeken) vraag_na(Math.max(poging, 1), true); // the new kernel judges the same answer again
      };
      const opnieuw_tonen = (regel) => {
        nagekeken = false;
        clearTimeout(wacht);
        deel.zet(null);
        toon(null);
        zeg("");
        bewaard.textContent = "";
        toon_eerder();
        haal_terug(regel);
      };
      log.volg((regel) => {
        if (klok) return false; // what is being typed here is newer, and is about to be kept
        opnieuw_tonen(regel);
        return true;
      });
      if (per_buurt) {
        addEventListener("wijkschool-buurt-straks", spoel);
        const wissel = () => {
          log.ga_naar(sleutel(vraag.id));
          opnieuw_tonen(log.lees());
        };
        addEventListener("wijkschool-buurt", wissel);
        addEventListener("wijkschool-geladen", wissel);
      }
      haal_terug(log.lees());
      return deel.klaar?.();
    },
  };
}
