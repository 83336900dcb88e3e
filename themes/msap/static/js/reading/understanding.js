// What a query speaks of: a place, needs, filters, and the words left for the houses' names. Readers propose what the words
// may be (filter_reader.js, place_reader.js, need_reader.js, slip_reader.js), those that load more after the others, and only while
// they could still be cheaper than what was read; weighing.js chooses.

/** @import { Claims, Interpretation, Question, Sources, Span, Understood } from "../types" */

import zonesToo from "../../../../../generator/zones_called_as_communes.json" with { type: "json" };
import { gluedKey, isArrondissement } from "../lib/gazetteer.js";
import { MOST_PLACE_WORDS } from "../lib/limits.js";
import { chosen } from "./choosing.js";
import { filterWords, withGaps } from "./filter_words.js";
import { GAP, significant, withoutLinks } from "./linking.js";
import { readNeeds } from "./need_reader.js";
import { besideAreas, readAreas, readBeginning, readPlaces, readPostcodes, readProtected, readServed, readWhole } from "./place_reader.js";
import { phrasesSaid } from "./phrases.js";
import * as COST from "./costs.js";
import { weighed } from "./weighing.js";

const ZONES_TOO = new Set(zonesToo);
const UNSURE = new Set(["beginning", "slip", "unfinished"]);

/**
 * @typedef {{ words: string[], best: Interpretation, idle: Set<number>, claims: Claims, sources: Sources }} SoFar what is known
 *   when a round begins; `words` have gaps where sure filters are said
 */

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
    read: async ({ words, best, idle, sources }) => ({ places: await readPlaces(words, takenBy(best, idle), sources) }),
  },
  {
    least: COST.beginning,
    read: async ({ sources, ...known }) => ({ places: await readBeginning(piecesLeft({ sources, ...known }), sources) }),
  },
  {
    least: COST.zone,
    read: async ({ words, best, idle, sources }) => {
      const left = leftOver(words, best, idle);
      return sources.withNames(async ({ readZones }) => ({ places: await readZones(words, left, sources) }), left.piece);
    },
  },
  {
    least: COST.unfinishedLetters,
    read: async ({ sources, ...known }) => sources.withNames(({ readSlips }) => readSlips(known.words, piecesLeft({ sources, ...known }), sources)),
  },
];

/**
 * Read a query against the needs and the gazetteer.
 *
 * `sources.needsBegun(words)` promises the needs that one of the words begins, asked for only when
 * words are left that may say one; `sources.mayBeginNeed(word)` tells whether one may begin so; `sources.areas` is that of departments and regions (lib/areas.js),
 * `sources.areaNearlyNamed(words)` promises one or null;
 * `sources.filtersSaid(words)` promises the filters; `sources.placesNamed(words)`, `placesNearlyNamed(words)`, `placesStarting(words)` and
 * `placesAtPostcode(postcode)` promise places, best first.
 *
 * Gives `words` (all of them), whether they ask for what is `near`, `said` (groups of needs, each with the `ranks` of its words), `places`
 * (understood or offered, best first; a department or a region has `area`), `filters`, `place` (the one in use;
 * null when the name is ambiguous), `postcode` ("" without one), `rest` (the words that can name a
 * house, the place's own included) and `extra` (those of them that are not the place's); `nearly` tells
 * that the place is not quite what was typed, `placeCost` how far it is; `glued` is `rest` in one word, articles included.
 *
 * `isSituated` tells that the person's position is known: "bus" is then a filter.
 * @type {(text: string, sources: Sources, isSituated?: boolean) => Promise<Understood>}
 */
