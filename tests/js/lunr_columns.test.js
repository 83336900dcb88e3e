// The browser makes of the packed words the very index that Python's lunr builds
// (tests/search/test_search_index.py keeps the vectors true).

import assert from "node:assert/strict";
import { test } from "node:test";

import lunr from "lunr";

import { everyWord, searchHouses } from "../../themes/msap/static/js/lib/house_search.js";
import { expand } from "../../themes/msap/static/js/lib/lunr_columns.js";
import vectors from "../vectors/lunr.json" with { type: "json" };

const ROUNDING = 0.0011;

test("terms, postings and their numbers are the same", () => {
  assert.deepEqual(expand(vectors.packed).invertedIndex, vectors.lunr.invertedIndex);
});

test("scores are the same to the last digit kept", () => {
  const expanded = expand(vectors.packed).fieldVectors;
  assert.equal(expanded.length, vectors.lunr.fieldVectors.length);
  vectors.lunr.fieldVectors.forEach(([ref, elements], rank) => {
    assert.equal(expanded[rank][0], ref);
    elements.forEach((element, at) => {
      assert.ok(Math.abs(expanded[rank][1][at] - element) < ROUNDING, `${ref} ${at}`);
    });
  });
});

test("a packing that lost terms is refused", () => {
  assert.throws(() => expand({ ...vectors.packed, termes: vectors.packed.termes + 1 }));
});

const index = lunr.Index.load(expand(vectors.packed));

for (const [words, house] of [
  [["mende"], 0],
  [["mend"], 0],
  [["mnede"], 0],
  [["isle", "abeau"], 1],
  [["lisledabeau"], 1],
  [["lisldabeu"], 1],
  [["pimms"], 2],
  [["pimms", "port"], 2],
  [["bessons"], 3],
  [["48200"], 3],
  [["inconnu", "apcher"], 3],
]) {
  test(`a house is found by ${words.join(" ")}`, () => {
    assert.equal(searchHouses(index, words, words.join(""))[0], house);
  });
}

test("no word finds nothing, instead of everything", () => {
  assert.deepEqual(searchHouses(index, [], ""), []);
});

test("a number is never taken for another", () => {
  assert.deepEqual(searchHouses(index, ["48201"], "48201"), []);
});

test("every word must be there, at the first stage", () => {
  assert.deepEqual(everyWord(index, ["pimms", "mende"], "pimmsmende"), []);
});
