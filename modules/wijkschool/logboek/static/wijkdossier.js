// The wijkdossier: gathers what was answered about the own buurt, lets the learner complete and order it, and takes
// it along. The answers stand in the browser; the kernel makes chapters of them and keeps nothing.
import { h, stijl } from "../basis/dom.js";
import { kiezer } from "./buurten.js";
import { maak_bewaren } from "./dossierbewaren.js";
import { leeg_blad, maak_blad, meld_oud } from "./dossierblad.js";
import { maak_hoofdstuk } from "./dossierhoofdstuk.js";
import { maak_opslag } from "./dossieropslag.js";
import { maak_naast_elkaar } from "./dossiervergelijk.js";

const WACHT = 5000; // ms before we say that the kernel does not answer
const RUST = 250; // ms without a change elsewhere on the page, or in another tab, before the dossier follows
const HOOGSTENS = 800_000; // bytes of answers, and as many of all colleagues together; the kernel has the same
const HAALT_OP = "Je dossier wordt opgehaald…";
const TE_VEEL = "De bestanden van je collega’s zijn samen te groot om naast elkaar te leggen. Haal er een weg. Je eigen dossier blijft zoals het is.";
const weg = (wat) => `Je dossier kan nu niet worden ${wat}: de les is niet meer verbonden. Je antwoorden staan er nog. Open de les opnieuw.`;
const te_groot = (langste) => `Dit dossier is te groot om te tonen. Er is niets weg: je antwoorden staan in deze browser.${langste ? ` Het langste antwoord staat bij ‘${langste}’.` : ""} Kort de langste tekst in, of bewaar je antwoorden met ‘Mijn antwoorden’ in een bestand.`;

const aanwijzer = () => document.activeElement?.id ?? "";
const grootte = (x) => new Blob([JSON.stringify(x)]).size;

function css(naam) {
  if (!document.querySelector(`link[href*="${naam}"]`)) document.head.append(h("link", { rel: "stylesheet", href: new URL(naam, import.meta.url).href }));
}

