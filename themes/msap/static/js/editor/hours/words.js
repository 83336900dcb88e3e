/**
 * Hours as the page will say them: its week table, its seasons, its exceptions (plugins/pages/places/). No clock: today is
 * an argument.
 */

/** @import { CompileOptions, DatedException, DayRow, ExceptionWords, Fields, OpeningHours, PlaceCalendar, Schedule, Season, SeasonWords, Tree } from "./types" */

import { changedDays, NO_END } from "./changes.js";
import { seasonOn } from "./day_hours.js";
import { EXCEPTION_FIELDS, isOneDay, lastDayOf, makeException, needsOpeningDays, whyOf } from "./exceptions.js";
import { isSpans } from "./fields.js";
import { dayAndDate, dayLines, listing, longDate, NBSP, sentence, spansText, yearPartText } from "./french.js";
import { dayOf, daysBetween, isoOf, partsOf } from "./iso_days.js";
import { DAYS, dependsOnSchool, ofRules } from "./opening_hours.js";
import { inSchoolHolidays, ordinaryDays, receives } from "./ordinary.js";
import { placeHours } from "./problems.js";
import { readRecords } from "./records.js";
import { isLeftToBuild, scheduleOf } from "./schedule.js";
import { coveredDays, noticedDays } from "./windows.js";

const THE_REST = "Le reste de l’année";
const NEVER_COMES = Infinity;

/**
 * What a page shows of a place on a day. `weeks` and `booked` are one week without `when`, or one for each season, that in
 * force first; null where nothing is known, or where hours are an expression that only the build evaluates.
 * @typedef {{ weeks: SeasonWords[] | null, booked: SeasonWords[] | null, notices: ExceptionWords[] }} PlaceWords
 */

/**
 * The words of a house, of its branch or stop. `from` is today there.
 * @type {(fields: Fields, options: Omit<CompileOptions, "days">) => PlaceWords}
 */
export function placeWords(fields, options) {
  const schedule = scheduleOf(fields, options.house, options.kind);
  const today = dayOf(options.from) ?? 0;
  return {
    weeks: weeksOf(schedule.hours, options, today),
    booked: weeksOf(schedule.byAppointment, options, today),
    notices: options.kind === "maison" ? ownAndHolidays(schedule, options, today) : ownNotices(fields, today),
  };
}

/** @type {(schedule: Schedule, calendar: PlaceCalendar, today: number) => ExceptionWords[]} */
const ownAndHolidays = (schedule, calendar, today) => (isLeftToBuild(schedule) ? [] : notices(schedule, calendar, today));

/**
 * What a branch or a stop says of its own coming days: holidays, and the house's closures, are told once for all its places.
 * @type {(fields: Fields, today: number) => ExceptionWords[]}
 */
function ownNotices({ exceptions = [] }, today) {
  const { records } = readRecords(exceptions, [], EXCEPTION_FIELDS, makeException);
  return inOrder(coming(records.map(([, exception]) => exception), today));
}

/** @type {(hours: OpeningHours | null, calendar: PlaceCalendar, today: number) => SeasonWords[] | null} */
function weeksOf(hours, calendar, today) {
  if (!hours || hours.expression) return null;
  return hours.seasons.length
    ? seasonsInWords(hours, calendar, today)
    : [{ when: "", name: "", rows: dayRows(hours), runs: [] }];
}

/**
 * The rows of the week table; Sunday only when it is open.
 * @type {(hours: OpeningHours) => DayRow[]}
 */
export function dayRows(hours) {
  const rows = DAYS.map((day, rank) => {
    const lines = dayLines(hours, rank);
    return { day, lines, closed: lines.length === 1 && lines[0] === "Fermé" };
  });
  return rows.filter(({ day, closed }) => !closed || day !== "dimanche");
}

/**
 * A week in few words: « Lundi et jeudi : 9 h – 12 h ; mardi : 14 h – 17 h ».
 * @type {(hours: OpeningHours) => string}
 */
export const weekInWords = (hours) => sentence(daysInWords(hours));

/** @type {(hours: OpeningHours) => string} */
function daysInWords(hours) {
  /** @type {Map<string, { lines: string[], days: string[] }>} */
  const same = new Map();
  for (const { day, lines, closed } of dayRows(hours)) {
    const key = lines.join("\n");
    if (!closed) same.set(key, { lines, days: [...(same.get(key)?.days ?? []), day] });
  }
  const parts = [...same.values()].map(({ lines, days }) => `${runOfDays(days)}${NBSP}: ${listing(lines)}`);
  return parts.join(`${NBSP}; `) || "fermé";
}

/** @type {(days: string[]) => string} */
function runOfDays(days) {
  const [first, last] = [days[0], days[days.length - 1]];
  const isRun = days.length > 2 && DAYS.indexOf(last) - DAYS.indexOf(first) === days.length - 1;
  return isRun ? `du ${first} au ${last}` : listing(days);
}

/**
 * The seasons of hours, that in force on `today` first, then as they come.
 * @type {(hours: OpeningHours, calendar: PlaceCalendar, today: number) => SeasonWords[]}
 */
