// From a request to what it asks: place, needs, filters. Everything is loaded through the library.

/**
 * @import { Area, Asked, Filters, Group, Library, Need, Place, Position, Reading, Request, SaidGroup, Sources,
 *   Understood } from "../types"
 */

import { NO_PLACE } from "../lib/address.js";
import { withFilters } from "../reading/filter_words.js";
import { FILTERS, isFiltered } from "../lib/filters.js";
import { withoutNetworkName } from "../reading/linking.js";
import { mayBeginNeed } from "../reading/needs.js";
import { understand } from "../reading/understanding.js";
import { queryWords } from "../reading/words.js";

// A need that fewer houses than this share offer may also be a word of a house's name ("Pimms").
const RARE_SHARE = 0.05;

/**
 * What `request` (lib/address.js) asks: the reading of its words (reading/understanding.js), `place`,
 * `from` (the point to sort by, or null), `lost` (whether needs were looked for and could not be had), `filtersLost` (the same of filters), `groups` of needs, `filters` that words say (filter_reader.js;
 * the request has them too), and `asked` (lib/filters.js).
 * @type {(library: Library, given: Request) => Promise<Reading>}
 */
export async function readRequest(library, given) {
  const { areas, debuts } = await library.manifest();
  // Without them a place is found all the same, and the page says that they are missing.
  let lost = false;
  /** @type {(loaded: Promise<Need[]>) => Promise<Need[]>} */
  const orNone = (loaded) => loaded.catch(() => ((lost = true), []));
  /** @type {Sources["needsBegun"]} */
  const needsBegun = (words) => orNone(library.needsBegun(words));
  // Loaded at the same time as the places, or only if no place has this very name.
  /** @type {Sources["mayBeginNeed"]} */
  const mayBegin = (word) => mayBeginNeed(debuts, word);
  const own = withoutNetworkName(queryWords(given.q));
  if (own.some(mayBegin)) needsBegun(own);
  // Their script is on its way while the places are.
  if (isFiltered(given)) library.filtering().catch(() => {});
  let filtersLost = false;
  /** @type {Sources["filtersSaid"]} */
  const filtersSaid = (words) => library.filtersSaid(words).catch(() => ((filtersLost = true), []));
  const sources = { ...sourcesOf(library, given, needsBegun, areas), mayBeginNeed: mayBegin, filtersSaid };
  const reading = await understand(given.q, sources, Boolean(given.position));
  const request = withFilters(given, reading.filters);
  const chosen = await chosenPlace(library, request, reading, areas);
  const place = chosen ?? (request.position ? null : reading.place);
  const from = request.position ?? (place?.area ? null : place);
  const asked = [...reading.said, ...(await chosenNeeds(() => orNone(library.needs()), request))];
  const groups = await Promise.all(asked.map((group) => withNames(library, group, reading.words)));
  // Who gives a position and types an area wants it; a commune typed beside says nothing.
  const area = [place, reading.place].find((each) => each?.area);
  const departments = area?.area ? area.departments : [];
  return { ...reading, lost, filtersLost, place, request, ...pointed(request, groups, from, departments) };
}

/**
 * The same reading sorted from another point, or from none.
 * @type {(request: Request, groups: Group[], from: Position | null, departments: string[]) => { from: Position | null, groups: Group[], asked: Asked }}
 */
export function pointed(request, groups, from, departments) {
  return { from, groups, asked: { ...filtersOf(request), groups: required(groups), from, departments } };
}

/** @type {(request: Request) => Filters} */
function filtersOf(request) {
  return /** @type {any} */ (Object.fromEntries(FILTERS.map((name) => [name, request[name]])));
}

/**
 * The groups that a house must answer: of a need that no house offers, the page says so.
 * @type {(groups: Group[]) => Group[]}
 */
function required(groups) {
  return groups.filter(({ absent }) => !absent);
}

/**
 * What `understand` reads in; nothing is a place for who has said so.
 * @type {(library: Library, request: Request, needsBegun: Sources["needsBegun"], areas: Area[]) => Omit<Sources, "mayBeginNeed" | "filtersSaid">}
 */
function sourcesOf(library, { lieu }, needsBegun, areas) {
  if (lieu !== NO_PLACE) return { ...library, needsBegun, areas };
  const [none, nothing] = [async () => [], async () => null];
  const places = { placesNamed: none, placesNearlyNamed: none, placesStarting: none, placesAtPostcode: none, protectedSpans: none, areasCalled: none };
  return { needsBegun, withNames: library.withNames, needsNearlySaid: library.needsNearlySaid, areas: [], areaNearlyNamed: nothing, ...places };
}

/** @type {(library: Library, request: Request, reading: Understood, areas: Area[]) => Promise<Place | null>} */
async function chosenPlace(library, { lieu }, { places }, areas) {
  if (!lieu || lieu === NO_PLACE) return null;
  const offered = places.find((place) => place.code === lieu);
  if (offered) return offered;
  return areas.find(({ code }) => code === lieu) ?? library.commune(lieu);
}

/**
 * The needs that the request's own boxes ask, each a group; a house must answer every group.
 * @type {(needs: () => Promise<Need[]>, request: Request) => Promise<SaidGroup[]>}
 */
async function chosenNeeds(needs, { services, partenaires }) {
  if (!services.length && !partenaires.length) return [];
  const wanted = { services: new Set(services), partenaires: new Set(partenaires) };
  const chosen = (await needs()).filter((need) => wanted[need.kind].has(need.code));
  return chosen.map((need) => ({ needs: [need], ranks: [] }));
}

/**
 * Whether a group is rare, or offered `everywhere`; a rare one with the houses whose own name says it; `absent` when it was said in words and no house
 * offers it anywhere. Of its needs those stay that all houses offer, else that one does: they alone answer.
 * @type {(library: Library, group: SaidGroup, words: string[]) => Promise<Group>}
 */
async function withNames(library, given, words) {
  const { offerts, houseCount } = await library.manifest();
  const held = [houseCount, 1].map((least) => given.needs.filter(({ number }) => offerts[number] >= least));
  const group = { ...given, needs: held.find(({ length }) => length) ?? given.needs };
  const most = Math.max(...group.needs.map(({ number }) => offerts[number]));
  const [rare, everywhere] = [most < houseCount * RARE_SHARE, most === houseCount];
  if (!rare || !group.ranks.length) return { ...group, rare, everywhere, absent: false, named: new Set() };
  const said = group.ranks.map((rank) => words[rank]);
  library.expectHouses([...said, said.join("")]);
  const text = said.join(" ");
  const named = await library.fromNames((names) => names.saying(text)).catch(() => []);
  return { ...group, rare, everywhere, absent: !named.length && !most, named: new Set(named) };
}
