// The parts of the page that come when they are needed. Each is a bundle of its own: what two of them
// share is cheaper twice than as a request more for everyone. `PART_…` are their files' names, beside
// this one's, which the bundler writes (generator/cli/assets.py).

/* global PART_MAP_BESIDE, PART_SEARCH_BOX, PART_SEARCH_FILTERS, PART_SEARCH_LIBRARY, PART_SEARCH_MINUTES,
   PART_SEARCH_START */

import { inTime } from "../lib/patience.js";

const PATIENCE_MS = 20_000;

/** Each promises its module, tried twice; the error tells the `address` of the script that asked. */
export const loadBox = () => load(PART_SEARCH_BOX);
export const loadFields = () => load(PART_SEARCH_FILTERS);
export const loadLibrary = () => load(PART_SEARCH_LIBRARY);
export const loadStart = () => load(PART_SEARCH_START);
export const loadMap = () => load(PART_MAP_BESIDE);
export const loadMinutes = () => load(PART_SEARCH_MINUTES);

function load(name) {
  const address = new URL(name, import.meta.url).href;
  // Some browsers never ask again for a module's address that failed once.
  const script = () => import(address).catch(() => import(`${address}?2`));
  return inTime(PATIENCE_MS, script).catch((error) => {
    throw Object.assign(error, { address: import.meta.url });
  });
}
