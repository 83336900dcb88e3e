// How many houses each filter would keep.

import { SWITCHES, narrowing } from "./filters.js";

/** How many of `houses` each switch, radius and need would keep, besides what is asked already. */
export function filterCounts(houses, asked, openings, radiiKm) {
  const many = (more) => houses.filter(narrowing({ ...asked, ...more }, openings)).length;
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
