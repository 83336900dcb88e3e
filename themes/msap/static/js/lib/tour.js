/**
 * What holds of a house that travels, from the compiled days of its stops. No DOM here, and no
 * clock. A stop is `{ place, where, days }`: "à Monthois, Mairie", "Mairie de Monthois", and what
 * lib/opening.js reads.
 */

import { MOVES, nextDays, sentence, status, untilText, whenText } from "./opening.js";

const TOO_OLD = "Cette page est trop ancienne pour dire les passages\u00a0: téléphonez";

/** `{ state, text }`: at which stop the house is, else at which one it will be next. */
export function tourStatus(stops, instant) {
  const found = stops.map(({ place, days }) => ({ place, ...status(days, instant) }));
  const here = found.filter(({ state }) => state === "ouvert" || state === "rdv");
  if (here.length) return { state: hereState(here), text: here.map(hereText).join("\u00a0; ") };
  const [next] = found.filter(({ opens }) => opens).sort((a, b) => order(a.opens, b.opens));
  if (next) return { state: "ferme", text: nextText(next, sharedReason(found)) };
  const reason = sharedReason(found);
  if (reason) return { state: "ferme", text: sentence({ state: "ferme", reason }) };
  if (found.some(({ expired }) => expired)) return { state: "inconnu", text: TOO_OLD };
  return { state: "deplace", text: MOVES };
}

/** The next `count` passages over all stops, in order: `{ where, … }` with what nextDays gives. */
export function nextPassages(stops, instant, count) {
  return stops
    .flatMap(({ where, days }) => nextDays(days, instant, count).map((found) => ({ where, ...withoutEnded(found) })))
    .sort((a, b) => a.day - b.day || firstMinute(a) - firstMinute(b))
    .slice(0, count);
}

/** What is left of a day: of today, the spans that have not ended. */
function withoutEnded(found) {
  const { day, now, open, byAppointment } = found;
  if (day !== now.day) return found;
  const left = (minutes) => minutes.filter((_, at) => minutes[at | 1] > now.minute);
  return { ...found, open: left(open), byAppointment: left(byAppointment) };
}

const order = (a, b) => a.day - b.day || a.minute - b.minute;

const firstMinute = ({ open, byAppointment }) => Math.min(open[0] ?? Infinity, byAppointment[0] ?? Infinity);

const hereState = (here) => (here.some(({ state }) => state === "ouvert") ? "ouvert" : "rdv");

function hereText({ place, state, until, now }) {
  const end = until ? untilText(whenText(until, now)).trim() : "";
  const how = [state === "rdv" ? "sur rendez-vous" : "", end].filter(Boolean).join(" ");
  return [capital(place), how].filter(Boolean).join(", ");
}

function nextText({ place, opens, now }, reason) {
  const when = `${whenText(opens, now)}${opens.byAppointment ? " sur rendez-vous" : ""}`;
  const next = `prochain passage ${when}, ${place}`;
  return reason ? `${sentence({ state: "ferme", reason })} — ${next}` : capital(next);
}

/** Why the house goes nowhere today, if every stop gives the same reason. */
function sharedReason(found) {
  const [{ reason = "" }] = found;
  return found.every((each) => each.state === "ferme" && each.reason === reason) ? reason : "";
}

function capital(text) {
  return text[0].toLocaleUpperCase("fr") + text.slice(1);
}
