/** The clauses of an OSM expression: when in the year, on which days, and what holds then: generator/model/osm_clauses.py. */

/** @import { MonthDay, Rhythm, SchoolTime, Span, YearPart } from "./types" */

import { joined, MINUTES_PER_DAY, OSM_DAYS, WEEKLY } from "./opening_hours.js";
import { OSM_MONTHS } from "./osm_words.js";
import { HoursRefused, Undecided } from "./refused.js";
import { sortedRanks } from "./rhythms.js";
import { behind, substituted } from "./substituting.js";
import { monthDay, MONTHS_LAST_DAYS } from "./year_parts.js";

/** @typedef {{ weekdays: number[], rhythm: Rhythm, school: SchoolTime }} ClauseDays */
/**
 * `spans` empty is closed; `parts` empty is all year; `adds` to the clauses before it.
 * @typedef {{ parts: YearPart[], days: ClauseDays[], spans: Span[], adds: boolean }} Clause
 */

const DAY = `(?:${OSM_DAYS.join("|")})`;
const MONTH = `(?:${OSM_MONTHS.join("|")})`;
const NTH = "(?:\\[(?:-1|[1-5])(?:,(?:-1|[1-5]))*\\])?";
const DAYS = `(?:${DAY}-${DAY}|${DAY}${NTH}|PH|SH)`;
const DATE_RANGE = `${MONTH}(?: \\d{1,2})?(?:-(?:${MONTH}(?: \\d{1,2})?|\\d{1,2}))?`;
const SPAN = "\\d\\d:\\d\\d-\\d\\d:\\d\\d";
const CLAUSE = new RegExp(
  `^(?:(?<dates>${DATE_RANGE}(?: ?, ?${DATE_RANGE})*)(?: |$))?` +
    "(?:week (?<week>0?1(?=-53)|0?2(?=-5[23]))-5[23]/2 )?(?:(?<holidays>SH) (?=[A-Z]))?" +
    `(?:(?<days>${DAYS}(?:,${DAYS})*)(?: |$))?` +
    `(?<times>off|closed|24/7(?: off| closed)?|${SPAN}(?:,${SPAN})*)$`,
);
const EACH_DAYS = new RegExp(DAYS, "g");
const NTH_DAY = new RegExp(`^(${DAY})\\[([-\\d,]+)\\]$`);
const ADDED = / ?, ?(?=[A-Za-z])/y;
const CUT = "\n";

/**
 * The clauses of a normalised expression; those about public holidays are left out.
 * @type {(text: string) => Clause[]}
 */
export function clausesOf(text) {
  return text.split(";").flatMap((part) =>
    substituted(part.trim(), ADDED, behind(/(?::\d\d|off|closed)$/), CUT)
      .split(CUT)
      .map((piece, rank) => clauseOf(piece.trim(), rank > 0))
      .flatMap((clause) => clause ?? []),
  );
}

/** @type {(text: string, adds: boolean) => Clause | null} */
function clauseOf(text, adds) {
  const groups = CLAUSE.exec(text)?.groups;
  if (!groups) throw new Undecided(text);
  const spans = spansOf(groups.times);
  const named = (groups.days ?? "Mo-Su").match(EACH_DAYS) ?? [];
  const days = named.filter((day) => day !== "PH");
  if (days.length < named.length && spans.length) refuseOpenHolidays();
  if (!days.length) return null;
  return {
    parts: groups.dates ? groups.dates.split(",").map((piece) => partOf(piece.trim())) : [],
    days: days.map((name) => daysOf(name, groups.week, Boolean(groups.holidays))),
    spans,
    adds,
  };
}

/** @type {() => never} */
export function refuseOpenHolidays() {
  throw new HoursRefused(
    "les heures des jours fériés (PH) ne s'écrivent pas ici ; « jours_feries: ouvert » " +
      "si la maison ouvre ces jours-là aux mêmes heures, sinon « exceptions ».",
  );
}

/** @type {(text: string) => Span[]} */
function spansOf(text) {
  if (/(?:off|closed)$/.test(text)) return [];
  return text === "24/7" ? [[0, MINUTES_PER_DAY]] : joined(text.split(",").map(spanOf));
}

/** @type {(text: string) => Span} */
function spanOf(text) {
  const [startH, startM, endH, endM] = (text.match(/\d\d/g) ?? []).map(Number);
  return [startH * 60 + startM, endH * 60 + endM];
}

/** @type {(name: string, week: string | undefined, inHolidays: boolean) => ClauseDays} */
function daysOf(name, week, inHolidays) {
  /** @type {Rhythm} */
  const rhythm = week ? { ...WEEKLY, beat: Number(week) === 1 ? "odd" : "even" } : WEEKLY;
  const school = inHolidays ? "during" : "any";
  if (name === "SH") return { weekdays: [0, 1, 2, 3, 4, 5, 6], rhythm, school: "during" };
  const nth = NTH_DAY.exec(name);
  if (nth) {
    if (week) throw new Undecided(name);
    const ranks = sortedRanks(nth[2].split(",").map(Number));
    return { weekdays: [OSM_DAYS.indexOf(nth[1])], rhythm: { ...WEEKLY, beat: "nth", nth: ranks }, school };
  }
  const [first, last = first] = name.split("-").map((day) => OSM_DAYS.indexOf(day));
  const weekdays = Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7);
  return { weekdays, rhythm, school };
}

/** @type {(text: string) => YearPart} */
function partOf(text) {
  const [start, end = ""] = text.split("-");
  const last = /^\d+$/.test(end) ? `${start.split(" ")[0]} ${end}` : end || start;
  return { first: monthDayOf(start, 1), last: monthDayOf(last, 0), school: "any" };
}

/** Without a number, `defaultDay`, or for 0 the month's last. @type {(text: string, defaultDay: number) => MonthDay} */
function monthDayOf(text, defaultDay) {
  const [name, number] = text.split(" ");
  const month = OSM_MONTHS.indexOf(name) + 1;
  return monthDay(month, number ? Number(number) : defaultDay || MONTHS_LAST_DAYS[month - 1]);
}
