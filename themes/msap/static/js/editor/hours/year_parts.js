/** Parts of the year that return: generator/model/year_parts.py. */

/** @import { MonthDay, SchoolTime, YearPart } from "./types" */

import { partsOf } from "./iso_days.js";

export const MONTHS_LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const LEAP_DAY = 229;

/** @type {(month: number, day: number) => MonthDay} */
export const monthDay = (month, day) => month * 100 + day;

/** @type {(day: MonthDay) => [month: number, day: number]} */
export const monthAndDay = (day) => [Math.floor(day / 100), day % 100];

/** @type {(school: SchoolTime, inHolidays: boolean) => boolean} */
export const schoolIncludes = (school, inHolidays) => school === "any" || inHolidays === (school === "during");

/**
 * Of two parts that hold a day, the more precise one is meant.
 * @type {(part: YearPart) => number}
 */
export const precision = (part) => 2 * Number(part.first !== null) + Number(part.school !== "any");

/**
 * Whether a day since 1970 is of the part; `inHolidays` is of school.
 * @type {(part: YearPart, day: number, inHolidays: boolean) => boolean}
 */
export function partIncludes(part, day, inHolidays) {
  const [, month, date] = partsOf(day);
  return schoolIncludes(part.school, inHolidays) && hasDate(part, monthDay(month, date));
}

/** @type {(part: YearPart, day: MonthDay) => boolean} */
export function hasDate({ first, last }, day) {
  if (first === null || last === null) return true;
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/**
 * Whether both could hold the same day, neither being more precise.
 * @type {(part: YearPart, other: YearPart) => boolean}
 */
export function overlaps(part, other) {
  if ((part.first === null) !== (other.first === null)) return false;
  if (part.school !== other.school && part.school !== "any" && other.school !== "any") return false;
  if (part.first === null || other.first === null) return true;
  return hasDate(part, other.first) || hasDate(other, part.first);
}
