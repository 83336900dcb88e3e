/** The days of a place as its week and its seasons give them, no holiday, no exception: generator/hours/ordinary.py. */

/** @import { DayPlanned, OpeningHours, OrdinaryDay, PlaceCalendar, Schedule, Span } from "./types" */

import { weekday } from "../../lib/days.js";
import { seasonOn, spansOn } from "./day_hours.js";
import { NEVER, weekOf } from "./opening_hours.js";
import { asksForSchool, isWeeklySchedule, walkInOf } from "./schedule.js";

export const SCHOOL_REASON = "selon les vacances scolaires";
/** @type {DayPlanned} */
const UNKNOWN_DAY = { open: null, byAppointment: [] };

/** @type {(a: unknown, b: unknown) => boolean} */
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Whether one can come at some moment of the day. @type {(plan: DayPlanned) => boolean} */
export const receives = ({ open, byAppointment }) => Boolean(open?.length || byAppointment.length);

/** Where both say a moment, it is by appointment. @type {(walkIn: Span[] | null, byAppointment: Span[] | null) => DayPlanned} */
function planOf(walkIn, byAppointment) {
  if (!walkIn || !byAppointment) return UNKNOWN_DAY;
  return { open: without(walkIn, byAppointment), byAppointment };
}

/** @type {(spans: Span[], taken: Span[]) => Span[]} */
function without(spans, taken) {
  return taken.reduce(
    (left, [start, end]) =>
      left.flatMap(([from, to]) =>
        [/** @type {Span} */ ([from, Math.min(to, start)]), /** @type {Span} */ ([Math.max(from, end), to])].filter(
          ([a, b]) => a < b,
        ),
      ),
    spans,
  );
}

/**
 * Whether a day is in school holidays; null where it is not published, or not known.
 * @type {(calendar: PlaceCalendar, day: number) => boolean | null}
 */
export function inSchoolHolidays({ schoolHolidays: known }, day) {
  if (!known || day < known.first || day > known.last) return null;
  /** @type {(runs: readonly (readonly [number, number])[]) => boolean} */
  const holds = (runs) => runs.some(([first, last]) => first <= day && day <= last);
  return holds(known.doubtful) ? null : holds(known.certain);
}

/** The days of a schedule whose weeks are all alike, Monday first. @type {(schedule: Schedule) => DayPlanned[]} */
export function ordinaryWeek(schedule) {
  const walkIn = walkInOf(schedule);
  if (!walkIn) return Array(7).fill(UNKNOWN_DAY);
  const booked = weekOf(schedule.byAppointment ?? NEVER);
  return weekOf(walkIn).map((spans, day) => planOf(spans, booked[day]));
}

/**
 * What gives each day. Where the calendar of schools is not known and would change the day, it is unknown.
 * @type {(schedule: Schedule, calendar: PlaceCalendar) => (day: number) => OrdinaryDay}
 */
export function ordinaryDays(schedule, calendar) {
  const walkIn = walkInOf(schedule);
  if (!walkIn || isWeeklySchedule(schedule)) {
    const week = ordinaryWeek(schedule);
    return (day) => ({ plan: week[weekday(day)], reason: "" });
  }
  const asks = asksForSchool(schedule);
  const plan = planner(walkIn, schedule.byAppointment);
  return (day) => {
    const known = asks ? inSchoolHolidays(calendar, day) : false;
    if (known === null && !same(plan(day, false), plan(day, true))) return { plan: UNKNOWN_DAY, reason: SCHOOL_REASON };
    const season = seasonOn(walkIn, day, Boolean(known));
    return { plan: plan(day, Boolean(known)), reason: season?.reason ?? "" };
  };
}

/** @type {(walkIn: OpeningHours, booked: OpeningHours | null) => (day: number, inHolidays: boolean) => DayPlanned} */
function planner(walkIn, booked) {
  return (day, inHolidays) =>
    planOf(spansOn(walkIn, day, inHolidays), booked ? spansOn(booked, day, inHolidays) : []);
}
