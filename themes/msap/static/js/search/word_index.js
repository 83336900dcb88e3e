// The houses' words: of the index, only the shards that a question needs are loaded.

/** @import { Library, Term, WordIndex } from "../types" */

import { backwards, decodeTerms, decodeWords, filedUnder, keyOf } from "../lib/terms.js";
import { ranked } from "./ranking.js";

// A beginning as short as "s" is in too many shards: then the words that go on from it do not count.
const MOST_SHARDS_OF_A_BEGINNING = 4;

/**
 * The index of a library (loading.js): `manifest()` promises the manifest, `load(path, decode)` a file.
 *
 * A term is {text, houses, masks} (lib/terms.js); `exact` promises one or null, the others lists.
 *
 * @type {(library: Pick<Library, "manifest" | "load">) => WordIndex}
 */
export function createWordIndex({ manifest, load }) {
  const { shard, around, endingLike } = shardsIn(manifest, load);

  /** @type {WordIndex["exact"]} */
  const exact = async (word) => (await around(word)).get(word) ?? null;

  return {
    exact,
    async starting(word) {
      const letters = filedUnder(word);
      const { mots } = (await manifest()).index;
      const longer = [...mots].filter((key) => key.length > letters.length && key.startsWith(letters));
      const some = longer.length > MOST_SHARDS_OF_A_BEGINNING ? [] : longer.map(shard);
      const shards = await Promise.all([around(word), ...some]);
      return shards.flatMap((terms) => [...terms.values()]).filter(({ text }) => text.startsWith(word));
    },
    async near(word, within) {
      const [beside, ends] = await Promise.all([around(word), endingLike(word)]);
      const texts = [...new Set([...beside.keys(), ...ends])];
      const close = texts.filter((text) => within(text, word) && !/\d/.test(text));
      return /** @type {Term[]} */ ((await Promise.all(close.map(exact))).filter(Boolean));
    },
    fieldBit: async (field) => 1 << (await manifest()).index.champs.indexOf(field),
    /** The numbers of the houses `among`, best first (ranking.js). */
    async ranked(clauses, among) {
      if (!among.size) return [];
      const { houseCount, index } = await manifest();
      return ranked({ fields: index.champs, houseCount }, clauses, among).map(({ house }) => house);
    },
  };
}

/**
 * The shards of the index, by the words that are in them.
 * @param {Library["manifest"]} manifest
 * @param {Library["load"]} load
 */
function shardsIn(manifest, load) {
  const parts = async () => (await manifest()).index;

  /** @type {(key: string) => Promise<Map<string, Term>>} */
  const shard = async (key) => load(`${(await parts()).dossier}/mots-${key}.json`, decodeTerms);

  return {
    shard,
    /**
     * The terms that a word of these letters would be among.
     * @type {(word: string) => Promise<Map<string, Term>>}
     */
    async around(word) {
      const key = keyOf(filedUnder(word), (await parts()).mots);
      return key === null ? new Map() : shard(key);
    },
    /**
     * The terms with the same end: a slip in the first letters changes the shard of the word.
     * @type {(word: string) => Promise<string[]>}
     */
    async endingLike(word) {
      const { dossier, mots, fins } = await parts();
      const key = keyOf(backwards(word), fins);
      return key === null || mots.has("") ? [] : load(`${dossier}/fins-${key}.json`, decodeWords);
    },
  };
}
