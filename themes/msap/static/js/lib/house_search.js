// Houses by their words, in stages: the first stage that answers is the answer.
// Text never reaches lunr's own query parser; only folded words do.

import { canBeMistyped, withinOneEdit } from "./edits.js";

const LONG_GLUED = 8;
const WHOLE_WORD = 10;
const WHOLE_COMMUNE = 40;
const GLUED_FIELD = "colle";

/**
 * The numbers of the houses that `words` speak of, best first.
 *
 * `index` is a lunr.Index, `words` are folded, `glued` is the same text in one word.
 */
export function searchHouses(index, words, glued) {
  return firstAnswer([everyWord, everyWordNearly, gluedNearly, anyWord], index, words, glued);
}

/** The same, when a letter or two are wrong and no word is left out. */
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

function everyWordNearly(index, words) {
  const results = index.query((query) => {
    for (const word of words) query.term(word, { editDistance: Number(canBeMistyped(word)) });
  });
  const near = (term, word) => term === word || (canBeMistyped(word) && withinOneEdit(term, word));
  return numbers(results, (terms) =>
    words.every((word) => terms.some((term) => near(term, word))),
  );
}

function gluedNearly(index, words, glued) {
  if (!canBeMistyped(glued)) return [];
  const editDistance = glued.length < LONG_GLUED ? 1 : 2;
  return numbers(
    index.query((query) => query.term(glued, { fields: [GLUED_FIELD], editDistance })),
  );
}

function anyWord(index, words) {
  return numbers(
    index.query((query) => {
      for (const word of words) query.term(word, { boost: WHOLE_WORD });
    }),
  );
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
