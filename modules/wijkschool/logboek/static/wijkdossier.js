// The wijkdossier: gathers what was answered about the own buurt, lets the learner complete and order it, and takes
// it along. The answers stand in the browser; the kernel makes chapters of them and keeps nothing.
import { h, stijl } from "../basis/dom.js";
import { buurten_in, maak_bestand } from "./bestand.js";
import { actief, buurten, kiezer, sleutel } from "./buurten.js";
import { als_html, maak_blad } from "./dossierblad.js";
import { plaatje } from "./dossierfiguur.js";
import { maak_hoofdstuk } from "./dossierhoofdstuk.js";
import { maak_naast_elkaar } from "./dossiervergelijk.js";
import { alles, open } from "./logboek.js";

const EIGEN = "wijkdossier";
const WACHT = 5000; // ms before we say that the kernel does not answer
const RUST = 250; // ms without a change elsewhere on the page, or in another tab, before the dossier follows
const HOOGSTENS = 800_000; // bytes of answers, and as many of all colleagues together; the kernel has the same
const HOOGSTENS_BEELD = 3_000_000;
const TE_GROOT = "Dit dossier is te groot om te tonen. Er is niets weg: je antwoorden staan in deze browser. Kort de langste tekst in, of bewaar je antwoorden met ‘Mijn antwoorden’ in een bestand.";
const TE_VEEL = "De bestanden van je collega’s zijn samen te groot om naast elkaar te leggen. Haal er een weg. Je eigen dossier blijft zoals het is.";
const WEG = "Je dossier kan nu niet worden bijgewerkt: de les is niet meer verbonden. Je antwoorden staan er nog. Open de les opnieuw.";

const bestandsnaam = (naam, einde) => `wijkdossier-${naam.replace(/[^\p{L}\p{N}_]+/gu, "-").replace(/^[-_]+|[-_]+$/g, "").slice(0, 60)}-${new Date().toISOString().slice(0, 10)}.${einde}`.replace("--", "-");

