/** Parts of each year with a week of their own: generator/model/seasons.py. */

/** @import { DayRule, HoursSeason, MonthDay, OpeningHours, Path, PeriodHours, Problem, SchoolTime, Season, Tree } from "./types" */
/** @import { FieldRules } from "./records.js" */

import { shown } from "../checks/said.js";
import { isSpans, parsePeriodHours } from "./fields.js";
import { dayOfYearMeant, MONTHS } from "../checks/dates.js";
import { NEVER, rhythmKey } from "./opening_hours.js";
import { problem } from "./records.js";
import { schoolTime } from "./rhythms.js";
import { parseText, Refused, refuseNotation } from "./scalars.js";
import { LEAP_DAY, monthAndDay, monthDay, MONTHS_LAST_DAYS, overlaps } from "./year_parts.js";

const MONTH_DAY = /^(\d{1,2})-(\d{1,2})$/;
const IN_WORDS = /^(\d{1,2})(?:er)?\s+([a-zéûôè]+)$/i;
const END_OF_FEBRUARY = 228;
const EXAMPLE = "mois-jour, par exemple 07-01 pour le 1er juillet";
const DURING = "pendant les vacances scolaires";
const OUTSIDE = "hors vacances scolaires";

/** @type {FieldRules} */
export const SEASON_FIELDS = {
  du: { parse: dayOfYear },
  au: { parse: dayOfYear },
  quand: { parse: when },
  horaires: {
    parse: parsePeriodHours,
    otherNames: ["horaire", "heures", "heures-d-ouverture", "horaires-d-ouverture", "horaire-d-ouverture"],
  },
  horaires_rdv: {
    parse: parsePeriodHours,
    otherNames: ["horaire-rdv", "horaires-sur-rdv", "horaires-sur-rendez-vous", "horaires-rendez-vous"],
  },
  motif: { parse: parseText, otherNames: ["motifs", "raison"] },
};

/**
 * The day of each year that "07-01" or « 1er juillet » names.
 * @type {(value: Tree) => MonthDay}
 */
export function dayOfYear(value) {
  if (typeof value !== "string") {
    throw new Refused("saison", `un jour est attendu ici, pas une liste ni un bloc : ${EXAMPLE}.`);
  }
  const text = value.trim();
  const found = typedDay(text);
  if (found === LEAP_DAY) {
    throw new Refused(
      "saison",
      "le 29 février ne revient pas chaque année : « au: 02-28 » va jusqu'à la fin du mois, « du: 03-01 » commence après.",
    );
  }
  const [month, day] = monthAndDay(found);
  if (!isThere(month, day)) throw new Refused("saison", `« ${shown(text)} » n'existe pas : ${rightForm(month, day)}.`);
  return found;
}

/** @type {(month: number, day: number) => boolean} */
const isThere = (month, day) => month >= 1 && month <= 12 && day >= 1 && day <= MONTHS_LAST_DAYS[month - 1];

/**
 * What to write for a day that is not there. Whoever wrote 31-08 wrote the other end so too, and 01-07 is read as another day in silence.
 * @type {(readMonth: number, readDay: number) => string}
 */
function rightForm(readMonth, readDay) {
  const [month, day] = [readDay, readMonth];
  if (!isThere(month, day) || monthDay(month, day) === LEAP_DAY) return EXAMPLE;
  const form = [month, day].map((each) => String(each).padStart(2, "0")).join("-");
  return (
    `le mois vient avant le jour, ${form} pour le ${day} ${MONTHS[month - 1]} ; ` +
    "relisez « du » et « au », où 07-01 est le 1er juillet"
  );
}

/** @type {(text: string) => MonthDay} */
function typedDay(text) {
  const numbers = MONTH_DAY.exec(text);
  if (numbers) return monthDay(Number(numbers[1]), Number(numbers[2]));
  const inWords = IN_WORDS.exec(text);
  const month = MONTHS.indexOf(inWords?.[2].toLowerCase() ?? "") + 1;
  if (inWords && month) return monthDay(month, Number(inWords[1]));
  if (/^\d{4}/.test(text)) {
    throw new Refused("saison", `une saison revient chaque année, sans l'année : ${EXAMPLE}.`);
  }
  return refuseNotation("saison", text, dayOfYearMeant(text), `« ${shown(text)} » n'est pas un jour de l'année : ${EXAMPLE}.`);
}

/** @type {(value: Tree) => SchoolTime} */
function when(value) {
  const found = typeof value === "string" ? schoolTime(value) : null;
  if (found === null) throw new Refused("saison", `écrivez « ${DURING} » ou « ${OUTSIDE} ».`);
  return found;
}

