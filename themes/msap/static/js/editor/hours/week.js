/**
 * The week of a page as the form shows it: seven days, each with its hours by rhythm, as they are typed. What is not
 * understood stays a text; what was not changed is written back as it was.
 */

/** @import { DayEntry, Rhythm, Tree, TypedSpan, Week, WeekDay } from "./types" */

import { isMapping } from "./fields.js";
import { RANK_NAMES, SCHOOL_TEXTS, listing } from "./french.js";
import { daysNamed, parseFreeHours } from "./free_hours.js";
import { saysClosed, SPAN_SEPARATOR } from "./hours_text.js";
import { isoOf } from "./iso_days.js";
import { DAYS, spanCode, weekOf, isWeekly } from "./opening_hours.js";
import { parseExpression } from "./osm_hours.js";
import { unlessRefused } from "./refused.js";
import { sortedRanks, splitRhythm } from "./rhythms.js";
import { plainDashes } from "./substituting.js";
import { tidyDayName, tidyDayText } from "./tidy_hours.js";

const CLOSED = "fermé";
const TYPED_SPAN = /^([^-]*)-([^-]*)$/;
const TYPED_TIME = /^(?:[\d\s:.h]|heures?|midi|minuit)*$/i;

/**
 * The hours of a day, one entry for each rhythm; none for a closed day, null for a text that is not understood.
 * @type {(text: string | null) => DayEntry[] | null}
 */
export function readDay(text) {
  if (text === null || saysClosed(text)) return [];
  const entries = text.split(";").map((part) => part.trim()).filter(Boolean).map(readEntry);
  return entries.includes(null) ? null : /** @type {DayEntry[]} */ (entries);
}

/** @type {(text: string) => DayEntry | null} */
function readEntry(text) {
  const split = unlessRefused(() => splitRhythm(text));
  if (!split) return null;
  const [rhythm, rest] = split;
  if (saysClosed(rest)) return rhythm.school === "any" ? null : { ...entryOf(rhythm), isClosed: true };
  const spans = readSpans(rest);
  return spans && { ...entryOf(rhythm), spans };
}

/** @type {(rhythm: Rhythm) => DayEntry} */
function entryOf({ beat, nth, start, school }) {
  return { beat, nth: [...nth], start: start === null ? "" : isoOf(start), school, isClosed: false, spans: [] };
}

/**
 * « 8h30-12h / 14h-17h » as what was typed of each time; null where it is not times.
 * @type {(text: string) => TypedSpan[] | null}
 */
export function readSpans(text) {
  const spans = plainDashes(text).trim().split(SPAN_SEPARATOR).map((piece) => TYPED_SPAN.exec(piece));
  const typed = spans.map((match) => match && { start: match[1].trim(), end: match[2].trim() });
  const isTimes = typed.every((span) => span && TYPED_TIME.test(span.start) && TYPED_TIME.test(span.end));
  return isTimes ? /** @type {TypedSpan[]} */ (typed) : null;
}

/** An entry of every week, with a span to fill. @type {() => DayEntry} */
export const newEntry = () => ({ beat: "weekly", nth: [], start: "", school: "any", isClosed: false, spans: [newSpan()] });

/** @type {() => TypedSpan} */
export const newSpan = () => ({ start: "", end: "" });

/**
 * The text of a day; null for a day without hours.
 * @type {(entries: readonly DayEntry[]) => string | null}
 */
export function writeDay(entries) {
  const texts = entries.map(writeEntry).filter(Boolean);
  return texts.length ? texts.join(" ; ") : null;
}

/** @type {(entry: DayEntry) => string} */
function writeEntry(entry) {
  const hours = entry.isClosed ? CLOSED : writeSpans(entry.spans);
  return hours && [writeBeat(entry), SCHOOL_TEXTS[entry.school], hours].filter(Boolean).join(" ");
}

/** What is typed of each span; one without any time is left out. @type {(spans: readonly TypedSpan[]) => string} */
export function writeSpans(spans) {
  return spans.filter(({ start, end }) => start || end).map(({ start, end }) => `${start}-${end}`).join(", ");
}

/** @type {(entry: DayEntry) => string} */
function writeBeat({ beat, nth, start }) {
  switch (beat) {
    case "weekly":
      return "";
    case "nth":
      return `${listing(sortedRanks(nth).map((rank) => RANK_NAMES[rank]))} du mois`.trim();
    case "even":
      return "semaines paires";
    case "odd":
      return "semaines impaires";
    default:
      return `une semaine sur deux depuis ${start}`.trim();
  }
}

/**
 * The week of a mapping by day, or of nothing; null for an OSM expression and what is not understood.
 * @type {(tree: Tree | undefined) => Week | null}
 */
