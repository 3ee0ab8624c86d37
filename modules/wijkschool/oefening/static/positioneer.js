import { alinea, h } from "../basis/dom.js";
import { oefening, terugkoppeling } from "./kader.js";
import { maak_velden, maak_vlak } from "./vlak.js";

function vorm({ vraag, model, veranderd, id }) {
  const { velden } = model.get("hulp");
  const schoon = (p) => Object.fromEntries(Object.entries(p).filter(([, w]) => w != null));
  const rijen = maak_velden({ velden, id, naam: vraag.buurt, veranderd: (posities) => {
    vlak.zet("buurt", posities);
    veranderd();
  } });
  const vlak = maak_vlak({ velden, id, buurten: [{ id: "buurt", naam: vraag.buurt, posities: {} }], veranderd: (_, posities) => {
    rijen.zet(posities);
    veranderd();
  } });
  return {
    el: h("div", {},
      h("div", { class: "casus" }, vraag.eigen ? null : h("p", { class: "merkje" }, "Verzonnen"), ...alinea(vraag.casus)),
      h("div", { class: "naast-elkaar" }, vlak.el, rijen.el),
      h("p", { class: "modelkeuze" }, "De schaal en de plek op het vlak zijn een modelkeuze van Wijkschool. Het rapport geeft richtingen, geen getallen.")),
    lees: () => ({ posities: schoon(rijen.lees()) }),
    zet(antwoord) {
      const posities = Object.fromEntries(Object.entries(antwoord?.posities ?? {}).filter(([, w]) => Number.isFinite(w)));
      rijen.zet(posities);
      vlak.zet("buurt", posities);
    },
    toon(oordeel) {
      vlak.toon_bron(oordeel?.extra?.verwacht ?? null);
      for (const rij of rijen.rijen) {
        const deel = oordeel?.onderdelen.find((o) => o.id === rij.veld.id);
        const verwacht = oordeel?.extra?.verwacht?.[rij.veld.id];
        rij.bij.replaceChildren(
          ...(verwacht?.telt ? [h("div", { class: "band", "aria-hidden": "true", style: `--van:${Math.max(0, (verwacht.positie - verwacht.tolerantie + 100) / 2)}%;--tot:${Math.min(100, (verwacht.positie + verwacht.tolerantie + 100) / 2)}%` }, h("span", {}))] : []),
          ...(deel ? [terugkoppeling(deel)] : []),
        );
      }
    },
  };
}

export default oefening(vorm, { soort: (vraag) => `Oefening · plaats ${vraag.assen ? "in het vlak" : "op het speelveld"}` });
