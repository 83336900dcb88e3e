/** Hours as people say them, cut into the few words that a week needs: days, clock times, what joins them, « fermé ». */

import { DAYS } from "./opening_hours.js";
import { HoursRefused } from "./refused.js";
import { plainDashes } from "./substituting.js";

/** @typedef {{ kind: string, value: number, text: string }} Token */

const CLOCK = "(?<hour>\\d{1,2})\\s*(?:h(?:eures?\\b)?|:)(?:\\s*(?<minute>\\d{2})(?!\\d|\\s*[h:]))?(?!\\d)";
const SHORT_DAYS = DAYS.map((day) => day.slice(0, 3));
/** « matin 9h-12h », « après-midi : 14h-17h », whose hours say it too. */
export const HALF_DAY =
  "(?<half>matin(?:ée)?s?\\s*:?(?=\\s*(?:0?\\d|1[0-2])\\s*[h:])|apr[èe]s[- ]midis?\\s*:?(?=\\s*(?:1[2-9]|2\\d)\\s*[h:]))";
const WORD_END = "(?![\\p{L}\\p{N}_])";
const TOKENS = new RegExp(
  `(?<every>tous les jours|7\\s*j(?:ours)?\\s*(?:/|sur)\\s*7)${WORD_END}` +
    `|(?<time>${CLOCK})|(?<bare>\\d{1,2}(?![\\dh:]))|(?<noon>midi)${WORD_END}` +
    `|(?<day>${DAYS.join("|")})s?${WORD_END}|(?<short>${SHORT_DAYS.join("|")})${WORD_END}\\.?` +
    `|${HALF_DAY}|(?<closed>ferm[ée](?:e|s|es)?)${WORD_END}|(?<to>jusqu['’](?:à|au)|au|à|a${WORD_END}|-)` +
    `|(?<and>et${WORD_END}|puis${WORD_END}|ainsi que${WORD_END}|[,/&+])|(?<end>[;.\\n])` +
    `|(?<filler>(?:du|de|le|les|des|ouverte?|horaires?|tous)${WORD_END}|:|\\s+)`,
  "iuy",
);

/** @type {() => never} */
export function refuse() {
  throw new HoursRefused("ces horaires ne sont pas compris");
}

/** @type {(text: string) => Token[]} */
export function tokensOf(text) {
  const plain = plainDashes(text.toLowerCase());
  /** @type {Token[]} */
  const found = [];
  for (let at = 0; at < plain.length; at = TOKENS.lastIndex) {
    TOKENS.lastIndex = at;
    const match = TOKENS.exec(plain);
    if (!match?.groups) return refuse();
    const { filler, half } = match.groups;
    if (filler === undefined && half === undefined) found.push(tokenOf(match[0].trim(), match.groups));
  }
  return found;
}

/** @type {(text: string, groups: { [name: string]: string }) => Token} */
function tokenOf(text, groups) {
  if (groups.time) return { kind: "time", value: Number(groups.hour) * 60 + Number(groups.minute ?? 0), text };
  if (groups.bare) return { kind: "bare", value: Number(groups.bare) * 60, text };
  if (groups.noon) return { kind: "time", value: 720, text };
  if (groups.day) return { kind: "day", value: DAYS.indexOf(groups.day), text };
  if (groups.short) return { kind: "day", value: SHORT_DAYS.indexOf(groups.short), text };
  const kind = ["every", "closed", "to", "and", "end"].find((name) => groups[name]) ?? "";
  return { kind, value: 0, text };
}
