// What may complete the words typed: places, then needs, then houses.

/** @import { Library, Proposals, ProposedHouse, ShownPlace } from "../types" */

import { areaNamed, areasStarting, isIn } from "../lib/areas.js";
import { fold, isGeneric } from "../lib/fold.js";
import { withoutLinks } from "../reading/linking.js";
import { last } from "../lib/last.js";
import { needsSaid, needsStarting } from "../lib/needs.js";
import { queryWords } from "../reading/words.js";
import { shownPlaces } from "./shown.js";

const BRACKETS = /\s*\([^)]*\)/g;
const MOST_PLACES_PROPOSED = 6;
const MOST_PLACES_BESIDE_HOUSES = 4;
const MOST_NEEDS_PROPOSED = 4;
const MOST_HOUSES_PROPOSED = 4;
const SHORTEST_HOUSE_WORDS = 3;

/**
 * What may complete the text: places, needs and houses.
 * @type {(library: Library, text: string) => Promise<Proposals>}
 */
export async function propose(library, text) {
  const words = queryWords(text);
  if (!words.length) return { places: [], needs: [], houses: [] };
  const all = await library.needs();
  const { said, left } = needsSaid(all, words);
  const before = said.flatMap(({ ranks }) => ranks.map((rank) => words[rank]));
  const places = await placesProposed(library, beginning(said.length ? left : words));
  const { offerts } = await library.manifest();
  const needs = needsStarting(all, words).filter(({ number }) => offerts[number]).slice(0, MOST_NEEDS_PROPOSED);
  const houses = await housesProposed(library, words, places.length + needs.length + said.length > 0);
  const most = houses.length ? MOST_PLACES_BESIDE_HOUSES : MOST_PLACES_PROPOSED;
  return {
    places: places.slice(0, most).map((place) => ({
      ...place,
      q: [...before, place.name].join(" "),
    })),
    needs: needs.map(({ name }) => ({ name, q: name.replace(BRACKETS, "") })),
    houses,
  };
}

/**
 * The words without those that lead to a place: "près de men" begins as "men" does.
 * @type {(words: string[]) => string[]}
 */
function beginning(words) {
  const kept = withoutLinks(words);
  return kept.length ? kept : words;
}

/** @type {(library: Library, words: string[]) => Promise<ShownPlace[]>} */
async function placesProposed(library, words) {
  if (!words.length) return [];
  const unfinished = last(words) ?? "";
  const { areas: known } = await library.manifest();
  const areas = areasStarting(known, words);
  const beside = words.length > 1 ? areaNamed(known, [unfinished]) : null;
  if (beside) {
    const named = await library.placesStarting(words.slice(0, -1));
    return shownPlaces(library, named.filter((place) => isIn(place, beside)));
  }
  if (/^\d{3,5}$/.test(unfinished)) return shownPlaces(library, [...areas, ...(await library.placesAtPostcode(unfinished))]);
  const communes = await library.placesStarting(words);
  return shownPlaces(library, [...areas.slice(0, 2), ...communes]);
}

/**
 * Houses by their names: to who types "france services…", or words that are neither a place nor a need.
 * @type {(library: Library, words: string[], otherwiseUnderstood: boolean) => Promise<ProposedHouse[]>}
 */
async function housesProposed(library, words, otherwiseUnderstood) {
  if (otherwiseUnderstood && !words.some(isGeneric)) return [];
  const folded = fold(words.join(" ")).filter((word) => !isGeneric(word));
  if (folded.join("").length < SHORTEST_HOUSE_WORDS || folded.some((word) => /^\d/.test(word))) return [];
  return (await library.names()).proposed(folded, { most: MOST_HOUSES_PROPOSED, mistyped: !otherwiseUnderstood });
}
