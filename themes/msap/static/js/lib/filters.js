// What a request keeps of the houses.

/** @import { Asked, Group, House, HousePlace, Keep, Need, Openings, SaidGroup, Switch } from "../types" */

import { distanceKm } from "./distance.js";

/**
 * The switches, by their name in a request; each says of a place or a house whether it stays.
 * @type {Switch[]}
 */
export const SWITCHES = ["ouvert", "samedi", "fauteuil", "fixes"];

/**
 * The needs of a group that a house offers.
 * @type {(house: House, group: SaidGroup) => Need[]}
 */
export function offered(house, group) {
  return group.needs.filter((need) => house.offer.has(need.number));
}

/**
 * A function from a house to the house with the places that stay, or to null.
 *
 * `asked` holds the request's switches and `rayon` (km or null), `groups` (needs, of which the
 * house must answer every one), `from` (a position or null), `departments` (codes, empty for all).
 * @type {(asked: Asked, openings: Openings) => Keep}
 */
export function narrowing(asked, openings) {
  const tests = placeTests(asked, openings);
  return (house) => {
    if (asked.fauteuil && !house.wheelchair) return null;
    if (!asked.groups.every((group) => answers(house, group))) return null;
    if (!tests.length) return house;
    const places = house.places.filter((place) => tests.every((test) => test(place)));
    return places.length ? { ...house, places } : null;
  };
}

/** @type {(house: House, group: Group) => boolean} */
function answers(house, group) {
  return Boolean(group.named?.has(house.number)) || offered(house, group).length > 0;
}

/** @type {(asked: Asked, openings: Openings) => ((place: HousePlace) => boolean)[]} */
function placeTests({ ouvert, samedi, fixes, rayon, from, departments }, openings) {
  /** @type {((place: HousePlace) => boolean)[]} */
  const tests = [];
  if (departments.length) tests.push((place) => departments.includes(place.department));
  if (fixes) tests.push((place) => place.kind !== "arret");
  if (from && rayon) tests.push(({ position }) => position !== null && distanceKm(from, position) <= rayon);
  if (samedi) tests.push(openings.opensOnSaturday);
  if (ouvert) tests.push(openings.isOpen);
  return tests;
}
