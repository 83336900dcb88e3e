// The houses that someone keeps: on this device only, in the browser's storage, which may be refused.

import { askedIn, MOST_HOUSES, queryOf } from "./asked.js";

const KEY = "selection";

/**
 * The kept houses by the ends of their addresses; none where nothing may be read.
 * @type {(storage: () => Storage) => string[]}
 */
export function keptIn(storage) {
  try {
    return askedIn(queryOf([storage().getItem(KEY) ?? ""]))?.slugs ?? [];
  } catch {
    return [];
  }
}

/**
 * Keep these houses and no others; false where the browser refuses.
 * @type {(slugs: string[], storage: () => Storage) => boolean}
 */
export function keep(slugs, storage) {
  try {
    if (slugs.length) storage().setItem(KEY, slugs.slice(0, MOST_HOUSES).join(","));
    else storage().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
