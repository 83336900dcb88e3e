// Numbers to call for what houses are not for: generator/help_numbers.json, each with its source.

/** @import { HelpNumber, Need } from "../types" */

import numbers from "../../../../../generator/help_numbers.json" with { type: "json" };
import { isArticle, words as wordsOf } from "./fold.js";
import { needsSaid } from "./needs.js";
import { queryWords } from "./query_words.js";

/** @type {Need[]} */
const HELP = numbers.map(({ number, phrases, ...more }, rank) => ({
  number: rank,
  code: number,
  name: more.for,
  kind: "services",
  phrases: phrases.map((phrase) => wordsOf(phrase).filter((word) => !isArticle(word))),
}));

/**
 * The numbers to call for what a person types, and what each is for.
 * @type {(text: string) => HelpNumber[]}
 */
export function helpNumbers(text) {
  const { said } = needsSaid(HELP, queryWords(text));
  return said.flatMap(({ needs }) => needs.map(({ code, name }) => ({ number: code, name })));
}
