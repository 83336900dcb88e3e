// The parts of the search that come when they are needed. Each is a bundle of its own: what two of them
// share is cheaper twice than as a request more for everyone. `PART_…` are their files' names, beside
// this one's, which the bundler writes (generator/cli/assets.py).

/* global PART_MAP_FILES, PART_SEARCH_BOX, PART_SEARCH_COUNTING, PART_SEARCH_FILTERS, PART_SEARCH_LIBRARY,
   PART_SEARCH_NAMES, PART_SEARCH_START */

/** Each promises its module, tried twice. */
export const loadBox = () => load(PART_SEARCH_BOX);
export const loadFields = () => load(PART_SEARCH_FILTERS);
export const loadCounting = () => load(PART_SEARCH_COUNTING);
export const loadLibrary = () => load(PART_SEARCH_LIBRARY);
export const loadNames = () => load(PART_SEARCH_NAMES);
export const loadStart = () => load(PART_SEARCH_START);
export const loadMap = () => load(PART_MAP_FILES);

function load(name) {
  const address = new URL(name, import.meta.url).href;
  // Some browsers never ask again for a module's address that failed once.
  return import(address).catch(() => import(`${address}?2`));
}
