/** The clauses of an OSM expression laid over each other: an ordinary week, and its seasons: generator/model/osm_seasons.py. */

/** @import { DayRule, MonthDay, OpeningHours, Season } from "./types" */
/** @import { Clause } from "./osm_clauses.js" */

import { isEveryWeek, NEVER } from "./opening_hours.js";
import { Undecided } from "./refused.js";
import { hasDate, monthDay, MONTHS_LAST_DAYS, schoolIncludes } from "./year_parts.js";

/** @typedef {[outside: DayRule[], during: DayRule[]]} Weeks */
/** @typedef {{ first: number, last: number, weeks: Weeks }} Region */

/** @type {MonthDay[]} */
const LEAP_YEAR = MONTHS_LAST_DAYS.flatMap((last, month) =>
  Array.from({ length: last }, (_, day) => monthDay(month + 1, day + 1)),
);

/**
 * The hours that clauses give, each replacing the days of those before it.
 * @type {(clauses: Clause[]) => OpeningHours}
 */
export function hoursOf(clauses) {
  const base = bothWeeks(clauses.filter((clause) => !clause.parts.length));
  /** @type {Season[]} */
  const seasons = [];
  if (!same(base[0], base[1])) seasons.push(seasonOf(null, null, "during", base[1]));
  for (const { first, last, weeks } of regionsOf(clauses)) {
    if (same(weeks, base)) continue;
    const days = /** @type {const} */ ([LEAP_YEAR[first], LEAP_YEAR[last]]);
    if (same(weeks[0], weeks[1])) seasons.push(seasonOf(...days, "any", weeks[0]));
    else seasons.push(seasonOf(...days, "outside", weeks[0]), seasonOf(...days, "during", weeks[1]));
  }
  return { ...NEVER, rules: base[0], seasons };
}

/** @type {(first: MonthDay | null, last: MonthDay | null, school: Season["part"]["school"], rules: DayRule[]) => Season} */
const seasonOf = (first, last, school, rules) => ({ part: { first, last, school }, rules, reason: "" });

/** @type {(a: unknown, b: unknown) => boolean} */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @type {(clauses: Clause[]) => Weeks} */
const bothWeeks = (clauses) => [weekOf(clauses, false), weekOf(clauses, true)];

/** @type {(clauses: Clause[], inHolidays: boolean) => DayRule[]} */
function weekOf(clauses, inHolidays) {
  /** @type {DayRule[][]} */
  const rules = [[], [], [], [], [], [], []];
  for (const clause of clauses) {
    /** @type {Map<number, DayRule[]>} */
    const own = new Map();
    for (const { weekdays, rhythm, school } of clause.days) {
      if (!schoolIncludes(school, inHolidays)) continue;
      for (const weekday of weekdays) {
        own.set(weekday, [...(own.get(weekday) ?? []), { weekday, spans: clause.spans, rhythm }]);
      }
    }
    for (const [weekday, added] of own) rules[weekday] = laid(rules[weekday], added, clause);
  }
  return rules.flat();
}

/** @type {(before: DayRule[], own: DayRule[], clause: Clause) => DayRule[]} */
function laid(before, own, { adds, spans }) {
  if (adds) {
    if (!spans.length && before.length) throw new Undecided("an added closing");
    return [...before, ...(spans.length ? own : [])];
  }
  if (before.length && !own.some((rule) => isEveryWeek(rule.rhythm))) {
    throw new Undecided("it replaces some of the days only");
  }
  return spans.length ? own : [];
}

/**
 * The parts of the year in which the same dated clauses hold, as days of a leap year; neighbours with the same weeks are
 * one, over New Year too.
 * @type {(clauses: Clause[]) => Region[]}
 */
function regionsOf(clauses) {
  const dated = clauses.filter((clause) => clause.parts.length);
  if (!dated.length) return [];
  const held = LEAP_YEAR.map((day) => dated.filter((clause) => clause.parts.some((part) => hasDate(part, day))));
  const keys = held.map((each) => each.map((clause) => dated.indexOf(clause)).join());
  const starts = keys.flatMap((key, at) => (at === 0 || key !== keys[at - 1] ? [at] : []));
  /** @type {Region[]} */
  const regions = [];
  starts.forEach((first, rank) => {
    const last = (starts[rank + 1] ?? held.length) - 1;
    const weeks = bothWeeks(clauses.filter((clause) => !clause.parts.length || held[first].includes(clause)));
    const before = regions[regions.length - 1];
    if (before && same(before.weeks, weeks)) before.last = last;
    else regions.push({ first, last, weeks });
  });
  return overNewYear(regions);
}

/** @type {(regions: Region[]) => Region[]} */
function overNewYear(regions) {
  const end = regions[regions.length - 1];
  if (regions.length < 2 || !same(regions[0].weeks, end.weeks)) return regions;
  return [{ ...regions[0], first: end.first }, ...regions.slice(1, -1)];
}
