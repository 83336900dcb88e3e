// The houses nearest to a point, loading only the leaves that may hold one of them.

/** @import { Found, House, Leaf, Position } from "../types" */

import { boxDistanceKm, distanceKm } from "./distance.js";

const LEAVES_AT_FIRST = 3;

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
 * `leaves` is a list of {number, box}, `load(number)` gives the houses of a leaf that are wanted.
 * @template {House} H
 * @param {{ leaves: readonly Pick<Leaf, "number" | "box">[], from: Position, count: number,
 *   load: (number: number) => H[] | Promise<H[]>, mostLeaves?: number }} search
 * @returns {Promise<Found<H>[] | null>}
 * @type {<H extends House>(search: { leaves: readonly Pick<Leaf, "number" | "box">[], from: Position, count: number, load: (number: number) => H[] | Promise<H[]>, mostLeaves?: number }) => Promise<Found<H>[] | null>}
 */
export async function nearestHouses({ leaves, from, count, load, mostLeaves = Infinity }) {
  const waiting = leaves
    .map(({ number, box }) => ({ number, distance: box ? boxDistanceKm(from, box) : Infinity }))
    .sort((a, b) => a.distance - b.distance);
  /** @type {Found<H>[]} */
  let found = [];
  let loadedCount = 0;
  for (let size = LEAVES_AT_FIRST; waiting.length && !settled(found, count, waiting[0].distance); size *= 2) {
    const batch = waiting.splice(0, size).filter(needed(found, count));
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
  return found.length >= count && distance > (found[count - 1].distanceKm ?? Infinity);
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

/** @type {(found: Found) => number} */
function rank({ distanceKm: distance }) {
  return distance ?? Number.MAX_VALUE;
}
