// The days and hours that a request asks for ("samedi matin"), among the days to come at a place. Loaded with
// search/filtering.js. No clock here: the days tell their own now (opening.js).

/** @import { ComingDay, Filters } from "../types" */

import { weekday } from "./days.js";
import { dayName, hoursText } from "./opening.js";

const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const SUNDAY = 6;
const WEEK = 7;
const MIDNIGHT = 1440;
const TIME = /(\d+)h(\d*)/g;
/**
 * The minutes after midnight that a part of the day holds; what opens for some of them is meant. Who asks for noon
 * wants to come while offices are closed: to open at 13:30 or to close at 12:30 is not enough.
 * @type {Record<string, [from: number, to: number]>}
 */
const PARTS = { matin: [0, 720], midi: [750, 810], "apres-midi": [840, 1080], soir: [1080, MIDNIGHT] };

/** @typedef {Pick<Filters, "jour" | "moment" | "sansrdv" | "ouvert">} When */

/**
 * Whether a request asks for days or hours to come; for who wants no appointment now, the state of the place tells.
 * @type {(asked: When) => boolean}
 */
export function asksWhen({ jour, moment, sansrdv, ouvert }) {
  return Boolean(jour || moment || (sansrdv && !ouvert));
}

/**
 * Of the next eight days of a place, those on which one can come as asked: for each day asked the first one, for none
 * the first of a week. Of today, what has ended is not meant: on Saturdays "samedi" is today until the place closes.
 * @type {(days: ComingDay[], asked: When) => ComingDay[]}
 */
export function daysMeant(days, asked) {
  const some = days.filter((day) => receives(day, asked));
  const found = wanted(asked).map((name) => some.find((day) => isCalled(name, day)));
  return days.filter((day) => found.includes(day));
}

/**
 * "Samedi 28 novembre : 9 h – 12 h" of each day asked, "fermé" on those on which the place is; "" where nothing tells.
 * @type {(days: ComingDay[], asked: When) => string}
 */
export function hoursOfDaysAsked(days, asked) {
  if (!asksWhen(asked)) return "";
  const meant = daysMeant(days, asked);
  const shown = meant.length ? meant : wanted(asked).flatMap((name) => days.find((day) => name && isCalled(name, day)) ?? []);
  return shown.map(hoursOf).filter(Boolean).join("\u00a0; ");
}

/** @type {(asked: When) => string[]} */
const wanted = ({ jour }) => jour.split(",");

/** @type {(name: string, day: ComingDay) => boolean} */
function isCalled(name, { day, now }) {
  const ahead = day - now.day;
  const sunday = SUNDAY - weekday(now.day);
  switch (name) {
    case "":
      return ahead < WEEK;
    case "aujourdhui":
      return ahead === 0;
    case "demain":
      return ahead === 1;
    case "weekend":
      return ahead === sunday || ahead === sunday - 1;
    default:
      return WEEKDAYS[weekday(day)] === name;
  }
}

/** @type {(day: ComingDay, asked: When) => boolean} */
function receives({ day, now, open, byAppointment }, { moment, sansrdv }) {
  const [from, to] = minutesOf(moment);
  const least = day === now.day ? Math.max(from, now.minute) : from;
  const tracks = sansrdv ? [open] : [open, byAppointment];
  return tracks.some((track) => track.some((start, at) => at % 2 === 0 && start < to && track[at + 1] > least));
}

/**
 * The minutes that a moment of the address holds: "matin", "apres-18h", "avant-9h", "a-10h30", "jusqua-19h", "12h-14h".
 * @type {(moment: string) => [from: number, to: number]}
 */
function minutesOf(moment) {
  if (!moment) return [0, MIDNIGHT];
  const [from, to = 0] = [...moment.matchAll(TIME)].map(([, hour, minute]) => Number(hour) * 60 + Number(minute));
  if (from === undefined) return PARTS[moment];
  if (to) return [from, to > from ? to : MIDNIGHT];
  if (moment.startsWith("apres")) return [from, MIDNIGHT];
  if (moment.startsWith("avant")) return [0, from];
  return moment.startsWith("jusqua") ? [from - 1, from] : [from, from + 1];
}

/** @type {(day: ComingDay) => string} */
function hoursOf(found) {
  if (!found.isKnown) return "";
  const date = dayName(found);
  return `${date[0].toUpperCase()}${date.slice(1)}\u00a0: ${hoursText(found)}`;
}
