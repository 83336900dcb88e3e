// Six hundred edits of pages written in every way: what was meant is what is read, other lines are as they were.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openPage } from "../../themes/msap/static/js/editor/source/open_page.js";
import { chance, goes, keepsOthers, meant, randomEdit, randomPage } from "./random_pages.js";

const PAGES = 200;

/** Of items that are the same nobody can tell which one goes. */
function hasTwins(tree, path) {
  const holders = path.map((_, length) => path.slice(0, length).reduce((found, step) => found?.[step], tree));
  return holders.some((holder) => Array.isArray(holder) && new Set(holder.map((item) => JSON.stringify(item))).size < holder.length);
}

test("an edit says what was meant, and touches no line of other fields", () => {
  for (let seed = 1; seed <= PAGES; seed += 1) {
    const random = chance(seed);
    const page = openPage(randomPage(random));
    for (let edits = 0; edits < 3; edits += 1) {
      const [before, tree] = [page.source(), page.tree];
      const edit = randomEdit(page, random);
      const wanted = meant(tree, edit);
      edit.run();
      const said = `seed ${seed}, ${edit.path.join(".")}\n${before}\n>>>>\n${page.source()}`;
      assert.deepEqual(JSON.parse(JSON.stringify(page.tree)), wanted, said);
      assert.equal(openPage(page.source()).text, openPage(before).text, said);
      // « |+ » holds the blank lines behind it too: with them its text would change.
      if (before.includes("|+") || hasTwins(tree, edit.path)) continue;
      assert.ok(keepsOthers(before, page.source(), edit.removes ? goes(tree, edit.path) : edit.path), said);
    }
  }
});
