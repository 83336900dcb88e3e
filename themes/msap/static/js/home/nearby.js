// The nearest house that is open, near the town of the last search: asked of the search's own worker.

/** @import { Result } from "../types" */
/** @import { Town } from "../search/kept_town.js" */

import { readAddress, writeAddress } from "../lib/address.js";
import { distanceText } from "../lib/distance_words.js";
import { callText } from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";
import { createClient } from "../search/client.js";
import { element, fill, paragraph, part } from "../search/elements.js";
import { eachMinute } from "../search/minutes.js";
import { opening } from "../search/opening.js";

const ASKED = 10;
// Farther houses that are open are of less use than a near one that opens tomorrow.
const NEAR_KM = 50;

/**
 * Show it in `box`, and again at each minute: it may have closed. Rejects where nothing can be shown at first.
 * @type {(box: HTMLElement, town: Town) => Promise<void>}
 */
export async function keepNearest(box, town) {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-boite]"));
  const client = createClient(form, opening(form).open);
  const base = form.dataset.base ?? "";
  const more = /** @type {HTMLAnchorElement} */ (part(box, "autres"));
  const address = writeAddress({ lieu: town.code });
  more.href = `${form.getAttribute("action")}${address}`;
  const house = part(box, "maison");
  let shown = "";
  const show = async () => {
    const { results } = await client.find(readAddress(address), ASKED);
    // Whose link has the focus is not taken away by another that opens.
    const held = house.contains(document.activeElement) && results.find(({ id }) => id === shown);
    const chosen = held || nearestOpen(results);
    if (!chosen) throw new Error("no house near");
    if (chosen.id === shown) house.querySelector(".result-opening")?.replaceWith(openingPart(chosen));
    else fill(house, ...houseParts(chosen, base));
    shown = chosen.id;
  };
  await show();
  eachMinute(() => void show().catch(console.warn));
}

/**
 * The first that is open and not far; else the first.
 * @type {(results: Result[]) => Result | undefined}
 */
export function nearestOpen(results) {
  const near = results.filter(({ distanceKm }) => distanceKm !== null && distanceKm <= NEAR_KM);
  return near.find(({ opening: { state } }) => state === "ouvert") ?? near[0];
}

/** @type {(result: Result) => HTMLElement} */
function openingPart({ opening: { state, sentence } }) {
  return element("p", { class: "result-opening", "data-etat": state }, sentence);
}

/** @type {(result: Result, base: string) => Node[]} */
function houseParts(result, base) {
  const { name, slug, commune, postcode, distanceKm, phone, dialled, place } = result;
  const link = element("a", { href: `${base}${housePath(slug, place.anchor)}` }, element("b", {}, `${commune} (${postcode})`), " ", name);
  const call = phone ? element("a", { href: `tel:${dialled}` }, callText(phone)) : null;
  const parts = [
    element("h3", { class: "result-name" }, link),
    openingPart(result),
    paragraph("result-distance", distanceKm === null ? "" : distanceText(distanceKm)),
    paragraph("result-phone", call),
  ];
  return /** @type {Node[]} */ (parts.filter(Boolean));
}
