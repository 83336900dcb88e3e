// What may complete the words typed: places, then needs.

import { placesStarting } from "../lib/gazetteer.js";
import { needsSaid, needsStarting } from "../lib/needs.js";
import { queryWords } from "../lib/understanding.js";
import { shownPlaces } from "./shown.js";

const MOST_PLACES_PROPOSED = 6;
const MOST_NEEDS_PROPOSED = 4;

/** What may complete the text: places and needs. */
export async function propose(library, text) {
  const words = queryWords(text);
  if (!words.length) return { places: [], needs: [] };
  const all = await library.needs();
  const { said, left } = needsSaid(all, words);
  const before = said.flatMap((each) => each.words);
  const places = await placesProposed(library, said.length ? left : words);
  return {
    places: places.slice(0, MOST_PLACES_PROPOSED).map((place) => ({
      ...place,
      q: [...before, place.name].join(" "),
    })),
    needs: needsStarting(all, words)
      .slice(0, MOST_NEEDS_PROPOSED)
      .map(({ name, phrases }) => ({ name, q: phrases[0].join(" ") })),
  };
}

async function placesProposed(library, words) {
  if (!words.length) return [];
  const last = words.at(-1);
  if (/^\d{3,5}$/.test(last)) return shownPlaces(library, await library.atPostcode(last));
  return shownPlaces(library, placesStarting(await library.namedShards(words), words));
}
