/**
 * Whether a place is open, from the days compiled by generator/hours/compiled.py, which
 * says what each key holds. No DOM here, and no clock: the instant is an argument.
 * Everything is told in the place's own time, wherever the visitor is.
 */

/** @import { ComingDay, Compiled, DayPlan, Days, Moment, OpenDay, Status } from "../types" */

import { DAY_MS, weekday } from "./days.js";
import { last } from "./last.js";

const MIDNIGHT = 1440;
const FAR_DAYS = 180;
const WEEKDAY = frenchName("weekday");
const MONTH = frenchName("month");
/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/** What is said of a house that travels, nobody knows where; plugins/pages/places/travelling.py says the same. */
export const MOVES = "Se déplace\u00a0: téléphonez pour savoir où";

/**
 * What holds at an instant (milliseconds since 1970).
 *
 * `state` is "ouvert", "rdv" (by appointment only), "ferme", "inconnu" or, of a house that is
 * somewhere else each day, "deplace". `now` and
 * the moments are `{ day, minute }`: days since 1970 and minutes after midnight there.
 * Open: `until`, null when it does not end in the covered days. Closed: `reason`,
 * and `opens` with `byAppointment`, null when no opening is known. Unknown: `expired` outside the
 * covered days, else `reason` says what the hours depend on, if anything. `whole`: the whole
 * sentence, before the house opens for the first time and once it is closed for good.
 * @type {(compiled: Compiled, instant: number) => Status}
 */
export function status(compiled, instant) {
  const days = covered(compiled);
  const now = localMoment(compiled.zone, instant);
  const whole = outOfServiceText(compiled, now.day);
  if (whole) return { state: "ferme", reason: "", opens: null, whole, now };
  const { plan, reason } = days.on(now.day);
  if (!plan && compiled.deplace) return { state: "deplace", now };
  if (!plan) return { state: "inconnu", expired: plan === undefined, reason, now };
  for (const track of [0, 1]) {
    const end = endOfSpan(plan[track], now.minute);
    if (end) return { state: track ? "rdv" : "ouvert", until: lasting(days, now.day, end, track), now };
  }
  return { state: "ferme", reason, opens: nextMoment(days, now), now };
}

/**
 * "Ouvert — ferme à 17 h", "Fermé (Noël) — ouvre lundi à 9 h"…
 * @type {(status: Status) => string}
 */
export function sentence(told) {
  const when = "until" in told && told.until ? whenText(told.until, told.now) : "";
  switch (told.state) {
    case "deplace":
      return MOVES;
    case "inconnu":
      return `Horaires ${told.expired ? "à vérifier" : told.reason || "inconnus"}\u00a0: téléphonez`;
    case "ouvert":
      return when ? `Ouvert — ferme ${when}` : "Ouvert";
    case "rdv":
      return `Ouvert sur rendez-vous${when && untilText(when)}`;
    default:
      return closedText(told);
  }
}

/**
 * The next days when one can come, today included until its last span ends: `{ day, now, open, byAppointment }`.
 * @type {(compiled: Compiled, instant: number, count: number) => OpenDay[]}
 */
export function nextDays(compiled, instant, count) {
  const days = covered(compiled);
  const now = localMoment(compiled.zone, instant);
  /** @type {OpenDay[]} */
  const found = [];
  for (let { day } = now; found.length < count; day++) {
    const { plan } = days.on(day);
    if (plan === undefined) break;
    const [open = [], byAppointment = []] = plan ?? [];
    const end = Math.max(last(open) ?? 0, last(byAppointment) ?? 0);
    if (end > (day === now.day ? now.minute : 0)) found.push({ day, now, open, byAppointment });
  }
  return found;
}

/**
 * Today there and the seven days after it: on those that are not `isKnown` nothing is known to be open.
 * @type {(compiled: Compiled, instant: number) => ComingDay[]}
 */
export function comingDays(compiled, instant) {
  const days = covered(compiled);
  const now = localMoment(compiled.zone, instant);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((ahead) => {
    const day = now.day + ahead;
    const { plan } = days.on(day);
    const [open = [], byAppointment = []] = plan ?? [];
    return { day, now, open, byAppointment, isKnown: Boolean(plan) };
  });
}

