// What stands around the results: the filters, the map's slot, hours kept true. A script of its own, that comes once there
// is an answer (when_needed.js).

/* global PART_SEARCH_LANGUAGES */

/** @import { Client, FiltersPanel, Given, Request, RequestParts, Results, ShownReading } from "../types" */

import { adviceSentence } from "./advice.js";
import { part } from "./elements.js";
import { createFiltersPanel } from "./filters_panel.js";
import { showHelp } from "./help.js";
import { keepTown } from "./kept_town.js";
import { helpNumbers } from "../reading/help_numbers.js";
import { followFocus } from "./focus.js";
import { prepareMap } from "./map_slot.js";
import { startRefreshing } from "./refreshing.js";

/** Of a question, or of an address, in another language. */
const OTHER = /langue=|[\u0400-\u06ff]/;

/**
 * Start what stands around the results of `region`; gives the filters. `asking()` is what the address asks, `go(request)` follows a request, `leaveBox(request)` one of a box, `restart()` asks
 * the page's question again; the rest is that of start.js.
 *
 * @param {Pick<Given, "loadFields" | "loadMap" | "reloadIfOutdated" | "addAfterSheet"> & { region: HTMLElement, results: Results,
 *   client: Client, asking: () => Request, go: (request: RequestParts) => void, leaveBox: (request: RequestParts) => void, restart: () => void }} page
 * @returns {FiltersPanel}
 */
export function startAround({ region, results, client, asking, go, leaveBox, restart, ...given }) {
  given.addAfterSheet();
  prepareMap(region, results.told(), given);
  startRefreshing(results, client.openings, restart);
  const focusHouses = followFocus(region, results.list);
  const details = /** @type {HTMLDetailsElement} */ (part(region, "filtres"));
  const panel = createFiltersPanel(details, { go, count: (request) => client.count(request), ...given });
  /** What questions in other languages are in French. @type {Map<string, string>} */
  const french = new Map();
  const hear = hearing(client, french, restart);
  let [typed, question] = ["", ""];
  /** @type {FiltersPanel["asked"]} */
  const asked = (request) => {
    typed = request.q;
    question = french.get(typed) ?? typed;
    showHelp(region, question);
    panel.asked(request);
  };
  /** @type {FiltersPanel["answered"]} */
  const answered = (reading) => {
    if (reading) showHelp(region, question, adviceSentence(question, reading, results.shown()));
    panel.answered(reading);
    focusHouses();
    keep(reading);
    if (reading && typed) listen(reading);
  };
  /**
   * What French makes little of may be of another language, whatever its words: "raped" is no Rapey.
   * @type {(reading: ShownReading) => void}
   */
  const listen = ({ unknown, nearly, places, needs }) => {
    const isLoose = nearly || !(places.length || needs.length);
    if (isLoose || unknown.length || OTHER.test(typed + location.search)) hear(typed, isLoose ? null : unknown);
  };
  /**
   * The town asked for is kept for the home page, unless somebody may watch: words left aside may say so in another language.
   * @type {(reading?: ShownReading) => void}
   */
  const keep = (reading) => {
    const town = reading && !reading.unknown.length && !reading.position && !reading.nearly && reading.places.find(({ current }) => current);
    if (town && !helpNumbers(question).some(({ isDiscreet }) => isDiscreet)) keepTown(town);
  };
  const hide = () => {
    showHelp(region, "");
    panel.hide();
  };
  return { ...panel, asked, answered, hide };
}

/**
 * What hears a question that may be in another language (languages.js): without it, the answer to the French one stays.
 * @type {(client: Client, french: Map<string, string>, restart: () => void) => (text: string, left: string[] | null) => void}
 */
function hearing(...given) {
  /** @type {Promise<(text: string, left: string[] | null) => Promise<void>> | undefined} */
  let made;
  return (text, left) => {
    made ??= import(PART_SEARCH_LANGUAGES).then(({ createHearing }) => createHearing(...given));
    made.then((hear) => hear(text, left)).catch(console.warn);
  };
}
