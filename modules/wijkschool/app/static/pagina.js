// A lesson in the browser: puts what the kernel's cells show in its place, draws the widgets, keeps an eye on
// the connection, and says goodbye to the kernel when the page closes.
import { Kernel } from "./kernel.js";
import { antwoorden_knop } from "./antwoorden.js";
import { Beheer } from "./model.js";
import { is_iets_niet_bewaard } from "../logboek/logboek.js";
import { toon_voortgang } from "./voortgang.js";

const uitvoer = () => document.getElementById("uitvoer");
const tekens = []; // the widgets, in the order in which the reader meets them
let kernel, beheer, basis;

/** The page is streamed: an element without a next sibling may still be coming in. */
const is_binnen = (el) => el && (el.nextElementSibling || document.readyState !== "loading");

/** Move the content of <template data-uit="3"> to <div data-cel="3">. */
function plaats(sjabloon) {
  const cel = document.querySelector(`[data-cel="${sjabloon.dataset.uit}"]`);
  const fout = !cel && sjabloon.content.querySelector(".melding");
  if (fout) document.getElementById("meldingen").append(fout); // a cell that should show nothing went wrong
  if (cel) {
    cel.replaceChildren(sjabloon.content);
    const delen = cel.querySelectorAll("[data-model]");
    tekens.push(...delen);
    if (delen.length) cel.insertAdjacentHTML("beforeend", '<p class="laadt">Dit onderdeel wordt geladen…</p>');
    else cel.removeAttribute("aria-busy");
  }
  sjabloon.remove();
}

function begin_kernel() {
  const instellingen = document.getElementById("jupyter-config-data");
  if (kernel || !is_binnen(instellingen)) return;
  const gegevens = JSON.parse(instellingen.textContent);
  basis = gegevens.baseUrl;
  if (!gegevens.kernelId) return kijker.disconnect(), zonder_kernel(); // the server could not start one
  kernel = new Kernel(basis, gegevens.kernelId);
  kernel.addEventListener("staat", ({ detail }) => (detail === "open" ? meld_terug() : ["weg", "stil"].includes(detail) && meld_weg()));
  beheer = new Beheer(kernel);
  fetch(new URL("wijkschool/groet", new URL(basis, location.href)), { cache: "no-store" }).catch(() => {});
  addEventListener("pagehide", (e) => !e.persisted && kernel.vaarwel(basis));
  addEventListener("offline", meld_weg);
  addEventListener("online", () => kernel.staat === "open" && meld_terug()); // too short a gap for the kernel to notice
}

/** The cells are streamed while this runs: take what is there, and again when more has come. */
function verwerk() {
  begin_kernel();
  for (const sjabloon of uitvoer()?.querySelectorAll("template[data-uit]") ?? []) {
    if (sjabloon.dataset.uit === "klaar") {
      sjabloon.remove();
      kijker.disconnect();
      teken_alles();
    } else if (is_binnen(sjabloon)) {
      plaats(sjabloon);
    }
  }
}

async function teken_alles() {
  await beheer.haal_alles();
  await Promise.all(
    tekens.map(async (el) => {
      const cel = el.closest("[data-cel]");
      try {
        await beheer.teken(el.dataset.model, el);
      } catch (fout) {
        console.error(fout);
        el.innerHTML = '<p class="melding">Dit onderdeel kon niet worden geladen. Ververs de bladzijde en probeer het opnieuw.</p>';
      }
      cel?.querySelector(".laadt")?.remove();
      cel?.removeAttribute("aria-busy");
    }),
  );
  for (const cel of document.querySelectorAll("[data-cel][aria-busy]")) {
    // A cell before it went wrong and Voilà stopped there.
    cel.innerHTML = '<p class="melding">Dit onderdeel kon niet worden geladen. Ververs de bladzijde en probeer het opnieuw.</p>';
    cel.removeAttribute("aria-busy");
  }
  document.documentElement.dataset.klaar = "ja";
  performance.mark("wijkschool-klaar");
  dispatchEvent(new Event("wijkschool-klaar"));
}

/** The text can be read; for the rest the page must be opened again. */
function zonder_kernel() {
  for (const cel of document.querySelectorAll("[data-cel][aria-busy]")) {
    cel.innerHTML = '<p class="melding">Dit onderdeel kon niet worden geladen. Ververs de bladzijde en probeer het opnieuw.</p>';
    cel.removeAttribute("aria-busy");
  }
  document.documentElement.dataset.klaar = "ja";
}

/** Say that the kernel is gone, and whether opening the lesson again is safe. */
function meld_weg() {
  if (document.getElementById("verbinding")) return;
  const melding = document.createElement("div");
  melding.id = "verbinding";
  melding.className = "melding vast";
  melding.setAttribute("role", "alert");
  const stand = is_iets_niet_bewaard()
    ? "Je laatste antwoorden zijn niet bewaard: zet ze eerst in een bestand, bij ‘Mijn antwoorden’. "
    : "Je antwoorden zijn bewaard in deze browser. ";
  melding.innerHTML =
    `<p><strong>De verbinding met de les is weg.</strong> ${stand}` +
    "Open de les opnieuw om verder te gaan.</p><p><button type=button>Open de les opnieuw</button></p>";
  melding.querySelector("button").onclick = () => location.reload();
  document.getElementById("meldingen").append(melding);
}

/** It was only slow, or the network is back: the kernel still knows everything. */
function meld_terug() {
  document.getElementById("verbinding")?.remove();
}

const kijker = new MutationObserver(verwerk);
kijker.observe(document.documentElement, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", verwerk);
verwerk();
toon_voortgang();
antwoorden_knop();
