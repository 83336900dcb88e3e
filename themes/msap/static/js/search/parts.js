// The parts of the page that come when they are needed. Each is a bundle of its own: what two of them
// share is cheaper twice than as a request more for everyone. `PART_…` are their files' names, beside
// this one's, which the bundler writes (generator/cli/assets.py).

/* global PART_MAP_BESIDE, PART_SEARCH_BOX, PART_SEARCH_FILTERS, PART_SEARCH_LIBRARY, PART_SEARCH_AROUND,
   PART_SEARCH_START */

import { inTime } from "../lib/patience.js";

const PATIENCE_MS = 20_000;

/**
 * Each promises its module, tried twice; the error tells the `address` of the script that asked.
 * @type {() => Promise<typeof import("./box.js")>}
 */
export const loadBox = () => load(PART_SEARCH_BOX);
/** @type {() => Promise<typeof import("./filter_fields.js")>} */
export const loadFields = () => load(PART_SEARCH_FILTERS);
/** @type {() => Promise<typeof import("./loading.js")>} */
export const loadLibrary = () => load(PART_SEARCH_LIBRARY);
/** @type {() => Promise<typeof import("./start.js")>} */
export const loadStart = () => load(PART_SEARCH_START);
/** @type {() => Promise<typeof import("../map/beside.js")>} */
export const loadMap = () => load(PART_MAP_BESIDE);
/** @type {() => Promise<typeof import("./around.js")>} */
export const loadAround = () => load(PART_SEARCH_AROUND);

/** @type {(name: string) => Promise<any>} */
function load(name) {
  const address = new URL(name, import.meta.url).href;
  // Some browsers never ask again for a module's address that failed once.
  const script = () => import(address).catch(() => import(`${address}?2`));
  return inTime(PATIENCE_MS, script).catch((error) => {
    throw Object.assign(error, { address: import.meta.url });
  });
}
