/** Values of a page as people say them: hours, days, times from a day to another. */

import { shown } from "../source/shown.js";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g;
const NBSP = "\u00a0";
const VALUE_CHARS_MAX = 120;

/** 2026-12-24 is « 24 décembre 2026 »; what is no date stays. @type {(text: string, shape?: "day" | "month" | "year") => string} */
function dateText(text, shape = "year") {
  const found = ISO_DATE.exec(text);
  if (!found || !MONTHS[Number(found[2]) - 1]) return text;
  const day = Number(found[3]) === 1 ? "1er" : String(Number(found[3]));
  if (shape === "day") return day;
  const inMonth = `${day} ${MONTHS[Number(found[2]) - 1]}`;
  return shape === "month" ? inMonth : `${inMonth} ${found[1]}`;
}

/**
 * « le 24 décembre 2026 », « du 24 au 31 décembre 2026 ».
 * @param {string} from
 * @param {string} [to]
 */
export function datesText(from, to) {
  if (!to || to === from) return `le ${dateText(from)}`;
  const shape = ISO_DATE.test(from) && ISO_DATE.test(to) ? sharedPart(from, to) : "year";
  return `du ${dateText(from, shape)} au ${dateText(to)}`;
}

/** @param {string} from @param {string} to */
function sharedPart(from, to) {
  if (from.slice(0, 7) === to.slice(0, 7)) return "day";
  return from.slice(0, 4) === to.slice(0, 4) ? "month" : "year";
}

/**
 * 08:30-12:00, 13:30-17:00 is « 8 h 30 – 12 h, 13 h 30 – 17 h »; rhythms before the hours stay as they are.
 * @type {(text: string) => string}
 */
export const hoursText = (text) =>
  text.replace(SPAN, (_, fromHour, fromMinute, toHour, toMinute) => `${clock(fromHour, fromMinute)} – ${clock(toHour, toMinute)}`);

/** @param {string} hour @param {string} minute */
const clock = (hour, minute) => `${Number(hour)}${NBSP}h${minute === "00" ? "" : `${NBSP}${minute}`}`;

/**
 * A text on one line of a summary: a date in words, no longer than a line bears.
 * @type {(text: string) => string}
 */
export const plainText = (text) => shown(dateText(text.replace(/\s+/g, " ").trim()), VALUE_CHARS_MAX);
