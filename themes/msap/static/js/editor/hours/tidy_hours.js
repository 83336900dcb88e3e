/** A day's hours brought to the notation of a page: generator/model/tidy_hours.py. */

import { parseDay } from "./hours_text.js";
import { DAYS, twoDigits } from "./opening_hours.js";
import { unlessRefused } from "./refused.js";
import { charCount, singleSpaced } from "./said.js";
import { behind, notBehind, plainDashes, substituted } from "./substituting.js";

const DOTTED = /(\d{1,2})\.(\d{2})(?![\d.])/y;
const TIMES = /(\d{1,2})\s*h(?:eures?\b)?(?:\s*(\d{2})(?!\d|\s*h))?|midi\b/iy;
const SHORT_CLOCK = /(\d):(\d{2})(?!\d)/y;
const TO = /\s*(?:à|jusqu['’]à)\s*(?=\d)/iy;
const FROM = /\bde\s+(?=\d)/gi;
const START_ALONE = /(\d{1,2})(?=\s*-\s*\d{2}:\d{2})/y;
const END_ALONE = /(\d{1,2})(?![\d:])/y;
const SPAN = /(\d{2}:\d{2})\s*-\s*(?=\d{2}(?::\d{2})?\b)/g;
const BETWEEN = /(?:\s*(?:[/,&+]|\bet\b|\bpuis\b)\s*|\s+-\s*|\s+)(?=\d{2}:\d{2}-)/iy;
const FOUR_TIMES = /(\d{2}:\d{2}-\d{2}:\d{2})-(\d{2}:\d{2}-\d{2}:\d{2})(?!-)/y;
const TEXT_MAX = 500;

/**
 * The hours of one day in the notation of a page; null when it is not sure.
 * @type {(text: string) => string | null}
 */
export function tidyDayText(text) {
  if (charCount(text) > TEXT_MAX) return null;
  const tidy = tidied(text);
  const meant = rulesOf(tidy);
  if (meant === null) return null;
  const asWritten = rulesOf(text);
  return asWritten === null || asWritten === meant ? tidy : null;
}

/** @type {(text: string) => string | null} */
const rulesOf = (text) => unlessRefused(() => JSON.stringify(parseDay(0, text)));

/**
 * The day that "Lundi", "LUN." or "lundis" names.
 * @type {(text: string) => string | undefined}
 */
export function tidyDayName(text) {
  const plain = text.trim().toLowerCase().replace(/\.+$/, "").trim();
  return DAYS.find((day) => [day, `${day}s`, day.slice(0, 3)].includes(plain));
}

/** @type {(text: string) => string} */
function tidied(text) {
  let plain = substituted(plainDashes(text), DOTTED, notBehind(/[\d.:]/), ([, hour, minute]) => `${hour}:${minute}`);
  plain = substituted(plain, TIMES, isTime, ([, hour, minute]) =>
    hour ? `${twoDigits(Number(hour))}:${minute ?? "00"}` : "12:00",
  );
  plain = substituted(plain, SHORT_CLOCK, notBehind(/[\d:]/), ([, hour, minute]) => `0${hour}:${minute}`);
  plain = substituted(plain.replace(FROM, ""), TO, behind(/\d{2}:\d{2}$/), "-");
  plain = substituted(plain, START_ALONE, notBehind(/[\d:.-]/), fullHour);
  plain = substituted(plain.replace(SPAN, "$1-"), END_ALONE, behind(/\d{2}:\d{2}-$/), fullHour);
  plain = substituted(plain, FOUR_TIMES, notBehind(/[-\d]/), ([, first, second]) => `${first}, ${second}`);
  return singleSpaced(substituted(plain, BETWEEN, behind(/-\d{2}:\d{2}$/), ", "));
}

/** @type {(before: string, match: RegExpExecArray) => boolean} */
function isTime(before, [, hour]) {
  return !(hour ? /[\d:]$/ : /[\p{L}\p{N}_]$/u).test(before);
}

/** @type {(match: RegExpExecArray) => string} */
const fullHour = ([, hour]) => `${twoDigits(Number(hour))}:00`;

const ONE_TIME = /^(?:de\s+)?(\d{1,2})\s*(?:[h:.]|heures?)?\s*(\d{2})?$/i;

/**
 * One time as a page writes it: "08:30" for « 8h30 », "8.30", "830", « 8 h »; what is none comes back as it is.
 * @type {(typed: string) => string}
 */
export function tidyTime(typed) {
  const plain = singleSpaced(typed);
  if (/^midi$/i.test(plain)) return "12:00";
  if (/^minuit$/i.test(plain)) return "24:00";
  const glued = /^(\d{1,2})(\d{2})$/.exec(plain);
  const match = plain.length > 2 && glued ? glued : ONE_TIME.exec(plain);
  if (!match || Number(match[1]) > 24 || Number(match[2] ?? 0) > 59) return plain;
  return `${twoDigits(Number(match[1]))}:${match[2] ?? "00"}`;
}
