// What a question will load, as far as it can be told before it is read: asked for at once, not one after the other.

/** @import { Leaf, Library, Request } from "../types" */

import { NO_PLACE } from "../lib/address.js";
import { departmentCodeAt, departmentCodeOf } from "../lib/codes.js";
import { nearestHouses } from "../lib/nearest.js";
import { maySayFilter } from "../reading/filter_words.js";
import { significant } from "../reading/linking.js";
import { mayBeginNeed } from "../reading/needs.js";
import { queryWords } from "../reading/words.js";

const POSTCODE = /^\d{5}$/;
const COMMUNE = /^\d[\dAB]\d{3}$/;
// Of a department with more leaves, too few would be used.
const MOST_LEAVES = 6;

/**
 * Ask for what `request` will need for `count` houses. What fails here is asked for again by who needs it.
 * @type {(library: Library, request: Request, count: number) => Promise<void>}
 */
export async function askAhead(library, { q, lieu, position }, count) {
  const { debuts, leaves } = await library.manifest();
  if (position) {
    await nearestHouses({ leaves, from: position, count, load: library.leaf });
    return;
  }
  if (lieu === NO_PLACE) return;
  const words = queryWords(q);
  /** @type {(word: string) => boolean} */
  const isName = (word) => !mayBeginNeed(debuts, word);
  const telling = significant(words).filter((word) => isName(word) && !maySayFilter(word));
  const postcode = words.find((word) => POSTCODE.test(word)) ?? "";
  const houses = housesOf(library, leaves, COMMUNE.test(lieu) ? departmentCodeOf(lieu) : departmentCodeAt(postcode));
  await Promise.all([placeOf(library, lieu, telling, words.every(isName)), ...houses]);
}

/**
 * The shard of a place, while the needs are on their way: of the one word that can only be its name ("retraite mende",
 * "france services durtal"), or of the commune chosen, which the words do not name.
 * @type {(library: Library, lieu: string, telling: string[], isName: boolean) => Promise<unknown>}
 */
async function placeOf(library, lieu, telling, isName) {
  if (telling.length > 1) return;
  if (COMMUNE.test(lieu)) return !(telling.length && isName) && library.commune(lieu);
  return telling.length && !/\d/.test(telling[0]) && library.placesNamed(telling);
}

/**
 * The leaves of a department, while the shard that tells where in it is on its way.
 * @type {(library: Library, leaves: Leaf[], department: string) => Promise<unknown>[]}
 */
function housesOf(library, leaves, department) {
  const own = leaves.filter(({ departments }) => departments.includes(department));
  return own.length <= MOST_LEAVES ? own.map(({ number }) => library.leaf(number)) : [];
}
