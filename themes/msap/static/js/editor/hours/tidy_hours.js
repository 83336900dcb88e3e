/** A day's hours brought to the notation of a page: generator/model/tidy_hours.py. */

import { HALF_DAY } from "./free_tokens.js";
import { parseDay } from "./hours_text.js";
import { DAYS, twoDigits } from "./opening_hours.js";
import { unlessRefused } from "./refused.js";
import { charCount, singleSpaced } from "./said.js";
import { behind, notBehind, plainDashes, substituted } from "./substituting.js";

const ARROW = /([\dhs]\s*)(?:[-=]*>|[→⇒➔]|--+)(?=\s*\d)/gi;
const HALVES = new RegExp(`\\b(?:le\\s+|l['’])?${HALF_DAY}`, "gi");
const DOTTED = /(\d{1,2})\.(\d{2})(?![\d.])/y;
const TIMES = /(\d{1,2})\s*h(?:eures?\b)?(?:\s*(\d{2})(?!\d|\s*h)(?:\s*mi?n\b)?)?|mi(?:di|nuit)\b/iy;
const SHORT_CLOCK = /(\d):(\d{2})(?!\d)/y;
const TO = /\s*(?:jusqu['’])?[àa]\s*(?=\d)/iy;
const FROM = /\bde\s+(?=\d)/gi;
const START_ALONE = /(\d{1,2})(?=\s*[-àa]\s*\d{2}:\d{2})/iy;
const END_ALONE = /(\d{1,2})(?![\d:])/y;
const SPAN = /(\d{2}:\d{2})\s*-\s*(?=\d{2}(?::\d{2})?\b)/g;
const BETWEEN = /(?:\s*(?:[,&+|]|\/\/?|,?\s*\b(?:et|puis)\b)\s*|\s+-\s*|\s+)(?=\d{2}:\d{2}-)/iy;
const FOUR_TIMES = /(\d{2}:\d{2}-\d{2}:\d{2})-(\d{2}:\d{2}-\d{2}:\d{2})(?!-)/y;
const TIME = /\d{2}:\d{2}/g;
const TIMES_IN_A_ROW = /\d{2}:\d{2}(?:(?:\s*(?:[-/,&+|]|\bet\b|\bpuis\b)\s*|\s+)\d{2}:\d{2})+/iy;
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

/**
 * A text with its times in the notation of a page, whether it is hours then or not.
 * @type {(text: string) => string}
 */
export function tidied(text) {
  const undashed = plainDashes(text).replace(ARROW, "$1-").replace(HALVES, "");
  let plain = substituted(undashed, DOTTED, notBehind(/[\d.:]/), ([, hour, minute]) => `${hour}:${minute}`);
  plain = substituted(plain, TIMES, isTime, ([word, hour, minute]) =>
    hour ? `${twoDigits(Number(hour))}:${minute ?? "00"}` : word.length < 5 ? "12:00" : "24:00",
  );
  plain = substituted(plain, SHORT_CLOCK, notBehind(/[\d:]/), ([, hour, minute]) => `0${hour}:${minute}`);
  plain = substituted(plain.replace(FROM, ""), START_ALONE, notBehind(/[\d:.-]/), fullHour);
  plain = substituted(plain, TO, behind(/\d{2}:\d{2}$/), "-");
  plain = substituted(plain, TIMES_IN_A_ROW, notBehind(/[\d:]/), ([row]) => withDashes(row));
  plain = substituted(plain.replace(SPAN, "$1-"), END_ALONE, behind(/\d{2}:\d{2}-$/), fullHour);
  plain = substituted(plain, FOUR_TIMES, notBehind(/[-\d]/), ([, first, second]) => `${first}, ${second}`);
  return singleSpaced(substituted(plain, BETWEEN, behind(/-\d{2}:\d{2}$/), ", "));
}

/**
 * The spans of « 09:00 / 12:00 - 14:00 / 17:00 », whose slashes stand for « to »; as it is where they may stand for « or ».
 * @type {(row: string) => string}
 */
function withDashes(row) {
  const times = row.match(TIME) ?? [];
  const signs = row.split(TIME).slice(1, -1).map((sign) => sign.trim());
  const between = signs.filter((_, rank) => rank % 2);
  const least = between.includes("-") || between.includes("/") ? 61 : 60;
  if (times.length % 2 || signs.some((sign, rank) => rank % 2 < 1 && sign !== "/") || (times.length > 4 && between.includes("/"))) return row;
  const spans = times.flatMap((start, rank) => (rank % 2 ? [] : [`${start}-${times[rank + 1]}`]));
  // « 9h12/14h17 » lacks its dashes.
  return times.some((time) => Number(time.slice(3)) % 5) || spans.some((span) => isShort(span, least)) ? row : spans.join(", ");
}

/** @type {(span: string, least: number) => boolean} */
function isShort(span, least) {
  const [startH, startM, endH, endM] = span.split(/[-:]/).map(Number);
  const minutes = (endH - startH) * 60 + endM - startM;
  return minutes > 0 && minutes < least;
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
