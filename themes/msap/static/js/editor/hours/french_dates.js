/** Days as French people write them: « 20/11/2026 », « 20 novembre 2026 », « 1er juil. »: generator/model/french_dates.py. */

import { weekday } from "../../lib/days.js";
import { slug } from "../../lib/fold.js";
import { dayOf, isoOf } from "./iso_days.js";
import { DAYS, twoDigits } from "./opening_hours.js";
import { charCount, singleSpaced } from "./said.js";

export const MONTHS = [
  "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];
/** @type {Map<string, number>} */
const MONTH_NUMBERS = new Map([
  ...MONTHS.map((name, rank) => /** @type {[string, number]} */ ([slug(name), rank + 1])),
  ["janv", 1], ["jan", 1], ["fevr", 2], ["fev", 2], ["avr", 4], ["juil", 7], ["sept", 9], ["sep", 9], ["oct", 10],
  ["nov", 11], ["dec", 12],
]);
const DAY_FIRST = /^([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[0-9]{2})$/;
const YEAR_FIRST = /^([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})$/;
const IN_WORDS =
  /^(?:le\s+)?(?:([a-z]+)\.?\s+)?(?:le\s+)?([0-9]{1,2})(?:\s?er)?\s+([\p{L}\p{Nl}\p{No}_]+)\.?\s+([0-9]{4})$/iu;
const DAY_OF_YEAR = /^([0-9]{1,2})\s?\/\s?([0-9]{1,2})$/;
const DAY_IN_WORDS = /^(?:le\s+)?([0-9]{1,2})(?:\s?er)?\s+([\p{L}\p{Nl}\p{No}_]+)\.?$/iu;
const TEXT_MAX = 60;

/**
 * The one day that a text can mean in France; null for none, or for several.
 * @type {(text: string) => number | null}
 */
export function dateMeant(text) {
  const plain = singleSpaced(text);
  if (charCount(plain) > TEXT_MAX) return null;
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return dayFirst[4].length === 4 ? day(dayFirst[4], dayFirst[3], dayFirst[1]) : null;
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return day(yearFirst[1], yearFirst[3], yearFirst[4]);
  const inWords = IN_WORDS.exec(plain);
  if (!inWords) return null;
  const found = day(inWords[4], MONTH_NUMBERS.get(slug(inWords[3])) ?? 0, inWords[2]);
  const name = (inWords[1] ?? "").toLowerCase();
  return found === null || (name && name !== DAYS[weekday(found)]) ? null : found;
}

/**
 * The day of this century that « 03/04/26 » most likely means: the 3rd of April.
 * @type {(text: string) => number | null}
 */
export function shortYearDate(text) {
  const match = charCount(text) <= TEXT_MAX && DAY_FIRST.exec(singleSpaced(text));
  return match && match[4].length === 2 ? day(`20${match[4]}`, match[3], match[1]) : null;
}

/**
 * Whether it is a day only as Americans write it: « 11/22/2026 ».
 * @type {(text: string) => boolean}
 */
export function isMonthFirst(text) {
  const match = charCount(text) <= TEXT_MAX && DAY_FIRST.exec(singleSpaced(text));
  return Boolean(match && Number(match[3]) > 12 && day("2000", match[1], match[3]) !== null);
}

/**
 * "07-01" for « 01/07 », and for « le 1er juil. »; null for what is no such day.
 * @type {(text: string) => string | null}
 */
export function dayOfYearMeant(text) {
  const plain = singleSpaced(text);
  if (charCount(plain) > TEXT_MAX) return null;
  const numbers = DAY_OF_YEAR.exec(plain);
  const inWords = DAY_IN_WORDS.exec(plain);
  if (!numbers && !inWords) return null;
  const [month, date] = numbers
    ? [numbers[2], numbers[1]]
    : [MONTH_NUMBERS.get(slug(inWords?.[2] ?? "")) ?? 0, inWords?.[1] ?? ""];
  const found = day("2000", month, date);
  return found === null ? null : isoOf(found).slice(5);
}

/** @type {(year: string, month: string | number, date: string) => number | null} */
function day(year, month, date) {
  return dayOf(`${year}-${twoDigits(Number(month))}-${twoDigits(Number(date))}`);
}
