// What the modules of hours hand to each other: the shapes of generator/model/opening_hours.py, of what lies over it,
// and of a week as the form shows it.

import type { PlaceKind } from "../../types";
import type { Tree } from "../types";

export type { Compiled, Deviation, PlaceKind, Plan } from "../../types";
export type { Path, Problem, Tree } from "../types";

export type Fields = { [key: string]: Tree };

/** Minutes after midnight, start before end, the end at most 24:00. */
export type Span = readonly [start: number, end: number];

export type Beat = "weekly" | "nth" | "even" | "odd" | "fortnight";
export type SchoolTime = "any" | "during" | "outside";

/** How often hours come back: `nth` holds 1 to 5, -1 for the last; `start` is a day since 1970, of a fortnight only. */
export interface Rhythm {
  beat: Beat;
  nth: readonly number[];
  start: number | null;
  school: SchoolTime;
}

/** Spans of a weekday, Monday is 0. */
export interface DayRule {
  weekday: number;
  spans: readonly Span[];
  rhythm: Rhythm;
}

/** A day of each year: 701 is the 1st of July. */
export type MonthDay = number;

/** Without dates, the whole year. */
export interface YearPart {
  first: MonthDay | null;
  last: MonthDay | null;
  school: SchoolTime;
}

/** A part of the year with a week of its own. */
export interface Season {
  part: YearPart;
  rules: readonly DayRule[];
  reason: string;
}

/** The rules of a place; an `expression` is more than rules, and only the build can evaluate it. */
export interface OpeningHours {
  rules: readonly DayRule[];
  seasons: readonly Season[];
  expression: string;
  isBaseKnown: boolean;
}

/** Hours by day, or spans for every day that opens; no span is closed. */
export type PeriodHours = OpeningHours | readonly Span[];

export type ExceptionKind = "ferme" | "horaires" | "message";

/** Days since 1970; `last` null is the first alone, Infinity has no known end. */
export interface DatedException {
  first: number;
  last: number | null;
  kind: ExceptionKind;
  hours: PeriodHours | null;
  reason: string;
}

export interface HoursSeason {
  part: YearPart;
  hours: PeriodHours | null;
  byAppointment: PeriodHours | null;
  reason: string;
}

/** What a place's fields say of its hours; what is wrong in them is left out, and `problems` tells it. */
export interface PlaceHours {
  hours: OpeningHours | null;
  byAppointment: OpeningHours | null;
  exceptions: DatedException[];
}

/** All that decides when a place is open: generator/hours/schedule.py. */
export interface Schedule extends PlaceHours {
  openOnHolidays: boolean;
  isMoving: boolean;
  opens: number | null;
  closes: number | null;
}

/** Public holidays by day since 1970, in order. */
export type Holidays = readonly (readonly [day: number, name: string])[];

/** Where school holidays are known; `certain` and `doubtful` are runs of days since 1970, both ends included. */
export interface SchoolHolidays {
  first: number;
  last: number;
  certain: readonly (readonly [first: number, last: number])[];
  doubtful: readonly (readonly [first: number, last: number])[];
}

/** What hours need to know of where a place is. */
export interface PlaceCalendar {
  /** IANA name. */
  zone: string;
  holidays: Holidays;
  /** Null where they are not known: Corsica, overseas. */
  schoolHolidays?: SchoolHolidays | null;
}

export interface CompileOptions extends PlaceCalendar {
  /** The first day, ISO. */
  from: string;
  days: number;
  /** "maison" unless told; a stop has its house's closures. */
  kind?: PlaceKind;
  /** The fields of the house, of a branch or of a stop. */
  house?: Fields;
}

/** Open to all, and by appointment only; `open` null is unknown. */
export interface DayPlanned {
  open: readonly Span[] | null;
  byAppointment: readonly Span[];
}

export interface OrdinaryDay {
  plan: DayPlanned;
  reason: string;
}

/** What holds on one day instead of the week, and why. */
export interface Change {
  spans: readonly Span[] | null;
  reason: string;
  isHoliday: boolean;
}

/** A time as it is typed, right or not. */
export interface TypedSpan {
  start: string;
  end: string;
}

/** Hours of a day on one rhythm, as they are typed; `start` of a fortnight is ISO, or what was typed. */
export interface DayEntry {
  beat: Beat;
  nth: number[];
  start: string;
  school: SchoolTime;
  isClosed: boolean;
  spans: TypedSpan[];
}

/** One day of the form's week: the text of the page, and what it says; `entries` null where the text is shown. */
export interface WeekDay {
  text: string | null;
  entries: DayEntry[] | null;
}

/** The seven days by their name; `order` is that of the page's keys. */
export interface Week {
  days: Record<string, WeekDay>;
  order: string[];
}

export interface DayRow {
  day: string;
  lines: string[];
  closed: boolean;
}

/** A dated exception in words; `first` and `last` are ISO, `last` "" without a known end. */
export interface ExceptionWords {
  when: string;
  what: string;
  why: string;
  first: string;
  last: string;
}

/** A season in words; `rows` null is unknown. `runs` are the days looked at on which it holds, ISO. */
export interface SeasonWords {
  when: string;
  name: string;
  rows: DayRow[] | null;
  runs: [first: string, last: string][];
}
