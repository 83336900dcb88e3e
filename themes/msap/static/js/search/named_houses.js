// The houses that the words name, weighed against the place that they may be.

/** @import { Area, Commune, HousePlace, Leaf, Library, NamedHouses, Place, Reading, WordIndex } from "../types" */

import { boxDistanceKm, distanceKm } from "../lib/distance.js";
import { withinTwoEdits } from "../lib/edits.js";
import { areEveryday } from "../reading/everyday_words.js";
import { fold } from "../lib/fold.js";
import { anyWord, everyWord, mistypedHouses } from "../lib/house_search.js";
import { leafOf } from "../lib/leaves.js";

const HOUSES_ASKED = 12;
const HOUSES_ASKED_FOR_TOWN = 5;
// A house farther from the place than this shares a word with the query, no more.
const FAR_KM = 30;
// A commune of fewer inhabitants (hundreds) gives way to a house that all the words name.
const SMALL_TOWN = 20;
// A word in the names of more houses than this says nothing by itself: "saint" is in 430 of 2,845.
const SHARE_OF_WEAK_WORDS = 0.01;
const FEWEST_SHARING = 10;
const LONG_NAME = 6;
const SHORT_NUMBER = /^\d{1,4}$/;

/** @typedef {Library & { index: WordIndex }} Indexed */

/** @type {NamedHouses} */
const NOBODY = { numbers: [] };

/**
 * The `numbers` of the houses that the words of a reading name; `instead` tells that they are meant
 * rather than the place, `town` is the commune that the words are, mistyped. `library` has `index` too.
 * @type {(library: Indexed, reading: Reading) => Promise<NamedHouses>}
 */
export async function namedHouses(library, reading) {
  const { rest, extra, glued, place, request } = reading;
  const isChosen = Boolean(request.lieu || request.position);
  const exact = await everyWord(library.index, rest, glued);
  if (isChosen) return { numbers: exact };
  if (place && !extra.length) return { numbers: exact, instead: exact.length > 0 && !(await areNear(library, place, exact)) };
  if (place?.area) return besideArea(library, reading, place, exact);
  if (place) return besideTown(library, reading, place, exact);
  return anywhere(library, reading, exact);
}

/**
 * A department's name beside other words, or a part of a house's: "Perpignan Nord".
 * @type {(library: Indexed, reading: Reading, area: Area, exact: number[]) => Promise<NamedHouses>}
 */
async function besideArea(library, reading, area, exact) {
  const { extra } = reading;
  /** @type {(place: HousePlace) => boolean} */
  const lies = ({ department }) => area.departments.includes(department);
  /** @type {(leaf: Leaf) => boolean} */
  const mayLie = (leaf) => leaf.departments.some((code) => area.departments.includes(code));
  if (await some(library, exact, mayLie, lies)) return { numbers: exact };
  if (exact.length) return { numbers: exact, instead: true };
  const own = await everyWord(library.index, extra, extra.join(""));
  if (await some(library, own, mayLie, lies)) return { numbers: own };
  return townInstead(library, reading);
}

/** @type {(library: Indexed, place: Place, exact: number[]) => Promise<boolean>} */
async function areNear(library, place, exact) {
  return !place.area && areNearTown(library, place, exact);
}

/** @type {(library: Indexed, town: Commune, exact: number[]) => Promise<boolean>} */
function areNearTown(library, town, exact) {
  /** @type {(place: HousePlace) => boolean} */
  const isNear = ({ position }) => position !== null && distanceKm(town, position) <= FAR_KM;
  /** @type {(leaf: Leaf) => boolean} */
  const mayBeNear = ({ box }) => box !== null && boxDistanceKm(town, box) <= FAR_KM;
  return some(library, exact, mayBeNear, isNear);
}

/** @type {(library: Indexed, reading: Reading, town: Commune, exact: number[]) => Promise<NamedHouses>} */
async function besideTown(library, reading, town, exact) {
  if (await areNearTown(library, town, exact)) return { numbers: exact };
  if (exact.length) return (await givesWay(library, reading, town, exact)) ? { numbers: exact, instead: true } : NOBODY;
  return townInstead(library, reading);
}

