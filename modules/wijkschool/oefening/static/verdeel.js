import { h, herkomst } from "../basis/dom.js";
import { zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

const getal = new Intl.NumberFormat("nl-NL");

// Each post has a field, a slider and two buttons: three ways to the same whole number. A post is empty (null)
// until the learner gives it something, or deliberately nothing.
function vorm({ vraag, veranderd, typt, id }) {
  const stand = h("p", { class: "stand", role: "status" });
  const gevolgen = h("div", { class: "gevolgen" });
  const rest = h("div", { class: "bij" });
  const posten = vraag.posten.map((post) => {
    const naam = `${id}-${post.id}`;
    const grens = { min: 0, max: vraag.totaal, step: vraag.stap };
    const uitleg = post.toelichting ? h("p", { class: "uitleg", id: `${naam}-uitleg` }, post.toelichting) : null;
    const invoer = h("input", { type: "number", id: naam, inputmode: "numeric", ...grens, "aria-describedby": uitleg?.id ?? null });
    const schuif = h("input", { type: "range", ...grens, "aria-label": `${post.naam}, met de schuif` });
    const bij = h("div", { class: "bij" });
    const p = { post, invoer, schuif, bij, waarde: null };
    const neem = (waarde, melden) => {
      zet_post(p, waarde);
      toon_stand();
      melden();
    };
    invoer.oninput = () => {
      p.waarde = invoer.value.trim() === "" ? null : Math.max(0, Math.trunc(Number(invoer.value)));
      schuif.value = p.waarde ?? 0;
      toon_stand();
      typt();
    };
    invoer.onblur = () => zet_post(p, p.waarde);
    schuif.oninput = () => neem(Number(schuif.value), veranderd);
    schuif.onkeydown = (e) => {
      if (e.key.startsWith("Arrow")) e.stopPropagation(); // JupyterLab would go to another cell
    };
    const knop = (richting, teken, woord) => h("button", { type: "button", class: "stil", "aria-label": `${getal.format(vraag.stap)} ${woord} voor ${post.naam}`,
      onclick: () => neem(Math.min(vraag.totaal, Math.max(0, (p.waarde ?? 0) + richting * vraag.stap)), veranderd) }, teken);
    p.el = h("div", { class: "post" }, h("label", { for: naam }, post.naam), uitleg,
      h("div", { class: "bediening" }, knop(-1, "−", "minder"), invoer, knop(1, "+", "meer"), schuif), bij);
    return p;
  });

  function zet_post(p, waarde) {
    p.waarde = waarde;
    p.invoer.value = waarde ?? "";
    p.schuif.value = waarde ?? 0;
  }

  function toon_stand() {
    const over = vraag.totaal - posten.reduce((som, p) => som + (p.waarde ?? 0), 0);
    const woorden = (n) => `${getal.format(n)} ${vraag.eenheid}`;
    stand.textContent = over > 0 ? `Nog te verdelen: ${woorden(over)}.` : over < 0 ? `Dit is ${woorden(-over)} te veel.` : `Alles is verdeeld: ${woorden(vraag.totaal)}.`;
    stand.classList.toggle("te-veel", over < 0);
    for (const p of posten) p.schuif.setAttribute("aria-valuetext", p.waarde == null ? "nog niets ingevuld" : woorden(p.waarde));
  }

  const zet = (antwoord) => {
    for (const p of posten) {
      const waarde = antwoord?.bedragen?.[p.post.id];
      zet_post(p, Number.isSafeInteger(waarde) ? waarde : null);
    }
    toon_stand();
  };
  zet(null);
  return {
    el: h("div", {}, h("fieldset", { class: "posten" }, h("legend", {}, `Verdeel ${getal.format(vraag.totaal)} ${vraag.eenheid}`), ...posten.map((p) => p.el)), stand, gevolgen, rest),
    lees: () => ({ bedragen: Object.fromEntries(posten.filter((p) => p.waarde != null).map((p) => [p.post.id, p.waarde])) }),
    zet,
    toon(oordeel) {
      zet_terugkoppeling(oordeel, Object.fromEntries(posten.map((p) => [p.post.id, p.bij])), rest);
      const { gevolgen: lijst = [], bewijs = [] } = oordeel?.extra ?? {};
      gevolgen.replaceChildren(...(lijst.length
        ? [h("p", { class: "kopje" }, "Wat deze verdeling doet"), h("ul", {}, ...lijst.map((tekst, n) => h("li", {}, tekst, herkomst({ ...bewijs[n], bron: oordeel.bron }))))]
        : []));
    },
  };
}

export default oefening(vorm, { soort: "Oefening · verdeel" });
