// The view of the map in its address.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readView, writeView } from "../../themes/msap/static/js/map/view_address.js";

test("a view is written after the #, finer from near", () => {
  assert.equal(writeView({ center: [44.518321, 3.500659], zoom: 10.25 }), "#carte=10.25/44.518/3.501");
  assert.equal(writeView({ center: [44.518321, -3.500659], zoom: 12 }), "#carte=12/44.5183/-3.5007");
});

test("what is written is read, and written again the same", () => {
  const hash = writeView({ center: [-21.115141, 55.536384], zoom: 11.5 });
  assert.deepEqual(readView(hash), { center: [-21.1151, 55.5364], zoom: 11.5 });
  assert.equal(writeView(readView(hash)), hash);
});

test("what is no view is none", () => {
  for (const hash of ["", "#contenu", "#carte=", "#carte=10/95/3", "#carte=10/44", "#carte=x/44/3", "#carte=10/4.4.4/3"]) {
    assert.equal(readView(hash), null, hash);
  }
});
