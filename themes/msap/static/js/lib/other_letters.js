// The folding of what is typed in other languages, the same as generator/other_letters.py (see its docstring): both read
// other_letters.json, and tests/vectors/other_letters.json proves that they agree.

import tables from "../../../../../generator/other_letters.json" with { type: "json" };

const IGNORED = new RegExp(`[${tables.ignored}]+`, "gu");
const JOINED = new RegExp(`([${tables.scripts.cyrl}])[${tables.joined}](?=[${tables.scripts.cyrl}])`, "gu");
const DIGITS = tables.digits.flatMap((row) => [...row].map((sign, value) => [sign, String(value)]));
/** @type {Map<string, string>} */
const LETTERS = new Map([...Object.entries(tables.letters), .../** @type {[string, string][]} */ (DIGITS)]);
/** @type {[name: string, letters: RegExp][]} */
const SCRIPTS = Object.entries(tables.scripts).map(([name, letters]) => [name, new RegExp(`[${letters}]`, "u")]);
const WORD = new RegExp(`[a-z0-9${tables.scripts.cyrl}]+|[${tables.scripts.arab}]+`, "gu");
const LOOKS = new Map(Object.entries(tables.looks));
const LATIN = new Map(Object.entries(tables.latin));
const ARTICLE = new RegExp(tables.article, "u");

/**
 * Every word of `text` in Latin, Cyrillic or Arabic letters, folded; digits are ASCII.
 * @type {(text: string) => string[]}
 */
export function words(text) {
  const plain = text.replace(JOINED, "$1").normalize("NFKD").replace(IGNORED, "").toLowerCase();
  return (changed(plain, LETTERS).match(WORD) ?? []).map(word);
}

/**
 * The letters of a folded word: "arab", "cyrl", or "latn".
 * @type {(word: string) => string}
 */
export function script(folded) {
  return SCRIPTS.find(([, letters]) => letters.test(folded))?.[0] ?? "latn";
}

/**
 * A word in Cyrillic letters as French might write it: "менде" is "mende".
 * @type {(word: string) => string}
 */
export function inLatin(cyrillic) {
  return changed(cyrillic, LATIN);
}

/** @type {(found: string) => string} */
function word(found) {
  const letters = script(found);
  if (letters === "arab") return found.replace(ARTICLE, "");
  return letters === "cyrl" ? changed(found, LOOKS) : found;
}

/** @type {(text: string, letters: Map<string, string>) => string} */
function changed(text, letters) {
  return [...text].map((letter) => letters.get(letter) ?? letter).join("");
}
