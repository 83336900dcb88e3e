// What a query speaks of: a place, needs, and the words left for the houses' names. Readers propose what the words
// may be (place_reader.js, need_reader.js, slip_reader.js), those that load more after the others, and only while
// they could still be cheaper than what was read; weighing.js chooses.

/** @import { Claims, Interpretation, Sources, Span, Understood } from "../types" */

import zonesToo from "../../../../../generator/zones_called_as_communes.json" with { type: "json" };
import { gluedKey, isArrondissement } from "../lib/gazetteer.js";
import { MOST_PLACE_WORDS } from "../lib/limits.js";
import { chosen } from "./choosing.js";
import { significant, withoutLinks } from "./linking.js";
import { readNeeds } from "./need_reader.js";
import { besideAreas, readAreas, readBeginning, readPlaces, readPostcodes, readProtected, readServed, readWhole } from "./place_reader.js";
import { phrasesSaid } from "./phrases.js";
import { COST, weighed } from "./weighing.js";
import { queryWords } from "./words.js";

const ZONES_TOO = new Set(zonesToo);
const UNSURE = new Set(["beginning", "slip", "unfinished"]);

/** @typedef {{ words: string[], best: Interpretation, filtered: Set<number>, sources: Sources }} SoFar what is known when a round begins */

/**
 * The rounds: what each reads, and what its cheapest reading costs.
 * @type {{ least: number, read: (known: SoFar) => Promise<Partial<Claims>> }[]}
 */
const ROUNDS = [
  {
    least: COST.need,
    read: async ({ words, sources }) => ({ needs: await readNeeds(words, sources), places: readAreas(words, sources) }),
  },
  {
    least: COST.leftInStreet,
    read: async ({ words, best, filtered, sources }) => ({ places: await readPlaces(words, takenBy(best, filtered), sources) }),
  },
  {
    least: COST.beginning,
    read: async ({ words, best, filtered, sources }) => ({ places: await readBeginning(words, leftOver(words, best, filtered), sources) }),
  },
  {
    least: COST.zone,
    read: async ({ words, best, filtered, sources }) => {
      const left = leftOver(words, best, filtered);
      return sources.withNames(async ({ readZones }) => ({ places: await readZones(words, left, sources) }), left.piece);
    },
  },
  {
    least: COST.unfinishedLetters,
    read: async ({ words, best, filtered, sources }) => {
      const left = leftOver(words, best, filtered);
      return sources.withNames(({ readSlips }) => readSlips(words, left, besideAreas(words, left, sources), sources));
    },
  },
];

/**
 * Read a query against the needs and the gazetteer.
 *
 * `sources.needs()` promises the list of needs, asked for only when
 * words are left that may say one; `sources.mayBeginNeed(word)` tells whether one may begin so; `sources.areas` is that of departments and regions (lib/areas.js),
 * `sources.areaNearlyNamed(words)` promises one or null;
 * `sources.placesNamed(words)`, `placesNearlyNamed(words)`, `placesStarting(words)` and
 * `placesAtPostcode(postcode)` promise places, best first.
 *
 * Gives `words` (all of them), whether they ask for what is `near`, `said` (groups of needs, each with the `ranks` of its words), `places`
 * (understood or offered, best first; a department or a region has `area`), `place` (the one in use;
 * null when the name is ambiguous), `postcode` ("" without one), `rest` (the words that can name a
 * house, the place's own included) and `extra` (those of them that are not the place's); `nearly` tells
 * that the place is not quite what was typed; `glued` is `rest` in one word, articles included.
 * @type {(text: string, sources: Sources, filtered?: Set<number>) => Promise<Understood>}
 */
