// The houses that words may name, and the town that they are with a slip or two. It comes with names.js.

/** @import { Area, Commune, HousePlace, Leaf, Library, NameClaim, Place, Reading, WordIndex } from "../types" */

import { boxDistanceKm, distanceKm } from "../lib/distance.js";
import { withinTwoEdits } from "../lib/edits.js";
import { fold, isGeneric } from "../lib/fold.js";
import { anyWord, everyWord, mistypedHouses } from "../lib/house_search.js";
import { leafOf } from "../lib/leaves.js";
import { areEveryday } from "./everyday_words.js";
import { significant } from "./linking.js";
import * as COST from "./costs.js";
import { costWithoutNames } from "./weighing.js";

const HOUSES_ASKED = 12;
const HOUSES_ASKED_FOR_TOWN = 5;
// A house farther from the place than this shares a word with the query, no more.
const FAR_KM = 30;
// A word in the names of more houses than this says nothing by itself: "saint" is in 430 of 2,845.
const SHARE_OF_WEAK_WORDS = 0.01;
const FEWEST_SHARING = 10;
const LONG_NAME = 6;
// "www.google.com" is about nobody's ".com".
const SHORT_WORD = /^(?:.{1,3}|\d{4})$/;

/** @typedef {Library & { index: WordIndex }} Indexed */

/**
 * What the words of a reading name. Those who load more are asked only while nothing cheaper is known. `library` has `index` too.
 * @type {(library: Indexed, reading: Reading) => Promise<NameClaim[]>}
 */
export async function readNames(library, reading) {
  const whole = await readWholeQuestion(library, reading);
  if (whole.length) return whole;
  // "Ma mère est décédée, quelles démarches" is not about Sainte-Mère-Église.
  if (!reading.place && reading.said.length && areEveryday(reading.rest)) return [];
  const exact = await everyWord(library.index, reading.rest, reading.glued);
  if (exact.length) return [await exactly(library, reading, exact)];
  const { place, extra, request } = reading;
  if (request.lieu || request.position || costWithoutNames(reading) < COST.twoSlips) return [];
  const inArea = place?.area ? await readInArea(library, extra, place) : [];
  return inArea.length ? inArea : readNearly(library, reading);
}

/**
 * Houses whose whole name is the question, words that also say needs included: "Bus France services de l'accès aux droits". A
 * place said tells as much.
 * @type {(library: Indexed, reading: Reading) => Promise<NameClaim[]>}
 */
async function readWholeQuestion(library, { words, said, place }) {
  if (place || !said.length || !words.some(isGeneric)) return [];
  const piece = significant(words);
  const houses = await everyWord(library.index, piece, piece.join(""));
  const isWhole = houses.length > 0 && (await isNameOf(library, piece, houses[0]));
  return isWhole ? [{ by: "question", piece, houses, cost: COST.exact }] : [];
}

/**
 * Houses that all the words name: at the place that is said, or elsewhere.
 * @type {(library: Indexed, reading: Reading, houses: number[]) => Promise<NameClaim>}
 */
async function exactly(library, { rest, extra, place, request }, houses) {
  const isHere = !place || request.lieu || request.position || (await areAt(library, place, houses));
  if (isHere) return { by: "here", piece: rest, houses, cost: COST.nameHere };
  const isTown = !place.area && extra.length > 0;
  if (!isTown) return { by: "elsewhere", piece: rest, houses, cost: COST.nameElsewhere };
  if (await isNameOf(library, rest, houses[0])) return { by: "elsewhere", piece: rest, houses, cost: COST.nameHere };
  return { by: "elsewhere", piece: rest, houses, cost: COST.nameFarFromTown + COST.left * extra.length };
}

/**
 * Whether a house's name is just these words.
 * @type {(library: Indexed, piece: string[], number: number) => Promise<boolean>}
 */
async function isNameOf(library, piece, number) {
  const [{ name }] = await library.houses([number]);
  const own = new Set(significant(fold(name)));
  return own.size === new Set(piece).size && piece.every((word) => own.has(word));
}

/** @type {(library: Indexed, place: Place, numbers: number[]) => Promise<boolean>} */
function areAt(library, place, numbers) {
  return place.area ? areIn(library, place, numbers) : areNearTown(library, place, numbers);
}

/** @type {(library: Indexed, area: Area, numbers: number[]) => Promise<boolean>} */
function areIn(library, { departments }, numbers) {
  /** @type {(place: HousePlace) => boolean} */
  const lies = ({ department }) => departments.includes(department);
  /** @type {(leaf: Leaf) => boolean} */
  const mayLie = (leaf) => leaf.departments.some((code) => departments.includes(code));
  return some(library, numbers, mayLie, lies);
}

/** @type {(library: Indexed, town: Commune, numbers: number[]) => Promise<boolean>} */
function areNearTown(library, town, numbers) {
  /** @type {(place: HousePlace) => boolean} */
  const isNear = ({ position }) => position !== null && distanceKm(town, position) <= FAR_KM;
  /** @type {(leaf: Leaf) => boolean} */
  const mayBeNear = ({ box }) => box !== null && boxDistanceKm(town, box) <= FAR_KM;
  return some(library, numbers, mayBeNear, isNear);
}

/**
 * Houses of a department that the words beside its name name.
 * @type {(library: Indexed, piece: string[], area: Area) => Promise<NameClaim[]>}
 */
async function readInArea(library, piece, area) {
  const houses = await everyWord(library.index, piece, piece.join(""));
  return (await areIn(library, area, houses)) ? [{ by: "here", piece, houses, cost: COST.nameInArea }] : [];
}

/**
 * With a slip or two: the town that the words are, else the houses that they name, else those that one of them names.
 * @type {(library: Indexed, reading: Reading) => Promise<NameClaim[]>}
 */
async function readNearly(library, { rest, glued, place, places, said }) {
  if (!place && areEveryday(rest) && rest.length > 1) return [];
  // "Passeport Kevin" is not about Revin.
  if (!place && said.length && glued.length < LONG_NAME) return [];
  const houses = await mistypedHouses(library.index, rest, glued);
  const town = houses.length ? await townMeant(library, houses, glued) : null;
  // "Gresse" is rather Gresse-en-Vercors than Grasse, and both are there to choose from; of "dgoin" nothing speaks for Goin.
  if (places.some(({ code }) => code === town?.code) && places.some(({ key }) => key.startsWith(glued))) return [];
  if (town) return [{ by: "town", piece: rest, houses: [], town, cost: COST.twoSlips }];
  // Beside a place or a need, words that name no house say nothing: "calculer ma retraite".
  if (place || said.length) return [];
  if (houses.length) return [{ by: "elsewhere", piece: rest, houses, cost: COST.nameSlip }];
  const piece = await tellingWords(library, rest);
  return [{ by: "here", piece, houses: await anyWord(library.index, piece), cost: COST.nameOfAWord }];
}

/**
 * The words that not many houses share: "saint", "poste" or "pays" alone answer nothing.
 * @type {(library: Indexed, words: string[]) => Promise<string[]>}
 */
async function tellingWords({ index, manifest }, words) {
  const most = Math.max(FEWEST_SHARING, (await manifest()).houseCount * SHARE_OF_WEAK_WORDS);
  const shared = await Promise.all(words.map(async (word) => (await index.exact(word))?.houses.length ?? 0));
  return words.filter((word, rank) => shared[rank] <= most && !SHORT_WORD.test(word));
}

/**
 * The commune of the houses found, when all the words together are its name with a slip or two ("Saint-Pierr-de-Trivisy");
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
