// What a request keeps of the houses, and how many houses each filter would keep.

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

/** How many of `houses` each switch, radius and need would keep, besides what is asked already. */
export function filterCounts(houses, asked, openings, radiiKm) {
  const many = (more) => houses.filter(narrowing({ ...asked, ...more }, openings)).length;
  const needs = new Map();
  for (const house of houses.filter(narrowing(asked, openings))) {
    for (const number of house.offer) needs.set(number, (needs.get(number) ?? 0) + 1);
  }
  const total = many({});
  return {
    total,
    needs,
    switches: SWITCHES.map((name) => [name, asked[name] ? total : many({ [name]: true })]),
    radii: asked.from ? [...radiiKm, null].map((rayon) => [rayon, many({ rayon })]) : [],
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
