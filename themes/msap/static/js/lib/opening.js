/**
 * Whether a place is open, from the days compiled by generator/hours/compiled.py, which
 * says what each key holds. No DOM here, and no clock: the instant is an argument.
 * Everything is told in the place's own time, wherever the visitor is.
 */

export const DAY_MS = 86_400_000;
const MIDNIGHT = 1440;
const FAR_DAYS = 180;
const WEEKDAY = frenchName("weekday");
const MONTH = frenchName("month");
const clocks = new Map();

/**
 * What holds at an instant (milliseconds since 1970).
 *
 * `etat` is "ouvert", "rdv" (by appointment only), "ferme" or "inconnu". `maintenant` and
 * the moments are `{ jour, minute }`: days since 1970 and minutes after midnight there.
 * Open: `jusqua`, null when it does not end in the covered days. Closed: `motif`, and
 * `ouvre` with `rdv`, null when no opening is known. Unknown: `perime` outside the covered days,
 * else `motif` says what it depends on, if anything.
 */
export function status(compiled, now) {
  const days = covered(compiled);
  const here = localMoment(compiled.zone, now);
  const { plage, motif } = days.on(here.jour);
  if (!plage) return { etat: "inconnu", perime: plage === undefined, motif, maintenant: here };
  for (const [track, etat] of ["ouvert", "rdv"].entries()) {
    const end = endOfSpan(plage[track], here.minute);
    if (end) return { etat, jusqua: lasting(days, here.jour, end, track), maintenant: here };
  }
  return { etat: "ferme", motif, ouvre: nextMoment(days, here), maintenant: here };
}

/** "Ouvert — ferme à 17 h", "Fermé (Noël) — ouvre lundi à 9 h"… */
export function sentence({ etat, perime, jusqua, ouvre, motif, maintenant }) {
  switch (etat) {
    case "inconnu":
      return perime ? "Horaires à vérifier\u00a0: téléphonez" : `Horaires ${motif || "inconnus"}\u00a0: téléphonez`;
    case "ouvert":
      return jusqua ? `Ouvert — ferme ${whenText(jusqua, maintenant)}` : "Ouvert";
    case "rdv":
      return `Ouvert sur rendez-vous${jusqua ? untilText(whenText(jusqua, maintenant)) : ""}`;
    default:
      return closedText(ouvre, motif, maintenant);
  }
}

/** The next days when one can come, today included until its last span ends: `{ jour, ouvert, rdv }`. */
export function nextDays(compiled, now, count) {
  const days = covered(compiled);
  const here = localMoment(compiled.zone, now);
  const found = [];
  for (let jour = here.jour; found.length < count; jour++) {
    const { plage } = days.on(jour);
    if (plage === undefined) break;
    const [ouvert = [], rdv = []] = plage ?? [];
    const last = Math.max(ouvert.at(-1) ?? 0, rdv.at(-1) ?? 0);
    if (last > (jour === here.jour ? here.minute : 0)) found.push({ jour, ouvert, rdv });
  }
  return found;
}

/** "mardi 24 novembre, 9 h – 12 h, 14 h – 17 h sur rendez-vous". */
export function dayText({ jour, ouvert, rdv }) {
  const parts = [dateText(jour)];
  if (ouvert.length) parts.push(spansText(ouvert));
  if (rdv.length) parts.push(`${spansText(rdv)} sur rendez-vous`);
  return parts.join(", ");
}

/** The day of the week there: Monday is 0. */
export function weekdayThere({ zone }, now) {
  return weekday(localMoment(zone, now).jour);
}

function covered({ du, jours, plages, semaine, ecarts }) {
  const first = Date.parse(du) / DAY_MS;
  const others = new Map();
  for (const [plage, motif, ...offsets] of ecarts) {
    for (const offset of offsets) others.set(offset, { plage: plages[plage], motif });
  }
  const on = (jour) => {
    const offset = jour - first;
    if (offset < 0 || offset >= jours) return { plage: undefined, motif: "" };
    return others.get(offset) ?? { plage: plages[semaine[weekday(jour)]], motif: "" };
  };
  return { on };
}

