// From a request to an answer: what was understood, and the houses in order. No DOM, no network.

import { filterCounts, narrowing } from "../lib/filters.js";
import { RADII_KM } from "../lib/address.js";
import { boxDistanceKm } from "../lib/distance.js";
import { withinTwoEdits } from "../lib/edits.js";
import { anyWord, everyWord, mistypedHouses } from "../lib/house_search.js";
import { byDistance, nearestHouses } from "../lib/nearest.js";
import { createOpenings } from "../lib/openings.js";
import { leafOf } from "./loading.js";
import { pointed, readRequest } from "./reading.js";
import { result, shownReading } from "./shown.js";

// With more leaves than these, the summary of all houses is lighter.
const FEWEST_LEAVES_FOR_SUMMARY = 12;
const LEAVES_SHARE_FOR_SUMMARY = 0.2;
const HOUSES_ASKED_FOR_TOWN = 5;

/**
 * Answer a request (lib/address.js) with its first `count` houses, at the instant `now` (ms).
 *
 * Gives `reading` (place, places, needs, unknown words, as the page shows them), `sorted`
 * ("distance" or "score"), `results` ({id, slug, name, …, distanceKm}) and `more` (whether others follow).
 */
export async function find(library, request, count, now = Date.now()) {
  const { reading, openings, wanted } = await prepared(library, request, now);
  const keep = narrowing(reading.asked, openings);
  const list = wanted ? await houses(library, reading, wanted, keep, count + 1) : [];
  return {
    reading: await shownReading(library, reading, reading.unknown),
    sorted: reading.from ? "distance" : "score",
    results: list.slice(0, count).map((each) => result(each, reading.groups, openings)),
    more: list.length > count,
  };
}

/** How many houses of the request's answer each filter would keep (lib/filters.js), and the needs. */
export async function countFilters(library, request, now = Date.now()) {
  const { reading, openings, wanted } = await prepared(library, request, now);
  const all = wanted ? await library.summary() : [];
  const among = wanted?.numbers ? wanted.numbers.map((number) => all[number]) : all;
  const { needs, ...counts } = filterCounts(among, reading.asked, openings, RADII_KM);
  const { offerts } = await library.manifest();
  const offered = (await library.needs()).filter(({ number }) => offerts[number]);
  const known = ({ code, name, kind, number }) => ({ code, name, kind, count: needs.get(number) ?? 0 });
  return { ...counts, needs: offered.map(known) };
}

/** The reading, and which houses are `wanted`: numbers, or all; null when the words say nothing. */
async function prepared(library, request, now) {
  const read = await readRequest(library, request);
  const { calendrier } = await library.manifest();
  const openings = createOpenings(calendrier, now);
  const { numbers, mistyped } = await housesByWords(library, read);
  const town = mistyped ? await townMeant(library, numbers, read) : null;
  const named = numbers.length > 0 && !town;
  const reading = { ...(mistyped ? elsewhere(read, town) : read), unknown: named || town ? [] : read.extra };
  if (named) return { reading, openings, wanted: { numbers } };
  return { reading, openings, wanted: wantsAll(reading) ? { numbers: null } : null };
}

/** The reading when its words, mistyped, are not the place they seemed: a town, or houses only. */
function elsewhere(reading, town) {
  const { request, groups } = reading;
  const places = town ? [town, ...reading.places.filter(({ code }) => code !== town.code)] : reading.places;
  return { ...reading, places, place: town, ...pointed(request, groups, request.position ?? town, "") };
}

/**
 * The commune of the houses found, when all the words together are its name with a slip or two;
 * null when several are: "Casties" may be Castres or Castries, and both are shown.
 */
async function townMeant(library, numbers, { glued }) {
  const houses = await library.houses(numbers.slice(0, HOUSES_ASKED_FOR_TOWN));
  const postcodes = new Map(houses.map(({ town }) => [town.commune, town.postcode]));
  const meant = new Map();
  for (const postcode of postcodes.values()) {
    const served = await library.atPostcode(postcode);
    for (const place of served.filter((each) => withinTwoEdits(each.glued, glued))) meant.set(place.code, place);
  }
  return meant.size === 1 ? [...meant.values()][0] : null;
}

function wantsAll({ from, asked, extra, words, places, groups, request }) {
  if (from || asked.department) return true;
  // Of several places of one name, the person has to choose.
  if (places.length) return false;
  const filtered = ["ouvert", "samedi", "fauteuil"].some((name) => request[name]);
  return !extra.length && (words.length > 0 || groups.length > 0 || filtered);
}

