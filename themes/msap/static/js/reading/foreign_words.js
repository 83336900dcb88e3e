// A question in another language, in the French words that the search reads: needs by what people call them, towns by their
// French names. Pure.

import { inLatin, script, words as wordsOf } from "../lib/other_letters.js";

/**
 * What a file of words holds (plugins/pages/editorial/question_words.py): of each French text the phrases, folded, apart
 * by commas; `vides` are words that say nothing beside others.
 * @typedef {{ mots: [french: string, phrases: string][], lieux: [french: string, phrases: string][], vides: string }} WordsFile
 */

/**
 * What is known of several files: the French text of each phrase, and the words that say nothing.
 * @typedef {{ french: Map<string, string>, longest: number, idle: Set<string> }} Known
 */

/** @type {(files: WordsFile[]) => Known} */
export function knownWords(files) {
  const pairs = files.flatMap(({ mots, lieux }) => [...lieux, ...mots]);
  const french = new Map(pairs.flatMap(([text, phrases]) => phrases.split(",").map((phrase) => [phrase, text])));
  const longest = Math.max(0, ...[...french.keys()].map((phrase) => phrase.split(" ").length));
  return { french, longest, idle: new Set(files.flatMap(({ vides }) => vides.split(","))) };
}

/**
 * `text` in French: null when nothing there is known. Where `left` is given, the words that the French reading left aside,
 * what is said must have one of them.
 * @type {(text: string, known: Known, left?: string[] | null) => string | null}
 */
export function inFrench(text, known, left = null) {
  const words = wordsOf(text);
  const said = phrasesIn(words, known);
  const isKnown = said.some(({ phrase, french }) => french && (!left || phrase.some((word) => left.includes(word))));
  const isOther = words.some((word) => script(word) !== "latn");
  if (!isKnown && !isOther) return null;
  const read = said.map(({ phrase: [word], french }) => french ?? (known.idle.has(word) ? "" : latin(word)));
  return [...new Set(read.filter(Boolean))].join(" ") || null;
}

/**
 * The words, those of a phrase together.
 * @type {(words: string[], known: Known) => { phrase: string[], french?: string }[]}
 */
function phrasesIn(words, { french, longest }) {
  const found = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 1 && !french.has(words.slice(at, at + length).join(" "))) length--;
    const phrase = words.slice(at, at + Math.max(length, 1));
    found.push({ phrase, french: french.get(phrase.join(" ")) });
    at += phrase.length;
  }
  return found;
}

/**
 * Arabic leaves vowels out: what is not known there says nothing to a reader of French.
 * @type {(word: string) => string}
 */
function latin(word) {
  const letters = script(word);
  if (letters === "cyrl") return inLatin(word);
  return letters === "latn" ? word : "";
}
