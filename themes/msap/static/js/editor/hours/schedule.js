/** All that decides when a place is open, from its fields: generator/hours/schedule.py. */

/** @import { Fields, OpeningHours, PlaceKind, Schedule } from "./types" */

import { dayOf } from "./iso_days.js";
import { dependsOnSchool, everOpens, isWeekly, NEVER } from "./opening_hours.js";
import { placeHours } from "./problems.js";

const OPEN_WORDS = ["ouvert", "oui"];
const TRAVELLING = ["bus", "itinerante"];

/**
 * The schedule of a house, or of its branch or stop; what is wrong in the fields is left out.
 * @type {(fields: Fields, house?: Fields, kind?: PlaceKind) => Schedule}
 */
export function scheduleOf(fields, house = fields, kind = "maison") {
  const own = placeHours(fields);
  return {
    ...own,
    exceptions: kind === "arret" ? [...closuresOf(placeHours(house)), ...own.exceptions] : own.exceptions,
    openOnHolidays: OPEN_WORDS.includes(word(house.jours_feries)),
    isMoving: false,
    opens: dayOf(word(house.ouvre_le)),
    closes: dayOf(word(house.fermee_le)),
  };
}

/**
 * What holds at the place's own address: of a house that travels, its closures alone.
 * @type {(schedule: Schedule, fields: Fields, kind?: PlaceKind) => Schedule}
 */
export function atTheDoor(schedule, fields, kind = "maison") {
  if (kind !== "maison" || !hasNoDoor(fields)) return schedule;
  const exceptions = closuresOf(schedule);
  return { ...schedule, hours: null, byAppointment: null, exceptions, openOnHolidays: false, isMoving: true };
}

/** @type {(value: Fields[string] | undefined) => string} */
const word = (value) => (typeof value === "string" ? value.trim().toLowerCase() : "");

/** Whether nobody receives people at the house's own address. @type {(house: Fields) => boolean} */
function hasNoDoor({ format, tournee, adresse }) {
  return TRAVELLING.includes(word(format)) || (Array.isArray(tournee) && tournee.length > 0 && !word(adresse));
}

/** @type {(told: Pick<Schedule, "exceptions">) => Schedule["exceptions"]} */
const closuresOf = ({ exceptions }) => exceptions.filter(({ kind }) => kind === "ferme");

/**
 * The hours without an appointment: none, but known, where all are by appointment.
 * @type {(schedule: Schedule) => OpeningHours | null}
 */
export const walkInOf = ({ hours, byAppointment }) => (hours || !byAppointment ? hours : NEVER);

/** @type {(schedule: Schedule) => OpeningHours[]} */
const tracksOf = (schedule) => [walkInOf(schedule), schedule.byAppointment].flatMap((hours) => hours ?? []);

/** Whether every week is like the next, holidays and exceptions aside. @type {(schedule: Schedule) => boolean} */
export const isWeeklySchedule = (schedule) => tracksOf(schedule).every(isWeekly);

/** Whether school holidays change the hours. @type {(schedule: Schedule) => boolean} */
export const asksForSchool = (schedule) => tracksOf(schedule).some(dependsOnSchool);

/** Whether there is an expression that only the build evaluates. @type {(schedule: Schedule) => boolean} */
export const isLeftToBuild = (schedule) => tracksOf(schedule).some(({ expression }) => expression);

/** Whether it opens without an appointment at some time. @type {(schedule: Schedule) => boolean} */
export function everOpensDoor(schedule) {
  const walkIn = walkInOf(schedule);
  return !walkIn || everOpens(walkIn);
}
