// One folding of French text to ASCII words, the same as generator/fold.py (see its docstring).
// Both read fold.json; tests/vectors/fold.json proves that they agree.

import tables from "../../../../../generator/fold.json" with { type: "json" };

const IGNORED = new RegExp(`[${tables.ignored}]+`, "gu");
/** @type {Map<string, string>} */
const LETTERS = new Map(Object.entries(tables.letters));
const LETTER = new RegExp(`[${Object.keys(tables.letters).join("")}]`, "gu");
/** @type {[sign: RegExp, written: string][]} */
const SIGNS = tables.signs.map(([pattern, written]) => [new RegExp(pattern, "g"), written]);
const WORD = /[a-z0-9]+/g;
/** @type {Map<string, string>} */
const ABBREVIATIONS = new Map(Object.entries(tables.abbreviations));
const ORDINAL = new RegExp(tables.ordinal);
const ARTICLES = new Set(tables.articles);
const GENERIC = new Set(tables.generic);

/**
 * The words that count in `text`; articles and generic words go unless nothing would remain.
 * @type {(text: string) => string[]}
 */
export function fold(text) {
  const all = words(text);
  const kept = all.filter((word) => !isDropped(word));
  return kept.length ? kept : all;
}

/**
 * The words of a place's name: articles go, "La Haute-Maison" keeps its "maison".
 * @type {(text: string) => string[]}
 */
export function placeWords(text) {
  const all = words(text);
  const kept = all.filter((word) => !isArticle(word));
  return kept.length ? kept : all;
}

/**
 * Every word of `text`, articles included, joined as one key: "lisledabeau".
 * @type {(text: string) => string}
 */
export function glue(text) {
  return words(text).join("");
}

/**
 * `text` as a piece of an address: "l-isle-d-abeau".
 * @type {(text: string) => string}
 */
export function slug(text) {
  return (ascii(text).match(WORD) ?? []).join("-");
}

/**
 * Every word of `text`, folded, none dropped.
 * @type {(text: string) => string[]}
 */
export function words(text) {
  const plain = SIGNS.reduce((t, [pattern, written]) => t.replace(pattern, written), ascii(text));
  return (plain.match(WORD) ?? []).map(writeOut);
}

/**
 * Whether a folded word is one that names leave out: an article or a generic word.
 * @type {(word: string) => boolean}
 */
export function isDropped(word) {
  return isArticle(word) || isGeneric(word);
}

/**
 * Whether a folded word is an article.
 * @type {(word: string) => boolean}
 */
export function isArticle(word) {
  return ARTICLES.has(word);
}

/**
 * Whether a folded word is one of the network's generic words.
 * @type {(word: string) => boolean}
 */
export function isGeneric(word) {
  return GENERIC.has(word);
}

/** @type {(text: string) => string} */
function ascii(text) {
  const plain = String(text).normalize("NFKD").replace(IGNORED, "").toLowerCase();
  return plain.replace(LETTER, (letter) => LETTERS.get(letter) ?? letter);
}

/** @type {(word: string) => string} */
function writeOut(word) {
  return ABBREVIATIONS.get(word) ?? word.replace(ORDINAL, "$1");
}
