// The folding in JavaScript gives what the one in Python gives (tests/test_fold.py, same vectors).

import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, glue, slug } from "../../themes/msap/static/js/lib/fold.js";
import vectors from "../vectors/fold.json" with { type: "json" };

for (const vector of vectors) {
  test(`fold ${JSON.stringify(vector.text)}`, () => {
    assert.deepEqual(fold(vector.text), vector.fold);
    assert.equal(glue(vector.text), vector.glue);
    assert.equal(slug(vector.text), vector.slug);
  });
}
