// A need that no house near the place offers: the nearest houses are shown all the same, and the page says so.

/** @import { Found, Reading } from "../types" */

import { pointed } from "./reading.js";

const FAR_KM = 50;

/**
 * The reading without the rare needs, said in words, that no house of its area, or within 50 km of
 * its place, offers; `nearest(reading)` promises the nearest house that answers it, or nothing.
 * @type {<R extends Reading>(reading: R, nearest: (reading: R) => Promise<Found | undefined>) => Promise<R>}
 */
export async function withoutFarNeeds(reading, nearest) {
  const { groups, from, asked, request } = reading;
  const rare = groups.filter((group) => group.rare && group.ranks.length && !group.absent);
  if (!rare.length || !(from || asked.departments.length)) return reading;
  const found = await nearest(reading);
  if (found && (found.distanceKm ?? 0) <= FAR_KM) return reading;
  const told = groups.map((group) => (rare.includes(group) ? { ...group, absent: true } : group));
  return { ...reading, ...pointed(request, told, from, asked.departments) };
}
