// The keys of shards, as generator/search/cutting.py writes them (tests/search/test_cutting.py).

import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeKeys, keyOf } from "../../themes/msap/static/js/lib/terms.js";

test("each letter stands before those that follow it", () => {
  assert.deepEqual([...decodeKeys("a(bc(!d))b")].sort(), ["ab", "ac", "acd", "b"]);
});

test("one shard has the empty key, none has no key", () => {
  assert.deepEqual([...decodeKeys("!")], [""]);
  assert.deepEqual([...decodeKeys("")], []);
});

test("the longest key that a word starts with is its shard", () => {
  const known = decodeKeys("m(!e(nt))n");
  assert.deepEqual(["mende", "mer", "nice", "paris"].map((word) => keyOf(word, known)), ["men", "m", "n", null]);
});
