// The map beside the results, before its script: a button, and the script that comes at it, or at once on
// wide screens, where the map is shown unasked.

/** @import { Failure, Given, ToldResults } from "../types" */

import { part } from "./elements.js";
import { placeMap, WIDE } from "./map_place.js";

const FAILED = "La carte n’a pas pu être chargée. La liste dit la même chose.";

/**
 * Prepare the slot of `region`, whose results so far are `told`; `loadMap()` promises map/beside.js, the other is that of outdated.js.
 * @type {(region: HTMLElement, told: ToldResults, given: Pick<Given, "loadMap" | "reloadIfOutdated">) => void}
 */
export function prepareMap(region, told, { loadMap, reloadIfOutdated }) {
  // Without layers the map would have no style; the list says the same.
  if (!window.CSSLayerBlockRule) return;
  const bar = part(region, "bascule");
  const button = /** @type {HTMLButtonElement} */ (bar.children[0]);
  const [, status] = bar.children;
  let latest = told;
  let isComing = false;
  let isPressed = false;

  async function begin() {
    if (isComing) return;
    isComing = true;
    status.textContent = "";
    try {
      const { startBeside } = await loadMap();
      // Where its place is kept it comes by itself.
      startBeside(region, latest, isPressed && Boolean(part(region, "carte").hidden));
      button.removeEventListener("click", press);
    } catch (error) {
      console.warn(error);
      isComing = false;
      placeMap(region, false);
      status.textContent = FAILED;
      reloadIfOutdated(/** @type {Failure} */ (error));
    }
  }

  function press() {
    isPressed = true;
    begin();
  }

  /** @type {(results: ToldResults) => void} */
  function hear(results) {
    latest = results;
    bar.hidden = !results.houses.some(({ position }) => position);
  }

  hear(told);
  region.addEventListener("msap:resultats", (event) => hear(/** @type {CustomEvent<ToldResults>} */ (event).detail));
  button.addEventListener("click", press);
  button.disabled = false;
  if (matchMedia(WIDE).matches) begin();
}
