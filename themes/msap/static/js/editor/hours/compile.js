/**
 * The days of a place as js/lib/opening.js reads them, from the fields of its page: what generator/hours/timetable.py and
 * compiled.py make at build. No clock: the first day is an argument.
 */

/** @import { CompileOptions, Compiled, DayPlanned, Deviation, Fields, OrdinaryDay, Plan, Schedule } from "./types" */

import { weekday } from "../../lib/days.js";
import { changedDays, NO_END } from "./changes.js";
import { dayOf, daysBetween, isoOf } from "./iso_days.js";
import { compareSpans } from "./opening_hours.js";
import { ordinaryDays, ordinaryWeek, same } from "./ordinary.js";
import { atTheDoor, isLeftToBuild, isWeeklySchedule, scheduleOf } from "./schedule.js";

/**
 * The days of a house, of its branch or of its stop; null where hours are an expression that only the build evaluates.
 * @type {(fields: Fields, options: CompileOptions) => Compiled | null}
 */
export function compile(fields, options) {
  const { from, days, zone, house, kind } = options;
  const schedule = atTheDoor(scheduleOf(fields, house, kind), fields, kind);
  const first = dayOf(from);
  if (isLeftToBuild(schedule) || first === null) return null;
  const told = daysOf(schedule, options, first, first + days - 1);
  const week = isWeeklySchedule(schedule) ? ordinaryWeek(schedule) : commonest(told);
  const deviations = [...told].filter(
    ([day, { plan, reason }]) => !same(plan, week[weekday(day)]) || isToldAnyway(plan, reason),
  );
  return {
    du: from,
    jours: days,
    zone,
    ...columnsOf(week, deviations, first),
    ...(schedule.isMoving && { deplace: 1 }),
    ...(schedule.opens !== null && schedule.opens > first && { ouvre: isoOf(schedule.opens) }),
    ...(schedule.closes !== null && { ferme: isoOf(schedule.closes) }),
  };
}

/**
 * The days that may be unlike their week's, in order: the changed ones of weeks that are alike, else all.
 * @type {(schedule: Schedule, options: CompileOptions, first: number, last: number) => Map<number, OrdinaryDay>}
 */
function daysOf(schedule, options, first, last) {
  const changes = changedDays(schedule, options, first, last);
  const ordinary = ordinaryDays(schedule, options);
  const isWeekly = isWeeklySchedule(schedule);
  /** @type {Map<number, OrdinaryDay>} */
  const days = new Map();
  for (const day of daysBetween(first, last)) {
    const change = changes.get(day);
    if (change) days.set(day, { plan: { open: change.spans, byAppointment: [] }, reason: change.reason });
    else if (!isWeekly) days.set(day, ordinary(day));
  }
  return days;
}

/** What the hours depend on, and that nobody knows when a place opens again. @type {(plan: DayPlanned, reason: string) => boolean} */
const isToldAnyway = ({ open }, reason) => Boolean(reason) && (open === null || reason.startsWith(NO_END));

/** @type {(days: Map<number, OrdinaryDay>) => DayPlanned[]} */
function commonest(days) {
  /** @type {Map<string, { plan: DayPlanned, count: number }>[]} */
  const counts = Array.from({ length: 7 }, () => new Map());
  for (const [day, { plan }] of days) {
    const own = counts[weekday(day)];
    const key = JSON.stringify(plan);
    own.set(key, { plan, count: (own.get(key)?.count ?? 0) + 1 });
  }
  return counts.map((own) => {
    const [best] = [...own.values()].sort((a, b) => b.count - a.count || comparePlans(b.plan, a.plan));
    return best?.plan ?? { open: [], byAppointment: [] };
  });
}

/** @type {(a: DayPlanned, b: DayPlanned) => number} */
function comparePlans(a, b) {
  const isKnown = Number(a.open !== null) - Number(b.open !== null);
  return isKnown || compareSpans(a.open ?? [], b.open ?? []) || compareSpans(a.byAppointment, b.byAppointment);
}

/** @type {(week: DayPlanned[], deviations: [number, OrdinaryDay][], first: number) => Pick<Compiled, "plages" | "semaine" | "ecarts">} */
function columnsOf(week, deviations, first) {
  const keys = [...new Set([...week, ...deviations.map(([, { plan }]) => plan)].map((plan) => JSON.stringify(plan)))];
  /** @type {(plan: DayPlanned) => number} */
  const rankOf = (plan) => keys.indexOf(JSON.stringify(plan));
  /** @type {Map<string, Deviation>} */
  const groups = new Map();
  for (const [day, { plan, reason }] of deviations) {
    const key = `${rankOf(plan)} ${reason}`;
    const group = groups.get(key) ?? /** @type {Deviation} */ ([rankOf(plan), reason]);
    group.push(day - first);
    groups.set(key, group);
  }
  return { plages: keys.map((key) => minutesOf(JSON.parse(key))), semaine: week.map(rankOf), ecarts: [...groups.values()] };
}

/** @type {(plan: DayPlanned) => Plan} */
function minutesOf({ open, byAppointment }) {
  if (open === null) return null;
  return (byAppointment.length ? [open, byAppointment] : [open]).map((spans) => spans.flat());
}
