/** What `msap check` says of the hours of a place, in its words: generator/model/located.py. */

/** @import { DatedException, Fields, HoursSeason, OpeningHours, Path, PlaceHours, Problem, Tree } from "./types" */

import { EXCEPTION_FIELDS, makeException, needsOpeningDays } from "./exceptions.js";
import { parseHours, parsePeriodHours } from "./fields.js";
import { orTold, problem, readRecords } from "./records.js";
import { makeSeason, SEASON_FIELDS, unclearSeasons, withSeasons } from "./seasons.js";

/** @typedef {{ hours: OpeningHours | null, byAppointment: OpeningHours | null, exceptions: [number, DatedException][], seasons: [number, HoursSeason][], problems: Problem[] }} ReadPlace */

/**
 * Of « horaires » or « horaires_rdv ».
 * @type {(tree: Tree, path: Path) => Problem[]}
 */
export function hoursProblems(tree, path) {
  /** @type {Problem[]} */
  const found = [];
  orTold(found, path, () => parseHours(tree));
  return found;
}

/**
 * Of the « horaires » of an exception or of a season.
 * @type {(tree: Tree, path: Path) => Problem[]}
 */
export function periodHoursProblems(tree, path) {
  /** @type {Problem[]} */
  const found = [];
  orTold(found, path, () => parsePeriodHours(tree));
  return found;
}

/**
 * Of the list « exceptions », each by itself.
 * @type {(tree: Tree | undefined, path: Path) => Problem[]}
 */
export const exceptionProblems = (tree, path) => readRecords(tree, path, EXCEPTION_FIELDS, makeException).problems;

/**
 * Of the list « saisons », each by itself.
 * @type {(tree: Tree | undefined, path: Path) => Problem[]}
 */
export const seasonProblems = (tree, path) => readRecords(tree, path, SEASON_FIELDS, makeSeason).problems;

/**
 * Of all the hours of a house, a branch or a stop: each field, and once they are right, how they go together. Python
 * asks that last question only of a place in which nothing else is wrong either.
 * @type {(fields: Fields, path: Path) => Problem[]}
 */
export function placeProblems(fields, path) {
  const read = readPlace(fields, path);
  return read.problems.length ? read.problems : together(read, path);
}

/** @type {(tree: Tree, path: Path, fields: Fields) => Problem[]} */
function ofList(_tree, path, fields) {
  const place = path.slice(0, -1);
  return placeProblems(fields, place).filter((found) => found.path[place.length] === path[place.length]);
}

/** What checks/house.js asks of hours: of each field, how it goes with the others of its place included. */
export const HOURS_CHECKS = { week: hoursProblems, exceptions: ofList, seasons: ofList };

/** @type {(fields: Fields, path: Path) => ReadPlace} */
function readPlace(fields, path) {
  /** @type {Problem[]} */
  const problems = [];
  const [hours, byAppointment] = ["horaires", "horaires_rdv"].map((key) =>
    fields[key] === undefined ? null : (orTold(problems, [...path, key], () => parseHours(fields[key])) ?? null),
  );
  const exceptions = readRecords(fields.exceptions, [...path, "exceptions"], EXCEPTION_FIELDS, makeException);
  const seasons = readRecords(fields.saisons, [...path, "saisons"], SEASON_FIELDS, makeSeason);
  problems.push(...exceptions.problems, ...seasons.problems);
  return { hours, byAppointment, exceptions: exceptions.records, seasons: seasons.records, problems };
}

/** @type {(place: ReadPlace, path: Path) => Problem[]} */
function together({ hours, byAppointment, exceptions, seasons }, path) {
  const unclear = unclearSeasons(seasons.map(([, season]) => season), [hours, byAppointment], path);
  if (unclear) return [unclear];
  if (hours || byAppointment || seasons.length) return [];
  const nowhere = exceptions.find(([, exception]) => needsOpeningDays(exception));
  if (!nowhere) return [];
  const message =
    "les jours d'ouverture ne sont pas connus : nommez les jours, par exemple « horaires: {lundi: 10:00-12:00} ».";
  return [problem([...path, "exceptions", nowhere[0], "horaires"], "exception", message)];
}

/**
 * The hours of a place, its seasons in them. What is wrong is left out.
 * @type {(fields: Fields) => PlaceHours}
 */
export function placeHours(fields) {
  const read = readPlace(fields, []);
  const exceptions = read.exceptions.map(([, exception]) => exception);
  const seasons = read.seasons.map(([, season]) => season);
  const { hours, byAppointment } = read;
  const isUnclear = unclearSeasons(seasons, [hours, byAppointment], []);
  if (!seasons.length || isUnclear) return { hours, byAppointment, exceptions };
  const [walkIn, booked] = withSeasons(hours, byAppointment, seasons);
  return { hours: walkIn, byAppointment: booked, exceptions };
}
