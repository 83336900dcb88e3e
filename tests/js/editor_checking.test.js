// All that is wrong with a page is told once: its fields, its hours, and how its hours go together.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const EDITOR = "../../themes/msap/static/js/editor";
const { mend, problemsOf } = await import(`${EDITOR}/checking.js`);
const { openPage } = await import(`${EDITOR}/source/open_page.js`);

const { known, base } = JSON.parse(readFileSync(new URL("../vectors/editor_checks.json", import.meta.url), "utf8"));
const paths = (tree) => problemsOf(tree, known).map(({ path }) => path.join("."));

test("a sound page has no problem", () => assert.deepEqual(paths(base), []));

test("a fault of the hours is told where it stands, once, of a branch too", () => {
  const branch = { nom: "A", code_postal: "49430", commune: "Durtal", horaires: { mardi: "9h-" } };
  assert.deepEqual(paths({ ...base, horaires: { lundi: "12:00-09:00" }, antennes: [branch] }), [
    "horaires.lundi", "antennes.0.horaires.mardi",
  ]);
});

test("hours that do not go together are told once the rest is right", () => {
  const summer = { du: "07-01", au: "08-31", horaires: { lundi: "09:00-12:00" } };
  const late = { du: "08-01", au: "09-30", horaires: { mardi: "09:00-12:00" } };
  const page = { ...base, saisons: [summer, late] };
  assert.deepEqual(paths(page), ["saisons.1.du"]);
  assert.deepEqual(paths({ ...page, telephone: "?" }), ["telephone"]);
});

test("what is meant is written in the place of the fault, and what stands alone stays alone", () => {
  const page = openPage("---\nlangues: francais\npartenaires:\n  - pole-emploi\ntelephone: 0241961040\n---\n");
  const set = (path, value) => page.set(path, value);
  const at = (path) => page.at(path);
  mend(at, set, { path: ["langues", 0], meant: "fr" });
  mend(at, set, { path: ["partenaires", 0, "partenaire"], meant: "france-travail" });
  mend(at, set, { path: ["telephone"], meant: "02 41 96 10 40" });
  assert.equal(page.source(), "---\nlangues: fr\npartenaires:\n  - france-travail\ntelephone: 02 41 96 10 40\n---\n");
});
