// What stands around the results: the filters, the map's slot, hours kept true. A script of its own, that is on its way
// while the first answer is.

/** @import { Client, FiltersPanel, Given, RequestParts, Results } from "../types" */

import { part } from "./elements.js";
import { createFiltersPanel } from "./filters_panel.js";
import { showHelp } from "./help.js";
import { prepareMap } from "./map_slot.js";
import { startRefreshing } from "./refreshing.js";
import { startWhereBox } from "./where_box.js";

/**
 * Start what stands around the results of `region`; gives the filters. `go(request)` follows a request, `restart()` asks
 * the page's question again; the rest is that of start.js.
 *
 * @param {Pick<Given, "loadFields" | "loadMap" | "reloadIfOutdated"> & { region: HTMLElement, results: Results,
 *   client: Client, go: (request: RequestParts) => void, restart: () => void }} page
 * @returns {FiltersPanel}
 */
export function startAround({ region, results, client, go, restart, ...given }) {
  startWhereBox(region, go);
  prepareMap(region, results.told(), given);
  startRefreshing(results, client.openings, restart);
  const details = /** @type {HTMLDetailsElement} */ (part(region, "filtres"));
  const panel = createFiltersPanel(details, { go, count: client.count, ...given });
  /** @type {FiltersPanel["asked"]} */
  const asked = (request) => {
    showHelp(region, request.q);
    panel.asked(request);
  };
  const hide = () => {
    showHelp(region, "");
    panel.hide();
  };
  return { ...panel, asked, hide };
}
