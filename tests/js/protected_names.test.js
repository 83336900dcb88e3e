// The names among a question's words that are to be read before their words are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { numberOf, protectedSpans } from "../../themes/msap/static/js/lib/protected_names.js";
import vectors from "../vectors/protected_names.json" with { type: "json" };

const KNOWN = new Set(["ville d avray", "notre dame de l isle", "isle ville", "la creche", "vers"].map((name) => numberOf(name.split(" "))));

test("a name has the number that generator/search/protected_names.py gives it", () => {
  assert.deepEqual(vectors.map(([name]) => numberOf(name.split(" "))), vectors.map(([, number]) => number));
});

for (const [words, spans] of [
  ["france services ville d avray", [[2, 5]]],
  ["ville d avray carte grise", [[0, 3]]],
  ["carte grise notre dame de l isle ville d avray", [[2, 7], [7, 10]]],
  // The longer of two that begin apart is the first one to begin.
  ["notre dame de l isle ville", [[0, 5]]],
  ["creche ville d", []],
  ["la creche", [[0, 2]]],
  ["aller vers ville d avray", [[1, 2], [2, 5]]],
  ["", []],
]) {
  test(`« ${words} » holds ${JSON.stringify(spans)}`, () => {
    assert.deepEqual(protectedSpans(words.split(" "), KNOWN), spans);
  });
}
