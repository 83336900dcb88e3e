/** The days that a page tells of: generator/hours/timetables.py. Those of whole weeks, so that its bytes change once a week. */

import { weekday } from "../../lib/days.js";
import { partsOf } from "./iso_days.js";

const COVERED_DAYS = 400;
const WEEK_DAYS = 7;
const BEFORE_TODAY_MOST = 31 + WEEK_DAYS - 1;
const NOTICE_WEEKS = 10;

/**
 * The first and last day of compiled hours and of seasons.
 * @type {(today: number) => [first: number, last: number]}
 */
export function coveredDays(today) {
  const dayBefore = mondayOf(today) - 1;
  const first = dayBefore - partsOf(dayBefore)[2] + 1;
  return [first, first + BEFORE_TODAY_MOST + COVERED_DAYS - 1];
}

/**
 * The first and last day of the exceptions that are told.
 * @type {(today: number) => [first: number, last: number]}
 */
export function noticedDays(today) {
  const first = mondayOf(today);
  return [first, first + NOTICE_WEEKS * WEEK_DAYS - 1];
}

/** @type {(day: number) => number} */
const mondayOf = (day) => day - weekday(day);
