// Who says no place is asked where they are, unless the houses that answer are few.

/** @import { Manifest, Reading } from "../types" */

import { isFiltered } from "../lib/filters.js";
import { isGeneric } from "../lib/fold.js";

const FEW_HOUSES = 3;

/**
 * Whether a question that all houses may answer needs a place first: a need, a filter or "près de chez moi".
 * @type {(manifest: Pick<Manifest, "offerts">, reading: Reading) => boolean}
 */
export function asksWhere({ offerts }, { from, asked, groups, near, rest, words, request }) {
  if (from || asked.departments.length) return false;
  const counts = asked.groups.map(({ needs }) => Math.max(...needs.map(({ number }) => offerts[number])));
  if (counts.length) return Math.min(...counts) > FEW_HOUSES;
  // Of needs that nobody offers, who is near can tell where to go.
  // "Où ?", "pour moi" tell nothing; the network's own name asks for its houses.
  const tellsNothing = words.length > 0 && !rest.length && !words.some(isGeneric);
  return groups.length > 0 || isFiltered(request) || near || tellsNothing;
}
