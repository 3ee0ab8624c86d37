import { antwoorden_knop } from "./antwoorden.js";
import { maak_mijn_buurten } from "../logboek/mijn_buurten.js";
import { toon_voortgang } from "./voortgang.js";

toon_voortgang();
antwoorden_knop();
const buurten = document.getElementById("mijn-buurten");
buurten?.append(maak_mijn_buurten({ invullen: buurten.dataset.invullen, weg: false }));
