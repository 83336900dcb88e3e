/**
 * Addresses that have moved for all houses at once: where no server leads on from them, the page of what is missing does.
 */

import { FORMER_POSTER, HOUSES, POSTER } from "./site_addresses.js";

const OF_A_POSTER = new RegExp(`/${HOUSES}[^/]+/${FORMER_POSTER}$`);

/**
 * Where the page that stood at `path` is now, seen from there; null where none is known to have moved. Posters had a folder each.
 * A relative way never leads to another site, as a path that begins with `//` would.
 * @type {(path: string) => string | null}
 */
export function movedTo(path) {
  return OF_A_POSTER.test(path) ? `../${POSTER}` : null;
}
