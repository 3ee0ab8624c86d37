// Progress, from the browser's own storage: no kernel, no server.
import { voortgang } from "../logboek/logboek.js";

const woorden = ({ gedaan, alle }) => (gedaan === alle ? "✓ Alles gedaan" : `${gedaan} van ${alle} gedaan`);
const ids_van = (el) => el.dataset.oefeningen.split(" ").filter(Boolean);

function toon() {
  let gedaan = 0;
  let alle = 0;
  for (const kaart of document.querySelectorAll(".les-kaart[data-oefeningen]")) {
    const stand = voortgang(ids_van(kaart));
    gedaan += stand.gedaan;
    alle += stand.alle;
    const el = kaart.querySelector(".voortgang");
    el.hidden = !(stand.gedaan || stand.begonnen);
    el.textContent = stand.gedaan ? woorden(stand) : "Begonnen";
  }
  const geheel = document.getElementById("voortgang-geheel");
  if (geheel) {
    geheel.hidden = !gedaan;
    geheel.textContent = `Je hebt ${gedaan} van de ${alle} oefeningen gedaan. Je antwoorden staan in deze browser.`;
  }
  const les = document.querySelector(".les-voortgang");
  if (les) {
    const stand = voortgang(ids_van(les));
    les.hidden = !(stand.gedaan || stand.begonnen);
    les.textContent = `Oefeningen: ${woorden(stand)}`;
  }
}

/** Show how far the learner is, on the start page or above a lesson, and keep it right, in other tabs too. */
export function toon_voortgang() {
  if (!document.querySelector("[data-oefeningen]")) return;
  toon();
  addEventListener("storage", toon);
  addEventListener("pageshow", toon);
  addEventListener("wijkschool-bewaard", toon);
}
