// How many leaves hold the nearest houses, guessed from their boxes before any is loaded: they are asked for at once, since
// on a slow line each further round costs more than what it loads.

/** @import { Leaf, Position } from "../types" */

const KM_PER_DEGREE = 111.2;
const DEGREE = Math.PI / 180;
const FIRST_KM = 2;
const WIDER = 1.15;
const WIDEST_KM = 20_000;
// With so many more expected than are wanted, of 1,517 communes 4 need a second round; with as many, 27.
const MARGIN = 1.2;
// The side of a square as large as a circle, in radii.
const SIDE = Math.sqrt(Math.PI);
const SMALLEST_SIDE_DEGREES = 0.01;

/** @typedef {Pick<Leaf, "box" | "size"> & { distance: number }} Waiting a leaf, and how far its box is (km) */

/**
 * How many of the leaves, the nearest first, hold `count` houses around `from`, if the houses of each are evenly spread.
 * @type {(leaves: readonly Waiting[], from: Position, count: number) => number}
 */
export function leavesExpected(leaves, from, count) {
  for (let km = FIRST_KM; km < WIDEST_KM; km *= WIDER) {
    const near = leaves.filter(({ distance }) => distance <= km);
    const houses = near.reduce((sum, leaf) => sum + housesWithin(leaf, from, km), 0);
    if (houses >= count * MARGIN) return near.length;
  }
  return leaves.length;
}

/** @type {(leaf: Waiting, from: Position, km: number) => number} */
function housesWithin({ box, size }, { latitude, longitude }, km) {
  if (!box) return 0;
  const [south, west, north, east] = box;
  const tall = (km * SIDE) / KM_PER_DEGREE;
  const wide = tall / Math.cos(latitude * DEGREE);
  return size * shareWithin(south, north, latitude, tall) * shareWithin(west, east, longitude, wide);
}

/**
 * The share of the way from `low` to `high` that lies within a length about `middle`.
 * @type {(low: number, high: number, middle: number, length: number) => number}
 */
function shareWithin(low, high, middle, length) {
  const inside = Math.min(high, middle + length / 2) - Math.max(low, middle - length / 2);
  return Math.max(0, inside) / Math.max(high - low, SMALLEST_SIDE_DEGREES);
}
