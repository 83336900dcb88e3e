/** Public and school holidays where a place is, from the form's data: generator/hours/form_calendar.py. */

/** @import { PlaceCalendar, SchoolHolidays } from "./types" */

/** @typedef {[day: number, name: string][]} NamedDays */
/**
 * `feries` are the nation's, to which those of `zones` are added or whose names they change.
 * @typedef {{ du: number, jours: number, zone: string, feries: NamedDays, zones: Record<string, [zone: string, own: NamedDays]>,
 *   academies: Record<string, string>, ecoles: Record<string, { du: number, au: number, certains: number[][], douteux: number[][] }> }} FormCalendar
 */

/**
 * What hours need to know of a department.
 * @type {(calendar: FormCalendar, department: string) => PlaceCalendar}
 */
export function calendarOf({ zone, feries: national, zones, academies, ecoles: schools }, department) {
  const [ownZone, own] = zones[department] ?? [zone, []];
  const holidays = [...new Map([...national, ...own])].sort(([a], [b]) => a - b);
  const school = Object.keys(academies).find((name) => academies[name].split(" ").includes(department));
  return { zone: ownZone, holidays, schoolHolidays: school ? schoolHolidaysOf(schools[school]) : null };
}

/** @type {(told: FormCalendar["ecoles"][string]) => SchoolHolidays} */
function schoolHolidaysOf({ du: first, au: last, certains: certain, douteux: doubtful }) {
  return {
    first,
    last,
    certain: /** @type {[number, number][]} */ (certain),
    doubtful: /** @type {[number, number][]} */ (doubtful),
  };
}
