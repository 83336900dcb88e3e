// Numbers to call for what houses are not for: generator/help_numbers.json, each with its source.

/** @import { HelpNumber, Need } from "../types" */

import numbers from "../../../../../generator/help_numbers.json" with { type: "json" };
import { isArticle, words as wordsOf } from "../lib/fold.js";
import { needsSaid } from "./needs.js";
import { queryWords } from "./words.js";

// "15" is the Cantal, too.
const SHORTEST_TYPED = 3;

/** @type {(Need & { together: string[][], isDiscreet: boolean, isAlways: boolean, beside: string[] })[]} */
const HELP = numbers.map(({ number, phrases, together = [], discreet = false, always = false, beside = [], ...more }, rank) => ({
  number: rank,
  code: number,
  name: more.for,
  kind: "services",
  phrases: [...phrases, ...typed(number)].map((phrase) => wordsOf(phrase).filter((word) => !isArticle(word))),
  together: together.map((some) => some.flatMap(wordsOf)),
  isDiscreet: discreet,
  isAlways: always,
  beside,
}));

/**
 * The numbers to call for what a person types, what each is for, whether nobody else may see it, whether it is free day and
 * night: of phrases, of words that are one of each list wherever they stand ("se fait taper par son copain"), of the number
 * itself. Those that the first may need `beside` it come last.
 * @type {(text: string) => HelpNumber[]}
 */
export function helpNumbers(text) {
  const words = queryWords(text);
  const said = new Set(needsSaid(HELP, words).said.flatMap(({ needs }) => needs));
  const found = HELP.filter((help) => said.has(help) || isTogether(help.together, words));
  const beside = found.flatMap((help) => help.beside).map((number) => HELP.filter(({ code }) => code === number)[0]);
  const all = [...new Set([...found, ...beside])];
  return all.map(({ code, name, isDiscreet, isAlways }) => ({ number: code, name, isDiscreet, isAlways }));
}

/** @type {(lists: string[][], words: string[]) => boolean} */
function isTogether(lists, words) {
  return lists.length > 0 && lists.every((some) => some.some((word) => words.includes(word)));
}

/**
 * How people write a number: "3919", "39 19".
 * @type {(number: string) => string[]}
 */
function typed(number) {
  if (number.length < SHORTEST_TYPED) return [];
  return [number, number.replace(/^(\d\d)(\d\d)$/, "$1 $2").replace(/^(\d{3})(\d{3})$/, "$1 $2")];
}
