/** How often the hours of a day come back, in the words of a page: generator/model/rhythms.py. */

/** @import { Rhythm, SchoolTime } from "./types" */

import { dayOf } from "./iso_days.js";
import { WEEKLY } from "./opening_hours.js";
import { HoursRefused } from "./refused.js";

const RANK = "(?:[0-9](?:er|ère|e|ème)|dernier)";
const NTH = new RegExp(`^(${RANK}(?:(?:\\s*,\\s*|\\s+et\\s+)${RANK})*)\\s+du\\s+mois\\s+`, "i");
const PARITY = /^semaines?\s+(paires?|impaires?)\s+/i;
const FORTNIGHT = /^une\s+semaine\s+sur\s+deux\s+depuis\s+(?:le\s+)?([0-9]{4}-[0-9]{2}-[0-9]{2})\s+/i;
const OUTSIDE = "(?:hors|sauf|en\\s+dehors\\s+des|sauf\\s+pendant\\s+les)\\s+vacances\\s+scolaires";
const DURING = "(?:pendant\\s+les\\s+|durant\\s+les\\s+|en\\s+)?vacances\\s+scolaires";
const SCHOOL = `(?:(${OUTSIDE})|${DURING})`;
const SCHOOL_ALONE = new RegExp(`^${SCHOOL}$`, "i");
const SCHOOL_FIRST = new RegExp(`^${SCHOOL}(?:\\s*[,:])?\\s+`, "i");
const SCHOOL_LAST = new RegExp(`(?:\\s*,)?\\s+${SCHOOL}\\s*$`, "i");
const RANKS = [-1, 1, 2, 3, 4, 5];

/**
 * What « hors vacances scolaires » and its like mean; null for any other text.
 * @type {(text: string) => SchoolTime | null}
 */
export function schoolTime(text) {
  const match = SCHOOL_ALONE.exec(text.trim());
  return match && schoolOf(match);
}

/** @type {(match: RegExpExecArray) => SchoolTime} */
const schoolOf = ([, outside]) => (outside ? "outside" : "during");

/**
 * How often the hours of a text come back, and the text without those words.
 * @type {(text: string) => [rhythm: Rhythm, rest: string]}
 */
export function splitRhythm(text) {
  const [first, afterSchool] = splitSchool(text);
  const [rhythm, afterBeat] = splitBeat(afterSchool);
  const [school, rest] = first === "any" ? splitSchool(afterBeat) : [first, afterBeat];
  return [{ ...rhythm, school }, rest];
}

/** @type {(text: string) => [school: SchoolTime, rest: string]} */
function splitSchool(text) {
  const before = SCHOOL_FIRST.exec(text);
  if (before) return [schoolOf(before), text.slice(before[0].length)];
  const behind = SCHOOL_LAST.exec(text);
  return behind ? [schoolOf(behind), text.slice(0, behind.index)] : ["any", text];
}

/** @type {(text: string) => [rhythm: Rhythm, rest: string]} */
function splitBeat(text) {
  const nth = NTH.exec(text);
  if (nth) return [{ ...WEEKLY, beat: "nth", nth: ranksOf(nth[1]) }, text.slice(nth[0].length)];
  const parity = PARITY.exec(text);
  if (parity) {
    return [{ ...WEEKLY, beat: /^im/i.test(parity[1]) ? "odd" : "even" }, text.slice(parity[0].length)];
  }
  const fortnight = FORTNIGHT.exec(text);
  if (!fortnight) return [WEEKLY, text];
  return [{ ...WEEKLY, beat: "fortnight", start: startOf(fortnight[1]) }, text.slice(fortnight[0].length)];
}

/** @type {(text: string) => number[]} */
function ranksOf(text) {
  const words = text.toLowerCase().match(/[0-9]|dernier/g) ?? [];
  const ranks = [...new Set(words.map((word) => (word === "dernier" ? -1 : Number(word))))];
  if (!ranks.every((rank) => RANKS.includes(rank))) {
    throw new HoursRefused(
      "un mois n'a que cinq fois le même jour au plus ; par exemple « 1er du mois 09:00-12:00 ».",
    );
  }
  return sortedRanks(ranks);
}

/** The last one last. @type {(ranks: readonly number[]) => number[]} */
export const sortedRanks = (ranks) => [...ranks].sort((a, b) => (a < 0 ? 6 : a) - (b < 0 ? 6 : b));

/** @type {(text: string) => number} */
function startOf(text) {
  const day = dayOf(text);
  if (day !== null) return day;
  throw new HoursRefused(
    `« ${text} » n'est pas une date ; par exemple « une semaine sur deux depuis 2026-01-05 09:00-12:00 ».`,
  );
}
