// A distance is said as on the pages (tests/test_distance_words.py, same vectors).

import assert from "node:assert/strict";
import { test } from "node:test";

import { distanceText } from "../../themes/msap/static/js/lib/distance_words.js";
import vectors from "../vectors/distances.json" with { type: "json" };

for (const { km, texte } of vectors) {
  test(`${km} km`, () => assert.equal(distanceText(km), texte));
}