function utc(jour) {
  return new Date(jour * DAY_MS);
}

function frenchName(part) {
  const format = new Intl.DateTimeFormat("fr-FR", { [part]: "long", timeZone: "UTC" });
  return (jour) => format.format(utc(jour));
}

function localMoment(zone, now) {
  if (!clocks.has(zone)) clocks.set(zone, new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", calendar: "gregory", numberingSystem: "latn",
    year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  }));
  const parts = {};
  for (const { type, value } of clocks.get(zone).formatToParts(now)) parts[type] = Number(value);
  const jour = Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
  return { jour, minute: parts.hour * 60 + parts.minute };
}

/** The day of the week of a day since 1970, a Thursday: Monday is 0. */
export function weekday(jour) {
  return (jour + 3) % 7;
}

function endOfSpan(minutes = [], minute) {
  for (let at = 0; at < minutes.length; at += 2) {
    if (minutes[at] <= minute && minute < minutes[at + 1]) return minutes[at + 1];
  }
  return 0;
}

/** The end of a span that begins again at midnight is the end of the next one. */
function lasting(days, jour, minute, track) {
  while (minute === MIDNIGHT) {
    const { plage } = days.on(jour + 1);
    if (plage === undefined) return null;
    const end = endOfSpan(plage?.[track], 0);
    if (!end) return { jour: jour + 1, minute: 0 };
    [jour, minute] = [jour + 1, end];
  }
  return { jour, minute };
}

function nextMoment(days, here) {
  for (let jour = here.jour, from = here.minute; ; jour++, from = -1) {
    const { plage } = days.on(jour);
    if (!plage) return null;
    const [open, appointment] = [0, 1].map((track) => startAfter(plage[track], from));
    const minute = Math.min(open, appointment);
    if (minute < MIDNIGHT) return { jour, minute, rdv: appointment < open };
  }
}

function startAfter(minutes = [], minute) {
  return minutes.find((start, at) => at % 2 === 0 && start > minute) ?? Infinity;
}

function closedText(ouvre, motif, maintenant) {
  const closed = motif ? `Fermé ${/^jusqu/i.test(motif) ? motif : `(${motif})`}` : "Fermé";
  if (!ouvre) return closed;
  return `${closed} — ouvre ${ouvre.rdv ? "sur rendez-vous " : ""}${whenText(ouvre, maintenant)}`;
}

function whenText({ jour, minute }, maintenant) {
  const days = jour - maintenant.jour;
  if (days === 1 && minute === 0) return "à minuit";
  const at = `à ${clockText(minute)}`;
  if (days === 0) return at;
  if (days === 1) return `demain ${at}`;
  if (days < 7) return `${WEEKDAY(jour)} ${at}`;
  return `${dateText(jour)}${days > FAR_DAYS ? ` ${utc(jour).getUTCFullYear()}` : ""} ${at}`;
}

const untilText = (when) => (when.startsWith("à") ? ` jusqu’${when}` : ` jusqu’à ${when}`);

function dateText(jour) {
  const day = utc(jour).getUTCDate();
  return `${WEEKDAY(jour)} ${day === 1 ? "1er" : day}\u00a0${MONTH(jour)}`;
}

function clockText(minute) {
  const rest = minute % 60;
  const tail = rest ? `\u00a0${String(rest).padStart(2, "0")}` : "";
  return `${Math.floor(minute / 60)}\u00a0h${tail}`;
}

function spansText(minutes) {
  const spans = [];
  for (let at = 0; at < minutes.length; at += 2) {
    spans.push(`${clockText(minutes[at])}\u00a0–\u2060\u00a0${clockText(minutes[at + 1])}`);
  }
  return spans.join(", ");
}