function render({ model, el }) {
  stijl();
  css("dossier.css");
  css("dossierblad.css");
  const versie = model.get("versie");
  const voorbeeld = new URLSearchParams(location.search).has("voorbeeld");
  const opslag = maak_opslag(model.get("oefeningen"));
  let dossier = null; // what the kernel made of the answers about this buurt; null: it has not come yet
  let nummer = model.get("dossier").nummer;
  let plek = ""; // which buurt was asked for
  let gevraagd = null; // when an answer of the kernel is awaited: the element to go to, or ""
  let vanaf = ""; // where the learner was when that was asked
  let straks = null; // what is to be asked next, because something changed in the meantime: again the element, or ""
  let bezwaar = ""; // why the dossier is not as the answers are
  let anderen = {};
  let woord = "";
  let klok = 0;
  let blad = null;
  let getekend = Promise.resolve();
  let komt = Promise.resolve(); // until the answer that is awaited has come, or will not
  let is_er = () => {};
  const vakken = new Map(); // texts that are being written: the list is not made anew below somebody's hands

  const status = h("p", { class: "uitslag", role: "status" });
  const melding = h("p", { class: "melding", role: "alert", hidden: true });
  const samen = h("p", { class: "stand" });
  const lijst = h("div", { class: "dossier-lijst" });
  const zeg = (tekst) => (status.textContent = tekst);
  /** Say why the dossier cannot follow the answers; "" when it does. Paper says it too. */
  const waarschuw = (tekst) => {
    bezwaar = tekst;
    melding.textContent = tekst;
    melding.hidden = !tekst;
    if (!dossier) samen.textContent = HAALT_OP;
    samen.hidden = !dossier && Boolean(tekst);
    if (tekst && blad) meld_oud(blad);
  };

  /** Ask the kernel for the dossier as the answers are now; `naar` gets the focus when it is there. */
  function vraag(naar = "") {
    if (gevraagd !== null) return void (straks = naar || straks || "");
    const vracht = voorbeeld ? { voorbeeld: true } : { antwoorden: opslag.antwoorden() };
    if (grootte(vracht) > HOOGSTENS) return waarschuw(te_groot(opslag.langste()));
    if (grootte(anderen) > HOOGSTENS) return waarschuw(TE_VEEL);
    gevraagd = naar;
    vanaf = aanwijzer();
    plek = opslag.plek();
    nummer += 1;
    komt = new Promise((r) => (is_er = r));
    model.set("vraag", { nummer, ...vracht, anderen });
    model.save_changes();
    klok = setTimeout(() => {
      wacht_niet();
      waarschuw(weg(dossier ? "bijgewerkt" : "opgehaald"));
    }, WACHT);
  }

  function wacht_niet() {
    clearTimeout(klok);
    gevraagd = null;
    is_er();
  }

  model.on("change:dossier", () => {
    const nieuw = model.get("dossier");
    if (nieuw.nummer !== nummer || plek !== opslag.plek()) return; // about answers, or a buurt, of before
    const naar = gevraagd ?? "";
    wacht_niet();
    if (!nieuw.fout) dossier = nieuw;
    waarschuw(nieuw.fout ?? "");
    if (!nieuw.fout) toon(naar);
    if (straks === null) return;
    const volgende = straks;
    straks = null;
    vraag(volgende);
  });

  /** Close every box that is open, and keep what is in it. */
  const sluit_vakken = () => [...vakken.values()].map((vak) => vak.sluit()).some(Boolean);

  const acties = {
    les: document.body.dataset.les,
    vakken,
    open: opslag,
    klaar: (naam, botst) => {
      zeg(`Je tekst staat in je dossier.${botst ? " Ergens anders was deze tekst ook veranderd. Die andere tekst is niet weg: zij staat in de les bij ‘Andere versies van je antwoord’, of in het bestand van ‘Mijn antwoorden’." : ""}`);
      vraag(naam);
    },
    schuif: (d, waar, knop) => {
      sluit_vakken();
      const bewaard = opslag.eigen().volgorde; // the kernel may still be at work on the last move
      const nu = dossier.hoofdstukken.map((x) => x.id);
      const volgorde = nu.every((id) => bewaard?.includes?.(id)) ? bewaard.filter((id, n) => nu.includes(id) && bewaard.indexOf(id) === n) : nu;
      const van = volgorde.indexOf(d.id);
      const naar = van + waar;
      if (naar < 0 || naar >= volgorde.length) return;
      [volgorde[van], volgorde[naar]] = [volgorde[naar], volgorde[van]];
      zeg(opslag.schrijf_eigen({ volgorde }) ? `‘${d.titel}’ staat nu op plaats ${naar + 1} van ${volgorde.length}.` : "De volgorde is niet bewaard.");
      vraag(knop);
    },
    weg: (d, knop) => {
      sluit_vakken();
      const anders = [opslag.eigen().weg].flat().filter((id) => typeof id === "string" && id !== d.id);
      const uit = d.weg ? anders : [...anders, d.id];
      zeg(opslag.schrijf_eigen({ weg: uit }) ? (d.weg ? `‘${d.titel}’ staat er weer in.` : `‘${d.titel}’ is weggelaten. De antwoorden blijven bewaard.`) : "Dat is niet bewaard.");
      vraag(knop);
    },
  };
  const lezen = { ...acties, open: null }; // the example: to look at, not to change

  const naast = maak_naast_elkaar({ ids: () => opslag.ids, naam: () => dossier?.naam ?? "", veranderd: (nieuw) => {
    anderen = nieuw;
    vraag();
  } });

  function zet_blad(nieuw) {
    blad?.remove();
    blad = nieuw;
    document.body.append(blad); // what the browser prints; not shown on the screen
  }

  /** Show that the dossier of this buurt is still to come: nothing to change, and no paper that looks like an empty one. */
  function toon_wachten() {
    dossier = null;
    for (const vak of vakken.values()) vak.laat_los();
    lijst.replaceChildren();
    naast.toon({}, 0, []);
    zet_blad(leeg_blad());
    waarschuw("");
  }

  function toon(naar) {
    const wacht = [];
    // Somebody who went on while the kernel was at work stays there: the next key is meant for that place.
    const verder = aanwijzer() && aanwijzer() !== vanaf;
    const focus = (!verder && naar) || (lijst.contains(document.activeElement) ? aanwijzer() : "");
    const breedte = Math.min(620, (el.clientWidth || 620) - 40);
    const n = dossier.hoofdstukken.length;
    const nr = dossier.nummer;
    samen.textContent = dossier.gevuld ? `In ${dossier.gevuld} van de ${n} hoofdstukken staat iets.` : "Je dossier is nog leeg. Je kunt het hier invullen, of in de lessen. Leeg afdrukken kan ook: dan heb je een formulier om op te schrijven.";
    if (!vakken.size) lijst.replaceChildren(...dossier.hoofdstukken.map((d, waar) => maak_hoofdstuk(d, waar, n, { ...(voorbeeld ? lezen : acties), breedte }, wacht)));
    const zin = naast.toon(dossier, breedte, wacht);
    if (zin && zin !== woord) zeg(zin);
    woord = zin;
    const nieuw = maak_blad(dossier, versie);
    zet_blad(nieuw.el);
    getekend = Promise.all([...wacht, nieuw.klaar]);
    getekend.then(() => (el.dataset.getekend = String(nr)));
    if (focus) document.getElementById(focus)?.focus();
  }

  const knoppen = maak_bewaren({ model, voorbeeld, zeg, gereed: async () => {
    if (sluit_vakken()) vraag();
    if (gevraagd !== null) zeg(dossier ? "Je dossier wordt bijgewerkt…" : HAALT_OP);
    while (gevraagd !== null) await komt;
    zeg("");
    if (!bezwaar) await getekend;
    if (bezwaar || !dossier) return void zeg(`Dat kan nu niet: je dossier is niet ${dossier ? "bijgewerkt" : "opgehaald"}. Hierboven staat waarom, en wat je eraan doet.`);
    return { dossier, blad };
  } });

  const hier = location.pathname;
  el.append(h("section", { class: "wijk wijkdossier", "aria-labelledby": "wijkdossier-titel" },
    h("p", { class: "soort" }, voorbeeld ? "Voorbeeld · verzonnen" : "Jouw buurt"),
    h("h3", { id: "wijkdossier-titel", tabindex: "-1" }, voorbeeld ? "Een voorbeelddossier" : "Mijn wijkdossier"),
    voorbeeld
      ? h("div", { class: "melding", role: "note" }, h("p", {}, h("strong", {}, "Dit is een verzonnen voorbeeld. "), "De buurt bestaat niet en de antwoorden zijn van de makers van de cursus. Je eigen antwoorden staan hier niet in en veranderen niet."), h("p", {}, h("a", { href: hier }, "Ga naar mijn eigen dossier")))
      : h("div", {}, kiezer(h, "wijkdossier").el, h("p", {}, "Dit schreef je over je buurt. Pas aan wat niet meer klopt: het verandert dan ook in de les. ", h("a", { href: `${hier}?voorbeeld` }, "Bekijk een voorbeelddossier"), ".")),
    samen, melding, knoppen(), status, lijst,
    voorbeeld ? null : naast.el, knoppen()));

  if (!voorbeeld) {
    let rust = 0;
    const opnieuw = () => {
      clearTimeout(rust);
      rust = setTimeout(() => vakken.size || vraag(), RUST);
    };
    addEventListener("wijkschool-buurt", () => {
      wacht_niet(); // that was about another buurt
      straks = null;
      toon_wachten();
      vraag();
    });
    addEventListener("wijkschool-geladen", opnieuw);
    addEventListener("storage", opnieuw);
    addEventListener("wijkschool-bewaard", () => opslag.schrijft() || opnieuw()); // an exercise on this page
  }
  toon_wachten();
  vraag(voorbeeld ? "wijkdossier-titel" : "");
}

export default { render };
