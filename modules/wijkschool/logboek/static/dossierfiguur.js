// The figures of the dossier: the same drawing at the width of the screen, at that of paper, and as a picture.
// A drawing is made apart from the page, so that one that is not shown has its size as well; then it is kept.
const NEDERLANDS = { decimal: ",", thousands: ".", grouping: [3], currency: ["€ ", ""] };
export const PAPIER = 620; // px: what fits on A4 between the margins
const SMALST = 390;
const getekend = new Map(); // specification and width -> SVG
let vega;

async function beeld(spec, breedte) {
  vega ??= import("../bouw/vega.js").then(() => globalThis.wijkschoolVega);
  const { vegaEmbed } = await vega;
  const doel = document.createElement("div");
  const heel = { ...structuredClone(spec), width: breedte, autosize: { type: "fit", contains: "padding" } };
  return (await vegaEmbed(doel, heel, { renderer: "svg", actions: false, tooltip: false, formatLocale: NEDERLANDS })).view;
}

/** Return the drawing as an <svg> of its own, `breedte` px wide. */
export async function tekening(figuur, breedte) {
  const sleutel = JSON.stringify([figuur.spec, breedte]);
  if (!getekend.has(sleutel)) {
    const view = await beeld(figuur.spec, Math.max(SMALST, Math.round(breedte)));
    getekend.set(sleutel, await view.toSVG());
    view.finalize();
  }
  const svg = document.importNode(new DOMParser().parseFromString(getekend.get(sleutel), "image/svg+xml").documentElement, true);
  svg.setAttribute("aria-hidden", "true"); // its words stand with the whole
  svg.removeAttribute("role");
  return svg;
}

/** Return the drawing as a PNG, twice as fine as on the screen: "data:image/png;base64,…". */
export async function plaatje(figuur) {
  const view = await beeld(figuur.spec, PAPIER);
  const png = await view.toImageURL("png", 2);
  view.finalize();
  return png;
}

/** Put a drawing in `plek`, or say that it did not work; the description is always there. */
export async function zet(plek, figuur, breedte) {
  try {
    plek.replaceChildren(await tekening(figuur, breedte));
  } catch (fout) {
    console.error(fout);
    plek.replaceChildren(document.createTextNode(figuur.alt));
  }
}
