import { h } from "../basis/dom.js";
import { oefening, terugkoppeling } from "./kader.js";

// Each card is a group of radio buttons: one tap on a phone, arrow keys on a keyboard, a group with a name for
// a screen reader. With a mouse and a wide screen a card can also be dragged to a group; that picks the same radio.
function vorm({ vraag, veranderd, id }) {
  const mandjes = vraag.groepen.map((groep) => {
    const telling = h("span", {});
    return { groep, telling, el: h("div", { class: "mandje" }, h("strong", {}, groep.naam), telling) };
  });
  const kaarten = vraag.kaarten.map((kaart) => {
    const naam = `${id}-${kaart.id}`;
    const invoer = vraag.groepen.map((groep) => h("input", { type: "radio", name: naam, id: `${naam}-${groep.id}`, value: groep.id, onchange: () => {
      tel();
      veranderd();
    } }));
    const uit = h("div", { class: "bij" });
    const greep = h("span", { class: "greep", "aria-hidden": "true", title: "Sleep naar een groep" }, "⠿");
    const el = h("fieldset", { class: "kaart" }, h("legend", {}, greep, kaart.tekst),
      h("div", { class: "groepen" }, ...invoer.map((i, n) => h("label", { for: i.id }, i, h("span", {}, vraag.groepen[n].naam)))), uit);
    greep.addEventListener("pointerdown", (e) => sleep(e, greep, el, invoer));
    return { kaart, invoer, uit, el };
  });

  function tel() {
    for (const [n, m] of mandjes.entries()) {
      const hoeveel = kaarten.filter((k) => k.invoer[n].checked).length;
      m.telling.textContent = hoeveel ? `${hoeveel} ${hoeveel === 1 ? "kaart" : "kaarten"}` : "Sleep een kaart hierheen.";
    }
  }

  function sleep(begin, greep, el, invoer) {
    if (begin.button) return;
    begin.preventDefault();
    greep.setPointerCapture(begin.pointerId);
    el.classList.add("sleept");
    lijst.classList.add("slepend");
    let doel = -1;
    const beweeg = (e) => {
      el.style.transform = `translate(${e.clientX - begin.clientX}px, ${e.clientY - begin.clientY}px)`;
      doel = mandjes.findIndex((m) => {
        const vak = m.el.getBoundingClientRect();
        return e.clientX >= vak.left && e.clientX <= vak.right && e.clientY >= vak.top && e.clientY <= vak.bottom;
      });
      for (const [n, m] of mandjes.entries()) m.el.classList.toggle("boven", n === doel);
    };
    const los = (e) => {
      greep.removeEventListener("pointermove", beweeg);
      el.classList.remove("sleept");
      lijst.classList.remove("slepend");
      el.style.transform = "";
      for (const m of mandjes) m.el.classList.remove("boven");
      if (e.type === "lostpointercapture" && doel >= 0) invoer[doel].click();
    };
    greep.addEventListener("pointermove", beweeg);
    greep.addEventListener("pointercancel", () => (doel = -1), { once: true });
    greep.addEventListener("lostpointercapture", los, { once: true }); // comes after a release as well as a cancel
  }

  const lijst = h("div", { class: "kaarten" }, h("div", { class: "mandjes", "aria-hidden": "true" }, ...mandjes.map((m) => m.el)), ...kaarten.map((k) => k.el));
  tel();
  return {
    el: lijst,
    lees: () => ({ groepen: Object.fromEntries(kaarten.flatMap((k) => {
      const gekozen = k.invoer.find((i) => i.checked);
      return gekozen ? [[k.kaart.id, gekozen.value]] : [];
    })) }),
    zet(antwoord) {
      for (const k of kaarten) for (const i of k.invoer) i.checked = antwoord?.groepen?.[k.kaart.id] === i.value;
      tel();
    },
    toon(oordeel) {
      for (const k of kaarten) {
        const deel = oordeel?.onderdelen.find((o) => o.id === k.kaart.id);
        k.uit.replaceChildren(...(deel ? [terugkoppeling(deel)] : []));
      }
    },
  };
}

export default oefening(vorm, { soort: "Oefening · sorteer" });
