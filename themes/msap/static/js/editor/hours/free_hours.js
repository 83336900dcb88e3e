/** Hours as people say them, « lundi au vendredi 9h-12h et 14h-17h », turned into a week: generator/model/free_hours.py. */

/** @import { Span } from "./types" */
/** @import { Token } from "./free_tokens.js" */

import { refuse, tokensOf } from "./free_tokens.js";
import { parseSpans } from "./hours_text.js";
import { clock, DAYS, spanCode } from "./opening_hours.js";
import { unlessRefused } from "./refused.js";
import { charCount } from "./said.js";
import { tidied } from "./tidy_hours.js";

const TEXT_MAX = 500;

/** Reads tokens from left to right: days then spans, or spans then days, or « fermé ». */
class Reader {
  /** @param {Token[]} tokens */
  constructor(tokens) {
    this.tokens = tokens;
    this.at = 0;
    /** @type {Map<number, Span[]>} */
    this.days = new Map();
    /** @type {Set<number>} */
    this.closed = new Set();
  }

  /** The spans of each day named. */
  week() {
    while (this.skipped("and", "end")) this.group();
    for (const day of this.closed) this.days.delete(day);
    return this.days;
  }

  /** The days, which must be all that there is. */
  daysOnly() {
    const days = this.someDays();
    if (this.at < this.tokens.length) refuse();
    return days;
  }

  group() {
    if (this.is("time", "bare")) {
      const spans = this.spans();
      const days = this.someDays();
      if (this.days.size || this.at < this.tokens.length) refuse();
      for (const day of days) this.days.set(day, spans);
    } else if (this.took("closed")) {
      for (const day of this.someDays()) this.closed.add(day);
    } else this.daysFirst();
  }

  daysFirst() {
    const days = this.someDays();
    if (this.took("closed")) {
      for (const day of days) this.closed.add(day);
      return;
    }
    const spans = this.spans();
    for (const day of days) {
      if (this.days.has(day)) refuse();
      this.days.set(day, spans);
    }
  }

  someDays() {
    if (this.took("every")) return DAYS.map((_, day) => day);
    /** @type {number[]} */
    const days = [];
    do {
      const first = this.taken("day").value;
      if (this.took("to")) {
        const last = this.taken("day").value;
        for (let step = 0; step <= (last - first + 7) % 7; step++) days.push((first + step) % 7);
      } else days.push(first);
      if (this.is("and") && this.isAt(1, "day")) this.at += 1;
    } while (this.is("day"));
    if (new Set(days).size < days.length) refuse();
    return days;
  }

  spans() {
    const texts = [this.span()];
    while (this.anotherSpan()) texts.push(this.span());
    return parseSpans(texts.join(", "));
  }

  /** Go to the next span of the same days: after « et » and its like, or right behind. */
  anotherSpan() {
    const isJoined = this.is("and") || (this.is("to") && this.isAt(2, "to"));
    if (isJoined && this.isAt(1, "time", "bare")) {
      this.at += 1;
      return true;
    }
    return this.is("time", "bare") && this.isAt(1, "to");
  }

  span() {
    const start = this.taken("time", "bare");
    this.taken("to");
    const end = this.taken("time", "bare");
    if (start.kind === "bare" && end.kind === "bare") refuse();
    return `${clock(start.value)}-${clock(end.value)}`;
  }

  /** @param {...string} kinds */
  taken(...kinds) {
    if (!this.is(...kinds)) refuse();
    this.at += 1;
    return this.tokens[this.at - 1];
  }

  /** @param {string} kind */
  took(kind) {
    if (!this.is(kind)) return false;
    this.at += 1;
    return true;
  }

  /** @param {...string} kinds */
  skipped(...kinds) {
    while (this.at < this.tokens.length && this.is(...kinds)) this.at += 1;
    return this.at < this.tokens.length;
  }

  /** @param {...string} kinds */
  is(...kinds) {
    return this.isAt(0, ...kinds);
  }

  /**
   * @param {number} ahead
   * @param {...string} kinds
   */
  isAt(ahead, ...kinds) {
    return kinds.includes(this.tokens[this.at + ahead]?.kind ?? "end");
  }
}

/**
 * The week that a text tells: French day names, in order, to spans of a page. A day that is not named is absent.
 * Refused: anything that could be read in two ways.
 * @type {(text: string) => { [day: string]: string }}
 */
export function parseFreeHours(text) {
  if (charCount(text) > TEXT_MAX) refuse();
  const week = unlessRefused(() => weekOf(text)) ?? weekOf(tidied(text));
  const days = [...week].sort(([a], [b]) => a - b);
  return Object.fromEntries(days.map(([day, spans]) => [DAYS[day], spans.map(spanCode).join(", ")]));
}

/** @type {(text: string) => Map<number, Span[]>} */
function weekOf(text) {
  const week = new Reader(tokensOf(text)).week();
  return week.size ? week : refuse();
}

/**
 * The days that « lundi au vendredi » or « lun., mar. » name; none for other texts.
 * @type {(text: string) => string[]}
 */
export function daysNamed(text) {
  if (charCount(text) > TEXT_MAX) return [];
  return (unlessRefused(() => new Reader(tokensOf(text)).daysOnly()) ?? []).map((day) => DAYS[day]);
}
