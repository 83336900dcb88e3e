// The form says of an article's fields what `msap check` says: tests/vectors/editor_articles.json, which Python writes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { checkArticle } from "../../themes/msap/static/js/editor/checks/article.js";

const { known, base, day, cases } = JSON.parse(readFileSync(new URL("../vectors/editor_articles.json", import.meta.url), "utf8"));

const sorted = (found) => found.map((each) => JSON.stringify(each)).sort();

for (const { changed, missing, problems } of cases) {
  const article = { ...base, ...changed };
  for (const key of missing) delete article[key];
  test(`${JSON.stringify(changed).slice(0, 100)} ${missing}`, () => {
    const found = checkArticle(article, known, day);
    const told = found.map(({ path, code, message, severity }) => ({ path: code === "code-remplace" ? null : path, code, message, severity }));
    assert.deepEqual(sorted(told), sorted(problems));
  });
}

test("an article without a file yet may be of any day", () => {
  assert.deepEqual(checkArticle({ ...base, date: "2026-12-25" }, known, ""), []);
});
