// How many houses each filter would keep.

/** @import { Asked, Counts, House, Openings } from "../types" */

import { SWITCHES, narrowing } from "./filters.js";

/**
 * How many of `houses` each switch, radius and need would keep, besides what is asked already.
 * @type {(houses: readonly House[], asked: Asked, openings: Openings, radiiKm: number[]) => Omit<Counts, "needs" | "declared"> & { needs: Map<number, number> }}
 */
export function filterCounts(houses, asked, openings, radiiKm) {
  /** @type {(more: Partial<Asked>) => number} */
  const many = (more) => houses.filter(narrowing({ ...asked, ...more }, openings)).length;
  /** @type {Map<number, number>} */
  const needs = new Map();
  for (const house of houses.filter(narrowing(asked, openings))) {
    for (const number of house.offer) needs.set(number, (needs.get(number) ?? 0) + 1);
  }
  const total = many({});
  return {
    total,
    needs,
    switches: SWITCHES.map((name) => [name, asked[name] ? total : many({ [name]: true })]),
    radii: asked.from ? [...radiiKm, null].map((rayon) => [rayon, many({ rayon })]) : [],
  };
}
