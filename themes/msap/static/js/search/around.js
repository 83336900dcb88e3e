// What stands around the results: the filters, the map's slot, hours kept true. A script of its own, that comes once there
// is an answer (when_needed.js).

/** @import { Client, FiltersPanel, Given, Request, RequestParts, Results, ShownReading } from "../types" */

import { adviceSentence } from "./advice.js";
import { part } from "./elements.js";
import { createFiltersPanel } from "./filters_panel.js";
import { showHelp } from "./help.js";
import { keepTown } from "../lib/kept_town.js";
import { helpNumbers } from "../reading/help_numbers.js";
import { followFocus } from "./focus.js";
import { prepareMap } from "./map_slot.js";
import { startRefreshing } from "./refreshing.js";
import { startWhereBox } from "./where_box.js";

/**
 * Start what stands around the results of `region`; gives the filters. `asking()` is what the address asks, `go(request)` follows a request, `restart()` asks
 * the page's question again; the rest is that of start.js.
 *
 * @param {Pick<Given, "loadFields" | "loadMap" | "reloadIfOutdated" | "addAfterSheet"> & { region: HTMLElement, results: Results,
 *   client: Client, asking: () => Request, go: (request: RequestParts) => void, restart: () => void }} page
 * @returns {FiltersPanel}
 */
export function startAround({ region, results, client, asking, go, restart, ...given }) {
  given.addAfterSheet();
  prepareMap(region, results.told(), given);
  startRefreshing(results, client.openings, restart);
  const focusHouses = followFocus(region, results.list);
  startWhereBox(region, asking, (request) => {
    // Its form goes with the answer: the results have the keyboard.
    region.focus({ preventScroll: true });
    go(request);
  });
  const details = /** @type {HTMLDetailsElement} */ (part(region, "filtres"));
  const panel = createFiltersPanel(details, { go, count: client.count, ...given });
  let question = "";
  /** @type {FiltersPanel["asked"]} */
  const asked = (request) => {
    question = request.q;
    showHelp(region, question);
    panel.asked(request);
  };
  /** @type {FiltersPanel["answered"]} */
  const answered = (reading) => {
    if (reading) showHelp(region, question, adviceSentence(question, reading, results.shown()));
    panel.answered(reading);
    focusHouses();
    keep(reading);
  };
  /**
   * The town asked for is kept for the home page, unless somebody may watch.
   * @type {(reading?: ShownReading) => void}
   */
  const keep = (reading) => {
    const town = reading && !reading.position && !reading.nearly && reading.places.find(({ current }) => current);
    if (town && !helpNumbers(question).some(({ isDiscreet }) => isDiscreet)) keepTown(town);
  };
  const hide = () => {
    showHelp(region, "");
    panel.hide();
  };
  return { ...panel, asked, answered, hide };
}
