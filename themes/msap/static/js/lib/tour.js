/**
 * What holds of a house that travels, from the compiled days of its stops. No DOM here, and no
 * clock. A stop is `{ place, where, days }`: "à Monthois, Mairie", "Mairie de Monthois", and what
 * lib/opening.js reads.
 */

/** @import { Moment, OpenDay, OpeningState, Status, TourStop } from "../types" */

import { MOVES, nextDays, sentence, status, untilText, whenText } from "./opening.js";

const TOO_OLD = "Cette page est trop ancienne pour dire les passages\u00a0: téléphonez";

/**
 * At which stop the house is, else at which one it will be next.
 * @type {(stops: TourStop[], instant: number) => { state: OpeningState, text: string }}
 */
export function tourStatus(stops, instant) {
  const found = stops.map(({ place, days }) => ({ place, told: status(days, instant) }));
  return outOfService(found) ?? here(found) ?? next(found) ?? nowhere(found);
}

/**
 * The next `count` passages over all stops, in order.
 * @type {(stops: TourStop[], instant: number, count: number) => (OpenDay & { where: string })[]}
 */
export function nextPassages(stops, instant, count) {
  return stops
    .flatMap(({ where, days }) => nextDays(days, instant, count).map((day) => ({ where, ...withoutEnded(day) })))
    .sort((a, b) => a.day - b.day || firstMinute(a) - firstMinute(b))
    .slice(0, count);
}

/** @typedef {{ place: string, told: Status }} Told */

/**
 * What is said of all stops alike: they have the opening and the end of their house.
 * @type {(found: Told[]) => { state: OpeningState, text: string } | null}
 */
function outOfService([first]) {
  const text = first?.told.state === "ferme" ? first.told.whole : "";
  return text ? { state: "ferme", text } : null;
}

/** @type {(found: Told[]) => { state: OpeningState, text: string } | null} */
function here(found) {
  const texts = found.map(({ place, told }) => hereText(place, told)).filter(Boolean);
  if (!texts.length) return null;
  const state = found.some(({ told }) => told.state === "ouvert") ? "ouvert" : "rdv";
  return { state, text: texts.join("\u00a0; ") };
}

/** @type {(place: string, told: Status) => string} */
function hereText(place, told) {
  if (told.state !== "ouvert" && told.state !== "rdv") return "";
  const end = told.until ? untilText(whenText(told.until, told.now)).trim() : "";
  const how = [told.state === "rdv" ? "sur rendez-vous" : "", end].filter(Boolean).join(" ");
  return [capital(place), how].filter(Boolean).join(", ");
}

/** @type {(found: Told[]) => { state: OpeningState, text: string } | null} */
function next(found) {
  const coming = found.flatMap(({ place, told }) =>
    told.state === "ferme" && told.opens ? [{ place, opens: told.opens, now: told.now }] : [],
  );
  if (!coming.length) return null;
  const { place, opens, now } = coming.reduce((first, each) => (order(each.opens, first.opens) < 0 ? each : first));
  const text = `prochain passage ${whenText(opens, now)}${opens.byAppointment ? " sur rendez-vous" : ""}, ${place}`;
  const closing = sharedClosing(found);
  return { state: "ferme", text: closing ? `${closing} — ${text}` : capital(text) };
}

/** @type {(found: Told[]) => { state: OpeningState, text: string }} */
function nowhere(found) {
  const closing = sharedClosing(found);
  if (closing) return { state: "ferme", text: closing };
  if (found.some(({ told }) => told.state === "inconnu" && told.expired)) return { state: "inconnu", text: TOO_OLD };
  return { state: "deplace", text: MOVES };
}

/**
 * Why the house goes nowhere today, if every stop gives the same reason: "Fermé (Congés)".
 * @type {(found: Told[]) => string}
 */
function sharedClosing(found) {
  const reasons = new Set(found.map(({ told }) => (told.state === "ferme" ? told.reason : "")));
  const [reason] = reasons;
  return reason && reasons.size === 1 ? sentence({ state: "ferme", reason, opens: null, now: found[0].told.now }) : "";
}

/**
 * What is left of a day: of today, the spans that have not ended.
 * @type {(found: OpenDay) => OpenDay}
 */
function withoutEnded(found) {
  const { day, now, open, byAppointment } = found;
  if (day !== now.day) return found;
  /** @type {(minutes: number[]) => number[]} */
  const left = (minutes) => minutes.filter((_, at) => minutes[at | 1] > now.minute);
  return { ...found, open: left(open), byAppointment: left(byAppointment) };
}

/** @type {(a: Moment, b: Moment) => number} */
const order = (a, b) => a.day - b.day || a.minute - b.minute;

/** @type {(day: OpenDay) => number} */
const firstMinute = ({ open, byAppointment }) => Math.min(open[0] ?? Infinity, byAppointment[0] ?? Infinity);

/** @type {(text: string) => string} */
function capital(text) {
  return text[0].toLocaleUpperCase("fr") + text.slice(1);
}
