// The form says of a photo's description what `msap check` says: tests/vectors/descriptions.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { descriptionFault } from "../../themes/msap/static/js/editor/checks/descriptions.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/descriptions.json", import.meta.url), "utf8"));

test("a description that says nothing is told in the words of msap check", () => {
  for (const { file, description, fault } of vectors) assert.equal(descriptionFault(description, file), fault, description);
});
