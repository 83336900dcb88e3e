/** The search of the kept departments, put together by a script that comes only then (kept_search.js). */

/* global PART_SEARCH_KEPT */

import { departmentsIn, searchOf } from "./names.js";

/**
 * After a department was kept or erased; without one there is no search, and nothing is asked for.
 * @type {(scope: string) => Promise<void>}
 */
export async function remadeSearch(scope) {
  await caches.delete(searchOf(scope));
  if (!departmentsIn(await caches.keys(), scope).length) return;
  const { remakeSearch } = await import(new URL(PART_SEARCH_KEPT, import.meta.url).href);
  await remakeSearch(scope);
}
