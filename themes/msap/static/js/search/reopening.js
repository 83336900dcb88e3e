// What is said of the hours of houses that are shown already, at a later instant.

/** @import { Library, Opening, ShownAt } from "../types" */

import { createOpenings } from "../lib/openings.js";

/**
 * The openings (lib/openings.js) of `places`, {number and id of the house, rank of its place}, at `now`
 * (ms); null when the houses have other numbers by now.
 * @type {(library: Library, places: ShownAt[], now: number) => Promise<Opening[] | null>}
 */
export async function openingsAt(library, places, now) {
  const { calendrier } = await library.manifest();
  const openings = createOpenings(calendrier, now);
  const houses = await library.houses(places.map(({ number }) => number));
  if (houses.some(({ id }, at) => id !== places[at].id)) return null;
  return houses.map((house, at) => openings.described(house.places[places[at].rank]));
}
