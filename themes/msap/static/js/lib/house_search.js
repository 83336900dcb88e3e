// Houses by their words, in stages: the first stage that answers is the answer.
// `index` is search/word_index.js; text never reaches lunr's own query parser, only folded words do.

/** @import { Clause, Term, Within, WordIndex } from "../types" */

import { canBeMistyped, withinOneEdit, withinTwoEdits } from "./edits.js";
import { last } from "./last.js";

const LONG_GLUED = 8;
const WHOLE_WORD = 10;
const WHOLE_COMMUNE = 40;
const GLUED = "colle";

/** @typedef {(index: WordIndex, words: string[], glued: string) => Promise<number[]>} Stage */

/**
 * The numbers of the houses that `words` speak of with a letter or two wrong, no word left out,
 * best first.
 *
 * `words` are folded, `glued` is the same text in one word.
 * @type {(index: WordIndex, words: string[], glued: string) => Promise<number[]>}
 */
export function mistypedHouses(index, words, glued) {
  return firstAnswer([everyWordNearly, gluedNearly], index, words, glued);
}

/**
 * Every word exactly, the last one perhaps unfinished; or the commune in one word.
 * @type {Stage}
 */
export async function everyWord(index, words, glued) {
  const [whole, starting, commune, housesOfCommune] = await Promise.all([
    Promise.all(words.map(index.exact)),
    index.starting(last(words) ?? ""),
    index.exact(glued),
    housesOf(index, index.exact(glued), GLUED),
  ]);
  const before = whole.slice(0, -1).map((term) => union([term]));
  const named = [...union(starting)].filter((house) => before.every((houses) => houses.has(house)));
  return index.ranked(
    [
      ...clauses([commune], { fields: [GLUED], boost: WHOLE_COMMUNE }),
      ...clauses(whole, { boost: WHOLE_WORD }),
      ...clauses(starting, { boost: 1 }),
    ],
    new Set([...named, ...housesOfCommune]),
  );
}

/**
 * Every word, exactly or with one letter wrong: lunr's own fuzzy terms are three times slower.
 * @type {Stage}
 */
async function everyWordNearly(index, words) {
  const near = await Promise.all(words.map((word) => termsNear(index, word, withinOneEdit)));
  const [first, ...others] = near.map(union);
  const all = [...first].filter((house) => others.every((houses) => houses.has(house)));
  const asked = near.flatMap((terms, rank) =>
    terms.map((term) => ({ term, boost: term.text === words[rank] ? WHOLE_WORD : 1 })),
  );
  return index.ranked(asked, new Set(all));
}

/**
 * The commune glued in one word, with a letter or two wrong.
 * @type {Stage}
 */
async function gluedNearly(index, _words, glued) {
  if (!canBeMistyped(glued)) return [];
  const within = glued.length < LONG_GLUED ? withinOneEdit : withinTwoEdits;
  const near = await termsNear(index, glued, within);
  const houses = await Promise.all(near.map((term) => housesOf(index, term, GLUED)));
  return index.ranked(clauses(near, { fields: [GLUED] }), new Set(houses.flat()));
}

/**
 * The first `most` houses with every word, the last one unfinished: what a keystroke needs, without
 * lunr's scores, whose cost grows with the number of houses that a beginning names.
 * @type {(index: WordIndex, words: string[], most: number) => Promise<number[]>}
 */
export async function housesStarting(index, words, most) {
  const [starting, ...whole] = await Promise.all([
    index.starting(last(words) ?? ""),
    ...words.slice(0, -1).map(index.exact),
  ]);
  const before = whole.map((term) => union([term]));
  /** @type {Set<number>} */
  const found = new Set();
  for (const { houses } of starting.sort((a, b) => a.text.length - b.text.length)) {
    for (const house of houses) {
      if (before.every((some) => some.has(house))) found.add(house);
      if (found.size === most) return [...found];
    }
  }
  return [...found];
}

/**
 * Houses that any of the words names.
 * @type {(index: WordIndex, words: string[]) => Promise<number[]>}
 */
export async function anyWord(index, words) {
  const terms = await Promise.all(words.map(index.exact));
  return index.ranked(clauses(terms, { boost: WHOLE_WORD }), union(terms));
}

/** @type {(index: WordIndex, word: string, within: Within) => Promise<Term[]>} */
async function termsNear(index, word, within) {
  if (canBeMistyped(word)) return index.near(word, within);
  const term = await index.exact(word);
  return term ? [term] : [];
}

/**
 * The houses that have a term in one field.
 * @type {(index: WordIndex, asked: Term | Promise<Term | null>, field: string) => Promise<number[]>}
 */
async function housesOf({ fieldBit }, asked, field) {
  const [term, bit] = await Promise.all([asked, fieldBit(field)]);
  return term ? term.houses.filter((_, rank) => term.masks[rank] & bit) : [];
}

/** @type {(terms: (Term | null)[], options: Omit<Clause, "term">) => Clause[]} */
function clauses(terms, options) {
  const known = /** @type {Term[]} */ (terms.filter(Boolean));
  return known.map((term) => ({ term, ...options }));
}

/**
 * The houses that have any of the terms.
 * @type {(terms: (Term | null)[]) => Set<number>}
 */
function union(terms) {
  return new Set(terms.flatMap((term) => term?.houses ?? []));
}

/** @type {(stages: Stage[], index: WordIndex, words: string[], glued: string) => Promise<number[]>} */
async function firstAnswer(stages, index, words, glued) {
  for (const stage of words.length ? stages : []) {
    const found = await stage(index, words, glued);
    if (found.length) return found;
  }
  return [];
}
