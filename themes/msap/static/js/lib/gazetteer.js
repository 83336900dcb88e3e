// The communes of a shard of the gazetteer (generator/search/gazetteer.py), found by name.

/** @import { Commune, Place, PlaceColumns } from "../types" */

import { lines, summed } from "./columns.js";
import { glue, isArticle, placeWords, words as wordsOf } from "./fold.js";
import { keyOf } from "./terms.js";

const STEPS_PER_DEGREE = 1000;
export const SAINTS = new Set(["saint", "sainte", "saints", "saintes"]);
const ARRONDISSEMENT = /^(751|6938|132)/;
const ELIDED = /^[ld](?=[aeiouyh])/;
// generator/search/beginnings.py has the same.
const SPELLED = ["saint", "sainte", "le", "la", "les", "l"];
// "Mont" may be the first word of Mont-de-Marsan; "m" hardly is that of M'Tsangamouji.
const SHORTEST_FIRST_WORD = 3;

/**
 * The places of a shard: code, name, postcodes, position, inhabitants (hundreds), nowIn; `alias` is the name that
 * `key` and `glued` are of, where it is not the place's own (Kemper for Quimper).
 * @type {(columns: PlaceColumns) => Commune[]}
 */
export function decodePlaces(columns) {
  const names = lines(columns.noms);
  const postcodes = lines(columns.postaux);
  const latitudes = summed(columns.lat, STEPS_PER_DEGREE);
  const longitudes = summed(columns.lon, STEPS_PER_DEGREE);
  return lines(columns.codes).map((code, rank) => {
    const alias = columns.alias?.[rank];
    const called = alias ?? names[rank];
    return {
      code,
      name: names[rank],
      postcodes: postcodes[rank].split(" ").filter(Boolean),
      latitude: latitudes[rank],
      longitude: longitudes[rank],
      inhabitants: columns.habitants[rank],
      nowIn: columns.dans[rank] ?? "",
      key: placeWords(called).join(" "),
      glued: glue(called),
      ...(alias && { alias }),
    };
  });
}

/**
 * The letters under which a name of these folded words is filed.
 * @type {(words: string[]) => string}
 */
export function filedUnder(words) {
  const kept = words.filter((word) => !SAINTS.has(word));
  return (kept.length ? kept : words).join("");
}

/**
 * The shards where a name of these words may be: as typed, and without a glued article (lisle).
 * @type {(words: string[], known: Set<string>) => string[]}
 */
export function shardsOf(words, known) {
  const folded = placeWords(words.join(" "));
  const typed = [folded, elided(folded)].map((each) => keyOf(filedUnder(each), known));
  return /** @type {string[]} */ ([...new Set(typed)].filter(Boolean));
}

/**
 * The shards where a name that begins with these words may be; in `beginnings`, the files of the best places of
 * beginnings too short for a shard (generator/search/beginnings.py). The last word is unfinished: "l" after "saint"
 * is no article.
 * @type {(words: string[], known: Set<string>) => { shards: string[], beginnings: string[] }}
 */
export function startingShards(words, known) {
  const unfinished = [...words.slice(0, -1).filter((word) => !isArticle(word)), ...words.slice(-1)];
  const starts = new Set([filedUnder(placeWords(words.join(" "))), filedUnder(unfinished)]);
  const shards = [words, unfinished].flatMap((each) => shardsOf(each, known));
  const own = keyOf(filedUnder(unfinished), known);
  return {
    shards: [...new Set(own ? [...shards, own] : shards)],
    beginnings: [...starts].filter((start) => isShortBeginning(start, known)),
  };
}

/** @type {(start: string, known: Set<string>) => boolean} */
function isShortBeginning(start, known) {
  if (!start || !known.size) return false;
  const isSpelled = SPELLED.some((word) => word.startsWith(start));
  return isSpelled || [...known].some((key) => key.length > start.length && key.startsWith(start));
}

/**
 * The places so named, those whose article agrees too first, then the most populous.
 * @type {(places: Commune[], words: string[]) => Commune[]}
 */
