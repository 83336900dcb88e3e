/** Hours as an editor writes them, by day and in French, turned into rules: generator/model/hours_text.py. */

/** @import { DayRule, OpeningHours, SchoolTime, Span } from "./types" */

import { shown, suggestion } from "../checks/said.js";
import { compareSpans, DAYS, joined, MINUTES_PER_DAY, ofRules, spanCode } from "./opening_hours.js";
import { HoursRefused } from "./refused.js";
import { splitRhythm } from "./rhythms.js";
import { charCount } from "./said.js";

const CLOSED_WORDS = ["fermé", "ferme", "fermée"];
const SPAN = /^([0-9]{1,2}):([0-9]{2})\s*-\s*([0-9]{1,2}):([0-9]{2})$/;
export const SPAN_SEPARATOR = /\s*[,/]\s*/;
const TEXT_MAX = 300;
const EXAMPLE = "par exemple 08:30-12:00, 13:30-17:00";

/** @type {(text: string) => boolean} */
export const saysClosed = (text) => CLOSED_WORDS.includes(text.trim().toLowerCase());

/**
 * The hours of a mapping from French day names to texts.
 * @type {(days: { [day: string]: string }) => OpeningHours}
 */
export function parseWeek(days) {
  const named = Object.entries(days);
  if (!named.length) throw new HoursRefused("aucun jour n'est donné : supprimez ce champ si les horaires sont inconnus.");
  const rules = named.flatMap(([day, text]) => {
    if (!DAYS.includes(day)) throw new HoursRefused(noDay(day), day);
    try {
      return parseDay(DAYS.indexOf(day), text);
    } catch (fault) {
      throw fault instanceof HoursRefused ? new HoursRefused(fault.message, day) : fault;
    }
  });
  return ofRules(rules.sort((a, b) => a.weekday - b.weekday || compareSpans(a.spans, b.spans)));
}

/** @type {(key: string) => string} */
function noDay(key) {
  const plain = key.toLowerCase();
  const named = DAYS.filter((day) => new RegExp(`(?:^|[^a-z])${day.slice(0, 3)}`).test(plain));
  if (named.length > 1 || /\bjours\b|\bweek/.test(plain)) {
    return "écrivez un jour par ligne, par exemple « lundi: 09:00-12:00 », puis « mardi: 09:00-12:00 ».";
  }
  return `« ${shown(key)} » n'est pas un jour de la semaine.${suggestion(key, DAYS)}`;
}

/**
 * The rules of one weekday (Monday is 0) from its French text.
 * @type {(weekday: number, text: string) => DayRule[]}
 */
export function parseDay(weekday, text) {
  const length = charCount(text);
  if (length > TEXT_MAX) throw new HoursRefused(`${length} caractères : ${TEXT_MAX} au plus ; ${EXAMPLE}.`);
  if (saysClosed(text)) return [];
  const parts = text.split(";").map((part) => part.trim()).filter(Boolean);
  if (!parts.length) throw new HoursRefused(`horaires vides ; ${EXAMPLE}, ou « fermé ».`);
  return apartFromHolidays(parts.map((part) => ruleOf(weekday, part)));
}

/** @type {(weekday: number, text: string) => DayRule} */
function ruleOf(weekday, text) {
  const [rhythm, rest] = splitRhythm(text);
  const isClosed = rhythm.school !== "any" && saysClosed(rest);
  return { weekday, spans: isClosed ? [] : parseSpans(rest), rhythm };
}

/**
 * Keep what is said of every week out of the school holidays, where they have their own say.
 * @type {(rules: DayRule[]) => DayRule[]}
 */
function apartFromHolidays(rules) {
  const rest = restOfYear(rules);
  const parted = rules.map((rule) =>
    rule.rhythm.school === "any" ? { ...rule, rhythm: { ...rule.rhythm, school: rest } } : rule,
  );
  const open = parted.filter((rule) => rule.spans.length);
  if (open.length) return open;
  throw new HoursRefused(
    "il manque les heures du reste de l'année ; par exemple « 09:00-12:00 ; pendant les vacances scolaires fermé ».",
  );
}

/** @type {(rules: DayRule[]) => SchoolTime} */
function restOfYear(rules) {
  if (rules.some((rule) => rule.rhythm.school === "during")) return "outside";
  return rules.some((rule) => rule.rhythm.school === "outside" && !rule.spans.length) ? "during" : "any";
}

/**
 * The spans of "08:30-12:00, 13:30-17:00"; adjoining ones are joined.
 * @type {(text: string) => Span[]}
 */
export function parseSpans(text) {
  const spans = text.trim().split(SPAN_SEPARATOR).map(parseSpan);
  spans.slice(1).forEach((after, rank) => {
    const before = spans[rank];
    if (after[0] >= before[1]) return;
    throw new HoursRefused(
      `« ${spanCode(before)} » et « ${spanCode(after)} » se chevauchent ou ne sont pas dans l'ordre ; ${EXAMPLE}.`,
    );
  });
  return joined(spans);
}

/** @type {(text: string) => Span} */
function parseSpan(text) {
  const match = SPAN.exec(text);
  if (!text) throw new HoursRefused(`il manque des heures ; ${EXAMPLE}.`);
  if (!match) throw new HoursRefused(`« ${shown(text)} » n'est pas une plage horaire ; ${EXAMPLE}.`);
  const [startH, startM, endH, endM] = match.slice(1).map(Number);
  const [start, end] = [startH * 60 + startM, endH * 60 + endM];
  if (startM > 59 || endM > 59 || start >= MINUTES_PER_DAY || end > MINUTES_PER_DAY) {
    throw new HoursRefused(`« ${text} » : ces heures n'existent pas (de 00:00 à 24:00) ; ${EXAMPLE}.`);
  }
  if (end <= start) throw new HoursRefused(`« ${text} » : la fin vient avant le début ; ${EXAMPLE}.`);
  return [start, end];
}
