/**
 * Addresses that have moved for all houses at once: where no server leads on from them, the page of what is missing does.
 */

import { HOUSES } from "./site_addresses.js";

const POSTER = new RegExp(`/${HOUSES}[^/]+/affiche/$`);

/**
 * Where the page that stood at `path` is now, seen from there; null where none is known to have moved. Posters had a folder each.
 * A relative way never leads to another site, as a path that begins with `//` would.
 * @type {(path: string) => string | null}
 */
export function movedTo(path) {
  return POSTER.test(path) ? "../affiche.html" : null;
}