/** @type {(fields: { [key: string]: unknown }) => HoursSeason} */
export function makeSeason({ du, au, quand, horaires, horaires_rdv: booked, motif }) {
  const [first, last] = /** @type {(MonthDay | undefined)[]} */ ([du, au]);
  const school = /** @type {SchoolTime | undefined} */ (quand) ?? "any";
  if ((first === undefined) !== (last === undefined)) {
    const [missing, given] = last === undefined ? ["au", "du"] : ["du", "au"];
    throw new Refused("saison", `il manque « ${missing} » à côté de « ${given} ».`, given);
  }
  if (first === undefined && school === "any") {
    throw new Refused("saison", `dites quand : « du: 07-01 » et « au: 08-31 », ou « quand: ${DURING} ».`);
  }
  if (horaires === undefined && booked === undefined) {
    throw new Refused("saison", "il manque « horaires » : un jour par ligne, ou « fermé ».");
  }
  return {
    part: { first: first ?? null, last: last === END_OF_FEBRUARY ? LEAP_DAY : (last ?? null), school },
    hours: /** @type {PeriodHours | undefined} */ (horaires) ?? null,
    byAppointment: /** @type {PeriodHours | undefined} */ (booked) ?? null,
    reason: /** @type {string | undefined} */ (motif) ?? "",
  };
}

/**
 * Seasons that hold the same days, or that lean on a week which is not there: the first problem, as msap check tells it.
 * @type {(seasons: readonly HoursSeason[], base: (OpeningHours | null)[], path: Path) => Problem | undefined}
 */
export function unclearSeasons(seasons, base, path) {
  const at = [...path, "saisons"];
  if (seasons.length && base.some((hours) => hours && (hours.expression || hours.seasons.length))) {
    const message =
      "l'expression de « horaires » dit déjà des dates : écrivez « horaires » jour par jour à côté de « saisons ».";
    return problem(at, "saison", message);
  }
  for (const [rank, season] of seasons.entries()) {
    if (seasons.slice(0, rank).some((other) => overlaps(season.part, other.part))) {
      const message =
        "cette saison tombe les mêmes jours qu'une autre, au-dessus : changez les dates de l'une des deux.";
      return problem([...at, rank, season.part.first ? "du" : "quand"], "saison", message);
    }
    const key = ["horaires", "horaires_rdv"].find((_, track) => leansOnNothing(season, base, track));
    if (key) return problem([...at, rank, key], "saison", NO_DAYS);
  }
  return undefined;
}

const NO_DAYS =
  "les jours d'ouverture du reste de l'année ne sont pas connus : nommez les jours, " +
  "par exemple « horaires: {lundi: 10:00-12:00} ».";

/** @type {(season: HoursSeason, base: (OpeningHours | null)[], track: number) => boolean} */
function leansOnNothing(season, base, track) {
  const own = track ? season.byAppointment : season.hours;
  return isSpans(own) && own.length > 0 && !base[track]?.rules.length;
}

/**
 * Both kinds of hours with the seasons in them; a season replaces the week of both.
 * @type {(hours: OpeningHours | null, byAppointment: OpeningHours | null, seasons: readonly HoursSeason[]) => [OpeningHours, OpeningHours | null]}
 */
export function withSeasons(hours, byAppointment, seasons) {
  const isBaseKnown = hours !== null || byAppointment !== null;
  const walkIn = { ...(hours ?? NEVER), isBaseKnown, seasons: laidOn(seasons.map((s) => [s, s.hours]), hours) };
  const isBooked = seasons.some(({ byAppointment: own }) => own && (!isSpans(own) || own.length));
  if (!byAppointment && !isBooked) return [walkIn, null];
  const booked = laidOn(seasons.map((s) => [s, s.byAppointment]), byAppointment);
  return [walkIn, { ...(byAppointment ?? NEVER), seasons: booked }];
}

/** @type {(seasons: [HoursSeason, PeriodHours | null][], base: OpeningHours | null) => Season[]} */
function laidOn(seasons, base) {
  return seasons.map(([{ part, reason }, own]) => ({ part, reason, rules: rulesOf(own, base) }));
}

/**
 * Its own rules, or its spans on the opening days of the week: on the days of a rhythm, and only on them.
 * @type {(own: PeriodHours | null, base: OpeningHours | null) => readonly DayRule[]}
 */
function rulesOf(own, base) {
  if (!own) return [];
  if (!isSpans(own)) return own.rules;
  if (!own.length) return [];
  const days = new Map((base?.rules ?? []).map((rule) => [JSON.stringify([rule.weekday, rhythmKey(rule.rhythm)]), rule]));
  return [...days.values()].map(({ weekday, rhythm }) => ({ weekday, spans: own, rhythm }));
}