/**
 * A small town gives way to a far house of all these words, a large one to a house of just this name.
 * @type {(library: Indexed, reading: Reading, town: Commune, exact: number[]) => Promise<boolean>}
 */
async function givesWay(library, { rest }, town, [first]) {
  if (town.inhabitants < SMALL_TOWN) return true;
  const [{ name }] = await library.houses([first]);
  const own = new Set(fold(name));
  return own.size === rest.length && rest.every((word) => own.has(word));
}

/** @type {(library: Indexed, reading: Reading, exact: number[]) => Promise<NamedHouses>} */
async function anywhere(library, { rest, extra, glued, places, nearly, said }, exact) {
  if (exact.length || (places.length && !extra.length && !nearly)) return { numbers: exact };
  if (areEveryday(rest) && (said.length || rest.length > 1)) return NOBODY;
  // "Passeport Kevin" is not about Revin.
  if (said.length && glued.length < LONG_NAME) return NOBODY;
  const near = await mistypedHouses(library.index, rest, glued);
  const town = near.length ? await townMeant(library, near, glued) : null;
  if (town) return { numbers: [], town };
  // Beside a need, words that name no house say nothing: "calculer ma retraite".
  if (said.length) return NOBODY;
  return near.length ? { numbers: near, instead: true } : { numbers: await anyWord(library.index, await tellingWords(library, rest)) };
}

/**
 * The words that not many houses share: "saint", "poste" or "pays" alone answer nothing.
 * @type {(library: Indexed, words: string[]) => Promise<string[]>}
 */
async function tellingWords({ index, manifest }, words) {
  const most = Math.max(FEWEST_SHARING, (await manifest()).houseCount * SHARE_OF_WEAK_WORDS);
  const shared = await Promise.all(words.map(async (word) => (await index.exact(word))?.houses.length ?? 0));
  return words.filter((word, rank) => shared[rank] <= most && !SHORT_NUMBER.test(word));
}

/**
 * What seemed a place is none when all the words, mistyped, are a town: "Saint-Pierr-de-Trivisy".
 * @type {(library: Indexed, reading: Reading) => Promise<NamedHouses>}
 */
async function townInstead(library, { rest, glued }) {
  const near = await mistypedHouses(library.index, rest, glued);
  const town = near.length ? await townMeant(library, near, glued) : null;
  return town ? { numbers: [], town } : NOBODY;
}

/**
 * The commune of the houses found, when all the words together are its name with a slip or two;
 * null when several are: "Casties" may be Castres or Castries, and both are shown.
 * @type {(library: Indexed, numbers: number[], glued: string) => Promise<Commune | null>}
 */
async function townMeant(library, numbers, glued) {
  const houses = await library.houses(numbers.slice(0, HOUSES_ASKED_FOR_TOWN));
  const postcodes = new Map(houses.map(({ town }) => [town.commune, town.postcode]));
  /** @type {Map<string, Commune>} */
  const meant = new Map();
  for (const postcode of postcodes.values()) {
    const served = await library.placesAtPostcode(postcode);
    for (const place of served.filter((each) => withinTwoEdits(each.glued, glued))) meant.set(place.code, place);
  }
  return meant.size === 1 ? [...meant.values()][0] : null;
}

/**
 * Whether a place of one of the first houses is accepted, of those whose leaf may hold such a place.
 * @type {(library: Indexed, numbers: number[], mayHold: (leaf: Leaf) => boolean, accepts: (place: HousePlace) => boolean) => Promise<boolean>}
 */
async function some(library, numbers, mayHold, accepts) {
  const { leaves } = await library.manifest();
  const possible = numbers.filter((number) => mayHold(leafOf(leaves, number))).slice(0, HOUSES_ASKED);
  const houses = await library.houses(possible);
  return houses.some(({ places }) => places.some(accepts));
}
