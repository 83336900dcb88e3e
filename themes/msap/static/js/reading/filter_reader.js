// The filters that words ask for: "samedi matin", "après 18 h", "moins de 20 km", "bus". Loaded with search/filtering.js, for
// words that may say one (filter_words.js).

/** @import { FilterClaim, FilterName } from "../types" */

import tables from "../../../../../generator/filter_words.json" with { type: "json" };
import * as COST from "./costs.js";

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
 * The filters that `words` (of filter_words.js) say, in their order, as the address writes them (lib/address.js), each with the
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
