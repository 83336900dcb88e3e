// The words between the others: they name neither a place, nor a need, nor a house (generator/query_words.json).

import communes from "../../../../../generator/everyday_communes.json" with { type: "json" };
import lists from "../../../../../generator/query_words.json" with { type: "json" };
import { isArticle, isDropped, isGeneric } from "../lib/fold.js";

/** Stands in the place of a word that a filter is said by. */
export const GAP = "";

const LINKS = new Set([...lists.links, GAP]);
const STREETS = new Set(lists.streets);
// No commune's name has these; "maison" and "france" some have: Fort-de-France, La Haute-Maison.
const NETWORK = new Set(lists.network);
const NETWORK_NAME = /\b(france|maisons?( de)?) services?( au publics?)?\b/g;
// Small communes whose name is an everyday word: beside others it is that word.
const EVERYDAY_NAMES = new Set(communes);
// After "près", "du Mans" is "Le Mans" and "de Mende" is "Mende".
/** @type {Map<string, string[]>} */
const CONTRACTED = new Map(Object.entries(lists.contracted));
/** A commune, and what travelling houses are called. */
export const BUS = "bus";

/** What joins the words of a name, and leads to no other place: "Juan-les-Pins", "Camaret-sur-Mer". */
export const JOINING = new Set("aux en l la le les lez sous sur".split(" "));

/**
 * Whether a folded word begins a street.
 * @type {(word: string) => boolean}
 */
export function isStreet(word) {
  return STREETS.has(word);
}

/**
 * Whether what folded words tell is an everyday word that a small commune has for its name.
 * @type {(words: string[]) => boolean}
 */
export function isEverydayName(words) {
  const telling = significant(words);
  return telling.length === 1 && EVERYDAY_NAMES.has(telling[0]);
}

/**
 * Whether a folded word only links others.
 * @type {(word: string) => boolean}
 */
export function isLink(word) {
  return LINKS.has(word);
}

/**
 * The words that can name a house or a place: no article, no generic or linking word.
 * @type {(words: string[]) => string[]}
 */
export function significant(words) {
  return words.filter((word) => !isDropped(word) && !isLink(word));
}

/**
 * `words` without the linking words at both ends, nor the network's name before a place.
 * @type {(words: string[]) => string[]}
 */
export function withoutLinks(words) {
  let start = 0;
  let end = words.length;
  while (start < end && isBefore(words, start)) start++;
  while (end > start && isAfter(words[end - 1])) end--;
  return start ? contracted(words.slice(start, end)) : words.slice(start, end);
}

/**
 * A name after other words, without what joins it to them: "du mans" is "le mans", "de mende" is "mende".
 * @type {(words: string[]) => string[]}
 */
export function contracted(words) {
  const article = CONTRACTED.get(words[0]);
  return article ? [...article, ...words.slice(1)] : words;
}

/**
 * `words` without the network's whole name, whose words begin those of needs too: "france services", not "service civique".
 * @type {(words: string[]) => string[]}
 */
export function withoutNetworkName(words) {
  return words.join(" ").replace(NETWORK_NAME, "").split(" ").filter(Boolean);
}

/**
 * Whether the word at a rank leads to a name, and is none; names that begin so are found before (lib/protected_names.js).
 * @type {(words: string[], at: number) => boolean}
 */
export function isBefore(words, at) {
  if (isArticle(words[at]) && at + 1 < words.length && isBefore(words, at + 1)) return true;
  return isLink(words[at]) || isNetwork(words, at);
}

/**
 * Whether no name ends with a word.
 * @type {(word: string) => boolean}
 */
export function isAfter(word) {
  return isLink(word) || isArticle(word) || NETWORK.has(word);
}

/**
 * "maison (de) services", "maison france", "france services", but not "maison ponthieu".
 * @type {(words: string[], at: number) => boolean}
 */
function isNetwork(words, at) {
  if (NETWORK.has(words[at])) return true;
  if (!isGeneric(words[at])) return false;
  const next = words.slice(at + 1).find((word) => word !== GAP && !isArticle(word));
  return words[at] === "france" || next === undefined || isGeneric(next) || isArticle(words[at + 1]);
}
