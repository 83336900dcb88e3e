// Days and times as the site writes them in French, said in another language: days and months by the browser, times as
// numbers. What is not of these forms, or in a language that the browser does not know, is not said. No DOM here.

/**
 * A part of what is said: words of the language, a number, or words that stay French.
 * @typedef {string | { text: string, kind: "number" | "french" }} Part
 */

const WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const TIME = "\\d{1,2} h(?: \\d\\d)?";
const DATE = `(?:1er|\\d{1,2}) (?:${MONTHS})(?: \\d{4})?`;
const DAY = `(?:(?:${WEEKDAYS})(?: ${DATE})?|${DATE})`;
const SPAN = `${TIME} – ${TIME}`;
const DAY_ASKED = `(?:${DAY}|aujourd’hui|demain|ce week-end)`;
const PART_OF_DAY = `(?:l[e’][^.,]+|à midi|(?:après |avant |jusqu’)?(?:à )?${TIME}|de ${TIME} à ${TIME})`;

/** Patterns of what each part in braces holds, spaces being plain ones (generator/model/page_words.py). */
export const HELD = {
  numero: "\\+?\\d[\\d ]*",
  n: "\\d[\\d ]*",
  total: "\\d[\\d ]*",
  plage: SPAN,
  jour: DAY,
  date: DAY,
  mois: `(?:${MONTHS}) \\d{4}`,
  heure: TIME,
  code: "\\d{5}",
  distance: "\\d[\\d ]*(?:,\\d)? k?m",
  jours: `(?:${DAY_ASKED}(?: ou ${DAY_ASKED})*(?:, ${PART_OF_DAY})?|${PART_OF_DAY})`,
  manque: "qui réponde au reste à moins de \\d+ km|(?:qui réponde au reste )?n(?:’|e )[^.]+",
  quand: `(?:à minuit|(?:à )?(?:(?:demain|${DAY}) )?à ${TIME})`,
};

const WHEN = new RegExp(`^(?:à )?(?:(demain|${DAY}) )?à (${TIME})$`);
const ANY_DAY = new RegExp(`^(?:(${WEEKDAYS}) ?)?(?:(1er|\\d{1,2}) )?(${MONTHS})?(?: (\\d{4}))?$`);
const SPANS = new RegExp(`^${SPAN}(?:, ${SPAN})*$`);
// Their days of the week and leap years come again after 28 years.
const FIRST_YEAR = 2024;
const YEARS = 28;

/** @type {(text: string) => Part} */
export const number = (text) => ({ text, kind: "number" });

/**
 * "9 h" is 9:00, "13 h 30" 13:30.
 * @type {(text: string) => Part}
 */
export function clock(text) {
  const [hours, minutes = "00"] = text.split(/ h ?/);
  return number(`${hours}:${minutes || "00"}`);
}

/**
 * The hours of a day, "9 h – 12 h, 14 h – 17 h" or "de 9 h à 12 h", each time a number of its own: from right to left the first is at the right.
 * No line ends between the two of a span.
 * @type {(text: string, comma: string) => Part[] | null}
 */
export function spans(text, comma) {
  const told = text.replace(/^de (.*) à /, "$1 – ");
  if (!SPANS.test(told)) return null;
  return told.split(/( – |, )/).map((part, rank) => (rank % 2 ? (part === ", " ? comma : "–\u2060") : clock(part)));
}

/**
 * A moment, "demain à 9 h", "lundi 24 novembre à 14 h 30": its day, "" for today, and its time; null for midnight.
 * @type {(text: string) => { day: string, time: string } | null}
 */
export function moment(text) {
  const found = WHEN.exec(text);
  return found && { day: found[1] ?? "", time: found[2] };
}

/**
 * What says days and months in the language of `code`: "lundi" is Monday, "lundi 24 novembre", "24 novembre 2027",
 * "août 2024"; null for what is no such text or no day of any year.
 * @type {(code: string) => (text: string) => string | null}
 */
export function dayNames(code) {
  if (!Intl.DateTimeFormat.supportedLocalesOf([code]).length) return () => null;
  return (text) => {
    const [whole, weekday, ofMonth, month, year] = ANY_DAY.exec(text) ?? [];
    if (!whole || (ofMonth && !month) || (!weekday && !month)) return null;
    const date = dateOf({ weekday, ofMonth, month, year });
    if (!date) return null;
    return new Intl.DateTimeFormat(code, {
      calendar: "gregory",
      numberingSystem: "latn",
      timeZone: "UTC",
      ...(weekday ? { weekday: "long" } : {}),
      ...(ofMonth ? { day: "numeric" } : {}),
      ...(month ? { month: "long" } : {}),
      ...(year ? { year: "numeric" } : {}),
    }).format(date);
  };
}

/**
 * A day that is of these words: one of any year, where none is said.
 * @type {(said: { weekday?: string, ofMonth?: string, month?: string, year?: string }) => Date | undefined}
 */
function dateOf({ weekday, ofMonth, month, year }) {
  const years = year ? [Number(year)] : Array.from({ length: YEARS }, (_, rank) => FIRST_YEAR + rank);
  const monthIndex = month ? MONTHS.split("|").indexOf(month) : 0;
  const days = month ? [ofMonth ? parseInt(ofMonth, 10) : 1] : [1, 2, 3, 4, 5, 6, 7];
  return years
    .flatMap((each) => days.map((day) => new Date(Date.UTC(each, monthIndex, day))))
    .find((date) => date.getUTCMonth() === monthIndex && (!weekday || weekdayOf(date) === weekday));
}

/** @type {(date: Date) => string} */
const weekdayOf = (date) => WEEKDAYS.split("|")[(date.getUTCDay() + 6) % 7];
