// Whether the map is wanted beside the results unasked, and its place there: kept in the same drawing as the results,
// by the script that draws them. Kept by the map's own scripts, which come later, everything would move.

/** @import { ToldResults } from "../types" */

import { part } from "./elements.js";

export const WIDE = "(min-width: 60em)";
export const WITH_MAP = "results-view-with-map";
export const STORED = "carte-des-resultats";
export const HIDDEN = "masquee";

/** On wide screens, unless the person hid it or spares data. */
export function isMapWanted() {
  return matchMedia(WIDE).matches && !sparesData() && remembered() !== HIDDEN;
}

/**
 * Show the map's button beside the first results of `region`, and keep the map's place if it is wanted.
 * @type {(region: HTMLElement, results: ToldResults) => void}
 */
export function keepMapPlace(region, { houses }) {
  // Without layers the map would have no style; the list says the same.
  if (!("CSSLayerBlockRule" in window) || !houses.some(({ position }) => position)) return;
  part(region, "bascule").hidden = false;
  if (isMapWanted()) placeMap(region, true);
}

/** @type {(region: HTMLElement, isKept: boolean) => void} */
export function placeMap(region, isKept) {
  const element = part(region, "carte");
  const view = /** @type {HTMLElement} */ (element.parentElement);
  element.hidden = !isKept;
  view.classList.toggle(WITH_MAP, isKept);
  if (isKept) view.append(element);
}

/** Where the browser tells it: Safari and Firefox do not. */
function sparesData() {
  // eslint-disable-next-line compat/compat
  const { saveData = false, effectiveType = "" } = navigator.connection ?? {};
  return saveData || /2g/.test(effectiveType);
}

function remembered() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
