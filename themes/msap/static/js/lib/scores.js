// Lunr's scores over a few terms: those that the whole index would give, since the length of a
// text counts for nothing there (generator/search/index.py) and a term brings its own rarity.

const LUNR_VERSION = "2.3.9";

/**
 * The numbers of the houses `among` (a set), best first.
 *
 * `clauses` are {term, fields, boost}; without `fields` (names) all count. `index` has `fields`, all
 * names in the order of the masks' bits, and `houseCount`.
 */
export function ranked(lunr, index, clauses, among) {
  const terms = [...new Set(clauses.map(({ term }) => term))].sort((a, b) => (a.text < b.text ? -1 : 1));
  const results = lunr.Index.load(serialized(index, terms, among)).query((query) => {
    for (const { term, ...options } of clauses) query.term(term.text, options);
  });
  return results.map(({ ref }) => Number(ref));
}

/** What lunr.Index.load reads, with these terms and houses only. */
function serialized({ fields, houseCount }, terms, among) {
  const vectors = new Map();
  const invertedIndex = terms.map((term, number) => {
    const postings = Object.fromEntries(fields.map((field) => [field, {}]));
    const score = rarity(term, houseCount);
    term.houses.forEach((house, rank) => {
      if (!among.has(house)) return;
      for (const field of fieldsOf(term.masks[rank], fields)) {
        postings[field][house] = {};
        const reference = `${field}/${house}`;
        vectors.set(reference, [...(vectors.get(reference) ?? []), number, score]);
      }
    });
    return [term.text, { _index: number, ...postings }];
  });
  return { version: LUNR_VERSION, fields, fieldVectors: [...vectors], invertedIndex, pipeline: [] };
}

function fieldsOf(mask, fields) {
  return fields.filter((_, bit) => mask & (1 << bit));
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
