// The terms of the houses' index (generator/search/index_shards.py), and the shards they are in.

/** @import { Term, TermColumns } from "../types" */

import { summed } from "./columns.js";

const FIRST_MASK = "0".charCodeAt(0);
const SAINT = /^sainte?(?=...)/;

/**
 * The terms of a shard by their text: {text, houses (numbers), masks (a bit per field)}.
 * @type {(columns: TermColumns) => Map<string, Term>}
 */
export function decodeTerms({ mots, nombres, maisons, champs }) {
  const texts = decodeWords({ mots });
  if (texts.length !== nombres.length || maisons.length !== champs.length) throw new Error("index: terms are missing");
  let at = 0;
  /** @type {[string, Term][]} */
  const terms = texts.map((text, rank) => {
    const [start, end] = [at, (at += nombres[rank])];
    const masks = Array.from(champs.slice(start, end), (each) => each.charCodeAt(0) - FIRST_MASK);
    return [text, { text, houses: summed(maisons.slice(start, end)), masks }];
  });
  return new Map(terms);
}

/**
 * Words of which each begins with the digit that tells how many letters it shares with the one before.
 * @type {(columns: { mots: string }) => string[]}
 */
export function decodeWords({ mots }) {
  let before = "";
  const words = mots ? mots.split(" ") : [];
  return words.map((coded) => (before = before.slice(0, Number(coded[0])) + coded.slice(1)));
}

/**
 * The keys of shards, of which each letter stands before those that follow it: "a(bc(!d))" is ab, ac, acd.
 * @type {(text: string) => Set<string>}
 */
export function decodeKeys(text) {
  const keys = new Set();
  /** @type {string[]} */
  const starts = [];
  let start = "";
  let last = "";
  for (const sign of text) {
    if (sign === "(") {
      keys.delete(last);
      starts.push(start);
      start = last;
    } else if (sign === ")") start = starts.pop() ?? "";
    else keys.add(sign === "!" ? start : (last = start + sign));
  }
  return keys;
}

/**
 * The letters that file a word among the terms: what follows "saint" in a glued commune.
 * @type {(word: string) => string}
 */
export function filedUnder(word) {
  return word.replace(SAINT, "");
}

/**
 * The letters that file a word among the endings.
 * @type {(word: string) => string}
 */
export function backwards(word) {
  return [...word].reverse().join("");
}

/**
 * The longest of the known keys that `text` starts with, perhaps ""; null when there is none.
 * @type {(text: string, known: Set<string>) => string | null}
 */
export function keyOf(text, known) {
  for (let length = text.length; length >= 0; length--) {
    if (known.has(text.slice(0, length))) return text.slice(0, length);
  }
  return null;
}
