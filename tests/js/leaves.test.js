// The folders of the leaves are told by one text of hashes; generator/search/leaf_folders.py writes it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { leafFolder } from "../../themes/msap/static/js/lib/leaves.js";

const HASHES = "1a2b3c4d 5e6f7a8b 90ab12cd";

for (const [number, hash] of [[0, "1a2b3c4d"], [31, "1a2b3c4d"], [32, "5e6f7a8b"], [63, "5e6f7a8b"], [64, "90ab12cd"]]) {
  test(`leaf ${number} is in its folder`, () => assert.equal(leafFolder(HASHES, number), `maisons-${hash}`));
}