/**
 * The numbers of the houses that the words name; none when a place alone is understood. `mistyped`
 * tells that a letter or two are wrong, so that what seemed a place is none: "Saint-Pierr-de-Trivisy".
 */
async function housesByWords(library, { rest, extra, glued, place, places, nearly, from, request }) {
  const located = from ?? place;
  if (!rest.length || (located && !extra.length)) return { numbers: [], mistyped: false };
  const { index } = library;
  const exact = await everyWord(index, rest, glued);
  const within = exact.length || !place?.area ? exact : await everyWord(index, extra, extra.join(""));
  const sure = within.length || request.lieu || request.position || (places.length && !extra.length && !nearly);
  if (sure) return { numbers: within, mistyped: false };
  const near = await mistypedHouses(index, rest, glued);
  if (near.length) return { numbers: near, mistyped: true };
  return { numbers: located ? [] : await anyWord(index, rest), mistyped: false };
}

/** The wanted houses that `keep` keeps, in order; at least `count` when there are as many. */
async function houses(library, reading, { numbers }, keep, count) {
  const leaves = await leavesOf(library, reading, numbers);
  const { from, asked } = reading;
  const among = numbers ? new Set(numbers) : null;
  const wanted = (list) => list.filter(({ number }) => !among || among.has(number)).map(keep).filter(Boolean);
  const load = async (number) => wanted(await library.leaf(number));
  const all = (await library.manifest()).leaves.length;
  const mostLeaves = Math.max(FEWEST_LEAVES_FOR_SUMMARY, all * LEAVES_SHARE_FOR_SUMMARY);
  if (!from && asked.department && !numbers) return inDepartment(leaves, load, count);
  const found = from
    ? await nearestHouses({ leaves, from, count, load, mostLeaves })
    : await firstHouses(library, { leaves, numbers, keep, count, mostLeaves });
  return found ?? fromSummary(library, { numbers, wanted, keep, from, count });
}

/** The leaves where the answer may be. */
async function leavesOf(library, { asked, from, groups }, numbers) {
  const { leaves } = await library.manifest();
  const home = numbers ? new Set(numbers.map((number) => leafOf(leaves, number))) : null;
  const places = await Promise.all(groups.map((group) => leavesWith(library, group, leaves)));
  return leaves.filter(
    (leaf) =>
      (!home || home.has(leaf)) &&
      (!asked.department || leaf.departments.includes(asked.department)) &&
      places.every((some) => !some || some.has(leaf.number)) &&
      (!from || !asked.rayon || (leaf.box && boxDistanceKm(from, leaf.box) <= asked.rayon)),
  );
}

/** The numbers of the leaves with a house that answers a rare group; null when many do. */
async function leavesWith(library, { needs, named, rare }, leaves) {
  if (!rare) return null;
  const { rares } = await library.manifest();
  const known = needs.flatMap(({ number }) => rares[number] ?? []);
  return new Set([...known, ...[...named].map((number) => leafOf(leaves, number).number)]);
}

async function inDepartment(leaves, load, count) {
  const found = (await Promise.all(leaves.map(({ number }) => load(number)))).flat();
  const order = found.sort((a, b) => a.places[0].commune.localeCompare(b.places[0].commune, "fr"));
  return order.slice(0, count).map(placed);
}

/** The first houses in the order of `numbers`, or of the leaves. */
async function firstHouses(library, { leaves, numbers, keep, count, mostLeaves }) {
  const list = [];
  const loaded = new Set();
  const order = numbers ?? leaves.flatMap(({ first, size }) => Array.from({ length: size }, (_, rank) => first + rank));
  for (let at = 0; at < order.length && list.length < count; at += count) {
    const some = order.slice(at, at + count);
    for (const number of some) loaded.add(leafOf(leaves, number));
    if (loaded.size > mostLeaves) return null;
    list.push(...(await library.houses(some)).map(keep).filter(Boolean));
  }
  return list.slice(0, count).map(placed);
}

async function fromSummary(library, { numbers, wanted, keep, from, count }) {
  const all = await library.summary();
  const kept = wanted(numbers ? numbers.map((number) => all[number]) : all);
  const first = (from ? byDistance(kept, from) : kept.map(placed)).slice(0, count);
  const detailed = await library.houses(first.map(({ house }) => house.number));
  return first.map((each, rank) => ({ ...each, house: keep(detailed[rank]) }));
}

function placed(house) {
  return { house, place: house.places[0], distanceKm: null };
}
