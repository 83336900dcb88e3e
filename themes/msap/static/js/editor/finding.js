// The houses of a name, a commune or a postcode, found by the search's own worker, which is opened when it is asked.

/** @import { ProposedHouse } from "../types" */
/** @typedef {ProposedHouse & { id: string }} FoundHouse a house, and how articles name it */

import { readAddress } from "../lib/address.js";
import { createClient } from "../search/client.js";
import { opening } from "../search/opening.js";

const MOST = 8;

/**
 * A function from words to houses. `element` tells by its data where the worker and its files are, as the search's box
 * does (js/search/CONTRACT.md).
 * @type {(element: HTMLElement) => (words: string) => Promise<FoundHouse[]>}
 */
export function createFinder(element) {
  const told = /** @type {HTMLFormElement} */ (element);
  const client = createClient(told, opening(told).open);
  return async (words) => {
    const { results } = await client.find(readAddress(`?${new URLSearchParams({ q: words })}`), MOST);
    return results.map(({ id, name, slug, commune, postcode }) => ({ id, name, slug, commune, postcode }));
  };
}
