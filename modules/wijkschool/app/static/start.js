import { antwoorden_knop } from "./antwoorden.js";
import { toon_voortgang } from "./voortgang.js";

toon_voortgang();
antwoorden_knop();
