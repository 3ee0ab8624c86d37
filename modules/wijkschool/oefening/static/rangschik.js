// Put things in order: with two buttons per item, with Alt and an arrow key, or by dragging. The items around it
// move, never the item itself: so it keeps the focus, and a drag keeps its pointer.
import { h } from "../basis/dom.js";
import { zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

function vorm({ vraag, veranderd, id }) {
  const lijst = h("ol", { class: "volgorde" });
  const gezegd = h("p", { class: "alleen-lezer", role: "status" });
  const rest = h("div", { class: "bij" });
  const items = new Map(vraag.items.map((item) => [item.id, maak(item)]));
  const volgorde = () => [...lijst.children].map((li) => li.dataset.id);

  function maak(item) {
    const knop = (richting, teken, woord) =>
      h("button", { type: "button", class: "stil", "data-richting": richting, onclick: () => verzet(li, richting) },
        h("span", { "aria-hidden": "true" }, teken), h("span", { class: "woord" }, woord));
    const greep = h("span", { class: "greep", "aria-hidden": "true", title: "Sleep" }, "⠿");
    const bij = h("div", { class: "bij" });
    const knoppen = [knop(-1, "↑", "omhoog"), knop(1, "↓", "omlaag")];
    const li = h("li", { "data-id": item.id },
      h("div", { class: "rij" }, greep, h("span", { class: "nummer", "aria-hidden": "true" }), h("span", { class: "tekst", id: `${id}-${item.id}` }, item.tekst), h("span", { class: "stappen" }, ...knoppen)), bij);
    li.addEventListener("keydown", (e) => {
      const richting = { ArrowUp: -1, ArrowDown: 1 }[e.key];
      if (!e.altKey || !richting) return;
      e.preventDefault();
      e.stopPropagation(); // JupyterLab would go to another cell
      verzet(li, richting);
    });
    greep.addEventListener("pointerdown", (e) => sleep(e, li, greep));
    return { item, li, bij, knoppen };
  }

  /** One place up (-1) or down (1); says where it is now. */
  function verzet(li, richting) {
    const buur = richting < 0 ? li.previousElementSibling : li.nextElementSibling;
    if (!buur) return zeg(richting < 0 ? "Dit staat al bovenaan." : "Dit staat al onderaan.");
    if (richting < 0) li.after(buur);
    else li.before(buur);
    klaar(li);
  }

  function klaar(li) {
    nummer();
    zeg(`Nu op plaats ${volgorde().indexOf(li.dataset.id) + 1} van ${items.size}.`);
    veranderd();
  }

  function sleep(begin, li, greep) {
    if (begin.button) return;
    begin.preventDefault();
    greep.setPointerCapture(begin.pointerId);
    li.classList.add("sleept");
    const eerst = volgorde();
    const beweeg = (e) => {
      const voor = li.previousElementSibling;
      const na = li.nextElementSibling;
      const midden = (el) => el.getBoundingClientRect().top + el.offsetHeight / 2;
      if (voor && e.clientY < midden(voor)) li.after(voor);
      else if (na && e.clientY > midden(na)) li.before(na);
      else return;
      nummer();
    };
    const los = (e) => {
      li.classList.remove("sleept");
      for (const soort of ["pointermove", "pointerup", "pointercancel"]) greep.removeEventListener(soort, soort === "pointermove" ? beweeg : los);
      if (e.type === "pointercancel") leg(eerst);
      else if (volgorde().join() !== eerst.join()) klaar(li);
    };
    greep.addEventListener("pointermove", beweeg);
    greep.addEventListener("pointerup", los);
    greep.addEventListener("pointercancel", los);
  }

  const zeg = (tekst) => {
    gezegd.textContent = tekst;
  };

  /** The number and the names of the buttons go with the place. */
  function nummer() {
    for (const [n, naam] of volgorde().entries()) {
      const { item, li, knoppen } = items.get(naam);
      li.querySelector(".nummer").textContent = n + 1;
      for (const knop of knoppen) {
        const op = knop.dataset.richting === "-1";
        knop.setAttribute("aria-label", `${op ? "omhoog" : "omlaag"}: ${item.tekst.replace(/\.$/, "")}, nu op plaats ${n + 1} van ${items.size}`);
        // Not `disabled`: that would throw the focus away in the middle of moving.
        knop.setAttribute("aria-disabled", String(n === (op ? 0 : items.size - 1)));
      }
    }
  }

  function leg(ids) {
    const eerst = (Array.isArray(ids) ? ids : []).filter((naam) => items.has(naam));
    lijst.replaceChildren(...new Set([...eerst, ...items.keys()].map((naam) => items.get(naam).li)));
    nummer();
  }

  leg([]);
  return {
    el: h("div", { class: "rangschik-lijst" },
      h("p", { class: "uitleg" }, "Sleep aan de puntjes, gebruik de knoppen, of druk op Alt met een pijltje terwijl je op een knop staat."),
      h("p", { class: "eind" }, h("span", { "aria-hidden": "true" }, "▲ "), h("span", { class: "alleen-lezer" }, "Bovenaan: "), vraag.van), lijst,
      h("p", { class: "eind" }, h("span", { "aria-hidden": "true" }, "▼ "), h("span", { class: "alleen-lezer" }, "Onderaan: "), vraag.naar), gezegd, rest),
    lees: () => ({ volgorde: volgorde() }),
    zet: (antwoord) => leg(antwoord?.volgorde),
    toon: (oordeel) => zet_terugkoppeling(oordeel, Object.fromEntries([...items].map(([naam, i]) => [naam, i.bij])), rest),
  };
}

export default oefening(vorm, { soort: "Oefening · zet op volgorde" });