/**
 * "mardi 24 novembre, 9 h – 12 h, 14 h – 17 h sur rendez-vous", "mercredi 25 novembre, fermé".
 * @type {(day: OpenDay) => string}
 */
export const dayText = (day) => `${dayName(day)}, ${hoursText(day)}`;

/**
 * "mardi 24 novembre"; a day of another year says the year.
 * @type {(day: Pick<OpenDay, "day" | "now">) => string}
 */
export function dayName({ day, now }) {
  const year = yearOf(day);
  return year === yearOf(now.day) ? dateText(day) : `${dateText(day)} ${year}`;
}

/**
 * "9 h – 12 h, 14 h – 17 h sur rendez-vous", "fermé".
 * @type {(day: Pick<OpenDay, "open" | "byAppointment">) => string}
 */
export function hoursText({ open, byAppointment }) {
  const parts = open.length ? [spansText(open)] : [];
  if (byAppointment.length) parts.push(`${spansText(byAppointment)} sur rendez-vous`);
  return parts.join(", ") || "fermé";
}

/**
 * The day of the week there: Monday is 0.
 * @type {(compiled: Pick<Compiled, "zone">, instant: number) => number}
 */
export function weekdayThere({ zone }, instant) {
  return weekday(localMoment(zone, instant).day);
}

/**
 * The date there, ISO: "2027-07-01".
 * @type {(compiled: Pick<Compiled, "zone">, instant: number) => string}
 */
export function dateThere({ zone }, instant) {
  return utc(localMoment(zone, instant).day).toISOString().slice(0, 10);
}

/**
 * What is planned on a day since 1970: `plan` is null for unknown hours, undefined outside the days.
 * @type {(compiled: Compiled) => Days}
 */
function covered(compiled) {
  const { du: firstDate, jours: count, plages: plans, semaine: week, ecarts: deviations } = compiled;
  const [opens, closes] = ends(compiled);
  const first = Date.parse(firstDate) / DAY_MS;
  const others = new Map();
  for (const [plan, reason, ...offsets] of deviations) {
    for (const offset of offsets) others.set(offset, { plan: plans[plan], reason });
  }
  /** @type {(day: number) => DayPlan} */
  const on = (day) => {
    const offset = day - first;
    if (offset < 0 || offset >= count) return { plan: undefined, reason: "" };
    if (day < opens || day >= closes) return { plan: [[]], reason: "" };
    return others.get(offset) ?? { plan: plans[week[weekday(day)]], reason: "" };
  };
  return { on };
}

/**
 * "Ouvre le 15 janvier 2027", "Fermé définitivement depuis le 31 décembre 2026"; nothing while it is in service.
 * @type {(compiled: Compiled, day: number) => string}
 */
function outOfServiceText(compiled, day) {
  const [opens, closes] = ends(compiled);
  if (day >= closes) return `Fermé définitivement depuis le ${longDate(closes)}`;
  return day < opens ? `Ouvre le ${longDate(opens)}` : "";
}

/**
 * The first day in service and the first out of it again; NaN, which no day is before or after, where there is none.
 * @type {(compiled: Compiled) => number[]}
 */
const ends = ({ ouvre = "", ferme = "" }) => [ouvre, ferme].map((date) => Date.parse(date) / DAY_MS);

/** @type {(day: number) => Date} */
function utc(day) {
  return new Date(day * DAY_MS);
}

/** @type {(day: number) => number} */
function yearOf(day) {
  return utc(day).getUTCFullYear();
}

/** @type {(part: "weekday" | "month") => (day: number) => string} */
function frenchName(part) {
  const format = new Intl.DateTimeFormat("fr-FR", { [part]: "long", timeZone: "UTC" });
  return (day) => format.format(utc(day));
}

/** @type {(zone: string, instant: number) => Moment} */
function localMoment(zone, instant) {
  const clock = clocks.get(zone) ?? clockOf(zone);
  clocks.set(zone, clock);
  /** @type {Record<string, number>} */
  const parts = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = Number(value);
  const day = Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
  return { day, minute: parts.hour * 60 + parts.minute };
}

