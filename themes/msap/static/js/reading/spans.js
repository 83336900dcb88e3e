// The pieces of a query that may be a place's name.

/** @import { Span } from "../types" */

import { isArticle } from "../lib/fold.js";
import { SAINTS } from "../lib/gazetteer.js";
import { BUS, GAP, contracted, isAfter, isBefore, isStreet, significant } from "./linking.js";

const MOST_WORDS_OF_A_NAME = 10;
// Each start is a file to load; a name is rather at the end of what people write, or at its beginning.
const MOST_STARTS = 8;
const STARTS_AT_THE_BEGINNING = 3;

/**
 * The pieces of `words` that may be a place's name, none of which begins in `taken` (ranks): `ranks` with the
 * articles before it, `piece` the words as the name has them ("du mans" is "le mans").
 * @type {(words: string[], taken: Set<number>) => Span[]}
 */
export function spans(words, taken) {
  const starts = words.flatMap((_, at) => (taken.has(at) || !mayBegin(words, at) ? [] : at));
  const asked = [...starts.slice(0, STARTS_AT_THE_BEGINNING), ...starts.slice(STARTS_AT_THE_BEGINNING).slice(STARTS_AT_THE_BEGINNING - MOST_STARTS)];
  return asked.flatMap((start) => spansFrom(words, start));
}

/** @type {(words: string[], start: number) => Span[]} */
function spansFrom(words, start) {
  let first = start;
  while (first > 0 && isArticle(words[first - 1])) first--;
  const ends = Array.from({ length: Math.min(MOST_WORDS_OF_A_NAME, words.length - start) }, (_, more) => start + more + 1);
  return ends
    .filter((end) => end === words.length || !isAfter(words[end - 1]))
    .map((end) => spanOf(words, first, end))
    .filter(({ piece, ranks }) => canBePlace(piece, ranks.length === words.length));
}

/**
 * The piece of `words` from the rank `start` up to `end`, what filters are said by aside.
 * @type {(words: string[], start: number, end: number) => Span}
 */
export function spanOf(words, start, end) {
  const ranks = Array.from({ length: end - start }, (_, more) => start + more).filter((rank) => words[rank] !== GAP);
  const piece = ranks.map((rank) => words[rank]);
  return { ranks, piece: start ? contracted(piece) : piece };
}

/** @type {(words: string[], at: number) => boolean} */
function mayBegin(words, at) {
  return !isArticle(words[at]) && !isBefore(words, at) && !/^\d+$/.test(words[at]);
}

/**
 * Beside other words a number is a rank or a house's, a street's first word no commune, nor is a bus.
 * @type {(piece: string[], isWhole: boolean) => boolean}
 */
export function canBePlace(piece, isWhole) {
  // Saintes is a town.
  const telling = significant(piece).filter((word) => !(SAINTS.has(word) && word !== "saintes") && (isWhole || !(isStreet(word) || word === BUS)));
  return telling.length > 0 && (isWhole || piece.some((word) => !/^\d+$/.test(word)));
}
