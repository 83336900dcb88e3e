// Names of communes that the words of a question would take apart: "Ville-d'Avray" beside "ville", "Arnac-la-Poste"
// beside "poste". generator/search/protected_names.py finds them, and tells each by a number.

import { wordNumber } from "./word_numbers.js";

const PRIME = 262_139;

/** @typedef {[start: number, end: number]} Span the ranks of words: the first one, and the one after the last */

/**
 * The spans of folded words, articles included, that are such names exactly: the longest of those that begin at a
 * word, none within another. A single word that is one ("Vers", "Saintes") may mean what it says. `known` are the numbers of the
 * names: one span of a thousand only seems to be one.
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
  return wordNumber(words.join(" "), PRIME);
}
