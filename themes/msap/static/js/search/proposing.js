// What may complete the words typed: places, then needs, then houses. A part of its own (worker_parts.js), that is given what
// the worker reads questions with.

/** @import { Commune, Library, Place, Proposals, ProposedHouse, ProposingGiven, ShownPlace } from "../types" */

import { areaNamed, areasStarting, isIn } from "../lib/areas.js";
import { fold, isArticle, isGeneric } from "../lib/fold.js";
import { isArrondissement, mostPopulousFirst } from "../lib/gazetteer.js";
import { last } from "../lib/last.js";
import { needsStarting } from "../reading/needs.js";

const BRACKETS = /\s*\([^)]*\)/g;
const MOST_PLACES_PROPOSED = 6;
const MOST_PLACES_BESIDE_HOUSES = 4;
const MOST_NEEDS_PROPOSED = 4;
const MOST_HOUSES_PROPOSED = 4;
const SHORTEST_HOUSE_WORDS = 3;
const MOST_NEAREST = 3;
// Stands for the word that is being typed: it does not lead to a place.
const UNFINISHED = "0";

/**
 * What may complete the text: places, needs and houses.
 * @type {(library: Library, text: string, given: ProposingGiven) => Promise<Proposals>}
 */
export async function propose(library, text, given) {
  const words = given.queryWords(text);
  if (!words.length) return { places: [], needs: [], houses: [] };
  const all = await library.needs();
  const { said, left } = given.needsSaid(all, words);
  const before = said.flatMap(({ ranks }) => ranks.map((rank) => words[rank]));
  const places = await placesBegun(library, said.length ? left : words, given);
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
 * Without the words that lead to a place: "près de men" begins as "men" does. The last word may be unfinished
 * ("saint-et"), or lead nowhere ("Mende pour").
 * @type {(library: Library, words: string[], given: ProposingGiven) => Promise<ShownPlace[]>}
 */
async function placesBegun(library, words, { withoutLinks, shownPlaces }) {
  /** @type {(some: string[]) => Promise<ShownPlace[]>} */
  const proposed = async (some) => shownPlaces(library, await placesProposed(library, some));
  const before = withoutLinks([...words.slice(0, -1), UNFINISHED]).slice(0, -1);
  // "Ville d" is Ville-d'Avray.
  const unfinished = before.length || !isArticle(last(words) ?? "") ? [...before, ...words.slice(-1)] : words;
  const begun = await proposed(unfinished);
  const finished = withoutLinks(words);
  return begun.length || finished.length === unfinished.length ? begun : proposed(finished);
}

/** @type {(library: Library, words: string[]) => Promise<Place[]>} */
async function placesProposed(library, words) {
  if (!words.length) return [];
  const unfinished = last(words) ?? "";
  const { areas: known } = await library.manifest();
  // "Saint l" begins no Saint-Pierre-et-Miquelon.
  const areas = words.length > 1 && isArticle(unfinished) ? [] : areasStarting(known, words);
  const beside = words.slice(0, -1).some((word) => !isArticle(word)) ? areaNamed(known, [unfinished]) : null;
  if (beside) {
    const named = await library.placesStarting(words.slice(0, -1));
    return named.filter((place) => isIn(place, beside));
  }
  if (/^\d{3,5}$/.test(unfinished)) return [...areas, ...(await library.placesAtPostcode(unfinished))];
  const communes = await library.placesStarting(words);
  const glued = words.join("");
  const hasArticle = words.length > 1 && words.some(isArticle);
  /** @type {(place: Commune) => boolean} */
  const agrees = (place) => hasArticle && place.glued.startsWith(glued);
  return [...communes.filter(agrees), ...areas.slice(0, 2), ...varied(communes, words).filter((each) => !agrees(each))];
}

/**
 * Who types "mont" may mean Mont, Mont-de-Marsan or Montpellier: the few nearest to the words, then the most populous.
 * Paris 15e is none of "pa".
 * @type {(places: Commune[], words: string[]) => Commune[]}
 */
function varied(places, words) {
  const [first, rest] = [places.slice(0, MOST_NEAREST), mostPopulousFirst(places.slice(MOST_NEAREST))];
  return [...first, ...rest].filter((place) => !isArrondissement(place) || words.includes(place.key.split(" ")[0]));
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
