// Run by tests/search/test_all_communes.py, not by node's test runner:
//   node tests/js/proposed_places.js FOLDER TEXT…
// Prints the names of the places that are proposed to complete each text.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { proposed, wholeLibrary } from "./whole_library.js";

const [folder, ...texts] = process.argv.slice(2);
const library = wholeLibrary(async (path) => JSON.parse(readFileSync(join(folder, path), "utf8")));
const names = {};
for (const text of texts) names[text] = (await proposed(library, text)).places.map(({ name }) => name);
console.log(JSON.stringify(names));
