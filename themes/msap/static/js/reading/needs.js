// The services and partners that a query speaks of (generator/search/needs.py).

/** @import { Need, NeedColumns, SaidGroup, Within } from "../types" */

import { lines, summed } from "../lib/columns.js";
import { isArticle } from "../lib/fold.js";
import { wordNumber } from "../lib/word_numbers.js";
import { isLink } from "./linking.js";

const SHORTEST_PREFIX = 3;
// As many letters of a phrase tell that a word may begin it (generator/search/needs.py).
const BEGINNING = 4;
export const PARTS = 64;
const PRIME = 32_749;
const LONGEST_ACRONYM = 4;
/** @type {{ length: number, group: Need[] }} */
const NO_PHRASE = { length: 0, group: [] };

/**
 * The needs: number, code, name, kind ("services" or "partenaires"), phrases (lists of words).
 * @type {(columns: NeedColumns) => Need[]}
 */
export function decodeNeeds(columns) {
  const names = lines(columns.noms);
  const phrases = lines(columns.mots);
  const numbers = columns.numeros && summed(columns.numeros);
  return lines(columns.codes).map((code, rank) => {
    const number = numbers ? numbers[rank] : rank;
    return {
      number,
      code,
      name: names[rank],
      kind: number < columns.services ? "services" : "partenaires",
      phrases: phrases[rank].split(",").map((phrase) => phrase.split(" ")),
    };
  });
}

/**
 * The needs of several parts, each once, with the phrases of all.
 * @type {(parts: Need[][]) => Need[]}
 */
export function joinedNeeds(parts) {
  /** @type {Need[]} */
  const joined = [];
  for (const need of parts.flat()) {
    const { number } = need;
    joined[number] = { ...need, phrases: [...(joined[number]?.phrases ?? []), ...need.phrases] };
  }
  return joined.filter(Boolean);
}

/**
 * Whether a need may begin with a word, as far as its first letters tell; `beginnings` are the numbers of the manifest.
 * @type {(beginnings: Set<number>, word: string) => boolean}
 */
export function mayBeginNeed(beginnings, word) {
  return beginnings.has(beginningNumber(word));
}

/**
 * The parts of the needs that one of the words may begin.
 * @type {(beginnings: Set<number>, words: string[]) => number[]}
 */
export function partsBegun(beginnings, words) {
  const numbers = words.map(beginningNumber).filter((number) => beginnings.has(number));
  return [...new Set(numbers.map((number) => number % PARTS))];
}

/**
 * The number of a word's first letters.
 * @type {(word: string) => number}
 */
export function beginningNumber(word) {
  return wordNumber(word.slice(0, BEGINNING), PRIME);
}

/**
 * The needs said in `words`, and the words left over. Every word of a phrase must be there, in
 * order, articles and linking words aside ("perte de mon emploi"); the longest phrases win. `said` lists the needs that each phrase may mean,
 * with the `ranks` of its words.
 * @type {(needs: Need[], words: string[]) => { said: SaidGroup[], left: string[] }}
 */
export function needsSaid(needs, words) {
  return said(needs, words, sameWord);
}

/**
 * The needs that words say, where `same` tells which words are the same.
 * @type {(needs: Need[], words: string[], same: Within) => { said: SaidGroup[], left: string[] }}
 */
export function said(needs, words, same) {
  const groups = [];
  const left = [];
  for (let at = 0; at < words.length; ) {
    const { length, group } = isArticle(words[at]) ? NO_PHRASE : longestPhrase(needs, words.slice(at), same);
    const ranks = Array.from({ length }, (_, step) => at + step);
    if (length) groups.push({ needs: group, ranks });
    else left.push(words[at]);
    at += length || 1;
  }
  return { said: merged(groups), left };
}

/**
 * Two phrases for the same needs ask for them once.
 * @type {(groups: SaidGroup[]) => SaidGroup[]}
 */
function merged(groups) {
  /** @type {Map<string, SaidGroup>} */
  const known = new Map();
  for (const { needs, ranks } of groups) {
    const key = needs.map(({ number }) => number).join();
    known.set(key, { needs, ranks: [...(known.get(key)?.ranks ?? []), ...ranks] });
  }
  return [...known.values()];
}

/**
 * The needs with a phrase that starts with these words, the last one unfinished.
 * @type {(needs: Need[], words: string[]) => Need[]}
 */
export function needsStarting(needs, words) {
  const start = words.filter((word) => !isArticle(word)).join(" ");
  if (start.length < SHORTEST_PREFIX) return [];
  return needs.filter((need) =>
    need.phrases.some((phrase) => phrase.join(" ").startsWith(start)),
  );
}

/**
 * The longest phrase at the start of `words`: how many words it takes, the needs it may mean.
 * @type {(needs: Need[], words: string[], same: Within) => { length: number, group: Need[] }}
 */
function longestPhrase(needs, words, same) {
  let length = 0;
  let group = [];
  for (const need of needs) {
    const own = Math.max(...need.phrases.map((phrase) => lengthSaid(phrase, words, same)));
    if (own > length) group = [];
    length = Math.max(length, own);
    if (own && own === length) group.push(need);
  }
  return { length, group };
}

/**
 * How many of the first `words` say the phrase; 0 when they don't.
 * @type {(phrase: string[], words: string[], same: Within) => number}
 */
function lengthSaid(phrase, words, same) {
  let at = 0;
  for (const wanted of phrase) {
    while (at < words.length && words[at] !== wanted && (isArticle(words[at]) || (at && isLink(words[at])))) at++;
    if (at === words.length || !same(words[at++], wanted, phrase.length > 1)) return 0;
  }
  return at;
}

/** @type {Within} */
export function sameWord(word, wanted) {
  return word === wanted || singular(word) === singular(wanted);
}

/**
 * "PACS" is no plural of "PAC".
 * @type {(word: string) => string}
 */
export function singular(word) {
  return word.length > LONGEST_ACRONYM ? word.replace(/[sx]$/, "") : word;
}
