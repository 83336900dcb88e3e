/**
 * Which known word was meant: generator/problems.py's `nearest`, which asks Python's difflib how alike two words are.
 * The measure is Ratcliff and Obershelp's: twice the letters of the common blocks, found longest first, over all letters.
 */

const COMPARED_MOST = 80;
const NEAR = 0.7;
const NEAR_START = 0.85;
const START_LEAST = 4;
const MARKS = /\p{M}/gu;

/**
 * The word of `known` that `word` was meant to be, as it is written there; null for none.
 * @type {(word: string, known: readonly string[]) => string | null}
 */
export function nearestOf(word, known) {
  /** @type {Map<string, string>} */
  const written = new Map();
  for (const name of [...known].reverse()) written.set(withoutAccents(name), name);
  const typed = withoutAccents([...word].slice(0, COMPARED_MOST).join(""));
  const names = [...written.keys()].reverse();
  const near = closest(typed, names, NEAR);
  if (near !== null) return written.get(near) ?? null;
  if (typed.length < START_LEAST) return null;
  /** @type {Map<string, string>} */
  const starts = new Map();
  for (const name of [...names].reverse()) starts.set(name.split(/[-_ ]/)[0], name);
  const start = closest(typed, [...starts.keys()].reverse(), NEAR_START);
  return start === null ? null : (written.get(starts.get(start) ?? "") ?? null);
}

/**
 * Of several that are as near, the one that comes last in the alphabet, as in difflib.
 * @type {(typed: string, names: readonly string[], least: number) => string | null}
 */
function closest(typed, names, least) {
  /** @type {string | null} */
  let found = null;
  let best = least;
  for (const name of names) {
    const ratio = likeness(name, typed);
    if (ratio > best || (ratio === best && (found === null || name > found))) [found, best] = [name, ratio];
  }
  return found;
}

/** @type {(a: string, b: string) => number} */
function likeness(a, b) {
  const letters = a.length + b.length;
  return letters ? (2 * commonLetters(a, b)) / letters : 1;
}

/** @type {(a: string, b: string) => number} */
function commonLetters(a, b) {
  const [startA, startB, size] = longestBlock(a, b);
  if (!size) return 0;
  const before = commonLetters(a.slice(0, startA), b.slice(0, startB));
  return before + size + commonLetters(a.slice(startA + size), b.slice(startB + size));
}

/**
 * The longest block of both, the first in `a`, then in `b`.
 * @type {(a: string, b: string) => [startA: number, startB: number, size: number]}
 */
function longestBlock(a, b) {
  /** @type {[number, number, number]} */
  let best = [0, 0, 0];
  let ends = new Map();
  for (let i = 0; i < a.length; i++) {
    const following = new Map();
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const size = (ends.get(j - 1) ?? 0) + 1;
      following.set(j, size);
      if (size > best[2]) best = [i - size + 1, j - size + 1, size];
    }
    ends = following;
  }
  return best;
}

/** @type {(text: string) => string} */
function withoutAccents(text) {
  return text.normalize("NFKD").toLowerCase().replace(/ß/g, "ss").replace(MARKS, "");
}
