// What a query speaks of: a place, needs, and the words left for the houses' names.

/** @import { Commune, FoundPlace, PartlyRead, Place, SaidGroup, Sources, Understood } from "../types" */

import { areaNamed } from "./areas.js";
import { departmentCodeAt, departmentCodeOf } from "./codes.js";
import { isArticle, isDropped } from "./fold.js";
import { agrees, foldedKey, isArrondissement } from "./gazetteer.js";
import { last } from "./last.js";
import { MOST_PLACE_WORDS } from "./limits.js";
import { isEverydayName, isLink, significant, withoutLinks } from "./linking_words.js";
import { needsNearlySaid, needsSaid } from "./needs.js";
import { placeAmong, placesCalled, withLargerTowns } from "./place_among.js";
import { queryWords } from "./query_words.js";

const POSTCODE = /^\d{5}$/;
const POSTCODE_WITHOUT_ZERO = /^\d{4}$/;

/** @typedef {{ postcode: string, typed: string, served: Place[] }} Served a postcode, as typed, and what it serves */

/**
 * Read a query against the needs and the gazetteer.
 *
 * `sources.needs()` promises the list of needs, asked for only when words are left that may say one;
 * `sources.areas` is that of departments and regions (areas.js), `sources.areaNearlyNamed(words)` promises
 * one or null;
 * `sources.placesNamed(words)`, `placesNearlyNamed(words)`, `placesStarting(words)` and
 * `placesAtPostcode(postcode)` promise places, best first.
 *
 * Gives `words` (all of them), `said` (groups of needs, each with the `ranks` of its words), `places`
 * (understood or offered, best first; a department or a region has `area`), `place` (the one in use;
 * null when the name is ambiguous), `postcode` ("" without one), `rest` (the words that can name a
 * house, the place's own included) and `extra` (those of them that are not the place's); `nearly` tells
 * that the place has a letter wrong; `glued` is `rest` in one word, articles included.
 * @type {(text: string, sources: Sources) => Promise<Understood>}
 */
export async function understand(text, sources) {
  const words = queryWords(text);
  const { postcode, typed, served } = await postcodeAmong(words, sources);
  if (served.length) return atPostcode(words, { postcode, typed, served }, sources);
  const whole = words.length ? await placesCalled(words, sources) : [];
  if (!whole.length) return amongWords(words, sources);
  return named({ words, said: [], rest: words, extra: [] }, await withLargerTowns(whole, words, sources), words);
}

/**
 * The first word that is a postcode, perhaps without its zero; of none, its department is served.
 * @type {(words: string[], sources: Pick<Sources, "areas" | "placesAtPostcode">) => Promise<Served>}
 */
async function postcodeAmong(words, { areas, placesAtPostcode }) {
  for (const typed of words.filter((word) => POSTCODE.test(word) || POSTCODE_WITHOUT_ZERO.test(word))) {
    const postcode = typed.padStart(5, "0");
    const served = await placesAtPostcode(postcode);
    const around = areas.find(({ code }) => code === departmentCodeAt(postcode));
    if (served.length) return { postcode, typed, served };
    if (around && typed === postcode) return { postcode, typed, served: [around] };
  }
  return { postcode: "", typed: "", served: [] };
}

/** @type {(words: string[], sources: Sources) => Promise<Understood>} */
async function amongWords(words, sources) {
  const { said, left } = await saidAround(words, sources);
  const rest = speaksBefore(words, said, left) ? [] : placeWordsOf(left);
  const found = await placeAmong(rest, besideOthers(words, sources));
  const isWhole = found && !found.others.length;
  return (said.length || isWhole ? null : await needNearlySaid(words, sources)) ?? withPlace(words, said, rest, found);
}

/**
 * "Lire mon courrier" speaks of no Liré, "courrier Liré" does: a place comes after the need.
 * @type {(words: string[], said: SaidGroup[], left: string[]) => boolean}
 */
function speaksBefore(words, said, left) {
  const telling = significant(left);
  return said.length > 0 && words.indexOf(telling[0]) < said[0].ranks[0] && isEverydayName(telling);
}

/**
 * A letter may be wrong in any word that stands alone; beside others, not in everyday ones.
 * @type {(words: string[], sources: Sources) => Sources}
 */
function besideOthers(words, sources) {
  const beside = words.filter((word) => !isDropped(word)).length > 1;
  return { ...sources, placesNearlyNamed: (some) => sources.placesNearlyNamed(some, beside) };
}

/** @type {(words: string[]) => string[]} */
function placeWordsOf(words) {
  // "Carte grise en ligne" is not about Ligné.
  const telling = words.filter((word, rank) => word !== "ligne" || words[rank - 1] !== "en");
  return withoutLinks(telling).slice(-MOST_PLACE_WORDS);
}

/**
 * A need with a letter wrong, alone or beside a place without any; null when other words are left.
 * A commune's name is no need: "Mende" is no "amende".
 * @type {(words: string[], sources: Sources) => Promise<Understood | null>}
 */
