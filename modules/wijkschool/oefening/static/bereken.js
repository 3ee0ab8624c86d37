import { h } from "../basis/dom.js";
import { getalveld, zet_terugkoppeling } from "./delen.js";
import { oefening } from "./kader.js";

function vorm({ vraag, typt, id }) {
  const veld = getalveld({ id: `${id}-getal`, label: "Jouw uitkomst", eenheid: vraag.eenheid, typt });
  const uitleg = h("p", { class: "uitleg", id: `${id}-zo` }, vraag.decimalen ? `Schrijf je uitkomst met ${vraag.decimalen} ${vraag.decimalen === 1 ? "cijfer" : "cijfers"} na de komma.` : "Schrijf je uitkomst als een heel getal.");
  veld.invoer.setAttribute("aria-describedby", uitleg.id);
  veld.invoer.before(uitleg);
  const gelezen = h("p", { class: "gelezen" });
  veld.invoer.after(gelezen);
  const rest = h("div", { class: "bij" });
  const toon_getal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 10 });
  return {
    el: h("div", {},
      vraag.gegeven?.length
        ? h("table", { class: "gegeven" }, h("caption", {}, "Dit weet je"), h("tbody", {}, ...vraag.gegeven.map((g) => h("tr", {}, h("th", { scope: "row" }, g.naam), h("td", {}, g.waarde)))))
        : null, veld.el),
    onder: rest,
    lees: () => ({ getal: veld.invoer.value }),
    zet(antwoord) {
      veld.invoer.value = antwoord?.getal ?? "";
    },
    toon(oordeel) {
      zet_terugkoppeling(oordeel, {}, rest);
      const getal = oordeel?.extra?.gelezen;
      // After a mistake the verdict itself tells how the number was read.
      gelezen.textContent = oordeel?.status === "goed" && Number.isFinite(getal) ? `We lazen ${toon_getal.format(getal)} ${vraag.eenheid}.` : "";
    },
  };
}

export default oefening(vorm, { soort: "Oefening · reken uit" });
