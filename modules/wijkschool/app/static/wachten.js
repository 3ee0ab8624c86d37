// The house is full. Ask every few seconds whether it is our turn: the page itself stays, so that a screen reader is
// not sent back to its top, and only a number that changes is spoken.
const regel = document.getElementById("rij");

async function kijk() {
  let zin = "De cursus antwoordt nu niet. Deze bladzijde blijft het proberen.";
  try {
    const { plek } = await (await fetch(regel.dataset.adres, { cache: "no-store" })).json();
    if (plek === 0) return location.reload();
    zin = `Jij bent nummer ${plek} in de rij.`;
  } catch {
    // said below
  }
  if (regel.textContent !== zin) regel.textContent = zin;
}

setInterval(kijk, 1000 * Number(regel.dataset.wachten));