async function needNearlySaid(words, sources) {
  const { said } = needsNearlySaid(await sources.needs(), words);
  /** @type {(group: SaidGroup) => Promise<boolean>} */
  const isPlace = async ({ ranks }) => (await sources.placesNamed(ranks.map((rank) => words[rank]))).length > 0;
  const places = await Promise.all(said.map(isPlace));
  const { kept, left } = without(said.filter((_, at) => !places[at]), words);
  if (!kept.length) return null;
  const rest = placeWordsOf(left);
  const found = await placeAmong(rest, sources);
  const isSure = !significant(rest).length || (found && !found.nearly && !found.others.length);
  return isSure ? withPlace(words, kept, rest, found) : null;
}

/** @type {(kept: SaidGroup[], words: string[]) => { kept: SaidGroup[], left: string[] }} */
function without(kept, words) {
  const taken = new Set(kept.flatMap(({ ranks }) => ranks));
  return { kept, left: words.filter((_, rank) => !taken.has(rank)) };
}

/** @type {(words: string[], said: SaidGroup[], rest: string[], found: FoundPlace | null) => Understood} */
function withPlace(words, said, rest, found) {
  if (!found) return understood({ words, said, rest, extra: significant(rest) }, [], null);
  const { places, piece, others, nearly = false } = found;
  const extra = significant(others);
  return named({ words, said, rest: extra.length ? rest : piece, extra, nearly }, places, piece);
}

/**
 * The needs said, but for those that are a part of a commune's name: Arnac-la-Poste, Saint-Amé.
 * @type {(words: string[], sources: Sources) => Promise<{ said: SaidGroup[], left: string[] }>}
 */
async function saidAround(words, sources) {
  const { said, left } = needsSaid(await sources.needs(), words);
  const taken = new Set(said.flatMap(({ ranks }) => ranks));
  for (const { ranks } of said) {
    let start = ranks[0];
    while (start > 0 && !taken.has(start - 1) && !isLink(words[start - 1])) start--;
    for (; start < ranks[0]; start++) {
      if (isArticle(words[start])) continue;
      const piece = words.slice(start, (last(ranks) ?? 0) + 1);
      if ((await sources.placesNamed(piece)).length) return outside(said, words, start, piece.length);
    }
  }
  return { said, left };
}

/**
 * The needs that the words beside a place say; the place's own are left.
 * @type {(said: SaidGroup[], words: string[], start: number, length: number) => { said: SaidGroup[], left: string[] }}
 */
function outside(said, words, start, length) {
  /** @type {(rank: number) => boolean} */
  const isBeside = (rank) => rank < start || rank >= start + length;
  const { kept, left } = without(said.filter(({ ranks }) => ranks.every(isBeside)), words);
  return { said: kept, left };
}

/** @type {(words: string[], served: Served, sources: Sources) => Promise<Understood>} */
async function atPostcode(words, { postcode, typed, served }, sources) {
  // The ranks of the words stay those of the whole query.
  const beside = words.map((word) => (word === typed ? "" : word));
  const others = beside.filter(Boolean);
  // "Quincy-Voisins 77860" speaks of no neighbours.
  const isName = served.some((place) => place.key === foldedKey(others));
  const isAlone = isName || !others.length;
  const read = isAlone ? { said: [], left: others } : needsSaid(await sources.needs(), beside);
  const [said, left] = [read.said, read.left.filter(Boolean)];
  const own = new Set(left);
  const meant = served.find(({ area, key }) => !area && key.split(" ").every((word) => own.has(word)));
  const other = meant ? null : await communeBeside(left, postcode, sources);
  if (other) return named({ words, said, rest: other.piece, extra: [typed], nearly: false }, other.places, other.piece);
  const known = new Set(meant?.key.split(" "));
  const extra = significant(left).filter((word) => !known.has(word));
  const place = meant && !isArrondissement(served[0]) ? meant : served[0];
  return understood({ words, said, rest: left, extra, postcode }, served, place);
}

/**
 * The commune of that very name in the department of a postcode that is not its own: a slip in the number.
 * @type {(words: string[], postcode: string, sources: Pick<Sources, "areas" | "placesNamed">) => Promise<{ places: Commune[], piece: string[] } | null>}
 */
async function communeBeside(words, postcode, { areas, placesNamed }) {
  const piece = withoutLinks(words);
  if (!piece.length || areaNamed(areas, piece)) return null;
  const department = departmentCodeAt(postcode);
  const places = (await placesNamed(piece)).filter(({ code }) => departmentCodeOf(code) === department);
  return places.length ? { places, piece } : null;
}

/**
 * The place is sure when it is alone to bear the name as it is written, or alone altogether;
 * between an area and the communes of its name, the first is.
 * @type {(reading: PartlyRead, places: Place[], name: string[]) => Understood}
 */
function named(reading, places, name) {
  const whole = places.filter((place) => agrees(place, name.join("")));
  const spaced = whole.filter((place) => place.key === foldedKey(name));
  const [candidates] = [spaced, whole, places.filter(({ area }) => !area)].filter((some) => some.length);
  if (places[0].area) return understood(reading, places, places[0]);
  return understood(reading, places, candidates.length === 1 ? candidates[0] : null);
}

/** @type {(reading: PartlyRead, places: Place[], place: Place | null) => Understood} */
function understood(reading, places, place) {
  const telling = significant(reading.rest);
  // "Villé" is written as the word that leads to a town.
  const rest = telling.length || !places.length ? telling : reading.rest;
  const glued = reading.rest.join("");
  return { postcode: "", nearly: false, ...reading, rest, glued, places, place };
}
