// From the packed words (generator/search/index.py) to the JSON that lunr.Index.load reads:
// the same terms, postings and scores as lunr's own builder gives.

import { lines } from "./columns.js";
import { fold } from "./fold.js";

const LUNR_VERSION = "2.3.9";
const K1 = 1.2;
const B = 0.75;

/** The serialised Lunr index; throws when it has not as many terms as it should. */
export function expand(packed) {
  const fields = packed.champs;
  const documents = decodeDocuments(packed);
  const postings = invert(fields, documents);
  if (postings.size !== packed.termes) throw new Error("index: terms are missing");
  return {
    version: LUNR_VERSION,
    fields,
    fieldVectors: vectors(fields, documents, postings),
    invertedIndex: [...postings].sort(([a], [b]) => (a < b ? -1 : 1)),
    pipeline: [],
  };
}

/** The terms of each field of each house, in the order of `champs`. */
export function decodeDocuments(packed) {
  const departments = lines(packed.departements).map(wordsOf);
  const postcodes = lines(packed.postaux).map(wordsOf);
  const names = lines(packed.noms).map(wordsOf);
  const communes = lines(packed.communes).map(apart);
  const former = lines(packed.anciennes).map(apart);
  return packed.departement.map((department, number) => [
    names[number],
    distinct(communes[number].flatMap(fold)),
    distinct(communes[number].map((name) => name.replaceAll(" ", ""))),
    distinct(former[number].flatMap(fold)),
    postcodes[number],
    departments[department],
  ]);
}

function invert(fields, documents) {
  const postings = new Map();
  documents.forEach((document, number) =>
    document.forEach((terms, field) => {
      for (const term of terms) posting(postings, term, fields)[fields[field]][number] = {};
    }),
  );
  return postings;
}

function posting(postings, term, fields) {
  let found = postings.get(term);
  if (!found) {
    found = Object.fromEntries(fields.map((field) => [field, {}]));
    found._index = postings.size;
    postings.set(term, found);
  }
  return found;
}

function vectors(fields, documents, postings) {
  const rarity = rarities(fields, documents.length, postings);
  const lengths = fields.map((_, field) => average(documents.map((each) => each[field].length)));
  return documents.flatMap((document, number) =>
    document.map((terms, field) => {
      const weight = (K1 + 1) / (K1 * (1 - B + (B * terms.length) / lengths[field]) + 1);
      return [`${fields[field]}/${number}`, vector(terms, postings, rarity, weight)];
    }),
  );
}

function vector(terms, postings, rarity, weight) {
  const scored = terms.map((term) => {
    const { _index } = postings.get(term);
    return [_index, Math.round(rarity[_index] * weight * 1000) / 1000];
  });
  return scored.sort(([a], [b]) => a - b).flat();
}

/** Inverse document frequency of each term, over all fields, as lunr counts it. */
function rarities(fields, documentCount, postings) {
  const rarity = [];
  for (const entry of postings.values()) {
    const count = fields.reduce((sum, field) => sum + Object.keys(entry[field]).length, 0);
    rarity[entry._index] = Math.log(1 + Math.abs((documentCount - count + 0.5) / (count + 0.5)));
  }
  return rarity;
}

function average(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function wordsOf(line) {
  return line ? line.split(" ") : [];
}

function apart(line) {
  return line ? line.split(",") : [];
}

function distinct(terms) {
  return [...new Set(terms)];
}
