// Names of communes that the words of a question would take apart: "Ville-d'Avray" beside "ville", "Arnac-la-Poste"
// beside "poste". generator/search/protected_names.py finds them, and tells each by a number.

import { summed } from "./columns.js";

const FACTOR = 31;
const PRIME = 4_194_301;

/** @typedef {[start: number, end: number]} Span the ranks of words: the first one, and the one after the last */

/**
 * The numbers of the manifest, as a set.
 * @type {(column: readonly number[]) => Set<number>}
 */
export function decodeProtected(column) {
  return new Set(summed(column));
}

/**
 * The spans of folded words, articles included, that are such names exactly: the longest of those that begin at a
 * word, none within another. A single word that is one ("Vers", "Saintes") may mean what it says. In one question of
 * a thousand words only seem to be a name: `known` holds none.
 * @type {(words: readonly string[], known: Set<number>) => Span[]}
 */
export function protectedSpans(words, known) {
  /** @type {Span[]} */
  const spans = [];
  for (let start = 0; start < words.length; ) {
    let end = words.length;
    while (end > start && !known.has(numberOf(words.slice(start, end)))) end--;
    if (end > start) spans.push([start, end]);
    start = Math.max(start + 1, end);
  }
  return spans;
}

/**
 * The number that stands for the folded words of a name.
 * @type {(words: readonly string[]) => number}
 */
export function numberOf(words) {
  let number = 0;
  for (const letter of words.join(" ")) number = (number * FACTOR + letter.charCodeAt(0)) % PRIME;
  return number;
}
