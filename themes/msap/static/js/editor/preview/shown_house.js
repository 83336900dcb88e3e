/** From the fields of a page to what its preview shows at a moment: plugins/pages/house/maker.py in the browser. */

/** @import { FormCalendar } from "../hours/calendar.js" */
/** @import { PlaceCalendar, PlaceKind } from "../hours/types" */
/** @import { Known } from "../types" */
/** @import { ShownHouse, ShownHours, ShownPlace } from "./types" */
/** @import { Mapping } from "./texts.js" */

import { departmentCodeAt, departmentCodeOf } from "../../lib/codes.js";
import { dayText, nextDays, sentence, status } from "../../lib/opening.js";
import { tourStatus } from "../../lib/tour.js";
import { calendarOf } from "../hours/calendar.js";
import { compile } from "../hours/compile.js";
import { hoursSentence, placeWords } from "../hours/words.js";
import { addressLines, bookingOf, phonesOf, serverOf, welcomeOf } from "./contact.js";
import { lifeOf } from "./life.js";
import { dayBefore, momentAt } from "./moment.js";
import { shownPartners, shownServices } from "./offers.js";
import { stopPhrase } from "./stops.js";
import { mappingOf, mappingsOf, textOf, textsOf } from "./texts.js";

const DAYS_AHEAD = 400;
const NEXT_DATES = 3;
// A branch open more days a week than this is told by its week, not by dates.
const FEW_DAYS = 2;
const TRAVELLING = ["bus", "itinerante"];
const LEFT_TO_BUILD = "Ces horaires sont une expression : la page les montrera, l’aperçu ne sait pas les calculer.";

/** @typedef {{ tree: Mapping, text: string, known: Known & { calendar: FormCalendar }, instant: number }} Previewed */
/** @typedef {{ house: Mapping, known: Known, instant: number, calendar: PlaceCalendar, today: string }} Around */

/**
 * All that the preview shows; hours that only the build can evaluate are said to be so.
 * @type {(previewed: Previewed) => ShownHouse}
 */
export function shownHouse({ tree, text, known, instant }) {
  const around = aroundOf(tree, tree, known, instant);
  const [branches, stops] = [mappingsOf(tree.antennes), mappingsOf(tree.tournee)];
  const moves = TRAVELLING.includes(textOf(tree.format)) || (stops.length > 0 && !textOf(tree.adresse));
  const photo = mappingOf(tree.photo);
  const named = (/** @type {string} */ kind, /** @type {string} */ code) =>
    known.vocabularies[kind]?.find((term) => term.code === code)?.label ?? code;
  return {
    ...shownPlace(tree, around, "maison", "nom"),
    form: named("formats", textOf(tree.format) || "fixe"),
    label: named("labels", textOf(tree.label)),
    commune: textOf(tree.commune),
    status: statusOf(tree, stops, moves, around),
    life: lifeOf(tree, around.today),
    moves,
    website: { href: textOf(tree.site_web), name: serverOf(textOf(tree.site_web)) },
    booking: bookingOf(tree, text),
    holidaysNote: holidaysNote(tree, moves),
    partners: shownPartners(tree, known, hoursSentence),
    services: shownServices(tree, known),
    branches: branches.map((place) => shownPlace(place, aroundOf(place, tree, known, instant), "antenne", "nom")),
    stops: stops.map((place) => shownPlace(place, aroundOf(place, tree, known, instant), "arret", "lieu")),
    welcome: welcomeOf(tree, known),
    photo: textOf(photo.fichier) ? { file: textOf(photo.fichier), description: textOf(photo.description) } : null,
    text,
  };
}

/** @type {(place: Mapping, house: Mapping, known: Previewed["known"], instant: number) => Around} */
function aroundOf(place, house, known, instant) {
  const calendar = calendarAt(place, known);
  return { house, known, instant, calendar, today: momentAt(instant, calendar.zone).date };
}

/** @type {(place: Mapping, known: Previewed["known"]) => PlaceCalendar} */
function calendarAt(place, known) {
  const code = textOf(place.code_insee);
  const department = code ? departmentCodeOf(code.toUpperCase()) : departmentCodeAt(textOf(place.code_postal));
  return calendarOf(known.calendar, department);
}

/**
 * The time zone of a place.
 * @type {(place: Mapping, known: Previewed["known"]) => string}
 */
