/** When a place is open on a day, as its hours say it: their season, their rhythms, school holidays. */

/** @import { DayRule, OpeningHours, Rhythm, Season, Span } from "./types" */

import { DAY_MS, weekday } from "../../lib/days.js";
import { partsOf } from "./iso_days.js";
import { joined } from "./opening_hours.js";
import { partIncludes, precision, schoolIncludes } from "./year_parts.js";

/**
 * The season that holds on a day, the most precise of several; null is none.
 * @type {(hours: OpeningHours, day: number, inHolidays: boolean) => Season | null}
 */
export function seasonOn({ seasons }, day, inHolidays) {
  /** @type {Season | null} */
  let found = null;
  for (const season of seasons) {
    if (!partIncludes(season.part, day, inHolidays)) continue;
    if (!found || precision(season.part) > precision(found.part)) found = season;
  }
  return found;
}

/**
 * The spans of a day, sorted and joined; null where nothing is known of it. Not for an expression.
 * @type {(hours: OpeningHours, day: number, inHolidays?: boolean) => Span[] | null}
 */
export function spansOn(hours, day, inHolidays = false) {
  const season = seasonOn(hours, day, inHolidays);
  if (!season && !hours.isBaseKnown) return null;
  const rules = season ? season.rules : hours.rules;
  return joined(rules.filter((rule) => fallsOn(rule, day, inHolidays)).flatMap((rule) => rule.spans));
}

/** @type {(rule: DayRule, day: number, inHolidays: boolean) => boolean} */
function fallsOn({ weekday: own, rhythm }, day, inHolidays) {
  return weekday(day) === own && schoolIncludes(rhythm.school, inHolidays) && beatsOn(rhythm, day);
}

/** @type {(rhythm: Rhythm, day: number) => boolean} */
function beatsOn({ beat, nth, start }, day) {
  switch (beat) {
    case "weekly":
      return true;
    case "nth":
      return nth.includes(Math.floor((partsOf(day)[2] - 1) / 7) + 1) || (nth.includes(-1) && isLastOfMonth(day));
    case "even":
      return isoWeek(day) % 2 === 0;
    case "odd":
      return isoWeek(day) % 2 === 1;
    default:
      return start !== null && day >= start && Math.floor((day - monday(start)) / 7) % 2 === 0;
  }
}

/** @type {(day: number) => boolean} */
const isLastOfMonth = (day) => partsOf(day + 7)[1] !== partsOf(day)[1];

/** @type {(day: number) => number} */
const monday = (day) => day - weekday(day);

/** The week of ISO 8601, which has its Thursday's year. @type {(day: number) => number} */
function isoWeek(day) {
  const thursday = monday(day) + 3;
  const [, month, date] = partsOf(thursday);
  const before = month === 1 ? 0 : thursday - date + 1 - firstOfYear(thursday);
  return Math.floor((before + date - 1) / 7) + 1;
}

/** @type {(day: number) => number} */
const firstOfYear = (day) => Date.UTC(partsOf(day)[0], 0, 1) / DAY_MS;
