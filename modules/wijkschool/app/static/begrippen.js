// The glossary: filters the terms that stand in the page while one types, and says how many are left.
import { antwoorden_knop } from "./antwoorden.js";

const RUST = 400; // ms without a key before the number is spoken

const plat = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const veld = document.getElementById("zoek");
const gevonden = document.getElementById("gevonden");
const begrippen = [...document.querySelectorAll(".begrip")].map((el) => ({
  el,
  tekst: plat(`${el.querySelector("h3").textContent} ${el.querySelector(".uitleg").textContent}`),
}));
const letters = [...document.querySelectorAll(".letter")];
let klok = 0;

function zin(aantal, zoek) {
  if (!zoek) return `${begrippen.length} begrippen.`;
  if (!aantal) return `Geen begrip gevonden met ‘${zoek}’.`;
  return `${aantal} van de ${begrippen.length} begrippen gevonden.`;
}

function filter() {
  const zoek = veld.value.trim().replace(/\s+/g, " ");
  const begin = plat(zoek);
  let aantal = 0;
  for (const { el, tekst } of begrippen) {
    el.hidden = !tekst.includes(begin);
    aantal += !el.hidden;
  }
  for (const letter of letters) letter.hidden = !letter.querySelector(".begrip:not([hidden])");
  clearTimeout(klok);
  klok = setTimeout(() => (gevonden.textContent = zin(aantal, zoek)), RUST);
}

/** A link to a term that the filter hides: show everything again. */
function naar_anker() {
  const doel = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!doel?.matches(".begrip[hidden]")) return;
  veld.value = "";
  filter();
  doel.focus();
  doel.scrollIntoView();
}

if (veld && begrippen.length === Number(gevonden.dataset.totaal)) {
  // The whole list is here: no need to ask the server.
  veld.form.addEventListener("submit", (e) => {
    e.preventDefault();
    filter();
  });
  veld.addEventListener("input", filter);
  // Before the browser goes to the term itself, it must be there to go to.
  document.addEventListener("click", (e) => {
    const id = e.target.closest?.('a[href^="#begrip-"]')?.hash.slice(1);
    if (id && document.getElementById(id)?.hidden) {
      veld.value = "";
      filter();
    }
  });
  addEventListener("hashchange", naar_anker);
  if (veld.value) filter(); // the browser kept what was typed
}
antwoorden_knop();
