// The houses that the words name, weighed against the place that they may be.

import { boxDistanceKm, distanceKm } from "../lib/distance.js";
import { withinTwoEdits } from "../lib/edits.js";
import { fold } from "../lib/fold.js";
import { anyWord, everyWord, mistypedHouses } from "../lib/house_search.js";
import { leafOf } from "../lib/leaves.js";

const HOUSES_ASKED = 12;
const HOUSES_ASKED_FOR_TOWN = 5;
// A house farther from the place than this shares a word with the query, no more.
const FAR_KM = 30;
// A commune of fewer inhabitants (hundreds) gives way to a house that all the words name.
const SMALL_TOWN = 20;
const NOBODY = { numbers: [] };

/**
 * The `numbers` of the houses that the words of a reading name; `instead` tells that they are meant
 * rather than the place, `town` is the commune that the words are, mistyped. `library` has `index` too.
 */
export async function namedHouses(library, reading) {
  const { rest, extra, glued, place, request } = reading;
  const isChosen = Boolean(request.lieu || request.position);
  const exact = await everyWord(library.index, rest, glued);
  if (isChosen) return { numbers: exact };
  if (place && !extra.length) return { numbers: exact, instead: exact.length > 0 };
  if (place?.area) return besideArea(library, reading, exact);
  if (place) return besideTown(library, reading, exact);
  return anywhere(library, reading, exact);
}

/** A department's name beside other words, or a part of a house's: "Perpignan Nord". */
async function besideArea(library, reading, exact) {
  const { extra, place } = reading;
  const lies = ({ department }) => place.departments.includes(department);
  const mayLie = (leaf) => leaf.departments.some((code) => place.departments.includes(code));
  if (await some(library, exact, mayLie, lies)) return { numbers: exact };
  if (exact.length) return { numbers: exact, instead: true };
  const own = await everyWord(library.index, extra, extra.join(""));
  if (await some(library, own, mayLie, lies)) return { numbers: own };
  return townInstead(library, reading);
}

async function besideTown(library, reading, exact) {
  const { place } = reading;
  const isNear = ({ position }) => position && distanceKm(place, position) <= FAR_KM;
  const mayBeNear = ({ box }) => box && boxDistanceKm(place, box) <= FAR_KM;
  if (await some(library, exact, mayBeNear, isNear)) return { numbers: exact };
  if (exact.length) return (await givesWay(library, reading, exact)) ? { numbers: exact, instead: true } : NOBODY;
  return townInstead(library, reading);
}

/** A small town gives way to a far house of all these words, a large one to a house of just this name. */
async function givesWay(library, { place, rest }, [first]) {
  if (place.inhabitants < SMALL_TOWN) return true;
  const [{ name }] = await library.houses([first]);
  const own = new Set(fold(name));
  return own.size === rest.length && rest.every((word) => own.has(word));
}

async function anywhere(library, { rest, extra, glued, places, nearly }, exact) {
  if (exact.length || (places.length && !extra.length && !nearly)) return { numbers: exact };
  const near = await mistypedHouses(library.index, rest, glued);
  if (!near.length) return { numbers: await anyWord(library.index, rest) };
  const town = await townMeant(library, near, glued);
  return town ? { numbers: [], town } : { numbers: near, instead: true };
}

/** What seemed a place is none when all the words, mistyped, are a town: "Saint-Pierr-de-Trivisy". */
async function townInstead(library, { rest, glued }) {
  const near = await mistypedHouses(library.index, rest, glued);
  const town = near.length ? await townMeant(library, near, glued) : null;
  return town ? { numbers: [], town } : NOBODY;
}

/**
 * The commune of the houses found, when all the words together are its name with a slip or two;
 * null when several are: "Casties" may be Castres or Castries, and both are shown.
 */
async function townMeant(library, numbers, glued) {
  const houses = await library.houses(numbers.slice(0, HOUSES_ASKED_FOR_TOWN));
  const postcodes = new Map(houses.map(({ town }) => [town.commune, town.postcode]));
  const meant = new Map();
  for (const postcode of postcodes.values()) {
    const served = await library.placesAtPostcode(postcode);
    for (const place of served.filter((each) => withinTwoEdits(each.glued, glued))) meant.set(place.code, place);
  }
  return meant.size === 1 ? [...meant.values()][0] : null;
}

/** Whether a place of one of the first houses is accepted, of those whose leaf may hold such a place. */
async function some(library, numbers, mayHold, accepts) {
  const { leaves } = await library.manifest();
  const possible = numbers.filter((number) => mayHold(leafOf(leaves, number))).slice(0, HOUSES_ASKED);
  const houses = await library.houses(possible);
  return houses.some(({ places }) => places.some(accepts));
}