export async function understand(text, sources, isSituated = false) {
  const typed = filterWords(text);
  const filters = await sources.filtersSaid(typed);
  const words = withGaps(typed, filters);
  const { ranks, near } = phrasesSaid(words);
  const idle = new Set(ranks);
  /** @type {Question} */
  const question = { words: typed, idle, isSituated };
  const first = await Promise.all([readPostcodes, readWhole, readProtected].map((read) => read(words, sources)));
  /** @type {Claims} */
  const claims = { places: first.flat(), needs: [], filters };
  claims.places.push(...readServed(words, claims.places));
  let best = weighed(question, claims);
  for (const { least, read } of ROUNDS) {
    if (best.cost < least || (best.cost <= COST.former && !words.some(sources.mayBeginNeed))) break;
    const { places = [], needs = [] } = await read({ words, best, idle, claims, sources });
    claims.places.push(...places);
    claims.needs.push(...needs);
    best = weighed(question, claims);
  }
  return { near, ...understood(question, await besideZone(words, alsoMeant(best, claims), sources)) };
}

/**
 * The words of needs: no place begins in them.
 * @type {(best: Pick<Interpretation, "needs">, idle: Set<number>) => Set<number>}
 */
function takenBy({ needs }, idle) {
  return new Set([...idle, ...needs.flatMap(({ ranks }) => ranks)]);
}

/**
 * What is left beside the needs and the filters, and what tells where, as one name.
 * @type {(words: string[], best: Interpretation, idle: Set<number>) => Span}
 */
function leftOver(words, { needs }, idle) {
  const taken = takenBy({ needs }, idle);
  const ranks = [...words.keys()].filter((rank) => words[rank] !== GAP && !taken.has(rank));
  return { ranks, piece: withoutLinks(ranks.map((rank) => words[rank])) };
}

/**
 * What is left, and pieces of it: without what may be filters, and beside the areas named.
 * @type {(known: SoFar) => Span[]}
 */
function piecesLeft({ words, best, idle, claims, sources }) {
  const left = leftOver(words, best, idle);
  const unsure = claims.filters.filter(({ isBeside }) => isBeside).flatMap(({ ranks }) => ranks);
  return [left, leftOver(words, best, new Set([...idle, ...unsure])), ...besideAreas(words, left, sources)];
}

/**
 * What is not sure, and no town, is a choice among all that the same words may be: "arros" is Arros-de-Nay, or Carros. Beside a
 * need or a filter, the commune that is called so: "job", "bus".
 * @type {(best: Interpretation, claims: Claims) => Interpretation}
 */
function alsoMeant(best, { places }) {
  const { claim, needs, filters } = best;
  const said = needs[0] ?? filters.find(({ isBeside }) => isBeside);
  const called = places.find(({ by, ranks }) => (by === "everyday" || !needs.length) && said?.ranks.join() === ranks.join());
  if (!claim && called) return { ...best, places: called.places };
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

/** @type {(question: Question, read: Interpretation) => Omit<Understood, "near">} */
function understood({ words, idle }, read) {
  const { claim, needs, filters, within, left } = read;
  const typed = left.map((rank) => words[rank]);
  const extra = significant(typed);
  const isSaid = new Set([...[...needs, ...filters].flatMap(({ ranks }) => ranks), ...idle]);
  const besideNeeds = withoutLinks(words.filter((_, rank) => !isSaid.has(rank))).slice(-MOST_PLACE_WORDS);
  const served = [claim, ...within].find((each) => each?.by === "postcode");
  const { place, isSure } = chosen(words, read);
  const naming = claim && !extra.length && !served ? claim.piece : besideNeeds;
  const telling = significant(naming);
  const isCity = served?.postcode && isArrondissement(served.places[0]);
  return {
    words,
    said: needs.map(({ needs: meant, ranks }) => ({ needs: meant, ranks })),
    filters,
    // "Villé" is written as the word that leads to a town.
    rest: telling.length || !claim ? telling : naming,
    extra,
    glued: naming.join(""),
    postcode: served?.postcode ?? "",
    placeCost: read.placeCost,
    places: served?.postcode ? served.places : read.places,
    place: isCity ? served.places[0] : place,
    nearly: !isSure,
  };
}