function bewaar_als(inhoud, soort, naam) {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  h("a", { href: adres, download: naam }).click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
}

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
  let dossier = model.get("dossier");
  const ids = [EIGEN, ...new Set(dossier.hoofdstukken.flatMap((d) => d.groepen.map((g) => g.oefening)))];
  let nummer = dossier.nummer;
  let gevraagd = null; // when an answer of the kernel is awaited: the element to go to, or ""
  let vanaf = ""; // where the learner was when that was asked
  let straks = null; // what is to be asked next, because something changed in the meantime: again the element, or ""
  let bewerkt = 0; // texts that are being written: the list is not made anew below somebody's hands
  let anderen = {};
  let woord = "";
  let klok = 0;
  let blad = null;
  let klaar = Promise.resolve();

  const status = h("p", { class: "uitslag", role: "status" });
  const melding = h("p", { class: "melding", role: "alert", hidden: true });
  const samen = h("p", { class: "stand" });
  const lijst = h("div", { class: "dossier-lijst" });
  const zeg = (tekst) => (status.textContent = tekst);
  const waarschuw = (tekst) => {
    melding.textContent = tekst;
    melding.hidden = !tekst;
  };

  const antwoorden = () => {
    const hier = buurten_in({ regels: alles() }).find((b) => b.id === actief());
    return Object.fromEntries(Object.entries(hier?.antwoorden ?? {}).filter(([id]) => ids.includes(id)));
  };
  const eigen = () => {
    const oud = antwoorden()[EIGEN];
    return oud && typeof oud === "object" ? oud : {};
  };
  let zelf = false; // whether this widget is the one that writes
  const schrijf = (oefening, v, titel, antwoord) => {
    zelf = true;
    const gelukt = open(sleutel(oefening), v, titel, true).schrijf({ antwoord, nagekeken: false, status: "bekeken" });
    zelf = false;
    return gelukt;
  };
  const schrijf_eigen = (deel) => schrijf(EIGEN, 1, "Mijn wijkdossier", { ...eigen(), ...deel });

  /** Ask the kernel for the dossier as the answers are now; `naar` gets the focus when it is there. */
  function vraag(naar = "") {
    if (gevraagd !== null) return void (straks = naar || straks || "");
    const vracht = voorbeeld ? { voorbeeld: true } : { antwoorden: antwoorden() };
    if (grootte(vracht) > HOOGSTENS) return waarschuw(TE_GROOT);
    if (grootte(anderen) > HOOGSTENS) return waarschuw(TE_VEEL);
    gevraagd = naar;
    vanaf = aanwijzer();
    nummer += 1;
    model.set("vraag", { nummer, ...vracht, anderen });
    model.save_changes();
    clearTimeout(klok);
    klok = setTimeout(() => {
      gevraagd = null;
      waarschuw(WEG);
    }, WACHT);
  }

  model.on("change:dossier", () => {
    const nieuw = model.get("dossier");
    if (nieuw.nummer !== nummer) return;
    clearTimeout(klok);
    const naar = gevraagd;
    gevraagd = null;
    waarschuw(nieuw.fout ?? "");
    if (!nieuw.fout) {
      dossier = nieuw;
      if (!bewerkt) toon(naar);
    }
    if (straks !== null) {
      const volgende = straks;
      straks = null;
      vraag(volgende);
    }
  });

  const acties = {
    les: document.body.dataset.les,
    begin: () => (bewerkt += 1),
    klaar: (naam) => {
      bewerkt -= 1;
      zeg("Je tekst staat in je dossier.");
      vraag(naam);
    },
    bewaar: (g, veld, tekst) => {
      const oud = antwoorden()[g.oefening] ?? {};
      return schrijf(g.oefening, g.versie, g.titel, g.soort === "jouw_buurt" ? { ...oud, velden: { ...oud.velden, [veld]: tekst } } : { ...oud, [veld]: tekst, zelf: null });
    },
    eigen: (d, tekst) => schrijf_eigen({ tekst: { ...eigen().tekst, [d.id]: tekst } }),
    schuif: (d, waar, knop) => {
      const volgorde = dossier.hoofdstukken.map((x) => x.id);
      const van = volgorde.indexOf(d.id);
      const naar = van + waar;
      if (naar < 0 || naar >= volgorde.length) return;
      [volgorde[van], volgorde[naar]] = [volgorde[naar], volgorde[van]];
      zeg(schrijf_eigen({ volgorde }) ? `‘${d.titel}’ staat nu op plaats ${naar + 1} van ${volgorde.length}.` : "De volgorde is niet bewaard.");
      vraag(knop);
    },
    weg: (d, knop) => {
      const uit = dossier.hoofdstukken.filter((x) => x.weg !== (x.id === d.id)).map((x) => x.id);
      zeg(schrijf_eigen({ weg: uit }) ? (d.weg ? `‘${d.titel}’ staat er weer in.` : `‘${d.titel}’ is weggelaten. De antwoorden blijven bewaard.`) : "Dat is niet bewaard.");
      vraag(knop);
    },
  };
  const lezen = { ...acties, begin: null }; // the example: to look at, not to change

  const naast = maak_naast_elkaar({ ids: () => ids, naam: () => dossier.naam, veranderd: (nieuw) => {
    anderen = nieuw;
    vraag();
  } });

  function toon(naar) {
    const wacht = [];
    // Somebody who went on while the kernel was at work stays there: the next key is meant for that place.
    const verder = aanwijzer() && aanwijzer() !== vanaf;
    const focus = (!verder && naar) || (lijst.contains(document.activeElement) ? aanwijzer() : "");
    const breedte = Math.min(620, (el.clientWidth || 620) - 40);
    const n = dossier.hoofdstukken.length;
    samen.textContent = dossier.gevuld ? `In ${dossier.gevuld} van de ${n} hoofdstukken staat iets.` : "Je dossier is nog leeg. Je kunt het hier invullen, of in de lessen. Leeg afdrukken kan ook: dan heb je een formulier om op te schrijven.";
    lijst.replaceChildren(...dossier.hoofdstukken.map((d, nr) => maak_hoofdstuk(d, nr, n, { ...(voorbeeld ? lezen : acties), breedte }, wacht)));
    const zin = naast.toon(dossier, breedte, wacht);
    if (zin && zin !== woord) zeg(zin);
    woord = zin;
    const nieuw = maak_blad(dossier, versie);
    blad?.remove();
    blad = nieuw.el;
    document.body.append(blad); // what the browser prints; not shown on the screen
    klaar = Promise.all([...wacht, nieuw.klaar]);
    klaar.then(() => (el.dataset.getekend = String(nummer)));
    if (focus) document.getElementById(focus)?.focus();
  }

  const print = async () => {
    await klaar;
    globalThis.print();
  };
  const html = async () => {
    await klaar;
    bewaar_als(await als_html(blad, dossier, versie), "text/html", bestandsnaam(dossier.naam, "html"));
    zeg("Je dossier staat als webpagina in je map met downloads.");
  };
  let word_nummer = 0;
  const word = async () => {
    zeg("Het Word-bestand wordt gemaakt…");
    const delen = dossier.hoofdstukken.filter((d) => !d.weg).flatMap((d) => [...d.figuren, ...d.formulier]);
    const figuren = {};
    for (const f of delen) figuren[f.naam] = await plaatje(f).catch(() => "");
    if (JSON.stringify(figuren).length > HOOGSTENS_BEELD) for (const naam of Object.keys(figuren)) figuren[naam] = "";
    word_nummer += 1;
    model.set("word_vraag", { nummer: word_nummer, figuren });
    model.save_changes();
    clearTimeout(klok);
    klok = setTimeout(() => zeg("Het Word-bestand komt niet: de les is niet meer verbonden. Je antwoorden staan er nog. Open de les opnieuw."), 2 * WACHT);
  };
  model.on("change:word", () => {
    const gekregen = model.get("word");
    if (gekregen.nummer !== word_nummer) return;
    clearTimeout(klok);
    if (gekregen.fout) return zeg(gekregen.fout);
    bewaar_als(Uint8Array.from(atob(gekregen.bestand), (t) => t.charCodeAt(0)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", gekregen.naam);
    zeg(`Je dossier staat als Word-bestand in je map met downloads.${gekregen.zonder_figuren ? " De figuren pasten er niet bij: die staan er als tekst in." : ""}`);
  });
  const json = () => {
    bewaar_als(maak_bestand(), "application/json", bestandsnaam(buurten().length > 1 ? "alle-buurten" : dossier.naam, "json"));
    zeg("Al je antwoorden staan in een bestand in je map met downloads. Dat bestand kun je later weer laden.");
  };
  const knop = (tekst, doe, soort = "stil") => h("button", { type: "button", class: soort, onclick: () => doe().catch?.((fout) => {
    console.error(fout);
    zeg("Dat lukte niet. Je antwoorden staan er nog. Ververs de bladzijde en probeer het opnieuw.");
  }) }, tekst);
  const knoppen = () => h("div", { class: "knoppen" }, knop("Druk af of maak een pdf", print, "hoofd"), knop("Bewaar als Word-bestand", word), knop("Bewaar als webpagina", html), voorbeeld ? null : knop("Bewaar de gegevens (json)", async () => json()));

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
      rust = setTimeout(() => bewerkt || vraag(), RUST);
    };
    addEventListener("wijkschool-buurt", () => {
      bewerkt = 0;
      vraag();
    });
    addEventListener("wijkschool-geladen", opnieuw);
    addEventListener("storage", opnieuw);
    addEventListener("wijkschool-bewaard", () => zelf || opnieuw()); // an exercise on this page
  }
  toon("");
  vraag(voorbeeld ? "wijkdossier-titel" : "");
}

export default { render };
