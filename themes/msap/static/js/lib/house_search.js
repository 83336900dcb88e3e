// Houses by their words, in stages: the first stage that answers is the answer.
// Text never reaches lunr's own query parser; only folded words do.

import { canBeMistyped, withinOneEdit, withinTwoEdits } from "./edits.js";

const LONG_GLUED = 8;
const WHOLE_WORD = 10;
const WHOLE_COMMUNE = 40;
const GLUED_FIELD = "colle";

/**
 * The numbers of the houses that `words` speak of with a letter or two wrong, no word left out,
 * best first.
 *
 * `index` is a lunr.Index, `words` are folded, `glued` is the same text in one word.
 */
export function mistypedHouses(index, words, glued) {
  return firstAnswer([everyWordNearly, gluedNearly], index, words, glued);
}

/** Every word exactly, the last one perhaps unfinished. */
export function everyWord(index, words, glued) {
  const last = words.at(-1);
  const results = index.query((query) => {
    query.term(glued, { fields: [GLUED_FIELD], boost: WHOLE_COMMUNE });
    for (const word of words) query.term(word, { boost: WHOLE_WORD });
    query.term(last, { wildcard: 2, boost: 1 });
  });
  const matches = (terms) =>
    terms.includes(glued) ||
    (words.slice(0, -1).every((word) => terms.includes(word)) &&
      terms.some((term) => term.startsWith(last)));
  return numbers(results, matches);
}

/** Every word, exactly or with one letter wrong: lunr's own fuzzy terms are three times slower. */
function everyWordNearly(index, words) {
  const near = words.map((word) => termsNear(index, word, withinOneEdit));
  if (near.some((terms) => !terms.length)) return [];
  const results = index.query((query) => {
    words.forEach((word, rank) => {
      for (const term of near[rank]) query.term(term, { boost: term === word ? WHOLE_WORD : 1 });
    });
  });
  return numbers(results, (found) =>
    near.every((terms) => terms.some((term) => found.includes(term))),
  );
}

/** The commune glued in one word, with a letter or two wrong. */
function gluedNearly(index, words, glued) {
  if (!canBeMistyped(glued)) return [];
  const within = glued.length < LONG_GLUED ? withinOneEdit : withinTwoEdits;
  const near = termsNear(index, glued, within);
  // For lunr, to ask for nothing is to ask for everything.
  if (!near.length) return [];
  return numbers(
    index.query((query) => {
      for (const term of near) query.term(term, { fields: [GLUED_FIELD] });
    }),
  );
}

/**
 * The first `most` houses with every word, the last one unfinished: what a keystroke needs, without
 * lunr's scores, whose cost grows with the number of houses that a beginning names.
 */
export function housesStarting({ invertedIndex }, words, most) {
  const last = words.at(-1);
  const before = words.slice(0, -1).map((word) => housesOfTerm(invertedIndex, word));
  const found = new Set();
  const starting = Object.keys(invertedIndex).filter((term) => term.startsWith(last));
  for (const term of starting.sort((a, b) => a.length - b.length)) {
    for (const number of housesOfTerm(invertedIndex, term)) {
      if (before.every((houses) => houses.has(number))) found.add(number);
      if (found.size === most) return [...found];
    }
  }
  return [...found];
}

function housesOfTerm(invertedIndex, term) {
  const { _index, ...fields } = Object.hasOwn(invertedIndex, term) ? invertedIndex[term] : {};
  return new Set(Object.values(fields).flatMap((postings) => Object.keys(postings).map(Number)));
}

function termsNear({ invertedIndex }, word, within) {
  if (!canBeMistyped(word)) return Object.hasOwn(invertedIndex, word) ? [word] : [];
  return Object.keys(invertedIndex).filter((term) => within(term, word) && !/\d/.test(term));
}

/** Houses that any of the words names. */
export function anyWord(index, words) {
  return numbers(
    index.query((query) => {
      for (const word of words) query.term(word, { boost: WHOLE_WORD });
    }),
  );
}

/** All stages: every word, every word nearly, the commune nearly, any word. */
export function searchHouses(index, words, glued) {
  return firstAnswer([everyWord, mistypedHouses, anyWord], index, words, glued);
}

function firstAnswer(stages, index, words, glued) {
  for (const stage of words.length ? stages : []) {
    const found = stage(index, words, glued);
    if (found.length) return found;
  }
  return [];
}

function numbers(results, accepts = () => true) {
  return results
    .filter(({ matchData }) => accepts(Object.keys(matchData.metadata)))
    .map(({ ref }) => Number(ref));
}
