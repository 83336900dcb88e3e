// The filters that words may ask for: "samedi matin", "après 18 h", "moins de 20 km", "bus".

/** @import { FilterClaim, FilterName, Request, SaidFilter } from "../types" */

import tables from "../../../../../generator/filter_words.json" with { type: "json" };
import { last } from "../lib/last.js";
import { GAP } from "./linking.js";
import * as COST from "./costs.js";
import { queryWords } from "./words.js";

const TIME_IN_TEXT = /\b([01]?\d|2[0-3])\s?(?:h(?:eures?)?\s?([0-5]\d)?|:([0-5]\d))(?![\p{L}\d])/giu;
const DECIMAL_DISTANCE = /(\d+)[.,]\d+(?=\s?km)/gi;
const TIME = "(\\d+)heures(\\d*)";

/**
 * What generator/filter_words.json says of folded words, the first that fits first: what a pattern means, as an address
 * writes it; a plural is no other word. "T" is a time of day. Those `beside` are filters only beside something else.
 * @type {[pattern: RegExp, said: string, isBeside: boolean][]}
 */
const RULES = [tables.times, tables.sure, tables.beside].flatMap((table) =>
  Object.entries(table).map(([said, pattern]) => [
    new RegExp(` (?:${pattern.replace(/T/g, TIME)})s?(?= |$)`, "g"),
    said,
    table === tables.beside,
  ]),
);

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
 * The filters that `words` (of filterWords) say, in their order, as the address writes them (lib/address.js), each with the
 * `ranks` of its words; `isBeside` where they are none unless a place, a need or another filter is said too: "Bus" is a commune.
 * @type {(words: string[]) => FilterClaim[]}
 */
export function readFilters(words) {
  /** @type {Map<string, FilterClaim>} */
  const filters = new Map();
  let text = ` ${words.join(" ")}`;
  for (const [pattern, said, isBeside] of RULES) {
    text = text.replace(pattern, (found, ...groups) => {
      const first = text.slice(0, groups.find(Number.isInteger)).split(" ").length - 1;
      const ranks = found.split(" ").slice(1).map((_, step) => first + step);
      for (const [name, value] of new URLSearchParams(found.replace(pattern, said))) {
        // Several days may be asked, one moment: the first rule's.
        const key = name === "jour" ? value : name;
        const { ranks: before, ...known } = filters.get(key) ?? { cost: isBeside ? COST.filterBeside : COST.exact, name: /** @type {FilterName} */ (name), value, ranks: [], isBeside };
        filters.set(key, { ...known, ranks: [...before, ...ranks].sort((a, b) => a - b) });
      }
      // Each word says one thing; the others keep their ranks.
      return found.replace(/\S+/g, "_");
    });
  }
  return [...filters.values()].sort((a, b) => a.ranks[0] - b.ranks[0]);
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
