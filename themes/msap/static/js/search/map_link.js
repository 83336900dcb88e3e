// What the results tell a map, by an event of the results region.
//   "msap:resultats" {houses: [{id, name, href, town, phone, dialled, position, kind}], point}

import { YOUR_POSITION } from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";

const HOUSE = "maison";

/** Announce the results of an answer in `region`; `base` is the site's root. */
export function tellMap(region, base, { results, reading }) {
  const detail = { houses: results.map((result) => houseOf(result, base)), point: pointOf(reading) };
  region.dispatchEvent(new CustomEvent("msap:resultats", { detail }));
}

function houseOf({ id, name, slug, commune, postcode, phone, dialled, place: { kind, anchor, position, ...place } }, base) {
  const town = kind === HOUSE ? `${commune} (${postcode})` : place.commune;
  return { id, name, href: `${base}${housePath(slug, anchor)}`, town, phone, dialled, position, kind };
}

/** The point that distances are from, under its name: the place's, or where the person is. */
function pointOf(reading) {
  if (!reading?.point) return null;
  const place = reading.places.find(({ current }) => current);
  return { ...reading.point, name: place?.name ?? YOUR_POSITION };
}
