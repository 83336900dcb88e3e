// What the results tell a map, by an event of the results region.
//   "msap:resultats" {houses: [{id, name, href, town, phone, dialled, position, kind, opening()}], point}

/** @import { NamedPoint, Result, ShownReading, ToldResults } from "../types" */

import { YOUR_POSITION } from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";

/**
 * Announce the results of an answer in `region`; `base` is the site's root. Gives what was told.
 * @type {(region: HTMLElement, base: string, answer: { results: Result[], reading?: ShownReading }) => ToldResults}
 */
export function tellMap(region, base, { results, reading }) {
  const detail = { houses: results.map((result) => houseOf(result, base)), point: pointOf(reading) };
  region.dispatchEvent(new CustomEvent("msap:resultats", { detail }));
  return detail;
}

/**
 * A result as the map takes it; `opening()` tells its hours as the list says them now (refreshing.js).
 * @type {(result: Result, base: string) => ToldResults["houses"][number]}
 */
function houseOf(result, base) {
  const { slug, commune, postcode, place } = result;
  const href = `${base}${housePath(slug, place.anchor)}`;
  return { ...place, ...result, href, town: `${commune} (${postcode})`, opening: () => result.opening };
}

/**
 * The point that distances are from, under its name: the place's, or where the person is.
 * @type {(reading: ShownReading | undefined) => NamedPoint | null}
 */
function pointOf(reading) {
  if (!reading?.point) return null;
  const place = reading.places.find(({ current }) => current);
  return { ...reading.point, name: place?.name ?? YOUR_POSITION };
}