export function readWeek(tree) {
  const given = isEmpty(tree) ? {} : tree;
  if (given === undefined || !isMapping(given)) return null;
  const order = Object.keys(given);
  if (!order.every((day) => DAYS.includes(day) && typeof given[day] === "string")) return null;
  return {
    days: Object.fromEntries(DAYS.map((day) => [day, dayOfText(/** @type {string | undefined} */ (given[day]) ?? null)])),
    order,
  };
}

/** Whether there is nothing: no text, no day, no element. @type {(tree: Tree | undefined) => boolean} */
export const isEmpty = (tree) => tree === undefined || (typeof tree === "string" ? !tree : !Object.keys(tree).length);

/** @type {(text: string | null) => WeekDay} */
const dayOfText = (text) => ({ text, entries: readDay(text) });

/**
 * The mapping of a week, its days in the order they had; a day that is emptied says « fermé » where others say so.
 * @type {(week: Week) => { [day: string]: string }}
 */
export function writeWeek({ days, order }) {
  const saysSo = DAYS.some((day) => days[day].text !== null && saysClosed(days[day].text ?? ""));
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const day of DAYS) {
    const text = textOf(days[day], saysSo);
    if (text !== null) texts.set(day, text);
  }
  const keys = order.filter((day) => texts.has(day));
  for (const day of DAYS) {
    if (!texts.has(day) || keys.includes(day)) continue;
    const next = keys.findIndex((key) => DAYS.indexOf(key) > DAYS.indexOf(day));
    keys.splice(next < 0 ? keys.length : next, 0, day);
  }
  return Object.fromEntries(keys.map((day) => [day, texts.get(day) ?? ""]));
}

/** @type {(day: WeekDay, saysClosedDays: boolean) => string | null} */
function textOf({ text, entries }, saysClosedDays) {
  if (!entries || JSON.stringify(readDay(text)) === JSON.stringify(entries)) return text;
  return writeDay(entries) ?? (text !== null && saysClosedDays ? CLOSED : null);
}

/**
 * With other hours on a day.
 * @type {(week: Week, day: string, entries: DayEntry[] | null, text?: string) => Week}
 */
export function withDay(week, day, entries, text) {
  const before = week.days[day];
  return { ...week, days: { ...week.days, [day]: { text: text === undefined ? before.text : text, entries } } };
}

/**
 * With the hours of one day on others too, as they are written there.
 * @type {(week: Week, from: string, to: readonly string[]) => Week}
 */
export function copiedDay(week, from, to) {
  const { text, entries } = week.days[from];
  const written = textOf({ text, entries }, true);
  const day = { text: written, entries: entries && readDay(written) };
  return { ...week, days: { ...week.days, ...Object.fromEntries(to.map((other) => [other, day])) } };
}

/**
 * The week that a text or an odd mapping says, day by day in the notation of pages: of a simple OSM expression, of hours in
 * French, of « Lundi-vendredi »; null where it is not sure, or no week.
 * @type {(tree: Tree | undefined) => { [day: string]: string } | null}
 */
export function weekMeant(tree) {
  if (typeof tree === "string") return expressionWeek(tree) ?? unlessRefused(() => parseFreeHours(tree));
  return tree !== undefined && isMapping(tree) ? tidiedWeek(tree) : null;
}

/** @type {(text: string) => { [day: string]: string } | null} */
function expressionWeek(text) {
  const hours = unlessRefused(() => parseExpression(text));
  if (!hours || hours.seasons.length || hours.expression) return null;
  if (!isWeekly(hours)) return rhythmicWeek(hours);
  const days = weekOf(hours).map((spans, rank) => [DAYS[rank], spans.map(spanCode).join(", ")]);
  return Object.fromEntries(days.filter(([, spans]) => spans));
}

/** @type {(hours: import("./types").OpeningHours) => { [day: string]: string }} */
function rhythmicWeek({ rules }) {
  /** @type {{ [day: string]: string }} */
  const week = {};
  DAYS.forEach((day, rank) => {
    const entries = rules.filter(({ weekday }) => weekday === rank).map(({ rhythm, spans }) => ({
      ...entryOf(rhythm),
      spans: spans.map((span) => spanCode(span).split("-")).map(([start, end]) => ({ start, end })),
    }));
    const text = writeDay(entries);
    if (text !== null) week[day] = text;
  });
  return week;
}

/** @type {(tree: { [key: string]: Tree }) => { [day: string]: string } | null} */
function tidiedWeek(tree) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [key, value] of Object.entries(tree)) {
    const name = tidyDayName(key);
    const days = name ? [name] : daysNamed(key);
    const given = Array.isArray(value) ? value.join(", ") : value;
    const text = typeof given === "string" ? (tidyDayText(given) ?? given) : null;
    if (!days.length || text === null || days.some((day) => texts.has(day))) return null;
    for (const day of days) texts.set(day, text);
  }
  return texts.size ? Object.fromEntries(DAYS.filter((day) => texts.has(day)).map((day) => [day, texts.get(day) ?? ""])) : null;
}
