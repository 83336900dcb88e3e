// Houses' names, and communes' names with a slip: a script of its own, since most questions are of
// places and needs, well written.

/** @import { Commune, Library, Names, Zone } from "../types" */

import { areEveryday } from "../reading/everyday_words.js";
import { fold, glue } from "../lib/fold.js";
import { gluedKey } from "../lib/gazetteer.js";
import { everyWord, housesStarting, mistypedHouses } from "../lib/house_search.js";
import { areaNearlyNamed, placesNearlyNamed, shardsNear } from "../lib/mistyped_places.js";
import { needsNearlySaid } from "../reading/nearly_said_needs.js";
import { backwards, decodeWords, keyOf } from "../lib/terms.js";
import { housesByPhone } from "./house_phones.js";
import { decodeZones, wordsOfZone, zoneShard, zonesCalled } from "../lib/zones.js";
import { readNames } from "../reading/name_reader.js";
import { readSlips } from "../reading/slip_reader.js";
import { weighedNames } from "../reading/weighing.js";
import { readZones } from "../reading/zone_reader.js";
import { createWordIndex } from "./word_index.js";

/**
 * What a library (loading.js) can tell of names.
 * @type {(library: Library) => Names}
 */
export function createNames(library) {
  const index = createWordIndex(library);
  return {
    /** The department or region with a letter or two wrong, or null. */
    areaNearly: async (words) => (areEveryday(words) ? null : areaNearlyNamed((await library.manifest()).areas, words)),
    /** The communes with one letter wrong, best first; `beside` other words everyday ones are none. */
    nearly: async (words, beside) => (beside && areEveryday(words) ? [] : nearlyNamed(library, words)),
    readZones,
    readSlips,
    /** The needs that words nearly say; everyday ones are no slips: "mari" is no "marier". */
    needsNearly: async (words) => needsNearlySaid(await library.needs(), words).filter(({ ranks }) => !areEveryday(ranks.map((rank) => words[rank]))),
    /** Intercommunalities, natural regions, islands of that name. */
    zonesCalled: async (words) => zonesCalled(await zonesNear(library, words), words),
    /** That of a code, or null. */
    zone: async (code) => (await zonesNear(library, wordsOfZone(code))).find((zone) => zone.code === code) ?? null,
    /** The numbers of the houses whose names say every word of a text. */
    saying: (text) => everyWord(index, fold(text), glue(text)),
    /** The numbers of the houses that give a telephone number, typed in any usual form. */
    byPhone: (typed) => housesByPhone(library, typed),
    /** What a reading names; null where its place, or nothing, is rather meant. */
    meant: async (reading) => weighedNames(reading, await readNames({ ...library, index }, reading)),
    /** The first houses, as they are proposed, with these folded words; with slips if `mistyped` and none has them. */
    async proposed(words, { most, mistyped }) {
      const exact = await housesStarting(index, words, most);
      const found = exact.length || !mistyped ? exact : await mistypedHouses(index, words, glue(words.join(" ")));
      const houses = await library.houses(found.slice(0, most));
      return houses.map(({ name, slug, town }) => ({ name, slug, ...town }));
    },
  };
}

/** @type {(library: Library, words: readonly string[]) => Promise<Zone[]>} */
async function zonesNear({ manifest, load }, words) {
  const { lieux, zones } = await manifest();
  const key = zoneShard(words, zones);
  return key ? load(`${lieux}/z-${key}.json`, decodeZones) : [];
}

/**
 * Where the slip is in one of the first letters, the last ones tell.
 * @type {(library: Library, words: string[]) => Promise<Commune[]>}
 */
async function nearlyNamed({ manifest, load, shard, namedShards }, words) {
  const { lieux, noms, fins } = await manifest();
  const end = keyOf(backwards(gluedKey(words)), fins);
  const ending = end ? await load(`${lieux}/f-${end}.json`, decodeWords) : [];
  const near = shardsNear(ending, words, noms).map((key) => shard("n", key));
  const shards = await Promise.all([namedShards(words), ...near]);
  return placesNearlyNamed([...new Set(shards.flat())], words);
}
