// What every question needs of the filters that words may ask for: whether there may be one, and what the other readers make
// of it. Which they are is read by filter_reader.js.

/** @import { Request, SaidFilter } from "../types" */

import beginnings from "../../../../../generator/filter_beginnings.json" with { type: "json" };
import { last } from "../lib/last.js";
import { GAP } from "./linking.js";
import { queryWords } from "./words.js";

const TIME_IN_TEXT = /\b([01]?\d|2[0-3])\s?(?:h(?:eures?)?\s?([0-5]\d)?|:([0-5]\d))(?![\p{L}\d])/giu;
const DECIMAL_DISTANCE = /(\d+)[.,]\d+(?=\s?km)/gi;
const BEGINNING = new RegExp(`^\\d*(?:${beginnings.join("|")})`);

/**
 * The words of a query (reading/words.js) with its times of day, each as one word: "18heures30".
 * @type {(text: string) => string[]}
 */
export function filterWords(text) {
  const whole = String(text)
    .replace(DECIMAL_DISTANCE, (_, km) => String(Number(km) + 1))
    .replace(TIME_IN_TEXT, (_, hour, minute, other) => ` ${Number(hour)}heures${minute ?? other ?? ""} `);
  return queryWords(whole);
}

/**
 * Whether a word may belong to a filter, as far as its first letters tell: every filter has such a word.
 * @type {(word: string) => boolean}
 */
export function maySayFilter(word) {
  return BEGINNING.test(word);
}

/**
 * The words where the other readers look for names: none runs through words that can only be a filter, nor ends after them.
 * @type {(words: string[], filters: SaidFilter[]) => string[]}
 */
export function withGaps(words, filters) {
  const isSure = (/** @type {number} */ rank) => filters.some(({ isBeside, ranks }) => !isBeside && ranks.includes(rank));
  const open = words.map((word, rank) => (isSure(rank) ? GAP : word));
  while (last(open) === GAP) open.pop();
  return open;
}

/**
 * The request with the filters that words say: days beside its own, the others in their place.
 * @type {(request: Request, filters: SaidFilter[]) => Request}
 */
export function withFilters(request, filters) {
  const asked = { ...request };
  for (const { name, value } of filters) {
    if (name === "jour") asked.jour = [...new Set([...asked.jour.split(","), value])].filter(Boolean).join();
    else if (name === "rayon") asked.rayon = Number(value);
    else if (name === "moment") asked.moment = value;
    else asked[name] = true;
  }
  return asked;
}
