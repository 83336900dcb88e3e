// From a request to what it asks: place, needs, filters. Everything is loaded through the library.

import { NO_PLACE } from "../lib/address.js";
import { SWITCHES } from "../lib/filters.js";
import { fold, glue } from "../lib/fold.js";
import { everyWord } from "../lib/house_search.js";
import { understand } from "../lib/understanding.js";

// A need that fewer houses than this share offer may also be a word of a house's name ("Pimms").
const RARE_SHARE = 0.05;

/**
 * What `request` (lib/address.js) asks: the reading of its words (lib/understanding.js), `place`,
 * `from` (the point to sort by, or null), `groups` of needs, and `asked` (lib/filters.js).
 */
export async function readRequest(library, request) {
  const needs = await needsOf(library, request);
  const { departments } = await library.manifest();
  const reading = await understand(request.q, sourcesOf(library, request, needs, departments));
  const chosen = await chosenPlace(library, request, reading, departments);
  const place = chosen ?? (request.position ? null : reading.place);
  const from = request.position ?? (place?.area ? null : place);
  const groups = await Promise.all(
    groupsOf(needs, reading, request).map((group) => withNames(library, group)),
  );
  // Who gives a position and types a department wants it; a commune typed beside says nothing.
  const department = [place, reading.place].find((each) => each?.area)?.code ?? "";
  return { ...reading, place, request, needs, ...pointed(request, groups, from, department) };
}

/** The same reading sorted from another point, or from none. */
export function pointed(request, groups, from, department) {
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, request[name]]));
  return { from, groups, asked: { ...switches, rayon: request.rayon, groups, from, department } };
}

function sourcesOf(library, { lieu }, needs, departments) {
  const none = async () => [];
  if (lieu === NO_PLACE) {
    return { needs, departments: [], placesNamed: none, placesNearlyNamed: none, placesAtPostcode: none };
  }
  return {
    needs,
    departments,
    placesNamed: library.named,
    placesNearlyNamed: library.nearlyNamed,
    placesAtPostcode: library.atPostcode,
  };
}

/** The needs, unless the query is a mere postcode: then they are not worth loading. */
async function needsOf(library, { q, services, partenaires }) {
  const mere = /^\s*\d{2}\s?\d{3}\s*$/.test(q) || q === "";
  return mere && !services.length && !partenaires.length ? [] : library.needs();
}

async function chosenPlace(library, { lieu }, { places }, departments) {
  if (!lieu || lieu === NO_PLACE) return null;
  const offered = places.find((place) => place.code === lieu);
  if (offered) return offered;
  return departments.find(({ code }) => code === lieu) ?? library.commune(lieu);
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
  const named = await everyWord(library.index, fold(text), glue(text));
  return { ...group, rare, named: new Set(named) };
}
