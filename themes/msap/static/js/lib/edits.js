// Words one slip of the finger apart.

/** @import { Within } from "../types" */

const SHORTEST = 4;

/**
 * Whether a word is long enough to be recognised with a letter wrong; numbers never are.
 * @type {(word: string) => boolean}
 */
export function canBeMistyped(word) {
  return word.length >= SHORTEST && !/\d/.test(word);
}

/**
 * Whether one letter added, left out, changed or exchanged with the next makes `a` into `b`.
 * @type {Within}
 */
export function withinOneEdit(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  const start = commonStart(a, b);
  /** @type {(each: string, skipped: number) => string} */
  const rest = (each, skipped) => each.slice(start + skipped);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  );
}

/**
 * Whether two such slips make `a` into `b`.
 * @type {Within}
 */
export function withinTwoEdits(a, b) {
  if (Math.abs(a.length - b.length) > 2) return false;
  const at = commonStart(a, b);
  if (at === a.length || at === b.length) return true;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    withinOneEdit(restA.slice(1), restB) ||
    withinOneEdit(restA, restB.slice(1)) ||
    withinOneEdit(restA.slice(1), restB.slice(1)) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && withinOneEdit(restA.slice(2), restB.slice(2)))
  );
}

/** @type {(a: string, b: string) => number} */
function commonStart(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
