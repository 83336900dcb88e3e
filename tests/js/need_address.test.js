// A need's page hands its words to the search, beside the place that is typed there.

import assert from "node:assert/strict";
import test from "node:test";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";

for (const [address, words] of [
  ["?besoin=retraite&q=Mende", "retraite Mende"],
  ["?besoin=carte+grise&q=", "carte grise"],
  ["?besoin=&q=Mende ", "Mende "],
  ["?q=Mende", "Mende"],
]) {
  test(`${address} asks « ${words} »`, () => assert.equal(readAddress(address).q, words));
}

test("what is longer than a question is cut", () => {
  assert.equal(readAddress(`?besoin=${"a".repeat(300)}&q=Mende`).q.length, 200);
});

test("the address that is kept says it all as words", () => {
  assert.equal(writeAddress(readAddress("?besoin=retraite&q=Mende")), "?q=retraite+Mende");
});
