/** When a place is open, as its page says it: generator/model/opening_hours.py. */

/** @import { DayRule, OpeningHours, Rhythm, Span } from "./types" */

export const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
export const OSM_DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
export const MINUTES_PER_DAY = 1440;

/** @type {Rhythm} */
export const WEEKLY = { beat: "weekly", nth: [], start: null, school: "any" };

/** @type {OpeningHours} */
export const NEVER = { rules: [], seasons: [], expression: "", isBaseKnown: true };

/** @type {(rules: readonly DayRule[]) => OpeningHours} */
export const ofRules = (rules) => ({ ...NEVER, rules });

/** "08:30" for minutes after midnight. @type {(minutes: number) => string} */
export const clock = (minutes) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** @type {(number: number) => string} */
export const twoDigits = (number) => String(number).padStart(2, "0");

/** @type {(span: Span) => string} */
export const spanCode = ([start, end]) => `${clock(start)}-${clock(end)}`;

/** @type {(a: Span, b: Span) => number} */
const inOrder = (a, b) => a[0] - b[0] || a[1] - b[1];

/** As Python compares tuples. @type {(a: readonly Span[], b: readonly Span[]) => number} */
export function compareSpans(a, b) {
  for (let rank = 0; rank < Math.min(a.length, b.length); rank++) {
    const order = inOrder(a[rank], b[rank]);
    if (order) return order;
  }
  return a.length - b.length;
}

/**
 * Sorted, adjoining and overlapping ones made one.
 * @type {(spans: readonly Span[]) => Span[]}
 */
export function joined(spans) {
  /** @type {[number, number][]} */
  const found = [];
  for (const [start, end] of [...spans].sort(inOrder)) {
    const before = found[found.length - 1];
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** @type {(rhythm: Rhythm) => boolean} */
export const isEveryWeek = ({ beat, school }) => beat === "weekly" && school === "any";

/** @type {(a: Rhythm, b: Rhythm) => boolean} */
export const sameRhythm = (a, b) => JSON.stringify(rhythmKey(a)) === JSON.stringify(rhythmKey(b));

/** @type {(rhythm: Rhythm) => unknown} */
export const rhythmKey = ({ beat, nth, start, school }) => [beat, nth, start, school];

/** Whether every week is like the next. @type {(hours: OpeningHours) => boolean} */
export function isWeekly({ rules, seasons, expression }) {
  return !expression && !seasons.length && rules.every((rule) => isEveryWeek(rule.rhythm));
}

/** @type {(hours: OpeningHours) => DayRule[]} */
const everyRule = ({ rules, seasons }) => [...rules, ...seasons.flatMap((season) => season.rules)];

/** Whether there is any opening at all. @type {(hours: OpeningHours) => boolean} */
export const everOpens = (hours) => Boolean(hours.expression) || everyRule(hours).some((rule) => rule.spans.length > 0);

/** Whether a rule or a season asks for school holidays. @type {(hours: OpeningHours) => boolean} */
export function dependsOnSchool(hours) {
  const schools = [...everyRule(hours).map((rule) => rule.rhythm.school), ...hours.seasons.map(({ part }) => part.school)];
  return schools.some((school) => school !== "any");
}

/**
 * The spans of an ordinary week, Monday first: rules of every week only.
 * @type {(hours: OpeningHours) => Span[][]}
 */
export function weekOf({ rules }) {
  return DAYS.map((_, day) =>
    joined(rules.filter((rule) => rule.weekday === day && isEveryWeek(rule.rhythm)).flatMap((rule) => rule.spans)),
  );
}
