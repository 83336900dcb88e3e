// From the text that a person types to the words that are read.

import { words as wordsOf } from "../lib/fold.js";
import { LONGEST_QUERY, MOST_WORDS } from "../lib/limits.js";
import { PHONE } from "../lib/phone.js";

const TIME_OF_DAY = /\b\d{1,2}\s?[h:]\s?\d\d\b/gi;
// No lookbehind: the telephones that keep iOS 15 cannot read it, and would lose the whole search.
const DOTTED_ACRONYM = /(^|\P{L})((?:\p{L}\.){2,}\p{L}?)(?!\p{L})/gu;
const DEPARTMENT_IN_BRACKETS = /\(\s*(\d{2,3}|2[ab])\s*\)/gi;
const LETTER_FOR_ZERO = /^(?=(?:\D*\d){3})[\do]{5}$/;
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
const CITIES = "paris|lyon|marseille";
const RANKS = (
  "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme " +
  "quatorzieme quinzieme seizieme dix_septieme dix_huitieme dix_neuvieme vingtieme"
)
  .split(" ")
  .map((rank) => rank.replace("_", " "));
// From the end: "dix huitieme" before "huitieme".
const RANK_WORD = new RegExp(`\\b(?:${[...RANKS].reverse().join("|")})\\b`, "g");
const CITY_SAID = new RegExp(`^.*\\b(?:${CITIES})\\b.*$`);
// "S. Gaudens".
const SAINT_BY_ITS_LETTER = /(^|\s)s\.\s?(?=\p{L}{3})/giu;

/**
 * What is written otherwise than it is read, over folded words.
 * @type {[written: RegExp, read: string | ((...found: string[]) => string)][]}
 */
const WRITINGS = [
  [/\b(?:(\d\d) (\d{3})|(\d{3}) (\d\d))\b/g, "$1$2$3$4"],
  [/\b(\d{5})([a-z]{3,})\b/g, "$1 $2"],
  [/\b([a-z]{5,})(\d{5}|\d\d)\b/g, "$1 $2"],
  [/\b(?:maison)?franceservices?(?=[a-z]{3})/g, "france services "],
  // "M.D.P.H." dictated.
  [/\b[b-xz](?: [b-xz]){2,}\b/g, (letters) => letters.replace(/ /g, "")],
[CITY_SAID, (said) => said.replace(RANK_WORD, (word) => String(RANKS.indexOf(word) + 1))],
  [/ cedex(?: \d\d?)?\b/g, ""],
  // "Camaret s Mer", but "s'il vous plaît".
  [/\b([a-z]+) s (?!il )(?=[a-z])/g, "$1 sur "],
  [/\b(\d\d?) arr(?:ondissement)?\b/g, "$1"],
  [new RegExp(`\\b(\\d\\d?) (?:de )?(${CITIES})\\b`, "g"), "$2 $1"],
  [new RegExp(`\\b(${CITIES}) ([ivx]+)\\b`, "g"), (all, city, rank) => (ROMAN.includes(rank) ? `${city} ${ROMAN.indexOf(rank) + 1}` : all)],
];

/**
 * The folded words of a query, capped: "48 000" is one, "C.A.F." too, "15e arrondissement de Paris"
 * is "paris 15". Telephone numbers and times of day say nothing of a place.
 * @type {(text: string) => string[]}
 */
export function queryWords(text) {
  const plain = capped(text)
    .replace(PHONE, " ")
    .replace(TIME_OF_DAY, " ")
    .replace(SAINT_BY_ITS_LETTER, "$1saint ")
    .replace(DOTTED_ACRONYM, (_, before, acronym) => before + acronym.replace(/\./g, ""))
    .replace(DEPARTMENT_IN_BRACKETS, " departement $1 ");
  const typed = wordsOf(plain)
    .slice(0, MOST_WORDS)
    .map((word) => (LETTER_FOR_ZERO.test(word) ? word.replace(/o/g, "0") : word))
    .join(" ");
  const read = WRITINGS.reduce((said, [written, meant]) => said.replace(written, /** @type {string} */ (meant)), typed);
  return read ? read.split(" ") : [];
}

/**
 * The telephone numbers of a query, as they are typed.
 * @type {(text: string) => string[]}
 */
export function phonesIn(text) {
  return capped(text).match(PHONE) ?? [];
}

/** @type {(text: string) => string} */
function capped(text) {
  return String(text).slice(0, LONGEST_QUERY);
}