/** @type {(zone: string) => Intl.DateTimeFormat} */
function clockOf(zone) {
  const parts = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
  const calendar = { hourCycle: "h23", calendar: "gregory", numberingSystem: "latn" };
  const options = /** @type {Intl.DateTimeFormatOptions} */ ({ timeZone: zone, ...calendar, ...parts });
  return new Intl.DateTimeFormat("en-US", options);
}

/** @type {(minutes: number[] | undefined, minute: number) => number} */
function endOfSpan(minutes = [], minute) {
  for (let at = 0; at < minutes.length; at += 2) {
    if (minutes[at] <= minute && minute < minutes[at + 1]) return minutes[at + 1];
  }
  return 0;
}

/**
 * The end of a span that begins again at midnight is the end of the next one.
 * @type {(days: Days, day: number, minute: number, track: number) => Moment | null}
 */
function lasting(days, day, minute, track) {
  while (minute === MIDNIGHT) {
    const { plan } = days.on(day + 1);
    if (plan === undefined) return null;
    const end = endOfSpan(plan?.[track], 0);
    if (!end) return { day: day + 1, minute: 0 };
    [day, minute] = [day + 1, end];
  }
  return { day, minute };
}

/** @type {(days: Days, now: Moment) => (Moment & { byAppointment: boolean }) | null} */
function nextMoment(days, now) {
  for (let { day } = now, from = now.minute; ; day++, from = -1) {
    const { plan } = days.on(day);
    if (!plan) return null;
    const [open, appointment] = [0, 1].map((track) => startAfter(plan[track], from));
    const minute = Math.min(open, appointment);
    if (minute < MIDNIGHT) return { day, minute, byAppointment: appointment < open };
  }
}

/** @type {(minutes: number[] | undefined, minute: number) => number} */
function startAfter(minutes = [], minute) {
  return minutes.find((start, at) => at % 2 === 0 && start > minute) ?? Infinity;
}

/** @type {(closed: Extract<Status, { state: "ferme" }>) => string} */
function closedText({ opens, reason, whole, now }) {
  if (whole) return whole;
  const closed = reason ? `Fermé ${/^jusqu/i.test(reason) ? reason : `(${reason})`}` : "Fermé";
  if (!opens) return closed;
  return `${closed} — ouvre ${opens.byAppointment ? "sur rendez-vous " : ""}${whenText(opens, now)}`;
}

/** @type {(moment: Moment, now: Moment) => string} */
export function whenText({ day, minute }, now) {
  const days = day - now.day;
  if (days === 1 && minute === 0) return "à minuit";
  const at = `à ${clockText(minute)}`;
  if (days === 0) return at;
  if (days === 1) return `demain ${at}`;
  if (days < 7) return `${WEEKDAY(day)} ${at}`;
  return `${dateText(day)}${days > FAR_DAYS ? ` ${yearOf(day)}` : ""} ${at}`;
}

/** @type {(when: string) => string} */
export const untilText = (when) => (when.startsWith("à") ? ` jusqu’${when}` : ` jusqu’à ${when}`);

/** @type {(day: number) => string} */
function dateText(day) {
  const ofMonth = utc(day).getUTCDate();
  return `${WEEKDAY(day)} ${ofMonth === 1 ? "1er" : ofMonth}\u00a0${MONTH(day)}`;
}

/**
 * Without the day of the week: "15 janvier 2027".
 * @type {(day: number) => string}
 */
const longDate = (day) => `${dateText(day).replace(/\S+ /, "")} ${yearOf(day)}`;

/** @type {(minute: number) => string} */
function clockText(minute) {
  const rest = minute % 60;
  const tail = rest ? `\u00a0${String(rest).padStart(2, "0")}` : "";
  return `${Math.floor(minute / 60)}\u00a0h${tail}`;
}

/** @type {(minutes: number[]) => string} */
function spansText(minutes) {
  const spans = [];
  for (let at = 0; at < minutes.length; at += 2) {
    spans.push(`${clockText(minutes[at])}\u00a0–\u2060\u00a0${clockText(minutes[at + 1])}`);
  }
  return spans.join(", ");
}
