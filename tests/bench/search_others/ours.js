// Run by tests/bench/search_bench.py: node ours.js QUESTIONS.json FOLDER
// Our own search over the same houses and questions.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { readAddress, writeAddress } from "../../../themes/msap/static/js/lib/address.js";
import { find } from "../../../themes/msap/static/js/search/finder.js";
import { wholeLibrary } from "../../js/whole_library.js";

const RESULTS = 3;

const [file, folder] = process.argv.slice(2);
const { questions } = JSON.parse(await readFile(file, "utf8"));
const fetchJson = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));
const library = wholeLibrary(fetchJson);
const ask = (q) => find(library, readAddress(writeAddress({ q })), RESULTS);
for (const { q } of questions) await ask(q); // files loaded

const spent = [];
let answered = 0;
for (const { q, town } of questions) {
  const begun = performance.now();
  const { results } = await ask(q);
  spent.push(performance.now() - begun);
  answered += Number(results.some(({ commune, place }) => commune === town || place.commune === town));
}
spent.sort((a, b) => a - b);
const [p50, p95] = [0.5, 0.95].map((share) => spent[Math.floor(spent.length * share)]);
console.log(JSON.stringify({ answered, p50, p95 }));
