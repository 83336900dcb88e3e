import assert from "node:assert/strict";
import { test } from "node:test";

import { movedTo } from "../../themes/msap/static/js/lib/former_address.js";

test("a poster's folder is a file now, wherever the site is", () => {
  assert.equal(movedTo("/maisons/durtal/affiche/"), "/maisons/durtal/affiche.html");
  assert.equal(movedTo("/annuaire/maisons/durtal/affiche/"), "/annuaire/maisons/durtal/affiche.html");
});

test("nothing else has moved, and no address leads to itself", () => {
  for (const path of ["/", "/maisons/durtal/", "/maisons/durtal/affiche.html", "/affiche/", "/maisons/affiche/", "/maisons/a/b/affiche/"]) {
    assert.equal(movedTo(path), null, path);
  }
});
