/** OSM `opening_hours` brought to one spelling, and what of it no page can show truly: generator/model/osm_words.py. */

import { isPrintable } from "../checks/said.js";
import { parseSpans } from "./hours_text.js";
import { OSM_DAYS, twoDigits } from "./opening_hours.js";
import { HoursRefused } from "./refused.js";
import { charCount, singleSpaced } from "./said.js";
import { behind, notBehind, plainDashes, substituted } from "./substituting.js";
import { MONTHS_LAST_DAYS } from "./year_parts.js";

export const OSM_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
export const EXAMPLE = "« Mo-Fr 09:00-12:00,14:00-17:00; Sa[1] 09:00-12:00 », ou des horaires jour par jour";
const DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTH_NAMES = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
];
const WORD = /[A-Za-z]+/g;
const DAY = `(?:${OSM_DAYS.join("|")}|PH|SH)`;
const CLOCK = /(\d{1,2})(?:h(\d{2})?(?!\d)|:(\d{2}))(?![\d:])/iy;
const AROUND_DASH = / ?- ?(?=[A-Z0-9])/y;
const BETWEEN_DAYS = new RegExp(`(\\b${DAY}(?:\\[[-\\d,]+\\])?) ?, ?(?=${DAY}\\b)`, "g");
const BETWEEN_SPANS = / ?, ?(?=\d\d:\d\d)/y;
const COLON = /\s*:\s*(?=[A-Z\d])/y;
const DATES = new RegExp(`\\b(${OSM_MONTHS.join("|")}) (\\d{1,2})(?:-(\\d{1,2}))?(?![\\d:])`, "g");
const SPAN = /(?:^|[^\d:])(\d\d:\d\d-\d\d:\d\d)(?![\d:])/g;
const HAS_TIME = /\d\d:\d\d|\boff\b|\bclosed\b|24\/7/;
const MAX = 1000;

/** @type {Map<string, string>} */
const KNOWN = new Map([
  ...MONTH_NAMES.map((name, rank) => /** @type {[string, string]} */ ([name, OSM_MONTHS[rank]])),
  ...DAY_NAMES.flatMap((name, rank) => [name, name.slice(0, 3)].map((word) => /** @type {[string, string]} */ ([word, OSM_DAYS[rank]]))),
  ["sept", "Sep"], ["tues", "Tu"], ["thur", "Th"], ["thurs", "Th"],
  ...[...OSM_DAYS, ...OSM_MONTHS, "PH", "SH"].map((word) => /** @type {[string, string]} */ ([word.toLowerCase(), word])),
]);

/**
 * In the one spelling of the specification: case, spaces, long names, dashes, the digits of times.
 * @type {(text: string) => string}
 */
export function normalised(text) {
  let plain = singleSpaced(plainDashes(text));
  plain = substituted(plain, CLOCK, notBehind(/[\d:]/), ([, hour, afterH, afterColon]) =>
    `${twoDigits(Number(hour))}:${afterH ?? afterColon ?? "00"}`,
  );
  plain = plain.replace(WORD, (word) => KNOWN.get(word.toLowerCase()) ?? word.toLowerCase());
  plain = substituted(plain, COLON, behind(/[A-Za-z\]]$/), " ");
  plain = substituted(plain, AROUND_DASH, isRange, "-");
  plain = substituted(plain.replace(BETWEEN_DAYS, "$1,"), BETWEEN_SPANS, behind(/:\d\d$/), ",");
  return plain.split(";").filter((part) => part.replace(/[ ,]+/g, "")).map((part) => part.trim()).join("; ");
}

/** @type {(before: string, match: RegExpExecArray) => boolean} */
function isRange(before, [dash]) {
  return /[A-Za-z0-9\]]$/.test(before) && !/easter ?-$/.test(before + dash);
}

/**
 * Refuse a normalised expression that says less, or more, than hours: comments, the sun, ends or hours that are missing,
 * an end before its start, hours that no day has, days that no month has.
 * @type {(text: string) => void}
 */
export function refuseWhatNoPageShows(text) {
  if (/"|\bunknown\b/.test(text)) {
    throw new HoursRefused(
      'les commentaires ("…") et « unknown » ne s\'écrivent pas ici ; ' +
        "utilisez « horaires_rdv » pour les heures sur rendez-vous.",
    );
  }
  if (/\b(?:sunrise|sunset|dawn|dusk)\b/.test(text)) {
    throw new HoursRefused("le lever et le coucher du soleil ne sont pas des heures ; par exemple « Mo-Fr 09:00-17:00 ».");
  }
  if (/\d\d:\d\d ?\+/.test(text)) {
    throw new HoursRefused("« + » ne dit pas l'heure de fermeture ; par exemple « Mo-Fr 09:00-12:00 ».");
  }
  for (const [, span] of text.matchAll(SPAN)) parseSpans(span);
  for (const dates of text.matchAll(DATES)) refuseNoSuchDays(dates);
  for (const part of text.split(/;|\|\|/)) {
    if (HAS_TIME.test(part)) continue;
    const piece = [...part.trim()].slice(0, 40).join("");
    throw new HoursRefused(`« ${piece} » ne dit pas les heures ; par exemple « Mo-Fr 09:00-12:00 ».`);
  }
}

/** @type {(dates: RegExpMatchArray) => void} */
function refuseNoSuchDays([all, month, ...days]) {
  const longest = MONTHS_LAST_DAYS[OSM_MONTHS.indexOf(month)];
  if (days.filter(Boolean).every((day) => Number(day) >= 1 && Number(day) <= longest)) return;
  throw new HoursRefused(
    `« ${all} » : ces jours n'existent pas ; par exemple « ${month} 01-${longest} Mo-Fr 09:00-12:00 ».`,
  );
}

/** @type {(text: string) => boolean} */
export const tooLongOrUnreadable = (text) =>
  charCount(text) > MAX || !isPrintable(plainDashes(text).replace(/\t/g, " "));
