// The houses' words: of the index, only the shards that a question needs are loaded.

import { ranked } from "../lib/scores.js";
import { backwards, decodeTerms, decodeWords, filedUnder, keyOf } from "../lib/terms.js";

// A beginning as short as "s" is in too many shards: then the words that go on from it do not count.
const MOST_SHARDS_OF_A_BEGINNING = 4;

/**
 * The index of a library (loading.js): `manifest()` promises the manifest, `load(path, decode)` a file.
 *
 * A term is {text, houses, masks} (lib/terms.js); `exact` promises one or null, the others lists.
 */
export function createWordIndex({ manifest, load }) {
  const parts = async () => (await manifest()).index;

  async function shard(key) {
    const { dossier } = await parts();
    return load(`${dossier}/mots-${key}.json`, decodeTerms);
  }

  /** The terms that a word of these letters would be among. */
  async function around(word) {
    const key = keyOf(filedUnder(word), (await parts()).mots);
    return key === null ? new Map() : shard(key);
  }

  async function exact(word) {
    return (await around(word)).get(word) ?? null;
  }

  async function starting(word) {
    const letters = filedUnder(word);
    const longer = [...(await parts()).mots].filter((key) => key.length > letters.length && key.startsWith(letters));
    const some = longer.length > MOST_SHARDS_OF_A_BEGINNING ? [] : longer.map(shard);
    const shards = await Promise.all([around(word), ...some]);
    return shards.flatMap((terms) => [...terms.values()]).filter(({ text }) => text.startsWith(word));
  }

  /** The terms with the same end: a slip in the first letters changes the shard of the word. */
  async function endingLike(word) {
    const { dossier, mots, fins } = await parts();
    const key = keyOf(backwards(word), fins);
    if (key === null || mots.has("")) return [];
    return load(`${dossier}/fins-${key}.json`, decodeWords);
  }

  async function near(word, within) {
    const [beside, ends] = await Promise.all([around(word), endingLike(word)]);
    const texts = [...new Set([...beside.keys(), ...ends])];
    const close = texts.filter((text) => within(text, word) && !/\d/.test(text));
    return (await Promise.all(close.map(exact))).filter(Boolean);
  }

  return {
    exact,
    starting,
    near,
    fieldBit: async (field) => 1 << (await parts()).champs.indexOf(field),
    /** The numbers of the houses `among`, best first (lib/scores.js). */
    async ranked(clauses, among) {
      if (!among.size) return [];
      const { houseCount, index } = await manifest();
      return ranked({ fields: index.champs, houseCount }, clauses, among);
    },
  };
}
