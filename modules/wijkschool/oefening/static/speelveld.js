// Free play: several buurten at once on the plane, one of them chosen for the four fields. Kept in the browser.
import { open } from "../logboek/logboek.js";
import { h, stijl } from "../basis/dom.js";
import { maak_velden, maak_vlak } from "./vlak.js";

function render({ model, el }) {
  stijl();
  const velden = model.get("velden");
  const id = `vlak-${model.get("naam")}`;
  const log = open(model.get("naam"), 1);
  const begin = () => structuredClone(model.get("buurten"));
  const eerder = log.lees()?.antwoord?.buurten ?? {};
  const buurten = begin().map((b) => ({ ...b, posities: eerder[b.id] ?? b.posities }));
  let gekozen = buurten[0];

  const bewaar = () => {
    model.set("buurten", structuredClone(buurten));
    model.save_changes();
    log.schrijf({ antwoord: { buurten: Object.fromEntries(buurten.map((b) => [b.id, b.posities])) }, status: "begonnen" });
  };
  const rijen = maak_velden({ velden, id, naam: "de gekozen buurt", veranderd: (posities) => {
    gekozen.posities = posities;
    vlak.zet(gekozen.id, posities);
    bewaar();
  } });
  const vlak = maak_vlak({ velden, buurten, id, veranderd: (buurt_id) => {
    kies(buurt_id);
    bewaar();
  } });
  const keuze = h("select", { id: `${id}-keuze`, onchange: () => kies(keuze.value) }, ...buurten.map((b) => h("option", { value: b.id }, b.naam)));
  function kies(buurt_id) {
    gekozen = buurten.find((b) => b.id === buurt_id);
    keuze.value = buurt_id;
    rijen.zet(gekozen.posities);
  }
  kies(gekozen.id);
  const terug = h("button", { type: "button", class: "stil", onclick: () => {
    for (const b of begin_buurten) {
      buurten.find((k) => k.id === b.id).posities = { ...b.posities };
      vlak.zet(b.id, b.posities);
    }
    kies(gekozen.id);
    bewaar();
  } }, "Zet alles terug");
  const begin_buurten = begin();
  el.append(
    h("section", { class: "wijk speelveld", "aria-labelledby": `${id}-titel`, id },
      h("p", { class: "soort" }, "Probeer het uit"), h("h3", { id: `${id}-titel` }, model.get("titel")), h("p", { class: "opdracht" }, model.get("opdracht")),
      h("div", { class: "naast-elkaar" }, vlak.el,
        h("div", {}, h("p", { class: "kies" }, h("label", { for: keuze.id }, "Buurt"), " ", keuze), rijen.el, h("div", { class: "knoppen" }, terug))),
      h("p", { class: "modelkeuze" }, "Modelkeuze: de schaal, en dat een punt het gemiddelde is van twee velden, hebben wij bedacht. Welke hoek boven ligt, staat niet in de tekst van het rapport.")),
  );
}

export default { render };
