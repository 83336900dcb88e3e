/** French wording of dates, hours and rhythms, as pages have it: generator/french.py. */

/** @import { MonthDay, OpeningHours, Rhythm, SchoolTime, Span, YearPart } from "./types" */

import { weekday } from "../../lib/days.js";
import { MONTHS } from "../checks/dates.js";
import { partsOf } from "./iso_days.js";
import { DAYS, joined, rhythmKey, twoDigits } from "./opening_hours.js";
import { LEAP_DAY, monthAndDay } from "./year_parts.js";

export const NBSP = "\u00a0";
const RANGE_DASH = `${NBSP}–\u2060${NBSP}`;
/** @type {{ [rank: number]: string }} */
export const RANK_NAMES = { 1: "1er", 2: "2e", 3: "3e", 4: "4e", 5: "5e", [-1]: "dernier" };
/** @type {Record<SchoolTime, string>} */
export const SCHOOL_TEXTS = {
  any: "",
  during: "pendant les vacances scolaires",
  outside: "hors vacances scolaires",
};

/** « 1er août 2024 ». @type {(day: number) => string} */
export function longDate(day) {
  const [year, month, date] = partsOf(day);
  return `${monthDayText(month, date)} ${year}`;
}

/** « mardi 24 novembre ». @type {(day: number) => string} */
export function dayAndDate(day) {
  const [, month, date] = partsOf(day);
  return `${DAYS[weekday(day)]} ${monthDayText(month, date)}`;
}

/** @type {(month: number, date: number) => string} */
const monthDayText = (month, date) => `${date === 1 ? "1er" : date}${NBSP}${MONTHS[month - 1]}`;

/** « a, b et c ». @type {(words: readonly string[]) => string} */
export function listing(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;
}

/** With its first letter in upper case. @type {(text: string) => string} */
export const sentence = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** « 9 h », « 13 h 30 ». @type {(minutes: number) => string} */
export function clockText(minutes) {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${NBSP}h${rest ? `${NBSP}${twoDigits(rest)}` : ""}`;
}

/** « 8 h 30 – 12 h, 13 h 30 – 17 h »; « Fermé » without spans. @type {(spans: readonly Span[]) => string} */
export function spansText(spans) {
  return spans.map(([start, end]) => `${clockText(start)}${RANGE_DASH}${clockText(end)}`).join(", ") || "Fermé";
}

/** « le 1er samedi du mois »; empty for every week. @type {(rhythm: Rhythm, weekday: number) => string} */
export function rhythmText(rhythm, day) {
  return [beatText(rhythm, day), SCHOOL_TEXTS[rhythm.school]].filter(Boolean).join(", ");
}

/** @type {(rhythm: Rhythm, weekday: number) => string} */
function beatText({ beat, nth, start }, day) {
  switch (beat) {
    case "weekly":
      return "";
    case "nth":
      return `le ${listing(nth.map((rank) => RANK_NAMES[rank]))} ${DAYS[day]} du mois`;
    case "even":
      return "les semaines paires";
    case "odd":
      return "les semaines impaires";
    default:
      return `une semaine sur deux depuis le ${longDate(start ?? 0)}`;
  }
}

/** « du 1er juillet au 31 août, hors vacances scolaires ». @type {(part: YearPart) => string} */
export function yearPartText({ first, last, school }) {
  const schoolText = SCHOOL_TEXTS[school];
  if (first === null || last === null) return schoolText;
  const dates = datesText(first, last);
  return schoolText ? `${dates}, ${schoolText}` : dates;
}

/** @type {(first: MonthDay, last: MonthDay) => string} */
function datesText(first, last) {
  if (first === last) return `le ${dayOfYearText(first)}`;
  const end = last === LEAP_DAY ? `à fin${NBSP}février` : `au ${dayOfYearText(last)}`;
  return `du ${dayOfYearText(first)} ${end}`;
}

/** « 1er juillet ». @type {(day: MonthDay) => string} */
export const dayOfYearText = (day) => monthDayText(...monthAndDay(day));

/** What the ordinary week says of one day, one line a rhythm. @type {(hours: OpeningHours, weekday: number) => string[]} */
export function dayLines({ rules }, day) {
  /** @type {Map<string, { rhythm: Rhythm, spans: Span[] }>} */
  const groups = new Map();
  for (const { weekday: own, rhythm, spans } of rules) {
    if (own !== day || !spans.length) continue;
    const key = JSON.stringify(rhythmKey(rhythm));
    groups.set(key, { rhythm, spans: [...(groups.get(key)?.spans ?? []), ...spans] });
  }
  const lines = [...groups.values()].map(({ rhythm, spans }) => {
    const when = rhythmText(rhythm, day);
    const text = spansText(joined(spans));
    return when ? `${when}${NBSP}: ${text}` : text;
  });
  return lines.length ? lines : ["Fermé"];
}
