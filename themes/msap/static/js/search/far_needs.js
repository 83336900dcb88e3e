// A need that no house near the place offers: the nearest houses are shown all the same, and the page says so.

/** @import { Found, Group, Reading } from "../types" */

import { pointed } from "./reading.js";

const FAR_KM = 50;

/**
 * The reading without the needs, said in words, that no house of its area, or within 50 km of
 * its place, offers; `nearest(reading)` promises the nearest house that answers it, or nothing. A need
 * that is offered near stays beside one that is not.
 * @type {<R extends Reading>(reading: R, nearest: (reading: R) => Promise<Found | undefined>) => Promise<R>}
 */
export async function withoutFarNeeds(reading, nearest) {
  const { groups, from, asked, request } = reading;
  let far = groups.filter((group) => !group.everywhere && group.ranks.length && !group.absent);
  if (!far.length || !(from || asked.departments.length)) return reading;
  /** @type {(some: Group[]) => typeof reading} */
  const without = (some) => {
    const told = groups.map((group) => (some.includes(group) ? { ...group, absent: true } : group));
    return { ...reading, ...pointed(request, told, from, asked.departments) };
  };
  /** @type {(each: typeof reading) => Promise<boolean>} */
  const isNear = async (each) => {
    const found = await nearest(each);
    return found !== undefined && (found.distanceKm ?? 0) <= FAR_KM;
  };
  if (await isNear(reading)) return reading;
  for (const group of far.length > 1 ? far : []) {
    const fewer = far.filter((each) => each !== group);
    if (await isNear(without(fewer))) far = fewer;
  }
  return without(far);
}
