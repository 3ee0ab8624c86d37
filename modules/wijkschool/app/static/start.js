import { toon_voortgang } from "./voortgang.js";

toon_voortgang();