export async function understand(text, sources) {
  const words = queryWords(text);
  const { ranks, near } = phrasesSaid(words);
  const filtered = new Set(ranks);
  const first = await Promise.all([readPostcodes, readWhole, readProtected].map((read) => read(words, sources)));
  /** @type {Claims} */
  const claims = { places: first.flat(), needs: [] };
  claims.places.push(...readServed(words, claims.places));
  let best = weighed(words, claims.places, claims.needs, filtered);
  for (const { least, read } of ROUNDS) {
    if (best.cost < least || (best.cost <= COST.former && !words.some(sources.mayBeginNeed))) break;
    const { places = [], needs = [] } = await read({ words, best, filtered, sources });
    claims.places.push(...places);
    claims.needs.push(...needs);
    best = weighed(words, claims.places, claims.needs, filtered);
  }
  return { near, ...understood(words, await besideZone(words, alsoMeant(best, claims), sources), filtered) };
}

/**
 * The words of needs: no place begins in them.
 * @type {(best: Interpretation, filtered: Set<number>) => Set<number>}
 */
function takenBy({ needs }, filtered) {
  return new Set([...filtered, ...needs.flatMap(({ ranks }) => ranks)]);
}

/**
 * What is left beside the needs, and what tells where, as one name.
 * @type {(words: string[], best: Interpretation, filtered: Set<number>) => Span}
 */
function leftOver(words, { needs }, filtered) {
  const taken = new Set([...filtered, ...needs.flatMap(({ ranks }) => ranks)]);
  const ranks = [...words.keys()].filter((rank) => !taken.has(rank));
  return { ranks, piece: withoutLinks(ranks.map((rank) => words[rank])) };
}

/**
 * What is not sure, and no town, is a choice among all that the same words may be: "arros" is Arros-de-Nay, or Carros.
 * @type {(best: Interpretation, claims: Claims) => Interpretation}
 */
function alsoMeant(best, { places }) {
  const { claim } = best;
  if (!claim || !UNSURE.has(claim.by) || claim.cost < COST.beginningOfHamlet) return best;
  const others = places.filter((each) => UNSURE.has(each.by) && each.ranks.join() === claim.ranks.join());
  const all = new Map([...best.places, ...others.flatMap((each) => each.places)].map((place) => [place.code, place]));
  return { ...best, places: [...all.values()] };
}

/**
 * Beside a commune, the natural region of its name: "larzac" is a village of Dordogne too.
 * @type {(words: string[], best: Interpretation, sources: Sources) => Promise<Interpretation>}
 */
async function besideZone(words, best, sources) {
  const { claim, within } = best;
  if (!claim || within.length || !ZONES_TOO.has(gluedKey(claim.piece))) return best;
  const { places = [] } = await sources.withNames(async ({ readZones }) => ({ places: await readZones(words, claim, sources) }));
  return { ...best, places: [...best.places, ...places.flatMap((each) => each.places)] };
}

/** @type {(words: string[], read: Interpretation, filtered: Set<number>) => Omit<Understood, "near">} */
function understood(words, read, filtered) {
  const { claim, needs, within, left } = read;
  const typed = left.map((rank) => words[rank]);
  const extra = significant(typed);
  const isSaid = new Set([...needs.flatMap(({ ranks }) => ranks), ...filtered]);
  const besideNeeds = withoutLinks(words.filter((_, rank) => !isSaid.has(rank))).slice(-MOST_PLACE_WORDS);
  const served = [claim, ...within].find((each) => each?.by === "postcode");
  const { place, isSure } = chosen(words, read);
  const naming = claim && !extra.length && !served ? claim.piece : besideNeeds;
  const telling = significant(naming);
  const isCity = served?.postcode && isArrondissement(served.places[0]);
  return {
    words,
    said: needs.map(({ needs: meant, ranks }) => ({ needs: meant, ranks })),
    // "Villé" is written as the word that leads to a town.
    rest: telling.length || !claim ? telling : naming,
    extra,
    glued: naming.join(""),
    postcode: served?.postcode ?? "",
    places: served?.postcode ? served.places : read.places,
    place: isCity ? served.places[0] : place,
    nearly: !isSure,
  };
}