export const zoneOf = (place, known) => calendarAt(place, known).zone;

/** @type {(fields: Mapping, around: Around, kind: PlaceKind, nameKey: string) => ShownPlace} */
function shownPlace(fields, around, kind, nameKey) {
  const { house, known, calendar, today } = around;
  const words = placeWords(fields, { ...calendar, house, kind, from: today });
  const weeks = kind === "maison" ? words.weeks : openDaysOnly(words.weeks);
  return {
    id: `${textOf(fields[nameKey])} ${textOf(fields.commune)}`,
    name: textOf(fields[nameKey]),
    address: addressLines(fields),
    phones: phonesOf(fields, known),
    emails: textsOf(fields.courriels),
    hours: shownHours(weeks, fields.horaires, today),
    byAppointment: shownHours(openDaysOnly(words.booked), fields.horaires_rdv, today),
    exceptions: words.notices.filter(({ last }) => !last || last >= today),
    nextDates: kind === "maison" ? [] : nextDates(fields, around, kind),
  };
}

/** @typedef {import("../hours/types").SeasonWords} SeasonWords */

/** @type {(weeks: SeasonWords[] | null, typed: Mapping[string] | undefined, today: string) => ShownHours | null} */
function shownHours(weeks, typed, today) {
  if (!weeks) return typeof typed === "string" && typed.trim() ? { rows: null, seasons: [], note: LEFT_TO_BUILD } : null;
  const [first] = weeks;
  if (weeks.length === 1 && !first.when) return { rows: first.rows, seasons: [], note: "" };
  const isNow = (/** @type {SeasonWords} */ { runs }) => runs.some(([from, to]) => from <= today && today <= to);
  return { rows: null, seasons: weeks.map((week) => ({ ...week, isNow: isNow(week) })), note: "" };
}

/** @type {(weeks: SeasonWords[] | null) => SeasonWords[] | null} */
const openDaysOnly = (weeks) => weeks?.map((week) => ({ ...week, rows: week.rows?.filter((row) => !row.closed) ?? null })) ?? null;

/** @type {(fields: Mapping, around: Around, kind: PlaceKind) => import("../hours/types").Compiled | null} */
function compiledOf(fields, { house, calendar, today }, kind) {
  return compile(fields, { ...calendar, house, kind, from: dayBefore(today), days: DAYS_AHEAD });
}

/** @type {(fields: Mapping, around: Around, kind: PlaceKind) => string[]} */
function nextDates(fields, around, kind) {
  const compiled = compiledOf(fields, around, kind);
  if (!compiled) return [];
  const openWeekdays = compiled.semaine.filter((rank) => compiled.plages[rank]?.some((spans) => spans.length)).length;
  if (openWeekdays > FEW_DAYS) return [];
  return nextDays(compiled, around.instant, NEXT_DATES).map(dayText);
}

/** @type {(tree: Mapping, stops: Mapping[], moves: boolean, around: Around) => ShownHouse["status"]} */
function statusOf(tree, stops, moves, around) {
  const told = stops.flatMap((stop) => {
    const days = compiledOf(stop, { ...around, ...aroundStop(stop, around) }, "arret");
    return days ? [{ place: stopPhrase(stop), where: textOf(stop.lieu), days }] : [];
  });
  if (moves && told.length) {
    const { state, text } = tourStatus(told, around.instant);
    return { state, sentence: text };
  }
  const compiled = compiledOf(tree, around, "maison");
  if (!compiled) return { state: "inconnu", sentence: "" };
  const now = status(compiled, around.instant);
  return { state: now.state, sentence: sentence(now) };
}

/** @type {(stop: Mapping, around: Around) => Partial<Around>} */
const aroundStop = (stop, { house, known, instant }) =>
  aroundOf(stop, house, /** @type {Previewed["known"]} */ (known), instant);

/** @type {(tree: Mapping, moves: boolean) => string} */
function holidaysNote(tree, moves) {
  if (moves || (!tree.horaires && !tree.horaires_rdv && !tree.saisons)) return "";
  const isOpen = ["ouvert", "oui"].includes(textOf(tree.jours_feries).toLowerCase());
  return isOpen ? "Ouvert aussi les jours fériés, aux mêmes heures." : "Fermé les jours fériés.";
}
