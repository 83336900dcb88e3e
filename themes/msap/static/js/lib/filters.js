// What a request keeps of the houses.

import { distanceKm } from "./distance.js";

/** The switches, by their name in a request; each says of a place or a house whether it stays. */
export const SWITCHES = ["ouvert", "samedi", "fauteuil", "fixes"];

/** The needs of a group that a house offers. */
export function offered(house, group) {
  return group.needs.filter((need) => house.offer.has(need.number));
}

/**
 * A function from a house to the house with the places that stay, or to null.
 *
 * `asked` holds the request's switches and `rayon` (km or null), `groups` (needs, of which the
 * house must answer every one), `from` (a position or null), `departments` (codes, empty for all).
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

function answers(house, group) {
  return Boolean(group.named?.has(house.number)) || offered(house, group).length > 0;
}

function placeTests({ ouvert, samedi, fixes, rayon, from, departments }, openings) {
  return [
    departments.length > 0 && ((place) => departments.includes(place.department)),
    fixes && ((place) => place.kind !== "arret"),
    from && rayon && ((place) => place.position !== null && distanceKm(from, place.position) <= rayon),
    samedi && openings.opensOnSaturday,
    ouvert && openings.isOpen,
  ].filter(Boolean);
}
