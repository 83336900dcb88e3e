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
  const [button, status] = bar.children;
  let latest = told;
  /** @type {ReturnType<Given["loadMap"]> | null} */
  let loading = null;

  /** @type {(isPressed: boolean) => Promise<void>} */
  async function begin(isPressed) {
    status.textContent = "";
    try {
      const { startBeside } = await (loading ??= loadMap());
      startBeside(region, latest, isPressed);
      button.removeEventListener("click", press);
    } catch (error) {
      console.warn(error);
      loading = null;
      placeMap(region, false);
      status.textContent = FAILED;
      reloadIfOutdated(/** @type {Failure} */ (error));
    }
  }

  function press() {
    begin(true);
  }

  /** @type {(results: ToldResults) => void} */
  function hear(results) {
    latest = results;
    bar.hidden = !results.houses.some(({ position }) => position);
  }

  hear(told);
  region.addEventListener("msap:resultats", (event) => hear(/** @type {CustomEvent<ToldResults>} */ (event).detail));
  button.addEventListener("click", press);
  if (matchMedia(WIDE).matches) begin(false);
}
