/** The hours that a field holds, or the sentence that refuses them: generator/model/fields.py. */

/** @import { OpeningHours, PeriodHours, Span, Tree } from "./types" */

import { shown } from "../checks/said.js";
import { dayAdvice, dayNameAdvice, weekAdvice } from "./hours_advice.js";
import { parseSpans, parseWeek, saysClosed } from "./hours_text.js";
import { DAYS } from "./opening_hours.js";
import { parseExpression } from "./osm_hours.js";
import { HoursRefused } from "./refused.js";
import { Refused } from "./scalars.js";

const PERIOD_EXAMPLE = "par exemple « 10:00-12:00 », ou un jour par ligne";

/**
 * @param {Tree} value
 * @returns {value is { [key: string]: Tree }}
 */
export const isMapping = (value) => typeof value === "object" && !Array.isArray(value);

/**
 * Hours by day, or one OSM expression.
 * @type {(value: Tree) => OpeningHours}
 */
export function parseHours(value) {
  if (Array.isArray(value)) {
    throw new Refused("horaires", "écrivez un jour par ligne, par exemple « lundi: 08:30-12:00, 13:30-17:00 ».");
  }
  try {
    return typeof value === "string" ? parseExpression(value.trim()) : parseWeek(dayTexts(value));
  } catch (fault) {
    if (!(fault instanceof HoursRefused)) throw fault;
    const inside = fault.day ? [fault.day] : [];
    throw new Refused("horaires", adviceOn(value, fault.day) ?? fault.message, ...inside);
  }
}

/** @type {(value: { [key: string]: Tree }) => { [day: string]: string }} */
function dayTexts(value) {
  const odd = Object.keys(value).find((day) => typeof value[day] !== "string");
  if (odd !== undefined) throw new HoursRefused("les horaires d'un jour s'écrivent sur une ligne.", odd);
  return /** @type {{ [day: string]: string }} */ (value);
}

/** The better sentence for hours that were refused. @type {(value: Exclude<Tree, Tree[]>, day: string) => string | undefined} */
function adviceOn(value, day) {
  if (typeof value === "string") return weekAdvice(value);
  if (!day) return undefined;
  if (!DAYS.includes(day)) return dayNameAdvice(day, Object.keys(value));
  const text = value[day];
  return typeof text === "string" ? dayAdvice(text) : spansAdvice(day, text);
}

/** @type {(day: string, spans: Tree) => string | undefined} */
function spansAdvice(day, spans) {
  if (!Array.isArray(spans) || !spans.every((span) => typeof span === "string")) return undefined;
  return `les horaires d'un jour s'écrivent sur une ligne, « ${day}: ${shown(spans.join(", "))} ».`;
}

/**
 * The hours of a part of time: by day, or spans for every day that opens in it.
 * @type {(value: Tree) => PeriodHours}
 */
export function parsePeriodHours(value) {
  if (typeof value === "string" && /^\s*\d/.test(value)) return periodSpans(value);
  if (typeof value === "string" && saysClosed(value)) return [];
  const hours = parseHours(value);
  if (hours.expression || hours.seasons.length) {
    throw new Refused("horaires", `ces heures changent encore dans l'année ; ${PERIOD_EXAMPLE}.`);
  }
  return hours;
}

/** @type {(value: string) => Span[]} */
function periodSpans(value) {
  try {
    return parseSpans(value);
  } catch (fault) {
    if (!(fault instanceof HoursRefused)) throw fault;
    throw new Refused("horaires", dayAdvice(value) ?? fault.message);
  }
}

/** @type {(hours: PeriodHours | null) => hours is readonly Span[]} */
export const isSpans = (hours) => Array.isArray(hours);
