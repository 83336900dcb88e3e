// What people name besides communes, departments and regions: intercommunalities, natural regions, islands of several
// communes (generator/search/zones.py). Each is a point with a radius, and is searched around as a commune is. Loaded
// with names.js.

/** @import { Zone, ZoneColumns } from "../types" */

import kinds from "../../../../../generator/grouping_words.json" with { type: "json" };
import { ZONE_MARK } from "./codes.js";
import { lines, summed } from "./columns.js";
import { glue, placeWords, slug } from "./fold.js";
import { keyOf } from "./terms.js";

const STEPS_PER_DEGREE = 1000;
const KINDS = new Set(kinds);
const PAYS = "pays";

/**
 * The zones of a shard.
 * @type {(columns: ZoneColumns) => Zone[]}
 */
export function decodeZones(columns) {
  const names = lines(columns.noms);
  const others = lines(columns.autres);
  const departments = lines(columns.departements);
  const latitudes = summed(columns.lat, STEPS_PER_DEGREE);
  const longitudes = summed(columns.lon, STEPS_PER_DEGREE);
  return names.map((name, rank) => ({
    code: `${ZONE_MARK}${columns.codes[rank] ?? slug(name)}`,
    name,
    otherNames: others[rank].split("|").filter(Boolean),
    postcodes: [],
    latitude: latitudes[rank],
    longitude: longitudes[rank],
    radiusKm: columns.rayons[rank],
    departments: departments[rank].split(" "),
    inhabitants: columns.habitants[rank],
    isGrouping: columns.groupements[rank] === 1,
    nowIn: "",
    key: placeWords(name).join(" "),
    glued: glue(name),
  }));
}

/**
 * Whether words ask for an intercommunality: "com com de", "agglo", "métropole".
 * @type {(words: readonly string[]) => boolean}
 */
export function asksGrouping(words) {
  return words.some((word) => KINDS.has(word));
}

/**
 * The shard of a zone that these words, or its code, call; null when there can be none.
 * @type {(words: readonly string[], known: Set<string>) => string | null}
 */
export function zoneShard(words, known) {
  return known.size ? keyOf(distinctive(words).join(""), known) : null;
}

/**
 * The words of a zone's code: those of its name.
 * @type {(code: string) => string[]}
 */
export function wordsOfZone(code) {
  return code.slice(ZONE_MARK.length).split("-");
}

/**
 * The zones so called: natural regions by one of their names, then intercommunalities by the words that tell them
 * from others. Only these where the words ask for one, and then a part of their words will do, after all of them; of
 * each the most populous first.
 * @type {(zones: Zone[], words: readonly string[]) => Zone[]}
 */
export function zonesCalled(zones, words) {
  const own = distinctive(words).join(" ");
  const whole = placeWords(words.join(" ")).join(" ");
  const groupings = asksGrouping(words);
  /** @type {(zone: Zone) => number} */
  const nearness = ({ name, otherNames, isGrouping }) => {
    const telling = distinctive(placeWords(name)).join(" ");
    if (isGrouping) return Number(telling === own) * 2 || Number(groupings && ` ${telling} `.includes(` ${own} `));
    return 3 * Number(!groupings && [name, ...otherNames].some((each) => placeWords(each).join(" ") === whole));
  };
  return zones.filter(nearness).sort((a, b) => nearness(b) - nearness(a) || b.inhabitants - a.inhabitants);
}

/** @type {(words: readonly string[]) => string[]} */
function distinctive(words) {
  const every = placeWords(words.join(" "));
  const kept = every.filter((word) => !KINDS.has(word) && word !== PAYS);
  return kept.length ? kept : every;
}
