// From the store's hours (generator/search/hours_columns.py) and the calendar that all places
// share (generator/search/calendar.py) to the compiled days that opening.js reads.

/** @import { Calendar, Compiled, Deviation, Kept, Plan } from "../types" */

import { DAY_MS, weekday } from "./days.js";

const UNKNOWN = "?";
const MOVING = "~";
const QUARTER_MIN = 15;

/**
 * The compiled days of a place, the same object for places that keep the same hours.
 * @type {(calendar: Calendar) => (place: Kept) => Compiled}
 */
export function createTimetables(calendar) {
  /** @type {Map<string, Compiled>} */
  const kept = new Map();
  return (place) => {
    const zone = place.department in calendar.zones ? place.department : "";
    if (place.deviations.length) return compiledDays(calendar, zone, place);
    const key = `${zone}|${place.closedOnHolidays}|${place.week}|${place.ouvre}|${place.ferme}`;
    const found = kept.get(key) ?? compiledDays(calendar, zone, place);
    kept.set(key, found);
    return found;
  };
}

/** @type {(calendar: Calendar, zoneCode: string, place: Kept) => Compiled} */
function compiledDays({ du: first, jours: count, zones }, zoneCode, { week, closedOnHolidays, deviations, ouvre, ferme }) {
  const [zone, own] = zones[zoneCode];
  const holidays = [...new Map([...zones[""][1], ...own])].filter(([, name]) => name);
  const days = weekDays(week);
  const closed = days.length;
  const plans = [...days.map(planOf), [[]]];
  /** @type {Deviation[]} */
  const changes = closedOnHolidays
    ? holidays
        .filter(([day]) => receives(plans[weekday(day)]))
        .map(([day, name]) => [closed, name, day - first])
    : [];
  for (const [text, reason, ...differences] of deviations) {
    let day = 0;
    changes.push([plans.push(planOf(text)) - 1, reason, ...differences.map((each) => (day += each) - first)]);
  }
  return {
    du: new Date(first * DAY_MS).toISOString().slice(0, 10),
    jours: count,
    zone,
    plages: plans,
    semaine: days.map((_, rank) => rank),
    ecarts: changes,
    ...(week === MOVING && { deplace: 1 }),
    ouvre,
    ferme,
  };
}

/**
 * The seven days of a week's text.
 * @type {(week: string) => string[]}
 */
function weekDays(week) {
  if (week === UNKNOWN || week === MOVING) return Array(7).fill(UNKNOWN);
  const days = week.split(";");
  days.forEach((day, rank) => {
    if (day === "=") days[rank] = days[rank - 1];
  });
  return days;
}

/**
 * "34-48,r54-68" as [[510, 720], [810, 1020]]: open, then by appointment.
 * @type {(day: string) => Plan}
 */
function planOf(day) {
  if (day === UNKNOWN) return null;
  const spans = day.split(",").filter(Boolean);
  const appointments = spans.filter((span) => span.startsWith("r"));
  const open = spans.filter((span) => !span.startsWith("r"));
  const tracks = [open, appointments.map((span) => span.slice(1))];
  return (appointments.length ? tracks : tracks.slice(0, 1)).map((track) => track.flatMap(minutesOf));
}

/** @type {(span: string) => number[]} */
function minutesOf(span) {
  return span.split("-").map((moment) => (moment.endsWith("m") ? parseInt(moment, 10) : Number(moment) * QUARTER_MIN));
}

/** @type {(plan: Plan) => boolean} */
function receives(plan) {
  return Boolean(plan?.some((track) => track.length));
}
