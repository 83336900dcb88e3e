import assert from "node:assert/strict";
import { test } from "node:test";

import { movedTo } from "../../themes/msap/static/js/lib/former_address.js";

test("a poster's folder is a file now, wherever the site is", () => {
  for (const base of ["", "/annuaire"]) {
    const former = `https://exemple.fr${base}/maisons/durtal/affiche/`;
    const way = movedTo(new URL(former).pathname) ?? "";
    assert.equal(new URL(way, former).href, `https://exemple.fr${base}/maisons/durtal/affiche.html`);
  }
});

test("no path leads to another site", () => {
  const former = "https://exemple.fr//ailleurs.fr/maisons/durtal/affiche/";
  const way = movedTo(new URL(former).pathname) ?? "";
  assert.equal(new URL(way, former).host, "exemple.fr");
});

test("nothing else has moved, and no address leads to itself", () => {
  for (const path of ["/", "/maisons/durtal/", "/maisons/durtal/affiche.html", "/affiche/", "/maisons/affiche/", "/maisons/a/b/affiche/"]) {
    assert.equal(movedTo(path), null, path);
  }
});
