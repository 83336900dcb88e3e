// The form says of a page's fields what `msap check` says: tests/vectors/editor_checks.json, which Python writes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { checkHouse } from "../../themes/msap/static/js/editor/checks/house.js";

const { known, base, cases } = JSON.parse(readFileSync(new URL("../vectors/editor_checks.json", import.meta.url), "utf8"));
const NO_HOURS = { week: () => [], exceptions: () => [], seasons: () => [] };

const sorted = (found) => found.map((each) => JSON.stringify(each)).sort();

for (const { changed, missing, problems } of cases) {
  const page = { ...base, ...changed };
  for (const key of missing) delete page[key];
  test(`${JSON.stringify(changed).slice(0, 100)} ${missing}`, () => {
    const found = checkHouse(page, known, NO_HOURS);
    const told = found.map(({ path, code, message, severity }) => ({ path: code === "code-remplace" ? null : path, code, message, severity }));
    assert.deepEqual(sorted(told), sorted(problems));
  });
}
