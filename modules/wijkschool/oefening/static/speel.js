// A game with a model of the sources: controls, what follows from them at once, and perhaps something to reach.
// The kernel computes; while it does, what is shown stays as it was.
import { alinea, h, herkomst } from "../basis/dom.js";
import { maak_blokken } from "./blokken.js";
import { zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";
import { maak_regelaars } from "./regelaars.js";
import { maak_vergelijken } from "./vergelijken.js";

const WACHT_OP_KERNEL = 5000; // ms before we say that nothing is computed any more
const RUST = 600; // ms without a change before the outcome is spoken, so that a slider does not talk through itself

const getal = new Intl.NumberFormat("nl-NL");

function vorm({ vraag, model, id, veranderd, typt }) {
  const { regelaars, begin, vergelijk } = model.get("hulp");
  const uitkomst = h("div", { class: "uitkomst" });
  const stem = h("p", { class: "alleen-lezer", role: "status" });
  // On a phone the outcome stands below the controls: its short form goes along at the edge of the screen. `stem` says it.
  const kort = h("p", { class: "kort-gevolg", "aria-hidden": "true" });
  const bezwaar = h("p", { class: "melding", role: "alert", hidden: true });
  const rest = h("div", { class: "bij" });
  const doelen = vraag.doelen.map((doel) => ({ id: doel.id, bij: h("div", { class: "bij" }), tekst: doel.tekst }));
  let nummer = model.get("proef")?.nummer ?? 0;
  let onderweg = false; // whether the kernel is computing
  let anders = false; // whether the setting changed since it was sent
  let anderen = {};
  let wacht = 0;
  let klok = 0;

  const reken = () => {
    anders = onderweg;
    if (onderweg) return;
    onderweg = true;
    nummer += 1;
    model.set("proef", { nummer, stand: bord.lees(), anderen });
    model.save_changes();
    clearTimeout(wacht);
    wacht = setTimeout(() => {
      onderweg = false;
      meld("Rekenen lukt nu niet: de les is niet meer verbonden. Wat je instelde, staat er nog. Open de les opnieuw.");
    }, WACHT_OP_KERNEL);
  };
  const meld = (tekst) => {
    bezwaar.textContent = tekst;
    bezwaar.hidden = !tekst;
  };
  const toon_gevolg = (gevolg) => {
    meld(gevolg.bezwaar ?? "");
    if (gevolg.bezwaar || !gevolg.blokken) return;
    bord.verberg(gevolg.verborgen);
    const zij = gevolg.vergelijking;
    const geweigerd = gevolg.geweigerd ? [h("p", { class: "melding" }, `Van ${gevolg.geweigerd} bestand(en) past de stand niet bij deze versie van het spel.`)] : [];
    uitkomst.replaceChildren(...maak_blokken(gevolg.blokken),
      ...(zij ? [h("div", { class: "vergelijking" }, h("p", { class: "kopje" }, "Naast elkaar"), h("p", {}, zij.samenvatting), ...maak_blokken(zij.blokken))] : []), ...geweigerd);
    kort.replaceChildren(h("span", {}, h("strong", {}, "Wat eruit volgt: "), gevolg.samenvatting));
    clearTimeout(klok);
    klok = setTimeout(() => {
      if (gevolg.nummer) stem.textContent = zij?.samenvatting ?? gevolg.samenvatting;
    }, RUST);
  };
  model.on("change:gevolg", () => {
    const gevolg = model.get("gevolg");
    if (gevolg.nummer !== nummer) return;
    clearTimeout(wacht);
    onderweg = false;
    toon_gevolg(gevolg);
    if (anders) reken();
  });

  const bord = maak_regelaars({ regelaars, begin, id,
    veranderd: () => {
      veranderd();
      reken();
    },
    typt: () => {
      typt();
      reken();
    } });
  toon_gevolg(model.get("gevolg"));

  const in_woorden = (r, waarde) => {
    const naam = (w) => r.opties?.find(([optie]) => optie === w)?.[1] ?? (typeof w === "number" ? getal.format(w) : String(w));
    if (Array.isArray(waarde)) return waarde.length ? waarde.map(naam).join("; ") : "niets";
    return `${naam(waarde)} ${r.eenheid ?? ""}`.trim();
  };
  return {
    el: h("div", { class: "spel" },
      doelen.length ? h("div", { class: "doelen" }, h("p", { class: "kopje" }, doelen.length > 1 ? "Dit moet je halen" : "Dit moet je halen:"), h("ul", {}, ...doelen.map((d) => h("li", {}, d.tekst, d.bij)))) : null,
      h("div", { class: "bord" }, h("div", { class: "links" }, bord.el, kort), h("div", { class: "rechts", role: "group", "aria-label": "Wat eruit volgt" }, h("p", { class: "kopje" }, "Wat eruit volgt"), bezwaar, uitkomst, stem)),
      vergelijk ? maak_vergelijken({ oefening: vraag.id, id, veranderd: (standen) => {
        anderen = standen;
        reken();
      } }) : null, rest),
    lees: () => ({ stand: bord.lees() }),
    zet(antwoord) {
      bord.zet(antwoord?.stand);
      reken();
    },
    toon(oordeel) {
      zet_terugkoppeling(oordeel, Object.fromEntries(doelen.map((d) => [d.id, d.bij])), rest);
    },
    uitwerking(oordeel) {
      const stand = oordeel.extra?.stand ?? {};
      const gezet = regelaars.filter((r) => r.id in stand);
      return [...alinea(oordeel.uitwerking),
        gezet.length ? h("p", {}, "Zo kan het bijvoorbeeld:") : null,
        gezet.length ? h("ul", {}, ...gezet.map((r) => h("li", {}, h("strong", {}, r.label.endsWith("?") ? `${r.label} ` : `${r.label}: `), in_woorden(r, stand[r.id])))) : null,
        herkomst(oordeel)];
    },
  };
}

export default oefening(vorm, { soort: (vraag) => (vraag.doelen.length ? "Oefening · speel met het model" : "Probeer uit · speel met het model"), knop: (vraag) => (vraag.doelen.length ? "Kijk na" : "Klaar"), kop: "De uitwerking" });
