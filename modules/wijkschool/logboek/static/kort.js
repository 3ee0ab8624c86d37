// A saved answer in a few words, for the learner to recognise.

/** "21 nov 2026, 14:05" */
export const wanneer = (op) => (op ? new Date(op).toLocaleString("nl-NL", { dateStyle: "medium", timeStyle: "short" }) : "onbekend");

/** All words and numbers of an answer in a row, at most 160 characters. */
export function kort(antwoord) {
  const woorden = [];
  const lees = (x, naam) => {
    if (typeof x === "string" || typeof x === "number") woorden.push(naam ? `${naam}: ${x}` : String(x));
    else if (Array.isArray(x)) x.forEach((deel) => lees(deel));
    else if (x && typeof x === "object") for (const [k, w] of Object.entries(x)) lees(w, typeof w === "object" ? "" : k);
  };
  lees(antwoord);
  const tekst = woorden.join(", ");
  return tekst.length > 160 ? `${tekst.slice(0, 160)}…` : tekst || "leeg";
}
