// A few shards answer as Lunr does over its whole index, which Python's lunr built
// (tests/search/test_index_shards.py keeps the vectors true). Over a larger one: ranking.test.js.

import assert from "node:assert/strict";
import { test } from "node:test";

import lunr from "lunr";

import { anyWord, everyWord, housesStarting, mistypedHouses } from "../../themes/msap/static/js/lib/house_search.js";
import { decodeKeys, decodeTerms } from "../../themes/msap/static/js/lib/terms.js";
import { createWordIndex } from "../../themes/msap/static/js/search/word_index.js";
import vectors from "../vectors/lunr.json" with { type: "json" };

const whole = lunr.Index.load(vectors.lunr);
const ROUNDING = 0.0011;

function wordIndex(loaded = []) {
  const { mots, fins } = vectors.manifest;
  const index = { ...vectors.manifest, mots: decodeKeys(mots), fins: decodeKeys(fins) };
  const load = async (path, decode) => {
    loaded.push(path);
    return decode(structuredClone(vectors.files[path]));
  };
  return createWordIndex({ manifest: async () => ({ houseCount: vectors.houses, index }), load });
}

test("each term is found, with the houses and fields of Lunr's own postings", async () => {
  const index = wordIndex();
  for (const [text, { _index, telephone, ...fields }] of vectors.lunr.invertedIndex) {
    // Telephone numbers are filed apart: house_phones.test.js.
    if (Object.keys(telephone).length) continue;
    const term = await index.exact(text);
    const found = vectors.manifest.champs.map((_field, bit) => term.houses.filter((_house, at) => term.masks[at] & (1 << bit)));
    const wanted = vectors.manifest.champs.map((field) => Object.keys(fields[field]).map(Number));
    assert.deepEqual(found, wanted, text);
  }
});

test("scores are Lunr's: houses come in the order of the whole index", async () => {
  const index = wordIndex();
  for (const texts of [["mende"], ["48"], ["apcher", "48"], ["lozere", "mende"], ["48200", "bessons"]]) {
    const wanted = whole.query((query) => texts.forEach((text) => query.term(text, { boost: 10 })));
    const terms = await Promise.all(texts.map(index.exact));
    const all = new Set(terms.flatMap(({ houses }) => houses));
    const clauses = terms.map((term) => ({ term, boost: 10 }));
    const found = await index.ranked(clauses, all);
    const scores = new Map(wanted.map(({ ref, score }) => [Number(ref), score]));
    assert.deepEqual(new Set(found), new Set(scores.keys()), texts.join(" "));
    found.slice(1).forEach((house, rank) => {
      assert.ok(scores.get(house) <= scores.get(found[rank]) + ROUNDING, texts.join(" "));
    });
  }
});

test("a shard that lost terms is refused", () => {
  const [shard] = Object.values(vectors.files).filter(({ nombres }) => nombres?.length);
  assert.throws(() => decodeTerms({ ...shard, nombres: shard.nombres.slice(1) }), /terms are missing/);
});

const stages = [everyWord, mistypedHouses, anyWord];

async function search(words, glued, index = wordIndex()) {
  for (const stage of stages) {
    const found = await stage(index, words, glued);
    if (found.length) return found;
  }
  return [];
}

for (const [words, house] of [
  [["mende"], 0],
  [["mend"], 0],
  [["mnede"], 0],
  [["ende"], 0],
  [["pende"], 0],
  [["isle", "abeau"], 1],
  [["lisledabeau"], 1],
  [["lisldabeu"], 1],
  [["pimms"], 2],
  [["pimms", "port"], 2],
  [["bessons"], 3],
  [["essons"], 3],
  [["48200"], 3],
  [["inconnu", "apcher"], 3],
  [["saintchelydapcher"], 3],
]) {
  test(`a house is found by ${words.join(" ")}`, async () => {
    assert.equal((await search(words, words.join("")))[0], house);
  });
}

test("a number is never taken for another", async () => {
  assert.deepEqual(await search(["48201"], "48201"), []);
});

test("every word must be there, at the first stage", async () => {
  assert.deepEqual(await everyWord(wordIndex(), ["pimms", "mende"], "pimmsmende"), []);
});

test("a beginning proposes the houses of all words that go on from it", async () => {
  assert.deepEqual(await housesStarting(wordIndex(), ["pim"], 4), [2]);
  assert.deepEqual(await housesStarting(wordIndex(), ["48", "mend"], 4), [0]);
});

test("a word loads the shard where it is filed, and no other", async () => {
  const loaded = [];
  await wordIndex(loaded).exact("mende");
  assert.deepEqual(loaded.map((path) => path.split("/")[1]), ["mots-m.json"]);
});

test("a word that no shard can hold loads nothing", async () => {
  const loaded = [];
  assert.equal(await wordIndex(loaded).exact("zzz"), null);
  assert.deepEqual(loaded, []);
});
