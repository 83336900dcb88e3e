// Lunr's scores, without lunr: the length of a text counts for nothing in our index
// (generator/search/index.py), so a score is a sum over the terms asked, each of which brings its own
// rarity. tests/js/word_index.test.js compares with lunr's own answers.

/** @import { Clause, Term } from "../types" */

/**
 * The numbers of the houses `among` (a set) that have one of the terms, best first.
 *
 * `clauses` are {term, fields, boost}; without `fields` (names) all count. `index` has `fields`, all
 * names in the order of the masks' bits, and `houseCount`.
 * @type {(index: { fields: string[], houseCount: number }, clauses: Clause[], among: Set<number>) => number[]}
 */
export function ranked({ fields, houseCount }, clauses, among) {
  /** @type {Map<number, number>} */
  const scores = new Map();
  /** @type {(house: number) => number} */
  const scoreOf = (house) => scores.get(house) ?? 0;
  for (const [field, boosts] of boostsByField(fields, clauses)) {
    const bit = 1 << fields.indexOf(field);
    const length = Math.hypot(...boosts.values());
    for (const [term, boost] of boosts) {
      const score = (boost * rarity(term, houseCount)) / length;
      term.houses.forEach((house, rank) => {
        if (term.masks[rank] & bit && among.has(house)) scores.set(house, scoreOf(house) + score);
      });
    }
  }
  return [...scores.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
}

/**
 * By field, how much each term asked there counts: what Lunr calls the query's vectors.
 * @type {(fields: string[], clauses: Clause[]) => Map<string, Map<Term, number>>}
 */
function boostsByField(fields, clauses) {
  /** @type {Map<string, Map<Term, number>>} */
  const byField = new Map(fields.map((field) => [field, new Map()]));
  for (const { term, fields: own = fields, boost = 1 } of clauses) {
    for (const field of own) {
      const boosts = byField.get(field) ?? new Map();
      boosts.set(term, (boosts.get(term) ?? 0) + boost);
    }
  }
  return byField;
}

/**
 * Inverse document frequency of a term, over all fields, as lunr counts and rounds it.
 * @type {(term: Term, houseCount: number) => number}
 */
function rarity({ masks }, houseCount) {
  const count = masks.reduce((sum, mask) => sum + bits(mask), 0);
  const frequency = Math.log(1 + Math.abs((houseCount - count + 0.5) / (count + 0.5)));
  return Math.round(frequency * 1000) / 1000;
}

/** @type {(mask: number) => number} */
function bits(mask) {
  return mask ? (mask & 1) + bits(mask >> 1) : 0;
}
