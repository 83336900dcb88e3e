// The houses nearest to a point, loading only the leaves that may hold one of them.

/** @import { Found, House, Leaf, Position } from "../types" */

import { boxDistanceKm, distanceKm } from "./distance.js";
import { leavesExpected } from "./expected.js";

const FEWEST_LEAVES_MORE = 3;
/** Of houses less far apart, both distances may be said the same. */
const SAID_KM = 0.1;

/** @typedef {Pick<Leaf, "number" | "box" | "size">} Part what is known of a leaf before it is loaded */

/**
 * The house at the nearest of its places: {house, place, distanceKm}; null without a position.
 * @type {<H extends House>(house: H, from: Position) => Found<H> | null}
 */
export function nearestPlace(house, from) {
  let best = null;
  for (const place of house.places) {
    if (!place.position) continue;
    const distance = distanceKm(from, place.position);
    if (!best || distance < best.distanceKm) best = { house, place, distanceKm: distance };
  }
  return best;
}

/**
 * The houses sorted by distance to `from`, those without a position last.
 * @type {<H extends House>(houses: readonly H[], from: Position) => Found<H>[]}
 */
export function byDistance(houses, from) {
  const found = houses.map((house) => nearestPlace(house, from) ?? unplaced(house));
  return found.sort((a, b) => rank(a) - rank(b));
}

/**
 * The `count` houses nearest to `from`, exactly as if all had been loaded; null when more than
 * `mostLeaves` would have to be.
 *
 * `leaves` is a list of {number, box, size}, `load(number)` gives the houses of a leaf that are wanted. As many leaves
 * are asked for at first as will hold `atOnce` houses, wanted or not: all that the answer needs, nearly always.
 * @template {House} H
 * @param {{ leaves: readonly Part[], from: Position, count: number, atOnce?: number,
 *   load: (number: number) => H[] | Promise<H[]>, mostLeaves?: number }} search
 * @returns {Promise<Found<H>[] | null>}
 * @type {<H extends House>(search: { leaves: readonly Part[], from: Position, count: number, atOnce?: number, load: (number: number) => H[] | Promise<H[]>, mostLeaves?: number }) => Promise<Found<H>[] | null>}
 */
export async function nearestHouses({ leaves, from, count, atOnce = count, load, mostLeaves = Infinity }) {
  const waiting = leaves
    .map(({ number, box, size }) => ({ number, box, size, distance: box ? boxDistanceKm(from, box) : Infinity }))
    .sort((a, b) => a.distance - b.distance);
  /** @type {Found<H>[]} */
  let found = [];
  let loadedCount = 0;
  let most = leavesExpected(waiting, from, atOnce);
  while (waiting.length && !settled(found, count, waiting[0].distance)) {
    const batch = waiting.splice(0, most).filter(needed(found, count));
    most = Math.max(FEWEST_LEAVES_MORE, 2 * most);
    loadedCount += batch.length;
    if (loadedCount > mostLeaves) return null;
    const loaded = await Promise.all(batch.map(({ number }) => load(number)));
    found = merged(found, loaded.flat(), from, count);
  }
  return found;
}

/** @type {(found: Found[], count: number) => (leaf: { distance: number }) => boolean} */
function needed(found, count) {
  return ({ distance }) => !settled(found, count, distance);
}

/** @type {(found: Found[], count: number, distance: number) => boolean} */
function settled(found, count, distance) {
  return found.length >= count && distance > rank(found[count - 1]);
}

/** @type {<H extends House>(found: Found<H>[], houses: H[], from: Position, count: number) => Found<H>[]} */
function merged(found, houses, from, count) {
  const all = [...found, ...byDistance(houses, from)];
  return all.sort((a, b) => rank(a) - rank(b)).slice(0, count);
}

/** @type {<H extends House>(house: H) => Found<H>} */
function unplaced(house) {
  return { house, place: house.places[0], distanceKm: null };
}

/**
 * As far, as distances are said, a house comes before one that travels, which only knows its town: one can go there.
 * @type {(found: Found) => number}
 */
function rank({ distanceKm: distance, place }) {
  return (distance ?? Number.MAX_VALUE) + (place.moves ? SAID_KM : 0);
}
