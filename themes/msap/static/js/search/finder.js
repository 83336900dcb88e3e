// From a request to an answer: what was understood, and the houses in order. No DOM, no network.

/**
 * @import { Answer, Asked, Counts, DetailedHouse, Found, Group, House, HousePlace, Keep, Leaf, Library, Manifest, Position,
 *   Prepared, Reading, Request, Tests, Wanted } from "../types"
 */

import { boxDistanceKm } from "../lib/distance.js";
import { NO_FILTERS, isFiltered, narrowing } from "../lib/filters.js";
import { leafOf } from "../lib/leaves.js";
import { byDistance, nearestHouses } from "../lib/nearest.js";
import { createOpenings } from "../lib/openings.js";
import { asksWhere } from "./asking_where.js";
import { withoutFarNeeds } from "./far_needs.js";
import { readRequest } from "./reading.js";
import { result, shownReading, wordsWithout } from "./shown.js";
import { knownTotal } from "./totals.js";
import { withNamedHouses } from "./with_names.js";

// With more leaves than these, the summary of all houses is lighter.
const FEWEST_LEAVES_FOR_SUMMARY = 12;
const LEAVES_SHARE_FOR_SUMMARY = 0.2;

const FILTERS_LOST = "Les filtres n’ont pas pu être chargés. Rechargez la page pour essayer à nouveau.";

/** @typedef {(number: number) => Promise<DetailedHouse[]>} LoadWanted gives the houses of a leaf that are wanted */

/** @type {Wanted} */
const EVERY_HOUSE = { numbers: null };

/**
 * Answer a request (lib/address.js) with its first `count` houses, at the instant `now` (ms).
 *
 * Gives `reading` (place, places, needs, unknown words, as the page shows them), `sorted`
 * ("distance" or "score"), `results` ({id, slug, name, …, distanceKm}), `more` (whether others
 * follow), `total` (how many answer in all; null when that is not known), `asksWhere` (asking_where.js: then
 * there are no results), `everywhere` (whether every house offers what is asked) and `instead` (easing.js).
 * @type {(library: Library, request: Request, count: number, now?: number) => Promise<Answer>}
 */
export async function find(library, request, count, now = Date.now()) {
  const { reading, openings, wanted, filtering, instead, ...found } = await prepared(library, request, now, count + 1);
  const keep = narrowing(reading.asked, filtering?.filterTests(reading.asked, openings));
  const list = wanted && !found.asksWhere ? await houses(library, reading, wanted, keep, count + 1) : [];
  /** @type {(ranks: number[]) => string} */
  const without = (ranks) => wordsWithout(reading.words, ranks, reading.filters);
  /** @type {(place: HousePlace) => string} */
  const hoursAsked = (place) => filtering?.hoursOfDaysAsked(openings.comingDays(place), reading.request) ?? "";
  return {
    reading: await shownReading(library, reading, filtering?.shownFilters(reading, request, without) ?? []),
    sorted: reading.from ? "distance" : "score",
    results: list.slice(0, count).map((each) => result(each, reading.groups, openings, hoursAsked)),
    more: list.length > count,
    asksWhere: found.asksWhere,
    instead,
    everywhere: reading.asked.groups.every((group) => group.everywhere),
    total: wanted ? await knownTotal(library, reading, wanted, keep) : 0,
  };
}

/**
 * The counts of the filters (counting.js), over all houses of the request's answer.
 * @type {(library: Library, request: Request, now?: number) => Promise<Counts>}
 */
export async function countFilters(library, request, now = Date.now()) {
  const [filtering, answer] = await Promise.all([library.filtering(), prepared(library, request, now)]);
  return filtering.counts(library, answer);
}

/**
 * The reading, and which houses are `wanted`: numbers, or all; null when the words say nothing. Of an answer with `count`
 * houses, what it needs of them is asked for at once.
 * @type {(library: Library, request: Request, now: number, count?: number) => Promise<Prepared>}
 */
