// Run by tests/bench/search_bench.py: node minisearch.js QUESTIONS.json
// MiniSearch over the same houses and questions, as it comes and with our folding.

import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";

import MiniSearch from "minisearch";

import { fold } from "../../../themes/msap/static/js/lib/fold.js";

const RESULTS = 3;
const FIELDS = ["name", "commune", "postcode", "department"];
const WAYS = {
  "MiniSearch": {},
  "MiniSearch, our folding": { tokenize: fold, processTerm: (term) => term },
};

const { houses, questions } = JSON.parse(await readFile(process.argv[2], "utf8"));
const report = {};
for (const [name, options] of Object.entries(WAYS)) {
  const start = performance.now();
  const search = new MiniSearch({ fields: FIELDS, ...options });
  search.addAll(houses);
  const buildMs = performance.now() - start;
  const json = JSON.stringify(search);
  const spent = [];
  let answered = 0;
  for (const { q, town } of questions) {
    const begun = performance.now();
    const found = search.search(q, { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { commune: 2 } });
    spent.push(performance.now() - begun);
    answered += Number(found.slice(0, RESULTS).some(({ id }) => houses[id].commune === town));
  }
  spent.sort((a, b) => a - b);
  report[name] = {
    buildMs,
    bytes: brotliCompressSync(json).length,
    answered,
    p50: spent[Math.floor(spent.length / 2)],
    p95: spent[Math.floor(spent.length * 0.95)],
  };
}
console.log(JSON.stringify(report));
