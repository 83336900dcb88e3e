// The parts of the search that the worker needs now and then: classic scripts, since neither modules nor
// `import()` work in the workers of Firefox before 114 and Safari before 15. `PART_…` are their files'
// names, beside the worker's own (generator/cli/assets.py).

/* global PART_SEARCH_FILTERING, PART_SEARCH_NAMES, PART_SEARCH_PROPOSING, importScripts */

import { fetchInTime } from "../lib/fetching.js";

const PATIENCE_MS = 20_000;

/** Each promises what its script leaves in the worker. */
export const loadFiltering = () => loaded(PART_SEARCH_FILTERING).then(() => self.searchFiltering);
export const loadNames = () => loaded(PART_SEARCH_NAMES).then(() => self.searchNames);
export const loadProposing = () => self.searchProposing ?? loaded(PART_SEARCH_PROPOSING).then(() => self.searchProposing);

/**
 * `importScripts` would hold up the whole worker: the file is fetched first, and is in the cache then.
 * @type {(name: string) => Promise<void>}
 */
async function loaded(name) {
  const address = new URL(name, self.location.href).href;
  /** @type {(cache: RequestCache) => Promise<string>} */
  const fetched = (cache) => fetchInTime(address, cache, PATIENCE_MS, "text");
  await fetched("default").catch(() => fetched("reload"));
  importScripts(address);
}
