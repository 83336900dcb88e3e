// How many houses each filter would keep.

/** @import { Asked, Counts, FilterValue, House, Openings, SaidFilter } from "../types" */

import { FAR_KM, meansNear } from "./far.js";
import { filterTests } from "./filter_tests.js";
import { narrowing } from "./filters.js";
import { nearestPlace } from "./nearest.js";
import { OFFERED } from "./offered_filters.js";

/**
 * How many of `houses` each filter, radius and need would keep, besides what is asked already, by words (`said`) or not: none
 * where near ones are meant and the nearest is too far, since the answer is then one without the filter (search/easing.js).
 * @type {(houses: readonly House[], asked: Asked, said: SaidFilter[], openings: Openings, radiiKm: number[]) => Omit<Counts, "needs" | "declared"> & { needs: Map<number, number> }}
 */
export function filterCounts(houses, asked, said, openings, radiiKm) {
  /** @type {(more: Partial<Asked>) => House[]} */
  const kept = (more) => {
    const wanted = { ...asked, ...more };
    const keep = narrowing(wanted, filterTests(wanted, openings));
    return houses.flatMap((house) => keep(house) ?? []);
  };
  /** @type {(more: Partial<Asked>) => number} */
  const answering = (more) => {
    const some = kept(more);
    const isFar = meansNear({ ...asked, ...more }, said) && !some.some((house) => isNear(house, asked));
    return isFar ? 0 : some.length;
  };
  /** @type {Map<number, number>} */
  const needs = new Map();
  const all = kept({});
  for (const house of all) for (const number of house.offer) needs.set(number, (needs.get(number) ?? 0) + 1);
  return {
    total: all.length,
    needs,
    filters: OFFERED.map((filter) => ({ ...filter, count: answering(withFilter(asked, filter)) })),
    radii: asked.from ? [...radiiKm, null].map((rayon) => [rayon, kept({ rayon }).length]) : [],
  };
}

/** @type {(house: House, asked: Asked) => boolean} */
function isNear(house, { from }) {
  return !from || (nearestPlace(house, from)?.distanceKm ?? Infinity) <= FAR_KM;
}

/** @type {(asked: Asked, filter: FilterValue) => Partial<Asked>} */
function withFilter({ jour }, { name, value }) {
  if (name !== "jour") return { [name]: true };
  return { jour: [...new Set([...jour.split(","), value])].filter(Boolean).join() };
}