async function prepared(library, request, now, count = 1) {
  const { reading: read, numbers } = await withNamedHouses(library, await readRequest(library, request));
  const manifest = await library.manifest();
  const openings = createOpenings(manifest.calendrier, now);
  /** @type {(wanted: Wanted, asked: Asked, tests?: Tests) => Promise<Found | undefined>} */
  const nearest = async (wanted, asked, tests) => (await houses(library, { ...read, asked }, wanted, narrowing(asked, tests), 1, count))[0];
  // Whether a need is offered near does not depend on who opens on Saturdays.
  const reading = numbers ? read : await withoutFarNeeds(read, ({ asked }) => nearest(EVERY_HOUSE, { ...asked, rayon: null }));
  const wanted = numbers ? { numbers } : wantsAll(reading) ? EVERY_HOUSE : null;
  const asks = wanted === EVERY_HOUSE && asksWhere(manifest, reading);
  const found = { reading, openings, wanted, asksWhere: asks, filtering: null, instead: "" };
  if (!isFiltered(reading.asked)) return reading.filtersLost ? { ...found, instead: FILTERS_LOST } : found;
  const filtering = await library.filtering().catch(() => null);
  if (!filtering) return { ...found, reading: withoutFilters(reading), instead: FILTERS_LOST };
  if (!wanted || asks) return { ...found, filtering };
  /** @type {(asked: Asked) => Promise<Found | undefined>} */
  const answering = (asked) => nearest(wanted, asked, filtering.filterTests(asked, openings));
  return { ...found, filtering, ...(await filtering.eased(reading, numbers !== null, answering)) };
}

/** @type {<R extends Reading>(reading: R) => R} */
function withoutFilters(reading) {
  const { groups, from, departments } = reading.asked;
  return { ...reading, asked: { ...NO_FILTERS, groups, from, departments } };
}

/** @type {(reading: Reading) => boolean} */
function wantsAll({ from, asked, extra, words, places, nearly, groups, filters, request }) {
  if (from || asked.departments.length) return true;
  // Of several places of one name the person has to choose; beside a need, what is only like them may be no place.
  if (places.length && !(nearly && (groups.length || filters.length))) return false;
  // A need is answered, and a filter, beside words that say nothing.
  if (groups.length || filters.length) return true;
  return !extra.length && (words.length > 0 || isFiltered(request));
}

/**
 * The wanted houses that `keep` keeps, in order; at least `count` when there are as many. What `soon` houses need is
 * loaded at once.
 * @type {(library: Library, reading: Reading, wanted: Wanted, keep: Keep, count: number, soon?: number) => Promise<Found<DetailedHouse>[]>}
 */
async function houses(library, reading, { numbers }, keep, count, soon = count) {
  const leaves = await leavesOf(library, reading, numbers);
  const { from, asked } = reading;
  const among = numbers ? new Set(numbers) : null;
  /** @type {LoadWanted} */
  const load = async (number) => kept((await library.leaf(number)).filter((house) => !among || among.has(house.number)), keep);
  const manifest = await library.manifest();
  const mostLeaves = Math.max(FEWEST_LEAVES_FOR_SUMMARY, manifest.leaves.length * LEAVES_SHARE_FOR_SUMMARY);
  if (!from && asked.departments.length && !numbers) return inArea(leaves, load, count);
  const found = from
    ? await nearestHouses({ leaves, from, count, atOnce: soon / shareWanted(manifest, reading, leaves, numbers), load, mostLeaves })
    : await firstHouses(library, { leaves, numbers, keep, count, mostLeaves });
  return found ?? fromSummary(library, { numbers, keep, from, count });
}

/**
 * The leaves where the answer may be.
 * @type {(library: Library, reading: Reading, numbers: number[] | null) => Promise<Leaf[]>}
 */
