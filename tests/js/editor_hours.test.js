// What the form says of hours, by the vectors that pytest holds against the model (tests/hours/test_editor_vectors.py).

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeProblems } from "../../themes/msap/static/js/editor/hours/problems.js";
import vectors from "../vectors/editor_hours.json" with { type: "json" };

const told = (problems) => problems.map(({ path, code, message }) => ({ path, code, message }));

test("the form says of hours what msap check says", () => {
  const differing = vectors.filter(({ input, problems }) => {
    try {
      assert.deepEqual(told(placeProblems(input, [])), problems);
      return false;
    } catch {
      return true;
    }
  });
  assert.deepEqual(differing.map(({ input, problems }) => ({ input, problems, said: told(placeProblems(input, [])) })), []);
});
