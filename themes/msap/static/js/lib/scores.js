// Lunr's scores, without lunr: the length of a text counts for nothing in our index
// (generator/search/index.py), so a score is a sum over the terms asked, each of which brings its own
// rarity. tests/js/word_index.test.js compares with lunr's own answers.

/**
 * The numbers of the houses `among` (a set) that have one of the terms, best first.
 *
 * `clauses` are {term, fields, boost}; without `fields` (names) all count. `index` has `fields`, all
 * names in the order of the masks' bits, and `houseCount`.
 */
export function ranked({ fields, houseCount }, clauses, among) {
  const scores = new Map();
  for (const [field, boosts] of boostsByField(fields, clauses)) {
    const bit = 1 << fields.indexOf(field);
    const length = Math.hypot(...boosts.values());
    for (const [term, boost] of boosts) {
      const score = (boost * rarity(term, houseCount)) / length;
      term.houses.forEach((house, rank) => {
        if (term.masks[rank] & bit && among.has(house)) scores.set(house, (scores.get(house) ?? 0) + score);
      });
    }
  }
  return [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b);
}

/** By field, how much each term asked there counts: what Lunr calls the query's vectors. */
function boostsByField(fields, clauses) {
  const byField = new Map(fields.map((field) => [field, new Map()]));
  for (const { term, fields: own = fields, boost = 1 } of clauses) {
    for (const field of own) {
      const boosts = byField.get(field);
      boosts.set(term, (boosts.get(term) ?? 0) + boost);
    }
  }
  return byField;
}

/** Inverse document frequency of a term, over all fields, as lunr counts and rounds it. */
function rarity({ masks }, houseCount) {
  const count = masks.reduce((sum, mask) => sum + bits(mask), 0);
  const frequency = Math.log(1 + Math.abs((houseCount - count + 0.5) / (count + 0.5)));
  return Math.round(frequency * 1000) / 1000;
}

function bits(mask) {
  return mask ? (mask & 1) + bits(mask >> 1) : 0;
}
