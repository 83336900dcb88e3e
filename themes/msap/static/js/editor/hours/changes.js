/** The days on which a place does not keep its week, holidays and exceptions: generator/hours/changes.py. */

/** @import { Change, DatedException, DayPlanned, OpeningHours, OrdinaryDay, PlaceCalendar, Schedule, Span } from "./types" */

import { spansOn } from "./day_hours.js";
import { isOneDay, lastDayOf, whyOf } from "./exceptions.js";
import { isSpans } from "./fields.js";
import { daysBetween } from "./iso_days.js";
import { dependsOnSchool } from "./opening_hours.js";
import { SCHOOL_REASON, inSchoolHolidays, ordinaryDays, receives, same } from "./ordinary.js";
import { everOpensDoor, walkInOf } from "./schedule.js";

/** What the public reads of what has no known end. */
export const NO_END = "jusqu’à nouvel ordre";

/**
 * The changed days from the first to the last, both included. Public holidays close, unless the page says otherwise or its
 * hours are unknown; exceptions come over them. Messages change nothing.
 * @type {(schedule: Schedule, calendar: PlaceCalendar, first: number, last: number) => Map<number, Change>}
 */
export function changedDays(schedule, calendar, first, last) {
  /** @type {Map<number, Change>} */
  const changes = new Map();
  if (!schedule.openOnHolidays && walkInOf(schedule)) {
    for (const [day, name] of calendar.holidays) {
      if (first <= day && day <= last) changes.set(day, { spans: [], reason: name, isHoliday: true });
    }
  }
  const holidays = new Set(changes.keys());
  const ordinary = ordinaryDays(schedule, calendar);
  for (const exception of schedule.exceptions.filter(({ kind }) => kind !== "message")) {
    for (const day of daysBetween(Math.max(first, exception.first), Math.min(last, lastDayOf(exception)))) {
      const spans = changedSpans(exception, day, { schedule, calendar, holidays, ordinary });
      if (spans !== undefined) changes.set(day, { spans, reason: reasonOf(exception, spans, ordinary(day).plan), isHoliday: false });
    }
  }
  return changes;
}

/** @typedef {{ schedule: Schedule, calendar: PlaceCalendar, holidays: Set<number>, ordinary: (day: number) => OrdinaryDay }} Around */

/** Undefined where the exception says nothing of the day. @type {(exception: DatedException, day: number, around: Around) => readonly Span[] | null | undefined} */
function changedSpans(exception, day, { schedule, calendar, holidays, ordinary }) {
  if (exception.kind === "ferme") return [];
  if (!isOneDay(exception) && holidays.has(day)) return undefined;
  const { hours } = exception;
  if (hours && !isSpans(hours)) return namedDay(hours, calendar, day);
  return isOneDay(exception) || opensOn(schedule, ordinary(day).plan) ? (hours ?? []) : undefined;
}

/**
 * Whether hours of an open door hold on a day of this plan: a day by appointment only keeps its appointments, unless the
 * place has nothing else.
 * @type {(schedule: Schedule, plan: DayPlanned) => boolean}
 */
const opensOn = (schedule, plan) => (everOpensDoor(schedule) ? Boolean(plan.open?.length) : receives(plan));

/** @type {(hours: OpeningHours, calendar: PlaceCalendar, day: number) => readonly Span[] | null} */
function namedDay(hours, calendar, day) {
  const known = dependsOnSchool(hours) ? inSchoolHolidays(calendar, day) : false;
  if (known !== null) return spansOn(hours, day, known);
  const outside = spansOn(hours, day, false);
  return same(outside, spansOn(hours, day, true)) ? outside : null;
}

/**
 * Why a closing closes: « Travaux », « jusqu’à nouvel ordre (Travaux) »; why a day has other hours, nothing of one that is
 * closed as it always is.
 * @type {(exception: DatedException, spans: readonly Span[] | null, plan: DayPlanned) => string}
 */
function reasonOf(exception, spans, plan) {
  const why = whyOf(exception);
  if (!spans) return SCHOOL_REASON;
  if (exception.kind !== "ferme") return spans.length || receives(plan) ? why : "";
  if (exception.last !== Infinity) return why;
  return why ? `${NO_END} (${why})` : NO_END;
}
