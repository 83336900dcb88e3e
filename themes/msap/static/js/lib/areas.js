// Departments and regions as places: an area instead of a point.

/** @import { Area, ManifestColumns, Place } from "../types" */

import { departmentCodeOf } from "./codes.js";
import { gluedKey } from "./gazetteer.js";

// A commune with fewer inhabitants (hundreds) gives way to the area of its name: Creuse, Landes.
export const KNOWN_TOWN = 100;

/**
 * The areas of the manifest: code, name, `departments` (codes), `keys` (their names as one folded
 * word). Departments come first: La Réunion is one.
 * @type {(manifest: Pick<ManifestColumns, "departements" | "regions">) => Area[]}
 */
export function decodeAreas({ departements, regions }) {
  return [
    ...Object.entries(departements).map(([code, name]) => area(code, name, [code], [])),
    ...Object.entries(regions).map(([code, [name, codes, ...others]]) => area(code, name, codes.split(" "), others)),
  ];
}

/** @type {(code: string, name: string, departments: string[], others: string[]) => Area} */
function area(code, name, departments, others) {
  const keys = [name, ...others].map((each) => gluedKey([each]));
  return { code, name, departments, keys, postcodes: [], nowIn: "", area: true, key: keys[0] };
}

/**
 * The area that these words name by its code or its name; null when they don't.
 * @type {(areas: Area[], words: string[]) => Area | null}
 */
export function areaNamed(areas, words) {
  return byKey(areas).get(gluedKey(words)) ?? null;
}

/** @type {WeakMap<Area[], Map<string, Area>>} */
const known = new WeakMap();

/**
 * The areas by what they may be called; of two the first.
 * @type {(areas: Area[]) => Map<string, Area>}
 */
function byKey(areas) {
  const kept = known.get(areas) ?? new Map();
  if (known.has(areas)) return kept;
  for (const each of areas) {
    for (const key of [each.code.toLowerCase(), ...each.keys]) if (!kept.has(key)) kept.set(key, each);
  }
  known.set(areas, kept);
  return kept;
}

/**
 * The areas whose name starts with these words.
 * @type {(areas: Area[], words: string[]) => Area[]}
 */
export function areasStarting(areas, words) {
  const start = gluedKey(words);
  return areas.filter(
    ({ code, keys }) => code === start.toUpperCase() || (start.length > 1 && keys.some((key) => key.startsWith(start))),
  );
}

/**
 * Whether a commune lies in an area.
 * @type {(place: Place, area: Area) => boolean}
 */
export function isIn({ code, area: isArea }, { departments }) {
  return !isArea && departments.includes(departmentCodeOf(code));
}
