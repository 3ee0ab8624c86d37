// "Mijn antwoorden": save to a file, load from a file, erase. A native dialog, on every page, without a kernel.
import { h } from "../basis/dom.js";
import { alles } from "../logboek/logboek.js";
import { buurten } from "../logboek/buurten.js";
import { kort, wanneer } from "../logboek/kort.js";
import { bestandsnaam, maak_bestand, vergelijk, voeg_samen, wis_alles } from "../logboek/bestand.js";

/** Of which buurt an entry is, when there are more of them. */
const over_buurt = (id) => (buurten().length > 1 && id.includes("@") ? ` (${buurten().find((b) => id.endsWith(`@${b.id}`))?.naam ?? "een andere buurt"})` : "");
const aantal = (n, enkel, meer) => `${n} ${n === 1 ? enkel : meer}`;
function bewaar_bestand(meld) {
  const adres = URL.createObjectURL(new Blob([maak_bestand()], { type: "application/json" }));
  h("a", { href: adres, download: bestandsnaam() }).click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
  meld(`Je antwoorden staan in het bestand ${bestandsnaam()}, in je map met downloads.`);
}

/** Show what a file holds and let the learner decide; nothing changes before "Voeg samen". */
function toon_vergelijking(plek, meld, gevonden) {
  const { nieuw, gelijk, conflicten, overgeslagen } = gevonden;
  const regels = gevonden.let_op ? [gevonden.let_op] : [];
  if (nieuw.length) regels.push(`${aantal(nieuw.length, "antwoord is", "antwoorden zijn")} nieuw.`);
  if (gelijk.length) regels.push(`${aantal(gelijk.length, "antwoord is", "antwoorden zijn")} gelijk aan wat hier staat.`);
  if (conflicten.length) regels.push(`${aantal(conflicten.length, "antwoord is", "antwoorden zijn")} anders dan wat hier staat.`);
  if (overgeslagen) regels.push(`${aantal(overgeslagen, "regel was", "regels waren")} niet te lezen en ${overgeslagen === 1 ? "blijft" : "blijven"} buiten beschouwing.`);
  const keuzes = conflicten.map((c) =>
    h("fieldset", { class: "conflict" }, h("legend", {}, `Verschil bij: ${c.hier.titel ?? c.bestand.titel ?? c.id}${over_buurt(c.id)}`),
      ...["hier", "bestand"].map((kant) => {
        const invoer = h("input", { type: "radio", name: `conflict-${c.id}`, value: kant, id: `conflict-${c.id}-${kant}`, onchange: () => (c.keuze = kant) });
        invoer.checked = c.keuze === kant;
        const naam = kant === "hier" ? "In deze browser" : "In het bestand";
        return h("label", { for: invoer.id }, invoer, h("span", {}, h("strong", {}, `${naam} (${wanneer(c[kant].gewijzigd)}): `), kort(c[kant].antwoord)));
      })));
  const samen = h("button", { type: "button", class: "hoofd", onclick: () => {
    const gelukt = voeg_samen(gevonden);
    plek.replaceChildren();
    meld(gelukt ? "Je antwoorden zijn samengevoegd." : "Niet alles kon worden bewaard. Bewaar je antwoorden in een bestand.");
  } }, "Voeg samen");
  const niet = h("button", { type: "button", class: "stil", onclick: () => { plek.replaceChildren(); meld("Er is niets veranderd."); } }, "Toch niet");
  plek.replaceChildren(h("p", {}, regels.join(" ")), ...(conflicten.length ? [h("p", {}, "Kies bij een verschil wat je houdt. De andere versie bewaren we erbij.")] : []), ...keuzes, h("div", { class: "knoppen" }, samen, niet));
  samen.focus();
}

function maak_venster() {
  const status = h("p", { class: "uitslag", role: "status" });
  const meld = (tekst) => (status.textContent = tekst);
  const plek = h("div", {});
  const stand = h("p", {});
  const bestand = h("input", { type: "file", id: "antwoorden-bestand", accept: ".json,application/json", class: "alleen-lezer", tabindex: "-1", "aria-hidden": "true" });
  bestand.onchange = async () => {
    const gekozen = bestand.files[0];
    bestand.value = ""; // so that the same file can be chosen again
    if (!gekozen) return;
    plek.replaceChildren();
    const gevonden = vergelijk(await gekozen.text());
    if (gevonden.fout) return meld(gevonden.fout);
    if (!gevonden.nieuw.length && !gevonden.conflicten.length) return meld("Alles uit dit bestand staat hier al.");
    meld("");
    toon_vergelijking(plek, meld, gevonden);
  };
  const wis = () => {
    const ja = h("button", { type: "button", class: "gevaar", onclick: () => { wis_alles(); plek.replaceChildren(); toon_stand(); meld("Alles is gewist."); } }, "Ja, wis alles");
    const nee = h("button", { type: "button", class: "stil", onclick: () => { plek.replaceChildren(); meld("Er is niets gewist."); } }, "Nee");
    meld("");
    plek.replaceChildren(h("p", {}, h("strong", {}, "Weet je het zeker?"), " Al je antwoorden in deze browser verdwijnen. Dit kun je niet terugdraaien."), h("div", { class: "knoppen" }, ja, nee));
    nee.focus();
  };
  const sluit = h("button", { type: "button", class: "stil", onclick: () => venster.close() }, "Sluit");
  const venster = h("dialog", { class: "wijk antwoorden", "aria-labelledby": "antwoorden-titel" },
    h("h2", { id: "antwoorden-titel" }, "Mijn antwoorden"), stand,
    h("p", {}, "Ze staan alleen in deze browser, op dit apparaat. In een privévenster verdwijnen ze als je het sluit. Wil je ze houden of meenemen? Zet ze in een bestand."),
    h("div", { class: "knoppen" },
      h("button", { type: "button", class: "hoofd", onclick: () => bewaar_bestand(meld) }, "Bewaar in een bestand"),
      h("button", { type: "button", class: "stil", onclick: () => bestand.click() }, "Laad uit een bestand"),
      h("button", { type: "button", class: "stil", onclick: wis }, "Wis alles")),
    bestand, status, plek, h("div", { class: "knoppen onderaan" }, sluit));
  const toon_stand = () => {
    const n = Object.values(alles()).filter((r) => r.antwoord != null).length;
    stand.textContent = n ? `Je hebt antwoorden bij ${aantal(n, "onderdeel", "onderdelen")}.` : "Je hebt nog geen antwoorden.";
  };
  document.body.append(venster);
  return { venster, open: () => { meld(""); plek.replaceChildren(); toon_stand(); venster.showModal(); } };
}

/** Make the button in the header work. */
export function antwoorden_knop() {
  const knop = document.getElementById("mijn-antwoorden");
  if (!knop) return;
  let gemaakt;
  knop.hidden = false;
  knop.onclick = () => (gemaakt ??= maak_venster()).open();
}
