// Lunr ranks the houses. Its index is made of the terms asked alone, whose shards were loaded: the length of a
// text counts for nothing in it (generator/search/index.py), so each brings the score that it has in the whole.

/** @import { Clause, Ranked, Term } from "../types" */

import lunr from "lunr";

/**
 * The houses `among` that have one of the terms, with Lunr's scores, best first.
 *
 * `clauses` are {term, fields, boost}; without `fields` (names) all count. `index` has `fields`, all
 * names in the order of the masks' bits, and `houseCount`, that of the whole index.
 * @type {(index: { fields: string[], houseCount: number }, clauses: Clause[], among: Set<number>) => Ranked[]}
 */
export function ranked(index, clauses, among) {
  const found = lunr.Index.load(serialised(index, clauses, among)).query((query) => {
    // Terms of the index, nothing that a person typed: no sign of theirs is read as a wildcard.
    for (const { term, ...asked } of clauses) query.term(term.text, { ...asked, usePipeline: false });
  });
  return found.map(({ ref, score }) => ({ house: Number(ref), score })).sort(bestFirst);
}

/**
 * Lunr's order; of those that it holds for as good, neighbours stay together.
 * @type {(a: Ranked, b: Ranked) => number}
 */
function bestFirst(a, b) {
  return rounded(b.score) - rounded(a.score) || a.house - b.house;
}

/**
 * Sums of the same weights in another order differ in their last digits.
 * @type {(score: number) => number}
 */
function rounded(score) {
  return Math.round(score * 1e6);
}

/**
 * What Lunr writes of an index: its terms in order, with their postings, and the vector of each field
 * of each house. Of the houses, only those `among`: "services" is in the name of nearly all.
 * @type {(index: { fields: string[], houseCount: number }, clauses: Clause[], among: Set<number>) => object}
 */
function serialised({ fields, houseCount }, clauses, among) {
  const byText = new Map(clauses.map(({ term }) => [term.text, term]));
  const terms = [...byText.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
  /** @type {Map<string, number[]>} */
  const vectors = new Map();
  const invertedIndex = terms.map((term, rank) => {
    const houses = housesByField(term, fields);
    const weight = rarity(houses, houseCount);
    /** @type {Record<string, Record<number, {}> | number>} */
    const posting = { _index: rank };
    for (const field of fields) {
      const kept = houses[field].filter((house) => among.has(house));
      posting[field] = Object.fromEntries(kept.map((house) => [house, {}]));
      for (const house of kept) {
        const ref = `${field}/${house}`;
        vectors.set(ref, [...(vectors.get(ref) ?? []), rank, weight]);
      }
    }
    return [term.text, posting];
  });
  return { version: lunr.version, fields, fieldVectors: [...vectors], invertedIndex, pipeline: [] };
}

/** @type {(term: Term, fields: string[]) => Record<string, number[]>} */
function housesByField({ houses, masks }, fields) {
  /** @type {(bit: number) => number[]} */
  const having = (bit) => houses.filter((_, rank) => masks[rank] & (1 << bit));
  return Object.fromEntries(fields.map((field, bit) => [field, having(bit)]));
}

/**
 * How much a term weighs in a text that has it once, as each of ours does: Lunr's inverse document
 * frequency, with the three decimals that Lunr keeps.
 * @type {(houses: Record<string, number[]>, houseCount: number) => number}
 */
function rarity(houses, houseCount) {
  return Math.round(lunr.idf(houses, houseCount) * 1000) / 1000;
}
