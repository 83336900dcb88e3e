/** Days as people write them, turned into those of a page; the same as generator/model/french_dates.py. */

import { slug } from "../../lib/fold.js";

export const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const FOLDED_MONTHS = MONTHS.map(slug);
/** @type {Record<string, number>} */
const SHORT_MONTHS = { janv: 1, jan: 1, fevr: 2, fev: 2, avr: 4, juil: 7, sept: 9, sep: 9, oct: 10, nov: 11, dec: 12 };
const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const DAY_FIRST = /^([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[0-9]{2})$/;
const YEAR_FIRST = /^([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})$/;
const IN_WORDS = /^(?:le\s+)?(?:([a-z]+)\.?\s+)?(?:le\s+)?([0-9]{1,2})(?:\s?er)?\s+([\p{L}\p{Nl}\p{No}_]+)\.?\s+([0-9]{4})$/iu;
const DAY_OF_YEAR = /^([0-9]{1,2})\s?\/\s?([0-9]{1,2})$/;
const DAY_IN_WORDS = /^(?:le\s+)?([0-9]{1,2})(?:\s?er)?\s+([\p{L}\p{Nl}\p{No}_]+)\.?$/iu;
const LONGEST = 60;

/**
 * The one day that a text can mean in France, ISO; null for none, or for several.
 * @type {(text: string) => string | null}
 */
export function dateMeant(text) {
  const plain = spaced(text);
  if (plain.length > LONGEST) return null;
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return dayFirst[4].length === 4 ? isoDay(dayFirst[4], dayFirst[3], dayFirst[1]) : null;
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return isoDay(yearFirst[1], yearFirst[3], yearFirst[4]);
  return inWords(plain);
}

/** @type {(plain: string) => string | null} */
function inWords(plain) {
  const [, weekday, day, month, year] = IN_WORDS.exec(plain) ?? [];
  if (!day) return null;
  const found = isoDay(year, monthNamed(month), day);
  const isOther = found && weekday && weekday.toLowerCase() !== WEEKDAYS[new Date(`${found}T00:00Z`).getUTCDay()];
  return isOther ? null : found;
}

/** @type {(name: string) => number} */
function monthNamed(name) {
  return FOLDED_MONTHS.indexOf(slug(name)) + 1 || (SHORT_MONTHS[slug(name)] ?? 0);
}

/**
 * The day of this century that "03/04/26" most likely means: the 3rd of April.
 * @type {(text: string) => string | null}
 */
export function shortYearDate(text) {
  const found = text.length <= LONGEST ? DAY_FIRST.exec(spaced(text)) : null;
  return found && found[4].length === 2 ? isoDay(`20${found[4]}`, found[3], found[1]) : null;
}

/**
 * Whether a text is a day only as Americans write it: "11/22/2026".
 * @type {(text: string) => boolean}
 */
export function isMonthFirst(text) {
  const found = text.length <= LONGEST ? DAY_FIRST.exec(spaced(text)) : null;
  return Boolean(found && Number(found[3]) > 12 && isoDay("2000", found[1], found[3]));
}

/**
 * "07-01" for « 01/07 », and for « le 1er juil. »; null for what is no such day.
 * @type {(text: string) => string | null}
 */
export function dayOfYearMeant(text) {
  const plain = spaced(text);
  if (plain.length > LONGEST) return null;
  const numbers = DAY_OF_YEAR.exec(plain);
  const worded = DAY_IN_WORDS.exec(plain);
  if (!numbers && !worded) return null;
  const [month, day] = numbers ? [numbers[2], numbers[1]] : [monthNamed(worded?.[2] ?? ""), worded?.[1] ?? ""];
  return isoDay("2000", month, day)?.slice(5) ?? null;
}

/**
 * An ISO day; null where there is none.
 * @type {(year: string | number, month: string | number, day: string | number) => string | null}
 */
export function isoDay(year, month, day) {
  const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const instant = Date.parse(`${iso}T00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso) ? iso : null;
}

/** @type {(text: string) => string} */
function spaced(text) {
  return text.trim().replace(/\s+/g, " ");
}
