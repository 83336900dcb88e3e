// Run by tests/search/test_every_commune.py over the files of the real list, not by node's test runner:
//   node tests/js/every_commune.js FOLDER
// Prints, for each way to write them, the communes with a house that three results do not show.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import { wholeLibrary } from "./whole_library.js";

const RESULTS = 3;
const WAYS = {
  exact: (name) => name,
  unaccented: (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
  unpunctuated: (name) => name.replace(/[-'’]/g, " "),
};

const folder = process.argv[2];
const fetchJson = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));
const library = wholeLibrary(fetchJson);

const houses = await library.summary();
const communes = [...new Set(houses.map(({ places }) => places[0].commune))];

async function missed(write) {
  const misses = [];
  for (const commune of communes) {
    const request = readAddress(writeAddress({ q: write(commune) }));
    const { results } = await find(library, request, RESULTS);
    if (!results.some((result) => result.commune === commune)) misses.push(commune);
  }
  return misses;
}

const report = { communes: communes.length, missed: {} };
for (const [name, write] of Object.entries(WAYS)) report.missed[name] = await missed(write);
console.log(JSON.stringify(report));
