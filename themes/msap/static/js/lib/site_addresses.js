// Where things are on the site, as plugins/site/addresses.py says it. Pure.

/** The files of the map. */
export const MAP_DATA = "carte/donnees/";

/**
 * The page of a house, from the site's root.
 * @type {(slug: string) => string}
 */
export function housePath(slug) {
  return `maisons/${encodeURIComponent(slug)}/`;
}