export function seasonsInWords(hours, calendar, today) {
  /** @type {Map<Season | null, number[]>} */
  const held = new Map([...hours.seasons, null].map((season) => [season, []]));
  const possible = new Set();
  const asks = dependsOnSchool(hours);
  for (const day of daysBetween(...coveredDays(today))) {
    const known = asks ? inSchoolHolidays(calendar, day) : false;
    const found = new Set((known === null ? [false, true] : [known]).map((answer) => seasonOn(hours, day, answer)));
    for (const season of found) possible.add(season);
    const [only] = found;
    if (found.size === 1) held.get(only)?.push(day);
  }
  return [...held]
    .filter(([season]) => possible.has(season))
    .map(([season, days]) => ({ season, runs: runsOf(days) }))
    .sort((a, b) => comes(a.runs, today) - comes(b.runs, today) || 0)
    .map(({ season, runs }) => ({
      ...seasonInWords(hours, season),
      runs: runs.map(([first, last]) => /** @type {[string, string]} */ ([isoOf(first), isoOf(last)])),
    }));
}

/** @type {(hours: OpeningHours, season: Season | null) => Omit<SeasonWords, "runs">} */
function seasonInWords(hours, season) {
  if (!season) return { when: THE_REST, name: "", rows: hours.isBaseKnown ? dayRows(ofRules(hours.rules)) : null };
  return { when: sentence(yearPartText(season.part)), name: season.reason, rows: dayRows(ofRules(season.rules)) };
}

/** @type {(days: number[]) => [number, number][]} */
function runsOf(days) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const day of days) {
    const before = runs[runs.length - 1];
    if (before && day - before[1] === 1) before[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** The first day from today on which a season holds. @type {(runs: [number, number][], today: number) => number} */
function comes(runs, today) {
  const next = runs.find(([, last]) => last >= today);
  return next ? Math.max(next[0], today) : NEVER_COMES;
}

/**
 * The exceptions of the ten weeks that begin with that of today, and the holidays that close in them.
 * @type {(schedule: Schedule, calendar: PlaceCalendar, today: number) => ExceptionWords[]}
 */
export function notices(schedule, calendar, today) {
  const [start, end] = noticedDays(today);
  const ordinary = ordinaryDays(schedule, calendar);
  const dated = coming(schedule.exceptions, today);
  const holidays = [...changedDays(schedule, calendar, start, end)]
    .filter(([day, { isHoliday }]) => isHoliday && receives(ordinary(day).plan))
    .map(([day, { reason }]) => onOneDay(day, "Fermé", reason));
  return inOrder([...dated, ...holidays]);
}

/** @type {(exceptions: readonly DatedException[], today: number) => ExceptionWords[]} */
function coming(exceptions, today) {
  const [start, end] = noticedDays(today);
  return exceptions.filter((exception) => exception.first <= end && lastDayOf(exception) >= start).map(exceptionInWords);
}

/** @type {(told: ExceptionWords[]) => ExceptionWords[]} */
const inOrder = (told) => told.sort((a, b) => compare(a.first, b.first) || compare(a.last || "9999", b.last || "9999"));

/** @type {(a: string, b: string) => number} */
const compare = (a, b) => Number(a > b) - Number(a < b);

/** @type {(day: number, what: string, why: string) => ExceptionWords} */
function onOneDay(day, what, why) {
  const when = `${sentence(dayAndDate(day))} ${partsOf(day)[0]}`;
  return { when, what, why, first: isoOf(day), last: isoOf(day) };
}

/**
 * A dated exception: « Vendredi 27 novembre 2026 », « 9 h – 12 h ».
 * @type {(exception: DatedException) => ExceptionWords}
 */
export function exceptionInWords(exception) {
  const { first } = exception;
  const [what, why] = [whatOf(exception), whyOf(exception)];
  const last = lastDayOf(exception);
  if (last === Infinity) {
    const when = `À partir du ${longDate(first)}`;
    return { when, what: what ? `${what} ${NO_END}` : sentence(NO_END), why, first: isoOf(first), last: "" };
  }
  if (isOneDay(exception)) return onOneDay(first, what, why);
  return { when: `Du ${longDate(first)} au ${longDate(last)}`, what, why, first: isoOf(first), last: isoOf(last) };
}

/** @type {(exception: DatedException) => string} */
function whatOf(exception) {
  const { kind, hours } = exception;
  if (kind === "message") return "";
  if (hours && !isSpans(hours)) return weekInWords(hours);
  const spans = spansText(hours ?? []);
  return needsOpeningDays(exception) ? `${spans}, les jours d’ouverture` : spans;
}

/**
 * Hours as one phrase, for a partner's presence: « Mardi : 9 h – 12 h »; "" of what is not understood.
 * @type {(tree: Tree) => string}
 */
export function hoursSentence(tree) {
  const { hours } = placeHours({ horaires: tree });
  if (!hours || hours.expression) return "";
  const open = dayRows(hours).filter((row) => !row.closed);
  return sentence(open.map(({ day, lines }) => `${day}${NBSP}: ${listing(lines)}`).join(" ; "));
}
