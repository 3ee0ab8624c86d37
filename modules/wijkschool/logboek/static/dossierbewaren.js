// Take the dossier along: on paper, as a Word file, as a web page, as data.
import { h } from "../basis/dom.js";
import { dag, maak_bestand } from "./bestand.js";
import { LEEG, buurten } from "./buurten.js";
import { als_html } from "./dossierblad.js";
import { plaatje } from "./dossierfiguur.js";

const WACHT = 10_000; // ms before we say that the Word file does not come
const HOOGSTENS_BEELD = 3_000_000;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const bestandsnaam = (naam, einde) => `wijkdossier-${naam.replace(/[^\p{L}\p{N}_]+/gu, "-").replace(/^[-_]+|[-_]+$/g, "").slice(0, 60)}-${dag()}.${einde}`.replace("--", "-");

function bewaar_als(inhoud, soort, naam) {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  h("a", { href: adres, download: naam }).click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
}

/** Draw the pictures that Word needs: of the chapters that are in, and of what lies side by side. */
async function plaatjes_van(dossier) {
  const delen = dossier.hoofdstukken.filter((d) => !d.weg).flatMap((d) => [...d.figuren, ...d.formulier]).map((f) => [f.naam, f]);
  const naast = (dossier.vergelijking ?? []).flatMap((v) => v.figuren).map((f) => [`naast-${f.naam}`, f]);
  const uit = {};
  for (const [naam, f] of [...delen, ...naast]) uit[naam] = await plaatje(f).catch(() => "");
  if (JSON.stringify(uit).length > HOOGSTENS_BEELD) for (const naam of Object.keys(uit)) uit[naam] = "";
  return uit;
}

/**
 * Make the buttons; call what is returned as often as they are to stand on the page. `gereed()` waits until the dossier
 * is as the answers are and drawn, and gives { dossier, blad }, or null after it said why that does not work.
 */
export function maak_bewaren({ model, voorbeeld, zeg, gereed }) {
  const versie = model.get("versie");
  let klok = 0;
  let nummer = 0;

  const print = async () => {
    if (await gereed()) globalThis.print();
  };
  const html = async () => {
    const nu = await gereed();
    if (!nu) return;
    bewaar_als(await als_html(nu.blad, nu.dossier, versie), "text/html", bestandsnaam(nu.dossier.naam, "html"));
    zeg("Je dossier staat als webpagina in je map met downloads.");
  };
  const word = async () => {
    const nu = await gereed();
    if (!nu) return;
    zeg("Het Word-bestand wordt gemaakt…");
    const figuren = await plaatjes_van(nu.dossier);
    nummer += 1;
    model.set("word_vraag", { nummer, figuren, datum: dag() });
    model.save_changes();
    clearTimeout(klok);
    klok = setTimeout(() => zeg("Het Word-bestand komt niet: de les is niet meer verbonden. Je antwoorden staan er nog. Open de les opnieuw."), WACHT);
  };
  model.on("change:word", () => {
    const gekregen = model.get("word");
    if (gekregen.nummer !== nummer) return;
    clearTimeout(klok);
    if (gekregen.fout) return zeg(gekregen.fout);
    bewaar_als(Uint8Array.from(atob(gekregen.bestand), (t) => t.charCodeAt(0)), WORD, gekregen.naam);
    zeg(`Je dossier staat als Word-bestand in je map met downloads.${gekregen.zonder_figuren ? " De figuren pasten er niet bij: die staan er als tekst in." : ""}`);
  });
  const json = async () => {
    const alle = buurten(); // without the kernel: this is the way out when it is gone
    bewaar_als(maak_bestand(), "application/json", bestandsnaam(alle.length > 1 ? "alle-buurten" : alle[0].naam.replace(LEEG, ""), "json"));
    zeg("Al je antwoorden staan in een bestand in je map met downloads. Dat bestand kun je later weer laden.");
  };

  const knop = (tekst, doe, soort = "stil") => h("button", { type: "button", class: soort, onclick: () => doe().catch((fout) => {
    console.error(fout);
    zeg("Dat lukte niet. Je antwoorden staan er nog. Ververs de bladzijde en probeer het opnieuw.");
  }) }, tekst);
  return () => h("div", { class: "knoppen" }, knop("Druk af of maak een pdf", print, "hoofd"), knop("Bewaar als Word-bestand", word), knop("Bewaar als webpagina", html), voorbeeld ? null : knop("Bewaar de gegevens (json)", json));
}
