/** Days since 1970 and how they are written: no clock, no zone. */

import { DAY_MS } from "../../lib/days.js";

const ISO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * The day of "2026-11-22"; null for a day that does not exist.
 * @type {(text: string) => number | null}
 */
export function dayOf(text) {
  const day = ISO.test(text) ? Date.parse(`${text}T00:00:00Z`) / DAY_MS : NaN;
  return Number.isNaN(day) || text < "0001" || isoOf(day) !== text ? null : day;
}

/**
 * "2026-11-22".
 * @type {(day: number) => string}
 */
export function isoOf(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The year, the month from 1, and the day of the month.
 * @type {(day: number) => [year: number, month: number, date: number]}
 */
export function partsOf(day) {
  const date = new Date(day * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/**
 * Every day from the first to the last, both included.
 * @type {(first: number, last: number) => number[]}
 */
export function daysBetween(first, last) {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, rank) => first + rank);
}
