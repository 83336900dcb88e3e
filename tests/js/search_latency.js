// Run by tests/bench/search.py, not by node's test runner:
//   node --expose-gc tests/js/search_latency.js FOLDER
// Prints, in milliseconds, the median and the 95th centile of a keystroke's proposals and of
// answers of several kinds, each on files already loaded, and the memory taken (MB).

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { countFilters, find } from "../../themes/msap/static/js/search/finder.js";
import { proposed, wholeLibrary } from "./whole_library.js";

const TOWNS = 150;
const RESULTS = 10;
const MEGABYTE = 2 ** 20;

const folder = process.argv[2];
const now = Date.UTC(2026, 10, 23, 9);
const fetchJson = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));
const library = wholeLibrary(fetchJson);

globalThis.gc();
const before = process.memoryUsage().heapUsed;
const summaryStart = performance.now();
const houses = await library.summary();
const summaryMs = performance.now() - summaryStart;

const names = [...new Set(houses.map(({ town }) => town.commune))].sort();
const step = Math.max(1, Math.floor(names.length / TOWNS));
const towns = names.filter((_, rank) => rank % step === 0);
const mistyped = towns.filter((name) => name.length > 5).map((name) => name.slice(0, 3) + name.slice(4));
const ask = (q) => find(library, readAddress(writeAddress({ q })), RESULTS, now);

async function times(texts, run) {
  for (const text of texts) await run(text); // files loaded, code compiled
  const spent = [];
  for (const text of texts) {
    const begun = performance.now();
    await run(text);
    spent.push(performance.now() - begun);
  }
  spent.sort((a, b) => a - b);
  return [spent[Math.floor(spent.length / 2)], spent[Math.floor(spent.length * 0.95)]];
}

const named = towns.map((name) => `france services la poste ${name}`);
const starts = towns.flatMap((name) => Array.from(name.slice(0, 12), (_, at) => name.slice(0, at + 1)));
const report = {
  "a keystroke's proposals": await times(starts, (text) => proposed(library, text)),
  "a commune": await times(towns, ask),
  "a need and a commune": await times(towns.map((name) => `retraite ${name}`), ask),
  "a commune, a letter left out": await times(mistyped, ask),
  "a house by its name": await times(named, ask),
  "a house by its name, a letter left out": await times(mistyped.map((name) => `maison poste ${name}`), ask),
  "words that name nothing": await times(["plombier", "xyzzyx abc", "piscine municipale"], ask),
  "the counts of the filters": await times(towns.slice(0, 10), (q) =>
    countFilters(library, readAddress(writeAddress({ q })), now)),
};
globalThis.gc();
const memoryMb = (process.memoryUsage().heapUsed - before) / MEGABYTE;
console.log(JSON.stringify({ report, summaryMs, memoryMb }));
