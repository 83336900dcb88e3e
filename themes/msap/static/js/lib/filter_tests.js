// What each filter of a request asks of a place, or of its house. Loaded with search/filtering.js.

/** @import { Asked, Openings, Tests } from "../types" */

import { asksWhen, daysMeant } from "./asked_days.js";
import { distanceKm } from "./distance.js";

const OPEN = ["ouvert", "rdv"];

/**
 * The tests of the filters of `asked`: those that all hold of a place keep it. Unknown hours are no open ones.
 * @type {(asked: Asked, openings: Openings) => Tests}
 */
export function filterTests(asked, { stateOf, comingDays }) {
  const { ouvert, itinerant, fauteuil, fixes, rayon, from, sansrdv } = asked;
  /** @type {Tests} */
  const tests = [];
  if (fauteuil) tests.push((_, { wheelchair }) => wheelchair);
  if (fixes) tests.push(({ kind }) => kind !== "arret");
  if (itinerant) tests.push(({ kind, moves }) => kind === "arret" || moves);
  if (from && rayon) tests.push(({ position }) => position !== null && distanceKm(from, position) <= rayon);
  if (ouvert) tests.push((place) => OPEN.slice(0, sansrdv ? 1 : 2).includes(stateOf(place)));
  if (asksWhen(asked)) tests.push((place) => daysMeant(comingDays(place), asked).length > 0);
  return tests;
}
