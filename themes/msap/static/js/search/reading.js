// From a request to what it asks: place, needs, filters. Everything is loaded through the library.

import { NO_PLACE } from "../lib/address.js";
import { SWITCHES } from "../lib/filters.js";
import { fold, glue } from "../lib/fold.js";
import { switchesSaid } from "../lib/hours_words.js";
import { everyWord } from "../lib/house_search.js";
import { understand } from "../lib/understanding.js";

// A need that fewer houses than this share offer may also be a word of a house's name ("Pimms").
const RARE_SHARE = 0.05;

/**
 * What `request` (lib/address.js) asks: the reading of its words (lib/understanding.js), `place`,
 * `from` (the point to sort by, or null), `groups` of needs, `switches` that words say (hours_words.js;
 * the request has them too), and `asked` (lib/filters.js).
 */
export async function readRequest(library, given) {
  const needs = await needsOf(library, given);
  const { areas } = await library.manifest();
  const reading = await understand(given.q, sourcesOf(library, given, needs, areas));
  const switches = switchesSaid(reading.words);
  const request = { ...given, ...Object.fromEntries(switches.map(({ name }) => [name, true])) };
  const chosen = await chosenPlace(library, request, reading, areas);
  const place = chosen ?? (request.position ? null : reading.place);
  const from = request.position ?? (place?.area ? null : place);
  const groups = await Promise.all(
    groupsOf(needs, reading, request).map((group) => withNames(library, group, reading.words)),
  );
  // Who gives a position and types an area wants it; a commune typed beside says nothing.
  const area = [place, reading.place].find((each) => each?.area);
  return { ...reading, place, request, needs, switches, ...pointed(request, groups, from, area?.departments ?? []) };
}

/** The same reading sorted from another point, or from none. */
export function pointed(request, groups, from, departments) {
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, request[name]]));
  return { from, groups, asked: { ...switches, rayon: request.rayon, groups: required(groups), from, departments } };
}

/** The groups that a house must answer: of a need that no house offers, the page says so. */
function required(groups) {
  return groups.filter(({ absent }) => !absent);
}

function sourcesOf(library, { lieu }, needs, areas) {
  const none = async () => [];
  if (lieu === NO_PLACE) {
    return { needs, areas: [], placesNamed: none, placesNearlyNamed: none, placesStarting: none, placesAtPostcode: none };
  }
  return {
    needs,
    areas,
    placesNamed: library.named,
    placesNearlyNamed: library.nearlyNamed,
    placesStarting: library.starting,
    placesAtPostcode: library.atPostcode,
  };
}

/** The needs, unless the query is a mere postcode: then they are not worth loading. */
async function needsOf(library, { q, services, partenaires }) {
  const mere = /^\s*\d{2}\s?\d{3}\s*$/.test(q) || q === "";
  if (mere && !services.length && !partenaires.length) return [];
  // A place is found without them; the words that they would have explained are named.
  return library.needs().catch(() => []);
}

async function chosenPlace(library, { lieu }, { places }, areas) {
  if (!lieu || lieu === NO_PLACE) return null;
  const offered = places.find((place) => place.code === lieu);
  if (offered) return offered;
  return areas.find(({ code }) => code === lieu) ?? library.commune(lieu);
}

/** Groups of needs, each with the words that said it; a house must answer every group. */
function groupsOf(needs, { said }, { services, partenaires }) {
  const wanted = { services: new Set(services), partenaires: new Set(partenaires) };
  const chosen = needs.filter((need) => wanted[need.kind].has(need.code));
  return [...said, ...chosen.map((need) => ({ needs: [need], ranks: [] }))];
}

/**
 * A rare group with the houses whose own name says it; `absent` when it was said in words and no house
 * offers it anywhere.
 */
async function withNames(library, group, words) {
  const { offerts, houseCount } = await library.manifest();
  const rare = group.needs.every(({ number }) => offerts[number] < houseCount * RARE_SHARE);
  if (!rare || !group.ranks.length) return { ...group, rare, absent: false, named: new Set() };
  const text = group.ranks.map((rank) => words[rank]).join(" ");
  const named = await everyWord(library.index, fold(text), glue(text)).catch(() => []);
  const absent = !named.length && group.needs.every(({ number }) => !offerts[number]);
  return { ...group, rare, absent, named: new Set(named) };
}
