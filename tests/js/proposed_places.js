// Run by tests/search/test_all_communes.py, not by node's test runner:
//   node tests/js/proposed_places.js FOLDER TEXT…
// Prints the names of the places that are proposed to complete each text.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { propose } from "../../themes/msap/static/js/search/proposing.js";
import { wholeLibrary } from "./whole_library.js";

const [folder, ...texts] = process.argv.slice(2);
const library = wholeLibrary(async (path) => JSON.parse(readFileSync(join(folder, path), "utf8")));
const proposed = {};
for (const text of texts) proposed[text] = (await propose(library, text)).places.map(({ name }) => name);
console.log(JSON.stringify(proposed));
