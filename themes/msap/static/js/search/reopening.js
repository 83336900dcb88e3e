// What is said of the hours of houses that are shown already, at a later instant.

import { createOpenings } from "../lib/openings.js";

/** The openings (lib/openings.js) of `places`, {number of the house, rank of its place}, at `now` (ms). */
export async function openingsAt(library, places, now) {
  const { calendrier } = await library.manifest();
  const openings = createOpenings(calendrier, now);
  const houses = await library.houses(places.map(({ number }) => number));
  return houses.map((house, at) => openings.described(house.places[places[at].rank]));
}