export function placesNamed(places, words) {
  const key = foldedKey(words);
  const glued = words.join("");
  const called = places.filter((place) => place.key === key || place.glued === glued);
  // "Aix" is no Île-d'Aix where it is a commune's own name.
  const own = called.filter(({ alias, nowIn }) => !alias && !nowIn);
  return oncePerCommune(
    (own.length ? called.filter(({ alias }) => !alias) : called).sort((a, b) => agrees(b, glued) - agrees(a, glued) || byInhabitants(a, b)),
  );
}

/**
 * Whether the whole name, article included, is the one typed.
 * @type {(place: Place, glued: string) => number}
 */
export function agrees(place, glued) {
  return Number(place.glued === glued && !place.nowIn);
}

/**
 * The places whose name starts with these words, the last one unfinished: with the same articles ("le ma" is Le Mans
 * before Marseille, "saint l" Saint-Lô before Saint-Malo), of that very name, of these first words, the others; of each the most populous first.
 * @type {(places: Commune[], words: string[]) => Commune[]}
 */
export function placesStarting(places, typed) {
  const start = foldedKey(typed);
  const glued = typed.join("");
  const spaced = typed.join(" ");
  const hasArticle = typed.length > 1 && typed.some(isArticle);
  /** @type {(place: Commune) => number} */
  const nearness = ({ name, key, glued: own }) => {
    const alike = hasArticle && own.startsWith(glued);
    const article = alike ? 3 + 3 * Number(wordsOf(name).join(" ").startsWith(spaced)) : 0;
    if (key === start) return article + 2;
    return article + Number(start.length >= SHORTEST_FIRST_WORD && key.startsWith(`${start} `));
  };
  const starting = places.filter(({ key, glued: own }) => key.startsWith(start) || own.startsWith(glued));
  return oncePerCommune(starting.sort((a, b) => nearness(b) - nearness(a) || byInhabitants(a, b)));
}

/**
 * The places that a postcode, or its beginning, serves: arrondissements, then the most populous.
 * @type {(places: Commune[], start: string) => Commune[]}
 */
export function placesAtPostcode(places, start) {
  const served = places.filter((place) => place.postcodes.some((postcode) => postcode.startsWith(start)));
  const whole = start.length === 5;
  /** @type {(place: Commune) => number} */
  const first = (place) => Number(whole && isArrondissement(place));
  return served.sort((a, b) => first(b) - first(a) || byInhabitants(a, b));
}

/**
 * Whether a place is a municipal arrondissement of Paris, Lyon or Marseille.
 * @type {(place: Place) => boolean}
 */
export function isArrondissement({ code }) {
  return ARRONDISSEMENT.test(code);
}

/**
 * Whether a name is that of a commune which is now part of another.
 * @type {(place: Place) => boolean}
 */
export function isFormer({ nowIn }) {
  return Boolean(nowIn);
}

/**
 * Folded words as the key of a place.
 * @type {(words: string[]) => string}
 */
export function foldedKey(words) {
  return placeWords(words.join(" ")).join(" ");
}

/**
 * The same in one word.
 * @type {(words: string[]) => string}
 */
export function gluedKey(words) {
  return placeWords(words.join(" ")).join("");
}

/**
 * The places sorted by inhabitants, former communes last.
 * @type {(places: Commune[]) => Commune[]}
 */
export function mostPopulousFirst(places) {
  return oncePerCommune(places.sort(byInhabitants));
}

/** @type {(places: Commune[]) => Commune[]} */
function oncePerCommune(places) {
  const codes = new Set();
  return places.filter(({ code }) => !codes.has(code) && Boolean(codes.add(code)));
}

/** @type {(words: string[]) => string[]} */
function elided(words) {
  return words.map((word, rank) => (rank ? word : word.replace(ELIDED, "")));
}

/** @type {(a: Commune, b: Commune) => number} */
function byInhabitants(a, b) {
  return Number(isFormer(a)) - Number(isFormer(b)) || b.inhabitants - a.inhabitants;
}