async function leavesOf(library, { asked, from }, numbers) {
  const { leaves } = await library.manifest();
  const home = numbers ? new Set(numbers.map((number) => leafOf(leaves, number))) : null;
  const places = await Promise.all(asked.groups.map((group) => leavesWith(library, group, leaves)));
  return leaves.filter(
    (leaf) =>
      (!home || home.has(leaf)) &&
      (!asked.departments.length || leaf.departments.some((code) => asked.departments.includes(code))) &&
      places.every((some) => !some || some.has(leaf.number)) &&
      (!from || !asked.rayon || (leaf.box && boxDistanceKm(from, leaf.box) <= asked.rayon)),
  );
}

/**
 * The numbers of the leaves with a house that answers a rare group; null when many do.
 * @type {(library: Library, group: Group, leaves: Leaf[]) => Promise<Set<number> | null>}
 */
async function leavesWith(library, { needs, named, rare }, leaves) {
  if (!rare) return null;
  const { rares } = await library.manifest();
  const known = needs.flatMap(({ number }) => rares[number] ?? []);
  return new Set([...known, ...[...named].map((number) => leafOf(leaves, number).number)]);
}

/**
 * The share of the houses of `leaves` that are wanted, as far as that is known before they are loaded.
 * @type {(manifest: Pick<Manifest, "offerts">, reading: Reading, leaves: Leaf[], numbers: number[] | null) => number}
 */
function shareWanted({ offerts }, { asked }, leaves, numbers) {
  const all = leaves.reduce((sum, { size }) => sum + size, 0);
  const offering = asked.groups.map(({ needs }) => Math.max(...needs.map(({ number }) => offerts[number])));
  return Math.min(all, numbers?.length ?? all, ...offering) / all;
}

/** @type {(leaves: Leaf[], load: LoadWanted, count: number) => Promise<Found<DetailedHouse>[]>} */
async function inArea(leaves, load, count) {
  const found = (await Promise.all(leaves.map(({ number }) => load(number)))).flat();
  const order = found.sort((a, b) => a.places[0].commune.localeCompare(b.places[0].commune, "fr"));
  return order.slice(0, count).map(placed);
}

/**
 * The first houses in the order of `numbers`, or of the leaves.
 * @type {(library: Library, search: { leaves: Leaf[], numbers: number[] | null, keep: Keep, count: number, mostLeaves: number }) => Promise<Found<DetailedHouse>[] | null>}
 */
async function firstHouses(library, { leaves, numbers, keep, count, mostLeaves }) {
  /** @type {DetailedHouse[]} */
  const list = [];
  const loaded = new Set();
  const order = numbers ?? leaves.flatMap(({ first, size }) => Array.from({ length: size }, (_, rank) => first + rank));
  for (let at = 0; at < order.length && list.length < count; at += count) {
    const some = order.slice(at, at + count);
    for (const number of some) loaded.add(leafOf(leaves, number));
    if (loaded.size > mostLeaves) return null;
    list.push(...kept(await library.houses(some), keep));
  }
  return list.slice(0, count).map(placed);
}

/** @type {(library: Library, search: { numbers: number[] | null, keep: Keep, from: Position | null, count: number }) => Promise<Found<DetailedHouse>[]>} */
async function fromSummary(library, { numbers, keep, from, count }) {
  const all = await library.summary();
  const own = kept(numbers ? numbers.map((number) => all[number]) : all, keep);
  const first = (from ? byDistance(own, from) : own.map(placed)).slice(0, count);
  const detailed = await library.houses(first.map(({ house }) => house.number));
  return first.map((each, rank) => ({ ...each, house: keep(detailed[rank]) ?? detailed[rank] }));
}

/** @type {<H extends House>(houses: readonly H[], keep: Keep) => H[]} */
function kept(list, keep) {
  return list.flatMap((house) => keep(house) ?? []);
}

/** @type {<H extends House>(house: H) => Found<H>} */
function placed(house) {
  return { house, place: house.places[0], distanceKm: null };
}
