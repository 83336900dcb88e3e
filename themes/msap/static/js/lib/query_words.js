// From the text that a person types to the words that are read.

import { words as wordsOf } from "./fold.js";
import { LONGEST_QUERY, MOST_WORDS } from "./limits.js";

const PHONE = /(?:\+\s?33|\b0)[\s.-]*[1-9](?:[\s.-]*\d\d){4}\b/g;
const TIME_OF_DAY = /\b\d{1,2}\s?[h:]\s?\d\d\b/gi;
// No lookbehind: the telephones that keep iOS 15 cannot read it, and would lose the whole search.
const DOTTED_ACRONYM = /(^|\P{L})((?:\p{L}\.){2,}\p{L}?)(?!\p{L})/gu;
const DEPARTMENT_IN_BRACKETS = /\(\s*(\d{2,3}|2[ab])\s*\)/gi;
const POSTCODE_APART = /\b(?:(\d\d) (\d{3})|(\d{3}) (\d\d))\b/g;
const RANK_OF_ARRONDISSEMENT = /\b(\d\d?) arr(?:ondissement)?\b/g;
const RANK_BEFORE_TOWN = /\b(\d\d?) (paris|lyon|marseille)\b/g;
const LETTER_FOR_ZERO = /^(?=(?:\D*\d){3})[\do]{5}$/;

/**
 * The folded words of a query, capped: "48 000" is one, "C.A.F." too, "15e arrondissement de Paris"
 * is "paris 15". Telephone numbers and times of day say nothing of a place.
 * @type {(text: string) => string[]}
 */
export function queryWords(text) {
  const plain = String(text)
    .slice(0, LONGEST_QUERY)
    .replace(PHONE, " ")
    .replace(TIME_OF_DAY, " ")
    .replace(DOTTED_ACRONYM, (_, before, acronym) => before + acronym.replace(/\./g, ""))
    .replace(DEPARTMENT_IN_BRACKETS, " departement $1 ");
  const whole = wordsOf(plain)
    .slice(0, MOST_WORDS)
    .map((word) => (LETTER_FOR_ZERO.test(word) ? word.replace(/o/g, "0") : word))
    .join(" ")
    .replace(POSTCODE_APART, "$1$2$3$4")
    .replace(RANK_OF_ARRONDISSEMENT, "$1")
    .replace(/\b(\d\d?) de (paris|lyon|marseille)\b/g, "$1 $2")
    .replace(RANK_BEFORE_TOWN, "$2 $1");
  return whole ? whole.split(" ") : [];
}
