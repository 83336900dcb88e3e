// What the page is given to show: plain values, no more than it needs.

/**
 * @import { DetailedHouse, Found, Group, Library, Need, Openings, Place, Reading, Result, ShownNeed,
 *   ShownPlace, ShownReading } from "../types"
 */

import { departmentCodeOf } from "../lib/codes.js";
import { SWITCHES, offered } from "../lib/filters.js";
import { withoutLinks } from "../lib/linking_words.js";

const MOST_PLACES_OFFERED = 12;

/**
 * A house as the page shows it: at its nearest place, with the needs it answers and its hours.
 * @type {(found: Found<DetailedHouse>, groups: Group[], openings: Openings) => Result}
 */
export function result({ house, place, distanceKm }, groups, openings) {
  const { number, id, slug, name, phone, dialled, town } = house;
  const reasons = groups.flatMap((group) => offered(house, group).slice(0, 1).map(nameOf));
  const { rank, kind, anchor, position } = place;
  const nearest = { rank, kind, anchor, name: place.name, commune: place.commune, position };
  const own = { number, id, slug, name, phone, dialled, ...town };
  return { ...own, place: nearest, distanceKm, reasons, opening: openings.described(place) };
}

/**
 * What was understood, as the page shows it.
 * @type {(library: Library, reading: Reading, unknown: string[]) => Promise<ShownReading>}
 */
export async function shownReading(library, reading, unknown) {
  const { place, places, postcode, nearly, lost, groups, switches, request, words, from } = reading;
  const first = places.slice(0, MOST_PLACES_OFFERED);
  const all = place && !first.some((each) => each === place) ? [place, ...first] : first;
  const shown = await shownPlaces(library, all);
  return {
    places: shown.map((each, rank) => ({ ...each, current: all[rank] === place, said: places.includes(all[rank]) })),
    others: Math.max(0, places.length - MOST_PLACES_OFFERED),
    position: request.position,
    point: from ? { latitude: from.latitude, longitude: from.longitude } : null,
    needs: groups.flatMap((group) => shownNeeds(group, words)),
    switches: switches.map(({ name, ranks }) => ({ name, without: wordsWithout(words, ranks) })),
    postcode,
    nearly: Boolean(nearly),
    lost,
    unknown,
    filtered: Boolean(request.rayon) || SWITCHES.some((name) => request[name]),
  };
}

/**
 * Places with the name of their department.
 * @type {(library: Library, places: Place[]) => Promise<ShownPlace[]>}
 */
export async function shownPlaces(library, places) {
  const { departements } = await library.manifest();
  return places.map(({ code, name, postcodes, nowIn, area = false }) => {
    const department = departements[departmentCodeOf(code)] ?? "";
    return { code, name, postcodes, nowIn, area, department };
  });
}

/**
 * The needs of a group; `without` is the query without the words that said it, if any did; `absent`
 * tells that no house near, or none at all, offers it.
 * @type {(group: Group, words: string[]) => ShownNeed[]}
 */
function shownNeeds({ needs, ranks, absent = false }, words) {
  const without = ranks.length ? wordsWithout(words, ranks) : null;
  return needs.map(({ code, name, kind }) => ({ code, name, kind, without, absent }));
}

/** @type {(words: string[], ranks: number[]) => string} */
function wordsWithout(words, ranks) {
  const taken = new Set(ranks);
  return withoutLinks(words.filter((_, rank) => !taken.has(rank))).join(" ");
}

/** @type {(need: Need) => string} */
function nameOf({ name }) {
  return name;
}
