// From a request to an answer: what was understood, and the houses in order. No DOM, no network.

import { fold, glue } from "../lib/fold.js";
import { everyWord, mistypedHouses, searchHouses } from "../lib/house_search.js";
import { byDistance, nearestHouses } from "../lib/nearest.js";
import { understand } from "../lib/understanding.js";
import { offered, result, shownReading } from "./shown.js";

// A need that fewer houses than this share offer may also be a word of a house's name ("Pimms"),
// and would make the search by distance load too many leaves.
const RARE_SHARE = 0.05;

/**
 * Answer a request (lib/address.js) with its first `count` houses.
 *
 * Gives `reading` (place, places, needs, unknown words, as the page shows them), `sorted`
 * ("distance" or "score"), `results` ({id, slug, name, …, distanceKm}) and `more` (whether others follow).
 */
export async function find(library, request, count) {
  const reading = await read(library, request);
  const found = await houses(library, reading, count + 1);
  if (!found.from) reading.place = null;
  const results = found.list.slice(0, count).map((each) => result(each, reading.groups));
  return {
    reading: await shownReading(library, reading, found.unknown),
    sorted: found.from ? "distance" : "score",
    results,
    more: found.list.length > count,
  };
}

async function read(library, request) {
  const needs = await needsOf(library, request);
  const sources = {
    needs,
    placesNamed: library.named,
    placesNearlyNamed: library.nearlyNamed,
    placesAtPostcode: library.atPostcode,
  };
  const reading = await understand(request.q, sources);
  const chosen = await chosenPlace(library, request, reading);
  const place = chosen ?? (request.position ? null : reading.place);
  const from = request.position ?? place;
  const groups = await Promise.all(
    groupsOf(needs, reading, request).map((group) => withNames(library, group)),
  );
  return { ...reading, place, from, request, groups };
}

/** The needs, unless the query is a mere postcode: then they are not worth loading. */
async function needsOf(library, { q, services, partenaires }) {
  const mere = /^\s*\d{2}\s?\d{3}\s*$/.test(q) || q === "";
  return mere && !services.length && !partenaires.length ? [] : library.needs();
}

async function chosenPlace(library, { lieu }, { places }) {
  if (!lieu) return null;
  return places.find((place) => place.code === lieu) ?? (await library.commune(lieu));
}

/** Groups of needs, each with the words that said it; a house must answer every group. */
function groupsOf(needs, { said }, { services, partenaires }) {
  const wanted = { services: new Set(services), partenaires: new Set(partenaires) };
  const chosen = needs.filter((need) => wanted[need.kind].has(need.code));
  return [...said, ...chosen.map((need) => ({ needs: [need], words: [] }))];
}

/** A rare group with the houses whose own name says it. */
async function withNames(library, group) {
  const { offerts, houseCount } = await library.manifest();
  const rare = group.needs.every(({ number }) => offerts[number] < houseCount * RARE_SHARE);
  if (!rare || !group.words.length) return { ...group, rare, named: new Set() };
  const text = group.words.join(" ");
  const named = everyWord(await library.index(), fold(text), glue(text));
  return { ...group, rare, named: new Set(named) };
}

function accepting(groups) {
  return (house) =>
    groups.every((group) => group.named.has(house.number) || offered(house, group).length);
}

/** The houses in order, at least `count` when there are as many, and the words that said nothing. */
async function houses(library, reading, count) {
  const accepts = accepting(reading.groups);
  const named = await housesByWords(library, reading);
  if (named.numbers.length) {
    const { numbers, from } = named;
    return { from, unknown: [], list: await among(library, numbers, accepts, from, count) };
  }
  const { from, extra } = reading;
  if (from) {
    return { from, unknown: extra, list: await around(library, reading.groups, accepts, from, count) };
  }
  const all = !extra.length && reading.words.length + reading.groups.length;
  return { from, unknown: extra, list: all ? await everyHouse(library, accepts, count) : [] };
}

/**
 * The numbers of the houses that the words name, and the point to sort them by; none when a place
 * alone is understood. A name with a slip is no place nearby: "Saint-Pierr-de-Trivisy".
 */
async function housesByWords(library, { rest, extra, from, place, request }) {
  if (!rest.length || (from && !extra.length)) return { numbers: [], from };
  const text = rest.join(" ");
  const index = await library.index();
  if (!from) return { numbers: searchHouses(index, rest, glue(text)), from };
  const exact = everyWord(index, rest, glue(text));
  if (exact.length || !place || request.lieu || request.position) return { numbers: exact, from };
  return { numbers: mistypedHouses(index, rest, glue(text)), from: null };
}

/** The nearest houses; through the summary when few can be accepted. */
async function around(library, groups, accepts, from, count) {
  const { leaves, houseCount } = await library.manifest();
  if (!groups.some(({ rare }) => rare)) {
    return nearestHouses({ leaves, from, count, load: library.leaf, accepts });
  }
  const numbers = Array.from({ length: houseCount }, (_, number) => number);
  return among(library, numbers, accepts, from, count);
}

/** Those of the numbered houses that are accepted, by distance when there is a point. */
async function among(library, numbers, accepts, from, count) {
  if (!from) return firstOf(library, numbers, accepts, count);
  const summary = await library.summary();
  const kept = numbers.map((number) => summary[number]).filter(accepts);
  const nearest = byDistance(kept, from).slice(0, count);
  const detailed = await detailsOf(library, nearest.map(({ house }) => house.number));
  return nearest.map((each, rank) => ({ ...each, house: detailed[rank] }));
}

async function firstOf(library, numbers, accepts, count) {
  const list = [];
  for (let at = 0; at < numbers.length && list.length < count; at += count) {
    const houses = await detailsOf(library, numbers.slice(at, at + count));
    list.push(...houses.filter(accepts).map(placed));
  }
  return list.slice(0, count);
}

async function everyHouse(library, accepts, count) {
  const kept = (await library.summary()).filter(accepts);
  const order = kept.sort((a, b) => a.name.localeCompare(b.name, "fr")).slice(0, count);
  return (await detailsOf(library, order.map(({ number }) => number))).map(placed);
}

function placed(house) {
  return { house, place: house.places[0], distanceKm: null };
}

async function detailsOf(library, numbers) {
  const { leaves } = await library.manifest();
  return Promise.all(
    numbers.map(async (number) => {
      const leaf = leaves.findLast(({ first }) => first <= number);
      return (await library.leaf(leaf.number))[number - leaf.first];
    }),
  );
}
