/** Exceptions and seasons as the form edits them: records of texts, their keys in the order of the model. */

/** @import { Fields, Tree } from "./types" */

import { isMapping } from "./fields.js";
import { dayOf, partsOf } from "./iso_days.js";
import { isEmpty } from "./week.js";

export const EXCEPTION_KEYS = ["du", "au", "type", "horaires", "motif"];
export const SEASON_KEYS = ["du", "au", "quand", "horaires", "horaires_rdv", "motif"];

/**
 * With another value of a key; nothing takes the key away. New keys go where the model has them.
 * @type {(record: Fields, key: string, value: Tree, order: readonly string[]) => Fields}
 */
export function withKey(record, key, value, order) {
  if (key in record && !isEmpty(value)) return { ...record, [key]: value };
  const { [key]: _, ...rest } = record;
  if (isEmpty(value)) return rest;
  const keys = Object.keys(rest);
  const next = keys.findIndex((other) => order.indexOf(other) > order.indexOf(key));
  keys.splice(next < 0 ? keys.length : next, 0, key);
  return Object.fromEntries(keys.map((each) => [each, each === key ? value : rest[each]]));
}

/**
 * The records of a list; what is no mapping stays as it is.
 * @type {(tree: Tree | undefined) => Tree[]}
 */
export const elementsOf = (tree) => (Array.isArray(tree) ? tree : tree === undefined || isEmpty(tree) ? [] : [tree]);

/** @type {(element: Tree) => Fields} */
export const recordOf = (element) => (isMapping(element) ? element : {});

/** The text of a key, "" without. @type {(record: Fields, key: string) => string} */
export function textAt(record, key) {
  const value = record[key];
  return typeof value === "string" ? value : "";
}

/**
 * Closed between Christmas and the first of January, the next time from a day on.
 * @type {(today: string) => Fields}
 */
export function christmasClosing(today) {
  const [year, month, day] = partsOf(dayOf(today) ?? 0);
  const start = month === 1 && day === 1 ? year - 1 : year;
  return { du: `${start}-12-25`, au: `${start + 1}-01-01`, type: "ferme", motif: "Congés de fin d’année" };
}
