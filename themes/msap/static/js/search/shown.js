// What the page is given to show: plain values, no more than it needs.

/**
 * @import { DetailedHouse, Found, Group, HousePlace, Library, NamedReading, Need, Openings, Place, Result, ShownNeed,
 *   SaidFilter, ShownFilter, ShownPlace, ShownReading } from "../types"
 */

import { departmentCodeOf } from "../lib/codes.js";
import { isFiltered, offered } from "../lib/filters.js";
import { withoutLinks } from "../reading/linking.js";

const MOST_PLACES_OFFERED = 12;

/**
 * A house as the page shows it: at its nearest place, in the town of that place, by its telephone, with the needs it answers and its hours, those of `hoursAsked(place)` too.
 * @type {(found: Found<DetailedHouse>, groups: Group[], openings: Openings, hoursAsked: (place: HousePlace) => string) => Result}
 */
export function result({ house, place, distanceKm }, groups, openings, hoursAsked) {
  const { number, id, slug, name } = house;
  // That of the place, if it has one.
  const { phone, dialled } = { ...house, ...place };
  const reasons = groups.flatMap((group) => offered(house, group).slice(0, 1).map(nameOf));
  const { rank, kind, anchor, position, commune, postcode } = place;
  const nearest = { rank, kind, anchor, name: place.name, commune, position };
  const own = { number, id, slug, name, phone, dialled, commune, postcode };
  return { ...own, place: nearest, distanceKm, reasons, opening: openings.described(place), asked: hoursAsked(place) };
}

/**
 * What was understood, as the page shows it; `filters` are those in use.
 * @type {(library: Library, reading: NamedReading, filters: ShownFilter[]) => Promise<ShownReading>}
 */
export async function shownReading(library, reading, filters) {
  const { place, places, postcode, nearly, lost, groups, request, words, from, unknown } = reading;
  const first = places.slice(0, MOST_PLACES_OFFERED);
  const all = place && !first.some((each) => each === place) ? [place, ...first] : first;
  const shown = await shownPlaces(library, all);
  return {
    places: shown.map((each, rank) => ({ ...each, current: all[rank] === place, said: places.includes(all[rank]) })),
    others: Math.max(0, places.length - MOST_PLACES_OFFERED),
    position: request.position,
    point: from ? { latitude: from.latitude, longitude: from.longitude } : null,
    needs: groups.flatMap((group) => shownNeeds(group, words, reading.filters)).filter(isFirst),
    filters,
    postcode,
    nearly: Boolean(nearly),
    lost,
    unknown,
    filtered: isFiltered(request),
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
 * @type {(group: Group, words: string[], filters: SaidFilter[]) => ShownNeed[]}
 */
function shownNeeds({ needs, ranks, absent = false }, words, filters) {
  const without = ranks.length ? wordsWithout(words, ranks, filters) : null;
  return needs.map(({ code, name, kind }) => ({ code, name, kind, without, absent }));
}

/**
 * Whether no need before it has its name: words may say one in two ways ("retraite de ma mère décédée").
 * @type {(need: ShownNeed, at: number, all: ShownNeed[]) => boolean}
 */
function isFirst({ name }, at, all) {
  return all.findIndex((each) => each.name === name) === at;
}

/**
 * The query without some of its words, nor what linked them to others; those of `filters` come last, and stay whole.
 * @type {(words: string[], ranks: number[], filters: SaidFilter[]) => string}
 */
export function wordsWithout(words, ranks, filters) {
  const own = new Set(filters.flatMap((filter) => filter.ranks));
  const left = [...words.keys()].filter((rank) => !ranks.includes(rank));
  const others = withoutLinks(left.filter((rank) => !own.has(rank)).map((rank) => words[rank]));
  return [...others, ...left.filter((rank) => own.has(rank)).map((rank) => words[rank])].join(" ").replace(/(\d)heures/g, "$1h");
}

/** @type {(need: Need) => string} */
function nameOf({ name }) {
  return name;
}
